import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { afterEach, describe, expect, it } from 'vitest'
import { awsClients, callerIdentity } from '../../src/aws/clients.ts'
import { Session } from '../../src/aws/session.ts'
import { useEndpoint } from '../support/aws-settings.ts'

const OLD = { accessKeyId: 'OLD', secretAccessKey: 'old-secret', sessionToken: 'old-session' }
const ARN = 'arn:aws:sts::123456789012:assumed-role/deployer/GitHubActions'

/** STS and CloudFormation for sessions: which keys still hold, and what was asked with which. */
async function startAws({ trusts = true } = {}) {
  const expired = new Set<string>()
  const calls: string[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const form = new URLSearchParams(body)
    const action = form.get('Action') ?? ''
    const key = /Credential=([^/]+)/.exec(request.headers.authorization ?? '')?.[1] ?? 'nobody'
    calls.push(`${action} ${key}`)
    const refuse = (code: string) =>
      response
        .writeHead(403)
        .end(`<ErrorResponse><Error><Code>${code}</Code><Message>${code}</Message></Error></ErrorResponse>`)
    if (expired.has(key)) return refuse('ExpiredToken')
    if (action === 'AssumeRoleWithWebIdentity' && !trusts) return refuse('AccessDenied')
    const known: Record<string, string> = {
      GetCallerIdentity: `<Account>123456789012</Account><Arn>${ARN}</Arn><UserId>U</UserId>`,
      AssumeRoleWithWebIdentity: `<Credentials><AccessKeyId>NEW</AccessKeyId><SecretAccessKey>new-secret</SecretAccessKey><SessionToken>new-session</SessionToken><Expiration>2031-01-01T00:00:00Z</Expiration></Credentials>`,
      DescribeStacks: '<Stacks/>',
    }
    return response
      .writeHead(200, { 'content-type': 'text/xml' })
      .end(`<${action}Response><${action}Result>${known[action] ?? ''}</${action}Result></${action}Response>`)
  })
  await new Promise<void>(done => void server.listen(0, '127.0.0.1', done))
  useEndpoint(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  return {
    expired,
    calls,
    [Symbol.asyncDispose]: () => new Promise<void>(done => void server.close(() => done())),
  }
}

function startSession(idToken = async () => 'a-token') {
  const masked: string[] = []
  const session = new Session({
    keys: OLD,
    region: 'eu-central-1',
    idToken,
    mask: text => void masked.push(text),
  })
  return { session, masked, clients: awsClients({ region: 'eu-central-1', session, maxAttempts: 1 }) }
}

afterEach(() => {
  delete process.env.AWS_ENDPOINT_URL
})

describe('Session', () => {
  it('gets a new session for an expired one, and makes the call again as if nothing had been', async () => {
    await using aws = await startAws()
    const { session, masked, clients } = startSession()
    session.knowCaller((await callerIdentity(clients)).arn)
    aws.expired.add('OLD')
    const client = await clients.cloudformation()
    await client.send(new DescribeStacksCommand({}))
    await client.send(new DescribeStacksCommand({}))
    expect(aws.calls).toEqual([
      'GetCallerIdentity OLD',
      'DescribeStacks OLD',
      'AssumeRoleWithWebIdentity nobody',
      'DescribeStacks NEW',
      'DescribeStacks NEW',
    ])
    expect(masked).toEqual(['new-secret', 'new-session'])
    client.destroy()
  })

  it('asks once for all calls that fail at the same time', async () => {
    await using aws = await startAws()
    const { session, clients } = startSession()
    session.knowCaller(ARN)
    aws.expired.add('OLD')
    const client = await clients.cloudformation()
    await Promise.all([1, 2, 3].map(() => client.send(new DescribeStacksCommand({}))))
    expect(aws.calls.filter(call => call.startsWith('Assume'))).toHaveLength(1)
    client.destroy()
  })

  it.each([
    ['STS refuses', { trusts: false }, async (): Promise<string> => 'a-token'],
    [
      'the runner gives no token',
      { trusts: true },
      (): Promise<string> => Promise.reject(new Error('no id-token: write')),
    ],
  ] as const)(
    'gives the error that there was when %s, and does not ask again',
    async (_, server, idToken) => {
      await using aws = await startAws(server)
      const { session, clients } = startSession(idToken)
      session.knowCaller(ARN)
      aws.expired.add('OLD')
      const client = await clients.cloudformation()
      for (let call = 0; call < 2; call++)
        await expect(client.send(new DescribeStacksCommand({}))).rejects.toMatchObject({
          name: 'ExpiredToken',
        })
      expect(aws.calls.filter(call => call.startsWith('Assume')).length).toBeLessThanOrEqual(1)
      client.destroy()
    },
  )

  it('leaves users alone, who have no session to renew', async () => {
    await using aws = await startAws()
    const { session, clients } = startSession()
    session.knowCaller('arn:aws:iam::123456789012:user/tester')
    aws.expired.add('OLD')
    const client = await clients.cloudformation()
    await expect(client.send(new DescribeStacksCommand({}))).rejects.toMatchObject({ name: 'ExpiredToken' })
    client.destroy()
  })
})
