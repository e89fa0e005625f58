/** Waiting for somebody else's operation on the stack to end. */

import { awsFailure, isPassing, readAwsError } from '../aws/errors.ts'
import type { Emit } from '../report/events.ts'
import { Failure } from '../report/failure.ts'
import type { Calls } from './calls.ts'
import { Pace } from './clock.ts'
import { readStack, type StackView } from './stack-view.ts'

/** Returns when the stack has come to rest or is gone. Throws a Failure of class `unknown` at the deadline. */
export async function waitUntilAtRest(
  calls: Calls & { stackName: string; emit: Emit; deadline: number },
  first: StackView | undefined,
  reason: string,
): Promise<void> {
  const { clients, clock, signal, stackName, emit, deadline } = calls
  const pace = new Pace({ shortest: 1_000 })
  let told = ''
  let unseen: string | undefined
  for (
    let view = first;
    view?.status.endsWith('_IN_PROGRESS') === true && view.status !== 'REVIEW_IN_PROGRESS';
  ) {
    if (view.status !== told) {
      const minutes = Math.max(0, Math.round((deadline - clock.now()) / 6_000) / 10)
      const limited = `${reason}; waiting for the end, at most ${minutes} minutes`
      emit({ type: 'stack-waiting', stackName, status: view.status, reason: limited })
    }
    told = view.status
    if (clock.now() >= deadline) throw stillBusy(stackName, view, unseen)
    await clock.sleep(pace.pause('quiet'), signal)
    if (signal?.aborted) throw new Failure('cancelled', `cancelled while waiting for the stack ${stackName}`)
    try {
      view = await readStack(clients, view.stackId, signal)
      unseen = undefined
    } catch (error) {
      unseen = readAwsError(error).message
      if (!isPassing(error))
        throw awsFailure(error, { call: 'cloudformation:DescribeStacks', target: `stack ${stackName}` })
    }
  }
}

/** `unseen`: why the stack could not be looked at any more. */
function stillBusy(stackName: string, { status }: StackView, unseen: string | undefined): Failure {
  const message =
    unseen === undefined
      ? `another operation on the stack ${stackName} has not ended: it is ${status}`
      : `whether another operation on the stack ${stackName} has ended cannot be seen: ${unseen}; it was ${status}`
  return new Failure('unknown', message, {
    reason: unseen,
    remedy: 'Run again when it has ended, or allow more time with --timeout.',
  })
}
