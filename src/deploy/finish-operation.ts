/** The end of an operation whose process was ended: by a cancelled job, or by force. */

import type { AwsClients } from '../aws/clients.ts'
import type { Emit } from '../report/events.ts'
import type { Failure } from '../report/failure.ts'
import { attach } from './attach.ts'
import { cancelUpdate } from './cancel-update.ts'
import { deleteChangeSet } from './change-set.ts'
import type { Clock } from './clock.ts'
import type { DeployOutcome, StartedOperation } from './deployment.ts'
import { removeShell } from './remove-stack.ts'
import { lookAtStack, type StackView } from './stack-view.ts'
import { isCancellable } from './states.ts'

export interface FinishOptions {
  clients: AwsClients
  operation: StartedOperation
  /** What happens to an update that is still under way. */
  onCancel: 'rollback' | 'leave'
  /** How long its end is waited for, seconds. */
  timeoutSeconds: number
  emit: Emit
  clock: Clock
  signal?: AbortSignal | undefined
}

/**
 * Cancels what may be cancelled and watches the operation to its end. Undefined when the stack is gone, or the operation was
 * never begun. The outcome has the Failure of an operation that failed or was rolled back. Throws Failures when AWS cannot be asked.
 */
export async function finishOperation(options: FinishOptions): Promise<DeployOutcome | undefined> {
  const { clients, operation, onCancel, clock, signal } = options
  const { stackId, stackName, token } = operation
  const view = await lookAtStack({ clients, clock, signal }, stackId)
  if (view === undefined) return undefined
  if (isCancellable(view.status) && onCancel === 'rollback') await requestCancellation(options, view.status)
  const startedAt = clock.now()
  const outcome = await attach(
    {
      ...options,
      stackName,
      signal,
      startedAt,
      deadline: startedAt + options.timeoutSeconds * 1000,
      onFailure: 'rollback',
      recovered: false,
    },
    view,
    token,
  )
  if (outcome === undefined) await removeUnexecuted(options, view)
  return outcome
}

/** The process was ended between making the change set, which is named like the token, and executing it. */
async function removeUnexecuted(options: FinishOptions, { stackId, status }: StackView): Promise<void> {
  const { clients, clock, signal, operation } = options
  await deleteChangeSet({ clients, clock, signal }, { name: operation.token, id: operation.token, stackId })
  if (operation.operation === 'create' && status === 'REVIEW_IN_PROGRESS')
    await removeShell({ clients, clock, signal }, stackId, operation.token)
}

/** Asking twice does no harm: the second time the stack is being rolled back already. */
async function requestCancellation(
  { clients, operation: { stackId, stackName }, emit }: FinishOptions,
  status: string,
): Promise<Failure> {
  const said = await cancelUpdate({ clients, stackName, onCancel: 'rollback' }, stackId, status)
  emit({ type: 'note', message: said.message })
  return said
}
