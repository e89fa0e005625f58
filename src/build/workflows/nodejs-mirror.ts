/** A private copy of what package managers read of a project: manifests, lock file, configuration, patches. No code. */

import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { walk } from '../../files/walk.ts'
import type { NamedFile } from '../../model/artifact.ts'
import { commonFolder, type NodeProject, wayTo } from './nodejs-project.ts'
import { readPnpmWorkspace } from './nodejs-workspaces.ts'
import { readPackageJson } from './package-json.ts'

/** Beside the lock file. Registries are needed to install, and are never part of an artifact. */
const CONFIGURATION = [
  '.npmrc',
  '.yarnrc',
  '.yarnrc.yml',
  'bunfig.toml',
  'pnpm-workspace.yaml',
  '.pnpmfile.cjs',
  '.pnpmfile.mjs',
]

/** Yarn's own parts that may be committed: its program, plug-ins and patches, and nothing that it has cached. */
const YARN_FOLDERS = ['.yarn/releases', '.yarn/plugins', '.yarn/patches']

/** What an installation reads, named relative to the folder that holds it all. */
export function projectFiles(project: NodeProject): NamedFile[] {
  const { top, member, members, locals, archives, lockFile } = project
  const packages = new Set([top, member, ...members, ...locals.values()])
  const files = [
    ...[...packages].flatMap(folder => [join(folder, 'package.json'), join(folder, '.npmrc')]),
    ...CONFIGURATION.map(name => join(top, name)),
    ...(lockFile === undefined ? [] : [lockFile]),
    ...YARN_FOLDERS.flatMap(name => filesBelow(join(top, name))),
    ...patches(top).map(path => join(top, path)),
    ...archives,
  ]
  const base = baseOf(project)
  return [...new Set(files)]
    .filter(file => existsSync(file))
    .map(path => ({ name: wayTo(base, path), path }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Copies these files below `folder`, and returns where the project's top lies there. */
export function mirrorProject(project: NodeProject, folder: string): string {
  for (const { name, path } of projectFiles(project)) {
    const to = join(folder, name)
    mkdirSync(dirname(to), { recursive: true })
    copyFileSync(path, to)
  }
  const top = join(folder, wayTo(baseOf(project), project.top))
  mkdirSync(top, { recursive: true })
  return top
}

/** The deepest folder that holds everything of the project that a function needs. */
export function baseOf({ top, member, locals, archives }: NodeProject): string {
  return commonFolder([top, member, ...locals.values(), ...archives.map(dirname)])
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return [...walk(folder, () => false)].flatMap(found => (found.kind === 'file' ? [found.absolute] : []))
}

function patches(top: string): string[] {
  const manifest = join(top, 'package.json')
  const workspace = join(top, 'pnpm-workspace.yaml')
  const declared = existsSync(manifest) ? readPackageJson(manifest) : undefined
  const ofPnpm: unknown = declared?.pnpm?.['patchedDependencies']
  return [
    ...Object.values(declared?.patchedDependencies ?? {}),
    ...(typeof ofPnpm === 'object' && ofPnpm !== null ? Object.values(ofPnpm) : []),
    ...Object.values((existsSync(workspace) ? readPnpmWorkspace(workspace) : {}).patchedDependencies ?? {}),
  ].filter(path => typeof path === 'string')
}
