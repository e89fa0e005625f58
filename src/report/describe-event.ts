/** Events as plain JSON, for `--format ndjson`. */

import type { Event } from './events.ts'
import type { Failure } from './failure.ts'

/** Failures become their message, place and remedy, and that of all that came with them; everything else is data already. */
export function describeEvent(event: Event): Record<string, unknown> {
  if (event.type !== 'build-failed' && event.type !== 'watch-failed') return { ...event }
  const { failure, ...rest } = event
  return { ...rest, failure: describe(failure) }
}

function describe(failure: Failure): Record<string, unknown> {
  const { message, place, remedy, command, exitCode, details, others } = failure
  const more = others.length === 0 ? {} : { others: others.map(describe) }
  return { class: failure.class, message, ...place, remedy, command, exitCode, log: details, ...more }
}
