/** `delete --artifacts` at a local CloudFormation and a local S3 with versions. */

import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readStack } from '../../src/deploy/stack-view.ts'
import { deleteAndTell, lookInside, prune } from '../../src/pipeline/delete-and-tell.ts'
import type { Deleting } from '../../src/pipeline/deleting.ts'
import type { Result } from '../../src/pipeline/services.ts'
import type { Given } from '../../src/project/given.ts'
import { readSettings } from '../../src/project/settings.ts'
import { type Deployer, startDeployer } from '../support/cloudformation/deployer.ts'
import { startVersionedS3, type VersionedS3 } from '../support/versioned-s3.ts'

const OWN = `${'a1'.repeat(32)}.zip`
const SHARED = `${'b2'.repeat(32)}.zip`
const CHILD_CODE = `${'c3'.repeat(32)}.zip`
const CHILD = `${'d4'.repeat(32)}.template`
const BUCKET = 'artifacts'
const DAY = 86_400_000

const code = (id: string, key: string) =>
  `  ${id}: {Type: AWS::Lambda::Function, Properties: {Code: {S3Bucket: ${BUCKET}, S3Key: ${key}}}}\n`
const SHOP = `Resources:\n${code('Own', OWN)}${code('Shared', SHARED)}`

let shop: Deployer
let s3: VersionedS3

beforeEach(async () => {
  shop = await startDeployer()
  s3 = await startVersionedS3()
  process.env['AWS_ENDPOINT_URL_S3'] = s3.url
})
afterEach(async () => {
  delete process.env['AWS_ENDPOINT_URL_S3']
  await s3[Symbol.asyncDispose]()
  await shop[Symbol.asyncDispose]()
})

/** Uploads an object, a day before the stacks are deployed. */
function upload(...keys: string[]): void {
  for (const key of keys) add(key, -DAY)
}

function add(key: string, offset: number, isMarker = false): void {
  const at = new Date(shop.engine.now().getTime() + offset)
  s3.versions.push({ key, id: `v${s3.versions.length}`, size: 1_000, at, isMarker })
}

const left = () => [...new Set(s3.versions.map(({ key }) => key))].sort()

async function deleting(values: Given['values'] = {}): Promise<Deleting> {
  const settings = await readSettings({
    verb: 'delete',
    workingFolder: '/nowhere',
    values,
    spell: name => `--${name}`,
  })
  const { clients, clock, emit, engine } = shop
  return {
    settings,
    services: { emit, clock, signal: new AbortController().signal, environment: {} },
    caller: { clients, account: '123456789012', arn: 'arn:aws:iam::123456789012:user/tester' },
    bucket: BUCKET,
    now: async () => engine.now(),
  }
}

/** Deletes the stack `shop` with its artifacts. */
async function remove(values: Given['values'] = {}): Promise<Result> {
  const given = await deleting(values)
  const { outcome, own } = await deleteAndTell(given, { stackName: 'shop' })
  expect(outcome.status).toBe('DELETE_COMPLETE')
  const result: Result = { version: 1 }
  await prune(given, own === undefined ? [] : [own], outcome, result)
  return result
}

const said = (type: 'note' | 'warning') =>
  shop.events.flatMap(event => (event.type === type ? [event.message] : []))

describe('delete --artifacts', () => {
  it('removes all versions of what only this stack named, and nothing else', async () => {
    upload(OWN, SHARED)
    add(OWN, -DAY / 2)
    add(OWN, -DAY / 3, true)
    upload(`${OWN}.bak`, 'notes.txt', `team/${OWN}`, `${'e5'.repeat(32)}.zip`)
    await shop.deploy(SHOP)
    await shop.deploy(`Resources:\n${code('Shared', SHARED)}`, { stackName: 'web' })
    const result = await remove()
    expect(result.pruned).toEqual({ bucket: BUCKET, objects: 1, bytes: 2_000, kept: 1 })
    expect(left()).toEqual(
      [SHARED, `${OWN}.bak`, `${'e5'.repeat(32)}.zip`, 'notes.txt', `team/${OWN}`].sort(),
    )
    expect(said('note').at(-1)).toBe('removed 1 object (2.0 KB) from s3://artifacts; others may use 1')
  })

  it('removes what nested stacks named, their templates, and a large template', async () => {
    const child = `Resources:\n${code('Code', CHILD_CODE)}`
    shop.engine.templates.set(`https://artifacts.s3.eu-central-1.amazonaws.com/${CHILD}`, child)
    const body = `Resources:\n  Data: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: "https://artifacts.s3.eu-central-1.amazonaws.com/${CHILD}"}}\n`
    const itself = `${createHash('sha256').update(body).digest('hex')}.template`
    upload(CHILD, CHILD_CODE, itself)
    await shop.deploy(body)
    expect((await remove()).pruned).toMatchObject({ objects: 3, kept: 0 })
    expect(left()).toEqual([])
  })

  it('leaves what a nested stack needs that stays', async () => {
    shop.engine.templates.set(
      `https://artifacts.s3.amazonaws.com/${CHILD}`,
      `Resources:\n${code('Code', CHILD_CODE)}`,
    )
    upload(CHILD_CODE, OWN)
    await shop.deploy(
      `Resources:\n${code('Own', OWN)}  Data: {Type: AWS::CloudFormation::Stack, DeletionPolicy: Retain, Properties: {TemplateURL: "https://artifacts.s3.amazonaws.com/${CHILD}"}}\n`,
    )
    await remove()
    expect(left()).toEqual([CHILD_CODE])
  })

  it('keeps to the prefix', async () => {
    const under = `Resources:\n${code('Own', `team/${OWN}`)}${code('Other', SHARED)}`
    upload(`team/${OWN}`, SHARED)
    await shop.deploy(under)
    await remove({ prefix: 'team' })
    expect(left()).toEqual([SHARED])
  })

  it('leaves what somebody uploaded again after the last deployment', async () => {
    upload(OWN, SHARED)
    await shop.deploy(SHOP)
    add(OWN, DAY)
    expect((await remove()).pruned).toMatchObject({ objects: 1, kept: 1 })
    expect(left()).toEqual([OWN])
  })

  it('with --noop says what would go', async () => {
    upload(OWN)
    const { stackId } = await shop.deploy(SHOP)
    const given = await deleting({ noop: true })
    const view = await readStack(shop.clients, stackId)
    const own = view === undefined ? undefined : await lookInside(given, view)
    await prune(given, own === undefined ? [] : [own], { retained: [] }, { version: 1 })
    expect(said('note').slice(-2)).toEqual([
      'would remove 1 object (1.0 KB) from s3://artifacts',
      `would remove ${OWN} (1.0 KB)`,
    ])
    expect(left()).toEqual([OWN])
  })

  it('says that images stay', async () => {
    const image = '123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop@sha256:0'
    await shop.deploy(
      `Resources: {Own: {Type: AWS::Lambda::Function, Properties: {Code: {ImageUri: "${image}"}}}}`,
    )
    await remove()
    expect(said('note')).toContain('container images of shop stay in their repositories')
  })
})

describe('delete --artifacts removes nothing, and says so', () => {
  const start = async () => {
    upload(OWN, SHARED)
    await shop.deploy(SHOP)
    shop.events.length = 0
  }
  const expectNothing = (why: RegExp) => {
    expect(said('warning')).toEqual([expect.stringMatching(why)])
    expect(left()).toEqual([OWN, SHARED].sort())
  }

  it("where the stack's own template may not be read", async () => {
    await start()
    shop.fail({ action: 'GetTemplate', kind: 'denied', times: 2 })
    expect((await remove()).pruned).toBeUndefined()
    expectNothing(/^no artifacts of shop are removed: .*cloudformation:GetTemplate/)
  })

  it('where templates of others may not be read', async () => {
    await start()
    await shop.deploy(SHOP, { stackName: 'web' })
    const given = await deleting()
    const { outcome, own } = await deleteAndTell(given, { stackName: 'shop' })
    shop.fail({ action: 'GetTemplate', kind: 'denied', times: 1 })
    await prune(given, own === undefined ? [] : [own], outcome, { version: 1 })
    expectNothing(/^nothing is removed from s3:\/\/artifacts: .*cloudformation:GetTemplate/)
  })

  it('where versions may not be listed', async () => {
    await start()
    s3.denied.add('ListBucketVersions')
    expect((await remove()).pruned).toMatchObject({ objects: 0 })
    expectNothing(
      /^artifacts are left in s3:\/\/artifacts: AWS refused s3:ListBucketVersions for bucket artifacts/,
    )
  })

  it('where versions may not be deleted', async () => {
    await start()
    s3.denied.add('DeleteObjectVersion')
    await remove()
    expectNothing(
      /^artifacts are left in s3:\/\/artifacts: AWS refused s3:DeleteObjectVersion for .*: Access Denied/,
    )
  })

  it('where the bucket is somebody else’s', async () => {
    await start()
    s3.owner = '999999999999'
    await remove()
    expectNothing(/^artifacts are left in s3:\/\/artifacts: /)
  })

  it('where functions stayed that may run from the bucket', async () => {
    upload(OWN, SHARED)
    await shop.deploy(
      `Resources: {Own: {Type: AWS::Lambda::Function, DeletionPolicy: Retain, Properties: {Code: {S3Bucket: ${BUCKET}, S3Key: ${OWN}, S3ObjectStorageMode: REFERENCE}}}}`,
    )
    await remove()
    expectNothing(/functions that stayed may run from it$/)
  })
})
