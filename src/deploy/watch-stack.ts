/**
 * Watching an operation to its end: events as they come, the end confirmed by the stack itself. An error while looking
 * never decides how the operation went (sam-cli #1610, aws-cdk #5637): it goes on in AWS whether we see it or not.
 */

import { isAccessDenied, isPassing, readAwsError } from '../aws/errors.ts'
import type { Emit } from '../report/events.ts'
import type { Counted } from '../report/progress.ts'
import { CallBudget } from './call-budget.ts'
import type { Calls } from './calls.ts'
import { Pace } from './clock.ts'
import type { EventStream } from './events.ts'
import { readStack, type StackView } from './stack-view.ts'
import { Teller } from './tell-events.ts'

export interface WatchOptions extends Calls {
  stream: EventStream
  stackId: string
  stackName: string
  /** The stack before the operation: reads may still show it for a while. */
  before: StackView | undefined
  /** The change set that was executed, for telling old reads from new ones. */
  changeSetId: string | undefined
  /** How many reads must show a status before it counts as the end; 0: it is none. */
  readsToEnd(status: string): number
  /** How many changes the change set listed. */
  planned?: Counted | undefined
  /** On the clock of `Calls`, milliseconds; default now. */
  startedAt?: number
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
  const watched = await watchToEnd(watch, options)
  await watch.tellRest(watched.kind === 'ended')
  return watched
}

async function watchToEnd(watch: Watch, options: WatchOptions): Promise<Watched> {
  const pace = new Pace()
  for (;;) {
    const seen = await watch.look()
    if (seen.ended !== undefined) return { kind: 'ended', ...seen.ended }
    const { status, view } = watch
    if (seen.error !== undefined) return { kind: 'blind', status, view, error: seen.error }
    if (options.signal?.aborted) return { kind: 'cancelled', status, view }
    if (options.clock.now() >= options.deadline) return { kind: 'timed-out', status, view }
    watch.beat()
    await options.clock.sleep(Math.max(pace.pause(seen.what), watch.rest()), options.signal)
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

/** The events of one stack, and the stack itself. */
const CALLS_OF_A_LOOK = 2

class Watch {
  view: StackView | undefined
  readonly #options: WatchOptions
  readonly #budget: CallBudget
  readonly #teller: Teller
  #mayReadEvents = true
  #endReads = 0
  #staleReads = 0
  #looksAtRest = 0
  #refusalsAtRest = 0

  constructor(options: WatchOptions) {
    this.#options = options
    this.#budget = new CallBudget(options.clock.now())
    this.#teller = new Teller(options)
  }

  /** A line for those who wait, when nothing was said for long. */
  beat(): void {
    this.#teller.beat(this.status)
  }

  /** Milliseconds until the next look may come. */
  rest(): number {
    return this.#budget.wait(CALLS_OF_A_LOOK, this.#options.clock.now())
  }

  /** What was held back, and after the end whatever nested stacks still have to say. */
  async tellRest(isOver: boolean): Promise<void> {
    const { stream, signal } = this.#options
    const events = isOver && this.#mayReadEvents ? await stream.drain(signal) : stream.flush()
    this.#teller.tell(events)
  }

  /** The newest status known from either side. */
  get status(): string {
    return this.#options.stream.rootStatus ?? this.view?.status ?? this.#options.before?.status ?? ''
  }

  async look(): Promise<Look> {
    const news = await this.#readEvents()
    this.#budget.adapt(news.what === 'refused' ? 'refused' : 'answered')
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
    const { stream, signal, clock } = this.#options
    const most = this.#budget.left(clock.now()) - 1
    try {
      const { events, isNews, calls, denied } = await stream.poll({ signal, most })
      this.#budget.spend(calls, clock.now())
      this.#teller.tell(events)
      for (const path of denied) this.#warn(`the events of the nested stack ${path} may not be read`)
      return { what: isNews ? 'news' : 'quiet' }
    } catch (error) {
      this.#budget.spend(1, clock.now())
      if (!isAccessDenied(error)) return this.#judge(error)
      this.#mayReadEvents = false
      this.#warn(`the events of the stack cannot be read: ${readAwsError(error).message}`)
      return { what: 'quiet' }
    }
  }

  async #readState(refused: boolean): Promise<Look> {
    const { clients, stackId, signal, clock } = this.#options
    this.#budget.spend(1, clock.now())
    const told = this.#options.stream.rootStatus
    try {
      const view = await readStack(clients, stackId, signal)
      const ended = this.#endShownBy(view, refused)
      if (!ended) return { what: 'quiet' }
      const status = (this.#options.stream.isPast ? told : undefined) ?? view?.status ?? GONE
      return { what: 'news', ended: { status, view } }
    } catch (error) {
      if (isAccessDenied(error) && told !== undefined && this.#options.readsToEnd(told) > 0)
        return { what: 'news', ended: { status: told, view: undefined } }
      return isAccessDenied(error) && this.#mayReadEvents ? { what: 'quiet' } : this.#judge(error)
    }
  }

  #endShownBy(view: StackView | undefined, refused: boolean): boolean {
    const { stream, readsToEnd } = this.#options
    if (view !== undefined) this.view = view
    // What the stack shows by now is somebody else's operation; ours has told its end.
    if (stream.isPast) return true
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

  #warn(message: string): void {
    this.#options.emit({ type: 'warning', message })
  }

  /** What passes only takes time. Used-up credentials, or denied both events and stack: looking again is pointless. */
  #judge(error: unknown): Look {
    const passes = isPassing(error) || readAwsError(error).name === 'AbortError'
    return passes ? { what: 'refused' } : { what: 'refused', error }
  }
}

const GONE = 'DELETE_COMPLETE'
