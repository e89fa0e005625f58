/** What a deployment promises whatever goes wrong with calls, held against what really happened. */

import type { FailureClass } from '../../../src/report/failure.ts'
import type { FaultKind } from '../cloudformation/faults.ts'
import type { Cell } from './cell.ts'
import type { Seen } from './observe.ts'
import { type Ended, GONE } from './scenarios.ts'

/** The scenario without faults. */
export interface Baseline {
  ended: Ended | string
  before: Seen
  begunBefore: Record<string, number>
  calls: string[]
  after: Seen
  begun: Record<string, number>
}

export interface Evidence {
  ended: Ended | string
  atReturn: Seen
  after: Seen
  begun: Record<string, number>
  calls: readonly string[]
  left: readonly string[]
  told: string
  /** On the virtual clock. */
  minutes: number
}

/** One sentence for each promise that was broken. */
export function judge(cell: Cell, baseline: Baseline, evidence: Evidence): string[] {
  const { ended } = evidence
  if (typeof ended === 'string') return [ended]
  if (typeof baseline.ended === 'string') return [`without faults it ${baseline.ended}`]
  return [
    ...inTime(evidence),
    ...(ended.failure === undefined
      ? trueSuccess(cell, baseline, ended, evidence)
      : trueFailure(cell, baseline, ended, evidence)),
    ...undisturbed(cell, baseline.ended, ended),
    ...oneOperation(baseline, evidence),
    ...notWorse(cell, baseline, evidence),
    ...nothingLeft(cell, evidence),
  ]
}

/** Twenty are allowed, and a little for putting things in order after that. */
const MOST_MINUTES = 24

function inTime({ minutes }: Evidence): string[] {
  return minutes > MOST_MINUTES ? [`took ${minutes.toFixed(0)} minutes`] : []
}

function trueSuccess(cell: Cell, baseline: Baseline, ended: Ended, { atReturn }: Evidence): string[] {
  const expected = baseline.ended as Ended
  if (expected.failure !== undefined) return [`says success instead of: ${expected.failure.message}`]
  const problems: string[] = []
  if (ended.changed !== expected.changed || ended.operation !== expected.operation)
    problems.push(`says ${ended.operation}, changed ${ended.changed}`)
  if (String(ended.changes) !== String(expected.changes)) problems.push(`lists ${ended.changes}`)
  if (ended.changes !== undefined) return problems
  if (atReturn.status !== baseline.after.status) problems.push(`says success at ${atReturn.status}`)
  const { wanted } = cell.scenario
  if (wanted !== undefined && atReturn.template !== wanted)
    problems.push('says success, but another template is deployed')
  return problems
}

/** Which class a failure may have that nothing but this fault caused. `unknown` is judged apart. */
const FITTING: Readonly<Record<FaultKind, readonly FailureClass[]>> = {
  throttled: ['deploy', 'environment'],
  broken: ['environment'],
  reset: ['environment'],
  lost: ['environment'],
  slow: [],
  garbage: ['environment'],
  expired: ['environment'],
  denied: ['deploy'],
}

const WRITES =
  /^(CreateChangeSet|ExecuteChangeSet|DeleteStack|ContinueUpdateRollback|RollbackStack|CancelUpdateStack)$/

function trueFailure(cell: Cell, baseline: Baseline, ended: Ended, evidence: Evidence): string[] {
  const expected = baseline.ended as Ended
  const { failure, status } = ended
  if (failure === undefined) return []
  const { atReturn, calls } = evidence
  const says = `says ${failure.class}: ${failure.message}`
  const problems: string[] = []
  const isExpected =
    failure.class === expected.failure?.class && failure.resource === expected.failure.resource
  if (failure.class === 'unknown') {
    const ofOthers = baseline.before.status.endsWith('_IN_PROGRESS')
    if (!ofOthers && !calls.some(call => WRITES.test(call)))
      problems.push(`${says}, though nothing was asked for`)
  } else if (failure.class !== 'cancelled') {
    if (!isExpected && !FITTING[cell.kind].includes(failure.class)) problems.push(`${says} (does not fit)`)
    if (atReturn.atWork.length > 0) problems.push(`${says}, while ${atReturn.atWork} goes on`)
    if (
      status !== undefined &&
      status !== atReturn.status &&
      !(status === 'DELETE_COMPLETE' && atReturn.status === GONE)
    )
      problems.push(`${says}, status ${status} at ${atReturn.status}`)
    if (succeeded(cell, baseline, evidence)) problems.push(`${says}, although it succeeded`)
  }
  return problems
}

function succeeded(
  { scenario: { wanted, name } }: Cell,
  { before, ended }: Baseline,
  { after }: Evidence,
): boolean {
  if ((ended as Ended).failure !== undefined || name === 'preview') return false
  if (wanted === undefined) return after.status === GONE && before.status !== GONE
  return (
    after.template === wanted && before.template !== wanted && /^(CREATE|UPDATE)_COMPLETE$/.test(after.status)
  )
}

/** What passes by itself after one call changes nothing. */
function undisturbed({ kind, how }: Cell, expected: Ended, ended: Ended): string[] {
  if (how === 'always' && kind !== 'slow') return []
  if (kind === 'expired' || kind === 'denied') return []
  const [was, is] = [expected, ended].map(({ failure }) => `${failure?.class} ${failure?.resource}`)
  return was === is ? [] : [`one ${kind} call makes it ${is} instead of ${was}: ${ended.failure?.message}`]
}

function oneOperation({ begun: expected }: Baseline, { begun }: Evidence): string[] {
  return Object.entries(begun).flatMap(([type, count]) =>
    count > (expected[type] ?? 0) ? [`began ${type} ${count} times`] : [],
  )
}

function notWorse({ scenario }: Cell, { before, after: expected }: Baseline, { after }: Evidence): string[] {
  const allowed = [before.status, expected.status, ...(scenario.mayEndAs ?? [])]
  // An empty shell is judged apart.
  if (allowed.includes(after.status) || after.status === 'REVIEW_IN_PROGRESS') return []
  return [`leaves the stack in ${after.status}`]
}

/** What could not be removed because AWS did not let us is at least told. */
function nothingLeft({ kind, how }: Cell, { left, told }: Evidence): string[] {
  if (left.length === 0) return []
  const passes = how === 'once' && kind !== 'expired' && kind !== 'denied'
  if (passes || kind === 'slow') return [`leaves ${left} behind`]
  const untold = left.filter(name => !told.includes(name))
  return untold.length > 0 ? [`leaves ${untold} behind without a word`] : []
}
