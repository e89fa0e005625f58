/** Sends what the packaged templates name: artifacts, files, nested templates; each once, after one look at the bucket. */

import { join } from 'node:path'
import { writeFileAtomically } from '../files/atomic.ts'
import { shownPath } from '../files/paths.ts'
import { temporaryFolder } from '../files/temporary.ts'
import type { Settings } from '../project/settings.ts'
import {
  artifactKey,
  type ObjectToPublish,
  objectKey,
  objectUrl,
  type Published,
  type PublishOptions,
  publishObjects,
} from '../store/bucket.ts'
import { type Location, switchedOffLocations } from '../template/render-template.ts'
import { templateFiles } from '../template/units.ts'
import type { Caller } from './caller.ts'
import { BUCKET_TO_BE_MADE } from './find-bucket.ts'
import { projectRoots } from './open-template.ts'
import { packAssets } from './package-assets.ts'
import { type PackagedTemplate, packageTemplates } from './package-templates.ts'
import type { Services } from './services.ts'
import type { Built } from './stages.ts'

export interface PackageToSend {
  /** With an artifact for every function and layer. */
  built: Built
  /** What the template says of images, by id of the function. */
  images: ReadonlyMap<string, Location>
  /** Undefined when there is nothing to send. */
  bucket: string | undefined
  caller: Caller
  settings: Settings
  services: Services
}

export interface SentPackage {
  /** The packaged root template. */
  text: string
  uploads: Published
  /** What was sent or is there already; with `--noop` what would be. */
  objects: readonly SentObject[]
  /** Digests of what was sent. */
  digests: ReadonlySet<string>
}

export interface SentObject {
  key: string
  size: number
  /** Absolute path of what it was made of; a nested template as text. */
  from: { file: string } | { text: string }
}

type Sendable = ObjectToPublish & Pick<SentObject, 'from'>

/** Renders the templates, the innermost first, and uploads what the bucket lacks. */
export async function sendPackage(sending: PackageToSend): Promise<SentPackage> {
  const { built, bucket, settings, services } = sending
  using scratch = temporaryFolder('package')
  const own = [...settings.ownFiles, ...templateFiles(built.root), settings.buildFolder, settings.storeFolder]
  const roots = projectRoots(settings)
  const files = await packAssets(built.assets, { scratch: scratch.path, services, roots, ownFiles: own })
  const destination = destinationOf(sending)
  const { text, nested } = await packageTemplates(built.root, {
    assets: built.assets,
    code: new Map([...codeLocations(sending), ...sending.images]),
    locate: asset => locationOf(files.get(asset), sending),
    urlOf: template => objectUrl(destination, objectKey(settings.prefix, template)),
    bucket,
  })
  const objects = distinct(
    [...zipsOf(built), ...[...files.values()].map(ofFile), ...nested.map(ofTemplate)],
    settings,
  )
  const digests = new Set<string>()
  const onSent = ({ digest }: ObjectToPublish) => void digests.add(digest)
  const uploads = await upload([...objects.values()], { ...destination, onSent }, sending)
  const sent = [...objects].map(([key, { size, from }]) => ({ key, size, from }))
  return { text, uploads, objects: sent, digests }
}

function destinationOf({ bucket, caller: { clients, account }, settings, services }: PackageToSend) {
  const { prefix, kmsKeyId } = settings
  return { clients, account, bucket: bucket ?? BUCKET_TO_BE_MADE, prefix, kmsKeyId, signal: services.signal }
}

function codeLocations({ built, bucket, settings }: PackageToSend): Map<string, Location> {
  const locations = switchedOffLocations(built.skipped, bucket)
  if (bucket === undefined) return locations
  for (const [id, { digest, image }] of built.artifacts) {
    if (image === undefined) locations.set(id, { bucket, key: artifactKey(settings.prefix, digest) })
  }
  return locations
}

function locationOf(object: ObjectToPublish | undefined, { bucket, settings }: PackageToSend): Location {
  if (object === undefined || bucket === undefined) throw new RangeError('a file without a place')
  return { bucket, key: objectKey(settings.prefix, object) }
}

function zipsOf({ artifacts, bytes, bucketTier }: Built): Sendable[] {
  const zips = [...artifacts.values()].filter(({ image }) => image === undefined)
  return zips.map(({ digest, size, zip }) => {
    const object = { digest, size, suffix: '.zip', content: () => bytes(digest), from: { file: zip } }
    return bucketTier?.repairing(object) ?? object
  })
}

function ofFile(object: ObjectToPublish & { source: string }): Sendable {
  return { ...object, from: { file: object.source } }
}

function ofTemplate(template: PackagedTemplate): Sendable {
  return { ...template, from: { text: template.text } }
}

function distinct(objects: readonly Sendable[], { prefix }: Settings): Map<string, Sendable> {
  return new Map(objects.map(object => [objectKey(prefix, object), object]))
}

async function upload(
  objects: readonly Sendable[],
  destination: ReturnType<typeof destinationOf> & Pick<PublishOptions, 'onSent'>,
  { bucket, settings, services }: PackageToSend,
): Promise<Published> {
  if (bucket === undefined) return { uploaded: 0, skipped: 0, bytes: 0 }
  if (bucket === BUCKET_TO_BE_MADE) {
    const bytes = objects.reduce((sum, { size }) => sum + size, 0)
    return { uploaded: objects.length, skipped: 0, bytes }
  }
  return publishObjects({ ...destination, objects, emit: services.emit, noop: settings.noop })
}

/** What a real run would have written to AWS (interface §2, `--noop`). Returns the folder, as people see it. */
export function writeNoop(
  { objects }: SentPackage,
  bucket: string | undefined,
  { workingFolder }: Settings,
): string {
  const folder = join(workingFolder, '.lambda-build', 'noop')
  const listed = objects.map(({ key, size, from }) => {
    const file = 'file' in from ? from.file : join(folder, key.slice(key.lastIndexOf('/') + 1))
    if ('text' in from) writeFileAtomically(file, from.text)
    return { bucket: bucket ?? null, key, size, file: shownPath(file, workingFolder) }
  })
  writeFileAtomically(join(folder, 'uploads.json'), `${JSON.stringify(listed, undefined, 2)}\n`)
  return shownPath(folder, workingFolder)
}
