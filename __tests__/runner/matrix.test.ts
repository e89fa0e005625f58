/** examples/workflows/matrix.yml on a runner: artifacts go from job to job, and the last job builds nothing. */

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { invoke } from '../support/aws.ts'
import { needsTool } from '../support/tools.ts'
import { builtByMake, smallFunction, smallTemplate } from './small-shop.ts'
import { commit, type Surroundings, startSurroundings, userRepository } from './surroundings.ts'

const MINUTES = 60_000
/** Enough work for more than one job. */
const PARTS = ['Cart', 'Prices', 'Stock']

describe('plan, matrix, deploy', needsTool('act', 'azurite', 'ministack', 'make'), () => {
  let all: Surroundings
  let shop: string
  const builds = () => builtByMake(all.toolRuns()).sort()

  beforeAll(async () => {
    all = await startSurroundings(['make'])
    shop = userRepository(join(all.folder, 'matrix'), {
      'template.yaml': smallTemplate(PARTS),
      ...Object.assign({}, ...PARTS.map(id => smallFunction(id, `${id} 1`))),
    })
  }, 5 * MINUTES)
  afterAll(() => all[Symbol.asyncDispose]())

  it('builds in several jobs and deploys in one that builds nothing', { timeout: 3 * MINUTES }, async () => {
    const run = await all.run('matrix.yml', shop)
    expect(run.exitCode, run.raw).toBe(0)
    const legs = Object.keys(run.jobs).filter(job => job.includes('/build'))
    expect(legs.length).toBeGreaterThan(1)
    expect(new Set(Object.values(run.jobs))).toEqual(new Set(['success']))
    expect(all.results.artifacts()).toHaveLength(legs.length)
    expect(builds()).toEqual(PARTS)
    const artifacts = Object.values(JSON.parse(run.outputs['2']?.['artifacts'] ?? '{}'))
    expect(artifacts).toHaveLength(PARTS.length)
    for (const artifact of artifacts) expect(artifact).toMatchObject({ source: 'cache' })
    for (const id of PARTS) expect(await invoke(all.environment, `shop-${id}`)).toBe(`${id} 1`)
  })

  it('starts no build job for a push that changes nothing', { timeout: 2 * MINUTES }, async () => {
    const run = await all.run('matrix.yml', shop)
    expect(run.exitCode, run.raw).toBe(0)
    expect(JSON.parse(run.outputs['plan']?.['matrix'] ?? '')).toEqual({ include: [] })
    expect(run.steps.filter(({ job }) => job.includes('/build'))).toEqual([])
    expect(run.outputs['2']).toMatchObject({ changed: 'false' })
    expect(builds()).toEqual([])
  })

  it('builds only what a push changes', { timeout: 2 * MINUTES }, async () => {
    commit(shop, smallFunction('Cart', 'Cart 2'))
    const run = await all.run('matrix.yml', shop)
    expect(run.exitCode, run.raw).toBe(0)
    expect(JSON.parse(run.outputs['plan']?.['changed-functions'] ?? '')).toEqual(['Cart'])
    expect(builds()).toEqual(['Cart'])
    expect(await invoke(all.environment, 'shop-Cart')).toBe('Cart 2')
    expect(await invoke(all.environment, 'shop-Stock')).toBe('Stock 1')
  })

  it('deploys nothing when a leg fails, and names the function', { timeout: 2 * MINUTES }, async () => {
    commit(shop, { 'Prices/Makefile': 'build-Prices:\n\tfalse\n' })
    const run = await all.run('matrix.yml', shop)
    expect(run.exitCode).not.toBe(0)
    expect(run.annotations.join('\n')).toContain('Prices')
    expect(run.outputs['1']).toMatchObject({ 'failure-class': 'build' })
    expect(run.steps.filter(({ job }) => job.includes('/deploy'))).toEqual([])
    expect(all.calls).toEqual([])
  })
})
