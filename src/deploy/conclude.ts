/** How a deployment ended, in words. */

import { awsFailure } from '../aws/errors.ts'
import { Failure } from '../report/failure.ts'
import { cancelUpdate } from './cancel-update.ts'
import type { DeployOutcome, Operating } from './deployment.ts'
import type { EventStream } from './events.ts'
import { explainCause } from './explain-cause.ts'
import { type Cause, causeFailure, findCause } from './find-cause.ts'
import type { SeenEvent } from './seen-event.ts'
import type { ChangeSet } from './settle-change-set.ts'
import { endOf } from './states.ts'
import type { Watched } from './watch-stack.ts'

export interface Ending {
  set: ChangeSet
  stream: EventStream
  watched: Watched
}

/** The outcome of an operation that was started, with its Failure if it has one. */
export async function conclude(
  deployment: Operating,
  operation: 'create' | 'update',
  ending: Ending,
): Promise<DeployOutcome> {
  const { stackName, clock, emit, startedAt, recovered } = deployment
  const { set, watched, stream } = ending
  const failure = await failureOf(deployment, ending)
  const seconds = (clock.now() - startedAt) / 1000
  const { status } = watched
  if (watched.kind === 'ended') emit({ type: 'stack-finished', stackName, status, seconds })
  if (failure === undefined)
    for (const message of leftBehind(stream.events)) emit({ type: 'warning', message })
  return {
    stackId: set.stackId,
    stackName,
    status,
    operation: recovered ? 'recovered' : operation,
    changed: status !== 'UPDATE_ROLLBACK_COMPLETE',
    outputs: failure === undefined ? (watched.view?.outputs ?? {}) : {},
    seconds,
    ...(failure === undefined ? {} : { failure }),
  }
}

async function failureOf(
  deployment: Operating,
  { set, stream, watched }: Ending,
): Promise<Failure | undefined> {
  const { stackName } = deployment
  const { status } = watched
  switch (watched.kind) {
    case 'ended':
      if (endOf(status) === 'success') return undefined
      return causeFailure(
        await causeOf(deployment, { set, stream, watched }),
        stackName,
        happened(deployment, status),
      )
    case 'cancelled':
      return cancelUpdate(deployment, set.stackId, status)
    case 'timed-out':
      return stillGoing(deployment, set, status)
    case 'blind':
      return outOfSight(deployment, set, watched.error)
  }
}

/** Where no event could be read, the stack's own words have to do. */
async function causeOf(deployment: Operating, { set, stream, watched }: Ending): Promise<Cause> {
  const found = findCause(stream.events)
  const stackReason = found.stackReason ?? watched.view?.statusReason
  return explainCause(deployment, { ...found, stackReason }, set.stackId)
}

/** A successful update tries to delete what it no longer needs, and succeeds although it fails in that. */
function leftBehind(events: readonly SeenEvent[]): string[] {
  return events
    .filter(({ status, ofStack }) => status === 'DELETE_FAILED' && !ofStack)
    .map(({ id, resourceType, physicalId, reason }) => {
      const what = [resourceType, physicalId].filter(part => part !== undefined).join(', ')
      return `${id} (${what}) could not be deleted after the update, and no stack owns it now: ${reason ?? 'CloudFormation gave no reason'}`
    })
}

function happened({ onFailure }: Operating, status: string): string {
  if (status.endsWith('ROLLBACK_COMPLETE')) return `was rolled back (${status})`
  if (status.endsWith('ROLLBACK_FAILED')) return `could not be rolled back (${status})`
  if (status === 'DELETE_COMPLETE')
    return onFailure === 'delete' ? 'was deleted' : 'was deleted by somebody else'
  return `was left as it is (${status})`
}

function stillGoing(
  { stackName, timeoutSeconds }: Operating,
  { stackId }: ChangeSet,
  status: string,
): Failure {
  const minutes = Math.round(timeoutSeconds / 6) / 10
  return new Failure('unknown', `the stack ${stackName} is still ${status} after ${minutes} minutes`, {
    remedy: attach(stackId),
  })
}

function outOfSight({ stackName }: Operating, { stackId }: ChangeSet, error: unknown): Failure {
  const { message, remedy } = awsFailure(error, { call: 'cloudformation:DescribeStacks' })
  return new Failure('unknown', `the stack ${stackName} goes on, but can no longer be watched: ${message}`, {
    cause: error,
    remedy: [remedy, attach(stackId)].filter(part => part !== undefined).join(' '),
  })
}

/** The next run waits for what is under way: that is how to attach. */
function attach(stackId: string): string {
  return `CloudFormation goes on by itself. Run again: it waits for the end. Or look: aws cloudformation describe-stack-events --stack-name ${stackId}`
}
