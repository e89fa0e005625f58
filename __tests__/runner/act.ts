/** Runs workflows by act, on this machine, without GitHub: the real expressions, jobs, matrices, file commands and post steps. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { toolEnvironment } from '../support/program.ts'
import { repository } from '../support/python.ts'

/** Actions that examples use, and what stands in for them. actions/checkout is act's own: it copies the working tree. */
const STAND_INS: Readonly<Record<string, string>> = {
  'aws-actions/configure-aws-credentials@8df5847569e6427dd6c4fb1cf565c83acfa8afa7':
    'configure-aws-credentials',
}

export interface WorkflowRun {
  /** Below `.github/workflows` of the repository. */
  workflow: string
  /** Absolute path of a git repository whose state is committed. */
  repository: string
  event?: string
  payload?: Readonly<Record<string, unknown>>
  /** What the runner sets, and what leads to the services. */
  environment: Readonly<Record<string, string>>
  /** Absolute path of a folder for the run's own files. */
  home: string
  /** Absolute path of a folder whose programs come first. */
  programs?: string
}

export interface StepEnd {
  /** `Deploy/deploy`; legs of a matrix are numbered. */
  job: string
  /** The step's `id`, else its number from 0. */
  id: string
  stage: string
  ok: boolean
  seconds: number
}

export interface RunEnd {
  exitCode: number
  /** `success`, `failure` or `skipped` by job. */
  jobs: Record<string, string>
  steps: StepEnd[]
  /** By step id; legs of a matrix write over each other. */
  outputs: Record<string, Record<string, string>>
  summaries: string[]
  /** `::error …` and `::warning …`, as they were printed. */
  annotations: string[]
  /** What steps printed. */
  log: string
  /** Everything that act said: for the message of a failing test. */
  raw: string
}

/** What act's log says in each line, as far as it is read here. */
interface Line {
  job?: string
  jobResult?: string
  step?: string
  stepID?: string[]
  stage?: string
  stepResult?: string
  executionTime?: number
  command?: string
  name?: string
  arg?: string
  content?: string
  raw?: string
  raw_output?: boolean
  msg?: string
}

/** A copy of what users get: `action.yml` and `dist/`, nothing else. */
export function publishedAction(folder: string): string {
  mkdirSync(folder, { recursive: true })
  for (const name of ['action.yml', 'dist']) {
    cpSync(join(repository, name), join(folder, name), { recursive: true, dereference: true })
  }
  return folder
}

/** Runs to the end, whatever comes of it. */
export async function runWorkflow(run: WorkflowRun, action: string): Promise<RunEnd> {
  mkdirSync(run.home, { recursive: true })
  const payload = join(run.home, 'event.json')
  writeFileSync(payload, JSON.stringify(run.payload ?? {}))
  const usual = toolEnvironment()
  const child = spawn('act', [...argumentsOf(run, payload), ...localRepositories(action)], {
    env: {
      ...usual,
      PATH: [run.programs, dirname(process.execPath), usual['PATH']].filter(Boolean).join(delimiter),
      HOME: run.home,
      XDG_CACHE_HOME: join(run.home, 'cache'),
      XDG_CONFIG_HOME: join(run.home, 'config'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr)])
  await ended
  return readLog(child.exitCode ?? -1, out + error)
}

/** Every file that act would read by itself is named, so that nothing of the user's gets in. */
function argumentsOf(run: WorkflowRun, payload: string): string[] {
  return [
    run.event ?? 'push',
    ...['-W', join('.github/workflows', run.workflow), '-C', run.repository, '-e', payload],
    ...['-P', 'ubuntu-latest=-self-hosted', '--rm', '--json', '--no-cache-server', '--use-gitignore=false'],
    ...['--action-cache-path', join(run.home, 'jobs'), '--secret', 'GITHUB_TOKEN=the-token'],
    ...['--var', 'AWS_ROLE=arn:aws:iam::123456789012:role/deploy'],
    ...['env', 'secret', 'var', 'input'].flatMap(name => [`--${name}-file`, '/dev/null']),
    ...Object.entries(run.environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ]
}

function localRepositories(action: string): string[] {
  const named = Object.entries(STAND_INS).map(
    ([uses, folder]) => [uses, join(import.meta.dirname, 'actions', folder)] as const,
  )
  return [['org/lambda-build@v1', action] as const, ...named].flatMap(([uses, folder]) => [
    '--local-repository',
    `${uses}=${folder}`,
  ])
}

function readLog(exitCode: number, raw: string): RunEnd {
  const lines = raw.split('\n').flatMap(readLine)
  const outputs: RunEnd['outputs'] = {}
  for (const { command, stepID = [], name, arg } of lines) {
    if (command !== 'set-output' || name === undefined) continue
    const id = stepID.at(-1) ?? ''
    outputs[id] = { ...outputs[id], [name]: arg ?? '' }
  }
  return {
    exitCode,
    jobs: Object.fromEntries(
      lines.flatMap(({ job, jobResult }) =>
        job === undefined || jobResult === undefined ? [] : [[job.trim(), jobResult] as const],
      ),
    ),
    steps: lines.flatMap(stepOf),
    outputs,
    summaries: lines.flatMap(({ command, content }) => (command === 'summary' ? [content ?? ''] : [])),
    annotations: lines.flatMap(({ command, raw: printed }) =>
      command === 'error' || command === 'warning' ? [(printed ?? '').trim()] : [],
    ),
    log: lines.flatMap(({ raw_output: printed, msg }) => (printed === true ? [msg ?? ''] : [])).join(''),
    raw,
  }
}

function readLine(line: string): Line[] {
  if (!line.startsWith('{')) return []
  try {
    return [JSON.parse(line) as Line] // act's own log; fields that are missing are undefined
  } catch {
    return []
  }
}

function stepOf({ job = '', stepID, stage, stepResult, executionTime = 0 }: Line): StepEnd[] {
  if (stepID === undefined || stage === undefined || stepResult === undefined) return []
  const id = stepID.at(-1) ?? ''
  return [{ job: job.trim(), id, stage, ok: stepResult === 'success', seconds: executionTime / 1e9 }]
}
