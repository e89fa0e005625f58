/** Properties of a resource as SAM sees them: the resource's own, else those of the Globals section. */

import { isSeq } from 'yaml'
import { type Entry, entryOf, isAbsent, isFunctionTag, itemsOf, type Resource, valueAt } from './nodes.ts'
import type { Template } from './template.ts'

/** Sections of Globals by type (SAM's specification). */
const GLOBALS = new Map([
  ['AWS::Serverless::Function', 'Function'],
  ['AWS::Serverless::LayerVersion', 'LayerVersion'],
  ['AWS::Serverless::Api', 'Api'],
  ['AWS::Serverless::HttpApi', 'HttpApi'],
  ['AWS::Serverless::StateMachine', 'StateMachine'],
  ['AWS::Serverless::CapacityProvider', 'CapacityProvider'],
  ['AWS::Serverless::NetworkConnector', 'NetworkConnector'],
  ['AWS::Serverless::MicrovmImage', 'MicrovmImage'],
])

/** The entry that sets a property, in the resource or in Globals; an empty one counts as not there. */
export function propertyOf(template: Template, resource: Resource, name: string): Entry | undefined {
  const own = entryOf(template, valueAt(template, resource.node, 'Properties'), name)
  if (own !== undefined && !isAbsent(own.value)) return own
  const global = entryOf(template, globalsFor(template, resource.type), name)
  return global === undefined || isAbsent(global.value) ? undefined : global
}

/** The map of Globals that serves a type. */
export function globalsFor(template: Template, type: string): unknown {
  const section = GLOBALS.get(type)
  return section === undefined ? undefined : valueAt(template, template.document.contents, 'Globals', section)
}

/** Nodes of a list property. SAM appends a resource's own list to that of Globals. */
export function listProperty(template: Template, resource: Resource, name: string): unknown[] {
  const own = valueAt(template, resource.node, 'Properties', name)
  const global = valueAt(template, globalsFor(template, resource.type), name)
  return [global, own].flatMap(list => {
    if (isAbsent(list)) return []
    return isSeq(list) && !isFunctionTag(list.tag) ? itemsOf(template, list) : [list]
  })
}
