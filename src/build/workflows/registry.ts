/** Finds a workflow by its name or by what lies in a code folder. A new one is a module here and a line below. */

import { readdirSync } from 'node:fs'
import type { CodeTarget, Recipe } from '../../model/artifact.ts'
import type { Language } from '../../model/runtimes.ts'
import { buildspec } from './buildspec.ts'
import { command } from './command.ts'
import { copy } from './copy.ts'
import { dotnetCliPackage } from './dotnet-cli-package.ts'
import { goModules } from './go-modules.ts'
import { image } from './image.ts'
import { javaGradle } from './java-gradle.ts'
import { javaMaven } from './java-maven.ts'
import { make } from './make.ts'
import { nodejsEsbuild } from './nodejs-esbuild.ts'
import { nodejsNpm } from './nodejs-npm.ts'
import { plugInWorkflow } from './plug-in.ts'
import { prebuilt } from './prebuilt.ts'
import { pythonPip } from './python-pip.ts'
import { pythonUv } from './python-uv.ts'
import { rubyBundler } from './ruby-bundler.ts'
import { rustCargo } from './rust-cargo.ts'
import type { Workflow } from './workflow.ts'

/** Where several fit a folder, the first one builds it. */
const WORKFLOWS: readonly Workflow[] = [
  pythonPip,
  pythonUv,
  nodejsNpm,
  nodejsEsbuild,
  make,
  rustCargo,
  goModules,
  javaGradle,
  javaMaven,
  rubyBundler,
  dotnetCliPackage,
  buildspec,
  command,
  image,
  copy,
  prebuilt,
]

/** The workflow of a recipe. Throws a RangeError for a name that no recipe can have. */
export function workflowOf({ workflow: name, plugIn }: Pick<Recipe, 'workflow' | 'plugIn'>): Workflow {
  if (plugIn !== undefined) return plugInWorkflow(plugIn)
  const workflow = findWorkflow(name)
  if (workflow === undefined) throw new RangeError(`no workflow ${name}`)
  return workflow
}

/** The workflow that a user named, in the config or as BuildMethod; or undefined. */
export function findWorkflow(name: string): Workflow | undefined {
  return WORKFLOWS.find(workflow => workflow.name === name || workflow.buildMethods?.includes(name))
}

/**
 * The first workflow for this language whose manifest lies in the folder; or, of those that read a given manifest, the
 * first that fits the manifest's folder.
 */
export function workflowFor(
  language: Language,
  { folder, manifest, target }: { folder: string; manifest: string | undefined; target: CodeTarget },
): Workflow | undefined {
  const builders = WORKFLOWS.filter(workflow => workflow.languages?.includes(language))
  if (manifest !== undefined) {
    const readers = builders.filter(workflow => findManifest(workflow, [manifest]) !== undefined)
    return readers.find(workflow => workflow.fits?.(folder, target) !== false) ?? readers[0] ?? builders[0]
  }
  const names = readdirSync(folder)
  return builders.find(
    workflow => findManifest(workflow, names) !== undefined && workflow.fits?.(folder, target) !== false,
  )
}

/** The first of the workflow's manifests among these names. */
export function findManifest(workflow: Workflow, names: readonly string[]): string | undefined {
  for (const wanted of workflow.manifests ?? []) {
    const found = names.find(name => (typeof wanted === 'string' ? name === wanted : wanted.test(name)))
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether a workflow for this language takes a file of this name as its manifest. */
export function isManifest(name: string, language: Language): boolean {
  return WORKFLOWS.some(
    workflow => workflow.languages?.includes(language) && findManifest(workflow, [name]) !== undefined,
  )
}

export function workflowNames(): string[] {
  return WORKFLOWS.map(workflow => workflow.name)
}
