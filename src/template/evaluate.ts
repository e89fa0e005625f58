/** Works out expressions. Total: what has no value here is an Unknown with the reason, never an exception. */

import { isMap, isScalar, isSeq } from 'yaml'
import { type FunctionCall, functionCall, longForm } from './functions.ts'
import { entriesOf, entryOf, follow, isAbsent, itemsOf, textOf, valueAt } from './nodes.ts'
import { type Scope, Unknown, type Value } from './value.ts'

/** The value of a node with the scope's parameters. */
export function evaluate(scope: Scope, node: unknown): Value | Unknown {
  const call = functionCall(scope.template, node)
  return call === undefined ? data(scope, node) : evaluateCall(scope, call)
}

function evaluateCall(scope: Scope, call: FunctionCall): Value | Unknown {
  const evaluateFunction = FUNCTIONS.get(call.name)
  if (evaluateFunction === undefined) return new Unknown(`only CloudFormation knows ${call.name}`)
  return evaluateFunction(scope, call)
}

/** The argument as a value: of a tagged node, what stands behind the tag. */
function argumentValue(scope: Scope, { argument, tagged }: FunctionCall): Value | Unknown {
  if (!tagged) return evaluate(scope, argument)
  const inner = longForm(scope.template, argument)
  return inner === undefined ? data(scope, argument) : evaluateCall(scope, inner)
}

function data(scope: Scope, node: unknown): Value | Unknown {
  const target = follow(scope.template, node)
  if (isAbsent(target)) return undefined
  if (isScalar(target)) return textOf(target)
  if (isSeq(target)) return listOf(scope, itemsOf(scope.template, target))
  return isMap(target) ? mapOf(scope, target) : undefined
}

function listOf(scope: Scope, nodes: readonly unknown[]): Value | Unknown {
  const values: Value[] = []
  for (const node of nodes) {
    const value = evaluate(scope, node)
    if (value instanceof Unknown) return value
    if (value !== undefined) values.push(value)
  }
  return values
}

function mapOf(scope: Scope, map: unknown): Value | Unknown {
  const values = new Map<string, Value>()
  for (const entry of entriesOf(scope.template, map)) {
    const value = evaluate(scope, entry.value)
    if (value instanceof Unknown) return value
    if (value !== undefined) values.set(entry.key, value)
  }
  return values
}

type Evaluate = (scope: Scope, call: FunctionCall) => Value | Unknown

const FUNCTIONS: ReadonlyMap<string, Evaluate> = new Map<string, Evaluate>([
  ['Ref', (scope, call) => reference(scope, argumentValue(scope, call))],
  ['Fn::Sub', substitute],
  ['Fn::Join', join],
  ['Fn::Split', split],
  ['Fn::Select', select],
  ['Fn::FindInMap', findInMap],
  ['Fn::If', choose],
  ['Fn::Base64', base64],
  ['Fn::Length', length],
])

function reference(scope: Scope, name: Value | Unknown): Value | Unknown {
  if (name instanceof Unknown) return name
  if (typeof name !== 'string') return malformed('Ref')
  if (scope.parameters.has(name)) return scope.parameters.get(name)
  const { template } = scope
  const isResource = valueAt(template, template.document.contents, 'Resources', name) !== undefined
  return new Unknown(
    isResource ? `only CloudFormation knows what ${name} will be` : `nothing here is named ${name}`,
  )
}

/** `${Name}` is a variable of the call or a reference; `${!Name}` is the text `${Name}`. */
function substitute(scope: Scope, call: FunctionCall): Value | Unknown {
  const [first, variables] = isSeq(call.argument) ? itemsOf(scope.template, call.argument) : [call.argument]
  const pattern = first === call.argument ? argumentValue(scope, call) : evaluate(scope, first)
  if (typeof pattern !== 'string') return pattern instanceof Unknown ? pattern : malformed('Fn::Sub')
  let unknown: Unknown | undefined
  const text = pattern.replace(/\$\{([^{}]*)\}/g, (_whole, written: string) => {
    if (written.startsWith('!')) return `\${${written.slice(1)}}`
    const value = variable(scope, variables, written.trim())
    if (typeof value === 'string') return value
    unknown ??= value instanceof Unknown ? value : new Unknown(`${written} is not text`)
    return ''
  })
  return unknown ?? text
}

function variable(scope: Scope, variables: unknown, name: string): Value | Unknown {
  const own = entryOf(scope.template, variables, name)
  if (own !== undefined) return evaluate(scope, own.value)
  return name.includes('.') ? new Unknown(`only CloudFormation knows ${name}`) : reference(scope, name)
}

function join(scope: Scope, call: FunctionCall): Value | Unknown {
  const [delimiter, list] = argumentsOf(scope, call, 2)
  if (delimiter instanceof Unknown) return delimiter
  if (list instanceof Unknown) return list
  if (typeof delimiter !== 'string' || !Array.isArray(list)) return malformed(call.name)
  return list.every(item => typeof item === 'string') ? list.join(delimiter) : malformed(call.name)
}

function split(scope: Scope, call: FunctionCall): Value | Unknown {
  const [delimiter, text] = argumentsOf(scope, call, 2)
  if (delimiter instanceof Unknown) return delimiter
  if (text instanceof Unknown) return text
  return typeof delimiter === 'string' && typeof text === 'string'
    ? text.split(delimiter)
    : malformed(call.name)
}

/** Of a list that is written out, only the chosen item has to be known. */
function select(scope: Scope, call: FunctionCall): Value | Unknown {
  const [indexNode, listNode] = itemsOf(scope.template, call.argument)
  const index = evaluate(scope, indexNode)
  if (index instanceof Unknown) return index
  const written =
    functionCall(scope.template, listNode) === undefined ? itemsOf(scope.template, listNode) : []
  const chosen = written[Number(index)]
  if (chosen !== undefined) return evaluate(scope, chosen)
  const list = evaluate(scope, listNode)
  if (list instanceof Unknown) return list
  return (Array.isArray(list) ? list[Number(index)] : undefined) ?? malformed(call.name)
}

function findInMap(scope: Scope, call: FunctionCall): Value | Unknown {
  const [, , , options] = itemsOf(scope.template, call.argument)
  const keys = argumentsOf(scope, call, 3)
  const names: string[] = []
  for (const key of keys) {
    if (key instanceof Unknown) return key
    if (typeof key !== 'string') return malformed(call.name)
    names.push(key)
  }
  const { template } = scope
  const found = valueAt(template, template.document.contents, 'Mappings', ...names)
  if (found !== undefined) return evaluate(scope, found)
  const fallback = entryOf(template, options, 'DefaultValue')
  if (fallback !== undefined) return evaluate(scope, fallback.value)
  return new Unknown(`Mappings has no ${names.join('.')}`)
}

function choose(scope: Scope, call: FunctionCall): Value | Unknown {
  const branches = branchesOf(scope, call)
  if (branches === undefined) return malformed(call.name)
  return branches.chosen instanceof Unknown ? branches.chosen : evaluate(scope, branches.chosen.node)
}

/** The branches of a Fn::If, and the one that its condition chooses; undefined when it is no proper Fn::If. */
export function branchesOf(
  scope: Scope,
  call: FunctionCall | undefined,
): { chosen: { node: unknown } | Unknown; all: readonly unknown[] } | undefined {
  if (call?.name !== 'Fn::If') return undefined
  const [condition, whenTrue, whenFalse] = itemsOf(scope.template, call.argument)
  if (!isScalar(condition) || whenFalse === undefined) return undefined
  const value = scope.condition(textOf(condition))
  const chosen = value instanceof Unknown ? value : { node: value ? whenTrue : whenFalse }
  return { chosen, all: [whenTrue, whenFalse] }
}

function base64(scope: Scope, call: FunctionCall): Value | Unknown {
  const text = argumentValue(scope, call)
  if (text instanceof Unknown) return text
  return typeof text === 'string' ? Buffer.from(text).toString('base64') : malformed(call.name)
}

function length(scope: Scope, call: FunctionCall): Value | Unknown {
  const list = argumentValue(scope, call)
  if (list instanceof Unknown) return list
  return Array.isArray(list) ? String(list.length) : malformed(call.name)
}

function argumentsOf(scope: Scope, call: FunctionCall, count: number): (Value | Unknown)[] {
  const nodes = itemsOf(scope.template, call.argument)
  return Array.from({ length: count }, (_, index) => evaluate(scope, nodes[index]))
}

function malformed(name: string): Unknown {
  return new Unknown(`the arguments of ${name} are not as CloudFormation expects them`)
}
