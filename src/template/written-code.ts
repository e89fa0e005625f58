/** What a template says about where the code of a function or layer is. */

import { isMap } from 'yaml'
import { Failure } from '../report/failure.ts'
import { cdkAssetPath } from './asset-places.ts'
import { type CodeProperty, isRemote } from './assets.ts'
import { branchesOf } from './evaluate.ts'
import { functionCall } from './functions.ts'
import { entriesOf, isAbsent, type Resource } from './nodes.ts'
import { propertyOf } from './properties.ts'
import { expressionOf, resolve, type Scope } from './scope.ts'
import { placeOf } from './template.ts'
import { Unknown } from './value.ts'

/** A path to build, or the reason why nothing has to be built, or what is wrong. */
export type WrittenCode =
  | { kind: 'path'; path: string; node: unknown }
  | { kind: 'elsewhere'; reason: string }
  | { kind: 'wrong'; failure: Failure }

/** Reads the code property of a function or layer, Globals included. */
export function writtenCode(scope: Scope, resource: Resource, property: CodeProperty): WrittenCode {
  const { template } = scope
  if (
    property.type === 'AWS::Serverless::Function' &&
    propertyOf(template, resource, 'InlineCode') !== undefined
  ) {
    return { kind: 'elsewhere', reason: 'its code stands in the template' }
  }
  const cdk = cdkAssetPath(scope, resource, property)
  if (cdk !== undefined) return codeOf(scope, resource, property, cdk)
  const entry = propertyOf(template, resource, property.path[0])
  return entry === undefined
    ? missing(scope, resource, property)
    : codeOf(scope, resource, property, entry.value)
}

function codeOf(scope: Scope, resource: Resource, property: CodeProperty, node: unknown): WrittenCode {
  const call = functionCall(scope.template, node)
  const branches = branchesOf(scope, call)
  if (branches !== undefined) return codeOfBranches(scope, resource, property, node, branches)
  if (call === undefined && isMap(node)) return codeOfMap(scope, resource, property, node)
  const resolved = resolve(scope, node)
  if (!resolved.known) {
    const remote = /(^|[\s"'[,])s3:\/\//.test(resolved.expression)
    return remote ? elsewhere(resolved.expression) : unresolved(scope, resource, property, node)
  }
  const { value } = resolved
  if (value === undefined || value === '') return missing(scope, resource, property)
  if (value instanceof Map) return elsewhere('an S3 location')
  if (typeof value !== 'string' || value.includes('{{resolve:'))
    return unresolved(scope, resource, property, node)
  const path = value.replace(/^file:\/\//i, '')
  return isRemote(path) ? elsewhere(path) : { kind: 'path', path, node }
}

/** Of an unknown condition, only branches that need no build can be left alone. */
function codeOfBranches(
  scope: Scope,
  resource: Resource,
  property: CodeProperty,
  node: unknown,
  { chosen, all }: NonNullable<ReturnType<typeof branchesOf>>,
): WrittenCode {
  if (!(chosen instanceof Unknown)) return codeOf(scope, resource, property, chosen.node)
  const [first, ...others] = all.map(branch => codeOf(scope, resource, property, branch))
  if (first?.kind === 'elsewhere' && others.every(other => other.kind === 'elsewhere')) return first
  return unresolved(scope, resource, property, node)
}

function codeOfMap(scope: Scope, resource: Resource, property: CodeProperty, node: unknown): WrittenCode {
  const keys = entriesOf(scope.template, node)
    .filter(entry => !isAbsent(entry.value))
    .map(entry => entry.key)
  if (keys.includes('ZipFile')) return { kind: 'elsewhere', reason: 'its code stands in the template' }
  return keys.length === 0 ? missing(scope, resource, property) : elsewhere('an S3 location')
}

function elsewhere(where: string): WrittenCode {
  return { kind: 'elsewhere', reason: `its code is already at ${where}` }
}

function missing(scope: Scope, resource: Resource, property: CodeProperty): WrittenCode {
  const name = property.path[0]
  const failure = new Failure('user', `${resource.id} has no ${name}`, {
    place: placeOf(scope.template, resource.entry.keyNode),
    artifact: resource.id,
    remedy: `Name the folder of its code, such as ${name}: ./src; the whole project is never taken for it.`,
  })
  return { kind: 'wrong', failure }
}

function unresolved(scope: Scope, resource: Resource, property: CodeProperty, node: unknown): WrittenCode {
  return { kind: 'wrong', failure: unresolvedFailure(scope, resource, property.path[0], node) }
}

/** The failure for a property that is an expression without a value here. */
export function unresolvedFailure(scope: Scope, resource: Resource, name: string, node: unknown): Failure {
  const resolved = resolve(scope, node)
  const reason = resolved.known ? 'it is not plain text' : resolved.reason
  const expression = expressionOf(scope.template, node)
  const give = !resolved.known && resolved.parameter !== undefined ? resolved.parameter : undefined
  return new Failure('user', `the ${name} of ${resource.id} cannot be resolved: ${expression} (${reason})`, {
    place: placeOf(scope.template, node),
    artifact: resource.id,
    remedy:
      give === undefined
        ? 'Write the value, or an expression of parameters, mappings and conditions.'
        : `Give the parameter (--parameters ${give}=…), or write the value.`,
  })
}
