/** A zip file in the making: segments are appended in order, and its digest is known when the last byte is written. */

import { createHash } from 'node:crypto'
import { closeSync, openSync, write, writevSync } from 'node:fs'
import { promisify } from 'node:util'
import type { Entry } from '../model/tree.ts'
import { type OpenArchives, truncated } from './content.ts'
import { bytesOf, directoryOf, type Run } from './runs.ts'
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
  #entries = 0
  #offset = 0
  #size = 0

  constructor(path: string) {
    this.#descriptor = openSync(path, 'wx', 0o644)
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
    this.#entries += segment.members.length
    this.#write(segment.parts)
  }

  /**
   * Copies a run as it stands in its archive; nothing else may be appended before it is done. Throws a Failure
   * (environment) when the archive is too short by now.
   */
  async copy(run: Run, archives: OpenArchives): Promise<void> {
    const { archive, start, length } = bytesOf(run)
    this.#directory.push(directoryOf(run, this.#offset))
    this.#entries += run.to - run.from
    this.#offset += length
    const buffers = [0, 1].map(() => Buffer.allocUnsafeSlow(Math.min(length, COPIED_AT_ONCE)))
    let writing = Promise.resolve()
    try {
      for (let copied = 0, turn = 0; copied < length; turn = 1 - turn) {
        const bytes = (buffers[turn] ?? Buffer.alloc(0)).subarray(0, length - copied)
        if (archives.readInto(bytes, archive, start + copied) < bytes.length)
          throw truncated(archive, lastOf(run))
        // One half is hashed while the system takes the other.
        this.#hash.update(bytes)
        await writing
        writing = this.#writeBeside(bytes)
        copied += bytes.length
      }
    } finally {
      await writing
    }
  }

  /** Writes the directory. */
  finish(): FinishedZip {
    const directory = Buffer.concat(this.#directory)
    const end = { entries: this.#entries, size: directory.length, offset: this.#offset }
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

  /** In a thread of Node's own. */
  async #writeBeside(bytes: Buffer): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      const { bytesWritten } = await writeLater(this.#descriptor, bytes, at)
      this.#size += bytesWritten
      at += bytesWritten
    }
  }
}

const COPIED_AT_ONCE = 1 << 20

const writeLater = promisify(write)

function lastOf({ series, to }: Run): string {
  return series.members[to - 1]?.path ?? ''
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
