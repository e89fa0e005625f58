/**
 * Archives of images as the store keeps them: an OCI image layout with compressed layers, which docker and podman load and
 * whose blobs a registry takes as they are. What a repository will call the image is decided here and never changes.
 */

import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { readMember, TAR_END, type TarMember, tarHeader, tarPadding } from '../../files/tar.ts'
import type { ImageFacts } from '../../model/artifact.ts'
import type { ShareFolder } from '../shared-folders.ts'
import type { SavedImage } from './saved-image.ts'

/** Docker's own media types (schema 2): every registry and Lambda take them. */
const MANIFEST_TYPE = 'application/vnd.docker.distribution.manifest.v2+json'
const CONFIG_TYPE = 'application/vnd.docker.container.image.v1+json'
const LAYER_TYPE = 'application/vnd.docker.image.rootfs.diff.tar.gzip'

export interface WrittenImage {
  facts: ImageFacts
  /** Sum of the layers, in bytes. */
  unzippedSize: number
  layers: number
}

/**
 * Writes the archive to a new file. Layers are compressed in folders that other builds of the run share: most images have
 * their base in common. Throws an Error, as `readSavedImage` does, for a layer that is not what the configuration says.
 */
export async function writeImageArchive(
  image: SavedImage,
  { to, share }: { to: string; share: ShareFolder },
): Promise<WrittenImage> {
  const layers = await Promise.all(image.layers.map(layer => packedLayer(layer, share)))
  const config = blobOf(image.config, CONFIG_TYPE)
  const manifest = blobOf(
    jsonBytes({
      schemaVersion: 2,
      mediaType: MANIFEST_TYPE,
      config: config.descriptor,
      layers: layers.map(({ digest, size }) => ({ mediaType: LAYER_TYPE, size, digest })),
    }),
    MANIFEST_TYPE,
  )
  await writeTar(to, [
    ...filesOf(config, manifest, layers),
    ...new Map(layers.map(layer => [layer.digest, layer])).values(),
  ])
  return {
    facts: { id: config.descriptor.digest, digest: manifest.descriptor.digest },
    unzippedSize: layers.reduce((sum, layer) => sum + layer.unzippedSize, 0),
    layers: layers.length,
  }
}

interface SmallFile {
  path: string
  bytes: Buffer
}

const PackedLayer = z.object({ digest: z.string(), size: z.number(), unzippedSize: z.number() })
type PackedLayer = z.infer<typeof PackedLayer> & { path: string; file: string }

/** The index and docker's manifest.json name the same blobs. */
function filesOf(config: Blob, manifest: Blob, layers: readonly PackedLayer[]): SmallFile[] {
  const index = {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: [manifest.descriptor],
  }
  const forDocker = [{ Config: config.path, RepoTags: null, Layers: layers.map(layer => layer.path) }]
  return [
    { path: 'oci-layout', bytes: jsonBytes({ imageLayoutVersion: '1.0.0' }) },
    { path: 'index.json', bytes: jsonBytes(index) },
    { path: 'manifest.json', bytes: jsonBytes(forDocker) },
    manifest,
    config,
  ]
}

interface Blob extends SmallFile {
  descriptor: { mediaType: string; size: number; digest: string }
}

function blobOf(bytes: Buffer, mediaType: string): Blob {
  const digest = digestOf(createHash('sha256').update(bytes))
  return { path: pathOf(digest), bytes, descriptor: { mediaType, size: bytes.length, digest } }
}

function jsonBytes(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}

function pathOf(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`
}

function digestOf(hash: Hash): string {
  return `sha256:${hash.digest('hex')}`
}

async function packedLayer(
  { member, diffId }: SavedImage['layers'][number],
  share: ShareFolder,
): Promise<PackedLayer> {
  const folder = await share(`image layer ${diffId}`, into => packLayer(member, diffId, into))
  const known = PackedLayer.parse(JSON.parse(readFileSync(join(folder, 'layer.json'), 'utf8')))
  return { ...known, path: pathOf(known.digest), file: join(folder, 'layer') }
}

/** A layer that is compressed already keeps its bytes: so its base image's blobs may be in the repository already. */
async function packLayer(member: TarMember, diffId: string, folder: string): Promise<void> {
  const magic = readMember({ ...member, size: Math.min(4, member.size) }, 4).toString('hex')
  if (magic === '28b52ffd') {
    throw new Error('a layer is compressed with zstd, which Lambda does not take: use gzip')
  }
  const zipped = { hash: createHash('sha256'), size: 0 }
  const plain = { hash: createHash('sha256'), size: 0 }
  const isZipped = magic.startsWith('1f8b')
  const source = bytesOf(member)
  const to = join(folder, 'layer')
  if (isZipped) {
    await pipeline(source, counted(zipped), createWriteStream(to))
    await pipeline(createReadStream(to), createGunzip(), counted(plain), drain)
  } else {
    await pipeline(source, counted(plain), zip(), counted(zipped), createWriteStream(to))
  }
  if (digestOf(plain.hash) !== diffId) {
    rmSync(to, { force: true })
    throw new Error(`a layer is not the one that its configuration names (${diffId})`)
  }
  const known = { digest: digestOf(zipped.hash), size: zipped.size, unzippedSize: plain.size }
  writeFileSync(join(folder, 'layer.json'), JSON.stringify(known))
}

function bytesOf({ file, offset, size }: TarMember): AsyncIterable<Buffer> {
  return size === 0
    ? none()
    : createReadStream(file, { start: offset, end: offset + size - 1, highWaterMark: 1 << 20 })
}

async function* none(): AsyncGenerator<Buffer> {}

async function drain(source: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of source);
}

function counted(into: { hash: Hash; size: number }) {
  return async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const bytes of source) {
      into.hash.update(bytes)
      into.size += bytes.length
      yield bytes
    }
  }
}

/** Of the header's fields, zlib sets one that differs from system to system: the tenth byte says which. */
const SYSTEM_BYTE = 9
const SYSTEM_UNKNOWN = 255

function zip(): (source: AsyncIterable<Buffer>) => AsyncGenerator<Buffer> {
  return async function* (source) {
    const gzip: Transform = createGzip()
    const fed = pipeline(source, gzip)
    // What it throws comes out of the stream, too.
    fed.catch(() => undefined)
    let at = 0
    for await (const chunk of gzip) {
      const bytes: Buffer = Buffer.from(chunk)
      if (at <= SYSTEM_BYTE && at + bytes.length > SYSTEM_BYTE) bytes[SYSTEM_BYTE - at] = SYSTEM_UNKNOWN
      at += bytes.length
      yield bytes
    }
    await fed
  }
}

async function writeTar(to: string, files: readonly (SmallFile | PackedLayer)[]): Promise<void> {
  const archive = await open(to, 'wx')
  try {
    for (const file of files) {
      const size = 'bytes' in file ? file.bytes.length : file.size
      await archive.appendFile(tarHeader(file.path, size))
      await archive.appendFile(
        'bytes' in file ? file.bytes : createReadStream(file.file, { highWaterMark: 1 << 20 }),
      )
      await archive.appendFile(tarPadding(size))
    }
    await archive.appendFile(TAR_END)
  } finally {
    await archive.close()
  }
}
