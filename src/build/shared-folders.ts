/** Folders that all builds of one run share: unpacked packages, programs. Whoever asks first makes the content. */

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type TemporaryFolder, temporaryFolder } from '../files/temporary.ts'

/** Gives the folder called `name`, after `make` has filled it once. One that failed is made anew when it is asked for again. */
export type ShareFolder = (name: string, make: (folder: string) => Promise<void> | void) => Promise<string>

/** `using shared = new SharedFolders()`: everything is removed at the end of the block. */
export class SharedFolders implements Disposable {
  readonly #made = new Map<string, Promise<string>>()
  #top: TemporaryFolder | undefined

  readonly share: ShareFolder = (name, make) => {
    const known = this.#made.get(name)
    if (known !== undefined) return known
    this.#top ??= temporaryFolder('shared')
    const made = fill(join(this.#top.path, String(this.#made.size)), make)
    this.#made.set(name, made)
    made.catch(() => this.#made.delete(name))
    return made
  };

  [Symbol.dispose](): void {
    this.#top?.[Symbol.dispose]()
    this.#top = undefined
    this.#made.clear()
  }
}

/** The same for one build alone, below its own folder. */
export function privateFolders(scratch: string): ShareFolder {
  const made = new Map<string, Promise<string>>()
  return (name, make) => {
    const folder = made.get(name) ?? fill(join(scratch, `shared-${made.size}`), make)
    made.set(name, folder)
    return folder
  }
}

async function fill(folder: string, make: (folder: string) => Promise<void> | void): Promise<string> {
  mkdirSync(folder, { recursive: true })
  await make(folder)
  return folder
}
