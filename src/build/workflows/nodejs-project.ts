/**
 * The project that a package.json belongs to: which package manager keeps its lock file, which workspace holds it, which
 * packages of the same repository it needs. Only files are read; no package manager runs.
 */

import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { isInside, shownPath } from '../../files/paths.ts'
import type { Recipe } from '../../model/artifact.ts'
import { Failure } from '../../report/failure.ts'
import { workspaceMembers } from './nodejs-workspaces.ts'
import { isLocalSpec, readPackageJson } from './package-json.ts'

export type ManagerName = 'npm' | 'pnpm' | 'yarn' | 'berry' | 'bun'

export interface NodeProject {
  /** Yarn 1 is `yarn`, the later ones are `berry`: they share nothing but the lock file's name. */
  manager: ManagerName
  /** Absolute path, when there is one. */
  lockFile?: string
  /** Absolute: the workspace's folder (with the lock file), or the package's own. */
  top: string
  /** Absolute: the folder of package.json. */
  member: string
  /** Absolute folders of the workspace's packages. */
  members: readonly string[]
  /** Packages of the repository that it needs, also through one another: name → absolute folder. */
  locals: ReadonlyMap<string, string>
  /** Names of those among them whose own packages the project's package manager leaves to their own projects. */
  separate: ReadonlySet<string>
  /** Absolute paths of package archives (`file:x.tgz`). */
  archives: readonly string[]
}

/** In this order: what npm publishes with a package wins over what it does not. */
export const LOCK_FILES = [
  'npm-shrinkwrap.json',
  'package-lock.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
  'bun.lockb',
] as const

const MANAGERS: Readonly<Record<string, ManagerName>> = {
  'npm-shrinkwrap.json': 'npm',
  'package-lock.json': 'npm',
  'pnpm-lock.yaml': 'pnpm',
  'yarn.lock': 'yarn',
  'bun.lock': 'bun',
  'bun.lockb': 'bun',
}

/** Throws a Failure of class `user`: local packages that are missing, two of one name, one that holds the function itself. */
export function nodeProject({ manifest, root }: Pick<Recipe, 'manifest' | 'root'>): NodeProject | undefined {
  if (manifest === undefined) return undefined
  const member = dirname(manifest)
  const { top, members } = workspaceOf(member, root)
  const lockFile = lockIn(top)
  const names = new Map(members.map(folder => [readPackageJson(join(folder, 'package.json')).name, folder]))
  const manager = managerOf(lockFile, top)
  return {
    manager,
    ...(lockFile === undefined ? {} : { lockFile }),
    top,
    member,
    members,
    ...localPackages(member, names, folder => manager === 'npm' && !isInside(top, folder)),
  }
}

/** The lock file of the package in a folder: its own, or that of the workspace that it belongs to. */
export function lockFileOf(manifest: string, root: string): string | undefined {
  return lockIn(workspaceOf(dirname(manifest), root).top)
}

/** A lock file further up counts only when its project lists the package; else it is somebody else's. */
function workspaceOf(member: string, root: string): { top: string; members: readonly string[] } {
  for (let at = member; isInside(root, at); at = dirname(at)) {
    const members = workspaceMembers(at)
    if (members.includes(member) || (at === member && (members.length > 0 || lockIn(at) !== undefined))) {
      return { top: at, members }
    }
    if (at === root || dirname(at) === at) break
  }
  return { top: member, members: [] }
}

function lockIn(top: string): string | undefined {
  const present = LOCK_FILES.filter(name => existsSync(join(top, name)))
  const declared = declaredManager(top)?.name
  const name = present.find(each => MANAGERS[each] === declared) ?? present[0]
  return name === undefined ? undefined : join(top, name)
}

/** `packageManager: "pnpm@10.1.0+sha512.…"` of package.json (Node.js: Corepack). */
export function declaredManager(top: string): { name: string; version: string } | undefined {
  const manifest = join(top, 'package.json')
  const text = existsSync(manifest) ? readPackageJson(manifest).packageManager : undefined
  const [, name, version] = /^([a-z]+)@([0-9][^+\s]*)/.exec(text ?? '') ?? []
  return name === undefined || version === undefined ? undefined : { name, version }
}

function managerOf(lockFile: string | undefined, top: string): ManagerName {
  const declared = declaredManager(top)
  const name = lockFile === undefined ? declared?.name : MANAGERS[basename(lockFile)]
  if (name === 'yarn') {
    if (lockFile !== undefined)
      return readFileSync(lockFile, 'utf8').includes('__metadata:') ? 'berry' : 'yarn'
    return declared?.version.startsWith('1.') ? 'yarn' : 'berry'
  }
  return name === 'pnpm' || name === 'bun' ? name : 'npm'
}

function localPackages(
  member: string,
  workspace: ReadonlyMap<string | undefined, string>,
  isApart: (folder: string) => boolean,
): Pick<NodeProject, 'locals' | 'separate' | 'archives'> {
  const locals = new Map<string, string>()
  const separate = new Set<string>()
  const archives = new Set<string>()
  const take = (folder: string) => {
    const manifest = join(folder, 'package.json')
    const { dependencies, optionalDependencies, peerDependencies } = readPackageJson(manifest)
    const needed = { ...peerDependencies, ...optionalDependencies, ...dependencies }
    for (const [name, wanted] of Object.entries(needed)) {
      const path = localPath(name, wanted, folder, workspace)
      if (path === undefined) continue
      if (isArchive(path)) {
        archives.add(path)
        continue
      }
      checkLocal(path, { name, wanted, manifest, member, before: locals.get(name) })
      if (locals.has(name)) continue
      locals.set(name, path)
      // npm links a folder that lies outside its project, and so does everybody who is told `link:`.
      if (isApart(path) || wanted.startsWith('link:')) separate.add(name)
      take(path)
    }
  }
  take(member)
  return { locals, separate, archives: [...archives] }
}

function localPath(
  name: string,
  wanted: string,
  folder: string,
  workspace: ReadonlyMap<string | undefined, string>,
): string | undefined {
  if (isLocalSpec(wanted)) return resolve(folder, wanted.replace(/^(file|link|portal):/, ''))
  const asked = /^workspace:((?:@[^/]+\/)?[^@/]+)@/.exec(wanted)?.[1] ?? name
  if (wanted.startsWith('workspace:')) return workspace.get(asked) ?? join(folder, asked)
  return /^[a-z]+:/.test(wanted) ? undefined : workspace.get(name)
}

function isArchive(path: string): boolean {
  return /\.(tgz|tar|tar\.gz)$/.test(path) && existsSync(path) && statSync(path).isFile()
}

function checkLocal(
  path: string,
  at: { name: string; wanted: string; manifest: string; member: string; before: string | undefined },
): void {
  const place = { file: shownPath(at.manifest) }
  if (!existsSync(join(path, 'package.json'))) {
    throw new Failure(
      'user',
      `the local package ${at.name} (${at.wanted}) has no package.json at ${shownPath(path)}`,
      {
        place,
        remedy:
          'Correct the path (it counts from the folder of package.json), or add the package to the workspace.',
      },
    )
  }
  if (at.before !== undefined && at.before !== path) {
    throw new Failure(
      'user',
      `two local packages are called ${at.name}: ${shownPath(at.before)}, ${shownPath(path)}`,
      {
        place,
        remedy: 'Rename one of them.',
      },
    )
  }
  if (isInside(path, at.member)) {
    throw new Failure('user', `the local package ${at.name} (${at.wanted}) holds the function itself`, {
      place,
      remedy: 'Move what both need into a folder of its own.',
    })
  }
}

/** The deepest folder that holds them all. */
export function commonFolder(folders: readonly string[]): string {
  const [first = sep, ...rest] = folders
  let common = first
  for (const folder of rest) while (!isInside(common, folder)) common = dirname(common)
  return common
}

/** `folder` seen from `from`, with `/`; empty when they are the same. */
export function wayTo(from: string, folder: string): string {
  return relative(from, folder).split(sep).join('/')
}
