/** `package`: uploads the artifacts that the bucket lacks and writes the template that names them. */

import { join } from 'node:path'
import type { AwsClients } from '../aws/clients.ts'
import { writeFileAtomically } from '../files/atomic.ts'
import { shownPath } from '../files/paths.ts'
import type { Settings } from '../project/settings.ts'
import { combineFailures, Failure } from '../report/failure.ts'
import type { Published } from '../store/bucket.ts'
import { buildMissing, listingsOf } from './build.ts'
import { allowedCaller, type Caller } from './caller.ts'
import { checkHandlers } from './check-handlers.ts'
import { findBucket } from './find-bucket.ts'
import { pushImages, repositoriesFor } from './images.ts'
import { hasAssets, requireAssets } from './local-assets.ts'
import { checkNativeCode } from './native-code.ts'
import { plan } from './plan.ts'
import { preflight } from './preflight.ts'
import { sendPackage, writeNoop } from './send-package.ts'
import type { Result, Services } from './services.ts'
import type { Built, Plan } from './stages.ts'
import { withBucket } from './use-bucket.ts'

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
  const planned = await plan(settings, services, result)
  requireAssets(planned.assets)
  const repositories = repositoriesFor(planned, settings)
  if (settings.noop)
    services.emit({ type: 'note', message: 'noop: AWS is only read, nothing is written to it' })
  const caller = await allowedCaller(settings, services)
  const { clients, account } = caller
  const bucket = await bucketFor(planned, settings, services, caller)
  const made = await withBucket(planned, { caller, bucket, settings, services }, result)
  const asked = preflight(made, settings, services, caller)
  const built = await buildMissing(settings, services, result, made)
  await asked.passed()
  const all = withStoredArtifacts(built)
  await checkStored(all, built, settings, services)
  await asked.checkRoom(sizeOf(all))
  if (bucket !== undefined) result.bucket = bucket
  const images = await pushImages(all, repositories, { caller, settings, services })
  const sent = await sendPackage({
    built: all,
    images: images.locations,
    bucket,
    caller,
    settings,
    services,
  })
  if (!settings.noop) await all.bucketTier?.keep(all.artifacts.values(), sent.digests)
  result.uploads = sumOf(sent.uploads, images.uploads)
  const { text } = sent
  const file = writeTemplate(text, settings)
  result.packagedTemplate = shownPath(file, settings.workingFolder)
  services.emit({ type: 'template-written', path: result.packagedTemplate })
  if (settings.noop) result.noop = writeNoop(sent, bucket, settings)
  return { ...all, clients, account, bucket, text, file }
}

/** Bytes of code that Lambda is to keep: of this run's own builds, each zip once. */
function sizeOf({ artifacts }: Built): number {
  const fresh = [...artifacts.values()].filter(({ source }) => source === 'built')
  return [...new Map(fresh.map(({ digest, size }) => [digest, size])).values()].reduce(
    (sum, size) => sum + size,
    0,
  )
}

function sumOf(one: Published, other: Published): Published {
  return {
    uploaded: one.uploaded + other.uploaded,
    skipped: one.skipped + other.skipped,
    bytes: one.bytes + other.bytes,
  }
}

/** A template that names nothing to send needs no bucket. Found before anything is built, so that a missing one costs no build. */
async function bucketFor(
  { planned, assets }: Plan,
  settings: Settings,
  services: Services,
  { clients }: Caller,
): Promise<string | undefined> {
  const hasCode = planned.some(({ target }) => target.packageType !== 'Image')
  if (!hasCode && !hasAssets(assets)) return settings.bucket
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
async function checkStored(all: Built, built: Built, settings: Settings, services: Services): Promise<void> {
  if (all.artifacts.size === built.artifacts.size) return
  const { root, planned, artifacts } = all
  const listings = await listingsOf(all, artifacts)
  const failures = [
    ...checkNativeCode({ planned, artifacts, settings, services }),
    ...checkHandlers({ root, planned, artifacts, services, listings }),
  ]
  if (failures.length > 0) throw combineFailures(failures)
}

function writeTemplate(text: string, settings: Settings): string {
  const file = settings.outputTemplate ?? join(settings.workingFolder, '.lambda-build', 'packaged.yaml')
  writeFileAtomically(file, text)
  return file
}
