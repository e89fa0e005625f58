/** `delete`: a stack and everything in it, but for what its template retains. */

import type { AwsClients } from '../aws/clients.ts'
import type { Emit } from '../report/events.ts'
import type { Failure } from '../report/failure.ts'
import type { Clock } from './clock.ts'
import { protectedStack } from './recover.ts'
import { type Retained, removeStack } from './remove-stack.ts'
import { lookAtStack } from './stack-view.ts'
import { waitUntilAtRest } from './wait-until-at-rest.ts'

export interface DeleteOptions {
  clients: AwsClients
  stackName: string
  roleArn?: string | undefined
  timeoutSeconds: number
  emit: Emit
  clock: Clock
  signal?: AbortSignal | undefined
}

export interface DeleteOutcome {
  /** False when there was no stack. */
  changed: boolean
  stackName: string
  stackId?: string
  status: string
  retained: Retained[]
  seconds: number
  failure?: Failure
}

/** Deletes the stack if there is one. A deletion that fails is in the outcome; what prevents it from starting is thrown. */
export async function deleteStack(options: DeleteOptions): Promise<DeleteOutcome> {
  const { stackName, emit, clock, signal } = options
  const startedAt = clock.now()
  const calls = { ...options, signal, deadline: startedAt + options.timeoutSeconds * 1000 }
  const elapsed = () => (clock.now() - startedAt) / 1000
  let view = await lookAtStack(calls, stackName)
  if (view?.status.startsWith('UPDATE_')) {
    await waitUntilAtRest(calls, view, `it is ${view.status}, and cannot be deleted before that ends`)
    view = await lookAtStack(calls, view.stackId)
  }
  if (view === undefined || view.status === 'DELETE_COMPLETE')
    return { changed: false, stackName, status: 'DELETE_COMPLETE', retained: [], seconds: elapsed() }
  if (view.terminationProtection) throw protectedStack(stackName)
  const removed = await removeStack(calls, view)
  if (removed.status.startsWith('DELETE_') && !removed.status.endsWith('_IN_PROGRESS'))
    emit({ type: 'stack-finished', stackName, status: removed.status, seconds: elapsed() })
  return { changed: true, stackName, stackId: view.stackId, ...removed, seconds: elapsed() }
}
