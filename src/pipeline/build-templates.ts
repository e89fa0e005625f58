/** The templates of the build folder: each beside the artifacts that it names, as SAM's build leaves them. */

import { dirname, join } from 'node:path'
import { writeFileAtomically } from '../files/atomic.ts'
import type { Settings } from '../project/settings.ts'
import type { PlacedValue } from '../template/asset-values.ts'
import { wayTo } from '../template/rebase.ts'
import { type Location, renderTemplate } from '../template/render-template.ts'
import { resourcesOf } from '../template/resources.ts'
import { allUnits, type TemplateUnit } from '../template/units.ts'
import { fullId } from '../template/value.ts'
import type { Built } from './stages.ts'

/**
 * Writes the root template and `<build-dir>/Parent/template.yaml` for each nested one; other files stay where they are.
 * `images` are by id of the function. Returns the root's path.
 */
export function writeBuildTemplates(
  built: Built,
  settings: Settings,
  images: ReadonlyMap<string, Location>,
): string {
  for (const unit of allUnits(built.root)) {
    const file = fileOf(unit, settings)
    const to = dirname(file)
    const text = renderTemplate({
      scope: unit.scope,
      locations: new Map([...locationsIn(unit, built, settings, to), ...images]),
      assets: nestedIn(unit, built, settings, to),
      rebase: { sourceRoot: unit.sourceRoot, to },
    })
    writeFileAtomically(file, text)
  }
  return fileOf(built.root, settings)
}

function fileOf({ path }: TemplateUnit, { outputTemplate, buildFolder }: Settings): string {
  return path === '' && outputTemplate !== undefined
    ? outputTemplate
    : join(buildFolder, path, 'template.yaml')
}

/** Turns of a loop that came to the same artifact share the folder of the first, so that one path serves them all. */
function locationsIn(
  unit: TemplateUnit,
  built: Built,
  settings: Settings,
  to: string,
): Map<string, Location> {
  const locations = new Map<string, Location>()
  const folders = new Map<unknown, Map<string, string>>()
  for (const { id: localId, node, loop } of resourcesOf(unit.scope)) {
    const id = fullId(unit.scope, localId)
    const artifact = built.artifacts.get(id)
    if (artifact === undefined) continue
    const ofNode = folders.get(node) ?? new Map<string, string>()
    const first = loop === undefined ? undefined : ofNode.get(artifact.digest)
    const folder = first ?? join(settings.buildFolder, id)
    folders.set(node, ofNode.set(artifact.digest, folder))
    locations.set(id, { path: wayTo(to, folder) })
  }
  return locations
}

function nestedIn(unit: TemplateUnit, built: Built, settings: Settings, to: string): PlacedValue[] {
  return (built.assets.get(unit)?.templates ?? []).map(({ value: { place, slot }, unit: child }) => {
    return { place, slot, location: { path: wayTo(to, fileOf(child, settings)) } }
  })
}
