/** Where images go: one repository for all, or one for each function. */

import { Failure } from '../report/failure.ts'

/** A repository as it is written in front of a tag or a digest. */
export interface ImageRepository {
  /** `123456789012.dkr.ecr.eu-central-1.amazonaws.com`, perhaps with a port. */
  host: string
  /** `team/orders` */
  name: string
  /** The region of Amazon ECR, whose login the AWS credentials give; undefined for other registries. */
  region: string | undefined
}

/** Names as the OCI distribution specification has them. */
const REPOSITORY =
  /^((?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(?::\d{1,5})?)\/([a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*)$/
/** Amazon ECR, private registries: names of its service endpoints. */
const ECR = /^\d{12}\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\./

/** Throws a Failure (user) for what is no repository, with `spelled`: the option as the user writes it. */
export function parseRepository(text: string, spelled: string): ImageRepository {
  const [, host = '', name = ''] = REPOSITORY.exec(text.trim().replace(/\/$/, '')) ?? []
  const isHost = /[.:]/.test(host) || host === 'localhost'
  if (!isHost || name === '') throw noRepository(text, spelled)
  return { host, name, region: ECR.exec(host)?.[1] }
}

function noRepository(text: string, spelled: string): Failure {
  const tagged = /[@:][\w.:-]+$/.test(text) ? ' Leave out the tag: images are named by their digest.' : ''
  return new Failure('user', `${spelled}: '${text}' is no image repository`, {
    remedy: `Write it as 123456789012.dkr.ecr.eu-central-1.amazonaws.com/name.${tagged}`,
  })
}

/** Loopback registries speak HTTP, as docker takes them; all others HTTPS. */
export function originOf({ host }: ImageRepository): string {
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(host)
  return `${isLoopback ? 'http' : 'https'}://${host}`
}
