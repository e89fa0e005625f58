/**
 * What an AWS SDK throws, in the classes of interface §2 and §7: AWS says no → `deploy`; AWS cannot be reached or the
 * credentials don't work → `environment`; a bucket, role or region that does not exist or does not fit → `user`.
 */

import { Failure, type FailureClass } from '../report/failure.ts'

export interface AwsCall {
  /** Service and operation as IAM writes them: `cloudformation:CreateChangeSet`. */
  call: string
  /** What it was about, as a person says it: `stack shop`, `bucket artifacts`. */
  target?: string | undefined
}

/** The parts of an SDK error that decide anything. `status` is the HTTP status, absent when there was no answer. */
export interface AwsError {
  name: string
  message: string
  status: number | undefined
  /** A code of Node or the operating system: `ECONNREFUSED`, `ENOTFOUND`. */
  systemCode: string | undefined
  /** The host that was not found or not reached. */
  host: string | undefined
}

/** A Failure for whatever a call threw; a Failure is returned as it is. */
export function awsFailure(error: unknown, doing: AwsCall): Failure {
  if (error instanceof Failure) return error
  const seen = readAwsError(error)
  const { failureClass, says, remedy } = judge(seen)
  const about = doing.target === undefined ? doing.call : `${doing.call} for ${doing.target}`
  return new Failure(failureClass, `${says(about)}: ${seen.message}`, {
    cause: error,
    reason: seen.message,
    remedy,
  })
}

/** Reads an SDK's, Node's or any other error. */
export function readAwsError(error: unknown): AwsError {
  if (!(error instanceof Error))
    return {
      name: 'Error',
      message: String(error),
      status: undefined,
      systemCode: undefined,
      host: undefined,
    }
  return {
    name: error.name,
    message: messageOf(error),
    status: numberIn(Object(error)['$metadata'], 'httpStatusCode'),
    systemCode: textIn(error, 'code'),
    host: textIn(error, 'hostname') ?? textIn(error, 'address'),
  }
}

/** Throttling, a broken connection, an error on AWS's side: the same call may work in a moment. */
export function isPassing(error: unknown): boolean {
  if (error instanceof Failure) return false
  const seen = readAwsError(error)
  if (CREDENTIAL_ERRORS.has(seen.name) || seen.name === 'AbortError' || isRegionMissing(seen)) return false
  return THROTTLING.test(seen.name) || isUnreachable(seen)
}

/** The call was refused because there were too many: it was not carried out. */
export function isThrottling(error: unknown): boolean {
  return THROTTLING.test(readAwsError(error).name)
}

/** The caller may not do this one thing. */
export function isAccessDenied(error: unknown): boolean {
  const { name, status } = readAwsError(error)
  return DENIALS.has(name) || (status === 403 && !CREDENTIAL_ERRORS.has(name))
}

/** How credentials are got, where they usually come from. */
export const SIGN_IN =
  'Sign in: aws-actions/configure-aws-credentials in a workflow, `aws sso login` or AWS_PROFILE on your machine.'

interface Verdict {
  failureClass: FailureClass
  says: (about: string) => string
  remedy: string | undefined
}

function judge(error: AwsError): Verdict {
  const kind = VERDICTS.find(([applies]) => applies(error))
  if (kind !== undefined) return kind[1]
  return { failureClass: 'deploy', says: about => `AWS refused ${about}`, remedy: remedyFor(error) }
}

/** The first that applies wins; what applies to none is AWS's refusal. */
const VERDICTS: readonly (readonly [applies: (error: AwsError) => boolean, verdict: Verdict])[] = [
  [
    error => error.name === 'AbortError',
    { failureClass: 'cancelled', says: about => `cancelled during ${about}`, remedy: undefined },
  ],
  [
    error => CREDENTIAL_ERRORS.has(error.name),
    {
      failureClass: 'environment',
      says: about => `AWS credentials do not work (${about})`,
      remedy: SIGN_IN,
    },
  ],
  [
    isRegionMissing,
    {
      failureClass: 'user',
      says: about => `no AWS region to call (${about})`,
      remedy: 'Name a region with --region (such as eu-central-1), or set AWS_REGION.',
    },
  ],
  [
    isUnknownRegion,
    {
      failureClass: 'user',
      says: about => `no such AWS region (${about})`,
      remedy: 'Check --region and AWS_REGION.',
    },
  ],
  [
    isUnreachable,
    {
      failureClass: 'environment',
      says: about => `AWS cannot be reached (${about})`,
      remedy: 'Check the network, the proxy settings and AWS_ENDPOINT_URL, then run again.',
    },
  ],
  [
    error => NOT_FITTING.test(error.name) || NOT_FITTING_ROLE.test(error.message),
    {
      failureClass: 'user',
      says: about => `AWS does not know what was named (${about})`,
      remedy: 'Check --bucket, --role-arn and --region.',
    },
  ],
]

/** Error names of STS, the SDK's providers and every service's signature check. */
const CREDENTIAL_ERRORS = new Set([
  'CredentialsProviderError',
  'TokenProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'RequestExpired',
  'TokenRefreshRequired',
  'InvalidToken',
  'InvalidClientTokenId',
  'InvalidAccessKeyId',
  'UnrecognizedClientException',
  'SignatureDoesNotMatch',
  'InvalidSignatureException',
  'IncompleteSignature',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'AuthFailure',
  'InvalidIdentityToken',
  'IDPCommunicationError',
])

const DENIALS = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'AllAccessDisabled',
  'UnauthorizedOperation',
])
const NOT_FITTING =
  /^(NoSuchBucket|InvalidBucketName|PermanentRedirect|IllegalLocationConstraintException|AuthorizationHeaderMalformed)$/
const NOT_FITTING_ROLE = /^Role .* is invalid or cannot be assumed|role.* cannot be found/i

const THROTTLING = /Throttl|TooManyRequests|SlowDown|RequestLimit/

function remedyFor(error: AwsError): string | undefined {
  if (DENIALS.has(error.name)) return 'Allow this action in the IAM policy of the credentials, or use others.'
  if (error.name === 'InsufficientCapabilitiesException')
    return 'Name what it requires with --capabilities, or use `auto`.'
  if (THROTTLING.test(error.name)) return 'AWS limits calls a second: run again in a moment.'
  if (error.name.startsWith('LimitExceeded'))
    return 'Ask for a higher quota, or remove what is no longer used.'
  return undefined
}

/** DNS answered that AWS has no such host, and the name does not look like any region of today. */
function isUnknownRegion(error: AwsError): boolean {
  if (error.systemCode !== 'ENOTFOUND' || error.host === undefined) return false
  if (!/\.(amazonaws\.com(\.cn)?|api\.aws)$/.test(error.host)) return false
  return !REGION_OF_TODAY.test(error.host)
}

const REGION_OF_TODAY =
  /\b(af|ap|ca|cn|eu|eusc|il|me|mx|sa|us|us-gov|us-iso[bef]?)-(de-)?(central|(north|south)(east|west)?|east|west)-[1-9]\b/

/** The SDK's words when its chain finds no region, or one that cannot be part of a host's name. */
function isRegionMissing(error: AwsError): boolean {
  return error.status === undefined && /^Region (is missing|not accepted)/.test(error.message)
}

/** No answer, a broken one, or one of something else than AWS: a proxy's page, a web server. */
function isUnreachable({ status, name, message }: AwsError): boolean {
  if (status === undefined || status >= 500 || status === 407) return true
  return name === 'SyntaxError' || /Deserialization error|XML parse error/.test(message)
}

/** Node puts the errors of all tried addresses into one without words of its own. */
function messageOf(error: Error): string {
  const own = error.message === 'UnknownError' || error.message === '' ? undefined : error.message
  if (own !== undefined) return firstLine(own)
  const first = error instanceof AggregateError ? error.errors[0] : undefined
  return first instanceof Error ? firstLine(first.message) : error.name
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.trim() ?? text
}

function textIn(value: unknown, key: string): string | undefined {
  const found: unknown = Object(value)[key]
  return typeof found === 'string' ? found : undefined
}

function numberIn(value: unknown, key: string): number | undefined {
  const found: unknown = Object(value)[key]
  return typeof found === 'number' ? found : undefined
}
