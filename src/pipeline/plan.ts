/** `plan`: what would be built, from what, and whether its artifact already exists. Runs no builder, asks no AWS. */

import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { type Digested, digestRecipe, InputIndex } from '../build/input-digest.ts'
import { makeRecipe } from '../build/make-recipe.ts'
import { ToolVersions } from '../build/tool-versions.ts'
import { realPathOf, shownPath } from '../files/paths.ts'
import type { ArtifactRecord, CodeTarget, Recipe } from '../model/artifact.ts'
import type { Settings } from '../project/settings.ts'
import { combineFailures, type Failure, toFailure } from '../report/failure.ts'
import { localStore } from '../store/local-store.ts'
import type { Store } from '../store/store.ts'
import { type OpenTemplate, openTemplate } from './open-template.ts'
import type { MatrixEntry, PlanDigests, PlannedJson, Result, Services } from './services.ts'

export interface Planned {
  target: CodeTarget
  recipe: Recipe
  digested: Digested
  /** The artifact for these inputs, when there is one, and where it was found. */
  record: ArtifactRecord | undefined
  origin: 'store' | 'cache'
}

export interface Plan extends OpenTemplate {
  planned: Planned[]
  store: Store
}

export async function plan(settings: Settings, services: Services, result: Result): Promise<Plan> {
  for (const message of settings.warnings) services.emit({ type: 'warning', message })
  const open = openTemplate(settings)
  const store = localStore({
    folder: settings.storeFolder,
    warn: message => services.emit({ type: 'warning', message }),
  })
  const planned = await planTargets(open, settings, services, store)
  const made = { ...open, planned, store }
  Object.assign(result, describePlan(made, settings))
  const isLayer = (item: { target: CodeTarget }) => item.target.kind === 'layer'
  services.emit({
    type: 'plan-ready',
    functions: planned.filter(item => !isLayer(item)).length,
    layers: planned.filter(isLayer).length,
    cached: planned.filter(item => item.record !== undefined).length,
  })
  return made
}

async function planTargets(
  open: OpenTemplate,
  settings: Settings,
  services: Services,
  store: Store,
): Promise<Planned[]> {
  const index = await InputIndex.open(settings.sourceRoot)
  const tools = new ToolVersions(join(settings.storeFolder, 'tools.json'))
  const rules = {
    root: realPathOf(index.topLevel ?? settings.workingFolder),
    allowedRoots: [settings.sourceRoot, dirname(settings.template), ...settings.allowedRoots].map(realPathOf),
    requireLock: settings.requireLock,
    ownFiles: settings.ownFiles,
  }
  const failures: Failure[] = []
  const recipes: { target: CodeTarget; recipe: Recipe }[] = []
  for (const target of open.targets) {
    try {
      const overrides = settings.functionConfigs[target.id]
      const { recipe, warnings } = makeRecipe(target, {
        ...rules,
        ...(overrides === undefined ? {} : { overrides }),
      })
      for (const message of warnings) services.emit({ type: 'warning', message, place: target.place })
      recipes.push({ target, recipe })
    } catch (error) {
      failures.push(toFailure(error))
    }
  }
  if (failures.length > 0) throw combineFailures(failures)
  const digested = await Promise.all(
    recipes.map(async item => ({ ...item, digested: await digestRecipe(item.recipe, index, tools) })),
  )
  return findArtifacts(digested, services, store)
}

type Digest = Omit<Planned, 'record' | 'origin'>

/** Asks the store; where it lacks something the face may fill it once, and it is asked again. */
async function findArtifacts(items: Digest[], services: Services, store: Store): Promise<Planned[]> {
  const ask = (item: Digest) => store.find(item.digested.inputDigest)
  const first = await Promise.all(items.map(ask))
  const filled = first.includes(undefined) && (await services.onMissing?.(planDigests(items))) === true
  const second = filled ? await Promise.all(items.map((item, at) => first[at] ?? ask(item))) : first
  return items.map((item, at) => ({
    ...item,
    record: second[at],
    origin: first[at] === undefined ? 'cache' : 'store',
  }))
}

function planDigests(items: Digest[]): PlanDigests {
  const hash = (parts: (string | undefined)[]) =>
    createHash('sha256')
      .update(JSON.stringify([...new Set(parts)].sort()))
      .digest('hex')
  return {
    manifests: hash(items.map(item => item.digested.dependencyDigest)),
    inputs: hash(items.map(item => item.digested.inputDigest)),
  }
}

function describePlan(made: Plan, settings: Settings): Partial<Result> {
  const described = [
    ...made.planned.map(item => ({ kind: item.target.kind, json: describePlanned(item, settings) })),
    ...made.skipped.map(item => ({ kind: item.kind, json: describeSkipped(item) })),
  ]
  return {
    template: shownPath(settings.template, settings.workingFolder),
    functions: described.filter(item => item.kind === 'function').map(item => item.json),
    layers: described.filter(item => item.kind === 'layer').map(item => item.json),
    matrix: { include: matrixOf(made.planned) },
  }
}

function describePlanned({ target, recipe, digested, record }: Planned, settings: Settings): PlannedJson {
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
    reason: record === undefined ? 'no artifact for these inputs yet' : 'the store has its artifact',
  }
}

function describeSkipped(item: OpenTemplate['skipped'][number]): PlannedJson {
  return {
    id: item.id,
    type: item.type,
    runtime: null,
    architecture: 'x86_64',
    packageType: item.type.endsWith('Function') && /image/i.test(item.reason) ? 'Image' : 'Zip',
    workflow: 'none',
    source: null,
    manifest: null,
    inputDigest: null,
    cached: true,
    reason: item.reason,
  }
}

/** One job for each distinct recipe that has no artifact yet. */
function matrixOf(planned: Planned[]): MatrixEntry[] {
  const missing = planned.filter(item => item.record === undefined)
  return [...groupByDigest(missing).values()].map(([first, ...rest]) => ({
    id: first.target.id,
    functions: [first, ...rest].map(item => item.target.id),
    workflow: first.recipe.workflow,
    runtime: first.target.runtime ?? null,
    architecture: first.target.architecture,
  }))
}

/** Functions with equal recipes share one build. */
export function groupByDigest(planned: readonly Planned[]): Map<string, [Planned, ...Planned[]]> {
  const groups = new Map<string, [Planned, ...Planned[]]>()
  for (const item of planned) {
    const group = groups.get(item.digested.inputDigest)
    if (group === undefined) groups.set(item.digested.inputDigest, [item])
    else group.push(item)
  }
  return groups
}
