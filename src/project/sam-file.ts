/** The samconfig file itself: which one, its content, and where in it a key stands. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shownPath } from '../files/paths.ts'
import { Failure, type Place } from '../report/failure.ts'

/** In the order that SAM CLI prefers them (sam.md §1.11). It has switched JSON off; we read it, last. */
export const SAM_FILES = ['samconfig.toml', 'samconfig.yaml', 'samconfig.yml', 'samconfig.json'] as const

export interface SamFile {
  /** Absolute path. */
  file: string
  /** Everything in it. Below `parameter_overrides` and `tags`, scalars of YAML keep their text: `012345` stays so. */
  content: Record<string, unknown>
  /** Names of further files of this kind beside it, which nobody reads. */
  ignored: string[]
  /** Where the key at the end of this path stands; the file alone when that cannot be said. */
  locate(path: readonly string[]): Place
}

/** Undefined when there is none. Throws a Failure (user) with line and column for what is no TOML or YAML. */
export async function readSamFile(folder: string): Promise<SamFile | undefined> {
  const [name, ...ignored] = SAM_FILES.filter(candidate => existsSync(join(folder, candidate)))
  if (name === undefined) return undefined
  const file = join(folder, name)
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  const { content, lineOf } = await (name.endsWith('.toml') ? readToml(file, text) : readYaml(file, text))
  const locate = (path: readonly string[]) => ({ file: shownPath(file), ...lineOf(path) })
  return { file, content, ignored: [...ignored], locate }
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

interface Read {
  content: Record<string, unknown>
  lineOf(path: readonly string[]): { line?: number; column?: number }
}

async function readToml(file: string, text: string): Promise<Read> {
  const { parse, TomlError } = await import('smol-toml')
  try {
    return {
      content: parse(text, { integersAsBigInt: 'asNeeded' }),
      lineOf: path => findInToml(text, path),
    }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const message = error.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? ''
    throw notReadable(file, message, { line: error.line, column: error.column }, error)
  }
}

async function readYaml(file: string, text: string): Promise<Read> {
  const yaml = await import('yaml')
  const lineCounter = new yaml.LineCounter()
  const document = yaml.parseDocument(text, { lineCounter, prettyErrors: false })
  const at = (offset: number | undefined) => {
    const { line, col } = lineCounter.linePos(offset ?? 0)
    return { line, column: col }
  }
  const [mistake] = document.errors
  if (mistake !== undefined) throw notReadable(file, mistake.message, at(mistake.pos[0]), mistake)
  const content: unknown = document.toJS() ?? {}
  if (!isMap(content)) throw notReadable(file, 'it is no map of sections', { line: 1 }, undefined)
  const texts: unknown = yaml.parse(text, { schema: 'failsafe', logLevel: 'silent' })
  const lineOf = (path: readonly string[]) => {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
    if (!yaml.isMap(parent)) return {}
    const pair = parent.items.find(item => yaml.isScalar(item.key) && item.key.value === path.at(-1))
    return pair !== undefined && yaml.isScalar(pair.key) ? at(pair.key.range?.[0]) : {}
  }
  return { content: withTexts(content, texts), lineOf }
}

function notReadable(
  file: string,
  message: string,
  spot: { line: number; column?: number },
  cause: unknown,
): Failure {
  return new Failure('user', `cannot read the samconfig: ${message}`, {
    place: { file: shownPath(file), ...spot },
    remedy: 'Mend the file, or move it away.',
    cause,
  })
}

/** Keys whose values are texts, whatever they look like. */
const TEXTS = new Set(['parameter_overrides', 'tags'])

function withTexts(content: Record<string, unknown>, texts: unknown): Record<string, unknown> {
  const entries = Object.entries(content).map(([key, value]) => {
    const text = isMap(texts) ? texts[key] : undefined
    if (TEXTS.has(key)) return [key, textsOf(value, text)]
    return [key, isMap(value) ? withTexts(value, text) : value]
  })
  return Object.fromEntries(entries)
}

/** The scalars of the failsafe schema in place of all but null. */
function textsOf(value: unknown, text: unknown): unknown {
  if (Array.isArray(value))
    return value.map((item, index) => textsOf(item, Array.isArray(text) ? text[index] : undefined))
  if (isMap(value)) {
    const entries = Object.entries(value).map(([key, item]) => [
      key,
      textsOf(item, isMap(text) ? text[key] : undefined),
    ])
    return Object.fromEntries(entries)
  }
  return value === null ? null : (text ?? value)
}

/** The parser knows no places, so the lines are looked through for the table and the key. */
function findInToml(text: string, path: readonly string[]): { line?: number; column?: number } {
  let table: string[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const header = /^\s*\[\s*([^[\]]+?)\s*\]/.exec(line)?.[1]
    if (header !== undefined) table = namesIn(header)
    const key = /^\s*([\w."' -]+?)\s*=/.exec(line)?.[1]
    const here = header !== undefined ? table : key === undefined ? [] : [...table, ...namesIn(key)]
    // A table's header names the tables around it too.
    const isHere = header !== undefined || here.length === path.length
    if (isHere && here.length >= path.length && path.every((name, at) => name === here[at]))
      return { line: index + 1, column: line.search(/\S/) + 1 }
  }
  return {}
}

function namesIn(dotted: string): string[] {
  return dotted.split('.').map(name => name.trim().replace(/^(["'])(.*)\1$/, '$2'))
}
