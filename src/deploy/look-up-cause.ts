/** The calls that say more about a failure than events do. All of them throw what the SDK throws. */

import type { OperationEvent } from '@aws-sdk/client-cloudformation'
import { abortable, type Calls } from './calls.ts'

type Asking = Pick<Calls, 'clients' | 'signal'>

/** One thing that an operation or a change set was refused for. */
export interface OperationError {
  /** `Acme::Encryption::Hook: buckets must be encrypted`, for people. */
  text: string
  /** `/Resources/Orders/Properties/Timeout`, where validation names it. */
  path: string | undefined
  /** The words alone. */
  reason: string
  resource: string | undefined
}

/** What DescribeEvents has about the failed operation; without its id, about the stack's last one that is no rollback. */
export async function operationErrors(
  asking: Asking,
  { stackId, operationId }: { stackId: string; operationId: string | undefined },
): Promise<OperationError[]> {
  const id = operationId ?? (await lastOperation(asking, stackId))
  return eventErrors(asking, id === undefined ? { StackName: stackId } : { OperationId: id })
}

/** What was found wrong with a change set. */
export async function changeSetErrors(asking: Asking, changeSetId: string): Promise<OperationError[]> {
  return eventErrors(asking, { ChangeSetName: changeSetId })
}

/** The names of the stacks that import an output by the name of its export. */
export async function importersOf({ clients, signal }: Asking, exportName: string): Promise<string[]> {
  const { ListImportsCommand } = await import('@aws-sdk/client-cloudformation')
  const client = await clients.cloudformation()
  const answer = await client.send(new ListImportsCommand({ ExportName: exportName }), abortable(signal))
  return answer.Imports ?? []
}

/** What the hooks said that refuse a change set: those that only warn are left out. */
export async function hookRefusals(
  { clients, signal }: Asking,
  changeSetId: string,
): Promise<{ hook: string; lines: string[] }[]> {
  const { ListHookResultsCommand } = await import('@aws-sdk/client-cloudformation')
  const client = await clients.cloudformation()
  const command = new ListHookResultsCommand({ TargetType: 'CHANGE_SET', TargetId: changeSetId })
  const answer = await client.send(command, abortable(signal))
  const refused = (answer.HookResults ?? []).filter(
    ({ Status, FailureMode }) => Status === 'HOOK_COMPLETE_FAILED' && FailureMode !== 'WARN',
  )
  return Promise.all(
    refused.map(async ({ HookResultId, TypeName = 'a hook', HookStatusReason }) => {
      const notes = HookResultId === undefined ? [] : await annotationsOf({ clients, signal }, HookResultId)
      const own = HookStatusReason === undefined ? [] : [HookStatusReason]
      return { hook: TypeName, lines: [...new Set([...own, ...notes])] }
    }),
  )
}

/** A rollback is an operation of its own and went well, so asking by the stack's name finds nothing (awslabs/mcp #4275). */
async function lastOperation({ clients, signal }: Asking, stackId: string): Promise<string | undefined> {
  const { DescribeStacksCommand } = await import('@aws-sdk/client-cloudformation')
  const client = await clients.cloudformation()
  const answer = await client.send(new DescribeStacksCommand({ StackName: stackId }), abortable(signal))
  const operations = answer.Stacks?.[0]?.LastOperations ?? []
  return operations.find(({ OperationType }) => !OperationType?.includes('ROLLBACK'))?.OperationId
}

type Question = { OperationId: string } | { StackName: string } | { ChangeSetName: string }

/** Oldest first. */
async function eventErrors({ clients, signal }: Asking, about: Question): Promise<OperationError[]> {
  const { DescribeEventsCommand } = await import('@aws-sdk/client-cloudformation')
  const client = await clients.cloudformation()
  const errors: OperationError[] = []
  for (let token: string | undefined; ; ) {
    const from = token === undefined ? {} : { NextToken: token }
    const command = new DescribeEventsCommand({ ...about, Filters: { FailedEvents: true }, ...from })
    const page = await client.send(command, abortable(signal))
    for (const event of page.OperationEvents ?? []) errors.push(...errorIn(event))
    token = page.NextToken
    if (token === undefined) return errors.reverse()
  }
}

/** Only what forbids something; a provisioning error is in the stack's own events already. */
function errorIn(event: OperationEvent): OperationError[] {
  const { EventType, LogicalResourceId: resource } = event
  if (EventType === 'VALIDATION_ERROR' && event.ValidationFailureMode !== 'WARN') {
    const { ValidationStatusReason: reason = 'not valid', ValidationPath: path, ValidationName } = event
    const name = ValidationName === undefined ? '' : ` (${ValidationName})`
    return [{ text: `${path === undefined ? '' : `${path}: `}${reason}${name}`, path, reason, resource }]
  }
  if (EventType === 'HOOK_INVOCATION_ERROR' && event.HookFailureMode !== 'WARN') {
    const reason = event.HookStatusReason ?? 'no reason given'
    return [{ text: `${event.HookType ?? 'a hook'}: ${reason}`, path: undefined, reason, resource }]
  }
  return []
}

/** What a hook noted about single rules, with what it proposes. Nothing when it cannot be read: the hook's reason is known. */
export async function annotationsOf({ clients, signal }: Asking, id: string): Promise<string[]> {
  const { GetHookResultCommand } = await import('@aws-sdk/client-cloudformation')
  const client = await clients.cloudformation()
  const answer = await client
    .send(new GetHookResultCommand({ HookResultId: id }), abortable(signal))
    .catch(() => undefined)
  return (answer?.Annotations ?? [])
    .filter(({ Status }) => Status !== 'PASSED' && Status !== 'SKIPPED')
    .map(({ StatusMessage, RemediationMessage, RemediationLink }) =>
      [StatusMessage, RemediationMessage, RemediationLink].filter(part => part !== undefined).join(' → '),
    )
    .filter(line => line !== '')
}
