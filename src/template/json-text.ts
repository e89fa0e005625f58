/** `Fn::ToJsonString`: a node as JSON text. Numbers, booleans and null keep their kinds, expressions give texts. */

import { isMap, isScalar, isSeq } from 'yaml'
import { functionCall } from './functions.ts'
import { expandLoops, loopedText } from './loops.ts'
import { follow, isAbsent, itemsOf, plainText } from './nodes.ts'
import { type Scope, Unknown, type Value } from './value.ts'

type Evaluate = (scope: Scope, node: unknown) => Value | Unknown

/** The text; an Unknown when any part of it is not known. `tagged`: the node's own tag is spent. */
export function jsonText(scope: Scope, node: unknown, tagged: boolean, evaluate: Evaluate): string | Unknown {
  const target = follow(scope.template, node)
  if (!tagged && functionCall(scope.template, target) !== undefined) {
    const value = evaluate(scope, target)
    return value instanceof Unknown ? value : valueText(value)
  }
  if (isMap(target)) return mapText(scope, target, evaluate)
  if (isSeq(target)) {
    const items = itemsOf(scope.template, target).map(item => jsonText(scope, item, false, evaluate))
    return together(items, texts => `[${texts.join(',')}]`)
  }
  return isScalar(target) ? scalarText(scope, target) : 'null'
}

function mapText(scope: Scope, map: unknown, evaluate: Evaluate): string | Unknown {
  const { entries, stuck } = expandLoops(scope, map, evaluate)
  if (stuck[0] !== undefined) return stuck[0].why
  const pairs = entries.map(({ key, entry, scope: inner }) => {
    const text = jsonText(inner, entry.value, false, evaluate)
    return text instanceof Unknown ? text : `${JSON.stringify(key)}:${text}`
  })
  return together(pairs, texts => `{${texts.join(',')}}`)
}

function scalarText(scope: Scope, node: { value: unknown }): string {
  if (isAbsent(node)) return 'null'
  const { value } = node
  if (typeof value === 'boolean' || Number.isFinite(value)) return String(value)
  return JSON.stringify(loopedText(scope, plainText(node) ?? ''))
}

function valueText(value: Value): string {
  if (value === undefined) return 'null'
  if (typeof value === 'string') return JSON.stringify(value)
  if (value instanceof Map) {
    return `{${[...value].map(([key, item]) => `${JSON.stringify(key)}:${valueText(item)}`).join(',')}}`
  }
  return Array.isArray(value) ? `[${value.map(valueText).join(',')}]` : 'null'
}

function together(parts: readonly (string | Unknown)[], join: (texts: string[]) => string): string | Unknown {
  const unknown = parts.find(part => part instanceof Unknown)
  return unknown ?? join(parts.filter(part => typeof part === 'string'))
}
