/** Creating a stack, taking resources over into one, and what follows when that fails. */

import { changeResources } from './change-resources.ts'
import { deleteResources, deleteStack } from './delete-stack.ts'
import type { Stack } from './stack.ts'
import { failedTo, type Plan, type Steps, type World } from './world.ts'

export function* createStack(world: World, stack: Stack, plan: Plan): Steps<boolean> {
  world.begin(stack, 'CREATE_STACK')
  stack.template = plan.template
  world.event(stack, 'CREATE_IN_PROGRESS', 'User Initiated')
  yield
  const failed = yield* changeResources(world, stack, plan.template.resources, plan)
  if (failed.length === 0) {
    stack.exports = plan.template.exports
    world.event(stack, 'CREATE_COMPLETE')
    return true
  }
  const reason = failedTo('create', failed)
  if (plan.disableRollback || plan.deleteOnFailure) world.event(stack, 'CREATE_FAILED', reason)
  if (plan.deleteOnFailure) yield* deleteStack(world, stack)
  if (plan.disableRollback || plan.deleteOnFailure) return false
  yield* rollBackCreation(world, stack, `${reason} Rollback requested by user.`)
  return false
}

function* rollBackCreation(world: World, stack: Stack, reason: string): Steps {
  world.begin(stack, 'ROLLBACK')
  world.event(stack, 'ROLLBACK_IN_PROGRESS', reason)
  yield
  const left = yield* deleteResources(world, stack, [...stack.resources.values()], 'creation')
  if (left.length === 0) world.event(stack, 'ROLLBACK_COMPLETE')
  else world.event(stack, 'ROLLBACK_FAILED', failedTo('delete', left))
}

/** A change set of type IMPORT: nothing but taking over. */
export function* importIntoStack(world: World, stack: Stack, plan: Plan): Steps<boolean> {
  const before = { template: stack.template, ids: new Set(stack.resources.keys()) }
  world.begin(stack, 'UPDATE_STACK')
  stack.template = plan.template
  world.event(stack, 'IMPORT_IN_PROGRESS', 'User Initiated')
  yield
  const failed = yield* changeResources(world, stack, plan.template.resources, plan)
  if (failed.length === 0) {
    world.event(stack, 'IMPORT_COMPLETE')
    return true
  }
  world.begin(stack, 'ROLLBACK')
  world.event(
    stack,
    'IMPORT_ROLLBACK_IN_PROGRESS',
    `The following resource(s) failed to import: [${failed.join(', ')}].`,
  )
  yield
  const stuck = [...stack.resources.values()].filter(
    ({ id }) => !before.ids.has(id) && world.behaviour(stack.path + id, 'rollback').rollback !== undefined,
  )
  for (const id of stack.resources.keys()) if (!before.ids.has(id)) stack.resources.delete(id)
  stack.template = before.template
  world.event(stack, stuck.length === 0 ? 'IMPORT_ROLLBACK_COMPLETE' : 'IMPORT_ROLLBACK_FAILED')
  return false
}
