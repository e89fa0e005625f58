/**
 * Python by requirements.txt, or by the dependencies of pyproject.toml: wheels for Lambda's platform and processor, never
 * the host's. Versions are resolved for the target, so older ones are taken by themselves where the newest has no wheel
 * that loads there.
 */

import { shownPath } from '../../files/paths.ts'
import type { Recipe } from '../../model/artifact.ts'
import { Failure } from '../../report/failure.ts'
import { readPyProject } from './pyproject.ts'
import { pythonArtifact } from './python-artifact.ts'
import { installPython } from './python-installer.ts'
import { hasLock } from './python-locks.ts'
import { pythonNeeds, pythonOptions } from './python-options.ts'
import { PYTHON_JUNK } from './python-sources.ts'
import { checkWanted, inputsOf, isPyProject, wantedOf } from './python-wanted.ts'
import type { CheckRules, Workflow } from './workflow.ts'

export const pythonPip: Workflow = {
  name: 'python-pip',
  version: 2,
  languages: ['python'],
  manifests: ['requirements.txt', 'pyproject.toml'],
  fits: folder => !hasLock(folder),
  needs: pythonNeeds,
  junk: PYTHON_JUNK,
  layerFolder: 'python',
  check,
  dependencies: recipe => inputsOf(recipe, wantedOf(recipe)),
  install: (recipe, job) => installPython(recipe, wantedOf(recipe), job),
  compile: pythonArtifact,
}

function check(recipe: Recipe, rules: CheckRules): string[] {
  const { manifest } = recipe
  pythonOptions(recipe)
  if (manifest === undefined) return []
  if (isPyProject(manifest)) checkReadable(manifest)
  return checkWanted(recipe, wantedOf(recipe), rules)
}

/** pip reads [project].dependencies; what only another tool reads must not be lost without a word. */
function checkReadable(manifest: string): void {
  const { lines, isDynamic, uvSources, hasPoetryTable } = readPyProject(manifest)
  const place = { file: shownPath(manifest) }
  const names = lines.flatMap(({ requirement }) =>
    requirement?.origin.kind === 'index' ? [requirement.origin.name] : [],
  )
  const source = uvSources.find(name => names.includes(name))
  if (source !== undefined) {
    throw new Failure('user', `${source} comes from [tool.uv.sources], which only uv reads`, {
      place,
      remedy: 'Run `uv lock` and commit uv.lock: the workflow python-uv then builds this.',
    })
  }
  if (lines.length > 0) return
  if (hasPoetryTable) {
    throw new Failure('user', 'the dependencies are listed under [tool.poetry], which only Poetry reads', {
      place,
      remedy: 'Run `poetry lock` and commit poetry.lock; or list them under [project].dependencies.',
    })
  }
  if (isDynamic) {
    throw new Failure(
      'user',
      'the dependencies are dynamic, so they are only known when the project is built',
      {
        place,
        remedy: 'List them under [project].dependencies, or write a requirements.txt.',
      },
    )
  }
}
