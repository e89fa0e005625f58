/**
 * How a folder looks: enough of every file's status to notice that anything was written, added, removed or renamed since,
 * without reading a file. As git does it with its index: size, inode, and the time of the last change of any kind, which no
 * program can set.
 */

import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, type Stats } from 'node:fs'

/** Gathers what a folder looks like while it is made; the order does not matter. */
export class FolderLook {
  readonly #lines: string[] = []

  /** `path` is relative to the folder, empty for itself. */
  add(path: string, stat: Stats): void {
    const { mode, size, ino, ctimeMs } = stat
    // Folders change with every rename of theirs; what is in them is looked at one by one.
    this.#lines.push(stat.isDirectory() ? `${path}\0${mode}` : [path, mode, size, ino, ctimeMs].join('\0'))
  }

  /** A digest (SHA-256, hex): equal looks are equal content, unless the disk lies. */
  digest(): string {
    return createHash('sha256').update(this.#lines.sort().join('\n')).digest('hex')
  }
}

/** The look of a folder as it lies there now; undefined when there is none. */
export function lookOf(folder: string): string | undefined {
  const root = lstatSync(folder, { throwIfNoEntry: false })
  if (root?.isDirectory() !== true) return undefined
  const look = new FolderLook()
  look.add('', root)
  addFolder(look, folder, '')
  return look.digest()
}

function addFolder(look: FolderLook, folder: string, prefix: string): void {
  for (const name of readdirSync(folder)) {
    const [file, path] = [`${folder}/${name}`, `${prefix}${name}`]
    const stat = lstatSync(file)
    look.add(path, stat)
    if (stat.isDirectory()) addFolder(look, file, `${path}/`)
  }
}
