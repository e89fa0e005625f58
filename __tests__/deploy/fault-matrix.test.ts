/**
 * A part of the fault matrix, another one every day: `node scripts/fault-matrix.ts` runs all of it. To repeat a part:
 * FAULT_SEED=SEED npm test -- fault-matrix, or `node scripts/fault-matrix.ts --sample 150 --seed SEED`.
 */

import { describe, expect, it } from 'vitest'
import type { Deployer } from '../support/cloudformation/deployer.ts'
import { late, repeatedAndReordered, stale } from '../support/cloudformation/faults.ts'
import { baselineOf, violationsWith } from '../support/fault-matrix/cell.ts'
import { judge } from '../support/fault-matrix/judge.ts'
import { allCells, run, sample } from '../support/fault-matrix/matrix.ts'
import { SCENARIOS } from '../support/fault-matrix/scenarios.ts'

const SEED = Number(process.env['FAULT_SEED'] ?? Math.floor(Date.now() / 86_400_000))
const CELLS = 150

describe('whatever goes wrong with a call', () => {
  it(`leaves a true result, one operation and nothing behind (${CELLS} cells, seed ${SEED})`, async () => {
    const cells = await allCells()
    expect(new Set(cells.map(({ cell }) => cell.scenario.name)).size).toBe(12)
    expect(await run(sample(cells, CELLS, SEED))).toEqual([])
  })

  it.each([
    ['reads that are old', 'DescribeStacks', () => stale(3)],
    ['events that come late', 'DescribeStackEvents', () => late(3)],
    ['events twice and in the wrong order', 'DescribeStackEvents', () => repeatedAndReordered],
  ] as const)('is the same with %s', async (_, action, distortion) => {
    for (const scenario of SCENARIOS) {
      const baseline = await baselineOf(scenario)
      const cell = { scenario, call: 0, kind: 'slow', how: 'once' } as const
      const disturb = (shop: Deployer) => void shop.distort.set(action, distortion())
      expect([scenario.name, ...(await violationsWith(cell, baseline, disturb))]).toEqual([scenario.name])
    }
  })

  it('is picked alike by the same seed', async () => {
    const cells = await allCells('no change')
    const names = (seed: number) =>
      sample(cells, 9, seed).map(({ cell }) => `${cell.call} ${cell.kind} ${cell.how}`)
    expect(names(7)).toEqual(names(7))
    expect(names(7)).not.toEqual(names(8))
  })

  it('is found out by the judge when it is hidden', async () => {
    const scenario = SCENARIOS.find(({ name }) => name === 'failing update')
    if (scenario === undefined) throw new TypeError('there is no such scenario')
    const baseline = await baselineOf(scenario)
    const evidence = {
      ended: { status: 'UPDATE_COMPLETE', operation: 'update', changed: true },
      atReturn: baseline.after,
      after: { ...baseline.after, status: 'UPDATE_ROLLBACK_FAILED' },
      begun: { UPDATE_STACK: 2 },
      calls: baseline.calls,
      left: ['lambda-build-1'],
      told: '',
      minutes: 90,
    }
    const cell = { scenario, call: 0, kind: 'throttled', how: 'once' } as const
    expect(judge(cell, baseline, evidence)).toEqual([
      'took 90 minutes',
      expect.stringContaining('says success instead of'),
      expect.stringContaining('one throttled call makes it'),
      'began UPDATE_STACK 2 times',
      'leaves the stack in UPDATE_ROLLBACK_FAILED',
      'leaves lambda-build-1 behind',
    ])
  })
})
