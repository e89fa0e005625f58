/** Bringing the resources of a stack to what a template declares. */

import { createResource, importResource } from './create-resource.ts'
import type { Resource, Stack } from './stack.ts'
import { type Declared, levels } from './template.ts'
import { updateResource } from './update-resource.ts'
import type { Plan, Steps, World } from './world.ts'

/** A change of one resource: whether it succeeded, and the word for having been stopped. */
interface Task {
  resource: Partial<Resource>
  verb: 'CREATE' | 'UPDATE'
  steps: Steps<boolean>
}

/** Creates what is new, updates what differs. Returns the ids of those that failed. */
export function* changeResources(
  world: World,
  stack: Stack,
  wanted: readonly Declared[],
  plan: Plan,
): Steps<string[]> {
  for (const level of levels(wanted)) {
    const tasks = level.flatMap(declared => taskFor(world, stack, declared, plan))
    const failed = yield* together(world, stack, tasks)
    if (failed.length > 0 || stack.cancelling) return failed
  }
  return []
}

function taskFor(world: World, stack: Stack, declared: Declared, plan: Plan): Task[] {
  const existing = stack.resources.get(declared.id)
  if (existing === undefined) {
    const resource = { id: declared.id, type: declared.type }
    const run = plan.imports?.includes(declared.id) === true ? importResource : createResource
    return [{ resource, verb: 'CREATE', steps: run(world, stack, declared, plan) }]
  }
  if (existing.properties === declared.properties && declared.templateUrl === undefined) {
    const { deletionPolicy, replacePolicy } = declared
    stack.resources.set(existing.id, { ...existing, deletionPolicy, replacePolicy })
    return []
  }
  return [
    { resource: existing, verb: 'UPDATE', steps: updateResource(world, stack, existing, declared, plan) },
  ]
}

/** All at once, a step each in turn. When one fails, those that have not ended by then are cancelled. */
function* together(world: World, stack: Stack, tasks: readonly Task[]): Steps<string[]> {
  const failed: string[] = []
  for (let running = [...tasks]; running.length > 0; yield) {
    for (const task of [...running]) {
      const { done, value } = task.steps.next()
      if (done !== true) continue
      running = running.filter(other => other !== task)
      if (value !== false) continue
      failed.push(task.resource.id ?? '')
      if (task.verb === 'UPDATE') stack.unsettled.add(task.resource.id ?? '')
    }
    if (failed.length === 0 && !stack.cancelling) continue
    for (const { resource, verb } of running) {
      const reason = `Resource ${verb === 'CREATE' ? 'creation' : 'update'} cancelled`
      world.event(stack, `${verb}_FAILED`, reason, resource)
      failed.push(resource.id ?? '')
      if (verb === 'UPDATE') stack.unsettled.add(resource.id ?? '')
    }
    return failed
  }
  return failed
}
