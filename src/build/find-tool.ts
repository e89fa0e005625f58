/** Finds tools by running them: a name on PATH may be a version manager's shim that fails when it is called. */

import { existsSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, parse } from 'node:path'
import { findOnPath, type HostEnvironment, toolEnvironment } from './environment.ts'
import { runTool } from './run-tool.ts'

export interface FoundTool {
  /** Absolute path; a name in a container. */
  command: string
  /** Full versions by name: `{python: '3.11.7', pip: '23.2.1'}`. */
  versions: Readonly<Record<string, string>>
  /** Files whose change means another version; undefined when no file can tell. */
  witnesses?: readonly string[]
}

/** How to ask for a tool: the names to try in this order, and what to run. */
export interface ToolQuestion {
  names: readonly string[]
  args: readonly string[]
  /** Where to ask, when the answer depends on it (Corepack); else where nobody keeps anything. */
  cwd?: string
  /** undefined when the answer shows that the tool will not do. */
  read(stdout: string, command: string): Omit<FoundTool, 'command'> | undefined
  /** What answered, in words (`pip 20.3`), also when it will not do: to say so. */
  name?(stdout: string): string | undefined
}

/** A question must not keep a plan waiting: shims have been seen to go to the network. */
const QUESTION_SECONDS = 20

/** All commands that may be meant, best first. */
export function candidatesOf(question: ToolQuestion, host: HostEnvironment): string[] {
  return question.names.flatMap(name => findOnPath(name, host))
}

/** Runs one candidate; undefined when it does not run or will not do. */
export async function askTool(
  question: ToolQuestion,
  command: string,
  host: HostEnvironment,
): Promise<FoundTool | undefined> {
  try {
    const answer = await runTool({
      command,
      args: question.args,
      // Python puts the working folder on its path: nobody keeps modules in the root.
      cwd: question.cwd ?? parse(process.cwd()).root,
      environment: toolEnvironment({ host }),
      timeoutSeconds: QUESTION_SECONDS,
      graceSeconds: 1,
    })
    const read = answer.exitCode === 0 ? question.read(answer.stdout, command) : undefined
    return read === undefined ? undefined : { command, ...read }
  } catch {
    return undefined
  }
}

/** The first candidate that runs and will do, or undefined. */
export async function findTool(
  question: ToolQuestion,
  host: HostEnvironment,
): Promise<FoundTool | undefined> {
  for (const command of candidatesOf(question, host)) {
    const found = await askTool(question, command, host)
    if (found !== undefined) return found
  }
  return undefined
}

/** Several `--platform` options came with pip 20.3; the first calendar year that surely has them all is 21. */
export const OLDEST_PIP = 21

const PYTHON_PROGRAM = `
import json, sys
import pip
print(json.dumps({"executable": sys.executable, "python": "%d.%d.%d" % sys.version_info[:3],
                  "pip": pip.__version__, "file": pip.__file__}))
`

/**
 * A Python with pip: the runtime's own version (`3.12`) when there is one, because pip judges conditions such as
 * `python_version` by the Python that runs it; any other does too, as only wheels are fetched.
 */
export function pythonQuestion(version: string): ToolQuestion {
  return {
    names: [`python${version}`, 'python3', 'python'],
    args: ['-c', PYTHON_PROGRAM],
    read: stdout => {
      const answer: unknown = JSON.parse(stdout)
      if (!isPythonAnswer(answer) || Number.parseInt(answer.pip, 10) < OLDEST_PIP) return undefined
      return {
        versions: { python: answer.python, pip: answer.pip },
        witnesses: [answer.executable, answer.file],
      }
    },
    name: stdout => {
      const answer: unknown = JSON.parse(stdout)
      return isPythonAnswer(answer) ? `pip ${answer.pip}` : undefined
    },
  }
}

interface PythonAnswer {
  executable: string
  python: string
  pip: string
  file: string
}

function isPythonAnswer(value: unknown): value is PythonAnswer {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['executable', 'python', 'pip', 'file'].every(
      name => typeof Object.getOwnPropertyDescriptor(value, name)?.value === 'string',
    )
  )
}

export const NPM_QUESTION: ToolQuestion = {
  names: ['npm'],
  args: ['--version'],
  read: (stdout, command) => {
    const version = /^\d+\.\d+\.\d+\S*$/m.exec(stdout)?.[0]
    if (version === undefined) return undefined
    if (!isAbsolute(command)) return { versions: { npm: version } }
    // An update of npm rewrites this file, and not always the program, whose times npm fixes.
    const description = join(dirname(realpathSync(command)), '..', 'package.json')
    return { versions: { npm: version }, ...(existsSync(description) ? { witnesses: [description] } : {}) }
  },
}
