/** What is to be seen of a stack from the outside, whatever the deployer says of it. */

import type { Deployer } from '../cloudformation/deployer.ts'
import type { Engine } from '../cloudformation/engine.ts'
import type { Operation, Stack } from '../cloudformation/stack.ts'
import { GONE } from './scenarios.ts'

/** The engine at one moment. */
export interface Seen {
  /** GONE without a stack, or with one that was deleted. */
  status: string
  template: string | undefined
  /** Operations of ours that have not ended. */
  atWork: string[]
}

export function observe({ engine }: Deployer): Seen {
  const stack = engine.find('shop')
  return {
    status: stack?.status ?? GONE,
    template: stack?.template?.body,
    atWork: ownOperations(engine)
      .filter(({ operation, stack }) => operation.status === 'IN_PROGRESS' && stack.operation !== undefined)
      .map(({ operation }) => operation.type),
  }
}

/** Lets everything that is under way come to its end. */
export function drain({ engine }: Deployer): void {
  for (let looks = 0; looks < 2_000; looks++) {
    const busy = engine.stacks.filter(({ operation }) => operation !== undefined)
    if (busy.length === 0) return
    for (const stack of busy) engine.look(stack)
  }
}

/** How many operations of each kind we have begun; rollbacks that CloudFormation begins by itself are none of ours. */
export function begun({ engine }: Deployer): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { operation } of ownOperations(engine))
    counts[operation.type] = (counts[operation.type] ?? 0) + 1
  return counts
}

/** Change sets that nobody will execute, and stacks that are nothing but their shells. */
export function leftBehind({ engine }: Deployer): string[] {
  const sets = engine.changeSets.filter(({ executionStatus }) => !executionStatus.startsWith('EXECUTE_'))
  const shells = engine.stacks.filter(({ status }) => status === 'REVIEW_IN_PROGRESS')
  return [...sets.map(({ name }) => name), ...shells.map(({ name }) => `empty stack ${name}`)]
}

function ownOperations({ stacks }: Engine): { stack: Stack; operation: Operation }[] {
  return stacks
    .filter(({ parentId, operations }) => parentId === undefined && !isShell(operations))
    .flatMap(stack => stack.operations.map(operation => ({ stack, operation })))
    .filter(({ operation }) => operation.type !== 'ROLLBACK' && operation.token?.startsWith('lambda-build-'))
}

/** Nothing but the deletion of a stack that never was one. */
function isShell(operations: readonly Operation[]): boolean {
  return operations.every(({ type }) => type === 'DELETE_STACK')
}
