/** What the fault matrix does with a stack: twelve ways of using the deployer, each from a known beginning. */

import { deleteStack } from '../../../src/deploy/delete-stack.ts'
import type { DeployOptions } from '../../../src/deploy/deployment.ts'
import { previewStack } from '../../../src/deploy/preview-stack.ts'
import type { Failure } from '../../../src/report/failure.ts'
import { type Deployer, startDeployer } from '../cloudformation/deployer.ts'
import { cancelWhenUnderWay } from './cancel.ts'

/** What a scenario's call returned, as far as it is compared. */
export interface Ended {
  /** The stack's status as it was reported. */
  status?: string | undefined
  operation?: string | undefined
  changed?: boolean | undefined
  /** What a preview lists. */
  changes?: readonly string[] | undefined
  failure?: Failure | undefined
}

export interface Scenario {
  name: string
  /** Brings the stack to where the scenario begins, without faults. */
  prepare(shop: Deployer): Promise<void>
  run(shop: Deployer): Promise<Ended>
  /** The template that a success leaves deployed; undefined for one that leaves none. */
  wanted: string | undefined
  /** Statuses that the stack may come to rest in, beside those of its beginning and of an undisturbed end. GONE: none. */
  mayEndAs?: readonly string[]
}

export const GONE = 'GONE'

const SHOP = `
Resources:
  Topic: {Type: AWS::SNS::Topic, Properties: {DisplayName: shop}}
  Orders: {Type: AWS::Lambda::Function, DependsOn: Topic, Properties: {MemorySize: 128}}
Outputs:
  Url: {Value: https://shop.example}
`
const SHOP_256 = SHOP.replace('128', '256')
const BOTH_CHANGED = SHOP_256.replace(': shop', ': store')
const PARENT =
  'Resources: {Data: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: https://x/child}}, Orders: {Type: AWS::Lambda::Function, DependsOn: Data}}'
const CHILD = 'Resources: {Queue: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: 1}}}'

/** Twenty minutes, of the virtual clock. */
const TIMEOUT_SECONDS = 1200

const deploy = (shop: Deployer, template: string, options: Partial<DeployOptions> = {}): Promise<Ended> =>
  shop.deploy(template, { timeoutSeconds: TIMEOUT_SECONDS, ...options })
const nothing = async () => undefined
const deployed = async (shop: Deployer) => void (await shop.deploy(SHOP))

export const SCENARIOS: readonly Scenario[] = [
  { name: 'create', prepare: nothing, run: shop => deploy(shop, SHOP), wanted: SHOP },
  { name: 'update', prepare: deployed, run: shop => deploy(shop, SHOP_256), wanted: SHOP_256 },
  {
    name: 'no change',
    prepare: deployed,
    run: shop => deploy(shop, `${SHOP}# a comment\n`),
    wanted: SHOP,
  },
  {
    name: 'failing create',
    prepare: async ({ engine }) => void engine.behaviours.set('Orders', { create: 'no such role' }),
    run: shop => deploy(shop, SHOP),
    wanted: undefined,
  },
  {
    name: 'failing update',
    prepare: async shop => {
      await deployed(shop)
      shop.engine.behaviours.set('Orders', { update: 'no such role' })
    },
    run: shop => deploy(shop, SHOP_256),
    wanted: undefined,
  },
  {
    name: 'after ROLLBACK_COMPLETE',
    prepare: async shop => {
      shop.engine.behaviours.set('Orders', { create: 'no such role' })
      await shop.deploy(SHOP)
      shop.engine.behaviours.clear()
    },
    run: shop => deploy(shop, SHOP),
    wanted: SHOP,
    mayEndAs: [GONE],
  },
  {
    name: 'after UPDATE_ROLLBACK_FAILED',
    prepare: async shop => {
      await deployed(shop)
      shop.engine.behaviours.set('Orders', { update: 'no such role' })
      shop.engine.behaviours.set('Topic', { rollback: 'no such key' })
      await shop.deploy(BOTH_CHANGED)
      shop.engine.behaviours.clear()
    },
    run: shop => deploy(shop, SHOP_256),
    wanted: SHOP_256,
    mayEndAs: ['UPDATE_ROLLBACK_COMPLETE'],
  },
  {
    name: "waiting for another's operation",
    prepare: async shop => {
      await deployed(shop)
      shop.engine.behaviours.set('Orders', { steps: 4 })
      shop.engine.startForeignUpdate('shop', SHOP.replace('128', '512'))
    },
    run: shop => deploy(shop, SHOP_256),
    wanted: SHOP_256,
    mayEndAs: ['UPDATE_COMPLETE'],
  },
  {
    name: 'nested update',
    prepare: async shop => {
      shop.engine.templates.set('https://x/child', CHILD)
      await shop.deploy(PARENT)
      shop.engine.templates.set('https://x/child', CHILD.replace('1', '2'))
    },
    run: shop => deploy(shop, PARENT, { tags: { team: 'blue' } }),
    wanted: PARENT,
  },
  { name: 'delete', prepare: deployed, run: removal, wanted: undefined },
  { name: 'preview', prepare: nothing, run: preview, wanted: undefined },
  {
    name: 'cancel',
    prepare: async shop => {
      await deployed(shop)
      shop.engine.behaviours.set('Orders', { steps: 12 })
    },
    run: shop => deploy(shop, SHOP_256, { signal: cancelWhenUnderWay(shop) }),
    wanted: SHOP_256,
    mayEndAs: ['UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE'],
  },
]

/** A deployer whose stack is where the scenario begins; nothing of the way there is in its records. */
export async function begin(scenario: Scenario): Promise<Deployer> {
  const shop = await startDeployer()
  await scenario.prepare(shop)
  shop.calls.length = 0
  shop.requests.length = 0
  shop.events.length = 0
  shop.clock.time = 0
  shop.faults.onSlow = () => {
    shop.clock.time += 10_000
  }
  return shop
}

async function removal(shop: Deployer): Promise<Ended> {
  const { clients, clock, emit } = shop
  const { status, changed, failure } = await deleteStack({
    clients,
    clock,
    emit,
    stackName: 'shop',
    timeoutSeconds: TIMEOUT_SECONDS,
  })
  return { status, changed, failure }
}

async function preview({ clients, clock, emit }: Deployer): Promise<Ended> {
  const { operation, changes } = await previewStack({
    clients,
    clock,
    emit,
    stackName: 'shop',
    template: { body: SHOP },
    parameters: {},
    declared: [],
    capabilities: [],
    onFailure: 'rollback',
    timeoutSeconds: TIMEOUT_SECONDS,
  })
  return { operation, changes: changes.map(({ action, id }) => `${action} ${id}`) }
}
