/**
 * What CloudFormation does with a stack, a step at a time: every `yield` is a moment at which somebody may look.
 * Each rule is in SPECIFICATION.md.
 */

import type { Behaviour, Resource, Stack } from './stack.ts'
import { type Declared, levels, type ParsedTemplate } from './template.ts'

/** What operations ask of the engine. */
export interface World {
  /** How the resource behaves this time: a failure that is to happen so many times is used up by asking for it. */
  behaviour(path: string, verb: 'create' | 'update' | 'delete' | 'rollback'): Behaviour
  /** Records an event; without a resource it is about the stack itself, whose status it becomes. */
  event(stack: Stack, status: string, reason?: string, resource?: Partial<Resource>): void
  physicalId(stack: Stack, declared: Declared): string
  /** The nested stack of a resource, made when it is missing. */
  child(stack: Stack, declared: Declared): Stack
  childTemplate(declared: Declared): ParsedTemplate
  childOf(resource: Resource): Stack | undefined
}

export interface Plan {
  template: ParsedTemplate
  disableRollback: boolean
  deleteOnFailure: boolean
}

type Steps<T = void> = Generator<void, T>
/** A change of one resource: whether it succeeded, and the word for having been stopped. */
interface Task {
  resource: Partial<Resource>
  verb: 'CREATE' | 'UPDATE'
  steps: Steps<boolean>
}

export function* createStack(world: World, stack: Stack, plan: Plan): Steps<boolean> {
  stack.template = plan.template
  world.event(stack, 'CREATE_IN_PROGRESS', 'User Initiated')
  yield
  const failed = yield* changeResources(world, stack, plan.template.resources)
  if (failed.length === 0) {
    world.event(stack, 'CREATE_COMPLETE')
    return true
  }
  const reason = `The following resource(s) failed to create: [${failed.join(', ')}].`
  if (plan.disableRollback || plan.deleteOnFailure) world.event(stack, 'CREATE_FAILED', reason)
  if (plan.deleteOnFailure) yield* deleteStack(world, stack)
  if (plan.disableRollback || plan.deleteOnFailure) return false
  world.event(stack, 'ROLLBACK_IN_PROGRESS', `${reason} Rollback requested by user.`)
  yield
  const left = yield* deleteResources(world, stack, [...stack.resources.values()])
  world.event(stack, left.length === 0 ? 'ROLLBACK_COMPLETE' : 'ROLLBACK_FAILED', failedToDelete(left))
  return false
}

export function* updateStack(world: World, stack: Stack, plan: Plan): Steps<boolean> {
  const before = stack.kept ?? { template: stack.template, resources: new Map(stack.resources) }
  stack.template = plan.template
  world.event(stack, 'UPDATE_IN_PROGRESS', 'User Initiated')
  yield
  const failed = yield* changeResources(world, stack, plan.template.resources)
  if (failed.length === 0 && !stack.cancelling) {
    world.event(stack, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS')
    yield
    const kept = new Set(plan.template.resources.map(({ id }) => id))
    yield* deleteResources(
      world,
      stack,
      [...stack.resources.values()].filter(({ id }) => !kept.has(id)),
    )
    stack.kept = undefined
    world.event(stack, 'UPDATE_COMPLETE')
    return true
  }
  const reason = stack.cancelling
    ? 'User Initiated'
    : `The following resource(s) failed to update: [${failed.join(', ')}].`
  stack.kept = before
  if (plan.disableRollback && !stack.cancelling) {
    world.event(stack, 'UPDATE_FAILED', reason)
    return false
  }
  yield* rollBackUpdate(world, stack, reason)
  return false
}

/** Puts back what the last update changed, without the resources that are named in `skip`. */
export function* rollBackUpdate(
  world: World,
  stack: Stack,
  reason: string,
  skip: (id: string) => boolean = () => false,
): Steps<boolean> {
  const before = stack.kept
  if (before === undefined) throw new Error('there is nothing to go back to')
  stack.template = before.template
  world.event(stack, 'UPDATE_ROLLBACK_IN_PROGRESS', reason)
  yield
  const isBack = yield* putBack(world, stack, before.resources, skip)
  if (isBack) stack.kept = undefined
  return isBack
}

export function* deleteStack(
  world: World,
  stack: Stack,
  { retain = [], forced = false }: { retain?: readonly string[]; forced?: boolean } = {},
): Steps<boolean> {
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
  world.event(stack, left.length === 0 ? 'DELETE_COMPLETE' : 'DELETE_FAILED', failedToDelete(left))
  return left.length === 0
}

/** Creates what is new, updates what differs. Returns the ids of those that failed. */
function* changeResources(world: World, stack: Stack, wanted: readonly Declared[]): Steps<string[]> {
  for (const level of levels(wanted)) {
    const tasks = level.flatMap(declared => taskFor(world, stack, declared))
    const failed = yield* together(world, stack, tasks)
    if (failed.length > 0 || stack.cancelling) return failed
  }
  return []
}

function taskFor(world: World, stack: Stack, declared: Declared): Task[] {
  const existing = stack.resources.get(declared.id)
  if (existing === undefined) {
    const resource = { id: declared.id, type: declared.type }
    return [{ resource, verb: 'CREATE', steps: createResource(world, stack, declared) }]
  }
  if (existing.properties === declared.properties && declared.templateUrl === undefined) return []
  return [{ resource: existing, verb: 'UPDATE', steps: updateResource(world, stack, existing, declared) }]
}

/** All at once, a step each in turn. When one fails, those that have not ended by then are cancelled. */
function* together(world: World, stack: Stack, tasks: readonly Task[]): Steps<string[]> {
  const failed: string[] = []
  for (let running = [...tasks]; running.length > 0; yield) {
    for (const task of [...running]) {
      const { done, value } = task.steps.next()
      if (done !== true) continue
      running = running.filter(other => other !== task)
      if (value === false) failed.push(task.resource.id ?? '')
    }
    if (failed.length === 0 && !stack.cancelling) continue
    for (const { resource, verb } of running) {
      const reason = `Resource ${verb === 'CREATE' ? 'creation' : 'update'} cancelled`
      world.event(stack, `${verb}_FAILED`, reason, resource)
      failed.push(resource.id ?? '')
    }
    return failed
  }
  return failed
}

function* createResource(world: World, stack: Stack, declared: Declared): Steps<boolean> {
  const { create, stuck, steps = 1 } = world.behaviour(stack.path + declared.id, 'create')
  const { id, type, properties, retained } = declared
  world.event(stack, 'CREATE_IN_PROGRESS', undefined, { id, type })
  yield
  const nested = declared.templateUrl === undefined ? undefined : world.child(stack, declared)
  const physicalId = nested?.id ?? world.physicalId(stack, declared)
  const resource: Resource = { id, type, properties, retained, physicalId }
  stack.resources.set(id, resource)
  world.event(stack, 'CREATE_IN_PROGRESS', 'Resource creation Initiated', resource)
  for (let step = 0; step < steps || stuck === true; step++) yield
  const inside =
    nested === undefined || (yield* createStack(world, nested, nestedPlan(world.childTemplate(declared))))
  const reason = create ?? (inside ? undefined : nestedReason(nested, 'CREATE'))
  world.event(stack, reason === undefined ? 'CREATE_COMPLETE' : 'CREATE_FAILED', reason, resource)
  return reason === undefined
}

function* updateResource(world: World, stack: Stack, resource: Resource, declared: Declared): Steps<boolean> {
  const { update, stuck, steps = 1 } = world.behaviour(stack.path + declared.id, 'update')
  world.event(stack, 'UPDATE_IN_PROGRESS', undefined, resource)
  for (let step = 0; step < steps || stuck === true; step++) yield
  const nested = world.childOf(resource)
  const inside =
    nested === undefined || (yield* updateStack(world, nested, nestedPlan(world.childTemplate(declared))))
  const reason = update ?? (inside ? undefined : nestedReason(nested, 'UPDATE'))
  world.event(stack, reason === undefined ? 'UPDATE_COMPLETE' : 'UPDATE_FAILED', reason, resource)
  if (reason === undefined) stack.resources.set(resource.id, { ...resource, properties: declared.properties })
  return reason === undefined
}

/** Newest first. Returns the ids of those that would not go. */
function* deleteResources(world: World, stack: Stack, resources: readonly Resource[]): Steps<string[]> {
  const left: string[] = []
  for (const resource of [...resources].reverse()) {
    if (resource.retained) {
      world.event(stack, 'DELETE_SKIPPED', undefined, resource)
      stack.resources.delete(resource.id)
      continue
    }
    const { delete: reason } = world.behaviour(stack.path + resource.id, 'delete')
    world.event(stack, 'DELETE_IN_PROGRESS', undefined, resource)
    yield
    const nested = world.childOf(resource)
    if (nested !== undefined) yield* deleteStack(world, nested)
    world.event(stack, reason === undefined ? 'DELETE_COMPLETE' : 'DELETE_FAILED', reason, resource)
    if (reason === undefined) stack.resources.delete(resource.id)
    else left.push(resource.id)
  }
  return left
}

function* putBack(
  world: World,
  stack: Stack,
  before: ReadonlyMap<string, Resource>,
  skip: (id: string) => boolean,
): Steps<boolean> {
  const failed: string[] = []
  for (const resource of before.values()) {
    if (stack.resources.get(resource.id)?.properties === resource.properties) continue
    if (skip(resource.id)) {
      world.event(stack, 'UPDATE_COMPLETE', 'Resource skipped', resource)
      stack.resources.set(resource.id, resource)
      continue
    }
    world.event(stack, 'UPDATE_IN_PROGRESS', undefined, resource)
    yield
    const { rollback } = world.behaviour(stack.path + resource.id, 'rollback')
    world.event(stack, rollback === undefined ? 'UPDATE_COMPLETE' : 'UPDATE_FAILED', rollback, resource)
    if (rollback === undefined) stack.resources.set(resource.id, resource)
    else failed.push(resource.id)
  }
  if (failed.length > 0) {
    const reason = `The following resource(s) failed to update: [${failed.join(', ')}].`
    world.event(stack, 'UPDATE_ROLLBACK_FAILED', reason)
    return false
  }
  world.event(stack, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS')
  yield
  yield* deleteResources(
    world,
    stack,
    [...stack.resources.values()].filter(({ id }) => !before.has(id)),
  )
  world.event(stack, 'UPDATE_ROLLBACK_COMPLETE')
  return true
}

function nestedPlan(template: ParsedTemplate): Plan {
  return { template, disableRollback: false, deleteOnFailure: false }
}

function nestedReason(nested: Stack | undefined, verb: 'CREATE' | 'UPDATE'): string {
  const status = verb === 'CREATE' ? 'ROLLBACK_COMPLETE' : 'UPDATE_ROLLBACK_COMPLETE'
  return `Embedded stack ${nested?.id} was not successfully ${verb === 'CREATE' ? 'created' : 'updated'}: currently in ${status}`
}

function failedToDelete(ids: readonly string[]): string | undefined {
  return ids.length === 0 ? undefined : `The following resource(s) failed to delete: [${ids.join(', ')}].`
}
