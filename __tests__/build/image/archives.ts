/** Archives of small images, as different tools write them. */

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface ImageOptions {
  /** Docker's name; that of this machine by default. */
  architecture?: string
  /** `docker` is what `docker save` wrote up to version 24, `oci` an image layout with compressed layers. */
  format?: 'docker' | 'oci'
  /** In its configuration, not in its layer. */
  label?: string
  /** What is wrong with it. */
  fault?: 'another layer' | 'two images' | 'no manifest' | 'zstd'
}

export const HOST_ARCHITECTURE = process.arch === 'arm64' ? 'arm64' : 'amd64'

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex')

/** Writes the archive of an image with one file `app.txt`; gives the digest of its configuration (docker's id). */
export function writeImage(to: string, content: string, options: ImageOptions = {}): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'lambda-build-image-'))
  try {
    const layer = layerOf(folder, content)
    const diffId = sha256(options.fault === 'another layer' ? `${content}!` : layer)
    const config = JSON.stringify({
      architecture: options.architecture ?? HOST_ARCHITECTURE,
      os: 'linux',
      config: { Labels: { label: options.label ?? '' } },
      rootfs: { type: 'layers', diff_ids: [`sha256:${diffId}`] },
    })
    const files =
      options.format === 'oci' ? layoutOf(config, layer, options) : savedBy(config, layer, options)
    pack(join(folder, 'image'), files, to)
    return `sha256:${sha256(config)}`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

type Files = Record<string, string | Buffer>

function layerOf(folder: string, content: string): Buffer {
  const archive = join(folder, 'layer.tar')
  pack(join(folder, 'root'), { 'app.txt': content }, archive)
  return readFileSync(archive)
}

function savedBy(config: string, layer: Buffer, { fault }: ImageOptions): Files {
  const image = { Config: `${sha256(config)}.json`, RepoTags: ['app:latest'], Layers: ['one/layer.tar'] }
  const manifest = { 'manifest.json': JSON.stringify(fault === 'two images' ? [image, image] : [image]) }
  const bytes = fault === 'zstd' ? Buffer.from('28b52ffd00', 'hex') : layer
  return {
    ...(fault === 'no manifest' ? {} : manifest),
    [image.Config]: config,
    'one/layer.tar': bytes,
    'one/VERSION': '1.0',
  }
}

/** With an attestation beside it, as buildx adds one by default. */
function layoutOf(config: string, layer: Buffer, { architecture = HOST_ARCHITECTURE }: ImageOptions): Files {
  const zipped = gzipSync(layer)
  const described = (bytes: string | Buffer, mediaType: string) => ({
    mediaType,
    digest: `sha256:${sha256(bytes)}`,
    size: bytes.length,
  })
  const manifest = JSON.stringify({
    schemaVersion: 2,
    config: described(config, 'application/vnd.oci.image.config.v1+json'),
    layers: [described(zipped, 'application/vnd.oci.image.layer.v1.tar+gzip')],
  })
  const manifestType = 'application/vnd.oci.image.manifest.v1+json'
  const inner = JSON.stringify({
    schemaVersion: 2,
    manifests: [
      { ...described(manifest, manifestType), platform: { architecture, os: 'linux' } },
      { ...described('x', manifestType), platform: { architecture: 'unknown', os: 'unknown' } },
    ],
  })
  const blobs = [config, zipped, manifest, inner].map(bytes => [`blobs/sha256/${sha256(bytes)}`, bytes])
  const index = { schemaVersion: 2, manifests: [described(inner, 'application/vnd.oci.image.index.v1+json')] }
  return {
    'oci-layout': JSON.stringify({ imageLayoutVersion: '1.0.0' }),
    'index.json': JSON.stringify(index),
    ...Object.fromEntries(blobs),
  }
}

function pack(folder: string, files: Files, to: string): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  mkdirSync(dirname(to), { recursive: true })
  execFileSync('tar', ['-c', '-f', to, '-C', folder, '.'])
}
