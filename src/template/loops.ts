/**
 * `Fn::ForEach` of AWS::LanguageExtensions: a map with loops in it as the map that CloudFormation makes of it. In keys
 * and values `${Name}` and `&{Name}` give way to the value of the turn (CloudFormation user guide, Fn::ForEach).
 */

import { isScalar, isSeq } from 'yaml'
import { type Entry, entriesOf, plainText } from './nodes.ts'
import { type Scope, Unknown, type Value } from './value.ts'

/** Turns that the loops of one template may take together; loops in loops multiply. */
export const MAX_TURNS = 10_000

const LOOP = /^Fn::ForEach::(.+)$/s

/** The name of the loop that a key begins: `Topics` of `Fn::ForEach::Topics`. */
export function loopName(key: string): string | undefined {
  return LOOP.exec(key)?.[1]
}

/** An entry of a map as it is in one turn of the loops around it. */
export interface LoopedEntry {
  key: string
  entry: Entry
  /** The scope in which its value stands: the loop variables are bound. */
  scope: Scope
}

/** A loop whose turns are not known, and why. */
export interface StuckLoop {
  entry: Entry
  /** The expression of its collection. */
  collection: unknown
  /** What would be repeated. */
  body: unknown
  scope: Scope
  why: Unknown
}

export interface Expanded {
  entries: LoopedEntry[]
  stuck: StuckLoop[]
}

type Evaluate = (scope: Scope, node: unknown) => Value | Unknown

/** The entries of a map, those of its loops once a turn, in their order. `evaluate` works out collections. */
export function expandLoops(scope: Scope, map: unknown, evaluate: Evaluate): Expanded {
  const expanded: Expanded = { entries: [], stuck: [] }
  collect({ scope, evaluate }, map, expanded)
  return expanded
}

interface Context {
  scope: Scope
  evaluate: Evaluate
}

function collect(context: Context, map: unknown, into: Expanded): void {
  const { scope } = context
  for (const entry of entriesOf(scope.template, map)) {
    const name = loopName(entry.key)
    if (name === undefined) into.entries.push({ key: loopedText(scope, entry.key, true), entry, scope })
    else collectTurns(context, name, entry, into)
  }
}

function collectTurns(context: Context, name: string, entry: Entry, into: Expanded): void {
  const { scope } = context
  const { identifier, collection, body } = loopParts(entry.value)
  const turns = identifier === undefined ? MALFORMED : turnsOf(context, collection)
  if (identifier === undefined || turns instanceof Unknown) {
    into.stuck.push({ entry, collection, body, scope, why: turns instanceof Unknown ? turns : MALFORMED })
    return
  }
  for (const value of turns) {
    const turn = { ...scope, loop: [...scope.loop, { name, identifier, value }] }
    collect({ ...context, scope: turn }, body, into)
  }
}

const MALFORMED = new Unknown('a loop is a list of a name, a collection and a map')

/** The three parts of a loop; `identifier` is undefined when it has another form. */
export function loopParts(value: unknown): { identifier?: string; collection: unknown; body: unknown } {
  const [identifier, collection, body, more]: unknown[] = isSeq(value) ? value.items : []
  const name = isScalar(identifier) ? plainText(identifier) : undefined
  const isSound = name !== undefined && /^\w+$/.test(name) && more === undefined && body !== undefined
  return isSound ? { identifier: name, collection, body } : { collection, body }
}

function turnsOf({ scope, evaluate }: Context, collection: unknown): string[] | Unknown {
  const values = evaluate(scope, collection)
  if (values instanceof Unknown) return values
  if (!Array.isArray(values)) return new Unknown('it is not a list')
  const texts = values.filter(value => typeof value === 'string')
  if (texts.length < values.length) return new Unknown('its items are not all text')
  scope.turns.left -= texts.length
  return scope.turns.left < 0 ? TOO_MANY : texts
}

const TOO_MANY = new Unknown(
  `the loops of this template take more than ${MAX_TURNS.toLocaleString('en-US')} turns`,
)

/** The value of a loop variable; undefined for other names. */
export function loopVariable({ loop }: Scope, name: string): string | undefined {
  return loop.findLast(step => step.identifier === name)?.value
}

/**
 * Text with the loop variables put in. `&{Name}` is for logical ids of values with other characters: in names
 * (`isName`) it leaves these out.
 */
export function loopedText(scope: Scope, text: string, isName = false): string {
  if (scope.loop.length === 0 || !text.includes('{')) return text
  return text.replace(/([$&])\{(\w+)\}/g, (whole, sign: string, name: string) => {
    const value = loopVariable(scope, name)
    if (value === undefined) return whole
    return sign === '&' && isName ? value.replace(/[^A-Za-z0-9]/g, '') : value
  })
}
