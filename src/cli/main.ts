/** The face of the terminal: arguments in, log on standard error, result on standard output, exit code. */

import { removeTemporaryFolders, temporaryFolder } from '../files/temporary.ts'
import { cancelOnSignals, REAL_CLOCK } from '../pipeline/real-world.ts'
import { type Ended, failedResult, run } from '../pipeline/run.ts'
import { CLI_OPTIONS } from '../project/face-options.ts'
import { readSettings } from '../project/settings.ts'
import { describeEvent } from '../report/describe-event.ts'
import type { Event } from '../report/events.ts'
import { exitCodeOf, type Failure, toFailure } from '../report/failure.ts'
import { harmlessJson } from '../report/format.ts'
import type { Screen } from './live-view.ts'
import { type CommandLine, readCommandLine } from './program.ts'
import { resultLines } from './result-text.ts'
import { type Terminal, terminal } from './terminal.ts'

type Format = 'text' | 'json' | 'ndjson'

/** Runs one command line and gives its exit code. Never throws. */
export async function main(argv: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const format = formatIn(argv)
  const asksForEvents = format === 'text' && argv.includes('events')
  const screen = terminal({
    tell: asksForEvents ? line => process.stdout.write(`${line}\n`) : undefined,
    write: line => process.stderr.write(`${line}\n`),
    screen: format === 'ndjson' || asksForEvents ? undefined : screenOf(process.stderr, environment),
    color: wantsColor(argv, environment),
    quiet: argv.includes('-q') || argv.includes('--quiet'),
    now: Date.now,
    every: callEvery,
  })
  process.stderr.on('resize', screen.onResize)
  const cancel = cancelOnSignals(signal => {
    screen.close()
    removeTemporaryFolders()
    process.exit(signal === 'SIGTERM' ? 143 : 130)
  })
  const ended = await attempt(argv, environment, { format, screen, signal: cancel.signal })
  screen.close()
  process.stderr.off('resize', screen.onResize)
  removeTemporaryFolders()
  if (ended === undefined) return 0
  if (ended.failure !== undefined && !isEndOfWatch(ended)) {
    screen.onFailure(ended.failure)
    if (argv.includes('-v') || argv.includes('--verbose')) printCause(ended.failure)
  }
  printResult(ended, format)
  return ended.failure === undefined ? 0 : exitCodeOf(ended.failure, cancel.received())
}

/** Ctrl-C is how a watch ends; nothing has gone wrong. */
function isEndOfWatch({ verb, failure }: Attempt): boolean {
  return verb === 'watch' && failure?.class === 'cancelled'
}

interface Face {
  format: Format
  screen: Terminal
  signal: AbortSignal
}

type Attempt = Ended & { verb?: CommandLine['verb'] }

async function attempt(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
  face: Face,
): Promise<Attempt | undefined> {
  try {
    const line = readCommandLine(argv)
    if (line === undefined) return undefined
    const values = line.noCache ? { ...line.values, cache: temporaryFolder('store').path } : line.values
    const settings = await readSettings({
      verb: line.verb,
      workingFolder: process.cwd(),
      values,
      bucketCache: line.noCache ? 'never' : 'uploads',
      spell: name => `--${name}`,
    })
    const emit = (event: Event) => {
      face.screen.onEvent(event)
      if (face.format === 'ndjson') process.stdout.write(`${harmlessJson(describeEvent(event))}\n`)
    }
    const ended = await run(settings, {
      emit,
      signal: face.signal,
      clock: REAL_CLOCK,
      environment,
    })
    return { ...ended, verb: line.verb }
  } catch (error) {
    const failure = toFailure(error)
    return { failure, result: failedResult(failure) }
  }
}

function printResult({ result, failure, verb }: Attempt, format: Format): void {
  if (format === 'json') process.stdout.write(`${harmlessJson(result, 2)}\n`)
  else if (format === 'ndjson') process.stdout.write(`${harmlessJson({ type: 'result', result })}\n`)
  else if (verb !== undefined && failure === undefined) {
    for (const line of resultLines(verb, result)) process.stdout.write(`${line}\n`)
  }
}

/** Also where the arguments cannot be read, their format is honoured. */
function formatIn(argv: readonly string[]): Format {
  const at = argv.findIndex(argument => argument === '--format' || argument.startsWith('--format='))
  const given = argv[at]?.includes('=') ? argv[at].slice('--format='.length) : argv[at + 1]
  return CLI_OPTIONS.format.safeParse(given).data ?? 'text'
}

/** A terminal that can draw anew what it has shown; undefined for files, pipes, CI and terminals without a cursor. */
function screenOf(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Screen | undefined {
  if (stream.isTTY !== true || environment['CI'] || environment['TERM'] === 'dumb') return undefined
  return {
    write: text => void stream.write(text),
    columns: () => stream.columns || 80,
    rows: () => stream.rows || 24,
  }
}

/** Does not keep the process alive. */
function callEvery(milliseconds: number, call: () => void): () => void {
  const timer = setInterval(call, milliseconds).unref()
  return () => clearInterval(timer)
}

function wantsColor(argv: readonly string[], environment: NodeJS.ProcessEnv): boolean {
  const at = argv.findIndex(argument => argument === '--color' || argument.startsWith('--color='))
  const given = at < 0 ? 'auto' : argv[at]?.includes('=') ? argv[at].slice('--color='.length) : argv[at + 1]
  if (given === 'always' || given === 'never') return given === 'always'
  return process.stderr.isTTY === true && !environment['NO_COLOR'] && !environment['CI']
}

function printCause(failure: Failure): void {
  if (failure.cause instanceof Error)
    process.stderr.write(`${failure.cause.stack ?? failure.cause.message}\n`)
}
