/** References to what does not exist: CloudFormation finds them only when the change set is made. */

import { isMap, isScalar, isSeq } from 'yaml'
import { nearestName } from '../../files/paths.ts'
import { functionCall } from '../functions.ts'
import { type Entry, entriesOf, entryOf, itemsOf, textOf, valueAt } from '../nodes.ts'
import type { Template } from '../template.ts'
import type { DeclaredNames } from './declared-names.ts'
import { type Around, eachMention, inLoop, type Mention, OUTSIDE } from './expressions.ts'
import type { Finding } from './finding.ts'
import { isOfLoops, loopOf } from './loops.ts'
import { describeMissing, type Wrong } from './missing-names.ts'

/** A missing name once, however often it is referred to; nothing when a macro may still add names. */
export function checkReferences(template: Template, names: DeclaredNames): Finding[] {
  if (!names.complete) return []
  const root = template.document.contents
  const found = new Map<string, Wrong & { times: number }>()
  const report = (wrong: Wrong | undefined) => {
    if (wrong === undefined) return
    const key = `${wrong.how} ${wrong.name}`
    const first = found.get(key)
    if (first === undefined) found.set(key, { ...wrong, times: 1 })
    else first.times++
  }
  const visit = (mention: Mention, around: Around) => report(judge({ template, names, around }, mention))
  eachMention(template, valueAt(template, root, 'Globals'), OUTSIDE, visit)
  const conditions = { ...OUTSIDE, inConditions: true }
  eachMention(template, valueAt(template, root, 'Conditions'), conditions, visit)
  for (const section of ['Resources', 'Outputs']) {
    eachDeclaration(template, valueAt(template, root, section), OUTSIDE, (entry, around) => {
      for (const wrong of namedByDeclaration({ template, names, around }, section, entry)) report(wrong)
      for (const part of partsOf(template, entry)) eachMention(template, part, around, visit)
    })
  }
  return describeMissing(template, names, [...found.values()])
}

interface Judged {
  template: Template
  names: DeclaredNames
  around: Around
}

/** Resources or outputs, those inside loops too. */
function eachDeclaration(
  template: Template,
  section: unknown,
  around: Around,
  visit: (entry: Entry, around: Around) => void,
): void {
  for (const entry of entriesOf(template, section)) {
    const loop = loopOf(template, entry)
    if (loop === undefined) visit(entry, around)
    else eachDeclaration(template, loop.body, inLoop(around, loop.variables), visit)
  }
}

/** Type, DependsOn and Condition are names, no expressions. */
function partsOf(template: Template, { value }: Entry): unknown[] {
  return entriesOf(template, value)
    .filter(({ key }) => !['Type', 'DependsOn', 'Condition'].includes(key))
    .map(part => part.value)
}

function namedByDeclaration({ names, template }: Judged, section: string, { value }: Entry): Wrong[] {
  const condition = entryOf(template, value, 'Condition')?.value
  const depends = section === 'Resources' ? entryOf(template, value, 'DependsOn')?.value : undefined
  return [
    ...scalars(template, condition)
      .filter(({ name }) => !names.mayBeCondition(name))
      .map((named): Wrong => ({ how: 'Condition', lacks: 'condition', ...named })),
    ...scalars(template, depends)
      .filter(({ name }) => !names.mayBeResource(name))
      .map((named): Wrong => ({ how: 'DependsOn', lacks: 'resource', ...named })),
  ]
}

/** Plain names: one, or a list of them. */
function scalars(template: Template, node: unknown): { name: string; node: unknown }[] {
  const nodes = isSeq(node) ? itemsOf(template, node) : [node]
  return nodes
    .filter(isScalar)
    .filter(item => functionCall(template, item) === undefined && item.value !== null)
    .map(item => ({ name: textOf(item), node: item }))
    .filter(({ name }) => !isOfLoops(name))
}

function judge(judged: Judged, mention: Mention): Wrong | undefined {
  const { names, around } = judged
  const { name, node, kind } = mention
  if (isOfLoops(name) || around.variables.has(name)) return undefined
  switch (kind) {
    case 'Ref':
    case 'Fn::Sub':
      return judgeName(judged, mention)
    case 'Fn::GetAtt':
      return names.mayBeResource(name) ? undefined : { how: kind, name, node, lacks: 'resource' }
    case 'Condition':
    case 'Fn::If':
      return names.mayBeCondition(name) ? undefined : { how: kind, name, node, lacks: 'condition' }
    case 'Fn::FindInMap':
      return judgeMapping(judged, mention)
  }
}

/** Pseudo parameters (User Guide, "Pseudo parameters"). */
const PSEUDO = [
  'AccountId',
  'NotificationARNs',
  'NoValue',
  'Partition',
  'Region',
  'StackId',
  'StackName',
  'URLSuffix',
]

const PSEUDO_PARAMETERS = PSEUDO.map(name => `AWS::${name}`)

/** In conditions only parameters have a value. `Name.Attribute` is a resource's; SAM takes it in Ref too (`Api.Stage`). */
function judgeName({ names, around }: Judged, mention: Mention): Wrong | undefined {
  const { kind: how, name, node } = mention
  const [base = ''] = name.split('.')
  if (name.startsWith('AWS::')) {
    const near = PSEUDO_PARAMETERS.includes(name) ? undefined : nearestName(name, PSEUDO_PARAMETERS)
    return near === undefined ? undefined : { how, name, node, lacks: 'parameter', among: [near] }
  }
  if (around.variables.has(base) || names.parameters.has(name)) return undefined
  if (around.inConditions === true) return { how, name, node, lacks: 'parameter' }
  return names.mayBeResource(base) ? undefined : { how, name, node, lacks: 'name' }
}

/** Only what is written out: a key that is an expression is CloudFormation's to find. */
function judgeMapping({ names, template }: Judged, mention: Mention): Wrong | undefined {
  if (mention.kind !== 'Fn::FindInMap' || mention.hasDefault) return undefined
  const { kind: how, name, node } = mention
  if (!names.mappings.has(name)) return { how, name, node, lacks: 'mapping' }
  let within = name
  let map = valueAt(template, template.document.contents, 'Mappings', name)
  for (const key of mention.keys) {
    const known = entriesOf(template, map)
    const literal = isScalar(key) && functionCall(template, key) === undefined ? textOf(key) : undefined
    if (literal === undefined || isOfLoops(literal) || !isMap(map)) return undefined
    if (known.some(entry => entry.key === 'Fn::Transform')) return undefined
    const next = known.find(entry => entry.key === literal)
    if (next === undefined) {
      return { how, name: literal, node: key, lacks: 'key', within, among: known.map(entry => entry.key) }
    }
    within = `${within}.${literal}`
    map = next.value
  }
  return undefined
}
