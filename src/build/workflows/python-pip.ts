/**
 * Python with pip: wheels for Lambda's platform and processor, never the host's. pip resolves for the target, so it
 * goes back to older versions by itself where the newest has no wheel that loads there.
 */

import { mkdirSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { shownPath } from '../../files/paths.ts'
import type { Recipe } from '../../model/artifact.ts'
import { Failure } from '../../report/failure.ts'
import { buildEnvironment } from '../build-environment.ts'
import { type FoundTool, findTool, pythonQuestion } from '../find-tool.ts'
import { missingTool } from '../missing-tool.ts'
import { makePrivateHome } from '../private-home.ts'
import { findRuntime, type Runtime } from '../runtimes.ts'
import { installedPackages } from './installed-python.ts'
import { checkInside, type Requirement, readRequirements } from './requirements.ts'
import { wheelAbis, wheelPlatforms } from './wheel-platforms.ts'
import type { BuiltTree, CheckRules, DependencyInputs, Explanation, Job, Workflow } from './workflow.ts'

export const PYTHON_JUNK = [
  '__pycache__/',
  '*.py[co]',
  '/.venv/',
  '/venv/',
  '.pytest_cache/',
  '.mypy_cache/',
  '.ruff_cache/',
  '.tox/',
  '.nox/',
  '.coverage',
  'htmlcov/',
  '.python-version',
  '*.egg-info/',
] as const

export const pythonPip: Workflow = {
  name: 'python-pip',
  version: 1,
  languages: ['python'],
  manifests: ['requirements.txt'],
  junk: PYTHON_JUNK,
  layerFolder: 'python',
  check,
  dependencies,
  tools: async (recipe, versions) => {
    const found = await versions.python(runtimeOf(recipe).version)
    return { pip: found?.versions['pip']?.split('.')[0] ?? 'missing' }
  },
  install,
}

function check(recipe: Recipe, rules: CheckRules): string[] {
  if (Object.keys(recipe.options).some(name => /^ParentPackage/.test(name))) {
    throw new Failure('user', 'python-pip does not move code below parent packages yet (ParentPackageMode)', {
      remedy: 'Remove it from BuildProperties, and let the code folder be the folder above the package.',
    })
  }
  if (recipe.manifest === undefined) return []
  runtimeOf(recipe)
  const { requirements, files } = readRequirements(recipe.manifest)
  checkInside(files, rules.roots)
  const loose = requirements.filter(requirement => !requirement.pinned)
  if (loose.length === 0) return []
  const names = loose.map(requirement => requirement.text).join(', ')
  const message = `${names}: no exact version, so a later build may differ (pin with ==)`
  if (rules.requireLock) throw new Failure('user', message, { remedy: 'Pin every requirement with ==.' })
  return [`${shownPath(recipe.manifest)}: ${message}`]
}

function dependencies(recipe: Recipe): DependencyInputs | undefined {
  const { manifest } = recipe
  if (manifest === undefined) return undefined
  const { requirements, files } = readRequirements(manifest)
  if (requirements.length === 0) return undefined
  const nameOf = (file: string) => relative(dirname(manifest), file).split(sep).join('/')
  return { files: files.map(path => ({ name: nameOf(path), path })) }
}

async function install(recipe: Recipe, job: Job): Promise<BuiltTree> {
  const { manifest } = recipe
  if (manifest === undefined) return { tree: [], tools: {} }
  const runtime = runtimeOf(recipe)
  const python = await findTool(pythonQuestion(runtime.version), job.host)
  if (python === undefined)
    throw missingTool('python', undefined, [
      `wanted: python${runtime.version}, python3 or python, with pip 21 or newer`,
    ])
  warnOfMarkers(readRequirements(manifest).requirements, { python, runtime, job })
  const target = join(job.scratch, 'dependencies')
  mkdirSync(target, { recursive: true })
  await job.run({
    command: python.command,
    args: ['-m', 'pip', ...pipArguments({ manifest, target, runtime, architecture: recipe.architecture })],
    // Not the code's folder: Python would take modules named like its own (types.py) from there.
    cwd: job.scratch,
    environment: pipEnvironment(job),
    clue: /^ERROR|^WARNING: Retrying|Could not fetch|Connection|HASHES/,
    explain: clues => explainPip(clues, recipe),
  })
  return { tree: installedPackages(target), tools: python.versions }
}

function pipArguments(options: {
  manifest: string
  target: string
  runtime: Runtime
  architecture: Recipe['architecture']
}): string[] {
  const { version, glibc } = options.runtime
  return [
    'install',
    ...['--requirement', options.manifest],
    ...['--target', options.target],
    '--only-binary=:all:',
    ...['--implementation', 'cp'],
    ...['--python-version', version],
    ...wheelAbis(version).flatMap(abi => ['--abi', abi]),
    ...wheelPlatforms(glibc, options.architecture).flatMap(platform => ['--platform', platform]),
    '--no-compile',
    '--no-input',
    '--no-warn-conflicts',
    '--no-warn-script-location',
    '--disable-pip-version-check',
    ...['--progress-bar', 'off'],
  ]
}

/** pip's own configuration and cache stay in force: private registries are named there. */
function pipEnvironment(job: Job): Record<string, string> {
  const home = makePrivateHome(job.scratch, job.host, {
    configuration: ['.config/pip', '.pip', '.netrc'],
    caches: ['.cache/pip'],
  })
  return buildEnvironment(job, {
    home,
    passedNames: ['PIP_CONFIG_FILE', 'PIP_CACHE_DIR'],
    set: { PIP_ROOT_USER_ACTION: 'ignore', PYTHONDONTWRITEBYTECODE: '1' },
  })
}

function warnOfMarkers(
  requirements: readonly Requirement[],
  { python, runtime, job }: { python: FoundTool; runtime: Runtime; job: Job },
): void {
  const host = python.versions['python']?.split('.').slice(0, 2).join('.')
  const marked = requirements.filter(requirement => requirement.marker)
  if (host === runtime.version || marked.length === 0) return
  job.say(
    `pip runs on Python ${host}, the function on ${runtime.version}: conditions are judged for ${host} (${marked
      .map(requirement => requirement.text)
      .join(', ')})`,
  )
}

function explainPip(clues: readonly string[], recipe: Recipe): Explanation | undefined {
  const text = clues.join('\n')
  const lacking = /No matching distribution found for (.+)/.exec(text)?.[1]?.trim()
  if (/THESE PACKAGES DO NOT MATCH THE HASHES/.test(text)) {
    return {
      reason: 'a package does not have the hash that the requirements demand',
      remedy: 'Check where the package comes from; write the hashes anew when it is trusted.',
    }
  }
  if (
    /Connection|Temporary failure|Name or service|timed out|ProxyError|SSLError/i.test(text) &&
    /Retrying|Could not fetch/.test(text)
  ) {
    return {
      reason: 'the package index cannot be reached',
      remedy: 'Check the network, proxy and pip configuration.',
    }
  }
  if (lacking !== undefined) {
    const { name, glibc } = runtimeOf(recipe)
    return {
      reason: `no wheel of ${lacking} for ${name} on ${recipe.architecture} (Linux, glibc ${glibc} or older)`,
      remedy: `Check the name and version; choose a version that has a wheel for ${recipe.architecture}.`,
    }
  }
  const conflict = /ERROR: (Cannot install .+|ResolutionImpossible.*)/.exec(text)?.[1]
  return conflict === undefined ? undefined : { reason: conflict }
}

function runtimeOf(recipe: Recipe): Runtime {
  const runtime = recipe.runtime === undefined ? undefined : findRuntime(recipe.runtime)
  if (runtime?.language === 'python') return runtime
  throw new Failure('user', `python-pip needs a Python runtime, and found ${recipe.runtime ?? 'none'}`, {
    remedy: 'Set Runtime (for a layer Metadata.BuildMethod) to one such as python3.13.',
  })
}
