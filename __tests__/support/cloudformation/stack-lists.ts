/** All stacks at once, in pages. */

import type { Action } from './actions.ts'
import { describe, STACK_READS } from './stack-reads.ts'

export const STACK_LISTS: Readonly<Record<string, Action>> = {
  DescribeStacks: (engine, form) => {
    if (form.has('StackName')) return STACK_READS['DescribeStacks']?.(engine, form)
    const all = engine.stacks.filter(({ status }) => status !== 'DELETE_COMPLETE')
    const from = Number(form.get('NextToken') ?? 0)
    const next = from + STACKS_A_PAGE
    return {
      Stacks: all.slice(from, next).map(describe),
      NextToken: next < all.length ? String(next) : undefined,
    }
  },
}

/** CloudFormation's pages end at 1 MB. */
const STACKS_A_PAGE = 3
