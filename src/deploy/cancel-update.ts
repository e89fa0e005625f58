/** What happens to an operation of ours when we are told to stop. */

import type { AwsClients } from '../aws/clients.ts'
import { readAwsError } from '../aws/errors.ts'
import { Failure } from '../report/failure.ts'
import { isCancellable, isThrough } from './states.ts'

/** A runner leaves about 7 seconds between its first signal and the next. */
const CANCEL_TIMEOUT_MS = 3_000

/**
 * Asks CloudFormation to roll back an update that is under way, once and quickly; a creation is left to end by itself.
 * Returns a Failure of class `cancelled` that says what goes on in AWS.
 */
export async function cancelUpdate(
  options: { clients: AwsClients; stackName: string; onCancel?: 'rollback' | 'leave' | undefined },
  stackId: string,
  status: string,
): Promise<Failure> {
  const { clients, stackName, onCancel = 'rollback' } = options
  const goesOn = `cancelled; the stack ${stackName} goes on by itself (${status})`
  const remedy = 'Run again: it waits until the stack has come to rest.'
  if (isThrough(status)) return new Failure('cancelled', tooLate(stackName, status))
  if (onCancel === 'leave' || !isCancellable(status)) return new Failure('cancelled', goesOn, { remedy })
  try {
    await requestCancellation(clients, stackId)
    return new Failure('cancelled', `cancelled; the stack ${stackName} is being rolled back`, { remedy })
  } catch (cause) {
    return new Failure('cancelled', goesOn, { remedy, cause, reason: readAwsError(cause).message })
  }
}

function tooLate(stackName: string, status: string): string {
  return `cancelled too late: the update of the stack ${stackName} is through (${status})`
}

async function requestCancellation(clients: AwsClients, stackId: string): Promise<void> {
  const { CancelUpdateStackCommand } = await import('@aws-sdk/client-cloudformation')
  const client = await clients.cloudformation()
  const command = new CancelUpdateStackCommand({ StackName: stackId })
  await client.send(command, { abortSignal: AbortSignal.timeout(CANCEL_TIMEOUT_MS) })
}
