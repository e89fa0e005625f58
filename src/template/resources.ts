/** The resources that CloudFormation will see: those that are written, and those that loops make. */

import { isMap } from 'yaml'
import { expand } from './evaluate.ts'
import { loopedText, type StuckLoop } from './loops.ts'
import { plainText, type Resource, valueAt, resourcesOf as writtenResources } from './nodes.ts'
import type { Scope } from './value.ts'

/** Every resource, those of a loop once a turn, in the template's order. */
export function resourcesOf(scope: Scope): Resource[] {
  return expanded(scope).resources
}

/** Loops among the resources whose turns cannot be known. */
export function stuckLoops(scope: Scope): StuckLoop[] {
  return expanded(scope).stuck
}

/** The scope in which a resource's properties stand: the variables of the loops around it are bound. */
export function scopeFor(scope: Scope, { loop }: Pick<Resource, 'loop'>): Scope {
  return loop === undefined ? scope : { ...scope, loop }
}

interface ExpandedResources {
  resources: Resource[]
  stuck: StuckLoop[]
}

/** Looked at for every reference, so expanded once: by the count of turns, which is the scope's for life. */
const known = new WeakMap<Scope['turns'], ExpandedResources>()

function expanded(scope: Scope): ExpandedResources {
  const before = known.get(scope.turns)
  if (before !== undefined) return before
  const { template } = scope
  // A collection may lead back here (what a nested stack puts out): what stands outside loops counts then.
  known.set(scope.turns, { resources: writtenResources(template), stuck: [] })
  const outside = scope.loop.length === 0 ? scope : { ...scope, loop: [] }
  const { entries, stuck } = expand(outside, valueAt(template, template.document.contents, 'Resources'))
  const resources = entries.flatMap(({ key: id, entry, scope: inner }) => {
    const type = plainText(valueAt(template, entry.value, 'Type'))
    if (id.startsWith('Fn::') || !isMap(entry.value) || type === undefined) return []
    const loop = inner.loop.length === 0 ? {} : { loop: inner.loop }
    return [{ id, type: loopedText(inner, type), node: entry.value, entry, ...loop }]
  })
  const found = { resources, stuck }
  known.set(scope.turns, found)
  return found
}

const types = new WeakMap<Scope['turns'], ReadonlyMap<string, string>>()

/** The type of a resource by its id; undefined when there is none. */
export function resourceType(scope: Scope, id: string): string | undefined {
  const before = types.get(scope.turns)
  if (before !== undefined) return before.get(id)
  // A collection that refers to a resource asks while the loops are being expanded: what is written counts then.
  const { template } = scope
  types.set(scope.turns, new Map())
  const byId = new Map(resourcesOf(scope).map(resource => [resource.id, resource.type]))
  types.set(scope.turns, byId)
  return byId.get(id) ?? plainText(valueAt(template, template.document.contents, 'Resources', id, 'Type'))
}
