/** One change set of ours, from request to end. */

import type { ResourceChange } from '@aws-sdk/client-cloudformation'
import type { Event } from '../report/events.ts'
import { type Application, removeAll, requestSet, settleOrRemove } from './application.ts'
import { carryOut } from './carry-out.ts'
import type { Change } from './changes.ts'
import { type DeployOutcome, nothingToDo } from './deployment.ts'
import { driftBefore, tellDrift } from './drift.ts'
import type { Judged } from './guard.ts'
import { review } from './review.ts'
import type { ChangeSet } from './settle-change-set.ts'

/** Makes a change set and carries it out. `raced`: the stack is no longer what it was, nothing was changed. */
export async function applyChanges(application: Application): Promise<DeployOutcome | 'raced'> {
  const { deployment, operation, view } = application
  const drifted = await driftBefore(deployment, operation === 'update' ? view : undefined)
  const set = await requestSet(application)
  if (set === 'raced') return 'raced'
  const settled = await settleOrRemove(application, set)
  if (settled.kind === 'gone') return 'raced'
  const { emit, stackName } = deployment
  if (settled.kind !== 'ready') {
    tellDrift(deployment, drifted, [])
    return view === undefined ? 'raced' : nothingToDo(deployment, view)
  }
  const changes = await reviewOrRemove(application, set, settled.listed)
  tellDrift(deployment, drifted, changes)
  const nested = changes.filter(({ stack }) => stack !== '').length
  const counted = { changes: changes.length, ...(nested === 0 ? {} : { nested }) }
  emit({ type: 'change-set-created', stackName, operation, ...counted })
  return carryOut(application, set, { own: changes.length - nested, nested })
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
