import { describe, expect, it } from 'vitest'
import { Failure } from '../../src/report/failure.ts'
import { startDeployer } from '../support/cloudformation/deployer.ts'

const SHOP = `
Resources:
  Table: {Type: AWS::DynamoDB::Table, DeletionPolicy: Retain}
  Orders: {Type: AWS::Lambda::Function, DependsOn: Table, Properties: {MemorySize: 128}}
`

describe('deleteStack', () => {
  it('deletes by id, tells the events, and lists what stays', async () => {
    await using shop = await startDeployer()
    const { stackId } = await shop.deploy(SHOP)
    const table = shop.engine.get('shop').resources.get('Table')?.physicalId
    const before = shop.told().length
    expect(await shop.delete()).toMatchObject({
      changed: true,
      stackId,
      status: 'DELETE_COMPLETE',
      retained: [{ id: 'Table', type: 'AWS::DynamoDB::Table', physicalId: table }],
    })
    expect(shop.told().slice(before)).toEqual([
      'shop DELETE_IN_PROGRESS',
      'Orders DELETE_IN_PROGRESS',
      'Orders DELETE_COMPLETE',
      'Table DELETE_SKIPPED',
      'shop DELETE_COMPLETE',
    ])
  })

  it('has nothing to do when there is no stack', async () => {
    await using shop = await startDeployer()
    expect(await shop.delete()).toEqual({
      changed: false,
      stackName: 'shop',
      status: 'DELETE_COMPLETE',
      retained: [],
      seconds: 0,
    })
    expect(shop.calls).toEqual(['DescribeStacks'])
  })

  it('names what could not be deleted', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Orders', { delete: 'it is in use' })
    const { status, failure } = await shop.delete()
    expect(status).toBe('DELETE_FAILED')
    expect(failure).toMatchObject({ class: 'deploy', resource: 'Orders', reason: 'it is in use' })
  })

  it('waits for an update to end first', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.startForeignUpdate('shop', SHOP.replace('128', '256'))
    expect(await shop.delete()).toMatchObject({ changed: true, status: 'DELETE_COMPLETE' })
  })

  it('respects termination protection', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.get('shop').isProtected = true
    const error = await shop.delete().catch(thrown => thrown)
    expect(error).toBeInstanceOf(Failure)
    expect(error).toMatchObject({ class: 'deploy', message: 'the stack shop is protected against deletion' })
    expect(shop.calls).not.toContain('DeleteStack')
  })
})
