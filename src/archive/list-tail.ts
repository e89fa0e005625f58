/** What is in an archive of which only the end is here. */

import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../files/temporary.ts'
import { listMembers, type Member } from './list-members.ts'

/** How many bytes at the end of an archive hold the directory of so many members, generously. */
export function directoryBytes(members: number): number {
  return members * MEMBER_BYTES + END_BYTES
}

/** 46 bytes and a path (APPNOTE 4.3.12). */
const MEMBER_BYTES = 192
/** The end record with the longest comment (APPNOTE 4.3.16). */
const END_BYTES = 22 + 0xffff

/** As `listMembers`, from the last bytes of an archive of `size` bytes; undefined too when they are too few. */
export function listMembersOfTail(tail: Uint8Array, size: number): Member[] | undefined {
  using scratch = temporaryFolder('directory')
  // A file of the same size with nothing before its directory takes no room on the disk.
  const file = join(scratch.path, 'tail.zip')
  writeFileSync(file, '')
  truncateSync(file, size - tail.length)
  writeFileSync(file, tail, { flag: 'a' })
  return listMembers(file)
}
