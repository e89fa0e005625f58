/**
 * Records in the artifact bucket: `<prefix>/ac/<input digest>` names the zip that was built of these inputs. What comes from
 * there decides what is deployed, so a record counts only where S3 itself has hashed the zip, or where its bytes were.
 */

import { createWriteStream } from 'node:fs'
import { addAbortSignal, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { GetObjectCommandOutput, S3Client } from '@aws-sdk/client-s3'
import { readAwsError } from '../aws/errors.ts'
import type { ArtifactRecord } from '../model/artifact.ts'
import { artifactKey } from './bucket.ts'
import { type Destination, keyOf, putOnce } from './bucket-objects.ts'
import { assertDigest, digestOf, formatRecord, parseRecord } from './record.ts'

/** What the bucket says of some inputs. */
export type LookedUp =
  | { kind: 'missing' }
  /** There is a record to be replaced; `because` is absent where its zip has merely been removed, `damagedZip` a digest whose key holds something else. */
  | { kind: 'unfit'; because?: string; damagedZip?: string }
  /** `isVerified`: the SHA-256 that S3 made of the zip is the digest. Else the bytes have yet to be compared. */
  | { kind: 'found'; record: ArtifactRecord; isVerified: boolean }

/** `<prefix>/ac/<input digest>`. Throws a RangeError for anything but a digest. */
export function recordKey(prefix: string | undefined, inputDigest: string): string {
  assertDigest(inputDigest)
  return keyOf(prefix, `ac/${inputDigest}`)
}

/** With two requests: the record, then what S3 knows of its zip. Throws the errors of the SDK. */
export async function lookUpRecord(
  s3: S3Client,
  options: Destination,
  inputDigest: string,
): Promise<LookedUp> {
  const answer = await getIfThere(s3, options, { key: recordKey(options.prefix, inputDigest) })
  if (answer === undefined) return { kind: 'missing' }
  if ((answer.ContentLength ?? 0) > MAX_RECORD_BYTES) {
    streamOf(answer).destroy()
    return { kind: 'unfit', because: 'it is too large' }
  }
  const record = parseRecord((await answer.Body?.transformToString()) ?? '')
  if (record === undefined || !isWhole(record)) return { kind: 'unfit', because: 'it cannot be read' }
  return compareZip(s3, options, record)
}

/** A record names each native file of its artifact: a few hundred bytes for every library. */
const MAX_RECORD_BYTES = 4 * 1024 * 1024

/** Enough to be deployed without a look at the bytes. Images lie in repositories, not here. */
function isWhole({ native, image, unzippedSize }: ArtifactRecord): boolean {
  return native !== undefined && image === undefined && unzippedSize > 0
}

async function compareZip(s3: S3Client, options: Destination, record: ArtifactRecord): Promise<LookedUp> {
  const { HeadObjectCommand } = await import('@aws-sdk/client-s3')
  const head = new HeadObjectCommand({
    Bucket: options.bucket,
    Key: artifactKey(options.prefix, record.digest),
    ChecksumMode: 'ENABLED',
    ExpectedBucketOwner: options.account,
  })
  const found = await ifThere(s3.send(head, abortable(options)))
  if (found === undefined) return { kind: 'unfit' }
  if (found.ContentLength !== record.size) return { kind: 'unfit', because: 'its zip has another size' }
  // Of uploads in parts it is a checksum of checksums, which says nothing here.
  if (found.ChecksumSHA256 === undefined || found.ChecksumSHA256.includes('-'))
    return { kind: 'found', record, isVerified: false }
  const sha256 = Buffer.from(found.ChecksumSHA256, 'base64').toString('hex')
  return sha256 === record.digest
    ? { kind: 'found', record, isVerified: true }
    : { kind: 'unfit', because: 'its zip has other content', damagedZip: record.digest }
}

/** Writes a record, once its zip is in the bucket; one that is there already stays unless it is to be replaced. */
export async function putRecord(
  s3: S3Client,
  options: Destination,
  entry: { inputDigest: string; record: ArtifactRecord; replace: boolean },
): Promise<boolean> {
  const bytes = Buffer.from(formatRecord(entry.record))
  const key = recordKey(options.prefix, entry.inputDigest)
  return putOnce(s3, options, { key, bytes, digest: digestOf(bytes), repair: entry.replace })
}

/** Writes the bytes of a zip into a file, never more than announced; undefined when there are none of this size. */
export async function downloadZip(
  s3: S3Client,
  options: Destination,
  { digest, size, file }: { digest: string; size: number; file: string },
): Promise<string | undefined> {
  const answer = await getIfThere(s3, options, { key: artifactKey(options.prefix, digest) })
  if (answer === undefined) return undefined
  const body = streamOf(answer)
  if (answer.ContentLength !== size) {
    body.destroy()
    return undefined
  }
  await pipeline(body, createWriteStream(file, { flags: 'wx' }))
  return file
}

/** The last `length` bytes of a zip; undefined when it is not there. */
export async function readTail(
  s3: S3Client,
  options: Destination,
  { digest, length }: { digest: string; length: number },
): Promise<Buffer | undefined> {
  const key = artifactKey(options.prefix, digest)
  const answer = await getIfThere(s3, options, { key, range: `bytes=-${length}` })
  if (answer === undefined) return undefined
  const body = streamOf(answer)
  // Who does not know ranges sends everything.
  if ((answer.ContentLength ?? 0) > length) {
    body.destroy()
    return undefined
  }
  return Buffer.concat(await body.toArray())
}

async function getIfThere(
  s3: S3Client,
  options: Destination,
  { key, range }: { key: string; range?: string },
): Promise<GetObjectCommandOutput | undefined> {
  const { GetObjectCommand } = await import('@aws-sdk/client-s3')
  const get = new GetObjectCommand({
    Bucket: options.bucket,
    Key: key,
    ExpectedBucketOwner: options.account,
    ...(range === undefined ? {} : { Range: range }),
  })
  const answer = await ifThere(s3.send(get, abortable(options)))
  // The request ends with its headers: a body may stall on its own.
  if (answer !== undefined && options.signal !== undefined) addAbortSignal(options.signal, streamOf(answer))
  return answer
}

/** A bucket that is missing has nothing either; the upload will say so. */
async function ifThere<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (readAwsError(error).status === 404) return undefined
    throw error
  }
}

function streamOf({ Body }: GetObjectCommandOutput): Readable {
  return Body instanceof Readable ? Body : Readable.from([])
}

function abortable({ signal }: Destination): { abortSignal?: AbortSignal } {
  return signal === undefined ? {} : { abortSignal: signal }
}
