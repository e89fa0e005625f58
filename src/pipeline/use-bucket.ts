/** When the bucket is asked for artifacts, and when it gets their records: Settings say so, verbs call. */

import type { Settings } from '../project/settings.ts'
import { toFailure } from '../report/failure.ts'
import { BucketTier } from './bucket-tier.ts'
import { allowedCaller, type Caller } from './caller.ts'
import { describePlan } from './describe-plan.ts'
import { BUCKET_TO_BE_MADE, findBucket } from './find-bucket.ts'
import type { Result, Services } from './services.ts'
import type { Built, Plan } from './stages.ts'

export interface BucketUse {
  caller: Caller
  /** Undefined when nothing is to be sent. */
  bucket: string | undefined
  settings: Settings
  services: Services
}

/** A plan in which what the bucket has counts as made, in its result too. `watch` builds what was saved just now: nobody else has. */
export async function withBucket(
  made: Plan,
  { caller, bucket, settings, services }: BucketUse,
  result: Result,
): Promise<Plan> {
  const isUsed = settings.bucketCache !== 'never' && settings.verb !== 'watch'
  if (!isUsed || bucket === undefined || bucket === BUCKET_TO_BE_MADE) return made
  const tier = new BucketTier({ caller, bucket, settings, services, store: made.store })
  const completed = await tier.complete(made)
  Object.assign(result, describePlan(completed, settings))
  return completed
}

/** For the verbs that need no AWS by themselves: without credentials or a bucket they go on without, and say so. */
export async function withBucketIfThere(
  made: Plan,
  settings: Settings,
  services: Services,
  result: Result,
): Promise<Plan> {
  if (made.planned.every(({ record, target }) => record !== undefined || target.packageType === 'Image'))
    return made
  try {
    const caller = await allowedCaller(settings, services)
    const search = { ...settings, bootstrap: false, resolveS3: false }
    const { clients } = caller
    const bucket = await findBucket({ settings: search, services, clients, needs: 'the cache' })
    return await withBucket(made, { caller, bucket, settings, services }, result)
  } catch (error) {
    services.signal.throwIfAborted()
    const message = `the bucket cannot be used as a cache: ${toFailure(error).message}; going on without it`
    services.emit({ type: 'warning', message })
    return made
  }
}

/** After `build`: zips and records of what it built, for other jobs. A warning where the bucket does not take them. */
export async function fillBucket({ artifacts, bytes, bucketTier }: Built): Promise<void> {
  if (bucketTier === undefined) return
  const fresh = [...artifacts.values()].filter(
    ({ source, image }) => source === 'built' && image === undefined,
  )
  const objects = fresh.map(({ digest, size }) =>
    bucketTier.repairing({ digest, size, suffix: '.zip', content: () => bytes(digest) }),
  )
  await bucketTier.publish(fresh, objects)
}
