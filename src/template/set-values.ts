/** Sets values at paths of keys, with the fewest changes to the text. */

import { isAlias, isMap, type Pair, type YAMLMap } from 'yaml'
import { type Edit, insertPairs, type NewPair, replaceValue } from './edits.ts'
import { flowText, type Override } from './flow-text.ts'
import { entryOf, follow } from './nodes.ts'
import type { Template } from './template.ts'

/** A value for a path of keys below a map that is written out; missing maps on the way are made. */
export interface Setting {
  below: YAMLMap
  path: readonly string[]
  text: string
  /** Put a pair that is missing before the one with this key. */
  before?: string
}

/** The pair that a map itself has for a key, merge keys not counted. */
export function ownPair(template: Template, map: YAMLMap, key: string): Pair | undefined {
  const entry = entryOf(template, map, key)
  return entry === undefined || entry.merged ? undefined : entry.pair
}

/** The pair at a path when all of it is written out below the map: no alias, no merge key on the way. */
export function writtenPair(template: Template, below: YAMLMap, path: readonly string[]): Pair | undefined {
  let map: unknown = below
  let pair: Pair | undefined
  for (const key of path) {
    if (!isMap(map)) return undefined
    pair = ownPair(template, map, key)
    map = pair?.value
  }
  return pair
}

/**
 * Sets all of them: each at the first map on its way that is written out; what an alias or a merge key stands for is
 * unfolded on one line.
 */
export function setValues(template: Template, settings: readonly Setting[]): Edit[] {
  const replaced = new Map<Pair, Override[]>()
  const inserted = new Map<YAMLMap, { before: string | undefined; keys: Map<string, Override[]> }>()
  for (const { below, path, text, before } of settings) {
    const { map, pair, at } = turningPoint(template, below, path)
    const [key = '', ...rest] = path.slice(at)
    if (pair !== undefined) addTo(replaced, pair, { path: rest, text })
    else {
      const site = inserted.get(map) ?? { before, keys: new Map<string, Override[]>() }
      addTo(site.keys, key, { path: rest, text })
      inserted.set(map, site)
    }
  }
  const replacements = [...replaced].map(([pair, overrides]) =>
    replaceValue(template, pair, flowText(template, follow(template, pair.value), overrides)),
  )
  const insertions = [...inserted].map(([map, { before, keys }]) => {
    const pairs = [...keys].map(([key, overrides]): NewPair => {
      return { key, value: flowText(template, entryOf(template, map, key)?.value, overrides) }
    })
    const next = before === undefined ? undefined : ownPair(template, map, before)
    return insertPairs(template, map, pairs, next ?? map.items[0])
  })
  return [...replacements, ...insertions]
}

function addTo<K>(lists: Map<K, Override[]>, key: K, override: Override): void {
  lists.set(key, [...(lists.get(key) ?? []), override])
}

interface TurningPoint {
  map: YAMLMap
  /** The pair whose value has to change; undefined when the map lacks the key. */
  pair: Pair | undefined
  /** The index of that key in the path. */
  at: number
}

/** How far a path is written out. */
function turningPoint(template: Template, below: YAMLMap, path: readonly string[]): TurningPoint {
  let map = below
  for (const [at, key] of path.entries()) {
    const pair = ownPair(template, map, key)
    const isLast = at === path.length - 1
    if (pair === undefined || isLast || isAlias(pair.value) || !isMap(pair.value)) return { map, pair, at }
    map = pair.value
  }
  throw new RangeError('a path without keys')
}
