/**
 * The zip format as we write it, and the numbers that the reader needs too (APPNOTE.TXT 6.3.10, PKWARE).
 * Canon, so that equal trees are equal bytes: no dates but 1980-01-01, no extra fields, no comments, no data
 * descriptors, no directory entries, names in UTF-8 and flagged so, made by Unix.
 */

export const LOCAL_HEADER = 0x04034b50
export const CENTRAL_HEADER = 0x02014b50
export const END_RECORD = 0x06054b50
export const LOCAL_HEADER_BYTES = 30
export const CENTRAL_HEADER_BYTES = 46
export const END_RECORD_BYTES = 22
/** Where a member's line in the directory says where its local header starts. */
export const OFFSET_IN_CENTRAL_HEADER = 42

/** APPNOTE 4.4.4, bit 11: the name is UTF-8. */
const UTF8_FLAG = 0x0800
/** APPNOTE 4.4.5. */
export const METHODS = { store: 0, deflate: 8 } as const

/** Without zip64, which Lambda's 250 MB never need: the count is a 16-bit number, sizes and offsets have 32 bits. */
export const MAX_ENTRIES = 65_535
export const MAX_BYTES = 0xffffffff

export const REGULAR_FILE = 0o100000
export const SYMBOLIC_LINK = 0o120000

const VERSION_NEEDED = 20 // 2.0: deflate
const MADE_BY_UNIX = (3 << 8) | VERSION_NEEDED
const FIRST_DAY = (1 << 5) | 1 // 1980-01-01, the first day of DOS time
const MIDNIGHT = 0

/** What both headers of a member say. Sizes in bytes. */
export interface MemberHeader {
  name: Buffer
  /** File type and permissions as Unix has them: `0o100644`. */
  unixMode: number
  method: keyof typeof METHODS
  crc32: number
  compressedSize: number
  size: number
}

/** The header that stands before a member's data. */
export function localHeader(member: MemberHeader): Buffer {
  const header = Buffer.allocUnsafe(LOCAL_HEADER_BYTES + member.name.length)
  header.writeUInt32LE(LOCAL_HEADER, 0)
  writeCommon(header, 4, member)
  member.name.copy(header, LOCAL_HEADER_BYTES)
  return header
}

/** The member's line in the directory at the end; `offset` is where its local header starts. */
export function centralHeader(member: MemberHeader, offset: number): Buffer {
  const header = Buffer.alloc(CENTRAL_HEADER_BYTES + member.name.length)
  header.writeUInt32LE(CENTRAL_HEADER, 0)
  header.writeUInt16LE(MADE_BY_UNIX, 4)
  writeCommon(header, 6, member)
  // Bytes 32 to 37 stay zero: no comment, first disk, no internal attributes.
  header.writeUInt32LE((member.unixMode << 16) >>> 0, 38)
  header.writeUInt32LE(offset, OFFSET_IN_CENTRAL_HEADER)
  member.name.copy(header, CENTRAL_HEADER_BYTES)
  return header
}

/** The record that ends the archive. */
export function endRecord(directory: { entries: number; size: number; offset: number }): Buffer {
  const record = Buffer.alloc(END_RECORD_BYTES)
  record.writeUInt32LE(END_RECORD, 0)
  record.writeUInt16LE(directory.entries, 8)
  record.writeUInt16LE(directory.entries, 10)
  record.writeUInt32LE(directory.size, 12)
  record.writeUInt32LE(directory.offset, 16)
  return record
}

/** The 26 bytes that local and central headers share, from the version needed to the lengths of name and extra. */
function writeCommon(header: Buffer, start: number, member: MemberHeader): void {
  header.writeUInt16LE(VERSION_NEEDED, start)
  header.writeUInt16LE(UTF8_FLAG, start + 2)
  header.writeUInt16LE(METHODS[member.method], start + 4)
  header.writeUInt16LE(MIDNIGHT, start + 6)
  header.writeUInt16LE(FIRST_DAY, start + 8)
  header.writeUInt32LE(member.crc32, start + 10)
  header.writeUInt32LE(member.compressedSize, start + 14)
  header.writeUInt32LE(member.size, start + 18)
  header.writeUInt16LE(member.name.length, start + 22)
  header.writeUInt16LE(0, start + 24)
}
