/** python / pip: wheels for Lambda beside the code. */

import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { cleanUp, copySource, isFile } from './common-actions.ts'
import { objectOptions } from './options.ts'
import { installRequirements } from './pip-install.ts'
import { checkRuntime, languageProgram } from './programs.ts'
import { PYTHON_EXCLUDES } from './python-excludes.ts'
import { joinPath } from './python-paths.ts'
import { pythonType } from './python-text.ts'
import {
  type Action,
  type BuildersRequest,
  type BuildersWorkflow,
  type NeededProgram,
  NotSupported,
  type World,
} from './request.ts'
import { manifestOf } from './request-paths.ts'
import { runProgram } from './run-program.ts'

export const workflow: BuildersWorkflow = {
  name: 'PythonPipBuilder',
  buildInSource: 'never',
  defaultFolder: 'scratch',
  plan(request, _folders, world) {
    const { downloadDependencies, dependenciesDir } = request
    if (!downloadDependencies && dependenciesDir === undefined) world.log.info(NOTHING_TO_INSTALL)
    const hasManifest = isFile(manifestOf(request))
    if (!hasManifest) {
      world.log.warning('requirements.txt file not found. Continuing the build without dependencies.')
    }
    const python = pythonProgram(request, { needsPip: hasManifest && downloadDependencies }, world)
    const code = copySource(request.sourceDir, request.artifactsDir, {
      log: world.log,
      excludes: PYTHON_EXCLUDES,
    })
    const dependencies = hasManifest ? dependencyActions(request, python, world) : []
    return { actions: [...dependencies, code, ...parentActions(request, world)], programs: [python] }
  },
}

export const NOTHING_TO_INSTALL =
  'download_dependencies is False and dependencies_dir is None. Copying the source files into the artifacts directory. '

function dependencyActions(request: BuildersRequest, python: NeededProgram, world: World): Action[] {
  const { dependenciesDir, artifactsDir } = request
  const resolve: Action = {
    name: 'ResolveDependencies',
    run: async () =>
      installRequirements(
        { python: await pythonWithPip(python, world), world },
        {
          requirements: manifestOf(request),
          folder: dependenciesDir ?? artifactsDir,
          scratch: request.scratchDir,
          runtime: request.runtime ?? '',
          architecture: request.architecture,
        },
      ),
  }
  const clean = dependenciesDir === undefined ? [] : [cleanUp(dependenciesDir)]
  const copy =
    dependenciesDir === undefined ? [] : [copySource(dependenciesDir, artifactsDir, { log: world.log })]
  return [
    ...(request.downloadDependencies ? [...clean, resolve] : []),
    ...(request.combineDependencies ? copy : []),
  ]
}

/** A Python of exactly the runtime's version, but only where pip has to run on it. */
function pythonProgram(
  request: BuildersRequest,
  { needsPip }: { needsPip: boolean },
  world: World,
): NeededProgram {
  const [major = '', minor = ''] = versionOf(request.runtime)
  const check = async (path: string) => {
    checkRuntime(request)
    if (!needsPip) return true
    const question = `import sys; sys.exit(sys.version_info[:2] != (${major}, ${minor}))`
    return (await runProgram([path, '-c', question], world)).ok
  }
  const others = major === '3' ? ['python3'] : []
  return languageProgram(request, world, { name: 'python', others, searchPaths: request.searchPaths, check })
}

/** Two parts, or the error of Python that takes them apart. */
function versionOf(runtime: string | null): string[] {
  if (runtime === null) throw new Error(`'${pythonType(runtime)}' object has no attribute 'replace'`)
  const parts = runtime.replaceAll('python', '').split('.')
  if (parts.length < 2) throw new Error('not enough values to unpack (expected 2, got 1)')
  if (parts.length > 2) throw new Error('too many values to unpack (expected 2)')
  return parts
}

async function pythonWithPip(python: NeededProgram, world: World): Promise<string> {
  for (const path of python.candidates()) {
    if (!(await isFit(python, path))) continue
    if ((await runProgram([path, '-c', 'import pip'], world)).ok) return path
  }
  throw new Error('Failed to find a Python runtime containing pip on the PATH.')
}

async function isFit(python: NeededProgram, path: string): Promise<boolean> {
  try {
    return await python.check(path)
  } catch (error) {
    if (error instanceof NotSupported) return false
    throw error
  }
}

/** `parent_python_packages: "a.b"` moves the code below a/b, for imports that name the whole way. */
function parentActions(request: BuildersRequest, { log }: World): Action[] {
  const options = objectOptions(request.options)
  if (options === undefined || !Object.hasOwn(options, 'parent_python_packages')) return []
  const wanted = options['parent_python_packages']
  const move = () => {
    if (typeof wanted !== 'string' || wanted === '') return
    const parent = joinPath(request.artifactsDir, ...wanted.split('.'))
    if (existsSync(parent)) {
      log.warning(`Skipping creating package ${parent} as it would overwrite existing folder`)
      return
    }
    mkdirSync(parent, { recursive: true })
    for (const name of readdirSync(request.sourceDir)) {
      const place = joinPath(request.artifactsDir, name)
      if (existsSync(place)) renameSync(place, joinPath(parent, name))
    }
  }
  return [{ name: 'CreateParentPackages', run: move }]
}
