/** One request to an image registry: plain HTTP of the OCI distribution specification, bodies streamed from files. */

import { createReadStream } from 'node:fs'
import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { pipeline } from 'node:stream/promises'

export interface Registry {
  /** `https://123456789012.dkr.ecr.eu-central-1.amazonaws.com`, without a slash at the end. */
  origin: string
  /** The value of the header of this name; it goes nowhere but to the origin. */
  authorization?: string
  signal?: AbortSignal
}

export interface RegistryRequest {
  method: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'PUT'
  /** A path of the registry, or the whole URL that it has given. */
  url: string
  headers?: Readonly<Record<string, string>>
  body?: Buffer | { file: string; offset: number; size: number }
}

export interface RegistryAnswer {
  status: number
  headers: IncomingHttpHeaders
  /** The beginning of the body. */
  text: string
}

/** A socket without any traffic for so long is dead. */
const IDLE_MS = 120_000
const MAX_TEXT_BYTES = 1 << 20

/** Answers whatever the status is. Throws what Node throws when there is no answer, an AbortError after the signal. */
export async function askRegistry(registry: Registry, asked: RegistryRequest): Promise<RegistryAnswer> {
  const url = new URL(asked.url, registry.origin)
  const { body } = asked
  const size = body === undefined ? 0 : Buffer.isBuffer(body) ? body.length : body.size
  const isOwn = url.origin === new URL(registry.origin).origin
  const send = url.protocol === 'http:' ? requestHttp : requestHttps
  const request = send(url, {
    method: asked.method,
    headers: {
      ...asked.headers,
      ...(isOwn && registry.authorization !== undefined ? { Authorization: registry.authorization } : {}),
      ...(asked.method === 'GET' || asked.method === 'HEAD' ? {} : { 'Content-Length': size }),
    },
    ...(registry.signal === undefined ? {} : { signal: registry.signal }),
  })
  request.setTimeout(IDLE_MS, () => request.destroy(new Error(`${url.host} has been silent for two minutes`)))
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve)
    request.once('error', reject)
  })
  // A registry that refuses may answer, and hang up, before it has read everything.
  const sent =
    body === undefined || Buffer.isBuffer(body) || body.size === 0
      ? Promise.resolve(request.end(body === undefined || !Buffer.isBuffer(body) ? undefined : body))
      : pipeline(
          createReadStream(body.file, { start: body.offset, end: body.offset + body.size - 1 }),
          request,
        )
  sent.catch(() => undefined)
  const answer = await answered
  return { status: answer.statusCode ?? 0, headers: answer.headers, text: await textOf(answer) }
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer) {
    const bytes: Buffer = Buffer.from(chunk)
    if (size < MAX_TEXT_BYTES) chunks.push(bytes)
    size += bytes.length
  }
  return Buffer.concat(chunks).toString('utf8')
}
