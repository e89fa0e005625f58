/** A CloudFormation in memory that moves on a step each time somebody looks. SPECIFICATION.md says by which rules. */

import { randomUUID } from 'node:crypto'
import { Chronicle } from './chronicle.ts'
import { createStack, importIntoStack } from './create-stack.ts'
import { deleteStack } from './delete-stack.ts'
import { exportInUse } from './exports.ts'
import type { Behaviour, ChangeSet, Hook, RecordedChange, Resource, Stack } from './stack.ts'
import * as records from './stack.ts'
import { type Declared, type ParsedTemplate, parseTemplate } from './template.ts'
import { rollBackUpdate, type Skip, updateStack } from './update-stack.ts'
import { WireError } from './wire.ts'
import type { Plan, Verb, World } from './world.ts'

export const REGION = 'eu-central-1'
export const ACCOUNT = '123456789012'

/** What starts an operation: a change set, or a direct call. */
type Request = Pick<ChangeSet, 'type' | 'template' | 'parameters' | 'tags' | 'mode'> & Omit<Plan, 'template'>

export class Engine extends Chronicle implements World {
  readonly changeSets: ChangeSet[] = []
  /** Templates of nested stacks, and of TemplateURL, by URL. */
  readonly templates = new Map<string, string>()
  /** Changes of nested stacks, by the ARN of their sets. */
  readonly nestedSets = new Map<string, RecordedChange[]>()
  /** Why the change sets of nested stacks fail, by the logical id of the stack. */
  readonly nestedSetFailures = new Map<string, string>()
  /** Drift detections by their ids. */
  readonly detections = new Map<string, { stackId: string; readsLeft: number }>()
  readonly behaviours = new Map<string, Behaviour>()
  /** Hooks that are asked about every change set. */
  changeSetHooks: Hook[] = []
  /** What early validation has against every change set. */
  validationErrors: records.ValidationError[] = []
  /** Reads of a change set before it is worked out. */
  changeSetReads = 1
  /** Changes on a page of DescribeChangeSet, whose pages really end at 1 MB. */
  changesAPage = 1_000
  /** Resources that DescribeChangeSet leaves out when it is asked for values. */
  readonly incomplete = new Set<string>()
  /** Steps that an operation makes each time somebody looks. */
  pace = 1
  /** Change sets fail with this reason. */
  changeSetFailure: string | undefined
  /** Change sets for macros together with nested stacks are refused. */
  refusesMacrosWithNested = false
  alarm: string | undefined
  /** What each ClientRequestToken was used for. */
  readonly #tokens = new Map<string, string>()

  /** The stack as names find it (never a deleted one), or by its id (deleted ones too). */
  find(nameOrId: string): Stack | undefined {
    if (nameOrId.startsWith('arn:')) return this.stacks.find(({ id }) => id === nameOrId)
    return this.stacks.find(({ name, status }) => name === nameOrId && status !== 'DELETE_COMPLETE')
  }

  /** Throws the ValidationError for a stack that is not there. */
  get(nameOrId: string): Stack {
    const stack = this.find(nameOrId)
    if (stack === undefined)
      throw new WireError('ValidationError', `Stack with id ${nameOrId} does not exist`)
    return stack
  }

  /** Somebody looked: whatever is under way on this stack moves on. */
  look(stack: Stack): void {
    for (let step = 0; step < this.pace && stack.operation !== undefined; step++) {
      if (stack.operation.next().done === true) stack.operation = undefined
    }
  }

  makeStack(name: string): Stack {
    const id = `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/${name}/${randomUUID()}`
    const stack = records.newStack(name, id, this.now())
    this.stacks.push(stack)
    return stack
  }

  makeShell(name: string): Stack {
    const stack = this.makeStack(name)
    this.event(stack, 'REVIEW_IN_PROGRESS', 'User Initiated')
    return stack
  }

  /** The token of what is about to begin. The same for another stack or another call is refused. */
  takeToken(stack: Stack, form: URLSearchParams): void {
    stack.token = form.get('ClientRequestToken') ?? undefined
    if (stack.token === undefined) return
    const use = `${form.get('Action')} ${stack.id}`
    if ((this.#tokens.get(stack.token) ?? use) !== use)
      throw new WireError('TokenAlreadyExistsException', `Token ${stack.token} was used for another request`)
    this.#tokens.set(stack.token, use)
  }

  startChangeSet(set: ChangeSet, plan: Omit<Plan, 'template'>): void {
    const stack = this.get(set.stackId)
    stack.changeSetId = set.id
    stack.roleArn = set.roleArn ?? stack.roleArn
    if (set.revertsDrift) {
      for (const id of stack.resources.keys()) delete this.behaviours.get(stack.path + id)?.drift
    }
    this.startDirectly(stack, { ...set, ...plan })
  }

  startDirectly(stack: Stack, request: Request): void {
    stack.parameters = request.parameters
    stack.tags = request.tags ?? stack.tags
    stack.cancelling = false
    stack.mode = request.mode
    if (request.type !== 'CREATE') stack.updated = this.now()
    const run = { CREATE: createStack, UPDATE: updateStack, IMPORT: importIntoStack }[request.type]
    this.#start(stack, run(this, stack, request))
  }

  /** Another run changes the stack behind our back. */
  startForeignUpdate(stackName: string, template: string): void {
    const stack = this.get(stackName)
    stack.token = 'foreign'
    stack.changeSetId = 'foreign'
    const { parameters } = stack
    this.startDirectly(stack, {
      type: 'UPDATE',
      template: parseTemplate(template),
      parameters,
      tags: undefined,
      mode: 'STANDARD',
      disableRollback: false,
      deleteOnFailure: false,
    })
  }

  /** RollbackStack: back to the last stable state, or away when there never was one. */
  startRollback(stack: Stack): void {
    stack.updated = this.now()
    const isNew = stack.kept === undefined
    this.#start(stack, isNew ? deleteStack(this, stack) : rollBackUpdate(this, stack, 'User Initiated'))
  }

  continueRollback(stack: Stack, skip: Skip): void {
    stack.updated = this.now()
    const type = 'CONTINUE_ROLLBACK'
    this.#start(stack, rollBackUpdate(this, stack, 'User Initiated', { skip, type }))
  }

  startDeletion(stack: Stack, options: { retain?: readonly string[]; forced?: boolean } = {}): void {
    this.#start(stack, deleteStack(this, stack, options))
    stack.deleted = this.now()
  }

  #start(stack: Stack, operation: Generator<void, unknown>): void {
    stack.operation = operation
    stack.operation.next()
  }

  behaviour(path: string, verb: Verb): Behaviour {
    const found = this.behaviours.get(path) ?? {}
    if (found[verb] === undefined || found.times === undefined) return found
    if (found.times-- > 0) return found
    return { ...found, [verb]: undefined }
  }

  physicalId(stack: Stack, { id }: { id: string }): string {
    return `${stack.name}-${id}-${randomUUID().slice(0, 8)}`
  }

  child(stack: Stack, { id }: Declared): Stack {
    const child = this.makeStack(`${stack.name}-${id}`)
    Object.assign(child, { path: `${stack.path}${id}/`, parentId: stack.id, token: stack.token })
    return child
  }

  childOf({ type, physicalId }: Resource): Stack | undefined {
    return type === 'AWS::CloudFormation::Stack' ? this.find(physicalId) : undefined
  }

  childTemplate({ templateUrl = '' }: Declared): ParsedTemplate {
    return parseTemplate(this.templateAt(templateUrl))
  }

  templateAt(url: string): string {
    const body = this.templates.get(url)
    if (body === undefined) throw new WireError('ValidationError', `S3 error: Access Denied for ${url}`)
    return body
  }

  exportInUse(stack: Stack, exports: Readonly<Record<string, string>>): string | undefined {
    return exportInUse(this.stacks, stack, exports)
  }

  missingExport(names: readonly string[]): string | undefined {
    const known = new Set(this.stacks.flatMap(({ exports }) => Object.keys(exports)))
    return names.find(name => !known.has(name))
  }
}
