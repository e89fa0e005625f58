/**
 * Publishing images to a repository, blob by blob, straight from their archives: no docker takes part, and no login is left
 * on disk. What the repository has is never sent again; an image is named by the digest of its manifest.
 */

import { z } from 'zod'
import { readMember, readTar, type TarMember } from '../files/tar.ts'
import type { ImageFacts } from '../model/artifact.ts'
import type { Emit } from '../report/events.ts'
import { Failure } from '../report/failure.ts'
import { Repository, type RepositoryOptions } from './registry-repository.ts'
import { runBounded } from './run-bounded.ts'

export interface ImageToPublish {
  facts: ImageFacts
  /** Size of the archive in bytes. */
  size: number
  /** The archive's path, its content verified; asked for only when the repository lacks the image. */
  archive(): Promise<string>
}

export interface PublishImagesOptions extends RepositoryOptions {
  images: readonly ImageToPublish[]
  emit: Emit
  /** Look, but write nothing. */
  noop?: boolean | undefined
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
