/**
 * The time that what merely helps may add to a run: cache, artifacts that can be built again, deployment, comment. A minute in
 * all (interface §3), whoever fails or stalls; the toolkit's own retries would take minutes for each.
 */

export interface HelpBudgetOptions {
  warn: (message: string) => void
  /** In all. */
  milliseconds?: number
  now?: () => number
}

const ALL_MILLISECONDS = 60_000

export class HelpBudget {
  readonly #warn: (message: string) => void
  readonly #now: () => number
  readonly #down = new Set<string>()
  #left: number

  constructor({ warn, milliseconds = ALL_MILLISECONDS, now = () => performance.now() }: HelpBudgetOptions) {
    this.#warn = warn
    this.#now = now
    this.#left = milliseconds
  }

  /**
   * What the service gives, or undefined when it fails or takes longer than `milliseconds` or than what is left in all:
   * one warning says so, and the service is not asked again. Work that is late goes on unheard.
   */
  async ask<T>(
    service: string,
    milliseconds: number,
    work: () => Promise<T>,
    explain: (error: unknown) => string = messageOf,
  ): Promise<T | undefined> {
    if (this.#down.has(service)) return undefined
    const started = this.#now()
    const limit = Math.min(milliseconds, this.#left)
    try {
      if (limit <= 0) throw new Error('other services have used up the time for it')
      const answer = await within(limit, work)
      if (answer !== LATE) return answer
      throw new Error(`no answer within ${Math.round(limit / 1000)} s`)
    } catch (error) {
      this.giveUp(service, explain(error))
      return undefined
    } finally {
      this.#left -= this.#now() - started
    }
  }

  /** The service is not asked again; the first time there is a warning, if there is something to say. */
  giveUp(service: string, message: string | undefined): void {
    if (!this.#down.has(service) && message !== undefined)
      this.#warn(`${service}: ${message}; going on without it`)
    this.#down.add(service)
  }

  isDown(service: string): boolean {
    return this.#down.has(service)
  }
}

/** What `within` gives when the time is over. */
export const LATE = Symbol('late')

/** Waits no longer than this. */
export async function within<T>(milliseconds: number, work: () => Promise<T>): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<typeof LATE>(resolve => {
    timer = setTimeout(() => resolve(LATE), milliseconds)
  })
  const working = work()
  // Nobody listens any more when it fails late.
  working.catch(() => undefined)
  try {
    return await Promise.race([working, late])
  } finally {
    clearTimeout(timer)
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
