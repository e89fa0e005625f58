/** Hooks: asked before a resource is worked on, and about a change set as a whole. */

import { randomUUID } from 'node:crypto'
import type { Action } from './actions.ts'
import { text } from './request.ts'
import type { Hook, Stack } from './stack.ts'
import { WireError } from './wire.ts'
import type { World } from './world.ts'

/** A hook's answer, as ListHookResults and GetHookResult tell it. */
export interface HookResult {
  id: string
  hook: Hook
  targetType: 'CHANGE_SET' | 'RESOURCE'
  /** ARN of the change set, or the path of the resource. */
  targetId: string
  at: Date
}

export const HOOKS: Readonly<Record<string, Action>> = {
  ListHookResults: (engine, form) => {
    const TargetId = text(form, 'TargetId')
    const TargetType = text(form, 'TargetType')
    const found = engine.hookResults.filter(
      ({ targetType, targetId }) => targetType === TargetType && targetId === TargetId,
    )
    return { TargetType, TargetId, HookResults: found.map(summary) }
  },
  GetHookResult: (engine, form) => {
    const id = text(form, 'HookResultId')
    const found = engine.hookResults.find(result => result.id === id)
    if (found === undefined) throw new WireError('HookResultNotFound', `there is no hook result ${id}`, 404)
    const { refuses } = found.hook
    return {
      ...summary(found),
      Target: { TargetType: 'RESOURCE', TargetId: found.targetId },
      Annotations: [
        {
          AnnotationName: 'rule',
          Status: refuses === undefined ? 'PASSED' : 'FAILED',
          StatusMessage: refuses,
          RemediationMessage: refuses === undefined ? undefined : 'Ask whoever made the rule.',
          SeverityLevel: 'HIGH',
        },
      ],
    }
  },
}

export function hookResult(
  hook: Hook,
  target: Pick<HookResult, 'targetType' | 'targetId' | 'at'>,
): HookResult {
  return { id: randomUUID(), hook, ...target }
}

/** Records what the resource's hook says; returns the reason for which the resource fails. */
export function askHook(
  world: World,
  stack: Stack,
  resource: { id: string; type: string },
): string | undefined {
  const hook = world.hooks.get(stack.path + resource.id)
  if (hook === undefined) return undefined
  const facts = {
    HookType: hook.type,
    HookFailureMode: hook.mode ?? 'FAIL',
    HookInvocationPoint: 'PRE_PROVISION',
    HookInvocationId: randomUUID(),
  }
  const { id, type } = resource
  const status = `${stack.resources.has(id) ? 'UPDATE' : 'CREATE'}_IN_PROGRESS`
  world.event(stack, status, undefined, { id, type, hook: { ...facts, HookStatus: 'HOOK_IN_PROGRESS' } })
  const HookStatus = statusOf(hook)
  const reason = hook.refuses === undefined ? {} : { HookStatusReason: hook.refuses }
  world.event(stack, status, undefined, { id, type, hook: { ...facts, HookStatus, ...reason } })
  const isFailure = hook.refuses !== undefined && hook.mode !== 'WARN'
  return isFailure ? `The following hook(s) failed: [${hook.type}]` : undefined
}

function summary({ id, hook, targetType, targetId, at }: HookResult) {
  return {
    HookResultId: id,
    TypeName: hook.type,
    FailureMode: hook.mode ?? 'FAIL',
    InvocationPoint: 'PRE_PROVISION',
    Status: statusOf(hook),
    HookStatusReason: hook.refuses,
    InvokedAt: at,
    TargetType: targetType,
    TargetId: targetId,
  }
}

function statusOf({ refuses }: Hook): string {
  return refuses === undefined ? 'HOOK_COMPLETE_SUCCEEDED' : 'HOOK_COMPLETE_FAILED'
}
