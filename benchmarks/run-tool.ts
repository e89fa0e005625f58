/** Runs a program to its end, with the same environment for every candidate. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { toolEnvironment } from '../__tests__/support/program.ts'

/** Where a candidate works. */
export interface Place {
  folder: string
  home: string
  /** A folder of programs that goes in front of PATH. */
  programs: string
  /** Where AWS is. */
  environment: Readonly<Record<string, string>>
}

/** Gives everything that was printed. Throws an Error with it when the exit code is not 0. */
export async function finish(program: string, args: readonly string[], place: Place): Promise<string> {
  const inherited = toolEnvironment()
  const child = spawn(program, args, {
    cwd: place.folder,
    env: {
      ...inherited,
      ...place.environment,
      PATH: `${place.programs}:${inherited['PATH'] ?? ''}`,
      HOME: place.home,
      SAM_CLI_TELEMETRY: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  await ended
  const printed = `${stdout}${stderr}`
  if (child.exitCode !== 0)
    throw new Error(`${program} ${args.join(' ')} ended with ${child.exitCode}:\n${printed}`)
  return printed
}
