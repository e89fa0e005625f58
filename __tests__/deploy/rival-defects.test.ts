/** What the most used action for CloudFormation got wrong (v2.2.0), each as a promise that is kept here. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { awsClients } from '../../src/aws/clients.ts'
import { previewStack } from '../../src/deploy/preview-stack.ts'
import { temporaryFolder } from '../../src/files/temporary.ts'
import type { Given } from '../../src/project/given.ts'
import { readSettings } from '../../src/project/settings.ts'
import { exitCodeOf, Failure } from '../../src/report/failure.ts'
import { putTemplate } from '../../src/store/bucket.ts'
import { useEndpoint } from '../support/aws-settings.ts'
import { type Deployer, startDeployer } from '../support/cloudformation/deployer.ts'
import { cancelWhenUnderWay } from '../support/fault-matrix/cancel.ts'
import { startProxy } from '../support/proxy.ts'
import { startS3 } from '../support/s3.ts'

const SHOP = `
Resources:
  Table: {Type: AWS::DynamoDB::Table, Properties: {TableName: orders}}
  Orders: {Type: AWS::Lambda::Function, DependsOn: Table, Properties: {MemorySize: 128}}
`
const SHOP_256 = SHOP.replace('128', '256')

describe('what others got wrong', () => {
  it('1: what becomes of a failure, protection and the time limit all arrive where they work', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP, { onFailure: 'keep', terminationProtection: true })
    const execution = shop.requests.find(({ action }) => action === 'ExecuteChangeSet')
    expect(execution?.form.get('DisableRollback')).toBe('true')
    expect(shop.engine.get('shop').isProtected).toBe(true)
    shop.engine.behaviours.set('Orders', { stuck: true })
    const { failure } = await shop.deploy(SHOP_256, { timeoutSeconds: 120 })
    expect(failure?.message).toBe('the stack shop is still UPDATE_IN_PROGRESS after 2 minutes')
  })

  it('2: a stack that is not done in time is no success', async () => {
    await using shop = await startDeployer()
    shop.engine.behaviours.set('Orders', { stuck: true })
    const { failure } = await shop.deploy(SHOP, { timeoutSeconds: 60 })
    expect(failure).toBeInstanceOf(Failure)
    expect(failure === undefined ? 0 : exitCodeOf(failure)).toBe(4)
  })

  it('3: a stack that was only looked at is created, not updated', async () => {
    await using shop = await startDeployer()
    shop.engine.makeShell('shop')
    expect(await shop.deploy(SHOP)).toMatchObject({ operation: 'create', status: 'CREATE_COMPLETE' })
    const request = shop.requests.find(({ action }) => action === 'CreateChangeSet')
    expect(request?.form.get('ChangeSetType')).toBe('CREATE')
  })

  it('4: looking twice is possible, also at the same time', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    const previews = [await preview(shop), ...(await Promise.all([preview(shop), preview(shop)]))]
    expect(previews.map(({ changes }) => changes.map(({ id }) => id))).toEqual([
      ['Orders'],
      ['Orders'],
      ['Orders'],
    ])
  })

  it('5: a change set that failed is gone before the failure is told', async () => {
    await using shop = await startDeployer()
    shop.engine.changeSetFailure = 'Transform failed'
    await expect(shop.deploy(SHOP)).rejects.toThrow('Transform failed')
    expect(shop.engine.changeSets).toEqual([])
  })

  it('6: the first cause is named, from inside a nested stack, with the id of the stack', async () => {
    await using shop = await startDeployer()
    shop.engine.templates.set(
      'https://x/child',
      'Resources: {Queue: {Type: AWS::SQS::Queue}, Slow: {Type: AWS::SQS::Queue}}',
    )
    shop.engine.behaviours.set('Data/Queue', { create: 'name is taken' })
    shop.engine.behaviours.set('Data/Slow', { steps: 9 })
    const { failure, stackId } = await shop.deploy(
      'Resources: {Data: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: https://x/child}}}',
    )
    expect(failure).toMatchObject({ resource: 'Data/Queue', reason: 'name is taken', others: [] })
    expect(failure?.details).toContain('1 more cancelled because of it')
    expect(stackId).toBe(shop.engine.get('shop').id)
  })

  it('7: a template in a bucket is named by its content, at an address of its region', async () => {
    await using s3 = await startS3()
    s3.addBucket('artifacts')
    useEndpoint(s3.url)
    const clients = awsClients({ maxAttempts: 1 })
    const put = (text: string) => putTemplate({ clients, bucket: 'artifacts', account: '123456789012', text })
    const [first, again, other] = [await put(SHOP), await put(SHOP), await put(SHOP_256)]
    expect(first).toBe(again)
    expect(first).not.toBe(other)
    expect(new URL(first).pathname).toMatch(/[0-9a-f]{64}\.template$/)
    expect(first).not.toContain('//s3.amazonaws.com')
  })

  it('8: a small stack does not wait for the next look', async () => {
    await using shop = await startDeployer()
    shop.engine.pace = 1_000
    await shop.deploy(SHOP)
    expect(shop.clock.time).toBeLessThan(2_000)
  })

  it('9: a cancelled job rolls its update back, and a failed rollback is continued', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Orders', { stuck: true, rollback: 'no such key', times: 1 })
    const { failure } = await shop.deploy(SHOP_256, { signal: cancelWhenUnderWay(shop) })
    expect(failure?.message).toContain('is being rolled back')
    shop.engine.behaviours.clear()
    const stack = shop.engine.get('shop')
    while (stack.operation !== undefined) shop.engine.look(stack)
    stack.kept ??= { template: stack.template, resources: new Map(stack.resources) }
    stack.status = 'UPDATE_ROLLBACK_FAILED'
    expect(await shop.deploy(SHOP_256)).toMatchObject({ operation: 'recovered', status: 'UPDATE_COMPLETE' })
    expect(shop.calls).toContain('ContinueUpdateRollback')
  })

  it('10: a tag or a number that cannot be read is refused by name', async () => {
    await expect(settings({ tags: 'team' })).rejects.toMatchObject({
      class: 'user',
      message: expect.stringContaining("'team' is not of the form NAME=VALUE"),
    })
    await expect(settings({ timeout: 'soon' })).rejects.toMatchObject({
      class: 'user',
      message: expect.stringContaining('timeout'),
    })
  })

  it('11: values of parameters arrive as they were written', async () => {
    const parameters = 'Subnets=subnet-1,subnet-2\nRule={"a":"b,c"}\nText=say "hi", twice\nEmpty='
    expect((await settings({ parameters })).parameters).toEqual({
      Subnets: 'subnet-1,subnet-2',
      Rule: '{"a":"b,c"}',
      Text: 'say "hi", twice',
      Empty: '',
    })
    expect((await settings({ parameters: 'A=1\nA=2' })).parameters).toEqual({ A: '2' })
  })

  it('12: HTTPS_PROXY, HTTP_PROXY and NO_PROXY are all heeded', async () => {
    await using shop = await startDeployer()
    await using proxy = await startProxy()
    using _ = environment({ HTTP_PROXY: proxy.url, NO_PROXY: '' })
    const region = { region: 'eu-central-1', maxAttempts: 1 }
    await previewOf(shop, awsClients(region))
    expect(proxy.seen.length).toBeGreaterThan(0)
    proxy.seen.length = 0
    using _own = environment({ NO_PROXY: 'example.com,127.0.0.1' })
    await previewOf(shop, awsClients(region))
    expect(proxy.seen).toEqual([])
  })

  it('13: nothing to do is a success, and every default is the one that is written down', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    const outcome = await shop.deploy(`${SHOP}# a comment\n`)
    expect(outcome).toMatchObject({ operation: 'none', changed: false })
    expect(outcome.failure).toBeUndefined()
    const root = join(import.meta.dirname, '../..')
    const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
    const page = readFileSync(join(root, 'docs/configuration.md'), 'utf8')
    expect(Object.keys(action.inputs)).not.toContain('fail-on-empty-changeset')
    expect(page).not.toMatch(/empty change set fails/i)
  })
})

function preview(shop: Deployer) {
  return previewOf(shop, shop.clients)
}

function previewOf({ clock, emit }: Deployer, clients: Deployer['clients']) {
  return previewStack({
    clients,
    clock,
    emit,
    stackName: 'shop',
    template: { body: SHOP_256 },
    parameters: {},
    declared: [],
    capabilities: [],
    onFailure: 'rollback',
    timeoutSeconds: 3600,
  })
}

async function settings(values: Given['values']) {
  using folder = temporaryFolder('test')
  writeFileSync(join(folder.path, 'template.yaml'), '')
  return await readSettings({
    verb: 'deploy',
    workingFolder: folder.path,
    values,
    spell: name => `--${name}`,
  })
}

function environment(values: Record<string, string>): Disposable {
  const before = Object.keys(values).map(name => [name, process.env[name]] as const)
  Object.assign(process.env, values)
  return {
    [Symbol.dispose]: () => {
      for (const [name, value] of before) {
        if (value === undefined) delete process.env[name]
        else process.env[name] = value
      }
    },
  }
}
