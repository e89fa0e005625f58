/** What pip or uv installed, as a tree that is the same on every machine. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type Found, walk } from '../../files/walk.ts'
import type { Recipe } from '../../model/artifact.ts'
import { type Entry, makeTree, type Tree } from '../../model/tree.ts'
import { diskEntry } from '../list-source.ts'
import { normalName } from './python-requirement.ts'
import { acceptedPlatforms, compiledHere } from './python-target.ts'

/**
 * Files that say who installed a package, when and from where, and programs with the path of the host's Python in their
 * first line. Everything else stays: METADATA, licences and entry points are read by importlib.metadata.
 */
const INSTALLER_FILES = new Set([
  'INSTALLER',
  'REQUESTED',
  'direct_url.json',
  'uv_cache.json',
  'uv_build.json',
])

/** Lists the folder that was given as `--target`. */
export function installedPackages(target: string): Tree {
  const hasPrograms = !existsSync(join(target, 'bin', '__init__.py'))
  const isDropped = (path: string) =>
    path === '.lock' ||
    /(^|\/)__pycache__\//.test(path) ||
    (hasPrograms && path.startsWith('bin/')) ||
    isInstallerFile(path)
  const entries: Entry[] = []
  for (const found of walk(target, isDropped)) {
    const entry = entryOf(found, isDropped)
    if (entry !== undefined) entries.push(entry)
  }
  return makeTree(entries)
}

/** Throws a Failure of class `build` for a package that was built here (`names`, in normal form) and has machine code. */
export function checkBuiltHere(target: string, recipe: Recipe, names: readonly string[]): void {
  const platforms = new Set(['any', ...acceptedPlatforms(recipe)])
  for (const name of readdirSync(target)) {
    const file = join(target, name, 'WHEEL')
    if (!names.includes(packageOf(name)) || !existsSync(file)) continue
    const tags = readFileSync(file, 'utf8')
      .split(/\r?\n/)
      .flatMap(line => /^Tag:\s*(\S+)/.exec(line)?.[1] ?? [])
    const fits = tags.some(tag =>
      tag
        .slice(tag.lastIndexOf('-') + 1)
        .split('.')
        .some(platform => platforms.has(platform)),
    )
    if (tags.length > 0 && !fits) throw compiledHere(name.replace('.dist-info', ''), tags.join(', '))
  }
}

/** `docopt` for `docopt-0.6.2.dist-info`. */
function packageOf(folder: string): string {
  return folder.endsWith('.dist-info') ? normalName(folder.split('-')[0] ?? '') : ''
}

function entryOf(found: Found, isDropped: (path: string) => boolean): Entry | undefined {
  if (found.kind === 'link') return { kind: 'link', path: found.path, target: found.target }
  if (found.kind !== 'file') return undefined
  if (/^[^/]+\.dist-info\/RECORD$/.test(found.path)) return recordOf(found, isDropped)
  return diskEntry(found.path, found.absolute, found)
}

/** RECORD without the files that are dropped: their hashes differ from host to host. */
function recordOf(found: Found & { kind: 'file' }, isDropped: (path: string) => boolean): Entry {
  const lines = readFileSync(found.absolute, 'utf8').split(/\r?\n/)
  const kept = lines.filter(line => {
    const path = posix.normalize(line.split(',')[0]?.replace(/^"|"$/g, '') ?? '')
    return line !== '' && !path.startsWith('..') && !isDropped(path)
  })
  return { kind: 'bytes', path: found.path, mode: 0o644, bytes: Buffer.from(`${kept.sort().join('\n')}\n`) }
}

function isInstallerFile(path: string): boolean {
  return /^[^/]+\.dist-info\/[^/]+$/.test(path) && INSTALLER_FILES.has(posix.basename(path))
}
