/** The rules of cloudformation/SPECIFICATION.md that the deployer's own tests don't show, asked for by the SDK. */

import {
  ContinueUpdateRollbackCommand,
  CreateChangeSetCommand,
  type CreateChangeSetCommandInput,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeChangeSetCommand,
  DescribeEventsCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  GetHookResultCommand,
  GetTemplateSummaryCommand,
  ListExportsCommand,
  ListHookResultsCommand,
  ListImportsCommand,
  ListStackResourcesCommand,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation'
import { describe, expect, it } from 'vitest'
import { type Deployer, startDeployer } from './cloudformation/deployer.ts'

const SHOP = `
Resources:
  Topic: {Type: AWS::SNS::Topic, Properties: {DisplayName: shop}}
  Orders: {Type: AWS::Lambda::Function, DependsOn: Topic, Properties: {MemorySize: 128}}
`
const SHOP_256 = SHOP.replace('128', '256')

describe('replacement', () => {
  it('makes another resource, and removes the old one in the cleanup', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    const old = physicalId(shop, 'Orders')
    shop.engine.behaviours.set('Orders', { replaced: 'True' })
    await shop.deploy(SHOP_256)
    expect(physicalId(shop, 'Orders')).not.toBe(old)
    const events = shop.engine
      .get('shop')
      .events.map(event => `${event.PhysicalResourceId} ${event.ResourceStatus}`)
    const cleanup = events.findIndex(line => line.endsWith('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS'))
    expect(events.indexOf(`${old} DELETE_COMPLETE`)).toBeGreaterThan(cleanup)
  })

  it('keeps the old one by UpdateReplacePolicy', async () => {
    await using shop = await startDeployer()
    const kept = SHOP.replace('DependsOn: Topic', 'DependsOn: Topic, UpdateReplacePolicy: Retain')
    await shop.deploy(kept)
    shop.engine.behaviours.set('Orders', { replaced: 'True' })
    await shop.deploy(kept.replace('128', '256'))
    expect(shop.told()).toContain('Orders DELETE_SKIPPED')
  })

  it('is put back when something else fails, and its new resource goes', async () => {
    await using shop = await startDeployer()
    const both = `${SHOP}  Last: {Type: AWS::SQS::Queue, DependsOn: Orders, Properties: {DelaySeconds: 1}}\n`
    await shop.deploy(both)
    const old = physicalId(shop, 'Orders')
    shop.engine.behaviours.set('Orders', { replaced: 'True' })
    shop.engine.behaviours.set('Last', { update: 'no' })
    await shop.deploy(both.replace('128', '256').replace('Seconds: 1', 'Seconds: 2'))
    expect(physicalId(shop, 'Orders')).toBe(old)
    expect(shop.told().filter(line => line === 'Orders DELETE_COMPLETE')).toHaveLength(1)
  })

  it('is refused while rollback is off', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    await execute(shop, { TemplateBody: SHOP_256 }, { DisableRollback: true }, () =>
      shop.engine.behaviours.set('Orders', { replaced: 'True' }),
    )
    expect(shop.engine.get('shop')).toMatchObject({ status: 'UPDATE_FAILED' })
  })
})

describe('nested stacks', () => {
  const PARENT = `
Resources:
  Data: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: https://x/child}}
  Orders: {Type: AWS::Lambda::Function, DependsOn: Data, Properties: {MemorySize: 128}}
`
  const CHILD = 'Resources: {Queue: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: 1}}}'

  it('are rolled back after they had succeeded when their parent fails', async () => {
    await using shop = await startDeployer()
    shop.engine.templates.set('https://x/child', CHILD)
    await shop.deploy(PARENT)
    shop.engine.templates.set('https://x/child', CHILD.replace('1', '2'))
    shop.engine.behaviours.set('Orders', { update: 'no such role' })
    const { failure } = await shop.deploy(PARENT.replace('128', '256'))
    expect(failure).toMatchObject({ resource: 'Orders' })
    const child = shop.engine.stacks.find(({ path }) => path === 'Data/')
    expect(child).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE' })
    expect(child?.resources.get('Queue')?.properties).toBe('{"DelaySeconds":1}')
  })

  it('are continued from their root, and skipped by NestedStackName.LogicalId', async () => {
    await using shop = await startDeployer()
    shop.engine.templates.set('https://x/child', CHILD)
    await shop.deploy(PARENT)
    shop.engine.templates.set('https://x/child', CHILD.replace('1', '2'))
    shop.engine.behaviours.set('Orders', { update: 'no such role' })
    shop.engine.behaviours.set('Data/Queue', { rollback: 'no such key' })
    expect((await shop.deploy(PARENT.replace('128', '256'))).status).toBe('UPDATE_ROLLBACK_FAILED')
    const child = shop.engine.stacks.find(({ path }) => path === 'Data/')
    const client = await shop.clients.cloudformation()
    const ask = (StackName: string, ResourcesToSkip: string[]) =>
      client.send(new ContinueUpdateRollbackCommand({ StackName, ResourcesToSkip }))
    await expect(ask(child?.id ?? '', ['Queue'])).rejects.toThrow('can not continue rolling back')
    await expect(ask('shop', ['Orders'])).rejects.toThrow('not in UPDATE_FAILED')
    await ask('shop', ['shop-Data.Queue'])
    finish(shop)
    expect(shop.engine.get('shop').status).toBe('UPDATE_ROLLBACK_COMPLETE')
  })
})

describe('operations', () => {
  it('are one for the update and one for its rollback, which LastOperations lists', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Orders', { update: 'no such role' })
    await shop.deploy(SHOP_256)
    const client = await shop.clients.cloudformation()
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: 'shop' }))
    const last = Stacks[0]?.LastOperations ?? []
    expect(last.map(({ OperationType }) => OperationType)).toEqual(['ROLLBACK', 'UPDATE_STACK'])
    const failed = async (input: { StackName?: string; OperationId?: string | undefined }) => {
      const { OperationId, ...rest } = input
      const by = OperationId === undefined ? rest : { OperationId }
      const found = await client.send(new DescribeEventsCommand({ ...by, Filters: { FailedEvents: true } }))
      return (found.OperationEvents ?? []).map(({ LogicalResourceId, EventType }) => [
        LogicalResourceId,
        EventType,
      ])
    }
    expect(await failed({ StackName: 'shop' })).toEqual([])
    expect(await failed({ OperationId: last[1]?.OperationId })).toEqual([['Orders', 'PROVISIONING_ERROR']])
    await expect(failed({ OperationId: 'none' })).rejects.toMatchObject({
      name: 'OperationNotFoundException',
    })
  })

  it('take a token once: another call with it is refused', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    const client = await shop.clients.cloudformation()
    const ClientRequestToken = 'once'
    await client.send(
      new UpdateStackCommand({ StackName: 'shop', TemplateBody: SHOP_256, ClientRequestToken }),
    )
    finish(shop)
    await expect(
      client.send(new DeleteStackCommand({ StackName: 'shop', ClientRequestToken })),
    ).rejects.toMatchObject({ name: 'TokenAlreadyExistsException' })
  })

  it('go without change sets too', async () => {
    await using shop = await startDeployer()
    const client = await shop.clients.cloudformation()
    await client.send(new CreateStackCommand({ StackName: 'shop', TemplateBody: SHOP }))
    finish(shop)
    expect(shop.engine.get('shop').status).toBe('CREATE_COMPLETE')
    const update = new UpdateStackCommand({ StackName: 'shop', TemplateBody: SHOP })
    await expect(client.send(update)).rejects.toThrow('No updates are to be performed.')
  })

  it('turn back when an alarm rings, which the reason names', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.alarm = 'arn:aws:cloudwatch:eu-central-1:123456789012:alarm:errors'
    const { failure, status } = await shop.deploy(SHOP_256)
    expect(status).toBe('UPDATE_ROLLBACK_COMPLETE')
    expect(failure?.reason).toContain(':alarm:errors')
  })
})

describe('change sets', () => {
  it('fail by early validation, whose details only DescribeEvents tells', async () => {
    await using shop = await startDeployer()
    shop.engine.validationErrors = [
      { path: '/Resources/Orders/Properties/Runtime', name: 'PROPERTY_VALIDATION', reason: 'is required' },
    ]
    const { Id = '' } = await request(shop, { ChangeSetType: 'CREATE', TemplateBody: SHOP })
    const set = await settled(shop, Id)
    expect([set.Status, set.StatusReason]).toEqual(['FAILED', expect.stringContaining('DescribeEvents')])
    const client = await shop.clients.cloudformation()
    const { OperationEvents } = await client.send(new DescribeEventsCommand({ ChangeSetName: Id }))
    expect(OperationEvents).toMatchObject([
      { EventType: 'VALIDATION_ERROR', ValidationPath: '/Resources/Orders/Properties/Runtime' },
    ])
  })

  it('fail by a hook, which ListHookResults names and GetHookResult explains', async () => {
    await using shop = await startDeployer()
    shop.engine.changeSetHooks = [
      { type: 'Acme::Cost::Hook', refuses: 'too expensive' },
      { type: 'Acme::Name::Hook', refuses: 'ugly', mode: 'WARN' },
    ]
    const { Id = '' } = await request(shop, { ChangeSetType: 'CREATE', TemplateBody: SHOP })
    expect((await settled(shop, Id)).StatusReason).toBe('The following hook(s) failed: [Acme::Cost::Hook]')
    const client = await shop.clients.cloudformation()
    const list = new ListHookResultsCommand({ TargetType: 'CHANGE_SET', TargetId: Id })
    const { HookResults = [] } = await client.send(list)
    expect(HookResults.map(({ FailureMode }) => FailureMode)).toEqual(['FAIL', 'WARN'])
    const one = new GetHookResultCommand({ HookResultId: HookResults[0]?.HookResultId ?? '' })
    expect((await client.send(one)).Annotations).toMatchObject([{ StatusMessage: 'too expensive' }])
  })

  it('come page by page, and leave resources out where values are asked for, saying so', async () => {
    await using shop = await startDeployer()
    shop.engine.changesAPage = 1
    shop.engine.incomplete.add('Topic')
    const { Id = '' } = await request(shop, { ChangeSetType: 'CREATE', TemplateBody: SHOP })
    const first = await settled(shop, Id)
    expect([first.Changes?.length, first.NextToken]).toEqual([1, '1'])
    const client = await shop.clients.cloudformation()
    const values = await client.send(
      new DescribeChangeSetCommand({ ChangeSetName: Id, IncludePropertyValues: true }),
    )
    expect(values.Changes?.map(({ ResourceChange }) => ResourceChange?.LogicalResourceId)).toEqual(['Orders'])
    expect(values.StatusReason).toContain('[WARN]')
  })

  it.each([
    ['with imports', { ImportExistingResources: true }],
    ['with drift', { ChangeSetType: 'UPDATE', DeploymentMode: 'REVERT_DRIFT' }],
  ] as const)('do not include nested stacks %s', async (_, input) => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    await expect(
      request(shop, { TemplateBody: SHOP_256, IncludeNestedStacks: true, ...input }),
    ).rejects.toThrow('IncludeNestedStacks')
  })

  it('can be refused for macros together with nested stacks', async () => {
    await using shop = await startDeployer()
    shop.engine.refusesMacrosWithNested = true
    shop.engine.templates.set('https://x/child', SHOP)
    const TemplateBody =
      'Transform: AWS::Serverless-2016-10-31\nResources: {Data: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: https://x/child}}}'
    await expect(request(shop, { ChangeSetType: 'CREATE', TemplateBody })).rejects.toThrow('macros')
  })

  it('take resources over that exist, if they are retained', async () => {
    await using shop = await startDeployer()
    shop.engine.behaviours.set('Topic', { exists: true })
    expect((await shop.deploy(SHOP)).failure?.reason).toContain('already exists')
    const refused = await shop.refusal(SHOP, { importExisting: true }).catch(error => error)
    expect(refused.reason).toContain('The affected resources are Topic')
    const retained = SHOP.replace('AWS::SNS::Topic,', 'AWS::SNS::Topic, DeletionPolicy: Retain,')
    expect(await shop.deploy(retained, { importExisting: true })).toMatchObject({ status: 'CREATE_COMPLETE' })
    expect(shop.told()).toContain('Topic IMPORT_COMPLETE')
  })
})

describe('what may not be done', () => {
  it('is said by a stack policy, resource by resource', async () => {
    await using shop = await startDeployer()
    const rule = { Effect: 'Deny', Action: 'Update:*', Principal: '*', Resource: 'LogicalResourceId/Orders' }
    const rest = { Effect: 'Allow', Action: 'Update:*', Principal: '*', Resource: '*' }
    await shop.deploy(SHOP, { stackPolicy: JSON.stringify({ Statement: [rule, rest] }) })
    expect((await shop.deploy(SHOP.replace(': shop', ': store'))).status).toBe('UPDATE_COMPLETE')
    const { failure } = await shop.deploy(SHOP_256.replace(': shop', ': store'))
    expect(failure).toMatchObject({
      resource: 'Orders',
      reason: expect.stringContaining('does not allow [Update:Modify]'),
    })
  })

  it('is said by a hook before a resource is made', async () => {
    await using shop = await startDeployer()
    shop.engine.hooks.set('Orders', { type: 'Acme::Encryption::Hook', refuses: 'not encrypted' })
    const { failure } = await shop.deploy(SHOP)
    expect(failure).toMatchObject({ resource: 'Orders' })
    const client = await shop.clients.cloudformation()
    const { StackEvents = [] } = await client.send(new DescribeStackEventsCommand({ StackName: 'shop' }))
    const hook = StackEvents.find(({ HookStatus }) => HookStatus === 'HOOK_COMPLETE_FAILED')
    expect(hook).toMatchObject({ HookType: 'Acme::Encryption::Hook', HookStatusReason: 'not encrypted' })
  })

  it('is removing an export that another stack imports', async () => {
    await using shop = await startDeployer()
    const exporting = `${SHOP}Outputs: {Url: {Value: https://shop.example, Export: {Name: shop-url}}}\n`
    await shop.deploy(exporting)
    const importing =
      'Resources: {Web: {Type: AWS::Lambda::Function, Properties: {Url: {"Fn::ImportValue": shop-url}}}}'
    await shop.deploy(importing, { stackName: 'web' })
    const client = await shop.clients.cloudformation()
    expect((await client.send(new ListExportsCommand({}))).Exports).toMatchObject([{ Name: 'shop-url' }])
    expect((await client.send(new ListImportsCommand({ ExportName: 'shop-url' }))).Imports).toEqual(['web'])
    const { failure } = await shop.deploy(SHOP_256)
    expect(failure?.reason).toBe('Export shop-url cannot be deleted as it is in use by web')
    await expect(client.send(new DeleteStackCommand({ StackName: 'shop' }))).rejects.toThrow('in use by web')
    const { failure: missing } = await shop.deploy(importing.replace('shop-url', 'none'), {
      stackName: 'other',
    })
    expect(missing?.reason).toBe('No export named none found')
  })
})

describe('looking', () => {
  it('lists the newest status of each resource, and what a template needs', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    const client = await shop.clients.cloudformation()
    const { StackResourceSummaries } = await client.send(new ListStackResourcesCommand({ StackName: 'shop' }))
    expect(StackResourceSummaries?.map(({ ResourceStatus }) => ResourceStatus)).toEqual([
      'CREATE_COMPLETE',
      'CREATE_COMPLETE',
    ])
    const TemplateBody = 'Parameters: {Stage: {Type: String}}\nResources: {Role: {Type: AWS::IAM::Role}}'
    const summary = await client.send(new GetTemplateSummaryCommand({ TemplateBody }))
    expect(summary).toMatchObject({
      Capabilities: ['CAPABILITY_IAM'],
      Parameters: [{ ParameterKey: 'Stage' }],
    })
  })

  it.each(['garbage', 'slow'] as const)('gets an answer that is %s', async kind => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.fail({ action: 'DescribeStacks', kind })
    const client = await shop.clients.cloudformation()
    const answer = client.send(new DescribeStacksCommand({ StackName: 'shop' })).catch(error => error.message)
    if (kind === 'garbage') expect(await answer).toMatch(/parse error|Deserialization/)
    else expect(await answer).toMatchObject({ Stacks: [{ StackName: 'shop' }] })
  })
})

function physicalId({ engine }: Deployer, id: string): string | undefined {
  return engine.get('shop').resources.get(id)?.physicalId
}

function finish({ engine }: Deployer): void {
  const stack = engine.get('shop')
  while (stack.operation !== undefined) engine.look(stack)
}

async function request(shop: Deployer, input: Partial<CreateChangeSetCommandInput>) {
  const client = await shop.clients.cloudformation()
  return client.send(new CreateChangeSetCommand({ StackName: 'shop', ChangeSetName: 'one', ...input }))
}

async function settled(shop: Deployer, ChangeSetName: string) {
  const client = await shop.clients.cloudformation()
  for (;;) {
    const set = await client.send(new DescribeChangeSetCommand({ ChangeSetName }))
    if (set.Status !== 'CREATE_PENDING') return set
  }
}

async function execute(
  shop: Deployer,
  input: Partial<CreateChangeSetCommandInput>,
  how: { DisableRollback: boolean },
  before: () => void,
): Promise<void> {
  const { Id = '' } = await request(shop, input)
  await settled(shop, Id)
  before()
  const client = await shop.clients.cloudformation()
  await client.send(new ExecuteChangeSetCommand({ ChangeSetName: Id, ...how }))
  finish(shop)
}
