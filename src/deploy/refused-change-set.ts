/** Why CloudFormation would not make a change set: what its reason only hints at is asked for, one question each. */

import { isAccessDenied } from '../aws/errors.ts'
import { combineFailures, Failure } from '../report/failure.ts'
import { abortable, atMost, type Calls } from './calls.ts'
import { changeSetErrors, hookRefusals, type OperationError } from './look-up-cause.ts'
import { refusal } from './refusal.ts'

/** A set in the status FAILED. */
export interface RefusedSet {
  /** ARN. */
  id: string
  /** Its StatusReason. */
  reason: string
  /** The sets of nested stacks, as far as they were made, with the logical ids of the stacks. */
  nested: readonly { id: string; changeSetId: string }[]
}

/** An explanation that does not come in this time is done without. */
const LONGEST_QUESTION_MS = 20_000

/** A set that leads back to itself must not be followed for ever. */
const MAX_DEPTH = 20

/** One Failure, with others where several things are wrong. Throws nothing. `path`: `Parent/` inside nested stacks. */
export async function refusedChangeSet(
  { clients, signal }: Pick<Calls, 'clients' | 'signal'>,
  set: RefusedSet,
  path = '',
): Promise<Failure> {
  const calls = { clients, signal: atMost(LONGEST_QUESTION_MS, signal) }
  const { reason, id } = set
  if (EARLY_VALIDATION.test(reason)) return validationFailure(calls, set, path)
  const child = NESTED.exec(reason)?.[1]
  if (child !== undefined && path.split('/').length < MAX_DEPTH) return nestedFailure(calls, set, child, path)
  const imported = importedIds(reason)
  if (imported.length > 0) return combineFailures(imported.map(one => importFailure(`${path}${one}`, reason)))
  if (!HOOKS.test(reason)) return within(refusal(reason), path)
  const hooks = await asked('cloudformation:ListHookResults', () => hookRefusals(calls, id))
  const details = hooks.found?.flatMap(({ hook, lines }) => lines.map(line => `${hook}: ${line}`))
  return within(refusal(reason, { details: details ?? hooks.missing }), path)
}

const EARLY_VALIDATION = /EarlyValidation|early validation|DescribeEvents/i
const HOOKS = /hook\(s\)|[Hh]ook .*fail/
/** "Nested change set arn:… was not successfully created: Currently in FAILED." */
const NESTED = /Nested change set (arn:\S+) was not successfully created/

/** What early validation found, each thing with its resource; DescribeEvents is the only place that tells. */
async function validationFailure(
  calls: Pick<Calls, 'clients' | 'signal'>,
  { id, reason }: RefusedSet,
  path: string,
): Promise<Failure> {
  const errors = await asked('cloudformation:DescribeEvents', () => changeSetErrors(calls, id))
  const found = errors.found ?? []
  if (found.length === 0) return within(refusal(reason, { details: errors.missing }), path)
  return combineFailures(found.map(error => errorFailure(error, path)))
}

function errorFailure(error: OperationError, prefix: string): Failure {
  const [, id, property] = /^\/?Resources\/([^/]+)(\/.*)?$/.exec(error.path ?? '') ?? []
  const resource = id ?? error.resource
  const where = resource === undefined ? '' : `${prefix}${resource}${property ?? ''}: `
  const plain = refusal(error.text)
  return new Failure('deploy', `CloudFormation rejected the template: ${where}${withoutPath(error)}`, {
    ...plain,
    resource: resource === undefined ? undefined : `${prefix}${resource}`,
    property,
    reason: error.reason,
  })
}

function withoutPath({ text, path }: OperationError): string {
  return path === undefined ? text : text.replace(`${path}: `, '')
}

/** The outer set only says which inner one failed: that one knows why. */
async function nestedFailure(
  calls: Pick<Calls, 'clients' | 'signal'>,
  { reason, nested }: RefusedSet,
  child: string,
  path: string,
): Promise<Failure> {
  const stack = nested.find(({ changeSetId }) => changeSetId === child)?.id
  const inside = stack === undefined ? path : `${path}${stack}/`
  const { found, missing } = await asked('cloudformation:DescribeChangeSet', async () => {
    const { DescribeChangeSetCommand } = await import('@aws-sdk/client-cloudformation')
    const client = await calls.clients.cloudformation()
    return client.send(new DescribeChangeSetCommand({ ChangeSetName: child }), abortable(calls.signal))
  })
  if (found?.StatusReason === undefined) return within(refusal(reason, { details: missing }), path)
  const inner = (found.Changes ?? []).flatMap(({ ResourceChange: change }) =>
    change?.ChangeSetId === undefined
      ? []
      : [{ id: change.LogicalResourceId ?? '', changeSetId: change.ChangeSetId }],
  )
  return refusedChangeSet(calls, { id: child, reason: found.StatusReason, nested: inner }, inside)
}

/** "… The affected resources are Orders ({FunctionName=shop-orders}), Table ({TableName=orders})" */
function importedIds(reason: string): string[] {
  if (!/attempting to import some resources/.test(reason)) return []
  const list = /affected resources are (.*)$/s.exec(reason)?.[1] ?? ''
  return [...list.matchAll(/([A-Za-z0-9]+) \((?:\{|[A-Za-z0-9]+::)/g)].flatMap(match => match[1] ?? [])
}

function importFailure(id: string, reason: string): Failure {
  return new Failure(
    'deploy',
    `${id} exists already, and can only be imported with a DeletionPolicy that keeps it`,
    {
      resource: id,
      reason,
      remedy: `Give ${id} DeletionPolicy: Retain (or RetainExceptOnCreate) in the template. Nothing was changed.`,
    },
  )
}

/** The same Failure about a resource inside a nested stack. */
function within(failure: Failure, path: string): Failure {
  if (path === '') return failure
  const resource = failure.resource === undefined ? path.slice(0, -1) : `${path}${failure.resource}`
  return new Failure(failure.class, `${failure.message} (in ${path.slice(0, -1)})`, { ...failure, resource })
}

/** `missing`: a line for people when the question is not allowed. */
async function asked<T>(
  call: string,
  ask: () => Promise<T>,
): Promise<{ found?: T; missing: readonly string[] }> {
  try {
    return { found: await ask(), missing: [] }
  } catch (error) {
    return { missing: isAccessDenied(error) ? [`more could be said if ${call} were allowed`] : [] }
  }
}
