/** The clock and the signals of a real process; tests bring their own. */

import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../report/failure.ts'
import type { Clock } from './services.ts'

export const REAL_CLOCK: Clock = {
  now: Date.now,
  sleep: (milliseconds, signal) =>
    sleep(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => undefined),
}

export interface Cancellation {
  signal: AbortSignal
  /** The signal that was received, for the exit code. */
  received(): NodeJS.Signals | undefined
}

/** The first SIGINT or SIGTERM lets the run end in order; `onSecond` may end the process at once. */
export function cancelOnSignals(onSecond: (signal: NodeJS.Signals) => void): Cancellation {
  const controller = new AbortController()
  let received: NodeJS.Signals | undefined
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (received !== undefined) return onSecond(received)
      received = name
      controller.abort(new Failure('cancelled', `stopped by ${name}`))
    })
  }
  return { signal: controller.signal, received: () => received }
}
