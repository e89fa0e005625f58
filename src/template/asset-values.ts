/** What stands at a place of the table: local paths, perhaps several behind an `Fn::If`, or something else. */

import { isMap, isSeq, type Pair, type YAMLSeq } from 'yaml'
import type { AssetPlace } from './asset-places.ts'
import { localPath } from './assets.ts'
import { branchesOf } from './evaluate.ts'
import { functionCall } from './functions.ts'
import { follow, isAbsent } from './nodes.ts'
import { expressionOf, type Resolved, resolve } from './scope.ts'
import { ownerOf } from './template.ts'
import { Unknown } from './value.ts'
import type { Location } from './written-value.ts'

/** Where a text of its own stands: the value of a pair, or an item of a list (a branch of `Fn::If`). */
export type Slot = { pair: Pair | undefined } | { list: YAMLSeq; index: number }

export interface AssetValue {
  place: AssetPlace
  slot: Slot
  /** The node that says it, for messages. */
  node: unknown
  /** False in the branch that a condition does not choose. */
  chosen: boolean
  /** A local path as written, or the expression that nobody can work out before deployment. */
  said: { path: string } | { unresolved: Resolved & { known: false } } | { unfit: string }
}

/** Whether the template's own text says it, not that of an included file: only then can it be written anew. */
export function isWritable({ place: { scope, pair }, slot, node }: AssetValue): boolean {
  const { template } = scope
  const standing = 'list' in slot ? slot.list : pair
  return ownerOf(template, standing) === template && ownerOf(template, node) === template
}

/** A place, and where its artifact is now; without a location it keeps what it has. */
export interface PlacedValue {
  place: AssetPlace
  slot: Slot
  location: Location | undefined
}

/** Local paths at a place, and what might be one; nothing where the value is absent or an address. */
export function assetValues(place: AssetPlace): AssetValue[] {
  return valuesIn(place, { slot: { pair: place.pair }, node: place.value, chosen: true })
}

type Branch = Pick<AssetValue, 'slot' | 'node' | 'chosen'>

function valuesIn(place: AssetPlace, branch: Branch): AssetValue[] {
  const { scope } = place
  const { node } = branch
  const call = functionCall(scope.template, node)
  const branches = branchesOf(scope, call)
  if (branches !== undefined && isSeq(call?.argument)) {
    const list = call.argument
    return branches.all.flatMap((inner, at) => {
      const taken = branches.chosen instanceof Unknown || branches.chosen.node === inner
      const chosen = branch.chosen && taken
      return valuesIn(place, { slot: { list, index: at + 1 }, node: inner, chosen })
    })
  }
  if (isAbsent(node) || (call === undefined && isMap(follow(scope.template, node)))) return []
  const said = saidBy(place, node)
  return said === undefined ? [] : [{ place, ...branch, said }]
}

function saidBy({ scope }: AssetPlace, node: unknown): AssetValue['said'] | undefined {
  const resolved = resolve(scope, node)
  if (!resolved.known)
    return isElsewhere(scope.template, node, resolved) ? undefined : { unresolved: resolved }
  const { value } = resolved
  if (value === undefined || value instanceof Map) return undefined
  if (typeof value !== 'string') return { unfit: 'a list' }
  const path = localPath(value)
  return path === undefined ? undefined : { path }
}

/**
 * Whether an expression without a value can only come to an address: it shows a part of one, or hangs on what is made in
 * AWS. One that begins like a path, or that hangs on a parameter nobody gave, may be a path.
 */
function isElsewhere(
  template: AssetPlace['scope']['template'],
  node: unknown,
  { parameter }: Resolved & { known: false },
): boolean {
  const expression = expressionOf(template, node)
  if (/(?:s3|https?):\/\/|amazonaws|AWS::URLSuffix/.test(expression)) return true
  return parameter === undefined && !/["'\s[]\.{1,2}\//.test(` ${expression}`)
}
