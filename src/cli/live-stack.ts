/** The live view of a stack operation, fed with events: it comes with the first and goes with the last of them. */

import type { Event } from '../report/events.ts'
import { type Counted, isOfStack, Progress } from '../report/progress.ts'
import { LiveView, type Screen } from './live-view.ts'
import { stackViewLines } from './stack-view.ts'

export interface LiveOptions {
  screen: Screen
  /** Milliseconds. */
  now: () => number
  /** Calls back again and again until what it returns is called. */
  every: (milliseconds: number, call: () => void) => () => void
  paint: (line: string, isBar: boolean) => string
}

/** Ages are shown in seconds. */
const REDRAW_MS = 1_000

/** After these, what follows is another operation, or none. */
const ENDS: ReadonlySet<Event['type']> = new Set(['stack-finished', 'stack-waiting', 'stack-recovering'])

interface Operation {
  /** Empty before the stack has an event of its own. */
  stackName: string
  progress: Progress
  startedAt: number
  stop: () => void
}

export class LiveStack {
  readonly #options: LiveOptions
  readonly #view: LiveView
  #operation: Operation | undefined
  #total: Counted | undefined

  constructor(options: LiveOptions) {
    this.#options = options
    this.#view = new LiveView(options.screen)
  }

  /** Whether the event needs no line of its own: the view shows what it says. */
  covers(event: Event): boolean {
    if (event.type === 'stack-heartbeat') return true
    if (event.type !== 'stack-event' || event.resourceType === 'AWS::CloudFormation::Stack') return false
    return event.status.endsWith('_IN_PROGRESS') && event.reason?.startsWith('hook ') !== true
  }

  see(event: Event): void {
    if (event.type === 'change-set-created') {
      const { changes, nested = 0 } = event
      this.#total = { own: changes - nested, nested }
    } else if (event.type === 'stack-event') {
      this.#operation ??= this.#begin()
      if (isOfStack(event)) this.#operation.stackName = event.id
      this.#operation.progress.see(event, this.#options.now())
      this.redraw()
    } else if (ENDS.has(event.type)) this.close()
  }

  /** Lines that stay, above the view. */
  print(lines: readonly string[]): void {
    this.#view.print(lines)
  }

  redraw(): void {
    const { screen, now, paint } = this.#options
    if (this.#operation === undefined) return
    const size = { columns: screen.columns(), rows: screen.rows() }
    const lines = stackViewLines({ ...this.#operation, ...size, total: this.#total, now: now() })
    this.#view.show(lines, (line, index) => paint(line, index === lines.length - 1))
  }

  /** Leaves the terminal as if there had been no view. */
  close(): void {
    this.#operation?.stop()
    this.#operation = undefined
    this.#total = undefined
    this.#view.show([])
  }

  #begin(): Operation {
    const { now, every } = this.#options
    const stop = every(REDRAW_MS, () => this.redraw())
    return { stackName: '', progress: new Progress(), startedAt: now(), stop }
  }
}
