/** What Lambda allows the account in this region, and what of it is used. */

import type { AwsClients } from './clients.ts'
import { isAccessDenied, readAwsError } from './errors.ts'
import { soon } from './soon.ts'

/** Bytes and executions. */
export interface AccountLimits {
  codeSize: number
  codeSizeUsed: number
  concurrentExecutions: number
  /** Not reserved by any function yet. */
  unreserved: number
}

/** Undefined, with the reason, when it cannot be asked: these are only hints. */
export async function accountLimits(clients: AwsClients): Promise<AccountLimits | { unknown: string }> {
  const { GetAccountSettingsCommand } = await import('@aws-sdk/client-lambda')
  const client = await clients.lambda()
  try {
    const { AccountLimit, AccountUsage } = await client.send(new GetAccountSettingsCommand({}), soon())
    return {
      codeSize: AccountLimit?.TotalCodeSize ?? Number.POSITIVE_INFINITY,
      codeSizeUsed: AccountUsage?.TotalCodeSize ?? 0,
      concurrentExecutions: AccountLimit?.ConcurrentExecutions ?? Number.POSITIVE_INFINITY,
      unreserved: AccountLimit?.UnreservedConcurrentExecutions ?? Number.POSITIVE_INFINITY,
    }
  } catch (error) {
    return {
      unknown: isAccessDenied(error)
        ? 'lambda:GetAccountSettings is not allowed'
        : readAwsError(error).message,
    }
  }
}
