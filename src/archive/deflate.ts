/** Compression of one file: a fresh deflate each, because a stream that is reset keeps traces of the file before. */

import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'

/** zlib's levels that are of use here: 1 is fast, 9 slow for very little. */
export type Level = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

export interface Deflated {
  method: 'store' | 'deflate'
  data: Uint8Array
}

/** Deflates the bytes, or leaves them as they are when that does not make them smaller. */
export function deflate(bytes: Uint8Array, level: Level): Deflated {
  if (bytes.length < SMALLEST_THAT_SHRINKS) return { method: 'store', data: bytes }
  const data = deflateRawSync(bytes, { level, chunkSize: chunkSizeFor(bytes.length) })
  return data.length < bytes.length ? { method: 'deflate', data } : { method: 'store', data: bytes }
}

/** The shortest deflate stream of a run of one byte has 3 bytes or more. */
const SMALLEST_THAT_SHRINKS = 4

/**
 * How much memory zlib gets for its output at once, in bytes: all that a small file can need saves 8 % of the time;
 * big files are put together from pieces, so that memory follows the output. The bytes are the same either way.
 */
function chunkSizeFor(length: number): number {
  return length > 1 << 20 ? 1 << 18 : Math.max(length, SMALLEST_CHUNK_BYTES)
}

const SMALLEST_CHUNK_BYTES = 64 // zlib.constants.Z_MIN_CHUNK

/**
 * Whether this Node's zlib gives the bytes that official builds of Node 20 to 26 give on x64 and arm64. Those of some
 * distributions link another zlib: archives are then sound and repeatable, but not the same bytes as elsewhere.
 * Takes a few milliseconds, once.
 */
export function deflateIsStandard(): boolean {
  standard ??= sampleDigest() === OFFICIAL_DIGEST
  return standard
}

let standard: boolean | undefined
const OFFICIAL_DIGEST = '30d910ff20a7f92022675735c13ef1c1337f13c7b1092be43d58178f70e8a128'

function sampleDigest(): string {
  const hash = createHash('sha256')
  const sample = sampleText()
  for (const level of [1, 6] as const) hash.update(deflate(sample, level).data)
  return hash.digest('hex')
}

/** 26 KB of words from a fixed generator (the constants are those of Numerical Recipes' quick generator). */
function sampleText(): Buffer {
  const words: string[] = []
  let state = 1
  for (let count = 0; count < 6000; count++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    words.push((state >>> (8 + (state & 15))).toString(36))
  }
  return Buffer.from(words.join(' '))
}
