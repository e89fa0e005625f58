/**
 * What every status of a stack means: before we deploy, and as the end of an operation of ours. One table, as data;
 * `decide` reads it. Statuses: CloudFormation API reference, StackStatus.
 */

import type { StackView } from './stack-view.ts'

/** What to do next with a stack that is to be deployed. */
export type Step =
  | { kind: 'create' }
  | { kind: 'update' }
  /** Somebody is at work: wait until it has come to rest, then decide anew. */
  | { kind: 'wait'; reason: string }
  /** What an earlier try left behind: delete it by its id, then create. */
  | { kind: 'remove'; reason: string }
  | { kind: 'refuse'; why: string; remedy: string }

/** `going-on`: not an end. */
export type End = 'success' | 'failure' | 'going-on'

interface State {
  before: 'create' | 'update' | 'wait' | 'remove' | Refusal
  end: End
}

interface Refusal {
  why: string
  remedy: string
}

/** Pure: the step for a stack as it is now, undefined when there is none. */
export function decide(view: StackView | undefined): Step {
  if (view === undefined) return { kind: 'create' }
  if (view.parentId !== undefined) return { kind: 'refuse', ...NESTED }
  const { before } = stateOf(view.status)
  if (typeof before === 'object') return { kind: 'refuse', ...before }
  if (before === 'wait') return { kind: 'wait', reason: `another operation is under way (${view.status})` }
  if (before === 'remove') return { kind: 'remove', reason: REMAINS }
  return { kind: before }
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

const REMAINS = 'an earlier creation failed and was rolled back; nothing but its empty shell is left'

const NESTED: Refusal = {
  why: 'it is nested in another stack',
  remedy: 'Deploy the stack that it belongs to.',
}

const DELETE_FIRST = 'Delete it (lambda-build delete), then deploy again.'

/** CREATE_FAILED and UPDATE_FAILED are only left when a rollback was switched off. */
const STATES: Readonly<Record<string, State>> = {
  REVIEW_IN_PROGRESS: { before: 'create', end: 'going-on' },
  CREATE_IN_PROGRESS: { before: 'wait', end: 'going-on' },
  CREATE_COMPLETE: { before: 'update', end: 'success' },
  CREATE_FAILED: {
    before: { why: 'an earlier creation failed and was kept as it was', remedy: DELETE_FIRST },
    end: 'failure',
  },
  ROLLBACK_IN_PROGRESS: { before: 'wait', end: 'going-on' },
  ROLLBACK_COMPLETE: { before: 'remove', end: 'failure' },
  ROLLBACK_FAILED: {
    before: { why: 'an earlier creation failed and could not be undone', remedy: DELETE_FIRST },
    end: 'failure',
  },
  UPDATE_IN_PROGRESS: { before: 'wait', end: 'going-on' },
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: { before: 'wait', end: 'going-on' },
  UPDATE_COMPLETE: { before: 'update', end: 'success' },
  UPDATE_FAILED: {
    before: {
      why: 'an earlier update failed and was kept as it was',
      remedy: 'Roll it back (aws cloudformation rollback-stack), then deploy again.',
    },
    end: 'failure',
  },
  UPDATE_ROLLBACK_IN_PROGRESS: { before: 'wait', end: 'going-on' },
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: { before: 'wait', end: 'going-on' },
  UPDATE_ROLLBACK_COMPLETE: { before: 'update', end: 'failure' },
  UPDATE_ROLLBACK_FAILED: {
    before: {
      why: 'the rollback of an earlier update failed',
      remedy: 'Finish it (aws cloudformation continue-update-rollback), then deploy again.',
    },
    end: 'failure',
  },
  DELETE_IN_PROGRESS: { before: 'wait', end: 'going-on' },
  DELETE_COMPLETE: { before: 'create', end: 'failure' },
  DELETE_FAILED: {
    before: { why: 'an earlier deletion failed', remedy: DELETE_FIRST },
    end: 'failure',
  },
  IMPORT_IN_PROGRESS: { before: 'wait', end: 'going-on' },
  IMPORT_COMPLETE: { before: 'update', end: 'success' },
  IMPORT_ROLLBACK_IN_PROGRESS: { before: 'wait', end: 'going-on' },
  IMPORT_ROLLBACK_COMPLETE: { before: 'update', end: 'failure' },
  IMPORT_ROLLBACK_FAILED: {
    before: { why: 'the rollback of an import failed', remedy: DELETE_FIRST },
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
  const refusal = {
    why: `nobody here knows the status ${status}`,
    remedy: 'Look at the stack in the console.',
  }
  return {
    before: failed ? refusal : 'update',
    end: failed || status.includes('ROLLBACK') ? 'failure' : 'success',
  }
}
