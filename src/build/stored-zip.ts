/**
 * Writes jars whose bytes depend on nothing but their content. (The archive room packs artifacts, sorted; in a jar the
 * manifest has to come first.)
 */

import { crc32 } from 'node:zlib'

// Signatures: APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const MADE_BY_UNIX = 3

/** 1980-01-01, 00:00 in the archive's own notation. */
const FIRST_DATE = 0x21
const UTF8_NAMES = 0x800

/** An archive of these files, uncompressed (the artifact around it compresses better than two layers would). */
export function storedZip(files: readonly { path: string; bytes: Buffer }[]): Buffer {
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
