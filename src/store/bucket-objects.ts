/** Objects of a bucket, one request each: looking, listing, putting once. */

import type { PutObjectCommandInput, S3Client } from '@aws-sdk/client-s3'
import type { AwsClients } from '../aws/clients.ts'
import { readAwsError } from '../aws/errors.ts'
import { Failure } from '../report/failure.ts'

/** Where objects go, and how. */
export interface Destination {
  clients: AwsClients
  bucket: string
  prefix?: string | undefined
  /** Encrypt with this KMS key instead of the bucket's default. */
  kmsKeyId?: string | undefined
  /** The account that must own the bucket: a foreign bucket of the same name is refused. */
  account: string
  signal?: AbortSignal | undefined
}

/** One page of the keys below the prefix. */
export interface Listing {
  sizes: Map<string, number>
  /** Whether the listing would show this key if it were there. */
  covers(key: string): boolean
}

/** One page of 1,000 keys, in the order of their bytes: a key before the page's end that is not on it does not exist. */
export async function listPrefix(s3: S3Client, options: Destination): Promise<Listing> {
  const { ListObjectsV2Command } = await import('@aws-sdk/client-s3')
  const page = await unlessRefused(
    s3.send(
      new ListObjectsV2Command({
        Bucket: options.bucket,
        Prefix: keyOf(options.prefix, ''),
        // Records and other people's folders would only fill the page.
        Delimiter: '/',
        ExpectedBucketOwner: options.account,
      }),
      abortable(options),
    ),
  )
  const sizes = new Map((page?.Contents ?? []).map(({ Key, Size }) => [Key ?? '', Size ?? -1]))
  const last = [...sizes.keys()].at(-1) ?? ''
  const complete = page !== undefined && page.IsTruncated !== true
  return { sizes, covers: key => complete || (page !== undefined && key <= last) }
}

/** The object's size in bytes; undefined when there is none or it may not be looked at. */
export async function lookAt(s3: S3Client, options: Destination, key: string): Promise<number | undefined> {
  const { HeadObjectCommand } = await import('@aws-sdk/client-s3')
  const head = new HeadObjectCommand({
    Bucket: options.bucket,
    Key: key,
    ExpectedBucketOwner: options.account,
  })
  const found = await ifThere(unlessRefused(s3.send(head, abortable(options))))
  return found?.ContentLength
}

/** The object's URL, made by the SDK without a request: partitions and endpoints of the user's own are right. */
export async function urlOfObject(s3: S3Client, options: Destination, key: string): Promise<string> {
  const { HeadObjectCommand } = await import('@aws-sdk/client-s3')
  const head = new HeadObjectCommand({ Bucket: options.bucket, Key: key })
  let url = ''
  head.middlewareStack.add(
    () => async args => {
      url = urlOf(args.request)
      return { output: { $metadata: {} }, response: undefined }
    },
    { step: 'finalizeRequest', priority: 'high' },
  )
  await s3.send(head)
  return url
}

export interface Content {
  key: string
  bytes: Uint8Array
  /** SHA-256 of the bytes, hex: S3 checks it on arrival. */
  digest: string
  /** The key holds something of another size: replace it. */
  repair: boolean
}

/**
 * Sends an object unless the key is taken (`If-None-Match: *`; 412 says that it is, 409 that another write to it is
 * under way). Needs s3:PutObject and nothing else.
 */
export async function putOnce(
  s3: S3Client,
  options: Destination,
  content: Content,
  attempt = 1,
): Promise<boolean> {
  const { PutObjectCommand } = await import('@aws-sdk/client-s3')
  try {
    await s3.send(new PutObjectCommand(requestFor(options, content)), abortable(options))
    return true
  } catch (error) {
    const { status, name } = readAwsError(error)
    if (status === 412) return false
    if (status === 409 && attempt < CONFLICT_ATTEMPTS) return putOnce(s3, options, content, attempt + 1)
    if (name === 'BadDigest' || name === 'XAmzContentChecksumMismatch') throw damaged(content, error)
    throw error
  }
}

const CONFLICT_ATTEMPTS = 4

function requestFor(options: Destination, { key, bytes, digest, repair }: Content): PutObjectCommandInput {
  return {
    Bucket: options.bucket,
    Key: key,
    Body: bytes,
    ContentType: contentType(key),
    ChecksumSHA256: Buffer.from(digest, 'hex').toString('base64'),
    ExpectedBucketOwner: options.account,
    ...(repair ? {} : { IfNoneMatch: '*' }),
    ...(options.kmsKeyId === undefined
      ? {}
      : { ServerSideEncryption: 'aws:kms' as const, SSEKMSKeyId: options.kmsKeyId }),
  }
}

/** People look at objects in a browser; AWS itself goes by what is in them. */
function contentType(key: string): string {
  const ending = /\.\w+$/.exec(key)?.[0].toLowerCase() ?? ''
  if (ending === '.zip' || ending === '.jar') return 'application/zip'
  if (ending === '.json') return 'application/json'
  return TEXTS.has(ending) ? 'text/plain; charset=utf-8' : 'application/octet-stream'
}

const TEXTS = new Set(
  ['template', 'yaml', 'yml', 'txt', 'md', 'graphql', 'graphqls', 'vtl', 'js', 'py', 'scala'].map(
    ending => `.${ending}`,
  ),
)

function damaged({ key }: Content, cause: unknown): Failure {
  return new Failure('environment', `the file sent as ${key} is not what its digest says`, {
    cause,
    remedy:
      'It was changed while it was sent, or the local store is damaged. Run again, with --no-cache if it stays.',
  })
}

/** Undefined when S3 says that there is no such object. A missing bucket looks the same until something is written. */
async function ifThere<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    const { status, name } = readAwsError(error)
    if (status === 404 && name !== 'NoSuchBucket') return undefined
    throw error
  }
}

/** Looking needs rights that writing does not; and a HEAD has no body to say why, so let the PUT find out. */
async function unlessRefused<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    const { status, systemCode } = readAwsError(error)
    if (systemCode === undefined && (status === 403 || status === 400)) return undefined
    throw error
  }
}

function urlOf(request: unknown): string {
  const { protocol, hostname, port, path } = Object(request) as Record<string, unknown>
  return `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`
}

export function keyOf(prefix: string | undefined, name: string): string {
  const folder = prefix?.replace(/^\/+|\/+$/g, '') ?? ''
  return folder === '' ? name : `${folder}/${name}`
}

function abortable({ signal }: Destination): { abortSignal?: AbortSignal } {
  return signal === undefined ? {} : { abortSignal: signal }
}
