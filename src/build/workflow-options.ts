/**
 * Options of workflows: BuildProperties as SAM spells them (`TrimGoPath`) and `options` of lambda-build.yml
 * (`trim-go-path`, `trimGoPath`) are the same option.
 */

import { nearestName } from '../files/paths.ts'
import type { Json, Recipe } from '../model/artifact.ts'
import { Failure } from '../report/failure.ts'

/** Each reader throws a Failure of class `user` when the value has another type. */
export interface WorkflowOptions {
  text(name: string): string | undefined
  flag(name: string): boolean | undefined
  /** A list of texts; a single text counts as a list of one. */
  list(name: string): string[] | undefined
  /** A map of texts. */
  texts(name: string): Readonly<Record<string, string>> | undefined
  /** The value as it was written. */
  json(name: string): Json | undefined
}

/** Metadata keys that tell some workflow how to build; the others pass over them (SAM does the same). */
const METADATA_KEYS = [
  ...['WorkingDirectory', 'ContextPath', 'ProjectRootDirectory'],
  ...['Dockerfile', 'DockerContext', 'DockerTag', 'DockerBuildArgs', 'DockerBuildTarget'],
  'DockerBuildExtraParams',
]

/** Throws a Failure of class `user`, with the nearest name, for an option that is not among `known`. */
export function workflowOptions(recipe: Recipe, known: readonly string[]): WorkflowOptions {
  const names = new Map([...METADATA_KEYS, ...known].map(name => [plain(name), name]))
  const values = new Map<string, Json>()
  for (const [given, value] of Object.entries(recipe.options)) {
    const name = names.get(plain(given))
    if (name === undefined) throw unknown(given, recipe, known)
    values.set(name, value)
  }
  const read = <Type>(name: string, what: string, typed: (value: Json) => Type | undefined) => {
    const value = values.get(name)
    if (value === undefined) return undefined
    const result = typed(value)
    if (result === undefined) throw new Failure('user', `${recipe.workflow}: ${name} must be ${what}`)
    return result
  }
  return {
    text: name => read(name, 'text', textOf),
    flag: name => read(name, 'true or false', flagOf),
    list: name => read(name, 'a list of texts', listOf),
    texts: name => read(name, 'a map of texts', textsOf),
    json: name => values.get(name),
  }
}

const plain = (name: string): string => name.toLowerCase().replace(/[-_]/g, '')

function textOf(value: Json): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** Templates give texts where a parameter stands. */
function flagOf(value: Json): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string') return undefined
  return /^(true|yes|on)$/i.test(value) ? true : /^(false|no|off)$/i.test(value) ? false : undefined
}

function listOf(value: Json): string[] | undefined {
  const items = Array.isArray(value) ? value.map(textOf) : [textOf(value)]
  return items.every(item => item !== undefined) ? items : undefined
}

function textsOf(value: Json): Record<string, string> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const entries = Object.entries(value).map(([key, item]) => [key, textOf(item) ?? String(item)] as const)
  return Object.fromEntries(entries)
}

function unknown(given: string, { workflow }: Recipe, known: readonly string[]): Failure {
  const near = nearestName(given, known)
  const list = known.length === 0 ? 'It has none.' : `It has ${known.join(', ')}.`
  return new Failure('user', `${workflow} has no option ${given}`, {
    remedy: near === undefined ? list : `Did you mean ${near}?`,
  })
}
