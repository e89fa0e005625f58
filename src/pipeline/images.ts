/** Images on their way to a repository: who goes where, what is pushed, and what the template says then. */

import { registryLogin } from '../aws/registry-login.ts'
import { type ImageRepository, originOf, parseRepository } from '../project/image-repositories.ts'
import type { Settings } from '../project/settings.ts'
import { Failure } from '../report/failure.ts'
import { publishImages } from '../store/registry.ts'
import type { Location } from '../template/render-template.ts'
import type { Caller } from './caller.ts'
import type { Services } from './services.ts'
import type { Built, Plan } from './stages.ts'

/** By id of the function. */
export type Repositories = ReadonlyMap<string, ImageRepository>

/**
 * The repository of every function that comes as an image, found before anything is built. Throws a Failure (user) that
 * names those without one.
 */
export function repositoriesFor({ planned, targets }: Plan, settings: Settings): Repositories {
  const { imageRepository, imageRepositories } = settings
  const repositories = new Map<string, ImageRepository>()
  const without: string[] = []
  for (const { target } of planned) {
    if (target.packageType !== 'Image') continue
    const own = imageRepositories[target.id]
    const [text, spelled] =
      own === undefined ? [imageRepository, 'image-repository'] : [own, `image-repositories ${target.id}`]
    if (text === undefined) without.push(target.id)
    else repositories.set(target.id, parseRepository(text, spelled))
  }
  if (without.length === 0) return repositories
  throw new Failure(
    'user',
    `no repository for the image${without.length > 1 ? 's' : ''} of ${without.join(', ')}`,
    {
      place: targets.find(target => target.id === without[0])?.place,
      remedy:
        'Name one in Amazon ECR with --image-repository URI, or one a function with --image-repositories ID=URI.',
    },
  )
}

export interface PushedImages {
  uploads: { uploaded: number; skipped: number; bytes: number }
  /** What the template says, by id of the function. */
  locations: ReadonlyMap<string, Location>
}

/** Pushes what the repositories lack; with `--noop` it only looks. */
export async function pushImages(
  { artifacts, bytes, skipped }: Built,
  repositories: Repositories,
  { caller, settings, services }: { caller: Caller; settings: Settings; services: Services },
): Promise<PushedImages> {
  const uploads = { uploaded: 0, skipped: 0, bytes: 0 }
  const locations = switchedOffImages(skipped)
  const logins = new Map<string, string>()
  for (const [repository, ids] of grouped(repositories)) {
    const images = ids.flatMap(id => {
      const artifact = artifacts.get(id)
      if (artifact?.image === undefined) return []
      const { digest, size, image: facts } = artifact
      locations.set(id, { address: `${repository.host}/${repository.name}@${facts.digest}` })
      return [{ facts, size, archive: () => bytes(digest) }]
    })
    if (images.length === 0) continue
    const sent = await publishImages({
      registry: { origin: originOf(repository), signal: services.signal, ...(await login(repository)) },
      repository: repository.name,
      images,
      emit: services.emit,
      noop: settings.noop,
      pause: services.clock.sleep,
    })
    uploads.uploaded += sent.uploaded
    uploads.skipped += sent.skipped
    uploads.bytes += sent.bytes
  }
  return { uploads, locations }

  async function login({ region, host }: ImageRepository): Promise<{ authorization?: string }> {
    if (region === undefined) return {}
    await warnOfRegion(region, host)
    const authorization = logins.get(region) ?? (await registryLogin(caller.clients, region))
    logins.set(region, authorization)
    return { authorization }
  }

  async function warnOfRegion(region: string, host: string): Promise<void> {
    const own = await caller.clients.region()
    if (own === region || logins.has(region)) return
    const message = `the repository ${host} lies in ${region}, the stack in ${own}: Lambda takes images of its own region only`
    services.emit({ type: 'warning', message })
  }
}

/** As `switchedOffLocations`: never fetched, but no local path must be left. The account is nobody's. */
function switchedOffImages(skipped: Built['skipped']): Map<string, Location> {
  const off = skipped.filter(item => item.packageType === 'Image' && item.localCode !== undefined)
  const address = '000000000000.dkr.ecr.us-east-1.amazonaws.com/not-built:switched-off'
  return new Map(off.map(({ id }) => [id, { address }]))
}

function grouped(repositories: Repositories): [ImageRepository, string[]][] {
  const groups = new Map<string, [ImageRepository, string[]]>()
  for (const [id, repository] of repositories) {
    const key = `${repository.host}/${repository.name}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [repository, [id]])
    else group[1].push(id)
  }
  return [...groups.values()]
}
