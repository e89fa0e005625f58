/** Writes a value on one line, aliases and merge keys unfolded: a form that fits wherever an alias stood. */

import { isMap, isNode, isScalar, isSeq, type Scalar } from 'yaml'
import { entriesOf, follow, textOf } from './nodes.ts'
import { rangeOf, type Template, writtenTag } from './template.ts'
import { writtenText } from './written-value.ts'

/** A value to put in place of what stands at a path of keys. */
export interface Override {
  path: readonly string[]
  text: string
}

/** The flow form of a node: `{Handler: a.b, Role: !GetAtt Role.Arn}`; with overrides, those values set in it. */
export function flowText(template: Template, node: unknown, overrides: readonly Override[] = []): string {
  const whole = overrides.find(({ path }) => path.length === 0)
  if (whole !== undefined) return whole.text
  const target = follow(template, node)
  const tag = isNode(target) && target.tag !== undefined ? `${writtenTag(target.tag)} ` : ''
  return tag + untaggedFlowText(template, target, overrides)
}

/** The same for a node whose tag stays where it is. */
export function untaggedFlowText(
  template: Template,
  node: unknown,
  overrides: readonly Override[] = [],
): string {
  if (isSeq(node)) return `[${node.items.map(item => flowText(template, item)).join(', ')}]`
  if (isMap(node) || overrides.length > 0) return flowMap(template, node, overrides)
  if (!isScalar(node)) return 'null'
  return scalarText(template, node)
}

function flowMap(template: Template, map: unknown, overrides: readonly Override[]): string {
  const entries = entriesOf(template, map)
  const below = (key: string) =>
    overrides.flatMap(({ path, text }) => (path[0] === key ? [{ path: path.slice(1), text }] : []))
  const pairs = entries.map(({ key, keyNode, value }) => {
    return `${scalarText(template, keyNode)}: ${flowText(template, value, below(key))}`
  })
  const there = new Set(entries.map(({ key }) => key))
  const added = new Set(overrides.flatMap(({ path: [key] }) => key ?? []).filter(key => !there.has(key)))
  for (const key of added)
    pairs.push(`${writtenText(template, key)}: ${flowText(template, undefined, below(key))}`)
  return `{${pairs.join(', ')}}`
}

/** As it was written when that fits on one line inside braces; else in double quotes. */
function scalarText(template: Template, scalar: Scalar): string {
  const range = rangeOf(scalar)
  const source = range === undefined ? '' : template.text.slice(range[0], range[1])
  const fits = scalar.type === 'PLAIN' ? !/[\n,[\]{}]/.test(source) : !source.includes('\n')
  if (source === '') return scalar.tag === undefined ? 'null' : '""'
  const isBlock = scalar.type === 'BLOCK_FOLDED' || scalar.type === 'BLOCK_LITERAL'
  return fits && !isBlock ? source : JSON.stringify(textOf(scalar))
}
