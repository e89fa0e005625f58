/** A segment: consecutive members of an archive, ready to be written, made in a worker or in the calling thread. */

import { crc32 } from 'node:zlib'
import type { Entry, MemberEntry } from '../model/tree.ts'
import { type OpenArchives, openArchives, readListed } from './content.ts'
import { deflate, type Level } from './deflate.ts'
import { localHeader, type MemberHeader, REGULAR_FILE, SYMBOLIC_LINK } from './zip-format.ts'

export interface Segment {
  /** Local headers and data, in order. Each has an ArrayBuffer of its own, so that it can change threads. */
  parts: Uint8Array<ArrayBuffer>[]
  /** What the directory says of each member, in order. */
  members: MemberNumbers[]
}

type MemberNumbers = Pick<MemberHeader, 'method' | 'crc32' | 'compressedSize' | 'size'>

/** Reads and compresses the entries. Throws a Failure (user) for a file that is not what it was when it was listed. */
export function makeSegment(entries: readonly Entry[], level: Level): Segment {
  using archives = openArchives()
  const pieces: Uint8Array[] = []
  const members = entries.map(entry => {
    const { data, ...numbers } = packEntry(entry, level, archives)
    pieces.push(localHeader({ ...memberName(entry), ...numbers }), data)
    return numbers
  })
  return { parts: joinSmall(pieces), members }
}

/** The name and mode of an entry, as both headers have them. */
export function memberName(entry: Entry): Pick<MemberHeader, 'name' | 'unixMode'> {
  const unixMode = entry.kind === 'link' ? SYMBOLIC_LINK | 0o777 : REGULAR_FILE | entry.mode
  return { name: Buffer.from(entry.path), unixMode }
}

type Packed = MemberNumbers & { data: Uint8Array }

function packEntry(entry: Entry, level: Level, archives: OpenArchives): Packed {
  if (entry.kind === 'member') {
    const { method, crc32, compressedSize, size } = entry
    return { method, crc32, compressedSize, size, data: Buffer.from(archives.read(entry)) }
  }
  const bytes = contentOf(entry)
  // Info-ZIP and Python expect a link's target as it is.
  const { method, data } =
    entry.kind === 'link' ? { method: 'store' as const, data: bytes } : deflate(bytes, level)
  return { method, crc32: crc32(bytes), compressedSize: data.length, size: bytes.length, data }
}

function contentOf(entry: Exclude<Entry, MemberEntry>): Uint8Array {
  if (entry.kind === 'bytes') return entry.bytes
  return entry.kind === 'link' ? Buffer.from(entry.target) : readListed(entry)
}

/** From here on copying a piece costs more than writing it by itself. */
const LARGE_PIECE_BYTES = 1 << 20

/** One part out of many small pieces; a large one stays as it is when it owns its memory. */
function joinSmall(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer>[] {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let small: Uint8Array[] = []
  for (const piece of pieces) {
    if (piece.length < LARGE_PIECE_BYTES) small.push(piece)
    else {
      parts.push(joined(small), ownsMemory(piece) ? piece : joined([piece]))
      small = []
    }
  }
  return [...parts, joined(small)].filter(part => part.length > 0)
}

function ownsMemory(piece: Uint8Array): piece is Uint8Array<ArrayBuffer> {
  const unused = piece.buffer.byteLength - piece.length
  return piece.buffer instanceof ArrayBuffer && piece.byteOffset === 0 && unused < LARGE_PIECE_BYTES
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let end = 0
  for (const piece of pieces) {
    whole.set(piece, end)
    end += piece.length
  }
  return whole
}
