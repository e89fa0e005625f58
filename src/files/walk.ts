/**
 * Lists what lies below a folder, once, with the least the system must be asked: names, kinds, sizes, modes.
 * Synchronous on purpose: promises cost eight times as much per file (ARCHITECTURE.md, speed).
 */

import { lstatSync, readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'

export type Found =
  | { kind: 'file'; path: string; absolute: string; size: number; executable: boolean; mode: number }
  | { kind: 'link'; path: string; absolute: string; target: string }
  | { kind: 'other'; path: string; absolute: string; what: string }

/** `skip` is asked for each path relative to the root (folders end in `/`) before it is entered. */
export function* walk(root: string, skip: (path: string) => boolean, prefix = ''): Generator<Found> {
  for (const entry of readdirSync(join(root, prefix), { withFileTypes: true })) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`
    if (skip(entry.isDirectory() ? `${path}/` : path)) continue
    const absolute = join(root, path)
    if (entry.isDirectory()) yield* walk(root, skip, path)
    else if (entry.isSymbolicLink()) yield { kind: 'link', path, absolute, target: readlinkSync(absolute) }
    else if (entry.isFile()) {
      const stat = lstatSync(absolute)
      const mode = stat.mode & 0o7777
      yield { kind: 'file', path, absolute, size: stat.size, executable: (mode & 0o111) !== 0, mode }
    } else yield { kind: 'other', path, absolute, what: kindOf(entry) }
  }
}

function kindOf(entry: { isFIFO(): boolean; isSocket(): boolean }): string {
  if (entry.isFIFO()) return 'a named pipe'
  return entry.isSocket() ? 'a socket' : 'a device'
}
