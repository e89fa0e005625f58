/**
 * Publishing artifacts to S3. Keys are digests, so what is there is never sent again, two runs that upload the same
 * artifact don't disturb each other, and a key never changes its content.
 */

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { S3Client } from '@aws-sdk/client-s3'
import type { Emit } from '../report/events.ts'
import { bucketFailure } from './bucket-failure.ts'
import { type Destination, keyOf, listPrefix, lookAt, putOnce } from './bucket-objects.ts'
import { runBounded } from './run-bounded.ts'

export interface ArtifactToPublish {
  /** SHA-256 of the zip, hex. */
  digest: string
  /** Bytes. */
  size: number
  /** The zip's path, its content verified; asked for only when the bucket lacks it. */
  zip(): Promise<string>
}

export interface PublishOptions extends Destination {
  artifacts: readonly ArtifactToPublish[]
  emit: Emit
  /** Look, but write nothing. */
  noop?: boolean | undefined
}

export interface Published {
  uploaded: number
  skipped: number
  /** Sent, in bytes. */
  bytes: number
}

/**
 * Uploads every artifact that the bucket lacks. With `noop` it counts what it would upload.
 * Throws Failures: `user` for a bucket that is missing, foreign or elsewhere, `deploy` for what AWS refuses,
 * `environment` for a file that is not what its digest says.
 */
export async function publishArtifacts(options: PublishOptions): Promise<Published> {
  const artifacts = [...new Map(options.artifacts.map(artifact => [artifact.digest, artifact])).values()]
  const s3 = await options.clients.s3()
  try {
    const present = await sizesInBucket(s3, artifacts, options)
    const missing = artifacts.filter(({ digest, size }) => present.get(digest) !== size)
    const skipped = artifacts.length - missing.length
    return await uploadAll({ s3, missing, skipped, present, options })
  } catch (error) {
    throw await bucketFailure(error, s3, options)
  }
}

/** `<prefix>/<digest>.zip`. */
export function artifactKey(prefix: string | undefined, digest: string): string {
  return keyOf(prefix, `${digest}.zip`)
}

/**
 * Puts a template that is too large for a request (51,200 bytes) under its own digest and returns its URL,
 * as CloudFormation's TemplateURL takes it. Sends nothing when it is there.
 */
export async function putTemplate(options: Destination & { text: string }): Promise<string> {
  const s3 = await options.clients.s3()
  const bytes = Buffer.from(options.text)
  const digest = createHash('sha256').update(bytes).digest('hex')
  const key = keyOf(options.prefix, `${digest}.template`)
  try {
    const { size, url } = await lookAt(s3, options, key)
    const there = size === bytes.length
    if (!there) await putOnce(s3, options, { key, bytes, digest, repair: size !== undefined })
    return url
  } catch (error) {
    throw await bucketFailure(error, s3, options)
  }
}

/** S3 takes about 50 to 90 MB/s on one connection; more of them fill a runner's link. */
const PARALLEL_REQUESTS = 8
/** Up to so many a HEAD each is quicker than a listing, which grows with the bucket. */
const MOST_HEADS = 3
/** Zips are sent from memory (streams cost twice the CPU); together they stay below this. */
const MEMORY_BUDGET_BYTES = 192 * 1024 * 1024

/** Sizes of the artifacts that are there, by digest; one that cannot be looked up counts as missing. */
async function sizesInBucket(
  s3: S3Client,
  artifacts: readonly ArtifactToPublish[],
  options: PublishOptions,
): Promise<Map<string, number>> {
  const present = new Map<string, number>()
  if (artifacts.length === 0) return present
  let asked = artifacts
  if (artifacts.length > MOST_HEADS || options.noop === true) {
    const listing = await listPrefix(s3, options)
    for (const { digest } of artifacts) {
      const size = listing.sizes.get(artifactKey(options.prefix, digest))
      if (size !== undefined) present.set(digest, size)
    }
    asked = artifacts.filter(({ digest }) => !listing.covers(artifactKey(options.prefix, digest)))
  }
  await runBounded(asked, { parallel: PARALLEL_REQUESTS }, async ({ digest }) => {
    const { size } = await lookAt(s3, options, artifactKey(options.prefix, digest))
    if (size !== undefined) present.set(digest, size)
  })
  return present
}

interface Upload {
  s3: S3Client
  missing: readonly ArtifactToPublish[]
  skipped: number
  present: ReadonlyMap<string, number>
  options: PublishOptions
}

async function uploadAll({ s3, missing, skipped, present, options }: Upload): Promise<Published> {
  const { bucket, emit } = options
  const result = { uploaded: 0, skipped, bytes: 0 }
  const bytes = missing.reduce((sum, { size }) => sum + size, 0)
  if (options.noop === true) return { uploaded: missing.length, skipped, bytes }
  if (missing.length > 0) emit({ type: 'upload-started', count: missing.length, bytes, bucket })
  const bounds = { parallel: PARALLEL_REQUESTS, budget: MEMORY_BUDGET_BYTES, weigh: sizeOfArtifact }
  await runBounded(missing, bounds, async artifact => {
    const sent = await uploadOne(s3, options, artifact, present.has(artifact.digest))
    if (!sent) result.skipped++
    else {
      result.uploaded++
      result.bytes += artifact.size
    }
  })
  emit({ type: 'upload-finished', ...result, bucket })
  return result
}

/** Whether it was sent: somebody else may have been quicker. */
async function uploadOne(
  s3: S3Client,
  options: PublishOptions,
  { digest, size, zip }: ArtifactToPublish,
  repair: boolean,
): Promise<boolean> {
  const started = performance.now()
  const key = artifactKey(options.prefix, digest)
  const sent = await putOnce(s3, options, { key, bytes: await readFile(await zip()), digest, repair })
  const seconds = (performance.now() - started) / 1000
  if (sent) options.emit({ type: 'artifact-uploaded', digest, key, size, seconds })
  return sent
}

function sizeOfArtifact({ size }: ArtifactToPublish): number {
  return size
}
