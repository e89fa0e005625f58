/**
 * Watching an operation to its end: events as they come, the end confirmed by the stack itself. An error while looking
 * never decides how the operation went (sam-cli #1610, aws-cdk #5637): it goes on in AWS whether we see it or not.
 */

import { isAccessDenied, isPassing, readAwsError } from '../aws/errors.ts'
import type { Emit } from '../report/events.ts'
import type { Calls } from './calls.ts'
import { Pace } from './clock.ts'
import type { EventStream, SeenEvent } from './events.ts'
import { readStack, type StackView } from './stack-view.ts'

export interface WatchOptions extends Calls {
  stream: EventStream
  stackId: string
  /** The stack before the operation: reads may still show it for a while. */
  before: StackView | undefined
  /** The change set that was executed, for telling old reads from new ones. */
  changeSetId: string | undefined
  /** How many reads must show a status before it counts as the end; 0: it is none. */
  readsToEnd(status: string): number
  /** On the clock of `Calls`, milliseconds. */
  deadline: number
  emit: Emit
}

/** `view` is the last one seen; undefined when the stack is gone, or was never seen. */
export type Watched =
  | { kind: 'ended'; status: string; view: StackView | undefined }
  | { kind: 'timed-out' | 'cancelled'; status: string; view: StackView | undefined }
  /** Nothing can be seen any more, as when credentials expire; the operation goes on. */
  | { kind: 'blind'; status: string; view: StackView | undefined; error: unknown }

/** Emits every event once, in order, and returns when the operation is over, or when watching must end. */
export async function watchStack(options: WatchOptions): Promise<Watched> {
  const watch = new Watch(options)
  const pace = new Pace()
  for (;;) {
    const seen = await watch.look()
    if (seen.ended !== undefined) return { kind: 'ended', ...seen.ended }
    const { status, view } = watch
    if (seen.error !== undefined) return { kind: 'blind', status, view, error: seen.error }
    if (options.signal?.aborted) return { kind: 'cancelled', status, view }
    if (options.clock.now() >= options.deadline) return { kind: 'timed-out', status, view }
    await options.clock.sleep(pace.pause(seen.what), options.signal)
  }
}

interface Look {
  what: 'news' | 'quiet' | 'refused'
  ended?: { status: string; view: StackView | undefined }
  /** Ends the watching: looking again is pointless. */
  error?: unknown
}

/** Looks that miss the last events after the stack has come to rest: then they are given up. */
const LOOKS_FOR_LAST_EVENTS = 5
/** The same when looking is refused; the cause of a failure is in those events. At most about two minutes. */
const REFUSALS_FOR_LAST_EVENTS = 25
/** Reads that still show the old stack after its events have told the end: then they are believed. */
const STALE_READS = 5

class Watch {
  view: StackView | undefined
  readonly #options: WatchOptions
  #mayReadEvents = true
  #endReads = 0
  #staleReads = 0
  #looksAtRest = 0
  #refusalsAtRest = 0

  constructor(options: WatchOptions) {
    this.#options = options
  }

  /** The newest status known from either side. */
  get status(): string {
    return this.#options.stream.rootStatus ?? this.view?.status ?? this.#options.before?.status ?? ''
  }

  async look(): Promise<Look> {
    const news = await this.#readEvents()
    if (news.error !== undefined) return news
    const told = this.#options.stream.rootStatus
    const atEnd = told !== undefined && this.#options.readsToEnd(told) > 0
    if (news.what === 'news' && !atEnd) return news
    const state = await this.#readState(news.what === 'refused')
    if (state.what === 'refused' || state.ended !== undefined || state.error !== undefined) return state
    return news
  }

  async #readEvents(): Promise<Look> {
    if (!this.#mayReadEvents) return { what: 'quiet' }
    try {
      const events = await this.#options.stream.poll(this.#options.signal)
      for (const event of events) emitEvent(event, this.#options.emit)
      return { what: events.length > 0 ? 'news' : 'quiet' }
    } catch (error) {
      if (!isAccessDenied(error)) return this.#judge(error)
      this.#goWithoutEvents(error)
      return { what: 'quiet' }
    }
  }

  async #readState(refused: boolean): Promise<Look> {
    const { clients, stackId, signal } = this.#options
    try {
      const view = await readStack(clients, stackId, signal)
      const ended = this.#endShownBy(view, refused)
      return ended ? { what: 'news', ended: { status: view?.status ?? GONE, view } } : { what: 'quiet' }
    } catch (error) {
      const told = this.#options.stream.rootStatus
      if (isAccessDenied(error) && told !== undefined && this.#options.readsToEnd(told) > 0)
        return { what: 'news', ended: { status: told, view: undefined } }
      return isAccessDenied(error) && this.#mayReadEvents ? { what: 'quiet' } : this.#judge(error)
    }
  }

  #endShownBy(view: StackView | undefined, refused: boolean): boolean {
    const { stream, readsToEnd } = this.#options
    if (view !== undefined) this.view = view
    const status = view?.status ?? GONE
    const needed = readsToEnd(status)
    if (needed === 0 || !this.#isFresh(view)) {
      this.#endReads = 0
      return false
    }
    this.#endReads++
    if (stream.rootStatus !== status && this.#mayStillShow(refused)) return false
    return this.#endReads >= needed
  }

  #mayStillShow(refused: boolean): boolean {
    if (!this.#mayReadEvents) return false
    if (refused) return ++this.#refusalsAtRest < REFUSALS_FOR_LAST_EVENTS
    return ++this.#looksAtRest < LOOKS_FOR_LAST_EVENTS
  }

  /** Reads are eventually consistent: for a while they may show the stack as it was before. */
  #isFresh(view: StackView | undefined): boolean {
    const { before, changeSetId, stream } = this.#options
    if (view === undefined || before === undefined || view.status !== before.status) return true
    if (view.lastChanged !== before.lastChanged) return true
    if (changeSetId !== undefined && view.changeSetId === changeSetId) return true
    return stream.rootStatus === view.status && ++this.#staleReads > STALE_READS
  }

  #goWithoutEvents(error: unknown): void {
    this.#mayReadEvents = false
    const message = `the events of the stack cannot be read: ${readAwsError(error).message}`
    this.#options.emit({ type: 'warning', message })
  }

  /** What passes only takes time. Used-up credentials, or denied both events and stack: looking again is pointless. */
  #judge(error: unknown): Look {
    const passes = isPassing(error) || readAwsError(error).name === 'AbortError'
    return passes ? { what: 'refused' } : { what: 'refused', error }
  }
}

const GONE = 'DELETE_COMPLETE'

/** Emits an event. A nested stack as a whole is shown once, by its parent. */
export function emitEvent(event: SeenEvent, emit: Emit): void {
  if (event.ofStack && event.depth > 0) return
  const { at, id, resourceType, physicalId, status, reason } = event
  emit({
    type: 'stack-event',
    at,
    id,
    resourceType,
    status,
    ...(physicalId === undefined ? {} : { physicalId }),
    ...(reason === undefined ? {} : { reason }),
  })
}
