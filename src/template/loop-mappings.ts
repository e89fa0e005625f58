/**
 * One text for all turns of a loop. Where the turns differ it looks into a mapping that is made for it, by the loop's
 * variable (as SAM CLI does it, sam.md §1.10).
 */

import { isMap } from 'yaml'
import { Failure } from '../report/failure.ts'
import type { PlacedValue } from './asset-values.ts'
import { entriesOf, valueAt } from './nodes.ts'
import { resolveText } from './scope.ts'
import type { Setting } from './set-values.ts'
import { placeOf, type Template } from './template.ts'
import type { LoopStep } from './value.ts'
import { writtenText } from './written-value.ts'

/** A turn: the values of the variables, and what has to be written, by the name of each part. */
interface Turn {
  steps: readonly LoopStep[]
  fields: ReadonlyMap<string, string>
}

/** CloudFormation's rule for keys of the first level (its schema of templates). */
const MAPPING_KEY = /^[A-Za-z0-9.-]{1,255}$/

export class LoopMappings {
  readonly #template: Template
  readonly #taken: Set<string>
  readonly #settings: Setting[] = []

  constructor(template: Template) {
    this.#template = template
    const mappings = valueAt(template, template.document.contents, 'Mappings')
    this.#taken = new Set(entriesOf(template, mappings).map(({ key }) => key))
  }

  /** The mappings that the texts look into. */
  settings(): readonly Setting[] {
    return this.#settings
  }

  /** The text that is right in every turn; undefined when all keep what they have. Throws a Failure (user). */
  textFor(values: readonly PlacedValue[]): string | undefined {
    const [first] = values
    if (first === undefined || values.every(({ location }) => location === undefined)) return undefined
    const turns = values.map(value => this.#turnOf(value))
    const names = [...new Set(turns.flatMap(({ fields }) => [...fields.keys()]))]
    const parts = names.map(name => [name, this.#part(name, turns, first)] as const)
    const [whole, ...others] = parts
    if (others.length === 0) return whole?.[1]
    return `{${parts.map(([name, text]) => `${writtenText(this.#template, name)}: ${text}`).join(', ')}}`
  }

  #turnOf(value: PlacedValue): Turn {
    const { place, location } = value
    const steps = place.resource?.loop ?? []
    const { form } = place.property
    const name = place.path.at(-1) ?? ''
    if (location === undefined) {
      return { steps, fields: new Map([[name, resolveText(place.scope, place.value) ?? '']]) }
    }
    if ('path' in location) return { steps, fields: new Map([[name, location.path]]) }
    if ('address' in location) return { steps, fields: new Map([[name, location.address]]) }
    const { bucket, key } = location
    if (typeof form !== 'string')
      return {
        steps,
        fields: new Map([
          [form.bucket, bucket],
          [form.key, key],
        ]),
      }
    const text = form === 'uri' ? `s3://${bucket}/${key}` : `https://s3.amazonaws.com/${bucket}/${key}`
    return { steps, fields: new Map([[name, text]]) }
  }

  /** A part that is the same in every turn is written as it is. */
  #part(name: string, turns: readonly Turn[], { place }: PlacedValue): string {
    const texts = turns.map(({ fields }) => fields.get(name) ?? '')
    const [text = ''] = texts
    if (texts.every(other => other === text)) return writtenText(this.#template, text)
    const keys = decidingKeys(turns.map(({ steps }, at) => ({ steps, text: texts[at] ?? '' })))
    const unfit = [...(keys?.byKey.keys() ?? [])].find(key => !MAPPING_KEY.test(key))
    if (keys === undefined || unfit !== undefined) throw this.#undecidable(place, unfit)
    const mapping = this.#newName(`Packaged${name}${place.resource?.loop?.at(-1)?.name ?? ''}`)
    for (const [key, value] of keys.byKey) this.#set([mapping, key, name], writtenText(this.#template, value))
    return this.#lookUp(mapping, keys.identifiers, name)
  }

  #set(path: readonly string[], text: string): void {
    const below = this.#template.document.contents
    if (isMap(below)) this.#settings.push({ below, path: ['Mappings', ...path], text, before: 'Resources' })
  }

  #lookUp(mapping: string, identifiers: readonly string[], name: string): string {
    const isJson = this.#template.format === 'json'
    const refs = identifiers.map(id => (isJson ? `{"Ref": ${JSON.stringify(id)}}` : `!Ref ${id}`))
    const joined = isJson ? `{"Fn::Join": [".", [${refs.join(', ')}]]}` : `!Join [".", [${refs.join(', ')}]]`
    const key = refs.length === 1 ? refs[0] : joined
    return isJson
      ? `{"Fn::FindInMap": [${JSON.stringify(mapping)}, ${key}, ${JSON.stringify(name)}]}`
      : `!FindInMap [${mapping}, ${key}, ${name}]`
  }

  #newName(wanted: string): string {
    const base = wanted.replace(/[^A-Za-z0-9]/g, '')
    let name = base
    for (let number = 2; this.#taken.has(name); number++) name = `${base}${number}`
    this.#taken.add(name)
    return name
  }

  #undecidable({ resource, name, pair }: PlacedValue['place'], value: string | undefined): Failure {
    const loop = resource?.loop?.at(-1)?.name ?? ''
    const why =
      value === undefined
        ? 'its turns cannot be told apart by their values'
        : `the value ${JSON.stringify(value)} cannot be a key of a mapping`
    return new Failure('user', `the ${name} differs between the turns of the loop ${loop}, and ${why}`, {
      place: placeOf(this.#template, pair ?? resource?.entry.keyNode),
      remedy: 'Use letters, digits, - and . in the values of the loop, or write the resources out.',
    })
  }
}

interface DecidingKeys {
  /** The variables, outermost first, whose values make up the key. */
  identifiers: readonly string[]
  byKey: ReadonlyMap<string, string>
}

/**
 * The variable that the text hangs on, the innermost when several would do; all of them when no single one decides. Those
 * whose values can be keys come first.
 */
function decidingKeys(
  turns: readonly { steps: readonly LoopStep[]; text: string }[],
): DecidingKeys | undefined {
  const depth = turns[0]?.steps.length ?? 0
  const single = Array.from({ length: depth }, (_, at) => [depth - 1 - at])
  const all = Array.from({ length: depth }, (_, at) => at)
  let unfit: DecidingKeys | undefined
  for (const chosen of [...single, all]) {
    const byKey = new Map<string, string>()
    const decides = turns.every(({ steps, text }) => {
      const key = chosen.map(at => steps[at]?.value ?? '').join('.')
      const before = byKey.get(key)
      byKey.set(key, text)
      return before === undefined || before === text
    })
    const identifiers = chosen.map(at => turns[0]?.steps[at]?.identifier ?? '')
    if (!decides) continue
    if ([...byKey.keys()].every(key => MAPPING_KEY.test(key))) return { identifiers, byKey }
    unfit ??= { identifiers, byKey }
  }
  return unfit
}
