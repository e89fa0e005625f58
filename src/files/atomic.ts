/**
 * Writing that never leaves half a file: a temporary name in the same folder, then a rename.
 */

import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** Writes a whole file; readers see the old content or the new, never a part. Makes the folder when it is missing. */
export function writeFileAtomically(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = temporaryName(path)
  try {
    writeDurably(temporary, content)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/**
 * The same for what can be made again from what is there: not pressed to the disk, which takes a hundred times as long. After the
 * machine has lost its power such a file may be empty, so readers have to check it. One that is as it should be stays.
 */
export function writeWhatFollows(path: string, content: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === content) return
  mkdirSync(dirname(path), { recursive: true })
  const temporary = temporaryName(path)
  writeFileSync(temporary, content)
  renameSync(temporary, path)
}

/** A name beside `path` that no other process uses; leftovers are recognised by `.tmp-` and swept by the store. */
export function temporaryName(path: string): string {
  return `${path}.tmp-${process.pid}-${randomBytes(6).toString('hex')}`
}

function writeDurably(path: string, content: string | Uint8Array): void {
  const descriptor = openSync(path, 'wx', 0o644)
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
