/** A local CloudFormation (and STS) on the loopback: the real SDK speaks to it over HTTP. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ACTIONS } from './actions.ts'
import { Engine } from './engine.ts'
import { type Answer, answerXml, errorXml, WireError } from './wire.ts'

/** Something that goes wrong with calls of one action. `lost`: the call is carried out, its answer never arrives. */
export interface Fault {
  action: string
  kind: 'throttled' | 'denied' | 'expired' | 'broken' | 'reset' | 'lost'
  /** How many calls, default 1. */
  times?: number
  /** How many calls before that go well, default 0. */
  after?: number
}

export interface LocalCloudFormation extends AsyncDisposable {
  url: string
  engine: Engine
  /** Names of the calls that arrived, in order, retries included. */
  calls: string[]
  /** The requests themselves. */
  requests: { action: string; form: URLSearchParams }[]
  fail(fault: Fault): void
  /** Changes an answer on its way: old reads, repeated, reordered or late events. */
  distort: Map<string, (answer: Answer) => Answer>
}

export async function startCloudFormation(): Promise<LocalCloudFormation> {
  const engine = new Engine()
  const faults: Required<Fault>[] = []
  const calls: string[] = []
  const requests: LocalCloudFormation['requests'] = []
  const distort: LocalCloudFormation['distort'] = new Map()
  const server = createServer((request, response) => {
    void answer(request, response).catch(error => {
      response.writeHead(500).end(String(error))
    })
  })
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await bodyOf(request))
    const action = form.get('Action') ?? ''
    calls.push(action)
    requests.push({ action, form })
    const fault = nextFault(faults, action)
    if (fault?.kind === 'reset') return void request.socket.destroy()
    try {
      if (fault !== undefined && fault.kind !== 'lost') throw errorOf(fault)
      const perform = ACTIONS[action]
      if (perform === undefined) throw new WireError('InvalidAction', `no action ${action} here`)
      const result = perform(engine, form)
      if (fault?.kind === 'lost') return void request.socket.destroy()
      const seen = distort.get(action)?.(result) ?? result
      response.writeHead(200, { 'content-type': 'text/xml' }).end(answerXml(action, seen))
    } catch (error) {
      const wire = error instanceof WireError ? error : new WireError('InternalFailure', String(error), 500)
      response.writeHead(wire.status, { 'content-type': 'text/xml' }).end(errorXml(wire))
    }
  }
  await new Promise<void>(done => void server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    engine,
    calls,
    requests,
    distort,
    fail: fault => void faults.push({ times: 1, after: 0, ...fault }),
    [Symbol.asyncDispose]: () =>
      new Promise<void>(done => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

function nextFault(faults: Required<Fault>[], action: string): Required<Fault> | undefined {
  const fault = faults.find(candidate => candidate.action === action && candidate.times > 0)
  if (fault === undefined) return undefined
  if (fault.after-- > 0) return undefined
  fault.times--
  return fault
}

function errorOf({ kind, action }: Fault): WireError {
  if (kind === 'throttled') return new WireError('Throttling', 'Rate exceeded')
  if (kind === 'expired')
    return new WireError('ExpiredToken', 'The security token included in the request is expired', 403)
  if (kind === 'denied')
    return new WireError(
      'AccessDenied',
      `User: arn:aws:iam::123456789012:user/tester is not authorized to perform: cloudformation:${action}`,
      403,
    )
  return new WireError('ServiceUnavailable', 'Service is unavailable', 503)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
