/** Lays archives out as folders, several at once. */

import { availableParallelism } from 'node:os'
import { type FolderTask, folderWork } from './folder-tasks.ts'
import { WorkerPool } from './worker-pool.ts'

/** One folder: where it lies, and how much of it there is. */
export interface FolderSize {
  files: number
  /** In bytes. */
  unzippedSize: number
}

/** `await using writers = new FolderWriters(sizes)`: its threads end with the block. */
export class FolderWriters implements AsyncDisposable {
  readonly #pool: WorkerPool<FolderTask, string | undefined> | undefined
  readonly #work = folderWork()
  readonly #signal: AbortSignal | undefined

  /** For folders of these sizes. When the signal comes, what was asked fails, and its folder may be there in part. */
  constructor(sizes: readonly FolderSize[], signal?: AbortSignal) {
    const threads = threadsFor(sizes)
    this.#signal = signal
    this.#pool = threads === 0 ? undefined : new WorkerPool('lay-out-worker', threads, signal)
  }

  /** How a folder looks; undefined when there is none. */
  look(folder: string, size: FolderSize): Promise<string | undefined> {
    return this.#do({ kind: 'look', folder }, costOf(size) / 4)
  }

  /** Writes a folder that is not there yet; resolves to its look. Throws what `readZip` and `writeFolder` throw. */
  async write(archive: string, folder: string, size: FolderSize): Promise<string | undefined> {
    return this.#do({ kind: 'write', folder, archive }, costOf(size))
  }

  async remove(folder: string, size: FolderSize): Promise<void> {
    await this.#do({ kind: 'remove', folder }, costOf(size) / 2)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#pool?.[Symbol.asyncDispose]()
  }

  async #do(task: FolderTask, cost: number): Promise<string | undefined> {
    this.#signal?.throwIfAborted()
    if (this.#pool !== undefined) return this.#pool.run(task, cost)
    await new Promise(resolve => setImmediate(resolve))
    return this.#work(task)
  }
}

/** In bytes that could be written in the same time. */
function costOf({ files, unzippedSize }: FolderSize): number {
  return unzippedSize + files * FILE_COSTS_BYTES
}

const FILE_COSTS_BYTES = 64 << 10 // making a file takes as long as writing this much
/** Below this a thread takes longer to start than the work takes: about 60 ms. */
const WORTH_THREADS_BYTES = 128 << 20
const MOST_THREADS = 4 // file systems make files of one disk mostly one after the other

function threadsFor(sizes: readonly FolderSize[]): number {
  const cost = sizes.reduce((sum, size) => sum + costOf(size), 0)
  return cost < WORTH_THREADS_BYTES || sizes.length < 2
    ? 0
    : Math.min(availableParallelism(), MOST_THREADS, sizes.length)
}
