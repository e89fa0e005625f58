import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { awsClients, callerIdentity } from '../../src/aws/clients.ts'
import { isWithoutProxy, proxyAgents } from '../../src/aws/proxy.ts'
import { temporaryFolder } from '../../src/files/temporary.ts'
import { useEndpoint } from '../support/aws-settings.ts'
import { startCloudFormation } from '../support/cloudformation/server.ts'
import { startProxy } from '../support/proxy.ts'
import { needsTool } from '../support/tools.ts'

describe('a proxy', () => {
  it.each([
    ['s3.amazonaws.com', 443, 'amazonaws.com', true],
    ['s3.amazonaws.com', 443, '.amazonaws.com', true],
    ['s3.amazonaws.com', 443, '*.amazonaws.com', true],
    ['S3.AMAZONAWS.COM', 443, 'Amazonaws.com', true],
    ['notamazonaws.com', 443, 'amazonaws.com', false],
    ['s3.amazonaws.com', 443, 'example.com, s3.amazonaws.com', true],
    ['s3.amazonaws.com', 443, 's3.amazonaws.com:80', false],
    ['s3.amazonaws.com', 443, 's3.amazonaws.com:443', true],
    ['169.254.169.254', 80, '169.254.169.254', true],
    ['127.0.0.1', 4566, '*', true],
    ['127.0.0.1', 4566, '', false],
  ])('for %s:%i with NO_PROXY=%s: left out %s', (host, port, list, expected) => {
    expect(isWithoutProxy(host, port, list)).toBe(expected)
  })

  it.each([
    [{}, []],
    [{ HTTPS_PROXY: 'http://proxy:3128' }, ['httpsAgent']],
    [{ https_proxy: 'proxy:3128' }, ['httpsAgent']],
    [{ ALL_PROXY: 'http://proxy:3128' }, ['httpAgent', 'httpsAgent']],
    [{ HTTPS_PROXY: '' }, []],
    [{ HTTPS_PROXY: 'socks5://proxy:1080' }, []],
  ])('by %j is for %j', (environment, expected) => {
    expect(Object.keys(proxyAgents(environment))).toEqual(expected)
  })

  it('is gone through with TLS up to the other end', needsTool('openssl'), async () => {
    using folder = temporaryFolder('test')
    const at = (name: string) => join(folder.path, name)
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
    const files = ['-keyout', at('key.pem'), '-out', at('cert.pem')]
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...files, ...subject],
      {
        stdio: 'ignore',
      },
    )
    const [key, cert] = [readFileSync(at('key.pem')), readFileSync(at('cert.pem'))]
    const server = https.createServer({ key, cert }, (_, response) => void response.end('hello'))
    await new Promise<void>(done => void server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    await using proxy = await startProxy()
    const { httpsAgent: agent } = proxyAgents({ https_proxy: proxy.url })
    const ask = (ca: Buffer | undefined) =>
      new Promise<string>((done, failed) => {
        const options = { host: 'localhost', port, agent, ...(ca === undefined ? {} : { ca }) }
        https
          .get(options, response => void response.setEncoding('utf8').once('data', done))
          .once('error', failed)
      })
    expect(await ask(cert)).toBe('hello')
    expect(proxy.seen.map(({ target }) => target)).toEqual([`localhost:${port}`])
    await expect(ask(undefined)).rejects.toThrow(/self.signed/)
    server.closeAllConnections()
    server.close()
  })

  it('is given name and password, and what it refuses is an environment failure that says so', async () => {
    await using server = await startCloudFormation()
    await using proxy = await startProxy()
    useEndpoint(server.url)
    process.env.HTTP_PROXY = proxy.url.replace('//', '//me:p%40ss@')
    try {
      const clients = awsClients({ maxAttempts: 1 })
      expect((await callerIdentity(clients)).account).toBe('123456789012')
      expect(proxy.seen[0]?.authorization).toBe(`Basic ${Buffer.from('me:p@ss').toString('base64')}`)
      proxy.refuse(407)
      await expect(callerIdentity(awsClients({ maxAttempts: 1 }))).rejects.toMatchObject({
        class: 'environment',
        message: expect.stringContaining('answers 407'),
      })
    } finally {
      delete process.env.HTTP_PROXY
    }
  })
})
