/** `package`: uploads the artifacts that the bucket lacks and writes the template that names them. */

import { join } from 'node:path'
import type { AwsClients } from '../aws/clients.ts'
import { writeFileAtomically } from '../files/atomic.ts'
import { shownPath } from '../files/paths.ts'
import type { Settings } from '../project/settings.ts'
import { combineFailures, Failure } from '../report/failure.ts'
import { artifactKey, publishObjects } from '../store/bucket.ts'
import { type Location, renderTemplate, switchedOffLocations } from '../template/render-template.ts'
import { buildMissing } from './build.ts'
import { allowedCaller, type Caller } from './caller.ts'
import { BUCKET_TO_BE_MADE, findBucket } from './find-bucket.ts'
import { pushImages, repositoriesFor } from './images.ts'
import { checkNativeCode } from './native-code.ts'
import { plan } from './plan.ts'
import type { Result, Services } from './services.ts'
import type { Built, Plan } from './stages.ts'

export interface Packaged extends Built {
  clients: AwsClients
  account: string
  bucket: string | undefined
  /** The packaged template, and the file that holds it. */
  text: string
  file: string
}

export async function packageArtifacts(
  settings: Settings,
  services: Services,
  result: Result,
): Promise<Packaged> {
  const made = await plan(settings, services, result)
  const repositories = repositoriesFor(made, settings)
  if (settings.noop)
    services.emit({ type: 'note', message: 'noop: AWS is only read, nothing is written to it' })
  const caller = await allowedCaller(settings)
  const { clients, account } = caller
  const bucket = await bucketFor(made, settings, services, caller)
  const built = await buildMissing(settings, services, result, made)
  const all = withStoredArtifacts(built)
  checkStored(all, built, settings, services)
  if (bucket !== undefined) result.bucket = bucket
  result.uploads =
    bucket === undefined ? NOTHING_SENT : await upload(all, clients, account, bucket, settings, services)
  const images = await pushImages(all, repositories, { caller, settings, services })
  result.uploads = sumOf(result.uploads, images.uploads)
  const text = renderTemplate({
    template: built.template,
    locations: new Map([...locationsOf(all, settings, bucket), ...images.locations]),
    aliases: 'unfold',
  })
  const file = writeTemplate(text, settings)
  result.packagedTemplate = shownPath(file, settings.workingFolder)
  services.emit({ type: 'template-written', path: result.packagedTemplate })
  if (settings.noop) result.noop = writeNoop(all, settings, bucket)
  return { ...all, clients, account, bucket, text, file }
}

const NOTHING_SENT = { uploaded: 0, skipped: 0, bytes: 0 }

function sumOf(one: typeof NOTHING_SENT, other: typeof NOTHING_SENT): typeof NOTHING_SENT {
  return {
    uploaded: one.uploaded + other.uploaded,
    skipped: one.skipped + other.skipped,
    bytes: one.bytes + other.bytes,
  }
}

/** A template without code of its own needs no bucket. Found before anything is built, so that a missing one costs no build. */
async function bucketFor(
  { planned }: Plan,
  settings: Settings,
  services: Services,
  { clients }: Caller,
): Promise<string | undefined> {
  if (planned.every(({ target }) => target.packageType === 'Image')) return settings.bucket
  return findBucket({ settings, services, clients, needs: 'the artifacts' })
}

/** With `--functions` only those are built; the template needs all, so the others must be in the store already. */
function withStoredArtifacts(built: Built): Built {
  const artifacts = new Map(built.artifacts)
  for (const target of built.targets) {
    if (artifacts.has(target.id)) continue
    const planned = built.planned.find(item => item.target.id === target.id)
    if (planned?.record === undefined) {
      throw new Failure('user', `${target.id} is not among --functions and has no artifact yet`, {
        place: target.place,
        artifact: target.id,
        remedy: `Build it first (lambda-build build --functions ${target.id}), or drop --functions.`,
      })
    }
    const { record, digested, origin: source } = planned
    const zip = built.store.pathOf(record.digest)
    artifacts.set(target.id, { ...record, inputDigest: digested.inputDigest, zip, source, seconds: 0 })
  }
  return { ...built, artifacts }
}

/** What this run did not build has not been judged by it yet. */
function checkStored(all: Built, built: Built, settings: Settings, services: Services): void {
  if (all.artifacts.size === built.artifacts.size) return
  const failures = checkNativeCode({ planned: all.planned, artifacts: all.artifacts, settings, services })
  if (failures.length > 0) throw combineFailures(failures)
}

async function upload(
  { artifacts, bytes }: Built,
  clients: AwsClients,
  account: string,
  bucket: string,
  settings: Settings,
  services: Services,
): Promise<{ uploaded: number; skipped: number; bytes: number }> {
  const zips = [...artifacts.values()].filter(artifact => artifact.image === undefined)
  const distinct = new Map(zips.map(artifact => [artifact.digest, artifact]))
  if (bucket === BUCKET_TO_BE_MADE) {
    const all = [...distinct.values()].reduce((sum, { size }) => sum + size, 0)
    return { uploaded: distinct.size, skipped: 0, bytes: all }
  }
  return publishObjects({
    clients,
    bucket,
    account,
    ...(settings.prefix === undefined ? {} : { prefix: settings.prefix }),
    ...(settings.kmsKeyId === undefined ? {} : { kmsKeyId: settings.kmsKeyId }),
    objects: [...distinct.values()].map(artifact => ({
      digest: artifact.digest,
      suffix: '.zip',
      size: artifact.size,
      content: () => bytes(artifact.digest),
    })),
    emit: services.emit,
    signal: services.signal,
    noop: settings.noop,
  })
}

function locationsOf(built: Built, settings: Settings, bucket: string | undefined): Map<string, Location> {
  const locations = switchedOffLocations(built.skipped, bucket)
  if (bucket === undefined) return locations
  for (const [id, { digest }] of built.artifacts) {
    locations.set(id, { bucket, key: artifactKey(settings.prefix, digest) })
  }
  return locations
}

function writeTemplate(text: string, settings: Settings): string {
  const file = settings.outputTemplate ?? join(settings.workingFolder, '.lambda-build', 'packaged.yaml')
  writeFileAtomically(file, text)
  return file
}

/** What a real run would have written to AWS (interface §2, `--noop`). */
function writeNoop({ artifacts }: Built, settings: Settings, bucket: string | undefined): string {
  const folder = join(settings.workingFolder, '.lambda-build', 'noop')
  const objects = [...artifacts.values()].map(artifact => ({
    bucket: bucket ?? null,
    key: artifactKey(settings.prefix, artifact.digest),
    size: artifact.size,
    file: shownPath(artifact.zip, settings.workingFolder),
  }))
  writeFileAtomically(join(folder, 'uploads.json'), `${JSON.stringify(objects, undefined, 2)}\n`)
  return shownPath(folder, settings.workingFolder)
}
