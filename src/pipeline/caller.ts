/** The account that a run works in. */

import { type AwsClients, awsClients, callerIdentity } from '../aws/clients.ts'
import { Session } from '../aws/session.ts'
import type { Settings } from '../project/settings.ts'
import { Failure } from '../report/failure.ts'
import type { Services } from './services.ts'

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
export async function allowedCaller(settings: Settings, services: Services): Promise<Caller> {
  const session = settings.profile === undefined ? renewableSession(settings, services) : undefined
  const clients = awsClients({ region: settings.region, profile: settings.profile, session })
  const { account, arn } = await callerIdentity(clients)
  session?.knowCaller(arn)
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

/** The session of the environment, where the face can ask for a new token; undefined for all other credentials. */
function renewableSession(settings: Settings, { environment, idToken, mask }: Services): Session | undefined {
  const accessKeyId = environment['AWS_ACCESS_KEY_ID']
  const secretAccessKey = environment['AWS_SECRET_ACCESS_KEY']
  const sessionToken = environment['AWS_SESSION_TOKEN']
  if (idToken === undefined || !accessKeyId || !secretAccessKey || !sessionToken) return undefined
  const keys = { accessKeyId, secretAccessKey, sessionToken }
  return new Session({ keys, region: settings.region, idToken, mask })
}
