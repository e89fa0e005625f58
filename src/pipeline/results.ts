/** Results in the shapes of interface §2. Paths relative to the working folder, sizes bytes, times seconds. */

import { shownPath } from '../files/paths.ts'
import type { Settings } from '../project/settings.ts'
import type { Failure, SourceProblem } from '../report/failure.ts'
import type { ArtifactJson, FailedBuildJson, FailureJson, ProblemJson } from './services.ts'
import type { Built, Planned } from './stages.ts'

export function describeArtifacts(
  { artifacts }: Pick<Built, 'artifacts'>,
  settings: Settings,
): { buildDir: string; artifacts: Record<string, ArtifactJson> } {
  const described = [...artifacts].map(
    ([id, { digest, size, unzippedSize, files, zip, source, seconds, image }]) => {
      const path = shownPath(zip, settings.workingFolder)
      const named = image === undefined ? {} : { image }
      const json = { digest, size, unzippedSize, files, path, source, seconds: round(seconds), ...named }
      return [id, json] as const
    },
  )
  return {
    buildDir: shownPath(settings.buildFolder, settings.workingFolder),
    artifacts: Object.fromEntries(described),
  }
}

export function describeFailedBuild(failure: Failure, planned: readonly Planned[]): FailedBuildJson {
  const id = failure.artifact ?? ''
  return {
    id,
    workflow: planned.find(item => item.target.id === id)?.recipe.workflow ?? 'none',
    command: failure.command ?? null,
    exitCode: failure.exitCode ?? null,
    reason: failure.message,
    log: [...failure.details],
  }
}

export function describeFailure(failure: Failure): FailureJson {
  const { place, remedy, resource, resourceType, reason, problems } = failure
  return {
    class: failure.class,
    message: failure.message,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    remedy: remedy ?? null,
    ...(resource === undefined ? {} : { resource }),
    ...(resourceType === undefined ? {} : { type: resourceType }),
    ...(reason === undefined ? {} : { reason }),
    ...(failure.class === 'deploy' && remedy !== undefined ? { advice: remedy } : {}),
    ...(problems.length === 0 ? {} : { problems: problems.map(describeProblem) }),
    others: failure.others.map(describeFailure),
  }
}

function describeProblem({ place: { file, line, column }, message }: SourceProblem): ProblemJson {
  return { file, line: line ?? null, column: column ?? null, message }
}

export const round = (seconds: number): number => Math.round(seconds * 1000) / 1000
