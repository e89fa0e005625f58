/** Members unpacked, those of equal compressed bytes once: functions that share an installation hold the same files. */

import type { MemberEntry } from '../model/tree.ts'
import type { OpenArchives } from './content.ts'
import { readMember } from './inflate.ts'

interface Unpacked {
  compressed: Buffer
  content: Uint8Array
}

/** What is kept at most, in bytes: more than most installations have, less than a small machine minds. */
const MOST_KEPT_BYTES = 128 << 20

export class Contents {
  /** By CRC-32, which only says where to look: the bytes decide. */
  readonly #kept = new Map<number, Unpacked>()
  #bytes = 0

  /** The content of a member, checked as `readMember` does. Don't change it. */
  read(entry: MemberEntry, archives: OpenArchives): Uint8Array {
    if (entry.method === 'store') return readMember(entry, archives)
    const compressed = archives.read(entry)
    const before = this.#kept.get(entry.crc32)
    if (before?.content.length === entry.size && before.compressed.equals(compressed)) return before.content
    const copy = Buffer.from(compressed)
    const content = readMember(entry, archives)
    this.#keep(entry.crc32, { compressed: copy, content })
    return content
  }

  #keep(crc32: number, unpacked: Unpacked): void {
    const size = unpacked.compressed.length + unpacked.content.length
    if (this.#kept.has(crc32) || this.#bytes + size > MOST_KEPT_BYTES) return
    this.#kept.set(crc32, unpacked)
    this.#bytes += size
  }
}
