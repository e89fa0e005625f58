/** The packages of a function and their places, out of a lock file or of what a package manager has laid out. */

import { join } from 'node:path'
import type { Recipe } from '../../model/artifact.ts'
import { type NpmLock, readNpmLock } from './nodejs-npm-lock.ts'
import type { InstallOptions } from './nodejs-options.ts'
import { type PackageGraph, type Placement, placePackages, UnmetNeed } from './nodejs-packages.ts'
import { type NodeProject, wayTo } from './nodejs-project.ts'
import { changesLayout } from './npm-configuration.ts'
import { readPackageJson } from './package-json.ts'

export interface NodeInstall {
  recipe: Recipe
  project: NodeProject
  options: InstallOptions
}

/** Functions that share a package share the answer; it lives as long as the lock file is remembered. */
const placements = new WeakMap<NpmLock, Map<string, Placement[] | undefined>>()

/** Undefined when the lock file alone does not say everything, or is not npm's, or does not fit package.json. */
export function lockedPlacements({ recipe, project, options }: NodeInstall): Placement[] | undefined {
  const { manager, lockFile, top, member } = project
  if (manager !== 'npm' || lockFile === undefined || options.useNpmCi === false) return undefined
  if (changesLayout(top)) return undefined
  const lock = readNpmLock(lockFile)
  if (lock === undefined || !lock.fits(project)) return undefined
  const known = placements.get(lock) ?? new Map<string, Placement[] | undefined>()
  placements.set(lock, known)
  const key = JSON.stringify([member, recipe.architecture, options.allowedScripts])
  if (!known.has(key)) known.set(key, placeLocked(lock, { recipe, project, options }))
  return known.get(key)
}

function placeLocked(lock: NpmLock, { recipe, project, options }: NodeInstall): Placement[] | undefined {
  try {
    const placed = place(lock, recipe, project)
    const runsScripts = placed.some(
      ({ package: item }) => item.hasInstallScript && options.allowedScripts.includes(item.name),
    )
    return runsScripts || placed.some(({ package: item }) => lock.needsNpm(item.path)) ? undefined : placed
  } catch (error) {
    // npm finds the words for what is wrong with it.
    if (error instanceof UnmetNeed) return undefined
    throw error
  }
}

/** Throws UnmetNeed. */
export function place(graph: PackageGraph, recipe: Recipe, project: NodeProject): Placement[] {
  const locals = [...ownLocals(project)].map(([name, folder]) => {
    const { version = '' } = readPackageJson(join(folder, 'package.json'))
    return [name, { path: wayTo(project.top, folder), version }] as const
  })
  return placePackages(graph, {
    member: wayTo(project.top, project.member),
    locals: new Map(locals),
    skipped: project.separate,
    architecture: recipe.architecture,
  })
}

/** Local packages whose own packages come with the project's. */
export function ownLocals({ locals, separate }: NodeProject): ReadonlyMap<string, string> {
  return new Map([...locals].filter(([name]) => !separate.has(name)))
}
