/**
 * `build`: makes the artifacts that the store lacks. Every build runs to its end, also when another one fails;
 * the artifacts of those that went well stay in the store.
 */

import { checkLimits } from '../archive/limits.ts'
import { readZip } from '../archive/read-zip.ts'
import { runAll } from '../build/schedule.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Settings } from '../project/settings.ts'
import { combineFailures, Failure, toFailure } from '../report/failure.ts'
import { buildArtifact } from './build-artifact.ts'
import { claimBuildFolder, keepOutOfGit, layOutBuild, writeManifest } from './build-folder.ts'
import { dependencyStore } from './dependencies.ts'
import { plan } from './plan.ts'
import { groupByDigest } from './plan-targets.ts'
import { describeArtifacts, describeFailedBuild } from './results.ts'
import type { Result, Services } from './services.ts'
import type { Built, Plan, Planned } from './stages.ts'

export async function build(settings: Settings, services: Services, result: Result): Promise<void> {
  claimBuildFolder(settings.buildFolder)
  const built = await buildMissing(settings, services, result, await plan(settings, services, result))
  await layOutBuild(built, settings, services)
}

/** The part of `build` that `package` and `deploy` run too: everything but the folders for people. */
export async function buildMissing(
  settings: Settings,
  services: Services,
  result: Result,
  made: Plan,
): Promise<Built> {
  keepOutOfGit(settings)
  claimBuildFolder(settings.buildFolder)
  const wanted = made.planned.filter(
    item => settings.functions === undefined || settings.functions.includes(item.target.id),
  )
  const artifacts = new Map<string, Artifact>()
  const failures: Failure[] = []
  const context = {
    settings,
    services,
    store: made.store,
    dependencies: dependencyStore(made.store),
  }
  await runAll([...groupByDigest(wanted).values()], settings.jobs, services.signal, async group => {
    try {
      const artifact = await buildArtifact(group, context)
      for (const item of group) artifacts.set(item.target.id, artifact)
    } catch (error) {
      failures.push(...failuresOf(group, toFailure(error)))
    }
  })
  const built = { ...made, artifacts }
  result.buildDir = describeArtifacts(built, settings).buildDir
  result.artifacts = describeArtifacts(built, settings).artifacts
  result.failed = failures
    .filter(failure => failure.class === 'build')
    .map(failure => describeFailedBuild(failure, wanted))
  services.signal.throwIfAborted()
  await services.onBuilt?.()
  failures.push(...overLimit(wanted, artifacts))
  writeManifest(built, settings)
  if (failures.length > 0) throw combineFailures(failures)
  return built
}

/** Every function that shares the failed build is named. */
function failuresOf(group: readonly Planned[], failure: Failure): Failure[] {
  if (failure.class !== 'build') return [failure]
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
    if (artifact === undefined) return []
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
        tree: () => readZip(artifact.zip),
      })
      return []
    } catch (error) {
      return [toFailure(error)]
    }
  })
}
