/** How far a stack operation is, from its events alone: what is done, what is in work and since when. Pure. */

import type { StackEvent } from './events.ts'

/** A resource that CloudFormation is at work on. */
export interface InWork {
  id: string
  resourceType: string
  status: string
  /** Since when, in milliseconds on the clock that `see` was given. */
  since: number
}

/** Changes of the stack itself, and of those nested in it. */
export interface Counted {
  own: number
  nested: number
}

export class Progress {
  readonly #inWork = new Map<string, InWork>()
  readonly #done = new Set<string>()
  #status: string | undefined

  /** Takes events in their order; `now` in milliseconds, of any clock that only goes forward. */
  see(event: StackEvent, now: number): void {
    const { id, resourceType, status } = event
    if (isOfStack(event)) {
      this.#status = status
      if (!status.endsWith('_IN_PROGRESS')) this.#inWork.clear()
      return
    }
    const known = this.#inWork.get(id)
    if (!status.endsWith('_IN_PROGRESS')) {
      this.#inWork.delete(id)
      if (!this.isGoingBack) this.#done.add(id)
    } else if (known?.status !== status) this.#inWork.set(id, { id, resourceType, status, since: now })
  }

  /** The stack's own status; undefined before its first event. */
  get status(): string | undefined {
    return this.#status
  }

  get isGoingBack(): boolean {
    return this.#status?.includes('ROLLBACK') === true
  }

  /** Resources that came to their end before anything was put back. */
  get done(): Counted {
    const nested = [...this.#done].filter(id => id.includes('/')).length
    return { own: this.#done.size - nested, nested }
  }

  /** Longest first. A nested stack is left out while something in it is in work. */
  get inWork(): InWork[] {
    const all = [...this.#inWork.values()]
    return all
      .filter(({ id }) => !all.some(other => other.id.startsWith(`${id}/`)))
      .sort((a, b) => a.since - b.since)
  }
}

/** Whether the event is about the stack as a whole: its ARN has its name, while that of a nested stack has more. */
export function isOfStack({ id, resourceType, physicalId }: StackEvent): boolean {
  return resourceType === 'AWS::CloudFormation::Stack' && physicalId?.includes(`:stack/${id}/`) === true
}
