/**
 * What is checked of every node, in one linear walk: tags, duplicate keys, and what aliases would unfold to.
 * The library's own check of keys is quadratic, and its alias budget refuses innocent templates.
 */

import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type YAMLMap,
} from 'yaml'
import { nearestName } from '../files/paths.ts'
import { isMergeKey, textOf } from './nodes.ts'
import { MAX_DEPTH } from './parse-yaml.ts'
import { rangeOf, startWithTag, writtenTag } from './template.ts'

/** Nodes that may be reached through aliases, each as often as it is reached (interface §7). */
export const MAX_ALIASED_NODES = 10_000

/** More of one kind would bury the first. */
const MAX_PROBLEMS = 20

export interface Problem {
  message: string
  offset: number
  remedy?: string | undefined
}

export interface CheckedDocument {
  problems: Problem[]
  /** What each alias stands for. */
  anchored: ReadonlyMap<Alias, Node>
}

/** Walks a document once. `lineOf` turns an offset into a line number for messages that name two lines. */
export function checkDocument(
  document: Document.Parsed,
  text: string,
  lineOf: (offset: number) => number,
): CheckedDocument {
  const check = new DocumentCheck(text, lineOf)
  check.visit(document.contents, [])
  return check
}

/** How much a node unfolds to, itself included: nodes, and levels of collections. */
interface Weight {
  nodes: number
  levels: number
}

const SCALAR: Weight = { nodes: 1, levels: 0 }

class DocumentCheck implements CheckedDocument {
  readonly problems: Problem[] = []
  readonly anchored = new Map<Alias, Node>()
  readonly #text: string
  readonly #lineOf: (offset: number) => number
  readonly #anchors = new Map<string, Node>()
  readonly #weights = new Map<Node, Weight>()
  #aliasedNodes = 0

  constructor(text: string, lineOf: (offset: number) => number) {
    this.#text = text
    this.#lineOf = lineOf
  }

  visit(node: unknown, path: readonly string[]): Weight {
    if (!isNode(node)) return SCALAR
    if (isAlias(node)) return this.#visitAlias(node, path.length)
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node)
    this.#checkTag(node)
    const weight = this.#weigh(node, path)
    if (weight.levels > 0 && path.length >= MAX_DEPTH) {
      this.#report(node, `more than ${MAX_DEPTH} levels of nesting`, 'Flatten the template.')
    }
    if (node.anchor !== undefined) this.#weights.set(node, weight)
    return weight
  }

  #weigh(node: Node, path: readonly string[]): Weight {
    if (isMap(node)) return this.#visitMap(node, path)
    if (!isSeq(node)) return SCALAR
    return together(node.items.map((item, index) => this.visit(item, [...path, String(index)])))
  }

  #visitMap(map: YAMLMap, path: readonly string[]): Weight {
    const seen = new Map<string, Node>()
    const weights: Weight[] = []
    for (const pair of map.items) {
      weights.push(this.visit(pair.key, path))
      const key = isAlias(pair.key) ? this.anchored.get(pair.key) : pair.key
      if (!isScalar(key)) this.#report(key ?? map, 'a key must be text', 'Write the key as plain text.')
      const name = isScalar(key) ? textOf(key) : ''
      const first = seen.get(name)
      if (first !== undefined) this.#reportTwins(name, first, key, path)
      else if (isScalar(key) && !isMergeKey(pair)) seen.set(name, key)
      weights.push(this.visit(pair.value, [...path, name]))
    }
    return together(weights)
  }

  #visitAlias(alias: Alias, level: number): Weight {
    const target = this.#anchors.get(alias.source)
    const weight = target === undefined ? undefined : (this.#weights.get(target) ?? 'unfinished')
    if (target === undefined || weight === undefined) {
      this.#report(alias, `no anchor &${alias.source} stands before this alias`, 'Define the anchor first.')
      return SCALAR
    }
    if (weight === 'unfinished') {
      this.#report(
        alias,
        `the alias *${alias.source} stands inside what it refers to`,
        'Write the value out.',
      )
      return SCALAR
    }
    this.anchored.set(alias, target)
    this.#spend(alias, weight, level)
    return weight
  }

  #spend(alias: Alias, weight: Weight, level: number): void {
    const before = this.#aliasedNodes
    this.#aliasedNodes += weight.nodes
    if (before <= MAX_ALIASED_NODES && this.#aliasedNodes > MAX_ALIASED_NODES) {
      const limit = MAX_ALIASED_NODES.toLocaleString('en-US')
      this.#report(alias, `more than ${limit} nodes are reached through aliases`, 'Write the values out.')
    } else if (level + weight.levels > MAX_DEPTH) {
      this.#report(
        alias,
        `more than ${MAX_DEPTH} levels of nesting, aliases followed`,
        'Flatten the template.',
      )
    }
  }

  #checkTag(node: Node): void {
    const { tag } = node
    if (tag === undefined) return
    const shown = writtenTag(tag)
    if (CORE_TAGS.has(shown) || FUNCTION_TAGS.has(shown)) return
    const near = nearestName(shown.slice(1), FUNCTION_NAMES)
    const remedy =
      near === undefined ? "Use CloudFormation's functions, such as !Ref or !Sub." : `Did you mean !${near}?`
    this.#report(startWithTag(this.#text, node), `unknown tag ${shown}`, remedy)
  }

  #reportTwins(name: string, first: Node, second: unknown, path: readonly string[]): void {
    const what = path.length === 1 && path[0] === 'Resources' ? 'logical id' : 'key'
    const where = path.length === 0 || what === 'logical id' ? '' : ` in ${path.join('.')}`
    const lines = [first, second].map(node => this.#lineOf(rangeOf(node)?.[0] ?? 0))
    const message = `the ${what} '${name}' stands twice${where}: in line ${lines[0]} and in line ${lines[1]}`
    this.#report(second, message, 'Rename or remove one of them.')
  }

  #report(where: unknown, message: string, remedy: string): void {
    if (this.problems.length >= MAX_PROBLEMS) return
    const offset = typeof where === 'number' ? where : (rangeOf(where)?.[0] ?? 0)
    this.problems.push({ message, offset, remedy })
  }
}

function together(weights: readonly Weight[]): Weight {
  let nodes = 1
  let levels = 0
  for (const weight of weights) {
    nodes += weight.nodes
    levels = Math.max(levels, weight.levels)
  }
  return { nodes, levels: levels + 1 }
}

/** Tags that YAML itself defines and CloudFormation takes; `binary`, `omap`, `pairs`, `set`, `timestamp` it refuses. */
const CORE_TAGS = new Set([
  '!',
  ...['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map(name => `!!${name}`),
])

/** Short forms of CloudFormation's functions, those of Rules included. */
const FUNCTION_NAMES =
  `Ref Condition And Base64 Cidr Contains EachMemberEquals EachMemberIn Equals FindInMap ForEach GetAtt GetAZs
  GetStackOutput If ImportValue Join Length Not Or RefAll Select Split Sub ToJsonString Transform ValueOf ValueOfAll`.split(
    /\s+/,
  )

const FUNCTION_TAGS: ReadonlySet<string> = new Set(FUNCTION_NAMES.map(name => `!${name}`))
