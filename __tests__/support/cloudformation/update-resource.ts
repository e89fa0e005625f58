/** Updating one resource, in place or by another one that takes its place. */

import { made } from './create-resource.ts'
import { askHook } from './hooks.ts'
import type { Resource, Stack } from './stack.ts'
import { deniedBy } from './stack-policy.ts'
import type { Declared } from './template.ts'
import { updateStack } from './update-stack.ts'
import { nestedPlan, nestedReason, type Plan, type Steps, type World } from './world.ts'

export function* updateResource(
  world: World,
  stack: Stack,
  resource: Resource,
  declared: Declared,
  plan: Plan,
): Steps<boolean> {
  const { update, replaced, stuck, steps = 1 } = world.behaviour(stack.path + declared.id, 'update')
  const replaces = replaced === 'True' && declared.templateUrl === undefined
  const early = obstacle(world, stack, declared, { replaces, plan })
  if (early !== undefined) {
    world.event(stack, 'UPDATE_FAILED', early, resource)
    return false
  }
  world.event(stack, 'UPDATE_IN_PROGRESS', replaces ? REPLACING : undefined, resource)
  const next = made(declared, replaces ? world.physicalId(stack, declared) : resource.physicalId)
  if (replaces) world.event(stack, 'UPDATE_IN_PROGRESS', 'Resource creation Initiated', next)
  for (let step = 0; step < steps || stuck === true; step++) yield
  const nested = world.childOf(resource)
  const inside =
    nested === undefined || (yield* updateStack(world, nested, nestedPlan(world, declared, plan)))
  const reason = update ?? (inside ? undefined : nestedReason(nested, 'updated'))
  world.event(stack, reason === undefined ? 'UPDATE_COMPLETE' : 'UPDATE_FAILED', reason, next)
  if (replaces) stack.superseded.push(reason === undefined ? resource : { ...next, replacePolicy: 'Delete' })
  if (reason === undefined) stack.resources.set(resource.id, next)
  return reason === undefined
}

const REPLACING = 'Requested update requires the creation of a new physical resource; hence creating one.'

/** What keeps an update from being begun. */
function obstacle(
  world: World,
  stack: Stack,
  declared: Declared,
  { replaces, plan }: { replaces: boolean; plan: Plan },
): string | undefined {
  if (replaces && plan.disableRollback)
    return 'Replacement type updates not supported on stack with disable-rollback.'
  const missing = world.missingExport(declared.imports)
  if (missing !== undefined) return `No export named ${missing} found`
  const action = replaces ? 'Update:Replace' : 'Update:Modify'
  return deniedBy(stack.policy, { action, ...declared }) ?? askHook(world, stack, declared)
}
