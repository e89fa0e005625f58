/** Executing a change set that has been looked at, and watching the operation to its end. */

import { awsFailure } from '../aws/errors.ts'
import { Failure } from '../report/failure.ts'
import type { Counted } from '../report/progress.ts'
import type { Application } from './application.ts'
import { removeAll } from './application.ts'
import { deletesOnFailure, executeChangeSet } from './change-set.ts'
import { conclude } from './conclude.ts'
import type { DeployOutcome } from './deployment.ts'
import { EventStream } from './events.ts'
import { patiently } from './persist.ts'
import { setStackPolicy, setTerminationProtection } from './protect-stack.ts'
import type { ChangeSet } from './settle-change-set.ts'
import { isNoSuchStack } from './stack-view.ts'
import { endOf } from './states.ts'
import { type Watched, watchStack } from './watch-stack.ts'

/** `raced`: the stack is no longer what it was, nothing was changed. Throws Failures for what ends before the operation begins. */
export async function carryOut(
  application: Application,
  set: ChangeSet,
  planned: Counted,
): Promise<DeployOutcome | 'raced'> {
  const { deployment, operation, view } = application
  const { clients, stackName } = deployment
  // A deletion that follows a failed creation need not have our token.
  const token = deletesOnFailure({ operation, onFailure: deployment.onFailure }) ? undefined : set.name
  const stream = new EventStream(clients, { stackId: set.stackId, stackName, token })
  if (!(await prepare(application, set, stream)) || !(await start(application, set))) return 'raced'
  if (deployment.detach === true) return detached(application, set)
  const watched = await watch(application, set, stream, planned)
  const outcome = await conclude(deployment, operation, { set, stream, watched })
  if (outcome.failure === undefined && operation === 'create') await setStackPolicy(deployment, set.stackId)
  if (outcome.failure === undefined)
    await setTerminationProtection(deployment, set.stackId, view?.terminationProtection ?? false)
  return outcome
}

/** Nothing has begun yet: what fails here leaves nothing behind. */
async function prepare(application: Application, set: ChangeSet, stream: EventStream): Promise<boolean> {
  const { deployment, operation, view } = application
  const { signal } = deployment
  try {
    if (view !== undefined && operation === 'update') await setStackPolicy(deployment, view.stackId)
    await patiently(deployment, () => stream.skipPast(signal))
    return true
  } catch (error) {
    // Another run took away the empty stack that both had their change sets in.
    if (isNoSuchStack(error)) return false
    await removeAll(application, set)
    throw awsFailure(error, { call: 'cloudformation:DescribeStackEvents', target: `stack ${set.stackId}` })
  }
}

/** Nothing is removed where it is not known whether the operation began. */
async function start(application: Application, set: ChangeSet): Promise<boolean> {
  const { deployment, operation } = application
  const { onFailure, mode } = deployment
  try {
    return await executeChangeSet(deployment, set, { operation, onFailure, mode })
  } catch (error) {
    if (isNoSuchStack(error)) return false
    const failure = awsFailure(error, {
      call: 'cloudformation:ExecuteChangeSet',
      target: `stack ${set.stackId}`,
    })
    if (failure.class === 'unknown') throw stillThere(failure, application, set)
    await removeAll(application, set)
    throw failure
  }
}

/** What is not known to have begun cannot be cleared away either. */
function stillThere(
  failure: Failure,
  { deployment: { stackName }, operation, view }: Application,
  { name }: ChangeSet,
): Failure {
  const what = `the change set ${name}`
  const both =
    operation === 'create' && view === undefined
      ? `${what} and the empty stack ${stackName} are`
      : `${what} is`
  const line = `${both} left behind if it was not carried out; the next deploy is not disturbed by that`
  const details = [...failure.details, line]
  return new Failure(failure.class, failure.message, { ...failure, cause: failure.cause, details })
}

async function watch(
  application: Application,
  set: ChangeSet,
  stream: EventStream,
  planned: Counted,
): Promise<Watched> {
  const { deployment, operation, view } = application
  const deletes = deletesOnFailure({ operation, onFailure: deployment.onFailure })
  return watchStack({
    ...deployment,
    stream,
    stackId: set.stackId,
    before: view,
    changeSetId: set.id,
    planned,
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
