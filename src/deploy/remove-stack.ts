/** Deleting a stack by its id, watched to the end. */

import { randomBytes } from 'node:crypto'
import type { DeleteStackCommand } from '@aws-sdk/client-cloudformation'
import { awsFailure, isAccessDenied, readAwsError } from '../aws/errors.ts'
import type { Emit } from '../report/events.ts'
import { Failure } from '../report/failure.ts'
import type { Calls } from './calls.ts'
import { EventStream, type SeenEvent } from './events.ts'
import { explainCause } from './explain-cause.ts'
import { causeFailure, findCause } from './find-cause.ts'
import { decisively, patiently } from './persist.ts'
import { isNoSuchStack, readStack, type StackView } from './stack-view.ts'
import { watchStack } from './watch-stack.ts'

export interface RemoveOptions extends Calls {
  stackName: string
  roleArn?: string | undefined
  emit: Emit
  deadline: number
}

/** A resource that CloudFormation left in place. */
export interface Retained {
  id: string
  type: string
  physicalId: string
}

/** How a stack in DELETE_FAILED is deleted, the first two (they are refused in every other status); and how one is watched. */
export interface Deletion {
  /** Logical ids of resources that stay. */
  retain?: readonly string[]
  /** FORCE_DELETE_STACK: whatever cannot be deleted stays. */
  forced?: boolean
  /** The token of the deletion that is under way: its events are told from the first one on. */
  token?: string | undefined
}

export interface Removed {
  status: string
  retained: Retained[]
  failure?: Failure
}

/**
 * Deletes the stack and waits. The id is used throughout, so that a new stack of the same name is never touched.
 * Throws when the deletion cannot be started; a deletion that fails, or outlasts the deadline, is in `failure`.
 */
export async function removeStack(
  options: RemoveOptions,
  view: StackView,
  deletion: Deletion = {},
): Promise<Removed> {
  const { clients, signal, stackName } = options
  const stream = new EventStream(clients, { stackId: view.stackId, stackName })
  const target = `stack ${stackName}`
  try {
    await patiently(options, () => stream.skipPast(signal, deletion.token))
    if (view.status !== 'DELETE_IN_PROGRESS') await beginDeletion(options, view, deletion)
  } catch (error) {
    if (isNoSuchStack(error)) return { status: 'DELETE_COMPLETE', retained: [] }
    throw awsFailure(error, { call: 'cloudformation:DeleteStack', target })
  }
  const watched = await watchStack({
    ...options,
    stream,
    stackId: view.stackId,
    before: view,
    changeSetId: undefined,
    readsToEnd,
  })
  const retained = stream.events.filter(({ status }) => status === 'DELETE_SKIPPED').map(retainedBy)
  if (watched.kind === 'ended' && watched.status === 'DELETE_COMPLETE')
    return { status: watched.status, retained }
  if (watched.kind !== 'ended') {
    const failure = unfinished(watched.kind, stackName, watched.status)
    return { status: watched.status, retained, failure }
  }
  if (watched.status !== 'DELETE_FAILED') {
    const reason = watched.view?.statusReason ?? stream.events.findLast(({ ofStack }) => ofStack)?.reason
    return { status: watched.status, retained, failure: givenUp(stackName, watched.status, reason) }
  }
  const cause = await explainCause(options, findCause(stream.events), view.stackId)
  const failure = causeFailure(cause, stackName, `could not be deleted (${watched.status})`)
  return { status: watched.status, retained, failure }
}

/** CloudFormation gives up some deletions that it has begun, as of exports that others import: the stack is then as it was. */
function readsToEnd(status: string): number {
  if (status === 'DELETE_COMPLETE' || status === 'DELETE_FAILED') return 1
  return status.endsWith('_IN_PROGRESS') ? 0 : READS_OF_AN_OLD_STATUS
}

/** A read may show the stack as it was before the deletion. */
const READS_OF_AN_OLD_STATUS = 4

function givenUp(stackName: string, status: string, reason: string | undefined): Failure {
  const why = reason ?? 'CloudFormation gave no reason'
  return new Failure('deploy', `the stack ${stackName} was not deleted and is ${status}: ${why}`, {
    reason: why,
  })
}

async function beginDeletion(options: RemoveOptions, view: StackView, deletion: Deletion): Promise<void> {
  const { clients, stackName } = options
  const hasActed = async () => {
    const now = await readStack(clients, view.stackId)
    if (now === undefined) return true
    // Anything else is somebody's own operation, for which the deletion was refused.
    const isDeletion = now.status.startsWith('DELETE_')
    return isDeletion && (now.status !== view.status || now.lastChanged !== view.lastChanged)
  }
  const write = { call: 'cloudformation:DeleteStack', target: `stack ${stackName}`, hasActed }
  const command = await deletionOf(options, view.stackId, deletion)
  await decisively(options, write, async () => void (await (await clients.cloudformation()).send(command)))
}

/**
 * Removes the empty stack that a change set made which is not executed. Leaves it when it cannot, and returns the reason: it does
 * no harm. A stack that another run has begun to create in its place, or has a change set in, is not ours any more, and stays.
 */
export async function removeShell(
  calls: Calls,
  nameOrId: string,
  ownSet: string,
): Promise<string | undefined> {
  const { clients } = calls
  try {
    const view = await patiently(calls, () => readStack(clients, nameOrId))
    if (view?.status !== 'REVIEW_IN_PROGRESS' || (await hasChangeSets(calls, view.stackId, ownSet)))
      return undefined
    const command = await deletionOf({ roleArn: undefined }, view.stackId, {})
    await patiently(calls, async () => (await clients.cloudformation()).send(command))
    return undefined
  } catch (error) {
    return isNoSuchStack(error) ? undefined : readAwsError(error).message
  }
}

/** Of others: ours, which may have resisted, goes with the stack. Where that may not be asked, nobody is believed to have one. */
async function hasChangeSets(calls: Calls, stackId: string, ownSet: string): Promise<boolean> {
  const { ListChangeSetsCommand } = await import('@aws-sdk/client-cloudformation')
  const client = await calls.clients.cloudformation()
  try {
    const sets = await patiently(calls, () => client.send(new ListChangeSetsCommand({ StackName: stackId })))
    return (sets.Summaries ?? []).some(
      ({ ChangeSetName, Status }) => ChangeSetName !== ownSet && Status?.startsWith('CREATE_') === true,
    )
  } catch (error) {
    if (isAccessDenied(error)) return false
    throw error
  }
}

async function deletionOf(
  { roleArn }: Pick<RemoveOptions, 'roleArn'>,
  stackId: string,
  { retain = [], forced = false }: Deletion,
): Promise<DeleteStackCommand> {
  const { DeleteStackCommand } = await import('@aws-sdk/client-cloudformation')
  return new DeleteStackCommand({
    StackName: stackId,
    ClientRequestToken: `lambda-build-${randomBytes(8).toString('hex')}`,
    ...(roleArn === undefined ? {} : { RoleARN: roleArn }),
    ...(retain.length === 0 ? {} : { RetainResources: [...retain] }),
    ...(forced ? { DeletionMode: 'FORCE_DELETE_STACK' as const } : {}),
  })
}

function retainedBy({ id, resourceType, physicalId }: SeenEvent): Retained {
  return { id, type: resourceType, physicalId: physicalId ?? '' }
}

/** The Failure for an operation of ours whose end was not seen. */
export function unfinished(
  kind: 'timed-out' | 'cancelled' | 'blind',
  stackName: string,
  status: string,
): Failure {
  const remedy = 'CloudFormation goes on by itself. Run again: it waits for the end.'
  if (kind === 'cancelled')
    return new Failure('cancelled', `cancelled; the stack ${stackName} goes on (${status})`, { remedy })
  return new Failure('unknown', `the stack ${stackName} is still ${status}`, { remedy })
}
