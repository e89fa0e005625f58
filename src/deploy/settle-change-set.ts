/** Waiting until CloudFormation has worked a change set out, and what it found. */

import type { DescribeChangeSetOutput, ResourceChange } from '@aws-sdk/client-cloudformation'
import type { AwsClients } from '../aws/clients.ts'
import { awsFailure, isPassing, readAwsError } from '../aws/errors.ts'
import { Failure } from '../report/failure.ts'
import { abortable, type Calls } from './calls.ts'
import { Pace } from './clock.ts'
import { patiently } from './persist.ts'
import { refusedChangeSet } from './refused-change-set.ts'
import { isNoSuchStack, readStack, type StackView } from './stack-view.ts'

/** A change set that CloudFormation has accepted and may still be working out. */
export interface ChangeSet {
  name: string
  /** Its ARN; the name where the answer that held the ARN got lost. */
  id: string
  stackId: string
}

/**
 * `empty`: there is nothing to do. `gone`: another run executed a change set of the same stack, which removes all others.
 * `listed` has the changes of resources; a change of outputs alone has none.
 */
export type Settled =
  | { kind: 'ready'; listed: readonly ResourceChange[] }
  | { kind: 'empty' }
  | { kind: 'gone' }
  | { kind: 'refused'; failure: Failure }

/**
 * Reads the change set until it is complete or has failed. Throttling and other passing errors only take time. `before` is the
 * stack as it was when the set was asked for, undefined for one that the set makes.
 * Throws Failures, of class `cancelled` when the signal is given.
 */
export async function settleChangeSet(
  calls: Calls & { deadline: number },
  set: ChangeSet,
  before: StackView | undefined,
): Promise<Settled> {
  const pace = new Pace({ longest: 2_000 })
  for (let misses = 0; misses < MOST_MISSES; ) {
    const seen = await readChangeSet(calls, set)
    if (seen === 'missing' && (await hasMovedOn(calls, set, before))) return { kind: 'gone' }
    const settled = typeof seen === 'object' ? await judge(calls, set, seen) : undefined
    if (settled !== undefined) return settled
    if (calls.clock.now() >= calls.deadline) break
    misses = typeof seen === 'object' ? 0 : misses + 1
    await calls.clock.sleep(pace.pause(typeof seen === 'object' ? 'quiet' : 'refused'), calls.signal)
    if (calls.signal?.aborted) throw new Failure('cancelled', 'cancelled before anything was changed')
  }
  throw new Failure('unknown', `CloudFormation has not worked out the change set ${set.name} in time`, {
    remedy: 'Nothing was executed. Run again.',
  })
}

/** Whether somebody, we most likely, has executed the set. Throws what the SDK throws when it cannot be found out. */
export async function hasStarted(clients: AwsClients, set: ChangeSet): Promise<boolean> {
  try {
    const seen = await describePage(clients, set, undefined, undefined)
    return seen.ExecutionStatus?.startsWith('EXECUTE_') === true
  } catch (error) {
    if (readAwsError(error).name.startsWith('ChangeSetNotFound') || isNoSuchStack(error)) return false
    throw error
  }
}

/** All pages of a change set that is worked out. Throws what the SDK throws. `reason` is a warning then. */
export async function describeChangeSet(
  calls: Calls,
  set: Pick<ChangeSet, 'id' | 'stackId'>,
  { values }: { values: boolean },
): Promise<{ changes: ResourceChange[]; reason: string | undefined }> {
  const changes: ResourceChange[] = []
  for (let token: string | undefined; ; ) {
    const page = await patiently(calls, () => describePage(calls.clients, set, token, calls.signal, values))
    changes.push(...changesOf(page))
    token = page.NextToken
    if (token === undefined) return { changes, reason: page.StatusReason }
  }
}

/** Throttled or not yet visible so many times in a row (with pauses up to 2 s): half a minute or more. */
const MOST_MISSES = 20

interface WholeSet {
  status: string | undefined
  reason: string
  changes: ResourceChange[]
}

/** All pages; undefined when it could not be read this time, `missing` when there is none, which a new one may seem to be. */
async function readChangeSet(calls: Calls, set: ChangeSet): Promise<WholeSet | 'missing' | undefined> {
  const changes: ResourceChange[] = []
  try {
    for (let token: string | undefined; ; ) {
      const page = await describePage(calls.clients, set, token, calls.signal)
      changes.push(...changesOf(page))
      token = page.NextToken
      const reason = page.StatusReason ?? 'CloudFormation gave no reason'
      if (token === undefined) return { status: page.Status, reason, changes }
    }
  } catch (error) {
    if (readAwsError(error).name.startsWith('ChangeSetNotFound')) return 'missing'
    if (isPassing(error)) return undefined
    if (isNoSuchStack(error)) return 'missing'
    throw awsFailure(error, { call: 'cloudformation:DescribeChangeSet', target: `stack ${set.stackId}` })
  }
}

/** Whether the stack is another than when the set was asked for: then the set is not late, it was removed. */
async function hasMovedOn(
  { clients, signal }: Calls,
  set: ChangeSet,
  before: StackView | undefined,
): Promise<boolean> {
  try {
    const now = await readStack(clients, set.stackId, signal)
    if (now === undefined || now.status === 'DELETE_COMPLETE') return true
    if (before === undefined) return now.status !== 'REVIEW_IN_PROGRESS'
    return now.status !== before.status || now.lastChanged !== before.lastChanged
  } catch {
    return false
  }
}

function changesOf(page: DescribeChangeSetOutput): ResourceChange[] {
  return (page.Changes ?? []).flatMap(({ ResourceChange: change }) => change ?? [])
}

async function describePage(
  clients: AwsClients,
  set: Pick<ChangeSet, 'id' | 'stackId'>,
  token: string | undefined,
  signal: AbortSignal | undefined,
  values = false,
): Promise<DescribeChangeSetOutput> {
  const { DescribeChangeSetCommand } = await import('@aws-sdk/client-cloudformation')
  const client = await clients.cloudformation()
  const from = token === undefined ? {} : { NextToken: token }
  const command = new DescribeChangeSetCommand({
    ChangeSetName: set.id,
    StackName: set.stackId,
    ...(values ? { IncludePropertyValues: true } : {}),
    ...from,
  })
  return client.send(command, abortable(signal))
}

/** Undefined while CloudFormation is still at it. */
async function judge(
  calls: Calls,
  set: ChangeSet,
  { status, reason, changes }: WholeSet,
): Promise<Settled | undefined> {
  if (status === 'CREATE_COMPLETE') return { kind: 'ready', listed: changes }
  if (status !== 'FAILED') return undefined
  if (NOTHING_TO_DO.some(start => reason.startsWith(start))) return { kind: 'empty' }
  const nested = changes.flatMap(({ LogicalResourceId: id = '', ChangeSetId: changeSetId }) =>
    changeSetId === undefined ? [] : [{ id, changeSetId }],
  )
  return { kind: 'refused', failure: await refusedChangeSet(calls, { id: set.id, reason, nested }) }
}

/** The second text is that of templates with a transform. Outputs alone make a set without changes that succeeds. */
const NOTHING_TO_DO = ["The submitted information didn't contain changes", 'No updates are to be performed']
