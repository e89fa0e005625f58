/**
 * Runs a tool as AWS Lambda Builders does: with the whole environment of the caller, because clients hand registries and
 * credentials through it (pip, npm, Maven). Only standard input is closed, so that no hidden prompt waits for ever.
 */

import { existsSync } from 'node:fs'
import { Failure } from '../../report/failure.ts'
import { runTool } from '../run-tool.ts'
import { noSuchFile } from './python-text.ts'
import type { World } from './request.ts'

export interface ProgramRun {
  cwd?: string | undefined
  /** Over the caller's environment. */
  environment?: Readonly<Record<string, string>>
  onBytes?: (bytes: Buffer, stream: 'stdout' | 'stderr') => void
  onLine?: (line: string, stream: 'stdout' | 'stderr') => void
}

/** Both outputs without the white space around them, and one with it. */
export interface ProgramResult {
  ok: boolean
  exitCode: number | null
  stdout: string
  stderr: string
  stderrAsIs: string
}

/** A program or working folder that does not exist is an Error in Python's words. */
export async function runProgram(
  command: readonly [string, ...string[]],
  world: World,
  run: ProgramRun = {},
): Promise<ProgramResult> {
  const [program, ...args] = command
  if (run.cwd !== undefined && !existsSync(run.cwd)) throw noSuchFile(run.cwd)
  world.log.debug(`executing: ${command.join(' ')}`)
  try {
    const { exitCode, stdout, stderr } = await runTool({
      command: program,
      args,
      cwd: run.cwd ?? process.cwd(),
      environment: { ...inherited(world), ...run.environment },
      // The client decides how long it waits.
      timeoutSeconds: Number.POSITIVE_INFINITY,
      signal: world.signal,
      ...(run.onBytes === undefined ? {} : { onBytes: run.onBytes }),
      ...(run.onLine === undefined ? {} : { onLine: run.onLine }),
    })
    return { ok: exitCode === 0, exitCode, stdout: stdout.trim(), stderr: stderr.trim(), stderrAsIs: stderr }
  } catch (error) {
    if (error instanceof Failure && error.cause instanceof Error && error.class === 'environment') {
      throw Object.assign(error.cause, { path: program })
    }
    throw error
  }
}

function inherited({ environment }: World): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}
