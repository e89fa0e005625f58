/** After `build`, images are where SAM CLI leaves them: in docker, under names that the build folder's template has. */

import { findEngine } from '../build/image/engine.ts'
import { loadImage } from '../build/image/load-image.ts'
import type { CodeTarget } from '../model/artifact.ts'
import type { Settings } from '../project/settings.ts'
import type { Location } from '../template/render-template.ts'
import type { Services } from './services.ts'
import type { Built } from './stages.ts'

/**
 * Loads and names every image of the build, and gives the names by id of the function. Throws a Failure (environment) where
 * docker is missing.
 */
export async function loadImages(
  { artifacts, planned, bytes }: Built,
  settings: Settings,
  services: Services,
): Promise<Map<string, Location>> {
  const locations = new Map<string, Location>()
  const images = planned.flatMap(({ target }) => {
    const artifact = artifacts.get(target.id)
    return artifact?.image === undefined ? [] : [{ target, artifact, id: artifact.image.id }]
  })
  if (images.length === 0) return locations
  const where = { cwd: settings.workingFolder, signal: services.signal }
  const engine = await findEngine({ ...where, host: services.environment })
  for (const { target, artifact, id } of images) {
    const name = localName(target)
    await loadImage(engine, { id, name, archive: () => bytes(artifact.digest) }, where)
    locations.set(target.id, { address: name })
  }
  return locations
}

/** As SAM CLI names them: the function in lower case, and Metadata.DockerTag. */
function localName({ id, metadata }: CodeTarget): string {
  const tag = metadata?.['DockerTag']
  return `${id.toLowerCase()}:${typeof tag === 'string' ? tag : 'latest'}`
}
