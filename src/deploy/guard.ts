/**
 * Whether changes may be carried out: what would delete or replace a resource that holds data is refused until somebody
 * names it. Pure. Rules and types: the deployer's design (issue 6); policies: user guide, DeletionPolicy and
 * UpdateReplacePolicy.
 */

import { combineFailures, Failure } from '../report/failure.ts'
import type { Change } from './changes.ts'
import { holdsData, isIdentity } from './data-types.ts'
import type { Guard } from './deployment.ts'

/** `blocked` stops the deployment, `allowed` would have but for an option, `warned` only says so. */
export interface Judged {
  change: Change
  verdict: 'blocked' | 'allowed' | 'warned'
  /** Completes "Orders (AWS::DynamoDB::Table) ...". */
  why: string
  /** The option that lifts it. */
  lift: 'allow-replace' | 'allow-delete' | undefined
}

export interface GuardFacts {
  guard: Guard
  /** With rollback switched off, CloudFormation cannot finish a replacement (aws-cdk #30546). */
  keepsOnFailure: boolean
}

/** Judges every change; those that nobody has to think about are not in the answer. */
export function judgeChanges(changes: readonly Change[], facts: GuardFacts): Judged[] {
  return changes.flatMap(change => judge(change, facts) ?? [])
}

function judge(change: Change, { guard }: GuardFacts): Judged | undefined {
  const danger = dangerOf(change)
  if (danger === undefined) return undefined
  if (!holdsData(change.type)) {
    return isIdentity(change.type)
      ? { change, verdict: 'warned', why: danger.why, lift: undefined }
      : undefined
  }
  if (danger.keepsData) return { change, verdict: 'warned', why: danger.why, lift: undefined }
  const names = danger.lift === 'allow-replace' ? guard.allowReplace : guard.allowDelete
  const isAllowed = guard.allowDestructive || names.includes(change.id)
  return { change, verdict: isAllowed ? 'allowed' : 'blocked', why: danger.why, lift: danger.lift }
}

interface Danger {
  why: string
  lift: 'allow-replace' | 'allow-delete'
  /** The old resource stays, or a snapshot of it. */
  keepsData: boolean
}

/** A policy that is not told counts as Delete (aws-cdk-cli #1971). */
function dangerOf({ action, replacement, policy }: Change): Danger | undefined {
  const keepsData = policy !== null && /Retain|Snapshot/.test(policy)
  if (action === 'Remove') {
    const why = keepsData ? `leaves the stack, and is kept (${policy})` : 'would be deleted with all it holds'
    return { why, lift: 'allow-delete', keepsData }
  }
  const mayBe = replacement === 'Conditional' || action === 'Dynamic'
  if (replacement !== 'True' && !mayBe && policy?.startsWith('Replace') !== true) return undefined
  const verb = mayBe ? 'may be replaced' : 'would be replaced'
  const rest = keepsData ? `by an empty one; the old one is kept (${policy})` : 'by an empty one'
  return { why: `${verb} ${rest}`, lift: 'allow-replace', keepsData }
}

/** The Failure (user) for what is blocked; undefined when nothing is. Nothing has been changed by then. */
export function guardFailure(
  judged: readonly Judged[],
  changes: readonly Change[],
  { keepsOnFailure }: GuardFacts,
): Failure | undefined {
  const blocked = judged.filter(({ verdict }) => verdict === 'blocked').map(blockedFailure)
  const wedged = keepsOnFailure ? changes.filter(({ replacement }) => replacement === 'True') : []
  const all = [...blocked, ...wedged.map(wedgedFailure)]
  return all.length === 0 ? undefined : combineFailures(all)
}

function blockedFailure({ change, why, lift }: Judged): Failure {
  return new Failure('user', `${change.id} (${change.type}) ${why}: not executed`, {
    resource: change.id,
    resourceType: change.type,
    remedy:
      `Nothing was changed. If you mean it: --${lift} ${change.id}` +
      ` (or keep it: DeletionPolicy and UpdateReplacePolicy: Retain).`,
  })
}

function wedgedFailure(change: Change): Failure {
  const message = `${change.id} (${change.type}) would be replaced, which CloudFormation cannot finish with rollback switched off`
  return new Failure('user', `${message}: not executed`, {
    resource: change.id,
    resourceType: change.type,
    remedy: 'Nothing was changed. Deploy this change with --on-failure rollback.',
  })
}
