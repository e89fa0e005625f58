/** Questions about paths that several rooms ask. */

import { existsSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/** Whether `path` is `folder` or lies below it. Both are compared as written; resolve links first. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && !isAbsolute(way))
}

/** The path that users see: relative to the working folder, with `/`. */
export function shownPath(path: string, from = process.cwd()): string {
  const way = relative(from, path)
  return (way === '' ? '.' : way).split(sep).join('/')
}

/** The nearest file of this name at or above a folder, up to `top`. */
export function findAbove(name: string, folder: string, top: string): string | undefined {
  for (let at = folder; isInside(top, at); at = dirname(at)) {
    const file = join(at, name)
    if (existsSync(file)) return file
    if (dirname(at) === at) break
  }
  return undefined
}

/** The name of a path below a folder, with `/`: the same in every clone. */
export function nameBelow(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/')
}

/** The real path, or the path as it is when nothing is there. */
export function realPathOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path)
}

/** What is at a path; undefined where nothing is or can be: links that loop or break, names too long, a file on the way. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOWHERE.has(String(error.code))) return undefined
    throw error
  }
}

/** ERR_INVALID_ARG_VALUE: a NUL in the name. */
const NOWHERE = new Set(['ELOOP', 'ENOTDIR', 'ENOENT', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])

/** The existing sibling whose name is nearest to the missing path's, for "did you mean". */
export function nearestSibling(missing: string): string | undefined {
  let folder = dirname(missing)
  let name = basename(missing)
  while (statOf(folder)?.isDirectory() !== true) {
    if (dirname(folder) === folder) return undefined
    name = basename(folder)
    folder = dirname(folder)
  }
  const near = nearestName(name, readdirSync(folder))
  return near === undefined ? undefined : join(folder, near)
}

/** The name with the smallest edit distance, when it is near enough to be meant. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const limit = name.length <= 3 ? 1 : Math.max(2, Math.floor(name.length / 3))
  let best: { name: string; distance: number } | undefined
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) > limit) continue
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance <= limit && (best === undefined || distance < best.distance))
      best = { name: candidate, distance }
  }
  return best?.name
}

/** Insertions, deletions, substitutions, and two neighbours swapped, which is the commonest slip of all. */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : substitute
      next.push(Math.min(substitute, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
