/** A Lambda on the loopback, as far as code is concerned: revisions, states, digests, and updates that go wrong on demand. */

import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface LocalFunction {
  /** SHA-256, hex: here the file name of the key that the code came from. */
  digest: string
  revision: string
  state: string
  lastUpdateStatus: string
  packageType: string
  /** What its updates fail with; `late`: accepted first. `wrong`: other code than asked for. */
  fails?: 'refused' | 'late' | 'wrong'
  /** Reads until an update is over. */
  busy: number
}

export interface LocalLambda extends AsyncDisposable {
  url: string
  functions: Map<string, LocalFunction>
  /** `PUT orders`, `DRY orders`, `GET orders`. */
  calls: string[]
}

export function localFunction(digest: string, more: Partial<LocalFunction> = {}): LocalFunction {
  return {
    digest,
    revision: randomUUID(),
    state: 'Active',
    lastUpdateStatus: 'Successful',
    packageType: 'Zip',
    busy: 0,
    ...more,
  }
}

export async function startLambda(): Promise<LocalLambda> {
  const functions = new Map<string, LocalFunction>()
  const calls: string[] = []
  const server = createServer(async (request, response) => {
    const [, name = '', what] = /\/functions\/([^/]+)\/(configuration|code)$/.exec(request.url ?? '') ?? []
    const found = functions.get(name)
    const answer = (status: number, body: unknown, type?: string) =>
      response
        .writeHead(status, {
          'content-type': 'application/json',
          ...(type === undefined ? {} : { 'x-amzn-errortype': type }),
        })
        .end(JSON.stringify(body))
    if (found === undefined)
      return answer(404, { Message: `no function ${name}` }, 'ResourceNotFoundException')
    if (what === 'configuration') {
      calls.push(`GET ${name}`)
      if (found.busy-- <= 0 && found.lastUpdateStatus === 'InProgress') settle(found)
      return answer(200, described(name, found))
    }
    const asked = JSON.parse(await bodyOf(request))
    calls.push(`${asked.DryRun === true ? 'DRY' : 'PUT'} ${name}`)
    if (asked.RevisionId !== undefined && asked.RevisionId !== found.revision)
      return answer(412, { Message: 'The RevisionId provided does not match' }, 'PreconditionFailedException')
    if (asked.DryRun === true) return answer(200, described(name, found))
    if (found.fails === 'refused')
      return answer(403, { Message: `not authorized to update ${name}` }, 'AccessDeniedException')
    found.revision = randomUUID()
    found.lastUpdateStatus = 'InProgress'
    if (found.fails !== 'late') {
      const digest = /([0-9a-f]{64})\.zip$/.exec(asked.S3Key)?.[1] ?? ''
      found.digest = found.fails === 'wrong' ? 'f'.repeat(64) : digest
    }
    return answer(200, described(name, found))
  })
  await new Promise<void>(done => void server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    functions,
    calls,
    [Symbol.asyncDispose]: () =>
      new Promise<void>(done => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

/** A failure happens once; putting back goes well. */
function settle(found: LocalFunction): void {
  found.lastUpdateStatus = found.fails === 'late' ? 'Failed' : 'Successful'
  delete found.fails
}

function described(name: string, found: LocalFunction) {
  return {
    FunctionName: name,
    CodeSha256: Buffer.from(found.digest, 'hex').toString('base64'),
    RevisionId: found.revision,
    State: found.state,
    LastUpdateStatus: found.lastUpdateStatus,
    LastUpdateStatusReason: found.lastUpdateStatus === 'Failed' ? 'the network interface is gone' : undefined,
    PackageType: found.packageType,
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
