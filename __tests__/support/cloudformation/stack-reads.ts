/** Looking at stacks: each look lets what is under way move on. */

import type { Action } from './actions.ts'
import { text } from './request.ts'
import type { RecordedEvent, Stack } from './stack.ts'
import type { Answer } from './wire.ts'

export const STACK_READS: Readonly<Record<string, Action>> = {
  DescribeStacks: (engine, form) => {
    const stack = engine.get(text(form, 'StackName'))
    engine.look(stack)
    return { Stacks: [describe(stack)] }
  },
  DescribeStackEvents: (engine, form) => {
    const stack = engine.get(text(form, 'StackName'))
    engine.look(stack)
    const from = Number(form.get('NextToken') ?? 0)
    const newestFirst = [...stack.events].reverse()
    const next = from + EVENTS_A_PAGE
    return {
      StackEvents: newestFirst.slice(from, next).map(({ hook, ...event }) => ({ ...event, ...hook })),
      NextToken: next < newestFirst.length ? String(next) : undefined,
    }
  },
  GetTemplate: (engine, form) => {
    const stack = engine.get(text(form, 'StackName'))
    return { TemplateBody: stack.template?.body ?? '', StagesAvailable: ['Original', 'Processed'] }
  },
  ListStackResources: (engine, form) => ({
    StackResourceSummaries: newestEvents(engine.get(text(form, 'StackName'))).map(event => ({
      LogicalResourceId: event.LogicalResourceId,
      PhysicalResourceId: event.PhysicalResourceId,
      ResourceType: event.ResourceType,
      ResourceStatus: event.ResourceStatus,
      ResourceStatusReason: event.ResourceStatusReason,
      LastUpdatedTimestamp: event.Timestamp,
    })),
  }),
}

const EVENTS_A_PAGE = 100

/** A stack as DescribeStacks shows it; outputs only once they exist. */
export function describe(stack: Stack): { [name: string]: Answer } {
  const { template } = stack
  return {
    StackId: stack.id,
    StackName: stack.name,
    StackStatus: stack.status,
    StackStatusReason: stack.statusReason,
    ChangeSetId: stack.changeSetId,
    CreationTime: stack.created,
    LastUpdatedTime: stack.updated,
    DeletionTime: stack.deleted,
    RoleARN: stack.roleArn,
    ParentId: stack.parentId,
    DeploymentConfig: { Mode: stack.mode },
    EnableTerminationProtection: stack.isProtected,
    LastOperations: lastOperations(stack),
    Parameters: Object.entries(stack.parameters).map(([name, value]) => ({
      ParameterKey: name,
      ParameterValue: template?.parameters[name]?.noEcho === true ? '****' : value,
      ResolvedValue: template?.parameters[name]?.type.startsWith('AWS::SSM') === true ? 'found' : undefined,
    })),
    Tags: Object.entries(stack.tags).map(([Key, Value]) => ({ Key, Value })),
    Outputs: /(CREATE|UPDATE|IMPORT)_COMPLETE$/.test(stack.status)
      ? Object.entries(template?.outputs ?? {}).map(([OutputKey, OutputValue]) => ({
          OutputKey,
          OutputValue,
        }))
      : [],
  }
}

/** The newest one first; a rollback with the operation that it undoes. */
function lastOperations({ operations }: Stack) {
  return operations
    .slice(-2)
    .reverse()
    .map(({ id, type }) => ({ OperationId: id, OperationType: type }))
}

/** The newest event of each resource. */
export function newestEvents(stack: Stack): RecordedEvent[] {
  const own = stack.events.filter(({ PhysicalResourceId }) => PhysicalResourceId !== stack.id)
  return [...new Map(own.map(event => [event.LogicalResourceId, event])).values()]
}
