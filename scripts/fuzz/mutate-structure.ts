/** Other shapes of a template: nodes of the parsed document replaced, doubled, moved, nested, aliased. */

import {
  type Document,
  isMap,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Random } from './random.ts'
import { VALUES } from './words.ts'

/** The text of the document after one to four mutations, as YAML or as JSON. */
export function mutateStructure(text: string, random: Random): string {
  const document: Document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false })
  for (let left = 1 + random.below(4); left > 0; left--) mutate(document, random)
  try {
    return random.below(4) === 0
      ? JSON.stringify(document.toJS({ maxAliasCount: -1 }), undefined, random.below(3))
      : document.toString({ lineWidth: 0 })
  } catch {
    // What the library cannot write is no text to read.
    return text
  }
}

function mutate(document: Document, random: Random): void {
  const nodes: (YAMLMap | YAMLSeq)[] = []
  visit(document, { Collection: (_key, node) => void nodes.push(node as YAMLMap | YAMLSeq) })
  if (nodes.length === 0) return
  const node = random.pick(nodes)
  if (isMap(node)) mutateMap(document, node, nodes, random)
  else if (isSeq(node)) mutateList(document, node, random)
}

function mutateMap(
  document: Document,
  map: YAMLMap,
  nodes: readonly (YAMLMap | YAMLSeq)[],
  random: Random,
): void {
  const { items } = map
  const pair = items[random.below(items.length)]
  if (pair === undefined) return
  const changes = [
    () => items.splice(items.indexOf(pair), 1),
    () => items.push(document.createPair(random.pick(NAMES), random.pick(VALUES))),
    () => setValue(pair, document.createNode(random.pick(VALUES))),
    () => setValue(pair, document.createNode({ [random.pick(NAMES)]: pair.value })),
    () => setValue(pair, document.createNode([pair.value, pair.value])),
    () => Object.assign(pair, { key: document.createNode(random.pick(NAMES)) }),
    () => items.push(document.createPair('<<', random.pick(VALUES))),
    () => setValue(pair, nested(document, pair.value, 1 + random.below(120))),
    () => setValue(pair, document.createAlias(random.pick(nodes), 'n')),
    () => items.reverse(),
  ]
  random.pick(changes)()
}

function mutateList(document: Document, list: YAMLSeq, random: Random): void {
  const { items } = list
  const changes = [
    () => items.splice(random.below(items.length), 1),
    () => items.push(document.createNode(random.pick(VALUES))),
    () => items.splice(random.below(items.length), 1, document.createNode(random.pick(VALUES))),
    () => items.push(...items.slice(0, 50)),
    () => items.reverse(),
  ]
  random.pick(changes)()
}

function setValue(pair: Pair, value: unknown): void {
  pair.value = value
}

function nested(document: Document, value: unknown, levels: number): Node {
  let node = document.createNode(value)
  for (let level = 0; level < levels; level++)
    node = document.createNode(level % 2 === 0 ? [node] : { 'Fn::Sub': node })
  return node
}

const NAMES: readonly string[] = [
  ...'Type Properties Condition Ref Fn::If Fn::Sub Fn::Transform Fn::ForEach::Z CodeUri Code TemplateURL Layers'.split(
    ' ',
  ),
  ...'__proto__ constructor Resources Parameters Default Transform Metadata BuildMethod ImageUri PackageType A/B'.split(
    ' ',
  ),
]
