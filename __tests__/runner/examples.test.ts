/** The other workflows of examples/workflows on a runner, each as it stands. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connection, stackExists } from '../../scripts/demo/aws.ts'
import { invoke } from '../support/aws.ts'
import { needsTool } from '../support/tools.ts'
import { builtByMake, smallFunction, smallTemplate } from './small-shop.ts'
import { commit, type Surroundings, startSurroundings, userRepository } from './surroundings.ts'

const MINUTES = 60_000

function pullRequest(action: string, { number = 7, fork = false } = {}): Record<string, unknown> {
  const repository = { name: 'shop', full_name: 'acme/shop', owner: { login: 'acme' }, fork: false }
  const head = fork ? { ...repository, full_name: 'stranger/shop', fork } : repository
  return {
    action,
    number,
    repository,
    pull_request: {
      number,
      head: { ref: 'work', sha: 'f'.repeat(40), repo: head },
      base: { ref: 'main', sha: '0'.repeat(40), repo: repository },
    },
  }
}

describe('workflows to copy', needsTool('act', 'azurite', 'ministack', 'make'), () => {
  let all: Surroundings
  let shop: string
  const builds = () => builtByMake(all.toolRuns()).sort()
  const answer = (name: string) => invoke(all.environment, name)

  beforeAll(async () => {
    all = await startSurroundings(['make'])
    shop = userRepository(join(all.folder, 'shop'), {
      'template.yaml': smallTemplate(['Cart', 'Prices']),
      ...smallFunction('Cart', 'Cart 1'),
      ...smallFunction('Prices', 'Prices 1'),
    })
  }, 5 * MINUTES)
  afterAll(() => all[Symbol.asyncDispose]())

  it('call-reusable.yml deploys by the workflow that it calls', async () => {
    const run = await all.run('call-reusable.yml', shop)
    expect(run.exitCode, run.raw).toBe(0)
    expect(await answer('shop-Cart')).toBe('Cart 1')
    expect(run.summaries.join('\n')).toContain('Deployed {"CartName":"shop-Cart"')
  })

  it('preview.yml describes a change in one comment and changes nothing', async () => {
    commit(shop, smallFunction('Cart', 'Cart 2'))
    const preview = () =>
      all.run('preview.yml', shop, { event: 'pull_request', payload: pullRequest('opened') })
    const run = await preview()
    expect(run.exitCode, run.raw).toBe(0)
    expect(run.outputs['2']).toMatchObject({ 'change-count': '1' })
    expect(all.calls.filter(call => call.includes('ExecuteChangeSet'))).toEqual([])
    expect(await answer('shop-Cart')).toBe('Cart 1')
    expect(all.api.comments).toHaveLength(1)
    expect(all.api.comments[0]?.body).toContain('Cart')

    const again = await preview()
    expect(again.exitCode, again.raw).toBe(0)
    expect(builds()).toEqual([])
    expect(all.api.comments).toHaveLength(1)
  })

  it('preview.yml builds what comes from a fork, without AWS and without a comment', async () => {
    const before = all.api.comments.length
    const payload = pullRequest('opened', { number: 9, fork: true })
    const run = await all.run('preview.yml', shop, { event: 'pull_request', payload })
    expect(run.exitCode, run.raw).toBe(0)
    expect(run.jobs).toEqual({ 'Preview/preview': 'success' })
    expect(run.summaries.join('\n')).toContain('`Cart`')
    expect(all.calls).toEqual([])
    expect(all.api.comments).toHaveLength(before)
  })

  it('preview-environment.yml deploys a stack for a pull request', async () => {
    for (const number of [7, 8]) {
      const payload = pullRequest('opened', { number })
      const run = await all.run('preview-environment.yml', shop, { event: 'pull_request', payload })
      expect(run.exitCode, run.raw).toBe(0)
      expect(await answer(`shop-pr-${number}-Cart`)).toBe('Cart 2')
      expect(builds()).toEqual([])
    }
    expect(all.api.comments.length).toBeGreaterThan(0)
  })

  it('preview-environment.yml deletes the stack when the pull request closes', async () => {
    const payload = pullRequest('closed')
    const run = await all.run('preview-environment.yml', shop, { event: 'pull_request', payload })
    expect(run.exitCode, run.raw).toBe(0)
    expect(run.outputs['1']).toMatchObject({ changed: 'true', operation: 'delete' })
    expect(await stackExists(all.environment, 'shop-pr-7')).toBe(false)
    expect(await stackExists(all.environment, 'shop-pr-8')).toBe(true)
  })

  it('reaper.yml leaves alone what is young, and deletes what is old', async () => {
    const young = await all.run('reaper.yml', shop, { event: 'schedule' })
    expect(young.exitCode, young.raw).toBe(0)
    expect(await stackExists(all.environment, 'shop-pr-8')).toBe(true)

    const path = '.github/workflows/reaper.yml'
    const text = readFileSync(join(shop, path), 'utf8')
    commit(shop, { [path]: text.replace(/ +older-than: 3d\n/, '') })
    const listed = await all.run('reaper.yml', shop, { event: 'workflow_dispatch' })
    expect(listed.exitCode, listed.raw).toBe(0)
    expect(listed.log).toContain('shop-pr-8')
    expect(await stackExists(all.environment, 'shop-pr-8')).toBe(true)

    const old = await all.run('reaper.yml', shop, { event: 'schedule' })
    expect(old.exitCode, old.raw).toBe(0)
    expect(await stackExists(all.environment, 'shop-pr-8')).toBe(false)
    expect(await stackExists(all.environment, 'shop')).toBe(true)
  })

  it('deploy-by-tag.yml builds once and deploys twice, with the version as a tag', async () => {
    commit(shop, smallFunction('Prices', 'Prices 2'))
    const run = await all.run('deploy-by-tag.yml', shop, { payload: { ref: 'refs/tags/v1.2.3' } })
    expect(run.exitCode, run.raw).toBe(0)
    expect(run.jobs).toEqual({ 'Release/staging': 'success', 'Release/production': 'success' })
    expect(builds()).toEqual(['Prices'])
    const client = new CloudFormationClient(connection(all.environment))
    for (const name of ['shop-staging', 'shop-production']) {
      expect(await answer(`${name}-Prices`)).toBe('Prices 2')
      const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: name }))
      expect(Stacks[0]?.Tags).toEqual([{ Key: 'version', Value: 'v1.2.3' }])
    }
    client.destroy()
  })
})

describe('monorepo.yml', needsTool('act', 'azurite', 'ministack', 'make'), () => {
  let all: Surroundings
  let services: string

  beforeAll(async () => {
    all = await startSurroundings(['make'])
    services = userRepository(join(all.folder, 'services'), {
      'services/shop/template.yaml': smallTemplate(['Cart']),
      'services/billing/template.yaml': smallTemplate(['Invoice']),
      ...smallFunction('Cart', 'Cart 1', 'services/shop/'),
      ...smallFunction('Invoice', 'Invoice 1', 'services/billing/'),
    })
  }, 5 * MINUTES)
  afterAll(() => all[Symbol.asyncDispose]())

  it('deploys every service, and then only the one that a push changes', async () => {
    const first = await all.run('monorepo.yml', services)
    expect(first.exitCode, first.raw).toBe(0)
    expect(await invoke(all.environment, 'shop-Cart')).toBe('Cart 1')
    expect(await invoke(all.environment, 'billing-Invoice')).toBe('Invoice 1')

    commit(services, smallFunction('Invoice', 'Invoice 2', 'services/billing/'))
    const second = await all.run('monorepo.yml', services)
    expect(second.exitCode, second.raw).toBe(0)
    expect(builtByMake(all.toolRuns())).toEqual(['Invoice'])
    expect(all.calls.filter(call => call.includes('ExecuteChangeSet'))).toHaveLength(1)
    expect(await invoke(all.environment, 'billing-Invoice')).toBe('Invoice 2')
  })
})
