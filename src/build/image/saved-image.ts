/** Reads archives of images as tools write them: `docker save` and `podman save` of all ages, and OCI image layouts. */

import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { z } from 'zod'
import { readMember, readTar, type TarMember } from '../../files/tar.ts'

export interface SavedImage {
  /** The configuration, byte for byte: its digest is the image's id. */
  config: Buffer
  /** As docker names processors: `amd64`, `arm64`. */
  architecture: string
  os: string
  layers: readonly { member: TarMember; diffId: string }[]
}

const MAX_JSON_BYTES = 4 << 20
const DIGEST = z.string().regex(/^sha256:[0-9a-f]{64}$/)

const DockerManifest = z
  .array(z.object({ Config: z.string(), Layers: z.array(z.string()).nullable().default([]) }))
  .min(1)
const Config = z.object({
  architecture: z.string(),
  os: z.string(),
  rootfs: z.object({ diff_ids: z.array(DIGEST).nullable().default([]) }),
})
const Descriptor = z.object({
  mediaType: z.string().optional(),
  digest: DIGEST,
  platform: z.object({ architecture: z.string(), os: z.string() }).optional(),
  annotations: z.record(z.string(), z.string()).optional(),
})
const Index = z.object({ manifests: z.array(Descriptor) })
const Manifest = z.object({ config: Descriptor, layers: z.array(Descriptor) })

type Members = ReadonlyMap<string, TarMember>

/**
 * Reads an archive that is not compressed. Where it holds an image for each of several processors, the one for
 * `architecture` (docker's name) counts. Throws an Error whose message completes "the archive cannot be used: ".
 */
export function readSavedImage(archive: string, architecture: string): SavedImage {
  const members = readTar(archive)
  const saved = members.has('manifest.json')
    ? fromDocker(members)
    : members.has('index.json')
      ? fromLayout(members, architecture)
      : undefined
  if (saved === undefined) throw new Error('it has neither a manifest.json nor an index.json')
  const config = readMember(saved.config, MAX_JSON_BYTES)
  const known = parsed(Config, config, 'its configuration')
  const diffIds = known.rootfs.diff_ids ?? []
  if (diffIds.length !== saved.layers.length)
    throw new Error(`it has ${saved.layers.length} layers, and its configuration names ${diffIds.length}`)
  const layers = saved.layers.map((member, index) => ({ member, diffId: diffIds[index] ?? '' }))
  return { config, architecture: known.architecture, os: known.os, layers }
}

interface Found {
  config: TarMember
  layers: TarMember[]
}

function fromDocker(members: Members): Found {
  const images = parsed(
    DockerManifest,
    readMember(the(members, 'manifest.json'), MAX_JSON_BYTES),
    'manifest.json',
  )
  const [image, ...others] = images
  if (image === undefined || others.length > 0)
    throw new Error(`it holds ${images.length} images, and a function has one`)
  return { config: the(members, image.Config), layers: (image.Layers ?? []).map(path => the(members, path)) }
}

function fromLayout(members: Members, architecture: string): Found {
  const candidates = manifestsIn(members, the(members, 'index.json'), 0)
  const fitting = candidates.filter(({ platform }) => platform?.architecture === architecture)
  const [chosen, ...others] = candidates.length === 1 ? candidates : fitting
  if (chosen === undefined || others.length > 0)
    throw new Error(`it holds ${candidates.length} images, ${fitting.length} of them for ${architecture}`)
  const manifest = parsed(Manifest, verified(members, chosen.digest), 'its manifest')
  return {
    config: blob(members, manifest.config.digest),
    layers: manifest.layers.map(layer => blob(members, layer.digest)),
  }
}

/** An index may name further ones; attestations are no images. */
function manifestsIn(members: Members, index: TarMember, depth: number): z.infer<typeof Descriptor>[] {
  if (depth > 2) throw new Error('its index leads nowhere')
  const { manifests } = parsed(Index, readMember(index, MAX_JSON_BYTES), 'its index')
  return manifests.flatMap(descriptor => {
    const { annotations, mediaType = '', platform, digest } = descriptor
    if (annotations?.['vnd.docker.reference.type'] !== undefined || platform?.os === 'unknown') return []
    return /index|manifest\.list/.test(mediaType)
      ? manifestsIn(members, blob(members, digest), depth + 1)
      : [descriptor]
  })
}

function verified(members: Members, digest: string): Buffer {
  const bytes = readMember(blob(members, digest), MAX_JSON_BYTES)
  if (`sha256:${createHash('sha256').update(bytes).digest('hex')}` === digest) return bytes
  throw new Error(`${digest} is not what it says`)
}

function blob(members: Members, digest: string): TarMember {
  return the(members, `blobs/${digest.replace(':', '/')}`)
}

function the(members: Members, path: string): TarMember {
  const member = members.get(posix.normalize(path))
  if (member === undefined) throw new Error(`${JSON.stringify(path)} is missing in it`)
  return member
}

function parsed<Type>(schema: z.ZodType<Type>, bytes: Buffer, what: string): Type {
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')))
  } catch (cause) {
    throw new Error(`${what} is not what it should be`, { cause })
  }
}
