import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { awsClients, callerIdentity } from '../../src/aws/clients.ts'
import { temporaryFolder } from '../../src/files/temporary.ts'
import { useEndpoint } from '../support/aws-settings.ts'
import { startCloudFormation } from '../support/cloudformation/server.ts'

/** A port of the loopback where nothing listens: the system's own discard service, which no machine of today runs. */
const NOBODY = 'http://127.0.0.1:9'

beforeEach(() => useEndpoint(NOBODY))
afterEach(() => vi.unstubAllEnvs())

describe('awsClients', () => {
  it('makes each client once, in the region that is named', async () => {
    const clients = awsClients({ region: 'us-west-2' })
    expect(await clients.s3()).toBe(await clients.s3())
    expect(await clients.region()).toBe('us-west-2')
    for (const client of [clients.cloudformation(), clients.sts()])
      expect(await (await client).config.region()).toBe('us-west-2')
  })

  it('takes the region of the environment when none is named', async () => {
    expect(await awsClients().region()).toBe('eu-central-1')
  })

  it.each(['', 'nowhere', 'eu central 1', 'http://x'])('refuses "%s" as a region', region => {
    expect(() => awsClients({ region })).toThrow(expect.objectContaining({ class: 'user' }))
  })
})

describe('callerIdentity', () => {
  it('says whose credentials they are', async () => {
    await using aws = await startCloudFormation()
    useEndpoint(aws.url)
    expect(await callerIdentity(awsClients())).toEqual({
      account: '123456789012',
      arn: 'arn:aws:iam::123456789012:user/tester',
    })
  })

  it('says how to sign in when there are no credentials', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined)
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', undefined)
    await expect(callerIdentity(awsClients())).rejects.toMatchObject({
      class: 'environment',
      remedy: expect.stringContaining('configure-aws-credentials'),
    })
  })

  it('says so when credentials have expired', async () => {
    await using aws = await startCloudFormation()
    useEndpoint(aws.url)
    aws.fail({ action: 'GetCallerIdentity', kind: 'expired' })
    await expect(callerIdentity(awsClients())).rejects.toMatchObject({
      class: 'environment',
      reason: 'The security token included in the request is expired',
    })
    expect(aws.calls).toEqual(['GetCallerIdentity'])
  })

  it('takes a refusal to say who we are for credentials that do not work', async () => {
    await using aws = await startCloudFormation()
    useEndpoint(aws.url)
    aws.fail({ action: 'GetCallerIdentity', kind: 'denied' })
    await expect(callerIdentity(awsClients())).rejects.toMatchObject({ class: 'environment' })
  })

  it('gives up within three seconds where nobody listens', async () => {
    const started = performance.now()
    await expect(callerIdentity(awsClients())).rejects.toMatchObject({
      class: 'environment',
      message: expect.stringContaining('AWS cannot be reached'),
    })
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  it('names --region when no region is set anywhere', async () => {
    vi.stubEnv('AWS_REGION', undefined)
    await expect(callerIdentity(awsClients())).rejects.toMatchObject({
      class: 'user',
      remedy: expect.stringContaining('--region'),
    })
  })
})

describe('a profile', () => {
  it('comes before the credentials of the environment, and brings its region', async () => {
    using folder = temporaryFolder('aws')
    const file = join(folder.path, 'config')
    writeFileSync(
      file,
      '[profile dev]\nregion = ap-south-1\naws_access_key_id = AKIADEV\naws_secret_access_key = secret\n',
    )
    vi.stubEnv('AWS_CONFIG_FILE', file)
    vi.stubEnv('AWS_REGION', undefined)
    const said = vi.spyOn(console, 'warn')
    const clients = awsClients({ profile: 'dev' })
    expect(await clients.region()).toBe('ap-south-1')
    for (const client of [clients.s3(), clients.cloudformation(), clients.sts()])
      expect((await (await client).config.credentials()).accessKeyId).toBe('AKIADEV')
    expect(said).not.toHaveBeenCalled()
  })

  it('that nobody has written down is named', async () => {
    await expect(callerIdentity(awsClients({ profile: 'nobody' }))).rejects.toMatchObject({
      class: 'environment',
      message: expect.stringContaining("the AWS profile 'nobody' gives no credentials"),
      remedy: expect.stringContaining('--profile'),
    })
  })
})
