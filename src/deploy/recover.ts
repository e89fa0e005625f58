/**
 * Bringing a stack that an earlier operation left unfit back to where it can be deployed: one call, watched to its end.
 * Which call is `states.ts`'s business; here it is made sure that no data goes with it that nobody gave up.
 */

import { randomBytes } from 'node:crypto'
import { awsFailure } from '../aws/errors.ts'
import { combineFailures, Failure } from '../report/failure.ts'
import { holdsData } from './data-types.ts'
import type { Deployment, DeployOutcome } from './deployment.ts'
import { EventStream } from './events.ts'
import { causeFailure, findCause } from './find-cause.ts'
import { decisively, patiently } from './persist.ts'
import { type Deletion, type Retained, removeStack, unfinished } from './remove-stack.ts'
import { type StackResource, stackResources } from './stack-resources.ts'
import { lookAtStack, readStack, type StackView } from './stack-view.ts'
import { endOf, type Recovery } from './states.ts'
import { watchStack } from './watch-stack.ts'

/**
 * Carries out one recovery. Returns the Failure when it ended badly and the stack has come to rest: then the next step
 * is decided anew. Throws Failures when it could not be started, must not be, or its end is not known.
 */
export async function recover(
  deployment: Deployment,
  view: StackView,
  recovery: Recovery,
): Promise<Failure | undefined> {
  switch (recovery) {
    case 'remove':
      if (view.status !== 'ROLLBACK_COMPLETE') await refuseLoss(deployment, view)
      return remove(deployment, view, {})
    case 'remove-retaining':
      return remove(deployment, view, { retain: await undeletable(deployment, view) })
    case 'remove-forced':
      return remove(deployment, view, { forced: true })
    case 'roll-back':
      if (view.status === 'CREATE_FAILED') await refuseLoss(deployment, view)
      return rollBack(deployment, view)
    case 'continue':
      return continueRollback(deployment, view, {})
    case 'continue-skipping':
      return continueRollback(deployment, view, { skip: await skippable(deployment, view) })
    case 'continue-forced':
      return continueRollback(deployment, view, { forced: true })
  }
}

/**
 * A rollback that failed for a reason that passes (throttling, a conflict with another change) is continued once, so that nobody
 * is left with UPDATE_ROLLBACK_FAILED for it. The outcome keeps its Failure.
 */
export async function continueOnce(deployment: Deployment, outcome: DeployOutcome): Promise<DeployOutcome> {
  const { failure, status } = outcome
  const reasons = failure?.others.map(({ reason }) => reason ?? '') ?? []
  const passes = reasons.length > 0 && reasons.every(reason => PASSING.test(reason))
  if (status !== 'UPDATE_ROLLBACK_FAILED' || deployment.recover === 'none' || !passes) return outcome
  const view = await lookAtStack(deployment, outcome.stackId)
  if (view?.status !== status) return outcome
  const { emit, stackName } = deployment
  emit({ type: 'stack-recovering', stackName, status, recovery: 'continue', reason: reasons[0] ?? '' })
  const failed = await recover(deployment, view, 'continue')
  return failed === undefined ? { ...outcome, status: 'UPDATE_ROLLBACK_COMPLETE', changed: false } : outcome
}

const PASSING = /Throttl|Rate exceeded|TooManyRequests|Conflict|ServiceUnavailable|try again/i

async function remove(
  deployment: Deployment,
  view: StackView,
  deletion: Deletion,
): Promise<Failure | undefined> {
  const { emit, stackName } = deployment
  if (view.terminationProtection) throw protectedStack(stackName)
  const earlier = view.status === 'ROLLBACK_COMPLETE' ? await leftByRollback(deployment, view) : []
  const { failure, retained } = await removeStack(deployment, view, deletion)
  for (const { id, type, physicalId } of [...earlier, ...retained])
    emit({
      type: 'warning',
      message: `${id} (${type}, ${physicalId}) was left in place: no stack owns it now`,
    })
  return settled(failure)
}

/** What the rollback left in place: with the shell its only record goes. */
async function leftByRollback(deployment: Deployment, view: StackView): Promise<Retained[]> {
  const resources = await stackResources(deployment, view.stackId).catch(() => [])
  return resources.filter(({ status }) => status === 'DELETE_SKIPPED')
}

/** What the stack may still be doing is no reason to go on. */
function settled(failure: Failure | undefined): Failure | undefined {
  if (failure !== undefined && failure.class !== 'deploy') throw failure
  return failure
}

async function rollBack(deployment: Deployment, view: StackView): Promise<Failure | undefined> {
  const { RollbackStackCommand } = await import('@aws-sdk/client-cloudformation')
  return operate(deployment, view, 'RollbackStack', async (client, token) => {
    await client.send(
      new RollbackStackCommand({
        StackName: view.stackId,
        ClientRequestToken: token,
        ...(deployment.roleArn === undefined ? {} : { RoleARN: deployment.roleArn }),
      }),
    )
  })
}

async function continueRollback(
  deployment: Deployment,
  view: StackView,
  { skip, forced = false }: { skip?: readonly StackResource[]; forced?: boolean },
): Promise<Failure | undefined> {
  const { ContinueUpdateRollbackCommand } = await import('@aws-sdk/client-cloudformation')
  const failure = await operate(deployment, view, 'ContinueUpdateRollback', async (client, token) => {
    await client.send(
      new ContinueUpdateRollbackCommand({
        StackName: view.stackId,
        ClientRequestToken: token,
        ...(deployment.roleArn === undefined ? {} : { RoleARN: deployment.roleArn }),
        ...(skip === undefined ? {} : { ResourcesToSkip: skip.map(({ skipName }) => skipName) }),
        ...(forced ? { ForceRollback: true } : {}),
      }),
    )
  })
  for (const { id, type } of skip ?? [])
    deployment.emit({
      type: 'warning',
      message: `${id} (${type}) was skipped: it may not be what the stack believes. Compare it (--drift report)`,
    })
  return failure
}

type Call = (
  client: import('@aws-sdk/client-cloudformation').CloudFormationClient,
  token: string,
) => Promise<void>

/** Starts an operation and watches it until the stack is at rest or gone. */
async function operate(
  deployment: Deployment,
  view: StackView,
  name: string,
  call: Call,
): Promise<Failure | undefined> {
  const { clients, stackName, signal } = deployment
  const write = {
    call: `cloudformation:${name}`,
    target: `stack ${stackName}`,
    hasActed: async () => hasMoved(view, await readStack(clients, view.stackId)),
  }
  const stream = new EventStream(clients, { stackId: view.stackId, stackName })
  try {
    await patiently(deployment, () => stream.skipPast(signal))
    const client = await clients.cloudformation()
    const token = `${deployment.tokenPrefix}${randomBytes(8).toString('hex')}`
    await decisively(deployment, write, () => call(client, token))
  } catch (error) {
    throw awsFailure(error, write)
  }
  const watched = await watchStack({
    ...deployment,
    stream,
    stackId: view.stackId,
    before: view,
    changeSetId: undefined,
    readsToEnd: status => (endOf(status) === 'going-on' ? 0 : 1),
  })
  if (watched.kind !== 'ended') throw unfinished(watched.kind, stackName, watched.status)
  return RECOVERED.has(watched.status)
    ? undefined
    : causeFailure(findCause(stream.events), stackName, `could not be brought back (${watched.status})`)
}

function hasMoved(before: StackView, now: StackView | undefined): boolean {
  return now?.status !== before.status || now.lastChanged !== before.lastChanged
}

const RECOVERED: ReadonlySet<string> = new Set([
  'DELETE_COMPLETE',
  'ROLLBACK_COMPLETE',
  'UPDATE_ROLLBACK_COMPLETE',
])

/** Throws a Failure (user) when deleting the stack would delete data that nobody has given up. */
async function refuseLoss(deployment: Deployment, view: StackView): Promise<void> {
  const { guard, stackName } = deployment
  if (guard.allowDestructive) return
  const kept = (await stackResources(deployment, view.stackId)).filter(
    ({ id, type, status, physicalId }) =>
      holdsData(type) && physicalId !== '' && !GONE.has(status) && !guard.allowDelete.includes(id),
  )
  if (kept.length === 0) return
  const failures = kept.map(({ id, type, physicalId }) => {
    const message = `${id} (${type}, ${physicalId}) holds data and would be deleted with the stack ${stackName}`
    return new Failure('user', message, {
      resource: id,
      resourceType: type,
      remedy: `Save what is in it, then allow it: --allow-delete ${kept.map(other => other.id).join(',')}`,
    })
  })
  throw combineFailures(failures)
}

const GONE: ReadonlySet<string> = new Set(['DELETE_COMPLETE', 'DELETE_SKIPPED'])

/** Exactly what became UPDATE_FAILED by the rollback; data is never skipped unless somebody named it. */
async function skippable(deployment: Deployment, view: StackView): Promise<StackResource[]> {
  const { guard } = deployment
  const failed = (await stackResources(deployment, view.stackId)).filter(
    ({ status, type }) => status === 'UPDATE_FAILED' && type !== 'AWS::CloudFormation::Stack',
  )
  const data = failed.filter(
    ({ id, type }) => holdsData(type) && !guard.allowDestructive && !guard.allowReplace.includes(id),
  )
  if (data.length === 0) return failed
  throw combineFailures(
    data.map(
      ({ id, type, reason }) =>
        new Failure('user', `${id} (${type}) holds data and is not skipped in the rollback`, {
          resource: id,
          resourceType: type,
          ...(reason === undefined ? {} : { reason }),
          remedy: `Mend what it needs; or name it in --allow-replace when its state does not matter.`,
        }),
    ),
  )
}

async function undeletable(deployment: Deployment, view: StackView): Promise<string[]> {
  const resources = await stackResources(deployment, view.stackId)
  return resources
    .filter(({ id, status }) => status === 'DELETE_FAILED' && !id.includes('/'))
    .map(({ id }) => id)
}

/** Throws nothing; the Failure of a stack that may not be deleted. */
export function protectedStack(stackName: string): Failure {
  return new Failure('deploy', `the stack ${stackName} is protected against deletion`, {
    remedy: `If you mean it: aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name ${stackName}`,
  })
}
