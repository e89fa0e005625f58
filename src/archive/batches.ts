/** Cuts a tree into batches: what one worker thread gets at once. */

import { type Entry, entrySize, type Tree } from '../model/tree.ts'

export interface Batch {
  entries: Entry[]
  /** Their uncompressed size in bytes. */
  weight: number
}

const BATCH_FILES = 64
const BATCH_BYTES = 1 << 20

/** Batches of up to 64 files and about 1 MB; a bigger file is a batch of its own. */
export function* batchesOf(tree: Tree): Generator<Batch> {
  let batch: Batch = { entries: [], weight: 0 }
  for (const entry of tree) {
    const size = entrySize(entry)
    const full = batch.entries.length === BATCH_FILES || batch.weight + size > BATCH_BYTES
    if (full && batch.entries.length > 0) {
      yield batch
      batch = { entries: [], weight: 0 }
    }
    batch.entries.push(entry)
    batch.weight += size
  }
  if (batch.entries.length > 0) yield batch
}
