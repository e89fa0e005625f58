import { describe, expect, it } from 'vitest'
import { RECOVER_LEVELS } from '../../src/deploy/states.ts'
import { startDeployer } from '../support/cloudformation/deployer.ts'

const SHOP = `
Resources:
  Topic: {Type: AWS::SNS::Topic, Properties: {DisplayName: shop}}
  Orders: {Type: AWS::Lambda::Function, DependsOn: Topic, Properties: {MemorySize: 128}}
`
const SHOP_256 = SHOP.replace('128', '256')
const SHOP_512 = SHOP.replace('128', '512')
const WITH_DATA = SHOP.replace('AWS::SNS::Topic', 'AWS::DynamoDB::Table')

/** A shop whose last update could not be put back. */
async function stuckShop(template = SHOP) {
  const shop = await startDeployer()
  await shop.deploy(template)
  shop.engine.behaviours.set('Orders', { update: 'no such role' })
  shop.engine.behaviours.set('Topic', { rollback: 'no such key' })
  const outcome = await shop.deploy(template.replace('128', '256').replace(': shop', ': store'))
  expect(outcome.status).toBe('UPDATE_ROLLBACK_FAILED')
  shop.calls.length = 0
  return shop
}

describe('a stack whose rollback failed', () => {
  it('is brought back first, then deployed', async () => {
    await using shop = await stuckShop()
    shop.engine.behaviours.clear()
    const outcome = await shop.deploy(SHOP_512)
    expect(outcome).toMatchObject({ operation: 'recovered', status: 'UPDATE_COMPLETE', changed: true })
    expect(shop.calls.filter(call => call === 'ContinueUpdateRollback')).toHaveLength(1)
    expect(shop.events).toContainEqual(
      expect.objectContaining({ type: 'stack-recovering', recovery: 'continue' }),
    )
    expect(shop.told()).toContain('shop UPDATE_ROLLBACK_COMPLETE')
  })

  it('is tried once, then the cause is named with what may still be done', async () => {
    await using shop = await stuckShop()
    const failure = await shop.refusal(SHOP_512)
    expect(failure).toMatchObject({ class: 'deploy', resource: 'Topic', reason: 'no such key' })
    expect(failure.remedy).toContain('--recover skip')
    expect(shop.calls.filter(call => call === 'ContinueUpdateRollback')).toHaveLength(1)
    expect(shop.calls).not.toContain('CreateChangeSet')
  })

  it('skips exactly what failed when told to, and says so', async () => {
    await using shop = await stuckShop()
    shop.engine.behaviours.delete('Orders')
    const outcome = await shop.deploy(SHOP_512, { recover: 'skip' })
    const requests = shop.requests.filter(({ action }) => action === 'ContinueUpdateRollback')
    expect(requests.map(({ form }) => form.get('ResourcesToSkip.member.1'))).toEqual([null, 'Topic'])
    expect(shop.events).toContainEqual(
      expect.objectContaining({ type: 'warning', message: expect.stringContaining('Topic') }),
    )
    expect(outcome).toMatchObject({ operation: 'recovered', status: 'UPDATE_COMPLETE' })
  })

  it('does not skip what holds data unless it is named', async () => {
    await using shop = await stuckShop(WITH_DATA)
    const failure = await shop.refusal(WITH_DATA, { recover: 'skip' })
    expect(failure).toMatchObject({ class: 'user', resource: 'Topic' })
    expect(failure.remedy).toContain('--allow-replace')
    const guard = { allowReplace: ['Topic'], allowDelete: [], allowDestructive: false }
    expect(await shop.deploy(WITH_DATA, { recover: 'skip', guard })).toMatchObject({
      operation: 'recovered',
      changed: true,
      status: 'UPDATE_ROLLBACK_COMPLETE',
    })
  })

  it('skips whatever fails by force', async () => {
    await using shop = await stuckShop()
    shop.engine.behaviours.delete('Orders')
    const guard = { allowReplace: [], allowDelete: [], allowDestructive: true }
    const outcome = await shop.deploy(SHOP_512, { recover: 'force', guard })
    expect(outcome.status).toBe('UPDATE_COMPLETE')
  })
})

describe('a stack that was kept as a failed operation left it', () => {
  it('is rolled back first after an update', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Orders', { update: 'no such role', times: 1 })
    const kept = await shop.deploy(SHOP_256, { onFailure: 'keep' })
    expect(kept.status).toBe('UPDATE_FAILED')
    const outcome = await shop.deploy(SHOP_512)
    expect(outcome).toMatchObject({ operation: 'recovered', status: 'UPDATE_COMPLETE' })
    expect(shop.calls).toContain('RollbackStack')
    expect(shop.told()).toContain('shop UPDATE_ROLLBACK_COMPLETE')
  })

  it('is removed after a creation, which never was a stack, then created', async () => {
    await using shop = await startDeployer()
    shop.engine.behaviours.set('Orders', { create: 'no such role', times: 1 })
    const kept = await shop.deploy(SHOP, { onFailure: 'keep' })
    expect(kept.status).toBe('CREATE_FAILED')
    const outcome = await shop.deploy(SHOP)
    expect(outcome).toMatchObject({ operation: 'recovered', status: 'CREATE_COMPLETE' })
    expect(outcome.stackId).not.toBe(kept.stackId)
  })

  it('is not removed with a table in it that nobody gave up', async () => {
    await using shop = await startDeployer()
    shop.engine.behaviours.set('Orders', { create: 'no such role', times: 1 })
    await shop.deploy(WITH_DATA, { onFailure: 'keep' })
    const failure = await shop.refusal(WITH_DATA)
    expect(failure).toMatchObject({ class: 'user', resource: 'Topic' })
    expect(failure.remedy).toContain('--allow-delete Topic')
    expect(shop.engine.find('shop')?.status).toBe('CREATE_FAILED')
    const guard = { allowReplace: [], allowDelete: ['Topic'], allowDestructive: false }
    expect(await shop.deploy(WITH_DATA, { guard })).toMatchObject({ status: 'CREATE_COMPLETE' })
  })

  it('goes on in express mode after express mode, and in no other', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP, { mode: 'express' })
    shop.engine.behaviours.set('Orders', { update: 'no such role', times: 1 })
    const kept = await shop.deploy(SHOP_256, { mode: 'express', onFailure: 'keep' })
    expect(kept.status).toBe('UPDATE_FAILED')
    expect((await shop.refusal(SHOP_512)).remedy).toContain('--mode express')
    expect(await shop.deploy(SHOP_512, { mode: 'express' })).toMatchObject({ status: 'UPDATE_COMPLETE' })
  })

  it('rolls back in express mode too, unless told to keep', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP, { mode: 'express' })
    shop.engine.behaviours.set('Orders', { update: 'no such role' })
    expect(await shop.deploy(SHOP_256, { mode: 'express' })).toMatchObject({
      status: 'UPDATE_ROLLBACK_COMPLETE',
    })
  })
})

describe('a stack that could not be deleted', () => {
  it('is left alone, with what would help', async () => {
    await using shop = await undeletableShop()
    const failure = await shop.refusal(SHOP)
    expect(failure.class).toBe('deploy')
    expect(failure.remedy).toContain('--recover skip')
    expect(failure.remedy).toContain('lambda-build delete')
  })

  it('is removed without what stays, which is named as nobody’s', async () => {
    await using shop = await undeletableShop()
    const outcome = await shop.deploy(SHOP, { recover: 'skip' })
    expect(outcome).toMatchObject({ operation: 'recovered', status: 'CREATE_COMPLETE' })
    const deletion = shop.requests.findLast(({ action }) => action === 'DeleteStack')
    expect(deletion?.form.get('RetainResources.member.1')).toBe('Topic')
    expect(shop.events).toContainEqual(
      expect.objectContaining({ type: 'warning', message: expect.stringContaining('no stack owns it') }),
    )
  })

  it('is left alone when it is protected', async () => {
    await using shop = await undeletableShop()
    shop.engine.get('shop').isProtected = true
    expect((await shop.refusal(SHOP, { recover: 'force' })).message).toContain('protected')
  })
})

async function undeletableShop() {
  const shop = await startDeployer()
  await shop.deploy(SHOP)
  shop.engine.behaviours.set('Topic', { delete: 'it has subscribers' })
  await shop.delete()
  expect(shop.engine.find('shop')?.status).toBe('DELETE_FAILED')
  return shop
}

describe('with --recover none', () => {
  it.each(['ROLLBACK_COMPLETE', 'CREATE_FAILED', 'UPDATE_FAILED', 'UPDATE_ROLLBACK_FAILED'])(
    'a stack in %s is left alone, and the level that would help is named',
    async status => {
      await using shop = await startDeployer()
      await shop.deploy(SHOP)
      shop.engine.get('shop').status = status
      shop.calls.length = 0
      const failure = await shop.refusal(SHOP, { recover: 'none' })
      expect(failure.class).toBe('deploy')
      expect(failure.remedy).toContain('--recover safe')
      expect(new Set(shop.calls)).toEqual(new Set(['DescribeStacks', 'GetTemplate']))
    },
  )

  it('knows as many levels as the option', () => {
    expect(RECOVER_LEVELS).toEqual(['none', 'safe', 'skip', 'force'])
  })
})

describe('an operation that an earlier attempt of this run began', () => {
  const ATTEMPT = { runId: '7213' }

  it('is joined: its events are told from the first one on, and its success is this run’s', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Orders', { steps: 6 })
    expect(await shop.deploy(SHOP_256, { ...ATTEMPT, detach: true })).toMatchObject({
      status: 'UPDATE_IN_PROGRESS',
      changed: true,
    })
    shop.events.length = 0
    const outcome = await shop.deploy(SHOP_256, ATTEMPT)
    expect(outcome).toMatchObject({ operation: 'update', changed: true, status: 'UPDATE_COMPLETE' })
    expect(shop.told()[0]).toBe('shop UPDATE_IN_PROGRESS')
    expect(shop.told().at(-1)).toBe('shop UPDATE_COMPLETE')
    expect(shop.calls.filter(call => call === 'ExecuteChangeSet')).toHaveLength(2)
  })

  it('is this run’s failure when it fails', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Orders', { steps: 6, update: 'no such role' })
    await shop.deploy(SHOP_256, { ...ATTEMPT, detach: true })
    const outcome = await shop.deploy(SHOP_256, ATTEMPT)
    expect(outcome).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE', failure: { resource: 'Orders' } })
  })

  it('is only waited for by other runs, who are told whose it is and since when', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Orders', { steps: 6 })
    await shop.deploy(SHOP_256, { ...ATTEMPT, detach: true })
    shop.events.length = 0
    await shop.deploy(SHOP_512, { runId: '7214' })
    const waiting = shop.events.find(event => event.type === 'stack-waiting')
    expect(waiting).toMatchObject({
      reason: expect.stringMatching(
        /^run 7213 of lambda-build is at work on it since 2031-.*at most 60 minutes$/,
      ),
    })
  })
})
