/** `delete`: a stack and everything in it, but for what its template retains. */

import type { AwsClients } from '../aws/clients.ts'
import type { Emit } from '../report/events.ts'
import { Failure } from '../report/failure.ts'
import { describeAtWork, whoIsAtWork } from './at-work.ts'
import type { Clock } from './clock.ts'
import { type DeletionMode, type DeletionStep, decideDeletion, furtherAdvice } from './deletion-step.ts'
import { withImporters } from './exports-in-use.ts'
import {
  type Deletion,
  type Removed,
  type RemoveOptions,
  type Retained,
  removeStack,
} from './remove-stack.ts'
import { stackResources } from './stack-resources.ts'
import { lookAtStack, type StackView } from './stack-view.ts'
import type { RecoverLevel } from './states.ts'
import { waitUntilAtRest } from './wait-until-at-rest.ts'

export interface DeleteOptions {
  clients: AwsClients
  stackName: string
  /** Only the stack with this id, and no later one of the same name. */
  stackId?: string | undefined
  roleArn?: string | undefined
  /** What is done about resources that cannot be deleted; default `safe`: nothing. */
  recover?: RecoverLevel | undefined
  timeoutSeconds: number
  emit: Emit
  clock: Clock
  signal?: AbortSignal | undefined
  /** Called once with the stack, just before it begins to go: what is in it can be read no more afterwards. */
  before?: ((view: StackView) => Promise<void>) | undefined
}

export interface DeleteOutcome {
  /** False when there was no stack. */
  changed: boolean
  stackName: string
  stackId?: string
  status: string
  retained: Retained[]
  seconds: number
  failure?: Failure
}

/** Deletes the stack if there is one. A deletion that fails is in the outcome; what prevents it from starting is thrown. */
export async function deleteStack(options: DeleteOptions): Promise<DeleteOutcome> {
  const { stackName, emit, clock } = options
  const startedAt = clock.now()
  const work = new Work(options, startedAt + options.timeoutSeconds * 1000)
  let view = await work.look(options.stackId ?? stackName)
  const stackId = view?.status === 'DELETE_COMPLETE' ? undefined : view?.stackId
  for (;;) {
    const step = work.decide(view)
    if (step.kind === 'refuse') throw step.failure
    if (step.kind === 'gone' || step.kind === 'give-up') break
    view = await work.carryOut(step, view)
    if (work.isStopped) break
  }
  const seconds = (clock.now() - startedAt) / 1000
  if (stackId === undefined)
    return { changed: false, stackName, status: 'DELETE_COMPLETE', retained: [], seconds }
  const ended = work.outcome(view)
  if (!ended.status.endsWith('_IN_PROGRESS'))
    emit({ type: 'stack-finished', stackName, status: ended.status, seconds })
  return { changed: true, stackName, stackId, ...ended, seconds }
}

type Action = Extract<DeletionStep, { kind: 'wait' | 'attach' | 'delete' }>

/** Updates may begin between a look and the deletion. */
const MOST_RACES = 3

class Work {
  /** The end of the deletion cannot be seen: nothing more is to be tried. */
  isStopped = false
  readonly #options: DeleteOptions
  readonly #calls: RemoveOptions
  readonly #tried = new Set<DeletionMode>()
  readonly #left = new Set<string>()
  readonly #retained = new Map<string, Retained>()
  #last: Removed | undefined
  #races = 0
  #hasBegun = false

  constructor(options: DeleteOptions, deadline: number) {
    this.#options = options
    this.#calls = { ...options, signal: options.signal, deadline }
  }

  look(nameOrId: string): Promise<StackView | undefined> {
    return lookAtStack(this.#calls, nameOrId)
  }

  decide(view: StackView | undefined): DeletionStep {
    return decideDeletion(view, { recover: this.#options.recover ?? 'safe', tried: this.#tried })
  }

  /** The stack afterwards. */
  async carryOut(step: Action, view: StackView | undefined): Promise<StackView | undefined> {
    if (view === undefined) return undefined
    if (step.kind === 'wait') {
      await waitUntilAtRest(this.#calls, view, 'it can only be deleted when that has ended')
      return this.look(view.stackId)
    }
    if (!this.#hasBegun) await this.#options.before?.(view)
    this.#hasBegun = true
    const mode = step.kind === 'attach' ? undefined : step.mode
    const removed = await this.#remove(view, mode)
    if (removed === undefined) return this.look(view.stackId)
    this.#take(removed, mode)
    this.isStopped = removed.status !== 'DELETE_COMPLETE' && removed.status !== 'DELETE_FAILED'
    if (this.isStopped || removed.status === 'DELETE_COMPLETE') return { ...view, status: removed.status }
    const now = await this.look(view.stackId)
    // A read may still show the stack as it was before.
    return now === undefined ? undefined : { ...now, status: removed.status }
  }

  outcome(view: StackView | undefined): Pick<DeleteOutcome, 'status' | 'retained' | 'failure'> {
    const status = view?.status ?? 'DELETE_COMPLETE'
    const retained = [...this.#retained.values()]
    const failure = status === 'DELETE_COMPLETE' ? undefined : this.#last?.failure
    if (failure === undefined) return { status, retained }
    if (status !== 'DELETE_FAILED') return { status, retained, failure }
    const remedy = [failure.remedy, furtherAdvice(this.#options.recover ?? 'safe')].filter(Boolean).join(' ')
    return {
      status,
      retained,
      failure: new Failure(failure.class, failure.message, { ...failure, cause: failure.cause, remedy }),
    }
  }

  /** Undefined when somebody began an update just before. Throws Failures. */
  async #remove(view: StackView, mode: DeletionMode | undefined): Promise<Removed | undefined> {
    const calls = this.#calls
    try {
      const removed = await removeStack(calls, view, await this.#deletion(view, mode))
      const { failure } = removed
      if (failure === undefined) return removed
      return { ...removed, failure: await withImporters(calls, failure, view.stackId) }
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      if (/cannot be deleted while in status/.test(error.reason ?? '') && this.#races++ < MOST_RACES)
        return undefined
      throw await withImporters(calls, error, view.stackId)
    }
  }

  async #deletion(view: StackView, mode: DeletionMode | undefined): Promise<Deletion> {
    if (mode === undefined) return this.#join(view)
    if (mode === 'forced') return { forced: true }
    if (mode !== 'retaining') return {}
    const resources = await stackResources(this.#calls, view.stackId)
    const failed = resources.filter(({ id, status }) => status === 'DELETE_FAILED' && !id.includes('/'))
    return { retain: failed.map(({ id }) => id) }
  }

  async #join(view: StackView): Promise<Deletion> {
    const { clients, signal, emit, stackName } = this.#options
    const atWork = await whoIsAtWork(clients, view, signal)
    const message = `the stack ${stackName} is being deleted already: ${describeAtWork(atWork)}`
    emit({ type: 'note', message })
    return { token: atWork.token }
  }

  #take({ retained, ...removed }: Removed, mode: DeletionMode | undefined): void {
    const { emit } = this.#options
    this.#last = { ...removed, retained }
    const isNew = retained.filter(({ id }) => !this.#retained.has(id))
    for (const resource of isNew) this.#retained.set(resource.id, resource)
    if (mode === undefined) return
    // Without what was left behind, CloudFormation goes on to resources that it had not come to: those may fail too.
    const mayRepeat = mode === 'retaining' && isNew.some(({ id }) => !this.#left.has(id))
    if (!mayRepeat) this.#tried.add(mode)
    if (mode === 'plain') return
    for (const { id, type, physicalId } of isNew) {
      this.#left.add(id)
      emit({
        type: 'warning',
        message: `${id} (${type}, ${physicalId}) was left in place: no stack owns it now`,
      })
    }
  }
}
