/** What the foot of the terminal shows during a stack operation: a line for each resource in work, and a bar. Pure. */

import type { Counted, Progress } from '../report/progress.ts'
import { elapsed } from '../report/words.ts'

export interface StackViewFacts {
  stackName: string
  progress: Progress
  /** Changes that the change set listed; undefined when they are not known. */
  total: Counted | undefined
  /** When the operation began, and now; milliseconds. */
  startedAt: number
  now: number
  /** Of the terminal. */
  columns: number
  rows: number
}

const MOST_RESOURCES = 12
const WIDEST_BAR = 30
/** With less the bar says nothing. */
const NARROWEST_BAR = 8

/** The last line is the bar. */
export function stackViewLines(facts: StackViewFacts): string[] {
  const { progress, now, rows } = facts
  const all = progress.inWork
  const room = Math.max(1, Math.min(MOST_RESOURCES, rows - 4))
  const shown = all.slice(0, room)
  const width = Math.max(0, ...shown.map(({ id }) => id.length))
  const lines = shown.map(
    ({ id, resourceType, status, since }) =>
      `  ${elapsed((now - since) / 1000).padStart(5)}  ${id.padEnd(width)}  ${status}  ${resourceType}`,
  )
  const more = all.length - shown.length
  return [...lines, ...(more > 0 ? [`         and ${more} more`] : []), barLine(facts)]
}

function barLine({ stackName, progress, total, startedAt, now, columns }: StackViewFacts): string {
  const { own, nested } = progress.done
  const done = own + nested
  const all = total === undefined ? 0 : total.own + total.nested
  const counted = all === 0 ? `${done} done` : `${Math.min(done, all)}/${all}`
  const words = progress.isGoingBack ? 'rolling back' : counted
  const rest =
    ` ${words}  ${elapsed((now - startedAt) / 1000)}  ${stackName} ${progress.status ?? ''}`.trimEnd()
  const room = Math.min(WIDEST_BAR, columns - rest.length - 3)
  return all === 0 || room < NARROWEST_BAR ? rest.trimStart() : `${bar(Math.min(1, done / all), room)}${rest}`
}

function bar(share: number, width: number): string {
  const full = Math.round(share * width)
  return `${'█'.repeat(full)}${'░'.repeat(width - full)}`
}
