/**
 * Python by lock file: uv.lock, also of a workspace above, read by uv; poetry.lock, pdm.lock and Pipfile.lock by their own
 * tools. Without one, requirements.txt or the dependencies of pyproject.toml, by uv alone.
 */

import { dirname } from 'node:path'
import { shownPath } from '../../files/paths.ts'
import type { Recipe } from '../../model/artifact.ts'
import { Failure } from '../../report/failure.ts'
import { findTool } from '../find-tool.ts'
import { unfitTool } from '../unfit-tool.ts'
import { readPyProject } from './pyproject.ts'
import { pythonArtifact } from './python-artifact.ts'
import { exportLock, type Locked, lockInputs } from './python-export.ts'
import { choosePythonTool, installPythonWith } from './python-installer.ts'
import { findUvLock, hasLock, LOCK_FILES, lockKind, readLock } from './python-locks.ts'
import { pythonNeeds, pythonOptions } from './python-options.ts'
import { PYTHON_JUNK, packageFiles } from './python-sources.ts'
import { type PythonTool, pythonRuntime } from './python-target.ts'
import { checkPython, checkWanted, inputsOf, isPyProject, namedInputs, wantedOf } from './python-wanted.ts'
import { checkInside } from './requirements.ts'
import { OLDEST_UV, UV_QUESTION } from './uv.ts'
import type { BuiltTree, CheckRules, DependencyInputs, Job, Workflow } from './workflow.ts'

export const pythonUv: Workflow = {
  name: 'python-uv',
  version: 1,
  languages: ['python'],
  manifests: ['pyproject.toml', 'Pipfile', 'requirements.txt'],
  fits: hasLock,
  lockFiles: LOCK_FILES,
  lockAbove: true,
  needs: pythonNeeds,
  junk: [...PYTHON_JUNK, '/uv.lock', '/poetry.lock', '/pdm.lock', '/Pipfile.lock', '.pdm-python'],
  layerFolder: 'python',
  check,
  dependencies,
  install,
  compile: pythonArtifact,
}

/** The lock file counts where it belongs to this very manifest. */
function lockedOf(recipe: Recipe): Locked | undefined {
  const { manifest, lockFile } = recipe
  if (manifest === undefined || lockFile === undefined || manifest.endsWith('requirements.txt'))
    return undefined
  const isBeside = dirname(lockFile) === dirname(manifest)
  const isPipfile = lockKind(lockFile) === 'pipenv'
  if (isPipfile === isPyProject(manifest)) return undefined
  return isBeside || findUvLock(dirname(manifest)) === lockFile ? { recipe, manifest, lockFile } : undefined
}

function check(recipe: Recipe, rules: CheckRules): string[] {
  const { manifest } = recipe
  pythonOptions(recipe)
  if (manifest === undefined) return []
  const locked = lockedOf(recipe)
  if (locked === undefined) return checkUnlocked(recipe, manifest, rules)
  pythonRuntime(recipe)
  checkPython(recipe)
  const { folders } = readLock(locked.lockFile, manifest)
  checkInside([locked.lockFile, ...folders], rules.roots)
  for (const folder of folders) packageFiles(folder, rules.roots)
  return []
}

function checkUnlocked(recipe: Recipe, manifest: string, rules: CheckRules): string[] {
  const place = { file: shownPath(manifest) }
  const remedy = 'Run `uv lock` and commit uv.lock.'
  if (manifest.endsWith('Pipfile')) {
    throw new Failure('user', 'a Pipfile is built by its lock file, and there is no Pipfile.lock', {
      place,
      remedy: 'Run `pipenv lock` and commit Pipfile.lock.',
    })
  }
  const [source] = isPyProject(manifest) ? readPyProject(manifest).uvSources : []
  if (source !== undefined) {
    throw new Failure('user', `${source} comes from [tool.uv.sources], and there is no uv.lock`, {
      place,
      remedy,
    })
  }
  return checkWanted(recipe, wantedOf(recipe), rules)
}

function dependencies(recipe: Recipe): DependencyInputs | undefined {
  const locked = lockedOf(recipe)
  if (locked === undefined) return inputsOf(recipe, wantedOf(recipe))
  const lock = readLock(locked.lockFile, locked.manifest)
  const named = namedInputs(recipe, dirname(locked.lockFile), {
    files: lockInputs(locked, lock),
    folders: lock.folders,
  })
  return { ...named, options: { ...Object(named.options), project: lock.project ?? null } }
}

async function install(recipe: Recipe, job: Job): Promise<BuiltTree> {
  const locked = lockedOf(recipe)
  if (locked === undefined) return installPythonWith(await findUv(job), recipe, wantedOf(recipe), job)
  const { requirements, tool } = await exportLock(locked, job)
  const { buildFromSource: fromSource } = pythonOptions(recipe)
  const installer: PythonTool =
    lockKind(locked.lockFile) === 'uv'
      ? { kind: 'uv', found: tool }
      : await choosePythonTool(recipe, requirements.options, job)
  const { requirements: all, lines, options } = requirements
  const wanted = { requirements: all, lines, options, complete: true, fromSource }
  const installed = await installPythonWith(installer, recipe, wanted, job)
  return { tree: installed.tree, tools: { ...tool.versions, ...installed.tools } }
}

async function findUv(job: Job): Promise<PythonTool> {
  const found = await findTool(UV_QUESTION, job.host)
  if (found === undefined) {
    throw await unfitTool(UV_QUESTION, job.host, { name: 'uv', needed: `uv ${OLDEST_UV} or newer` })
  }
  return { kind: 'uv', found }
}
