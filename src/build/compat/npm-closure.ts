/**
 * In a workspace npm installs everything at the root, so an artifact must take what this one function needs: the
 * packages that its production dependencies resolve to, each linked under the name that Node looks for.
 */

import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { isInside as isInsideOf, realPathOf } from '../../files/paths.ts'
import { isFolder } from './common-actions.ts'
import { linkOrCopy } from './copy-folder.ts'
import { isComplaint, npm } from './npm.ts'
import { devPackages, productionClosure } from './npm-lock.ts'
import { pythonMessage, pythonRepr } from './python-text.ts'
import type { Action, World } from './request.ts'

interface Workspace {
  /** Where npm ran. */
  install: string
  /** Where it installed. */
  root: string
  artifacts: string
}

export function linkClosure(workspace: Workspace, world: World): Action {
  return {
    name: 'NpmLinkDependencyClosure',
    run: async () => {
      const closure = productionClosure(workspace) ?? (await askClosure(workspace.install, world))
      const packages =
        closure === undefined ? everyPackage(workspace, world) : chosen(closure, workspace, world)
      for (const [name, folder] of packages) link(name, folder, { workspace, world })
    },
  }
}

async function askClosure(folder: string, world: World): Promise<string[] | undefined> {
  try {
    const printed = await npm(['ls', '--all', '--parseable', '--omit=dev'], folder, world)
    return printed
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
  } catch (error) {
    if (isComplaint(error)) return undefined
    throw error
  }
}

/** Two copies of one name: the function's own wins, because that is the one its code finds. */
function chosen(closure: readonly string[], workspace: Workspace, { log }: World): Map<string, string> {
  const packages = new Map<string, string>()
  for (const folder of outermost(closure, workspace)) {
    const name = packageName(folder)
    const other = packages.get(name)
    if (other === undefined || isBelow(folder, workspace.install)) packages.set(name, folder)
    else
      log.warning(
        `Two installed copies of ${name} claim the same name; keeping ${other} and ignoring ${folder}`,
      )
  }
  return packages
}

/** Not the project itself, and no copies nested in another package: those are reached through it. */
function outermost(closure: readonly string[], { root, install }: Workspace): string[] {
  const own = new Set([realPathOf(root), realPathOf(install)])
  const candidates = closure.map(realPathOf).filter(path => !own.has(path))
  return candidates.filter(path => !candidates.some(other => path !== other && path.startsWith(other + sep)))
}

/** `name` or `@scope/name`, and nothing that leads elsewhere. */
const PACKAGE_NAME = /^(?:@[^/\\:]+\/)?[^.@/\\:][^/\\:]*$/

function packageName(folder: string): string {
  const parts = folder.split(sep)
  const at = parts.lastIndexOf('node_modules')
  // Outside of node_modules lies a workspace's package, whose manifest alone knows its name.
  const name = at >= 0 ? parts.slice(at + 1).join('/') : nameInManifest(folder)
  if (typeof name === 'string' && PACKAGE_NAME.test(name)) return name
  throw new Error(`${folder} claims the unusable package name ${pythonRepr(name)}`)
}

function nameInManifest(folder: string): unknown {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const name: unknown = Object.getOwnPropertyDescriptor(manifest ?? {}, 'name')?.value
    if (name === undefined) throw new Error("'name'")
    return name
  } catch (error) {
    throw new Error(`Cannot read the package name of ${folder}: ${pythonMessage(error)}`)
  }
}

/** When npm cannot say which packages belong to the function: all but those for development. */
function everyPackage({ root, install }: Workspace, { log }: World): Map<string, string> {
  const development = devPackages({ root, install })
  const packages = new Map<string, string>()
  for (const folder of [root, install].map(place => join(place, 'node_modules')).filter(isFolder)) {
    for (const [name, path] of installedIn(folder)) {
      if (!development.names.has(name) && !development.folders.has(realPathOf(path))) packages.set(name, path)
    }
  }
  if (packages.size === 0) {
    log.warning(
      `No installed dependencies were found for ${install}; the artifacts will have no node_modules`,
    )
  }
  return packages
}

function* installedIn(folder: string): Generator<[name: string, path: string]> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    if (name.startsWith('.')) continue
    if (!name.startsWith('@')) yield [name, path]
    else if (statSync(path).isDirectory()) {
      for (const scoped of readdirSync(path).sort()) {
        if (!scoped.startsWith('.')) yield [`${name}/${scoped}`, join(path, scoped)]
      }
    }
  }
}

function link(
  name: string,
  folder: string,
  { workspace, world }: { workspace: Workspace; world: World },
): void {
  const modules = join(workspace.artifacts, 'node_modules')
  const place = join(modules, name)
  if (!isInsideOf(realPathOf(modules), join(realPathOf(dirname(place)), relative(dirname(place), place)))) {
    throw new Error(`${folder} would be linked outside the artifacts as ${pythonRepr(name)}`)
  }
  mkdirSync(dirname(place), { recursive: true })
  linkOrCopy(folder, place, world.log)
}

function isBelow(path: string, folder: string): boolean {
  return realpathSync(path).startsWith(`${realPathOf(resolve(folder))}${sep}`)
}
