/** What comes next on the way to a stack being gone. Pure: a view of the stack in, a step out. */

import { Failure } from '../report/failure.ts'
import { protectedStack } from './recover.ts'
import type { StackView } from './stack-view.ts'
import { RECOVER_LEVELS, type RecoverLevel } from './states.ts'

/** DeleteStack as it is; with RetainResources for what failed; in the mode FORCE_DELETE_STACK. */
export type DeletionMode = 'plain' | 'retaining' | 'forced'

export type DeletionStep =
  | { kind: 'gone' }
  /** CloudFormation refuses a deletion until what is under way has ended. */
  | { kind: 'wait' }
  /** Somebody deletes it already. */
  | { kind: 'attach' }
  | { kind: 'delete'; mode: DeletionMode }
  | { kind: 'refuse'; failure: Failure }
  /** Nothing more may be tried. */
  | { kind: 'give-up' }

export interface DeletionPolicy {
  /** `skip` and `force` leave behind what cannot be deleted. */
  recover: RecoverLevel
  /** Modes that this run has tried; one that may be tried again is not in it. */
  tried: ReadonlySet<DeletionMode>
}

/**
 * The step for a stack as it is now, undefined when there is none. A creation is not waited for: deleting the stack is the only
 * way to stop one (CloudFormation's CancelUpdateStack takes updates only).
 */
export function decideDeletion(view: StackView | undefined, policy: DeletionPolicy): DeletionStep {
  if (view === undefined || view.status === 'DELETE_COMPLETE') return { kind: 'gone' }
  if (view.parentId !== undefined) return { kind: 'refuse', failure: nested(view.stackName, view.parentId) }
  if (view.status === 'DELETE_IN_PROGRESS') return { kind: 'attach' }
  if (view.terminationProtection) return { kind: 'refuse', failure: protectedStack(view.stackName) }
  if (isBusy(view.status)) return { kind: 'wait' }
  if (!policy.tried.has('plain')) return { kind: 'delete', mode: 'plain' }
  // Both other modes are refused for a stack whose deletion has not failed.
  const mode = view.status === 'DELETE_FAILED' ? MODES[policy.recover] : undefined
  return mode === undefined || policy.tried.has(mode) ? { kind: 'give-up' } : { kind: 'delete', mode }
}

const MODES: Readonly<Partial<Record<RecoverLevel, DeletionMode>>> = { skip: 'retaining', force: 'forced' }

/** What may still be done about a deletion that failed. */
export function furtherAdvice(recover: RecoverLevel): string {
  if (recover === 'force') return 'Mend what keeps it, then delete again.'
  const level = RECOVER_LEVELS.indexOf(recover) < RECOVER_LEVELS.indexOf('skip') ? 'skip' : 'force'
  return `Mend what keeps it, then delete again; or leave behind what cannot be deleted with --recover ${level}.`
}

/** Statuses in which DeleteStack may be called although something is under way. */
const DELETABLE: readonly string[] = ['REVIEW_IN_PROGRESS', 'CREATE_IN_PROGRESS', 'ROLLBACK_IN_PROGRESS']

function isBusy(status: string): boolean {
  return status.endsWith('_IN_PROGRESS') && !DELETABLE.includes(status)
}

function nested(stackName: string, parentId: string): Failure {
  const parent = parentId.split('/')[1] ?? parentId
  return new Failure('deploy', `the stack ${stackName} cannot be deleted: it is nested in ${parent}`, {
    remedy: `Delete ${parent}, or take the stack out of its template and deploy that.`,
  })
}
