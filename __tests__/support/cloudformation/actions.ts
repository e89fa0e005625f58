/** The calls that the engine answers, one function each. */

import { randomUUID } from 'node:crypto'
import { changesOf } from './changes.ts'
import { DRIFT, hasDrifted, revertedDrift } from './drift.ts'
import { ACCOUNT, type Engine, REGION } from './engine.ts'
import type { ChangeSet, RecordedChange, Stack } from './stack.ts'
import { STACK_SETTINGS } from './stack-settings.ts'
import { type ParsedTemplate, parseTemplate } from './template.ts'
import { type Answer, members, WireError } from './wire.ts'

/** One call: what it does to the engine, and its answer. */
export type Action = (engine: Engine, form: URLSearchParams) => Answer

export const ACTIONS: Readonly<Record<string, Action>> = {
  CreateChangeSet: createChangeSet,
  DescribeChangeSet: describeChangeSet,
  ExecuteChangeSet: executeChangeSet,
  DeleteChangeSet: deleteChangeSet,
  DescribeStacks: describeStacks,
  DescribeStackEvents: describeStackEvents,
  GetTemplate: getTemplate,
  DeleteStack: removeStack,
  CancelUpdateStack: cancelUpdate,
  RollbackStack: rollBackStack,
  ContinueUpdateRollback: continueRollback,
  ListStackResources: listResources,
  ...STACK_SETTINGS,
  ...DRIFT,
  GetCallerIdentity: () => ({
    Account: ACCOUNT,
    Arn: `arn:aws:iam::${ACCOUNT}:user/tester`,
    UserId: 'AIDATESTER',
  }),
}

const MAX_TEMPLATE_BODY_BYTES = 51_200
const EVENTS_A_PAGE = 100

function createChangeSet(engine: Engine, form: URLSearchParams): Answer {
  const stackName = text(form, 'StackName')
  const name = text(form, 'ChangeSetName')
  const type = text(form, 'ChangeSetType') === 'CREATE' ? 'CREATE' : 'UPDATE'
  const existing = engine.find(stackName)
  const again = engine.changeSets.find(set => set.name === name && set.stackId === existing?.id)
  if (again !== undefined) return sameRequestAgain(again, form)
  if (type === 'UPDATE') refuseUpdate(existing, stackName)
  if (type === 'CREATE' && existing !== undefined && existing.status !== 'REVIEW_IN_PROGRESS')
    throw new WireError(
      'AlreadyExistsException',
      `Stack [${stackName}] already exists and cannot be created again with the changeSet [${name}].`,
    )
  const template = templateOf(engine, form)
  const parameters = resolveParameters(template, form, existing)
  checkCapabilities(template, form)
  const stack = existing ?? engine.makeShell(stackName)
  const tags = members(form, 'Tags').map(({ Key = '', Value = '' }) => [Key, Value])
  const set: ChangeSet = {
    id: `arn:aws:cloudformation:${REGION}:${ACCOUNT}:changeSet/${name}/${randomUUID()}`,
    name,
    stackId: stack.id,
    type,
    status: 'CREATE_PENDING',
    reason: undefined,
    executionStatus: 'UNAVAILABLE',
    template,
    parameters,
    tags: form.has('Tags.member.1.Key') || form.has('Tags') ? Object.fromEntries(tags) : undefined,
    roleArn: form.get('RoleARN') ?? undefined,
    deleteOnFailure: form.get('OnStackFailure') === 'DELETE',
    mode: form.get('DeploymentConfig.Mode') === 'EXPRESS' ? 'EXPRESS' : 'STANDARD',
    disableRollback: flag(form, 'DeploymentConfig.DisableRollback'),
    revertsDrift: form.get('DeploymentMode') === 'REVERT_DRIFT',
    importsExisting: form.get('ImportExistingResources') === 'true',
    changes: [
      ...changesOf(engine, stack, template, form.get('IncludeNestedStacks') === 'true'),
      ...(form.get('DeploymentMode') === 'REVERT_DRIFT' ? revertedDrift(engine, stack) : []),
    ],
    readsLeft: engine.changeSetReads,
    clientToken: form.get('ClientToken') ?? undefined,
  }
  engine.changeSets.push(set)
  return { Id: set.id, StackId: stack.id }
}

function sameRequestAgain(set: ChangeSet, form: URLSearchParams): Answer {
  if (set.clientToken === form.get('ClientToken')) return { Id: set.id, StackId: set.stackId }
  throw new WireError('AlreadyExistsException', `ChangeSet ${set.name} already exists`)
}

function refuseUpdate(stack: Stack | undefined, name: string): void {
  if (stack === undefined) throw new WireError('ValidationError', `Stack [${name}] does not exist`)
  if (/(_COMPLETE|^(CREATE|UPDATE)_FAILED)$/.test(stack.status) && stack.status !== 'ROLLBACK_COMPLETE')
    return
  throw new WireError(
    'ValidationError',
    `Stack:${stack.id} is in ${stack.status} state and can not be updated.`,
  )
}

function describeChangeSet(engine: Engine, form: URLSearchParams): Answer {
  const nested = engine.nestedSets.get(form.get('ChangeSetName') ?? '')
  if (nested !== undefined) return { Status: 'CREATE_COMPLETE', Changes: listed(nested, form) }
  const set = findSet(engine, form)
  if (set.status === 'CREATE_PENDING' && set.readsLeft-- <= 0) workOut(engine, set)
  return {
    ChangeSetId: set.id,
    ChangeSetName: set.name,
    StackId: set.stackId,
    Status: set.status,
    StatusReason: set.reason,
    ExecutionStatus: set.executionStatus,
    Changes: listed(set.changes, form),
  }
}

function listed(changes: readonly RecordedChange[], form: URLSearchParams): Answer {
  const withValues = form.get('IncludePropertyValues') === 'true'
  return changes.map(change => ({ Type: 'Resource', ResourceChange: resourceChange(change, withValues) }))
}

function resourceChange(change: RecordedChange, withValues: boolean): Answer {
  return {
    Action: change.action,
    LogicalResourceId: change.id,
    PhysicalResourceId: change.physicalId,
    ResourceType: change.type,
    Replacement: change.replacement,
    PolicyAction: change.policy,
    ChangeSetId: change.changeSetId,
    Details: change.details.map(({ name, path, before, after, recreation }) => ({
      Target: {
        Attribute: 'Properties',
        Name: name,
        RequiresRecreation: recreation,
        ...(withValues ? { Path: path, BeforeValue: before, AfterValue: after } : {}),
      },
      Evaluation: 'Static',
      ChangeSource: 'DirectModification',
    })),
  }
}

function workOut(engine: Engine, set: ChangeSet): void {
  const stack = engine.get(set.stackId)
  const nothing = set.type === 'UPDATE' && isSame(engine, stack, set)
  set.reason = engine.changeSetFailure ?? (nothing ? nothingToDo(set.template) : undefined)
  set.status = set.reason === undefined ? 'CREATE_COMPLETE' : 'FAILED'
  set.executionStatus = set.reason === undefined ? 'AVAILABLE' : 'UNAVAILABLE'
}

function isSame(engine: Engine, stack: Stack, set: ChangeSet): boolean {
  return (
    set.changes.length === 0 &&
    JSON.stringify(stack.template?.outputs) === JSON.stringify(set.template.outputs) &&
    JSON.stringify(stack.parameters) === JSON.stringify(set.parameters) &&
    !(set.revertsDrift && hasDrifted(engine, stack)) &&
    (set.tags === undefined || JSON.stringify(stack.tags) === JSON.stringify(set.tags))
  )
}

function nothingToDo({ hasTransform }: ParsedTemplate): string {
  return hasTransform
    ? 'No updates are to be performed.'
    : "The submitted information didn't contain changes. Submit different information to create a change set."
}

function executeChangeSet(engine: Engine, form: URLSearchParams): Answer {
  const set = findSet(engine, form)
  if (set.executionStatus !== 'AVAILABLE')
    throw new WireError(
      'InvalidChangeSetStatus',
      `ChangeSet [${set.id}] cannot be executed in its current status of [${set.status}]`,
    )
  if (set.deleteOnFailure && form.has('DisableRollback'))
    throw new WireError('ValidationError', 'DisableRollback cannot be used with OnStackFailure')
  const stack = engine.get(set.stackId)
  stack.token = form.get('ClientRequestToken') ?? undefined
  set.executionStatus = 'EXECUTE_COMPLETE'
  const others = engine.changeSets.filter(other => other.stackId === set.stackId && other !== set)
  for (const other of others) engine.changeSets.splice(engine.changeSets.indexOf(other), 1)
  engine.startChangeSet(set, {
    disableRollback: rollbackDisabled(set, form),
    deleteOnFailure: set.deleteOnFailure,
  })
  return {}
}

/** EXPRESS means no rollback unless the set says otherwise. */
function rollbackDisabled(set: ChangeSet, form: URLSearchParams): boolean {
  if (set.mode === 'EXPRESS') return set.disableRollback ?? true
  return set.disableRollback ?? form.get('DisableRollback') === 'true'
}

function deleteChangeSet(engine: Engine, form: URLSearchParams): Answer {
  const set = findSet(engine, form)
  engine.changeSets.splice(engine.changeSets.indexOf(set), 1)
  return {}
}

function describeStacks(engine: Engine, form: URLSearchParams): Answer {
  const stack = engine.get(text(form, 'StackName'))
  engine.look(stack)
  return { Stacks: [describe(stack)] }
}

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
    Parameters: Object.entries(stack.parameters).map(([name, value]) => ({
      ParameterKey: name,
      ParameterValue: template?.parameters[name]?.noEcho === true ? '****' : value,
      ResolvedValue: template?.parameters[name]?.type.startsWith('AWS::SSM') === true ? 'found' : undefined,
    })),
    Tags: Object.entries(stack.tags).map(([Key, Value]) => ({ Key, Value })),
    Outputs: /(CREATE|UPDATE)_COMPLETE$/.test(stack.status)
      ? Object.entries(template?.outputs ?? {}).map(([OutputKey, OutputValue]) => ({
          OutputKey,
          OutputValue,
        }))
      : [],
  }
}

function describeStackEvents(engine: Engine, form: URLSearchParams): Answer {
  const stack = engine.get(text(form, 'StackName'))
  engine.look(stack)
  const from = Number(form.get('NextToken') ?? 0)
  const newestFirst = [...stack.events].reverse()
  const next = from + EVENTS_A_PAGE
  return {
    StackEvents: newestFirst.slice(from, next).map(event => ({ ...event })),
    NextToken: next < newestFirst.length ? String(next) : undefined,
  }
}

function getTemplate(engine: Engine, form: URLSearchParams): Answer {
  const stack = engine.get(text(form, 'StackName'))
  return { TemplateBody: stack.template?.body ?? '', StagesAvailable: ['Original', 'Processed'] }
}

function removeStack(engine: Engine, form: URLSearchParams): Answer {
  const stack = engine.find(text(form, 'StackName'))
  if (stack === undefined || stack.status === 'DELETE_COMPLETE') return undefined
  if (stack.isProtected)
    throw new WireError(
      'ValidationError',
      `Stack [${stack.name}] cannot be deleted while TerminationProtection is enabled`,
    )
  if (stack.status.startsWith('UPDATE_') && stack.status.endsWith('_IN_PROGRESS'))
    throw new WireError(
      'ValidationError',
      `Stack [${stack.id}] cannot be deleted while in status ${stack.status}`,
    )
  const retain = [...form.entries()].filter(([key]) => key.startsWith('RetainResources.')).map(([, id]) => id)
  const forced = form.get('DeletionMode') === 'FORCE_DELETE_STACK'
  if ((retain.length > 0 || forced) && stack.status !== 'DELETE_FAILED')
    throw new WireError(
      'ValidationError',
      'Invalid operation on stack: RetainResources and DeletionMode are for DELETE_FAILED',
    )
  stack.token = form.get('ClientRequestToken') ?? undefined
  engine.startDeletion(stack, { retain, forced })
  return undefined
}

function rollBackStack(engine: Engine, form: URLSearchParams): Answer {
  const stack = engine.get(text(form, 'StackName'))
  if (!['CREATE_FAILED', 'UPDATE_FAILED'].includes(stack.status) || stack.mode === 'EXPRESS')
    throw new WireError(
      'ValidationError',
      `RollbackStack cannot be called in ${stack.status} (${stack.mode})`,
    )
  stack.token = form.get('ClientRequestToken') ?? undefined
  engine.startRollback(stack)
  return { StackId: stack.id }
}

function continueRollback(engine: Engine, form: URLSearchParams): Answer {
  const stack = engine.get(text(form, 'StackName'))
  if (stack.status !== 'UPDATE_ROLLBACK_FAILED')
    throw new WireError(
      'ValidationError',
      `Stack:${stack.id} is in ${stack.status} state and can not continue rolling back.`,
    )
  const skip = [...form.entries()].filter(([key]) => key.startsWith('ResourcesToSkip.')).map(([, id]) => id)
  const forced = form.get('ForceRollback') === 'true'
  if (forced && skip.length > 0)
    throw new WireError('ValidationError', 'ForceRollback and ResourcesToSkip are mutually exclusive')
  const failed = statusesOf(stack)
  const wrong = skip.find(id => failed.get(id) !== 'UPDATE_FAILED')
  if (wrong !== undefined)
    throw new WireError('ValidationError', `Resource ${wrong} is not in UPDATE_FAILED state`)
  stack.token = form.get('ClientRequestToken') ?? undefined
  engine.continueRollback(stack, id => skip.includes(id) || (forced && failed.get(id) === 'UPDATE_FAILED'))
  return {}
}

/** The newest status of each resource. */
function statusesOf(stack: Stack): Map<string, string> {
  const own = stack.events.filter(({ PhysicalResourceId }) => PhysicalResourceId !== stack.id)
  return new Map(own.map(event => [event.LogicalResourceId, event.ResourceStatus]))
}

function listResources(engine: Engine, form: URLSearchParams): Answer {
  const stack = engine.get(text(form, 'StackName'))
  const newest = new Map(
    stack.events
      .filter(({ PhysicalResourceId }) => PhysicalResourceId !== stack.id)
      .map(event => [event.LogicalResourceId, event]),
  )
  return {
    StackResourceSummaries: [...newest.values()].map(event => ({
      LogicalResourceId: event.LogicalResourceId,
      PhysicalResourceId: event.PhysicalResourceId,
      ResourceType: event.ResourceType,
      ResourceStatus: event.ResourceStatus,
      ResourceStatusReason: event.ResourceStatusReason,
      LastUpdatedTimestamp: event.Timestamp,
    })),
  }
}

function cancelUpdate(engine: Engine, form: URLSearchParams): Answer {
  const stack = engine.get(text(form, 'StackName'))
  if (stack.status !== 'UPDATE_IN_PROGRESS')
    throw new WireError('ValidationError', 'CancelUpdateStack cannot be called from current stack status')
  stack.cancelling = true
  return undefined
}

function findSet(engine: Engine, form: URLSearchParams): ChangeSet {
  const nameOrId = text(form, 'ChangeSetName')
  const stack = engine.find(form.get('StackName') ?? '')
  const set = engine.changeSets.find(
    ({ id, name, stackId }) => id === nameOrId || (name === nameOrId && stackId === stack?.id),
  )
  if (set === undefined)
    throw new WireError('ChangeSetNotFound', `ChangeSet [${nameOrId}] does not exist`, 404)
  return set
}

function templateOf(engine: Engine, form: URLSearchParams): ParsedTemplate {
  const body = form.get('TemplateBody')
  if (body === null) return parseTemplate(engine.templateAt(text(form, 'TemplateURL')))
  if (Buffer.byteLength(body) > MAX_TEMPLATE_BODY_BYTES)
    throw new WireError(
      'ValidationError',
      "1 validation error detected: Value at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to 51200",
    )
  return parseTemplate(body)
}

function resolveParameters(
  template: ParsedTemplate,
  form: URLSearchParams,
  stack: Stack | undefined,
): Record<string, string> {
  const given = new Map(members(form, 'Parameters').map(entry => [entry.ParameterKey, entry]))
  const values = Object.entries(template.parameters).map(([name, { default: fallback }]) => {
    const entry = given.get(name)
    const value = entry?.UsePreviousValue === 'true' ? stack?.parameters[name] : entry?.ParameterValue
    return [name, value ?? fallback] as const
  })
  const missing = values.filter(([, value]) => value === undefined).map(([name]) => name)
  if (missing.length > 0)
    throw new WireError('ValidationError', `Parameters: [${missing.join(', ')}] must have values`)
  return Object.fromEntries(values.map(([name, value]) => [name, value ?? '']))
}

function checkCapabilities({ resources }: ParsedTemplate, form: URLSearchParams): void {
  if (!resources.some(({ type }) => type === 'AWS::IAM::Role')) return
  const given = [...form.entries()]
    .filter(([key]) => key.startsWith('Capabilities.'))
    .map(([, value]) => value)
  if (given.some(name => name === 'CAPABILITY_IAM' || name === 'CAPABILITY_NAMED_IAM')) return
  throw new WireError('InsufficientCapabilitiesException', 'Requires capabilities : [CAPABILITY_IAM]')
}

function flag(form: URLSearchParams, name: string): boolean | undefined {
  const value = form.get(name)
  return value === null ? undefined : value === 'true'
}

/** A field that must be there. */
export function text(form: URLSearchParams, name: string): string {
  const value = form.get(name)
  if (value === null || value === '') throw new WireError('ValidationError', `${name} is required`)
  return value
}
