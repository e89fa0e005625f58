/** Reading what entries hold: files that must be what they were when they were listed, members of archives. */

import { closeSync, openSync, readSync } from 'node:fs'
import type { DiskEntry, MemberEntry } from '../model/tree.ts'
import { Failure } from '../report/failure.ts'

/** The bytes of a listed file. Throws a Failure (user) when it is gone or has another size by now. */
export function readListed({ file, size, path }: DiskEntry): Uint8Array {
  // One byte more than expected tells whether the file has grown, without asking for its size.
  const buffer = Buffer.allocUnsafe(size + 1)
  const descriptor = openListed(file, path)
  try {
    if (readFully(descriptor, buffer, null) !== size) throw changed(path)
  } finally {
    closeSync(descriptor)
  }
  return buffer.subarray(0, size)
}

function openListed(file: string, path: string): number {
  try {
    return openSync(file, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw changed(path, error)
    throw error
  }
}

function changed(path: string, cause?: unknown): Failure {
  return new Failure('user', `${path} changed while it was packed`, {
    cause,
    remedy: 'Run again when nothing else writes to the folder.',
  })
}

/** Archives that are open while their members are read: members of one archive mostly come together. */
export interface OpenArchives extends Disposable {
  /**
   * The compressed bytes of a member, as they are: valid until the next call. Throws a Failure (environment) when the
   * archive is too short.
   */
  read(entry: MemberEntry): Buffer
  /** What stands at `start` in an archive, up to `length` bytes, fewer at its end: valid until the next call. */
  readAt(archive: string, start: number, length: number): Buffer
  /** Fills a buffer from `start` on; gives how many bytes there were. */
  readInto(buffer: Buffer, archive: string, start: number): number
}

/** Opens each archive on first use; `using archives = openArchives()` closes them. */
export function openArchives(): OpenArchives {
  const open = new Map<string, { descriptor: number; file: WindowedFile }>()
  const opened = (archive: string) => {
    const before = open.get(archive)
    if (before !== undefined) return before
    const descriptor = openSync(archive, 'r')
    const one = { descriptor, file: new WindowedFile(descriptor) }
    open.set(archive, one)
    return one
  }
  return {
    read({ archive, offset, compressedSize, path }) {
      const bytes = opened(archive).file.at(offset, compressedSize)
      if (bytes.length < compressedSize) throw truncated(archive, path)
      return bytes
    },
    readAt: (archive, start, length) => opened(archive).file.at(start, length),
    readInto: (buffer, archive, start) => readFully(opened(archive).descriptor, buffer, start),
    [Symbol.dispose]() {
      for (const { descriptor } of open.values()) closeSync(descriptor)
    },
  }
}

/** Large enough for many small members at once, small enough to skip over a large one for nothing. */
const WINDOW_BYTES = 64 << 10

/** A file that is mostly read forwards in small pieces: the system is asked once for many of them. */
export class WindowedFile {
  readonly #descriptor: number
  #memory = Buffer.alloc(0)
  #window = Buffer.alloc(0)
  #start = 0

  /** The descriptor stays the caller's. */
  constructor(descriptor: number) {
    this.#descriptor = descriptor
  }

  /** Up to `length` bytes from `start` on, fewer at the end of the file: valid until the next call. */
  at(start: number, length: number): Buffer {
    const from = start - this.#start
    if (from >= 0 && from + length <= this.#window.length) return this.#window.subarray(from, from + length)
    const wanted = Math.max(length, WINDOW_BYTES)
    if (this.#memory.length < wanted) this.#memory = Buffer.allocUnsafeSlow(wanted)
    const read = readFully(this.#descriptor, this.#memory.subarray(0, wanted), start)
    this.#window = this.#memory.subarray(0, read)
    this.#start = start
    return this.#window.subarray(0, length)
  }
}

/** For an archive that was whole when its directory was read. */
export function truncated(archive: string, path: string): Failure {
  return new Failure('environment', `${archive} ends before the data of ${path}`, {
    remedy: 'Run again with --no-cache.',
  })
}

/** Fills the buffer from `position`, or from where the file stands; returns how many bytes there were. */
export function readFully(descriptor: number, buffer: Buffer, position: number | null): number {
  let filled = 0
  while (filled < buffer.length) {
    const at = position === null ? null : position + filled
    const read = readSync(descriptor, buffer, filled, buffer.length - filled, at)
    if (read === 0) break
    filled += read
  }
  return filled
}
