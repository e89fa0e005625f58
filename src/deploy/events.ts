/**
 * The events of one operation on a stack and everything nested in it: each once, in the order of the server's times.
 * No clock of ours selects anything: what was there before the operation is remembered by id (a wrong clock loses
 * events or waits for ever: serverless #2776, sam-cli #5109).
 */

import type { StackEvent as ApiEvent, CloudFormationClient } from '@aws-sdk/client-cloudformation'
import type { AwsClients } from '../aws/clients.ts'
import { abortable } from './calls.ts'

/** One event, with its place in the tree of stacks. */
export interface SeenEvent {
  eventId: string
  /** `Parent/Child` inside nested stacks; the stack's own name for the root stack. */
  id: string
  /** Whether it is about the stack that it comes from, as a whole. */
  ofStack: boolean
  /** How many stacks are around that stack: 0 for the root. */
  depth: number
  resourceType: string
  physicalId: string | undefined
  status: string
  reason: string | undefined
  /** ISO 8601, by the server's clock. */
  at: string
}

interface Source {
  stackId: string
  /** Put before logical ids: `Parent/`, empty for the root. */
  path: string
  depth: number
  /** Events before this one of the parent belong to earlier operations; ISO 8601. */
  since: string | undefined
  /** A nested stack whose parent has said how it ended is asked once more. */
  stage: 'active' | 'ending' | 'over'
}

export class EventStream {
  /** Everything seen so far, in the order of `poll`. */
  readonly events: SeenEvent[] = []
  readonly #clients: AwsClients
  readonly #root: Source
  readonly #sources = new Map<string, Source>()
  readonly #known = new Set<string>()
  readonly #stackName: string

  constructor(clients: AwsClients, { stackId, stackName }: { stackId: string; stackName: string }) {
    this.#clients = clients
    this.#stackName = stackName
    this.#root = { stackId, path: '', depth: 0, since: undefined, stage: 'active' }
    this.#sources.set(stackId, this.#root)
  }

  /** The status that the root stack's own newest event tells. */
  get rootStatus(): string | undefined {
    return this.events.findLast(({ ofStack, depth }) => ofStack && depth === 0)?.status
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
    return stage !== 'newer'
  }

  /**
   * New events of all stacks of the tree. Throws what the SDK throws when it learned nothing; asking again loses nothing.
   */
  async poll(signal?: AbortSignal): Promise<SeenEvent[]> {
    const news: SeenEvent[] = []
    const errors: unknown[] = []
    for (const source of this.#sources.values()) {
      if (source.stage === 'over') continue
      if (source.stage === 'ending') source.stage = 'over'
      await this.#pollOne(source, signal).then(
        fresh => news.push(...fresh),
        error => errors.push(error),
      )
    }
    if (news.length === 0 && errors.length > 0) throw errors[0]
    news.sort((a, b) => (a.at === b.at ? a.depth - b.depth : a.at < b.at ? -1 : 1))
    this.events.push(...news)
    return news
  }

  async #pollOne(source: Source, signal: AbortSignal | undefined): Promise<SeenEvent[]> {
    const fresh = await this.#unknownEvents(source, signal)
    for (const event of fresh) this.#known.add(event.EventId ?? '')
    for (const event of fresh) this.#followNested(event, source)
    return fresh.map(event => seenEvent(event, source, this.#stackName))
  }

  /**
   * Pages come newest first. A page is read to its end even past a known event, since events may become visible late;
   * further pages only when nothing on this one is known.
   */
  async #unknownEvents(source: Source, signal: AbortSignal | undefined): Promise<ApiEvent[]> {
    const client = await this.#clients.cloudformation()
    const found: ApiEvent[] = []
    const ids = new Set<string>()
    for (let token: string | undefined; ; ) {
      const page = await pageOf(client, source.stackId, token, signal)
      const events = page.StackEvents ?? []
      for (const event of events) {
        const id = event.EventId ?? ''
        if (this.#known.has(id) || ids.has(id) || isEarlier(event, source)) continue
        ids.add(id)
        found.push(event)
      }
      const reached = events.some(event => this.#known.has(event.EventId ?? '') || isEarlier(event, source))
      token = page.NextToken
      if (token === undefined || reached) return found.reverse()
    }
  }

  /** A nested stack is followed by its id, because logical ids repeat in different parents. */
  #followNested(event: ApiEvent, parent: Source): void {
    const child = event.PhysicalResourceId
    if (event.ResourceType !== 'AWS::CloudFormation::Stack' || !child?.startsWith('arn:')) return
    if (child === parent.stackId) return
    const stage = event.ResourceStatus?.endsWith('_IN_PROGRESS') === true ? 'active' : 'ending'
    const known = this.#sources.get(child)
    if (known !== undefined) {
      known.stage = stage
      return
    }
    const isNew = event.ResourceStatus?.startsWith('CREATE_') === true
    this.#sources.set(child, {
      stackId: child,
      path: `${parent.path}${event.LogicalResourceId}/`,
      depth: parent.depth + 1,
      since: isNew ? undefined : timeOf(event),
      stage,
    })
  }
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

function seenEvent(event: ApiEvent, source: Source, stackName: string): SeenEvent {
  const ofStack = event.PhysicalResourceId === source.stackId
  const own = source.depth === 0 ? stackName : source.path.slice(0, -1)
  return {
    eventId: event.EventId ?? '',
    id: ofStack ? own : `${source.path}${event.LogicalResourceId ?? ''}`,
    ofStack,
    depth: source.depth,
    resourceType: event.ResourceType ?? '',
    physicalId: event.PhysicalResourceId === '' ? undefined : event.PhysicalResourceId,
    status: event.ResourceStatus ?? '',
    reason: event.ResourceStatusReason === '' ? undefined : event.ResourceStatusReason,
    at: timeOf(event),
  }
}

function isEarlier(event: ApiEvent, { since }: Source): boolean {
  return since !== undefined && timeOf(event) < since
}

function timeOf(event: ApiEvent): string {
  return event.Timestamp?.toISOString() ?? ''
}
