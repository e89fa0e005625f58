/** What can be asked of a repository of images, and put into it: the OCI distribution protocol as far as a push needs it. */

import { isPassing } from '../aws/errors.ts'
import type { TarMember } from '../files/tar.ts'
import { Failure } from '../report/failure.ts'
import { refusal, registryFailure } from './registry-failure.ts'
import { askRegistry, type Registry, type RegistryAnswer, type RegistryRequest } from './registry-request.ts'

export interface RepositoryOptions {
  registry: Registry
  /** Its name below the registry: `team/orders`. */
  repository: string
  /** Waits between attempts; ends early, without an error, when the signal is given. */
  pause(milliseconds: number, signal?: AbortSignal): Promise<void>
}

const MANIFEST_TYPES = [
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
].join(', ')

/** One repository of a registry, by requests that are repeated while a failure may pass. */
export class Repository {
  /** As it stands in front of `@sha256:…`. */
  readonly name: string
  readonly #registry: Registry
  readonly #path: string
  readonly #pause: RepositoryOptions['pause']

  constructor({ registry, repository, pause }: RepositoryOptions) {
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
