/** The managed bucket at MiniStack, by the program as users run it: nothing configured, two at once, found again. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connection } from '../../scripts/demo/aws.ts'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Result } from '../../src/pipeline/services.ts'
import { invoke, stackExists } from '../support/aws.ts'
import { type MiniStack, startMiniStack } from '../support/ministack.ts'
import { runProgram } from '../support/program.ts'
import { copyShop } from '../support/shop.ts'
import { needsTool } from '../support/tools.ts'

const HELLO = `Transform: AWS::Serverless-2016-10-31
Resources:
  Hello:
    Type: AWS::Serverless::Function
    Properties: { FunctionName: NAME, Handler: index.handler, Runtime: nodejs22.x, CodeUri: hello }
`

let folder: TemporaryFolder
let aws: MiniStack

beforeEach(() => {
  folder = temporaryFolder('bucket')
})
afterEach(() => folder[Symbol.dispose]())

async function run(args: string[], cwd = folder.path) {
  const answer = await runProgram({ args: [...args, '--format', 'json'], cwd, env: aws.environment })
  return { ...answer, result: answer.json as Result } // the program's own shape, under test here
}

/** A project with one function of this name; gives its folder. */
function project(name: string, more: Record<string, string> = {}): string {
  const files = {
    'template.yaml': HELLO.replace('NAME', name),
    'hello/index.mjs': `export const handler = () => "${name}"\n`,
    ...more,
  }
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder.path, name, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return join(folder.path, name)
}

async function atS3<T>(ask: (client: S3Client) => Promise<T>): Promise<T> {
  const client = new S3Client({ ...connection(aws.environment), forcePathStyle: true })
  try {
    return await ask(client)
  } finally {
    client.destroy()
  }
}

describe('without any bucket', needsTool('ministack'), () => {
  beforeAll(async () => {
    aws = await startMiniStack()
  })
  afterAll(() => aws[Symbol.asyncDispose]())

  it('says what to do; --noop says what would be made; --bootstrap makes it, and later runs find it', async () => {
    const shop = join(folder.path, 'shop')
    copyShop(shop)
    const without = await run(['deploy', '--stack-name', 'shop'], shop)
    expect(without.exitCode).toBe(1)
    expect(without.result.failure?.remedy).toMatch(/--bucket .*lambda-build bootstrap.* --bootstrap/)
    expect(without.result.artifacts).toBeUndefined()

    const noop = await run(['deploy', '--stack-name', 'shop', '--bootstrap', '--noop'], shop)
    expect(noop.exitCode).toBe(0)
    expect(noop.stderr).toContain('would make the stack lambda-build-bucket')
    expect(noop.result.uploads?.uploaded).toBeGreaterThan(0)
    expect(await stackExists(aws.environment, 'lambda-build-bucket')).toBe(false)

    const made = await run(['deploy', '--stack-name', 'shop', '--bootstrap'], shop)
    expect(made.exitCode, made.stderr).toBe(0)
    const bucket = made.result.bucket ?? ''
    expect(await atS3(s3 => s3.send(new GetBucketVersioningCommand({ Bucket: bucket })))).toMatchObject({
      Status: 'Enabled',
    })
    const again = await run(['deploy', '--stack-name', 'shop'], shop)
    expect(again.result).toMatchObject({ bucket, changed: false, uploads: { uploaded: 0 } })
  })

  it('bootstrap prints the bucket, and has nothing to do the second time', async () => {
    const first = await runProgram({ args: ['bootstrap'], cwd: folder.path, env: aws.environment })
    expect(first.exitCode, first.stderr).toBe(0)
    const bucket = first.stdout.trim()
    expect(await run(['bootstrap'])).toMatchObject({ exitCode: 0, result: { bucket, operation: 'none' } })
    const blocked = await atS3(s3 => s3.send(new GetPublicAccessBlockCommand({ Bucket: bucket })))
    expect(blocked.PublicAccessBlockConfiguration).toMatchObject({ BlockPublicPolicy: true })
  })

  it('bootstrap makes another one where somebody deleted the bucket by hand', async () => {
    const before = (await run(['bootstrap'])).result.bucket ?? ''
    await atS3(async s3 => {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: before }))
      for (const { Key } of Contents) await s3.send(new DeleteObjectCommand({ Bucket: before, Key }))
      const { Versions = [], DeleteMarkers = [] } = await s3.send(
        new ListObjectVersionsCommand({ Bucket: before }),
      )
      for (const { Key, VersionId } of [...Versions, ...DeleteMarkers])
        await s3.send(new DeleteObjectCommand({ Bucket: before, Key, VersionId }))
      await s3.send(new DeleteBucketCommand({ Bucket: before }))
    })
    const app = project('healed')
    const failed = await run(['deploy', '--stack-name', 'healed'], app)
    expect(failed.result.failure).toMatchObject({
      class: 'user',
      message: `the bucket ${before} does not exist`,
      remedy: expect.stringContaining('lambda-build bootstrap'),
    })
    const again = await run(['bootstrap'])
    expect(again.exitCode, again.stderr).toBe(0)
    expect(again.stderr).toContain(`the bucket ${before} is gone`)
    expect(again.result.bucket).not.toBe(before)
    expect(await run(['deploy', '--stack-name', 'healed'], app)).toMatchObject({ exitCode: 0 })
  })
})

describe('two at once without any bucket', needsTool('ministack'), () => {
  beforeAll(async () => {
    aws = await startMiniStack()
  })
  afterAll(() => aws[Symbol.asyncDispose]())

  it('use the same one: --bootstrap here, resolve_s3 of a samconfig there', async () => {
    const samconfig = 'version = 0.1\n[default.deploy.parameters]\nstack_name = "other"\nresolve_s3 = true\n'
    const [one, other] = await Promise.all([
      run(['deploy', '--stack-name', 'one', '--bootstrap'], project('one')),
      run(['deploy'], project('other', { 'samconfig.toml': samconfig })),
    ])
    expect(one.exitCode, one.stderr).toBe(0)
    expect(other.exitCode, other.stderr).toBe(0)
    expect(one.result.bucket).toBe(other.result.bucket)
    const list = await atS3(s3 => s3.send(new ListObjectsV2Command({ Bucket: one.result.bucket })))
    expect(list.Contents?.filter(({ Key }) => Key?.endsWith('.zip'))).toHaveLength(2)
    expect(await invoke(aws.environment, 'one')).toBe('one')
    expect(await invoke(aws.environment, 'other')).toBe('other')
  })
})
