/** A zip file in the making: segments are appended in order, and its digest is known when the last byte is written. */

import { createHash } from 'node:crypto'
import { closeSync, openSync, writevSync } from 'node:fs'
import type { Entry } from '../model/tree.ts'
import { memberName, type Segment } from './segment.ts'
import { centralHeader, endRecord, LOCAL_HEADER_BYTES } from './zip-format.ts'

export interface FinishedZip {
  /** SHA-256, hex. */
  digest: string
  /** In bytes. */
  size: number
}

/** Makes a new file and never opens one that is there. `using zip = new ZipFile(path)` closes it. */
export class ZipFile implements Disposable {
  readonly #descriptor: number
  readonly #hash = createHash('sha256')
  readonly #directory: Buffer[] = []
  #offset = 0
  #size = 0

  constructor(path: string) {
    this.#descriptor = openSync(path, 'wx', 0o644)
  }

  /** Size so far, in bytes, the directory not counted. */
  get size(): number {
    return this.#size
  }

  /** The segment must hold exactly these entries. */
  append(entries: readonly Entry[], segment: Segment): void {
    for (const [index, numbers] of segment.members.entries()) {
      const entry = entries[index]
      if (entry === undefined) throw new RangeError('a segment with more members than entries')
      const name = memberName(entry)
      this.#directory.push(centralHeader({ ...name, ...numbers }, this.#offset))
      this.#offset += LOCAL_HEADER_BYTES + name.name.length + numbers.compressedSize
    }
    this.#write(segment.parts)
  }

  /** Writes the directory. */
  finish(): FinishedZip {
    const directory = Buffer.concat(this.#directory)
    const end = { entries: this.#directory.length, size: directory.length, offset: this.#offset }
    this.#write([directory, endRecord(end)])
    return { digest: this.#hash.digest('hex'), size: this.#size }
  }

  [Symbol.dispose](): void {
    closeSync(this.#descriptor)
  }

  #write(parts: readonly Uint8Array[]): void {
    for (const part of parts) this.#hash.update(part)
    let rest = parts
    while (rest.length > 0) {
      const written = writevSync(this.#descriptor, rest)
      this.#size += written
      rest = withoutFirst(rest, written)
    }
  }
}

/** What is still to be written: the system may take less than it was given. */
function withoutFirst(parts: readonly Uint8Array[], bytes: number): Uint8Array[] {
  let skip = bytes
  return parts.flatMap(part => {
    const rest = part.subarray(Math.min(skip, part.length))
    skip = Math.max(skip - part.length, 0)
    return rest.length === 0 ? [] : [rest]
  })
}
