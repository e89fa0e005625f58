import { describe, expect, it } from 'vitest'
import { startDeployer } from '../support/cloudformation/deployer.ts'

const SHOP = `
Parameters:
  Stage: {Type: String, Default: dev}
Resources:
  Table: {Type: AWS::DynamoDB::Table, Properties: {TableName: !Ref Stage}}
  Orders: {Type: AWS::Lambda::Function, DependsOn: Table, Properties: {MemorySize: 128}}
Outputs:
  Url: {Value: https://shop.example}
`
const SHOP_256 = SHOP.replace('128', '256')
const STAGE = [{ name: 'Stage', hasDefault: true, noEcho: false }]

describe('deployStack', () => {
  it('creates a stack, tells each event once and in order, and reads the outputs', async () => {
    await using shop = await startDeployer()
    const outcome = await shop.deploy(SHOP)
    expect(outcome).toMatchObject({
      status: 'CREATE_COMPLETE',
      operation: 'create',
      changed: true,
      stackName: 'shop',
      outputs: { Url: 'https://shop.example' },
    })
    expect(outcome.stackId).toBe(shop.engine.find('shop')?.id)
    expect(shop.told()).toEqual([
      'shop CREATE_IN_PROGRESS',
      'Table CREATE_IN_PROGRESS',
      'Table CREATE_IN_PROGRESS',
      'Table CREATE_COMPLETE',
      'Orders CREATE_IN_PROGRESS',
      'Orders CREATE_IN_PROGRESS',
      'Orders CREATE_COMPLETE',
      'shop CREATE_COMPLETE',
    ])
    expect(shop.events).toContainEqual({
      type: 'change-set-created',
      stackName: 'shop',
      operation: 'create',
      changes: 2,
    })
    expect(shop.events.at(-1)).toMatchObject({ type: 'stack-finished', status: 'CREATE_COMPLETE' })
  })

  it('updates only what differs', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    const before = shop.told().length
    const outcome = await shop.deploy(SHOP_256)
    expect(outcome).toMatchObject({ status: 'UPDATE_COMPLETE', operation: 'update', changed: true })
    expect(shop.told().slice(before)).toEqual([
      'shop UPDATE_IN_PROGRESS',
      'Orders UPDATE_IN_PROGRESS',
      'Orders UPDATE_COMPLETE',
      'shop UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'shop UPDATE_COMPLETE',
    ])
  })

  it('finds nothing to do by looking: two reads, no change set', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.calls.length = 0
    const outcome = await shop.deploy(SHOP)
    expect(outcome).toMatchObject({
      operation: 'none',
      changed: false,
      status: 'CREATE_COMPLETE',
      outputs: { Url: 'https://shop.example' },
    })
    expect(shop.calls.sort()).toEqual(['DescribeStacks', 'GetTemplate'])
    expect(shop.events.at(-1)).toEqual({ type: 'stack-unchanged', stackName: 'shop' })
  })

  it.each([
    ['plain', SHOP],
    ['with a transform', `Transform: AWS::Serverless-2016-10-31\n${SHOP}`],
  ])('finds nothing to do by a change set (%s), and removes it', async (_, template) => {
    await using shop = await startDeployer()
    await shop.deploy(template)
    const outcome = await shop.deploy(`${template}# only a comment\n`)
    expect(outcome).toMatchObject({ operation: 'none', changed: false })
    expect(shop.calls.filter(call => call === 'ExecuteChangeSet')).toHaveLength(1)
    expect(shop.engine.changeSets.filter(({ status }) => status === 'FAILED')).toEqual([])
  })

  it('deploys a change of outputs, though its change set lists no change', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    const outcome = await shop.deploy(SHOP.replace('shop.example', 'new.example'))
    expect(outcome).toMatchObject({
      operation: 'update',
      changed: true,
      outputs: { Url: 'https://new.example' },
    })
  })

  it('keeps tags when none are given, and deploys a change of tags', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP, { tags: { team: 'blue' } })
    expect(await shop.deploy(SHOP, { tags: { team: 'blue' } })).toMatchObject({ changed: false })
    await shop.deploy(SHOP_256)
    expect(shop.engine.find('shop')?.tags).toEqual({ team: 'blue' })
    expect(await shop.deploy(SHOP_256, { tags: { team: 'red' } })).toMatchObject({ changed: true })
    expect(shop.engine.find('shop')?.tags).toEqual({ team: 'red' })
  })

  it('keeps the deployed value of a parameter that is not given', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP, { declared: STAGE, parameters: { Stage: 'prod' } })
    await shop.deploy(SHOP_256, { declared: STAGE })
    expect(shop.engine.find('shop')?.parameters).toEqual({ Stage: 'prod' })
    expect(await shop.deploy(SHOP_256, { declared: STAGE, parameters: { Stage: 'prod' } })).toMatchObject({
      changed: false,
    })
    expect(await shop.deploy(SHOP_256, { declared: STAGE, parameters: { Stage: 'dev' } })).toMatchObject({
      changed: true,
    })
  })

  it('refuses a new parameter without a value before anything is written', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.calls.length = 0
    const declared = [...STAGE, { name: 'Size', hasDefault: false, noEcho: false }]
    const failure = await shop.refusal(SHOP_256, { declared })
    expect(failure).toMatchObject({ class: 'user', message: 'the parameter Size must be given a value' })
    expect(shop.calls.sort()).toEqual(['DescribeStacks', 'GetTemplate'])
  })

  it('gives a template that was uploaded by its URL', async () => {
    await using shop = await startDeployer()
    const url = 'https://artifacts.example/big.template'
    shop.engine.templates.set(url, SHOP)
    expect(await shop.deploy(SHOP, { template: { url }, body: SHOP })).toMatchObject({ changed: true })
    expect(await shop.deploy(SHOP, { template: { url }, body: SHOP })).toMatchObject({ changed: false })
  })

  it('treats a stack that was only reviewed as a new one, and leaves others their change sets', async () => {
    await using shop = await startDeployer()
    shop.engine.makeShell('shop')
    expect(await shop.deploy(SHOP)).toMatchObject({ operation: 'create', status: 'CREATE_COMPLETE' })
  })

  it('removes what a failed creation left, by its id, then creates', async () => {
    await using shop = await startDeployer()
    shop.engine.behaviours.set('Orders', { create: 'no such role' })
    const failed = await shop.deploy(SHOP)
    shop.engine.behaviours.clear()
    const outcome = await shop.deploy(SHOP)
    expect(outcome).toMatchObject({ status: 'CREATE_COMPLETE', operation: 'recovered', changed: true })
    const deletion = shop.requests.find(({ action }) => action === 'DeleteStack')
    expect(deletion?.form.get('StackName')).toBe(failed.stackId)
    expect(outcome.stackId).not.toBe(failed.stackId)
  })

  it('waits until somebody else is done', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Orders', { steps: 5 })
    shop.engine.startForeignUpdate('shop', SHOP_256)
    const outcome = await shop.deploy(SHOP)
    expect(outcome).toMatchObject({ operation: 'update', status: 'UPDATE_COMPLETE' })
    expect(shop.events).toContainEqual(
      expect.objectContaining({ type: 'stack-waiting', status: 'UPDATE_IN_PROGRESS' }),
    )
  })

  it.each(['ROLLBACK_FAILED', 'DELETE_FAILED', 'IMPORT_ROLLBACK_FAILED'])(
    'refuses a stack in %s and says what to do',
    async status => {
      await using shop = await startDeployer()
      await shop.deploy(SHOP)
      shop.engine.get('shop').status = status
      const failure = await shop.refusal(SHOP_256)
      expect(failure.class).toBe('deploy')
      expect(failure.remedy).toContain('lambda-build delete')
      expect(shop.calls.filter(call => call === 'DeleteStack')).toEqual([])
    },
  )

  it('does not call a stack unchanged whose last update failed', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.get('shop').status = 'UPDATE_ROLLBACK_COMPLETE'
    await shop.deploy(SHOP)
    expect(shop.calls.filter(call => call === 'CreateChangeSet')).toHaveLength(2)
  })
})

describe('deployStack, when CloudFormation refuses', () => {
  it('repeats its words, names the resource, and changes nothing', async () => {
    await using shop = await startDeployer()
    const failure = await shop.refusal('Resources: [')
    expect(failure).toMatchObject({ class: 'deploy', reason: 'Template format error: YAML not well-formed.' })
    expect(shop.engine.stacks).toEqual([])
  })

  it('removes a failed change set and the empty stack that it made', async () => {
    await using shop = await startDeployer()
    shop.engine.changeSetFailure =
      'Transform AWS::Serverless-2016-10-31 failed with: Invalid Serverless Application Specification document. Number of errors found: 1. Resource with id [Orders] is invalid. Missing required property Runtime.'
    const failure = await shop.refusal(SHOP)
    expect(failure).toMatchObject({ class: 'deploy', resource: 'Orders' })
    expect(failure.message).toContain('Missing required property Runtime.')
    expect(shop.engine.changeSets).toEqual([])
    const deletion = shop.requests.find(({ action }) => action === 'DeleteStack')
    expect(deletion?.form.get('StackName')).toBe(shop.engine.stacks[0]?.id)
  })

  it('leaves a stack alone that was there before the failed change set', async () => {
    await using shop = await startDeployer()
    shop.engine.makeShell('shop')
    shop.engine.changeSetFailure = 'Transform failed'
    await shop.refusal(SHOP)
    expect(shop.engine.changeSets).toEqual([])
    expect(shop.engine.find('shop')?.status).toBe('REVIEW_IN_PROGRESS')
  })

  it('says which capability is missing', async () => {
    await using shop = await startDeployer()
    const failure = await shop.refusal('Resources: {Role: {Type: AWS::IAM::Role}}')
    expect(failure).toMatchObject({ class: 'deploy', reason: 'Requires capabilities : [CAPABILITY_IAM]' })
    expect(failure.remedy).toContain('--capabilities')
  })

  it('says who may not do what', async () => {
    await using shop = await startDeployer()
    shop.fail({ action: 'CreateChangeSet', kind: 'denied' })
    const failure = await shop.refusal(SHOP)
    expect(failure.class).toBe('deploy')
    expect(failure.message).toContain('not authorized to perform: cloudformation:CreateChangeSet')
  })
})

describe('deployStack, when a resource fails', () => {
  it('waits for the rollback and names the root cause first', async () => {
    await using shop = await startDeployer()
    shop.engine.behaviours.set('Orders', {
      create: 'Role arn:aws:iam::1:role/x cannot be assumed by Lambda.',
    })
    shop.engine.behaviours.set('Queue', { steps: 9 })
    const template = `${SHOP.replace('Outputs:', '  Queue: {Type: AWS::SQS::Queue, DependsOn: Table}\nOutputs:')}`
    const { failure, ...outcome } = await shop.deploy(template)
    expect(outcome).toMatchObject({ status: 'ROLLBACK_COMPLETE', operation: 'create', outputs: {} })
    expect(failure).toMatchObject({
      class: 'deploy',
      resource: 'Orders',
      resourceType: 'AWS::Lambda::Function',
      reason: 'Role arn:aws:iam::1:role/x cannot be assumed by Lambda.',
      details: ['1 more cancelled because of it'],
      others: [],
    })
    expect(failure?.message).toBe(
      'Orders (AWS::Lambda::Function) could not be created: Role arn:aws:iam::1:role/x cannot be assumed by Lambda; the stack shop was rolled back (ROLLBACK_COMPLETE)',
    )
    expect(failure?.remedy).toContain('lambda.amazonaws.com')
    expect(shop.told().at(-1)).toBe('shop ROLLBACK_COMPLETE')
  })

  it('leaves the stack as it was after a failed update', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Orders', { update: 'too small' })
    const outcome = await shop.deploy(SHOP_256)
    expect(outcome).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE', operation: 'update', changed: false })
    expect(outcome.failure).toMatchObject({ class: 'deploy', resource: 'Orders', reason: 'too small' })
  })

  it('tells what could not be put back', async () => {
    await using shop = await startDeployer()
    const two = SHOP.replace('TableName: !Ref Stage', 'TableName: a')
    await shop.deploy(two)
    shop.engine.behaviours.set('Orders', { update: 'too small' })
    shop.engine.behaviours.set('Table', { rollback: 'it is gone' })
    const { status, failure } = await shop.deploy(
      two.replace('TableName: a', 'TableName: b').replace('128', '256'),
    )
    expect(status).toBe('UPDATE_ROLLBACK_FAILED')
    expect(failure?.resource).toBe('Orders')
    expect(failure?.others.map(({ resource, reason }) => [resource, reason])).toEqual([
      ['Table', 'it is gone'],
    ])
  })

  it('names the resource inside a nested stack, not the stack around it', async () => {
    await using shop = await startDeployer()
    shop.engine.templates.set('https://x/child', 'Resources: {Table: {Type: AWS::DynamoDB::Table}}')
    shop.engine.behaviours.set('Data/Table', { create: 'name is taken' })
    const { failure } = await shop.deploy(
      'Resources: {Data: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: https://x/child}}}',
    )
    expect(failure).toMatchObject({ resource: 'Data/Table', reason: 'name is taken', others: [] })
    expect(shop.told()).toContain('Data/Table CREATE_FAILED')
    expect(shop.told().filter(line => line === 'Data CREATE_IN_PROGRESS')).toHaveLength(2)
    const request = shop.requests.find(({ action }) => action === 'CreateChangeSet')
    expect(request?.form.get('IncludeNestedStacks')).toBe('true')
  })

  it('keeps a failed stack when told to', async () => {
    await using shop = await startDeployer()
    shop.engine.behaviours.set('Orders', { create: 'no' })
    const outcome = await shop.deploy(SHOP, { onFailure: 'keep' })
    expect(outcome).toMatchObject({
      status: 'CREATE_FAILED',
      failure: { class: 'deploy', resource: 'Orders' },
    })
    expect(outcome.failure?.message).toContain('was left as it is (CREATE_FAILED)')
  })

  it('deletes a failed new stack when told to', async () => {
    await using shop = await startDeployer()
    shop.engine.behaviours.set('Orders', { create: 'no' })
    const outcome = await shop.deploy(SHOP, { onFailure: 'delete' })
    expect(outcome).toMatchObject({ status: 'DELETE_COMPLETE', failure: { resource: 'Orders' } })
    expect(outcome.failure?.message).toContain('was deleted')
  })
})
