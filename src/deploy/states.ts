/**
 * What every status of a stack means: before we deploy, and as the end of an operation of ours. One table, as data;
 * `decide` reads it. Statuses: CloudFormation API reference, StackStatus.
 */

import type { StackView } from './stack-view.ts'

/** How far an earlier failure may be cleared away: `--recover`, each level with all below it. */
export const RECOVER_LEVELS = ['none', 'safe', 'skip', 'force'] as const
export type RecoverLevel = (typeof RECOVER_LEVELS)[number]

/** What is done with a stack that an earlier operation left unfit: a call of CloudFormation each. */
export type Recovery =
  /** DeleteStack: what an earlier creation left. */
  | 'remove'
  /** DeleteStack with RetainResources: without the resources that would not go. */
  | 'remove-retaining'
  /** DeleteStack in the mode FORCE_DELETE_STACK. */
  | 'remove-forced'
  /** RollbackStack. */
  | 'roll-back'
  /** ContinueUpdateRollback, then without the resources that failed, then without all that fail. */
  | 'continue'
  | 'continue-skipping'
  | 'continue-forced'

/** What to do next with a stack that is to be deployed. */
export type Step =
  | { kind: 'create' }
  | { kind: 'update' }
  /** Somebody is at work: wait until it has come to rest, then decide anew. */
  | { kind: 'wait' }
  | { kind: 'recover'; recovery: Recovery; reason: string }
  | { kind: 'refuse'; why: string; remedy: string }

/** What may be done, and what has been done already in this run. */
export interface Policy {
  recover: RecoverLevel
  tried: ReadonlySet<Recovery>
  /** `express`: the operation asked for is in CloudFormation's EXPRESS mode. */
  mode: 'standard' | 'express'
}

/** `going-on`: not an end. */
export type End = 'success' | 'failure' | 'going-on'

interface State {
  before: 'create' | 'update' | 'wait' | Unfit
  end: End
}

/** Recoveries in the order in which they are tried, and what to say when none may be. */
interface Unfit {
  ladder: readonly (readonly [RecoverLevel, Recovery])[]
  why: string
  remedy: string
}

const DEFAULT_POLICY: Policy = { recover: 'safe', tried: new Set(), mode: 'standard' }

/** Pure: the step for a stack as it is now, undefined when there is none. */
export function decide(view: StackView | undefined, policy: Policy = DEFAULT_POLICY): Step {
  if (view === undefined) return { kind: 'create' }
  if (view.parentId !== undefined) return { kind: 'refuse', ...NESTED }
  const { before } = stateOf(view.status)
  if (typeof before !== 'object') return { kind: before }
  if (view.isExpress && KEPT.includes(view.status)) return afterExpress(view, policy)
  const mayUse = RECOVER_LEVELS.indexOf(policy.recover)
  const next = before.ladder.find(
    ([level, recovery]) => RECOVER_LEVELS.indexOf(level) <= mayUse && !policy.tried.has(recovery),
  )
  return next === undefined
    ? { kind: 'refuse', why: before.why, remedy: remedyFor(before, policy) }
    : { kind: 'recover', recovery: next[1], reason: before.why }
}

/** Whether an operation that left the stack in this status is over, and how it went. */
export function endOf(status: string): End {
  return stateOf(status).end
}

/** Whether the last operation succeeded, so that what is deployed is what was asked for. */
export function isHealthy(status: string): boolean {
  return endOf(status) === 'success'
}

/** Whether a create or an update of the stack can still be undone by CancelUpdateStack. */
export function isCancellable(status: string): boolean {
  return status === 'UPDATE_IN_PROGRESS'
}

/** Whether the update is deployed and only cleans up after itself. */
export function isThrough(status: string): boolean {
  return status === 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS'
}

/** Whether the stack is as it was before an operation that failed. */
export function wasRolledBack(status: string): boolean {
  return status === 'UPDATE_ROLLBACK_COMPLETE' || status === 'IMPORT_ROLLBACK_COMPLETE'
}

/** The lowest level that would do something more, or what a person has to do. */
function remedyFor({ ladder, remedy }: Unfit, { recover, tried }: Policy): string {
  const higher = ladder.find(
    ([level, recovery]) =>
      RECOVER_LEVELS.indexOf(level) > RECOVER_LEVELS.indexOf(recover) && !tried.has(recovery),
  )
  return higher === undefined ? remedy : `${RECOVERS[higher[1]]} with --recover ${higher[0]}. ${remedy}`
}

/** RollbackStack refuses what EXPRESS left (aws-cdk-cli #1931): only another EXPRESS operation leads on. */
function afterExpress({ status }: StackView, { mode }: Policy): Step {
  if (mode === 'express') return { kind: 'update' }
  return {
    kind: 'refuse',
    why: `its last operation, in express mode, failed and was kept as it was (${status})`,
    remedy: 'CloudFormation goes on from there in express mode only: deploy with --mode express.',
  }
}

/** Statuses that are only left when a rollback was switched off. */
const KEPT: readonly string[] = ['CREATE_FAILED', 'UPDATE_FAILED']

const NESTED = {
  why: 'it is nested in another stack',
  remedy: 'Deploy the stack that it belongs to.',
}

/** What each recovery does, for people. */
export const RECOVERS: Readonly<Record<Recovery, string>> = {
  remove: 'Remove what is left of it',
  'remove-retaining': 'Remove it without the resources that cannot be deleted',
  'remove-forced': 'Remove it whatever CloudFormation cannot delete',
  'roll-back': 'Roll it back',
  continue: 'Continue its rollback',
  'continue-skipping': 'Continue its rollback without the resources that failed',
  'continue-forced': 'Continue its rollback, skipping whatever fails',
}

const DELETE_FIRST = 'Or delete it (lambda-build delete), then deploy again.'

const STATES: Readonly<Record<string, State>> = {
  REVIEW_IN_PROGRESS: { before: 'create', end: 'going-on' },
  CREATE_IN_PROGRESS: { before: 'wait', end: 'going-on' },
  CREATE_COMPLETE: { before: 'update', end: 'success' },
  CREATE_FAILED: {
    before: {
      ladder: [
        ['safe', 'roll-back'],
        ['force', 'remove'],
      ],
      why: 'an earlier creation failed and was kept as it was',
      remedy: DELETE_FIRST,
    },
    end: 'failure',
  },
  ROLLBACK_IN_PROGRESS: { before: 'wait', end: 'going-on' },
  ROLLBACK_COMPLETE: {
    before: {
      ladder: [['safe', 'remove']],
      why: 'an earlier creation failed and was rolled back; nothing but its empty shell is left',
      remedy: DELETE_FIRST,
    },
    end: 'failure',
  },
  ROLLBACK_FAILED: {
    before: {
      ladder: [['skip', 'remove']],
      why: 'an earlier creation failed and could not be undone',
      remedy: DELETE_FIRST,
    },
    end: 'failure',
  },
  UPDATE_IN_PROGRESS: { before: 'wait', end: 'going-on' },
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: { before: 'wait', end: 'going-on' },
  UPDATE_COMPLETE: { before: 'update', end: 'success' },
  UPDATE_FAILED: {
    before: {
      ladder: [['safe', 'roll-back']],
      why: 'an earlier update failed and was kept as it was',
      remedy: 'Or roll it back (aws cloudformation rollback-stack), then deploy again.',
    },
    end: 'failure',
  },
  UPDATE_ROLLBACK_IN_PROGRESS: { before: 'wait', end: 'going-on' },
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: { before: 'wait', end: 'going-on' },
  UPDATE_ROLLBACK_COMPLETE: { before: 'update', end: 'failure' },
  UPDATE_ROLLBACK_FAILED: {
    before: {
      ladder: [
        ['safe', 'continue'],
        ['skip', 'continue-skipping'],
        ['force', 'continue-forced'],
      ],
      why: 'the rollback of an earlier update failed',
      remedy: 'Mend what the failed resources need, then deploy again: the rollback is continued first.',
    },
    end: 'failure',
  },
  DELETE_IN_PROGRESS: { before: 'wait', end: 'going-on' },
  DELETE_COMPLETE: { before: 'create', end: 'failure' },
  DELETE_FAILED: {
    before: {
      ladder: [
        ['skip', 'remove-retaining'],
        ['force', 'remove-forced'],
      ],
      why: 'an earlier deletion failed',
      remedy: DELETE_FIRST,
    },
    end: 'failure',
  },
  IMPORT_IN_PROGRESS: { before: 'wait', end: 'going-on' },
  IMPORT_COMPLETE: { before: 'update', end: 'success' },
  IMPORT_ROLLBACK_IN_PROGRESS: { before: 'wait', end: 'going-on' },
  IMPORT_ROLLBACK_COMPLETE: { before: 'update', end: 'failure' },
  IMPORT_ROLLBACK_FAILED: {
    before: {
      ladder: [],
      why: 'the rollback of an import failed, from which no call of CloudFormation leads on',
      remedy: DELETE_FIRST,
    },
    end: 'failure',
  },
}

function stateOf(status: string): State {
  return STATES[status] ?? unknownState(status)
}

/** Statuses that CloudFormation may yet invent follow its way of naming them. */
function unknownState(status: string): State {
  if (status.endsWith('_IN_PROGRESS')) return { before: 'wait', end: 'going-on' }
  const failed = status.endsWith('_FAILED')
  const unfit = {
    ladder: [],
    why: `nobody here knows the status ${status}`,
    remedy: 'Look at the stack in the console.',
  }
  return {
    before: failed ? unfit : 'update',
    end: failed || status.includes('ROLLBACK') ? 'failure' : 'success',
  }
}
