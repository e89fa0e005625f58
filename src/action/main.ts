/** The face of the runner: inputs in, groups and annotations in the log, outputs, summary, the GitHub cache. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import type * as ActionsCore from '@actions/core'
import { writeFileAtomically } from '../files/atomic.ts'
import { cancelOnSignals, REAL_CLOCK } from '../pipeline/real-world.ts'
import { type Ended, failedResult, run } from '../pipeline/run.ts'
import { readSettings, type Settings } from '../project/settings.ts'
import { exitCodeOf, toFailure } from '../report/failure.ts'
import { checkTogether } from './contradictions.ts'
import type { GithubDeployment } from './deployment.ts'
import { HelpBudget } from './help-budget.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { type JobLog, jobLog } from './log.ts'
import { secretsIn, withoutMasked } from './masked-outputs.ts'
import { outputsOf } from './outputs.ts'
import { summaryOf } from './summary.ts'
import type { Tiers } from './tiers.ts'
import { OPERATION_STATE, unfinishedState } from './unfinished.ts'

type Core = typeof ActionsCore

/** Runs the step and gives its exit code. Never throws. */
export async function main(environment: NodeJS.ProcessEnv): Promise<number> {
  const core = await import('@actions/core')
  const scratch = ownTemporaryFolder(core, environment)
  const cancel = cancelOnSignals(() => undefined)
  const log = jobLog(core, Date.now, environment['GITHUB_WORKSPACE'] || undefined)
  const step: Step = {
    core,
    log,
    environment,
    signal: cancel.signal,
    scratch,
    secrets: secretsIn(environment),
    budget: new HelpBudget({ warn: message => log.onEvent({ type: 'warning', message }) }),
    tiers: undefined,
    deployment: undefined,
    inputs: undefined,
  }
  const ended = await attempt(step)
  log.conclude(ended.failure)
  await report(step, ended)
  await tellGithub(step, ended)
  rmSync(scratch, { recursive: true, force: true })
  return ended.failure === undefined ? 0 : exitCodeOf(ended.failure, cancel.received())
}

/** At most, out of what all services may take together. */
const DEPLOYMENT_MILLISECONDS = 10_000
const COMMENT_MILLISECONDS = 15_000

async function tellGithub(
  { budget, deployment, inputs, environment, log }: Step,
  { result }: Ended,
): Promise<void> {
  if (deployment !== undefined)
    await budget.ask('the GitHub deployment', DEPLOYMENT_MILLISECONDS, () => deployment.end(result))
  if (inputs === undefined) return
  await budget.ask('the comment', COMMENT_MILLISECONDS, async () => {
    const { tellPullRequest } = await import('./tell-pull-request.ts')
    await tellPullRequest({ inputs, result, environment, emit: log.onEvent })
  })
}

interface Step {
  core: Core
  log: JobLog
  environment: NodeJS.ProcessEnv
  signal: AbortSignal
  /** The step's own temporary folder. */
  scratch: string
  /** What the runner was told to mask. */
  secrets: Set<string>
  /** Of all services that merely help. */
  budget: HelpBudget
  tiers: Tiers | undefined
  deployment: GithubDeployment | undefined
  inputs: Inputs | undefined
}

/** All temporary files of the step lie in one folder; `post` removes it when the step was ended by force. */
function ownTemporaryFolder(core: Core, environment: NodeJS.ProcessEnv): string {
  const folder = mkdtempSync(join(environment['RUNNER_TEMP'] || tmpdir(), 'lambda-build-'))
  environment['TMPDIR'] = folder
  core.saveState('temporary-folder', folder)
  return folder
}

async function attempt(step: Step): Promise<Ended & { settings?: Settings }> {
  try {
    const inputs = readInputs(step.environment)
    step.inputs = inputs
    const warn = (message: string) => step.log.onEvent({ type: 'warning', message })
    for (const message of [...inputs.warnings, ...checkTogether(inputs)]) warn(message)
    await refuseForeign(step, inputs)
    const { BUCKET_CACHE, openTiers } = await import('./tiers.ts')
    const settings = await readSettings({
      verb: inputs.command,
      workingFolder: resolve(inputs.workingDirectory),
      values: inputs.values,
      bucketCache: BUCKET_CACHE[inputs.cache],
      spell: name => `input ${name}`,
    })
    const { environment, scratch, budget, log } = step
    const tiers = await openTiers({ inputs, settings, environment, scratch, budget, emit: log.onEvent })
    step.tiers = tiers
    step.deployment = await budget.ask('the GitHub deployment', DEPLOYMENT_MILLISECONDS, () =>
      openDeployment(step, inputs, settings),
    )
    const ended = await run(settings, {
      emit: step.log.onEvent,
      signal: step.signal,
      clock: REAL_CLOCK,
      environment: step.environment,
      mask: secret => {
        step.secrets.add(secret)
        step.core.setSecret(secret)
      },
      // Without `id-token: write` the runner sets no address to ask at.
      idToken: step.environment['ACTIONS_ID_TOKEN_REQUEST_URL']
        ? () => step.core.getIDToken('sts.amazonaws.com')
        : undefined,
      runId: /^\d{1,20}$/.exec(step.environment['GITHUB_RUN_ID'] ?? '')?.[0],
      onOperation: operation => step.core.saveState(OPERATION_STATE, unfinishedState(operation, settings)),
      ...tiers.services,
    })
    // `post` has something to finish only when this process could not see the end.
    if (ended.failure?.class !== 'cancelled') step.core.saveState(OPERATION_STATE, '')
    return { ...ended, settings }
  } catch (error) {
    const failure = toFailure(error)
    return { failure, result: failedResult(failure) }
  }
}

/** Loaded where it may be needed: a start is to be short. */
async function refuseForeign({ environment, log }: Step, inputs: Inputs): Promise<void> {
  if (!/^(pull_request_target|workflow_run)$/.test(environment['GITHUB_EVENT_NAME'] ?? '')) return
  const { refuseForeignCheckout } = await import('./foreign-checkout.ts')
  const warn = (message: string) => log.onEvent({ type: 'warning', message })
  await refuseForeignCheckout({ environment, folders: foldersOf(inputs), warn })
}

/** Where templates, configuration and code come from. */
function foldersOf({ workingDirectory, values }: Inputs): string[] {
  const { template, root } = values
  return [
    resolve(workingDirectory),
    ...(template === undefined ? [] : [dirname(resolve(workingDirectory, template))]),
    ...(root === undefined ? [] : [resolve(workingDirectory, root)]),
  ]
}

/** For `deploy` and `delete` to one of the environments of the configuration. */
async function openDeployment(
  { environment, log }: Step,
  { command, githubToken }: Inputs,
  settings: Settings,
): Promise<GithubDeployment | undefined> {
  const [owner = '', repository = ''] = (environment['GITHUB_REPOSITORY'] ?? '').split('/')
  const sha = environment['GITHUB_SHA'] ?? ''
  const deploys = command === 'deploy' || command === 'delete'
  if (!deploys || settings.environment === undefined || settings.noop) return undefined
  if (githubToken === '' || repository === '' || sha === '') return undefined
  const { beginDeployment } = await import('./deployment.ts')
  const { runUrlIn } = await import('./tell-pull-request.ts')
  return beginDeployment({
    token: githubToken,
    apiUrl: environment['GITHUB_API_URL'] || 'https://api.github.com',
    owner,
    repository,
    sha,
    environment: settings.environment,
    isProduction: settings.production,
    runUrl: runUrlIn(environment),
    emit: log.onEvent,
  })
}

/** Outputs, result file and summary. What fails here is a warning: it never changes the outcome. */
async function report(step: Step, ended: Ended & { settings?: Settings }): Promise<void> {
  const { core, tiers, inputs } = step
  try {
    const folder = ended.settings?.workingFolder ?? process.cwd()
    const file = join(folder, '.lambda-build', 'result.json')
    writeFileAtomically(file, `${JSON.stringify(ended.result, undefined, 2)}\n`)
    const more = {
      cacheHit: tiers?.cache?.hit ?? false,
      artifactId: tiers?.artifacts?.id,
      resultPath: relative(process.cwd(), file),
    }
    const { values, warnings } = withoutMasked(outputsOf(ended.result, more), step.secrets)
    for (const [name, value] of Object.entries(values)) core.setOutput(name, value)
    for (const message of warnings) step.log.onEvent({ type: 'warning', message })
    if (inputs?.summary === false || !step.environment['GITHUB_STEP_SUMMARY']) return
    await core.summary
      .addRaw(summaryOf(inputs?.command ?? 'lambda-build', ended.result, step.log.stackEvents))
      .write()
  } catch (error) {
    core.warning(
      `outputs or summary could not be written: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
