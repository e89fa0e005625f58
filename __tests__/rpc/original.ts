/**
 * AWS Lambda Builders itself, from PyPI, beside ours: the same request goes to both, in the same folder one after the
 * other, and everything that a client can see is compared.
 */

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect } from 'vitest'
import { privateEnvironment, repository } from '../support/python.ts'

const VERSION = '1.68.0'

/** `python3.11`: a runtime for which this machine has the Python. */
export const { runtime, bin } = await privateEnvironment({
  home: join(repository, '.cache'),
  name: `lambda-builders-${VERSION}`,
  packages: [`aws_lambda_builders==${VERSION}`],
  say: line => console.warn(line),
})

/** Files by path; a folder ends in `/`, a program is `{program: text}`, a link `{link: target}`. */
export type App = Readonly<Record<string, string | { program: string } | { link: string }>>

/** What differs from an ordinary request; `params` go on top. Paths are made of the folder that both work in. */
export interface Build {
  capability: readonly [language: string | null, manager: string | null, framework?: string | null]
  app: App
  runtime?: string | null
  manifest?: string | null
  options?: unknown
  params?: Readonly<Record<string, unknown>> | ((folder: string) => Record<string, unknown>)
  env?: Readonly<Record<string, string>> | ((folder: string) => Record<string, string>)
  /** Run before the build, in each turn: a first build, or files that cannot be part of the app. */
  before?: Partial<Omit<Build, 'app' | 'before'>>
}

export interface Seen {
  answer: unknown
  stdout: string
  stderr: string
  exitCode: number
  /** Everything below the working folder but the scratch folder: kind, executable or not, and content. */
  files: Record<string, string>
}

/** Runs both; the folders are gone afterwards. */
export async function runBoth(build: Build): Promise<{ ours: Seen; theirs: Seen }> {
  const top = mkdtempSync(join(realpathSync(tmpdir()), 'rpc-'))
  try {
    const theirs = await turn(join(top, 'work'), build, [join(bin, 'lambda-builders')])
    renameSync(join(top, 'work'), join(top, 'theirs'))
    const ours = await turn(join(top, 'work'), build, [process.execPath, join(repository, 'src/rpc.ts')])
    return { ours, theirs }
  } finally {
    for (const path of readdirSync(top, { recursive: true, encoding: 'utf8' })) makeWritable(join(top, path))
    rmSync(top, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function turn(folder: string, build: Build, command: readonly string[]): Promise<Seen> {
  writeApp(join(folder, 'src'), build.app)
  if (build.before !== undefined) await call(folder, { ...build, ...build.before }, command)
  rmSync(join(folder, 'scratch'), { recursive: true, force: true })
  const seen = await call(folder, build, command)
  return { ...seen, files: filesBelow(folder) }
}

async function call(
  folder: string,
  build: Omit<Build, 'app'>,
  command: readonly string[],
): Promise<Omit<Seen, 'files'>> {
  const env = typeof build.env === 'function' ? build.env(folder) : build.env
  return send(JSON.stringify(requestOf(folder, build)), { command, cwd: folder, env })
}

/** Sends one text, as argument or on standard input. */
export async function send(
  request: string,
  {
    command,
    cwd,
    env = {},
    by = 'argument',
  }: {
    command: readonly string[]
    cwd: string
    env?: Readonly<Record<string, string>> | undefined
    by?: 'argument' | 'stdin'
  },
): Promise<Omit<Seen, 'files'>> {
  const [program = '', ...args] = by === 'argument' ? [...command, request] : command
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: 'pipe' })
  // Who takes the argument may be gone before its input is closed.
  child.stdin.on('error', () => undefined)
  child.stdin.end(by === 'stdin' ? request : '')
  const ended = once(child, 'close')
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  await ended
  return { answer: parse(stdout), stdout, stderr, exitCode: child.exitCode ?? -1 }
}

/** The two programs. */
export const programs = {
  theirs: [join(bin, 'lambda-builders')],
  ours: [process.execPath, join(repository, 'src/rpc.ts')],
} as const

function requestOf(folder: string, build: Omit<Build, 'app'>): unknown {
  const [language, dependencyManager, framework = null] = build.capability
  const manifest = build.manifest === undefined ? 'manifest' : build.manifest
  return {
    jsonschema: '2.0',
    id: 1,
    method: 'LambdaBuilder.build',
    params: {
      __protocol_version: '0.3',
      capability: {
        language,
        dependency_manager: dependencyManager,
        application_framework: framework,
      },
      source_dir: join(folder, 'src'),
      artifacts_dir: join(folder, 'artifacts'),
      scratch_dir: join(folder, 'scratch'),
      manifest_path: manifest === null ? null : join(folder, 'src', manifest),
      runtime: build.runtime === undefined ? null : build.runtime,
      optimizations: null,
      options: build.options ?? null,
      ...(typeof build.params === 'function' ? build.params(folder) : build.params),
    },
  }
}

export function writeApp(folder: string, app: App): void {
  mkdirSync(folder, { recursive: true })
  for (const [path, content] of Object.entries(app)) {
    const place = join(folder, path)
    mkdirSync(path.endsWith('/') ? place : dirname(place), { recursive: true })
    if (path.endsWith('/')) continue
    if (typeof content === 'string') writeFileSync(place, content)
    else if ('link' in content) symlinkSync(content.link, place)
    else {
      writeFileSync(place, content.program)
      chmodSync(place, 0o755)
    }
  }
}

function filesBelow(folder: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const name = path.slice(folder.length + 1)
    if (!name.startsWith('scratch/') && name !== 'scratch') found[name] = describe(path)
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function describe(path: string): string {
  const stat = lstatSync(path)
  if (stat.isDirectory()) return 'folder'
  if (stat.isSymbolicLink()) return `link to ${readlinkSync(path)}`
  const digest = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16)
  return `${(stat.mode & 0o111) === 0 ? 'file' : 'program'} ${digest}`
}

function makeWritable(path: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat?.isDirectory()) chmodSync(path, 0o755)
}

function parse(output: string): unknown {
  try {
    return JSON.parse(output)
  } catch {
    return undefined
  }
}

/** Builds by title: `fails …` means code 1 for both. Answer, exit code, log and files must be the same. */
export type Builds = Readonly<Record<string, Partial<Build>>>

export async function expectSame(
  title: string,
  build: Build,
  visible: (text: string) => string = text => text,
): Promise<void> {
  const { ours, theirs } = await runBoth(build)
  expect(theirs.exitCode, theirs.stdout).toBe(title.startsWith('fails') ? 1 : 0)
  const seen = (found: Seen): unknown => JSON.parse(visible(JSON.stringify(found)))
  expect(seen(ours)).toEqual(seen(theirs))
}
