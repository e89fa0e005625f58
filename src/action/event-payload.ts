/** The payload of the event that a workflow runs for. */

import { existsSync, readFileSync } from 'node:fs'

/** As GitHub wrote it, for a schema to check; undefined where there is none that can be read. */
export function eventPayload(environment: NodeJS.ProcessEnv): unknown {
  const file = environment['GITHUB_EVENT_PATH'] ?? ''
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
