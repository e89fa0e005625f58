/** Updating a stack, and putting it back. */

import { changeResources } from './change-resources.ts'
import { deleteResources, deleteSuperseded } from './delete-stack.ts'
import { putBack } from './put-back.ts'
import type { Stack } from './stack.ts'
import { deniedBy } from './stack-policy.ts'
import { failedTo, type Plan, type Steps, type World } from './world.ts'

export function* updateStack(world: World, stack: Stack, plan: Plan): Steps<boolean> {
  world.begin(stack, 'UPDATE_STACK')
  stack.kept ??= { template: stack.template, resources: new Map(stack.resources) }
  stack.template = plan.template
  world.event(stack, 'UPDATE_IN_PROGRESS', 'User Initiated')
  yield
  const failed = yield* changeResources(world, stack, plan.template.resources, plan)
  const reason = whyNot(world, stack, plan, failed)
  if (reason === undefined) {
    // What is nested waits for the outermost stack: it may yet be put back.
    if (stack.parentId !== undefined) world.event(stack, 'UPDATE_COMPLETE')
    else yield* cleanUp(world, stack)
    return true
  }
  if (plan.disableRollback && !stack.cancelling) {
    world.event(stack, 'UPDATE_FAILED', reason)
    return false
  }
  yield* rollBackUpdate(world, stack, reason)
  return false
}

function whyNot(world: World, stack: Stack, plan: Plan, failed: readonly string[]): string | undefined {
  if (stack.cancelling) return 'User Initiated'
  if (failed.length > 0) return failedTo('update', failed)
  if (world.alarm !== undefined && stack.parentId === undefined)
    return `Rollback triggered by alarm [${world.alarm}], which is in ALARM state`
  return deniedRemoval(stack, plan) ?? world.exportInUse(stack, plan.template.exports)
}

function deniedRemoval(stack: Stack, { template }: Plan): string | undefined {
  const declared = new Set(template.resources.map(({ id }) => id))
  const gone = [...stack.resources.values()].filter(({ id }) => !declared.has(id))
  const denials = gone.map(({ id, type }) => deniedBy(stack.policy, { action: 'Update:Delete', id, type }))
  return denials.find(denial => denial !== undefined)
}

/** The update is through: what nobody declares any more goes, in nested stacks too. */
function* cleanUp(world: World, stack: Stack): Steps {
  world.event(stack, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS')
  yield
  const declared = new Set(stack.template?.resources.map(({ id }) => id))
  const gone = [...stack.resources.values()].filter(({ id }) => !declared.has(id))
  yield* deleteSuperseded(world, stack)
  yield* deleteResources(world, stack, gone)
  for (const resource of stack.resources.values()) {
    const nested = world.childOf(resource)
    if (nested?.kept === undefined) continue
    yield* cleanUp(world, nested)
    world.event(stack, 'UPDATE_COMPLETE', undefined, resource)
  }
  stack.kept = undefined
  stack.exports = stack.template?.exports ?? {}
  world.event(stack, 'UPDATE_COMPLETE')
}

/** Whether a resource of a stack is left as it is, although putting it back failed. */
export type Skip = (stack: Stack, id: string) => boolean

/** Puts back what the last update changed. */
export function* rollBackUpdate(
  world: World,
  stack: Stack,
  reason: string,
  { skip = () => false, type = 'ROLLBACK' }: { skip?: Skip; type?: 'ROLLBACK' | 'CONTINUE_ROLLBACK' } = {},
): Steps<boolean> {
  const before = stack.kept
  if (before === undefined) throw new Error('there is nothing to go back to')
  world.begin(stack, type)
  stack.template = before.template
  world.event(stack, 'UPDATE_ROLLBACK_IN_PROGRESS', reason)
  yield
  const failed = yield* putBack(world, stack, before.resources, skip, nested =>
    rollBackUpdate(world, nested, reason, { skip, type }),
  )
  if (failed.length > 0) {
    world.event(stack, 'UPDATE_ROLLBACK_FAILED', failedTo('update', failed))
    return false
  }
  world.event(stack, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS')
  yield
  yield* deleteSuperseded(world, stack)
  const added = [...stack.resources.values()].filter(({ id }) => !before.resources.has(id))
  yield* deleteResources(world, stack, added, 'creation')
  stack.kept = undefined
  world.event(stack, 'UPDATE_ROLLBACK_COMPLETE')
  return true
}
