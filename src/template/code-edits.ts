/**
 * Which places of the text say where the code of a function or layer is, and what has to be written there.
 * One place may serve several resources (Globals, aliases, merge keys): it is changed once when they agree,
 * otherwise each gets a value of its own.
 */

import { isAlias, isMap, type Pair, type YAMLMap } from 'yaml'
import { codePropertyOf } from './assets.ts'
import { type Edit, insertPair, replaceValue } from './edits.ts'
import { flowText } from './flow-text.ts'
import { entryOf, follow, plainText, type Resource, resourcesOf, valueAt } from './nodes.ts'
import { globalsFor, propertyOf } from './properties.ts'
import type { Template } from './template.ts'
import { type Location, writtenLocation } from './written-value.ts'

/** A resource with code, the pair that says where it is, and what it should say. */
interface User {
  resource: Resource
  property: string
  /** The new text; undefined when the resource keeps its code. */
  text: string | undefined
}

/** The edits that put every location in place. */
export function codeEdits(template: Template, locations: ReadonlyMap<string, Location>): Edit[] {
  const users = new Map<Pair | undefined, User[]>()
  for (const resource of resourcesOf(template)) {
    const property = codePropertyOf(resource.type)
    if (property === undefined) continue
    const location = locations.get(resource.id)
    const written = location === undefined ? undefined : writtenLocation(template, property.form, location)
    const isImage = location !== undefined && 'address' in location
    const isMap = isImage && property.form !== 'uri'
    const text = isMap ? `{"ImageUri": ${JSON.stringify(location.address)}}` : written
    const name = isImage && !isMap ? 'ImageUri' : property.path[0]
    if (text === undefined && !namesCode(template, resource)) continue
    const pair = sitePair(template, resource, name)
    const sharing = users.get(pair) ?? []
    sharing.push({ resource, property: name, text })
    users.set(pair, sharing)
  }
  return [...users].flatMap(([pair, sharing]) => editsOfSite(template, pair, sharing))
}

/** Functions with inline code and images leave the CodeUri of Globals alone. */
function namesCode(template: Template, resource: Resource): boolean {
  const packageType = plainText(propertyOf(template, resource, 'PackageType')?.value)
  return packageType !== 'Image' && propertyOf(template, resource, 'InlineCode') === undefined
}

/** The pair that gives a resource its code: its own, one that it merges or refers to, or that of Globals. */
function sitePair(template: Template, resource: Resource, name: string): Pair | undefined {
  const own = entryOf(template, valueAt(template, resource.node, 'Properties'), name)
  const global = entryOf(template, globalsFor(template, resource.type), name)
  return (own ?? global)?.pair
}

function editsOfSite(template: Template, pair: Pair | undefined, users: readonly User[]): Edit[] {
  const owner = users.find(user => pair !== undefined && writtenPair(template, user) === pair)
  const shared = owner === undefined ? users.find(user => user.text !== undefined)?.text : owner.text
  const edits = pair === undefined || shared === undefined ? [] : [replaceValue(template, pair, shared)]
  const others = users.filter(user => pair === undefined || user.text !== shared)
  return [...edits, ...others.flatMap(user => ownValue(template, pair, user))]
}

/** A value of its own for a resource that had none: its location, or what it had when the shared value goes. */
function ownValue(template: Template, pair: Pair | undefined, { resource, property, text }: User): Edit[] {
  const value = text ?? (pair === undefined ? undefined : flowText(template, pair.value))
  return value === undefined
    ? []
    : [setValue(template, ['Resources', resource.id, 'Properties', property], value)]
}

/** The pair that stands literally in the resource's own text. */
function writtenPair(template: Template, { resource, property }: User): Pair | undefined {
  const map = literalMap(template, ['Resources', resource.id, 'Properties'])
  return map === undefined ? undefined : ownPair(template, map, property)
}

function literalMap(template: Template, path: readonly string[]): YAMLMap | undefined {
  let node: unknown = template.document.contents
  for (const key of path) {
    if (!isMap(node)) return undefined
    node = ownPair(template, node, key)?.value
  }
  return isMap(node) ? node : undefined
}

/** The pair that a map itself has for a key, merge keys not counted. */
function ownPair(template: Template, map: YAMLMap, key: string): Pair | undefined {
  const entry = entryOf(template, map, key)
  return entry === undefined || entry.merged ? undefined : entry.pair
}

/** Sets a value at a path, at the first map on the way that is written out; the rest is unfolded on one line. */
function setValue(template: Template, path: readonly string[], text: string): Edit {
  let map: unknown = template.document.contents
  for (const [index, key] of path.entries()) {
    if (!isMap(map)) break
    const rest = { path: path.slice(index + 1), text }
    const pair = ownPair(template, map, key)
    if (pair === undefined) {
      return insertPair(template, map, key, flowText(template, entryOf(template, map, key)?.value, rest))
    }
    const isLast = index === path.length - 1
    if (isLast || isAlias(pair.value) || !isMap(pair.value)) {
      return replaceValue(template, pair, flowText(template, follow(template, pair.value), rest))
    }
    map = pair.value
  }
  throw new RangeError(`no place for ${path.join('.')}`)
}
