/** `Fn::ForEach` (AWS::LanguageExtensions): names that are made in a loop, and the loops themselves. */

import { isScalar } from 'yaml'
import { loopName } from '../loops.ts'
import { type Entry, itemsOf, textOf } from '../nodes.ts'
import type { Template } from '../template.ts'

export interface Loop {
  /** What stands for the value of a turn: one name, or several for a list of lists or a map. */
  variables: readonly string[]
  collection: unknown
  /** The map that each turn adds to where the loop stands. */
  body: unknown
}

/** The loop that an entry of a map is; undefined for an ordinary entry. */
export function loopOf(template: Template, { key, value }: Pick<Entry, 'key' | 'value'>): Loop | undefined {
  if (loopName(key) === undefined) return undefined
  const [identifier, collection, body] = itemsOf(template, value)
  const named = isScalar(identifier) ? [identifier] : itemsOf(template, identifier)
  return { variables: named.filter(isScalar).map(textOf), collection, body }
}

/** Whether a name is put together in a loop: `Topic${Name}`, or `Topic&{Name}` without what is not alphanumeric. */
export function isOfLoops(name: string): boolean {
  return /[$&]\{/.test(name)
}

/** What names a pattern such as `Topic${Name}` can make, and what may be made of those in turn (`TopicARole`). */
export function namesMadeBy(pattern: string): RegExp {
  const fixed = pattern.split(/[$&]\{[^{}]*\}/).map(part => part.replace(/[^A-Za-z0-9]/g, '\\$&'))
  return new RegExp(`^${fixed.join('.*')}`)
}
