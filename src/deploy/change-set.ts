/** One change set, from its creation to its execution or removal. Names are unique, so runs never meet in one. */

import { randomBytes } from 'node:crypto'
import type { CreateChangeSetCommandInput, DeploymentConfig, Parameter } from '@aws-sdk/client-cloudformation'
import { awsFailure, isPassing, isThrottling, readAwsError } from '../aws/errors.ts'
import type { Failure } from '../report/failure.ts'
import { abortable, type Calls } from './calls.ts'
import { decisively, patiently } from './persist.ts'
import { refusal, roleFailure } from './refusal.ts'
import { type ChangeSet, hasStarted } from './settle-change-set.ts'
import { isNoSuchStack } from './stack-view.ts'

export interface ChangeSetRequest {
  operation: 'create' | 'update'
  stackName: string
  template: { body: string } | { url: string }
  /** Whether the template holds stacks of its own, whose changes are wanted too. */
  nested: boolean
  parameters: readonly Parameter[]
  capabilities: readonly string[]
  tags: Readonly<Record<string, string>>
  roleArn: string | undefined
  notificationArns: readonly string[] | undefined
  onFailure: 'rollback' | 'keep' | 'delete'
  mode: 'standard' | 'express'
  /** Undoes what was changed behind the back of the stack: only an update can. */
  revertsDrift: boolean
  importsExisting: boolean
  /** Begins the name of the change set, which is the token of the operation too. */
  tokenPrefix: string
}

/**
 * What became of the request. `raced`: somebody else changed the stack since it was read. `lost`: AWS gave no answer, and there
 * may be such a set all the same.
 */
export type Requested =
  | { kind: 'accepted'; set: ChangeSet }
  | { kind: 'refused'; failure: Failure }
  | { kind: 'raced'; reason: string }
  | { kind: 'lost'; set: ChangeSet; failure: Failure }

/** Asks for a change set. Throws Failures for everything that is neither the template's fault nor a race. */
export async function requestChangeSet(calls: Calls, request: ChangeSetRequest): Promise<Requested> {
  const { CreateChangeSetCommand } = await import('@aws-sdk/client-cloudformation')
  const client = await calls.clients.cloudformation()
  const name = `${request.tokenPrefix}${randomBytes(8).toString('hex')}`
  const named = { name, id: name, stackId: request.stackName }
  try {
    const command = new CreateChangeSetCommand(inputFor(request, name))
    // The token makes it one request however often it is sent.
    const { Id = name, StackId = request.stackName } = await patiently(calls, () =>
      client.send(command, abortable(calls.signal)),
    )
    return { kind: 'accepted', set: { name, id: Id, stackId: StackId } }
  } catch (error) {
    if (isOwnName(error, name)) return { kind: 'accepted', set: named }
    return mayHaveActed(error)
      ? { kind: 'lost', set: named, failure: unanswered(error, request) }
      : judgeRejection(error, request)
  }
}

/**
 * Starts the change set. `false`: the stack or the set is no longer what it was (decide anew).
 * An answer that got lost is looked up before anything is concluded.
 */
export async function executeChangeSet(
  calls: Calls,
  set: ChangeSet,
  request: Pick<ChangeSetRequest, 'operation' | 'onFailure' | 'mode'>,
): Promise<boolean> {
  const { ExecuteChangeSetCommand } = await import('@aws-sdk/client-cloudformation')
  const client = await calls.clients.cloudformation()
  const isSaid = deletesOnFailure(request) || request.mode === 'express'
  const rollback = isSaid ? {} : { DisableRollback: request.onFailure === 'keep' }
  const command = new ExecuteChangeSetCommand({
    ChangeSetName: set.id,
    StackName: set.stackId,
    ClientRequestToken: set.name,
    ...rollback,
  })
  const target = `stack ${set.stackId}`
  const call = 'cloudformation:ExecuteChangeSet'
  const hasActed = () => hasStarted(calls.clients, set)
  try {
    await decisively(calls, { call, target, hasActed }, async () => void (await client.send(command)))
    return true
  } catch (error) {
    const { name, message } = readAwsError(error)
    if (name === 'InvalidChangeSetStatus' || name === 'InvalidChangeSetStatusException') return false
    if (name === 'ChangeSetNotFound' || name === 'ChangeSetNotFoundException' || IN_STATE.test(message))
      return false
    throw awsFailure(error, { call, target })
  }
}

/**
 * Removes a change set that will not be executed. What cannot be removed is left behind, for it changes nothing: then the reason
 * is returned.
 */
export async function deleteChangeSet(calls: Calls, set: ChangeSet): Promise<string | undefined> {
  const { DeleteChangeSetCommand } = await import('@aws-sdk/client-cloudformation')
  const client = await calls.clients.cloudformation()
  const command = new DeleteChangeSetCommand({ ChangeSetName: set.id, StackName: set.stackId })
  try {
    await patiently(calls, () => client.send(command))
    return undefined
  } catch (error) {
    const { name, message } = readAwsError(error)
    return name.startsWith('ChangeSetNotFound') || isNoSuchStack(error) ? undefined : message
  }
}

/** With OnStackFailure DELETE, which only a creation may ask for, DisableRollback is forbidden. */
export function deletesOnFailure(request: Pick<ChangeSetRequest, 'operation' | 'onFailure'>): boolean {
  return request.operation === 'create' && request.onFailure === 'delete'
}

/** "Stack:arn... is in UPDATE_IN_PROGRESS state and can not be updated." */
const IN_STATE = /is in \w+ (state|status) and can ?not be/

function inputFor(request: ChangeSetRequest, name: string): CreateChangeSetCommandInput {
  const { template, tags, roleArn, notificationArns } = request
  const revertsDrift = request.revertsDrift && request.operation === 'update'
  const tagList = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
  return {
    StackName: request.stackName,
    ChangeSetName: name,
    ClientToken: name,
    ChangeSetType: request.operation === 'create' ? 'CREATE' : 'UPDATE',
    ...('url' in template ? { TemplateURL: template.url } : { TemplateBody: template.body }),
    Parameters: [...request.parameters],
    Capabilities: request.capabilities.filter(isCapability),
    // An empty list would remove the tags that the stack has.
    ...(tagList.length === 0 ? {} : { Tags: tagList }),
    ...(roleArn === undefined ? {} : { RoleARN: roleArn }),
    ...(notificationArns === undefined ? {} : { NotificationARNs: [...notificationArns] }),
    // Not together with drift or imports (API reference, CreateChangeSet: IncludeNestedStacks).
    ...(request.nested && !revertsDrift && !request.importsExisting ? { IncludeNestedStacks: true } : {}),
    ...(revertsDrift ? { DeploymentMode: 'REVERT_DRIFT' as const } : {}),
    ...(request.importsExisting ? { ImportExistingResources: true } : {}),
    ...(deletesOnFailure(request) ? { OnStackFailure: 'DELETE' as const } : {}),
    ...(request.mode === 'express' ? { DeploymentConfig: expressConfig(request) } : {}),
  }
}

/** EXPRESS switches rollback off unless it is told not to (aws-cdk-cli #1739), and it is told in the set, not at its execution. */
function expressConfig({ onFailure }: ChangeSetRequest): DeploymentConfig {
  return { Mode: 'EXPRESS', DisableRollback: onFailure === 'keep' }
}

/** CloudFormation itself refuses names that it does not know; here the type only has to be convinced. */
function isCapability(
  name: string,
): name is 'CAPABILITY_IAM' | 'CAPABILITY_NAMED_IAM' | 'CAPABILITY_AUTO_EXPAND' {
  return name.startsWith('CAPABILITY_')
}

/** Our own name is taken: an earlier try of the same call got through and only its answer was lost. */
function isOwnName(error: unknown, changeSetName: string): boolean {
  const { name, message } = readAwsError(error)
  return name.startsWith('AlreadyExists') && message.includes(changeSetName) && !/^Stack /.test(message)
}

/** The last of many tries got no answer: an earlier one may have got through. */
function mayHaveActed(error: unknown): boolean {
  return (isPassing(error) && !isThrottling(error)) || readAwsError(error).name === 'AbortError'
}

function unanswered(error: unknown, { stackName }: ChangeSetRequest): Failure {
  return awsFailure(error, { call: 'cloudformation:CreateChangeSet', target: `stack ${stackName}` })
}

function judgeRejection(error: unknown, request: ChangeSetRequest): Requested {
  const { name, message } = readAwsError(error)
  const gone = request.operation === 'update' && name === 'ValidationError' && /does not exist/.test(message)
  const exists = request.operation === 'create' && name.startsWith('AlreadyExists')
  if (gone || exists || IN_STATE.test(message)) return { kind: 'raced', reason: message }
  const noRole = roleFailure(error, request.roleArn)
  if (noRole !== undefined) throw noRole
  if (name === 'ValidationError') return { kind: 'refused', failure: refusal(message, { cause: error }) }
  throw unanswered(error, request)
}
