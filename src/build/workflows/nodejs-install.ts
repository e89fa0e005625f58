/**
 * The packages of a function, as a tree. Where npm's lock file says everything, they come straight out of npm's cache; else
 * the package manager that keeps the lock file installs them in a private copy of the project.
 */

import { join } from 'node:path'
import { shownPath } from '../../files/paths.ts'
import type { Json, Recipe } from '../../model/artifact.ts'
import { below, type Entry, makeTree, type Tree } from '../../model/tree.ts'
import { Failure } from '../../report/failure.ts'
import { hasForeign } from './nodejs-check.ts'
import { filesOfPackage, packagesOnDisk } from './nodejs-disk.ts'
import { type Installation, runManager } from './nodejs-installers.ts'
import { mirrorProject, projectFiles } from './nodejs-mirror.ts'
import { type NpmLock, readNpmLock } from './nodejs-npm-lock.ts'
import type { InstallOptions } from './nodejs-options.ts'
import { type PackageGraph, type Placement, placePackages, UnmetNeed } from './nodejs-packages.ts'
import { type NodeProject, nodeProject, wayTo } from './nodejs-project.ts'
import { runScripts, sayUnrunScripts } from './nodejs-scripts.ts'
import { unpackTarball } from './nodejs-tarball.ts'
import { cachedArchives, type LockedArchive } from './npm-cache.ts'
import { changesLayout } from './npm-configuration.ts'
import { readPackageJson } from './package-json.ts'
import type { BuiltTree, DependencyInputs, Job } from './workflow.ts'

export interface NodeInstall {
  recipe: Recipe
  project: NodeProject
  options: InstallOptions
}

/**
 * What the packages depend on. Of a lock file that says everything it is what it says of this function: another change of
 * the file installs nothing anew. Undefined when nothing is needed.
 */
export function installInputs(install: NodeInstall): DependencyInputs | undefined {
  const parts = partsOf(install).flatMap(part => inputsOf(part.install) ?? [])
  if (parts.length === 0) return undefined
  return {
    files: parts.flatMap(part => part.files),
    options: parts.map(part => part.options ?? null),
  }
}

function inputsOf(install: NodeInstall): DependencyInputs | undefined {
  const { project, options } = install
  if (!needsPackages(project)) return undefined
  const placed = lockedPlacements(install)
  if (placed !== undefined) return { files: [], options: { packages: placed.map(describePlacement) } }
  const settings = {
    scripts: options.allowedScripts,
    remote: options.allowRemote,
    ci: options.useNpmCi ?? null,
  }
  return {
    files: projectFiles(project),
    options: { member: wayTo(project.top, project.member), ...settings },
  }
}

/** Installs below `job.scratch`. Throws Failure: `build`, `environment`, `cancelled`. */
export async function installPackages(install: NodeInstall, job: Job): Promise<BuiltTree> {
  const entries: Entry[] = []
  const tools: Record<string, string> = {}
  for (const [index, { install: part, folder }] of partsOf(install).entries()) {
    if (!needsPackages(part.project)) continue
    const scratch = join(job.scratch, `packages-${index}`)
    const placed = lockedPlacements(part)
    const built = await (placed === undefined
      ? installWithManager(part, job, scratch)
      : unpackLocked(part, placed, job, scratch))
    entries.push(...below(folder, built.tree))
    Object.assign(tools, built.tools)
  }
  return { tree: makeTree(entries), tools }
}

interface Part {
  install: NodeInstall
  /** Where in the artifact its `node_modules` lies: empty for the function's own. */
  folder: string
}

/** The function's project, and the projects of local packages that its package manager leaves alone. */
function partsOf(install: NodeInstall): Part[] {
  const { recipe, project } = install
  const apart = [...project.locals].flatMap(([name, folder]) => {
    if (!project.separate.has(name)) return []
    const own = nodeProject({ manifest: join(folder, 'package.json'), root: recipe.root })
    return own === undefined
      ? []
      : [{ install: { ...install, project: own }, folder: `node_modules/${name}` }]
  })
  return [{ install, folder: '' }, ...apart]
}

/** Whether anything has to be installed for the project itself, or the packages that belong to it. */
function needsPackages(project: NodeProject): boolean {
  return [project.member, ...ownLocals(project).values()].some(folder => hasForeign(folder, project))
}

/** Local packages whose own packages come with the project's. */
function ownLocals({ locals, separate }: NodeProject): ReadonlyMap<string, string> {
  return new Map([...locals].filter(([name]) => !separate.has(name)))
}

function describePlacement({ to, package: item }: Placement): Json {
  return [to, `${item.name}@${item.version}`, item.integrity ?? '', ...Object.entries(item.programs).flat()]
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

function place(graph: PackageGraph, recipe: Recipe, project: NodeProject): Placement[] {
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

async function unpackLocked(
  { project }: NodeInstall,
  placed: readonly Placement[],
  job: Job,
  scratch: string,
): Promise<BuiltTree> {
  const folder = mirrorProject(project, scratch)
  const read = await cachedArchives(placed.map(archiveOf), job, folder)
  const entries: Entry[] = []
  for (const [index, placement] of placed.entries()) {
    entries.push(...unpack(placement, read))
    if (index % PACKAGES_BETWEEN_PAUSES === 0) await new Promise(resolve => setImmediate(resolve))
  }
  sayUnrunScripts(placed, [], job)
  return { tree: withPrograms(entries, placed), tools: {} }
}

/** Unpacking is synchronous: other builds get their turn every few milliseconds. */
const PACKAGES_BETWEEN_PAUSES = 8

function archiveOf({ package: { name, version, integrity = '' } }: Placement): LockedArchive {
  return { name, version, integrity }
}

function unpack(placement: Placement, read: (archive: LockedArchive) => Uint8Array): Entry[] {
  const archive = archiveOf(placement)
  try {
    return unpackTarball(read(archive), placement.to)
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Failure('build', `${archive.name}@${archive.version} is no sound package: ${reason}`, {
      cause,
      remedy: 'Choose another version.',
    })
  }
}

async function installWithManager(
  { recipe, project, options }: NodeInstall,
  job: Job,
  scratch: string,
): Promise<BuiltTree> {
  const top = mirrorProject(project, scratch)
  const installation: Installation = { recipe, project, options, job, top }
  const tools = await runManager(installation)
  const placed = placedOnDisk(installation)
  await runScripts(placed, installation)
  sayUnrunScripts(placed, options.allowedScripts, job)
  const entries = placed.flatMap(({ to, package: item }) => filesOfPackage(top, item, to))
  return { tree: withPrograms(entries, placed), tools }
}

function placedOnDisk({ recipe, project, top }: Installation): Placement[] {
  try {
    return place(packagesOnDisk(top), recipe, project)
  } catch (error) {
    if (!(error instanceof UnmetNeed)) throw error
    throw unmetFailure(error, recipe, project)
  }
}

function unmetFailure(
  { kind, dependency, by }: UnmetNeed,
  recipe: Recipe,
  { lockFile }: NodeProject,
): Failure {
  const who = by === '' ? 'the function' : by
  const where = lockFile === undefined ? '' : ` (${shownPath(lockFile)})`
  if (kind === 'platform') {
    return new Failure(
      'build',
      `${who} needs ${dependency}, which is not for Linux on ${recipe.architecture}`,
      {
        remedy: 'List it under optionalDependencies, or use a package that runs on Lambda.',
      },
    )
  }
  if (kind === 'foreign') {
    return new Failure(
      'build',
      `${who} asks for a version of ${dependency} that the workspace does not have`,
      {
        remedy: `Ask for the workspace's own (\`workspace:*\`, or a version that fits it).`,
      },
    )
  }
  return new Failure('build', `${who} needs ${dependency}, and it was not installed${where}`, {
    remedy: 'List it under dependencies (not devDependencies), and renew the lock file.',
  })
}

/** Programs of packages get their links in `.bin`, and may be executed, as npm leaves them. */
function withPrograms(entries: readonly Entry[], placed: readonly Placement[]): Tree {
  const files = new Map(entries.map(entry => [entry.path, entry]))
  for (const { to, package: item } of placed) {
    const folder = to.slice(0, -1 - folderNameOf(to).length)
    for (const [program, target] of Object.entries(item.programs)) {
      const path = `${to}/${target.replace(/^\.\//, '')}`
      const file = files.get(path)
      if (file === undefined || file.kind === 'link' || /[/\\]/.test(program)) continue
      files.set(path, { ...file, mode: 0o755 })
      const link = `${folder}/.bin/${program}`
      if (files.has(link)) continue
      files.set(link, {
        kind: 'link',
        path: link,
        target: `../${folderNameOf(to)}/${target.replace(/^\.\//, '')}`,
      })
    }
  }
  return makeTree(files.values())
}

/** `node_modules/@scope/a` → `@scope/a`. */
function folderNameOf(to: string): string {
  return to.slice(to.lastIndexOf('node_modules/') + 'node_modules/'.length)
}
