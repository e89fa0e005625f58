/** What a template says is to become of its resources when they go. */

import { entriesOf, plainText, valueAt } from './nodes.ts'
import { parseTemplate } from './read-template.ts'

/** `Retain`, `Snapshot` and the like by logical id, where something is written. Nothing for a text that is no template. */
export function deletionPolicies(text: string): ReadonlyMap<string, string> {
  const policies = new Map<string, string>()
  try {
    const template = parseTemplate(text, 'template')
    const resources = entriesOf(template, valueAt(template, template.document.contents, 'Resources'))
    for (const { key, value } of resources) {
      const policy = plainText(valueAt(template, value, 'DeletionPolicy'))
      if (policy !== undefined) policies.set(key, policy)
    }
  } catch {
    // What CloudFormation has deployed may be more than is read here.
  }
  return policies
}
