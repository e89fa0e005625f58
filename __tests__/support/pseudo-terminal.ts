/** The program at a terminal, as a person has it: everything that it writes there, in order, and keys typed into it. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { toolEnvironment } from './program.ts'
import { repository } from './python.ts'

export interface TerminalRun {
  args: readonly string[]
  cwd: string
  env: Readonly<Record<string, string>>
  columns?: number
  rows?: number
  /** Keys to type once something is seen: `\u0003` is Ctrl-C. */
  type?: { when: RegExp; keys: string }
}

export interface TerminalAnswer {
  exitCode: number
  /** What arrived together, with the milliseconds since the start. */
  output: { text: string; at: number }[]
}

const CLI = join(repository, 'src/cli.ts')

export async function runAtTerminal(run: TerminalRun): Promise<TerminalAnswer> {
  const { args, cwd, env, columns = 100, rows = 24, type } = run
  const started = performance.now()
  const child = spawn(
    'python3',
    [
      join(import.meta.dirname, 'at_terminal.py'),
      String(columns),
      String(rows),
      process.execPath,
      CLI,
      ...args,
    ],
    { cwd, env: { ...toolEnvironment(), TERM: 'xterm-256color', HOME: cwd, ...env }, stdio: 'pipe' },
  )
  const output: TerminalAnswer['output'] = []
  let seen = ''
  let typed = false
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.push({ text, at: performance.now() - started })
    seen += text
    if (type === undefined || typed || !type.when.test(seen)) return
    typed = true
    child.stdin.write(type.keys)
  })
  await once(child, 'close')
  return { exitCode: child.exitCode ?? -1, output }
}
