/**
 * The way to AWS through a proxy. The SDK for JavaScript knows none by itself, and Node's own support is newer than the oldest
 * Node that this runs on. HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY are read as curl and the AWS CLI do, lower case first.
 */

import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { type Duplex, PassThrough } from 'node:stream'
import { connect } from 'node:tls'

export interface ProxyAgents {
  httpAgent?: http.Agent
  httpsAgent?: https.Agent
}

/** Agents for the SDK's request handler; none where no proxy is set. */
export function proxyAgents(environment: Environment = process.env): ProxyAgents {
  const plain = proxyFor('http', environment)
  const secure = proxyFor('https', environment)
  const without = variable(environment, 'no_proxy') ?? ''
  return {
    ...(plain === undefined ? {} : { httpAgent: new PlainAgent(plain, without) }),
    ...(secure === undefined ? {} : { httpsAgent: new SecureAgent(secure, without) }),
  }
}

/** Pure. Entries are names (of themselves and everything below them), addresses, either with a port, or `*`. */
export function isWithoutProxy(host: string, port: number, list: string): boolean {
  return list
    .split(/[\s,]+/)
    .filter(entry => entry !== '')
    .some(entry => {
      const [, name = '', only] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? []
      const bare = name.replace(/^\*?\./, '')
      if (only !== undefined && Number(only) !== port) return false
      return name === '*' || host.toLowerCase() === bare || host.toLowerCase().endsWith(`.${bare}`)
    })
}

type Environment = Readonly<Record<string, string | undefined>>

interface Target {
  host?: string | null | undefined
  port?: string | number | null | undefined
}

type Connected = (error: Error | null, socket: Duplex) => void

/** What Node takes beside an error, which its types don't say. */
const NO_SOCKET = new PassThrough()

class PlainAgent extends http.Agent {
  readonly #proxy: URL
  readonly #without: string

  constructor(proxy: URL, without: string) {
    super({ keepAlive: true })
    this.#proxy = proxy
    this.#without = without
  }

  override createConnection(options: http.ClientRequestArgs, done?: Connected): Duplex | null | undefined {
    const { host, port } = address(options, 80)
    if (isWithoutProxy(host, port, this.#without)) return super.createConnection(options, done)
    tunnel(this.#proxy, host, port, done)
    return undefined
  }
}

class SecureAgent extends https.Agent {
  readonly #proxy: URL
  readonly #without: string

  constructor(proxy: URL, without: string) {
    super({ keepAlive: true })
    this.#proxy = proxy
    this.#without = without
  }

  override createConnection(options: https.RequestOptions, done?: Connected): Duplex | null | undefined {
    const { host, port } = address(options, 443)
    if (isWithoutProxy(host, port, this.#without)) return super.createConnection(options, done)
    tunnel(this.#proxy, host, port, (error, socket) => {
      if (error !== null) return done?.(error, socket)
      const { ca, cert, key, rejectUnauthorized } = options
      const name = isIP(host) === 0 ? { servername: host } : {}
      done?.(null, connect({ ca, cert, key, rejectUnauthorized, host, socket, ...name }))
    })
    return undefined
  }
}

/** A proxy that takes longer to let us through is none. */
const TUNNEL_TIMEOUT_MS = 10_000

/** CONNECT (RFC 9110, 9.3.6). */
function tunnel(proxy: URL, host: string, port: number, done: Connected | undefined): void {
  const target = `${host.includes(':') ? `[${host}]` : host}:${port}`
  const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`
  const authorization =
    proxy.username === '' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` }
  const request = (proxy.protocol === 'https:' ? https : http).request({
    host: proxy.hostname,
    port: proxy.port === '' ? (proxy.protocol === 'https:' ? 443 : 80) : Number(proxy.port),
    method: 'CONNECT',
    path: target,
    headers: { host: target, ...authorization },
    timeout: TUNNEL_TIMEOUT_MS,
    agent: false,
  })
  request.once('connect', (response, socket) => {
    socket.setTimeout(0)
    const refused = response.statusCode !== 200
    done?.(refused ? new Error(`the proxy ${proxy.host} answers ${response.statusCode}`) : null, socket)
    if (refused) socket.destroy()
  })
  request.once('timeout', () => request.destroy(new Error(`the proxy ${proxy.host} does not answer`)))
  request.once('error', error => done?.(error, NO_SOCKET))
  request.end()
}

function address({ host, port }: Target, usual: number): { host: string; port: number } {
  return { host: host ?? 'localhost', port: Number(port ?? usual) }
}

function proxyFor(scheme: 'http' | 'https', environment: Environment): URL | undefined {
  const value = variable(environment, `${scheme}_proxy`) ?? variable(environment, 'all_proxy')
  if (value === undefined) return undefined
  const url = value.includes('://') ? value : `http://${value}`
  return URL.canParse(url) && /^https?:/.test(url) ? new URL(url) : undefined
}

/** Empty is unset. */
function variable(environment: Environment, name: string): string | undefined {
  const value = environment[name] ?? environment[name.toUpperCase()]
  return value === '' ? undefined : value
}
