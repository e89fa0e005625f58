/** One cell of the fault matrix: one scenario with one fault at one call, and what is wrong with how it ended. */

import { Failure } from '../../../src/report/failure.ts'
import type { Deployer } from '../cloudformation/deployer.ts'
import type { FaultKind } from '../cloudformation/faults.ts'
import { type Baseline, judge } from './judge.ts'
import { begun, drain, leftBehind, observe } from './observe.ts'
import { begin, type Ended, type Scenario } from './scenarios.ts'

export interface Cell {
  scenario: Scenario
  /** Which call it hits, from 0. */
  call: number
  kind: FaultKind
  /** `always`: from that call on; denied calls of the one action only. */
  how: 'once' | 'always'
}

/** No cell takes longer, in real time. */
const REAL_LIMIT_MS = 20_000

export async function baselineOf(scenario: Scenario): Promise<Baseline> {
  await using shop = await begin(scenario)
  const before = observe(shop)
  const deletedBefore = begun(shop)
  const ended = await endOf(shop, scenario)
  const calls = [...shop.calls]
  drain(shop)
  return { ended, before, begunBefore: deletedBefore, calls, after: observe(shop), begun: begun(shop) }
}

export function cellsOf(scenario: Scenario, { calls }: Baseline, kinds: readonly FaultKind[]): Cell[] {
  return calls.flatMap((_, call) =>
    kinds.flatMap(kind => (['once', 'always'] as const).map(how => ({ scenario, call, kind, how }))),
  )
}

/** In words, one for each promise that is broken. */
export async function violationsOf(cell: Cell, baseline: Baseline): Promise<string[]> {
  return violationsWith(cell, baseline, shop => plan(shop, cell, baseline))
}

/** The same with whatever else is done to the deployer's view of AWS; the cell only says what may be expected. */
export async function violationsWith(
  cell: Cell,
  baseline: Baseline,
  disturb: (shop: Deployer) => void,
): Promise<string[]> {
  await using shop = await begin(cell.scenario)
  disturb(shop)
  const ended = await endOf(shop, cell.scenario)
  const atReturn = observe(shop)
  const minutes = shop.clock.time / 60_000
  drain(shop)
  return judge(cell, baseline, {
    ended,
    atReturn,
    after: observe(shop),
    begun: begun(shop),
    calls: shop.calls,
    left: leftBehind(shop),
    told: told(shop, ended),
    minutes,
  })
}

export function nameOf({ scenario, call, kind, how }: Cell, { calls }: Baseline): string {
  return `${scenario.name}: ${kind} ${how} at call ${call} (${calls[call]})`
}

function plan(shop: Deployer, { call, kind, how }: Cell, { calls }: Baseline): void {
  const action = calls[call] ?? ''
  const times = how === 'always' ? Number.POSITIVE_INFINITY : 1
  const earlier = calls.slice(0, call).filter(each => each === action).length
  // Permissions are given by the action; everything else hits whatever is called.
  if (kind === 'denied') shop.fail({ action, kind, times, after: earlier })
  else shop.fail({ action: '*', kind, times, after: call })
}

async function endOf(shop: Deployer, scenario: Scenario): Promise<Ended | string> {
  const limit = new Promise<string>(done => {
    setTimeout(done, REAL_LIMIT_MS, `hangs: no end within ${REAL_LIMIT_MS / 1000} s`).unref()
  })
  const run = scenario.run(shop).catch((error: unknown) => {
    if (error instanceof Failure) return { failure: error }
    return `crashes: ${error instanceof Error ? error.stack : String(error)}`
  })
  return Promise.race([run, limit])
}

/** Everything that a person gets to read. */
function told({ events }: Deployer, ended: Ended | string): string {
  const failure = typeof ended === 'string' ? undefined : ended.failure
  const words = [failure?.message, failure?.remedy, ...(failure?.details ?? [])]
  const warnings = events.flatMap(event => (event.type === 'warning' ? [event.message] : []))
  return [...words, ...warnings].filter(part => part !== undefined).join('\n')
}
