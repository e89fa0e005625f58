/** A stack as it is, for a person who comes later: its state, who is at work on it, and why its last operation failed. */

import { awsFailure } from '../aws/errors.ts'
import type { Emit } from '../report/events.ts'
import { Failure } from '../report/failure.ts'
import { type AtWork, whoIsAtWork } from './at-work.ts'
import type { Calls } from './calls.ts'
import { EventStream } from './events.ts'
import { explainCause } from './explain-cause.ts'
import { type Cause, causeFailure, findCause } from './find-cause.ts'
import { unfinished } from './remove-stack.ts'
import { lookAtStack, type StackView } from './stack-view.ts'
import { endOf } from './states.ts'
import { emitEvent } from './tell-events.ts'
import { watchStack } from './watch-stack.ts'

export interface StackOptions extends Calls {
  stackName: string
  emit: Emit
}

export interface StackStatus {
  view: StackView
  /** The operation that is under way, if one is. */
  atWork: AtWork | undefined
  /** Why the last operation failed; undefined when it did not. */
  cause: Cause | undefined
}

/** Throws a Failure (user) when there is no such stack. */
export async function stackStatus(options: StackOptions): Promise<StackStatus> {
  const view = await existingStack(options)
  const end = endOf(view.status)
  const atWork = end === 'going-on' ? await whoIsAtWork(options.clients, view, options.signal) : undefined
  if (end !== 'failure') return { view, atWork, cause: undefined }
  const stream = await lastOperation(options, view)
  await pollAll(options, stream, () => undefined)
  const cause = await explainCause(options, findCause(stream.events), view.stackId)
  return { view, atWork, cause }
}

export interface FollowOptions extends StackOptions {
  /** Goes on until the stack has come to rest. */
  follow: boolean
  /** Milliseconds on the clock of `Calls`. */
  deadline: number
}

/** Emits the events of the stack's last operation, nested stacks included. The outcome has the Failure it ended with. */
export async function stackEvents(
  options: FollowOptions,
): Promise<{ view: StackView; failure: Failure | undefined }> {
  const view = await existingStack(options)
  const stream = await lastOperation(options, view)
  const emit = sinceFirst(options.emit)
  if (!options.follow || endOf(view.status) !== 'going-on') {
    await pollAll(options, stream, emit)
    return { view, failure: undefined }
  }
  const watched = await watchStack({
    ...options,
    emit,
    stream,
    stackId: view.stackId,
    before: undefined,
    changeSetId: view.changeSetId,
    readsToEnd: status => (endOf(status) === 'going-on' ? 0 : 1),
  })
  const last = watched.view ?? { ...view, status: watched.status }
  if (watched.kind !== 'ended')
    return { view: last, failure: unfinished(watched.kind, options.stackName, watched.status) }
  const failed = endOf(watched.status) === 'failure' && watched.status !== 'DELETE_COMPLETE'
  const words = `ended as ${watched.status}`
  if (!failed) return { view: last, failure: undefined }
  const cause = await explainCause(options, findCause(stream.events), view.stackId)
  return { view: last, failure: causeFailure(cause, options.stackName, words) }
}

/** What is told later than it happened keeps its time: seconds after the first event, by the server's clock. */
function sinceFirst(emit: Emit): Emit {
  let first: number | undefined
  return event => {
    if (event.type !== 'stack-event') return emit(event)
    const at = Date.parse(event.at)
    first ??= at
    emit(Number.isFinite(at - first) ? { ...event, after: (at - first) / 1000 } : event)
  }
}

async function existingStack(options: StackOptions): Promise<StackView> {
  const { clients, stackName } = options
  const view = await lookAtStack(options, stackName)
  if (view !== undefined) return view
  throw new Failure('user', `there is no stack ${stackName} in ${await clients.region()}`, {
    remedy: 'Check --stack-name and --region; a deleted stack is found by its id only.',
  })
}

/** Everything before the operation that the newest event belongs to is passed over. */
async function lastOperation(
  { clients, stackName, signal }: StackOptions,
  view: StackView,
): Promise<EventStream> {
  const stream = new EventStream(clients, { stackId: view.stackId, stackName })
  const { token } = await whoIsAtWork(clients, view, signal)
  try {
    if (token !== undefined) await stream.skipPast(signal, token)
    return stream
  } catch (error) {
    throw awsFailure(error, { call: 'cloudformation:DescribeStackEvents', target: `stack ${stackName}` })
  }
}

/** Nested stacks are found through their parents' events, level by level. */
async function pollAll({ signal, stackName }: StackOptions, stream: EventStream, emit: Emit): Promise<void> {
  try {
    for (;;) {
      const { events, isNews } = await stream.poll({ signal })
      for (const event of events) emitEvent(event, emit)
      if (!isNews) break
    }
    for (const event of stream.flush()) emitEvent(event, emit)
  } catch (error) {
    throw awsFailure(error, { call: 'cloudformation:DescribeStackEvents', target: `stack ${stackName}` })
  }
}
