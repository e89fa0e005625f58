/** Cuts a tree into pieces: runs that are copied as they are, and batches, what one worker thread gets at once. */

import { type Entry, entrySize, type Tree } from '../model/tree.ts'
import type { OpenArchives } from './content.ts'
import { type Run, runAt } from './runs.ts'

export interface Batch {
  kind: 'batch'
  entries: Entry[]
  /** Their uncompressed size in bytes. */
  weight: number
}

const BATCH_FILES = 64
const BATCH_BYTES = 1 << 20

export type Piece = Batch | Run

/** In the order of the tree. Batches have up to 64 files and about 1 MB; a bigger file is a batch of its own. */
export function* piecesOf(tree: Tree, archives: OpenArchives): Generator<Piece> {
  let batch = emptyBatch()
  let copied = 0
  for (const [at, entry] of tree.entries()) {
    if (at < copied) continue
    const run = runAt(tree, at, archives)
    const size = entrySize(entry)
    const isFull = batch.entries.length === BATCH_FILES || batch.weight + size > BATCH_BYTES
    if (batch.entries.length > 0 && (isFull || run !== undefined)) {
      yield batch
      batch = emptyBatch()
    }
    if (run === undefined) {
      batch.entries.push(entry)
      batch.weight += size
    } else {
      yield run
      copied = at + run.to - run.from
    }
  }
  if (batch.entries.length > 0) yield batch
}

const emptyBatch = (): Batch => ({ kind: 'batch', entries: [], weight: 0 })
