/** Preview, in-place updates, status, events and delete at MiniStack, by the program as users run it. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import type { Result } from '../../src/pipeline/services.ts'
import { createBucket, invoke, stackExists } from '../support/aws.ts'
import { type MiniStack, startMiniStack } from '../support/ministack.ts'
import { runProgram } from '../support/program.ts'
import { needsTool } from '../support/tools.ts'

const SHOP = `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties: { FunctionName: NAME-orders, Handler: index.handler, Runtime: nodejs22.x, MemorySize: 128, CodeUri: orders }
  Prices:
    Type: AWS::Serverless::Function
    Properties: { FunctionName: NAME-prices, Handler: index.handler, Runtime: nodejs22.x, CodeUri: prices }
`

let folder: TemporaryFolder
let aws: MiniStack

async function run(args: string[]) {
  const answer = await runProgram({
    args: [...args, '--format', 'json'],
    cwd: folder.path,
    env: aws.environment,
  })
  return { ...answer, result: answer.json as Result } // the program's own shape, under test here
}

/** Writes the project; `version` is what the functions answer. */
function project(name: string, version: string, template = SHOP): void {
  for (const part of ['orders', 'prices']) {
    mkdirSync(join(folder.path, part), { recursive: true })
    const code = `export const handler = () => "${part} ${version}"\n`
    writeFileSync(join(folder.path, part, 'index.mjs'), code)
  }
  writeFileSync(join(folder.path, 'template.yaml'), template.replaceAll('NAME', name))
}

const deploy = (name: string, ...more: string[]) =>
  run(['deploy', '--stack-name', name, '--bucket', 'verbs', ...more])

describe('verbs for stacks', needsTool('ministack'), () => {
  beforeAll(async () => {
    aws = await startMiniStack()
    await createBucket(aws.environment, 'verbs')
  })
  afterAll(() => aws[Symbol.asyncDispose]())
  beforeEach(() => {
    folder = temporaryFolder('verbs')
  })
  afterEach(() => folder[Symbol.dispose]())

  it('preview describes a new stack and an update, and leaves nothing behind', async () => {
    project('seen', '1')
    const args = ['preview', '--stack-name', 'seen', '--bucket', 'verbs']
    const first = await run(args)
    expect(first).toMatchObject({
      exitCode: 0,
      result: { changed: false, changeSet: { operation: 'create' } },
    })
    expect(first.result.changeSet?.changes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['Orders', 'Prices']),
    )
    expect(await stackExists(aws.environment, 'seen')).toBe(false)
    expect((await deploy('seen')).exitCode).toBe(0)
    project('seen', '1', SHOP.replace('128', '256'))
    expect((await run(args)).result.changeSet).toMatchObject({ operation: 'update', blocked: [] })
    project('seen', '1')
    expect((await run(args)).result.changeSet).toMatchObject({ operation: 'none', changes: [] })
  })

  it('deploy --mode in-place changes only code, and the next full deploy is quiet', async () => {
    project('fast', '1')
    expect((await deploy('fast')).result).toMatchObject({ operation: 'create' })
    project('fast', '2')
    const changed = await deploy('fast', '--mode', 'in-place')
    expect(changed.stderr).not.toContain('error')
    expect(changed).toMatchObject({ exitCode: 0, result: { operation: 'in-place', changed: true } })
    expect(await invoke(aws.environment, 'fast-orders')).toBe('orders 2')
    expect(await invoke(aws.environment, 'fast-prices')).toBe('prices 2')
    expect((await deploy('fast', '--mode', 'auto')).result).toMatchObject({
      operation: 'none',
      changed: false,
    })
    project('fast', '3')
    expect((await deploy('fast', '--mode', 'auto')).result).toMatchObject({ operation: 'in-place' })
    expect((await deploy('fast')).result).toMatchObject({ operation: 'update', status: 'UPDATE_COMPLETE' })
    expect(await invoke(aws.environment, 'fast-orders')).toBe('orders 3')
  })

  it('refuses in place what touches more than code, and auto goes by a change set', async () => {
    project('more', '1')
    await deploy('more')
    project('more', '2', SHOP.replace('128', '256'))
    const refused = await deploy('more', '--mode', 'in-place')
    expect(refused).toMatchObject({ exitCode: 1, result: { failure: { class: 'user' } } })
    expect(refused.stderr).toContain('more than the code of functions differs')
    expect(await invoke(aws.environment, 'more-orders')).toBe('orders 1')
    expect((await deploy('more', '--mode', 'auto')).result).toMatchObject({ operation: 'update' })
    expect(await invoke(aws.environment, 'more-orders')).toBe('orders 2')
  })

  it('status and events tell a person who comes later', async () => {
    project('later', '1')
    await deploy('later')
    const status = await run(['status', '--stack-name', 'later'])
    expect(status).toMatchObject({ exitCode: 0, result: { stackName: 'later', status: 'CREATE_COMPLETE' } })
    const events = await runProgram({
      args: ['events', '--stack-name', 'later', '--format', 'ndjson'],
      cwd: folder.path,
      env: aws.environment,
    })
    expect(events.stdout).toContain('"id":"Orders"')
    const missing = await run(['status', '--stack-name', 'nowhere'])
    expect(missing).toMatchObject({ exitCode: 1, result: { failure: { class: 'user' } } })
  })
})
