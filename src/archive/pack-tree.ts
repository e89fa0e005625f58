/**
 * Packs a tree into a zip archive: the same bytes for the same files on every machine, whatever the path, umask, time
 * zone, order of the directory or number of threads.
 */

import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { comparePaths, type Entry, entrySize, type Tree } from '../model/tree.ts'
import { Failure } from '../report/failure.ts'
import { piecesOf } from './batches.ts'
import { openArchives } from './content.ts'
import type { Level } from './deflate.ts'
import { encodeHere, encodeInThreads } from './encode.ts'
import { findBadPath } from './member-paths.ts'
import { ZipFile } from './zip-file.ts'
import {
  CENTRAL_HEADER_BYTES,
  END_RECORD_BYTES,
  LOCAL_HEADER_BYTES,
  MAX_BYTES,
  MAX_ENTRIES,
} from './zip-format.ts'

export interface PackOptions {
  tree: Tree
  /** A path where nothing is yet: the caller moves it to where it belongs. It is removed again on any error. */
  to: string
  /** 1 by default: measured, half the time of 6 for a tenth more bytes (benchmarks/README.md). */
  level?: Level
  /** Worker threads; by default none for small trees, otherwise one for each processor, up to four. */
  threads?: number
  signal?: AbortSignal | undefined
}

export interface PackedTree {
  /** SHA-256 of the archive, hex. */
  digest: string
  /** Size of the archive in bytes. */
  size: number
  unzippedSize: number
  files: number
}

/**
 * Throws a Failure: `user` for a path that does not belong into an archive, a link that leads out, a file that changed
 * meanwhile; `build` above 65,535 files or 4 GB; `cancelled` when the signal comes.
 */
export async function packTree(options: PackOptions): Promise<PackedTree> {
  const { tree, to, signal } = options
  const unzippedSize = tree.reduce((sum, entry) => sum + entrySize(entry), 0)
  checkTree(tree, unzippedSize)
  if (signal?.aborted) throw cancelled(signal)
  using zip = new ZipFile(to)
  try {
    await writeMembers(zip, options, options.threads ?? threadsFor(tree))
    return { ...zip.finish(), unzippedSize, files: tree.length }
  } catch (error) {
    rmSync(to, { force: true })
    throw signal?.aborted ? cancelled(signal) : error
  }
}

function checkTree(tree: Tree, unzippedSize: number): void {
  const bad = findBadPath(tree)
  if (bad !== undefined) {
    throw new Failure('user', `${JSON.stringify(bad.path)} ${bad.problem}, so it cannot be packed`, {
      remedy: 'Rename or remove it, or list it in .lambdaignore.',
    })
  }
  const disorder = tree.findIndex((entry, index) => !follows(entry, tree[index - 1]))
  if (disorder >= 0) throw new RangeError(`the tree is not sorted at ${tree[disorder]?.path}`)
  if (tree.length > MAX_ENTRIES) throw tooMany(tree.length)
  if (unzippedSize + headerBytes(tree) > MAX_BYTES) throw tooLarge(unzippedSize)
}

function follows({ path }: Entry, before: Entry | undefined): boolean {
  if (before === undefined) return true
  return comparePaths(before.path, path) < 0
}

function headerBytes(tree: Tree): number {
  const names = tree.reduce((sum, entry) => sum + Buffer.byteLength(entry.path), 0)
  return 2 * names + (LOCAL_HEADER_BYTES + CENTRAL_HEADER_BYTES) * tree.length + END_RECORD_BYTES
}

function tooMany(files: number): Failure {
  return new Failure('build', `${files} files are more than the ${MAX_ENTRIES} that a zip archive holds`, {
    remedy: 'Leave out what the function does not need (.lambdaignore), or bundle the code into fewer files.',
  })
}

function tooLarge(bytes: number): Failure {
  return new Failure('build', `${bytes} bytes are more than the 4 GB that a zip archive holds`, {
    remedy: 'Leave out what the function does not need (.lambdaignore): Lambda takes 250 MB.',
  })
}

function cancelled(signal: AbortSignal): Failure {
  if (signal.reason instanceof Failure) return signal.reason
  return new Failure('cancelled', 'packing was cancelled', { cause: signal.reason })
}

async function writeMembers(zip: ZipFile, options: PackOptions, threads: number): Promise<void> {
  const { tree, signal, level = DEFAULT_LEVEL } = options
  using archives = openArchives()
  const pieces = piecesOf(tree, archives)
  const encoded =
    threads === 0 ? encodeHere(pieces, level) : encodeInThreads(pieces, { level, threads, signal })
  for await (const next of encoded) {
    signal?.throwIfAborted()
    if (next.kind === 'run') await zip.copy(next, archives)
    else zip.append(next.entries, next.segment)
  }
}

const DEFAULT_LEVEL: Level = 1
const MAX_THREADS = 4 // one thread writes what the others make: more of them would wait for it

/** Below this a thread takes longer to start than the work takes: about 60 ms. */
const WORTH_THREADS_BYTES = 4 << 20
const FILE_COSTS_BYTES = 4 << 10 // opening and closing a file takes as long as compressing this much

/** Members of other archives are copied as they are, which is no work for a thread. */
function threadsFor(tree: Tree): number {
  let work = 0
  for (const entry of tree) if (entry.kind !== 'member') work += entrySize(entry) + FILE_COSTS_BYTES
  return work < WORTH_THREADS_BYTES ? 0 : Math.min(availableParallelism(), MAX_THREADS)
}
