/**
 * The store in the GitHub cache. It helps and never decides: all its calls together may add a minute to a run,
 * a service that fails, stalls or refuses ends in one line, and what comes out of it is verified by the store.
 */

import { existsSync } from 'node:fs'
import { relative, sep } from 'node:path'
import type { FinishedStore, PlanDigests } from '../pipeline/services.ts'

/** What a run may wait for the cache in all (interface §3). */
const BUDGET_MILLISECONDS = 60_000

/** Raised when the layout of the store changes: old entries then no longer fit. */
const LAYOUT = 'v1'

export interface GithubCacheOptions {
  /** Absolute path of the store, and of the workspace that it has to lie in. */
  storeFolder: string
  workspace: string
  /** Extra text for the keys, and the system (`Linux-X64`). */
  extra: string
  system: string
  warn: (message: string) => void
  note: (message: string) => void
}

export interface GithubCache {
  /** Fills the store; true when an entry was found. */
  restore(digests: PlanDigests): Promise<boolean>
  /** Keeps the store under the key of this run, when that was not a hit. */
  save(built: FinishedStore): Promise<void>
  /** Whether the exact key was there. */
  readonly hit: boolean
}

/** Undefined where the service is not available, or where the store lies outside the workspace. */
export async function githubCache(options: GithubCacheOptions): Promise<GithubCache | undefined> {
  const path = relative(options.workspace, options.storeFolder).split(sep).join('/')
  if (path.startsWith('..')) return undefined
  const cache = await import('@actions/cache')
  if (!cache.isFeatureAvailable()) return undefined
  const budget = timeBudget(BUDGET_MILLISECONDS)
  const fresh = !existsSync(options.storeFolder)
  let key: string | undefined
  let hit = false
  return {
    get hit() {
      return hit
    },
    async restore(digests) {
      const family = ['lambda-build', LAYOUT, options.system, options.extra]
        .filter(part => part !== '')
        .join('-')
      const manifests = `${family}-${digests.manifests.slice(0, 32)}`
      key = `${manifests}-${digests.inputs.slice(0, 32)}`
      if (!fresh) options.note('the folder has a store already; it is completed from the GitHub cache')
      const found = await budget.run(
        cache.restoreCache([path], key, [`${manifests}-`, `${family}-`]),
        options.warn,
      )
      hit = found?.toLowerCase() === key.toLowerCase()
      options.note(
        found === undefined ? 'GitHub cache: nothing for these manifests' : `GitHub cache: restored ${found}`,
      )
      return found !== undefined
    },
    async save(built) {
      if (key === undefined || hit || !existsSync(options.storeFolder)) return
      // Without this, what was restored by prefix would pile up from entry to entry. A store that was there before
      // the job belongs to a machine that lives on, so nothing is taken from it.
      if (fresh) await built.prune()
      const id = await budget.run(cache.saveCache([path], key), options.warn)
      if (id !== undefined && id !== -1) options.note(`GitHub cache: saved ${key}`)
    },
  }
}

interface TimeBudget {
  run<T>(work: Promise<T>, warn: (message: string) => void): Promise<T | undefined>
}

/** Waits no longer than what is left of the budget; errors and delays become one warning. */
function timeBudget(milliseconds: number): TimeBudget {
  let left = milliseconds
  return {
    async run(work, warn) {
      const started = Date.now()
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<undefined>(resolve => {
        timer = setTimeout(() => {
          warn('the GitHub cache did not answer in time; going on without it')
          resolve(undefined)
        }, left)
      })
      try {
        return await Promise.race([work, late])
      } catch (error) {
        warn(
          `the GitHub cache: ${error instanceof Error ? error.message : String(error)}; going on without it`,
        )
        return undefined
      } finally {
        clearTimeout(timer)
        left = Math.max(0, left - (Date.now() - started))
      }
    },
  }
}
