/** Deleting stacks, and resources one by one. */

import type { Resource, Stack } from './stack.ts'
import { failedTo, type Steps, type World } from './world.ts'

export function* deleteStack(
  world: World,
  stack: Stack,
  { retain = [], forced = false }: { retain?: readonly string[]; forced?: boolean } = {},
): Steps<boolean> {
  world.begin(stack, 'DELETE_STACK')
  world.event(stack, 'DELETE_IN_PROGRESS', 'User Initiated')
  yield
  for (const id of retain) {
    world.event(stack, 'DELETE_SKIPPED', undefined, stack.resources.get(id))
    stack.resources.delete(id)
  }
  const undeleted = yield* deleteResources(world, stack, [...stack.resources.values()])
  if (forced) {
    for (const id of undeleted) world.event(stack, 'DELETE_SKIPPED', undefined, stack.resources.get(id))
  }
  const left = forced ? [] : undeleted
  if (left.length === 0) {
    stack.exports = {}
    world.event(stack, 'DELETE_COMPLETE')
  } else world.event(stack, 'DELETE_FAILED', failedTo('delete', left))
  return left.length === 0
}

/** Newest first. Returns the ids of those that would not go. RetainExceptOnCreate keeps nothing that a failed creation made. */
export function* deleteResources(
  world: World,
  stack: Stack,
  resources: readonly Resource[],
  undoing?: 'creation',
): Steps<string[]> {
  const left: string[] = []
  for (const resource of [...resources].reverse()) {
    const { id, deletionPolicy } = resource
    const isKept =
      deletionPolicy === 'Retain' || (deletionPolicy === 'RetainExceptOnCreate' && undoing === undefined)
    if (yield* deleteOne(world, stack, resource, isKept)) stack.resources.delete(id)
    else left.push(id)
  }
  return left
}

/** What others have taken the place of. What cannot be deleted stays behind: the operation succeeds all the same. */
export function* deleteSuperseded(world: World, stack: Stack): Steps {
  for (const resource of stack.superseded)
    yield* deleteOne(world, stack, resource, resource.replacePolicy === 'Retain')
  stack.superseded = []
}

function* deleteOne(world: World, stack: Stack, resource: Resource, isKept: boolean): Steps<boolean> {
  if (isKept) {
    world.event(stack, 'DELETE_SKIPPED', undefined, resource)
    return true
  }
  const { delete: refusal } = world.behaviour(stack.path + resource.id, 'delete')
  world.event(stack, 'DELETE_IN_PROGRESS', undefined, resource)
  yield
  const nested = world.childOf(resource)
  const inside =
    nested === undefined || nested.status === 'DELETE_COMPLETE' || (yield* deleteStack(world, nested))
  const reason = refusal ?? (inside ? undefined : `Embedded stack ${nested?.id} is in ${nested?.status}`)
  world.event(stack, reason === undefined ? 'DELETE_COMPLETE' : 'DELETE_FAILED', reason, resource)
  return reason === undefined
}
