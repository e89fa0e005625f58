/** Events as plain JSON, for `--format ndjson`. */

import type { Event } from './events.ts'

/** Failures become their message, place and remedy; everything else is data already. */
export function describeEvent(event: Event): Record<string, unknown> {
  if (event.type !== 'build-failed') return { ...event }
  const { failure, ...rest } = event
  const { message, place, remedy, command, exitCode, details } = failure
  return {
    ...rest,
    failure: { class: failure.class, message, ...place, remedy, command, exitCode, log: details },
  }
}
