/**
 * After the job: sees an operation to its end that a cancelled job left under way, and removes what a step that was ended
 * by force left behind. Never fails the job: what it was cancelled for has been said.
 */

import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import { readUnfinished } from './unfinished.ts'

/** `STATE_…` is what `main` saved; the runner hands it over. Never throws. */
export async function post(environment: NodeJS.ProcessEnv): Promise<void> {
  removeTemporaryFolder(environment['STATE_temporary-folder'] ?? '')
  const unfinished = readUnfinished(environment)
  if (unfinished === undefined) return
  const core = await import('@actions/core')
  try {
    const { finish } = await import('../pipeline/finish.ts')
    const { cancelOnSignals, REAL_CLOCK } = await import('../pipeline/real-world.ts')
    const { jobLog } = await import('./log.ts')
    const { summaryOf } = await import('./summary.ts')
    const log = jobLog(core, Date.now, environment['GITHUB_WORKSPACE'] || undefined)
    const { signal } = cancelOnSignals(() => undefined)
    const { result, failure } = await finish(unfinished, { emit: log.onEvent, clock: REAL_CLOCK, signal })
    log.conclude(failure)
    if (environment['GITHUB_STEP_SUMMARY'])
      await core.summary.addRaw(summaryOf('deploy (after it was cancelled)', result, log.stackEvents)).write()
  } catch (error) {
    core.warning(`the stack could not be watched: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function removeTemporaryFolder(folder: string): void {
  if (!basename(folder).startsWith('lambda-build-')) return
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // The machine is given back or swept by the runner; a leftover folder must not fail the job.
  }
}
