/** Where in a template the rows of the table (assets.ts) apply: each place with the pair that holds its value. */

import { isMap, isSeq, type Pair, visit } from 'yaml'
import { PACKAGED_PROPERTIES, type PackagedProperty, packagedPropertiesOf } from './assets.ts'
import {
  type Entry,
  entriesOf,
  entryOf,
  follow,
  isAbsent,
  itemsOf,
  plainText,
  type Resource,
  valueAt,
} from './nodes.ts'
import { globalsFor } from './properties.ts'
import { resourcesOf, scopeFor } from './resources.ts'
import type { Scope } from './value.ts'

export interface AssetPlace {
  property: PackagedProperty
  /** The resource that has it; absent for the template's own Metadata and for includes. */
  resource?: Resource
  /** What its expressions mean: the variables of the loops around it are bound. */
  scope: Scope
  /** Keys from the document's root, as if the resource had a value of its own. */
  path: readonly string[]
  /** The pair that holds the value: the resource's own, a merged one, that of Globals. */
  pair: Pair | undefined
  /** What names the local path: the value, or the CDK's `aws:asset:path` for it. Aliases are followed. */
  value: unknown
  /** For people: `DefinitionUri`, `Resolvers.Query.get.CodeUri`. */
  name: string
}

/**
 * Every place that holds something, in the order of the template: resources, Metadata, then includes. Some stand in an
 * included file (`ownerOf` of their pair), where nothing can be written.
 */
export function assetPlaces(scope: Scope): AssetPlace[] {
  const resources = resourcesOf(scope)
  return [
    ...resources.flatMap(resource => resourcePlaces(scopeFor(scope, resource), resource)),
    ...metadataPlaces(scope),
    ...includePlaces(scope),
  ]
}

function resourcePlaces(scope: Scope, resource: Resource): AssetPlace[] {
  const { template } = scope
  const properties = valueAt(template, resource.node, 'Properties')
  return packagedPropertiesOf(resource.type).flatMap(property => {
    const cdk = cdkAssetPath(scope, resource, property)
    const found = entriesAt(scope, properties, property.path)
    if (found.length === 0) found.push(...globalEntry(scope, resource, property))
    if (found.length === 0 && cdk !== undefined) found.push({ keys: property.path, entry: undefined })
    return found.map(({ keys, entry }) => ({
      property,
      resource,
      scope,
      path: ['Resources', resource.id, 'Properties', ...keys],
      pair: entry?.pair,
      value: cdk ?? entry?.value,
      name: keys.join('.'),
    }))
  })
}

interface FoundEntry {
  keys: readonly string[]
  entry: Entry | undefined
}

/** Entries at a path of keys; `*` stands for each key that is there. */
function entriesAt(
  scope: Scope,
  map: unknown,
  path: readonly string[],
  above: readonly string[] = [],
): FoundEntry[] {
  const [key, ...rest] = path
  const { template } = scope
  const entries = key === '*' ? entriesOf(template, map) : [entryOf(template, map, key ?? '')]
  return entries.flatMap(entry => {
    if (entry === undefined || isAbsent(entry.value)) return []
    const keys = [...above, entry.key]
    return rest.length === 0 ? [{ keys, entry }] : entriesAt(scope, entry.value, rest, keys)
  })
}

function globalEntry(
  { template }: Scope,
  resource: Resource,
  { globals, path }: PackagedProperty,
): FoundEntry[] {
  const entry = globals && entryOf(template, globalsFor(template, resource.type), globals[1])
  return entry === undefined || isAbsent(entry.value) ? [] : [{ keys: path, entry }]
}

/**
 * The path that the CDK names in a resource's Metadata for one of its properties, `aws:asset:path` for
 * `aws:asset:property` (sam.md §1.4): what the property itself says is where the CDK would have put it.
 */
export function cdkAssetPath({ template }: Scope, resource: Resource, { path }: PackagedProperty): unknown {
  const metadata = valueAt(template, resource.node, 'Metadata')
  const name = plainText(valueAt(template, metadata, 'aws:asset:property'))
  const asset = valueAt(template, metadata, 'aws:asset:path')
  return name === path.join('.') && plainText(asset) !== undefined ? asset : undefined
}

const METADATA = PACKAGED_PROPERTIES.filter(({ holder }) => holder === 'Metadata')

function metadataPlaces(scope: Scope): AssetPlace[] {
  const { template } = scope
  const metadata = valueAt(template, template.document.contents, 'Metadata')
  return METADATA.flatMap(property => {
    const section = valueAt(template, metadata, property.type)
    return entriesAt(scope, section, property.path).map(({ keys, entry }) => ({
      property,
      scope,
      path: ['Metadata', property.type, ...keys],
      pair: entry?.pair,
      value: entry?.value,
      name: `${keys.join('.')} of ${property.type}`,
    }))
  })
}

const INCLUDES = PACKAGED_PROPERTIES.filter(({ holder }) => holder === 'Transform')

/** `Fn::Transform` anywhere, in lists in lists too, and the section Transform (CloudFormation, AWS::Include). */
function includePlaces(scope: Scope): AssetPlace[] {
  const { template } = scope
  if (!template.text.includes('AWS::Include')) return []
  const transforms = new Set<unknown>(declaredTransforms(scope))
  visit(template.document, {
    Map: (_key, map) => void (map.tag === '!Transform' && transforms.add(map)),
    Pair: (_key, pair) =>
      void (plainText(pair.key) === 'Fn::Transform' && transforms.add(follow(template, pair.value))),
  })
  return [...transforms].flatMap(transform => includePlace(scope, transform))
}

function declaredTransforms({ template }: Scope): unknown[] {
  const section = valueAt(template, template.document.contents, 'Transform')
  return isSeq(section) ? itemsOf(template, section) : [section]
}

/** The entries of a transform whose file is at hand are those of the file, so its own pairs are looked at. */
function includePlace(scope: Scope, transform: unknown): AssetPlace[] {
  const { template } = scope
  const name = plainText(follow(template, literalPair(transform, 'Name')?.value))
  return INCLUDES.filter(({ type }) => type === name).flatMap(property => {
    const [parameters, location] = property.path
    const map = follow(template, literalPair(transform, parameters)?.value)
    const pair = literalPair(map, location ?? '')
    const value = follow(template, pair?.value)
    if (pair === undefined || isAbsent(value)) return []
    return [{ property, scope, path: [], pair, value, name: `${location} of ${property.type}` }]
  })
}

function literalPair(map: unknown, key: string): Pair | undefined {
  return isMap(map) ? map.items.find(pair => plainText(pair.key) === key) : undefined
}
