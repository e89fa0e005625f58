import { describe, expect, it } from 'vitest'
import { awsFailure, isPassing } from '../../src/aws/errors.ts'
import { Failure } from '../../src/report/failure.ts'

describe('awsFailure', () => {
  it.each<[string, unknown, string]>([
    ['a denial', answered('AccessDenied', 403), 'deploy'],
    ['a limit', answered('LimitExceededException', 400), 'deploy'],
    ['throttling that does not end', answered('Throttling', 400), 'deploy'],
    ['expired credentials', answered('ExpiredTokenException', 400), 'environment'],
    ['credentials that nobody knows', answered('InvalidClientTokenId', 403), 'environment'],
    ['a secret that does not fit', answered('SignatureDoesNotMatch', 403), 'environment'],
    ['an error of AWS', answered('InternalFailure', 500), 'environment'],
    ['a closed port', unanswered('ECONNREFUSED'), 'environment'],
    ['no DNS', unanswered('EAI_AGAIN'), 'environment'],
    ['a missing bucket', answered('NoSuchBucket', 404), 'user'],
    [
      'a role that is not there',
      answered('ValidationError', 400, 'Role arn:x is invalid or cannot be assumed'),
      'user',
    ],
    ['an unknown host of AWS', unanswered('ENOTFOUND', 'sts.xx-nowhere-1.amazonaws.com'), 'user'],
    [
      'a known host that DNS does not find',
      unanswered('ENOTFOUND', 'sts.eu-central-1.amazonaws.com'),
      'environment',
    ],
    ['a host of the user that DNS does not find', unanswered('ENOTFOUND', 'aws.test'), 'environment'],
    ['an abort', Object.assign(new Error('Request aborted'), { name: 'AbortError' }), 'cancelled'],
    [
      'a page of a proxy',
      Object.assign(new SyntaxError('x\nDeserialization error'), { $metadata: { httpStatusCode: 200 } }),
      'environment',
    ],
  ])('puts %s into its class', (_, error, failureClass) => {
    expect(awsFailure(error, { call: 'sts:GetCallerIdentity' }).class).toBe(failureClass)
  })

  it('says what was asked, about what, and what AWS answered', () => {
    const error = answered('AccessDenied', 403, 'User x is not authorized')
    const failure = awsFailure(error, { call: 'cloudformation:DescribeStacks', target: 'stack shop' })
    expect(failure.message).toBe(
      'AWS refused cloudformation:DescribeStacks for stack shop: User x is not authorized',
    )
    expect(failure.reason).toBe('User x is not authorized')
  })

  it('finds words in an error that holds one for each address', () => {
    const error = Object.assign(new AggregateError([new Error('connect ECONNREFUSED ::1:9')]), {
      code: 'ECONNREFUSED',
    })
    expect(awsFailure(error, { call: 'sts' }).message).toContain('connect ECONNREFUSED ::1:9')
  })

  it('leaves a Failure as it is', () => {
    const failure = new Failure('user', 'x')
    expect(awsFailure(failure, { call: 'sts' })).toBe(failure)
  })
})

describe('isPassing', () => {
  it.each<[boolean, unknown]>([
    [true, answered('Throttling', 400)],
    [true, answered('ServiceUnavailable', 503)],
    [true, unanswered('ECONNRESET')],
    [false, answered('AccessDenied', 403)],
    [false, answered('ExpiredToken', 403)],
    [false, Object.assign(new Error('no'), { name: 'CredentialsProviderError' })],
    [false, Object.assign(new Error('no'), { name: 'AbortError' })],
  ])('%s for %s', (expected, error) => {
    expect(isPassing(error)).toBe(expected)
  })
})

function answered(name: string, httpStatusCode: number, message = 'no'): Error {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode } })
}

function unanswered(code: string, hostname?: string): Error {
  return Object.assign(new Error(`${code} ${hostname}`), { code, hostname })
}
