/** A plan in the shape of interface §2: every function and layer, and the job matrix. */

import { shownPath } from '../files/paths.ts'
import type { Settings } from '../project/settings.ts'
import { jobMatrix } from './job-matrix.ts'
import { isWanted } from './plan-targets.ts'
import type { PlannedJson, Result } from './services.ts'
import type { OpenTemplate, Plan, Planned } from './stages.ts'

export function describePlan(made: Plan, settings: Settings): Partial<Result> {
  const wanted = made.planned.filter(item => isWanted(item.target.id, settings))
  const skipped = made.skipped.filter(item => isWanted(item.id, settings))
  const described = [
    ...wanted.map(item => ({ kind: item.target.kind, json: describePlanned(item, settings) })),
    ...skipped.map(item => ({ kind: item.kind, json: describeSkipped(item) })),
  ]
  return {
    template: shownPath(settings.template, settings.workingFolder),
    functions: described.filter(item => item.kind === 'function').map(item => item.json),
    layers: described.filter(item => item.kind === 'layer').map(item => item.json),
    matrix: { include: jobMatrix(wanted, settings.matrixSize) },
    changedFunctions: wanted.filter(({ record }) => record === undefined).map(({ target }) => target.id),
  }
}

function describePlanned(
  { target, recipe, digested, record, origin }: Planned,
  settings: Settings,
): PlannedJson {
  return {
    id: target.id,
    type: target.type,
    runtime: target.runtime ?? null,
    architecture: target.architecture,
    packageType: target.packageType,
    workflow: recipe.workflow,
    source: shownPath(recipe.source, settings.workingFolder),
    manifest: recipe.manifest === undefined ? null : shownPath(recipe.manifest, settings.workingFolder),
    inputDigest: digested.inputDigest,
    cached: record !== undefined,
    reason: record === undefined ? 'no artifact for these inputs yet' : `the ${origin} has its artifact`,
  }
}

function describeSkipped(item: OpenTemplate['skipped'][number]): PlannedJson {
  return {
    id: item.id,
    type: item.type,
    runtime: null,
    architecture: 'x86_64',
    packageType: item.packageType ?? 'Zip',
    workflow: 'none',
    source: null,
    manifest: null,
    inputDigest: null,
    cached: true,
    reason: item.reason,
  }
}
