/** `bootstrap`: makes the bucket for artifacts, in a stack of its own, or brings that stack up to date. */

import { deleteStack } from '../deploy/delete-stack.ts'
import { type DeployOutcome, deployStack } from '../deploy/deploy-stack.ts'
import type { StackView } from '../deploy/stack-view.ts'
import type { Settings } from '../project/settings.ts'
import { Failure } from '../report/failure.ts'
import { isBucketGone } from '../store/bucket-failure.ts'
import {
  BUCKET_OUTPUT,
  BUCKET_STACK,
  BUCKET_TEMPLATE,
  BUCKET_TEMPLATE_VERSION,
  bucketIn,
  VERSION_OUTPUT,
} from './bucket-stack.ts'
import { allowedCaller } from './caller.ts'
import { type Looking, lookAtStack } from './look-at-stack.ts'
import { round } from './results.ts'
import type { Result, Services } from './services.ts'

export async function bootstrap(settings: Settings, services: Services, result: Result): Promise<void> {
  const { clients, account } = await allowedCaller(settings, services)
  const view = await lookAtStack({ settings, services, clients }, BUCKET_STACK)
  const version = versionOf(view)
  if (settings.noop || version > BUCKET_TEMPLATE_VERSION) {
    const message = settings.noop ? intention(version, account) : newer(version)
    services.emit({ type: 'note', message })
    Object.assign(result, { stackName: BUCKET_STACK, changed: false, operation: 'none', ...bucketOf(view) })
    return
  }
  const making = { settings, services, clients }
  await removeHollow(making, account, view)
  const { roleArn, tags } = settings
  const outcome = await deployBucketStack(making, { roleArn, tags })
  const { failure, seconds, ...rest } = outcome
  Object.assign(result, rest, { seconds: round(seconds), ...bucketOf(outcome) })
  if (failure !== undefined) throw failure
}

/**
 * Makes the stack where it is missing or its creation failed, and gives the bucket's name. Two at once end with the same
 * bucket: CloudFormation lets one create the stack, the other waits for it. Throws Failures, for a stack of somebody else too.
 */
export async function makeBucket(making: Looking): Promise<string> {
  versionOf(await lookAtStack(making, BUCKET_STACK))
  const { failure, outputs } = await deployBucketStack(making, {})
  // What could not be seen to the end may have been made all the same, by us or by another.
  const view = failure?.class === 'unknown' ? await lookAtStack(making, BUCKET_STACK) : undefined
  const bucket = outputs[BUCKET_OUTPUT] ?? bucketIn(view)
  if (bucket !== undefined) return bucket
  throw failure ?? notOurs()
}

/** The role and the tags of an application's stack are not meant for this one: only `bootstrap` itself hands them on. */
function deployBucketStack(
  { settings, services, clients }: Looking,
  given: Pick<Settings, 'roleArn' | 'tags'> | Record<string, never>,
): Promise<DeployOutcome> {
  return deployStack({
    clients,
    stackName: BUCKET_STACK,
    template: { body: BUCKET_TEMPLATE },
    parameters: {},
    declared: [],
    capabilities: [],
    ...given,
    onFailure: 'rollback',
    timeoutSeconds: settings.timeoutSeconds,
    emit: services.emit,
    clock: services.clock,
    signal: services.signal,
  })
}

/**
 * A stack whose bucket somebody deleted by hand: CloudFormation would find nothing to do. Removing it loses nothing, because the
 * template retains what it made, and then the creation makes another bucket.
 */
async function removeHollow(making: Looking, account: string, view: StackView | undefined): Promise<void> {
  const { settings, services, clients } = making
  const { bucket } = bucketOf(view)
  if (bucket === undefined || !(await isBucketGone(await clients.s3(), { bucket, account }))) return
  services.emit({
    type: 'warning',
    message: `the bucket ${bucket} is gone: the stack ${BUCKET_STACK} is removed and made again`,
  })
  const { failure } = await deleteStack({
    clients,
    stackName: BUCKET_STACK,
    timeoutSeconds: settings.timeoutSeconds,
    emit: services.emit,
    clock: services.clock,
    signal: services.signal,
  })
  if (failure !== undefined) throw failure
}

/**
 * The version of the template that the stack was made from, 0 where there is nothing yet. Throws a Failure (user) for a stack
 * that has outputs to show and not ours: updating it would remove what somebody else put there.
 */
function versionOf(view: StackView | undefined): number {
  if (view === undefined || !/^(CREATE_COMPLETE|UPDATE_|IMPORT_)/.test(view.status)) return 0
  const version = Number(view.outputs[VERSION_OUTPUT])
  if (Number.isNaN(version) || view.outputs[BUCKET_OUTPUT] === undefined) throw notOurs()
  return version
}

function notOurs(): Failure {
  return new Failure('user', `the stack ${BUCKET_STACK} was not made by lambda-build: it names no bucket`, {
    remedy: 'Name a bucket with --bucket, or delete that stack if nobody needs it.',
  })
}

function intention(version: number, account: string): string {
  const where = `in account ${account}`
  if (version === 0) return `would make the stack ${BUCKET_STACK} with a bucket for artifacts ${where}`
  if (version < BUCKET_TEMPLATE_VERSION) return `would update the stack ${BUCKET_STACK} ${where}`
  return `the stack ${BUCKET_STACK} ${where} is there: nothing to do`
}

function newer(version: number): string {
  return `the stack ${BUCKET_STACK} was made by a newer lambda-build (template ${version}) and is left as it is`
}

function bucketOf(view: Pick<StackView, 'outputs'> | undefined): { bucket?: string } {
  const bucket = view?.outputs[BUCKET_OUTPUT]
  return bucket === undefined ? {} : { bucket }
}
