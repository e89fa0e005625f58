/**
 * The digest of everything that one build depends on. Absolute paths, times, owners and the order of folders never
 * enter it, so two clones in different places agree.
 */

import { createHash } from 'node:crypto'
import type { Json, NamedFile, Recipe } from '../model/artifact.ts'
import type { Tree } from '../model/tree.ts'
import { blobIdOf, type InputIndex } from './input-index.ts'
import { EditedSource, isUnchanged, type SeenFile } from './seen-files.ts'
import type { ToolVersions } from './tool-versions.ts'
import { workflowOf } from './workflows/registry.ts'

export { InputIndex } from './input-index.ts'

export interface Digested {
  /** SHA-256, hex: the artifact's key in the store. */
  inputDigest: string
  /** SHA-256, hex, of what an installation depends on; absent when nothing is installed. */
  dependencyDigest?: string
  sourceTree: Tree
  /** Every file that the digest is made of, as it was then; those of the installation apart. */
  seen: readonly SeenFile[]
  seenDependencies: readonly SeenFile[]
}

/** Throws an EditedSource when a file is no longer what its digest was made of. */
export function checkUnchanged(seen: readonly SeenFile[], cause?: unknown): void {
  const edited = seen.find(one => !isUnchanged(one, blobIdOf))
  if (edited !== undefined) throw new EditedSource(edited.file, cause)
}

/** Rises when the digests of equal inputs have to change: the layout of the list below, or how trees are packed. */
const FORMAT = 1

/** A tool that is missing counts as a version of its own (`missing`): planning does not need it. */
export async function digestRecipe(
  recipe: Recipe,
  index: InputIndex,
  versions: ToolVersions,
): Promise<Digested> {
  const workflow = workflowOf(recipe)
  const inputs = workflow.dependencies?.(recipe)
  const tools = runsTools(recipe) ? await toolsOf(recipe, versions) : {}
  const identify = (named: readonly NamedFile[]) =>
    sorted(named.map(({ name, path }) => [name, index.contentId(path)]))
  const common = {
    format: FORMAT,
    ...plugInOf(recipe, identify),
    workflow: [workflow.name, workflow.version],
    runtime: recipe.runtime ?? null,
    architecture: recipe.architecture,
    tools,
  }
  const dependencyDigest =
    inputs === undefined
      ? undefined
      : digestOf({ ...common, files: identify(inputs.files), options: inputs.options ?? null })
  const inputDigest = digestOf({
    ...common,
    layerFolder: recipe.layerFolder,
    options: recipe.options,
    // Elsewhere what is included shows in the source; a compiler's output takes these files along.
    include: workflow.compile === undefined ? null : recipe.include,
    handler: recipe.handler ?? null,
    id: recipe.id ?? null,
    inputs: identify(recipe.inputs),
    source: index.treeDigest(recipe.sourceTree),
    dependencies: dependencyDigest ?? null,
  })
  const { sourceTree, plugIn } = recipe
  const seenDependencies = inputs?.files.map(({ path }) => index.seen(path)) ?? []
  const besides = [...recipe.inputs, ...(plugIn?.files ?? [])].map(({ path }) => index.seen(path))
  const listed = sourceTree.flatMap(entry => (entry.kind === 'disk' ? [index.seen(entry.file)] : []))
  return {
    inputDigest,
    sourceTree,
    seen: [...seenDependencies, ...besides, ...listed],
    seenDependencies,
    ...(dependencyDigest === undefined ? {} : { dependencyDigest }),
  }
}

/** Files that the program loads beyond those that its command names are not known; `inputs` may name them. */
function plugInOf(
  { plugIn, isLayer }: Recipe,
  identify: (named: readonly NamedFile[]) => Json,
): { plugIn?: Json } {
  if (plugIn === undefined) return {}
  const { words, files, capability, manifest } = plugIn
  return {
    plugIn: {
      words,
      files: identify(files),
      capability,
      manifest: manifest ?? null,
      isLayer: isLayer ?? false,
    },
  }
}

/** Whether anything has to be run for it: to install dependencies, or to compile. */
export function runsTools(recipe: Recipe): boolean {
  const workflow = workflowOf(recipe)
  return workflow.compile !== undefined || workflow.dependencies?.(recipe) !== undefined
}

/** Whether `--container` means nothing to it: images are built by the machine's own docker. */
export function isBuiltOnHost(recipe: Recipe): boolean {
  return workflowOf(recipe).onHost === true
}

/** In a container the image decides which tools there are. */
async function toolsOf(recipe: Recipe, versions: ToolVersions): Promise<Record<string, string>> {
  if (recipe.container !== undefined) return { container: recipe.container }
  return (await workflowOf(recipe).tools?.(recipe, versions)) ?? {}
}

function digestOf(value: Json): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}

/** JSON with sorted keys: equal values give equal text. */
function canonicalJson(value: Json): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  )
}

function sorted(files: readonly string[][]): string[][] {
  return [...files].sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0))
}
