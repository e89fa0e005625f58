/** Change sets after their creation: worked out, described page by page, executed, removed. */

import type { Action } from './actions.ts'
import { createChangeSet } from './change-set-requests.ts'
import { hasDrifted } from './drift.ts'
import type { Engine } from './engine.ts'
import { hookResult } from './hooks.ts'
import { importFailure, importsOf } from './imports.ts'
import { text } from './request.ts'
import type { ChangeSet, RecordedChange, Stack } from './stack.ts'
import type { ParsedTemplate } from './template.ts'
import { earlyValidation } from './validation.ts'
import { type Answer, WireError } from './wire.ts'

export const CHANGE_SETS: Readonly<Record<string, Action>> = {
  CreateChangeSet: createChangeSet,
  DescribeChangeSet: describeChangeSet,
  ExecuteChangeSet: executeChangeSet,
  DeleteChangeSet: (engine, form) => {
    const set = findSet(engine, form)
    if (set.executionStatus.startsWith('EXECUTE_'))
      throw new WireError('InvalidChangeSetStatus', `ChangeSet [${set.id}] was executed`)
    engine.changeSets.splice(engine.changeSets.indexOf(set), 1)
    return {}
  },
  ListChangeSets: (engine, form) => {
    const stack = engine.get(text(form, 'StackName'))
    return {
      Summaries: engine.changeSets
        .filter(({ stackId }) => stackId === stack.id)
        .map(set => ({
          StackId: set.stackId,
          ChangeSetId: set.id,
          ChangeSetName: set.name,
          Status: set.status,
          ExecutionStatus: set.executionStatus,
          CreationTime: set.created,
        })),
    }
  },
}

function describeChangeSet(engine: Engine, form: URLSearchParams): Answer {
  const nested = engine.nestedSets.get(form.get('ChangeSetName') ?? '')
  if (nested !== undefined) return { ...nestedState(engine, form), ...page(engine, nested, form) }
  const set = findSet(engine, form)
  if (set.status === 'CREATE_PENDING' && set.readsLeft-- <= 0) workOut(engine, set)
  const withValues = form.get('IncludePropertyValues') === 'true'
  const dropped = withValues ? set.changes.filter(({ id }) => engine.incomplete.has(id)) : []
  return {
    ChangeSetId: set.id,
    ChangeSetName: set.name,
    StackId: set.stackId,
    Status: set.status,
    StatusReason: set.reason ?? (dropped.length === 0 ? undefined : incompleteWarning(dropped)),
    ExecutionStatus: set.executionStatus,
    CreationTime: set.created,
    ...page(
      engine,
      set.changes.filter(change => !dropped.includes(change)),
      form,
    ),
  }
}

/** The set of a nested stack fails for itself, and takes the outer one with it. */
function nestedState(engine: Engine, form: URLSearchParams) {
  const id = form.get('ChangeSetName')
  const all = [
    ...engine.changeSets.flatMap(({ changes }) => changes),
    ...[...engine.nestedSets.values()].flat(),
  ]
  const owner = all.find(({ changeSetId }) => changeSetId === id)
  const reason = engine.nestedSetFailures.get(owner?.id ?? '')
  return { Status: reason === undefined ? 'CREATE_COMPLETE' : 'FAILED', StatusReason: reason }
}

function nestedFailure({ nestedSetFailures }: Engine, { changes }: ChangeSet): string | undefined {
  const failed = changes.find(({ id, changeSetId }) => changeSetId !== undefined && nestedSetFailures.has(id))
  return failed === undefined
    ? undefined
    : `Nested change set ${failed.changeSetId} was not successfully created: Currently in FAILED.`
}

function incompleteWarning(dropped: readonly RecordedChange[]): string {
  return `[WARN] --include-property-values option can return incomplete ChangeSet data because: the values of ${dropped.map(({ id }) => id).join(', ')} cannot be told`
}

function page(engine: Engine, changes: readonly RecordedChange[], form: URLSearchParams) {
  const from = Number(form.get('NextToken') ?? 0)
  const next = from + engine.changesAPage
  const withValues = form.get('IncludePropertyValues') === 'true'
  return {
    Changes: changes
      .slice(from, next)
      .map(change => ({ Type: 'Resource', ResourceChange: resourceChange(change, withValues) })),
    NextToken: next < changes.length ? String(next) : undefined,
  }
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
  set.reason =
    engine.changeSetFailure ??
    nestedFailure(engine, set) ??
    earlyValidation(engine) ??
    importFailure(set) ??
    (nothing ? nothingToDo(set.template) : undefined) ??
    changeSetHooks(engine, set)
  set.status = set.reason === undefined ? 'CREATE_COMPLETE' : 'FAILED'
  set.executionStatus = set.reason === undefined ? 'AVAILABLE' : 'UNAVAILABLE'
  set.operation.status = set.reason === undefined ? 'SUCCEEDED' : 'FAILED'
  set.operation.ended = engine.now()
}

function changeSetHooks(engine: Engine, { id }: ChangeSet): string | undefined {
  const at = engine.now()
  for (const hook of engine.changeSetHooks)
    engine.hookResults.push(hookResult(hook, { targetType: 'CHANGE_SET', targetId: id, at }))
  const failed = engine.changeSetHooks.filter(({ refuses, mode }) => refuses !== undefined && mode !== 'WARN')
  if (failed.length === 0) return undefined
  return `The following hook(s) failed: [${failed.map(({ type }) => type).join(', ')}]`
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
  engine.takeToken(stack, form)
  set.executionStatus = 'EXECUTE_COMPLETE'
  const others = engine.changeSets.filter(other => other.stackId === set.stackId && other !== set)
  for (const other of others) engine.changeSets.splice(engine.changeSets.indexOf(other), 1)
  engine.startChangeSet(set, {
    disableRollback: rollbackDisabled(set, form),
    deleteOnFailure: set.deleteOnFailure,
    imports: importsOf(set),
  })
  return {}
}

/** EXPRESS means no rollback unless the set says otherwise. */
function rollbackDisabled(set: ChangeSet, form: URLSearchParams): boolean {
  if (set.mode === 'EXPRESS') return set.disableRollback ?? true
  return set.disableRollback ?? form.get('DisableRollback') === 'true'
}

export function findSet(engine: Engine, form: URLSearchParams): ChangeSet {
  const nameOrId = text(form, 'ChangeSetName')
  const stack = engine.find(form.get('StackName') ?? '')
  const set = engine.changeSets.find(
    ({ id, name, stackId }) => id === nameOrId || (name === nameOrId && stackId === stack?.id),
  )
  if (set === undefined)
    throw new WireError('ChangeSetNotFound', `ChangeSet [${nameOrId}] does not exist`, 404)
  return set
}
