/** `parameter_overrides` and `tags` of a samconfig, in every form that SAM CLI reads (sam.md §1.11). */

import { dirname, resolve } from 'node:path'
import { readKeepingText } from './parameters.ts'
import { isMap } from './sam-file.ts'
import { splitSamPairs } from './values.ts'

/**
 * Names and values from a text of pairs, a map, a `file://` of either, or a list of those, later ones before earlier ones.
 * Files are relative to `folder`, and below a file to that. Throws an Error for what is none of these.
 */
export async function readSamPairs(value: unknown, folder: string): Promise<Record<string, string>> {
  return Object.fromEntries(await pairsIn(value, { folder, files: [] }))
}

interface From {
  folder: string
  /** Files that are being read, outermost first. */
  files: readonly string[]
}

type Pairs = [string, string][]

async function pairsIn(value: unknown, from: From): Promise<Pairs> {
  if (value === undefined || value === null) return []
  if (typeof value === 'string') return value.startsWith(FILE) ? inFile(value, from) : splitSamPairs(value)
  if (Array.isArray(value)) return (await inOrder(value, item => pairsIn(item, from))).flat()
  if (!isMap(value)) throw new Error(`${String(value)} is neither pairs nor a list of them`)
  if ('ParameterKey' in value) return [[String(value['ParameterKey']), textOf(value, 'ParameterValue')]]
  const parts = await inOrder(Object.keys(value), async (key): Promise<Pairs> => {
    return key === '$include' ? pairsIn(value[key], from) : [[key, textOf(value, key)]]
  })
  return parts.flat()
}

const FILE = 'file://'

async function inFile(reference: string, { folder, files }: From): Promise<Pairs> {
  const file = resolve(folder, reference.slice(FILE.length))
  if (files.includes(file)) throw new Error(`${reference} includes itself`)
  return pairsIn(await readKeepingText(file, reference), {
    folder: dirname(file),
    files: [...files, file],
  })
}

function textOf(map: Record<string, unknown>, key: string): string {
  const value = map[key]
  if (value === undefined || value === null) return ''
  if (value instanceof Date) return value.toISOString()
  if (isMap(value)) throw new Error(`${key} is a map, not a value`)
  if (!Array.isArray(value)) return String(value)
  const items = value.filter(item => item !== null).map(item => String(item).trim())
  return items.filter(item => item !== '').join(',')
}

async function inOrder<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const item of items) answers.push(await ask(item))
  return answers
}
