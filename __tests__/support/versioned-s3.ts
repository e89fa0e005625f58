/** A local S3 with versions: as much as is needed to see what leaves a bucket, and to forbid it. */

import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { escapeXml } from './cloudformation/wire.ts'

export interface Version {
  key: string
  id: string
  size: number
  at: Date
  /** A marker that says that the object was deleted. */
  isMarker?: boolean
}

export interface VersionedS3 extends AsyncDisposable {
  url: string
  owner: string
  versions: Version[]
  /** Actions that the bucket's policy denies: `ListBucketVersions`, `DeleteObjectVersion`. */
  denied: Set<string>
  /** Versions on a page of a listing. */
  aPage: number
}

/** One bucket; its name is of no account. */
export async function startVersionedS3(): Promise<VersionedS3> {
  const server = createServer((request, response) => {
    void answer(request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/xml' })
      response.end(request.method === 'HEAD' ? undefined : body)
    })
  })
  const s3: VersionedS3 = {
    url: '',
    owner: '123456789012',
    versions: [],
    denied: new Set(),
    aPage: 2,
    [Symbol.asyncDispose]: () =>
      new Promise<void>(done => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
  async function answer(request: IncomingMessage) {
    const { searchParams } = new URL(request.url ?? '', 'http://s3')
    if (request.headers['x-amz-expected-bucket-owner'] !== s3.owner) return refused()
    if (searchParams.has('versions'))
      return s3.denied.has('ListBucketVersions') ? refused() : { status: 200, body: list(s3, searchParams) }
    if (request.method === 'POST' && searchParams.has('delete'))
      return { status: 200, body: remove(s3, await bodyOf(request)) }
    return { status: 200, body: '' }
  }
  await new Promise<void>(done => void server.listen(0, '127.0.0.1', done))
  s3.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return s3
}

/** All keys that begin with the prefix, as S3 does it, in pages. */
function list({ versions, aPage }: VersionedS3, asked: URLSearchParams): string {
  const all = versions.filter(({ key }) => key.startsWith(asked.get('prefix') ?? ''))
  const after = all.findIndex(({ id }) => id === asked.get('version-id-marker')) + 1
  const page = all.slice(after, after + aPage)
  const last = page.at(-1)
  const isTruncated = after + aPage < all.length
  const next = `<NextKeyMarker>${last?.key}</NextKeyMarker><NextVersionIdMarker>${last?.id}</NextVersionIdMarker>`
  return `<ListVersionsResult><IsTruncated>${isTruncated}</IsTruncated>${isTruncated ? next : ''}${page.map(entry).join('')}</ListVersionsResult>`
}

function entry({ key, id, size, at, isMarker }: Version): string {
  const name = isMarker === true ? 'DeleteMarker' : 'Version'
  const what = isMarker === true ? '' : `<Size>${size}</Size>`
  return `<${name}><Key>${escapeXml(key)}</Key><VersionId>${id}</VersionId><LastModified>${at.toISOString()}</LastModified>${what}</${name}>`
}

function remove(s3: VersionedS3, body: string): string {
  const asked = [...body.matchAll(/<Key>([^<]*)<\/Key><VersionId>([^<]*)<\/VersionId>/g)]
  if (s3.denied.has('DeleteObjectVersion')) {
    const errors = asked.map(
      ([, key]) =>
        `<Error><Key>${key}</Key><Code>AccessDenied</Code><Message>Access Denied</Message></Error>`,
    )
    return `<DeleteResult>${errors.join('')}</DeleteResult>`
  }
  for (const [, key, id] of asked)
    s3.versions = s3.versions.filter(version => version.key !== key || version.id !== id)
  return '<DeleteResult/>'
}

function refused() {
  return { status: 403, body: '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>' }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
