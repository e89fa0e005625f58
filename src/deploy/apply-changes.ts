/** One change set of ours, from request to end. */

import type { Parameter, ResourceChange } from '@aws-sdk/client-cloudformation'
import { awsFailure } from '../aws/errors.ts'
import type { DriftedResource, Event } from '../report/events.ts'
import {
  type ChangeSetRequest,
  deleteChangeSet,
  deletesOnFailure,
  executeChangeSet,
  requestChangeSet,
} from './change-set.ts'
import type { Change } from './changes.ts'
import { conclude } from './conclude.ts'
import { type Deployment, type DeployOutcome, nothingToDo, templateText } from './deployment.ts'
import { detectDrift, driftFailure } from './drift.ts'
import { EventStream } from './events.ts'
import type { Judged } from './guard.ts'
import { setStackPolicy, setTerminationProtection } from './protect-stack.ts'
import { removeShell } from './remove-stack.ts'
import { review } from './review.ts'
import { type ChangeSet, type Settled, settleChangeSet } from './settle-change-set.ts'
import { isNoSuchStack, type StackView } from './stack-view.ts'
import { endOf } from './states.ts'
import { type Watched, watchStack } from './watch-stack.ts'

export interface Application {
  deployment: Deployment
  operation: 'create' | 'update'
  /** The stack as it is; for a creation undefined, or the shell that a change set left. */
  view: StackView | undefined
  parameters: readonly Parameter[]
  /** The template as it was submitted last. */
  deployed: string | undefined
}

/** Makes a change set and carries it out. `raced`: the stack is no longer what it was, nothing was changed. */
export async function applyChanges(application: Application): Promise<DeployOutcome | 'raced'> {
  const { deployment, operation, view } = application
  const drifted = await driftBefore(application)
  const requested = await requestChangeSet(deployment, requestFor(application))
  if (requested.kind === 'raced') return 'raced'
  if (requested.kind === 'refused') throw requested.failure
  const { set } = requested
  const settled = await settleOrRemove(application, set)
  if (settled.kind === 'gone') return 'raced'
  const { clients, emit, stackName } = deployment
  if (settled.kind !== 'ready') {
    tellDrift(deployment, drifted, [])
    return view === undefined ? 'raced' : nothingToDo(deployment, view)
  }
  const changes = await reviewOrRemove(application, set, settled.listed)
  tellDrift(deployment, drifted, changes)
  emit({ type: 'change-set-created', stackName, operation, changes: changes.length })
  if (view !== undefined && operation === 'update') await setStackPolicy(deployment, view.stackId)
  const stream = new EventStream(clients, { stackId: set.stackId, stackName })
  if (!(await start(application, set, stream))) return 'raced'
  if (deployment.detach === true) return detached(application, set)
  const watched = await watch(application, set, stream)
  const outcome = await conclude(deployment, operation, { set, stream, watched })
  if (outcome.failure === undefined) await protect(application, outcome)
  return outcome
}

async function protect(
  { deployment, operation, view }: Application,
  { stackId }: DeployOutcome,
): Promise<void> {
  if (operation === 'create') await setStackPolicy(deployment, stackId)
  await setTerminationProtection(deployment, stackId, view?.terminationProtection ?? false)
}

/** What was changed behind the back of the stack. With `fail` that is thrown, before anything is asked for. */
async function driftBefore({ deployment, operation, view }: Application): Promise<DriftedResource[]> {
  const { drift = 'off', stackName } = deployment
  if (view === undefined || operation === 'create' || drift === 'off' || drift === 'revert') return []
  const resources = await detectDrift(deployment, view.stackId)
  const failure = drift === 'fail' ? driftFailure(stackName, resources) : undefined
  if (failure !== undefined) throw failure
  return resources
}

/** First what this deployment is about to overwrite. */
function tellDrift(
  { emit, stackName }: Deployment,
  drifted: readonly DriftedResource[],
  changes: readonly Change[],
): void {
  if (drifted.length === 0) return
  const changed = new Set(changes.map(({ id }) => id))
  const resources = drifted.map(resource => ({ ...resource, touched: changed.has(resource.id) }))
  resources.sort((a, b) => Number(b.touched) - Number(a.touched))
  emit({ type: 'drift', stackName, resources })
}

/** The operation has begun, and nobody here waits for its end. */
function detached({ deployment, operation }: Application, { stackId }: ChangeSet): DeployOutcome {
  const { stackName, clock, startedAt, recovered, emit } = deployment
  emit({ type: 'stack-detached', stackName })
  return {
    stackId,
    stackName,
    status: operation === 'create' ? 'CREATE_IN_PROGRESS' : 'UPDATE_IN_PROGRESS',
    operation: recovered ? 'recovered' : operation,
    changed: true,
    outputs: {},
    seconds: (clock.now() - startedAt) / 1000,
  }
}

/** The request for the change set that carries a deployment out. */
export function requestFor({ deployment, operation, parameters }: Application): ChangeSetRequest {
  const { stackName, template, capabilities, tags, roleArn, notificationArns, onFailure } = deployment
  const { mode, tokenPrefix } = deployment
  const nested = /AWS::CloudFormation::Stack|AWS::Serverless::Application/.test(templateText(deployment))
  return {
    operation,
    stackName,
    template,
    nested,
    parameters,
    capabilities,
    tags,
    roleArn,
    notificationArns,
    onFailure,
    mode,
    tokenPrefix,
    revertsDrift: deployment.drift === 'revert',
    importsExisting: deployment.importExisting === true,
  }
}

/** A set that will not be executed is removed before anything else happens, and so is the empty stack that it made. */
export async function settleOrRemove(application: Application, set: ChangeSet): Promise<Settled> {
  try {
    const settled = await settleChangeSet(application.deployment, set, application.view)
    if (settled.kind === 'refused') throw settled.failure
    if (settled.kind === 'empty') await removeAll(application, set)
    return settled
  } catch (error) {
    await removeAll(application, set)
    throw error
  }
}

/** Removes the set, and the empty stack if it was this set that made it. */
export async function removeAll({ deployment, operation, view }: Application, set: ChangeSet): Promise<void> {
  await deleteChangeSet(deployment.clients, set)
  if (operation === 'create' && view === undefined) await removeShell(deployment, set.stackId)
}

/** The changes. Throws the guard's Failure; the set is gone then, as if nothing had been asked. */
async function reviewOrRemove(
  application: Application,
  set: ChangeSet,
  listed: readonly ResourceChange[],
): Promise<Change[]> {
  const { deployment, deployed } = application
  try {
    const { changes, judged, failure } = await review(deployment, { set, listed, deployed })
    if (judged.length > 0) deployment.emit(guardEvent(deployment.stackName, judged))
    if (failure !== undefined) throw failure
    return changes
  } catch (error) {
    await removeAll(application, set)
    throw error
  }
}

/** Resources that hold data, or that others know by name, and that would be replaced or go. */
function guardEvent(stackName: string, judged: readonly Judged[]): Event {
  const resources = judged.map(({ change, verdict, why }) => ({
    id: change.id,
    resourceType: change.type,
    verdict,
    why,
  }))
  return { type: 'guard', stackName, resources }
}

async function start(application: Application, set: ChangeSet, stream: EventStream): Promise<boolean> {
  const { deployment, operation } = application
  try {
    await stream.skipPast(deployment.signal)
    const { stackName, onFailure, mode, onStart } = deployment
    onStart?.({ stackId: set.stackId, stackName, operation, token: set.name })
    return await executeChangeSet(deployment, set, { operation, onFailure, mode })
  } catch (error) {
    // Another run took away the empty stack that both had their change sets in.
    if (isNoSuchStack(error)) return false
    await deleteChangeSet(deployment.clients, set)
    throw awsFailure(error, { call: 'cloudformation:DescribeStackEvents', target: `stack ${set.stackId}` })
  }
}

async function watch(application: Application, set: ChangeSet, stream: EventStream): Promise<Watched> {
  const { deployment, operation, view } = application
  const deletes = deletesOnFailure({ operation, onFailure: deployment.onFailure })
  return watchStack({
    ...deployment,
    stream,
    stackId: set.stackId,
    before: view,
    changeSetId: set.id,
    readsToEnd: status => readsToEnd(status, deletes),
  })
}

/** With `--on-failure delete` a failed creation is followed by a deletion, which may take a moment to begin. */
function readsToEnd(status: string, deletes: boolean): number {
  const end = endOf(status)
  if (end === 'going-on') return 0
  return deletes && end === 'failure' && !status.startsWith('DELETE_') ? READS_BEFORE_DELETION : 1
}

const READS_BEFORE_DELETION = 6
