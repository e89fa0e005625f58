/** The whole matrix, or a part of it that a seed picks. */

import { FAULT_KINDS } from '../cloudformation/faults.ts'
import { baselineOf, type Cell, cellsOf, nameOf, violationsOf } from './cell.ts'
import type { Baseline } from './judge.ts'
import { SCENARIOS } from './scenarios.ts'

export interface Planned {
  cell: Cell
  baseline: Baseline
}

export interface Violation {
  cell: string
  problems: readonly string[]
}

/** All cells; `scenario` only those whose scenario's name contains it. */
export async function allCells(scenario = ''): Promise<Planned[]> {
  const planned: Planned[] = []
  for (const each of SCENARIOS.filter(({ name }) => name.includes(scenario))) {
    const baseline = await baselineOf(each)
    planned.push(...cellsOf(each, baseline, FAULT_KINDS).map(cell => ({ cell, baseline })))
  }
  return planned
}

/** So many cells, the same for the same seed. */
export function sample(planned: readonly Planned[], count: number, seed: number): Planned[] {
  const next = random(seed)
  const left = [...planned]
  const picked: Planned[] = []
  while (picked.length < count && left.length > 0)
    picked.push(...left.splice(Math.floor(next() * left.length), 1))
  return picked
}

/** Runs cells one after the other: the SDK's configuration is the process's. */
export async function run(planned: readonly Planned[], each?: (done: number) => void): Promise<Violation[]> {
  const violations: Violation[] = []
  for (const [index, { cell, baseline }] of planned.entries()) {
    const problems = await violationsOf(cell, baseline)
    if (problems.length > 0) violations.push({ cell: nameOf(cell, baseline), problems })
    each?.(index + 1)
  }
  return violations
}

/** mulberry32: small, and the same everywhere. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
