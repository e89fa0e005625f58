/** Joining an operation that is under way: of an earlier attempt of this run, or of the step that a job was cancelled in. */

import { awsFailure } from '../aws/errors.ts'
import { conclude } from './conclude.ts'
import type { DeployOutcome, Operating } from './deployment.ts'
import { EventStream } from './events.ts'
import { patiently } from './persist.ts'
import type { StackView } from './stack-view.ts'
import { endOf } from './states.ts'
import { watchStack } from './watch-stack.ts'

/** Watches the operation with this token to its end, its events from the first one on. Undefined when it never began. */
export async function attach(
  deployment: Operating,
  view: StackView,
  token: string,
): Promise<DeployOutcome | undefined> {
  const { clients, stackName, signal, emit } = deployment
  const operation = view.status.startsWith('CREATE_') ? 'create' : 'update'
  const stream = new EventStream(clients, { stackId: view.stackId, stackName })
  try {
    if (!(await patiently(deployment, () => stream.skipPast(signal, token)))) return undefined
  } catch (error) {
    throw awsFailure(error, { call: 'cloudformation:DescribeStackEvents', target: `stack ${stackName}` })
  }
  emit({ type: 'stack-attached', stackName, status: view.status })
  const watched = await watchStack({
    ...deployment,
    stream,
    stackId: view.stackId,
    before: undefined,
    changeSetId: view.changeSetId,
    readsToEnd: status => (endOf(status) === 'going-on' ? 0 : 1),
  })
  const set = { name: token, id: view.changeSetId ?? token, stackId: view.stackId }
  return conclude(deployment, operation, { set, stream, watched })
}
