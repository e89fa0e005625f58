/** What `delete` tells, and what `--matching` does, on the local CloudFormation. */

import { describe, expect, it } from 'vitest'
import { deleteAndTell } from '../../src/pipeline/delete-and-tell.ts'
import { deleteMatching } from '../../src/pipeline/delete-matching.ts'
import type { Deleting } from '../../src/pipeline/deleting.ts'
import type { Result } from '../../src/pipeline/services.ts'
import type { Given } from '../../src/project/given.ts'
import { readSettings } from '../../src/project/settings.ts'
import { Failure } from '../../src/report/failure.ts'
import { type Deployer, startDeployer } from '../support/cloudformation/deployer.ts'

const SHOP = `
Resources:
  Orders: {Type: AWS::Lambda::Function, Properties: {MemorySize: 128}}
`
const DAY = 86_400_000

async function deleting(shop: Deployer, values: Given['values'] = {}): Promise<Deleting> {
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
    now: async () => engine.now(),
  }
}

/** Messages of notes and warnings. */
function said({ events }: Deployer): string[] {
  return events.flatMap(event =>
    event.type === 'note' || event.type === 'warning' ? [`${event.type}: ${event.message}`] : [],
  )
}

async function reap(shop: Deployer, pattern: string, values: Given['values'] = {}) {
  const result: Result = { version: 1 }
  const failure = await deleteMatching(await deleting(shop, values), pattern, result).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof Failure) return error
      throw error
    },
  )
  return { result, failure }
}

describe('a stack with data', () => {
  it('goes, and what goes and what stays is told before, nested stacks too', async () => {
    await using shop = await startDeployer()
    shop.engine.templates.set(
      'https://x/child',
      'Resources: {Jobs: {Type: AWS::SQS::Queue}, Files: {Type: AWS::S3::Bucket, DeletionPolicy: Retain}}',
    )
    shop.engine.templates.set('https://x/kept', 'Resources: {Log: {Type: AWS::Logs::LogGroup}}')
    await shop.deploy(`
Resources:
  Table: {Type: AWS::DynamoDB::Table}
  Db: {Type: AWS::RDS::DBInstance, DeletionPolicy: Snapshot}
  Topic: {Type: AWS::SNS::Topic}
  Child: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: https://x/child}}
  Kept: {Type: AWS::CloudFormation::Stack, DeletionPolicy: Retain, Properties: {TemplateURL: https://x/kept}}
`)
    shop.events.length = 0
    const { outcome } = await deleteAndTell(await deleting(shop), { stackName: 'shop' })
    expect(outcome.status).toBe('DELETE_COMPLETE')
    const [data, saved, stays] = said(shop).map(line => line.replaceAll(/, (?:shop|arn)[^)]*\)/g, ')'))
    expect(data).toBe(
      'warning: data goes with shop: Table (AWS::DynamoDB::Table); Child/Jobs (AWS::SQS::Queue)',
    )
    expect(saved).toBe('note: goes with shop, after a snapshot: Db (AWS::RDS::DBInstance)')
    expect(stays).toBe(
      'note: stays when shop goes (DeletionPolicy): Child/Files (AWS::S3::Bucket); Kept (AWS::CloudFormation::Stack); Kept/Log (AWS::Logs::LogGroup)',
    )
    expect(shop.events.findIndex(({ type }) => type === 'stack-event')).toBe(3)
  })

  it('goes also where nobody may look inside', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.fail({ action: 'ListStackResources', kind: 'denied', times: 1 })
    const { outcome } = await deleteAndTell(await deleting(shop), { stackName: 'shop' })
    expect(outcome.status).toBe('DELETE_COMPLETE')
    expect(said(shop)).toEqual([
      expect.stringMatching(
        /^note: what the stack shop holds is not known: .*cloudformation:ListStackResources/,
      ),
    ])
  })
})

describe('delete --matching', () => {
  it('deletes what fits; what is nested, protected or the bucket’s is left out', async () => {
    await using shop = await startDeployer()
    shop.engine.templates.set('https://x/child', SHOP)
    const parent =
      'Resources: {Data: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: https://x/child}}}'
    await shop.deploy(parent, { stackName: 'lambda-pr-1' })
    await shop.deploy(SHOP, { stackName: 'lambda-pr-2' })
    await shop.deploy(SHOP, { stackName: 'lambda-build-bucket' })
    await shop.deploy(SHOP, { stackName: 'web' })
    shop.engine.get('lambda-pr-2').isProtected = true
    const { result, failure } = await reap(shop, 'lambda-*')
    expect(failure).toBeUndefined()
    expect(result).toMatchObject({
      changed: true,
      operation: 'delete',
      matching: 'lambda-*',
      stacks: [{ stackName: 'lambda-pr-1', status: 'DELETE_COMPLETE', changed: true }],
      leftOut: [
        { stackName: 'lambda-pr-1-Data', why: 'it is nested in lambda-pr-1' },
        { stackName: 'lambda-pr-2', why: 'it is protected against deletion' },
      ],
    })
    expect(shop.engine.find('lambda-build-bucket')?.status).toBe('CREATE_COMPLETE')
    expect(said(shop)).toContain('note: lambda-pr-2 is left out: it is protected against deletion')
  })

  it('counts ages by the clock of AWS, from the last change', async () => {
    await using shop = await startDeployer()
    const { stackId } = await shop.deploy(SHOP, { stackName: 'pr-1' })
    await shop.deploy(SHOP, { stackName: 'pr-2' })
    const old = shop.engine.get(stackId)
    old.created = new Date(shop.engine.now().getTime() - 4 * DAY)
    old.updated = new Date(shop.engine.now().getTime() - 3.5 * DAY)
    const { result } = await reap(shop, 'pr-*', { 'older-than': '3d' })
    expect(result.stacks).toEqual([
      { stackName: 'pr-1', status: 'DELETE_COMPLETE', lastChanged: old.updated.toISOString(), changed: true },
    ])
    expect(shop.engine.find('pr-2')).toBeDefined()
  })

  it('with --noop only lists', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP, { stackName: 'pr-1' })
    const { result } = await reap(shop, 'pr-*', { noop: true })
    expect(result).toMatchObject({
      changed: false,
      operation: 'none',
      stacks: [{ stackName: 'pr-1', changed: false }],
    })
    expect(shop.calls).not.toContain('DeleteStack')
    expect(said(shop)[0]).toMatch(/^note: would delete the stack pr-1 \(CREATE_COMPLETE, last changed 2031-/)
  })

  it('tells each event with the stack that it is about', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP, { stackName: 'pr-1' })
    shop.events.length = 0
    await reap(shop, 'pr-*')
    expect(shop.told()).toEqual([
      'pr-1 DELETE_IN_PROGRESS',
      'pr-1/Orders DELETE_IN_PROGRESS',
      'pr-1/Orders DELETE_COMPLETE',
      'pr-1 DELETE_COMPLETE',
    ])
  })

  it('goes on after a failure, and reports all of them at the end', async () => {
    await using shop = await startDeployer()
    for (const name of ['pr-1', 'pr-2', 'pr-3'])
      await shop.deploy(SHOP.replace('Orders', name.replace('-', '')), { stackName: name })
    shop.engine.behaviours.set('pr1', { delete: 'it is in use' })
    shop.engine.behaviours.set('pr2', { delete: 'it is needed' })
    const { result, failure } = await reap(shop, 'pr-*')
    expect(result.stacks?.map(({ status, changed, failure }) => [status, changed, failure?.reason])).toEqual([
      ['DELETE_FAILED', true, 'it is in use'],
      ['DELETE_FAILED', true, 'it is needed'],
      ['DELETE_COMPLETE', true, undefined],
    ])
    expect(failure).toMatchObject({ class: 'deploy', reason: 'it is in use' })
    expect(failure?.others.map(({ reason }) => reason)).toEqual(['it is needed'])
  })

  it('deletes what imports before what exports, whatever their order', async () => {
    await using shop = await startDeployer()
    const exporting = `${SHOP}\nOutputs: {Url: {Value: u, Export: {Name: pr-Url}}}`
    const importing =
      'Resources: {Page: {Type: AWS::SNS::Topic, Properties: {DisplayName: {Fn::ImportValue: pr-Url}}}}'
    await shop.deploy(exporting, { stackName: 'pr-1' })
    await shop.deploy(importing, { stackName: 'pr-2' })
    const { result, failure } = await reap(shop, 'pr-*')
    expect(failure).toBeUndefined()
    expect(result.stacks?.map(({ status, failure: own }) => [status, own])).toEqual([
      ['DELETE_COMPLETE', undefined],
      ['DELETE_COMPLETE', undefined],
    ])
  })

  it('leaves alone what somebody deployed since it was listed', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP, { stackName: 'pr-1' })
    let reads = 0
    shop.distort.set('DescribeStacks', answer => {
      if (reads++ === 0) shop.engine.get('pr-1').updated = new Date(shop.engine.now().getTime() + 1)
      return answer
    })
    const { result } = await reap(shop, 'pr-*')
    expect(result).toMatchObject({ changed: false, stacks: [{ stackName: 'pr-1', changed: false }] })
    expect(shop.calls).not.toContain('DeleteStack')
    expect(said(shop)).toContain('note: pr-1 is left out: it was changed meanwhile')
  })

  it('begins no other deletion when it is cancelled', async () => {
    await using shop = await startDeployer()
    for (const name of ['pr-1', 'pr-2', 'pr-3']) await shop.deploy(SHOP, { stackName: name })
    shop.engine.pace = 0
    const cancel = new AbortController()
    const given = await deleting(shop)
    const clock = { ...given.services.clock, sleep: async () => cancel.abort() }
    const services = { ...given.services, clock, signal: cancel.signal }
    const result: Result = { version: 1 }
    const thrown: unknown = await deleteMatching({ ...given, services }, 'pr-*', result).catch(error => error)
    expect(thrown).toMatchObject({ class: 'cancelled' })
    expect(shop.calls.filter(call => call === 'DeleteStack').length).toBeLessThanOrEqual(2)
    expect(result.stacks?.at(-1)).toMatchObject({ stackName: 'pr-3', changed: false })
    expect(shop.engine.get('pr-3').status).toBe('CREATE_COMPLETE')
  })
})
