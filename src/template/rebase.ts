/** Local paths of a template that moves to another folder. */

import { statSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve } from 'node:path'
import { isScalar } from 'yaml'
import { nameBelow } from '../files/paths.ts'
import { assetPlaces } from './asset-places.ts'
import { type AssetValue, assetValues, isWritable, type PlacedValue, type Slot } from './asset-values.ts'
import { localPath } from './assets.ts'
import { type Edit, replaceValue } from './edits.ts'
import { entryOf, plainText, valueAt } from './nodes.ts'
import { resourcesOf } from './resources.ts'
import { resolveText } from './scope.ts'
import { ownerOf } from './template.ts'
import type { Scope } from './value.ts'
import { type Location, writtenText } from './written-value.ts'

export interface Rebase {
  /** Absolute folder where relative code paths start. Others start at the template's folder. */
  sourceRoot: string
  /** Absolute folder that the rendered template will lie in. */
  to: string
}

/** The same values, with the way to where their code lies for those that keep it. */
export function rebasedCode(values: readonly PlacedValue[], { sourceRoot, to }: Rebase): PlacedValue[] {
  return values.map(value => {
    const { scope, value: node } = value.place
    const path = value.location === undefined ? localPath(resolveText(scope, node) ?? '') : undefined
    const location = path === undefined ? undefined : rebased(path, sourceRoot, to)
    return location === undefined ? value : { ...value, location }
  })
}

/** Values for local paths that nothing else is written in place of: the way to where they lead. */
export function rebasedPaths(scope: Scope, placed: readonly PlacedValue[], { to }: Rebase): PlacedValue[] {
  const taken = new Set(placed.map(({ slot }) => keyOf(slot)))
  const from = dirname(scope.template.file)
  return assetPlaces(scope)
    .filter(({ property: { kind } }) => kind !== 'function' && kind !== 'layer')
    .flatMap(place => assetValues(place))
    .filter(value => !taken.has(keyOf(value.slot)) && isWritable(value) && isFileOf(value, from))
    .flatMap(value => {
      const location = 'path' in value.said ? rebased(value.said.path, from, to) : undefined
      return location === undefined ? [] : [{ place: value.place, slot: value.slot, location }]
    })
}

function keyOf(slot: Slot): unknown {
  return 'list' in slot ? slot.list.items[slot.index] : slot.pair
}

/** The name of an image looks like a path, so it is one only where a file is. */
function isFileOf({ place, said }: AssetValue, from: string): boolean {
  if (place.property.kind !== 'image') return true
  if (!('path' in said)) return false
  return statSync(resolve(from, said.path), { throwIfNoEntry: false })?.isFile() === true
}

function rebased(path: string, from: string, to: string): Location | undefined {
  return isAbsolute(path) ? undefined : { path: wayTo(to, resolve(from, path)) }
}

/** The way from a folder to a path, with `/`, as a template has it. */
export function wayTo(folder: string, path: string): string {
  return relative(folder, path) === '' ? '.' : nameBelow(folder, path)
}

/**
 * The CDK's paths in Metadata: to the artifact of what was built (SAM CLI puts the path into the property again),
 * otherwise to where the asset lies.
 */
export function cdkPathEdits(scope: Scope, values: readonly PlacedValue[], { to }: Rebase): Edit[] {
  const { template } = scope
  const from = dirname(template.file)
  return resourcesOf(scope).flatMap(({ node, loop }) => {
    const entry = entryOf(template, valueAt(template, node, 'Metadata'), 'aws:asset:path')
    const path = isScalar(entry?.value) ? plainText(entry.value) : undefined
    if (entry === undefined || path === undefined || loop !== undefined) return []
    if (ownerOf(template, entry.pair) !== template) return []
    const name = plainText(valueAt(template, node, 'Metadata', 'aws:asset:property'))
    const placed = values.find(({ place }) => place.resource?.node === node && place.name === name)?.location
    const location = placed !== undefined && 'path' in placed ? placed : rebased(path, from, to)
    return location !== undefined && 'path' in location
      ? [replaceValue(template, entry.pair, writtenText(template, location.path))]
      : []
  })
}
