/** Runs the action as the runner does: inputs by environment, file commands, an event payload; then its post step. */

import { spawn } from 'node:child_process'
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
}

export interface StepAnswer {
  exitCode: number
  log: string
  outputs: Record<string, string>
  summary: string
  postExitCode: number
}

const FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const

/** Each call is a step of its own: fresh file commands, the workspace as the last step left it. */
export async function runStep({ home, inputs, environment }: StepRun): Promise<StepAnswer> {
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
  const main = await runNode('main', workspace, env)
  const state = Object.entries(readCommands(files['GITHUB_STATE'])).map(([name, value]) => [
    `STATE_${name}`,
    value,
  ])
  const post = await runNode('post', workspace, { ...env, ...Object.fromEntries(state) })
  return {
    exitCode: main.exitCode,
    log: main.log,
    outputs: readCommands(files['GITHUB_OUTPUT']),
    summary: readFileSync(files['GITHUB_STEP_SUMMARY'] ?? '', 'utf8'),
    postExitCode: post.exitCode,
  }
}

async function runNode(
  entry: string,
  cwd: string,
  env: Record<string, string>,
): Promise<{ exitCode: number; log: string }> {
  const child = spawn(process.execPath, [join(repository, 'dist', entry, 'index.js')], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr)])
  await ended
  return { exitCode: child.exitCode ?? -1, log: out + error }
}

/** `name<<delimiter`, the value, `delimiter`: the format of the runner's file commands. */
function readCommands(file: string | undefined): Record<string, string> {
  if (file === undefined || !existsSync(file)) return {}
  const matches = readFileSync(file, 'utf8').matchAll(/^(.+?)<<(\S+)\n([\s\S]*?)\n\2$/gm)
  return Object.fromEntries([...matches].map(match => [match[1] ?? '', match[3] ?? '']))
}
