/** The calls that the engine answers, gathered from where each kind is written. */

import { CHANGE_SETS } from './change-sets.ts'
import { DESCRIBE_EVENTS } from './describe-events.ts'
import { DRIFT } from './drift.ts'
import { ACCOUNT, type Engine } from './engine.ts'
import { EXPORTS } from './exports.ts'
import { HOOKS } from './hooks.ts'
import { STACK_CALLS } from './stack-calls.ts'
import { STACK_LISTS } from './stack-lists.ts'
import { STACK_READS } from './stack-reads.ts'
import { STACK_SETTINGS } from './stack-settings.ts'
import { TEMPLATE_READS } from './template-reads.ts'
import type { Answer } from './wire.ts'

/** One call: what it does to the engine, and its answer. */
export type Action = (engine: Engine, form: URLSearchParams) => Answer

export const ACTIONS: Readonly<Record<string, Action>> = {
  ...CHANGE_SETS,
  ...STACK_READS,
  ...STACK_LISTS,
  ...STACK_CALLS,
  ...STACK_SETTINGS,
  ...TEMPLATE_READS,
  ...DESCRIBE_EVENTS,
  ...HOOKS,
  ...EXPORTS,
  ...DRIFT,
  GetCallerIdentity: () => ({
    Account: ACCOUNT,
    Arn: `arn:aws:iam::${ACCOUNT}:user/tester`,
    UserId: 'AIDATESTER',
  }),
}

export { describe } from './stack-reads.ts'
