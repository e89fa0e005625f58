/** `deploy` on a machine that has nothing but the sources: what is in the bucket is deployed as it is. */

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Result } from '../../src/pipeline/services.ts'
import { createBucket, invoke } from '../support/aws.ts'
import { type MiniStack, startMiniStack } from '../support/ministack.ts'
import { writeProject } from '../support/packaging.ts'
import { runProgram } from '../support/program.ts'
import { type Recorder, startRecorder } from '../support/recorder.ts'
import { needsTool } from '../support/tools.ts'

const BUCKET = 'stored'
const FILES = {
  'template.yaml': `Transform: AWS::Serverless-2016-10-31
Parameters: { Name: { Type: String } }
Resources:
  Ticks:
    Type: AWS::Serverless::Function
    Properties: { FunctionName: !Ref Name, Handler: index.handler, Runtime: nodejs22.x, CodeUri: ticks }
`,
  'ticks/index.mjs': 'import ms from "ms"\nexport const handler = () => ms(60000)\n',
  'ticks/package.json': '{"name": "ticks", "version": "1.0.0", "dependencies": {"ms": "2.1.3"}}\n',
}

let aws: MiniStack
let door: Recorder
const s3 = () =>
  new S3Client({
    endpoint: aws.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    forcePathStyle: true,
  })

/** The sources and nothing else. */
function clone(): TemporaryFolder {
  const folder = temporaryFolder('clone')
  writeProject(folder.path, FILES)
  return folder
}

async function deploy(folder: TemporaryFolder, name: string, env: Record<string, string> = {}) {
  const args = ['deploy', '--stack-name', name, '--parameters', `Name=${name}`, '--bucket', BUCKET]
  const settings = { ...aws.environment, AWS_ENDPOINT_URL: door.url, ...env }
  door.calls.length = 0
  const answer = await runProgram({ args: [...args, '--format', 'json'], cwd: folder.path, env: settings })
  return { ...answer, result: answer.json as Result, calls: [...door.calls] } // the program's own shape, under test here
}

/** Nothing can be installed: npm answers which version it is, and no more. */
const NO_TOOLS = {
  npm_config_registry: 'http://127.0.0.1:9/',
  npm_config_cache: '/dev/null',
  npm_config_offline: 'true',
}

describe('the bucket as a store', needsTool('ministack'), () => {
  let first: TemporaryFolder
  beforeAll(async () => {
    aws = await startMiniStack()
    door = await startRecorder(aws.url)
    await createBucket(aws.environment, BUCKET)
    first = clone()
    const made = await deploy(first, 'first')
    expect([made.stderr, made.exitCode]).toEqual([expect.any(String), 0])
    expect(made.result.artifacts?.['Ticks']?.source).toBe('built')
  }, 120_000)
  afterAll(async () => {
    first[Symbol.dispose]()
    await door[Symbol.asyncDispose]()
    await aws[Symbol.asyncDispose]()
  })

  it('deploys from a fresh clone without a build, and without a download', async () => {
    using folder = clone()
    const { exitCode, result, stderr, calls } = await deploy(folder, 'second', NO_TOOLS)
    expect([stderr, exitCode]).toEqual([expect.not.stringMatching(/^ *build /m), 0])
    expect(result).toMatchObject({ changed: true, uploads: { uploaded: 0, skipped: 1 } })
    expect(result.artifacts?.['Ticks']?.source).toBe('cache')
    expect(await invoke(aws.environment, 'second')).toBe('1m')
    const cas = join(folder.path, '.lambda-build/store/cas')
    expect(existsSync(cas) ? readdirSync(cas) : []).toEqual([])
    expect(calls.filter(call => /^s3 PUT/.test(call))).toEqual([])
  })

  it('finds nothing to do for the same stack', async () => {
    using folder = clone()
    const { exitCode, result } = await deploy(folder, 'first', NO_TOOLS)
    expect(exitCode).toBe(0)
    expect(result).toMatchObject({ changed: false, operation: 'none' })
  })

  it('costs no call where nothing changed and the store is there', async () => {
    const { result, calls } = await deploy(first, 'first')
    expect(result).toMatchObject({ changed: false, operation: 'none' })
    expect(calls.filter(call => call.startsWith('s3'))).toEqual([
      expect.stringMatching(/^s3 HEAD .*[0-9a-f]{64}\.zip 200$/),
    ])
    expect(calls.map(call => call.replace(/ .*/, '')).sort()).toEqual([
      'cloudformation',
      'cloudformation',
      's3',
      'sts',
    ])
  })

  it('builds again what was tampered with, and says so', async () => {
    const client = s3()
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: BUCKET }))
    const key = Contents.find(({ Key }) => /^[0-9a-f]{64}\.zip$/.test(Key ?? ''))?.Key ?? ''
    const object = await client.send(new GetObjectCommand({ Bucket: BUCKET, Key: key }))
    const bytes = Buffer.from((await object.Body?.transformToByteArray()) ?? [])
    const changed = Buffer.from(bytes)
    changed.writeUInt8(changed.readUInt8(60) ^ 1, 60)
    await client.send(
      new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: changed, ChecksumAlgorithm: 'SHA256' }),
    )
    using folder = clone()
    const { exitCode, result, stderr } = await deploy(folder, 'third')
    expect(exitCode).toBe(0)
    expect(stderr).toContain('its zip has other content')
    expect(result.artifacts?.['Ticks']?.source).toBe('built')
    expect(await invoke(aws.environment, 'third')).toBe('1m')
    const mended = await client.send(new GetObjectCommand({ Bucket: BUCKET, Key: key }))
    expect(Buffer.from((await mended.Body?.transformToByteArray()) ?? []).equals(bytes)).toBe(true)
    client.destroy()
  })
})
