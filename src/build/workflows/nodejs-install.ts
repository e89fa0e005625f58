/**
 * The packages of a function, as a tree. Where npm's lock file says everything, they come straight out of npm's cache; else
 * the package manager that keeps the lock file installs them in a private copy of the project.
 */

import { join } from 'node:path'
import type { Json } from '../../model/artifact.ts'
import { below, type Entry, makeTree } from '../../model/tree.ts'
import { Failure } from '../../report/failure.ts'
import { hasForeign } from './nodejs-check.ts'
import { filesOfPackage, packagesOnDisk } from './nodejs-disk.ts'
import { unmetFailure } from './nodejs-failures.ts'
import { type Installation, runManager } from './nodejs-installers.ts'
import { lockedPlacements, type NodeInstall, ownLocals, place } from './nodejs-locked.ts'
import { mirrorProject, projectFiles } from './nodejs-mirror.ts'
import { type Placement, UnmetNeed } from './nodejs-packages.ts'
import { withPrograms } from './nodejs-programs.ts'
import { type NodeProject, nodeProject, wayTo } from './nodejs-project.ts'
import { runScripts, sayUnrunScripts } from './nodejs-scripts.ts'
import { unpackTarball } from './nodejs-tarball.ts'
import { cachedArchives, type LockedArchive } from './npm-cache.ts'
import type { BuiltTree, DependencyInputs, Job } from './workflow.ts'

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

function describePlacement({ to, package: item }: Placement): Json {
  return [to, `${item.name}@${item.version}`, item.integrity ?? '', ...Object.entries(item.programs).flat()]
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
