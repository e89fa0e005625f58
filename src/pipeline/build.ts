/**
 * `build`: makes the artifacts that the store lacks. Every build runs to its end, also when another one fails;
 * the artifacts of those that went well stay in the store.
 */

import { existsSync } from 'node:fs'
import { checkLimits } from '../archive/limits.ts'
import { readZip } from '../archive/read-zip.ts'
import { Containers } from '../build/container.ts'
import { runAll } from '../build/schedule.ts'
import { SharedFolders } from '../build/shared-folders.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Settings } from '../project/settings.ts'
import { combineFailures, Failure, toFailure } from '../report/failure.ts'
import { buildGroup } from './build-again.ts'
import { type ArtifactContext, buildArtifact } from './build-artifact.ts'
import { claimBuildFolder, keepOutOfGit, layOutBuild, writeManifest } from './build-folder.ts'
import { type CheckedHandlers, checkHandlers } from './check-handlers.ts'
import { dependencyStore } from './dependencies.ts'
import { describePlan } from './describe-plan.ts'
import { handoverOf } from './hand-over.ts'
import { checkNativeCode, NativeFacts } from './native-code.ts'
import { plan } from './plan.ts'
import { codeRoots, groupByDigest, isWanted } from './plan-targets.ts'
import { describeArtifacts, describeFailedBuild } from './results.ts'
import { writeBills } from './sbom.ts'
import type { Result, Services } from './services.ts'
import type { BucketArtifacts, Built, Plan, Planned } from './stages.ts'

export async function build(settings: Settings, services: Services, result: Result): Promise<void> {
  claimBuildFolder(settings.buildFolder)
  const built = await buildMissing(settings, services, result, await plan(settings, services, result))
  await layOutBuild(built, settings, services)
  writeManifest(built, settings, await writeBills(built, settings, services))
  if (built.bucketTier !== undefined) await (await import('./use-bucket.ts')).fillBucket(built)
}

/** The part of `build` that `package` and `deploy` run too: everything but the folders for people. */
export async function buildMissing(
  settings: Settings,
  services: Services,
  result: Result,
  first: Plan,
): Promise<Built> {
  keepOutOfGit(settings)
  claimBuildFolder(settings.buildFolder)
  const native = new NativeFacts()
  const dependencies = dependencyStore(first.store, native)
  const containers = new Containers(codeRoots(settings))
  const context = { settings, services, store: first.store, dependencies, native, containers }
  using folders = new SharedFolders()
  const { made, artifacts, failures } = await buildGroups(first, { ...context, share: folders.share })
  const wanted = made.planned.filter(item => isWanted(item.target.id, settings))
  if (made !== first) Object.assign(result, describePlan(made, settings))
  failures.push(...checkNativeCode({ planned: wanted, artifacts, settings, services }))
  const listings = await listingsOf(made, artifacts)
  failures.push(...checkHandlers({ root: made.root, planned: wanted, artifacts, services, listings }))
  failures.push(...overLimit(wanted, artifacts))
  const built = {
    ...made,
    artifacts,
    bytes: (digest: string) =>
      verifiedBytes(digest, wanted, artifacts, { ...context, bucketTier: made.bucketTier }),
  }
  Object.assign(result, describeArtifacts(built, settings))
  result.failed = failures
    .filter(failure => failure.class === 'build')
    .map(failure => describeFailedBuild(failure, wanted))
  services.signal.throwIfAborted()
  await services.onBuilt?.({
    prune: () => made.store.keepOnly(usedDigests(made)),
    handover: handoverOf(built),
    isComplete: [...artifacts.values()].every(({ zip }) => existsSync(zip)),
  })
  // A failed build leaves the build folder as it was.
  if (failures.length > 0) throw combineFailures(failures)
  writeManifest(built, settings)
  return built
}

/** What is in the artifacts whose bytes are only in the bucket. */
export async function listingsOf(
  { bucketTier }: Plan,
  artifacts: ReadonlyMap<string, Artifact>,
): Promise<CheckedHandlers['listings']> {
  return (await bucketTier?.listings(artifacts.values())) ?? new Map()
}

/** Also of functions that were not asked for this time. */
function usedDigests({ planned }: Plan): string[] {
  return planned.flatMap(({ digested }) => [digested.inputDigest, digested.dependencyDigest ?? []].flat())
}

interface BuiltGroups {
  /** As it was at last: what was edited meanwhile has been planned again. */
  made: Plan
  artifacts: Map<string, Artifact>
  failures: Failure[]
}

async function buildGroups(made: Plan, context: ArtifactContext): Promise<BuiltGroups> {
  const [artifacts, failures] = [new Map<string, Artifact>(), [] as Failure[]]
  const { settings, services } = context
  const wanted = made.planned.filter(item => isWanted(item.target.id, settings))
  const latest = new Map<string, Planned>()
  await runAll([...groupByDigest(wanted).values()], settings.jobs, services.signal, async group => {
    try {
      for (const { planned, artifact } of await buildGroup(group, made, context)) {
        artifacts.set(planned.target.id, artifact)
        if (!group.includes(planned)) latest.set(planned.target.id, planned)
      }
    } catch (error) {
      failures.push(...failuresOf(group, toFailure(error)))
    }
  })
  const planned = made.planned.map(item => latest.get(item.target.id) ?? item)
  return {
    made: latest.size === 0 ? made : { ...made, planned },
    artifacts: inOrderOf(planned, artifacts),
    failures,
  }
}

/** Builds end in any order; results are listed as the template has them. */
function inOrderOf(planned: readonly Planned[], artifacts: Map<string, Artifact>): Map<string, Artifact> {
  return new Map(
    planned.flatMap(({ target: { id } }) => {
      const artifact = artifacts.get(id)
      return artifact === undefined ? [] : [[id, artifact] as const]
    }),
  )
}

/** An artifact that was damaged in the store is a miss: it is built again, and has to be the same. */
async function verifiedBytes(
  digest: string,
  wanted: readonly Planned[],
  artifacts: ReadonlyMap<string, Artifact>,
  context: ArtifactContext & { bucketTier: BucketArtifacts | undefined },
): Promise<string> {
  const zip = (await context.store.fetch(digest)) ?? (await context.bucketTier?.fetch(digest))
  if (zip !== undefined) return zip
  const planned = wanted.find(item => artifacts.get(item.target.id)?.digest === digest)
  const again = planned && (await buildArtifact([{ ...planned, record: undefined }], context))
  if (again?.digest === digest) return again.zip
  throw new Failure('environment', `the artifact ${digest} was damaged in the store`, {
    remedy: 'It was removed from the store; run again.',
  })
}

/** Every function that shares the failed build is named. */
function failuresOf(group: readonly Planned[], failure: Failure): Failure[] {
  if (failure.class !== 'build' && failure.class !== 'environment') return [failure]
  return group.map(
    item =>
      new Failure(failure.class, failure.message, {
        ...failure,
        cause: failure.cause,
        artifact: item.target.id,
        place: failure.place ?? item.target.place,
      }),
  )
}

/** Lambda counts a function and its layers together: 250 MB unzipped (Lambda quotas, deployment package size). */
function overLimit(wanted: readonly Planned[], artifacts: ReadonlyMap<string, Artifact>): Failure[] {
  return wanted.flatMap(({ target }) => {
    const artifact = artifacts.get(target.id)
    // Images have a limit of their own, and are checked when they are built.
    if (artifact === undefined || artifact.image !== undefined) return []
    const layers = target.layers.flatMap(id => {
      const layer = artifacts.get(id)
      return layer === undefined ? [] : [{ id, unzippedSize: layer.unzippedSize }]
    })
    try {
      checkLimits({
        id: target.id,
        place: target.place,
        unzippedSize: artifact.unzippedSize,
        layers,
        tree: () => (existsSync(artifact.zip) ? readZip(artifact.zip) : []),
      })
      return []
    } catch (error) {
      return [toFailure(error)]
    }
  })
}
