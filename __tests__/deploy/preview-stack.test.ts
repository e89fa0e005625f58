import { describe, expect, it } from 'vitest'
import type { DeployOptions } from '../../src/deploy/deployment.ts'
import { previewStack } from '../../src/deploy/preview-stack.ts'
import { type Deployer, startDeployer } from '../support/cloudformation/deployer.ts'

const SHOP = `
Resources:
  Table: {Type: AWS::DynamoDB::Table, Properties: {TableName: orders}}
  Orders: {Type: AWS::Lambda::Function, Properties: {MemorySize: 128, Environment: {Variables: {KEY: hunter2}}}}
`
const CHANGED = SHOP.replace('128', '256').replace('hunter2', 'hunter22').replace('orders', 'sales')

describe('previewStack', () => {
  it('describes a new stack, and leaves neither it nor its change set behind', async () => {
    await using shop = await startDeployer()
    const preview = await previewOf(shop, SHOP)
    expect(preview).toMatchObject({ operation: 'create', stackId: undefined, judged: [] })
    expect(preview.changes.map(({ action, id }) => `${action} ${id}`)).toEqual(['Add Table', 'Add Orders'])
    expect(shop.engine.find('shop')?.status ?? 'DELETE_COMPLETE').toMatch(/^DELETE_/)
    expect(shop.engine.changeSets).toEqual([])
    expect(shop.calls).not.toContain('ExecuteChangeSet')
  })

  it('tells what changes from what to what, but no environment variables', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Table', { replaced: 'True' })
    const preview = await previewOf(shop, CHANGED)
    const orders = preview.changes.find(({ id }) => id === 'Orders')
    expect(orders?.properties).toEqual([
      { path: '/Properties/MemorySize', before: '128', after: '256', requiresRecreation: 'Never' },
      {
        path: '/Properties/Environment/Variables/KEY',
        before: '(hidden, 7 characters)',
        after: '(hidden, 8 characters)',
        requiresRecreation: 'Never',
      },
    ])
    expect(preview.judged).toMatchObject([{ verdict: 'blocked', change: { id: 'Table' } }])
    expect(JSON.stringify(preview.changes)).not.toContain('hunter2')
    expect(shop.engine.get('shop').status).toBe('CREATE_COMPLETE')
  })

  it('finds nothing to do', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    expect(await previewOf(shop, SHOP)).toMatchObject({ operation: 'none', changes: [], id: undefined })
  })

  it('looks into nested stacks and leaves out those in which nothing changes', async () => {
    await using shop = await startDeployer()
    const urls = ['data', 'same'].map(name => `https://artifacts.example/${name}.template`)
    for (const url of urls) shop.engine.templates.set(url, SHOP)
    const parent = `Resources:\n  Data: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ${urls[0]}}}\n  Same: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ${urls[1]}}}\n`
    await shop.deploy(parent)
    shop.engine.templates.set(urls[0] ?? '', SHOP.replace('128', '256'))
    const preview = await previewOf(shop, parent)
    expect(preview.changes.map(({ id, stack }) => [id, stack])).toEqual([
      ['Data', ''],
      ['Data/Orders', 'Data'],
    ])
  })

  it('waits while somebody is at work, and mends nothing', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Orders', { steps: 5 })
    shop.engine.startForeignUpdate('shop', SHOP.replace('128', '512'))
    expect(await previewOf(shop, SHOP)).toMatchObject({ operation: 'update' })
    shop.engine.get('shop').status = 'ROLLBACK_COMPLETE'
    await expect(previewOf(shop, SHOP)).rejects.toMatchObject({ class: 'deploy' })
  })

  it('removes its change set also when it fails', async () => {
    await using shop = await startDeployer()
    shop.engine.changeSetFailure = 'Template error: instance of Fn::GetAtt references undefined resource X'
    await expect(previewOf(shop, SHOP)).rejects.toMatchObject({ class: 'deploy' })
    expect(shop.engine.changeSets).toEqual([])
  })
})

describe('drift', () => {
  const DRIFTED = { drift: { '/MemorySize': '1024', '/Environment/Variables/KEY': 'letmein' } }

  it('is told, what this deployment overwrites first, with nothing secret', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Orders', DRIFTED)
    shop.engine.behaviours.set('Table', { drift: 'DELETED' })
    await shop.deploy(SHOP.replace('128', '256'), { drift: 'report' })
    const told = shop.events.find(event => event.type === 'drift')
    expect(told).toMatchObject({
      resources: [
        { id: 'Orders', status: 'MODIFIED', touched: true },
        { id: 'Table', status: 'DELETED', touched: false },
      ],
    })
    expect(JSON.stringify(told)).toContain('"expected":"128","actual":"1024"')
    expect(JSON.stringify(told)).not.toContain('letmein')
  })

  it('is a reason to stop when asked', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Orders', DRIFTED)
    const failure = await shop.refusal(SHOP, { drift: 'fail' })
    expect(failure).toMatchObject({ class: 'user', resource: 'Orders' })
    expect(failure.remedy).toContain('--drift revert')
    expect(shop.calls.filter(call => call === 'CreateChangeSet')).toHaveLength(1)
  })

  it('is undone by a deployment that has nothing else to do', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Orders', DRIFTED)
    const outcome = await shop.deploy(SHOP, { drift: 'revert' })
    expect(outcome).toMatchObject({ changed: true, status: 'UPDATE_COMPLETE' })
    const request = shop.requests.findLast(({ action }) => action === 'CreateChangeSet')
    expect(request?.form.get('DeploymentMode')).toBe('REVERT_DRIFT')
    expect(request?.form.has('IncludeNestedStacks')).toBe(false)
    expect(await shop.deploy(SHOP, { drift: 'fail' })).toMatchObject({ changed: false })
  })

  it('is not asked for by itself', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    await shop.deploy(SHOP.replace('128', '256'))
    expect(shop.calls).not.toContain('DetectStackDrift')
  })
})

describe('policy and protection', () => {
  const POLICY = '{"Statement":[{"Effect":"Allow","Action":"Update:*","Principal":"*","Resource":"*"}]}'

  it('are set after a creation and before an update', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP, { stackPolicy: POLICY, terminationProtection: true })
    expect(shop.engine.get('shop')).toMatchObject({ isProtected: true, policy: POLICY })
    shop.calls.length = 0
    await shop.deploy(SHOP.replace('128', '256'), { stackPolicy: POLICY, terminationProtection: false })
    expect(shop.calls.indexOf('SetStackPolicy')).toBeLessThan(shop.calls.indexOf('ExecuteChangeSet'))
    expect(shop.engine.get('shop').isProtected).toBe(false)
  })

  it('are put right although there is nothing to deploy, and left alone when nobody asks', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    expect(await shop.deploy(SHOP, { terminationProtection: true })).toMatchObject({ changed: false })
    expect(shop.engine.get('shop').isProtected).toBe(true)
    await shop.deploy(SHOP)
    expect(shop.engine.get('shop').isProtected).toBe(true)
  })
})

function previewOf({ clients, events, clock }: Deployer, body: string, options: Partial<DeployOptions> = {}) {
  return previewStack({
    clients,
    clock,
    stackName: 'shop',
    template: { body },
    parameters: {},
    declared: [],
    capabilities: [],
    onFailure: 'rollback',
    timeoutSeconds: 3600,
    emit: event => void events.push(event),
    ...options,
  })
}
