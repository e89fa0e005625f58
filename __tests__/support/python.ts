/**
 * Python for the demo, the tests and the benchmarks: finds one that runs, and makes private environments with it.
 */

import { execFile } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The repository's top folder. */
export const repository = resolve(import.meta.dirname, '../..')

interface Python {
  /** What to run. */
  command: string
  /** The version as Lambda names its runtimes: `python3.11`. */
  runtime: string
}

const CANDIDATES = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python3.14', 'python']

/** Prints `3.11`, and fails where a private environment could not be made (Debian splits `venv` off). */
const QUESTION =
  'import sys, venv, ensurepip; assert sys.version_info >= (3, 10); print("%d.%d" % sys.version_info[:2])'

let found: Promise<Python | undefined> | undefined

/** The first Python 3.10 or newer that can make environments, asked once; undefined when there is none. */
function findPython(): Promise<Python | undefined> {
  found ??= askCandidates()
  return found
}

async function askCandidates(): Promise<Python | undefined> {
  // A name on PATH may be a version manager's shim that fails when it runs, so each is run.
  for (const command of CANDIDATES) {
    const version = await versionOf(command)
    if (version !== undefined) return { command, runtime: `python${version}` }
  }
  return undefined
}

async function versionOf(command: string): Promise<string | undefined> {
  try {
    return (await run(command, ['-c', QUESTION])).stdout.trim()
  } catch {
    return undefined
  }
}

export interface PrivateEnvironment {
  /** The environment's own interpreter. */
  python: string
  /** The folder of its programs. */
  bin: string
  runtime: string
}

export interface EnvironmentRequest {
  /** A git-ignored folder that keeps environments between runs. */
  home: string
  /** A name that changes with the packages. */
  name: string
  /** Requirements as pip takes them, pinned. */
  packages: readonly string[]
  /** Told what takes long. */
  say: (line: string) => void
}

/**
 * Makes a private Python environment, once: later calls find it. Safe when several processes ask at the same time.
 * Throws an Error that says what to install when there is no usable Python.
 */
export async function privateEnvironment(request: EnvironmentRequest): Promise<PrivateEnvironment> {
  const python = await findPython()
  if (python === undefined) {
    throw new Error(
      'Python 3.10 or newer with its venv module was not found (tried ' +
        `${CANDIDATES.join(', ')}). Install it, on Debian and Ubuntu: apt install python3-venv`,
    )
  }
  const folder = join(request.home, `${request.name}-${python.runtime}`)
  const environment = {
    python: join(folder, 'bin', 'python'),
    bin: join(folder, 'bin'),
    runtime: python.runtime,
  }
  const complete = join(folder, 'complete')
  if (existsSync(complete)) return environment
  mkdirSync(request.home, { recursive: true })
  await using _lock = await lock(`${folder}.lock`)
  if (!existsSync(complete)) {
    await install(python, folder, request)
    writeFileSync(complete, '')
  }
  return environment
}

/** In place, because the programs of an environment name its path; what an interrupted run left is cleared. */
async function install(python: Python, folder: string, { packages, say }: EnvironmentRequest): Promise<void> {
  const start = performance.now()
  say(`Installing ${packages.join(' ')} into ${folder} (once; about a minute)`)
  try {
    await run(python.command, ['-m', 'venv', '--clear', folder])
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages]
    await run(join(folder, 'bin', 'python'), pip, { timeout: 900_000, maxBuffer: 64 << 20 })
  } catch (error) {
    throw new Error(`could not install ${packages.join(' ')}: ${lastLines(error)}`, { cause: error })
  }
  say(`Installed in ${((performance.now() - start) / 1000).toFixed(0)} s`)
}

function lastLines(error: unknown): string {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
  return text.trim().split('\n').slice(-5).join('\n')
}

const HEARTBEAT_MS = 2_000
const STALE_MS = 15_000

/** Waits for a lock file that its owner touches every two seconds; one that nobody touches is taken over. */
async function lock(path: string): Promise<AsyncDisposable> {
  mkdirSync(dirname(path), { recursive: true })
  while (!tryLock(path)) {
    if (ageOf(path) > STALE_MS) rmSync(path, { force: true })
    else await sleep(250)
  }
  const heartbeat = setInterval(() => touch(path), HEARTBEAT_MS).unref()
  return {
    [Symbol.asyncDispose]: async () => {
      clearInterval(heartbeat)
      rmSync(path, { force: true })
    },
  }
}

function tryLock(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx'))
    return true
  } catch {
    return false
  }
}

function touch(path: string): void {
  if (existsSync(path)) utimesSync(path, new Date(), new Date())
}

function ageOf(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
}
