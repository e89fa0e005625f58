/** Versions of tools, asked once a run and only when needed, and remembered between runs while their files stay the same. */

import { readFileSync, realpathSync, statSync } from 'node:fs'
import { sep } from 'node:path'
import { z } from 'zod'
import { writeFileAtomically } from '../files/atomic.ts'
import type { HostEnvironment } from './environment.ts'
import {
  askTool,
  candidatesOf,
  type FoundTool,
  NPM_QUESTION,
  pythonQuestion,
  type ToolQuestion,
} from './find-tool.ts'

const Remembered = z.object({
  versions: z.record(z.string(), z.string()),
  witnesses: z.array(z.string()),
  /** Sizes and times of the command and the witnesses when they were asked. */
  signature: z.string(),
})
type Remembered = z.infer<typeof Remembered>
const File = z.object({ version: z.literal(1), tools: z.record(z.string(), Remembered) })

export class ToolVersions {
  readonly #cacheFile: string | undefined
  readonly #host: HostEnvironment
  readonly #asked = new Map<string, Promise<FoundTool | undefined>>()
  #remembered: Record<string, Remembered> | undefined

  /** `cacheFile` is a small JSON file; it may be missing, broken or unwritable. Without one nothing is remembered. */
  constructor(cacheFile?: string, host: HostEnvironment = process.env) {
    this.#cacheFile = cacheFile
    this.#host = host
  }

  /** npm, or undefined when none runs. */
  npm(): Promise<FoundTool | undefined> {
    return this.ask('npm', NPM_QUESTION)
  }

  /** A Python with pip for a runtime's version (`3.12`), or undefined when none runs. */
  python(version: string): Promise<FoundTool | undefined> {
    return this.ask(`python ${version}`, pythonQuestion(version))
  }

  /** Any other tool, or undefined when none runs. Equal names are one question. */
  ask(name: string, question: ToolQuestion): Promise<FoundTool | undefined> {
    const asked = this.#asked.get(name)
    if (asked !== undefined) return asked
    const answer = this.#find(question)
    this.#asked.set(name, answer)
    return answer
  }

  async #find(question: ToolQuestion): Promise<FoundTool | undefined> {
    for (const command of candidatesOf(question, this.#host)) {
      const found = this.#recall(command) ?? (await askTool(question, command, this.#host))
      if (found === undefined) continue
      this.#remember(found)
      return found
    }
    return undefined
  }

  #recall(command: string): FoundTool | undefined {
    const known = this.#load()[command]
    if (known === undefined || known.signature !== signatureOf([command, ...known.witnesses]))
      return undefined
    return { command, versions: known.versions, witnesses: known.witnesses }
  }

  #remember({ command, versions, witnesses }: FoundTool): void {
    if (this.#cacheFile === undefined || witnesses === undefined) return
    const signature = signatureOf([command, ...witnesses])
    const known = this.#load()
    if (signature === undefined || known[command]?.signature === signature) return
    known[command] = { versions: { ...versions }, witnesses: [...witnesses], signature }
    try {
      writeFileAtomically(this.#cacheFile, `${JSON.stringify({ version: 1, tools: known })}\n`)
    } catch {
      // It only saves a question in the next run.
    }
  }

  #load(): Record<string, Remembered> {
    this.#remembered ??= readRemembered(this.#cacheFile)
    return this.#remembered
  }
}

function readRemembered(file: string | undefined): Record<string, Remembered> {
  if (file === undefined) return {}
  try {
    return File.parse(JSON.parse(readFileSync(file, 'utf8'))).tools
  } catch {
    return {}
  }
}

/**
 * What changes when one of the files is replaced; undefined when that proves nothing: a version manager's shim stays
 * the same while what it starts changes.
 */
function signatureOf(files: readonly string[]): string | undefined {
  try {
    return files
      .map(file => {
        const real = realpathSync(file)
        if ([file, real].some(path => path.includes(`${sep}shims${sep}`))) throw new Error('a shim')
        const { size, mtimeMs, ctimeMs } = statSync(real)
        return [real, size, mtimeMs, ctimeMs].join(' ')
      })
      .join('\n')
  } catch {
    return undefined
  }
}
