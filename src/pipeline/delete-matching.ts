/** `delete --matching`: all stacks whose names fit and that nobody has changed for long, each told by itself. */

import { isExportInUse } from '../deploy/exports-in-use.ts'
import { listStacks } from '../deploy/list-stacks.ts'
import { matchingStacks } from '../deploy/matching-stacks.ts'
import type { Retained } from '../deploy/remove-stack.ts'
import { lookAtStack, type StackView } from '../deploy/stack-view.ts'
import type { Emit } from '../report/events.ts'
import { combineFailures, type Failure, toFailure } from '../report/failure.ts'
import { count } from '../report/format.ts'
import { runBounded } from '../store/run-bounded.ts'
import { BUCKET_STACK } from './bucket-stack.ts'
import { deleteAndTell, lookInside, prune } from './delete-and-tell.ts'
import { callsOf, type Deleting } from './deleting.ts'
import type { OwnObjects } from './prune-artifacts.ts'
import { describeFailure } from './results.ts'
import type { DeletedStackJson, Result } from './services.ts'

/** A stack on its way out. */
interface Candidate {
  view: StackView
  json: DeletedStackJson
  failure?: Failure
}

export async function deleteMatching(deleting: Deleting, pattern: string, result: Result): Promise<void> {
  const { settings, services } = deleting
  const all = await listStacks(callsOf(deleting))
  const before = await timeBefore(deleting)
  const { stacks, leftOut } = matchingStacks(all, { pattern, before, never: [BUCKET_STACK] })
  for (const { view, why } of leftOut)
    services.emit({ type: 'note', message: `${view.stackName} is left out: ${why}` })
  const candidates: Candidate[] = stacks.map(view => ({ view, json: describe(view) }))
  Object.assign(result, {
    matching: pattern,
    stacks: candidates.map(({ json }) => json),
    leftOut: leftOut.map(({ view, why }) => ({ stackName: view.stackName, why })),
    changed: false,
    operation: 'none',
  })
  if (settings.noop) return pretend(deleting, candidates, result)
  services.emit({ type: 'note', message: `${count(stacks.length, 'stack')} to delete` })
  const reaper = new Reaper(deleting)
  await reaper.deleteAll(candidates)
  if (candidates.some(({ json }) => json.changed))
    Object.assign(result, { changed: true, operation: 'delete' })
  await prune(deleting, reaper.owners, reaper, result)
  const failures = candidates.flatMap(({ failure }) => failure ?? [])
  if (failures.length > 0) throw combineFailures(failures)
}

/** AWS has told its time by now: the stacks were listed. */
async function timeBefore({ settings, now }: Deleting): Promise<Date | undefined> {
  const { olderThanSeconds } = settings
  if (olderThanSeconds === undefined) return undefined
  return new Date((await now()).getTime() - olderThanSeconds * 1000)
}

function describe({ stackName, status, lastChanged }: StackView): DeletedStackJson {
  const at = lastChanged === undefined ? null : new Date(lastChanged).toISOString()
  return { stackName, status, lastChanged: at, changed: false }
}

async function pretend(deleting: Deleting, candidates: readonly Candidate[], result: Result): Promise<void> {
  const { emit } = deleting.services
  const owners: OwnObjects[] = []
  for (const { view, json } of candidates) {
    const since = json.lastChanged === null ? '' : `, last changed ${json.lastChanged}`
    emit({ type: 'note', message: `would delete the stack ${view.stackName} (${view.status}${since})` })
    const own = await lookInside(deleting, view)
    if (own !== undefined) owners.push(own)
  }
  if (candidates.length === 0) emit({ type: 'note', message: 'no stack fits: nothing to delete' })
  await prune(deleting, owners, { retained: [] }, result)
}

/** Each deletion is watched with up to two calls a second, and CloudFormation allows an account about five. */
const AT_ONCE = 2

class Reaper {
  readonly owners: OwnObjects[] = []
  readonly retained: Retained[] = []
  readonly #deleting: Deleting

  constructor(deleting: Deleting) {
    this.#deleting = deleting
  }

  /** Failures are noted with each candidate. One whose exports others of them import is tried again when those are gone. */
  async deleteAll(candidates: readonly Candidate[]): Promise<void> {
    for (let round = candidates; round.length > 0; ) {
      await runBounded(round, { parallel: AT_ONCE }, candidate => this.#delete(candidate))
      const isProgress = round.some(({ json }) => json.status === 'DELETE_COMPLETE')
      const waiting = round.filter(({ failure }) => failure !== undefined && isExportInUse(failure))
      round = isProgress && !this.#isCancelled ? waiting : []
    }
  }

  get #isCancelled(): boolean {
    return this.#deleting.services.signal.aborted
  }

  async #delete(candidate: Candidate): Promise<void> {
    const { view, json } = candidate
    delete candidate.failure
    delete json.failure
    try {
      if (this.#isCancelled || (await this.#hasChanged(candidate))) return
      const { stackName, stackId } = view
      const emit = named(this.#deleting.services.emit, stackName)
      const { outcome, own } = await deleteAndTell(this.#deleting, { stackName, stackId, emit })
      Object.assign(json, { status: outcome.status, changed: outcome.changed })
      this.retained.push(...outcome.retained)
      if (outcome.failure !== undefined) this.#note(candidate, outcome.failure)
      else if (own !== undefined) this.owners.push(own)
    } catch (error) {
      this.#note(candidate, toFailure(error))
    }
  }

  #note(candidate: Candidate, failure: Failure): void {
    candidate.failure = failure
    candidate.json.failure = describeFailure(failure)
  }

  /** Somebody deployed it since it was listed: it is not what was asked for any more. */
  async #hasChanged({ view, json }: Candidate): Promise<boolean> {
    const { services } = this.#deleting
    const now = await lookAtStack(callsOf(this.#deleting), view.stackId)
    if (now === undefined || now.status === 'DELETE_COMPLETE') return false
    if (now.lastChanged === view.lastChanged) return false
    if (now.status.startsWith('DELETE_')) return false
    Object.assign(json, describe(now))
    services.emit({ type: 'note', message: `${view.stackName} is left out: it was changed meanwhile` })
    return true
  }
}

/** Events of several stacks at once tell which one they are about. */
function named(emit: Emit, stackName: string): Emit {
  return event => {
    if (event.type !== 'stack-event' || event.id === stackName) return emit(event)
    emit({ ...event, id: `${stackName}/${event.id}` })
  }
}
