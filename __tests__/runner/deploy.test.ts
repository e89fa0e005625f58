/** examples/workflows/deploy.yml on a runner, from a push to functions that answer. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CloudFormationClient, ListChangeSetsCommand } from '@aws-sdk/client-cloudformation'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connection } from '../../scripts/demo/aws.ts'
import { invoke } from '../support/aws.ts'
import { copyShop } from '../support/shop.ts'
import { needsTool } from '../support/tools.ts'
import { commit, type Surroundings, startSurroundings, userRepository } from './surroundings.ts'

const MINUTES = 60_000
let all: Surroundings

/** Tools that build, not those that are asked for their version. */
const builds = () => all.toolRuns().filter(run => /\b(install|ci|download|wheel)\b/.test(run))

describe('one job', needsTool('act', 'azurite', 'ministack', 'npm', 'pip'), () => {
  let shop: string

  beforeAll(async () => {
    all = await startSurroundings(['npm', 'uv', 'python3'])
    shop = join(all.folder, 'shop')
    copyShop(shop)
    const template = readFileSync(join(shop, 'template.yaml'), 'utf8')
      .replace('Default: python3.12', `Default: ${all.aws.pythonRuntime}`)
      .replace('Default: x86_64', `Default: ${all.aws.architecture}`)
    userRepository(shop, { 'template.yaml': template })
  }, 5 * MINUTES)
  afterAll(() => all[Symbol.asyncDispose]())

  it('deploys a push', { timeout: 3 * MINUTES }, async () => {
    const run = await all.run('deploy.yml', shop)
    expect(run.exitCode, run.raw).toBe(0)
    expect(run.jobs).toEqual({ 'Deploy/deploy': 'success' })
    const outputs = run.outputs['deploy'] ?? {}
    expect(outputs).toMatchObject({ changed: 'true', operation: 'create', 'cache-hit': 'false' })
    const quote = await invoke(all.environment, outputs['output-ShippingFunction'] ?? '', {
      queryStringParameters: { country: 'DE' },
    })
    expect(quote).toMatchObject({ statusCode: 200 })
    expect(run.summaries.join('\n')).toContain('| `Orders` | built |')
    expect(run.summaries.join('\n')).toContain('The shop answers at https://')
    expect(all.results.keys()).toHaveLength(1)
    expect(builds().length).toBeGreaterThan(0)
  })

  it('does nothing for a push that changes nothing: no build, no upload, no change set', async () => {
    const run = await all.run('deploy.yml', shop)
    expect(run.exitCode, run.raw).toBe(0)
    expect(run.outputs['deploy']).toMatchObject({ changed: 'false', operation: 'none', 'cache-hit': 'true' })
    expect(builds()).toEqual([])
    expect(all.calls.filter(call => /^s3 PUT|^s3 POST/.test(call))).toEqual([])
    expect(all.calls.filter(call => call.includes('ExecuteChangeSet'))).toEqual([])
    const client = new CloudFormationClient(connection(all.environment))
    const { Summaries } = await client.send(new ListChangeSetsCommand({ StackName: 'shop' }))
    client.destroy()
    expect((Summaries ?? []).filter(({ ExecutionStatus }) => ExecutionStatus !== 'EXECUTE_COMPLETE')).toEqual(
      [],
    )
    const [step] = run.steps.filter(({ id, stage }) => id === 'deploy' && stage === 'Main')
    console.log(`unchanged push: ${step?.seconds.toFixed(2)} s in the action, cache restored`)
  })

  it('builds and uploads only what a push changes', async () => {
    const path = 'shipping/index.mjs'
    const code = readFileSync(join(shop, path), 'utf8')
    commit(shop, { [path]: `${code}\n// changed\n` })
    const run = await all.run('deploy.yml', shop)
    expect(run.outputs['deploy'], run.raw).toMatchObject({ changed: 'true', operation: 'update' })
    const artifacts = Object.entries(JSON.parse(run.outputs['deploy']?.['artifacts'] ?? '{}'))
    expect(
      artifacts.filter(([, made]) => JSON.stringify(made).includes('"built"')).map(([id]) => id),
    ).toEqual(['Shipping'])
    expect(builds()).toEqual([])
    expect(all.calls.filter(call => call.startsWith('s3 PUT') && call.endsWith('.zip 200'))).toHaveLength(1)
  })

  it('fails for a broken function as documented: annotated, by class, and AWS is not called', async () => {
    const path = 'orders/requirements.txt'
    const wanted = readFileSync(join(shop, path), 'utf8')
    commit(shop, { [path]: `${wanted}no-such-package-of-anyone==9.9.9\n` })
    const run = await all.run('deploy.yml', shop)
    commit(shop, { [path]: wanted })
    expect(run.exitCode).not.toBe(0)
    expect(run.jobs).toEqual({ 'Deploy/deploy': 'failure' })
    expect(run.outputs['deploy']).toMatchObject({ 'failure-class': 'build' })
    expect(run.annotations.filter(line => line.startsWith('::error')).join('\n')).toContain('Orders')
    expect(run.summaries.join('\n')).toContain('failed (build)')
    expect(all.calls.filter(call => call.startsWith('cloudformation Create'))).toEqual([])
  })

  it('fails for a stack that fails: rolled back, the cause first', { timeout: 2 * MINUTES }, async () => {
    const path = 'template.yaml'
    const template = readFileSync(join(shop, path), 'utf8')
    const broken = '  Broken:\n    Type: AWS::NoSuch::Resource\n\nOutputs:'
    commit(shop, { [path]: template.replace('Outputs:', broken) })
    const run = await all.run('deploy.yml', shop)
    commit(shop, { [path]: template })
    expect(run.jobs).toEqual({ 'Deploy/deploy': 'failure' })
    expect(run.outputs['deploy']).toMatchObject({ 'failure-class': 'deploy' })
    expect(run.outputs['deploy']?.['failure-reason']).toContain('AWS::NoSuch::Resource')
  })
})
