/** Runs the program as users do: a process of its own, with nothing of this one's environment that it does not need. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { repository } from './python.ts'

export interface ProgramRun {
  args: readonly string[]
  cwd: string
  /** Added to PATH, a HOME of its own, and the settings that package managers need for the network. */
  env?: Readonly<Record<string, string>>
  /** `source` is `src/cli.ts`; `dist` the bundle that is published. */
  program?: 'source' | 'dist'
}

export interface ProgramAnswer {
  /** -1 when a signal ended it. */
  exitCode: number
  stdout: string
  stderr: string
  /** Standard output as JSON; undefined when it is something else. */
  json: unknown
}

const ENTRIES = { source: join(repository, 'src/cli.ts'), dist: join(repository, 'dist/cli/index.js') }

/** Runs to the end, whatever the exit code. */
export async function runProgram({
  args,
  cwd,
  env = {},
  program = 'source',
}: ProgramRun): Promise<ProgramAnswer> {
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'lambda-build-home-'))
  try {
    const child = spawn(process.execPath, [ENTRIES[program], ...args], {
      cwd,
      env: { ...toolEnvironment(), HOME: home, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ended = once(child, 'close')
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
    await ended
    return { exitCode: child.exitCode ?? -1, stdout, stderr, json: parse(stdout) }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** Mirrors, proxies, certificates and download caches of the machine: what npm and pip need beside PATH. */
const NETWORK =
  /^(PATH|TMPDIR|LANG|PIP_.*|npm_config_(registry|cache|.*ca.*)|https?_proxy|no_proxy|SSL_CERT_.*|NODE_EXTRA_CA_CERTS)$/i

/** The part of this process's environment that tools need. No credentials, no settings of CI. */
export function toolEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (pair): pair is [string, string] => NETWORK.test(pair[0]) && pair[1] !== undefined,
    ),
  )
}

function parse(output: string): unknown {
  try {
    return JSON.parse(output)
  } catch {
    return undefined
  }
}
