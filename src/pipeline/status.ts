/** `status` and `events`: a stack for a person who comes later. Nothing is changed. */

import { describeAtWork } from '../deploy/at-work.ts'
import { causeFailure } from '../deploy/find-cause.ts'
import { stackEvents, stackStatus } from '../deploy/stack-status.ts'
import type { StackView } from '../deploy/stack-view.ts'
import type { Settings } from '../project/settings.ts'
import { allowedCaller } from './caller.ts'
import { requireStackName } from './deployment-options.ts'
import { describeFailure } from './results.ts'
import type { Result, Services } from './services.ts'

export async function status(settings: Settings, services: Services, result: Result): Promise<void> {
  const stack = await stackFor(settings, services)
  const seen = await stackStatus(stack)
  const { stackName } = stack
  Object.assign(result, describeView(seen.view))
  if (seen.atWork !== undefined) result.atWork = describeAtWork(seen.atWork)
  if (seen.cause !== undefined) {
    const failure = causeFailure(seen.cause, stackName, `is ${seen.view.status}`)
    result.lastFailure = describeFailure(failure)
  }
}

export async function events(settings: Settings, services: Services, result: Result): Promise<void> {
  const stack = await stackFor(settings, services)
  const deadline = services.clock.now() + settings.timeoutSeconds * 1000
  const { view, failure } = await stackEvents({ ...stack, follow: settings.follow, deadline })
  Object.assign(result, describeView(view))
  if (failure !== undefined) throw failure
}

async function stackFor(settings: Settings, services: Services) {
  const { emit, clock, signal } = services
  const stackName = requireStackName(settings)
  const { clients } = await allowedCaller(settings, services)
  return { clients, stackName, emit, clock, signal }
}

function describeView(view: StackView): Partial<Result> {
  const { stackId, stackName, status: current, statusReason, lastChanged, outputs } = view
  return {
    stackId,
    stackName,
    status: current,
    changed: false,
    outputs,
    ...(statusReason === undefined ? {} : { statusReason }),
    ...(lastChanged === undefined ? {} : { lastChanged: new Date(lastChanged).toISOString() }),
  }
}
