/**
 * Publishing images to a repository, blob by blob, straight from their archives: no docker takes part, and no login is left
 * on disk. What the repository has is never sent again; an image is named by the digest of its manifest.
 */

import { z } from 'zod'
import { isPassing } from '../aws/errors.ts'
import { readMember, readTar, type TarMember } from '../files/tar.ts'
import type { ImageFacts } from '../model/artifact.ts'
import type { Emit } from '../report/events.ts'
import { Failure } from '../report/failure.ts'
import { refusal, registryFailure } from './registry-failure.ts'
import { askRegistry, type Registry, type RegistryAnswer, type RegistryRequest } from './registry-request.ts'
import { runBounded } from './run-bounded.ts'

export interface ImageToPublish {
  facts: ImageFacts
  /** Size of the archive in bytes. */
  size: number
  /** The archive's path, its content verified; asked for only when the repository lacks the image. */
  archive(): Promise<string>
}

export interface PublishImagesOptions {
  registry: Registry
  /** Name of the repository below the registry: `team/orders`. */
  repository: string
  images: readonly ImageToPublish[]
  emit: Emit
  /** Look, but write nothing. */
  noop?: boolean | undefined
  /** Waits between attempts; ends early, without an error, when the signal is given. */
  pause(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export interface PublishedImages {
  uploaded: number
  skipped: number
  /** Sent, in bytes; with `noop` what all of it has. */
  bytes: number
}

/**
 * Pushes every image that the repository lacks. The repository itself, its policy and its lifecycle are left alone.
 * Throws Failures: `user` for a repository that does not exist or asks for another login, `deploy` for what the registry
 * refuses, `environment` for one that cannot be reached.
 */
export async function publishImages(options: PublishImagesOptions): Promise<PublishedImages> {
  const images = [...new Map(options.images.map(image => [image.facts.digest, image])).values()]
  const target = new Repository(options)
  const there = new Set<string>()
  await runBounded(images, { parallel: PARALLEL_BLOBS }, async ({ facts }) => {
    if (await target.hasManifest(facts.digest)) there.add(facts.digest)
  })
  const missing = images.filter(({ facts }) => !there.has(facts.digest))
  const skipped = images.length - missing.length
  const size = missing.reduce((sum, image) => sum + image.size, 0)
  if (options.noop === true) return { uploaded: missing.length, skipped, bytes: size }
  const bucket = target.name
  if (missing.length > 0)
    options.emit({ type: 'upload-started', count: missing.length, bytes: size, bucket, kind: 'image' })
  let bytes = 0
  // One after the other: images share layers, and what the first has sent the next finds there.
  for (const image of missing) bytes += await push(image, target, options.emit)
  options.emit({ type: 'upload-finished', uploaded: missing.length, skipped, bytes, bucket, kind: 'image' })
  return { uploaded: missing.length, skipped, bytes }
}

/** Registries take a layer on one connection each; a few fill a runner's link. */
const PARALLEL_BLOBS = 4
const MAX_MANIFEST_BYTES = 4 << 20

async function push(image: ImageToPublish, target: Repository, emit: Emit): Promise<number> {
  const started = performance.now()
  const { digest } = image.facts
  const { manifest, type, blobs } = imageIn(await image.archive(), digest)
  let bytes = 0
  await runBounded([...blobs], { parallel: PARALLEL_BLOBS }, async ([blob, member]) => {
    if (await target.hasBlob(blob)) return
    await target.putBlob(blob, member)
    bytes += member.size
  })
  await target.putManifest({ bytes: manifest, type, digest })
  const seconds = (performance.now() - started) / 1000
  emit({ type: 'artifact-uploaded', digest, key: `${target.name}@${digest}`, size: bytes, seconds })
  return bytes
}

const Described = z.object({ digest: z.string() })
const Manifest = z.object({ mediaType: z.string(), config: Described, layers: z.array(Described) })

interface ImageInArchive {
  manifest: Buffer
  type: string
  /** By digest. */
  blobs: ReadonlyMap<string, TarMember>
}

/** Archives are ours and verified: whatever does not fit is damage. */
function imageIn(archive: string, digest: string): ImageInArchive {
  try {
    const members = readTar(archive)
    const the = (blob: string): TarMember => {
      const member = members.get(`blobs/${blob.replace(':', '/')}`)
      if (member === undefined) throw new Error(`${blob} is missing`)
      return member
    }
    const manifest = readMember(the(digest), MAX_MANIFEST_BYTES)
    const { mediaType, config, layers } = Manifest.parse(JSON.parse(manifest.toString('utf8')))
    const blobs = new Map([config, ...layers].map(({ digest: blob }) => [blob, the(blob)]))
    return { manifest, type: mediaType, blobs }
  } catch (cause) {
    throw new Failure('environment', 'the archive of an image in the store is damaged', {
      cause,
      remedy: 'Run again with --no-cache.',
    })
  }
}

const MANIFEST_TYPES = [
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
].join(', ')

class Repository {
  /** As it stands in front of `@sha256:…`. */
  readonly name: string
  readonly #registry: Registry
  readonly #path: string
  readonly #pause: PublishImagesOptions['pause']

  constructor({ registry, repository, pause }: PublishImagesOptions) {
    this.#registry = registry
    this.#pause = pause
    this.#path = `/v2/${repository}`
    this.name = `${new URL(registry.origin).host}/${repository}`
  }

  async hasManifest(digest: string): Promise<boolean> {
    const url = `${this.#path}/manifests/${digest}`
    const answer = await this.#ask({ method: 'GET', url, headers: { Accept: MANIFEST_TYPES } })
    if (answer.status === 200) return true
    if (answer.status === 404) return false
    throw refusal(answer, this.name)
  }

  /** Some registries answer with where it lies. */
  async hasBlob(digest: string): Promise<boolean> {
    const { status } = await this.#ask({ method: 'HEAD', url: `${this.#path}/blobs/${digest}` })
    return status >= 200 && status < 400
  }

  /** In three steps, as docker sends them, begun anew when a connection breaks. */
  async putBlob(digest: string, member: TarMember): Promise<void> {
    await this.#patiently(async () => {
      const start = new URL(`${this.#path}/blobs/uploads/`, this.#registry.origin).href
      const place = placeIn(await this.#once({ method: 'POST', url: start }, [202]), start)
      const headers = { 'Content-Type': 'application/octet-stream' }
      const sent = await this.#once({ method: 'PATCH', url: place, headers, body: member }, [202, 201])
      const end = new URL(placeIn(sent, place))
      end.searchParams.set('digest', digest)
      return this.#once({ method: 'PUT', url: end.href, headers }, [201])
    })
  }

  /**
   * Under a tag that is its digest: rules that expire what has no tag leave it alone. Where tags may not be overwritten,
   * another run may have been quicker with the very same.
   */
  async putManifest({ bytes, type, digest }: { bytes: Buffer; type: string; digest: string }): Promise<void> {
    const url = `${this.#path}/manifests/${digest.replace('sha256:', '')}`
    const answer = await this.#ask({ method: 'PUT', url, headers: { 'Content-Type': type }, body: bytes })
    if (answer.status === 201 || (await this.hasManifest(digest))) return
    throw refusal(answer, this.name)
  }

  #ask(request: RegistryRequest): Promise<RegistryAnswer> {
    return this.#patiently(() => this.#once(request))
  }

  /** Throws a Passing for what may work in a moment. */
  async #once(request: RegistryRequest, expected?: readonly number[]): Promise<RegistryAnswer> {
    const answer = await askRegistry(this.#registry, request)
    if (answer.status === 429 || answer.status >= 500) throw new Passing(refusal(answer, this.name))
    if (expected !== undefined && !expected.includes(answer.status)) throw refusal(answer, this.name)
    return answer
  }

  async #patiently<Type>(work: () => Promise<Type>): Promise<Type> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work()
      } catch (error) {
        if (error instanceof Failure) throw error
        if (attempt === ATTEMPTS || !(error instanceof Passing || isPassing(error)))
          throw registryFailure(error instanceof Passing ? error.failure : error, this.name)
        await this.#pause(PAUSE_MS * 2 ** (attempt - 1), this.#registry.signal)
      }
    }
  }
}

class Passing extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

const ATTEMPTS = 4
const PAUSE_MS = 500

/** Where an upload goes on; `asked` is the URL of the request. */
function placeIn({ headers }: RegistryAnswer, asked: string): string {
  const { location } = headers
  if (location !== undefined) return new URL(location, asked).href
  throw new Failure('deploy', `${new URL(asked).host} begins an upload without saying where`, {
    remedy: 'Check that --image-repository names a repository of Amazon ECR.',
  })
}
