/** Which files a change of can change an artifact: what to keep an eye on between builds. */

import { dirname, sep } from 'node:path'
import { isInside, nameBelow } from '../files/paths.ts'
import type { Recipe } from '../model/artifact.ts'
import { ignoreRules } from './ignore-rules.ts'
import { workflowOf } from './workflows/registry.ts'

export interface Watched {
  /** The code folder or file, and files elsewhere: absolute paths. */
  paths: readonly string[]
  /** Whether a path is of no interest: it stays out of the artifact. Folders are asked for with `/` at their end. */
  leavesOut(path: string): boolean
}

/** `ownFiles` are those of the project itself (template, config, build folder): absolute paths. */
export function watchedFiles(recipe: Recipe, ownFiles: readonly string[]): Watched {
  const { source, manifest, lockFile, root } = recipe
  const inputs = [...recipe.inputs, ...(recipe.plugIn?.files ?? [])]
  const named = [manifest, lockFile, ...inputs.map(input => input.path), ...filesElsewhere(recipe)]
  const rules = rulesOf(recipe, ownFiles)
  return {
    paths: [...new Set([source, ...named.filter(path => path !== undefined), ...ignoreFiles(source, root)])],
    leavesOut: path => {
      if (!isInside(source, path) || path === source || path === `${source}/`) return false
      const way = nameBelow(source, path)
      if (!path.endsWith('/')) return rules.leavesOut(way)
      return rules.leavesOut(`${way}/`) && !rules.mayHoldIncluded(`${way}/`)
    },
  }
}

/** Code that is packed as it lies may hold what looks like junk elsewhere. */
function rulesOf(recipe: Recipe, ownFiles: readonly string[]) {
  const { workflow, source, root, include, exclude, options } = recipe
  const builder = workflowOf(recipe)
  const wanted = {
    folder: source,
    top: isInside(root, source) ? root : source,
    junk: builder.junk,
    asItLies: workflow === 'copy',
    ownFiles,
    include,
    exclude,
  }
  return builder.ignoreRules?.(wanted, options) ?? ignoreRules(wanted)
}

/** Links that end elsewhere, and local packages of a workspace. */
function filesElsewhere({ source, sourceTree }: Recipe): string[] {
  return sourceTree.flatMap(entry =>
    entry.kind === 'disk' && !isInside(source, entry.file) ? [entry.file] : [],
  )
}

/** `.lambdaignore` may lie in every folder from the code up to the root, now or later. */
function ignoreFiles(source: string, root: string): string[] {
  const files: string[] = []
  for (let folder = dirname(source); isInside(root, folder); folder = dirname(folder)) {
    files.push(`${folder}${sep}.lambdaignore`)
    if (folder === root || dirname(folder) === folder) break
  }
  return files
}
