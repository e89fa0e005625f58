/** File names that cannot go into an artifact that works everywhere. */

import { Failure } from '../report/failure.ts'

/** A name that is safe to print: control characters are escaped as in JSON. */
export function shownName(name: string): string {
  return hasControl(name) ? JSON.stringify(name) : name
}

/** Throws a Failure of class `user` for names with control characters, and names that are not UTF-8. */
export function checkName(path: string): void {
  if (hasControl(path)) refuse(path, 'has a control character in its name')
  // Node gives U+FFFD for bytes that are no UTF-8; such a file could not even be opened by this name.
  if (path.includes('\uFFFD')) refuse(path, 'has a name that is not UTF-8')
}

/** Throws a Failure of class `user` for two paths that are one on file systems which ignore case or Unicode form. */
export function checkClashes(paths: readonly string[]): void {
  const seen = new Map<string, string>()
  for (const path of paths) {
    const key = path.normalize('NFC').toLowerCase()
    const other = seen.get(key)
    if (other !== undefined) {
      throw new Failure('user', `two files differ only in case or Unicode form: ${other} and ${path}`, {
        remedy: 'Rename one of them, or leave one out with .lambdaignore.',
      })
    }
    seen.set(key, path)
  }
}

function refuse(path: string, what: string): never {
  throw new Failure('user', `the file ${JSON.stringify(path)} ${what}`, {
    remedy: 'Rename it, or leave its folder out with .lambdaignore.',
  })
}

function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return true
  }
  return false
}
