/**
 * Publishing to S3: artifacts, files of a template, nested templates. Keys are digests, so what is there is never sent
 * again, two runs that upload the same don't disturb each other, and a key never changes its content.
 */

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { S3Client } from '@aws-sdk/client-s3'
import type { Emit } from '../report/events.ts'
import { bucketFailure } from './bucket-failure.ts'
import { type Destination, keyOf, listPrefix, lookAt, putOnce, urlOfObject } from './bucket-objects.ts'
import { runBounded } from './run-bounded.ts'

export interface ObjectToPublish {
  /** SHA-256 of the content, hex. */
  digest: string
  /** What the key has after the digest: `.zip`, `.template`, `.json`. */
  suffix: string
  /** Bytes. */
  size: number
  /** The content, or the path of a file with it, verified; asked for only when the bucket lacks it. */
  content(): Promise<string | Uint8Array>
  /** What the bucket has under this key is not its content: write over it. */
  replace?: boolean
}

export interface PublishOptions extends Destination {
  objects: readonly ObjectToPublish[]
  emit: Emit
  /** Look, but write nothing. */
  noop?: boolean | undefined
  /** Told of every object that was sent. */
  onSent?: ((object: ObjectToPublish) => void) | undefined
}

export interface Published {
  uploaded: number
  skipped: number
  /** Sent, in bytes. */
  bytes: number
}

/**
 * Uploads every object that the bucket lacks, and looks with one listing when there are many. With `noop` it counts what
 * it would upload. Throws Failures: `user` for a bucket that is missing, foreign or elsewhere, `deploy` for what AWS
 * refuses, `environment` for content that is not what its digest says.
 */
export async function publishObjects(options: PublishOptions): Promise<Published> {
  const { prefix } = options
  const objects = [...new Map(options.objects.map(object => [objectKey(prefix, object), object])).values()]
  const s3 = await options.clients.s3()
  try {
    const present = await sizesInBucket(s3, objects, options)
    const missing = objects.filter(
      object => object.replace === true || present.get(objectKey(prefix, object)) !== object.size,
    )
    const skipped = objects.length - missing.length
    return await uploadAll({ s3, missing, skipped, present, options })
  } catch (error) {
    throw await bucketFailure(error, s3, options)
  }
}

/** `<prefix>/<digest><suffix>`. */
export function objectKey(
  prefix: string | undefined,
  { digest, suffix }: Pick<ObjectToPublish, 'digest' | 'suffix'>,
): string {
  return keyOf(prefix, `${digest}${suffix}`)
}

/** `<prefix>/<digest>.zip`. */
export function artifactKey(prefix: string | undefined, digest: string): string {
  return objectKey(prefix, { digest, suffix: '.zip' })
}

/** Whether the bucket has the artifact with this digest (SHA-256, hex). */
export async function isPublished(options: Destination, digest: string): Promise<boolean> {
  return (await objectSize(options, artifactKey(options.prefix, digest))) !== undefined
}

/** Bytes; undefined for what is not there, or may not be looked at. */
export async function objectSize(options: Destination, key: string): Promise<number | undefined> {
  return lookAt(await options.clients.s3(), options, key)
}

/** The URL under which CloudFormation finds an object, there or not, in any partition and at any endpoint. */
export async function objectUrl(options: Destination, key: string): Promise<string> {
  return urlOfObject(await options.clients.s3(), options, key)
}

/**
 * Puts a template that is too large for a request (51,200 bytes) under its own digest and returns its URL,
 * as CloudFormation's TemplateURL takes it. Sends nothing when it is there.
 */
export async function putTemplate(options: Destination & { text: string }): Promise<string> {
  const s3 = await options.clients.s3()
  const bytes = Buffer.from(options.text)
  const digest = createHash('sha256').update(bytes).digest('hex')
  const key = objectKey(options.prefix, { digest, suffix: '.template' })
  try {
    const size = await lookAt(s3, options, key)
    if (size !== bytes.length) {
      await putOnce(s3, options, { key, bytes, digest, repair: size !== undefined })
    }
    return await urlOfObject(s3, options, key)
  } catch (error) {
    throw await bucketFailure(error, s3, options)
  }
}

/** S3 takes about 50 to 90 MB/s on one connection; more of them fill a runner's link. */
const PARALLEL_REQUESTS = 8
/** Up to so many a HEAD each is quicker than a listing, which grows with the bucket. */
const MOST_HEADS = 3
/** Objects are sent from memory (streams cost twice the CPU); together they stay below this. */
const MEMORY_BUDGET_BYTES = 192 * 1024 * 1024

/** Sizes of the objects that are there, by key; one that cannot be looked up counts as missing. */
async function sizesInBucket(
  s3: S3Client,
  objects: readonly ObjectToPublish[],
  options: PublishOptions,
): Promise<Map<string, number>> {
  const present = new Map<string, number>()
  if (objects.length === 0) return present
  let asked = objects.map(object => objectKey(options.prefix, object))
  if (objects.length > MOST_HEADS || options.noop === true) {
    const listing = await listPrefix(s3, options)
    for (const key of asked) {
      const size = listing.sizes.get(key)
      if (size !== undefined) present.set(key, size)
    }
    asked = asked.filter(key => !listing.covers(key))
  }
  await runBounded(asked, { parallel: PARALLEL_REQUESTS }, async key => {
    const size = await lookAt(s3, options, key)
    if (size !== undefined) present.set(key, size)
  })
  return present
}

interface Upload {
  s3: S3Client
  missing: readonly ObjectToPublish[]
  skipped: number
  present: ReadonlyMap<string, number>
  options: PublishOptions
}

async function uploadAll({ s3, missing, skipped, present, options }: Upload): Promise<Published> {
  const { bucket, emit, prefix } = options
  const result = { uploaded: 0, skipped, bytes: 0 }
  const bytes = missing.reduce((sum, { size }) => sum + size, 0)
  if (options.noop === true) return { uploaded: missing.length, skipped, bytes }
  if (missing.length > 0) emit({ type: 'upload-started', count: missing.length, bytes, bucket })
  const bounds = { parallel: PARALLEL_REQUESTS, budget: MEMORY_BUDGET_BYTES, weigh: sizeOfObject }
  await runBounded(missing, bounds, async object => {
    const sent = await uploadOne(
      s3,
      options,
      object,
      object.replace === true || present.has(objectKey(prefix, object)),
    )
    if (!sent) result.skipped++
    else {
      result.uploaded++
      result.bytes += object.size
      options.onSent?.(object)
    }
  })
  emit({ type: 'upload-finished', ...result, bucket })
  return result
}

/** Whether it was sent: somebody else may have been quicker. */
async function uploadOne(
  s3: S3Client,
  options: PublishOptions,
  object: ObjectToPublish,
  repair: boolean,
): Promise<boolean> {
  const started = performance.now()
  const { digest, size } = object
  const key = objectKey(options.prefix, object)
  const content = await object.content()
  const bytes = typeof content === 'string' ? await readFile(content) : content
  const sent = await putOnce(s3, options, { key, bytes, digest, repair })
  const seconds = (performance.now() - started) / 1000
  if (sent) options.emit({ type: 'artifact-uploaded', digest, key, size, seconds })
  return sent
}

function sizeOfObject({ size }: ObjectToPublish): number {
  return size
}
