/** `delete` for a stack in every state. */

import { describe, expect, it } from 'vitest'
import { type DeleteOptions, deleteStack } from '../../src/deploy/delete-stack.ts'
import { decideDeletion } from '../../src/deploy/deletion-step.ts'
import { Failure } from '../../src/report/failure.ts'
import { type Deployer, startDeployer } from '../support/cloudformation/deployer.ts'

const SHOP = `
Resources:
  Topic: {Type: AWS::SNS::Topic, Properties: {DisplayName: shop}}
  Orders: {Type: AWS::Lambda::Function, DependsOn: Topic, Properties: {MemorySize: 128}}
`
const SHOP_256 = SHOP.replace('128', '256')

function remove({ clients, clock, emit }: Deployer, options: Partial<DeleteOptions> = {}) {
  return deleteStack({ clients, clock, emit, stackName: 'shop', timeoutSeconds: 3600, ...options })
}

async function refusal(shop: Deployer, options: Partial<DeleteOptions> = {}): Promise<Failure> {
  const thrown: unknown = await remove(shop, options).catch(error => error)
  if (thrown instanceof Failure) return thrown
  throw new TypeError(`no Failure: ${JSON.stringify(thrown)}`)
}

/** How DeleteStack was called, each time. */
function deletions({ requests }: Deployer) {
  return requests
    .filter(({ action }) => action === 'DeleteStack')
    .map(({ form }) => ({
      retain: form.get('RetainResources.member.1') ?? undefined,
      mode: form.get('DeletionMode') ?? undefined,
    }))
}

const PLAIN = { retain: undefined, mode: undefined }

/** A shop whose function does not go. */
async function stubbornShop(times?: number): Promise<Deployer> {
  const shop = await startDeployer()
  await shop.deploy(SHOP)
  shop.engine.behaviours.set('Orders', {
    delete: 'it is in use',
    ...(times === undefined ? {} : { times }),
  })
  return shop
}

describe('a stack that is being made or changed', () => {
  it('is deleted at once while it is being created', async () => {
    await using shop = await startDeployer()
    shop.engine.behaviours.set('Orders', { stuck: true })
    const detached = await shop.deploy(SHOP, { detach: true })
    expect(shop.engine.get('shop').status).toBe('CREATE_IN_PROGRESS')
    expect(await remove(shop)).toMatchObject({
      changed: true,
      stackId: detached.stackId,
      status: 'DELETE_COMPLETE',
    })
    expect(shop.events.filter(({ type }) => type === 'stack-waiting')).toEqual([])
  })

  it('is waited for while it is being updated, and told so', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.startForeignUpdate('shop', SHOP_256)
    expect(await remove(shop)).toMatchObject({ changed: true, status: 'DELETE_COMPLETE' })
    expect(shop.events).toContainEqual(
      expect.objectContaining({ type: 'stack-waiting', status: 'UPDATE_IN_PROGRESS' }),
    )
  })

  it('is waited for when an update begins just before the deletion', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    const before = async () => shop.engine.startForeignUpdate('shop', SHOP_256)
    expect(await remove(shop, { before })).toMatchObject({ changed: true, status: 'DELETE_COMPLETE' })
    expect(deletions(shop)).toHaveLength(2)
  })

  it('is not known to be gone at the end of the time', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.pace = 0
    const { status, failure } = await remove(shop, { timeoutSeconds: 60 })
    expect(status).toBe('DELETE_IN_PROGRESS')
    expect(failure).toMatchObject({ class: 'unknown', message: 'the stack shop is still DELETE_IN_PROGRESS' })
  })
})

describe('what is only the shell of a stack', () => {
  it('is deleted', async () => {
    await using shop = await startDeployer()
    shop.engine.makeShell('shop')
    expect(await remove(shop)).toMatchObject({ changed: true, status: 'DELETE_COMPLETE' })
    expect(shop.engine.find('shop')).toBeUndefined()
  })
})

describe('a stack that somebody else deletes', () => {
  it('is watched, its events told from the first one on', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    const stack = shop.engine.get('shop')
    stack.token = 'console'
    shop.engine.startDeletion(stack)
    shop.engine.look(stack)
    shop.events.length = 0
    expect(await remove(shop)).toMatchObject({ changed: true, status: 'DELETE_COMPLETE' })
    expect(deletions(shop)).toEqual([])
    expect(shop.told()).toEqual([
      'shop DELETE_IN_PROGRESS',
      'Orders DELETE_IN_PROGRESS',
      'Orders DELETE_COMPLETE',
      'Topic DELETE_IN_PROGRESS',
      'Topic DELETE_COMPLETE',
      'shop DELETE_COMPLETE',
    ])
    expect(shop.events).toContainEqual({
      type: 'note',
      message: expect.stringMatching(
        /^the stack shop is being deleted already: somebody \(token console\) is at work on it since /,
      ),
    })
  })

  it('is deleted again when theirs fails', async () => {
    await using shop = await stubbornShop(1)
    shop.engine.startDeletion(shop.engine.get('shop'))
    expect(await remove(shop)).toMatchObject({ changed: true, status: 'DELETE_COMPLETE' })
    expect(deletions(shop)).toEqual([PLAIN])
  })
})

describe('a stack whose deletion fails', () => {
  it('is left as it is, with the cause and what may still be done', async () => {
    await using shop = await stubbornShop()
    const { status, failure } = await remove(shop)
    expect(status).toBe('DELETE_FAILED')
    expect(failure).toMatchObject({
      class: 'deploy',
      message:
        'Orders (AWS::Lambda::Function) could not be deleted: it is in use; the stack shop could not be deleted (DELETE_FAILED)',
      remedy:
        'Mend what keeps it, then delete again; or leave behind what cannot be deleted with --recover skip.',
    })
    expect(deletions(shop)).toEqual([PLAIN])
  })

  it('is tried once more when it was found so', async () => {
    await using shop = await stubbornShop(1)
    expect((await remove(shop)).status).toBe('DELETE_FAILED')
    expect(await remove(shop)).toMatchObject({ status: 'DELETE_COMPLETE', retained: [] })
    expect(deletions(shop)).toEqual([PLAIN, PLAIN])
  })

  it('goes without what cannot be deleted when told to, which is named', async () => {
    await using shop = await stubbornShop()
    const outcome = await remove(shop, { recover: 'skip' })
    expect(outcome).toMatchObject({
      status: 'DELETE_COMPLETE',
      retained: [{ id: 'Orders', type: 'AWS::Lambda::Function' }],
    })
    expect(outcome.failure).toBeUndefined()
    expect(deletions(shop)).toEqual([PLAIN, { retain: 'Orders', mode: undefined }])
    expect(shop.events).toContainEqual({
      type: 'warning',
      message: expect.stringMatching(/^Orders \(.*\) was left in place: no stack owns it now$/),
    })
  })

  it('leaves behind also what CloudFormation only comes to then', async () => {
    await using shop = await stubbornShop()
    shop.engine.behaviours.set('Topic', { delete: 'it is needed' })
    let listings = 0
    shop.distort.set('ListStackResources', answer => {
      const { StackResourceSummaries: all } = answer as { StackResourceSummaries: Record<string, string>[] }
      const first = all.filter(({ LogicalResourceId }) => LogicalResourceId === 'Orders')
      return { StackResourceSummaries: listings++ === 0 ? first : all }
    })
    const { status, retained } = await remove(shop, { recover: 'skip' })
    expect(status).toBe('DELETE_COMPLETE')
    expect(retained.map(({ id }) => id)).toEqual(['Orders', 'Topic'])
    expect(deletions(shop).map(({ retain }) => retain)).toEqual([undefined, 'Orders', 'Topic'])
  })

  it('is deleted by force when told to', async () => {
    await using shop = await stubbornShop()
    const { status, retained } = await remove(shop, { recover: 'force' })
    expect(status).toBe('DELETE_COMPLETE')
    expect(retained.map(({ id }) => id)).toEqual(['Orders'])
    expect(deletions(shop)).toEqual([PLAIN, { retain: undefined, mode: 'FORCE_DELETE_STACK' }])
  })
})

describe('a stack whose rollback failed', () => {
  it('is deleted as it is', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Orders', { update: 'no such role' })
    shop.engine.behaviours.set('Topic', { rollback: 'no such key' })
    const { status } = await shop.deploy(SHOP_256.replace(': shop', ': store'))
    expect(status).toBe('UPDATE_ROLLBACK_FAILED')
    expect(await remove(shop)).toMatchObject({ changed: true, status: 'DELETE_COMPLETE' })
  })
})

describe('a stack that may not be deleted', () => {
  it('because it is protected: the command that ends that', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.get('shop').isProtected = true
    expect(await refusal(shop)).toMatchObject({
      class: 'deploy',
      message: 'the stack shop is protected against deletion',
      remedy:
        'If you mean it: aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name shop',
    })
    expect(deletions(shop)).toEqual([])
  })

  it('because it is nested: the stack around it', async () => {
    await using shop = await startDeployer()
    shop.engine.templates.set('https://x/child', SHOP)
    await shop.deploy(
      'Resources: {Data: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: https://x/child}}}',
    )
    expect(await refusal(shop, { stackName: 'shop-Data' })).toMatchObject({
      class: 'deploy',
      message: 'the stack shop-Data cannot be deleted: it is nested in shop',
      remedy: expect.stringContaining('Delete shop'),
    })
    expect(deletions(shop)).toEqual([])
  })

  const EXPORTING = `${SHOP}
Outputs:
  Url: {Value: https://shop.example, Export: {Name: shop-Url}}
  Name: {Value: shop, Export: {Name: shop-Name}}
`
  const importing = (name: string) =>
    `Resources: {Page: {Type: AWS::SNS::Topic, Properties: {DisplayName: {Fn::ImportValue: ${name}}}}}`

  it('because others import what it exports: all of them', async () => {
    await using shop = await startDeployer()
    await shop.deploy(EXPORTING)
    await shop.deploy(importing('shop-Url'), { stackName: 'web' })
    await shop.deploy(importing('shop-Name'), { stackName: 'admin' })
    expect(await refusal(shop)).toMatchObject({
      class: 'deploy',
      message:
        'the stack shop cannot be deleted: others import its exports: shop-Url (by web); shop-Name (by admin)',
      remedy: 'Delete web, admin first, or deploy them without these imports.',
    })
  })

  it('because CloudFormation gives the deletion up after it has begun', async () => {
    await using shop = await startDeployer()
    await shop.deploy(EXPORTING)
    await shop.deploy(importing('shop-Url'), { stackName: 'web' })
    const { engine } = shop
    const web = engine.get('web')
    const { resources } = web
    web.resources = new Map()
    engine.startDeletion = stack => {
      web.resources = resources
      engine.event(stack, 'DELETE_IN_PROGRESS', 'User Initiated')
      stack.operation = (function* () {
        yield
        const reason = 'Delete canceled. Cannot delete export shop-Url as it is in use by web.'
        engine.event(stack, 'CREATE_COMPLETE', reason)
      })()
      stack.operation.next()
    }
    const { status, failure } = await remove(shop)
    expect(status).toBe('CREATE_COMPLETE')
    expect(failure?.message).toBe(
      'the stack shop cannot be deleted: others import its exports: shop-Url (by web)',
    )
  })
})

describe('decideDeletion', () => {
  const view = (status: string) => ({
    stackId: 'arn:aws:cloudformation:eu-central-1:1:stack/shop/1',
    stackName: 'shop',
    status,
    statusReason: undefined,
    changeSetId: undefined,
    lastChanged: 0,
    parameters: [],
    tags: {},
    outputs: {},
    roleArn: undefined,
    notificationArns: [],
    terminationProtection: false,
    isExpress: false,
    parentId: undefined,
  })
  const first = { recover: 'safe', tried: new Set<never>() } as const

  it.each([
    'REVIEW_IN_PROGRESS',
    'CREATE_IN_PROGRESS',
    'CREATE_FAILED',
    'CREATE_COMPLETE',
    'ROLLBACK_IN_PROGRESS',
    'ROLLBACK_FAILED',
    'ROLLBACK_COMPLETE',
    'UPDATE_COMPLETE',
    'UPDATE_FAILED',
    'UPDATE_ROLLBACK_FAILED',
    'UPDATE_ROLLBACK_COMPLETE',
    'DELETE_FAILED',
    'IMPORT_COMPLETE',
    'IMPORT_ROLLBACK_FAILED',
    'IMPORT_ROLLBACK_COMPLETE',
    'SOMETHING_COMPLETE',
  ])('deletes a stack that is %s', status => {
    expect(decideDeletion(view(status), first)).toEqual({ kind: 'delete', mode: 'plain' })
  })

  it.each([
    'UPDATE_IN_PROGRESS',
    'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
    'UPDATE_ROLLBACK_IN_PROGRESS',
    'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
    'IMPORT_IN_PROGRESS',
    'IMPORT_ROLLBACK_IN_PROGRESS',
    'SOMETHING_IN_PROGRESS',
  ])('waits for one that is %s', status => {
    expect(decideDeletion(view(status), first)).toEqual({ kind: 'wait' })
  })

  it('has nothing to do for one that is gone', () => {
    expect(decideDeletion(undefined, first)).toEqual({ kind: 'gone' })
    expect(decideDeletion(view('DELETE_COMPLETE'), first)).toEqual({ kind: 'gone' })
  })
})
