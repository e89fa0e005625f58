/**
 * What has to be written where. One place of the text may serve several resources (Globals, aliases, merge keys, the
 * turns of a loop): it is changed once when they agree, otherwise each gets a value of its own.
 */

import { isMap, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { AssetPlace } from './asset-places.ts'
import type { PlacedValue, Slot } from './asset-values.ts'
import { type Edit, replaceItem, replaceValue } from './edits.ts'
import { flowText } from './flow-text.ts'
import { LoopMappings } from './loop-mappings.ts'
import type { Resource } from './nodes.ts'
import { type Setting, setValues, writtenPair } from './set-values.ts'
import type { Template } from './template.ts'
import { writtenLocation } from './written-value.ts'

/** The same with its text; the turns of a loop are one user. */
interface User {
  place: AssetPlace
  text: string | undefined
}

/** The edits that write every location. Throws a Failure (user) for a loop whose turns CloudFormation cannot tell apart. */
export function placedEdits(template: Template, values: readonly PlacedValue[]): Edit[] {
  const mappings = new LoopMappings(template)
  const settings: Setting[] = []
  const edits = sitesOf(values).flatMap(({ slot, sharing }) => {
    const users = usersOf(template, sharing, mappings)
    if ('list' in slot) return editsOfItem(template, slot, users, settings)
    return editsOfPair(template, slot.pair, users, settings)
  })
  return [...edits, ...setValues(template, [...settings, ...mappings.settings()])]
}

interface Site {
  slot: Slot
  sharing: PlacedValue[]
}

function sitesOf(values: readonly PlacedValue[]): Site[] {
  const sites = new Map<unknown, Map<number, Site>>()
  for (const value of values) {
    const { slot } = value
    const [node, index] = 'list' in slot ? [slot.list, slot.index] : [slot.pair, 0]
    const ofNode = sites.get(node) ?? new Map<number, Site>()
    const site = ofNode.get(index) ?? { slot, sharing: [] }
    site.sharing.push(value)
    sites.set(node, ofNode.set(index, site))
  }
  return [...sites.values()].flatMap(ofNode => [...ofNode.values()])
}

function usersOf(template: Template, sharing: readonly PlacedValue[], mappings: LoopMappings): User[] {
  const turns = new Map<unknown, PlacedValue[]>()
  for (const value of sharing) {
    const { resource } = value.place
    const key = resource?.loop === undefined ? value : resource.node
    turns.set(key, [...(turns.get(key) ?? []), value])
  }
  return [...turns.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const { place, location } = first
    if (others.length > 0) return [{ place, text: mappings.textFor([first, ...others]) }]
    const text = location && writtenLocation(template, place.property.form, location)
    return [{ place, text }]
  })
}

function editsOfPair(
  template: Template,
  pair: Pair | undefined,
  users: readonly User[],
  settings: Setting[],
): Edit[] {
  const owner = users.find(({ place }) => pair !== undefined && isOwn(template, place, pair))
  const shared = owner === undefined ? users.find(user => user.text !== undefined)?.text : owner.text
  const others = users.filter(user => pair === undefined || user.text !== shared)
  for (const { place, text } of others) {
    // What keeps its value needs it written out when the shared one goes.
    const value = text ?? (pair === undefined ? undefined : flowText(template, pair.value))
    if (value !== undefined) settings.push(ownSetting(template, place, value))
  }
  return pair === undefined || shared === undefined ? [] : [replaceValue(template, pair, shared)]
}

/** A branch of an `Fn::If`. */
function editsOfItem(
  template: Template,
  { list, index }: { list: YAMLSeq; index: number },
  users: readonly User[],
  settings: Setting[],
): Edit[] {
  const [first, ...others] = users
  if (first?.text === undefined) return []
  for (const { place, text } of others) {
    if (text !== undefined && text !== first.text) settings.push(ownSetting(template, place, text))
  }
  return [replaceItem(template, list, index, first.text)]
}

/** Whether the pair stands literally in the resource's own text. */
function isOwn(template: Template, place: AssetPlace, pair: Pair): boolean {
  const { below, path } = homeOf(template, place)
  return below !== undefined && writtenPair(template, below, path) === pair
}

function ownSetting(template: Template, place: AssetPlace, text: string): Setting {
  const { below, path } = homeOf(template, place)
  if (below === undefined) throw new RangeError(`no place for ${place.path.join('.')}`)
  return { below, path, text }
}

/** The map that a value of the resource's own goes below: the document, for the turns of a loop what it repeats. */
function homeOf(
  template: Template,
  { resource, path }: AssetPlace,
): { below: YAMLMap | undefined; path: readonly string[] } {
  const root = template.document.contents
  if (resource !== undefined && isLooped(resource)) return { below: resource.node, path: path.slice(2) }
  return { below: isMap(root) ? root : undefined, path }
}

function isLooped({ loop }: Resource): boolean {
  return loop !== undefined && loop.length > 0
}
