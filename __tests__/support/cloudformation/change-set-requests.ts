/** CreateChangeSet: what is refused, and what becomes of the rest. */

import { randomUUID } from 'node:crypto'
import { changesOf } from './changes.ts'
import { revertedDrift } from './drift.ts'
import { ACCOUNT, type Engine, REGION } from './engine.ts'
import { imported } from './imports.ts'
import { checkCapabilities, flag, resolveParameters, tagsIn, templateOf, text } from './request.ts'
import type { ChangeSet, Stack } from './stack.ts'
import type { ParsedTemplate } from './template.ts'
import { type Answer, WireError } from './wire.ts'

export function createChangeSet(engine: Engine, form: URLSearchParams): Answer {
  const stackName = text(form, 'StackName')
  const name = text(form, 'ChangeSetName')
  const type = typeOf(form)
  const existing = engine.find(stackName)
  const again = engine.changeSets.find(set => set.name === name && set.stackId === existing?.id)
  if (again !== undefined) return sameRequestAgain(again, form)
  refuseReusedToken(engine, form, name)
  if (type !== 'CREATE') refuseUpdate(existing, stackName)
  if (type === 'CREATE' && existing !== undefined && existing.status !== 'REVIEW_IN_PROGRESS')
    throw new WireError(
      'AlreadyExistsException',
      `Stack [${stackName}] already exists and cannot be created again with the changeSet [${name}].`,
    )
  const template = templateOf(engine, form, existing)
  refuseCombination(engine, form, type, template)
  const parameters = resolveParameters(template, form, existing)
  checkCapabilities(template, form)
  const stack = existing ?? engine.makeShell(stackName)
  const set = newChangeSet(engine, form, { name, type, stack, template, parameters })
  engine.changeSets.push(set)
  return { Id: set.id, StackId: stack.id }
}

function typeOf(form: URLSearchParams): ChangeSet['type'] {
  const type = form.get('ChangeSetType')
  return type === 'CREATE' || type === 'IMPORT' ? type : 'UPDATE'
}

interface Accepted {
  name: string
  type: ChangeSet['type']
  stack: Stack
  template: ParsedTemplate
  parameters: Record<string, string>
}

function newChangeSet(
  engine: Engine,
  form: URLSearchParams,
  { name, type, stack, template, parameters }: Accepted,
): ChangeSet {
  const importsExisting = form.get('ImportExistingResources') === 'true'
  const revertsDrift = form.get('DeploymentMode') === 'REVERT_DRIFT'
  const listed = changesOf(engine, stack, template, form.get('IncludeNestedStacks') === 'true')
  return {
    id: `arn:aws:cloudformation:${REGION}:${ACCOUNT}:changeSet/${name}/${randomUUID()}`,
    name,
    stackId: stack.id,
    type,
    status: 'CREATE_PENDING',
    reason: undefined,
    executionStatus: 'UNAVAILABLE',
    template,
    parameters,
    tags: tagsIn(form),
    roleArn: form.get('RoleARN') ?? undefined,
    deleteOnFailure: form.get('OnStackFailure') === 'DELETE',
    mode: form.get('DeploymentConfig.Mode') === 'EXPRESS' ? 'EXPRESS' : 'STANDARD',
    disableRollback: flag(form, 'DeploymentConfig.DisableRollback'),
    revertsDrift,
    importsExisting,
    changes: [
      ...(importsExisting || type === 'IMPORT' ? imported(engine, stack, listed, type) : listed),
      ...(revertsDrift ? revertedDrift(engine, stack) : []),
    ],
    created: engine.now(),
    operation: engine.newOperation('CREATE_CHANGESET', form.get('ClientToken') ?? undefined),
    readsLeft: engine.changeSetReads,
    clientToken: form.get('ClientToken') ?? undefined,
  }
}

function sameRequestAgain(set: ChangeSet, form: URLSearchParams): Answer {
  if (set.clientToken === form.get('ClientToken')) return { Id: set.id, StackId: set.stackId }
  throw new WireError('AlreadyExistsException', `ChangeSet ${set.name} already exists`)
}

/** One token, one request. */
function refuseReusedToken(engine: Engine, form: URLSearchParams, name: string): void {
  const token = form.get('ClientToken')
  const other = engine.changeSets.find(({ clientToken }) => clientToken === token)
  if (token !== null && other !== undefined && other.name !== name)
    throw new WireError('TokenAlreadyExistsException', `Token ${token} was used for another request`)
}

export function refuseUpdate(stack: Stack | undefined, name: string): void {
  if (stack === undefined) throw new WireError('ValidationError', `Stack [${name}] does not exist`)
  if (/(_COMPLETE|^(CREATE|UPDATE)_FAILED)$/.test(stack.status) && stack.status !== 'ROLLBACK_COMPLETE')
    return
  throw new WireError(
    'ValidationError',
    `Stack:${stack.id} is in ${stack.status} state and can not be updated.`,
  )
}

function refuseCombination(
  engine: Engine,
  form: URLSearchParams,
  type: ChangeSet['type'],
  template: ParsedTemplate,
): void {
  const refuse = (words: string) => {
    throw new WireError('ValidationError', words)
  }
  const nested = form.get('IncludeNestedStacks') === 'true'
  const imports = form.get('ImportExistingResources') === 'true' || type === 'IMPORT'
  const reverts = form.get('DeploymentMode') === 'REVERT_DRIFT'
  if (nested && imports) refuse('IncludeNestedStacks cannot be used with resources to import')
  if (nested && reverts) refuse('IncludeNestedStacks cannot be used with DeploymentMode REVERT_DRIFT')
  if (reverts && type !== 'UPDATE') refuse('DeploymentMode REVERT_DRIFT is for change sets of type UPDATE')
  if (form.get('OnStackFailure') === 'DELETE' && type !== 'CREATE')
    refuse('OnStackFailure DELETE is for change sets of type CREATE')
  const isMixed =
    template.hasTransform && template.resources.some(({ templateUrl }) => templateUrl !== undefined)
  if (engine.refusesMacrosWithNested && isMixed)
    refuse('Change sets cannot be created for templates that contain macros and nested stacks')
}
