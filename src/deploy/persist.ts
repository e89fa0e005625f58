/**
 * Calls that are made again. What passes by itself (throttling, a broken connection, an answer that got lost) must not
 * decide how a deployment ends: sam-cli #1610, aws-cdk #5637. The SDK tries again too, but for seconds only.
 */

import { isPassing, isThrottling, readAwsError } from '../aws/errors.ts'
import { Failure } from '../report/failure.ts'
import type { Calls } from './calls.ts'

/** With pauses that grow from one second to twenty: about a minute. */
const MOST_TRIES = 8
const LONGEST_PAUSE_MS = 20_000

type Waiting = Pick<Calls, 'clock' | 'signal'>

/** Makes a call that may be repeated without harm until it is answered. Throws what the last try threw. */
export async function patiently<T>(calls: Waiting, ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      if (!isWorthAnother(calls, error, tries)) throw error
      await pause(calls, tries)
    }
  }
}

/** A call that begins something. */
export interface Write {
  /** `cloudformation:ExecuteChangeSet` */
  call: string
  /** `stack shop` */
  target: string
  /** Whether it has begun after all. Throws what the SDK throws. */
  hasActed(): Promise<boolean>
}

/**
 * Begins something once: after an answer that got lost it is looked up whether the call was carried out. Throws what the SDK
 * throws when it was not; a Failure of class `unknown` when that cannot be found out.
 */
export async function decisively(calls: Waiting, write: Write, send: () => Promise<void>): Promise<void> {
  let mayHaveActed = false
  for (let tries = 1; ; tries++) {
    try {
      return await send()
    } catch (error) {
      mayHaveActed ||= isLost(error)
      if (!isWorthAnother(calls, error, tries)) {
        if (await acted(calls, write, mayHaveActed, error)) return
        throw error
      }
      await pause(calls, tries)
    }
  }
}

/** An earlier try of the same call, of the SDK's or ours, may be the reason for which this one was refused. */
async function acted(
  calls: Waiting,
  { call, target, hasActed }: Write,
  mayHaveActed: boolean,
  error: unknown,
): Promise<boolean> {
  const complains = COMPLAINTS.test(readAwsError(error).name)
  if (!mayHaveActed && !complains) return false
  try {
    return await patiently(calls, hasActed)
  } catch (cause) {
    if (!mayHaveActed) return false
    const { message } = readAwsError(cause)
    throw new Failure('unknown', `whether ${call} for ${target} was carried out is not known: ${message}`, {
      cause,
      reason: message,
      remedy: 'Run again: it looks at the stack first, and waits for what is under way.',
    })
  }
}

/** Names of errors about the state that something is in. */
const COMPLAINTS = /^(ValidationError|InvalidChangeSetStatus|ChangeSetNotFound|TokenAlreadyExists)/

/** Whether the call may have been carried out although it failed. */
function isLost(error: unknown): boolean {
  return isPassing(error) && !isThrottling(error) && !isNobodyThere(error)
}

function isWorthAnother({ signal }: Waiting, error: unknown, tries: number): boolean {
  return tries < MOST_TRIES && signal?.aborted !== true && isPassing(error) && !isNobodyThere(error)
}

/** No such host, or nobody listens: that does not pass in a minute. */
function isNobodyThere(error: unknown): boolean {
  return ['ENOTFOUND', 'ECONNREFUSED'].includes(readAwsError(error).systemCode ?? '')
}

async function pause({ clock, signal }: Waiting, tries: number): Promise<void> {
  const longest = Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** tries)
  // Full jitter keeps jobs from marching in step.
  await clock.sleep(longest * Math.random(), signal)
}
