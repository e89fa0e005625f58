/** Symbolic links in sources, judged by where they end. */

import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { dirname, posix, relative, resolve, sep } from 'node:path'
import { isInside, shownPath } from '../files/paths.ts'
import { Failure } from '../report/failure.ts'
import { shownName } from './source-names.ts'

export type Judgement =
  /** Kept as a link: `target` is relative and stays inside. */
  | { kind: 'keep'; target: string }
  /** Ends elsewhere in the project: its content is packed in its place. */
  | { kind: 'follow-file'; real: string; size: number; executable: boolean }
  | { kind: 'follow-folder'; real: string }

export interface Link {
  /** Path below `container`. */
  path: string
  absolute: string
  target: string
}

/**
 * `container` is the real path of the folder that the link's path counts from; `roots` are the folders where code may lie.
 * Throws a Failure of class `user` that names the chain for a link that is broken, loops, or leads out of the roots.
 */
export function judgeLink(link: Link, container: string, roots: readonly string[]): Judgement {
  const real = endOf(link)
  if (isInside(container, real)) return { kind: 'keep', target: insideTarget(link, real) }
  if (!roots.some(root => isInside(root, real))) {
    throw linkFailure(link, 'leads out of the project', {
      remedy:
        'Put a copy of the file there instead of the link, or list the folder under allowed-roots in lambda-build.yml.',
    })
  }
  const stat = statSync(real)
  if (stat.isDirectory()) return { kind: 'follow-folder', real }
  if (!stat.isFile()) throw linkFailure(link, 'does not end at a file or folder')
  return { kind: 'follow-file', real, size: stat.size, executable: (stat.mode & 0o111) !== 0 }
}

/** The failure for a followed folder that holds itself. */
export function endlessLink(link: Link): Failure {
  return linkFailure(link, 'leads to a folder that holds the link, without end')
}

function endOf(link: Link): string {
  try {
    return realpathSync(link.absolute)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ELOOP') throw linkFailure(link, 'goes round in a circle', { cause: error })
    if (code === 'ENOENT' || code === 'ENOTDIR') throw linkFailure(link, 'ends nowhere', { cause: error })
    throw error
  }
}

/** The target as written when that stays inside by itself; else (absolute, or out and in again) the direct way. */
function insideTarget(link: Link, real: string): string {
  const lexical = posix.normalize(posix.join(posix.dirname(link.path), link.target))
  const staysInside = !link.target.startsWith('/') && lexical !== '..' && !lexical.startsWith('../')
  if (staysInside) return link.target
  const way = relative(dirname(link.absolute), real).split(sep).join('/')
  return way === '' ? '.' : way
}

function linkFailure(link: Link, what: string, details: { remedy?: string; cause?: unknown } = {}): Failure {
  return new Failure('user', `the symbolic link ${shownName(shownPath(link.absolute))} ${what}`, {
    remedy: details.remedy ?? 'Remove the link, correct it, or leave it out with .lambdaignore.',
    cause: details.cause,
    details: [chainOf(link.absolute).map(shownName).join(' → ')],
  })
}

const LONGEST_CHAIN = 12

function chainOf(link: string): string[] {
  const chain = [chainName(link)]
  for (let at = link; chain.length < LONGEST_CHAIN; ) {
    try {
      if (!lstatSync(at).isSymbolicLink()) break
    } catch {
      break
    }
    const next = resolve(dirname(at), readlinkSync(at))
    const known = chain.includes(chainName(next))
    chain.push(chainName(next))
    if (known) break
    at = next
  }
  return chain
}

/** What lies outside the working folder is clearer as an absolute path. */
function chainName(path: string): string {
  const shown = shownPath(path)
  return shown.startsWith('../') ? path : shown
}
