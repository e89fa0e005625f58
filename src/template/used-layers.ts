/** Which layers of the project a function uses. */

import { isSeq } from 'yaml'
import { codePropertyOf } from './assets.ts'
import { branchesOf, evaluate } from './evaluate.ts'
import { functionCall } from './functions.ts'
import { itemsOf } from './nodes.ts'
import { listProperty } from './properties.ts'
import type { Scope } from './scope.ts'
import type { TargetContext } from './target-properties.ts'
import { Unknown, type Value } from './value.ts'

/**
 * Ids of the project's layers that a function refers to, those of Globals first; those too that a stack passes to the
 * template nested in it, or that come out of one.
 */
export function layersOf(context: TargetContext): string[] {
  return [...new Set(usedBy(context).flatMap(({ id }) => id ?? []))]
}

/** Whether a function lists a layer that is not one of the project: its content is unknown here. */
export function usesForeignLayers(context: TargetContext): boolean {
  return context.property.kind === 'function' && usedBy(context).some(({ id }) => id === undefined)
}

/** One item of `Layers`; without an id when it is none of the project's layers. */
interface UsedLayer {
  id?: string
}

function usedBy({ template, scope, resource }: TargetContext): UsedLayer[] {
  return listProperty(template, resource, 'Layers').flatMap(node => usedIn(scope, node))
}

/** What a list item may refer to; both branches of an `Fn::If` whose condition is unknown. */
function usedIn(scope: Scope, node: unknown): UsedLayer[] {
  const call = functionCall(scope.template, node)
  if (call === undefined && isSeq(node)) {
    return itemsOf(scope.template, node).flatMap(item => usedIn(scope, item))
  }
  const branches = branchesOf(scope, call)
  if (branches === undefined) return layersIn(evaluate(scope, node))
  const { chosen, all } = branches
  return (chosen instanceof Unknown ? all : [chosen.node]).flatMap(branch => usedIn(scope, branch))
}

function layersIn(value: Value | Unknown): UsedLayer[] {
  if (value === undefined) return []
  if (Array.isArray(value)) return value.flatMap(layersIn)
  const resource = value instanceof Unknown ? value.resource : undefined
  return resource !== undefined && codePropertyOf(resource.type)?.kind === 'layer'
    ? [{ id: resource.id }]
    : [{}]
}
