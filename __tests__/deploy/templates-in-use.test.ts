import { describe, expect, it } from 'vitest'
import { digestOf, digestsInUse, type Question } from '../../src/deploy/templates-in-use.ts'
import { type Deployer, startDeployer } from '../support/cloudformation/deployer.ts'

const A = 'a1'.repeat(32)
const B = 'b2'.repeat(32)

const naming = (digest: string, more = '') =>
  `${more}Resources: {Orders: {Type: AWS::Lambda::Function, Properties: {Code: {S3Bucket: shop-bucket, S3Key: ${digest}.zip}}}}`

function ask({ clients, clock, engine }: Deployer, question: Partial<Question> = {}) {
  return digestsInUse(
    { clients, clock, signal: undefined },
    {
      digests: new Set([A, B]),
      bucket: 'shop-bucket',
      except: new Set(),
      now: engine.now(),
      ...question,
    },
  )
}

describe('what other stacks still use', () => {
  it('is what any of their templates names, on all pages', async () => {
    await using shop = await startDeployer()
    for (const name of ['one', 'two', 'three', 'four'])
      await shop.deploy(naming('c3'.repeat(32)), { stackName: name })
    await shop.deploy(naming(A), { stackName: 'last' })
    expect(await ask(shop)).toEqual({ used: new Set([A]) })
  })

  it('is not what the stacks name that go', async () => {
    await using shop = await startDeployer()
    const { stackId } = await shop.deploy(naming(A))
    expect(await ask(shop, { except: new Set([stackId]) })).toEqual({ used: new Set() })
  })

  it('is a template under its own digest, too', async () => {
    await using shop = await startDeployer()
    await shop.deploy(naming(A))
    const own = digestOf(naming(A))
    expect(await ask(shop, { digests: new Set([own, B]) })).toEqual({ used: new Set([own]) })
  })

  it('asks what macros of somebody made of a template, and not what those of AWS did', async () => {
    await using shop = await startDeployer()
    await shop.deploy(naming(A, 'Transform: AWS::Serverless-2016-10-31\n'), { stackName: 'sam' })
    shop.requests.length = 0
    await ask(shop)
    expect(stages(shop)).toEqual(['Original'])
    await shop.deploy(naming(A, 'Transform: [AWS::LanguageExtensions, Acme]\n'), { stackName: 'acme' })
    shop.requests.length = 0
    await ask(shop)
    expect(stages(shop)).toEqual(['Original', 'Original', 'Processed'])
  })

  it('is asked at five calls a second', async () => {
    await using shop = await startDeployer()
    for (let number = 0; number < 25; number++)
      shop.engine.makeStack(`stack-${number}`).status = 'CREATE_COMPLETE'
    const before = shop.clock.time
    await ask(shop)
    expect(shop.clock.time - before).toBe(5 * 200)
  })
})

const stages = ({ requests }: Deployer) =>
  requests.filter(({ action }) => action === 'GetTemplate').map(({ form }) => form.get('TemplateStage'))

describe('what other stacks use is not known', () => {
  it('where their templates may not be read', async () => {
    await using shop = await startDeployer()
    await shop.deploy(naming(A))
    shop.fail({ action: 'GetTemplate', kind: 'denied', times: 1 })
    expect(await ask(shop)).toEqual({ unknown: expect.stringContaining('cloudformation:GetTemplate') })
  })

  it('where they may not be listed', async () => {
    await using shop = await startDeployer()
    shop.fail({ action: 'DescribeStacks', kind: 'denied', times: 1 })
    expect(await ask(shop)).toEqual({ unknown: expect.stringContaining('cloudformation:DescribeStacks') })
  })

  it('while one that uses the bucket is being updated, and may go back', async () => {
    await using shop = await startDeployer()
    await shop.deploy(naming(B))
    shop.engine.startForeignUpdate('shop', naming('c3'.repeat(32)))
    expect(await ask(shop)).toEqual({
      unknown: 'the stack shop, which uses the bucket, is UPDATE_IN_PROGRESS',
    })
    expect(await ask(shop, { bucket: 'another' })).toEqual({ used: new Set() })
  })

  it('while one is about to be created; a shell that was left there long ago is passed over', async () => {
    await using shop = await startDeployer()
    shop.engine.makeShell('new')
    expect(await ask(shop)).toEqual({ unknown: 'the stack new is about to be created' })
    const now = new Date(shop.engine.now().getTime() + 2 * 86_400_000)
    expect(await ask(shop, { now })).toEqual({ used: new Set() })
  })
})
