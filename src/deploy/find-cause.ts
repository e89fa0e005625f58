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
}

/** Finds the cause in the events of one operation, given in the order of their times. */
export function findCause(events: readonly SeenEvent[]): Cause {
  const turn = turningPoint(events)
  const forward = turn < 0 ? events : events.slice(0, turn)
  const failures = forward.filter(isFailure)
  const real = withoutWrappers(failures.filter(event => !isCancelled(event)))
  const [primary, ...others] = onceEach(real)
  const back = turn < 0 ? [] : events.slice(turn).filter(isFailure)
  return {
    primary,
    others,
    inRollback: onceEach(withoutWrappers(back.filter(event => !isCancelled(event)))),
    cancelled: onceEach(failures.filter(isCancelled)).length,
    stackReason: stackReason(events),
  }
}

/** Where the root turns back; -1 when it never does, as in an operation that puts things back from its beginning. */
function turningPoint(events: readonly SeenEvent[]): number {
  const ofRoot = ({ ofStack, depth }: SeenEvent) => ofStack && depth === 0
  const turn = events.findIndex(event => ofRoot(event) && isRollback(event.status))
  return turn === 0 ? -1 : turn
}

/** The Failure of a stack operation. `happened` says in a few words what became of the stack. */
export function causeFailure(cause: Cause, stackName: string, happened: string): Failure {
  const { primary, inRollback, cancelled } = cause
  const others = [...cause.others, ...inRollback].map(eventFailure)
  const details = cancelled === 0 ? [] : [`${cancelled} more cancelled because of it`]
  if (primary === undefined) {
    const reason = cause.stackReason ?? others[0]?.reason ?? 'CloudFormation gave no reason'
    return new Failure('deploy', `the stack ${stackName} ${happened}: ${reason}`, {
      reason,
      remedy: adviceFor({ reason }),
      others,
    })
  }
  const first = eventFailure(primary)
  return new Failure('deploy', `${first.message.replace(/\.$/, '')}; the stack ${stackName} ${happened}`, {
    ...first,
    details,
    others,
  })
}

function eventFailure(event: SeenEvent): Failure {
  const reason = event.reason ?? 'CloudFormation gave no reason'
  const verb = VERBS[event.status.split('_', 1)[0] ?? ''] ?? 'failed'
  return new Failure('deploy', `${event.id} (${event.resourceType}) ${verb}: ${reason}`, {
    resource: event.id,
    resourceType: event.resourceType,
    reason,
    remedy: adviceFor({ reason, resourceType: event.resourceType }),
  })
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
    ({ id, resourceType }) =>
      resourceType !== 'AWS::CloudFormation::Stack' || !failures.some(other => other.id.startsWith(`${id}/`)),
  )
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
