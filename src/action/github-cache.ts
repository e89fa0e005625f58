/**
 * The store in the GitHub cache. It helps and never decides: all its calls together may add a minute to a run,
 * a service that fails, stalls or refuses ends in one line, and what comes out of it is verified by the store.
 */

import { existsSync } from 'node:fs'
import { relative, sep } from 'node:path'
import type { FinishedStore, PlanDigests } from '../pipeline/services.ts'

/** What a run may wait for the cache in all is a minute (interface §3); a save needs some of it. */
const RESTORE_MILLISECONDS = 40_000
const SAVE_MILLISECONDS = 20_000
/** A miss is answered at once; whoever needs longer to find nothing is retrying. */
const SLOW_MISS_MILLISECONDS = 10_000

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
  let down = false
  const giveUp = (message: string) => {
    // One warning is enough, and a service that failed once is not waited for again.
    if (!down) options.warn(message)
    down = true
  }
  const fresh = !existsSync(options.storeFolder)
  let key: string | undefined
  let hit = false
  return {
    get hit() {
      return hit
    },
    async restore(digests) {
      const family = ['lambda-build', LAYOUT, options.system, keyPart(options.extra)]
        .filter(part => part !== '')
        .join('-')
      const manifests = `${family}-${digests.manifests.slice(0, 32)}`
      key = `${manifests}-${digests.inputs.slice(0, 32)}`
      if (!fresh) options.note('the folder has a store already; it is completed from the GitHub cache')
      const asked = Date.now()
      const found = await within(
        RESTORE_MILLISECONDS,
        cache.restoreCache([path], key, [`${manifests}-`, `${family}-`]),
        giveUp,
      )
      // The toolkit warns of a failing service by itself and then says that nothing was found.
      if (found === undefined && Date.now() - asked > SLOW_MISS_MILLISECONDS) down = true
      hit = found?.toLowerCase() === key.toLowerCase()
      options.note(
        found === undefined ? 'GitHub cache: nothing for these manifests' : `GitHub cache: restored ${found}`,
      )
      return found !== undefined
    },
    async save(built) {
      if (key === undefined || hit || down || !existsSync(options.storeFolder)) return
      // An entry is never written again: one that lacks artifacts would be found in their place.
      if (!built.isComplete) return
      // Without this, what was restored by prefix would pile up from entry to entry. A store that was there before
      // the job belongs to a machine that lives on, so nothing is taken from it.
      if (fresh) await built.prune()
      const id = await within(SAVE_MILLISECONDS, cache.saveCache([path], key), giveUp)
      if (id !== undefined && id !== -1) options.note(`GitHub cache: saved ${key}`)
    },
  }
}

/** Keys have no commas and 512 characters at most. */
function keyPart(text: string): string {
  return text.replace(/[^\w.-]/g, '-').slice(0, 100)
}

/** Waits no longer than this; errors and delays become the warning. */
async function within<T>(
  milliseconds: number,
  work: Promise<T>,
  giveUp: (message: string) => void,
): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => {
      giveUp('the GitHub cache did not answer in time; going on without it')
      resolve(undefined)
    }, milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } catch (error) {
    giveUp(`the GitHub cache: ${error instanceof Error ? error.message : String(error)}; going on without it`)
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
