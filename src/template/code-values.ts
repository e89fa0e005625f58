/** Where the code of functions and layers has to be written, and what. */

import type { AssetPlace } from './asset-places.ts'
import type { PlacedValue } from './asset-values.ts'
import { codePropertyOf, imagePropertyOf, type PackagedProperty } from './assets.ts'
import { type Entry, entryOf, plainText, type Resource, valueAt } from './nodes.ts'
import { globalsFor, propertyOf } from './properties.ts'
import { resourcesOf, scopeFor } from './resources.ts'
import { ownerOf, type Template } from './template.ts'
import { fullId, type Scope } from './value.ts'
import type { Location } from './written-value.ts'

/**
 * One value for each function and layer; those without a location keep their code. `locations` are by full id: of a
 * function that is an image, the address of the image.
 */
export function codeValues(scope: Scope, locations: ReadonlyMap<string, Location>): PlacedValue[] {
  return resourcesOf(scope).flatMap(resource => {
    const code = codePropertyOf(resource.type)
    if (code === undefined) return []
    const location = locations.get(fullId(scope, resource.id))
    if (location === undefined && !namesCode(scope.template, resource)) return []
    const isImage = location !== undefined && 'address' in location
    const property = isImage ? (imagePropertyOf(resource.type) ?? code) : code
    const place = placeOfCode(scopeFor(scope, resource), resource, property)
    if (ownerOf(scope.template, place.pair ?? resource.node) !== scope.template) return []
    return [{ place, slot: { pair: place.pair }, location }]
  })
}

/** Functions with inline code and images leave the CodeUri of Globals alone. */
function namesCode(template: Template, resource: Resource): boolean {
  const packageType = plainText(propertyOf(template, resource, 'PackageType')?.value)
  return packageType !== 'Image' && propertyOf(template, resource, 'InlineCode') === undefined
}

function placeOfCode(scope: Scope, resource: Resource, property: PackagedProperty): AssetPlace {
  const entry = entryOfCode(scope.template, resource, property)
  return {
    property,
    resource,
    scope,
    path: ['Resources', resource.id, 'Properties', ...property.path],
    pair: entry?.pair,
    value: entry?.value,
    name: property.path.join('.'),
  }
}

/** The entry that gives a resource its code, be it empty: its own, one that it merges or refers to, or that of Globals. */
function entryOfCode(template: Template, resource: Resource, { path }: PackagedProperty): Entry | undefined {
  const name = path.at(-1) ?? ''
  const map = valueAt(template, resource.node, 'Properties', ...path.slice(0, -1))
  const own = entryOf(template, map, name)
  return own ?? (path.length > 1 ? undefined : entryOf(template, globalsFor(template, resource.type), name))
}
