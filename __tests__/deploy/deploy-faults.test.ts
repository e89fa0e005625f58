import { describe, expect, it } from 'vitest'
import { describe as describeStack } from '../support/cloudformation/actions.ts'
import { type Deployer, startDeployer } from '../support/cloudformation/deployer.ts'
import type { Answer } from '../support/cloudformation/wire.ts'

const SHOP = `
Resources:
  Table: {Type: AWS::DynamoDB::Table}
  Orders: {Type: AWS::Lambda::Function, DependsOn: Table, Properties: {MemorySize: 128}}
`
const SHOP_256 = SHOP.replace('128', '256')
const CREATED = [
  'shop CREATE_IN_PROGRESS',
  'Table CREATE_IN_PROGRESS',
  'Table CREATE_IN_PROGRESS',
  'Table CREATE_COMPLETE',
  'Orders CREATE_IN_PROGRESS',
  'Orders CREATE_IN_PROGRESS',
  'Orders CREATE_COMPLETE',
  'shop CREATE_COMPLETE',
]

describe('looking at an operation that goes on', () => {
  it.each(['throttled', 'broken', 'reset'] as const)(
    'ends right after many polls that were %s',
    async kind => {
      await using shop = await startDeployer()
      shop.fail({ action: 'DescribeStackEvents', kind, after: 2, times: 30 })
      shop.fail({ action: 'DescribeStacks', kind, after: 2, times: 5 })
      shop.fail({ action: 'DescribeChangeSet', kind, times: 3 })
      const outcome = await shop.deploy(SHOP)
      expect(outcome).toMatchObject({ status: 'CREATE_COMPLETE', changed: true })
      expect(outcome.failure).toBeUndefined()
      expect(shop.told()).toEqual(CREATED)
    },
  )

  it('tells each event once when pages repeat and shuffle them', async () => {
    await using shop = await startDeployer()
    shop.distort.set('DescribeStackEvents', answer =>
      changeEvents(answer, events => [...events, ...events].reverse()),
    )
    await shop.deploy(SHOP)
    expect(shop.told()).toEqual(CREATED)
  })

  it('tells events that become visible late', async () => {
    await using shop = await startDeployer()
    let looks = 0
    shop.distort.set('DescribeStackEvents', answer =>
      changeEvents(answer, events =>
        ++looks % 3 === 0 ? events : events.filter(event => event.LogicalResourceId !== 'Table'),
      ),
    )
    await shop.deploy(SHOP)
    expect(shop.told().toSorted()).toEqual(CREATED.toSorted())
  })

  it('keeps the order of events that all happened at the same instant', async () => {
    await using shop = await startDeployer()
    shop.engine.sameInstant = true
    await shop.deploy(SHOP)
    expect(shop.told()).toEqual(CREATED)
  })

  it('reads every page of events', async () => {
    await using shop = await startDeployer()
    shop.engine.pace = 1_000
    const many = Array.from({ length: 60 }, (_, index) => `  T${index}: {Type: AWS::SQS::Queue}`).join('\n')
    await shop.deploy(`Resources:\n${many}\n`)
    expect(shop.told()).toHaveLength(60 * 3 + 2)
  })

  it('shows only its own operation, whatever the clocks say', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    const before = shop.told().length
    shop.clock.time = -1e12
    await shop.deploy(SHOP_256)
    expect(shop.told()[before]).toBe('shop UPDATE_IN_PROGRESS')
  })

  it('is not misled by reads that still show the stack as it was', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Orders', { update: 'too small' })
    const old = snapshot(shop)
    let reads = 0
    shop.distort.set('DescribeStacks', answer => (++reads > 1 && reads < 6 ? old : answer))
    const outcome = await shop.deploy(SHOP_256)
    expect(outcome).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE', failure: { resource: 'Orders' } })
  })

  it('goes on without events when they may not be read, and says so once', async () => {
    await using shop = await startDeployer()
    shop.fail({ action: 'DescribeStackEvents', kind: 'denied', after: 1, times: 99 })
    const outcome = await shop.deploy(SHOP)
    expect(outcome).toMatchObject({ status: 'CREATE_COMPLETE', changed: true })
    expect(shop.events.filter(({ type }) => type === 'warning')).toHaveLength(1)
  })

  it('says that the operation goes on when credentials expire, never that it failed', async () => {
    await using shop = await startDeployer()
    shop.fail({ action: 'DescribeStackEvents', kind: 'expired', after: 2, times: 99 })
    const { failure, stackId } = await shop.deploy(SHOP)
    expect(failure).toMatchObject({ class: 'unknown' })
    expect(failure?.message).toContain('goes on, but can no longer be watched')
    expect(failure?.remedy).toContain(stackId)
  })

  it('ends as unknown when the time is over, and says how to attach', async () => {
    await using shop = await startDeployer()
    shop.engine.behaviours.set('Orders', { stuck: true })
    const { failure, status } = await shop.deploy(SHOP, { timeoutSeconds: 90 })
    expect(status).toBe('CREATE_IN_PROGRESS')
    expect(failure).toMatchObject({
      class: 'unknown',
      message: 'the stack shop is still CREATE_IN_PROGRESS after 1.5 minutes',
    })
    expect(failure?.remedy).toContain('Run again')
    expect(shop.clock.time).toBeLessThan(100_000)
  })

  it('does not wait for ever for a change set', async () => {
    await using shop = await startDeployer()
    shop.engine.changeSetReads = 1_000_000
    const failure = await shop.refusal(SHOP, { timeoutSeconds: 90 })
    expect(failure).toMatchObject({ class: 'unknown', remedy: 'Nothing was executed. Run again.' })
    expect(shop.engine.changeSets).toEqual([])
  })

  it('asks rarely when nothing happens', async () => {
    await using shop = await startDeployer()
    shop.engine.behaviours.set('Orders', { stuck: true })
    await shop.deploy(SHOP, { timeoutSeconds: 600 })
    expect(shop.calls.length).toBeLessThan(400)
  })
})

describe('a nested stack that was there before', () => {
  it('shows only what happens to it now', async () => {
    await using shop = await startDeployer()
    const parent =
      'Resources: {Data: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: https://x/child}}}'
    const child = 'Resources: {Table: {Type: AWS::DynamoDB::Table, Properties: {A: 1}}}'
    shop.engine.templates.set('https://x/child', child)
    await shop.deploy(parent)
    const before = shop.told().length
    shop.engine.templates.set('https://x/child', child.replace('A: 1', 'A: 2'))
    await shop.deploy(parent, { tags: { team: 'blue' } })
    expect(shop.told().slice(before)).toEqual([
      'shop UPDATE_IN_PROGRESS',
      'Data UPDATE_IN_PROGRESS',
      'Data/Table UPDATE_IN_PROGRESS',
      'Data/Table UPDATE_COMPLETE',
      'Data UPDATE_COMPLETE',
      'shop UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'Data UPDATE_COMPLETE',
      'shop UPDATE_COMPLETE',
    ])
  })
})

describe('answers that get lost', () => {
  it.each(['CreateChangeSet', 'ExecuteChangeSet'])('does not repeat %s', async action => {
    await using shop = await startDeployer({ maxAttempts: 3 })
    shop.fail({ action, kind: 'lost' })
    const outcome = await shop.deploy(SHOP)
    expect(outcome).toMatchObject({ status: 'CREATE_COMPLETE', operation: 'create' })
    expect(shop.engine.stacks).toHaveLength(1)
    expect(shop.engine.changeSets).toHaveLength(1)
  })

  it('finds a change set that was made although every answer got lost', async () => {
    await using shop = await startDeployer()
    shop.fail({ action: 'ExecuteChangeSet', kind: 'lost' })
    expect(await shop.deploy(SHOP)).toMatchObject({ status: 'CREATE_COMPLETE' })
  })
})

describe('somebody else at the same stack', () => {
  it('looks again when the stack was changed between looking and writing', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    let raced = false
    shop.distort.set('DescribeStacks', answer => {
      if (!raced) shop.engine.startForeignUpdate('shop', SHOP)
      raced = true
      return answer
    })
    const outcome = await shop.deploy(SHOP_256)
    expect(outcome).toMatchObject({ operation: 'update', status: 'UPDATE_COMPLETE', changed: true })
    expect(shop.engine.get('shop').template?.body).toBe(SHOP_256)
  })

  it('ends as unknown when their operation does not end in time', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Orders', { stuck: true })
    shop.engine.startForeignUpdate('shop', SHOP_256)
    const failure = await shop.refusal(SHOP, { timeoutSeconds: 60 })
    expect(failure).toMatchObject({ class: 'unknown' })
    expect(failure.message).toContain('UPDATE_IN_PROGRESS')
  })
})

describe('being told to stop', () => {
  it('rolls back an update that is under way', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Orders', { stuck: true })
    const { failure } = await shop.deploy(SHOP_256, { signal: abortAtUpdate(shop) })
    expect(failure).toMatchObject({ class: 'cancelled' })
    expect(failure?.message).toContain('is being rolled back')
    expect(shop.engine.get('shop').cancelling).toBe(true)
  })

  it('leaves it when told to', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Orders', { stuck: true })
    const { failure } = await shop.deploy(SHOP_256, { signal: abortAtUpdate(shop), onCancel: 'leave' })
    expect(failure).toMatchObject({ class: 'cancelled' })
    expect(shop.calls).not.toContain('CancelUpdateStack')
  })

  it('leaves a creation, which cannot be cancelled, and says so', async () => {
    await using shop = await startDeployer()
    shop.engine.behaviours.set('Orders', { stuck: true })
    const { failure } = await shop.deploy(SHOP, { signal: abortAfter(shop, 'Orders CREATE_IN_PROGRESS') })
    expect(failure).toMatchObject({ class: 'cancelled' })
    expect(failure?.message).toContain('goes on by itself (CREATE_IN_PROGRESS)')
  })

  it('removes its change set and the empty stack when nothing was executed', async () => {
    await using shop = await startDeployer()
    const stop = new AbortController()
    shop.engine.changeSetReads = 99
    shop.distort.set('DescribeChangeSet', answer => {
      stop.abort()
      return answer
    })
    const failure = await shop.refusal(SHOP, { signal: stop.signal })
    expect(failure.class).toBe('cancelled')
    expect(shop.engine.changeSets).toEqual([])
    expect(shop.calls).toContain('DeleteStack')
  })
})

type EventAnswer = { [name: string]: Answer }

function changeEvents(answer: Answer, change: (events: EventAnswer[]) => EventAnswer[]): Answer {
  const page = answer as { StackEvents: EventAnswer[] }
  return { ...page, StackEvents: change(page.StackEvents) }
}

/** DescribeStacks' answer of this moment. */
function snapshot({ engine }: Deployer): Answer {
  return { Stacks: [structuredClone(describeStack(engine.get('shop')))] }
}

function abortAtUpdate(shop: Deployer): AbortSignal {
  return abortAfter(shop, 'Orders UPDATE_IN_PROGRESS')
}

/** Aborts during the first pause after an event was told. */
function abortAfter(shop: Deployer, line: string): AbortSignal {
  const stop = new AbortController()
  const sleep = shop.clock.sleep
  shop.clock.sleep = async milliseconds => {
    await sleep(milliseconds)
    if (shop.told().includes(line)) stop.abort()
  }
  return stop.signal
}
