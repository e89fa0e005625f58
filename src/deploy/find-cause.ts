/**
 * Why an operation failed, read from its events: the first failure that is not the consequence of another. Pure.
 */

import { Failure } from '../report/failure.ts'
import { adviceFor } from './advice.ts'
import type { SeenEvent } from './events.ts'

export interface Cause {
  /** What failed first. Undefined when no resource did: somebody cancelled, an alarm rang, a policy forbade it. */
  primary: SeenEvent | undefined
  /** Failed by themselves as well. */
  others: readonly SeenEvent[]
  /** Failed while everything was being put back. */
  inRollback: readonly SeenEvent[]
  /** How many resources were only stopped because of the failure. */
  cancelled: number
  /** CloudFormation's own words about the stack as a whole. */
  stackReason: string | undefined
  /** What was found out beyond the events: what a hook or a validation said, who imports an output. Lines for people. */
  details?: readonly string[]
  /** Where in the failed resource the mistake is: `/Properties/Timeout`. */
  property?: string
}

/** Finds the cause in the events of one operation, given in the order of their times. */
export function findCause(events: readonly SeenEvent[]): Cause {
  const { forward, back } = parted(events)
  const failures = forward.filter(isFailure)
  const real = withoutWrappers(failures.filter(event => !isCancelled(event)))
  const [primary, ...later] = onceEach(real).map(event => withHookReason(event, forward))
  const others = primary === undefined ? [] : later.filter(event => isIndependent(event, primary, forward))
  return {
    primary,
    others,
    inRollback: onceEach(withoutWrappers(back.filter(event => isFailure(event) && !isCancelled(event)))),
    cancelled: onceEach(failures.filter(isCancelled)).length + (later.length - others.length),
    stackReason: stackReason(events),
  }
}

/**
 * What happened on the way forward, and what while things were put back: a nested stack turns back before its parents do.
 * An operation that puts things back from its beginning is all on its way forward.
 */
function parted(events: readonly SeenEvent[]): { forward: SeenEvent[]; back: SeenEvent[] } {
  const turned = new Set<string>()
  const forward: SeenEvent[] = []
  const back: SeenEvent[] = []
  for (const [index, event] of events.entries()) {
    const { ofStack, depth, id, status } = event
    if (ofStack && isRollback(status) && index > 0) turned.add(depth === 0 ? '' : `${id}/`)
    const isBack = [...turned].some(path => id.startsWith(path) || path === '')
    ;(isBack ? back : forward).push(event)
  }
  return { forward, back }
}

/** The Failure of a stack operation. `happened` says in a few words what became of the stack. */
export function causeFailure(cause: Cause, stackName: string, happened: string): Failure {
  const { primary, inRollback, cancelled, property } = cause
  const others = [...cause.others, ...inRollback].map(eventFailure)
  const stopped = cancelled === 0 ? [] : [`${cancelled} more cancelled because of it`]
  const details = [...(cause.details ?? []), ...stopped]
  if (primary === undefined) return stackFailure(cause, `the stack ${stackName} ${happened}`, others)
  const first = eventFailure(primary)
  return new Failure('deploy', `${first.message.replace(/\.$/, '')}; the stack ${stackName} ${happened}`, {
    ...first,
    ...(property === undefined ? {} : { property }),
    details,
    others,
  })
}

/** No resource is known to have failed: there are only CloudFormation's words about the whole, which may name some. */
function stackFailure(cause: Cause, what: string, others: readonly Failure[]): Failure {
  const reason = cause.stackReason ?? others[0]?.reason ?? 'CloudFormation gave no reason'
  const [resource] = idsIn(reason)
  return new Failure('deploy', `${what}: ${reason}`, {
    reason,
    ...(resource === undefined ? {} : { resource }),
    ...(cause.property === undefined ? {} : { property: cause.property }),
    remedy: adviceFor({ reason }),
    details: cause.details,
    others,
  })
}

function eventFailure(event: SeenEvent): Failure {
  const reason = event.reason ?? 'CloudFormation gave no reason'
  const verb = VERBS[event.status.split('_', 1)[0] ?? ''] ?? 'failed'
  const inside = isNested(event) ? idsIn(reason).map(id => `${event.id}/${id}`) : []
  const named = inside.length === 0 ? `${event.id} (${event.resourceType})` : inside.join(', ')
  return new Failure('deploy', `${named} ${verb}: ${reason}`, {
    resource: inside[0] ?? event.id,
    ...(inside.length === 0 ? { resourceType: event.resourceType } : {}),
    reason,
    remedy: adviceFor({ reason, resourceType: event.resourceType }) ?? unreadable(inside),
  })
}

/** The stack itself only says who failed: why was in events that could not be read. */
function unreadable(inside: readonly string[]): string | undefined {
  if (inside.length === 0) return undefined
  return 'Why is in the events of the nested stack, which could not be read: allow cloudformation:DescribeStackEvents for it.'
}

/** "The following resource(s) failed to create: [Orders, Table]." */
function idsIn(reason: string): string[] {
  const list = /resource\(s\) failed to \w+: \[([^\]]*)\]/.exec(reason)?.[1] ?? ''
  return list.split(',').flatMap(part => /^[A-Za-z0-9]+$/.exec(part.trim())?.[0] ?? [])
}

const VERBS: Readonly<Record<string, string>> = {
  CREATE: 'could not be created',
  UPDATE: 'could not be updated',
  DELETE: 'could not be deleted',
  IMPORT: 'could not be imported',
}

/** ROLLBACK_IN_PROGRESS, UPDATE_ROLLBACK_IN_PROGRESS: from here on, things are put back. */
function isRollback(status: string): boolean {
  return status.includes('ROLLBACK')
}

/** What was begun only after the first failure did not fail by itself. */
function isIndependent(event: SeenEvent, primary: SeenEvent, events: readonly SeenEvent[]): boolean {
  const begun = events.findIndex(({ id, status }) => id === event.id && status.endsWith('_IN_PROGRESS'))
  return begun < events.indexOf(events.find(({ eventId }) => eventId === primary.eventId) ?? primary)
}

/** A resource that a hook refused says which one; why is in the event of the hook, just before. */
function withHookReason(event: SeenEvent, events: readonly SeenEvent[]): SeenEvent {
  if (event.reason === undefined || !/hook\(s\)/.test(event.reason)) return event
  const said = events.findLast(({ id, hook }) => id === event.id && hook?.failed === true)?.hook
  if (said === undefined) return event
  const reason = said.reason === undefined ? event.reason : `${event.reason}: ${said.reason}`
  return { ...event, reason, hook: said }
}

function isFailure({ ofStack, status }: SeenEvent): boolean {
  return !ofStack && status.endsWith('_FAILED')
}

/** "Resource creation cancelled", "Resource update cancelled". */
function isCancelled({ reason }: SeenEvent): boolean {
  return reason !== undefined && /\bcancelled\b/i.test(reason)
}

/** A nested stack fails because something in it did: that is the news, when it is known. */
function withoutWrappers(failures: readonly SeenEvent[]): SeenEvent[] {
  return failures.filter(
    event => !isNested(event) || !failures.some(other => other.id.startsWith(`${event.id}/`)),
  )
}

/** Whether the event is about a nested stack, as its parent sees it. */
export function isNested({ resourceType, ofStack }: SeenEvent): boolean {
  return resourceType === 'AWS::CloudFormation::Stack' && !ofStack
}

function onceEach(events: readonly SeenEvent[]): SeenEvent[] {
  return [...new Map([...events].reverse().map(event => [event.id, event])).values()].reverse()
}

/** What the root says when it fails or turns back, unless it only counts the resources that failed. */
function stackReason(events: readonly SeenEvent[]): string | undefined {
  const told = events.find(
    ({ ofStack, depth, status, reason }) =>
      ofStack && depth === 0 && reason !== undefined && (isRollback(status) || status.endsWith('_FAILED')),
  )
  return told?.reason
}
