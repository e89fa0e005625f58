/** What every call of the deployer needs. */

import type { AwsClients } from '../aws/clients.ts'
import type { Clock } from './clock.ts'

export interface Calls {
  clients: AwsClients
  clock: Clock
  signal: AbortSignal | undefined
}

/** The option of an SDK client's `send` for a signal that may be absent. */
export function abortable(signal: AbortSignal | undefined): { abortSignal?: AbortSignal } {
  return signal === undefined ? {} : { abortSignal: signal }
}

/** The signal, or the end of so many milliseconds, whichever comes first: for questions that can be done without. */
export function atMost(milliseconds: number, signal: AbortSignal | undefined): AbortSignal {
  const limit = AbortSignal.timeout(milliseconds)
  return signal === undefined ? limit : AbortSignal.any([signal, limit])
}
