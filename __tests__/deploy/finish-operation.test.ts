import { describe, expect, it } from 'vitest'
import type { StartedOperation } from '../../src/deploy/deployment.ts'
import { finishOperation } from '../../src/deploy/finish-operation.ts'
import { type Deployer, startDeployer } from '../support/cloudformation/deployer.ts'

const SHOP = 'Resources:\n  Orders: {Type: AWS::Lambda::Function, Properties: {MemorySize: 128}}\n'
const SHOP_256 = SHOP.replace('128', '256')

/** An update that was begun by a process which then was ended. */
async function begun(template = SHOP_256) {
  const shop = await startDeployer()
  await shop.deploy(SHOP)
  shop.engine.behaviours.set('Orders', { steps: 8 })
  const operation = await start(shop, template)
  shop.events.length = 0
  return { shop, operation }
}

async function start(shop: Deployer, template: string): Promise<StartedOperation> {
  let started: StartedOperation | undefined
  const onStart = (operation: StartedOperation) => {
    started = operation
  }
  await shop.deploy(template, { detach: true, onStart })
  if (started === undefined) throw new TypeError('nothing was started')
  return started
}

function finish(shop: Deployer, operation: StartedOperation, onCancel: 'rollback' | 'leave') {
  const { clients, clock, events } = shop
  const emit = (event: (typeof events)[number]) => void events.push(event)
  return finishOperation({ clients, operation, onCancel, timeoutSeconds: 240, emit, clock })
}

describe('finishOperation', () => {
  it('rolls an update back and sees it to its end', async () => {
    const { shop, operation } = await begun()
    await using _ = shop
    const outcome = await finish(shop, operation, 'rollback')
    expect(outcome).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE' })
    expect(outcome?.failure?.message).toContain('was rolled back')
    expect(shop.told()).toContain('shop UPDATE_IN_PROGRESS')
    expect(shop.told().at(-1)).toBe('shop UPDATE_ROLLBACK_COMPLETE')
  })

  it('lets it end by itself when told to', async () => {
    const { shop, operation } = await begun()
    await using _ = shop
    expect(await finish(shop, operation, 'leave')).toMatchObject({ status: 'UPDATE_COMPLETE' })
    expect(shop.calls).not.toContain('CancelUpdateStack')
  })

  it('finds an operation that ended meanwhile, with all of its events', async () => {
    const { shop, operation } = await begun()
    await using _ = shop
    while (shop.engine.get('shop').operation !== undefined) shop.engine.look(shop.engine.get('shop'))
    const outcome = await finish(shop, operation, 'rollback')
    expect(outcome).toMatchObject({ status: 'UPDATE_COMPLETE' })
    expect(outcome?.failure).toBeUndefined()
    expect(shop.calls).not.toContain('CancelUpdateStack')
    expect(shop.told()[0]).toBe('shop UPDATE_IN_PROGRESS')
  })

  it('leaves a creation alone, which cannot be cancelled', async () => {
    await using shop = await startDeployer()
    const operation = await start(shop, SHOP)
    expect(await finish(shop, operation, 'rollback')).toMatchObject({ status: 'CREATE_COMPLETE' })
    expect(shop.calls).not.toContain('CancelUpdateStack')
  })

  it('removes what was never executed, and the empty stack with it', async () => {
    await using shop = await startDeployer()
    let operation: StartedOperation | undefined
    const onStart = (started: StartedOperation) => {
      operation = started
      throw new Error('the process is ended here')
    }
    await shop.deploy(SHOP, { onStart }).catch(() => undefined)
    if (operation === undefined) throw new TypeError('nothing was started')
    const shell = shop.engine.makeShell('shop')
    expect(await finish(shop, { ...operation, stackId: shell.id }, 'rollback')).toBeUndefined()
    expect(shop.engine.stacks.find(({ id }) => id === shell.id)?.status).toMatch(/^DELETE_/)
  })

  it('has nothing to finish where nothing was begun, or all is gone', async () => {
    const { shop, operation } = await begun()
    await using _ = shop
    expect(
      await finish(shop, { ...operation, stackId: `${operation.stackId}-gone` }, 'rollback'),
    ).toBeUndefined()
  })
})
