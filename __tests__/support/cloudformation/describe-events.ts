/** DescribeEvents: the events of operations, also of those that only made a change set. */

import type { Action } from './actions.ts'
import { findSet } from './change-sets.ts'
import type { Engine } from './engine.ts'
import { text } from './request.ts'
import type { ChangeSet, Operation, RecordedEvent, Stack } from './stack.ts'
import { isFatal } from './validation.ts'
import { type Answer, WireError } from './wire.ts'

type Event = { readonly [name: string]: Answer }

export const DESCRIBE_EVENTS: Readonly<Record<string, Action>> = {
  DescribeEvents: (engine, form) => {
    const onlyFailed = form.get('Filters.FailedEvents') === 'true'
    const found = asked(engine, form).filter(event => !onlyFailed || isFailure(event))
    const from = Number(form.get('NextToken') ?? 0)
    const next = from + EVENTS_A_PAGE
    return {
      OperationEvents: [...found].reverse().slice(from, next),
      NextToken: next < found.length ? String(next) : undefined,
    }
  },
}

const EVENTS_A_PAGE = 100

/** Oldest first. By stack, only those of its newest operation. */
function asked(engine: Engine, form: URLSearchParams): Event[] {
  if (form.has('ChangeSetName')) return eventsOfSet(engine, findSet(engine, form))
  const id = form.get('OperationId')
  if (id === null) {
    const stack = engine.get(text(form, 'StackName'))
    return eventsOf(stack, stack.operations.at(-1))
  }
  const stack = engine.stacks.find(({ operations }) => operations.some(operation => operation.id === id))
  const set = engine.changeSets.find(({ operation }) => operation.id === id)
  if (stack === undefined && set === undefined)
    throw new WireError('OperationNotFoundException', `Operation ${id} does not exist`, 404)
  if (set !== undefined) return eventsOfSet(engine, set)
  return stack === undefined
    ? []
    : eventsOf(
        stack,
        stack.operations.find(operation => operation.id === id),
      )
}

function eventsOf(stack: Stack, operation: Operation | undefined): Event[] {
  if (operation === undefined) return []
  return stack.events
    .filter(({ OperationId }) => OperationId === operation.id)
    .map(event => stackEvent(event, operation))
}

function stackEvent({ hook = {}, StackName: _, ...event }: RecordedEvent, operation: Operation): Event {
  const isOfStack = event.PhysicalResourceId === event.StackId
  const failed = event.ResourceStatus.endsWith('_FAILED') || hook.HookStatus === 'HOOK_COMPLETE_FAILED'
  const type = isOfStack ? 'STACK_EVENT' : failed ? 'PROVISIONING_ERROR' : 'PROGRESS_EVENT'
  return {
    ...event,
    ...hook,
    ...facts(operation),
    EventType: hook.HookStatus === 'HOOK_COMPLETE_FAILED' ? 'HOOK_INVOCATION_ERROR' : type,
  }
}

function eventsOfSet({ validationErrors, changeSetHooks }: Engine, set: ChangeSet): Event[] {
  const common = { StackId: set.stackId, Timestamp: set.created, ...facts(set.operation) }
  const validations = validationErrors.map((error, index) => ({
    ...common,
    EventId: `${set.operation.id}-v${index}`,
    OperationId: set.operation.id,
    EventType: 'VALIDATION_ERROR',
    LogicalResourceId: /^\/Resources\/([^/]+)/.exec(error.path)?.[1],
    ValidationFailureMode: isFatal(error) ? 'FAIL' : 'WARN',
    ValidationName: error.name,
    ValidationStatus: 'FAILED',
    ValidationStatusReason: error.reason,
    ValidationPath: error.path,
  }))
  const hooks = changeSetHooks
    .filter(({ refuses }) => refuses !== undefined)
    .map((hook, index) => ({
      ...common,
      EventId: `${set.operation.id}-h${index}`,
      OperationId: set.operation.id,
      EventType: 'HOOK_INVOCATION_ERROR',
      HookType: hook.type,
      HookStatus: 'HOOK_COMPLETE_FAILED',
      HookStatusReason: hook.refuses,
      HookFailureMode: hook.mode ?? 'FAIL',
    }))
  return [...validations, ...hooks]
}

function facts({ type, status, started, ended }: Operation): Event {
  return { OperationType: type, OperationStatus: status, StartTime: started, EndTime: ended }
}

function isFailure({ EventType }: Event): boolean {
  return /ERROR$/.test(String(EventType))
}
