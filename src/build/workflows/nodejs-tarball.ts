/** Unpacks a package archive (gzipped tar) as npm does: without its first folder, links, and what leads out. */

import { posix } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { BytesEntry } from '../../model/tree.ts'

const BLOCK_BYTES = 512
/** No package that a function could hold is larger: Lambda takes 250 MB in all. */
const MOST_BYTES = 1 << 30

/** Files below `folder`; later ones of a name win. Throws a RangeError for what is no sound archive. */
export function unpackTarball(tarball: Uint8Array, folder: string): BytesEntry[] {
  const files = new Map<string, BytesEntry>()
  for (const { name, mode, bytes } of members(gunzipSync(tarball, { maxOutputLength: MOST_BYTES }))) {
    const path = placeOf(name)
    if (path === undefined) continue
    files.set(path, {
      kind: 'bytes',
      path: `${folder}/${path}`,
      mode: (mode & 0o111) === 0 ? 0o644 : 0o755,
      // A copy of its own: a view would take the whole archive along wherever it goes.
      bytes: new Uint8Array(bytes),
    })
  }
  return [...files].flatMap(([path, file]) => {
    const renamed = asNpmNames(path, files)
    return renamed === undefined ? [] : [{ ...file, path: `${folder}/${renamed}` }]
  })
}

function placeOf(name: string): string | undefined {
  const [, ...rest] = name.split('/')
  const path = posix.normalize(rest.join('/')).replace(/\/$/, '')
  if (path === '.' || path === '') return undefined
  if (path === '..' || path.startsWith('../') || path.startsWith('/') || path.includes('\0')) {
    throw new RangeError(`${JSON.stringify(name)} leads out of the package`)
  }
  return path
}

/** npm installs a `.gitignore` as `.npmignore`, unless there is one (pacote). */
function asNpmNames(path: string, files: ReadonlyMap<string, unknown>): string | undefined {
  if (posix.basename(path) !== '.gitignore') return path
  const renamed = posix.join(posix.dirname(path), '.npmignore')
  return files.has(renamed) ? undefined : renamed
}

interface Member {
  name: string
  mode: number
  bytes: Uint8Array
}

/** POSIX ustar with pax records (`path`, `size`) and GNU's long names; other kinds than files are passed over. */
function* members(tar: Buffer): Generator<Member> {
  let long: string | undefined
  let pax: ReadonlyMap<string, string> = new Map()
  for (let at = 0; at + BLOCK_BYTES <= tar.length && tar[at] !== 0; ) {
    const header = tar.subarray(at, at + BLOCK_BYTES)
    const size = Number(pax.get('size') ?? octal(header, 124, 12))
    const bytes = tar.subarray(at + BLOCK_BYTES, at + BLOCK_BYTES + size)
    if (!Number.isSafeInteger(size) || bytes.length !== size) throw new RangeError('the archive ends early')
    at += BLOCK_BYTES + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES
    const kind = text(header, 156, 1)
    if (kind === 'x') pax = paxRecords(bytes)
    else if (kind === 'L') long = text(bytes, 0, bytes.length)
    else {
      const name = pax.get('path') ?? long ?? nameOf(header)
      if (kind === '' || kind === '0' || kind === '7') yield { name, mode: octal(header, 100, 8), bytes }
      if (kind !== 'g' && kind !== 'K') {
        pax = new Map()
        long = undefined
      }
    }
  }
}

function nameOf(header: Buffer): string {
  const name = text(header, 0, 100)
  const prefix = text(header, 257, 5) === 'ustar' ? text(header, 345, 155) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

function text(bytes: Uint8Array, start: number, length: number): string {
  const field = Buffer.from(bytes.buffer, bytes.byteOffset + start, length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end === -1 ? length : end)
}

function octal(header: Buffer, start: number, length: number): number {
  return Number.parseInt(text(header, start, length).trim() || '0', 8)
}

/** `LENGTH KEY=VALUE\n`, the length counting the whole record. */
function paxRecords(bytes: Uint8Array): ReadonlyMap<string, string> {
  const records = new Map<string, string>()
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = 0; at < all.length; ) {
    const space = all.indexOf(0x20, at)
    const length = Number.parseInt(all.toString('latin1', at, space), 10)
    if (space === -1 || !(length > 0)) break
    const [key = '', ...value] = all.toString('utf8', space + 1, at + length - 1).split('=')
    records.set(key, value.join('='))
    at += length
  }
  return records
}
