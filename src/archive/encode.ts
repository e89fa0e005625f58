/** Turns a tree into segments, in order, with a bounded number of them in memory. */

import type { Tree } from '../model/tree.ts'
import { type Batch, batchesOf } from './batches.ts'
import type { Level } from './deflate.ts'
import { DeflatePool } from './deflate-pool.ts'
import { makeSegment, type Segment } from './segment.ts'

/** One after the other in the calling thread, with a pause for the event loop after each. */
export async function* encodeHere(tree: Tree, level: Level): AsyncGenerator<[Batch, Segment]> {
  for (const batch of batchesOf(tree)) {
    yield [batch, makeSegment(batch.entries, level)]
    await new Promise(resolve => setImmediate(resolve))
  }
}

/** How much may be read and compressed ahead of the writer, in bytes of input and in batches per thread. */
const AHEAD_BYTES = 64 << 20
const AHEAD_BATCHES = 4

export interface ThreadOptions {
  level: Level
  threads: number
  /** Ends the threads at once: the next segment is then an error. */
  signal?: AbortSignal | undefined
}

/** Side by side in worker threads, in the order of the tree. */
export async function* encodeInThreads(
  tree: Tree,
  { level, threads, signal }: ThreadOptions,
): AsyncGenerator<[Batch, Segment]> {
  await using pool = new DeflatePool(threads, signal)
  const ahead = new Ahead(threads * AHEAD_BATCHES)
  for (const batch of batchesOf(tree)) {
    while (ahead.isFullFor(batch)) yield ahead.takeFirst()
    ahead.add(batch, pool.encode(batch, level))
  }
  while (!ahead.isEmpty()) yield ahead.takeFirst()
}

/** Batches that the writer has not got yet, oldest first. */
class Ahead {
  readonly #items: [Batch, Promise<Segment>][] = []
  readonly #maxBatches: number
  #weight = 0

  constructor(maxBatches: number) {
    this.#maxBatches = maxBatches
  }

  isEmpty(): boolean {
    return this.#items.length === 0
  }

  isFullFor(batch: Batch): boolean {
    const tooHeavy = this.#weight + batch.weight > AHEAD_BYTES
    return !this.isEmpty() && (tooHeavy || this.#items.length >= this.#maxBatches)
  }

  add(batch: Batch, segment: Promise<Segment>): void {
    // The writer meets an error when it gets there; until then it is not an unhandled one.
    segment.catch(() => {})
    this.#items.push([batch, segment])
    this.#weight += batch.weight
  }

  async takeFirst(): Promise<[Batch, Segment]> {
    const first = this.#items.shift()
    if (first === undefined) throw new RangeError('nothing is ahead')
    const [batch, segment] = first
    this.#weight -= batch.weight
    return [batch, await segment]
  }
}
