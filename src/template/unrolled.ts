/** What is wrong with loops once the parameters are there: collections that nobody knows, and too many resources. */

import { Failure } from '../report/failure.ts'
import { PACKAGED_PROPERTIES } from './assets.ts'
import { loopName, loopParts, type StuckLoop } from './loops.ts'
import { entriesOf, plainText, valueAt } from './nodes.ts'
import { resourcesOf, stuckLoops } from './resources.ts'
import { expressionOf } from './scope.ts'
import { placeOf, type Template } from './template.ts'
import type { Scope } from './value.ts'

/** CloudFormation's quota of resources in one template, loops unrolled (its user guide, quotas). */
const MAX_LOOPED_RESOURCES = 500

/** Failures (user) for loops that code hangs on and that cannot be unrolled, and for those that make too much. */
export function unrolledFailures(scope: Scope): Failure[] {
  const stuck = stuckLoops(scope).filter(loop => hasLocalPaths(loop.scope.template, loop.body))
  return [...stuck.map(stuckFailure), ...tooManyFailure(scope)]
}

const TYPES = new Set(PACKAGED_PROPERTIES.map(({ type }) => type))

/** Whether what a loop repeats may name local files: functions, layers, nested templates, also in loops inside it. */
function hasLocalPaths(template: Template, body: unknown): boolean {
  return entriesOf(template, body).some(({ key, value }) => {
    if (loopName(key) !== undefined) return hasLocalPaths(template, loopParts(value).body)
    return TYPES.has(plainText(valueAt(template, value, 'Type')) ?? '')
  })
}

function stuckFailure({ entry, collection, scope, why }: StuckLoop): Failure {
  const name = loopName(entry.key) ?? entry.key
  const expression = expressionOf(scope.template, collection)
  return new Failure(
    'user',
    `the values of the loop ${name} cannot be resolved: ${expression} (${why.reason})`,
    {
      place: placeOf(scope.template, collection),
      remedy:
        why.parameter === undefined
          ? 'Write the list, or an expression of parameters and mappings.'
          : `Give the parameter (--parameters ${why.parameter}=…), or write the list.`,
    },
  )
}

function tooManyFailure(scope: Scope): Failure[] {
  const looped = resourcesOf(scope).filter(({ loop }) => loop !== undefined)
  const [first] = looped
  if (first === undefined || looped.length <= MAX_LOOPED_RESOURCES) return []
  const count = looped.length.toLocaleString('en-US')
  return [
    new Failure(
      'user',
      `the loops of the template make ${count} resources; CloudFormation takes ${MAX_LOOPED_RESOURCES}`,
      {
        place: placeOf(scope.template, first.entry.keyNode),
        remedy: 'Shorten the lists, or move a part into a nested stack.',
      },
    ),
  ]
}
