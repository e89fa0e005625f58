/** When each resource was worked on, from stack events: bars for a picture, in the times of the server. Pure. */

import type { StackEvent } from './events.ts'
import { isCancelled } from './narrate.ts'
import { isOfStack } from './progress.ts'

/** What a stack operation is at. */
export type Phase = 'create' | 'update' | 'import' | 'delete' | 'cleanup' | 'rollback'

/** One resource in one phase; times in milliseconds since the first event. */
export interface Bar {
  id: string
  resourceType: string
  phase: Phase
  start: number
  end: number
  /** `cancelled`: only because something else failed. `open`: its end was not seen. */
  outcome: 'done' | 'failed' | 'cancelled' | 'open'
}

/** Bars in the order of their beginnings. */
export function timelineOf(events: readonly StackEvent[]): Bar[] {
  const first = Math.min(...events.map(({ at }) => Date.parse(at)).filter(Number.isFinite))
  const open = new Map<string, Bar>()
  const bars: Bar[] = []
  let phase: Phase = 'update'
  let last = 0
  for (const event of events) {
    const time = Date.parse(event.at) - first
    if (!Number.isFinite(time)) continue
    last = Math.max(last, time)
    phase = phaseAfter(event, phase)
    if (isOfStack(event)) continue
    const key = event.id
    if (event.status.endsWith('_IN_PROGRESS')) {
      if (open.has(key)) continue
      const bar: Bar = {
        id: key,
        resourceType: event.resourceType,
        phase,
        start: time,
        end: time,
        outcome: 'open',
      }
      open.set(key, bar)
      bars.push(bar)
    } else {
      const bar = open.get(key)
      if (bar !== undefined) Object.assign(bar, { end: time, outcome: outcomeOf(event) })
      open.delete(key)
    }
  }
  for (const bar of open.values()) bar.end = last
  return bars.sort((a, b) => a.start - b.start)
}

/** The phase that the stack as a whole has entered with this event; the one before when it has not. */
export function phaseAfter(event: StackEvent, before: Phase): Phase {
  if (!isOfStack(event)) return before
  const { status } = event
  if (status.includes('ROLLBACK')) return 'rollback'
  if (status.includes('CLEANUP')) return 'cleanup'
  if (status.startsWith('CREATE_')) return 'create'
  if (status.startsWith('DELETE_')) return 'delete'
  if (status.startsWith('IMPORT_')) return 'import'
  return status === 'UPDATE_IN_PROGRESS' ? 'update' : before
}

function outcomeOf(event: StackEvent): Bar['outcome'] {
  if (!event.status.endsWith('_FAILED')) return 'done'
  return isCancelled(event) ? 'cancelled' : 'failed'
}
