/**
 * Paths as `os.path` of Python has them. Clients compare paths as texts (a manifest "lies in the source folder" when the
 * text before its last slash is the source folder's), so nothing may be normalised on the way.
 */

import { resolve } from 'node:path'

/** Parts with one slash between them; an absolute part starts anew. */
export function joinPath(first: string, ...rest: readonly string[]): string {
  return rest.reduce((path, part) => {
    if (part.startsWith('/')) return part
    return path === '' || path.endsWith('/') ? `${path}${part}` : `${path}/${part}`
  }, first)
}

/** What stands before the last slash: empty for a bare name. */
export function folderOf(path: string): string {
  const head = path.slice(0, path.lastIndexOf('/') + 1)
  return /^\/*$/.test(head) ? head : head.replace(/\/+$/, '')
}

/** What stands after the last slash: empty for `a/b/`. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** From the root, without `.` and `..`. Links are not looked at. */
export const absolutePath = (path: string): string => resolve(path)
