/** From a function or layer of the template to everything that its build depends on. */

import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { findAbove, isInside, nameBelow, realPathOf, shownPath } from '../files/paths.ts'
import type { CodeTarget, Json, Recipe } from '../model/artifact.ts'
import { makeTree, type Tree } from '../model/tree.ts'
import { Failure } from '../report/failure.ts'
import { type Choice, type ChoiceOptions, chooseWorkflow } from './choose-workflow.ts'
import { type CodeLocation, locateCode, locateManifest } from './code-location.ts'
import { diskEntry, SourceListings } from './list-source.ts'
import { copy } from './workflows/copy.ts'
import type { PlugIns } from './workflows/plug-ins.ts'
import { findManifest } from './workflows/registry.ts'

export { SourceListings } from './list-source.ts'

export interface RecipeRules {
  /** Real path of the folder in which code may lie. */
  root: string
  /** Real paths of further such folders. */
  allowedRoots: readonly string[]
  requireLock: boolean
  /** Commands by runtime, in words. */
  commands?: Readonly<Record<string, readonly string[]>>
  /** Programs of the user that build. */
  plugIns?: PlugIns
  /** Real path of a manifest for all that read one of its kind and have none in `overrides`. */
  manifest?: string
  /** Where a command's program may lie, beside the code folder. */
  commandFolder?: string
  /** Absolute paths of the project's own files and folders (template, config, build folder): never part of code. */
  ownFiles?: readonly string[]
  /** What the config says about this function. */
  overrides?: Overrides
  /** Shared by all calls of one run, so that a code folder is walked once. */
  listings?: SourceListings
}

interface Overrides {
  workflow?: string | undefined
  /** Counts from the root when it is relative. */
  source?: string | undefined
  /** Counts from the code folder when it is relative. */
  manifest?: string | undefined
  /** In words. */
  command?: readonly string[] | undefined
  options?: Readonly<Record<string, Json>> | undefined
  include?: readonly string[] | undefined
  exclude?: readonly string[] | undefined
}

/** Throws a Failure of class `user`, at the target's place unless a file of its own is at fault. */
export function makeRecipe(target: CodeTarget, rules: RecipeRules): { recipe: Recipe; warnings: string[] } {
  try {
    return recipeOf(target, rules)
  } catch (error) {
    throw error instanceof Failure ? placed(error, target) : error
  }
}

function recipeOf(target: CodeTarget, rules: RecipeRules): { recipe: Recipe; warnings: string[] } {
  const roots = [rules.root, ...rules.allowedRoots]
  const { overrides = {} } = rules
  const named = locateCode(resolve(rules.root, overrides.source ?? target.code), target, roots)
  const command = commandOf(target, rules, folderOf(named))
  const own =
    overrides.manifest === undefined
      ? undefined
      : locateManifest(resolve(folderOf(named), overrides.manifest), target, roots)
  const { choice, given } = chooseBy(target, rules, {
    location: named,
    named: command === undefined ? overrides.workflow : 'command',
    manifest: own,
    ...(rules.plugIns === undefined ? {} : { plugIns: rules.plugIns }),
  })
  const { plugIn } = choice.workflow
  const wider = choice.workflow.sourceFolder?.(target)
  const location = wider === undefined ? named : locateCode(wider, target, roots)
  const top = isInside(rules.root, location.path) ? rules.root : location.top
  const manifest = manifestOf(choice, location, { given, top })
  const options = {
    ...(plugIn === undefined ? metadataOf(target, folderOf(location)) : plugIn.options),
    ...target.buildProperties,
    ...overrides.options,
    ...(command === undefined ? {} : { Command: command }),
  }
  const listed = sourceOf(location, { choice, rules, roots, options })
  const needs = needsOf(choice, options)
  const described: Recipe = {
    workflow: choice.workflow.name,
    ...(plugIn === undefined ? {} : { plugIn, isLayer: target.kind === 'layer' }),
    source: location.path,
    ...(manifest === undefined ? {} : { manifest }),
    ...lockOf(choice, manifest, top),
    ...(choice.runtime === undefined ? {} : { runtime: choice.runtime.name }),
    architecture: target.architecture,
    layerFolder: target.kind === 'layer' ? choice.workflow.layerFolder : '',
    root: rules.root,
    inputs: [],
    ...(needs.includes('handler') && target.handler !== undefined ? { handler: target.handler } : {}),
    ...(needs.includes('id') ? { id: target.id.split('/').at(-1) ?? target.id } : {}),
    options,
    include: overrides.include ?? [],
    exclude: overrides.exclude ?? [],
    sourceTree: listed.tree,
  }
  const checks = { requireLock: rules.requireLock, roots }
  const recipe = {
    ...described,
    inputs: choice.workflow.inputs?.(described, checks) ?? [],
    sourceTree: withFurther(listed.tree, choice.workflow.furtherSource?.(described, checks)),
  }
  const checked = choice.workflow.check?.(recipe, checks) ?? []
  return {
    recipe,
    warnings: [...warningsOf(target), ...leftOutOf(location, listed.leftOut), ...checked],
  }
}

interface Chosen {
  choice: Choice
  /** The manifest that the configuration names. */
  given: string | undefined
}

/**
 * As `--manifest` of SAM, the shared manifest takes the place of a function's own. It means nothing to workflows that
 * read no file of its name, and nothing to code that is packed as it lies.
 */
function chooseBy(target: CodeTarget, { manifest: shared }: RecipeRules, options: ChoiceOptions): Chosen {
  const choice = chooseWorkflow(target, options)
  const { manifest: own } = options
  if (own !== undefined || shared === undefined || choice.asItLies) return { choice, given: own }
  const reads = ({ workflow }: Choice) => findManifest(workflow, [basename(shared)]) !== undefined
  if (reads(choice)) return { choice, given: shared }
  if (choice.workflow !== copy || options.named !== undefined) return { choice, given: undefined }
  const other = chooseWorkflow(target, { ...options, manifest: shared })
  return reads(other) ? { choice: other, given: shared } : { choice, given: undefined }
}

function needsOf({ workflow }: Choice, options: Recipe['options']): readonly ('handler' | 'id')[] {
  const { needs = [] } = workflow
  return typeof needs === 'function' ? needs(options) : needs
}

/** What the function's own configuration says, else that of its runtime, unless the code is ready or has a workflow. */
function commandOf(target: CodeTarget, rules: RecipeRules, folder: string): string[] | undefined {
  const { overrides = {}, commands = {} } = rules
  const { buildMethod = target.runtime } = target
  const general = target.skipBuild || overrides.workflow !== undefined || buildMethod !== target.runtime
  const words = overrides.command ?? (general ? undefined : commands[target.runtime ?? ''])
  if (words === undefined) return undefined
  const [program = '', ...args] = words
  const beside = rules.commandFolder === undefined ? undefined : join(rules.commandFolder, program)
  const isBeside =
    program.includes('/') &&
    !isAbsolute(program) &&
    !existsSync(join(folder, program)) &&
    existsSync(beside ?? '')
  return isBeside && beside !== undefined ? [nameBelow(folder, realPathOf(beside)), ...args] : [...words]
}

/**
 * Absolute paths become relative to the source: no digest may depend on where a clone lies. The tag of an image is a name
 * on this machine, and changes nothing in it.
 */
function metadataOf({ metadata = {} }: CodeTarget, folder: string): Record<string, Json> {
  const { DockerTag: _, ...building } = metadata
  const entries = Object.entries(building).map(([key, value]) => {
    const isPath = typeof value === 'string' && isAbsolute(value)
    return [key, isPath ? nameBelow(folder, realPathOf(value)) || '.' : value] as const
  })
  return Object.fromEntries(entries)
}

function folderOf(location: CodeLocation): string {
  return location.kind === 'folder' ? location.path : dirname(location.path)
}

function manifestOf(
  { workflow }: Choice,
  location: CodeLocation,
  { given, top }: { given: string | undefined; top: string },
): string | undefined {
  if (workflow.manifests === undefined) return undefined
  if (given !== undefined) return given
  const folder = folderOf(location)
  if (workflow.manifestAbove !== undefined) return findAbove(workflow.manifestAbove, folder, top)
  const name = findManifest(workflow, readdirSync(folder))
  return name === undefined ? undefined : join(folder, name)
}

function lockOf({ workflow }: Choice, manifest: string | undefined, root: string): { lockFile?: string } {
  if (manifest === undefined) return {}
  if (workflow.findLock !== undefined) {
    const lockFile = workflow.findLock(manifest, root)
    return lockFile === undefined ? {} : { lockFile }
  }
  for (let folder = dirname(manifest); isInside(root, folder); folder = dirname(folder)) {
    const found = workflow.lockFiles?.map(name => join(folder, name)).find(file => existsSync(file))
    if (found !== undefined) return { lockFile: found }
    if (workflow.lockAbove !== true || folder === root || dirname(folder) === folder) break
  }
  return {}
}

interface SourceNeeds {
  choice: Choice
  rules: RecipeRules
  roots: readonly string[]
  options: Recipe['options']
}

function sourceOf(
  location: CodeLocation,
  { choice, rules, roots, options }: SourceNeeds,
): { tree: Tree; leftOut: readonly string[] } {
  if (location.kind !== 'folder') return { tree: singleFile(location), leftOut: [] }
  const { listSource } = choice.workflow
  const wanted = {
    folder: location.path,
    top: location.top,
    roots,
    junk: [...choice.workflow.junk, ...choice.junk],
    asItLies: choice.asItLies,
    ownFiles: rules.ownFiles ?? [],
    include: rules.overrides?.include ?? [],
    exclude: rules.overrides?.exclude ?? [],
  }
  if (listSource !== undefined) return listSource(wanted, options)
  const listed = (rules.listings ?? new SourceListings()).list(wanted)
  if (listed.tree.length === 0) {
    throw new Failure('user', `there is nothing to pack in ${shownPath(location.path)}`, {
      remedy: 'Put the code there, correct the path, or see what .lambdaignore leaves out.',
    })
  }
  return listed
}

function singleFile({ path, stat }: CodeLocation): Tree {
  const executable = (stat.mode & 0o111) !== 0
  return [diskEntry(basename(path), path, { size: stat.size, executable })]
}

/** Functions that share a code folder share its tree, unless they add to it. */
function withFurther(tree: Tree, further: Tree | undefined): Tree {
  const paths = new Set(tree.map(entry => entry.path))
  const added = further?.filter(entry => !paths.has(entry.path)) ?? []
  return added.length === 0 ? tree : makeTree([...tree, ...added])
}

function warningsOf({ id, secretBuildArgs = [] }: CodeTarget): string[] {
  if (secretBuildArgs.length === 0) return []
  const names = secretBuildArgs.join(', ')
  return [
    `${id}: DockerBuildArgs pass on a NoEcho parameter (${names}): anyone who has the image can read build arguments; use RUN --mount=type=secret`,
  ]
}

/** Names the folder alone, so that functions that share it give the same text. */
function leftOutOf(location: CodeLocation, names: readonly string[]): string[] {
  if (names.length === 0) return []
  const listed = [...names].sort().join(', ')
  return [`${shownPath(location.path)}: left out: ${listed} (to keep one, name it with ! in .lambdaignore)`]
}

function placed(failure: Failure, target: CodeTarget): Failure {
  const { place = target.place, artifact = target.id } = failure
  return new Failure(failure.class, failure.message, { ...failure, cause: failure.cause, place, artifact })
}
