/** One event of a stack as the deployer sees it. */

import type { StackEvent as ApiEvent } from '@aws-sdk/client-cloudformation'

/** One event, with its place in the tree of stacks. */
export interface SeenEvent {
  eventId: string
  /** `Parent/Child` inside nested stacks; the stack's own name for the root stack. */
  id: string
  /** Whether it is about the stack that it comes from, as a whole. */
  ofStack: boolean
  /** How many stacks are around that stack: 0 for the root. */
  depth: number
  resourceType: string
  physicalId: string | undefined
  status: string
  reason: string | undefined
  /** ISO 8601, by the server's clock. */
  at: string
  /** The operation's ClientRequestToken. */
  token?: string | undefined
  operationId?: string | undefined
  /** `CONFIGURATION_COMPLETE`: it is made, and only becoming ready. */
  detailedStatus?: string | undefined
  /** Of events that end a resource's state: how long it took, by the server's clock. */
  seconds?: number
  hook?: HookAnswer | undefined
}

/** What a hook said about the resource. */
export interface HookAnswer {
  type: string
  failed: boolean
  reason: string | undefined
  /** What GetHookResult knows the answer by. */
  invocationId?: string | undefined
}

/** Where an event comes from. */
export interface EventSource {
  stackId: string
  /** Put before logical ids: `Parent/`, empty for the root. */
  path: string
  depth: number
}

/** `stackName`: what the root stack is called. */
export function seenEvent(event: ApiEvent, source: EventSource, stackName: string): SeenEvent {
  const ofStack = event.PhysicalResourceId === source.stackId
  const own = source.depth === 0 ? stackName : source.path.slice(0, -1)
  const hook = hookIn(event)
  return {
    eventId: event.EventId ?? '',
    id: ofStack ? own : `${source.path}${event.LogicalResourceId ?? ''}`,
    ofStack,
    depth: source.depth,
    resourceType: event.ResourceType ?? '',
    physicalId: event.PhysicalResourceId === '' ? undefined : event.PhysicalResourceId,
    status: event.ResourceStatus ?? '',
    reason: event.ResourceStatusReason === '' ? undefined : event.ResourceStatusReason,
    at: timeOf(event),
    token: event.ClientRequestToken,
    operationId: event.OperationId === '' ? undefined : event.OperationId,
    detailedStatus: event.DetailedStatus,
    ...(hook === undefined ? {} : { hook }),
  }
}

/** ISO 8601; empty for an event without a time. */
export function timeOf(event: ApiEvent): string {
  return event.Timestamp?.toISOString() ?? ''
}

function hookIn({
  HookType,
  HookStatus,
  HookStatusReason,
  HookInvocationId,
}: ApiEvent): HookAnswer | undefined {
  if (HookType === undefined || HookStatus === undefined) return undefined
  const failed = HookStatus.endsWith('_FAILED')
  return { type: HookType, failed, reason: HookStatusReason, invocationId: HookInvocationId }
}

/** How long each resource took for what it is doing, by the server's own times. */
export class Durations {
  readonly #begun = new Map<string, { action: string; at: string }>()

  /** The event with its `seconds`, when it ends something whose beginning was seen. Give events in their order. */
  measure(event: SeenEvent): SeenEvent {
    const { id, status, at, ofStack } = event
    if (ofStack) return event
    const action = status.split('_', 1)[0] ?? ''
    const begun = this.#begun.get(id)
    if (status.endsWith('_IN_PROGRESS')) {
      if (begun?.action !== action) this.#begun.set(id, { action, at })
      return event
    }
    this.#begun.delete(id)
    if (begun?.action !== action) return event
    const seconds = (Date.parse(at) - Date.parse(begun.at)) / 1000
    return Number.isFinite(seconds) && seconds >= 0 ? { ...event, seconds } : event
  }
}
