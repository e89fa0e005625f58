import { afterEach, describe, expect, it } from 'vitest'
import { deployInPlace, type InPlace } from '../../src/deploy/in-place.ts'
import { codeDifference } from '../../src/template/code-difference.ts'
import { type Deployer, startDeployer } from '../support/cloudformation/deployer.ts'
import { type LocalLambda, localFunction, startLambda } from '../support/lambda.ts'

const digest = (letter: string) => letter.repeat(64)
const template = (orders: string, prices: string, memory = 128) => `
Resources:
  Orders: {Type: AWS::Lambda::Function, Properties: {MemorySize: ${memory}, Code: {S3Bucket: b, S3Key: a/${digest(orders)}.zip}}}
  Prices: {Type: AWS::Lambda::Function, Properties: {Code: {S3Bucket: b, S3Key: a/${digest(prices)}.zip}}}
`

interface Shop extends AsyncDisposable {
  stack: Deployer
  lambda: LocalLambda
  orders: string
  prices: string
  live(): (string | undefined)[]
  inPlace(body: string, ours?: readonly string[]): Promise<InPlace>
}

/** A stack with two functions that run the code `a` and `b`. */
async function startShop(): Promise<Shop> {
  const lambda = await startLambda()
  const stack = await startDeployer()
  process.env.AWS_ENDPOINT_URL_LAMBDA = lambda.url
  await stack.deploy(template('a', 'b'))
  const nameOf = (id: string) => stack.engine.get('shop').resources.get(id)?.physicalId ?? ''
  const [orders, prices] = [nameOf('Orders'), nameOf('Prices')]
  lambda.functions.set(orders, localFunction(digest('a')))
  lambda.functions.set(prices, localFunction(digest('b')))
  const { clients, clock, events } = stack
  return {
    stack,
    lambda,
    orders,
    prices,
    live: () => [orders, prices].map(name => lambda.functions.get(name)?.digest[0]),
    inPlace: (body, ours = []) =>
      deployInPlace({
        clients,
        clock,
        stackName: 'shop',
        template: { body },
        parameters: {},
        declared: [],
        capabilities: [],
        onFailure: 'rollback',
        timeoutSeconds: 60,
        emit: event => void events.push(event),
        difference: codeDifference,
        digestOf: key => /([0-9a-f]{64})\.zip$/.exec(key)?.[1],
        isOurs: async found => ours.includes(found[0] ?? ''),
      }),
    [Symbol.asyncDispose]: async () => {
      await stack[Symbol.asyncDispose]()
      await lambda[Symbol.asyncDispose]()
    },
  }
}

afterEach(() => {
  delete process.env.AWS_ENDPOINT_URL_LAMBDA
})

describe('deployInPlace', () => {
  it('changes the code that differs and no other, tried dry first, confirmed by its digest', async () => {
    await using shop = await startShop()
    const { lambda, orders } = shop
    const done = await shop.inPlace(template('c', 'b'))
    expect(done).toMatchObject({ kind: 'done', outcome: { operation: 'in-place', changed: true } })
    expect(shop.live()).toEqual(['c', 'b'])
    expect(lambda.calls.filter(call => !call.startsWith('GET'))).toEqual([`DRY ${orders}`, `PUT ${orders}`])
    expect(shop.stack.calls.filter(call => call === 'CreateChangeSet')).toHaveLength(1)
  })

  it('has nothing to do when the wanted code is live already', async () => {
    await using shop = await startShop()
    await shop.inPlace(template('c', 'b'))
    expect(await shop.inPlace(template('c', 'b'))).toMatchObject({
      outcome: { operation: 'none', changed: false },
    })
    expect(await shop.inPlace(template('a', 'b'))).toMatchObject({ kind: 'done' })
  })

  it.each([
    ['other properties', template('c', 'b', 256), 'more than the code of functions differs'],
    ['a new function', `${template('c', 'b')}  New: {Type: AWS::SNS::Topic}\n`, 'more than the code'],
  ])('leaves %s to a change set', async (_, body, why) => {
    await using shop = await startShop()
    expect(await shop.inPlace(body)).toMatchObject({ kind: 'impossible', why: expect.stringContaining(why) })
    expect(shop.live()).toEqual(['a', 'b'])
  })

  it('does not touch code that was not deployed from here', async () => {
    await using shop = await startShop()
    Object.assign(shop.lambda.functions.get(shop.orders) ?? {}, { digest: digest('e') })
    expect(await shop.inPlace(template('c', 'b'))).toMatchObject({
      kind: 'impossible',
      why: 'Orders runs code that was not deployed from here',
    })
    expect(await shop.inPlace(template('c', 'b'), ['e'])).toMatchObject({ kind: 'done' })
  })

  it.each([{ packageType: 'Image' }, { state: 'Pending' }, { lastUpdateStatus: 'Failed' }])(
    'leaves a function alone that is %j',
    async state => {
      await using shop = await startShop()
      Object.assign(shop.lambda.functions.get(shop.orders) ?? {}, state)
      expect(await shop.inPlace(template('c', 'b'))).toMatchObject({ kind: 'impossible' })
    },
  )

  it.each(['refused', 'late', 'wrong'] as const)(
    'puts every function back when the update of one is %s',
    async fails => {
      await using shop = await startShop()
      Object.assign(shop.lambda.functions.get(shop.prices) ?? {}, { fails })
      await expect(shop.inPlace(template('c', 'd'))).rejects.toMatchObject({
        class: 'deploy',
        remedy: expect.stringContaining('Every function has its old code.'),
      })
      expect(shop.live()).toEqual(['a', 'b'])
    },
  )

  it('waits for a stack that is not healthy by a change set', async () => {
    await using shop = await startShop()
    shop.stack.engine.get('shop').status = 'UPDATE_ROLLBACK_COMPLETE'
    expect(await shop.inPlace(template('c', 'b'))).toMatchObject({
      kind: 'impossible',
      why: 'the stack is UPDATE_ROLLBACK_COMPLETE',
    })
  })
})

describe('codeDifference', () => {
  const sam = (uri: string, more = '') =>
    `Transform: AWS::Serverless-2016-10-31\nResources:\n  Orders:\n    Type: AWS::Serverless::Function\n    Properties:\n      CodeUri: ${uri}\n      Handler: a.b\n${more}`

  it('finds the code that moved, in SAM’s form too', () => {
    expect(codeDifference(sam('s3://b/1.zip'), sam('s3://b/2.zip'))).toEqual({
      kind: 'code',
      functions: [{ id: 'Orders', from: { bucket: 'b', key: '1.zip' }, to: { bucket: 'b', key: '2.zip' } }],
    })
    expect(codeDifference(sam('s3://b/1.zip'), sam('s3://b/1.zip'))).toEqual({ kind: 'same' })
  })

  it('leaves published versions to CloudFormation', () => {
    const alias = '      AutoPublishAlias: live\n'
    expect(codeDifference(sam('s3://b/1.zip', alias), sam('s3://b/2.zip', alias))).toMatchObject({
      kind: 'other',
      why: expect.stringContaining('AutoPublishAlias'),
    })
    const version = '  V: {Type: AWS::Lambda::Version, Properties: {FunctionName: !Ref Orders}}\n'
    expect(codeDifference(sam('s3://b/1.zip', version), sam('s3://b/2.zip', version))).toMatchObject({
      kind: 'other',
    })
  })

  it('does not take a changed layer for code', () => {
    const layer = (key: string) =>
      sam(
        's3://b/1.zip',
        `  L: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: s3://b/${key}}}\n`,
      )
    expect(codeDifference(layer('3.zip'), layer('4.zip'))).toMatchObject({ kind: 'other' })
  })
})
