/**
 * Node.js with npm, pnpm, Yarn or Bun: what the lock file says, for Lambda's platform and processor, without development
 * packages and without running anybody's install scripts. Packages of the same repository come along as copies.
 */

import { statSync } from 'node:fs'
import { isInside } from '../../files/paths.ts'
import type { Recipe } from '../../model/artifact.ts'
import { below, makeTree, type Tree } from '../../model/tree.ts'
import { diskEntry, listSource } from '../list-source.ts'
import type { ToolVersions } from '../tool-versions.ts'
import { checkNodeProject } from './nodejs-check.ts'
import { installInputs, installPackages } from './nodejs-install.ts'
import { lockedPlacements, type NodeInstall } from './nodejs-locked.ts'
import { declaredVersion, managerQuestion } from './nodejs-managers.ts'
import { installOptions } from './nodejs-options.ts'
import { lockFileOf, nodeProject } from './nodejs-project.ts'
import type { CheckRules, Workflow } from './workflow.ts'

/** What lies beside Node.js code and is no part of it: installed packages, lock files, leftovers. */
export const NODE_JUNK: readonly string[] = [
  ...['node_modules/', '/package-lock.json', '/npm-shrinkwrap.json', 'npm-debug.log*', '.nyc_output/'],
  ...['/pnpm-lock.yaml', '/pnpm-workspace.yaml', '.pnpmfile.cjs', '.pnpm-store/', '.pnpm-debug.log*'],
  ...['/yarn.lock', '.yarn/', '.yarnrc', '.yarnrc.yml', '.pnp.*', 'yarn-error.log*'],
  ...['/bun.lock', '/bun.lockb', '/bunfig.toml'],
]

export const nodejsNpm: Workflow = {
  name: 'nodejs-npm',
  version: 2,
  languages: ['nodejs'],
  manifests: ['package.json'],
  findLock: lockFileOf,
  junk: NODE_JUNK,
  layerFolder: 'nodejs',
  furtherSource,
  check(recipe, rules) {
    const install = installOf(recipe)
    return install === undefined ? [] : checkNodeProject(recipe, install, rules)
  },
  dependencies(recipe) {
    const install = installOf(recipe)
    return install && installInputs(install)
  },
  tools: (recipe, versions) => managerVersion(installOf(recipe), versions),
  async install(recipe, job) {
    const install = installOf(recipe)
    return install === undefined ? { tree: [], tools: {} } : installPackages(install, job)
  },
}

function installOf(recipe: Recipe): NodeInstall | undefined {
  const project = nodeProject(recipe)
  const options = installOptions(recipe, project)
  return project && { recipe, project, options }
}

/**
 * The major version of the package manager, where one decides how packages are laid out: what comes out of npm's cache by
 * the lock file is the same for all of them.
 */
export async function managerVersion(
  install: NodeInstall | undefined,
  versions: ToolVersions,
): Promise<Record<string, string>> {
  if (install === undefined || installInputs(install) === undefined) return {}
  if (lockedPlacements(install) !== undefined && install.project.separate.size === 0) return {}
  const { manager } = install.project
  const question = managerQuestion(manager)
  const [name = manager] = question.names
  const version = declaredVersion(install.project) ?? (await versions.ask(manager, question))?.versions[name]
  return { [name]: version?.split('.')[0] ?? 'missing' }
}

/**
 * Local packages as copies in `node_modules`, and a package.json from elsewhere: its `type` decides how Node.js reads the
 * code.
 */
function furtherSource(recipe: Recipe, rules: CheckRules): Tree {
  const project = nodeProject(recipe)
  const locals = [...(project?.locals ?? [])].map(([name, folder]) =>
    below(`node_modules/${name}`, listLocalPackage(folder, recipe, rules)),
  )
  return makeTree([...locals.flat(), ...description(recipe)])
}

/** The files of a local package, by the rules that hold for code. */
export function listLocalPackage(folder: string, { root, source }: Recipe, { roots }: CheckRules): Tree {
  const top = roots.find(each => isInside(each, folder)) ?? root
  const listed = listSource({
    folder,
    top,
    roots,
    junk: NODE_JUNK,
    asItLies: false,
    ownFiles: isInside(folder, source) ? [source] : [],
    include: [],
    exclude: [],
  })
  return listed.tree
}

function description({ manifest }: Recipe): Tree {
  if (manifest === undefined) return []
  const { size } = statSync(manifest)
  return [diskEntry('package.json', manifest, { size, executable: false })]
}
