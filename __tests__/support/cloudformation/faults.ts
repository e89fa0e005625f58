/** What goes wrong with calls on purpose. */

import { setTimeout as delay } from 'node:timers/promises'
import { type Answer, WireError } from './wire.ts'

/**
 * `lost`: the call is carried out, its answer never arrives; `reset`: it does not even begin. `garbage`: carried out, but the
 * answer is a proxy's page. `slow`: carried out after a long time.
 */
export const FAULT_KINDS = [
  'throttled',
  'broken',
  'reset',
  'lost',
  'slow',
  'garbage',
  'expired',
  'denied',
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

/** Something that goes wrong with calls of one action, or of any (`*`). */
export interface Fault {
  action: string
  kind: FaultKind
  /** How many calls, default 1. */
  times?: number
  /** How many calls before that go well, default 0. */
  after?: number
}

export class Faults {
  /** Called for every call that is slow: what a clock that never waits makes of it. */
  onSlow: (() => void) | undefined
  readonly #planned: Required<Fault>[] = []

  plan(fault: Fault): void {
    this.#planned.push({ times: 1, after: 0, ...fault })
  }

  /** The fault that this call meets, used up by it. */
  next(action: string): FaultKind | undefined {
    const fault = this.#planned.find(each => [action, '*'].includes(each.action) && each.times > 0)
    if (fault === undefined || fault.after-- > 0) return undefined
    fault.times--
    return fault.kind
  }

  /** Long enough to let others in; the rest of the time passes on the virtual clock. */
  async slowDown(): Promise<void> {
    this.onSlow?.()
    await delay(5)
  }
}

/** Throws what the service answers; nothing for kinds that are no answer. */
export function refuse(kind: FaultKind, action: string): void {
  if (kind === 'throttled') throw new WireError('Throttling', 'Rate exceeded')
  if (kind === 'broken') throw new WireError('ServiceUnavailable', 'Service is unavailable', 503)
  if (kind === 'expired')
    throw new WireError('ExpiredToken', 'The security token included in the request is expired', 403)
  if (kind === 'denied')
    throw new WireError(
      'AccessDenied',
      `User: arn:aws:iam::123456789012:user/tester is not authorized to perform: ${serviceOf(action)}:${action}`,
      403,
    )
}

function serviceOf(action: string): string {
  return action === 'GetCallerIdentity' ? 'sts' : 'cloudformation'
}

export const GARBAGE = '<html><body><h1>502 Bad Gateway</h1><hr>proxy.example</body>'

/** Changes answers of one action on their way. */
export type Distortion = (answer: Answer) => Answer

/** Answers that are older than they should be: every read but each `n`th shows what the one before it showed. */
export function stale(n: number): Distortion {
  let reads = 0
  let shown: Answer
  return answer => {
    if (reads++ % n === 0) shown = structuredClone(answer)
    return shown
  }
}

/** Events twice, and in the wrong order. */
export const repeatedAndReordered: Distortion = answer =>
  onEvents(answer, events => [...events, ...events].reverse())

/** Events that only every `n`th page shows: the newest ones are missing from the others. */
export function late(n: number, missing = 2): Distortion {
  let pages = 0
  return answer => onEvents(answer, events => (pages++ % n === n - 1 ? events : events.slice(missing)))
}

type EventAnswer = { readonly [name: string]: Answer }

function onEvents(
  answer: Answer,
  change: (events: readonly EventAnswer[]) => readonly EventAnswer[],
): Answer {
  const page = answer as { StackEvents?: EventAnswer[] }
  return { ...page, StackEvents: change(page.StackEvents ?? []) }
}
