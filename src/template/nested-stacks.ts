/** Resources that bring a template of their own: which they are, and where it is. */

import { Failure } from '../report/failure.ts'
import { cdkAssetPath } from './asset-places.ts'
import { isRemote, PACKAGED_PROPERTIES } from './assets.ts'
import { branchesOf, evaluate } from './evaluate.ts'
import { functionCall } from './functions.ts'
import { isAbsent, type Resource, valueAt } from './nodes.ts'
import { expressionOf } from './scope.ts'
import { placeOf } from './template.ts'
import { type Scope, Unknown } from './value.ts'

/** Types that name a template, with the property that does (their reference pages). */
const LOCATIONS = new Map(
  PACKAGED_PROPERTIES.filter(({ kind }) => kind === 'template').map(property => [property.type, property]),
)

/** Whether a resource names a template. */
export function isNesting({ type }: Pick<Resource, 'type'>): boolean {
  return LOCATIONS.has(type)
}

/** Stack sets make stacks in other accounts and regions. */
export function isStackSet({ type }: Pick<Resource, 'type'>): boolean {
  return type === 'AWS::CloudFormation::StackSet'
}

/** Where a nested template is: a path as written, or why nothing is read here, or what is wrong. */
export type NestedLocation =
  | { kind: 'path'; property: string; path: string; node: unknown }
  | { kind: 'elsewhere'; reason: string }
  | { kind: 'wrong'; failure: Failure }

/** Reads the location of a nested template; undefined for resources that name none. `id` is the full one. */
export function nestedLocation(scope: Scope, resource: Resource, id: string): NestedLocation | undefined {
  const row = LOCATIONS.get(resource.type)
  if (row === undefined) return undefined
  const [property] = row.path
  const written = valueAt(scope.template, resource.node, 'Properties', property)
  const node = cdkAssetPath(scope, resource, row) ?? written
  return isAbsent(node) ? undefined : locationOf({ scope, property, id, whole: node }, node)
}

interface Location {
  scope: Scope
  property: string
  id: string
  /** The whole expression, for messages. */
  whole: unknown
}

function locationOf(location: Location, node: unknown): NestedLocation | undefined {
  const { scope, property } = location
  const branches = branchesOf(scope, functionCall(scope.template, node))
  if (branches?.chosen instanceof Unknown) return undecided(location, branches.chosen, branches.all)
  const value = evaluate(scope, node)
  if (value === undefined) return undefined
  if (typeof value === 'string' && !value.includes('{{resolve:')) {
    const path = value.replace(/^file:\/\//i, '')
    return isRemote(path) ? elsewhere(path) : { kind: 'path', property, path, node }
  }
  if (value instanceof Map) return elsewhere('the place that its map names')
  return elsewhere(expressionOf(scope.template, node))
}

function elsewhere(where: string): NestedLocation {
  return { kind: 'elsewhere', reason: `its template is at ${where}` }
}

/** Of an unknown condition, only branches that lead elsewhere can be left alone. */
function undecided(
  location: Location,
  why: Unknown,
  branches: readonly unknown[],
): NestedLocation | undefined {
  const found = branches.map(branch => locationOf(location, branch))
  if (found.every(branch => branch?.kind !== 'path')) return found.find(branch => branch !== undefined)
  const { scope, property, id, whole } = location
  const expression = expressionOf(scope.template, whole)
  const failure = new Failure(
    'user',
    `the ${property} of ${id} cannot be resolved: ${expression} (${why.reason})`,
    {
      place: placeOf(scope.template, whole),
      artifact: id,
      remedy:
        why.parameter === undefined
          ? 'Write the path, or an expression of parameters, mappings and conditions.'
          : `Give the parameter (--parameters ${why.parameter}=…), or write the path.`,
    },
  )
  return { kind: 'wrong', failure }
}
