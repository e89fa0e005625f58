/** Programs and libraries for Linux, told by how they begin. */

import { closeSync, existsSync, openSync, readSync } from 'node:fs'

/** Whether a file is there and is an ELF object: a program, a library. */
export function isElf(file: string): boolean {
  if (!existsSync(file)) return false
  const start = Buffer.alloc(4)
  const descriptor = openSync(file, 'r')
  try {
    return readSync(descriptor, start) === 4 && start.toString('latin1') === '\x7fELF'
  } finally {
    closeSync(descriptor)
  }
}
