/** The directory of a zip archive: found at the end, read strictly, one record for each member. */

import { readFully } from './content.ts'
import { CENTRAL_HEADER, CENTRAL_HEADER_BYTES, END_RECORD, END_RECORD_BYTES } from './zip-format.ts'

/** One line of the directory, as it stands there. Sizes and offsets in bytes. */
export interface DirectoryRecord {
  name: Buffer
  flags: number
  method: number
  crc32: number
  compressedSize: number
  size: number
  /** 3 is Unix, 19 macOS (APPNOTE 4.4.2). */
  madeBy: number
  /** Type and permissions, when it was made by Unix. */
  unixMode: number
  /** Where the local header starts. */
  offset: number
}

/** What makes a file no sound archive; `read-zip.ts` says so with the names of the archive and the member. */
export class ZipProblem extends Error {}

export interface Directory {
  records: DirectoryRecord[]
  /** Where it starts in the file: no member reaches beyond. */
  start: number
}

/** Reads all records, in the order of the directory. Throws a ZipProblem. */
export function readDirectory(descriptor: number, fileSize: number): Directory {
  const end = findEnd(descriptor, fileSize)
  const directory = Buffer.allocUnsafe(end.size)
  readFully(descriptor, directory, end.offset)
  const records: DirectoryRecord[] = []
  let position = 0
  while (position < directory.length) {
    const record = readRecord(directory, position)
    records.push(record.read)
    position = record.end
  }
  if (records.length !== end.entries) {
    throw new ZipProblem(`its end announces ${end.entries} members, its directory holds ${records.length}`)
  }
  return { records, start: end.offset }
}

interface End {
  entries: number
  size: number
  offset: number
}

const MAX_COMMENT_BYTES = 0xffff

/** The end record must reach exactly to the end of the file, and there must be no second one that could be meant. */
function findEnd(descriptor: number, fileSize: number): End {
  const tail = Buffer.allocUnsafe(Math.min(fileSize, END_RECORD_BYTES + MAX_COMMENT_BYTES))
  readFully(descriptor, tail, fileSize - tail.length)
  const candidates: number[] = []
  for (let at = tail.length - END_RECORD_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END_RECORD) continue
    if (at + END_RECORD_BYTES + tail.readUInt16LE(at + 20) === tail.length) candidates.push(at)
  }
  const [at, other] = candidates
  if (at === undefined) throw new ZipProblem('it has no directory at its end, or something follows it')
  if (other !== undefined) throw new ZipProblem('it has two ends')
  return readEnd(tail.subarray(at), fileSize - tail.length + at)
}

function readEnd(record: Buffer, position: number): End {
  const [disk, directoryDisk, entriesHere, entries] = [4, 6, 8, 10].map(at => record.readUInt16LE(at))
  const [size = 0, offset = 0] = [12, 16].map(at => record.readUInt32LE(at))
  if (entries === 0xffff || size === 0xffffffff || offset === 0xffffffff) {
    throw new ZipProblem('it is a zip64 archive, which nothing below 4 GB needs')
  }
  if (disk !== 0 || directoryDisk !== 0 || entries !== entriesHere) {
    throw new ZipProblem('it is one part of several')
  }
  if (offset + size !== position) throw new ZipProblem('its directory is not where its end says')
  return { entries: entries ?? 0, size, offset }
}

function readRecord(directory: Buffer, start: number): { read: DirectoryRecord; end: number } {
  const header = directory.subarray(start, start + CENTRAL_HEADER_BYTES)
  if (header.length < CENTRAL_HEADER_BYTES || header.readUInt32LE(0) !== CENTRAL_HEADER) {
    throw new ZipProblem('its directory is damaged')
  }
  const nameEnd = start + CENTRAL_HEADER_BYTES + header.readUInt16LE(28)
  const end = nameEnd + header.readUInt16LE(30) + header.readUInt16LE(32)
  if (end > directory.length) throw new ZipProblem('its directory is damaged')
  const read: DirectoryRecord = {
    name: directory.subarray(start + CENTRAL_HEADER_BYTES, nameEnd),
    madeBy: header.readUInt8(5),
    flags: header.readUInt16LE(8),
    method: header.readUInt16LE(10),
    crc32: header.readUInt32LE(16),
    compressedSize: header.readUInt32LE(20),
    size: header.readUInt32LE(24),
    unixMode: header.readUInt16LE(40),
    offset: header.readUInt32LE(42),
  }
  return { read, end }
}
