/** Changes to the template's text, found by node: everything between them stays byte for byte. */

import type { Pair, YAMLMap, YAMLSeq } from 'yaml'
import { rangeOf, startWithTag, type Template } from './template.ts'

/** Replaces what lies between two offsets. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** Applies edits in the order of their places. Of two that overlap, the outer one holds. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end)
  const parts: string[] = []
  let at = 0
  for (const edit of sorted) {
    if (edit.start < at) continue
    parts.push(text.slice(at, edit.start), edit.text)
    at = edit.end
  }
  return parts.join('') + text.slice(at)
}

/** White space and comments, as they may stand around a colon. */
const BLANK = '(?:\\s|#[^\\n]*)*'
const BEFORE_VALUE = new RegExp(`^${BLANK}:(?<blank>${BLANK})`)

/** Replaces the value of a pair, its tag and anchor with it; a value that is not there is put after the colon. */
export function replaceValue(template: Template, pair: Pair, text: string): Edit {
  const keyEnd = rangeOf(pair.key)?.[1] ?? 0
  const valueRange = rangeOf(pair.value)
  const gap = BEFORE_VALUE.exec(template.text.slice(keyEnd, valueRange?.[1] ?? keyEnd))
  if (gap === null || valueRange === undefined) return { start: keyEnd, end: keyEnd, text: `: ${text}` }
  const start = keyEnd + gap[0].length
  const end = start + template.text.slice(start, valueRange[1]).trimEnd().length
  if (end > start) return { start, end, text }
  const colonEnd = start - (gap.groups?.['blank'] ?? '').length
  return { start: colonEnd, end: colonEnd, text: ` ${text}` }
}

/** Replaces an item of a list, its tag with it. */
export function replaceItem(template: Template, list: YAMLSeq, index: number, text: string): Edit {
  const item: unknown = list.items[index]
  const end = rangeOf(item)?.[1] ?? 0
  const start = startWithTag(template.text, item) ?? end
  return { start, end: start + template.text.slice(start, end).trimEnd().length, text }
}

/** A new pair of a map, as text. */
export interface NewPair {
  key: string
  value: string
}

/** Puts new pairs before one of a map (without `before`, the first), in the map's style. */
export function insertPairs(
  template: Template,
  map: YAMLMap,
  pairs: readonly NewPair[],
  before: Pair | undefined = map.items[0],
): Edit {
  return map.flow === true
    ? insertIntoFlow(template, map, pairs, before)
    : insertIntoBlock(template, map, pairs, before)
}

function insertIntoFlow(
  template: Template,
  map: YAMLMap,
  pairs: readonly NewPair[],
  before: Pair | undefined,
): Edit {
  const open = (rangeOf(map)?.[0] ?? 0) + 1
  const written = pairs.map(({ key, value }) => {
    return `${template.format === 'json' ? JSON.stringify(key) : key}: ${value}`
  })
  if (before === undefined) return { start: open, end: open, text: written.join(', ') }
  const isFirst = before === map.items[0]
  const start = isFirst
    ? open + (/^\s*/.exec(template.text.slice(open))?.[0].length ?? 0)
    : (startWithTag(template.text, before.key) ?? open)
  const blank = /\s*$/.exec(template.text.slice(open, start))?.[0] ?? ''
  const separator = blank === '' && template.format === 'yaml' ? ' ' : blank
  return { start, end: start, text: written.map(pair => `${pair},${separator}`).join('') }
}

/** The key's line may begin with the dashes of a list and with the key's anchor. */
function insertIntoBlock(
  template: Template,
  map: YAMLMap,
  pairs: readonly NewPair[],
  before: Pair | undefined,
): Edit {
  const first = rangeOf(before === map.items[0] ? map : before)?.[0] ?? 0
  const lineStart = template.text.lastIndexOf('\n', first - 1) + 1
  const indent = /^ *(?:- +)*/.exec(template.text.slice(lineStart, first))?.[0].length ?? 0
  const start = lineStart + indent
  const lines = pairs.map(({ key, value }) => `${key}: ${value}${newlineOf(template)}${' '.repeat(indent)}`)
  return { start, end: start, text: lines.join('') }
}

/** How lines end in this template. */
export function newlineOf(template: Template): string {
  return template.text.includes('\r\n') ? '\r\n' : '\n'
}
