/**
 * Installs Python packages for the target: with uv where it is on the PATH, else with pip. Both leave the same files, so
 * which of them ran is no part of any digest.
 */

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Recipe } from '../../model/artifact.ts'
import { Failure } from '../../report/failure.ts'
import { type FoundTool, findTool } from '../find-tool.ts'
import { checkBuiltHere, installedPackages } from './installed-python.ts'
import { findPip, hasPipIndex, installWithPip } from './pip.ts'
import { withBuiltWheels } from './python-sources.ts'
import { type Installation, type PythonTool, pythonRuntime, type Wanted } from './python-target.ts'
import { installWithUv, UV_QUESTION } from './uv.ts'
import { uvPlatform } from './wheel-platforms.ts'
import type { BuiltTree, Job } from './workflow.ts'

/** Options of requirements files that pip and uv read alike (uv: compatibility with pip). */
const COMMON_OPTIONS = new Set([
  '--requirement',
  '--constraint',
  '--index-url',
  '--extra-index-url',
  '--find-links',
  '--no-index',
  '--require-hashes',
])

/** Throws Failure: `build`, `environment`, `cancelled`. */
export async function installPython(recipe: Recipe, wanted: Wanted, job: Job): Promise<BuiltTree> {
  const tool = await choosePythonTool(recipe, wanted.options, job)
  return installPythonWith(tool, recipe, wanted, job)
}

/** The same with a tool that has been chosen. */
export async function installPythonWith(
  tool: PythonTool,
  recipe: Recipe,
  wanted: Wanted,
  job: Job,
): Promise<BuiltTree> {
  const requirements = await withBuiltWheels(wanted, { recipe, tool, job })
  const target = join(job.scratch, 'dependencies')
  mkdirSync(target, { recursive: true })
  const { complete = false, fromSource } = wanted
  const installation = { recipe, requirements, target, complete, fromSource, asPip: tool.kind === 'pip' }
  const used = await run(tool, installation, job)
  checkBuiltHere(target, recipe, fromSource)
  return { tree: installedPackages(target), tools: used.versions }
}

/** uv where it is there and reads all that pip would, else pip. Throws a Failure of class `environment`. */
export async function choosePythonTool(
  recipe: Recipe,
  options: readonly string[],
  job: Job,
): Promise<PythonTool> {
  const isCommon = options.every(option => COMMON_OPTIONS.has(option)) && !hasPipIndex(job)
  const uv = isCommon ? await findTool(UV_QUESTION, job.host) : undefined
  if (uv !== undefined) return { kind: 'uv', found: uv }
  return { kind: 'pip', found: await findPip(pythonRuntime(recipe), job.host) }
}

/** uv has no name for every C library: what it does not find for a lesser one, pip may find. */
async function run(tool: PythonTool, installation: Installation, job: Job): Promise<FoundTool> {
  const { recipe } = installation
  if (tool.kind === 'pip') {
    await installWithPip(tool.found, installation, job)
    return tool.found
  }
  const { glibc, version } = pythonRuntime(recipe)
  const platform = uvPlatform(glibc, recipe.architecture)
  try {
    await installWithUv(tool.found, { ...installation, asPip: recipe.workflow === 'python-pip' }, job)
    return tool.found
  } catch (error) {
    const python = await pipInstead(error, { recipe, exact: platform.exact, job })
    if (python === undefined) throw error
    job.say(`uv found nothing for ${platform.name}; pip looks for glibc ${glibc} and Python ${version}`)
    await installWithPip(python, installation, job)
    return python
  }
}

async function pipInstead(
  error: unknown,
  { recipe, exact, job }: { recipe: Recipe; exact: boolean; job: Job },
): Promise<FoundTool | undefined> {
  const isUnfit =
    error instanceof Failure && error.class === 'build' && /^\S+: no wheel of /.test(error.message)
  if (exact || !isUnfit) return undefined
  try {
    return await findPip(pythonRuntime(recipe), job.host)
  } catch {
    return undefined
  }
}
