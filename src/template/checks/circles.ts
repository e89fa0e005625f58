/** Resources that wait for each other, and conditions that lean on each other. */

import { isSeq } from 'yaml'
import { type Entry, entriesOf, entryOf, itemsOf, plainText, valueAt } from '../nodes.ts'
import type { Template } from '../template.ts'
import { eachMention, type Mention, OUTSIDE } from './expressions.ts'
import { type Finding, finding, shortened } from './finding.ts'
import { type Graph, type GraphNode, shortestCircle, strongComponents } from './graph.ts'

/**
 * One finding for each group of resources that cannot be created one after the other. References in branches of
 * `Fn::If` are passed over (they may not be taken), and so are those that SAM moves into other resources.
 */
export function checkCircles(template: Template): Finding[] {
  const root = template.document.contents
  return [
    ...circlesIn(template, resourceGraph(template, valueAt(template, root, 'Resources')), {
      what: 'resources',
      remedy: 'Remove one of these references, or move it into a resource of its own that nobody waits for.',
    }),
    ...circlesIn(template, conditionGraph(template, valueAt(template, root, 'Conditions')), {
      what: 'conditions',
      remedy: 'Remove one of these references.',
    }),
  ]
}

function circlesIn(
  template: Template,
  graph: Graph,
  { what, remedy }: { what: string; remedy: string },
): Finding[] {
  const findings = strongComponents(graph).map(component => {
    const [first = '', ...rest] = shortestCircle(graph, component)
    const reference = graph.get(first)?.get(rest[0] ?? first)
    return finding(template, reference, {
      message: `circular dependency between ${what}: ${shown([first, ...rest, first])}`,
      remedy,
    })
  })
  return shortened(findings, 'circular dependencies')
}

const MAX_SHOWN = 8

function shown(names: readonly string[]): string {
  if (names.length <= MAX_SHOWN + 1) return names.join(' → ')
  const [last = ''] = names.slice(-1)
  return [...names.slice(0, MAX_SHOWN), `… (${names.length - 1 - MAX_SHOWN} more)`, last].join(' → ')
}

function resourceGraph(template: Template, section: unknown): Graph {
  const resources = entriesOf(template, section).filter(({ key }) => !key.startsWith('Fn::'))
  const ids = new Set(resources.map(({ key }) => key))
  return new Map(resources.map(entry => [entry.key, dependenciesOf(template, entry, ids)]))
}

/** By the id that is waited for: the node that says so first. */
function dependenciesOf(template: Template, { value }: Entry, ids: ReadonlySet<string>): GraphNode {
  const edges = new Map<string, unknown>()
  const add = (id: string, node: unknown) => {
    if (ids.has(id) && !edges.has(id)) edges.set(id, node)
  }
  const depends = entryOf(template, value, 'DependsOn')?.value
  for (const node of isSeq(depends) ? itemsOf(template, depends) : [depends]) {
    const id = plainText(node)
    if (id !== undefined) add(id, node)
  }
  const visit = (mention: Mention) => {
    if (mention.kind === 'Fn::FindInMap' || mention.inBranch) return
    if (mention.kind === 'Condition' || mention.kind === 'Fn::If') return
    add(mention.name.split('.')[0] ?? '', mention.node)
  }
  for (const part of waitingParts(template, value)) eachMention(template, part, OUTSIDE, visit)
  return edges
}

/**
 * Properties of SAM's types that end up in the resource of the same name, or in the role that it waits for; SAM makes
 * resources of their own of all others (its developer guide, "Generated CloudFormation resources").
 */
const KEPT_BY_SAM: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'AWS::Serverless::Function',
    [
      ...[
        'DeadLetterQueue',
        'Environment',
        'FileSystemConfigs',
        'FunctionName',
        'KmsKeyArn',
        'Layers',
        'Policies',
      ],
      ...['Role', 'VpcConfig'],
    ],
  ],
  ['AWS::Serverless::StateMachine', ['Definition', 'DefinitionSubstitutions', 'Name', 'Policies', 'Role']],
  ['AWS::Serverless::Application', ['Location', 'Parameters']],
  ['AWS::Serverless::Api', ['DefinitionBody', 'Name']],
  ['AWS::Serverless::HttpApi', ['DefinitionBody', 'Name']],
])

function waitingParts(template: Template, resource: unknown): unknown[] {
  const properties = entryOf(template, resource, 'Properties')?.value
  const type = plainText(entryOf(template, resource, 'Type')?.value) ?? ''
  if (!type.startsWith('AWS::Serverless::')) return [properties]
  const kept = KEPT_BY_SAM.get(type) ?? []
  // With a role that is given, nobody looks at the policies.
  const hasRole = hasRoleOfItsOwn(template, properties)
  return entriesOf(template, properties)
    .filter(({ key }) => kept.includes(key) && !(hasRole && key === 'Policies'))
    .map(entry => entry.value)
}

function hasRoleOfItsOwn(template: Template, properties: unknown): boolean {
  const inGlobals = valueAt(template, template.document.contents, 'Globals', 'Function', 'Role')
  return inGlobals !== undefined || entryOf(template, properties, 'Role') !== undefined
}

function conditionGraph(template: Template, section: unknown): Graph {
  return new Map(
    entriesOf(template, section).map(({ key, value }): [string, GraphNode] => {
      const edges = new Map<string, unknown>()
      eachMention(template, value, { ...OUTSIDE, inConditions: true }, mention => {
        if (mention.kind === 'Condition' && !edges.has(mention.name)) edges.set(mention.name, mention.node)
      })
      return [key, edges]
    }),
  )
}
