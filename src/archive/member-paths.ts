/** Which paths may stand in an archive: the same rules for what we write and for what we read. */

import type { Entry } from '../model/tree.ts'

/** What is wrong with one path: `"../x" leads out of the archive`. */
export interface BadPath {
  path: string
  problem: string
}

/**
 * The first path that no archive should hold: absolute, leading out, with a backslash or a NUL (which other systems
 * read as something else), twice, or below something that is not a folder. `folders` are directory entries.
 */
export function findBadPath(entries: Iterable<Entry>, folders: Iterable<string> = []): BadPath | undefined {
  const files = new Set<string>()
  const parents = new Set<string>()
  for (const folder of folders) {
    const problem = pathProblem(folder)
    if (problem !== undefined) return { path: folder, problem }
    addWithParents(parents, folder)
  }
  for (const entry of entries) {
    const problem = entryProblem(entry) ?? (files.has(entry.path) ? 'is there twice' : undefined)
    if (problem !== undefined) return { path: entry.path, problem }
    files.add(entry.path)
    addWithParents(parents, parentOf(entry.path))
  }
  const both = [...parents].find(folder => files.has(folder))
  return both === undefined ? undefined : { path: both, problem: 'is a file and a folder at once' }
}

function entryProblem(entry: Entry): string | undefined {
  const problem = pathProblem(entry.path)
  if (problem !== undefined || entry.kind !== 'link') return problem
  return linkProblem(entry.path, entry.target)
}

const MAX_NAME_BYTES = 0xffff // a 16-bit number in the header

function pathProblem(path: string): string | undefined {
  if (path === '') return 'is an empty name'
  if (path.includes('\0')) return 'has a NUL character in its name'
  if (path.includes('\\')) return 'has a backslash in its name'
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'is an absolute path'
  if (/\p{Surrogate}/u.test(path)) return 'has a name that is not Unicode'
  if (ODD_PART.test(path)) return 'has an empty, "." or ".." part in its path'
  if (path.length > MAX_NAME_BYTES / 3 && Buffer.byteLength(path) > MAX_NAME_BYTES)
    return 'has too long a path'
  return undefined
}

const ODD_PART = /(^|\/)\.{0,2}(\/|$)/

/**
 * Judged by the text alone, which is sound because nothing lies below a link and because `..` comes first: after the
 * name of another link it would mean that link's parent.
 */
function linkProblem(path: string, target: string): string | undefined {
  if (target === '' || /[\0\\]/.test(target)) return 'is a link to an impossible name'
  const parts = target.split('/').filter(part => part !== '' && part !== '.')
  const named = parts.findIndex(part => part !== '..')
  const ups = named === -1 ? parts.length : named
  if (target.startsWith('/') || ups > path.split('/').length - 1)
    return 'is a link that leads out of the archive'
  return parts.includes('..', ups) ? 'is a link with ".." after a name' : undefined
}

function addWithParents(parents: Set<string>, folder: string): void {
  for (let path = folder; path !== '' && !parents.has(path); path = parentOf(path)) parents.add(path)
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0))
}
