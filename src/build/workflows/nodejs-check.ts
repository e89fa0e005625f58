/** What can be said of a Node.js project before anything is installed. */

import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isInside, shownPath } from '../../files/paths.ts'
import type { Recipe } from '../../model/artifact.ts'
import { Failure } from '../../report/failure.ts'
import { readNpmLock } from './nodejs-npm-lock.ts'
import type { InstallOptions } from './nodejs-options.ts'
import type { ManagerName, NodeProject } from './nodejs-project.ts'
import { isRemoteSpec, productionDependencies, readPackageJson } from './package-json.ts'
import type { CheckRules } from './workflow.ts'

/**
 * Returns warnings. Throws a Failure of class `user`: packages from git or the web that nobody allowed, local packages
 * outside the project, no lock file where one is demanded.
 */
export function checkNodeProject(
  recipe: Recipe,
  { project, options }: { project: NodeProject; options: InstallOptions },
  rules: CheckRules,
): string[] {
  checkRemotes(project, options)
  for (const [name, folder] of project.locals) checkInside(name, folder, rules)
  const { lockFile } = project
  const needsLock = [project.member, ...project.locals.values()].some(folder => hasForeign(folder, project))
  if (options.useNpmCi === true && lockFile === undefined) {
    throw new Failure('user', 'UseNpmCi needs a lock file, and there is none', { remedy: makeLock(project) })
  }
  const warnings = unbuiltLocals(project)
  if (options.useNpmCi === false && lockFile !== undefined) {
    warnings.push(`${shownPath(recipe.manifest ?? '')}: UseNpmCi is false, so a later build may differ`)
  }
  if (lockFile !== undefined || !needsLock) return warnings
  const message = `no ${LOCK_NAMES[project.manager]}, so a later build may differ`
  if (rules.requireLock) throw new Failure('user', message, { remedy: makeLock(project) })
  return [...warnings, `${shownPath(recipe.manifest ?? '')}: ${message} (${makeLock(project)})`]
}

/** Whether a package of the project needs anything that is not of the project. */
export function hasForeign(folder: string, { locals }: NodeProject): boolean {
  return Object.keys(productionDependencies(join(folder, 'package.json'))).some(name => !locals.has(name))
}

const LOCK_NAMES: Readonly<Record<ManagerName, string>> = {
  npm: 'package-lock.json',
  pnpm: 'pnpm-lock.yaml',
  yarn: 'yarn.lock',
  berry: 'yarn.lock',
  bun: 'bun.lock',
}

function makeLock({ manager }: NodeProject): string {
  const command = manager === 'berry' ? 'yarn' : manager
  return `Run \`${command} install\` and commit ${LOCK_NAMES[manager]}.`
}

function checkRemotes(
  { member, locals, lockFile, manager }: NodeProject,
  { allowRemote }: InstallOptions,
): void {
  if (allowRemote) return
  for (const folder of [member, ...locals.values()]) {
    const manifest = join(folder, 'package.json')
    const found = Object.entries(productionDependencies(manifest)).find(([, wanted]) => isRemoteSpec(wanted))
    if (found !== undefined) throw remoteFailure(found, manifest)
  }
  const lock = lockFile !== undefined && manager === 'npm' ? readNpmLock(lockFile) : undefined
  const [found] = lock?.remotes ?? []
  if (found !== undefined && lockFile !== undefined) throw remoteFailure(found, lockFile)
}

function remoteFailure([name, from]: readonly [string, string], file: string): Failure {
  return new Failure('user', `${name} comes from ${from}, and not from a registry`, {
    place: { file: shownPath(file) },
    remedy:
      'Take a published version; or allow git repositories and web addresses with the option AllowRemote: true (their content may change).',
  })
}

function checkInside(name: string, folder: string, { roots }: CheckRules): void {
  if (roots.some(root => isInside(root, folder))) return
  throw new Failure('user', `the local package ${name} lies outside the project: ${shownPath(folder)}`, {
    remedy: 'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
  })
}

/** A package of the workspace whose program text is made by a build of its own that has not run. */
function unbuiltLocals({ locals }: NodeProject): string[] {
  return [...locals].flatMap(([name, folder]) => {
    const { main } = readPackageJson(join(folder, 'package.json'))
    if (
      main === undefined ||
      [main, `${main}.js`, join(main, 'index.js')].some(file => existsSync(join(folder, file)))
    )
      return []
    return [
      `${shownPath(folder)}: ${basename(main)}, the main file of ${name}, is not there (build it before, or bundle with nodejs-esbuild)`,
    ]
  })
}
