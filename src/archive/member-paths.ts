/** Which paths may stand in an archive: the same rules for what we write and for what we read. */

import { type Entry, findClash, type LinkEntry } from '../model/tree.ts'

/** What is wrong with one path: `"../x" leads out of the archive`. */
export interface BadPath {
  path: string
  problem: string
}

/**
 * The first path that no archive should hold: absolute, leading out, with a backslash or a NUL (which other systems
 * read as something else), twice, or below something that is not a folder. `folders` are directory entries.
 */
export function findBadPath(entries: readonly Entry[], folders: readonly string[] = []): BadPath | undefined {
  for (const folder of folders) {
    const problem = pathProblem(folder)
    if (problem !== undefined) return { path: folder, problem }
  }
  for (const entry of entries) {
    const problem = entryProblem(entry)
    if (problem !== undefined) return { path: entry.path, problem }
  }
  const clash = findClash([
    ...entries.map(({ path }) => path),
    ...new Set(folders.map(folder => `${folder}/`)),
  ])
  if (clash === undefined) return undefined
  const { path, kind } = clash
  return { path, problem: kind === 'twice' ? 'is there twice' : 'is a file and a folder at once' }
}

/** Trees of several functions hold the very same entries of an installation: each is judged once. */
const sound = new WeakSet<Entry>()

function entryProblem(entry: Entry): string | undefined {
  if (sound.has(entry)) return undefined
  const problem = pathProblem(entry.path) ?? (entry.kind === 'link' ? linkProblem(entry) : undefined)
  if (problem === undefined) sound.add(entry)
  return problem
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
function linkProblem({ path, target }: LinkEntry): string | undefined {
  if (target === '' || /[\0\\]/.test(target)) return 'is a link to an impossible name'
  const parts = target.split('/').filter(part => part !== '' && part !== '.')
  const named = parts.findIndex(part => part !== '..')
  const ups = named === -1 ? parts.length : named
  if (target.startsWith('/') || ups > path.split('/').length - 1)
    return 'is a link that leads out of the archive'
  return parts.includes('..', ups) ? 'is a link with ".." after a name' : undefined
}
