/** Transforms and macros, at the top of a template and inside it. */

import { isScalar, isSeq, visit } from 'yaml'
import { functionCall } from './functions.ts'
import { itemsOf, textOf, valueAt } from './nodes.ts'
import type { Template } from './template.ts'

/** Names of all transforms and macros, each once; `Fn::Transform` without a plain name as `Fn::Transform`. */
export function transformsOf(template: Template): string[] {
  const top = valueAt(template, template.document.contents, 'Transform')
  const declared = isSeq(top) ? itemsOf(template, top) : [top]
  const names = declared.flatMap(node => (isScalar(node) && node.value !== null ? [textOf(node)] : []))
  return [...new Set([...names, ...transformsInside(template)])]
}

function transformsInside(template: Template): string[] {
  if (!template.text.includes('Transform')) return []
  const names: string[] = []
  visit(template.document, {
    Node(_key, node) {
      const call = functionCall(template, node)
      if (call?.name !== 'Fn::Transform') return
      const name = valueAt(template, call.argument, 'Name')
      names.push(isScalar(name) ? textOf(name) : 'Fn::Transform')
    },
  })
  return names
}
