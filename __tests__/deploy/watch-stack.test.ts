import { describe, expect, it } from 'vitest'
import { CallBudget } from '../../src/deploy/call-budget.ts'
import type { Event, StackEvent } from '../../src/report/events.ts'
import { type Deployer, startDeployer } from '../support/cloudformation/deployer.ts'

const SHOP = `
Resources:
  Table: {Type: AWS::DynamoDB::Table}
  Orders: {Type: AWS::Lambda::Function, DependsOn: Table, Properties: {MemorySize: 128}}
`
const CHILD = 'https://x/child'
const NESTED = `
Resources:
  Data: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ${CHILD}}}
  More: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ${CHILD}}}
  Orders: {Type: AWS::Lambda::Function, DependsOn: [Data, More]}
`

describe('events', () => {
  it('tell how long each resource took, by the clock of AWS', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    const ended = stackEvents(shop).filter(({ status }) => status === 'CREATE_COMPLETE')
    // The local engine's clock moves on by a second with every event.
    expect(ended.map(({ id, seconds }) => [id, seconds])).toEqual([
      ['Table', 2],
      ['Orders', 2],
      ['shop', undefined],
    ])
  })

  it('of several stacks come in the order of their times, each once', async () => {
    await using shop = await startDeployer()
    shop.engine.templates.set(
      CHILD,
      'Resources: {Table: {Type: AWS::DynamoDB::Table}, Queue: {Type: AWS::SQS::Queue}}',
    )
    await shop.deploy(NESTED)
    const told = stackEvents(shop)
    expect(told.map(({ at }) => at)).toEqual(told.map(({ at }) => at).sort())
    const inside = told.filter(({ id }) => id.includes('/') && id.endsWith('Table'))
    expect(inside.map(({ id, status }) => `${id} ${status}`).sort()).toEqual([
      'Data/Table CREATE_COMPLETE',
      'Data/Table CREATE_IN_PROGRESS',
      'Data/Table CREATE_IN_PROGRESS',
      'More/Table CREATE_COMPLETE',
      'More/Table CREATE_IN_PROGRESS',
      'More/Table CREATE_IN_PROGRESS',
    ])
  })

  it('of nested stacks that may not be read cost one warning, and the outcome is known all the same', async () => {
    await using shop = await startDeployer()
    shop.engine.templates.set(CHILD, 'Resources: {Table: {Type: AWS::DynamoDB::Table}}')
    shop.faults.next = action => {
      const { form } = shop.requests.at(-1) ?? {}
      const isNested = /stack\/shop-(Data|More)/.test(form?.get('StackName') ?? '')
      return action === 'DescribeStackEvents' && isNested ? 'denied' : undefined
    }
    const outcome = await shop.deploy(NESTED)
    expect(outcome).toMatchObject({ status: 'CREATE_COMPLETE' })
    const warnings = shop.events.flatMap(event => (event.type === 'warning' ? event.message : []))
    expect(warnings.sort()).toEqual([
      'the events of the nested stack Data may not be read',
      'the events of the nested stack More may not be read',
    ])
  })

  it('of somebody who begins right after our end are not ours, nor is their failure', async () => {
    await using shop = await startDeployer()
    shop.engine.pace = 1000
    let begun = false
    shop.distort.set('DescribeStackEvents', answer => {
      const stack = shop.engine.find('shop')
      if (stack?.status === 'CREATE_COMPLETE' && !begun) {
        begun = true
        shop.engine.pace = 1
        shop.engine.behaviours.set('Orders', { update: 'their mistake' })
        shop.engine.startForeignUpdate('shop', SHOP.replace('128', '512'))
      }
      return answer
    })
    const outcome = await shop.deploy(SHOP)
    expect(begun).toBe(true)
    expect(outcome).toMatchObject({ status: 'CREATE_COMPLETE', operation: 'create' })
    expect(outcome.failure).toBeUndefined()
    expect(shop.told().filter(line => line.includes('UPDATE'))).toEqual([])
  })

  it('warn of what a successful update could not delete', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Orders', { delete: 'it has a replica' })
    const outcome = await shop.deploy('Resources: {Table: {Type: AWS::DynamoDB::Table}}')
    expect(outcome).toMatchObject({ status: 'UPDATE_COMPLETE' })
    expect(outcome.failure).toBeUndefined()
    const warning = shop.events.find(event => event.type === 'warning')
    expect(warning).toMatchObject({
      message: expect.stringMatching(
        /^Orders \(AWS::Lambda::Function, .*no stack owns it now: it has a replica$/,
      ),
    })
  })
})

describe('a long silence', () => {
  it('is broken every half a minute, with how far it is and what takes so long', async () => {
    await using shop = await startDeployer()
    shop.engine.behaviours.set('Orders', { steps: 60 })
    await shop.deploy(SHOP)
    const beats = shop.events.flatMap(event => (event.type === 'stack-heartbeat' ? event : []))
    expect(beats.length).toBeGreaterThan(1)
    expect(beats[0]).toMatchObject({
      stackName: 'shop',
      status: 'CREATE_IN_PROGRESS',
      done: { own: 1, nested: 0 },
      total: { own: 2, nested: 0 },
      longest: { id: 'Orders' },
    })
    const [first, second] = beats
    expect((second?.seconds ?? 0) - (first?.seconds ?? 0)).toBeGreaterThanOrEqual(30)
    expect(first?.longest?.seconds).toBeGreaterThanOrEqual(29)
  })

  it('counts what is nested apart', async () => {
    await using shop = await startDeployer()
    shop.engine.templates.set(CHILD, 'Resources: {Table: {Type: AWS::DynamoDB::Table}}')
    shop.engine.behaviours.set('Orders', { steps: 60 })
    await shop.deploy(NESTED)
    expect(shop.events.find(event => event.type === 'stack-heartbeat')).toMatchObject({
      done: { own: 2, nested: 2 },
      total: { own: 3, nested: 2 },
    })
  })
})

describe('calls while waiting', () => {
  it('are about two a second for all stacks of the tree together', async () => {
    await using shop = await startDeployer()
    shop.engine.templates.set(CHILD, 'Resources: {Table: {Type: AWS::DynamoDB::Table}}')
    const many = Array.from(
      { length: 12 },
      (_, at) => `  S${at}: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ${CHILD}}}`,
    )
    for (let at = 0; at < 12; at++) shop.engine.behaviours.set(`S${at}/Table`, { steps: 80 })
    await shop.deploy(`Resources:\n${many.join('\n')}\n`)
    const reads = shop.calls.filter(
      call => call === 'DescribeStackEvents' || call === 'DescribeStacks',
    ).length
    const seconds = shop.clock.time / 1000
    expect(shop.told()).toContain('S11/Table CREATE_COMPLETE')
    expect(reads).toBeLessThan(2 * seconds + 30)
  })

  it('become fewer when AWS refuses them, and more again when it answers', () => {
    const budget = new CallBudget(0)
    budget.spend(10, 0)
    expect(budget.wait(2, 0)).toBe(1000)
    budget.adapt('refused')
    expect(budget.wait(2, 0)).toBe(2000)
    for (let answer = 0; answer < 20; answer++) budget.adapt('answered')
    expect(budget.wait(2, 0)).toBe(1000)
  })
})

function stackEvents(shop: Deployer): StackEvent[] {
  return shop.events.filter((event: Event) => event.type === 'stack-event')
}
