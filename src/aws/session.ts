/**
 * Credentials of a session that may run out while CloudFormation is at work: in a job with `id-token: write` the runner gives
 * a new token, and STS a new session of the same role for it. Everything else goes on as if nothing had been.
 */

import { readAwsError } from './errors.ts'

/** As AWS hands them out. */
export interface SessionKeys {
  accessKeyId: string
  secretAccessKey: string
  sessionToken: string
}

export interface SessionOptions {
  /** Those that the run began with. */
  keys: SessionKeys
  region: string | undefined
  /** Asks the runner for a token with the audience `sts.amazonaws.com`. */
  idToken: () => Promise<string>
  /** Called with every new secret, before anything can print it. */
  mask?: ((secret: string) => void) | undefined
}

/** Names of errors after which new credentials help. */
const EXPIRED = new Set(['ExpiredToken', 'ExpiredTokenException', 'RequestExpired', 'TokenRefreshRequired'])

export class Session {
  readonly #options: SessionOptions
  #keys: SessionKeys
  #callerArn: string | undefined
  #renewing: Promise<boolean> | undefined
  /** Anything that goes wrong once will again: asked once, then no more. */
  #mayRenew = true

  constructor(options: SessionOptions) {
    this.#options = options
    this.#keys = options.keys
  }

  /** For the SDK's clients. The short life makes them ask again before every call. */
  readonly provider = async () => ({ ...this.#keys, expiration: new Date(Date.now() + SHORT_LIFE_MS) })

  /** Who the session belongs to, as STS says: after it has expired nobody can ask any more. */
  knowCaller(arn: string): void {
    this.#callerArn = arn
  }

  /** Whether the call is worth another try. */
  async renewAfter(error: unknown): Promise<boolean> {
    if (!EXPIRED.has(readAwsError(error).name) || !this.#mayRenew) return false
    this.#renewing ??= this.#renew().finally(() => {
      this.#renewing = undefined
    })
    return this.#renewing
  }

  async #renew(): Promise<boolean> {
    const role = roleOf(this.#callerArn ?? '')
    if (role === undefined) return false
    try {
      const token = await this.#options.idToken()
      this.#keys = await assumeRole(role, token, this.#options.region)
      this.#options.mask?.(this.#keys.secretAccessKey)
      this.#options.mask?.(this.#keys.sessionToken)
      return true
    } catch {
      this.#mayRenew = false
      return false
    }
  }
}

/** The SDK asks anew for what ends within five minutes. */
const SHORT_LIFE_MS = 60_000

/** A session tells its role's name but not its path: roles below a path cannot be renewed. */
function roleOf(arn: string): { arn: string; session: string } | undefined {
  const [, partition, account, name, session] =
    /^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([^/]+)\/(.+)$/.exec(arn) ?? []
  if (session === undefined) return undefined
  return { arn: `arn:${partition}:iam::${account}:role/${name}`, session }
}

async function assumeRole(
  role: { arn: string; session: string },
  token: string,
  region: string | undefined,
): Promise<SessionKeys> {
  const { AssumeRoleWithWebIdentityCommand, STSClient } = await import('@aws-sdk/client-sts')
  const sts = new STSClient(region === undefined ? {} : { region })
  try {
    const { Credentials } = await sts.send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: role.arn,
        RoleSessionName: role.session,
        WebIdentityToken: token,
      }),
    )
    const { AccessKeyId, SecretAccessKey, SessionToken } = Credentials ?? {}
    if (AccessKeyId === undefined || SecretAccessKey === undefined || SessionToken === undefined)
      throw new Error('STS gave no credentials')
    return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
  } finally {
    sts.destroy()
  }
}
