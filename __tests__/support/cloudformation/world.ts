/** What operations on stacks ask of the engine, and the words that they share. */

import type { Behaviour, Hook, Operation, Resource, Stack } from './stack.ts'
import type { Declared, ParsedTemplate } from './template.ts'

export type Verb = 'create' | 'update' | 'delete' | 'rollback'

export interface World {
  /** How the resource behaves this time: a failure that is to happen so many times is used up by asking for it. */
  behaviour(path: string, verb: Verb): Behaviour
  /** Asked before the resource is worked on, by its path. */
  readonly hooks: ReadonlyMap<string, Hook>
  /** Rings during updates: the name of an alarm. */
  readonly alarm: string | undefined
  /** A new operation of the stack begins; events belong to it from now on. */
  begin(stack: Stack, type: Operation['type']): void
  /** Records an event; without a resource it is about the stack itself, whose status it becomes. */
  event(stack: Stack, status: string, reason?: string, resource?: EventSubject): void
  physicalId(stack: Stack, declared: { id: string }): string
  /** The nested stack of a resource, made when it is missing. */
  child(stack: Stack, declared: Declared): Stack
  childTemplate(declared: Declared): ParsedTemplate
  childOf(resource: Resource): Stack | undefined
  /** Why the exports of the template cannot be those of the stack: others import what would go or change. */
  exportInUse(stack: Stack, exports: Readonly<Record<string, string>>): string | undefined
  /** The first of the names that nobody exports. */
  missingExport(names: readonly string[]): string | undefined
}

export type EventSubject = Partial<Resource> & { hook?: Readonly<Record<string, string>> }

/** Every `yield` is a moment at which somebody may look. */
export type Steps<T = void> = Generator<void, T>

export interface Plan {
  template: ParsedTemplate
  disableRollback: boolean
  deleteOnFailure: boolean
  /** Logical ids of what is taken over instead of being created. */
  imports?: readonly string[] | undefined
  retainExceptOnCreate?: boolean
}

export function failedTo(verb: 'create' | 'update' | 'delete', ids: readonly string[]): string {
  return `The following resource(s) failed to ${verb}: [${ids.join(', ')}].`
}

/** The plan of a nested stack: as its parent's, with a template of its own. */
export function nestedPlan(world: World, declared: Declared, plan: Plan): Plan {
  return {
    template: world.childTemplate(declared),
    disableRollback: plan.disableRollback,
    deleteOnFailure: false,
  }
}

/** The words of the resource in the parent, where the nested stack itself has failed. */
export function nestedReason(nested: Stack | undefined, done: 'created' | 'updated'): string {
  return `Embedded stack ${nested?.id} was not successfully ${done}: currently in ${nested?.status}`
}
