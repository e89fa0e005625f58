/** Builds the artifacts of a template and lays no folders out: what `package` and `deploy` do before they call AWS. */

import { parseArgs } from 'node:util'
import { buildMissing } from '../src/pipeline/build.ts'
import { plan } from '../src/pipeline/plan.ts'
import { REAL_CLOCK } from '../src/pipeline/real-world.ts'
import type { Result, Services } from '../src/pipeline/services.ts'
import { readSettings } from '../src/project/settings.ts'

const text = { type: 'string' } as const
const { values } = parseArgs({
  options: { template: text, config: text, cache: text, 'build-dir': text },
})
const settings = await readSettings({
  verb: 'build',
  workingFolder: process.cwd(),
  values,
  spell: name => `--${name}`,
})
const services: Services = {
  emit: () => {},
  signal: new AbortController().signal,
  clock: REAL_CLOCK,
  environment: process.env,
}
const result: Result = { version: 1 }
await buildMissing(settings, services, result, await plan(settings, services, result))
