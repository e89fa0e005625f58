/** Where a function's or layer's code lies, and whether it may lie there. */

import { existsSync, realpathSync, type Stats, statSync } from 'node:fs'
import { extname } from 'node:path'
import { isInside, nearestSibling, shownPath } from '../files/paths.ts'
import type { CodeTarget } from '../model/artifact.ts'
import { Failure } from '../report/failure.ts'
import { checkReadable, unpackable } from './list-source.ts'

export interface CodeLocation {
  kind: 'folder' | 'file' | 'archive'
  /** Real path. */
  path: string
  /** The folder of `roots` that holds it. */
  top: string
  stat: Stats
}

/** What Lambda takes as it is. */
const ARCHIVES = new Set(['.zip', '.jar'])

/**
 * `roots` are real paths. Throws a Failure of class `user`: nothing there (with the nearest name), outside the roots
 * (links are judged by where they end), neither file nor folder.
 */
export function locateCode(path: string, target: CodeTarget, roots: readonly string[]): CodeLocation {
  const real = realPath(path, target)
  const top = topOf(real, roots)
  if (top === undefined) {
    throw new Failure(
      'user',
      `${target.id}: its code lies outside the project: ${shownPath(real)}${written(target)}`,
      {
        remedy: 'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
      },
    )
  }
  const stat = statSync(real)
  if (stat.isDirectory()) return { kind: 'folder', path: real, top, stat }
  if (!stat.isFile()) throw unpackable(real, 'neither a file nor a folder')
  checkReadable(real)
  const kind = ARCHIVES.has(extname(real).toLowerCase()) ? 'archive' : 'file'
  return { kind, path: real, top, stat }
}

/**
 * Throws a Failure of class `user` when a manifest is missing or lies outside the roots; gives its real path. Without a
 * target it is that of all.
 */
export function locateManifest(
  path: string,
  target: CodeTarget | undefined,
  roots: readonly string[],
): string {
  const whose = target === undefined ? '' : `${target.id}: `
  if (!existsSync(path)) {
    throw new Failure('user', `${whose}there is no manifest at ${shownPath(path)}`, {
      remedy: didYouMean(path) ?? 'Correct `manifest` (in lambda-build.yml it counts from that file).',
    })
  }
  const real = realpathSync(path)
  if (topOf(real, roots) !== undefined) return real
  throw new Failure('user', `${whose}the manifest lies outside the project: ${shownPath(real)}`, {
    remedy: 'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
  })
}

function realPath(path: string, target: CodeTarget): string {
  try {
    return realpathSync(path)
  } catch (cause) {
    throw new Failure('user', `${target.id}: no code at ${shownPath(path)}${written(target)}`, {
      cause,
      remedy: didYouMean(path) ?? 'Correct the path, or create the folder.',
    })
  }
}

/** The innermost root, because there the search for ignore files may end. */
function topOf(path: string, roots: readonly string[]): string | undefined {
  return roots.find(root => isInside(root, path))
}

function didYouMean(path: string): string | undefined {
  const near = nearestSibling(path)
  return near === undefined ? undefined : `Did you mean ${shownPath(near)}?`
}

function written(target: CodeTarget): string {
  return target.written === '' ? '' : ` (written as ${target.written})`
}
