/** What a template is to this room: text and document in one, and a place for every node. */

import { type Alias, type Document, isNode, isPair, type Node, visit, type YAMLMap } from 'yaml'
import { shownPath } from '../files/paths.ts'
import type { Place } from '../report/failure.ts'

/** A template as it was written, and what it says. */
export interface Template {
  /** Absolute path. */
  file: string
  format: 'yaml' | 'json'
  /** The text without a byte order mark; all positions count in it. */
  text: string
  document: Document.Parsed
  /** What each alias stands for, followed to the end. */
  anchored: ReadonlyMap<Alias, Node>
  /** Offsets at which lines begin. */
  lines: readonly number[]
  included: Included
}

/** Local files that AWS::Include brings. Their nodes have positions in their own text: see ownerOf. */
export interface Included {
  /** What each map gains: the content of files, as maps. */
  maps: Map<YAMLMap, readonly YAMLMap[]>
  /** The file that each transform (the map with Name and Parameters) names. */
  arguments: Map<YAMLMap, Template>
}

const owners = new WeakMap<object, Template>()

/** Notes for all nodes of an included file that they stand there. */
export function adopt(included: Template): void {
  if (isNode(included.document.contents) && owners.has(included.document.contents)) return
  visit(included.document, { Node: (_key, node) => void owners.set(node, included) })
}

/** The template, or the file included in it, in whose text a node (or the key of a pair) stands. */
export function ownerOf(template: Template, node: unknown): Template {
  const positioned: unknown = isPair(node) ? node.key : node
  return typeof positioned === 'object' && positioned !== null
    ? (owners.get(positioned) ?? template)
    : template
}

/**
 * Where a node (or the key of a pair) stands, its tag included, as people count: from 1.
 * Without a position: the file alone.
 */
export function placeOf(template: Template, node: unknown): Place {
  const owner = ownerOf(template, node)
  const offset = startWithTag(owner.text, node)
  return offset === undefined ? { file: shownPath(owner.file) } : placeAt(owner, offset)
}

/** The place of an offset in the template's text. */
export function placeAt(
  template: Pick<Template, 'file' | 'lines'>,
  offset: number,
): Place & { line: number } {
  let low = 0
  let high = template.lines.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((template.lines[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { file: shownPath(template.file), line: low + 1, column: offset - (template.lines[low] ?? 0) + 1 }
}

/** Start and end of a node (of its key, for a pair), its tag and anchor not counted. */
export function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  const positioned: unknown = isPair(node) ? node.key : node
  if (typeof positioned !== 'object' || positioned === null || !('range' in positioned)) return undefined
  const { range } = positioned
  return Array.isArray(range) ? [Number(range[0]), Number(range[1]), Number(range[2])] : undefined
}

/** Where a node begins for people: at its tag, when it has one. */
export function startWithTag(text: string, node: unknown): number | undefined {
  const start = rangeOf(node)?.[0]
  if (start === undefined || !isNode(node) || node.tag === undefined) return start
  const tagStart = text.lastIndexOf(writtenTag(node.tag), start)
  return tagStart === -1 ? start : tagStart
}

const YAML_PREFIX = 'tag:yaml.org,2002:'

/** A tag as the text has it: `!Sub`, `!!binary`, `!<tag:example.com:x>`. */
export function writtenTag(tag: string): string {
  if (tag.startsWith(YAML_PREFIX)) return `!!${tag.slice(YAML_PREFIX.length)}`
  return tag.startsWith('!') ? tag : `!<${tag}>`
}
