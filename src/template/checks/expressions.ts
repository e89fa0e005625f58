/** Finds what the expressions below a node refer to. One walk; aliases followed, loops' variables known. */

import { isMap, isScalar, isSeq, type Scalar } from 'yaml'
import { type FunctionCall, functionCall, longForm } from '../functions.ts'
import { follow, itemsOf, textOf } from '../nodes.ts'
import type { Template } from '../template.ts'
import { loopOf } from './loops.ts'

/** One mention of a name. */
export type Mention =
  | {
      kind: 'Ref' | 'Fn::GetAtt' | 'Fn::Sub' | 'Condition' | 'Fn::If'
      name: string
      node: unknown
      inBranch: boolean
    }
  | { kind: 'Fn::FindInMap'; name: string; keys: readonly unknown[]; hasDefault: boolean; node: unknown }

/** Where the walk is. */
export interface Around {
  /** Variables of loops around it. */
  variables: ReadonlySet<string>
  /** Whether it is inside a branch of an `Fn::If`, which may not be taken. */
  inBranch: boolean
  /** In the section Conditions, `{Condition: Name}` is a function; elsewhere it is data. */
  inConditions?: boolean
}

export const OUTSIDE: Around = { variables: new Set(), inBranch: false }

export type Visit = (mention: Mention, around: Around) => void

/** Tells `visit` of every mention below a node, in the order of the text. */
export function eachMention(template: Template, node: unknown, around: Around, visit: Visit): void {
  const target = follow(template, node)
  const call = functionCall(template, target)
  // A map with nothing but a loop in it looks like a call.
  const isCall = call !== undefined && !call.name.startsWith('Fn::ForEach')
  if (isCall) visitCall(template, call, around, visit)
  else if (!visitCondition(template, target, around, visit)) visitChildren(template, target, around, visit)
}

function visitChildren(template: Template, target: unknown, around: Around, visit: Visit): void {
  if (isSeq(target)) for (const item of target.items) eachMention(template, item, around, visit)
  if (!isMap(target)) return
  for (const { key, value } of target.items) {
    const loop = loopOf(template, { key: isScalar(key) ? textOf(key) : '', value: follow(template, value) })
    if (loop === undefined) eachMention(template, value, around, visit)
    else {
      eachMention(template, loop.collection, around, visit)
      eachMention(template, loop.body, inLoop(around, loop.variables), visit)
    }
  }
}

/** The same place inside a loop. */
export function inLoop(around: Around, variables: readonly string[]): Around {
  return { ...around, variables: new Set([...around.variables, ...variables]) }
}

function visitCondition(template: Template, target: unknown, around: Around, visit: Visit): boolean {
  if (around.inConditions !== true || !isMap(target) || target.items.length !== 1) return false
  const [pair] = target.items
  if (!isScalar(pair?.key) || textOf(pair.key) !== 'Condition') return false
  const name = follow(template, pair.value)
  if (isScalar(name)) visit({ kind: 'Condition', name: textOf(name), node: name, inBranch: false }, around)
  return true
}

function visitCall(template: Template, call: FunctionCall, around: Around, visit: Visit): void {
  const inner = call.tagged ? longForm(template, call.argument) : undefined
  const meant = inner ?? call
  const walk = WALKS[meant.name] ?? visitArgument
  walk({ template, call: meant, around, visit })
}

interface Walk {
  template: Template
  call: FunctionCall
  around: Around
  visit: Visit
}

const WALKS: Readonly<Record<string, (walk: Walk) => void>> = {
  Ref: visitName,
  Condition: visitName,
  'Fn::GetAtt': visitAttribute,
  'Fn::Sub': visitText,
  'Fn::If': visitBranches,
  'Fn::FindInMap': visitMapping,
}

/** Of a tagged argument the tag is spent: only what is inside it is looked at. */
function visitArgument({ template, call, around, visit }: Walk): void {
  if (call.tagged) visitChildren(template, call.argument, around, visit)
  else eachMention(template, call.argument, around, visit)
}

function visitName(walk: Walk): void {
  const { template, call, around, visit } = walk
  const node = call.argument
  const kind = call.name === 'Ref' ? 'Ref' : 'Condition'
  if (isName(template, node, call.tagged)) {
    visit({ kind, name: textOf(node), node, inBranch: around.inBranch }, around)
  } else visitArgument(walk)
}

/** A scalar that is not the argument of a short form itself: `Ref: !Sub x` has no name that is known here. */
function isName(template: Template, node: unknown, tagIsSpent = false): node is Scalar {
  return isScalar(node) && (tagIsSpent || functionCall(template, node) === undefined)
}

/** `Name.Attribute`, or a list of both. */
function visitAttribute(walk: Walk): void {
  const { template, call, around, visit } = walk
  const list = isSeq(call.argument) ? itemsOf(template, call.argument) : undefined
  const node = list === undefined ? call.argument : list[0]
  if (isName(template, node, list === undefined && call.tagged)) {
    const [name = ''] = textOf(node).split('.')
    visit({ kind: 'Fn::GetAtt', name, node, inBranch: around.inBranch }, around)
  }
  visitArgument(walk)
}

/** `${Name}` and `${Name.Attribute}`; `${!Literal}` and the call's own variables refer to nothing. */
function visitText(walk: Walk): void {
  const { template, call, around, visit } = walk
  const [first, variables] = isSeq(call.argument) ? itemsOf(template, call.argument) : [call.argument]
  const own = new Set(
    isMap(variables) ? variables.items.map(({ key }) => (isScalar(key) ? textOf(key) : '')) : [],
  )
  if (isName(template, first, first === call.argument && call.tagged)) {
    for (const name of namesInText(String(first.value ?? ''))) {
      if (own.has(name)) continue
      visit({ kind: 'Fn::Sub', name, node: first, inBranch: around.inBranch }, around)
    }
  }
  visitArgument(walk)
}

/** Each once. What CloudFormation would not take for a name (blanks, other signs) is not one. */
function namesInText(text: string): Set<string> {
  const names = new Set<string>()
  for (const [, name] of text.matchAll(/\$\{([A-Za-z0-9_:.]+)\}/g)) if (name !== undefined) names.add(name)
  return names
}

function visitBranches(walk: Walk): void {
  const { template, call, around, visit } = walk
  const [name, ...branches] = itemsOf(template, call.argument)
  if (isName(template, name)) {
    visit({ kind: 'Fn::If', name: textOf(name), node: name, inBranch: around.inBranch }, around)
  }
  for (const branch of branches) eachMention(template, branch, { ...around, inBranch: true }, visit)
}

function visitMapping(walk: Walk): void {
  const { template, call, visit, around } = walk
  const [name, ...keys] = itemsOf(template, call.argument)
  if (isName(template, name)) {
    const given = { name: textOf(name), keys: keys.slice(0, 2), hasDefault: keys.length > 2, node: name }
    visit({ kind: 'Fn::FindInMap', ...given }, around)
  }
  visitArgument(walk)
}
