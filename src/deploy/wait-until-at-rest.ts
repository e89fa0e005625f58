/** Waiting for somebody else's operation on the stack to end. */

import { awsFailure, isPassing } from '../aws/errors.ts'
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
    if (clock.now() >= deadline) throw stillBusy(stackName, view)
    await clock.sleep(pace.pause('quiet'), signal)
    if (signal?.aborted) throw new Failure('cancelled', `cancelled while waiting for the stack ${stackName}`)
    try {
      view = await readStack(clients, view.stackId, signal)
    } catch (error) {
      if (!isPassing(error))
        throw awsFailure(error, { call: 'cloudformation:DescribeStacks', target: `stack ${stackName}` })
    }
  }
}

function stillBusy(stackName: string, { status }: StackView): Failure {
  return new Failure(
    'unknown',
    `another operation on the stack ${stackName} has not ended: it is ${status}`,
    {
      remedy: 'Run again when it has ended, or allow more time with --timeout.',
    },
  )
}
