/**
 * A local S3 on the loopback: buckets with owners and regions, conditional writes with checksums, faults on demand. It also
 * says who is calling, as STS does at the same endpoint.
 */

import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { escapeXml } from './cloudformation/wire.ts'

export interface LocalBucket {
  owner: string
  region: string
  /** Actions that its policy denies, as IAM writes them without `s3:`: `ListBucket`, `GetObject`, `PutObject`. */
  denied: Set<string>
  objects: Map<string, { bytes: Buffer; headers: IncomingMessage['headers'] }>
}

/** What one request came to: `PUT key 200`. Bodies of answers with an error are XML, but for HEAD, as in S3. */
export interface LocalS3 extends AsyncDisposable {
  url: string
  /** The region that requests are answered from. */
  region: string
  buckets: Map<string, LocalBucket>
  calls: string[]
  /** How many uploads were under way at once, at most. */
  mostAtOnce: number
  /** The next so many requests of a method are answered with this error. */
  fail(method: string, code: string, status: number, times?: number): void
  addBucket(name: string, bucket?: Partial<LocalBucket>): LocalBucket
}

export async function startS3(): Promise<LocalS3> {
  const faults: { method: string; code: string; status: number; times: number }[] = []
  let atOnce = 0
  const server = createServer((request, response) => void handle(request, response))
  const s3: LocalS3 = {
    url: '',
    region: 'eu-central-1',
    buckets: new Map(),
    calls: [],
    mostAtOnce: 0,
    fail: (method, code, status, times = 1) => void faults.push({ method, code, status, times }),
    addBucket: (name, bucket = {}) => {
      const added = {
        owner: '123456789012',
        region: s3.region,
        denied: new Set<string>(),
        objects: new Map(),
        ...bucket,
      }
      s3.buckets.set(name, added)
      return added
    },
    [Symbol.asyncDispose]: () =>
      new Promise<void>(done => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? ''
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://s3')
    const [, bucketName = '', ...rest] = decodeURIComponent(pathname).split('/')
    const key = rest.join('/')
    s3.mostAtOnce = Math.max(s3.mostAtOnce, ++atOnce)
    const body = await bodyOf(request)
    atOnce--
    if (method === 'POST' && body.includes('Action=GetCallerIdentity')) {
      s3.calls.push('GetCallerIdentity 200')
      response.writeHead(200, { 'content-type': 'text/xml' })
      response.end(CALLER)
      return
    }
    const fault = faults.find(candidate => candidate.method === method && candidate.times-- > 0)
    const bucket = s3.buckets.get(bucketName)
    const answer =
      fault !== undefined
        ? refuse(fault.status, fault.code)
        : bucket === undefined
          ? refuse(404, 'NoSuchBucket')
          : answerFor(s3, bucket, { method, key, body, headers: request.headers, searchParams })
    s3.calls.push(`${method} ${key || bucketName} ${answer.status}`)
    response.writeHead(answer.status, answer.headers)
    response.end(method === 'HEAD' ? undefined : answer.body)
  }
  await new Promise<void>(done => void server.listen(0, '127.0.0.1', done))
  s3.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return s3
}

const CALLER = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
<Arn>arn:aws:iam::123456789012:user/test</Arn><UserId>AIDATEST</UserId><Account>123456789012</Account>
</GetCallerIdentityResult></GetCallerIdentityResponse>`

interface Asked {
  method: string
  key: string
  body: Buffer
  headers: IncomingMessage['headers']
  searchParams: URLSearchParams
}

interface Answered {
  status: number
  headers: Record<string, string>
  body: string | Buffer
}

function answerFor(s3: LocalS3, bucket: LocalBucket, asked: Asked): Answered {
  const { method, key, headers } = asked
  const expected = headers['x-amz-expected-bucket-owner']
  if (bucket.region !== s3.region)
    return { ...refuse(301, 'PermanentRedirect'), headers: { 'x-amz-bucket-region': bucket.region } }
  if (expected !== undefined && expected !== bucket.owner) return refuse(403, 'AccessDenied')
  if (method === 'GET' && key !== '')
    return bucket.denied.has('GetObject') ? refuse(403, 'AccessDenied') : get(bucket, asked)
  if (method === 'GET')
    return bucket.denied.has('ListBucket') ? refuse(403, 'AccessDenied') : list(bucket, asked)
  if (method === 'HEAD' && key === '')
    return bucket.denied.has('ListBucket')
      ? refuse(403, 'AccessDenied')
      : { status: 200, headers: {}, body: '' }
  if (method === 'HEAD')
    return bucket.denied.has('GetObject') ? refuse(403, 'AccessDenied') : head(bucket, asked)
  return bucket.denied.has('PutObject') ? refuse(403, 'AccessDenied') : put(bucket, asked)
}

function head({ objects }: LocalBucket, { key, headers }: Asked): Answered {
  const object = objects.get(key)
  if (object === undefined) return refuse(404, 'NoSuchKey')
  const checksum =
    headers['x-amz-checksum-mode'] === 'ENABLED' && object.headers['x-amz-checksum-sha256'] !== undefined
      ? { 'x-amz-checksum-sha256': createHash('sha256').update(object.bytes).digest('base64') }
      : {}
  const length = { 'content-length': String(object.bytes.length) }
  return { status: 200, headers: { ...length, ...checksum }, body: '' }
}

/** Whole, or the last bytes of it: `bytes=-N`. */
function get({ objects }: LocalBucket, { key, headers }: Asked): Answered {
  const object = objects.get(key)
  if (object === undefined) return refuse(404, 'NoSuchKey')
  const last = /^bytes=-(\d+)$/.exec(headers.range ?? '')?.[1]
  if (last === undefined) return { status: 200, headers: lengthOf(object.bytes), body: object.bytes }
  const part = object.bytes.subarray(Math.max(0, object.bytes.length - Number(last)))
  const range = `bytes ${object.bytes.length - part.length}-${object.bytes.length - 1}/${object.bytes.length}`
  return { status: 206, headers: { ...lengthOf(part), 'content-range': range }, body: part }
}

function lengthOf(bytes: Buffer): Record<string, string> {
  return { 'content-length': String(bytes.length) }
}

/** In the order of the keys' bytes, 1,000 a page. */
function list({ objects }: LocalBucket, { searchParams }: Asked): Answered {
  const prefix = searchParams.get('prefix') ?? ''
  const isBelow = (key: string) =>
    searchParams.get('delimiter') === '/' && key.slice(prefix.length).includes('/')
  const keys = [...objects.keys()].filter(key => key.startsWith(prefix) && !isBelow(key)).sort()
  const contents = keys.slice(0, 1_000).map(key => {
    const size = objects.get(key)?.bytes.length ?? 0
    return `<Contents><Key>${escapeXml(key)}</Key><Size>${size}</Size></Contents>`
  })
  const body = `<ListBucketResult><IsTruncated>${keys.length > 1_000}</IsTruncated>${contents.join('')}</ListBucketResult>`
  return { status: 200, headers: { 'content-type': 'application/xml' }, body }
}

function put({ objects }: LocalBucket, { key, body, headers }: Asked): Answered {
  if (headers['if-none-match'] === '*' && objects.has(key)) return refuse(412, 'PreconditionFailed')
  const checksum = headers['x-amz-checksum-sha256']
  if (checksum !== undefined && checksum !== createHash('sha256').update(body).digest('base64'))
    return refuse(400, 'BadDigest')
  objects.set(key, { bytes: body, headers })
  return { status: 200, headers: {}, body: '' }
}

function refuse(status: number, code: string): Answered {
  const body = `<Error><Code>${code}</Code><Message>${MESSAGES[code] ?? code}</Message></Error>`
  return { status, headers: { 'content-type': 'application/xml' }, body }
}

const MESSAGES: Readonly<Record<string, string>> = {
  NoSuchBucket: 'The specified bucket does not exist',
  AccessDenied: 'Access Denied',
  PermanentRedirect:
    'The bucket you are attempting to access must be addressed using the specified endpoint.',
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
