/**
 * The doors to AWS: one client a service, made on first use. Region, credentials, endpoints and proxies come from the
 * SDK's own configuration chain, so what works for other AWS tools works here.
 */

import type { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import type { ECRClient } from '@aws-sdk/client-ecr'
import type { IAMClient } from '@aws-sdk/client-iam'
import type { LambdaClient } from '@aws-sdk/client-lambda'
import type { S3Client } from '@aws-sdk/client-s3'
import type { STSClient } from '@aws-sdk/client-sts'
import { Failure } from '../report/failure.ts'
import { awsFailure, readAwsError, SIGN_IN } from './errors.ts'
import { proxyAgents } from './proxy.ts'
import type { Session } from './session.ts'

export interface AwsClients {
  /** The region that all calls go to. */
  region(): Promise<string>
  cloudformation(): Promise<CloudFormationClient>
  iam(): Promise<IAMClient>
  lambda(): Promise<LambdaClient>
  s3(): Promise<S3Client>
  sts(): Promise<STSClient>
  /** A new one for each call: registries may lie in another region. */
  ecr(region: string): Promise<ECRClient>
  /** The profile that was named, for messages. */
  readonly profile: string | undefined
}

export interface AwsClientOptions {
  /** Without one the SDK's chain decides: AWS_REGION, then the profile. */
  region?: string | undefined
  /** The profile that credentials and region come from, before those of the environment; without one the SDK's chain decides. */
  profile?: string | undefined
  /** How often one call is tried in all, default 5: throttling and broken connections are retried with growing pauses. */
  maxAttempts?: number | undefined
  /** Credentials that can be renewed; without, the SDK's chain finds them. */
  session?: Session | undefined
}

/** Who the credentials belong to. */
export interface CallerIdentity {
  /** Twelve digits. */
  account: string
  arn: string
}

/**
 * The clients of one run. Nothing is loaded before a client is asked for, so a region that is missing shows on the
 * first call, as a Failure of class `user`. Throws one at once for a region that cannot be one's name.
 */
export function awsClients(options: AwsClientOptions = {}): AwsClients {
  if (options.region !== undefined) checkRegion(options.region)
  const settings = {
    ...(options.region === undefined ? {} : { region: options.region }),
    ...(options.profile === undefined ? {} : { profile: options.profile, logger: SILENT }),
    ...(options.session === undefined ? {} : { credentials: options.session.provider }),
    maxAttempts: options.maxAttempts ?? MAX_ATTEMPTS,
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      ...proxyAgents(),
    },
  }
  const made = <T extends Renewable>(client: T): T => renewing(client, options.session)
  const sts = once(async () => made(new (await import('@aws-sdk/client-sts')).STSClient({ ...settings })))
  return {
    region: async () => (await sts()).config.region(),
    cloudformation: once(async () => {
      const { CloudFormationClient } = await import('@aws-sdk/client-cloudformation')
      return made(new CloudFormationClient({ ...settings }))
    }),
    iam: once(async () => {
      const { IAMClient } = await import('@aws-sdk/client-iam')
      return made(new IAMClient({ ...settings }))
    }),
    lambda: once(async () => {
      const { LambdaClient } = await import('@aws-sdk/client-lambda')
      return made(new LambdaClient({ ...settings }))
    }),
    s3: once(async () => {
      const { S3Client } = await import('@aws-sdk/client-s3')
      return withPathsForOwnEndpoints(made(new S3Client({ ...settings })))
    }),
    sts,
    ecr: async region => made(new (await import('@aws-sdk/client-ecr')).ECRClient({ ...settings, region })),
    profile: options.profile,
  }
}

/** A step around every call of a client, whatever its input and output are. */
type Around = <Args, Answer>(next: (args: Args) => Promise<Answer>) => (args: Args) => Promise<Answer>

interface Renewable {
  middlewareStack: { add(around: Around, options: { step: 'initialize'; priority: 'high' }): void }
}

/** A call that fails because the session has expired is made once more with the new one. */
function renewing<T extends Renewable>(client: T, session: Session | undefined): T {
  if (session === undefined) return client
  client.middlewareStack.add(
    next => async args => {
      try {
        return await next(args)
      } catch (error) {
        if (await session.renewAfter(error)) return next(args)
        throw error
      }
    },
    { step: 'initialize', priority: 'high' },
  )
  return client
}

/**
 * Asks STS who we are. Throws a Failure of class `environment` when there are no credentials, when they have
 * expired or don't work, and when AWS cannot be reached.
 */
export async function callerIdentity(clients: AwsClients): Promise<CallerIdentity> {
  const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts')
  const sts = await clients.sts()
  try {
    const { Account, Arn } = await sts.send(new GetCallerIdentityCommand({}))
    return { account: Account ?? '', arn: Arn ?? '' }
  } catch (error) {
    const failure = identityFailure(awsFailure(error, { call: 'sts:GetCallerIdentity' }))
    if (clients.profile === undefined || readAwsError(error).name !== 'CredentialsProviderError')
      throw failure
    throw profileFailure(failure, clients.profile)
  }
}

/**
 * Without a logger the SDK warns on the console that the environment has credentials too. A profile that is named is meant, as with
 * the AWS CLI.
 */
const SILENT = { debug() {}, info() {}, warn() {}, error() {} }

const MAX_ATTEMPTS = 5
const CONNECTION_TIMEOUT_MS = 5_000
/** A socket without any traffic for so long is dead; uploads count from their last byte. */
const REQUEST_TIMEOUT_MS = 120_000

/** Everybody may ask who they are: a refusal is about the credentials, such as a role that may not be assumed. */
function identityFailure(failure: Failure): Failure {
  if (failure.class !== 'deploy') return failure
  return new Failure('environment', failure.message, { ...failure, cause: failure.cause, remedy: SIGN_IN })
}

function profileFailure(failure: Failure, profile: string): Failure {
  return new Failure(failure.class, `the AWS profile '${profile}' gives no credentials: ${failure.reason}`, {
    ...failure,
    cause: failure.cause,
    remedy: 'Check --profile (`profile` of a samconfig) and the AWS configuration files, or sign in to it.',
  })
}

/** Letters, digits and hyphens: more cannot be checked without asking (new regions appear). */
function checkRegion(region: string): void {
  if (/^[a-z]{2,}(-[a-z0-9]+)+$/.test(region)) return
  throw new Failure('user', `"${region}" is not an AWS region`, {
    remedy: 'Name a region with --region (such as eu-central-1), or set AWS_REGION.',
  })
}

/** An endpoint of the user's own (AWS_ENDPOINT_URL) rarely has a name in DNS for every bucket. */
async function withPathsForOwnEndpoints(client: S3Client): Promise<S3Client> {
  const own = await client.config.serviceConfiguredEndpoint?.()
  if (own !== undefined) client.config.forcePathStyle = true
  return client
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
