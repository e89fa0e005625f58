/** Worker threads that read and compress: one batch of entries in, one segment of the archive out. */

import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Failure, toFailure } from '../report/failure.ts'
import type { Batch } from './batches.ts'
import type { Level } from './deflate.ts'
import type { Answer, Order } from './deflate-worker.ts'
import type { Segment } from './segment.ts'

/** `await using pool = new DeflatePool(2)`: the threads end with the block, whatever they are doing. */
export class DeflatePool implements AsyncDisposable {
  readonly #workers: readonly PoolWorker[]
  readonly #signal: AbortSignal | undefined
  #orders = 0

  /** When the signal comes, the threads end and what was asked of them fails. */
  constructor(threads: number, signal?: AbortSignal) {
    this.#workers = Array.from({ length: threads }, startWorker)
    this.#signal = signal
    signal?.addEventListener('abort', this.#stop)
  }

  /** Hands a batch to the thread that has the least to do. */
  encode({ entries, weight }: Batch, level: Level): Promise<Segment> {
    const worker = this.#workers.reduce((best, other) => (other.load < best.load ? other : best))
    const order: Order = { number: this.#orders++, entries, level }
    if (worker.failed !== undefined) return Promise.reject(worker.failed)
    return new Promise((resolve, reject) => {
      worker.waiting.set(order.number, { resolve, reject, weight })
      worker.load += weight
      worker.thread.postMessage(order)
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#signal?.removeEventListener('abort', this.#stop)
    await this.#stop()
  }

  readonly #stop = async (): Promise<void> => {
    await Promise.all(this.#workers.map(({ thread }) => thread.terminate()))
  }
}

interface PoolWorker {
  thread: Worker
  /** Bytes that it has still to read. */
  load: number
  waiting: Map<number, Waiting>
  /** Why it ended; it answers no more. */
  failed?: Failure
}

interface Waiting {
  resolve: (segment: Segment) => void
  reject: (error: unknown) => void
  weight: number
}

/** Beside this file in both worlds: source files as they are, or bundles with this one's `index.js` in one folder. */
const WORKER_FILE = join(import.meta.dirname, `deflate-worker${extname(import.meta.url)}`)

function startWorker(): PoolWorker {
  const worker: PoolWorker = { thread: new Worker(WORKER_FILE), load: 0, waiting: new Map() }
  worker.thread.on('message', (answer: Answer) => settle(worker, answer))
  worker.thread.on('error', error => abandon(worker, error))
  worker.thread.on('exit', () => abandon(worker, new Error('a worker thread ended early')))
  return worker
}

function settle(worker: PoolWorker, answer: Answer): void {
  const waiting = worker.waiting.get(answer.number)
  if (waiting === undefined) return
  worker.waiting.delete(answer.number)
  worker.load -= waiting.weight
  if ('segment' in answer) waiting.resolve(answer.segment)
  else {
    const { class: failureClass, message, remedy } = answer.failure
    waiting.reject(new Failure(failureClass, message, { remedy }))
  }
}

function abandon(worker: PoolWorker, error: unknown): void {
  worker.failed ??= toFailure(error)
  for (const { reject } of worker.waiting.values()) reject(worker.failed)
  worker.waiting.clear()
}
