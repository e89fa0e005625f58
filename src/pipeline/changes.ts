/**
 * Saved files, by chokidar: Node's own recursive watch (20 to 24) cannot leave folders out on Linux, so it would hold a
 * watch for every file below node_modules, and it misses files in folders that appear while it looks.
 */

import type { Stats } from 'node:fs'
import { sep } from 'node:path'
import type { FSWatcher } from 'chokidar'

export interface ChangesOptions {
  /** Absolute paths that nobody looks at: our own folders. */
  ignored: readonly string[]
  /** Whether a path is of no interest now; folders end in `/`. */
  leavesOut: (path: string) => boolean
  /** Waits for the end of a burst: editors write several files, and some twice. */
  pause: () => Promise<void>
  /** How long to wait for a watcher to be ready: one that cannot watch all it should must not hold up the rest. */
  patience: () => Promise<void>
}

/** Watches paths and gathers what changed there. */
export class Changes implements AsyncDisposable {
  readonly #watchers: FSWatcher[] = []
  readonly #covered = new Set<string>()
  readonly #options: ChangesOptions
  #changed = new Set<string>()
  #wake: (() => void) | undefined

  constructor(options: ChangesOptions) {
    this.#options = options
  }

  /** Watches these too. False when all were watched already; else resolves when every change from now on will be seen. */
  async cover(paths: readonly string[]): Promise<boolean> {
    const fresh = paths.filter(path => !this.#covered.has(path))
    if (fresh.length === 0) return false
    for (const path of fresh) this.#covered.add(path)
    const { watch } = await import('chokidar')
    const watcher = watch(fresh, {
      ignoreInitial: true,
      ignored: (path, stats) => !this.#covered.has(path) && isIgnored(path, stats, this.#options),
    })
    this.#watchers.push(watcher)
    watcher.on('all', (_event, path) => {
      this.#changed.add(path)
      this.#wake?.()
    })
    // A folder that cannot be watched is not worth ending for.
    watcher.on('error', () => undefined)
    await Promise.race([
      new Promise<void>(resolve => watcher.once('ready', resolve)),
      this.#options.patience(),
    ])
    return true
  }

  /** Sorted paths that changed since the last answer, when a burst is over; none when the signal is given. */
  async next(signal: AbortSignal): Promise<string[]> {
    const stop = () => this.#wake?.()
    signal.addEventListener('abort', stop, { once: true })
    try {
      if (this.#changed.size === 0 && !signal.aborted) {
        await new Promise<void>(resolve => {
          this.#wake = resolve
        })
      }
      for (let before = -1; before !== this.#changed.size && !signal.aborted; ) {
        before = this.#changed.size
        await this.#options.pause()
      }
    } finally {
      this.#wake = undefined
      signal.removeEventListener('abort', stop)
    }
    const paths = [...this.#changed].sort()
    this.#changed = new Set()
    return signal.aborted ? [] : paths
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#watchers.map(watcher => watcher.close()))
  }
}

/** Asked for every path twice, first without knowing what lies there. */
function isIgnored(path: string, stats: Stats | undefined, { ignored, leavesOut }: ChangesOptions): boolean {
  if (ignored.some(own => path === own || path.startsWith(`${own}${sep}`))) return true
  return stats !== undefined && leavesOut(stats.isDirectory() ? `${path}/` : path)
}
