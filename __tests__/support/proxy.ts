/** A proxy on the loopback that lets everybody through, and writes down where to. */

import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

export interface LocalProxy extends AsyncDisposable {
  url: string
  /** Targets of CONNECT, `host:port`, with the credentials that came along. */
  seen: { target: string; authorization: string | undefined }[]
  /** Answers everything with this status from now on. */
  refuse(status: number): void
}

export async function startProxy(): Promise<LocalProxy> {
  const seen: LocalProxy['seen'] = []
  const sockets = new Set<Socket>()
  let refusal: number | undefined
  const server = createServer((_, response) => void response.writeHead(405).end())
  server.on('connection', socket => void sockets.add(socket))
  server.on('connect', (request, client) => {
    seen.push({ target: request.url ?? '', authorization: request.headers['proxy-authorization'] })
    if (refusal !== undefined) return void client.end(`HTTP/1.1 ${refusal} No\r\n\r\n`)
    const [host, port] = (request.url ?? '').split(':')
    const target = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      target.pipe(client)
      client.pipe(target)
    })
    sockets.add(target)
    for (const each of [client, target]) each.on('error', () => target.destroy())
  })
  await new Promise<void>(done => void server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    refuse: status => {
      refusal = status
    },
    [Symbol.asyncDispose]: () =>
      new Promise<void>(done => {
        for (const socket of sockets) socket.destroy()
        server.close(() => done())
      }),
  }
}
