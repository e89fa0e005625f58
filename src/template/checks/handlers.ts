/** What a template says of handlers: where each is named, and whether the function may find it outside its code. */

import { isMap } from 'yaml'
import type { Place } from '../../report/failure.ts'
import { codePropertyOf } from '../assets.ts'
import { functionCall } from '../functions.ts'
import { entriesOf, isAbsent, type Resource, valueAt } from '../nodes.ts'
import { globalsFor, propertyOf } from '../properties.ts'
import { resourcesOf } from '../resources.ts'
import type { Scope } from '../scope.ts'
import { placeOf, type Template } from '../template.ts'
import { fullId } from '../value.ts'

export interface NamedHandler {
  place: Place
  /** A wrapper, or a search path of the language, may bring it from elsewhere. */
  maybeElsewhere: boolean
}

/** By the full id of the function; those without a handler are not in it. */
export function namedHandlers(scope: Scope): Map<string, NamedHandler> {
  const { template } = scope
  return new Map(
    resourcesOf(scope).flatMap((resource): [string, NamedHandler][] => {
      const handler =
        codePropertyOf(resource.type)?.kind === 'function' && propertyOf(template, resource, 'Handler')
      if (!handler) return []
      const named = {
        place: placeOf(template, handler.value),
        maybeElsewhere: variablesOf(template, resource).some(
          name => name === undefined || ELSEWHERE.has(name),
        ),
      }
      return [[fullId(scope, resource.id), named]]
    }),
  )
}

/** Lambda's wrapper scripts, and where the languages look beside the code (Developer Guide, environment variables). */
const ELSEWHERE = new Set([
  'AWS_LAMBDA_EXEC_WRAPPER',
  'PYTHONPATH',
  'NODE_PATH',
  'NODE_OPTIONS',
  'RUBYLIB',
  'CLASSPATH',
])

/** Names of environment variables; undefined stands for those that only CloudFormation knows. */
function variablesOf(template: Template, resource: Resource): (string | undefined)[] {
  const own = valueAt(template, resource.node, 'Properties', 'Environment')
  const global = valueAt(template, globalsFor(template, resource.type), 'Environment')
  return [own, global].flatMap(environment => {
    if (isAbsent(environment)) return []
    const variables = valueAt(template, environment, 'Variables')
    if (isAbsent(variables) && functionCall(template, environment) === undefined) return []
    if (!isMap(variables) || functionCall(template, variables) !== undefined) return [undefined]
    return entriesOf(template, variables).map(({ key }) => (key.startsWith('Fn::') ? undefined : key))
  })
}
