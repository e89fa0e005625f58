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
  /** The compressed bytes of a member, as they are. Throws a Failure (environment) when the archive is too short. */
  read(entry: MemberEntry): Buffer
  /** Bytes of the archive that `entry` lies in, from `start` on; undefined when it ends before. */
  readAt(entry: MemberEntry, start: number, length: number): Uint8Array<ArrayBuffer> | undefined
}

/** Opens each archive on first use; `using archives = openArchives()` closes them. */
export function openArchives(): OpenArchives {
  const descriptors = new Map<string, number>()
  const descriptorOf = (archive: string) => {
    const descriptor = descriptors.get(archive) ?? openSync(archive, 'r')
    descriptors.set(archive, descriptor)
    return descriptor
  }
  return {
    read({ archive, offset, compressedSize, path }) {
      const buffer = Buffer.allocUnsafe(compressedSize)
      if (readFully(descriptorOf(archive), buffer, offset) < compressedSize) throw truncated(archive, path)
      return buffer
    },
    readAt({ archive }, start, length) {
      const bytes = new Uint8Array(length)
      const buffer = Buffer.from(bytes.buffer)
      return readFully(descriptorOf(archive), buffer, start) < length ? undefined : bytes
    },
    [Symbol.dispose]() {
      for (const descriptor of descriptors.values()) closeSync(descriptor)
    },
  }
}

function truncated(archive: string, path: string): Failure {
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
