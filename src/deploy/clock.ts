/** Time as the deployer sees it: monotonic milliseconds from anywhere. The server's clock decides nothing here. */
export interface Clock {
  now(): number
  /** Ends early, without an error, when the signal is given. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

/**
 * Pauses between polls, in milliseconds: short at first, because small stacks are done at once; then growing, because
 * CloudFormation allows about five DescribeStacks calls a second for a whole account (sam-cli #2671).
 */
export class Pace {
  readonly #shortest: number
  readonly #longest: number
  #next: number

  constructor({ shortest = 250, longest = 5_000 }: { shortest?: number; longest?: number } = {}) {
    this.#shortest = shortest
    this.#longest = longest
    this.#next = shortest
  }

  /** News shorten the pause, a refusal (throttling, no network) lengthens it. Jitter keeps jobs from marching in step. */
  pause(what: 'news' | 'quiet' | 'refused'): number {
    if (what === 'news') this.#next = Math.min(this.#next, Math.max(this.#shortest, 1_000))
    const growth = what === 'refused' ? 2 : 1.4
    const pause = this.#next * (0.8 + 0.4 * Math.random())
    this.#next = Math.min(this.#longest, this.#next * growth)
    return pause
  }
}
