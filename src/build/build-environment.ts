/** The environment of one build: private folders, what the tool needs, and what the user let through. */

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { toolEnvironment } from './environment.ts'
import type { Job } from './workflows/workflow.ts'

/** `passedNames` are the tool's own; those of `build-env` come on top. */
export function buildEnvironment(
  job: Job,
  needs: { home: string; passedNames?: readonly string[]; set?: Readonly<Record<string, string>> },
): Record<string, string> {
  const temporary = join(job.scratch, 'tmp')
  mkdirSync(temporary, { recursive: true })
  return toolEnvironment({
    host: job.host,
    home: needs.home,
    temporary,
    passedNames: [...(needs.passedNames ?? []), ...job.passedNames],
    ...(needs.set === undefined ? {} : { set: needs.set }),
  })
}
