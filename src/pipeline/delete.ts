/**
 * `delete`: removes the stack, streams its events, and says what goes and what CloudFormation left behind; or all stacks whose
 * names fit a pattern.
 */

import { serverTime } from '../aws/server-time.ts'
import { lookAtStack } from '../deploy/stack-view.ts'
import type { Settings } from '../project/settings.ts'
import { Failure } from '../report/failure.ts'
import { allowedCaller } from './caller.ts'
import { deleteAndTell, lookInside, prune } from './delete-and-tell.ts'
import { deleteMatching } from './delete-matching.ts'
import { callsOf, type Deleting } from './deleting.ts'
import { requireStackName } from './deployment-options.ts'
import { bucketToPrune } from './prune-artifacts.ts'
import { round } from './results.ts'
import type { Result, Services } from './services.ts'

export async function remove(settings: Settings, services: Services, result: Result): Promise<void> {
  checkTogether(settings)
  if (settings.matching === undefined) requireStackName(settings)
  const caller = await allowedCaller(settings, services)
  const unbound = { settings, services, caller, now: () => serverTime(caller.clients) }
  const bucket = settings.artifacts ? await bucketToPrune(unbound) : undefined
  const deleting = { ...unbound, bucket }
  if (settings.matching === undefined) return deleteOne(deleting, result)
  return deleteMatching(deleting, settings.matching, result)
}

async function deleteOne(deleting: Deleting, result: Result): Promise<void> {
  const stackName = requireStackName(deleting.settings)
  if (deleting.settings.noop) return pretend(deleting, stackName, result)
  const { outcome, own } = await deleteAndTell(deleting, { stackName })
  const { failure, seconds, ...rest } = outcome
  Object.assign(result, rest, { operation: rest.changed ? 'delete' : 'none', seconds: round(seconds) })
  if (failure !== undefined) throw failure
  await prune(deleting, own === undefined ? [] : [own], outcome, result)
}

async function pretend(deleting: Deleting, stackName: string, result: Result): Promise<void> {
  const { services } = deleting
  Object.assign(result, { stackName, changed: false, operation: 'none' })
  const view = await lookAtStack(callsOf(deleting), stackName)
  if (view === undefined) {
    services.emit({ type: 'note', message: `there is no stack ${stackName}: nothing to delete` })
    return
  }
  Object.assign(result, { stackId: view.stackId, status: view.status })
  services.emit({ type: 'note', message: `would delete the stack ${stackName} (${view.status})` })
  const own = await lookInside(deleting, view)
  await prune(deleting, own === undefined ? [] : [own], { retained: [] }, result)
}

/** Throws a Failure (user) for options that contradict each other. */
function checkTogether({ stackName, matching, olderThanSeconds }: Settings): void {
  const refuse = (message: string, remedy: string) => new Failure('user', message, { remedy })
  if (matching === undefined && olderThanSeconds !== undefined)
    throw refuse('--older-than is for --matching', 'Name the stacks by a pattern: --matching GLOB.')
  if (matching === undefined) return
  if (stackName !== undefined)
    throw refuse('--stack-name and --matching together', 'Name one stack, or a pattern of names, not both.')
  if (!/[A-Za-z0-9-]/.test(matching) && olderThanSeconds === undefined)
    throw refuse(
      `--matching ${matching} fits every stack of the account`,
      'Write a part of the names (shop-pr-*), or say how old they are at least: --older-than 3d.',
    )
}
