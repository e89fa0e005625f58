/** One change set of ours, from request to end. */

import type { Parameter } from '@aws-sdk/client-cloudformation'
import { awsFailure } from '../aws/errors.ts'
import {
  type ChangeSetRequest,
  deleteChangeSet,
  deletesOnFailure,
  executeChangeSet,
  requestChangeSet,
} from './change-set.ts'
import { conclude } from './conclude.ts'
import { type Deployment, type DeployOutcome, nothingToDo, templateText } from './deployment.ts'
import { EventStream } from './events.ts'
import { removeShell } from './remove-stack.ts'
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
}

/** Makes a change set and carries it out. `raced`: the stack is no longer what it was, nothing was changed. */
export async function applyChanges(application: Application): Promise<DeployOutcome | 'raced'> {
  const { deployment, operation, view } = application
  const requested = await requestChangeSet(deployment, requestFor(application))
  if (requested.kind === 'raced') return 'raced'
  if (requested.kind === 'refused') throw requested.failure
  const { set } = requested
  const settled = await settleOrRemove(application, set)
  if (settled.kind === 'gone') return 'raced'
  if (settled.kind !== 'ready') return view === undefined ? 'raced' : nothingToDo(deployment, view)
  const { clients, emit, stackName } = deployment
  emit({ type: 'change-set-created', stackName, operation, changes: settled.changes })
  const stream = new EventStream(clients, { stackId: set.stackId, stackName })
  if (!(await start(application, set, stream))) return 'raced'
  if (deployment.detach === true) return detached(application, set)
  return conclude(deployment, operation, { set, stream, watched: await watch(application, set, stream) })
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

function requestFor({ deployment, operation, parameters }: Application): ChangeSetRequest {
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
  }
}

/** A set that will not be executed is removed before anything else happens, and so is the empty stack that it made. */
async function settleOrRemove(application: Application, set: ChangeSet): Promise<Settled> {
  const { deployment, view } = application
  const removeAll = async () => {
    await deleteChangeSet(deployment.clients, set)
    if (application.operation === 'create' && view === undefined) await removeShell(deployment, set.stackId)
  }
  try {
    const settled = await settleChangeSet(deployment, set, view)
    if (settled.kind === 'refused') throw settled.failure
    if (settled.kind === 'empty') await removeAll()
    return settled
  } catch (error) {
    await removeAll()
    throw error
  }
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
