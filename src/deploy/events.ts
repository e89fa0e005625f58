/**
 * The events of one operation on a stack and everything nested in it: each once, in the order of the server's times.
 * No clock of ours selects anything: what was there before the operation is remembered by id (a wrong clock loses
 * events or waits for ever: serverless #2776, sam-cli #5109).
 */

import type { StackEvent as ApiEvent, CloudFormationClient } from '@aws-sdk/client-cloudformation'
import type { AwsClients } from '../aws/clients.ts'
import { isAccessDenied } from '../aws/errors.ts'
import { abortable } from './calls.ts'
import { Durations, type EventSource, type SeenEvent, seenEvent, timeOf } from './seen-event.ts'
import { endOf } from './states.ts'

export type { SeenEvent } from './seen-event.ts'

interface Source extends EventSource {
  /** Events before this one of the parent belong to earlier operations; ISO 8601. */
  since: string | undefined
  /** A nested stack whose parent has said how it ended is asked once more; one that may not be read never again. */
  stage: 'active' | 'ending' | 'over' | 'denied'
  /** The poll that asked it last. */
  asked: number
}

export interface StreamOptions {
  stackId: string
  /** What the root's own events are called. */
  stackName: string
  /** `Parent/`, where the stack is nested in one that is not looked at. */
  path?: string
  /**
   * The ClientRequestToken of the operation. Events of others, before it begins and after it has ended, are passed over;
   * events in between are kept, because a cancellation brings a token of its own.
   */
  token?: string | undefined
}

/** What one look brought. */
export interface Polled {
  /** To be told now: some are held back until the next look, in case an earlier one of another stack is still to come. */
  events: SeenEvent[]
  /** Whether anything was new, told or not. */
  isNews: boolean
  /** How many calls it took. */
  calls: number
  /** Nested stacks, by path, whose events the caller may not read: they are not asked again. */
  denied: string[]
}

export class EventStream {
  readonly #clients: AwsClients
  readonly #root: Source
  readonly #sources = new Map<string, Source>()
  readonly #known = new Set<string>()
  readonly #stackName: string
  readonly #durations = new Durations()
  readonly #told: SeenEvent[] = []
  #held: SeenEvent[] = []
  /** Everything up to this time may be told; ISO 8601. */
  #frontier = ''
  #newestOfRoot: SeenEvent | undefined
  #token: string | undefined
  #begun = false
  #isPast = false
  #polls = 0

  constructor(clients: AwsClients, { stackId, stackName, path = '', token }: StreamOptions) {
    this.#clients = clients
    this.#stackName = stackName
    this.#token = token
    const depth = path.split('/').length - 1
    this.#root = { stackId, path, depth, since: undefined, stage: 'active', asked: 0 }
    this.#sources.set(stackId, this.#root)
  }

  /** Everything told so far, in the order of the server's times. */
  get events(): SeenEvent[] {
    return [...this.#told].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))
  }

  /** The status that the root stack's own newest event tells. */
  get rootStatus(): string | undefined {
    return this.#newestOfRoot?.status
  }

  /** The operation is over, and somebody else has begun another one since. */
  get isPast(): boolean {
    return this.#isPast
  }

  /**
   * Remembers what happened before the operation. Call it before the operation starts; or, to join one that is under
   * way, with the token that it was started with: then everything before its first event is passed over. False when no
   * event has that token.
   */
  async skipPast(signal?: AbortSignal, token?: string): Promise<boolean> {
    const client = await this.#clients.cloudformation()
    const newer: string[] = []
    let stage: 'newer' | 'ours' | 'older' = token === undefined ? 'older' : 'newer'
    for (let next: string | undefined; ; ) {
      const page = await pageOf(client, this.#root.stackId, next, signal)
      for (const { EventId = '', ClientRequestToken } of page.StackEvents ?? []) {
        const isOurs = ClientRequestToken === token
        if (stage === 'newer') stage = isOurs ? 'ours' : 'newer'
        else if (stage === 'ours' && !isOurs) stage = 'older'
        // What came after ours is its rollback when that was cancelled: the token may be another by then.
        if (stage === 'newer') newer.push(EventId)
        else if (stage === 'older') this.#known.add(EventId)
      }
      next = page.NextToken
      if (stage === 'older' || next === undefined) break
    }
    if (stage === 'newer') for (const id of newer) this.#known.add(id)
    this.#token ??= token
    return stage !== 'newer'
  }

  /**
   * New events of the stacks of the tree: of the root, and of the nested ones that were asked longest ago, `most` in all.
   * Throws what the SDK throws when it learned nothing; asking again loses nothing.
   */
  async poll({
    signal,
    most = Number.POSITIVE_INFINITY,
  }: {
    signal?: AbortSignal | undefined
    most?: number
  } = {}): Promise<Polled> {
    this.#polls++
    const polled: Polled = { events: [], isNews: false, calls: 0, denied: [] }
    const fresh: SeenEvent[] = []
    const errors: unknown[] = []
    for (const source of this.#due(most)) {
      try {
        fresh.push(...(await this.#pollOne(source, polled, signal)))
      } catch (error) {
        if (source === this.#root || !isAccessDenied(error)) errors.push(error)
        else polled.denied.push(this.#giveUp(source))
      }
    }
    if (fresh.length === 0 && errors.length > 0) throw errors[0]
    polled.isNews = fresh.length > 0
    polled.events = this.#tell(fresh)
    return polled
  }

  /** Asks every nested stack that has not told its end, and gives what was held back too. Throws nothing. */
  async drain(signal?: AbortSignal): Promise<SeenEvent[]> {
    const waiting = [...this.#sources.values()].filter(({ stage }) => isOpen(stage))
    if (waiting.length <= 1) return this.flush()
    const polled = await this.poll({ signal }).catch(() => undefined)
    return [...(polled?.events ?? []), ...this.flush()]
  }

  /** The events that were held back. */
  flush(): SeenEvent[] {
    const rest = this.#held
    this.#held = []
    this.#told.push(...rest)
    return rest
  }

  #due(most: number): Source[] {
    const nested = [...this.#sources.values()].filter(source => source !== this.#root && isOpen(source.stage))
    nested.sort((a, b) => a.asked - b.asked)
    return [this.#root, ...nested.slice(0, Math.max(1, most - 1))]
  }

  #giveUp(source: Source): string {
    source.stage = 'denied'
    return source.path.slice(0, -1)
  }

  async #pollOne(source: Source, polled: Polled, signal: AbortSignal | undefined): Promise<SeenEvent[]> {
    const { stage } = source
    source.asked = this.#polls
    const found = await this.#unknownEvents(source, polled, signal)
    if (stage === 'ending' && source.stage === 'ending') source.stage = 'over'
    for (const event of found) this.#known.add(event.EventId ?? '')
    const seen = found.map(event => this.#durations.measure(seenEvent(event, source, this.#stackName)))
    const ours = source === this.#root ? seen.filter(event => this.#isOurs(event)) : seen
    for (const event of ours) this.#followNested(event, source)
    return ours
  }

  /** Also notes how far the operation is: what follows its end with another token is somebody else's. */
  #isOurs(event: SeenEvent): boolean {
    const isForeign = this.#token !== undefined && event.token !== undefined && event.token !== this.#token
    if (isForeign && !this.#begun) return false
    if (isForeign && this.rootStatus !== undefined && endOf(this.rootStatus) !== 'going-on')
      this.#isPast = true
    if (this.#isPast) return false
    this.#begun = true
    if (event.ofStack && event.at >= (this.#newestOfRoot?.at ?? '')) this.#newestOfRoot = event
    return true
  }

  /** With one stack there is nothing to wait for; else a look's events are told with the next one. */
  #tell(fresh: readonly SeenEvent[]): SeenEvent[] {
    const pool = [...this.#held, ...fresh].sort(byTime)
    const isSingle = [...this.#sources.values()].filter(({ stage }) => isOpen(stage)).length <= 1
    const ready = isSingle ? pool : pool.filter(({ at }) => at <= this.#frontier)
    this.#held = isSingle ? [] : pool.filter(({ at }) => at > this.#frontier)
    this.#frontier = pool.at(-1)?.at ?? this.#frontier
    this.#told.push(...ready)
    return ready
  }

  /**
   * Pages come newest first. A page is read to its end even past a known event, since events may become visible late;
   * further pages only when nothing on this one is known.
   */
  async #unknownEvents(source: Source, polled: Polled, signal: AbortSignal | undefined): Promise<ApiEvent[]> {
    const client = await this.#clients.cloudformation()
    const found: ApiEvent[] = []
    const ids = new Set<string>()
    for (let token: string | undefined; ; ) {
      polled.calls++
      const page = await pageOf(client, source.stackId, token, signal)
      const events = page.StackEvents ?? []
      for (const event of events) {
        const id = event.EventId ?? ''
        if (this.#known.has(id) || ids.has(id) || this.#isEarlier(event, source)) continue
        ids.add(id)
        found.push(event)
      }
      const reached = events.some(
        event => this.#known.has(event.EventId ?? '') || this.#isEarlier(event, source),
      )
      token = page.NextToken
      if (token === undefined || reached) return found.reverse()
    }
  }

  /** A nested stack is followed by its id, because logical ids repeat in different parents. */
  #followNested(event: SeenEvent, parent: Source): void {
    const child = event.physicalId
    if (event.resourceType !== 'AWS::CloudFormation::Stack' || !child?.startsWith('arn:')) return
    if (child === parent.stackId) return
    const stage = event.status.endsWith('_IN_PROGRESS') ? 'active' : 'ending'
    const known = this.#sources.get(child)
    if (known !== undefined) {
      if (known.stage !== 'denied') known.stage = stage
      return
    }
    const isNew = event.status.startsWith('CREATE_')
    this.#sources.set(child, {
      stackId: child,
      path: `${event.id}/`,
      depth: parent.depth + 1,
      since: isNew ? undefined : event.at,
      stage,
      asked: 0,
    })
  }

  #isEarlier(event: ApiEvent, { since }: Source): boolean {
    if (since === undefined || timeOf(event) >= since) return false
    return this.#token === undefined || event.ClientRequestToken !== this.#token
  }
}

function isOpen(stage: Source['stage']): boolean {
  return stage === 'active' || stage === 'ending'
}

/** Of the same instant, the outer stack comes first; what one stack says keeps its order. */
function byTime(a: SeenEvent, b: SeenEvent): number {
  return a.at === b.at ? a.depth - b.depth : a.at < b.at ? -1 : 1
}

async function pageOf(
  client: CloudFormationClient,
  stackId: string,
  token: string | undefined,
  signal: AbortSignal | undefined,
) {
  const { DescribeStackEventsCommand } = await import('@aws-sdk/client-cloudformation')
  const from = token === undefined ? {} : { NextToken: token }
  return client.send(new DescribeStackEventsCommand({ StackName: stackId, ...from }), abortable(signal))
}
