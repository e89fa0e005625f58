/** Which bucket artifacts go to: the one that is named, else the managed one, found by the name of its stack. */

import { isAccessDenied } from '../aws/errors.ts'
import type { StackView } from '../deploy/stack-view.ts'
import { Failure } from '../report/failure.ts'
import { makeBucket } from './bootstrap.ts'
import { BUCKET_OUTPUT, BUCKET_STACK, bucketIn } from './bucket-stack.ts'
import { type Looking, lookAtStack } from './look-at-stack.ts'

export interface BucketSearch extends Looking {
  /** What needs the bucket, for the message where there is none: `the artifacts`. */
  needs: string
}

/** Stands for the name of a bucket that `--noop` did not make: no bucket can be called so. */
export const BUCKET_TO_BE_MADE = 'BUCKET-TO-BE-MADE'

/**
 * The bucket's name. Without one in the settings it is the output of our stack; where `resolve_s3` of a samconfig asks for a
 * managed bucket and only SAM CLI's is there, that one. With `bootstrap` or `resolve_s3` it is made where there is none.
 * Throws a Failure (user) that names every remedy.
 */
export async function findBucket(search: BucketSearch): Promise<string> {
  const { settings } = search
  if (settings.bucket !== undefined) return settings.bucket
  const own = await look(search, BUCKET_STACK)
  const found = bucketIn(own, BUCKET_OUTPUT) ?? (settings.resolveS3 ? await samsBucket(search) : undefined)
  if (found !== undefined) return found
  if (!settings.bootstrap && !settings.resolveS3) throw noBucket(search.needs, own)
  if (settings.noop) return toBeMade(search)
  return makeBucket(search)
}

/** SAM CLI's stack and its output (sam.md §3.5). It is only ever read. */
const SAM_STACK = 'aws-sam-cli-managed-default'
const SAM_OUTPUT = 'SourceBucket'

async function samsBucket(search: BucketSearch): Promise<string | undefined> {
  return bucketIn(await look(search, SAM_STACK), SAM_OUTPUT)
}

async function look(search: BucketSearch, stackName: string): Promise<StackView | undefined> {
  try {
    return await lookAtStack(search, stackName)
  } catch (error) {
    if (!(error instanceof Failure) || !isAccessDenied(error.cause)) throw error
    const remedy = 'Allow this action in the IAM policy of the credentials, or name a bucket with --bucket.'
    throw new Failure(error.class, error.message, { ...error, cause: error.cause, remedy })
  }
}

function noBucket(needs: string, own: StackView | undefined): Failure {
  const why = own === undefined ? '' : `: the stack ${BUCKET_STACK} is ${own.status} and names none`
  return new Failure('user', `no bucket for ${needs}${why}`, {
    remedy:
      'Name one with --bucket (input `bucket`, or `bucket:` in lambda-build.yml), make one for this account and region ' +
      'with lambda-build bootstrap, or add --bootstrap, which makes it where there is none.',
  })
}

function toBeMade({ services }: BucketSearch): string {
  services.emit({ type: 'note', message: `would make the stack ${BUCKET_STACK} with a bucket for artifacts` })
  return BUCKET_TO_BE_MADE
}
