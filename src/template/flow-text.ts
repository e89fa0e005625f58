/** Writes a value on one line, aliases and merge keys unfolded: a form that fits wherever an alias stood. */

import { isMap, isNode, isScalar, isSeq, type Scalar } from 'yaml'
import { entriesOf, follow, textOf } from './nodes.ts'
import { rangeOf, type Template, writtenTag } from './template.ts'

/** A value to put in place of what stands at a path of keys. */
export interface Override {
  path: readonly string[]
  text: string
}

/** The flow form of a node: `{Handler: a.b, Role: !GetAtt Role.Arn}`; with an override, that value set in it. */
export function flowText(template: Template, node: unknown, override?: Override): string {
  if (override?.path.length === 0) return override.text
  const target = follow(template, node)
  const tag = isNode(target) && target.tag !== undefined ? `${writtenTag(target.tag)} ` : ''
  return tag + untaggedFlowText(template, target, override)
}

/** The same for a node whose tag stays where it is. */
export function untaggedFlowText(template: Template, node: unknown, override?: Override): string {
  if (isSeq(node)) return `[${node.items.map(item => flowText(template, item)).join(', ')}]`
  if (isMap(node) || override !== undefined) return flowMap(template, node, override)
  if (!isScalar(node)) return 'null'
  return scalarText(template, node)
}

function flowMap(template: Template, map: unknown, override: Override | undefined): string {
  const [first, ...rest] = override?.path ?? []
  const inner = override === undefined ? undefined : { path: rest, text: override.text }
  const entries = entriesOf(template, map)
  const pairs = entries.map(({ key, keyNode, value }) => {
    const text = flowText(template, value, key === first ? inner : undefined)
    return `${scalarText(template, keyNode)}: ${text}`
  })
  if (first !== undefined && !entries.some(({ key }) => key === first)) {
    pairs.push(`${quotedKey(template, first)}: ${flowText(template, undefined, inner)}`)
  }
  return `{${pairs.join(', ')}}`
}

function quotedKey(template: Template, key: string): string {
  return template.format === 'json' || !/^[A-Za-z]+$/.test(key) ? JSON.stringify(key) : key
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
