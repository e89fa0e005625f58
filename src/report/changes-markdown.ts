/** A preview in Markdown, for summaries and comments: what loses something first, details folded, permissions apart. */

import { byImportance, countChanges, isAccess, propertyLines, type ShownChange, verbOf } from './changes.ts'
import { code, details, inert, table } from './markdown.ts'

export interface ShownChangeSet {
  operation: 'create' | 'update' | 'none'
  changes: readonly ShownChange[]
  /** Those that the guard would stop. */
  blocked: readonly ShownChange[]
}

/** Parts in their order of importance; joined by empty lines they are the text, cut from the end they still make sense. */
export function changeSetParts({ operation, changes, blocked }: ShownChangeSet): string[] {
  if (operation === 'none') return ['Nothing to do: the stack is as the template says.']
  const head = `**${operation === 'create' ? 'A new stack' : 'An update'}**: ${countChanges(changes)}.`
  const access = changes.filter(isAccess)
  return [
    head,
    blockedPart(blocked),
    changeTable(changes.filter(change => !isAccess(change))),
    access.length === 0 ? '' : `**Permissions**\n\n${changeTable(access)}`,
    ...detailParts(changes),
  ].filter(part => part !== '')
}

function blockedPart(blocked: readonly ShownChange[]): string {
  if (blocked.length === 0) return ''
  const lines = blocked.map(change => `> - ${code(change.id)} (${inert(change.type)}): ${verbOf(change)}`)
  return [
    '> [!CAUTION]',
    '> These hold data. A deploy refuses to touch them until they are named in `allow-replace` or `allow-delete`:',
    ...lines,
  ].join('\n')
}

const MARKS: Readonly<Record<string, string>> = {
  add: '➕',
  import: '📥',
  modify: '✏️',
  replace: '♻️',
  'may replace': '♻️',
  remove: '🗑️',
}

function changeTable(changes: readonly ShownChange[]): string {
  const rows = byImportance(changes).map(change => {
    const verb = verbOf(change)
    return [`${MARKS[verb] ?? ''} ${verb}`, code(change.id), inert(change.type), because(change)]
  })
  return table(['', 'Resource', 'Type', 'Because of'], 'llll', rows)
}

/** The properties that decide, by their names. */
function because({ properties }: ShownChange): string {
  const deciding = properties.filter(({ requiresRecreation }) => requiresRecreation !== 'Never')
  const names = (deciding.length > 0 ? deciding : properties).map(({ path }) =>
    path.replace(/^\/Properties\//, ''),
  )
  const [first = '', second, ...more] = [...new Set(names)]
  const shown = second === undefined ? [first] : [first, second]
  if (first === '') return ''
  return `${shown.map(code).join(', ')}${more.length === 0 ? '' : ` and ${more.length} more`}`
}

function detailParts(changes: readonly ShownChange[]): string[] {
  return byImportance(changes)
    .filter(({ properties }) => properties.length > 0)
    .map(change => {
      const lines = propertyLines(change).map(line => `- ${code(line)}`)
      return details(`${verbOf(change)} <code>${inert(change.id)}</code>`, lines.join('\n'))
    })
}
