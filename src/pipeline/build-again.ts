/** Functions whose sources were edited while they were built: planned and built once more, so that the last save counts. */

import { EditedSource } from '../build/seen-files.ts'
import type { Artifact } from '../model/artifact.ts'
import { type ArtifactContext, buildArtifact } from './build-artifact.ts'
import { groupByDigest, planTargets } from './plan-targets.ts'
import type { Services } from './services.ts'
import type { Plan, Planned } from './stages.ts'

type Group = readonly [Planned, ...Planned[]]

/** What came of it: the plan that the artifact belongs to, which is not the first one after an edit. */
export interface BuiltItem {
  planned: Planned
  artifact: Artifact
}

/** Builds a group with equal recipes. Throws the Failure of the build: an EditedSource when it was edited twice. */
export async function buildGroup(group: Group, made: Plan, context: ArtifactContext): Promise<BuiltItem[]> {
  try {
    return await buildOnce(group, { ...context, mayTryAgain: true })
  } catch (error) {
    if (!(error instanceof EditedSource) || context.services.signal.aborted) throw error
    const ids = group.map(({ target }) => target.id)
    const message = `${ids.join(', ')}: ${error.path} was edited during the build: building once more`
    context.services.emit({ type: 'note', message })
    return await again(ids, made, context)
  }
}

async function again(ids: readonly string[], made: Plan, context: ArtifactContext): Promise<BuiltItem[]> {
  const { settings, services, store } = context
  const targets = made.targets.filter(({ id }) => ids.includes(id))
  const planned = await planTargets({ ...made, targets, failures: [] }, settings, quiet(services), store)
  const built: BuiltItem[] = []
  for (const group of groupByDigest(planned).values()) built.push(...(await buildOnce(group, context)))
  return built
}

async function buildOnce(group: Group, context: ArtifactContext): Promise<BuiltItem[]> {
  const artifact = await buildArtifact(group, context)
  return group.map(planned => ({ planned, artifact }))
}

/** The first plan has said it all, and has asked everybody for artifacts. */
function quiet({ onMissing: _, ...services }: Services): Services {
  return { ...services, emit: () => {} }
}
