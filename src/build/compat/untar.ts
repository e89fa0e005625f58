/** Unpacks a gzipped tar archive (POSIX pax and ustar, GNU long names) as `npm pack` makes them. */

import { chmodSync, linkSync, mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { isInside } from '../../files/paths.ts'

const BLOCK_BYTES = 512

interface Member {
  path: string
  type: string
  mode: number
  /** Seconds. */
  mtime: number
  target: string
  content: Buffer
}

/** Modes and times are the archive's. Throws an Error for a member that would land outside of `folder`. */
export function unpackTarball(archive: string, folder: string): void {
  const members = [...membersOf(gunzipSync(readFileSync(archive)))]
  for (const { path } of members) inside(folder, path)
  mkdirSync(folder, { recursive: true })
  for (const member of members) writeMember(member, folder)
}

function inside(folder: string, path: string): string {
  const place = resolve(folder, path)
  if (isInside(resolve(folder), place)) return place
  throw new Error('Attempted Path Traversal in Tar File')
}

function writeMember({ path, type, mode, mtime, target, content }: Member, folder: string): void {
  const place = inside(folder, path)
  if (type === '5') {
    mkdirSync(place, { recursive: true })
    return
  }
  mkdirSync(dirname(place), { recursive: true })
  if (type === '2') symlinkSync(target, place)
  else if (type === '1') linkSync(inside(folder, target), place)
  else if (/^[07\0]?$/.test(type)) {
    writeFileSync(place, content)
    chmodSync(place, mode & 0o7777)
    utimesSync(place, mtime, mtime)
  }
}

/** What an extended header says about the next member, in place of its own fields. */
interface Extended {
  path?: string
  target?: string
  size?: number
  mtime?: number
}

function* membersOf(bytes: Buffer): Generator<Member> {
  let extended: Extended = {}
  for (let at = 0; at + BLOCK_BYTES <= bytes.length && bytes[at] !== 0; ) {
    const header = bytes.subarray(at, at + BLOCK_BYTES)
    const type = text(header, 156, 1)
    const size = extended.size ?? number(header, 124, 12)
    const content = bytes.subarray(at + BLOCK_BYTES, at + BLOCK_BYTES + size)
    if (content.length < size) throw new Error('unexpected end of data')
    at += BLOCK_BYTES + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES
    if ('xLK'.includes(type) && type !== '') extended = { ...extended, ...readExtended(type, content) }
    else if (type !== 'g') {
      yield memberOf(header, { type, content, extended })
      extended = {}
    }
  }
}

function memberOf(
  header: Buffer,
  { type, content, extended }: { type: string; content: Buffer; extended: Extended },
): Member {
  const prefix = text(header, 257, 5) === 'ustar' ? text(header, 345, 155) : ''
  const name = text(header, 0, 100)
  return {
    path: extended.path ?? (prefix === '' ? name : `${prefix}/${name}`),
    type,
    mode: number(header, 100, 8),
    mtime: extended.mtime ?? number(header, 136, 12),
    target: extended.target ?? text(header, 157, 100),
    content,
  }
}

function readExtended(type: string, content: Buffer): Extended {
  if (type === 'L') return { path: text(content, 0, content.length) }
  if (type === 'K') return { target: text(content, 0, content.length) }
  const found: Extended = {}
  for (const [key, value] of paxRecords(content)) {
    if (key === 'path') found.path = value
    else if (key === 'linkpath') found.target = value
    else if (key === 'size') found.size = Number(value)
    else if (key === 'mtime') found.mtime = Number(value)
  }
  return found
}

/** Records are `<length> <key>=<value>\n`; the length counts the whole record. */
function* paxRecords(content: Buffer): Generator<[key: string, value: string]> {
  for (let at = 0; at < content.length; ) {
    const length = Number.parseInt(content.toString('latin1', at, at + 20), 10)
    if (!(length > 0)) return
    const record = content.toString('utf8', at, at + length - 1)
    const start = record.indexOf(' ') + 1
    const equals = record.indexOf('=', start)
    yield [record.slice(start, equals), record.slice(equals + 1)]
    at += length
  }
}

function text(bytes: Buffer, at: number, length: number): string {
  const field = bytes.subarray(at, at + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end < 0 ? field.length : end)
}

/** Octal digits, or for large numbers a set top bit and big-endian bytes. */
function number(bytes: Buffer, at: number, length: number): number {
  const field = bytes.subarray(at, at + length)
  if (((field[0] ?? 0) & 0x80) === 0) return Number.parseInt(text(field, 0, length).trim() || '0', 8)
  return field.subarray(1).reduce((sum, byte) => sum * 256 + byte, (field[0] ?? 0) & 0x7f)
}
