/** From code targets to digests, and from digests to artifacts that are there already. */

import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { locateManifest } from '../build/code-location.ts'
import { buildImage } from '../build/container.ts'
import { digestRecipe, InputIndex, isBuiltOnHost, runsTools } from '../build/input-digest.ts'
import { makeRecipe, type RecipeRules, SourceListings } from '../build/make-recipe.ts'
import { ToolVersions } from '../build/tool-versions.ts'
import { findPlugIns } from '../build/workflows/plug-ins.ts'
import { realPathOf, shownPath } from '../files/paths.ts'
import type { CodeTarget, Recipe } from '../model/artifact.ts'
import type { Settings } from '../project/settings.ts'
import { combineFailures, type Failure, toFailure } from '../report/failure.ts'
import type { Store } from '../store/store.ts'
import { templateFiles } from '../template/units.ts'
import { takeOver } from './hand-over.ts'
import type { Intake, PlanDigests, Services } from './services.ts'
import type { OpenTemplate, Planned } from './stages.ts'

/** Throws one Failure that carries everything that is wrong with the sources. */
export async function planTargets(
  open: OpenTemplate,
  settings: Settings,
  services: Services,
  store: Store,
): Promise<Planned[]> {
  const index = await InputIndex.open(settings.sourceRoot)
  const tools = new ToolVersions(join(settings.storeFolder, 'tools.json'))
  const recipes = makeRecipes(open, settings, services, index.topLevel)
  const digested = await Promise.all(
    recipes.map(async item => ({ ...item, digested: await digestRecipe(item.recipe, index, tools) })),
  )
  return findArtifacts(digested, settings, services, store)
}

type Made = { target: CodeTarget; recipe: Recipe }
type Digest = Omit<Planned, 'record' | 'origin'>

/** Mistakes in functions that were not asked for are passed over. */
function makeRecipes(
  open: OpenTemplate,
  settings: Settings,
  services: Services,
  topLevel: string | undefined,
): Made[] {
  const root = realPathOf(topLevel ?? settings.workingFolder)
  const allowedRoots = codeRoots(settings)
  const manifest =
    settings.manifest === undefined
      ? undefined
      : locateManifest(settings.manifest, undefined, [root, ...allowedRoots])
  const rules: RecipeRules = {
    root,
    allowedRoots,
    ...(manifest === undefined ? {} : { manifest }),
    plugIns: findPlugIns({
      entries: settings.workflows,
      folder: settings.configFolder,
      searchPath: services.environment['LAMBDA_BUILDERS_PATH'],
      workingFolder: settings.workingFolder,
    }),
    requireLock: settings.requireLock,
    commands: settings.commands,
    commandFolder: settings.configFolder,
    ownFiles: [...settings.ownFiles, ...templateFiles(open.root), settings.buildFolder, settings.storeFolder],
    listings: new SourceListings(),
  }
  const failures: Failure[] = [...open.failures]
  const said = new Set<string>()
  const recipes = open.targets.flatMap(target => {
    try {
      const overrides = settings.functionConfigs[target.id]
      const { recipe, warnings } = makeRecipe(
        target,
        overrides === undefined ? rules : { ...rules, overrides },
      )
      for (const message of warnings) {
        // Functions that share a folder or a manifest share its warnings.
        if (!said.has(message)) services.emit({ type: 'warning', message, place: target.place })
        said.add(message)
      }
      return [{ target, recipe: inImage(recipe, settings) }]
    } catch (error) {
      failures.push(toFailure(error))
      return []
    }
  })
  const relevant = failures.filter(({ artifact }) => artifact === undefined || isWanted(artifact, settings))
  if (relevant.length > 0) throw combineFailures(relevant)
  if (manifest !== undefined && !recipes.some(({ recipe }) => recipe.manifest === manifest)) {
    const message = `${shownPath(manifest)}: no function or layer has a workflow that reads it`
    services.emit({ type: 'warning', message })
  }
  return recipes
}

/** Real paths of the folders beside the repository in which code may lie. */
export function codeRoots({ sourceRoot, template, allowedRoots }: Settings): string[] {
  return [sourceRoot, dirname(template), ...allowedRoots].map(realPathOf)
}

function inImage(recipe: Recipe, { container }: Settings): Recipe {
  return container === undefined || !runsTools(recipe) || isBuiltOnHost(recipe)
    ? recipe
    : { ...recipe, container: buildImage(container, recipe) }
}

/** Asks the store; where it lacks something the face may fill it once, and it is asked again. */
async function findArtifacts(
  items: Digest[],
  settings: Settings,
  services: Services,
  store: Store,
): Promise<Planned[]> {
  const ask = (item: Digest) => store.find(item.digested.inputDigest)
  const first = await Promise.all(items.map(ask))
  const filled =
    first.includes(undefined) &&
    (await services.onMissing?.(planDigests(items, settings), intakeOf(items, store))) === true
  const second = filled ? await Promise.all(items.map((item, at) => first[at] ?? ask(item))) : first
  return items.map((item, at) => ({
    ...item,
    record: second[at],
    origin: first[at] === undefined ? 'cache' : 'store',
  }))
}

function intakeOf(items: Digest[], store: Store): Intake {
  return {
    take: (folder, name) => takeOver(folder, name, store),
    isMissing: async () => {
      const found = await Promise.all(items.map(item => store.find(item.digested.inputDigest)))
      return found.includes(undefined)
    },
  }
}

/** The jobs of a matrix build different functions, so each has inputs of its own. */
function planDigests(items: Digest[], settings: Settings): PlanDigests {
  const wanted = items.filter(item => isWanted(item.target.id, settings))
  const hash = (parts: (string | undefined)[]) =>
    createHash('sha256')
      .update(JSON.stringify([...new Set(parts)].sort()))
      .digest('hex')
  return {
    manifests: hash(items.map(item => item.digested.dependencyDigest)),
    inputs: hash(wanted.map(item => item.digested.inputDigest)),
  }
}

/** Whether `--functions` asks for it, or for something in a nested stack of that id; without the option, everything is. */
export function isWanted(id: string, { functions }: Settings): boolean {
  return functions === undefined || functions.some(wanted => wanted === id || wanted.startsWith(`${id}/`))
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
