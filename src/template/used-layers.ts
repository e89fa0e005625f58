/** Which layers of the same template a function uses. */

import { isScalar } from 'yaml'
import { branchesOf } from './evaluate.ts'
import { type FunctionCall, functionCall } from './functions.ts'
import { itemsOf, textOf } from './nodes.ts'
import { listProperty } from './properties.ts'
import type { Scope } from './scope.ts'
import type { TargetContext } from './target-properties.ts'
import { Unknown } from './value.ts'

/** Logical ids of the layers in this template that a function refers to, those of Globals first. */
export function layersOf({ template, scope, resource, layerIds }: TargetContext): string[] {
  const named = listProperty(template, resource, 'Layers').flatMap(node => referencesIn(scope, node))
  return [...new Set(named)].filter(id => layerIds.has(id))
}

/** Whether a function lists a layer that is not one of this template: its content is unknown here. */
export function usesForeignLayers(context: TargetContext): boolean {
  const { template, scope, resource, layerIds, property } = context
  if (property.kind !== 'function') return false
  return listProperty(template, resource, 'Layers').some(node => {
    const ids = referencesIn(scope, node)
    return ids.length === 0 || ids.some(id => !layerIds.has(id) && id !== 'AWS::NoValue')
  })
}

/** What a list item may refer to; both branches of an `Fn::If` whose condition is unknown. */
function referencesIn(scope: Scope, node: unknown): string[] {
  const call = functionCall(scope.template, node)
  if (call === undefined) return itemsOf(scope.template, node).flatMap(item => referencesIn(scope, item))
  if (call.name === 'Ref') return nameIn(call)
  const branches = branchesOf(scope, call)
  if (branches === undefined) return []
  const { chosen, all } = branches
  return (chosen instanceof Unknown ? all : [chosen.node]).flatMap(branch => referencesIn(scope, branch))
}

function nameIn({ argument }: FunctionCall): string[] {
  return isScalar(argument) ? [textOf(argument)] : []
}
