/** The parameters that a stack passes to the template nested in it. */

import { isMap } from 'yaml'
import { nearestName, shownPath } from '../files/paths.ts'
import { Failure } from '../report/failure.ts'
import { evaluate, expand } from './evaluate.ts'
import { functionCall } from './functions.ts'
import { isStackSet } from './nested-stacks.ts'
import { entriesOf, entryOf, isAbsent, itemsOf, type Resource, valueAt } from './nodes.ts'
import { placeOf, type Template } from './template.ts'
import { type Scope, Unknown, type Value } from './value.ts'

/** One parameter that a stack passes to its template. */
export interface PassedParameter {
  name: string
  /** Undefined (`AWS::NoValue`) counts as not passed. */
  value: Value | Unknown
  /** The node to point at. */
  node: unknown
}

/** What a nested stack passes down; undefined when nobody can say before deployment which parameters these are. */
export function passedParameters(scope: Scope, resource: Resource): PassedParameter[] | undefined {
  const { template } = scope
  const written = valueAt(template, resource.node, 'Properties', 'Parameters')
  if (isAbsent(written)) return []
  if (isStackSet(resource)) return listedParameters(scope, written)
  if (functionCall(template, written) === undefined && isMap(written)) {
    const { entries, stuck } = expand(scope, written)
    if (stuck.length > 0) return undefined
    return entries.map(({ key, entry, scope: inner }) => {
      return { name: key, value: evaluate(inner, entry.value), node: entry.keyNode }
    })
  }
  const value = evaluate(scope, written)
  if (!(value instanceof Map)) return undefined
  return [...value].map(([name, item]) => ({ name, value: item, node: written }))
}

/** Stack sets list maps of ParameterKey and ParameterValue. */
function listedParameters(scope: Scope, written: unknown): PassedParameter[] | undefined {
  if (functionCall(scope.template, written) !== undefined) return undefined
  return itemsOf(scope.template, written).flatMap(node => {
    const name = evaluate(scope, valueAt(scope.template, node, 'ParameterKey'))
    if (typeof name !== 'string') return []
    return [{ name, value: evaluate(scope, valueAt(scope.template, node, 'ParameterValue')), node }]
  })
}

/** The values of a nested template's parameters; its defaults stand behind those that are not passed. */
export function passedValues(
  child: Template,
  passed: readonly PassedParameter[] | undefined,
): ReadonlyMap<string, Value | Unknown> {
  if (passed !== undefined) return new Map(passed.map(({ name, value }) => [name, value]))
  const unknown = new Unknown('CloudFormation decides what is passed to this template')
  return new Map(declared(child).map(({ key }) => [key, unknown]))
}

/** Failures (user) for parameters that the nested template lacks, and for those that it gets from nobody. */
export function checkPassed(options: {
  scope: Scope
  resource: Resource
  /** The full id of the stack. */
  id: string
  child: Template
  passed: readonly PassedParameter[] | undefined
}): Failure[] {
  const { scope, resource, id, child, passed } = options
  if (passed === undefined) return []
  const names = declared(child).map(({ key }) => key)
  const file = shownPath(child.file)
  const fail = (message: string, node: unknown, remedy: string) =>
    new Failure('user', message, { place: placeOf(scope.template, node), artifact: id, remedy })
  const strange = passed
    .filter(({ name }) => !names.includes(name))
    .map(({ name, node }) => ({ name, node, near: nearestName(name, names) }))
  const missing = declared(child).filter(
    ({ key, value }) =>
      entryOf(child, value, 'Default') === undefined &&
      passed.every(({ name, value: given }) => name !== key || given === undefined) &&
      strange.every(({ near }) => near !== key),
  )
  return [
    ...strange.map(({ name, node, near }) =>
      fail(
        `${id} passes the parameter ${name}, which ${file} does not have`,
        node,
        near === undefined ? `Declare it under Parameters of ${file}.` : `Did you mean ${near}?`,
      ),
    ),
    ...missing.map(({ key }) =>
      fail(
        `${id} does not pass the parameter ${key}, which ${file} has no default for`,
        resource.entry.keyNode,
        'Add it to the Parameters of the stack, or give it a Default.',
      ),
    ),
  ]
}

function declared(child: Template) {
  return entriesOf(child, valueAt(child, child.document.contents, 'Parameters'))
}
