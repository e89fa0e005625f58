/** What the deployer costs beside CloudFormation's own time, in calls: on the virtual clock, so nothing is measured by luck. */

import { describe, expect, it } from 'vitest'
import { type Deployer, startDeployer } from '../support/cloudformation/deployer.ts'

const SHOP = 'Resources: {Orders: {Type: AWS::Lambda::Function, Properties: {MemorySize: 128}}}'
const SHOP_256 = SHOP.replace('128', '256')
const NESTED = Array.from(
  { length: 12 },
  (_, index) => `  N${index}: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: https://x/child}}`,
).join('\n')

describe('calls beside the waiting', () => {
  it('are two when nothing changed', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.calls.length = 0
    await shop.deploy(SHOP)
    expect(shop.calls).toHaveLength(2)
  })

  it('are at most nine for an update that is over at once, and wait for less than two seconds', async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    Object.assign(shop.engine, { pace: 1_000, changeSetReads: 0 })
    shop.calls.length = 0
    shop.clock.time = 0
    await shop.deploy(SHOP_256)
    expect(shop.calls.length).toBeLessThanOrEqual(9)
    expect(shop.clock.time).toBeLessThan(2_000)
  })
})

describe('calls while waiting', () => {
  it('are at most two a second, for a stack that takes ten minutes', async () => {
    await using shop = await startDeployer()
    shop.engine.behaviours.set('Orders', { stuck: true })
    expect(await callsASecond(shop, SHOP)).toBeLessThanOrEqual(2)
  })

  it('are no more with twelve nested stacks at work', async () => {
    await using shop = await startDeployer()
    shop.engine.templates.set('https://x/child', SHOP)
    for (let index = 0; index < 12; index++) shop.engine.behaviours.set(`N${index}/Orders`, { stuck: true })
    expect(await callsASecond(shop, `Resources:\n${NESTED}\n`)).toBeLessThanOrEqual(2)
  })

  it("are no more while another's operation is waited for", async () => {
    await using shop = await startDeployer()
    await shop.deploy(SHOP)
    shop.engine.behaviours.set('Orders', { stuck: true })
    shop.engine.startForeignUpdate('shop', SHOP_256)
    shop.calls.length = 0
    shop.clock.time = 0
    await shop.refusal(SHOP, { timeoutSeconds: 600 })
    expect(shop.calls.length / (shop.clock.time / 1000)).toBeLessThanOrEqual(2)
  })
})

/** From the execution to the end of the time limit, ten minutes. */
async function callsASecond(shop: Deployer, template: string): Promise<number> {
  await shop.deploy(template, { timeoutSeconds: 600 })
  const waiting = shop.calls.length - shop.calls.indexOf('ExecuteChangeSet')
  return waiting / (shop.clock.time / 1000)
}
