/**
 * `delete --artifacts`: removes from the artifact bucket what only the deleted stacks used. Nothing counts as unused unless every
 * other stack of the account and region could be asked; and only keys as this program makes them are ever removed.
 */

import type { Calls } from '../deploy/calls.ts'
import type { Retained } from '../deploy/remove-stack.ts'
import { readTemplate } from '../deploy/stack-templates.ts'
import type { StackView } from '../deploy/stack-view.ts'
import { digestOf, digestsInUse } from '../deploy/templates-in-use.ts'
import { Failure, toFailure } from '../report/failure.ts'
import { count, formatSize } from '../report/format.ts'
import { objectKey } from '../store/bucket.ts'
import { digestIn, namedObjects } from '../store/named-objects.ts'
import { readVersions, removeVersions, type VersionedObject } from '../store/object-versions.ts'
import { runBounded } from '../store/run-bounded.ts'
import { callsOf, type Deleting } from './deleting.ts'
import { findBucket } from './find-bucket.ts'
import type { PrunedJson } from './services.ts'
import type { StackContent } from './stack-content.ts'

/** What one stack has in the bucket. */
export interface OwnObjects {
  stackName: string
  /** Its id and those of the stacks nested in it. */
  stackIds: readonly string[]
  keys: ReadonlySet<string>
  /** When the stack was last deployed, milliseconds: what came later was not uploaded for it. */
  deployedAt: number
  /** Functions may run straight from the bucket (S3ObjectStorageMode), also those that stay. */
  mayBeReferenced: boolean
}

/** The bucket to prune, undefined with a line where there is none. */
export async function bucketToPrune({ settings, services, caller }: Deleting): Promise<string | undefined> {
  try {
    return await findBucket({
      settings: { ...settings, bootstrap: false, resolveS3: false },
      services,
      clients: caller.clients,
      needs: 'pruning',
    })
  } catch (error) {
    if (!(error instanceof Failure) || error.class === 'cancelled') throw error
    services.emit({ type: 'warning', message: `no artifacts are removed: ${error.message}` })
    return undefined
  }
}

/** Reads the templates of a stack before it goes. Undefined, with a line, where they may not be read. */
export async function ownObjects(
  deleting: Deleting & { bucket: string },
  view: StackView,
  content: StackContent,
): Promise<OwnObjects | undefined> {
  const { services, settings, bucket } = deleting
  const place = { bucket, prefix: settings.prefix }
  try {
    const texts = await templatesOf(callsOf(deleting), content)
    // A template that is too large for a request lies under its own digest.
    const keys = texts.flatMap(text => [
      ...namedObjects(text, place),
      objectKey(settings.prefix, { digest: digestOf(text), suffix: '.template' }),
    ])
    if (texts.some(text => /\.dkr\.ecr\./.test(text)))
      services.emit({
        type: 'note',
        message: `container images of ${view.stackName} stay in their repositories`,
      })
    return {
      stackName: view.stackName,
      stackIds: content.stacks.map(({ stackId }) => stackId),
      keys: new Set(keys),
      deployedAt: view.lastChanged ?? 0,
      mayBeReferenced: texts.some(text => text.includes('S3ObjectStorageMode')),
    }
  } catch (error) {
    if (!(error instanceof Failure) || error.class === 'cancelled') throw error
    services.emit({
      type: 'warning',
      message: `no artifacts of ${view.stackName} are removed: ${error.message}`,
    })
    return undefined
  }
}

/** Removes what nobody else names, and tells it; with `noop` it only tells. Failures of S3 are warnings: the stacks are gone. */
export async function pruneArtifacts(
  deleting: Deleting & { bucket: string },
  owners: readonly OwnObjects[],
  retained: readonly Retained[],
): Promise<PrunedJson> {
  const { services, bucket } = deleting
  const pruned = { bucket, objects: 0, bytes: 0, kept: 0 }
  const keys = new Map<string, number>()
  for (const { keys: own, deployedAt } of owners)
    for (const key of own) keys.set(key, Math.max(keys.get(key) ?? 0, deployedAt))
  if (keys.size === 0) return pruned
  const leave = (why: string, what = 'nothing is removed from'): PrunedJson => {
    services.emit({ type: 'warning', message: `${what} s3://${bucket}: ${why}` })
    return { ...pruned, kept: keys.size }
  }
  if (retained.length > 0 && owners.some(({ mayBeReferenced }) => mayBeReferenced))
    return leave('functions that stayed may run from it')
  const inUse = await digestsInUse(callsOf(deleting), {
    digests: new Set([...keys.keys()].flatMap(key => digestIn(key) ?? [])),
    bucket,
    except: gone(owners, retained),
    now: await deleting.now(),
  })
  if ('unknown' in inUse) return leave(inUse.unknown)
  const unused = [...keys].filter(([key]) => !inUse.used.has(digestIn(key) ?? ''))
  try {
    const { removed, tooNew } = await remove(deleting, unused)
    const bytes = removed.reduce((sum, { size }) => sum + size, 0)
    const kept = keys.size - unused.length + tooNew
    const done = { bucket, objects: removed.length, bytes, kept }
    tell(deleting, removed, done)
    return done
  } catch (error) {
    const failure = toFailure(error)
    if (failure.class === 'cancelled') throw failure
    // S3 may have removed a part of it.
    return leave(failure.message, 'artifacts are left in')
  }
}

const PARALLEL_REQUESTS = 8

/** What there is of these keys, and was not uploaded after the stack that names it was last deployed: that was for somebody else. */
async function remove(
  { services, settings, caller, bucket }: Deleting & { bucket: string },
  unused: readonly (readonly [key: string, deployedAt: number])[],
): Promise<{ removed: VersionedObject[]; tooNew: number }> {
  const s3 = await caller.clients.s3()
  const place = { bucket, account: caller.account, signal: services.signal }
  const found: VersionedObject[] = []
  let tooNew = 0
  await runBounded(unused, { parallel: PARALLEL_REQUESTS }, async ([key, deployedAt]) => {
    const object = await readVersions(s3, place, key)
    if (object === undefined) return
    if (object.newest <= deployedAt) found.push(object)
    else tooNew++
  })
  if (!settings.noop) await removeVersions(s3, place, found)
  return { removed: found.sort((a, b) => (a.key < b.key ? -1 : 1)), tooNew }
}

const MOST_NAMES = 50

function tell({ services, settings }: Deleting, removed: readonly VersionedObject[], done: PrunedJson): void {
  const { emit } = services
  const what = `${count(done.objects, 'object')} (${formatSize(done.bytes)})`
  const others = done.kept === 0 ? '' : `; others may use ${done.kept}`
  const verb = settings.noop ? 'would remove' : 'removed'
  emit({ type: 'note', message: `${verb} ${what} from s3://${done.bucket}${others}` })
  if (!settings.noop) return
  for (const { key, size } of removed.slice(0, MOST_NAMES))
    emit({ type: 'note', message: `would remove ${key} (${formatSize(size)})` })
}

async function templatesOf(calls: Calls, { stacks }: StackContent): Promise<string[]> {
  const texts: string[] = []
  for (const { stackId } of stacks) {
    const text = await readTemplate(calls, stackId, 'Original')
    if (text !== undefined) texts.push(text)
  }
  return texts
}

/** Nested stacks that were left in place are others now. */
function gone(owners: readonly OwnObjects[], retained: readonly Retained[]): Set<string> {
  const left = new Set(retained.map(({ physicalId }) => physicalId))
  return new Set(owners.flatMap(({ stackIds }) => stackIds).filter(id => !left.has(id)))
}
