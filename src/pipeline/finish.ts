/** What is left to do after a job that was cancelled while CloudFormation was at work: see it to its end, and say how it ended. */

import { awsClients } from '../aws/clients.ts'
import { finishOperation } from '../deploy/finish-operation.ts'
import { type Failure, toFailure } from '../report/failure.ts'
import { round } from './results.ts'
import { failedResult } from './run.ts'
import type { Result, Services, StartedOperation } from './services.ts'

export interface Unfinished {
  operation: StartedOperation
  onCancel: 'rollback' | 'leave'
  region: string | undefined
  profile: string | undefined
}

/** A runner gives all post steps of a cancelled job five minutes together (actions/runner, CancelTimeout). */
const TIMEOUT_SECONDS = 240

/** Never throws. */
export async function finish(
  { operation, onCancel, region, profile }: Unfinished,
  services: Pick<Services, 'emit' | 'clock' | 'signal'>,
): Promise<{ result: Result; failure: Failure | undefined }> {
  const result: Result = { version: 1, stackId: operation.stackId, stackName: operation.stackName }
  try {
    const clients = awsClients({ region, profile })
    const outcome = await finishOperation({
      clients,
      operation,
      onCancel,
      timeoutSeconds: TIMEOUT_SECONDS,
      ...services,
    })
    if (outcome === undefined) return { result: { ...result, changed: false }, failure: undefined }
    const { failure, seconds, ...rest } = outcome
    const ended: Result = { ...result, ...rest, seconds: round(seconds) }
    return { result: failure === undefined ? ended : failedResult(failure, ended), failure }
  } catch (error) {
    const failure = toFailure(error)
    return { result: failedResult(failure, result), failure }
  }
}
