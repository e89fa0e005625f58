/**
 * The store in the GitHub cache. It helps and never decides: all its calls together may add a minute to a run,
 * a service that fails, stalls or refuses ends in one line, and what comes out of it is verified by the store.
 */

import { existsSync } from 'node:fs'
import { relative, sep } from 'node:path'
import type { FinishedStore, PlanDigests } from '../pipeline/services.ts'
import type { HelpBudget } from './help-budget.ts'

/** At most, out of what all services may take together. */
const RESTORE_MILLISECONDS = 35_000
const SAVE_MILLISECONDS = 20_000
/** A miss is answered at once; whoever needs longer to find nothing is retrying. */
const SLOW_MISS_MILLISECONDS = 10_000

const SERVICE = 'the GitHub cache'

/** Raised when the layout of the store changes: old entries then no longer fit. */
const LAYOUT = 'v1'

export interface GithubCacheOptions {
  /** Absolute path of the store, and of the workspace that it has to lie in. */
  storeFolder: string
  workspace: string
  /** Extra text for the keys, and the system (`Linux-X64`). */
  extra: string
  system: string
  budget: HelpBudget
  note: (message: string) => void
}

export interface GithubCache {
  /** Says what the store of this run is to hold, for a run that need not restore it: its jobs' parts have come from elsewhere. */
  expect(digests: PlanDigests): void
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
  const { budget } = options
  const fresh = !existsSync(options.storeFolder)
  const family = ['lambda-build', LAYOUT, options.system, keyPart(options.extra)]
    .filter(part => part !== '')
    .join('-')
  const familyOf = (digests: PlanDigests) => `${family}-${digests.manifests.slice(0, 32)}`
  const keyOf = (digests: PlanDigests) => `${familyOf(digests)}-${digests.inputs.slice(0, 32)}`
  let key: string | undefined
  let hit = false
  return {
    get hit() {
      return hit
    },
    expect(digests) {
      key = keyOf(digests)
    },
    async restore(digests) {
      const manifests = familyOf(digests)
      const exact = keyOf(digests)
      key = exact
      if (!fresh) options.note('the folder has a store already; it is completed from the GitHub cache')
      const asked = Date.now()
      const found = await budget.ask(SERVICE, RESTORE_MILLISECONDS, () =>
        cache.restoreCache([path], exact, [`${manifests}-`, `${family}-`]),
      )
      // The toolkit warns of a failing service by itself and then says that nothing was found.
      if (found === undefined && Date.now() - asked > SLOW_MISS_MILLISECONDS)
        budget.giveUp(SERVICE, undefined)
      hit = found?.toLowerCase() === exact.toLowerCase()
      options.note(
        found === undefined ? 'GitHub cache: nothing for these manifests' : `GitHub cache: restored ${found}`,
      )
      return found !== undefined
    },
    async save(built) {
      const exact = key
      if (exact === undefined || hit || budget.isDown(SERVICE) || !existsSync(options.storeFolder)) return
      // An entry is never written again: one that lacks artifacts would be found in their place.
      if (!built.isComplete) return
      // Without this, what was restored by prefix would pile up from entry to entry. A store that was there before
      // the job belongs to a machine that lives on, so nothing is taken from it.
      if (fresh) await built.prune()
      const id = await budget.ask(SERVICE, SAVE_MILLISECONDS, () => cache.saveCache([path], exact))
      if (id !== undefined && id !== -1) options.note(`GitHub cache: saved ${exact}`)
    },
  }
}

/** Keys have no commas and 512 characters at most. */
function keyPart(text: string): string {
  return text.replace(/[^\w.-]/g, '-').slice(0, 100)
}
