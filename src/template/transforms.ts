/** Transforms and macros, at the top of a template and inside it. */

import { isScalar, isSeq, visit } from 'yaml'
import { itemsOf, textOf, valueAt } from './nodes.ts'
import type { Template } from './template.ts'

/** Names of all transforms and macros, each once; `Fn::Transform` without a plain name as `Fn::Transform`. */
export function transformsOf(template: Template): string[] {
  const top = valueAt(template, template.document.contents, 'Transform')
  const declared = isSeq(top) ? itemsOf(template, top) : [top]
  const names = declared.flatMap(node => (isScalar(node) && node.value !== null ? [textOf(node)] : []))
  return [...new Set([...names, ...transformsInside(template)])]
}

/** `!Transform {Name: …}`, or the key `Fn::Transform`, which may have neighbours: it gives them to the macro. */
function transformsInside(template: Template): string[] {
  if (!template.text.includes('Transform')) return []
  const names: string[] = []
  const add = (argument: unknown) => {
    const name = valueAt(template, argument, 'Name')
    names.push(isScalar(name) ? textOf(name) : 'Fn::Transform')
  }
  visit(template.document, {
    Pair(_key, { key, value }) {
      if (isScalar(key) && textOf(key) === 'Fn::Transform') add(value)
    },
    Node(_key, node) {
      if (node.tag === '!Transform') add(node)
    },
  })
  return names
}
