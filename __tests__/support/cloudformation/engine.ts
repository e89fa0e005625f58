/** A CloudFormation in memory that moves on a step each time somebody looks. SPECIFICATION.md says by which rules. */

import { randomUUID } from 'node:crypto'
import { createStack, deleteStack, type Plan, rollBackUpdate, updateStack, type World } from './operations.ts'
import {
  type Behaviour,
  type ChangeSet,
  newStack,
  type RecordedChange,
  type RecordedEvent,
  type Resource,
  type Stack,
} from './stack.ts'
import { type Declared, type ParsedTemplate, parseTemplate } from './template.ts'
import { WireError } from './wire.ts'

export const REGION = 'eu-central-1'
export const ACCOUNT = '123456789012'

/** The server's clock is years ahead of ours: whoever mixes the two is found out. */
const SERVER_EPOCH = Date.UTC(2031, 4, 5, 5, 5, 5)

export class Engine implements World {
  readonly stacks: Stack[] = []
  readonly changeSets: ChangeSet[] = []
  /** Templates of nested stacks, and of TemplateURL, by URL. */
  readonly templates = new Map<string, string>()
  /** Changes of nested stacks, by the ARN of their sets. */
  readonly nestedSets = new Map<string, RecordedChange[]>()
  /** Drift detections by their ids. */
  readonly detections = new Map<string, { stackId: string; readsLeft: number }>()
  readonly behaviours = new Map<string, Behaviour>()
  /** Reads of a change set before it is worked out. */
  changeSetReads = 1
  /** Steps that an operation makes each time somebody looks. */
  pace = 1
  /** All events get the same time. */
  sameInstant = false
  /** Change sets fail with this reason. */
  changeSetFailure: string | undefined
  #ticks = 0

  now(): Date {
    return new Date(SERVER_EPOCH + this.#ticks * 1000)
  }

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

  makeShell(name: string): Stack {
    const id = `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/${name}/${randomUUID()}`
    const stack = newStack(name, id, this.now())
    this.stacks.push(stack)
    this.event(stack, 'REVIEW_IN_PROGRESS', 'User Initiated')
    return stack
  }

  startChangeSet(set: ChangeSet, plan: Omit<Plan, 'template'>): void {
    const stack = this.get(set.stackId)
    stack.changeSetId = set.id
    stack.parameters = set.parameters
    stack.tags = set.tags ?? stack.tags
    stack.roleArn = set.roleArn ?? stack.roleArn
    stack.cancelling = false
    stack.mode = set.mode
    if (set.revertsDrift) {
      for (const id of stack.resources.keys()) delete this.behaviours.get(stack.path + id)?.drift
    }
    if (set.type === 'UPDATE') stack.updated = this.now()
    const run = set.type === 'CREATE' ? createStack : updateStack
    stack.operation = run(this, stack, { ...plan, template: set.template })
    stack.operation.next()
  }

  /** Another run changes the stack behind our back. */
  startForeignUpdate(stackName: string, template: string): void {
    const stack = this.get(stackName)
    stack.token = 'foreign'
    stack.changeSetId = 'foreign'
    stack.updated = this.now()
    const plan = { template: parseTemplate(template), disableRollback: false, deleteOnFailure: false }
    stack.operation = updateStack(this, stack, plan)
    stack.operation.next()
  }

  /** RollbackStack: back to the last stable state, or away when there never was one. */
  startRollback(stack: Stack): void {
    stack.updated = this.now()
    stack.operation =
      stack.kept === undefined ? deleteStack(this, stack) : rollBackUpdate(this, stack, 'User Initiated')
    stack.operation.next()
  }

  continueRollback(stack: Stack, skip: (id: string) => boolean): void {
    stack.updated = this.now()
    stack.operation = rollBackUpdate(this, stack, 'User Initiated', skip)
    stack.operation.next()
  }

  startDeletion(stack: Stack, options: { retain?: readonly string[]; forced?: boolean } = {}): void {
    stack.operation = deleteStack(this, stack, options)
    stack.operation.next()
    stack.deleted = this.now()
  }

  behaviour(path: string, verb: 'create' | 'update' | 'delete' | 'rollback'): Behaviour {
    const found = this.behaviours.get(path) ?? {}
    if (found[verb] === undefined || found.times === undefined) return found
    if (found.times-- > 0) return found
    return { ...found, [verb]: undefined }
  }

  event(stack: Stack, status: string, reason?: string, resource?: Partial<Resource>): void {
    if (!this.sameInstant) this.#ticks++
    if (resource === undefined) {
      stack.status = status
      stack.statusReason = reason
    }
    const event: RecordedEvent = {
      EventId: randomUUID(),
      StackId: stack.id,
      StackName: stack.name,
      LogicalResourceId: resource?.id ?? stack.name,
      PhysicalResourceId: resource === undefined ? stack.id : resource.physicalId,
      ResourceType: resource?.type ?? 'AWS::CloudFormation::Stack',
      ResourceStatus: status,
      ResourceStatusReason: reason,
      ClientRequestToken: stack.token,
      Timestamp: this.now(),
    }
    stack.events.push(event)
  }

  physicalId(stack: Stack, { id }: Declared): string {
    return `${stack.name}-${id}-${randomUUID().slice(0, 8)}`
  }

  child(stack: Stack, { id }: Declared): Stack {
    const name = `${stack.name}-${id}`
    const child = newStack(
      name,
      `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/${name}/${randomUUID()}`,
      this.now(),
    )
    Object.assign(child, { path: `${stack.path}${id}/`, parentId: stack.id, token: stack.token })
    this.stacks.push(child)
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
}
