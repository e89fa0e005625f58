/** Runs lambda-build as a user would, shows what it prints, and reads the result that it gives. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { toolEnvironment } from '../../__tests__/support/program.ts'
import { repository } from '../../__tests__/support/python.ts'
import { Unexpected } from './expect.ts'
import { command, hasColor, output } from './screen.ts'

/** The part of a `--format json` result that the demo looks at. */
const Result = z.object({
  artifacts: z.record(z.string(), z.object({ source: z.string() })).optional(),
  uploads: z.object({ uploaded: z.number(), skipped: z.number() }).optional(),
  changed: z.boolean().optional(),
  operation: z.string().optional(),
  status: z.string().nullish(),
  outputs: z.record(z.string(), z.string()).optional(),
})
export type Result = z.infer<typeof Result>

export interface Surroundings {
  /** The folder to run in. */
  folder: string
  /** Where AWS is. */
  environment: Readonly<Record<string, string>>
  signal: AbortSignal
}

/** The bundle that is published, where it has been made. */
const bundle = join(repository, 'dist/cli/index.js')
const program = existsSync(bundle) ? bundle : join(repository, 'src/cli.ts')

/** What the demo runs, as seen from the repository. */
export const programName = relative(repository, program)

/** Runs one verb to its end. Throws Unexpected when its exit code is not 0. */
export async function lambdaBuild(args: readonly string[], around: Surroundings): Promise<Result> {
  command(`lambda-build ${args.join(' ')} --format json`)
  const color = hasColor ? ['--color', 'always'] : []
  const child = spawn(process.execPath, [program, ...args, '--format', 'json', ...color], {
    cwd: around.folder,
    // HOME is the user's: pip and npm keep their downloads there.
    env: { ...toolEnvironment(), HOME: process.env['HOME'] ?? '', ...around.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // Not left alone when the demo is interrupted: it ends its builds and its stack operation in order.
  const interrupt = () => child.kill('SIGTERM')
  around.signal.addEventListener('abort', interrupt, { once: true })
  const ended = once(child, 'close')
  createInterface({ input: child.stderr }).on('line', output)
  const [printed] = await Promise.all([text(child.stdout), ended])
  around.signal.removeEventListener('abort', interrupt)
  around.signal.throwIfAborted()
  // What went wrong stands above: the program has named it.
  if (child.exitCode !== 0)
    throw new Unexpected(`lambda-build ${args[0]} ended with exit code ${child.exitCode}`)
  return Result.parse(JSON.parse(printed))
}

/** Logical ids of what this run built, sorted. */
export function builtIn(result: Result): string[] {
  return Object.entries(result.artifacts ?? {})
    .filter(([, artifact]) => artifact.source === 'built')
    .map(([id]) => id)
    .sort()
}
