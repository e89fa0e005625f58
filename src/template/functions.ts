/** Recognises CloudFormation's functions in both spellings: `!Sub x` and `Fn::Sub: x`. */

import { isMap, isNode } from 'yaml'
import { entriesOf, follow, isFunctionTag, plainText } from './nodes.ts'
import type { Template } from './template.ts'

export interface FunctionCall {
  /** `Ref`, `Condition` or `Fn::…`. */
  name: string
  argument: unknown
  /** The argument is the tagged node itself; its tag is spent. */
  tagged: boolean
}

/** The call that a node is; undefined for plain data. */
export function functionCall(template: Template, node: unknown): FunctionCall | undefined {
  const target = follow(template, node)
  if (isNode(target) && isFunctionTag(target.tag)) {
    return { name: longName(String(target.tag)), argument: target, tagged: true }
  }
  return isMap(target) ? longForm(template, target) : undefined
}

/** A map with the single key `Ref` or `Fn::…`: the long form, also behind a spent tag. */
export function longForm(template: Template, map: unknown): FunctionCall | undefined {
  const target = follow(template, map)
  if (!isMap(target) || target.items.length !== 1) return undefined
  const [pair] = target.items
  if (plainText(pair?.key) === 'Fn::Transform') {
    return { name: 'Fn::Transform', argument: follow(template, pair?.value), tagged: false }
  }
  const [entry] = entriesOf(template, target)
  if (entry === undefined || !(entry.key === 'Ref' || entry.key.startsWith('Fn::'))) return undefined
  return { name: entry.key, argument: entry.value, tagged: false }
}

function longName(tag: string): string {
  const name = tag.slice(1)
  return name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`
}
