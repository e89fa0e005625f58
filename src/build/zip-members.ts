/**
 * Reads the zip archives and jars that build tools leave behind, and writes jars whose bytes depend on nothing but their
 * content. (The archive room packs artifacts; rooms don't know each other, and what is needed here is small.)
 */

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { crc32, inflateRawSync } from 'node:zlib'
import { Failure } from '../report/failure.ts'

export interface ZipMember {
  /** As it stands in the archive; folders end in `/`. */
  path: string
  /** Permissions, where the archive was made by a program that knows them. */
  mode: number | undefined
  isLink: boolean
  bytes(): Buffer
}

// Offsets and signatures: APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const CENTRAL_BYTES = 46
const LOCAL_BYTES = 30
const MADE_BY_UNIX = 3
const LINK_MODE = 0o120000

/** The members in the order of the directory. Throws a Failure of class `build` for what is no archive. */
export function readZip(file: string): ZipMember[] {
  const archive = readFileSync(file)
  try {
    const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
    if (end < 0 || archive.readUInt32LE(end) !== END) throw new RangeError('no directory')
    const count = archive.readUInt16LE(end + 10)
    const members: ZipMember[] = []
    for (let at = archive.readUInt32LE(end + 16); members.length < count; ) {
      if (archive.readUInt32LE(at) !== CENTRAL) throw new RangeError('a broken directory')
      members.push(memberAt(archive, at))
      at += CENTRAL_BYTES + [28, 30, 32].reduce((sum, field) => sum + archive.readUInt16LE(at + field), 0)
    }
    return members
  } catch (cause) {
    throw new Failure('build', `the build left ${basename(file)}, which cannot be read as an archive`, {
      cause,
      remedy: 'Read what the build tool says, and run it alone to see whether the archive is whole.',
    })
  }
}

function memberAt(archive: Buffer, at: number): ZipMember {
  const path = archive.toString(
    'utf8',
    at + CENTRAL_BYTES,
    at + CENTRAL_BYTES + archive.readUInt16LE(at + 28),
  )
  const attributes = archive.readUInt32LE(at + 38) >>> 16
  const knowsModes = archive.readUInt8(at + 5) === MADE_BY_UNIX && attributes !== 0
  return {
    path,
    mode: knowsModes ? attributes & 0o7777 : undefined,
    isLink: knowsModes && (attributes & 0o170000) === LINK_MODE,
    bytes: () => contentOf(archive, at),
  }
}

function contentOf(archive: Buffer, at: number): Buffer {
  const local = archive.readUInt32LE(at + 42)
  const data = local + LOCAL_BYTES + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  const compressed = archive.subarray(data, data + archive.readUInt32LE(at + 20))
  const size = archive.readUInt32LE(at + 24)
  if (archive.readUInt16LE(at + 10) === 0) return compressed
  return inflateRawSync(compressed, { maxOutputLength: Math.max(size, 1) })
}

/** 1980-01-01, 00:00 in the archive's own notation. */
const FIRST_DATE = 0x21
const UTF8_NAMES = 0x800

/** An archive of these files, uncompressed (the artifact around it compresses better than two layers would). */
export function writeStoredZip(files: readonly { path: string; bytes: Buffer }[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { path, bytes } of files) {
    const name = Buffer.from(path)
    const common = commonFields(bytes, name.length)
    const header = Buffer.concat([numbers([4, LOCAL]), common, numbers([2, 0]), name])
    parts.push(header, bytes)
    directory.push(
      numbers([4, CENTRAL], [2, (MADE_BY_UNIX << 8) | 20]),
      common,
      numbers([2, 0], [2, 0], [2, 0], [2, 0], [4, modeOf(path)], [4, offset]),
      name,
    )
    offset += header.length + bytes.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const count = files.length
  const end = numbers([4, END], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0])
  return Buffer.concat([...parts, ...directory, end])
}

/** What the local header and the directory share: version, flags, method, time, checksum, sizes, length of the name. */
function commonFields(bytes: Buffer, nameLength: number): Buffer {
  const { length } = bytes
  const sizes: readonly Field[] = [
    [4, crc32(bytes)],
    [4, length],
    [4, length],
    [2, nameLength],
  ]
  return numbers([2, 20], [2, UTF8_NAMES], [2, 0], [2, 0], [2, FIRST_DATE], ...sizes)
}

function modeOf(path: string): number {
  return (path.endsWith('/') ? 0o040755 : 0o100644) * 0x10000
}

type Field = readonly [bytes: 2 | 4, value: number]

function numbers(...fields: readonly Field[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes)
  return buffer
}
