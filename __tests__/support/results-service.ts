/**
 * GitHub's cache (v2) and artifact (v4) services on the loopback, for the unmodified packages of the toolkit: Twirp calls and a
 * blob store. Source of the protocol: the clients, `@actions/cache` 6.3 and `@actions/artifact` 6.2.
 */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ResultsService extends AsyncDisposable {
  /** What the runner sets for JavaScript actions. */
  environment: Record<string, string>
  /** Keys of the finished entries, oldest first. */
  keys(): string[]
  /** Names of the finished workflow artifacts, oldest first. */
  artifacts(): string[]
  /** Changes a finished artifact's bytes behind the service's back. */
  tamper(name: string, change: (bytes: Buffer) => Buffer): Promise<void>
  /** Answers every call with this status from now on; 'hang' never answers. */
  fail(how: number | 'hang' | undefined): void
  /** The same for the blob store alone. */
  failBlobs(how: number | 'hang' | undefined): void
}

/** Where the bytes lie; paths are ours. What is uploaded and downloaded goes by addresses that carry their own permission. */
export interface Blobs {
  uploadUrl(path: string): string
  downloadUrl(path: string, headers?: { type: string; fileName: string }): string
  /** Undefined when there is none. */
  read(path: string): Promise<Buffer | undefined>
  write(path: string, bytes: Buffer): Promise<void>
}

interface ArtifactEntry {
  id: number
  name: string
  blob: string
  size: string
  hash: string
  done: boolean
}

interface CacheEntry {
  key: string
  version: string
  blob: string
  done: boolean
}

/** `elsewhere`: a real blob server (azurite.ts). Without one, a few lines of our own keep the bytes. */
export async function startResultsService(elsewhere?: Blobs): Promise<ResultsService> {
  const entries: CacheEntry[] = []
  const artifacts: ArtifactEntry[] = []
  const own = new Map<string, Buffer>()
  const blocks = new Map<string, Buffer>()
  let failing: number | 'hang' | undefined
  let failingBlobs: number | 'hang' | undefined
  const server = createServer((request, response) => {
    const how = failing ?? (request.url?.startsWith('/twirp/') ? undefined : failingBlobs)
    if (how === 'hang') return
    if (how !== undefined) return void response.writeHead(how).end('{}')
    void serve(request, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const blobs: Blobs = elsewhere ?? {
    uploadUrl: path => `${url}/account/${path}?sig=upload`,
    downloadUrl: path => `${url}/account/${path}?sig=download`,
    read: async path => own.get(`/account/${path}`),
    write: async (path, bytes) => void own.set(`/account/${path}`, bytes),
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request)
    const { pathname, searchParams } = new URL(request.url ?? '/', url)
    if (pathname.startsWith('/twirp/')) {
      const method = pathname.split('/').at(-1) ?? ''
      const asked = JSON.parse(body.toString())
      const [status, answer] = pathname.includes('ArtifactService')
        ? callArtifacts(method, asked)
        : call(method, asked)
      return void response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify(answer))
    }
    if (request.method === 'PUT') {
      put(pathname, searchParams, body)
      return void response.writeHead(201).end()
    }
    const blob = own.get(pathname)
    if (blob === undefined) return void response.writeHead(404).end()
    const type = pathname.endsWith('.zip') ? { 'content-type': 'application/zip' } : {}
    response
      .writeHead(200, { 'content-length': blob.length, ...type })
      .end(request.method === 'HEAD' ? undefined : blob)
  }

  function put(path: string, parameters: URLSearchParams, body: Buffer): void {
    const part = parameters.get('comp')
    if (part === 'block') blocks.set(`${path}#${parameters.get('blockid')}`, body)
    else if (part === 'blocklist') {
      const ids = [...body.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(match => match[1] ?? '')
      own.set(path, Buffer.concat(ids.map(id => blocks.get(`${path}#${id}`) ?? Buffer.alloc(0))))
    } else own.set(path, body)
  }

  function callArtifacts(method: string, request: Record<string, string>): [number, unknown] {
    const { name = '', name_filter: filter, id_filter: wantedId } = request
    if (method === 'CreateArtifact') {
      if (artifacts.some(artifact => artifact.name === name))
        return [
          409,
          { code: 'already_exists', msg: 'an artifact with this name already exists on the workflow run' },
        ]
      const id = artifacts.length + 1
      const blob = `artifacts/${id}.zip`
      artifacts.push({ id, name, blob, size: '0', hash: '', done: false })
      return [200, { ok: true, signed_upload_url: blobs.uploadUrl(blob) }]
    }
    const named = artifacts.find(artifact => artifact.name === name)
    if (method === 'FinalizeArtifact' && named !== undefined) {
      Object.assign(named, { size: request['size'], hash: request['hash'], done: true })
      return [200, { ok: true, artifact_id: String(named.id) }]
    }
    if (method === 'GetSignedArtifactURL' && named !== undefined)
      return [
        200,
        {
          signed_url: blobs.downloadUrl(named.blob, { type: 'application/zip', fileName: `${named.id}.zip` }),
        },
      ]
    const listed = artifacts.filter(
      ({ done, id, name: given }) =>
        done &&
        (filter === undefined || given === filter) &&
        (wantedId === undefined || String(id) === wantedId),
    )
    return [
      200,
      {
        artifacts: listed.map(({ id, name: given, size, hash }) => ({
          workflow_run_backend_id: 'run',
          workflow_job_run_backend_id: 'job',
          database_id: String(id),
          name: given,
          size,
          created_at: new Date(0).toISOString(),
          digest: hash,
        })),
      },
    ]
  }

  function call(
    method: string,
    request: Record<string, string> & { restore_keys?: string[] },
  ): [number, unknown] {
    const { key = '', version = '' } = request
    if (method === 'CreateCacheEntry') {
      if (entries.some(entry => entry.key === key && entry.version === version)) {
        return [
          409,
          { code: 'already_exists', msg: 'cache entry with the same key, version, and scope already exists' },
        ]
      }
      const blob = `caches/${entries.length}`
      entries.push({ key, version, blob, done: false })
      return [200, { ok: true, signed_upload_url: blobs.uploadUrl(blob) }]
    }
    if (method === 'FinalizeCacheEntryUpload') {
      const entry = entries.find(candidate => candidate.key === key && candidate.version === version)
      if (entry !== undefined) entry.done = true
      return [200, { ok: entry !== undefined, entry_id: '1' }]
    }
    const found = find(key, request.restore_keys ?? [], version)
    if (found === undefined) return [200, { ok: false }]
    return [200, { ok: true, signed_download_url: blobs.downloadUrl(found.blob), matched_key: found.key }]
  }

  function find(key: string, prefixes: string[], version: string): CacheEntry | undefined {
    const candidates = entries.filter(entry => entry.done && entry.version === version).reverse()
    const exact = candidates.find(entry => entry.key === key)
    if (exact !== undefined) return exact
    for (const prefix of [key, ...prefixes]) {
      const match = candidates.find(entry => entry.key.startsWith(prefix))
      if (match !== undefined) return match
    }
    return undefined
  }

  return {
    environment: {
      ACTIONS_RESULTS_URL: `${url}/`,
      ACTIONS_CACHE_SERVICE_V2: 'True',
      ACTIONS_RUNTIME_TOKEN: runtimeToken(),
      GITHUB_SERVER_URL: 'https://github.com',
    },
    artifacts: () => artifacts.filter(({ done }) => done).map(({ name }) => name),
    tamper: async (name, change) => {
      const found = artifacts.find(artifact => artifact.name === name)
      const bytes = await blobs.read(found?.blob ?? '')
      if (found === undefined || bytes === undefined) throw new Error(`no artifact ${name}`)
      await blobs.write(found.blob, change(bytes))
    },
    keys: () => entries.filter(entry => entry.done).map(entry => entry.key),
    fail: how => {
      failing = how
    },
    failBlobs: how => {
      failingBlobs = how
    },
    [Symbol.asyncDispose]: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The artifact client reads the run and the job out of the token; nobody checks its signature here. */
function runtimeToken(): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none' })}.${part({ scp: 'Actions.Results:run:job' })}.none`
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
