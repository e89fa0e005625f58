/** What happens, written down: operations, events and what hooks said, by a clock of its own. */

import { randomUUID } from 'node:crypto'
import { type HookResult, hookResult } from './hooks.ts'
import type { Hook, Operation, Stack } from './stack.ts'
import type { EventSubject } from './world.ts'

/** The server's clock is years ahead of ours: whoever mixes the two is found out. */
const SERVER_EPOCH = Date.UTC(2031, 4, 5, 5, 5, 5)

export class Chronicle {
  readonly stacks: Stack[] = []
  /** Hooks by the path of the resource that they are asked about. */
  readonly hooks = new Map<string, Hook>()
  readonly hookResults: HookResult[] = []
  /** All events get the same time. */
  sameInstant = false
  #ticks = 0

  now(): Date {
    return new Date(SERVER_EPOCH + this.#ticks * 1000)
  }

  newOperation(type: Operation['type'], token: string | undefined): Operation {
    return {
      id: randomUUID(),
      type,
      status: 'IN_PROGRESS',
      token,
      started: this.now(),
      ended: undefined,
    }
  }

  begin(stack: Stack, type: Operation['type']): void {
    this.#end(stack, 'FAILED')
    const parent = this.stacks.find(({ id }) => id === stack.parentId)
    if (parent !== undefined) stack.token = parent.token
    stack.operations.push(this.newOperation(type, stack.token))
  }

  #end(stack: Stack, status: 'SUCCEEDED' | 'FAILED'): void {
    const operation = stack.operations.at(-1)
    if (operation?.status === 'IN_PROGRESS') Object.assign(operation, { status, ended: this.now() })
  }

  event(stack: Stack, status: string, reason?: string, subject?: EventSubject): void {
    if (!this.sameInstant) this.#ticks++
    if (subject === undefined) {
      stack.status = status
      stack.statusReason = reason
      if (!status.endsWith('_IN_PROGRESS'))
        this.#end(stack, status.endsWith('_FAILED') ? 'FAILED' : 'SUCCEEDED')
    }
    if (subject?.hook?.HookStatus?.startsWith('HOOK_COMPLETE') === true) this.#recordHook(stack, subject)
    stack.events.push({
      EventId: randomUUID(),
      StackId: stack.id,
      StackName: stack.name,
      LogicalResourceId: subject?.id ?? stack.name,
      PhysicalResourceId: subject === undefined ? stack.id : subject.physicalId,
      ResourceType: subject?.type ?? 'AWS::CloudFormation::Stack',
      ResourceStatus: status,
      ResourceStatusReason: reason,
      ClientRequestToken: stack.token,
      OperationId: stack.operations.at(-1)?.id ?? '',
      hook: subject?.hook,
      Timestamp: this.now(),
    })
  }

  /** The result is found by the id that the event gives. */
  #recordHook(stack: Stack, { id = '', hook: { HookInvocationId } = {} }: EventSubject): void {
    const hook = this.hooks.get(stack.path + id)
    if (hook === undefined) return
    const target = { targetType: 'RESOURCE' as const, targetId: stack.path + id, at: this.now() }
    const result = hookResult(hook, target)
    this.hookResults.push({ ...result, id: HookInvocationId ?? result.id })
  }
}
