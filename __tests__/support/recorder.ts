/** A door to a local AWS that notes what goes through: `s3 GET /bucket/key 200`, `cloudformation DescribeStacks 200`. */

import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

export interface Recorder extends AsyncDisposable {
  url: string
  calls: string[]
}

/** Passes every request on to `target`, as it is. */
export async function startRecorder(target: string): Promise<Recorder> {
  const calls: string[] = []
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    const answer = await fetch(`${target}${request.url}`, {
      method: request.method ?? 'GET',
      headers: headersOf(request),
      ...(body.length === 0 ? {} : { body: new Uint8Array(body) }),
    })
    calls.push(`${nameOf(request, body)} ${answer.status}`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    const length = request.method === 'HEAD' ? answer.headers.get('content-length') : bytes.length
    const headers = [...answer.headers].filter(([name]) => !OWN.includes(name))
    response.writeHead(answer.status, { ...Object.fromEntries(headers), 'content-length': `${length ?? 0}` })
    response.end(bytes)
  })
  await new Promise<void>(done => void server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    [Symbol.asyncDispose]: () =>
      new Promise<void>(done => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

/** Those of one connection are made anew. */
const OWN = ['connection', 'content-length', 'content-encoding', 'transfer-encoding', 'host', 'expect']

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' && !OWN.includes(name) ? [[name, value] as const] : [],
    ),
  )
}

function nameOf({ method, url, headers }: IncomingMessage, body: Buffer): string {
  const service = /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(headers.authorization ?? '')?.[1] ?? 'aws'
  const action = service === 's3' ? undefined : /(?:^|&)Action=(\w+)/.exec(body.toString())?.[1]
  return `${service} ${action ?? `${method} ${(url ?? '').replace(/\?.*/, '')}`}`
}
