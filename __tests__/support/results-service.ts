/**
 * GitHub's cache service (v2) on the loopback, for unmodified `@actions/cache`: three Twirp calls and a blob store.
 * Source of the protocol: the client, `@actions/cache` 6.3 (`internal/shared/cacheTwirpClient`, `uploadUtils`).
 */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ResultsService extends AsyncDisposable {
  /** What the runner sets for JavaScript actions. */
  environment: Record<string, string>
  /** Keys of the finished entries, oldest first. */
  keys(): string[]
  /** Answers every call with this status from now on; 'hang' never answers. */
  fail(how: number | 'hang' | undefined): void
}

interface CacheEntry {
  key: string
  version: string
  blob: string
  done: boolean
}

export async function startResultsService(): Promise<ResultsService> {
  const entries: CacheEntry[] = []
  const blobs = new Map<string, Buffer>()
  const blocks = new Map<string, Buffer>()
  let failing: number | 'hang' | undefined
  const server = createServer((request, response) => {
    if (failing === 'hang') return
    if (failing !== undefined) return void response.writeHead(failing).end('{}')
    void serve(request, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request)
    const { pathname, searchParams } = new URL(request.url ?? '/', url)
    if (pathname.startsWith('/twirp/')) {
      const [status, answer] = call(pathname.split('/').at(-1) ?? '', JSON.parse(body.toString()))
      return void response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify(answer))
    }
    if (request.method === 'PUT') {
      put(pathname, searchParams, body)
      return void response.writeHead(201).end()
    }
    const blob = blobs.get(pathname)
    if (blob === undefined) return void response.writeHead(404).end()
    response
      .writeHead(200, { 'content-length': blob.length })
      .end(request.method === 'HEAD' ? undefined : blob)
  }

  function put(path: string, parameters: URLSearchParams, body: Buffer): void {
    const part = parameters.get('comp')
    if (part === 'block') blocks.set(`${path}#${parameters.get('blockid')}`, body)
    else if (part === 'blocklist') {
      const ids = [...body.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(match => match[1] ?? '')
      blobs.set(path, Buffer.concat(ids.map(id => blocks.get(`${path}#${id}`) ?? Buffer.alloc(0))))
    } else blobs.set(path, body)
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
      const blob = `/account/caches/${entries.length}`
      entries.push({ key, version, blob, done: false })
      return [200, { ok: true, signed_upload_url: `${url}${blob}?sig=upload` }]
    }
    if (method === 'FinalizeCacheEntryUpload') {
      const entry = entries.find(candidate => candidate.key === key && candidate.version === version)
      if (entry !== undefined) entry.done = true
      return [200, { ok: entry !== undefined, entry_id: '1' }]
    }
    const found = find(key, request.restore_keys ?? [], version)
    if (found === undefined) return [200, { ok: false }]
    return [
      200,
      { ok: true, signed_download_url: `${url}${found.blob}?sig=download`, matched_key: found.key },
    ]
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
      ACTIONS_RUNTIME_TOKEN: 'a.b.c',
      GITHUB_SERVER_URL: 'https://github.com',
    },
    keys: () => entries.filter(entry => entry.done).map(entry => entry.key),
    fail: how => {
      failing = how
    },
    [Symbol.asyncDispose]: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
