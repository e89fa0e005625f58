/** A timeline as a Mermaid gantt chart, which GitHub draws in summaries and comments. Pure. */

import type { Bar, Phase } from './timeline.ts'

/** More bars than these nobody reads; failures stay, then the longest. */
const MOST_BARS = 60
/** Mermaid draws no text beyond this (maxTextSize). */
const MAX_CHARACTERS = 50_000

const SECTIONS: Readonly<Record<Phase, string>> = {
  create: 'Create',
  update: 'Update',
  import: 'Import',
  delete: 'Delete',
  rollback: 'Roll back',
  cleanup: 'Clean up',
}

/** Mermaid's words for how a task looks; what went well has none of its own. */
const LOOKS: Readonly<Record<Bar['outcome'], string>> = {
  done: 'done, ',
  failed: 'crit, ',
  cancelled: '',
  open: 'active, ',
}

/** The text of the chart and how many bars it leaves out; undefined without bars. */
export function ganttOf(bars: readonly Bar[]): { text: string; left: number } | undefined {
  if (bars.length === 0) return undefined
  const worth = [...bars].sort((a, b) => rank(a) - rank(b) || length(b) - length(a))
  for (let most = MOST_BARS; most > 0; most = Math.floor(most / 2)) {
    const shown = new Set(worth.slice(0, most))
    const text = chart(bars.filter(bar => shown.has(bar)))
    if (text.length <= MAX_CHARACTERS) return { text, left: bars.length - shown.size }
  }
  return undefined
}

function chart(bars: readonly Bar[]): string {
  const phases = [...new Set(bars.map(({ phase }) => phase))]
  const sections = phases.flatMap(phase => [
    `  section ${SECTIONS[phase]}`,
    ...bars.filter(bar => bar.phase === phase).map(task),
  ])
  return ['gantt', '  dateFormat x', '  axisFormat %M:%S', '  todayMarker off', ...sections].join('\n')
}

/** A bar without length would not be seen. */
const SHORTEST_MS = 500

function task(bar: Bar): string {
  return `  ${nameOf(bar)} :${LOOKS[bar.outcome]}${bar.start}, ${Math.max(SHORTEST_MS, length(bar))}ms`
}

/** The comma after the id keeps an id such as `Section` from being taken for a word of Mermaid's. */
function nameOf({ id, resourceType, outcome }: Bar): string {
  const type = resourceType.split('::').slice(1).join(' ')
  const name = `${id}, ${type}${outcome === 'cancelled' ? ' (cancelled)' : ''}`
  return name.replace(/[^A-Za-z0-9 ,./()_-]+/g, ' ').slice(0, 120)
}

function rank({ outcome }: Bar): number {
  return outcome === 'failed' ? 0 : outcome === 'open' ? 1 : 2
}

function length({ start, end }: Bar): number {
  return end - start
}
