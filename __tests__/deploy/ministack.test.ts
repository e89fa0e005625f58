/** The same deployer at another engine, which really expands SAM's transform and makes the resources. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { awsClients } from '../../src/aws/clients.ts'
import { deleteStack } from '../../src/deploy/delete-stack.ts'
import { deployStack } from '../../src/deploy/deploy-stack.ts'
import type { Event } from '../../src/report/events.ts'
import { type MiniStack, startMiniStack } from '../support/ministack.ts'
import { needsTool } from '../support/tools.ts'

const SHOP = `
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties: {Runtime: nodejs22.x, Handler: index.handler, MemorySize: 128, InlineCode: "exports.handler = 1"}
Outputs:
  Name: {Value: !Ref Orders}
`
const BROKEN = SHOP.replace(
  'Outputs:',
  "  Broken: {Type: 'Custom::Broken', Properties: {ServiceToken: 'arn:aws:lambda:us-east-1:000000000000:function:none'}}\nOutputs:",
)

describe('the deployer at MiniStack', needsTool('ministack'), () => {
  let ministack: MiniStack
  beforeAll(async () => {
    ministack = await startMiniStack()
    Object.assign(process.env, ministack.environment)
  })
  afterAll(() => ministack[Symbol.asyncDispose]())

  it('creates, finds nothing to do, updates and deletes', async () => {
    const shop = atStack('shop')
    const created = await shop.deploy(SHOP)
    expect(created).toMatchObject({ operation: 'create', status: 'CREATE_COMPLETE', changed: true })
    expect(created.outputs['Name']).toMatch(/Orders/)
    expect(await shop.deploy(SHOP)).toMatchObject({ operation: 'none', changed: false })
    expect(await shop.deploy(`${SHOP}# a comment\n`)).toMatchObject({ operation: 'none', changed: false })
    const larger = SHOP.replace('128', '256')
    expect(await shop.deploy(larger)).toMatchObject({ operation: 'update', status: 'UPDATE_COMPLETE' })
    expect(await shop.delete()).toMatchObject({ changed: true, status: 'DELETE_COMPLETE' })
    expect(await shop.delete()).toMatchObject({ changed: false })
  })

  it('names the cause of a rollback, and creates where an earlier creation failed', async () => {
    const shop = atStack('broken')
    expect(await shop.deploy(BROKEN)).toMatchObject({
      status: 'ROLLBACK_COMPLETE',
      failure: { class: 'deploy', resource: 'Broken', resourceType: 'Custom::Broken' },
    })
    expect(await shop.deploy(SHOP)).toMatchObject({ operation: 'recovered', status: 'CREATE_COMPLETE' })
    expect(await shop.deploy(BROKEN)).toMatchObject({
      status: 'UPDATE_ROLLBACK_COMPLETE',
      changed: false,
      failure: { resource: 'Broken' },
    })
  })

  it('passes on what the SAM transform does not accept, with the resource', async () => {
    const shop = atStack('refused')
    await expect(shop.deploy(SHOP.replace('Handler', 'Hander'))).rejects.toMatchObject({
      class: 'deploy',
      resource: 'Orders',
    })
    expect(await shop.delete()).toMatchObject({ changed: false })
  })
})

function atStack(stackName: string) {
  const clients = awsClients()
  const events: Event[] = []
  const clock = { now: () => performance.now(), sleep: soon }
  const common = {
    clients,
    stackName,
    emit: (event: Event) => void events.push(event),
    clock,
    timeoutSeconds: 60,
  }
  return {
    deploy: (body: string) =>
      deployStack({
        ...common,
        template: { body },
        parameters: {},
        declared: [],
        capabilities: ['CAPABILITY_IAM'],
        onFailure: 'rollback',
      }),
    delete: () => deleteStack(common),
  }
}

/** MiniStack works in real time, in milliseconds. */
function soon(): Promise<void> {
  return new Promise(done => void setTimeout(done, 10))
}
