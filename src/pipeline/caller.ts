/** The account that a run works in. */

import { type AwsClients, awsClients, callerIdentity } from '../aws/clients.ts'
import type { Settings } from '../project/settings.ts'
import { Failure } from '../report/failure.ts'

export interface Caller {
  clients: AwsClients
  /** Twelve digits. */
  account: string
  arn: string
}

/**
 * The clients of the run, and who they call as: asked before anything is built or written. Throws a Failure (user) for an
 * account that is not allowed.
 */
export async function allowedCaller(settings: Settings): Promise<Caller> {
  const clients = awsClients({ region: settings.region, profile: settings.profile })
  const { account, arn } = await callerIdentity(clients)
  const allowed = settings.allowedAccountIds
  if (allowed.length === 0 || allowed.includes(account)) return { clients, account, arn }
  throw new Failure(
    'user',
    `these credentials belong to account ${account}, allowed are ${allowed.join(', ')}`,
    {
      remedy: 'Use credentials of an allowed account, or change allowed-account-ids. Nothing was written.',
    },
  )
}
