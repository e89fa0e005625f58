import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/deploy/changes.ts'
import type { Guard } from '../../src/deploy/deployment.ts'
import { guardFailure, judgeChanges } from '../../src/deploy/guard.ts'
import { startDeployer } from '../support/cloudformation/deployer.ts'

const NOTHING: Guard = { allowReplace: [], allowDelete: [], allowDestructive: false }

const SHOP = `
Resources:
  Table: {Type: AWS::DynamoDB::Table, Properties: {TableName: orders}}
  Orders: {Type: AWS::Lambda::Function, Properties: {MemorySize: 128}}
`
const RENAMED = SHOP.replace('orders', 'sales')
const WITHOUT = SHOP.replace(/ {2}Table:.*\n/, '')
const BOTH = { type: 'AWS::DynamoDB::Table', id: 'Table' }

describe('judgeChanges', () => {
  it.each([
    ['Remove', null, null, 'blocked'],
    ['Remove', null, 'Delete', 'blocked'],
    ['Remove', null, 'Retain', 'warned'],
    ['Remove', null, 'Snapshot', 'warned'],
    ['Modify', 'True', null, 'blocked'],
    ['Modify', 'True', 'ReplaceAndDelete', 'blocked'],
    ['Modify', 'True', 'ReplaceAndRetain', 'warned'],
    ['Modify', 'True', 'ReplaceAndSnapshot', 'warned'],
    ['Modify', 'Conditional', null, 'blocked'],
    ['Modify', 'False', 'ReplaceAndDelete', 'blocked'],
    ['Dynamic', null, null, 'blocked'],
    ['Modify', 'False', null, undefined],
    ['Add', null, null, undefined],
    ['Import', null, null, undefined],
  ])('judges %s of a table, replacement %s, policy %s', (action, replacement, policy, verdict) => {
    const changes = [change({ ...BOTH, action, replacement, policy })]
    const [judged] = judgeChanges(changes, { guard: NOTHING, keepsOnFailure: false })
    expect(judged?.verdict).toBe(verdict)
  })

  it('is lifted for the resources that are named, by the option that fits, or for all', () => {
    const changes = [
      change({ id: 'Table', type: 'AWS::DynamoDB::Table', replacement: 'True' }),
      change({ id: 'Data/Bucket', type: 'AWS::S3::Bucket', action: 'Remove' }),
    ]
    const verdicts = (guard: Partial<Guard>) =>
      judgeChanges(changes, { guard: { ...NOTHING, ...guard }, keepsOnFailure: false }).map(
        ({ verdict }) => verdict,
      )
    expect(verdicts({})).toEqual(['blocked', 'blocked'])
    expect(verdicts({ allowReplace: ['Table'] })).toEqual(['allowed', 'blocked'])
    expect(verdicts({ allowDelete: ['Table', 'Data/Bucket'] })).toEqual(['blocked', 'allowed'])
    expect(verdicts({ allowDestructive: true })).toEqual(['allowed', 'allowed'])
  })

  it('only warns of what others know by its name', () => {
    const changes = [change({ id: 'Api', type: 'AWS::ApiGateway::RestApi', replacement: 'True' })]
    const facts = { guard: NOTHING, keepsOnFailure: false }
    expect(judgeChanges(changes, facts)).toMatchObject([{ verdict: 'warned' }])
    expect(guardFailure(judgeChanges(changes, facts), changes, facts)).toBeUndefined()
  })

  it('refuses any replacement with rollback switched off', () => {
    const changes = [change({ id: 'Topic', type: 'AWS::SNS::Topic', replacement: 'True' })]
    const facts = { guard: NOTHING, keepsOnFailure: true }
    expect(guardFailure([], changes, facts)).toMatchObject({ class: 'user', resource: 'Topic' })
  })
})

describe('the guard, on the way', () => {
  it('stops before anything is executed, names resource and option, and leaves nothing behind', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Table', { replaced: 'True' })
    const failure = await shop.refusal(RENAMED)
    expect(failure).toMatchObject({ class: 'user', resource: 'Table', resourceType: 'AWS::DynamoDB::Table' })
    expect(failure.remedy).toContain('--allow-replace Table')
    expect(shop.engine.changeSets).toHaveLength(1)
    expect(shop.calls.filter(call => call === 'ExecuteChangeSet')).toHaveLength(1)
    const guard = { ...NOTHING, allowReplace: ['Table'] }
    expect(await shop.deploy(RENAMED, { guard })).toMatchObject({ status: 'UPDATE_COMPLETE' })
  })

  it('asks for each page once', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.calls.length = 0
    shop.engine.changeSetReads = 0
    await shop.deploy(SHOP.replace('128', '256'))
    expect(shop.calls.filter(call => call === 'DescribeChangeSet')).toHaveLength(1)
  })

  it('sees a removed table that the change set does not list', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Table', { untold: true })
    const resourcesIn = (text: string) =>
      new Map(text.includes('Table') ? [['Table', { type: 'AWS::DynamoDB::Table' }]] : [])
    const failure = await shop.refusal(WITHOUT.replace('128', '256'), {
      resourcesDeployed: resourcesIn,
      resourcesWanted: resourcesIn,
    })
    expect(failure).toMatchObject({ resource: 'Table' })
    expect(failure.remedy).toContain('--allow-delete Table')
  })

  it('looks into nested stacks, also into one that is removed', async () => {
    await using shop = await startDeployer()
    const url = 'https://artifacts.example/data.template'
    shop.engine.templates.set(url, SHOP)
    const parent = `Resources:\n  Data: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ${url}}}\n  Topic: {Type: AWS::SNS::Topic}\n`
    await shop.deploy(parent)
    shop.engine.templates.set(url, WITHOUT)
    expect(await shop.refusal(parent)).toMatchObject({ resource: 'Data/Table' })
    const failure = await shop.refusal(parent.replace(/ {2}Data:.*\n/, ''))
    expect(failure).toMatchObject({ resource: 'Data/Table' })
    expect(failure.remedy).toContain('--allow-delete Data/Table')
  })
})

function change(given: Partial<Change>): Change {
  return {
    action: 'Modify',
    id: 'Thing',
    physicalId: 'thing-1',
    type: 'AWS::SNS::Topic',
    replacement: null,
    properties: [],
    stack: '',
    policy: null,
    ...given,
  }
}
