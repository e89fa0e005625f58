/** What a request must be before anything is built, checked in the order of AWS Lambda Builders. */

import { RpcError } from './rpc-error.ts'
import { memberText } from './source-text.ts'
import type { IdText } from './write-answer.ts'

export type Params = Readonly<Record<string, unknown>>

/** A request that can be answered by its id, and what is wrong with it or its params. */
export interface ReadRequest {
  id: IdText
  outcome: Params | RpcError
}

/**
 * The original dies without an answer for a request that is no JSON, no object, or has no `id`, `params` or `method`;
 * JSON-RPC 2.0 §5.1 has codes for that.
 */
export function readRequest(text: string): ReadRequest {
  let id: IdText = 'null'
  try {
    const request = parseObject(text)
    id = memberText(text, 'id') ?? 'null'
    for (const key of ['id', 'params', 'method']) {
      if (!Object.hasOwn(request, key)) throw new RpcError(-32600, `Invalid Request: '${key}' is missing`)
    }
    if (request['method'] !== 'LambdaBuilder.build') throw new RpcError(-32601, 'Method unavailable')
    const { params } = request
    if (!isObject(params)) throw new RpcError(-32600, "Invalid Request: 'params' is not an object")
    return { id, outcome: params }
  } catch (error) {
    if (error instanceof RpcError) return { id, outcome: error }
    throw error
  }
}

function parseObject(text: string): Params {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new RpcError(-32700, 'Parse error: the request is not JSON')
  }
  if (isObject(value)) return value
  throw new RpcError(-32600, 'Invalid Request: the request is not an object')
}

export function isObject(value: unknown): value is Params {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The newest protocol that is spoken here. */
const PROTOCOL_VERSION = 0.3

/** Throws an RpcError (505) unless the client speaks this version or an older one. */
export function checkProtocolVersion(params: Params, onNewer: (line: string) => void): void {
  const version = versionOf(params['__protocol_version'])
  if (version <= PROTOCOL_VERSION) return
  if (!Number.isNaN(version)) {
    onNewer(
      `Incompatible Protocol Version : ${version}, Current Protocol Version: ${PROTOCOL_VERSION.toFixed(1)}`,
    )
  }
  throw new RpcError(505, 'Unsupported Protocol Version')
}

/** Digits, one character, digits, and a number to Python: `0.3`, `00.3`, but `0e3` and `0_0` too. */
function versionOf(version: unknown): number {
  if (typeof version !== 'string' || !/^[0-9]+[.eE_0-9][0-9]+\n?$/.test(version)) return Number.NaN
  return Number(version.trim().replace('_', ''))
}
