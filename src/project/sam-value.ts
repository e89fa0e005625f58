/** One value of a samconfig: of the type that its key has, in the form that our options take. */

import { Failure, type Place } from '../report/failure.ts'
import type { SamFile } from './sam-file.ts'
import type { ValueKind } from './sam-keys.ts'
import { readSamPairs } from './sam-overrides.ts'

export interface SamValue {
  value: unknown
  /** `default.deploy.parameters.stack_name` */
  spelled: string
  /** The section: `deploy`. */
  command: string
  place: Place
}

export interface RawValue {
  file: SamFile
  /** Environment, command, `parameters`, key. */
  path: readonly string[]
  raw: unknown
  kind: ValueKind
}

/**
 * Checks and reads it; undefined for what is empty. Throws a Failure (user) that names the place, the key and what is expected.
 */
export async function readSamValue(given: RawValue, workingFolder: string): Promise<SamValue | undefined> {
  const { file, path, raw, kind } = given
  if (raw === '' || raw === null || (Array.isArray(raw) && raw.length === 0)) return undefined
  const [, command = ''] = path
  const found = { spelled: path.join('.'), command, place: file.locate(path) }
  try {
    return { ...found, value: await READERS[kind](raw, workingFolder) }
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure('user', `${found.spelled}: ${error instanceof Error ? error.message : String(error)}`, {
      place: found.place,
      remedy: EXAMPLES[kind](path.at(-1) ?? ''),
    })
  }
}

const READERS: Record<ValueKind, (raw: unknown, workingFolder: string) => unknown> = {
  text: raw => (typeof raw === 'string' ? raw : expected('text', raw)),
  flag: readFlag,
  number: readNumber,
  list: readList,
  pairs: readSamPairs,
}

const EXAMPLES: Record<ValueKind, (key: string) => string> = {
  text: key => `Write it in quotes: ${key} = "…".`,
  flag: key => `Write ${key} = true or ${key} = false, without quotes.`,
  number: key => `Write a number: ${key} = 60.`,
  list: key => `Write a text, or a list of texts: ${key} = ["…", "…"].`,
  pairs: key => `Write ${key} = "NAME=VALUE OTHER=VALUE", a list of such texts, or a map.`,
}

function readFlag(raw: unknown): boolean {
  if (typeof raw === 'boolean') return raw
  const word = typeof raw === 'string' ? raw.toLowerCase() : ''
  if (word === 'true' || word === 'false') return word === 'true'
  return expected('true or false', raw)
}

function readNumber(raw: unknown): number {
  if (typeof raw === 'number') return raw
  const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : Number.NaN
  return Number.isNaN(value) ? expected('a number', raw) : value
}

/** SAM CLI separates the items of a text by white space. */
function readList(raw: unknown): string[] {
  if (typeof raw === 'string') return raw.split(/[\s,]+/).filter(item => item !== '')
  if (!Array.isArray(raw)) return expected('a text or a list', raw)
  return raw.flatMap(item => (typeof item === 'string' ? readList(item) : expected('a list of texts', item)))
}

function expected(what: string, raw: unknown): never {
  throw new Error(`expected ${what}, found ${described(raw)}`)
}

function described(raw: unknown): string {
  if (Array.isArray(raw)) return 'a list'
  if (raw instanceof Date) return 'a date'
  if (typeof raw === 'object' && raw !== null) return 'a map'
  if (typeof raw === 'string') return `'${raw}'`
  return typeof raw === 'boolean' ? String(raw) : `the ${typeof raw} ${String(raw)}`
}
