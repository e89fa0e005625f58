import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { awsClients } from '../../src/aws/clients.ts'
import { temporaryFolder } from '../../src/files/temporary.ts'
import type { Event } from '../../src/report/events.ts'
import { Failure } from '../../src/report/failure.ts'
import {
  artifactKey,
  type ObjectToPublish,
  objectUrl,
  type PublishOptions,
  publishObjects,
  putTemplate,
} from '../../src/store/bucket.ts'
import { useEndpoint } from '../support/aws-settings.ts'
import { type LocalS3, startS3 } from '../support/s3.ts'

const ACCOUNT = '123456789012'

describe('publishObjects', () => {
  it('sends what the bucket lacks, with checksum, owner and condition', async () => {
    await using s3 = await startS3()
    using zips = temporaryFolder()
    const bucket = s3.addBucket('artifacts')
    const zip = makeZip(zips.path, 'one')
    const { result, events } = await publish(s3, [zip], { prefix: 'shop' })
    expect(result).toEqual({ uploaded: 1, skipped: 0, bytes: 3 })
    const object = bucket.objects.get(`shop/${zip.digest}.zip`)
    expect(object?.bytes.toString()).toBe('one')
    expect(object?.headers).toMatchObject({
      'if-none-match': '*',
      'x-amz-expected-bucket-owner': ACCOUNT,
      'x-amz-checksum-sha256': createHash('sha256').update('one').digest('base64'),
    })
    expect(events.map(({ type }) => type)).toEqual(['upload-started', 'artifact-uploaded', 'upload-finished'])
  })

  it('sends nothing, and does not even ask for the file, when it is there', async () => {
    await using s3 = await startS3()
    using zips = temporaryFolder()
    s3.addBucket('artifacts')
    const zip = makeZip(zips.path, 'one')
    await publish(s3, [zip])
    s3.calls.length = 0
    const asked = { ...zip, content: () => Promise.reject(new TypeError('the file was asked for')) }
    const { result } = await publish(s3, [asked])
    expect(result).toEqual({ uploaded: 0, skipped: 1, bytes: 0 })
    expect(s3.calls).toEqual([`HEAD ${zip.digest}.zip 200`])
  })

  it('looks at many with one request', async () => {
    await using s3 = await startS3()
    using zips = temporaryFolder()
    s3.addBucket('artifacts')
    const many = makeZips(
      zips.path,
      Array.from({ length: 20 }, (_, index) => `zip ${index}`),
    )
    await publish(s3, many.slice(0, 19), { prefix: 'p' })
    s3.calls.length = 0
    const { result } = await publish(s3, many, { prefix: 'p' })
    expect(result).toMatchObject({ uploaded: 1, skipped: 19 })
    expect(s3.calls.map(call => call.split(' ')[0])).toEqual(['GET', 'PUT'])
  })

  it('finds its artifacts beyond the first page of a full bucket', async () => {
    await using s3 = await startS3()
    using zips = temporaryFolder()
    const bucket = s3.addBucket('artifacts')
    const many = makeZips(zips.path, ['a', 'b', 'c', 'd', 'e'])
    await publish(s3, many)
    for (let index = 0; index < 1_500; index++)
      bucket.objects.set(`0${index}`, { bytes: Buffer.alloc(1), headers: {} })
    const { result } = await publish(s3, many)
    expect(result).toEqual({ uploaded: 0, skipped: 5, bytes: 0 })
  })

  it('needs no right but to write', async () => {
    await using s3 = await startS3()
    using zips = temporaryFolder()
    s3.addBucket('artifacts', { denied: new Set(['ListBucket', 'GetObject']) })
    const many = makeZips(zips.path, ['a', 'b', 'c', 'd', 'e'])
    expect((await publish(s3, many)).result).toMatchObject({ uploaded: 5 })
    expect((await publish(s3, many)).result).toMatchObject({ uploaded: 0, skipped: 5 })
  })

  it('sends equal artifacts once, and eight at a time', async () => {
    await using s3 = await startS3()
    using zips = temporaryFolder()
    s3.addBucket('artifacts')
    const many = makeZips(
      zips.path,
      Array.from({ length: 30 }, (_, index) => `zip ${index}`),
    )
    const { result } = await publish(s3, [...many, ...many])
    expect(result.uploaded).toBe(30)
    expect(s3.mostAtOnce).toBeLessThanOrEqual(8)
  })

  it('replaces an object of the wrong size', async () => {
    await using s3 = await startS3()
    using zips = temporaryFolder()
    const bucket = s3.addBucket('artifacts')
    const zip = makeZip(zips.path, 'one')
    bucket.objects.set(`${zip.digest}.zip`, { bytes: Buffer.from('on'), headers: {} })
    await publish(s3, [zip])
    expect(bucket.objects.get(`${zip.digest}.zip`)?.bytes.toString()).toBe('one')
  })

  it('takes a key that another run has just written as done, and waits out a write under way', async () => {
    await using s3 = await startS3()
    using zips = temporaryFolder()
    s3.addBucket('artifacts')
    const zip = makeZip(zips.path, 'one')
    s3.fail('PUT', 'ConditionalRequestConflict', 409, 2)
    expect((await publish(s3, [zip])).result.uploaded).toBe(1)
    s3.fail('HEAD', 'NoSuchKey', 404)
    expect((await publish(s3, [zip])).result).toEqual({ uploaded: 0, skipped: 1, bytes: 0 })
  })

  it('encrypts with the key that is given', async () => {
    await using s3 = await startS3()
    using zips = temporaryFolder()
    const bucket = s3.addBucket('artifacts')
    const zip = makeZip(zips.path, 'one')
    await publish(s3, [zip], { kmsKeyId: 'alias/shop' })
    expect(bucket.objects.get(`${zip.digest}.zip`)?.headers).toMatchObject({
      'x-amz-server-side-encryption': 'aws:kms',
      'x-amz-server-side-encryption-aws-kms-key-id': 'alias/shop',
    })
  })

  it('writes nothing with noop, but counts', async () => {
    await using s3 = await startS3()
    using zips = temporaryFolder()
    const bucket = s3.addBucket('artifacts')
    const zip = makeZip(zips.path, 'one')
    expect((await publish(s3, [zip], { noop: true })).result).toEqual({ uploaded: 1, skipped: 0, bytes: 3 })
    expect(bucket.objects.size).toBe(0)
  })
})

describe('a bucket that does not take artifacts', () => {
  it.each([false, true])('says that it does not exist (noop: %s)', async noop => {
    await using s3 = await startS3()
    const failure = await refusal(s3, { noop })
    expect(failure).toMatchObject({ class: 'user', message: 'the bucket artifacts does not exist' })
    expect(failure.remedy).toContain('--bucket')
  })

  it('says that it belongs to somebody else', async () => {
    await using s3 = await startS3()
    s3.addBucket('artifacts', { owner: '999999999999' })
    const failure = await refusal(s3)
    expect(failure).toMatchObject({
      class: 'user',
      message: `the bucket artifacts belongs to another account than ${ACCOUNT}`,
    })
  })

  it('tells a denial from a foreign bucket', async () => {
    await using s3 = await startS3()
    s3.addBucket('artifacts', { denied: new Set(['PutObject']) })
    const failure = await refusal(s3)
    expect(failure).toMatchObject({ class: 'deploy', reason: 'Access Denied' })
    expect(failure.message).toContain('bucket artifacts')
  })

  it('names the region that it is in', async () => {
    await using s3 = await startS3()
    s3.addBucket('artifacts', { region: 'us-west-2' })
    const failure = await refusal(s3)
    expect(failure).toMatchObject({
      class: 'user',
      message: 'the bucket artifacts is in the region us-west-2',
    })
  })

  it('says that a file is not what its digest says', async () => {
    await using s3 = await startS3()
    using zips = temporaryFolder()
    s3.addBucket('artifacts')
    const zip = makeZip(zips.path, 'one')
    writeFileSync(join(zips.path, zip.digest), 'two')
    const failure = await refusal(s3, {}, zip)
    expect(failure).toMatchObject({ class: 'environment' })
    expect(failure.message).toContain('is not what its digest says')
  })

  it('passes on what kept the file from being read', async () => {
    await using s3 = await startS3()
    using zips = temporaryFolder()
    s3.addBucket('artifacts')
    const zip = makeZip(zips.path, 'one')
    const failure = await refusal(s3, {}, { ...zip, content: async () => '/nowhere/one.zip' })
    expect(failure).toMatchObject({ class: 'environment' })
    expect(failure.message).toContain('/nowhere/one.zip')
  })

  it('ends as cancelled when told to stop', async () => {
    await using s3 = await startS3()
    s3.addBucket('artifacts')
    expect(await refusal(s3, { signal: AbortSignal.abort() })).toMatchObject({ class: 'cancelled' })
  })
})

describe('putTemplate', () => {
  it('puts a template once, under its digest, and names it as CloudFormation will ask for it', async () => {
    await using s3 = await startS3()
    s3.addBucket('artifacts')
    const put = () =>
      putTemplate({
        clients: clientsOf(s3),
        bucket: 'artifacts',
        prefix: 'shop',
        account: ACCOUNT,
        text: 'Resources',
      })
    const digest = createHash('sha256').update('Resources').digest('hex')
    expect(await put()).toBe(`${s3.url}/artifacts/shop/${digest}.template`)
    s3.calls.length = 0
    await put()
    expect(s3.calls).toEqual([`HEAD shop/${digest}.template 200`])
  })
})

describe('the URL of an object', () => {
  it.each([
    ['eu-central-1', 'artifacts', 'https://artifacts.s3.eu-central-1.amazonaws.com/p/a.template'],
    ['us-east-1', 'artifacts', 'https://artifacts.s3.us-east-1.amazonaws.com/p/a.template'],
    ['us-gov-west-1', 'artifacts', 'https://artifacts.s3.us-gov-west-1.amazonaws.com/p/a.template'],
    ['cn-north-1', 'artifacts', 'https://artifacts.s3.cn-north-1.amazonaws.com.cn/p/a.template'],
    ['eu-west-1', 'my.artifacts', 'https://s3.eu-west-1.amazonaws.com/my.artifacts/p/a.template'],
  ])('in %s, bucket %s, is the one of its partition; no request is made', async (region, bucket, url) => {
    useEndpoint('')
    delete process.env['AWS_ENDPOINT_URL']
    const clients = awsClients({ region, maxAttempts: 1 })
    expect(await objectUrl({ clients, bucket, account: ACCOUNT }, 'p/a.template')).toBe(url)
  })

  it('is at the endpoint that the user names', async () => {
    await using s3 = await startS3()
    const clients = clientsOf(s3)
    const url = await objectUrl({ clients, bucket: 'artifacts', account: ACCOUNT }, 'a b/c.template')
    expect(url).toBe(`${s3.url}/artifacts/a%20b/c.template`)
    expect(s3.calls).toEqual([])
  })
})

describe('artifactKey', () => {
  it.each([
    [undefined, 'abc.zip'],
    ['', 'abc.zip'],
    ['shop', 'shop/abc.zip'],
    ['/shop/prod/', 'shop/prod/abc.zip'],
  ])('puts the digest below %s', (prefix, key) => {
    expect(artifactKey(prefix, 'abc')).toBe(key)
  })
})

function makeZips(folder: string, texts: readonly string[]): ObjectToPublish[] {
  return texts.map(text => makeZip(folder, text))
}

function makeZip(folder: string, text: string): ObjectToPublish {
  const digest = createHash('sha256').update(text).digest('hex')
  writeFileSync(join(folder, digest), text)
  return { digest, suffix: '.zip', size: text.length, content: async () => join(folder, digest) }
}

function clientsOf(s3: LocalS3) {
  useEndpoint(s3.url)
  return awsClients({ maxAttempts: 1 })
}

async function publish(
  s3: LocalS3,
  objects: readonly ObjectToPublish[],
  options: Partial<PublishOptions> = {},
) {
  const events: Event[] = []
  const result = await publishObjects({
    clients: clientsOf(s3),
    bucket: 'artifacts',
    account: ACCOUNT,
    objects,
    emit: event => void events.push(event),
    ...options,
  })
  return { result, events }
}

async function refusal(
  s3: LocalS3,
  options: Partial<PublishOptions> = {},
  artifact?: ObjectToPublish,
): Promise<Failure> {
  using zips = temporaryFolder()
  try {
    await publish(s3, [artifact ?? makeZip(zips.path, 'one')], options)
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new TypeError('it was taken')
}
