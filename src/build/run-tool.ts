/**
 * Runs one program of a build and holds its process group, time limit, environment and output in one hand.
 * No shell, no questions on standard input, nothing of it left over when it has ended.
 */

import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { basename } from 'node:path'
import { Failure } from '../report/failure.ts'
import { type ContainerRun, containerRun, currentContainer, onHost } from './container-scope.ts'
import { endMarked, JOB_VARIABLE, signalGroup } from './end-processes.ts'
import { LineSplitter } from './line-splitter.ts'
import { missingTool } from './missing-tool.ts'

export interface ToolRun {
  command: string
  args: readonly string[]
  cwd: string
  /** The whole environment of the child: see `toolEnvironment`. */
  environment: Readonly<Record<string, string>>
  /** What it reads on standard input, which is closed otherwise. Standard output is its answer then, and no log. */
  input?: string
  timeoutSeconds: number
  signal?: AbortSignal
  /** Time between SIGTERM and SIGKILL. */
  graceSeconds?: number
  onLine?: (line: string, stream: 'stdout' | 'stderr') => void
  /** The output as it comes, not cleaned: for callers that pass it on byte for byte. */
  onBytes?: (bytes: Buffer, stream: 'stdout' | 'stderr') => void
}

export interface ToolResult {
  /** null when a signal ended it. */
  exitCode: number | null
  signal: NodeJS.Signals | null
  timedOut: boolean
  /** The last 50 lines of both streams, in the order in which they came; without those of an answer. */
  lastLines: string[]
  /** The first megabyte of standard output, as it was. */
  stdout: string
  /** The first megabyte of standard error, as it was: it may hold passwords and terminal sequences. */
  stderr: string
}

const KEPT_LINES = 50
/** As much of each stream is kept as it was. */
export const KEPT_BYTES = 1 << 20
const GRACE_SECONDS = 5
/** A daemon outside the group may hold the output open: after the leader's end we listen no longer than this. */
const DRAIN_SECONDS = 2

/**
 * Waits for the end of the program. A time-out is an answer (`timedOut`), an abort a Failure of class `cancelled`,
 * a program that does not exist a Failure of class `environment`.
 */
export async function runTool(run: ToolRun): Promise<ToolResult> {
  if (run.signal?.aborted) throw cancelled(run)
  const container = currentContainer()
  if (container === undefined) return runHere(run)
  const wrapped = containerRun(container, run)
  try {
    const result = await runHere({ ...run, ...wrapped })
    if (result.timedOut) await stopContainer(wrapped)
    if (result.exitCode === ENGINE_FAILED) throw engineFailure(wrapped, result)
    return result
  } catch (error) {
    await stopContainer(wrapped)
    throw error
  }
}

/** What docker and podman answer when they could not start a container at all (docker run, "Exit status"). */
const ENGINE_FAILED = 125

function engineFailure({ command }: ContainerRun, { lastLines }: ToolResult): Failure {
  return new Failure('environment', `${basename(command)} could not start the container`, {
    remedy: 'Read what it says; the folders of the build have to be visible to it.',
    details: lastLines.slice(-5),
  })
}

/** Within a moment: the engine removes what has ended by itself. */
const STOP_SECONDS = 20

async function stopContainer({ stop }: ContainerRun): Promise<void> {
  await onHost(() => runHere({ ...stop, timeoutSeconds: STOP_SECONDS })).catch(() => undefined)
}

async function runHere(run: ToolRun): Promise<ToolResult> {
  const job = randomUUID()
  const child = start(run, job)
  const output = collect(child, run)
  using limits = watch(child, run)
  try {
    const [exitCode, signal] = await endOf(child, run)
    signalGroup(child.pid, 'SIGKILL')
    endMarked(job)
    await drained(child)
    if (limits.aborted) throw cancelled(run)
    return { exitCode, signal, timedOut: limits.timedOut, ...output() }
  } finally {
    signalGroup(child.pid, 'SIGKILL')
  }
}

function start(run: ToolRun, job: string): ChildProcess {
  const child = spawn(run.command, [...run.args], {
    cwd: run.cwd,
    env: { ...run.environment, [JOB_VARIABLE]: job },
    stdio: [run.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    shell: false,
    detached: true,
    windowsHide: true,
  })
  // Who does not read to the end has its reasons; its answer and exit status tell.
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(run.input)
  return child
}

async function endOf(child: ChildProcess, run: ToolRun): Promise<[number | null, NodeJS.Signals | null]> {
  try {
    const [exitCode, signal] = await once(child, 'exit')
    return [exitCode, signal]
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw missingTool(run.command, error)
    throw new Failure('environment', `cannot start ${run.command}`, { cause: error })
  }
}

type Output = Pick<ToolResult, 'lastLines' | 'stdout' | 'stderr'>

function collect(child: ChildProcess, { input, onLine, onBytes }: ToolRun): () => Output {
  const lastLines: string[] = []
  const kept = { stdout: new FirstBytes(), stderr: new FirstBytes() }
  const splitters = (['stdout', 'stderr'] as const).map(name => {
    const isLog = input === undefined || name === 'stderr'
    const splitter = new LineSplitter(line => {
      if (!isLog) return
      lastLines.push(line)
      if (lastLines.length > KEPT_LINES) lastLines.shift()
      onLine?.(line, name)
    })
    child[name]?.on('data', (bytes: Buffer) => {
      splitter.write(bytes)
      kept[name].write(bytes)
      onBytes?.(bytes, name)
    })
    return splitter
  })
  return () => {
    for (const splitter of splitters) splitter.end()
    return { lastLines, stdout: kept.stdout.text(), stderr: kept.stderr.text() }
  }
}

class FirstBytes {
  readonly #kept: Buffer[] = []
  #size = 0

  write(bytes: Buffer): void {
    if (this.#size >= KEPT_BYTES) return
    this.#kept.push(bytes.subarray(0, KEPT_BYTES - this.#size))
    this.#size += bytes.length
  }

  text(): string {
    return Buffer.concat(this.#kept).toString('utf8')
  }
}

interface Limits extends Disposable {
  readonly timedOut: boolean
  readonly aborted: boolean
}

/** SIGTERM to the group when the time is over or the run is cancelled, SIGKILL after the grace. */
function watch(child: ChildProcess, run: ToolRun): Limits {
  const state = { timedOut: false, aborted: false }
  let grace: NodeJS.Timeout | undefined
  const end = () => {
    signalGroup(child.pid, 'SIGTERM')
    grace ??= setTimeout(() => signalGroup(child.pid, 'SIGKILL'), (run.graceSeconds ?? GRACE_SECONDS) * 1000)
  }
  const onTimeout = () => {
    state.timedOut = true
    end()
  }
  const onAbort = () => {
    state.aborted = true
    end()
  }
  const timer = setTimeout(onTimeout, Math.min(run.timeoutSeconds * 1000, MAX_TIMER_MILLISECONDS))
  run.signal?.addEventListener('abort', onAbort, { once: true })
  return {
    get timedOut() {
      return state.timedOut
    },
    get aborted() {
      return state.aborted
    },
    [Symbol.dispose]: () => {
      clearTimeout(timer)
      clearTimeout(grace)
      run.signal?.removeEventListener('abort', onAbort)
    },
  }
}

/** Node fires timers above this at once (setTimeout takes a signed 32-bit number). */
const MAX_TIMER_MILLISECONDS = 2 ** 31 - 1

async function drained(child: ChildProcess): Promise<void> {
  const streams = [child.stdout, child.stderr].filter(stream => stream !== null)
  const open = streams.filter(stream => !stream.closed)
  if (open.length === 0) return
  const timer = setTimeout(() => {
    for (const stream of open) stream.destroy()
  }, DRAIN_SECONDS * 1000)
  await Promise.all(open.map(stream => (stream.closed ? undefined : once(stream, 'close'))))
  clearTimeout(timer)
}

function cancelled(run: ToolRun): Failure {
  return new Failure('cancelled', `${run.command} was ended because the run was cancelled`)
}
