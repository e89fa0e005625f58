/** As much of GitHub's REST API as a step uses: comments of one pull request, deployments. The real client speaks to it over HTTP. */

import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface GithubApi extends AsyncDisposable {
  url: string
  comments: { id: number; body: string }[]
  deployments: { environment: string; statuses: Record<string, unknown>[] }[]
  /** `POST /repos/acme/shop/issues/7/comments` */
  calls: string[]
  /** Answers everything with this status from now on; 'hang' never answers. */
  fail(how: number | 'hang' | undefined): void
  /** Called before each comment is made: where another run may get in between. */
  beforeCreate: (() => void) | undefined
}

export async function startGithubApi(): Promise<GithubApi> {
  const comments: { id: number; body: string }[] = []
  const deployments: GithubApi['deployments'] = []
  const calls: string[] = []
  let failing: number | 'hang' | undefined
  let next = 1
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request
    const path = url.split('?', 1)[0] ?? ''
    calls.push(`${method} ${path}`)
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (failing === 'hang') return
    if (failing !== undefined) return answer(failing, { message: 'Resource not accessible by integration' })
    const id = Number(/\/issues\/comments\/(\d+)$/.exec(path)?.[1])
    const index = comments.findIndex(comment => comment.id === id)
    const asked = method === 'GET' ? {} : await bodyOf(request)
    if (/\/issues\/\d+\/comments$/.test(path)) {
      if (method === 'GET') {
        const query = new URLSearchParams(url.split('?')[1])
        const size = Number(query.get('per_page'))
        const from = (Number(query.get('page')) - 1) * size
        return answer(200, comments.slice(from, from + size))
      }
      api.beforeCreate?.()
      const made = { id: next++, body: String(asked.body) }
      comments.push(made)
      return answer(201, made)
    }
    if (path.endsWith('/deployments')) {
      deployments.push({ environment: String(asked['environment']), statuses: [] })
      return answer(201, { id: deployments.length })
    }
    const deployment = deployments[Number(/\/deployments\/(\d+)\/statuses$/.exec(path)?.[1]) - 1]
    if (deployment !== undefined) {
      deployment.statuses.push(asked)
      return answer(201, { id: deployment.statuses.length })
    }
    if (index < 0) return answer(404, { message: 'Not Found' })
    if (method === 'DELETE') {
      comments.splice(index, 1)
      return response.writeHead(204).end()
    }
    Object.assign(comments[index] ?? {}, { body: String(asked.body) })
    return answer(200, comments[index])
  })
  await new Promise<void>(done => void server.listen(0, '127.0.0.1', done))
  const api: GithubApi = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    comments,
    deployments,
    calls,
    beforeCreate: undefined,
    fail: how => {
      failing = how
    },
    [Symbol.asyncDispose]: () =>
      new Promise<void>(done => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
  return api
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  return text === '' ? {} : JSON.parse(text)
}
