/** What one run built and uploaded, another finds in the bucket: nothing is built there, and nothing downloaded. */

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../src/files/temporary.ts'
import { BucketTier } from '../../src/pipeline/bucket-tier.ts'
import { allowedCaller } from '../../src/pipeline/caller.ts'
import { plan } from '../../src/pipeline/plan.ts'
import { Failure } from '../../src/report/failure.ts'
import { useEndpoint } from '../support/aws-settings.ts'
import {
  buildProject,
  packageProject,
  type Ran,
  running,
  settingsFor,
  warningsIn,
  writeProject,
} from '../support/packaging.ts'
import { type LocalS3, startS3 } from '../support/s3.ts'

const TEMPLATE = `
Transform: AWS::Serverless-2016-10-31
Resources:
  One:
    Type: AWS::Serverless::Function
    Properties: {CodeUri: one, Handler: app.handler, Runtime: python3.12}
  Two:
    Type: AWS::Serverless::Function
    Properties: {CodeUri: two, Handler: app.handler, Runtime: python3.12}
`
const FILES = {
  'template.yaml': TEMPLATE,
  'one/app.py': 'def handler(event, context):\n    return 1\n',
  'two/app.py': 'def handler(event, context):\n    return 2\n',
}

let s3: LocalS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3[Symbol.asyncDispose]())
beforeEach(() => {
  s3.buckets.clear()
  s3.calls.length = 0
})

/** A clone of the project, with an empty store. */
function clone(files: Readonly<Record<string, string>> = FILES) {
  const folder = temporaryFolder('clone')
  writeProject(folder.path, files)
  return folder
}

/** Packages in a clone and forgets it; the calls are those of the second run. */
async function fillBucket(): Promise<Ran> {
  using folder = clone()
  const ran = await packageProject(folder.path, s3)
  s3.calls.length = 0
  return ran
}

function buildsIn({ events }: Pick<Ran, 'events'>): string[] {
  return events.flatMap(event => (event.type === 'build-started' ? [event.id] : [])).sort()
}

function stored(folder: string): string[] {
  const cas = join(folder, '.lambda-build/store/cas')
  return existsSync(cas) ? readdirSync(cas) : []
}

const keys = () => [...(s3.buckets.get('artifacts')?.objects.keys() ?? [])]
const keysOf = (kind: RegExp) =>
  keys()
    .filter(key => kind.test(key))
    .sort()
const ZIP = /^[0-9a-f]{64}\.zip$/
const RECORD = /^ac\/[0-9a-f]{64}$/

describe('the bucket as a store', () => {
  it('has a record for every artifact after the first run', async () => {
    const { result } = await fillBucket()
    const digests = Object.values(result.artifacts ?? {}).map(({ digest }) => digest)
    expect(keysOf(ZIP)).toEqual(digests.map(digest => `${digest}.zip`).sort())
    expect(keysOf(RECORD)).toEqual(
      (result.functions ?? []).map(({ inputDigest }) => `ac/${inputDigest}`).sort(),
    )
    for (const key of keysOf(RECORD)) {
      const { bytes, headers } = s3.buckets.get('artifacts')?.objects.get(key) ?? {}
      expect(digests).toContain(JSON.parse(String(bytes)).digest)
      expect(headers).toMatchObject({ 'if-none-match': '*', 'x-amz-expected-bucket-owner': '123456789012' })
    }
  })

  it('saves a fresh clone the builds and the downloads', async () => {
    const first = await fillBucket()
    using folder = clone()
    const second = await packageProject(folder.path, s3)
    expect(buildsIn(second)).toEqual([])
    expect(second.text).toBe(first.text)
    expect(second.result.uploads).toEqual({ uploaded: 0, skipped: 2, bytes: 0 })
    expect(Object.values(second.result.artifacts ?? {}).map(({ source }) => source)).toEqual([
      'cache',
      'cache',
    ])
    expect(second.result.functions?.map(({ cached }) => cached)).toEqual([true, true])
    expect(second.result.changedFunctions).toEqual([])
    expect(stored(folder.path)).toEqual([])
    expect(s3.calls.filter(call => call.startsWith('PUT'))).toEqual([])
    expect(s3.calls.filter(call => call.startsWith('GET') && call.endsWith('200'))).toEqual(
      expect.arrayContaining(keysOf(RECORD).map(key => `GET ${key} 200`)),
    )
  })

  it('is not asked when nothing is missing', async () => {
    using folder = clone()
    await packageProject(folder.path, s3)
    s3.calls.length = 0
    await packageProject(folder.path, s3)
    expect([...s3.calls].sort()).toEqual([
      'GetCallerIdentity 200',
      ...keysOf(ZIP).map(key => `HEAD ${key} 200`),
    ])
  })

  it('is asked for what changed, and no more', async () => {
    await fillBucket()
    using folder = clone({ ...FILES, 'two/app.py': 'def handler(event, context):\n    return 3\n' })
    expect(buildsIn(await packageProject(folder.path, s3))).toEqual(['Two'])
    expect(keysOf(RECORD)).toHaveLength(3)
  })

  it('has what build downloads for its folders, verified', async () => {
    const first = await fillBucket()
    using folder = clone()
    const options = { bucket: 'artifacts' }
    const second = await buildProject(folder.path, options, { bucketCache: 'always' })
    expect(buildsIn(second)).toEqual([])
    expect(existsSync(join(folder.path, '.lambda-build/build/One/app.py'))).toBe(true)
    expect(stored(folder.path)).toEqual(
      Object.values(first.result.artifacts ?? {})
        .map(({ digest }) => digest)
        .sort(),
    )
  })

  it('gets what build makes with cache: bucket, for the deploy of another job', async () => {
    s3.addBucket('artifacts')
    using one = clone()
    useEndpoint(s3.url)
    await buildProject(one.path, { bucket: 'artifacts' }, { bucketCache: 'always' })
    expect([keysOf(ZIP).length, keysOf(RECORD).length]).toEqual([2, 2])
    using other = clone()
    expect(buildsIn(await packageProject(other.path, s3))).toEqual([])
  })

  it('is left alone by build otherwise, and by everything that is told so', async () => {
    await fillBucket()
    using one = clone()
    expect(buildsIn(await buildProject(one.path, { bucket: 'artifacts' }))).toEqual(['One', 'Two'])
    expect(s3.calls).toEqual([])
    using other = clone()
    expect(buildsIn(await packageProject(other.path, s3, {}, { bucketCache: 'never' }))).toEqual([
      'One',
      'Two',
    ])
    expect(s3.calls.filter(call => call.includes('ac/'))).toEqual([])
  })

  it('is read but not written with --noop', async () => {
    using folder = clone()
    await packageProject(folder.path, s3, { noop: true })
    expect(keysOf(/./)).toEqual([])
  })

  it('lets handlers be checked without a download', async () => {
    await fillBucket()
    using folder = clone({ ...FILES, 'template.yaml': TEMPLATE.replace('app.handler', 'aap.handler') })
    const error = await packageProject(folder.path, s3).catch(failure => failure)
    expect(error).toBeInstanceOf(Failure)
    expect(error).toMatchObject({ class: 'user', remedy: 'Did you mean app.handler (app.py)?' })
    expect(stored(folder.path)).toEqual([])
  })
})

describe('a bucket that is not as it should be', () => {
  const first = (kind: RegExp) => {
    const [key = ''] = keysOf(kind)
    const object = s3.buckets.get('artifacts')?.objects.get(key)
    if (object === undefined) throw new Error('the bucket is empty')
    return { key, object }
  }
  /** Packages in a fresh clone. */
  async function again() {
    using folder = clone()
    return await packageProject(folder.path, s3)
  }

  it.each([
    ['is no record', () => '{}', 'it cannot be read'],
    [
      'names another size',
      (text: string) => text.replace(/"size":\d+/, '"size":7'),
      'its zip has another size',
    ],
  ])('a record that %s is refused, and replaced by a build', async (_what, change, because) => {
    await fillBucket()
    const { key, object } = first(RECORD)
    const before = String(object.bytes)
    object.bytes = Buffer.from(change(before))
    const ran = await again()
    expect(buildsIn(ran)).toHaveLength(1)
    expect(ran.warnings).toEqual([
      `the record ${key.slice(3)} in the bucket is refused, ${because}; it is built again`,
    ])
    expect(String(s3.buckets.get('artifacts')?.objects.get(key)?.bytes)).toBe(before)
  })

  it.each([
    ['with its checksum', (headers: Record<string, unknown>) => headers],
    ['without a checksum', () => ({})],
  ])('a zip of the same size with other content is refused, %s, and written over', async (_how, change) => {
    await fillBucket()
    const { key, object } = first(ZIP)
    const before = Buffer.from(object.bytes)
    object.bytes = Buffer.from(before)
    object.bytes.writeUInt8(object.bytes.readUInt8(40) ^ 1, 40)
    object.headers = change({ ...object.headers }) as typeof object.headers
    const ran = await again()
    expect(buildsIn(ran)).toHaveLength(1)
    expect(ran.warnings.join()).toContain('its zip has other content')
    expect(s3.buckets.get('artifacts')?.objects.get(key)?.bytes.equals(before)).toBe(true)
  })

  it('a zip that somebody removed is built again, without a word', async () => {
    await fillBucket()
    const { key } = first(ZIP)
    s3.buckets.get('artifacts')?.objects.delete(key)
    const ran = await again()
    expect(buildsIn(ran)).toHaveLength(1)
    expect(ran.warnings).toEqual([])
    expect(keysOf(ZIP)).toContain(key)
  })

  it('zips without a checksum are downloaded once, and compared', async () => {
    await fillBucket()
    for (const object of s3.buckets.get('artifacts')?.objects.values() ?? []) object.headers = {}
    using folder = clone()
    const ran = await packageProject(folder.path, s3)
    expect([buildsIn(ran), ran.warnings]).toEqual([[], []])
    expect(stored(folder.path)).toHaveLength(2)
  })

  it('one that may not be read costs one warning', async () => {
    await fillBucket()
    s3.buckets.get('artifacts')?.denied.add('GetObject')
    const ran = await again()
    expect(buildsIn(ran)).toEqual(['One', 'Two'])
    expect(ran.warnings).toEqual([
      'the bucket artifacts is no cache for these credentials, which need s3:GetObject and s3:ListBucket for that; going on without it',
    ])
  })

  it('one that fails costs one warning', async () => {
    await fillBucket()
    s3.fail('GET', 'MethodNotAllowed', 405, 2)
    const ran = await again()
    expect(ran.result.uploads).toMatchObject({ skipped: 2 })
    expect(ran.warnings).toHaveLength(1)
    expect(ran.warnings[0]).toContain('going on without it')
  })

  it('one that does not answer in time costs one warning', async () => {
    await fillBucket()
    using folder = clone()
    const run = running()
    const settings = await settingsFor(folder.path, { bucket: 'artifacts' })
    const made = await plan(settings, run.services, run.result)
    const caller = await allowedCaller(settings, run.services)
    const patience = () => AbortSignal.abort()
    const tier = new BucketTier({
      caller,
      bucket: 'artifacts',
      settings,
      services: run.services,
      store: made.store,
      patience,
    })
    const completed = await tier.complete(made)
    expect(completed.planned.map(({ record }) => record)).toEqual([undefined, undefined])
    expect(await tier.fetch('0'.repeat(64))).toBeUndefined()
    expect(warningsIn(run.events)).toEqual([
      'the bucket artifacts did not answer in time as a cache; going on without it',
    ])
  })

  it('a zip that goes between the look and the download is no artifact any more', async () => {
    await fillBucket()
    using folder = clone()
    const bucket = s3.buckets.get('artifacts')
    const zips = keysOf(ZIP)
    const run = running()
    const settings = await settingsFor(
      folder.path,
      { bucket: 'artifacts' },
      { verb: 'build', bucketCache: 'always' },
    )
    const made = await plan(settings, run.services, run.result)
    for (const key of zips) bucket?.objects.delete(key)
    expect(await made.bucketTier?.fetch(zips[0]?.slice(0, 64) ?? '')).toBeUndefined()
  })
})
