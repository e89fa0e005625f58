/**
 * `Fn::ForEach` of AWS::LanguageExtensions: a map with loops in it as the map that CloudFormation makes of it. In keys
 * and values `${Name}` and `&{Name}` give way to the value of the turn (CloudFormation user guide, Fn::ForEach).
 */

import { isScalar, isSeq } from 'yaml'
import { type Entry, entriesOf, plainText } from './nodes.ts'
import { type LoopStep, type Scope, Unknown, type Value } from './value.ts'

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
  const { identifiers, collection, body } = loopParts(entry.value)
  const turns = identifiers === undefined ? MALFORMED : turnsOf(context, collection, identifiers.length)
  if (identifiers === undefined || turns instanceof Unknown) {
    into.stuck.push({ entry, collection, body, scope, why: turns instanceof Unknown ? turns : MALFORMED })
    return
  }
  for (const values of turns) {
    const steps = identifiers.map((identifier, at) => ({ name, identifier, ...bound(values[at]) }))
    collect({ ...context, scope: { ...scope, loop: [...scope.loop, ...steps] } }, body, into)
  }
}

const MALFORMED = new Unknown('a loop is a list of a name, a collection and a map')

/** The three parts of a loop; `identifiers` is undefined when it has another form. */
export function loopParts(value: unknown): { identifiers?: string[]; collection: unknown; body: unknown } {
  const [variables, collection, body, more]: unknown[] = isSeq(value) ? value.items : []
  const identifiers = namesOf(variables)
  const isSound = identifiers !== undefined && more === undefined && body !== undefined
  return isSound ? { identifiers, collection, body } : { collection, body }
}

/** One name, or a list of at least two: the newer form, as cfn-lint has it. */
function namesOf(node: unknown): string[] | undefined {
  const names = (isSeq(node) ? node.items : [node]).map(item =>
    isScalar(item) ? plainText(item) : undefined,
  )
  const sound = names.filter(name => name !== undefined).filter(name => /^\w+$/.test(name))
  const isComplete = sound.length === names.length && new Set(sound).size === names.length
  return isComplete && (!isSeq(node) || names.length > 1) ? sound : undefined
}

/** The values of the variables, turn by turn. */
function turnsOf({ scope, evaluate }: Context, collection: unknown, count: number): Value[][] | Unknown {
  const values = evaluate(scope, collection)
  if (values instanceof Unknown) return values
  const turns = count === 1 ? singles(values) : tuples(values, count)
  if (turns instanceof Unknown) return turns
  scope.turns.left -= turns.length
  return scope.turns.left < 0 ? TOO_MANY : turns
}

function singles(values: Value): Value[][] | Unknown {
  if (!Array.isArray(values)) return new Unknown('it is not a list')
  const isText = values.every(value => typeof value === 'string')
  return isText ? values.map(value => [value]) : new Unknown('its items are not all text')
}

/** A list of lists, or the entries of a map. */
function tuples(values: Value, count: number): Value[][] | Unknown {
  if (values instanceof Map) {
    return count === 2 ? [...values] : new Unknown('a map has two: its keys and their values')
  }
  if (!Array.isArray(values)) return new Unknown('it is neither a list nor a map')
  const isFit = values.every(item => Array.isArray(item) && item.length === count)
  return isFit ? values : new Unknown(`its items are not all lists of ${count}`)
}

function bound(value: Value): Pick<LoopStep, 'value' | 'data'> {
  if (typeof value === 'string' || value === undefined) return { value: value ?? '' }
  return { value: JSON.stringify(value, asJson), data: value }
}

const asJson = (_key: string, value: unknown): unknown =>
  value instanceof Map ? Object.fromEntries(value) : value

const TOO_MANY = new Unknown(
  `the loops of this template take more than ${MAX_TURNS.toLocaleString('en-US')} turns`,
)

/** What a loop variable stands for; undefined for other names. */
export function loopValue(scope: Scope, name: string): Value {
  const step = stepOf(scope, name)
  return step?.data ?? step?.value
}

/** The text of a loop variable; undefined for other names, and where it stands for a list or a map. */
function loopVariable(scope: Scope, name: string): string | undefined {
  const step = stepOf(scope, name)
  return step?.data === undefined ? step?.value : undefined
}

function stepOf({ loop }: Scope, name: string): LoopStep | undefined {
  return loop.findLast(step => step.identifier === name)
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
