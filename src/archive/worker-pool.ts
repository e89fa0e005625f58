/** Worker threads that do one kind of task, and answer each. */

import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Failure, toFailure } from '../report/failure.ts'
import type { Order, Reply } from './serve-tasks.ts'

/** `await using pool = new WorkerPool(…)`: the threads end with the block, whatever they are doing. */
export class WorkerPool<Task, Answer> implements AsyncDisposable {
  readonly #workers: readonly PoolWorker<Answer>[]
  readonly #signal: AbortSignal | undefined
  #orders = 0

  /** `program` is a file of this folder, without its ending. When the signal comes, the threads end and what was asked fails. */
  constructor(program: string, threads: number, signal?: AbortSignal) {
    this.#workers = Array.from({ length: threads }, () => startWorker<Answer>(program))
    this.#signal = signal
    signal?.addEventListener('abort', this.#stop)
  }

  /** Hands a task to the thread that has the least to do; `weight` says how much that is. */
  run(task: Task, weight: number): Promise<Answer> {
    const worker = this.#workers.reduce((best, other) => (other.load < best.load ? other : best))
    const order: Order<Task> = { number: this.#orders++, task }
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

interface PoolWorker<Answer> {
  thread: Worker
  /** The weight of what it has still to do. */
  load: number
  waiting: Map<number, Waiting<Answer>>
  /** Why it ended; it answers no more. */
  failed?: Failure
}

interface Waiting<Answer> {
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
  weight: number
}

/** Beside this file in both worlds: source files as they are, or bundles with this one's `index.js` in one folder. */
function startWorker<Answer>(program: string): PoolWorker<Answer> {
  const file = join(import.meta.dirname, `${program}${extname(import.meta.url)}`)
  const worker: PoolWorker<Answer> = { thread: new Worker(file), load: 0, waiting: new Map() }
  worker.thread.on('message', (reply: Reply<Answer>) => settle(worker, reply))
  worker.thread.on('error', error => abandon(worker, error))
  worker.thread.on('exit', () => abandon(worker, new Error('a worker thread ended early')))
  return worker
}

function settle<Answer>(worker: PoolWorker<Answer>, reply: Reply<Answer>): void {
  const waiting = worker.waiting.get(reply.number)
  if (waiting === undefined) return
  worker.waiting.delete(reply.number)
  worker.load -= waiting.weight
  if ('answer' in reply) waiting.resolve(reply.answer)
  else {
    const { class: failureClass, message, remedy } = reply.failure
    waiting.reject(new Failure(failureClass, message, { remedy }))
  }
}

function abandon<Answer>(worker: PoolWorker<Answer>, error: unknown): void {
  worker.failed ??= toFailure(error)
  for (const { reject } of worker.waiting.values()) reject(worker.failed)
  worker.waiting.clear()
}
