/** Runs the action as the runner does: inputs by environment, file commands, an event payload; then its post step. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { toolEnvironment } from './program.ts'
import { repository } from './python.ts'

export interface StepRun {
  /** Holds `workspace/` and the runner's own folders. */
  home: string
  inputs: Readonly<Record<string, string>>
  environment: Readonly<Record<string, string>>
  /** The job is cancelled when this is fulfilled. */
  cancelled?: Promise<unknown>
  /** What a cancelled step gets; by default what the runner does. */
  signals?: readonly Signal[]
}

/** A signal, and how long the runner waits before it. */
export interface Signal {
  name: NodeJS.Signals
  afterMilliseconds: number
}

/** actions/runner 2.336, ProcessInvoker: a cancelled step has so long to end by itself. */
const RUNNER_SIGNALS: readonly Signal[] = [
  { name: 'SIGINT', afterMilliseconds: 0 },
  { name: 'SIGTERM', afterMilliseconds: 7_500 },
  { name: 'SIGKILL', afterMilliseconds: 2_500 },
]

export interface StepAnswer {
  /** -1 when a signal ended it. */
  exitCode: number
  /** Those that it was sent before it ended. */
  signals: NodeJS.Signals[]
  log: string
  outputs: Record<string, string>
  summary: string
  postExitCode: number
  postLog: string
  postSummary: string
}

const FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const

/** Each call is a step of its own: fresh file commands, the workspace as the last step left it. */
export async function runStep(step: StepRun): Promise<StepAnswer> {
  const { home, inputs, environment } = step
  const commands = join(home, 'commands')
  const workspace = join(home, 'workspace')
  for (const folder of [commands, workspace, join(home, 'temp')]) mkdirSync(folder, { recursive: true })
  const files = Object.fromEntries(FILES.map(name => [name, join(commands, name)]))
  for (const file of Object.values(files)) writeFileSync(file, '')
  writeFileSync(join(commands, 'event.json'), JSON.stringify({ ref: 'refs/heads/main' }))
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  const env = {
    ...toolEnvironment(),
    HOME: home,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: join(commands, 'event.json'),
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: '1',
    RUNNER_TEMP: join(home, 'temp'),
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    ...environment,
    ...files,
    ...Object.fromEntries(given),
  }
  const main = await runNode('main', workspace, env, step)
  const summary = readFileSync(files['GITHUB_STEP_SUMMARY'] ?? '', 'utf8')
  const state = Object.entries(readCommands(files['GITHUB_STATE'])).map(([name, value]) => [
    `STATE_${name}`,
    value,
  ])
  const post = await runNode('post', workspace, { ...env, ...Object.fromEntries(state) })
  return {
    ...main,
    outputs: readCommands(files['GITHUB_OUTPUT']),
    summary,
    postExitCode: post.exitCode,
    postLog: post.log,
    postSummary: readFileSync(files['GITHUB_STEP_SUMMARY'] ?? '', 'utf8').slice(summary.length),
  }
}

async function runNode(
  entry: string,
  cwd: string,
  env: Record<string, string>,
  { cancelled, signals = RUNNER_SIGNALS }: Pick<StepRun, 'cancelled' | 'signals'> = {},
): Promise<Pick<StepAnswer, 'exitCode' | 'signals' | 'log'>> {
  const child = spawn(process.execPath, [join(repository, 'dist', entry, 'index.js')], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  const sent: NodeJS.Signals[] = []
  void cancelled?.then(() => send(child, signals, sent))
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr)])
  await ended
  return { exitCode: child.exitCode ?? -1, signals: sent, log: out + error }
}

/** One after the other, as long as the process lives. */
function send(child: ChildProcess, [next, ...rest]: readonly Signal[], sent: NodeJS.Signals[]): void {
  if (next === undefined || child.exitCode !== null || child.signalCode !== null) return
  const timer = setTimeout(() => {
    if (!child.kill(next.name)) return
    sent.push(next.name)
    send(child, rest, sent)
  }, next.afterMilliseconds)
  child.once('exit', () => clearTimeout(timer))
}

/** `name<<delimiter`, the value, `delimiter`: the format of the runner's file commands. */
function readCommands(file: string | undefined): Record<string, string> {
  if (file === undefined || !existsSync(file)) return {}
  const matches = readFileSync(file, 'utf8').matchAll(/^(.+?)<<(\S+)\n([\s\S]*?)\n\2$/gm)
  return Object.fromEntries([...matches].map(match => [match[1] ?? '', match[3] ?? '']))
}
