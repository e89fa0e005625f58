/** What Python packages must fit, and what is to be installed: the common language of pip and uv here. */

import type { Recipe } from '../../model/artifact.ts'
import { findRuntime, type Runtime } from '../../model/runtimes.ts'
import { Failure } from '../../report/failure.ts'
import { currentContainer } from '../container-scope.ts'
import type { FoundTool } from '../find-tool.ts'
import type { Requirement } from './python-requirement.ts'
import type { RequirementLine } from './requirements.ts'
import { machineOf, wheelPlatforms } from './wheel-platforms.ts'

/** Which tool installs, as it was found. */
export interface PythonTool {
  kind: 'pip' | 'uv'
  found: FoundTool
}

/** What is to be installed, as somebody wrote it or a lock file gave it. */
export interface Wanted {
  requirements: readonly Requirement[]
  lines: readonly RequirementLine[]
  /** Names of the options among the lines. */
  options: readonly string[]
  /** The file that says exactly this, when there is one: messages then name its lines. */
  file?: string
  /** See Installation. */
  complete?: boolean
  /** Names, in normal form, of packages that are built from their source. */
  fromSource: readonly string[]
}

/** What pip or uv installs. */
export interface Installation {
  recipe: Recipe
  /** A requirements file. */
  requirements: string
  /** The folder that becomes the top of the artifact. */
  target: string
  /** The requirements are all there is, as those of a lock file: nothing is looked for beyond them. */
  complete?: boolean
  /** uv looks where pip would. */
  asPip?: boolean
  /** Names of packages that are built from their source. */
  fromSource?: readonly string[]
}

/** Throws a Failure of class `user` where the runtime is no Python. */
export function pythonRuntime(recipe: Recipe): Runtime {
  const runtime = recipe.runtime === undefined ? undefined : findRuntime(recipe.runtime)
  if (runtime?.language === 'python') return runtime
  throw new Failure(
    'user',
    `${recipe.workflow} needs a Python runtime, and found ${recipe.runtime ?? 'none'}`,
    {
      remedy: 'Set Runtime (for a layer Metadata.BuildMethod) to one such as python3.13.',
    },
  )
}

/**
 * Platforms of wheels that may go into the artifact, best first. In a container, which is the runtime's own, what was
 * compiled there fits, too.
 */
export function acceptedPlatforms(recipe: Recipe): string[] {
  const compiled = currentContainer() === undefined ? [] : [`linux_${machineOf(recipe.architecture)}`]
  return [...wheelPlatforms(pythonRuntime(recipe).glibc, recipe.architecture), ...compiled]
}

/** The failure for a package whose build gave machine code of this machine. */
export function compiledHere(what: string, wheel: string): Failure {
  return new Failure(
    'build',
    `${what} was compiled for this machine (${wheel}), and need not run on Lambda`,
    {
      remedy:
        'Use a version that has wheels for manylinux, build one with cibuildwheel, or build with --container.',
    },
  )
}
