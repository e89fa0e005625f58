/** Calls that start, stop and undo operations on stacks without a change set. */

import type { Action } from './actions.ts'
import { refuseUpdate } from './change-set-requests.ts'
import { changesOf } from './changes.ts'
import type { Engine } from './engine.ts'
import { exportInUse } from './exports.ts'
import { checkCapabilities, resolveParameters, tagsIn, templateOf, text, texts } from './request.ts'
import type { Stack } from './stack.ts'
import { newestEvents } from './stack-reads.ts'
import { type Answer, WireError } from './wire.ts'

export const STACK_CALLS: Readonly<Record<string, Action>> = {
  CreateStack: (engine, form) => {
    const name = text(form, 'StackName')
    if (engine.find(name) !== undefined)
      throw new WireError('AlreadyExistsException', `Stack [${name}] already exists`)
    const template = templateOf(engine, form)
    const parameters = resolveParameters(template, form, undefined)
    checkCapabilities(template, form)
    const stack = engine.makeStack(name)
    engine.takeToken(stack, form)
    const request = { type: 'CREATE' as const, template, parameters, tags: tagsIn(form), ...settings(form) }
    engine.startDirectly(stack, request)
    return { StackId: stack.id }
  },
  UpdateStack: (engine, form) => {
    const stack = engine.find(text(form, 'StackName'))
    refuseUpdate(stack, text(form, 'StackName'))
    if (stack === undefined) return undefined
    const template = templateOf(engine, form, stack)
    const parameters = resolveParameters(template, form, stack)
    checkCapabilities(template, form)
    const tags = tagsIn(form)
    if (isSame(engine, stack, { template, parameters, tags }))
      throw new WireError('ValidationError', 'No updates are to be performed.')
    engine.takeToken(stack, form)
    engine.startDirectly(stack, { type: 'UPDATE', template, parameters, tags, ...settings(form) })
    return { StackId: stack.id }
  },
  DeleteStack: removeStack,
  CancelUpdateStack: (engine, form) => {
    const stack = engine.get(text(form, 'StackName'))
    if (stack.status !== 'UPDATE_IN_PROGRESS')
      throw new WireError('ValidationError', 'CancelUpdateStack cannot be called from current stack status')
    stack.cancelling = true
    return undefined
  },
  RollbackStack: rollBackStack,
  ContinueUpdateRollback: continueRollback,
}

function settings(form: URLSearchParams) {
  const express = form.get('DeploymentConfig.Mode') === 'EXPRESS'
  const said = form.get('DisableRollback') ?? form.get('DeploymentConfig.DisableRollback')
  return {
    mode: express ? ('EXPRESS' as const) : ('STANDARD' as const),
    disableRollback: said === null ? express : said === 'true',
    deleteOnFailure: form.get('OnFailure') === 'DELETE',
  }
}

function isSame(
  engine: Engine,
  stack: Stack,
  wanted: {
    template: ReturnType<typeof templateOf>
    parameters: Record<string, string>
    tags: Record<string, string> | undefined
  },
): boolean {
  return (
    changesOf(engine, stack, wanted.template, false).length === 0 &&
    JSON.stringify(stack.template?.outputs) === JSON.stringify(wanted.template.outputs) &&
    JSON.stringify(stack.parameters) === JSON.stringify(wanted.parameters) &&
    (wanted.tags === undefined || JSON.stringify(stack.tags) === JSON.stringify(wanted.tags))
  )
}

function removeStack(engine: Engine, form: URLSearchParams): Answer {
  const stack = engine.find(text(form, 'StackName'))
  if (stack === undefined || (stack.status.startsWith('DELETE_') && stack.status !== 'DELETE_FAILED'))
    return undefined
  refuseDeletion(engine, stack)
  const retain = texts(form, 'RetainResources')
  const forced = form.get('DeletionMode') === 'FORCE_DELETE_STACK'
  if ((retain.length > 0 || forced) && stack.status !== 'DELETE_FAILED')
    throw new WireError(
      'ValidationError',
      'Invalid operation on stack: RetainResources and DeletionMode are for DELETE_FAILED',
    )
  engine.takeToken(stack, form)
  engine.startDeletion(stack, { retain, forced })
  return undefined
}

function refuseDeletion({ stacks }: Engine, stack: Stack): void {
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
  const inUse = exportInUse(stacks, stack, {})
  if (inUse !== undefined) throw new WireError('ValidationError', inUse)
}

function rollBackStack(engine: Engine, form: URLSearchParams): Answer {
  const stack = engine.get(text(form, 'StackName'))
  if (!['CREATE_FAILED', 'UPDATE_FAILED'].includes(stack.status) || stack.mode === 'EXPRESS')
    throw new WireError(
      'ValidationError',
      `RollbackStack cannot be called in ${stack.status} (${stack.mode})`,
    )
  engine.takeToken(stack, form)
  engine.startRollback(stack)
  return { StackId: stack.id }
}

function continueRollback(engine: Engine, form: URLSearchParams): Answer {
  const stack = engine.get(text(form, 'StackName'))
  if (stack.status !== 'UPDATE_ROLLBACK_FAILED' || stack.parentId !== undefined)
    throw new WireError(
      'ValidationError',
      `Stack:${stack.id} is in ${stack.status} state and can not continue rolling back.`,
    )
  const skip = texts(form, 'ResourcesToSkip')
  const forced = form.get('ForceRollback') === 'true'
  if (forced && skip.length > 0)
    throw new WireError('ValidationError', 'ForceRollback and ResourcesToSkip are mutually exclusive')
  const wrong = skip.find(name => !hasFailed(engine, stack, name))
  if (wrong !== undefined)
    throw new WireError('ValidationError', `Resource ${wrong} is not in UPDATE_FAILED state`)
  engine.takeToken(stack, form)
  engine.continueRollback(stack, (inside, id) => {
    const name = inside === stack ? id : `${inside.name}.${id}`
    return (
      skip.includes(name) || (forced && statusOf(inside, id) === 'UPDATE_FAILED' && !isNested(inside, id))
    )
  })
  return {}
}

/** `Topic`, or `shop-Data.Table` for a resource of the nested stack of that name. */
function hasFailed(engine: Engine, root: Stack, name: string): boolean {
  const [stackName = '', id = ''] = name.includes('.') ? name.split('.') : [root.name, name]
  const stack = engine.stacks.find(
    each => each.name === stackName && (each === root || each.parentId !== undefined),
  )
  return stack !== undefined && statusOf(stack, id) === 'UPDATE_FAILED'
}

function statusOf(stack: Stack, id: string): string | undefined {
  return newestEvents(stack).find(({ LogicalResourceId }) => LogicalResourceId === id)?.ResourceStatus
}

function isNested(stack: Stack, id: string): boolean {
  return stack.resources.get(id)?.type === 'AWS::CloudFormation::Stack'
}
