/** Putting the resources of a stack back to what they were before a failed update. */

import type { Resource, Stack } from './stack.ts'
import type { Skip } from './update-stack.ts'
import type { Steps, World } from './world.ts'

/** Returns the ids of those that would not go back. */
export function* putBack(
  world: World,
  stack: Stack,
  before: ReadonlyMap<string, Resource>,
  skip: Skip,
  rollBack: (nested: Stack) => Steps<boolean>,
): Steps<string[]> {
  const failed: string[] = []
  for (const resource of before.values()) {
    const nested = world.childOf(resource)
    if (!isChanged(stack, resource, nested)) continue
    if (skip(stack, resource.id)) {
      world.event(stack, 'UPDATE_COMPLETE', 'Resource skipped', resource)
      settle(stack, resource)
      continue
    }
    world.event(stack, 'UPDATE_IN_PROGRESS', undefined, resource)
    yield
    const isBack = nested?.kept === undefined || (yield* rollBack(nested))
    const { rollback } = world.behaviour(stack.path + resource.id, 'rollback')
    const reason = rollback ?? (isBack ? undefined : `Embedded stack ${nested?.id} is in ${nested?.status}`)
    world.event(stack, reason === undefined ? 'UPDATE_COMPLETE' : 'UPDATE_FAILED', reason, resource)
    if (reason === undefined) settle(stack, resource)
    else failed.push(resource.id)
  }
  return failed
}

function isChanged(stack: Stack, before: Resource, nested: Stack | undefined): boolean {
  const now = stack.resources.get(before.id)
  return (
    stack.unsettled.has(before.id) ||
    now?.properties !== before.properties ||
    now.physicalId !== before.physicalId ||
    nested?.kept !== undefined
  )
}

/** What had taken its place goes in the cleanup, and it does not. */
function settle(stack: Stack, before: Resource): void {
  const now = stack.resources.get(before.id)
  stack.unsettled.delete(before.id)
  stack.superseded = stack.superseded.filter(({ physicalId }) => physicalId !== before.physicalId)
  if (now !== undefined && now.physicalId !== before.physicalId)
    stack.superseded.push({ ...now, replacePolicy: 'Delete' })
  stack.resources.set(before.id, before)
}
