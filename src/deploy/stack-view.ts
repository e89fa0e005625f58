/** A stack as DescribeStacks shows it, reduced to what decisions are made of. */

import type { Stack } from '@aws-sdk/client-cloudformation'
import type { AwsClients } from '../aws/clients.ts'
import { awsFailure, readAwsError } from '../aws/errors.ts'
import { abortable, type Calls } from './calls.ts'
import { patiently } from './persist.ts'

export interface StackView {
  stackId: string
  stackName: string
  status: string
  statusReason: string | undefined
  /** The change set that was executed last. */
  changeSetId: string | undefined
  /** When it was last created, updated or deleted, as the server says it: compared with another view, never with a clock. */
  lastChanged: number | undefined
  parameters: readonly StackParameter[]
  tags: Readonly<Record<string, string>>
  outputs: Readonly<Record<string, string>>
  roleArn: string | undefined
  notificationArns: readonly string[]
  terminationProtection: boolean
  /** Its last operation ran in CloudFormation's EXPRESS mode. */
  isExpress: boolean
  /** The stack that this one is nested in. */
  parentId: string | undefined
}

export interface StackParameter {
  name: string
  /** Asterisks for NoEcho. */
  value: string
  /** CloudFormation looked the value up in Parameter Store: it may be another one next time. */
  lookedUp: boolean
}

/** Reads a stack by name or id; undefined when there is none. By id, deleted stacks are found too, for 90 days. */
export async function readStack(
  clients: AwsClients,
  nameOrId: string,
  signal?: AbortSignal,
): Promise<StackView | undefined> {
  const { DescribeStacksCommand } = await import('@aws-sdk/client-cloudformation')
  const client = await clients.cloudformation()
  try {
    const answer = await client.send(new DescribeStacksCommand({ StackName: nameOrId }), abortable(signal))
    const stack = answer.Stacks?.[0]
    return stack === undefined ? undefined : viewOf(stack)
  } catch (error) {
    if (isNoSuchStack(error)) return undefined
    throw error
  }
}

/** The same, made again until it is answered. Throws Failures. */
export async function lookAtStack(calls: Calls, nameOrId: string): Promise<StackView | undefined> {
  try {
    return await patiently(calls, () => readStack(calls.clients, nameOrId, calls.signal))
  } catch (error) {
    throw awsFailure(error, { call: 'cloudformation:DescribeStacks', target: `stack ${nameOrId}` })
  }
}

/** CloudFormation has no error code of its own for a stack that is not there. */
export function isNoSuchStack(error: unknown): boolean {
  const { name, message } = readAwsError(error)
  return name === 'StackNotFoundException' || (name === 'ValidationError' && /does not exist/.test(message))
}

/** One stack of an answer. */
export function viewOf(stack: Stack): StackView {
  const changed = stack.DeletionTime ?? stack.LastUpdatedTime ?? stack.CreationTime
  return {
    stackId: stack.StackId ?? '',
    stackName: stack.StackName ?? '',
    status: stack.StackStatus ?? '',
    statusReason: stack.StackStatusReason,
    changeSetId: stack.ChangeSetId,
    lastChanged: changed?.getTime(),
    parameters: (stack.Parameters ?? []).map(parameter => ({
      name: parameter.ParameterKey ?? '',
      value: parameter.ParameterValue ?? '',
      lookedUp: parameter.ResolvedValue !== undefined,
    })),
    tags: Object.fromEntries((stack.Tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
    outputs: Object.fromEntries((stack.Outputs ?? []).map(output => [output.OutputKey, output.OutputValue])),
    roleArn: stack.RoleARN,
    notificationArns: stack.NotificationARNs ?? [],
    terminationProtection: stack.EnableTerminationProtection ?? false,
    isExpress: stack.DeploymentConfig?.Mode === 'EXPRESS',
    parentId: stack.ParentId,
  }
}
