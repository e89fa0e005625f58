/**
 * Reads a zip archive as a tree, without unpacking it. Strict: whatever two programs could read differently is refused
 * (names twice, headers that disagree, members that overlap), and so is all that could lead out of a folder.
 */

import { closeSync, fstatSync, openSync } from 'node:fs'
import { shownPath } from '../files/paths.ts'
import { type Entry, type MemberEntry, makeTree, type Tree } from '../model/tree.ts'
import { Failure } from '../report/failure.ts'
import { type OpenArchives, openArchives, WindowedFile } from './content.ts'
import { readMember } from './inflate.ts'
import { findBadPath } from './member-paths.ts'
import { type DirectoryRecord, readDirectory, ZipProblem } from './zip-directory.ts'
import { LOCAL_HEADER, LOCAL_HEADER_BYTES, METHODS, REGULAR_FILE, SYMBOLIC_LINK } from './zip-format.ts'

/**
 * One of our archives or one that a user made. Entries for folders are left out, modes become 0644 or 0755.
 * Throws a Failure (environment) that names the archive and the member. With `isWanted` only these paths are looked at.
 */
export function readZip(archive: string, isWanted: (path: string) => boolean = () => true): Tree {
  const descriptor = openSync(archive, 'r')
  try {
    return readOpenZip(archive, descriptor, isWanted)
  } catch (error) {
    if (!(error instanceof ZipProblem)) throw error
    throw new Failure('environment', `${shownPath(archive)} is not a sound zip archive: ${error.message}`, {
      remedy:
        'Make it again with a common zip program; if it comes from the store, run again with --no-cache.',
    })
  } finally {
    closeSync(descriptor)
  }
}

function readOpenZip(archive: string, descriptor: number, isWanted: (path: string) => boolean): Tree {
  const { records, start } = readDirectory(descriptor, fstatSync(descriptor).size)
  const file = new WindowedFile(descriptor)
  const entries: Entry[] = []
  const folders: string[] = []
  const spans: Span[] = []
  using archives = openArchives()
  for (const record of records) {
    const path = nameOf(record)
    if (!isWanted(path)) continue
    refuseUnreadable(record, path)
    const span = findData(file, record, path)
    spans.push(span)
    if (path.endsWith('/')) folders.push(path.slice(0, -1))
    else entries.push(makeEntry(record, { archive, path, offset: span.data }, archives))
  }
  refuseOverlaps(spans, start)
  const bad = findBadPath(entries, folders)
  if (bad !== undefined) throw new ZipProblem(`${JSON.stringify(bad.path)} ${bad.problem}`)
  return makeTree(entries)
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Names are UTF-8, flagged or not: what else they may mean depends on who reads them. */
function nameOf({ name }: DirectoryRecord): string {
  try {
    return UTF8.decode(name)
  } catch {
    throw new ZipProblem(`the name ${JSON.stringify(name.toString('latin1'))} is not UTF-8`)
  }
}

/** APPNOTE 4.4.4: bits 0, 6 and 13 are kinds of encryption, bit 5 is patch data. */
const UNREADABLE_FLAGS = (1 << 0) | (1 << 5) | (1 << 6) | (1 << 13)

function refuseUnreadable(record: DirectoryRecord, path: string): void {
  const { flags, method, size, compressedSize } = record
  if ((flags & UNREADABLE_FLAGS) !== 0) throw new ZipProblem(`${path} is encrypted`)
  if (method !== METHODS.store && method !== METHODS.deflate) {
    throw new ZipProblem(
      `${path} is compressed by method ${method}, which Lambda may not know (deflate is 8)`,
    )
  }
  const mustMatch = method === METHODS.store && size !== compressedSize
  if (mustMatch || (path.endsWith('/') && size !== 0)) throw new ZipProblem(`${path} has an impossible size`)
}

interface Span {
  path: string
  /** Where the local header starts, where the data starts, where it ends. */
  start: number
  data: number
  end: number
}

/** APPNOTE 4.4.4, bit 3: CRC and sizes stand behind the data, and may be zero in the local header. */
const LATER_FLAG = 1 << 3

/** Reads the local header, which must say the same as the directory. */
function findData(file: WindowedFile, record: DirectoryRecord, path: string): Span {
  const length = LOCAL_HEADER_BYTES + record.name.length
  const header = file.at(record.offset, length)
  if (header.length < length || header.readUInt32LE(0) !== LOCAL_HEADER)
    throw new ZipProblem(`${path} has no local header`)
  const expected = [record.crc32, record.compressedSize, record.size]
  const found = [14, 18, 22].map(at => header.readUInt32LE(at))
  const later = (header.readUInt16LE(6) & LATER_FLAG) !== 0 && found.every(number => number === 0)
  const agrees =
    header.readUInt16LE(8) === record.method &&
    header.readUInt16LE(26) === record.name.length &&
    header.subarray(LOCAL_HEADER_BYTES).equals(record.name) &&
    (header.readUInt16LE(6) & UNREADABLE_FLAGS) === 0 &&
    (later || found.every((number, index) => number === expected[index]))
  if (!agrees) throw new ZipProblem(`the two headers of ${path} disagree`)
  const data = record.offset + header.length + header.readUInt16LE(28)
  return { path, start: record.offset, data, end: data + record.compressedSize }
}

/** Members that share bytes are how small archives unpack to terabytes. */
function refuseOverlaps(spans: readonly Span[], directory: number): void {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  for (const [index, { path, end }] of sorted.entries()) {
    if (end > (sorted[index + 1]?.start ?? directory)) {
      throw new ZipProblem(`the data of ${path} overlaps what follows it`)
    }
  }
}

const UNIX = [3, 19] // APPNOTE 4.4.2: Unix and macOS
const FILE_TYPE = 0o170000
const EXECUTABLE = 0o111

function makeEntry(
  record: DirectoryRecord,
  where: Pick<MemberEntry, 'archive' | 'path' | 'offset'>,
  archives: OpenArchives,
): Entry {
  const { crc32, size, compressedSize, method, unixMode } = record
  const unix = UNIX.includes(record.madeBy) ? unixMode : REGULAR_FILE
  const member: MemberEntry = {
    kind: 'member',
    ...where,
    mode: (unix & EXECUTABLE) === 0 ? 0o644 : 0o755,
    compressedSize,
    size,
    crc32,
    method: method === METHODS.store ? 'store' : 'deflate',
  }
  const type = unix & FILE_TYPE
  if (type === SYMBOLIC_LINK) return makeLink(member, archives)
  if (type !== REGULAR_FILE && type !== 0) {
    throw new ZipProblem(`${where.path} is neither a file nor a link`)
  }
  return member
}

const MAX_TARGET_BYTES = 4096 // Linux, PATH_MAX

function makeLink(member: MemberEntry, archives: OpenArchives): Entry {
  if (Math.max(member.size, member.compressedSize) > MAX_TARGET_BYTES)
    throw new ZipProblem(`${member.path} is a link with too long a target`)
  const target = Buffer.from(readMember(member, archives)).toString()
  return { kind: 'link', path: member.path, target }
}
