/** Creating one resource, or taking one over that exists. */

import { createStack } from './create-stack.ts'
import { askHook } from './hooks.ts'
import type { Resource, Stack } from './stack.ts'
import type { Declared } from './template.ts'
import { nestedPlan, nestedReason, type Plan, type Steps, type World } from './world.ts'

export function* createResource(world: World, stack: Stack, declared: Declared, plan: Plan): Steps<boolean> {
  const path = stack.path + declared.id
  const { create, exists, stuck, steps = 1 } = world.behaviour(path, 'create')
  const { id, type } = declared
  world.event(stack, 'CREATE_IN_PROGRESS', undefined, { id, type })
  yield
  const early = obstacle(world, stack, declared, exists === true)
  if (early !== undefined) {
    world.event(stack, 'CREATE_FAILED', early, { id, type })
    return false
  }
  const nested = declared.templateUrl === undefined ? undefined : world.child(stack, declared)
  const resource = made(declared, nested?.id ?? world.physicalId(stack, declared))
  stack.resources.set(id, resource)
  world.event(stack, 'CREATE_IN_PROGRESS', 'Resource creation Initiated', resource)
  for (let step = 0; step < steps || stuck === true; step++) yield
  const inside =
    nested === undefined || (yield* createStack(world, nested, nestedPlan(world, declared, plan)))
  const reason = create ?? (inside ? undefined : nestedReason(nested, 'created'))
  world.event(stack, reason === undefined ? 'CREATE_COMPLETE' : 'CREATE_FAILED', reason, resource)
  return reason === undefined
}

export function* importResource(world: World, stack: Stack, declared: Declared): Steps<boolean> {
  const path = stack.path + declared.id
  const { create, steps = 1 } = world.behaviour(path, 'create')
  const resource = made(declared, `existing-${declared.id}`)
  stack.resources.set(declared.id, resource)
  world.event(stack, 'IMPORT_IN_PROGRESS', 'Resource import started.', resource)
  for (let step = 0; step < steps; step++) yield
  world.event(stack, create === undefined ? 'IMPORT_COMPLETE' : 'IMPORT_FAILED', create, resource)
  return create === undefined
}

/** What keeps a resource from being begun. */
function obstacle(world: World, stack: Stack, declared: Declared, exists: boolean): string | undefined {
  const missing = world.missingExport(declared.imports)
  if (missing !== undefined) return `No export named ${missing} found`
  const refused = askHook(world, stack, declared)
  if (refused !== undefined) return refused
  return exists
    ? `Resource of type '${declared.type}' with identifier '${declared.id}' already exists. (HandlerErrorCode: AlreadyExists)`
    : undefined
}

export function made(declared: Declared, physicalId: string): Resource {
  const { id, type, properties, deletionPolicy, replacePolicy } = declared
  return { id, type, properties, deletionPolicy, replacePolicy, physicalId }
}
