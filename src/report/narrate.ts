/**
 * The story for people, told by the terminal and the job log: every resource once per change of state, and the first failure
 * before anything that it cancelled. What is left out is counted.
 */

import type { Event, StackEvent } from './events.ts'
import { count } from './format.ts'
import { elapsed, statusColumn, type Words, wordsOf } from './words.ts'

export class Narrator {
  readonly #states = new Map<string, string>()
  /** Ids by the status that they ended with. */
  readonly #cancelled = new Map<string, string[]>()
  #repeated = 0

  /** The lines for an event; `seconds` since the start of the run. */
  tell(event: Event, seconds: number): Words[] {
    if (event.type === 'stack-event') return this.#stackEvent(event, seconds)
    const rest = event.type === 'stack-finished' ? this.#finish(seconds) : []
    const words = wordsOf(event, seconds)
    return words === undefined ? rest : [...rest, words]
  }

  #stackEvent(event: StackEvent, seconds: number): Words[] {
    if (this.#isKnown(event)) {
      this.#repeated++
      return []
    }
    if (isCancelled(event)) {
      this.#cancelled.set(event.status, [...(this.#cancelled.get(event.status) ?? []), event.id])
      return []
    }
    const words = wordsOf(event, seconds)
    const before = isTurn(event) ? this.#whoWasCancelled(seconds) : []
    return words === undefined ? before : [...before, words]
  }

  /** "Resource creation Initiated" says nothing new; a hook that is against it, or a finer state, does. */
  #isKnown({ id, status, detailedStatus, reason }: StackEvent): boolean {
    const news = reason?.startsWith('hook ') === true ? reason : detailedStatus
    const isKnown = this.#states.get(id) === status && news === undefined
    this.#states.set(id, status)
    return isKnown
  }

  #whoWasCancelled(seconds: number): Words[] {
    const lines = [...this.#cancelled].map(([status, ids]): Words => {
      const text = `${statusColumn(status)} ${ids.join(', ')}: ${count(ids.length, 'resource')} cancelled because of it`
      return { label: elapsed(seconds), text, tone: 'dim' }
    })
    this.#cancelled.clear()
    return lines
  }

  #finish(seconds: number): Words[] {
    const cancelled = this.#whoWasCancelled(seconds)
    const repeated = this.#repeated
    this.#repeated = 0
    this.#states.clear()
    if (repeated === 0) return cancelled
    const text = `${count(repeated, 'event')} left out that told no change of state`
    return [...cancelled, { label: elapsed(seconds), text, tone: 'dim' }]
  }
}

/** Stopped only because something else failed: "Resource creation cancelled". */
export function isCancelled({ status, reason }: Pick<StackEvent, 'status' | 'reason'>): boolean {
  return status.endsWith('_FAILED') && reason !== undefined && /\bcancelled\b/i.test(reason)
}

/** From here on, no more is cancelled: a stack has failed or turns back. */
function isTurn({ resourceType, status }: StackEvent): boolean {
  if (resourceType !== 'AWS::CloudFormation::Stack') return false
  return !status.endsWith('_IN_PROGRESS') || status.includes('ROLLBACK')
}
