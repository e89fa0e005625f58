/**
 * How many calls a second one deployment makes while it waits: CloudFormation limits them for a whole account and region, and
 * other jobs want some too (aws-cdk #5637: 27 stacks at once). A few may come at once, so that small stacks are seen end at once.
 */

/** Calls a second, for all stacks of the tree together. */
const MOST_A_SECOND = 2
const FEWEST_A_SECOND = 0.25
/** Calls that may come at once after a pause. */
const AT_ONCE = 10

export class CallBudget {
  #rate = MOST_A_SECOND
  #saved = AT_ONCE
  #at: number

  /** `now`: milliseconds on any clock that only goes forward, here and below. */
  constructor(now: number) {
    this.#at = now
  }

  /** Calls that may be made now. */
  left(now: number): number {
    this.#saved = Math.min(AT_ONCE, this.#saved + ((now - this.#at) / 1000) * this.#rate)
    this.#at = now
    return Math.floor(this.#saved)
  }

  spend(calls: number, now: number): void {
    this.left(now)
    this.#saved -= calls
  }

  /** Milliseconds until so many calls may be made. */
  wait(calls: number, now: number): number {
    this.left(now)
    return Math.max(0, ((calls - this.#saved) / this.#rate) * 1000)
  }

  /** Half as many after a refusal (throttling), slowly more when all goes well. */
  adapt(what: 'refused' | 'answered'): void {
    const rate = what === 'refused' ? this.#rate / 2 : this.#rate * 1.1
    this.#rate = Math.min(MOST_A_SECOND, Math.max(FEWEST_A_SECOND, rate))
  }
}
