/**
 * Every status that a stack can have, by the rows of one table: found before a deployment, as the end of an operation of ours,
 * and on the way when the job is cancelled.
 */

import { StackStatus } from '@aws-sdk/client-cloudformation'
import { describe, expect, it } from 'vitest'
import type { DeployOptions } from '../../src/deploy/deployment.ts'
import { type Deployer, startDeployer } from '../support/cloudformation/deployer.ts'
import { parseTemplate } from '../support/cloudformation/template.ts'

const SHOP = `
Resources:
  Topic: {Type: AWS::SNS::Topic, Properties: {DisplayName: shop}}
  Orders: {Type: AWS::Lambda::Function, DependsOn: Topic, Properties: {MemorySize: 128}}
`
const SHOP_256 = SHOP.replace('128', '256')
const BOTH = SHOP_256.replace(': shop', ': store')
const WANTED = SHOP.replace('128', '512')
const UNKNOWN = ['REFACTOR_IN_PROGRESS', 'REFACTOR_COMPLETE', 'REFACTOR_FAILED', 'REFACTOR_ROLLBACK_COMPLETE']

/** Brings a stack into a status the way it gets there, without anything that would keep the next operation from working. */
const WAYS: Readonly<Record<string, (shop: Deployer) => Promise<void>>> = {
  REVIEW_IN_PROGRESS: async shop => void shop.engine.makeShell('shop'),
  CREATE_IN_PROGRESS: shop => detached(shop, { steps: 6 }),
  CREATE_COMPLETE: shop => good(shop),
  CREATE_FAILED: async shop => {
    await failing(shop, { create: 'no' }, { onFailure: 'keep' })
  },
  ROLLBACK_IN_PROGRESS: async shop => {
    await detached(shop, { create: 'no', times: 1 })
    reach(shop, 'ROLLBACK_IN_PROGRESS')
  },
  ROLLBACK_COMPLETE: async shop => {
    await failing(shop, { create: 'no' })
  },
  ROLLBACK_FAILED: async shop => {
    shop.engine.behaviours.set('Topic', { delete: 'it has subscribers' })
    await failing(shop, { create: 'no' })
  },
  UPDATE_IN_PROGRESS: shop => foreign(shop, { steps: 6 }),
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: async shop => {
    await foreign(shop, {})
    reach(shop, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS')
  },
  UPDATE_COMPLETE: async shop => {
    await good(shop)
    await shop.deploy(SHOP_256)
  },
  UPDATE_FAILED: async shop => {
    await good(shop)
    await failing(shop, { update: 'no' }, { onFailure: 'keep' }, SHOP_256)
  },
  UPDATE_ROLLBACK_IN_PROGRESS: async shop => {
    await foreign(shop, { update: 'no', times: 1 })
    reach(shop, 'UPDATE_ROLLBACK_IN_PROGRESS')
  },
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: async shop => {
    await foreign(shop, { update: 'no', times: 1 })
    reach(shop, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS')
  },
  UPDATE_ROLLBACK_COMPLETE: async shop => {
    await good(shop)
    await failing(shop, { update: 'no' }, {}, SHOP_256)
  },
  UPDATE_ROLLBACK_FAILED: async shop => {
    await good(shop)
    shop.engine.behaviours.set('Topic', { rollback: 'no such key' })
    await failing(shop, { update: 'no' }, {}, BOTH)
  },
  DELETE_IN_PROGRESS: async shop => {
    await good(shop)
    shop.engine.startDeletion(shop.engine.get('shop'))
  },
  DELETE_COMPLETE: async shop => {
    await good(shop)
    await shop.delete()
  },
  DELETE_FAILED: async shop => {
    await good(shop)
    shop.engine.behaviours.set('Topic', { delete: 'it has subscribers' })
    await shop.delete()
    shop.engine.behaviours.clear()
  },
  IMPORT_IN_PROGRESS: shop => importing(shop, { steps: 5 }, 'IMPORT_IN_PROGRESS'),
  IMPORT_COMPLETE: shop => importing(shop, {}, 'IMPORT_COMPLETE'),
  IMPORT_ROLLBACK_IN_PROGRESS: shop => importing(shop, { create: 'no' }, 'IMPORT_ROLLBACK_IN_PROGRESS'),
  IMPORT_ROLLBACK_COMPLETE: shop => importing(shop, { create: 'no' }, 'IMPORT_ROLLBACK_COMPLETE'),
  IMPORT_ROLLBACK_FAILED: shop => importing(shop, { create: 'no', rollback: 'no' }, 'IMPORT_ROLLBACK_FAILED'),
}

describe('found before a deployment', () => {
  it('is every status that there is', () => {
    expect(Object.keys(WAYS).toSorted()).toEqual(Object.values(StackStatus).toSorted())
  })

  it.each([
    ['REVIEW_IN_PROGRESS', 'create', 'CREATE_COMPLETE', []],
    ['CREATE_IN_PROGRESS', 'update', 'UPDATE_COMPLETE', ['stack-waiting']],
    ['CREATE_COMPLETE', 'update', 'UPDATE_COMPLETE', []],
    ['CREATE_FAILED', 'recovered', 'CREATE_COMPLETE', ['stack-recovering']],
    ['ROLLBACK_IN_PROGRESS', 'recovered', 'CREATE_COMPLETE', ['stack-waiting', 'stack-recovering']],
    ['ROLLBACK_COMPLETE', 'recovered', 'CREATE_COMPLETE', ['stack-recovering']],
    ['UPDATE_IN_PROGRESS', 'update', 'UPDATE_COMPLETE', ['stack-waiting']],
    ['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', 'update', 'UPDATE_COMPLETE', ['stack-waiting']],
    ['UPDATE_COMPLETE', 'update', 'UPDATE_COMPLETE', []],
    ['UPDATE_FAILED', 'recovered', 'UPDATE_COMPLETE', ['stack-recovering']],
    ['UPDATE_ROLLBACK_IN_PROGRESS', 'update', 'UPDATE_COMPLETE', ['stack-waiting']],
    ['UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS', 'update', 'UPDATE_COMPLETE', ['stack-waiting']],
    ['UPDATE_ROLLBACK_COMPLETE', 'update', 'UPDATE_COMPLETE', []],
    ['UPDATE_ROLLBACK_FAILED', 'recovered', 'UPDATE_COMPLETE', ['stack-recovering']],
    ['DELETE_IN_PROGRESS', 'create', 'CREATE_COMPLETE', ['stack-waiting']],
    ['DELETE_COMPLETE', 'create', 'CREATE_COMPLETE', []],
    ['IMPORT_IN_PROGRESS', 'update', 'UPDATE_COMPLETE', ['stack-waiting']],
    ['IMPORT_COMPLETE', 'update', 'UPDATE_COMPLETE', []],
    ['IMPORT_ROLLBACK_IN_PROGRESS', 'update', 'UPDATE_COMPLETE', ['stack-waiting']],
    ['IMPORT_ROLLBACK_COMPLETE', 'update', 'UPDATE_COMPLETE', []],
  ] as const)('%s leads to an operation %s that ends as %s', async (status, operation, end, told) => {
    await using shop = await stackIn(status)
    const outcome = await shop.deploy(WANTED)
    expect(outcome).toMatchObject({ operation, status: end, changed: true })
    expect(outcome.failure).toBeUndefined()
    expect(shop.engine.get('shop').template?.body).toBe(WANTED)
    const types = new Set(shop.events.map(({ type }) => type).filter(type => /waiting|recovering/.test(type)))
    expect([...types]).toEqual(told)
  })

  it.each([
    ['ROLLBACK_FAILED', '--recover skip'],
    ['DELETE_FAILED', '--recover skip'],
    ['IMPORT_ROLLBACK_FAILED', 'lambda-build delete'],
  ])('%s is refused, untouched, with what would help: %s', async (status, remedy) => {
    await using shop = await stackIn(status)
    const failure = await shop.refusal(WANTED)
    expect(failure.class).toBe('deploy')
    expect(failure.remedy).toContain(remedy)
    expect(shop.engine.get('shop').status).toBe(status)
    expect(shop.calls.filter(call => !/^(Describe|Get|List)/.test(call))).toEqual([])
  })

  it.each(['ROLLBACK_FAILED', 'DELETE_FAILED'])('%s is cleared away with --recover skip', async status => {
    await using shop = await stackIn(status)
    shop.engine.behaviours.clear()
    expect(await shop.deploy(WANTED, { recover: 'skip' })).toMatchObject({
      operation: 'recovered',
      status: 'CREATE_COMPLETE',
    })
  })

  it('UPDATE_ROLLBACK_COMPLETE is told once: the last update failed', async () => {
    await using shop = await stackIn('UPDATE_ROLLBACK_COMPLETE')
    await shop.deploy(WANTED)
    const notes = shop.events.filter(({ type }) => type === 'note')
    expect(notes).toEqual([
      { type: 'note', message: 'the last update of the stack shop failed and was rolled back' },
    ])
  })

  it('ROLLBACK_COMPLETE is told with what its rollback left in place', async () => {
    await using shop = await startDeployer()
    shop.engine.behaviours.set('Orders', { create: 'no', times: 1 })
    const retained = SHOP.replace('AWS::SNS::Topic,', 'AWS::SNS::Topic, DeletionPolicy: Retain,')
    await shop.deploy(retained)
    await shop.deploy(retained)
    expect(shop.events).toContainEqual({
      type: 'warning',
      message: expect.stringMatching(/^Topic \(AWS::SNS::Topic, shop-Topic-.*\) was left in place/),
    })
  })

  it.each([
    ['REFACTOR_IN_PROGRESS', 'unknown'],
    ['REFACTOR_FAILED', 'deploy'],
  ])('%s, which nobody knows yet, ends as %s', async (status, failureClass) => {
    await using shop = await stackIn('CREATE_COMPLETE')
    shop.engine.get('shop').status = status
    expect((await shop.refusal(WANTED, { timeoutSeconds: 60 })).class).toBe(failureClass)
    expect(shop.calls).not.toContain('CreateChangeSet')
  })

  it.each(['REFACTOR_COMPLETE', 'REFACTOR_ROLLBACK_COMPLETE'])(
    '%s, which nobody knows yet, is updated',
    async status => {
      await using shop = await stackIn('CREATE_COMPLETE')
      shop.engine.get('shop').status = status
      expect(await shop.deploy(WANTED)).toMatchObject({ status: 'UPDATE_COMPLETE' })
    },
  )
})

describe('the end of an operation of ours', () => {
  it.each(['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE', 'REFACTOR_COMPLETE'])(
    '%s is success',
    async status => {
      await using shop = await endingAs([status])
      const outcome = await shop.deploy(WANTED)
      expect(outcome).toMatchObject({ status, changed: true })
      expect(outcome.failure).toBeUndefined()
    },
  )

  it.each([
    ['CREATE_FAILED', 'was left as it is (CREATE_FAILED)'],
    ['ROLLBACK_COMPLETE', 'was rolled back (ROLLBACK_COMPLETE)'],
    ['ROLLBACK_FAILED', 'could not be rolled back (ROLLBACK_FAILED)'],
    ['UPDATE_FAILED', 'was left as it is (UPDATE_FAILED)'],
    ['UPDATE_ROLLBACK_COMPLETE', 'was rolled back (UPDATE_ROLLBACK_COMPLETE)'],
    ['UPDATE_ROLLBACK_FAILED', 'could not be rolled back (UPDATE_ROLLBACK_FAILED)'],
    ['DELETE_COMPLETE', 'was deleted by somebody else'],
    ['DELETE_FAILED', 'was left as it is (DELETE_FAILED)'],
    ['IMPORT_ROLLBACK_COMPLETE', 'was rolled back (IMPORT_ROLLBACK_COMPLETE)'],
    ['IMPORT_ROLLBACK_FAILED', 'could not be rolled back (IMPORT_ROLLBACK_FAILED)'],
    ['REFACTOR_ROLLBACK_COMPLETE', 'was rolled back (REFACTOR_ROLLBACK_COMPLETE)'],
    ['REFACTOR_FAILED', 'was left as it is (REFACTOR_FAILED)'],
  ])('%s is a failure: it %s', async (status, words) => {
    await using shop = await endingAs([status])
    const { failure, ...outcome } = await shop.deploy(WANTED)
    expect(outcome).toMatchObject({ status, outputs: {} })
    expect(failure?.class).toBe('deploy')
    expect(failure?.message).toContain(words)
  })

  it.each(
    Object.values(StackStatus)
      .concat('REFACTOR_IN_PROGRESS' as StackStatus)
      .filter(goesOn),
  )('%s is none: it is watched on', async status => {
    await using shop = await endingAs([status, status, 'UPDATE_COMPLETE'])
    expect(await shop.deploy(WANTED)).toMatchObject({ status: 'UPDATE_COMPLETE' })
  })

  it.each(Object.values(StackStatus).filter(goesOn))(
    '%s for ever is unknown, never success',
    async status => {
      await using shop = await endingAs([status])
      const { failure } = await shop.deploy(WANTED, { timeoutSeconds: 60 })
      expect(failure).toMatchObject({ class: 'unknown' })
      expect(failure?.message).toContain(`still ${status}`)
    },
  )

  it('UPDATE_ROLLBACK_FAILED is continued once when what failed is passing', async () => {
    await using shop = await stackIn('CREATE_COMPLETE')
    shop.engine.behaviours.set('Orders', { update: 'no such role' })
    shop.engine.behaviours.set('Topic', { rollback: 'Rate exceeded (Service: Sns)', times: 1 })
    const { status, failure } = await shop.deploy(BOTH)
    expect(status).toBe('UPDATE_ROLLBACK_COMPLETE')
    expect(failure).toMatchObject({ class: 'deploy', resource: 'Orders', reason: 'no such role' })
    expect(shop.calls.filter(call => call === 'ContinueUpdateRollback')).toHaveLength(1)
  })

  it('UPDATE_ROLLBACK_FAILED is left alone when what failed does not pass', async () => {
    await using shop = await stackIn('CREATE_COMPLETE')
    shop.engine.behaviours.set('Orders', { update: 'no such role' })
    shop.engine.behaviours.set('Topic', { rollback: 'no such key' })
    expect(await shop.deploy(BOTH)).toMatchObject({ status: 'UPDATE_ROLLBACK_FAILED' })
    expect(shop.calls).not.toContain('ContinueUpdateRollback')
  })
})

describe('a job that is cancelled', () => {
  it('removes its change set and the empty stack that it made', async () => {
    await using shop = await startDeployer()
    const failure = await shop.refusal(WANTED, { signal: abortedWhileSettling(shop) })
    expect(failure.class).toBe('cancelled')
    expect(shop.engine.changeSets).toEqual([])
    expect(shop.engine.find('shop')?.status ?? 'DELETE_COMPLETE').toMatch(/^DELETE_/)
  })

  it('leaves an empty stack that was there before', async () => {
    await using shop = await stackIn('REVIEW_IN_PROGRESS')
    await shop.refusal(WANTED, { signal: abortedWhileSettling(shop) })
    expect(shop.engine.get('shop').status).toBe('REVIEW_IN_PROGRESS')
  })

  it('leaves an empty stack in which somebody else has a change set by now', async () => {
    await using shop = await startDeployer()
    const signal = abortedWhileSettling(shop, () => foreignSet(shop))
    await shop.refusal(WANTED, { signal })
    expect(shop.engine.get('shop').status).toBe('REVIEW_IN_PROGRESS')
    expect(shop.engine.changeSets.map(({ name }) => name)).toEqual(['foreign'])
  })

  it('rolls back in UPDATE_IN_PROGRESS', async () => {
    await using shop = await endingAs(['UPDATE_IN_PROGRESS'])
    const { failure } = await shop.deploy(WANTED, { signal: abortedAt(shop, 'UPDATE_IN_PROGRESS') })
    expect(failure).toMatchObject({ class: 'cancelled' })
    expect(failure?.message).toContain('is being rolled back')
    expect(shop.calls.filter(call => call === 'CancelUpdateStack')).toHaveLength(1)
  })

  it('comes too late in UPDATE_COMPLETE_CLEANUP_IN_PROGRESS, and says that the update is through', async () => {
    const status = 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS'
    await using shop = await endingAs([status])
    const { failure } = await shop.deploy(WANTED, { signal: abortedAt(shop, status) })
    expect(failure).toMatchObject({ class: 'cancelled' })
    expect(failure?.message).toContain('the update of the stack shop is through')
    expect(shop.calls).not.toContain('CancelUpdateStack')
  })

  it.each(
    Object.values(StackStatus).filter(
      status => goesOn(status) && !/^UPDATE_(IN_PROGRESS|COMPLETE_CLEANUP)/.test(status),
    ),
  )('leaves a stack in %s to itself', async status => {
    await using shop = await endingAs([status])
    const { failure } = await shop.deploy(WANTED, { signal: abortedAt(shop, status) })
    expect(failure).toMatchObject({ class: 'cancelled' })
    expect(failure?.message).toContain(`goes on by itself (${status})`)
    expect(shop.calls).not.toContain('CancelUpdateStack')
  })

  it.each([...Object.values(StackStatus), ...UNKNOWN].filter(status => !goesOn(status)))(
    'changes nothing about an operation that has ended in %s',
    async status => {
      await using shop = await endingAs([status])
      const stop = new AbortController()
      const { status: end } = await shop.deploy(WANTED, { signal: abortedAt(shop, status, stop) })
      expect(end).toBe(status)
      expect(shop.calls).not.toContain('CancelUpdateStack')
    },
  )
})

function goesOn(status: string): boolean {
  return status.endsWith('_IN_PROGRESS')
}

async function stackIn(status: string): Promise<Deployer> {
  const shop = await startDeployer()
  await WAYS[status]?.(shop)
  expect(shop.engine.stacks.at(-1)?.status).toBe(status)
  shop.events.length = 0
  shop.calls.length = 0
  if (goesOn(status)) holdOnce(shop)
  if (!/_FAILED$/.test(status)) return shop
  for (const behaviour of shop.engine.behaviours.values()) {
    delete behaviour.create
    delete behaviour.update
    delete behaviour.rollback
  }
  return shop
}

/** The first look shows the stack as it is; then it moves on. */
function holdOnce(shop: Deployer): void {
  shop.engine.pace = 0
  shop.distort.set('DescribeStacks', answer => {
    shop.engine.pace = 1
    return answer
  })
}

async function good(shop: Deployer): Promise<void> {
  await shop.deploy(SHOP)
}

type Behaviour = { create?: string; update?: string; rollback?: string; steps?: number; times?: number }

async function failing(
  shop: Deployer,
  behaviour: Behaviour,
  options: Partial<DeployOptions> = {},
  template = SHOP,
): Promise<void> {
  shop.engine.behaviours.set('Orders', { ...behaviour, times: 1 })
  await shop.deploy(template, options)
}

/** A creation that somebody else goes on with. */
async function detached(shop: Deployer, behaviour: Behaviour): Promise<void> {
  shop.engine.behaviours.set('Orders', behaviour)
  await shop.deploy(SHOP, { detach: true })
}

async function foreign(shop: Deployer, behaviour: Behaviour): Promise<void> {
  await good(shop)
  shop.engine.behaviours.set('Orders', behaviour)
  shop.engine.startForeignUpdate('shop', SHOP_256)
}

async function importing(shop: Deployer, behaviour: Behaviour, status: string): Promise<void> {
  await good(shop)
  shop.engine.behaviours.set('Queue', behaviour)
  const template = parseTemplate(`${SHOP}  Queue: {Type: AWS::SQS::Queue, DeletionPolicy: Retain}\n`)
  shop.engine.startDirectly(shop.engine.get('shop'), {
    type: 'IMPORT',
    template,
    parameters: {},
    tags: undefined,
    mode: 'STANDARD',
    disableRollback: false,
    deleteOnFailure: false,
    imports: ['Queue'],
  })
  reach(shop, status)
}

function foreignSet({ engine }: Deployer): void {
  const [ours] = engine.changeSets
  if (ours !== undefined) engine.changeSets.push({ ...ours, id: `${ours.id}-foreign`, name: 'foreign' })
}

function reach({ engine }: Deployer, status: string): void {
  const stack = engine.get('shop')
  for (let looks = 0; looks < 50 && stack.status !== status; looks++) engine.look(stack)
}

/** A shop whose next operation goes through these statuses, the last one for good. */
async function endingAs(statuses: readonly string[]): Promise<Deployer> {
  const shop = await stackIn('CREATE_COMPLETE')
  shop.distort.set('ExecuteChangeSet', answer => {
    const stack = shop.engine.get('shop')
    stack.operation = steps(shop, statuses)
    return answer
  })
  return shop
}

function* steps({ engine }: Deployer, statuses: readonly string[]): Generator<void, void> {
  const stack = engine.get('shop')
  for (const status of statuses) {
    yield
    engine.event(stack, status)
  }
}

/** The signal comes in the first pause in which the stack is in this status. */
function abortedAt(shop: Deployer, status: string, stop = new AbortController()): AbortSignal {
  const { sleep } = shop.clock
  shop.clock.sleep = async milliseconds => {
    await sleep(milliseconds)
    if (shop.calls.includes('ExecuteChangeSet') && shop.engine.stacks.at(-1)?.status === status) stop.abort()
  }
  return stop.signal
}

function abortedWhileSettling(shop: Deployer, meanwhile = () => {}): AbortSignal {
  const stop = new AbortController()
  shop.engine.changeSetReads = 99
  shop.distort.set('DescribeChangeSet', answer => {
    if (!stop.signal.aborted) meanwhile()
    stop.abort()
    return answer
  })
  return stop.signal
}
