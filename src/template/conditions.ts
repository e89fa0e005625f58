/** The template's Conditions, each evaluated once; a circle among them is unknown, not an endless loop. */

import { isMap, isScalar } from 'yaml'
import { evaluate, expand } from './evaluate.ts'
import { functionCall } from './functions.ts'
import { type LoopedEntry, loopedText, loopName } from './loops.ts'
import { entriesOf, entryOf, itemsOf, textOf, valueAt } from './nodes.ts'
import { type Condition, type Scope, Unknown, type Value } from './value.ts'

/** What is known so far, and the names that are being worked out, outermost first. */
export interface ConditionMemory {
  known: Map<string, Condition>
  open: Set<string>
  /** All conditions that are written or made by loops, once anybody has asked. */
  declared?: ReadonlyMap<string, LoopedEntry>
}

/** Conditions that lean on each other further than this overflow the stack sooner than they make sense. */
const MAX_CHAIN = 200

/** The value of a named condition, worked out once. */
export function conditionValue(scope: Scope, memory: ConditionMemory, name: string): Condition {
  const earlier = memory.known.get(name)
  if (earlier !== undefined) return earlier
  if (memory.open.has(name)) return new Unknown(`the condition ${name} refers to itself`)
  if (memory.open.size >= MAX_CHAIN) return new Unknown(`the condition ${name} leans on too many others`)
  memory.open.add(name)
  const found = declaredConditions(scope, memory).get(name)
  const value =
    found === undefined ? new Unknown(`no condition is named ${name}`) : truth(found.scope, found.entry.value)
  memory.open.delete(name)
  memory.known.set(name, value)
  return value
}

function declaredConditions(scope: Scope, memory: ConditionMemory): ReadonlyMap<string, LoopedEntry> {
  if (memory.declared !== undefined) return memory.declared
  const { template } = scope
  const section = valueAt(template, template.document.contents, 'Conditions')
  // The collection of a loop may ask for conditions: those outside loops count then.
  const written = entriesOf(template, section).filter(({ key }) => loopName(key) === undefined)
  memory.declared = new Map(written.map(entry => [entry.key, { key: entry.key, entry, scope }]))
  const { entries } = expand(scope, section)
  memory.declared = new Map(entries.map(declared => [declared.key, declared]))
  return memory.declared
}

function truth(scope: Scope, node: unknown): Condition {
  const { template } = scope
  const call = functionCall(template, node) ?? conditionReference(scope, node)
  if (call === undefined) return new Unknown('a condition must be a function such as Fn::Equals')
  const operands = itemsOf(template, call.argument)
  switch (call.name) {
    case 'Condition':
      return named(scope, call.argument)
    case 'Fn::Equals':
      return equal(evaluate(scope, operands[0]), evaluate(scope, operands[1]))
    case 'Fn::Not':
      return negated(truth(scope, operands[0]))
    case 'Fn::And':
      return decided(scope, operands, false)
    case 'Fn::Or':
      return decided(scope, operands, true)
    default:
      return new Unknown(`${call.name} is not a condition`)
  }
}

/** `{Condition: Name}`: a function in conditions only; elsewhere (IAM statements) it is data. */
function conditionReference(scope: Scope, node: unknown): { name: string; argument: unknown } | undefined {
  if (!isMap(node) || node.items.length !== 1) return undefined
  const entry = entryOf(scope.template, node, 'Condition')
  return entry === undefined ? undefined : { name: 'Condition', argument: entry.value }
}

function named(scope: Scope, argument: unknown): Condition {
  return isScalar(argument)
    ? scope.condition(loopedText(scope, textOf(argument)))
    : new Unknown('Condition needs a name')
}

function negated(value: Condition): Condition {
  return value instanceof Unknown ? value : !value
}

/** And, Or: one operand that is `deciding` decides, whatever the unknown ones are. */
function decided(scope: Scope, operands: readonly unknown[], deciding: boolean): Condition {
  const values = operands.map(operand => truth(scope, operand))
  if (values.includes(deciding)) return deciding
  return values.find(value => value instanceof Unknown) ?? !deciding
}

function equal(a: Value | Unknown, b: Value | Unknown): Condition {
  if (a instanceof Unknown) return a
  return b instanceof Unknown ? b : sameValue(a, b)
}

function sameValue(a: Value, b: Value): boolean {
  if (a instanceof Map && b instanceof Map) {
    return a.size === b.size && [...a].every(([key, value]) => b.has(key) && sameValue(value, b.get(key)))
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, index) => sameValue(value, b[index]))
  }
  return a === b
}
