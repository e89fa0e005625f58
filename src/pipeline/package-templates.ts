/** Templates as CloudFormation takes them: the innermost first, because a parent names where its children are. */

import { createHash } from 'node:crypto'
import type { ObjectToPublish } from '../store/bucket.ts'
import type { AssetValue, PlacedValue } from '../template/asset-values.ts'
import type { LocalAsset } from '../template/local-assets.ts'
import { type Location, renderTemplate, switchedOff } from '../template/render-template.ts'
import type { TemplateUnit } from '../template/units.ts'
import { fullId } from '../template/value.ts'
import type { ProjectAssets } from './local-assets.ts'

/** Where everything is that templates name. */
export interface Placement {
  assets: ProjectAssets
  /** By full id of functions and layers. */
  code: ReadonlyMap<string, Location>
  /** Of a file or folder. */
  locate: (asset: LocalAsset) => Location
  /** The URL of a nested template under its digest. */
  urlOf: (template: PackagedTemplate) => Promise<string>
  /** Undefined when nothing is sent. */
  bucket: string | undefined
}

/** A nested template, ready to be sent. */
export interface PackagedTemplate extends ObjectToPublish {
  /** The stacks that it is nested in, as ids have them. */
  path: string
  text: string
}

/** The text of the root template, and all nested ones. */
export async function packageTemplates(
  root: TemplateUnit,
  placement: Placement,
): Promise<{ text: string; nested: PackagedTemplate[] }> {
  const nested: PackagedTemplate[] = []
  const text = await packageUnit(root, placement, nested)
  return { text, nested }
}

async function packageUnit(
  unit: TemplateUnit,
  placement: Placement,
  nested: PackagedTemplate[],
): Promise<string> {
  const listed = placement.assets.get(unit)
  const placed: PlacedValue[] = []
  for (const { value, unit: child } of listed?.templates ?? []) {
    const template = describe(child, await packageUnit(child, placement, nested))
    nested.push(template)
    placed.push(at(value, { address: await placement.urlOf(template) }))
  }
  for (const asset of listed?.files ?? []) placed.push(at(asset.value, placement.locate(asset)))
  for (const value of listed?.off ?? []) placed.push(at(value, switchedOff(nameOf(value), placement.bucket)))
  return renderTemplate({ scope: unit.scope, locations: placement.code, assets: placed, aliases: 'unfold' })
}

function at({ place, slot }: AssetValue, location: Location): PlacedValue {
  return { place, slot, location }
}

function nameOf({ place: { name, resource, scope } }: AssetValue): string {
  return resource === undefined ? name : `${fullId(scope, resource.id)}/${name}`
}

function describe({ path }: TemplateUnit, text: string): PackagedTemplate {
  const bytes = Buffer.from(text)
  const digest = createHash('sha256').update(bytes).digest('hex')
  return { path, text, digest, suffix: '.template', size: bytes.length, content: async () => bytes }
}
