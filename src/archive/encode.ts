/** Turns the pieces of a tree into what the writer appends, in order, with a bounded number of them in memory. */

import type { Entry } from '../model/tree.ts'
import type { Piece } from './batches.ts'
import type { Level } from './deflate.ts'
import type { DeflateTask } from './deflate-worker.ts'
import type { Run } from './runs.ts'
import { makeSegment, type Segment } from './segment.ts'
import { WorkerPool } from './worker-pool.ts'

/** Runs come as they are: copying them is the writer's. */
export type Encoded = Run | { kind: 'segment'; entries: readonly Entry[]; segment: Segment }

/** One after the other in the calling thread, with a pause for the event loop after each. */
export async function* encodeHere(pieces: Iterable<Piece>, level: Level): AsyncGenerator<Encoded> {
  for (const piece of pieces) {
    if (piece.kind === 'run') yield piece
    else yield { kind: 'segment', entries: piece.entries, segment: makeSegment(piece.entries, level) }
    await new Promise(resolve => setImmediate(resolve))
  }
}

/** How much may be read and compressed ahead of the writer, in bytes of input and in pieces per thread. */
const AHEAD_BYTES = 64 << 20
const AHEAD_PIECES = 4

export interface ThreadOptions {
  level: Level
  threads: number
  /** Ends the threads at once: the next segment is then an error. */
  signal?: AbortSignal | undefined
}

/** Side by side in worker threads, in the order of the tree. */
export async function* encodeInThreads(
  pieces: Iterable<Piece>,
  { level, threads, signal }: ThreadOptions,
): AsyncGenerator<Encoded> {
  await using pool: DeflatePool = new WorkerPool('deflate-worker', threads, signal)
  const ahead = new Ahead(threads * AHEAD_PIECES)
  for (const piece of pieces) {
    const weight = piece.kind === 'run' ? 0 : piece.weight
    while (ahead.isFullFor(weight)) yield ahead.takeFirst()
    ahead.add(weight, encode(piece, pool, level))
  }
  while (!ahead.isEmpty()) yield ahead.takeFirst()
}

type DeflatePool = WorkerPool<DeflateTask, Segment>

async function encode(piece: Piece, pool: DeflatePool, level: Level): Promise<Encoded> {
  if (piece.kind === 'run') return piece
  const { entries, weight } = piece
  return { kind: 'segment', entries, segment: await pool.run({ entries, level }, weight) }
}

/** Pieces that the writer has not got yet, oldest first, with their size in bytes. */
class Ahead {
  readonly #items: [number, Promise<Encoded>][] = []
  readonly #mostPieces: number
  #weight = 0

  constructor(mostPieces: number) {
    this.#mostPieces = mostPieces
  }

  isEmpty(): boolean {
    return this.#items.length === 0
  }

  isFullFor(weight: number): boolean {
    const isTooHeavy = this.#weight + weight > AHEAD_BYTES
    return !this.isEmpty() && (isTooHeavy || this.#items.length >= this.#mostPieces)
  }

  add(weight: number, encoded: Promise<Encoded>): void {
    // The writer meets an error when it gets there; until then it is not an unhandled one.
    encoded.catch(() => {})
    this.#items.push([weight, encoded])
    this.#weight += weight
  }

  takeFirst(): Promise<Encoded> {
    const first = this.#items.shift()
    if (first === undefined) throw new RangeError('nothing is ahead')
    const [weight, encoded] = first
    this.#weight -= weight
    return encoded
  }
}
