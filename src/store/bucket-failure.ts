/** Why a bucket did not take what was sent, in the user's terms (interface §7). */

import type { S3Client } from '@aws-sdk/client-s3'
import { awsFailure, readAwsError } from '../aws/errors.ts'
import { Failure, toFailure } from '../report/failure.ts'

export interface BucketAsked {
  bucket: string
  /** The account that should own it. */
  account: string
  /** What was asked of it, as IAM writes it; default `s3:PutObject`. */
  call?: string | undefined
}

/**
 * A Failure for an error of S3: `user` for a bucket that does not exist, lies in another region or belongs to another
 * account, otherwise what `awsFailure` makes of it. Asks S3 once or twice more to tell a foreign bucket from a denial.
 */
export async function bucketFailure(error: unknown, s3: S3Client, asked: BucketAsked): Promise<Failure> {
  if (error instanceof Failure) return error
  if (error instanceof Error && 'path' in error) return toFailure(error)
  const { bucket } = asked
  const { status, name } = readAwsError(error)
  if (name === 'NoSuchBucket') return missing(bucket, error)
  if (name === 'InvalidBucketName')
    return mistaken(`"${bucket}" cannot be the name of a bucket`, 'Check --bucket.', error)
  if (
    status === 301 ||
    name === 'AuthorizationHeaderMalformed' ||
    name === 'IllegalLocationConstraintException'
  )
    return elsewhere(bucket, error)
  if (status === 403 && (await isForeign(s3, asked)))
    return mistaken(
      `the bucket ${bucket} belongs to another account than ${asked.account}`,
      'Name a bucket of this account with --bucket, or use credentials of its owner.',
      error,
    )
  return awsFailure(error, { call: callOf(error, asked), target: `bucket ${bucket}` })
}

/** Whether there is no such bucket, or one that is somebody else's by now. A denial alone says neither. */
export async function isBucketGone(s3: S3Client, asked: BucketAsked): Promise<boolean> {
  const { HeadBucketCommand } = await import('@aws-sdk/client-s3')
  try {
    await s3.send(new HeadBucketCommand({ Bucket: asked.bucket, ExpectedBucketOwner: asked.account }))
    return false
  } catch (error) {
    const { status } = readAwsError(error)
    return status === 404 || (status === 403 && (await isForeign(s3, asked)))
  }
}

function missing(bucket: string, cause: unknown): Failure {
  const remedy = 'Create it, name another with --bucket, or name none and run lambda-build bootstrap.'
  return mistaken(`the bucket ${bucket} does not exist`, remedy, cause)
}

/** S3 and Lambda want the code in the region of the function. */
function elsewhere(bucket: string, cause: unknown): Failure {
  const region = regionOf(cause)
  const where = region === undefined ? 'another region' : `the region ${region}`
  return mistaken(
    `the bucket ${bucket} is in ${where}`,
    region === undefined
      ? 'Name a bucket of the region that you deploy to with --bucket.'
      : `Name a bucket of the region that you deploy to with --bucket, or deploy to it with --region ${region}.`,
    cause,
  )
}

function mistaken(message: string, remedy: string, cause: unknown): Failure {
  return new Failure('user', message, { remedy, cause, reason: readAwsError(cause).message })
}

/** Refused with the owner named, allowed without: only the owner can be the reason. */
async function isForeign(s3: S3Client, { bucket, account }: BucketAsked): Promise<boolean> {
  const { HeadBucketCommand } = await import('@aws-sdk/client-s3')
  const [named, unnamed] = await Promise.allSettled([
    s3.send(new HeadBucketCommand({ Bucket: bucket, ExpectedBucketOwner: account })),
    s3.send(new HeadBucketCommand({ Bucket: bucket })),
  ])
  return named.status === 'rejected' && unnamed.status === 'fulfilled'
}

/** S3 names the right region in a header, and in the body of some errors. */
function regionOf(error: unknown): string | undefined {
  const seen = Object(error) as { Region?: unknown; $response?: { headers?: Record<string, unknown> } }
  const region = seen.$response?.headers?.['x-amz-bucket-region'] ?? seen.Region
  return typeof region === 'string' ? region : undefined
}

function callOf(error: unknown, { call = 's3:PutObject' }: BucketAsked): string {
  return readAwsError(error).status === undefined ? 's3' : call
}
