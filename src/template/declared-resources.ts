/** The resources that a template's text declares, as far as their loss is concerned. */

import { plainText, resourcesOf, valueAt } from './nodes.ts'
import { parseTemplate } from './read-template.ts'

/** By logical id; empty for a text that is no template: a second opinion must not stop anything. */
export function declaredResources(
  text: string,
): ReadonlyMap<string, { type: string; deletionPolicy?: string }> {
  try {
    const template = parseTemplate(text, 'template')
    return new Map(
      resourcesOf(template).map(({ id, type, node }) => {
        const policy = plainText(valueAt(template, node, 'DeletionPolicy'))
        return [id, { type, ...(policy === undefined ? {} : { deletionPolicy: policy }) }]
      }),
    )
  } catch {
    return new Map()
  }
}
