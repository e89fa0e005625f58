/** Telling what happens to a stack: its events, and a sign of life when there are none for long. */

import type { Emit, StackEvent } from '../report/events.ts'
import { type Counted, Progress } from '../report/progress.ts'
import type { Clock } from './clock.ts'
import type { SeenEvent } from './seen-event.ts'

export interface Telling {
  stackName: string
  clock: Clock
  /** On `clock`; default now. */
  startedAt?: number
  planned?: Counted | undefined
  emit: Emit
}

/** A log without a line for so long makes people think that it hangs. */
const HEARTBEAT_MS = 30_000

/** Tells the events of one operation. */
export class Teller {
  readonly #telling: Telling
  readonly #progress: Progress
  readonly #startedAt: number
  #spokenAt: number

  constructor(telling: Telling) {
    this.#telling = telling
    this.#progress = new Progress()
    this.#spokenAt = telling.clock.now()
    this.#startedAt = telling.startedAt ?? this.#spokenAt
  }

  tell(events: readonly SeenEvent[]): void {
    const { clock, emit } = this.#telling
    for (const seen of events) {
      const event = stackEvent(seen)
      if (event === undefined) continue
      this.#progress.see(event, clock.now())
      this.#spokenAt = clock.now()
      emit(event)
    }
  }

  /** Emits `stack-heartbeat` when nothing was told for half a minute. */
  beat(status: string): void {
    const { clock, emit, stackName, planned } = this.#telling
    const now = clock.now()
    if (now - this.#spokenAt < HEARTBEAT_MS) return
    this.#spokenAt = now
    const [longest] = this.#progress.inWork
    emit({
      type: 'stack-heartbeat',
      stackName,
      status,
      seconds: (now - this.#startedAt) / 1000,
      done: this.#progress.done,
      ...(planned === undefined ? {} : { total: planned }),
      ...(longest === undefined
        ? {}
        : { longest: { id: longest.id, seconds: (now - longest.since) / 1000 } }),
    })
  }
}

/** Emits an event. A nested stack as a whole is shown once, by its parent. */
export function emitEvent(event: SeenEvent, emit: Emit): void {
  const told = stackEvent(event)
  if (told !== undefined) emit(told)
}

function stackEvent(event: SeenEvent): StackEvent | undefined {
  if (event.ofStack && event.depth > 0) return undefined
  const { at, id, resourceType, physicalId, status, detailedStatus, seconds } = event
  const reason = event.reason ?? hookReason(event)
  return {
    type: 'stack-event',
    at,
    id,
    resourceType,
    status,
    ...(physicalId === undefined ? {} : { physicalId }),
    ...(detailedStatus === undefined ? {} : { detailedStatus }),
    ...(reason === undefined ? {} : { reason }),
    ...(seconds === undefined ? {} : { seconds }),
  }
}

/** Only a hook that is against it is worth a line. */
function hookReason({ hook }: SeenEvent): string | undefined {
  if (hook?.failed !== true) return undefined
  return `hook ${hook.type}${hook.reason === undefined ? ' is against it' : `: ${hook.reason}`}`
}
