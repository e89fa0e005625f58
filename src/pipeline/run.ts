/** Runs one verb and always comes back with a result: as far as it got, and what stopped it. */

import type { Verb } from '../project/options.ts'
import type { Settings } from '../project/settings.ts'
import { Failure, toFailure } from '../report/failure.ts'
import { describeFailure } from './results.ts'
import type { Result, Services, Verb as VerbFunction } from './services.ts'

/** Each verb is loaded when it is asked for: `plan` and `build` never load the deployer. */
const VERBS: Record<Verb, () => Promise<VerbFunction>> = {
  plan: async () => dropPlan((await import('./plan.ts')).plan),
  build: async () => (await import('./build.ts')).build,
  package: async () => dropPlan((await import('./package.ts')).packageArtifacts),
  deploy: async () => (await import('./deploy.ts')).deploy,
  preview: async () => (await import('./preview.ts')).preview,
  status: async () => (await import('./status.ts')).status,
  events: async () => (await import('./status.ts')).events,
  watch: async () => (await import('./watch.ts')).watch,
  delete: async () => (await import('./delete.ts')).remove,
  bootstrap: async () => (await import('./bootstrap.ts')).bootstrap,
}

export interface Ended {
  result: Result
  failure: Failure | undefined
}

/** Never throws. The result is complete when `failure` is undefined, and goes to `--format json` either way. */
export async function run(settings: Settings, services: Services): Promise<Ended> {
  const result: Result = { version: 1 }
  // What the configuration says in vain matters whatever is done with it.
  for (const warning of settings.warnings) services.emit({ type: 'warning', ...warning })
  try {
    const verb = await VERBS[settings.verb]()
    await verb(settings, services, result)
    return { result, failure: undefined }
  } catch (error) {
    const failure = services.signal.aborted ? cancelled(error) : toFailure(error)
    return { result: failedResult(failure, result), failure }
  }
}

/** The result of a run that failed before or after its verb ran. */
export function failedResult(failure: Failure, soFar: Result = { version: 1 }): Result {
  return { ...soFar, failure: describeFailure(failure) }
}

function cancelled(error: unknown): Failure {
  if (error instanceof Failure && (error.class === 'cancelled' || error.class === 'unknown')) return error
  return new Failure('cancelled', 'cancelled', {
    remedy: 'Run again: what was finished is reused.',
    cause: error,
  })
}

function dropPlan(
  verb: (settings: Settings, services: Services, result: Result) => Promise<unknown>,
): VerbFunction {
  return async (settings, services, result) => {
    await verb(settings, services, result)
  }
}
