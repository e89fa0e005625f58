/**
 * The files outside the code folder that Cargo reads: the workspace's root, the packages that this one depends on by
 * path, and of all other members only what Cargo insists on seeing. So a change of a neighbour builds nothing again.
 */

import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findAbove, isInside, realPathOf, shownPath } from '../../files/paths.ts'
import { walk } from '../../files/walk.ts'
import type { Recipe } from '../../model/artifact.ts'
import { Failure } from '../../report/failure.ts'
import {
  type CargoManifest,
  inheritedPaths,
  pathDependencies,
  programsOf,
  readCargoManifest,
  targetRoots,
} from './cargo-manifest.ts'

export interface CargoPackage {
  folder: string
  manifest: CargoManifest
}

export interface CargoWorkspace {
  /** Folder of the workspace, or of the package that belongs to none. */
  root: string
  /** The package in the code folder, or all members where that is the workspace itself. */
  own: readonly CargoPackage[]
  /** Packages that it depends on by path, outside the code folder. */
  needed: readonly CargoPackage[]
  /** Other members, outside the code folder. */
  others: readonly CargoPackage[]
}

/** `manifest` is the Cargo.toml in the code folder. With `roots` it throws a Failure (user) for packages outside the project. */
export function readCargoWorkspace(
  manifest: string,
  recipe: Recipe,
  roots?: readonly string[],
): CargoWorkspace {
  const home: CargoPackage = { folder: dirname(manifest), manifest: readCargoManifest(manifest) }
  const root = workspaceOf(home, recipe.root)
  const members = membersOf(root)
  const own = home.manifest.package === undefined ? members : [home]
  const needed = closure(own, root)
  if (roots !== undefined) for (const { folder } of needed) checkInside(folder, manifest, roots)
  const outside = (item: CargoPackage) => !isInside(recipe.source, item.folder)
  const known = new Set([...own, ...needed].map(item => item.folder))
  return {
    root: root.folder,
    own,
    needed: needed.filter(outside),
    others: members.filter(item => !known.has(item.folder) && outside(item)),
  }
}

/** Absolute paths, none inside the code folder. */
export function cargoInputs(workspace: CargoWorkspace, recipe: Recipe): string[] {
  const control = ['Cargo.toml', 'Cargo.lock'].map(name => join(workspace.root, name))
  const settings = ['.cargo/config.toml', '.cargo/config', 'rust-toolchain.toml', 'rust-toolchain'].flatMap(
    name => everyAbove(name, recipe.source, recipe.root),
  )
  const files = [
    ...control,
    ...settings,
    ...workspace.others.map(({ folder }) => join(folder, 'Cargo.toml')),
    ...workspace.needed.flatMap(({ folder }) => filesOf(folder)),
  ]
  return [...new Set(files)].filter(file => !isInside(recipe.source, file) && existsSync(file))
}

/** Files that have to exist for Cargo to accept the workspace, and that no build of this package reads. */
export function unreadFiles(workspace: CargoWorkspace): string[] {
  return workspace.others.flatMap(({ folder, manifest }) =>
    targetRoots(folder, manifest).map(path => join(folder, path)),
  )
}

/** Programs of the code folder's packages, by name. */
export function programsIn(workspace: CargoWorkspace): string[] {
  return workspace.own.flatMap(({ folder, manifest }) => programsOf(folder, manifest))
}

/** `package.workspace`, else the nearest Cargo.toml at or above with `[workspace]` (Cargo book, "Workspaces"). */
function workspaceOf(home: CargoPackage, top: string): CargoPackage {
  const named = home.manifest.package?.workspace
  if (named !== undefined) return packageAt(join(home.folder, named)) ?? home
  for (let at = home.folder; ; at = dirname(at)) {
    const file = findAbove('Cargo.toml', at, top)
    if (file === undefined) return home
    const found = packageAt(dirname(file))
    if (found?.manifest.workspace !== undefined) return holds(found, home.folder) ? found : home
    at = dirname(file)
  }
}

function holds({ folder, manifest }: CargoPackage, member: string): boolean {
  const excluded = (manifest.workspace?.exclude ?? []).map(path => join(folder, path))
  return !excluded.some(path => isInside(path, member))
}

function packageAt(folder: string): CargoPackage | undefined {
  const file = join(folder, 'Cargo.toml')
  return existsSync(file) ? { folder: realpathSync(folder), manifest: readCargoManifest(file) } : undefined
}

function membersOf(root: CargoPackage): CargoPackage[] {
  const patterns = root.manifest.workspace?.members ?? []
  const folders = patterns.flatMap(pattern => expand(root.folder, pattern.split('/')))
  const members = [...new Set(folders)].flatMap(folder => packageAt(folder) ?? [])
  const self = root.manifest.package === undefined ? [] : [root]
  return [...self, ...members.filter(({ folder }) => holds(root, folder))]
}

/** Members are named by paths with `*` and `?` in their segments. */
function expand(folder: string, [segment, ...rest]: readonly string[]): string[] {
  if (segment === undefined) return [folder]
  if (!/[*?[]/.test(segment)) return expand(join(folder, segment), rest)
  const pattern = new RegExp(
    `^${segment
      .replace(/[.+^$(){}|\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}$`,
  )
  if (!existsSync(folder)) return []
  const folders = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())
  return folders
    .filter(({ name }) => pattern.test(name))
    .flatMap(({ name }) => expand(join(folder, name), rest))
}

/** Packages by path, and theirs; without those that it began with. */
function closure(own: readonly CargoPackage[], root: CargoPackage): CargoPackage[] {
  const found = new Map(own.map(item => [item.folder, item]))
  const queue = [...own, { folder: root.folder, manifest: { patch: root.manifest.patch } }]
  for (const item of queue) {
    const folders = [
      ...pathDependencies(item.folder, item.manifest),
      ...inheritedPaths(root.folder, root.manifest, item.manifest),
    ]
    for (const folder of folders) {
      const next = packageAt(folder)
      if (next === undefined || found.has(next.folder)) continue
      found.set(next.folder, next)
      queue.push(next)
    }
  }
  return [...found.values()].slice(own.length)
}

function checkInside(folder: string, manifest: string, roots: readonly string[]): void {
  if (roots.some(root => isInside(root, realPathOf(folder)))) return
  throw new Failure(
    'user',
    `${shownPath(manifest)} depends on a package outside the project: ${shownPath(folder)}`,
    {
      place: { file: shownPath(manifest) },
      remedy: 'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
    },
  )
}

/** Cargo merges the settings of all folders above. */
function everyAbove(name: string, folder: string, top: string): string[] {
  const file = findAbove(name, folder, top)
  if (file === undefined) return []
  const base = file.slice(0, -(name.length + 1))
  return base === top ? [file] : [file, ...everyAbove(name, dirname(base), top)]
}

function filesOf(folder: string): string[] {
  const skipped = new Set(['target/', '.git/'])
  return [...walk(folder, path => skipped.has(path))]
    .filter(found => found.kind === 'file')
    .map(found => found.absolute)
}
