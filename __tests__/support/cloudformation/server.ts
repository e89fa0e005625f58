/** The engine behind an HTTP server on the loopback, with faults on the way. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ACTIONS } from './actions.ts'
import { Engine } from './engine.ts'
import { type Distortion, type Fault, Faults, GARBAGE, refuse } from './faults.ts'
import { answerXml, errorXml, WireError } from './wire.ts'

export interface LocalCloudFormation extends AsyncDisposable {
  url: string
  engine: Engine
  /** Names of the calls that arrived, in order, retries included. */
  calls: string[]
  /** The requests themselves. */
  requests: { action: string; form: URLSearchParams }[]
  faults: Faults
  fail(fault: Fault): void
  /** Changes an answer on its way: old reads, repeated, reordered or late events. */
  distort: Map<string, Distortion>
}

export async function startCloudFormation(): Promise<LocalCloudFormation> {
  const engine = new Engine()
  const faults = new Faults()
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
    const fault = faults.next(action)
    if (fault === 'reset') return void request.socket.destroy()
    if (fault === 'slow') await faults.slowDown()
    try {
      if (fault !== undefined) refuse(fault, action)
      const perform = ACTIONS[action]
      if (perform === undefined) throw new WireError('InvalidAction', `no action ${action} here`)
      const result = perform(engine, form)
      if (fault === 'lost') return void request.socket.destroy()
      if (fault === 'garbage')
        return void response.writeHead(200, { 'content-type': 'text/html' }).end(GARBAGE)
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
    faults,
    distort,
    fail: fault => faults.plan(fault),
    [Symbol.asyncDispose]: () =>
      new Promise<void>(done => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
