/** Which bucket artifacts go to: the one that is named, else the managed one, found by the name of its stack. */

import type { AwsClients } from '../aws/clients.ts'
import { awsFailure, isAccessDenied } from '../aws/errors.ts'
import { readStack, type StackView } from '../deploy/stack-view.ts'
import { waitUntilAtRest } from '../deploy/wait-until-at-rest.ts'
import type { Settings } from '../project/settings.ts'
import { Failure } from '../report/failure.ts'
import { makeBucket } from './bootstrap.ts'
import { BUCKET_OUTPUT, BUCKET_STACK } from './bucket-stack.ts'
import type { Services } from './services.ts'

export interface BucketSearch {
  settings: Settings
  services: Services
  clients: AwsClients
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

/** A stack that somebody is creating right now is waited for. */
async function look(search: BucketSearch, stackName: string): Promise<StackView | undefined> {
  const { clients, services, settings } = search
  const { emit, clock, signal } = services
  const view = await read(search, stackName)
  if (view?.status !== 'CREATE_IN_PROGRESS') return view
  const deadline = clock.now() + settings.timeoutSeconds * 1000
  const calls = { clients, clock, signal, stackName, emit, deadline }
  await waitUntilAtRest(calls, view, 'another run makes the bucket')
  return read(search, view.stackId)
}

async function read({ clients, services }: BucketSearch, nameOrId: string): Promise<StackView | undefined> {
  try {
    return await readStack(clients, nameOrId, services.signal)
  } catch (error) {
    const failure = awsFailure(error, {
      call: 'cloudformation:DescribeStacks',
      target: `stack ${nameOrId}, which knows the bucket`,
    })
    if (!isAccessDenied(error)) throw failure
    const remedy = 'Allow this action in the IAM policy of the credentials, or name a bucket with --bucket.'
    throw new Failure(failure.class, failure.message, { ...failure, cause: error, remedy })
  }
}

/** An update that runs, or one that failed, leaves the bucket in place; a deletion may not. */
function bucketIn(view: StackView | undefined, output: string): string | undefined {
  return view === undefined || view.status.startsWith('DELETE_') ? undefined : view.outputs[output]
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
