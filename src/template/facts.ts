/** What others want to know of a template: its parameters, its resources, what it asks of CloudFormation. */

import type { Place } from '../report/failure.ts'
import { entriesOf, entryOf, itemsOf, plainText, valueAt } from './nodes.ts'
import { resourcesOf } from './resources.ts'
import { placeOf, type Template } from './template.ts'
import { transformsOf } from './transforms.ts'
import { fullId, type Scope } from './value.ts'

export { requiredCapabilities } from './capabilities.ts'

/** A parameter as the template declares it; texts as written, so `012` stays `012`. */
export interface DeclaredParameter {
  name: string
  type: string
  hasDefault: boolean
  default?: string
  noEcho: boolean
  allowedValues?: string[]
  allowedPattern?: string
  place: Place
}

export function declaredParameters(template: Template): DeclaredParameter[] {
  return entriesOf(template, valueAt(template, template.document.contents, 'Parameters')).map(entry => {
    const text = (key: string) => plainText(valueAt(template, entry.value, key))
    const initial = text('Default')
    const pattern = text('AllowedPattern')
    const allowed = valueAt(template, entry.value, 'AllowedValues')
    return {
      name: entry.key,
      type: text('Type') ?? 'String',
      hasDefault: initial !== undefined,
      ...(initial === undefined ? {} : { default: initial }),
      noEcho: /^(true|yes|on)$/i.test(text('NoEcho') ?? ''),
      ...(allowed === undefined ? {} : { allowedValues: textsOf(template, allowed) }),
      ...(pattern === undefined ? {} : { allowedPattern: pattern }),
      place: placeOf(template, entry.keyNode),
    }
  })
}

function textsOf(template: Template, list: unknown): string[] {
  return itemsOf(template, list).flatMap(item => plainText(item) ?? [])
}

/**
 * Where a resource, by full id, is declared: with a property such as `/Properties/Tags/0/Key`, as much of that path as is
 * written. Resources that SAM makes for others (`OrdersRole`) are where those are declared. Undefined for unknown ids.
 */
export function resourcePlace(scope: Scope, id: string, property = ''): Place | undefined {
  const { template } = scope
  const all = resourcesOf(scope).map(resource => ({ ...resource, id: fullId(scope, resource.id) }))
  const found = all.find(resource => resource.id === id)
  if (found === undefined) {
    const owners = all.filter(
      resource => id.startsWith(resource.id) && !id.slice(resource.id.length).includes('/'),
    )
    const owner = owners.sort((a, b) => b.id.length - a.id.length)[0]
    return owner === undefined ? undefined : placeOf(template, owner.entry.keyNode)
  }
  let { keyNode, value }: { keyNode: unknown; value: unknown } = found.entry
  for (const key of property.split('/').filter(part => part !== '')) {
    const entry = entryOf(template, value, key)
    const item = entry === undefined ? itemsOf(template, value)[Number(key)] : undefined
    if (entry === undefined && item === undefined) break
    keyNode = entry?.keyNode ?? item
    value = entry?.value ?? item
  }
  return placeOf(template, keyNode)
}

/** The type of each resource of a template, by full id. */
export function resourceTypes(scope: Scope): ReadonlyMap<string, string> {
  return new Map(resourcesOf(scope).map(({ id, type }) => [fullId(scope, id), type]))
}

/** Whether CloudFormation will run a transform or macro over the template. */
export function usesTransform(template: Template): boolean {
  return transformsOf(template).length > 0
}
