/**
 * Reading nodes the way CloudFormation's tools do: aliases followed, merge keys (`<<`) applied, keys as text.
 * Nothing here turns user data into plain objects, so `__proto__` is a key like any other.
 */

import { isAlias, isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap } from 'yaml'
import { ownerOf, type Template } from './template.ts'
import type { LoopStep } from './value.ts'

/** A key with its value as a map says it, merge keys applied. */
export interface Entry {
  key: string
  keyNode: Scalar
  /** The value with aliases followed; undefined when nothing is written. */
  value: unknown
  /** The pair that says so. It stands in another map when `merged`. */
  pair: Pair
  merged: boolean
}

/** The node behind an alias (however many), or the node itself. */
export function follow(template: Template, node: unknown): unknown {
  return isAlias(node) ? ownerOf(template, node).anchored.get(node) : node
}

/** All entries of a map, own ones before merged ones, each key once; empty for anything that is not a map. */
export function entriesOf(template: Template, node: unknown): Entry[] {
  return [...indexOf(template, follow(template, node)).values()]
}

/** One entry of a map. */
export function entryOf(template: Template, node: unknown, key: string): Entry | undefined {
  return indexOf(template, follow(template, node)).get(key)
}

/** Documents don't change, and maps are asked often: 10,000 resources look into one map of conditions. */
const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Entry>>()
const NO_ENTRIES: ReadonlyMap<string, Entry> = new Map()

/** For the reader of includes: the map has gained entries since somebody looked. */
export function forgetEntries(map: YAMLMap): void {
  indexes.delete(map)
}

function indexOf(template: Template, map: unknown): ReadonlyMap<string, Entry> {
  if (!isMap(map)) return NO_ENTRIES
  const known = indexes.get(map)
  if (known !== undefined) return known
  const entries = new Map<string, Entry>()
  collect(template, map, false, entries)
  indexes.set(map, entries)
  return entries
}

function collect(template: Template, map: unknown, merged: boolean, into: Map<string, Entry>): void {
  if (!isMap(map)) return
  const included = template.included.maps.get(map) ?? []
  const isPlaceholder = included.length > 0 && map.tag === '!Transform'
  const merges: unknown[] = []
  for (const pair of isPlaceholder ? [] : map.items) {
    const keyNode = follow(template, pair.key)
    if (!isScalar(keyNode)) continue
    const key = textOf(keyNode)
    if (isMergeKey(pair)) merges.push(pair.value)
    else if (key === 'Fn::Transform' && included.length > 0) continue
    else if (!into.has(key))
      into.set(key, { key, keyNode, value: follow(template, pair.value), pair, merged })
  }
  for (const merge of merges) {
    for (const source of mergeSources(template, merge)) collect(template, source, true, into)
  }
  for (const source of included) collect(template, source, true, into)
}

/** The maps that `<<: *a` or `<<: [*a, *b]` names, the first of which wins (YAML's merge key). */
export function mergeSources(template: Template, value: unknown): unknown[] {
  const source = follow(template, value)
  return isSeq(source) ? source.items.map(item => follow(template, item)) : [source]
}

/** Whether the pair is YAML's merge key: a plain `<<`. */
export function isMergeKey(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.type === 'PLAIN' && pair.key.source === '<<'
}

/** The value at a path of keys, aliases and merges applied; undefined where the path ends early. */
export function valueAt(template: Template, node: unknown, ...path: string[]): unknown {
  let value = follow(template, node)
  for (const key of path) value = entryOf(template, value, key)?.value
  return value
}

/** The text of a scalar as it was written, quotes and folding undone: `012345678901` keeps its zero. */
export function textOf(scalar: Scalar): string {
  return scalar.source ?? String(scalar.value ?? '')
}

/** Whether a value is absent: nothing written, or an explicit null. */
export function isAbsent(node: unknown): boolean {
  return node === undefined || node === null || (isScalar(node) && node.value === null)
}

/** The text of a scalar that is there; undefined for null, maps, lists and intrinsics. */
export function plainText(node: unknown): string | undefined {
  return isScalar(node) && !isAbsent(node) && !isFunctionTag(node.tag) ? textOf(node) : undefined
}

/** Items of a list with aliases followed; empty for anything else. */
export function itemsOf(template: Template, node: unknown): unknown[] {
  const list = follow(template, node)
  return isSeq(list) ? list.items.map(item => follow(template, item)) : []
}

/** Whether the tag is one of CloudFormation's short forms: `!Sub`. */
export function isFunctionTag(tag: string | undefined): boolean {
  return tag !== undefined && /^!./.test(tag)
}

/** A resource as the template declares it, whatever its type. */
export interface Resource {
  id: string
  type: string
  /** The map with Type and Properties. */
  node: YAMLMap
  entry: Entry
  /** The loops that made it, outermost first; all their iterations share one node. Absent outside loops. */
  loop?: readonly LoopStep[]
}

/** The resources that are written out, in their order: not those that `Fn::ForEach::…` and `Fn::Transform` make. */
export function resourcesOf(template: Template): Resource[] {
  return entriesOf(template, valueAt(template, template.document.contents, 'Resources')).flatMap(entry => {
    const type = plainText(valueAt(template, entry.value, 'Type'))
    if (entry.key.startsWith('Fn::') || !isMap(entry.value) || type === undefined) return []
    return [{ id: entry.key, type, node: entry.value, entry }]
  })
}
