/** Tar archives on disk: where each member lies, and headers for new ones (POSIX ustar and pax, GNU long names). */

import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { posix } from 'node:path'

/** One file of an archive: its bytes lie at `offset`. Sizes and offsets in bytes. */
export interface TarMember {
  file: string
  offset: number
  size: number
}

const BLOCK_BYTES = 512
/** Names and pax records are small; anything larger is no archive that a tool made. */
const MAX_HEADER_BYTES = 1 << 20

/**
 * The regular files of an archive by their path, links followed. Throws an Error for what is no tar archive, or one that
 * ends early.
 */
export function readTar(file: string): Map<string, TarMember> {
  const descriptor = openSync(file, 'r')
  try {
    const members = new Map<string, TarMember>()
    const links = new Map<string, string>()
    const end = fstatSync(descriptor).size
    for (const header of headersOf(descriptor, end)) {
      const { path, type, offset, size, target } = header
      if (type === 'file') members.set(path, { file, offset, size })
      else if (type === 'hard link') links.set(path, posix.normalize(target))
      else if (type === 'link') links.set(path, posix.join(posix.dirname(path), target))
    }
    for (const path of links.keys()) {
      const found = behind(path, members, links)
      if (found !== undefined) members.set(path, found)
    }
    return members
  } finally {
    closeSync(descriptor)
  }
}

/** The bytes of a small member, such as a manifest. Throws an Error above `limit`. */
export function readMember({ file, offset, size }: TarMember, limit: number): Buffer {
  if (size > limit) throw new Error(`a member of ${size} bytes, where at most ${limit} are expected`)
  const descriptor = openSync(file, 'r')
  try {
    return bytesAt(descriptor, offset, size)
  } finally {
    closeSync(descriptor)
  }
}

/** The header of a regular file: mode 0644, owner 0, no time. The path has at most 100 bytes. */
export function tarHeader(path: string, size: number): Buffer {
  const header = Buffer.alloc(BLOCK_BYTES)
  header.write(path, 0, 100)
  header.write('0000644\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  writeSize(header, size)
  header.write('00000000000\0', 136)
  header.write('        ', 148)
  header.write('0', 156)
  header.write('ustar\x0000', 257, 'latin1')
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/** Zeros that fill the last block of a member. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES)
}

/** Two empty blocks end an archive. */
export const TAR_END = Buffer.alloc(2 * BLOCK_BYTES)

function behind(
  path: string,
  members: ReadonlyMap<string, TarMember>,
  links: ReadonlyMap<string, string>,
): TarMember | undefined {
  const seen = new Set<string>()
  let at: string | undefined = path
  while (at !== undefined && !seen.has(at) && !members.has(at)) {
    seen.add(at)
    at = links.get(at)
  }
  return at === undefined ? undefined : members.get(at)
}

interface Header {
  path: string
  type: 'file' | 'link' | 'hard link' | 'other'
  target: string
  offset: number
  size: number
}

/** What an extended header says about the next member, in place of its own fields. */
interface Extended {
  path?: string
  target?: string
  size?: number
}

function* headersOf(descriptor: number, end: number): Generator<Header> {
  let extended: Extended = {}
  for (let at = 0; at + BLOCK_BYTES <= end; ) {
    const block = bytesAt(descriptor, at, BLOCK_BYTES)
    if (block.every(byte => byte === 0)) return
    if (checksumOf(block) !== numberAt(block, 148, 8)) throw new Error('it is not a tar archive')
    const type = String.fromCharCode(block[156] ?? 0)
    const size = extended.size ?? numberAt(block, 124, 12)
    const offset = at + BLOCK_BYTES
    if (offset + size > end) throw new Error('it ends in the middle of a file')
    at = offset + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES
    if ('xgLK'.includes(type)) {
      extended = { ...extended, ...extensionOf(type, descriptor, offset, size) }
      continue
    }
    const path = extended.path ?? pathAt(block)
    const target = extended.target ?? textAt(block, 157, 100)
    yield { path: posix.normalize(path), type: KINDS[type] ?? 'other', target, offset, size }
    extended = {}
  }
}

const KINDS: Readonly<Record<string, Header['type']>> = {
  '0': 'file',
  '\0': 'file',
  '7': 'file',
  '1': 'hard link',
  '2': 'link',
}

function extensionOf(type: string, descriptor: number, offset: number, size: number): Extended {
  if (size > MAX_HEADER_BYTES) throw new Error('it has a header that is too large')
  const bytes = bytesAt(descriptor, offset, size)
  if (type === 'L') return { path: textAt(bytes, 0, size) }
  if (type === 'K') return { target: textAt(bytes, 0, size) }
  // Global records (g) say nothing about paths and sizes in archives of images.
  return type === 'x' ? paxRecords(bytes) : {}
}

/** `LENGTH KEY=VALUE\n`, again and again; the length counts itself. */
function paxRecords(bytes: Buffer): Extended {
  const extended: Extended = {}
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at)
    const length = Number.parseInt(bytes.toString('latin1', at, space), 10)
    if (space < 0 || !(length > 0)) break
    const [, key, value = ''] = /^([^=]*)=(.*)\n$/s.exec(bytes.toString('utf8', space + 1, at + length)) ?? []
    if (key === 'path') extended.path = value
    if (key === 'linkpath') extended.target = value
    if (key === 'size') extended.size = Number(value)
    at += length
  }
  return extended
}

function pathAt(block: Buffer): string {
  const prefix = textAt(block, 257, 5) === 'ustar' ? textAt(block, 345, 155) : ''
  const name = textAt(block, 0, 100)
  return prefix === '' ? name : `${prefix}/${name}`
}

function textAt(bytes: Buffer, at: number, length: number): string {
  const end = bytes.indexOf(0, at)
  return bytes.toString('utf8', at, end < 0 || end > at + length ? at + length : end)
}

/** Octal digits, or (first bit set) a binary number: above 8 GB there are no digits left. */
function numberAt(block: Buffer, at: number, length: number): number {
  if (((block[at] ?? 0) & 0x80) !== 0) return Number(block.readBigUInt64BE(at + length - 8))
  const digits = textAt(block, at, length).trim()
  return digits === '' ? 0 : Number.parseInt(digits, 8)
}

function writeSize(header: Buffer, size: number): void {
  if (size < 8 ** 11) header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  else {
    header[124] = 0x80
    header.writeBigUInt64BE(BigInt(size), 128)
  }
}

/** The sum of all bytes, with spaces where the sum itself stands. */
function checksumOf(block: Buffer): number {
  let sum = 8 * 0x20
  for (const [at, byte] of block.entries()) if (at < 148 || at >= 156) sum += byte
  return sum
}

function bytesAt(descriptor: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let read = 0
  while (read < length) {
    const count = readSync(descriptor, bytes, read, length - read, at + read)
    if (count === 0) throw new Error('it ends early')
    read += count
  }
  return bytes
}
