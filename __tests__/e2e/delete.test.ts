/** Stacks that go, with what only they used, at MiniStack, by the program as users run it. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ListObjectVersionsCommand, PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connection } from '../../scripts/demo/aws.ts'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Result } from '../../src/pipeline/services.ts'
import { createBucket, invoke, stackExists } from '../support/aws.ts'
import { type MiniStack, startMiniStack } from '../support/ministack.ts'
import { runProgram } from '../support/program.ts'
import { needsTool } from '../support/tools.ts'

const BUCKET = 'gone'

/** Both have the function `Common`, each one of its own. */
const SHOP = `Transform: AWS::Serverless-2016-10-31
Resources:
  Common:
    Type: AWS::Serverless::Function
    Properties: { FunctionName: NAME-common, Handler: index.handler, Runtime: nodejs22.x, CodeUri: common }
  Own:
    Type: AWS::Serverless::Function
    Properties: { FunctionName: NAME-own, Handler: index.handler, Runtime: nodejs22.x, CodeUri: NAME }
`

let folder: TemporaryFolder
let aws: MiniStack

async function run(...args: string[]) {
  const answer = await runProgram({
    args: [...args, '--format', 'json'],
    cwd: folder.path,
    env: aws.environment,
  })
  return { ...answer, result: answer.json as Result } // the program's own shape, under test here
}

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder.path, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

async function deploy(name: string, template = SHOP, ...more: string[]) {
  write({
    'template.yaml': template.replaceAll('NAME', name),
    'common/index.mjs': `export const handler = () => "common"\n`,
    [`${name}/index.mjs`]: `export const handler = () => "${name}"\n`,
  })
  const answer = await run('deploy', '--stack-name', name, '--bucket', BUCKET, ...more)
  expect(answer.exitCode, answer.stderr).toBe(0)
  return answer
}

/** Every version of every key; records of what was built of which inputs are not about stacks. */
async function versions(): Promise<string[]> {
  const client = new S3Client({ ...connection(aws.environment), forcePathStyle: true })
  try {
    const page = await client.send(new ListObjectVersionsCommand({ Bucket: BUCKET }))
    const all = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])].map(({ Key = '' }) => Key)
    return all.filter(key => !key.startsWith('ac/')).sort()
  } finally {
    client.destroy()
  }
}

const keyOf = (result: Result, id: string) => `${result.artifacts?.[id]?.digest}.zip`

describe('delete', needsTool('ministack'), () => {
  beforeAll(async () => {
    aws = await startMiniStack()
    await createBucket(aws.environment, BUCKET)
    const client = new S3Client({ ...connection(aws.environment), forcePathStyle: true })
    await client.send(
      new PutBucketVersioningCommand({ Bucket: BUCKET, VersioningConfiguration: { Status: 'Enabled' } }),
    )
    client.destroy()
  })
  afterAll(() => aws[Symbol.asyncDispose]())
  beforeEach(() => {
    folder = temporaryFolder('delete')
  })
  afterEach(() => folder[Symbol.dispose]())

  it('with --artifacts removes only what no other stack names; --noop lists it', async () => {
    const one = await deploy('one')
    const other = await deploy('other')
    const shared = keyOf(one.result, 'Common')
    expect(keyOf(other.result, 'Common')).toBe(shared)
    const all = [shared, keyOf(one.result, 'Own'), keyOf(other.result, 'Own')]
    expect(await versions()).toEqual([...all].sort())

    const noop = await run('delete', '--stack-name', 'one', '--bucket', BUCKET, '--artifacts', '--noop')
    expect(noop).toMatchObject({
      exitCode: 0,
      result: { changed: false, operation: 'none', pruned: { bucket: BUCKET, objects: 1, kept: 1 } },
    })
    expect(noop.stderr).toContain(`would remove ${keyOf(one.result, 'Own')}`)
    expect(await stackExists(aws.environment, 'one')).toBe(true)
    expect(await versions()).toHaveLength(3)

    const gone = await run('delete', '--stack-name', 'one', '--bucket', BUCKET, '--artifacts')
    expect(gone.stderr).toContain('removed 1 object')
    expect(gone).toMatchObject({
      exitCode: 0,
      result: {
        changed: true,
        stackName: 'one',
        status: 'DELETE_COMPLETE',
        operation: 'delete',
        retained: [],
        pruned: { bucket: BUCKET, objects: 1, kept: 1 },
      },
    })
    expect(await versions()).toEqual([shared, keyOf(other.result, 'Own')].sort())
    expect(await invoke(aws.environment, 'other-common')).toBe('common')

    const last = await run('delete', '--stack-name', 'other', '--bucket', BUCKET, '--artifacts')
    expect(last.result.pruned).toMatchObject({ objects: 2, kept: 0 })
    expect(await versions()).toEqual([])

    // The bucket's own records still say that these were built: what is not there is built again.
    const again = await deploy('one', SHOP, '--no-cache')
    expect(again.result.uploads).toMatchObject({ uploaded: 2 })
    expect(await invoke(aws.environment, 'one-own')).toBe('one')
    await run('delete', '--stack-name', 'one', '--bucket', BUCKET, '--artifacts')
    expect(await versions()).toEqual([])
  })

  it('warns of the data that goes, and has nothing to do the second time', async () => {
    await deploy('kept', `${SHOP}  Table:\n    Type: AWS::Serverless::SimpleTable\n`)
    const first = await run('delete', '--stack-name', 'kept')
    expect(first.exitCode, first.stderr).toBe(0)
    expect(first.stderr).toMatch(/warning +data goes with kept: Table \(AWS::DynamoDB::Table, /)
    const second = await run('delete', '--stack-name', 'kept')
    expect(second).toMatchObject({
      exitCode: 0,
      result: { changed: false, operation: 'none', status: 'DELETE_COMPLETE' },
    })
  })

  it('--matching deletes all that fit and are old enough, after --noop has listed them', async () => {
    await deploy('shop-pr-1')
    await deploy('shop-pr-2')
    await deploy('shop-main')
    const young = await run('delete', '--matching', 'shop-pr-*', '--older-than', '1d')
    expect(young).toMatchObject({ exitCode: 0, result: { changed: false, stacks: [] } })

    const noop = await run('delete', '--matching', 'shop-pr-?', '--noop')
    expect(noop.result.stacks?.map(({ stackName }) => stackName).sort()).toEqual(['shop-pr-1', 'shop-pr-2'])
    expect(noop.stderr).toContain('would delete the stack shop-pr-1 (CREATE_COMPLETE')
    expect(await stackExists(aws.environment, 'shop-pr-1')).toBe(true)

    const gone = await run('delete', '--matching', 'shop-pr-*', '--bucket', BUCKET, '--artifacts')
    expect(gone.exitCode, gone.stderr).toBe(0)
    expect(gone.result).toMatchObject({
      changed: true,
      operation: 'delete',
      stacks: [
        { status: 'DELETE_COMPLETE', changed: true },
        { status: 'DELETE_COMPLETE', changed: true },
      ],
      pruned: { objects: 2, kept: 1 },
    })
    expect(await stackExists(aws.environment, 'shop-pr-1')).toBe(false)
    expect(await stackExists(aws.environment, 'shop-main')).toBe(true)
  })

  it.each([
    [['--matching', '*'], '--matching * fits every stack of the account'],
    [['--matching', 'shop-*', '--stack-name', 'shop'], '--stack-name and --matching together'],
    [['--stack-name', 'shop', '--older-than', '3d'], '--older-than is for --matching'],
  ])('refuses %j', async (args, message) => {
    const answer = await run('delete', ...args)
    expect(answer).toMatchObject({ exitCode: 1, result: { failure: { class: 'user', message } } })
  })
})
