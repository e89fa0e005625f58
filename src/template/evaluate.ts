/** Works out expressions. Total: what has no value here is an Unknown with the reason, never an exception. */

import { isMap, isScalar, isSeq } from 'yaml'
import { type FunctionCall, functionCall, longForm } from './functions.ts'
import { jsonText } from './json-text.ts'
import { type Expanded, expandLoops, loopedText, loopValue } from './loops.ts'
import { entryOf, follow, isAbsent, itemsOf, textOf, valueAt } from './nodes.ts'
import { fullId, type Scope, Unknown, type Value } from './value.ts'
import { malformed, VALUE_FUNCTIONS } from './value-functions.ts'

/** The entries of a map as CloudFormation sees them: those of loops once a turn. */
export function expand(scope: Scope, map: unknown): Expanded {
  return expandLoops(scope, map, evaluate)
}

/** The value of a node with the scope's parameters. */
export function evaluate(scope: Scope, node: unknown): Value | Unknown {
  const call = functionCall(scope.template, node)
  return call === undefined ? data(scope, node) : evaluateCall(scope, call)
}

function evaluateCall(scope: Scope, call: FunctionCall): Value | Unknown {
  const evaluateFunction = FUNCTIONS.get(call.name)
  if (evaluateFunction !== undefined) return evaluateFunction(scope, call)
  const pure = VALUE_FUNCTIONS.get(call.name)
  if (pure === undefined) return new Unknown(`only CloudFormation knows ${call.name}`)
  const values =
    pure.arguments === 1 ? [argumentValue(scope, call)] : argumentsOf(scope, call, pure.arguments)
  const known: Value[] = []
  for (const value of values) {
    if (value instanceof Unknown) return withoutResource(value)
    known.push(value)
  }
  return pure.apply(known)
}

/** What is made of a resource's name is not that name any more. */
function withoutResource({ reason, parameter }: Unknown): Unknown {
  return new Unknown(reason, parameter)
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
  if (isScalar(target)) return loopedText(scope, textOf(target))
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
  const { entries, stuck } = expand(scope, map)
  for (const { key, entry, scope: inner } of entries) {
    const value = evaluate(inner, entry.value)
    if (value instanceof Unknown) return value
    if (value !== undefined) values.set(key, value)
  }
  return stuck[0]?.why ?? values
}

type Evaluate = (scope: Scope, call: FunctionCall) => Value | Unknown

const FUNCTIONS: ReadonlyMap<string, Evaluate> = new Map<string, Evaluate>([
  ['Ref', (scope, call) => reference(scope, argumentValue(scope, call))],
  ['Fn::GetAtt', getAttribute],
  ['Fn::Sub', substitute],
  ['Fn::Select', select],
  ['Fn::FindInMap', findInMap],
  ['Fn::If', choose],
  ['Fn::Transform', include],
  ['Fn::ToJsonString', (scope, { argument, tagged }) => jsonText(scope, argument, tagged, evaluate)],
])

function reference(scope: Scope, name: Value | Unknown): Value | Unknown {
  if (name instanceof Unknown) return name
  if (typeof name !== 'string') return malformed('Ref')
  const variable = loopValue(scope, name)
  if (variable !== undefined) return variable
  if (scope.parameters.has(name)) return scope.parameters.get(name)
  const type = scope.typeOf(name)
  return type === undefined
    ? new Unknown(`nothing here is named ${name}`)
    : new Unknown(`only CloudFormation knows what ${name} will be`, undefined, {
        id: fullId(scope, name),
        type,
      })
}

/** What a local file that AWS::Include names says; other transforms are CloudFormation's. */
function include(scope: Scope, { argument, name }: FunctionCall): Value | Unknown {
  const transform = follow(scope.template, argument)
  const file = isMap(transform) ? scope.template.included.arguments.get(transform) : undefined
  return file === undefined
    ? new Unknown(`only CloudFormation knows ${name}`)
    : evaluate(scope, file.document.contents)
}

/** `A.B`, or a list of `A` and `B`; attributes may have dots themselves. */
function getAttribute(scope: Scope, call: FunctionCall): Value | Unknown {
  const written = argumentValue(scope, call)
  if (written instanceof Unknown) return written
  const parts = Array.isArray(written) ? written : [written]
  return parts.every(part => typeof part === 'string')
    ? attribute(scope, parts.join('.'))
    : malformed(call.name)
}

function attribute(scope: Scope, name: string): Value | Unknown {
  const [id = '', ...rest] = name.split('.')
  if (rest[0] === 'Outputs') {
    const output = scope.output(id, rest.slice(1).join('.'))
    if (output !== undefined) return output.value
  }
  const type = scope.typeOf(id)
  const resource = type === undefined ? undefined : { id: fullId(scope, id), type }
  return new Unknown(`only CloudFormation knows ${name}`, undefined, resource)
}

/** `${Name}` is a variable of the call or a reference; `${!Name}` is the text `${Name}`. */
function substitute(scope: Scope, call: FunctionCall): Value | Unknown {
  const [first, variables] = isSeq(call.argument) ? itemsOf(scope.template, call.argument) : [call.argument]
  const pattern = first === call.argument ? argumentValue(scope, call) : evaluate(scope, first)
  if (typeof pattern !== 'string') return pattern instanceof Unknown ? pattern : malformed('Fn::Sub')
  const [, only] = /^\$\{([^{}!]+)\}$/.exec(pattern) ?? []
  if (only !== undefined) return textOnly(variable(scope, variables, only.trim()), only)
  let unknown: Unknown | undefined
  const text = pattern.replace(/\$\{([^{}]*)\}/g, (_whole, written: string) => {
    if (written.startsWith('!')) return `\${${written.slice(1)}}`
    const value = variable(scope, variables, written.trim())
    if (typeof value === 'string') return value
    unknown ??= value instanceof Unknown ? withoutResource(value) : notText(written)
    return ''
  })
  return unknown ?? text
}

function textOnly(value: Value | Unknown, written: string): string | Unknown {
  return typeof value === 'string' || value instanceof Unknown ? value : notText(written)
}

function notText(written: string): Unknown {
  return new Unknown(`${written} is not text`)
}

function variable(scope: Scope, variables: unknown, name: string): Value | Unknown {
  const own = entryOf(scope.template, variables, name)
  if (own !== undefined) return evaluate(scope, own.value)
  return name.includes('.') ? attribute(scope, name) : reference(scope, name)
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
  // Mappings stand outside the loop that looks into them.
  if (found !== undefined) return evaluate({ ...scope, loop: [] }, found)
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
  const value = scope.condition(loopedText(scope, textOf(condition)))
  const chosen = value instanceof Unknown ? value : { node: value ? whenTrue : whenFalse }
  return { chosen, all: [whenTrue, whenFalse] }
}

function argumentsOf(scope: Scope, call: FunctionCall, count: number): (Value | Unknown)[] {
  const nodes = itemsOf(scope.template, call.argument)
  return Array.from({ length: count }, (_, index) => evaluate(scope, nodes[index]))
}
