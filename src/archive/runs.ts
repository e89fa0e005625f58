/**
 * Runs: members that follow each other in an archive and are already the very bytes that we would write. Functions that
 * share an installation hold the same thousands of members, so what was found out about them once is remembered.
 */

import type { MemberEntry, Tree } from '../model/tree.ts'
import type { OpenArchives } from './content.ts'
import { memberName } from './segment.ts'
import { centralHeader, localHeader, OFFSET_IN_CENTRAL_HEADER } from './zip-format.ts'

/** A part of a series that a tree holds in one piece: members `from` to `to` (that one not included). */
export interface Run {
  kind: 'run'
  series: Series
  from: number
  to: number
}

/** Consecutive members of one archive whose headers were compared with what we would write. */
interface Series {
  archive: string
  members: readonly MemberEntry[]
  /** Where the local header of each starts in the archive, and where the last one's data ends: one more than members. */
  starts: readonly number[]
  /** Their lines of the directory, as if the archive were copied whole, and where each of them starts. */
  directory: Buffer
  lines: readonly number[]
}

type Position = { series: Series; index: number }

/** By the entries themselves: trees are put together from them without copying. Undefined as a value: not our bytes. */
const known = new WeakMap<MemberEntry, Position | undefined>()

/** The longest run that starts at `at` in the tree. */
export function runAt(tree: Tree, at: number, archives: OpenArchives): Run | undefined {
  const first = tree[at]
  if (first?.kind !== 'member') return undefined
  if (!known.has(first)) learn(tree, at, first, archives)
  const position = known.get(first)
  if (position === undefined) return undefined
  const { series, index } = position
  let length = 1
  while (index + length < series.members.length && tree[at + length] === series.members[index + length])
    length++
  return { kind: 'run', series, from: index, to: index + length }
}

/** Where its bytes lie in the archive. */
export function bytesOf({ series, from, to }: Run): { archive: string; start: number; length: number } {
  const [start = 0, end = 0] = [series.starts[from], series.starts[to]]
  return { archive: series.archive, start, length: end - start }
}

/** Its lines of a directory, when its first local header starts at `offset` of the new archive. */
export function directoryOf({ series, from, to }: Run, offset: number): Buffer {
  const { starts, directory, lines } = series
  const [first = 0, end = 0, start = 0] = [lines[from], lines[to], starts[from]]
  const copy = Buffer.from(directory.subarray(first, end))
  for (let index = from; index < to; index++) {
    const [line = 0, old = 0] = [lines[index], starts[index]]
    copy.writeUInt32LE(old - start + offset, line - first + OFFSET_IN_CENTRAL_HEADER)
  }
  return copy
}

/** Makes a series of all that follows `first` both in the tree and in its archive. */
function learn(tree: Tree, at: number, first: MemberEntry, archives: OpenArchives): void {
  known.set(first, undefined)
  const members: MemberEntry[] = []
  const starts: number[] = []
  const directory: Buffer[] = []
  let end: number | undefined
  for (const entry of membersFrom(tree, at, first.archive)) {
    const described = { ...memberName(entry), ...entry }
    const header = localHeader(described)
    const start = entry.offset - header.length
    if (start < 0 || start !== (end ?? start)) break
    if (!header.equals(archives.readAt(entry.archive, start, header.length))) break
    members.push(entry)
    starts.push(start)
    directory.push(centralHeader(described, start))
    end = entry.offset + entry.compressedSize
  }
  if (end === undefined) return
  const series: Series = {
    archive: first.archive,
    members,
    starts: [...starts, end],
    directory: Buffer.concat(directory),
    lines: startsOf(directory),
  }
  for (const [index, member] of members.entries()) known.set(member, { series, index })
}

function* membersFrom(tree: Tree, at: number, archive: string): Generator<MemberEntry> {
  for (let index = at; index < tree.length; index++) {
    const entry = tree[index]
    if (entry?.kind !== 'member' || entry.archive !== archive) return
    yield entry
  }
}

/** Where each piece starts when they stand one after the other, and where the last one ends. */
function startsOf(pieces: readonly Buffer[]): number[] {
  const starts = [0]
  let end = 0
  for (const { length } of pieces) {
    end += length
    starts.push(end)
  }
  return starts
}
