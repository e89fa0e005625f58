/** Aliases in the text: those whose anchor is about to go, and all of them when CloudFormation is to read it. */

import { type Alias, visit, type YAMLMap } from 'yaml'
import { applyEdits, type Edit, newlineOf } from './edits.ts'
import { flowText, untaggedFlowText } from './flow-text.ts'
import { entriesOf, isMergeKey } from './nodes.ts'
import { rangeOf, type Template } from './template.ts'

/** Unfolds the aliases that would lose their anchor to an edit, so that they keep their value. */
export function rescueAliases(template: Template, edits: readonly Edit[]): Edit[] {
  const replaced = edits.filter(edit => edit.end > edit.start)
  if (replaced.length === 0 || template.anchored.size === 0) return []
  const isGone = (node: unknown) => {
    const start = rangeOf(node)?.[0]
    return start !== undefined && replaced.some(edit => edit.start <= start && start < edit.end)
  }
  const aliases = [...template.anchored].filter(([alias, target]) => isGone(target) && !isGone(alias))
  return aliases.map(([alias]) => unfold(template, alias))
}

/**
 * The template with every alias and merge key unfolded, everything else as it was: CloudFormation answers
 * "YAML aliases are not allowed in CloudFormation templates".
 */
export function withoutAliases(template: Template): string {
  if (!mayHaveAliases(template)) return template.text
  const edits: Edit[] = []
  visit(template.document, {
    Alias: (_key, alias) => void edits.push(unfold(template, alias)),
    Map: (_key, map) => {
      if (!map.items.some(isMergeKey)) return undefined
      if (map.flow === true) {
        edits.push({ ...span(template, map), text: untaggedFlowText(template, map) })
        return visit.SKIP
      }
      edits.push(...mergeEdits(template, map))
      return undefined
    },
    Pair: (_key, pair) => (isMergeKey(pair) ? visit.SKIP : undefined),
  })
  return applyEdits(template.text, edits)
}

/** Whether there can be aliases or merge keys: known without another look at the document. */
export function mayHaveAliases({ anchored, text }: Template): boolean {
  return anchored.size > 0 || text.includes('<<')
}

function unfold(template: Template, alias: Alias): Edit {
  return { ...span(template, alias), text: flowText(template, alias) }
}

/** The first merge key of a block map gives way to all that the map merges, a line each; further ones just go. */
function mergeEdits(template: Template, map: YAMLMap): Edit[] {
  const merged = entriesOf(template, map).filter(entry => entry.merged)
  const lines = merged.map(
    ({ keyNode, value }) => `${flowText(template, keyNode)}: ${flowText(template, value)}`,
  )
  const isAll = lines.length === 0 && map.items.every(isMergeKey)
  return map.items.filter(isMergeKey).map((pair, index) => {
    const place = { start: span(template, pair.key).start, end: span(template, pair.value).end }
    const indent = `${newlineOf(template)}${' '.repeat(columnOf(template, place.start))}`
    if (index > 0) return { ...place, text: '' }
    return { ...place, text: isAll ? '{}' : lines.join(indent) }
  })
}

function columnOf(template: Template, offset: number): number {
  return offset - (template.text.lastIndexOf('\n', offset - 1) + 1)
}

/** What a node covers, blank space after it not counted. */
function span(template: Template, node: unknown): { start: number; end: number } {
  const [start, end] = rangeOf(node) ?? [0, 0]
  return { start, end: start + template.text.slice(start, end).trimEnd().length }
}
