/** The changes that a change set lists, for people: ordered by what matters, counted, and put in words. */

/** A change as a result has it (interface §2). */
export interface ShownChange {
  action: string
  id: string
  type: string
  replacement: string | null
  properties: readonly {
    path: string
    before: string | null
    after: string | null
    requiresRecreation: string
  }[]
}

export type ChangeKind = 'replace' | 'remove' | 'modify' | 'import' | 'add'

/** What a change comes to. `Conditional` and `Dynamic` count as what they may be. */
export function kindOf({ action, replacement }: ShownChange): ChangeKind {
  if (action === 'Remove') return 'remove'
  if (action === 'Add') return 'add'
  if (action === 'Import') return 'import'
  return replacement === 'True' || replacement === 'Conditional' || action === 'Dynamic'
    ? 'replace'
    : 'modify'
}

const ORDER: readonly ChangeKind[] = ['replace', 'remove', 'modify', 'import', 'add']

/** What loses something first; otherwise in the order that they came in. */
export function byImportance<T extends ShownChange>(changes: readonly T[]): T[] {
  return [...changes].sort((a, b) => ORDER.indexOf(kindOf(a)) - ORDER.indexOf(kindOf(b)))
}

/** `2 to add, 1 to change, 1 to replace`. */
export function countChanges(changes: readonly ShownChange[]): string {
  const words: readonly [ChangeKind, string][] = [
    ['add', 'to add'],
    ['import', 'to import'],
    ['modify', 'to change'],
    ['replace', 'to replace'],
    ['remove', 'to remove'],
  ]
  const counted = words.flatMap(([kind, text]) => {
    const many = changes.filter(change => kindOf(change) === kind).length
    return many === 0 ? [] : [`${many} ${text}`]
  })
  return counted.length === 0 ? 'no resource changes' : counted.join(', ')
}

/** `replace`, `may replace`, `remove` … */
export function verbOf(change: ShownChange): string {
  const isSure = change.replacement === 'True' || kindOf(change) !== 'replace'
  return isSure ? kindOf(change) : 'may replace'
}

/** Permissions and what is open to the world: looked at apart. */
export function isAccess({ type }: ShownChange): boolean {
  return /^AWS::(IAM|SSO|RAM)::|::(Permission|Policy|BucketPolicy|QueuePolicy|TopicPolicy|ResourcePolicy|Url)$/.test(
    type,
  )
}

const LONGEST_VALUE = 120

/** One line a property: `/Properties/MemorySize: 128 → 256`. */
export function propertyLines({ properties }: ShownChange): string[] {
  return properties.map(({ path, before, after, requiresRecreation }) => {
    const values = before === null && after === null ? '' : `: ${shown(before)} → ${shown(after)}`
    const recreates = requiresRecreation === 'Never' ? '' : ' (needs a new one)'
    return `${path}${values}${recreates}`
  })
}

function shown(value: string | null): string {
  if (value === null) return '∅'
  const line = value.replace(/\s+/g, ' ')
  return line.length > LONGEST_VALUE ? `${line.slice(0, LONGEST_VALUE - 1)}…` : line
}

/** Lines for a terminal. */
export function changeLines(changes: readonly ShownChange[]): string[] {
  const rows = byImportance(changes)
  const width = Math.max(0, ...rows.map(change => verbOf(change).length))
  const ids = Math.max(0, ...rows.map(({ id }) => id.length))
  return rows.flatMap(change => [
    `${verbOf(change).padEnd(width)}  ${change.id.padEnd(ids)}  ${change.type}`,
    ...propertyLines(change).map(line => `${' '.repeat(width)}    ${line}`),
  ])
}
