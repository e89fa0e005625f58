/** Members of archives, unpacked and checked. */

import { crc32, inflateRawSync } from 'node:zlib'
import { shownPath } from '../files/paths.ts'
import type { MemberEntry } from '../model/tree.ts'
import { Failure } from '../report/failure.ts'
import type { OpenArchives } from './content.ts'

/**
 * The content of a member. Throws a Failure (environment) when it is not what the archive's directory announces;
 * never unpacks more than was announced.
 */
export function readMember(entry: MemberEntry, archives: OpenArchives): Uint8Array {
  const bytes = inflate(entry, archives.read(entry))
  if (bytes?.length === entry.size && crc32(bytes) === entry.crc32) return bytes
  throw new Failure('environment', `${entry.path} in ${shownPath(entry.archive)} is damaged`, {
    remedy: 'Run again with --no-cache.',
  })
}

function inflate({ method, size }: MemberEntry, compressed: Uint8Array): Uint8Array | undefined {
  // A copy: what was read is overwritten by the next member.
  if (method === 'store') return new Uint8Array(compressed)
  try {
    return inflateRawSync(compressed, { maxOutputLength: Math.max(size, 1) })
  } catch {
    return undefined
  }
}
