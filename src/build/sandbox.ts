/**
 * Where commands of the user run: at a private copy of the source, with folders of their own, and with nothing of the
 * user's home but the caches of tools. What they leave in ARTIFACTS_DIR is the artifact.
 */

import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isInside, nameBelow, realPathOf, shownPath } from '../files/paths.ts'
import type { NamedFile, Recipe } from '../model/artifact.ts'
import type { Tree } from '../model/tree.ts'
import { Failure } from '../report/failure.ts'
import { buildEnvironment } from './build-environment.ts'
import { copyWithInputs, listTree } from './private-copy.ts'
import { makePrivateHome } from './private-home.ts'
import { filesBelow } from './project-copy.ts'
import { checkClashes, checkName } from './source-names.ts'
import type { CheckRules, Job } from './workflows/workflow.ts'

export interface Sandbox {
  /** The private copy of the code folder. */
  source: string
  /** The folder above all copies: an input lies below it at its whole path. */
  copies: string
  artifacts: string
  /** For whatever the build needs on its way. */
  scratch: string
  environment: Readonly<Record<string, string>>
}

/** Downloads only: settings and logins stay behind, `build-env` lets a token through. */
const CACHES = [
  ...['.npm', '.cache/yarn', '.cache/pnpm', '.cache/pip', '.cache/uv', '.cache/go-build', 'go/pkg/mod'],
  ...['.m2/repository', '.gradle/caches', '.nuget/packages', '.cache/zig'],
]

/** Makes the folders below `job.scratch`; the environment has them as SOURCE_DIR, ARTIFACTS_DIR and SCRATCH_DIR. */
export function makeSandbox(recipe: Recipe, job: Job): Sandbox {
  const copies = join(job.scratch, 'source')
  const source = copyWithInputs(recipe, copies)
  const artifacts = join(job.scratch, 'artifacts')
  const work = join(job.scratch, 'work')
  for (const folder of [artifacts, work]) mkdirSync(folder, { recursive: true })
  const environment = buildEnvironment(job, {
    home: makePrivateHome(job.scratch, job.host, { configuration: CACHES, caches: [] }),
    set: {
      SOURCE_DIR: source,
      ARTIFACTS_DIR: artifacts,
      SCRATCH_DIR: work,
      LAMBDA_ARCHITECTURE: recipe.architecture,
      ...(recipe.runtime === undefined ? {} : { LAMBDA_RUNTIME: recipe.runtime }),
    },
  })
  return { source, copies, artifacts, scratch: work, environment }
}

/** What lies in ARTIFACTS_DIR (a plug-in's `artifacts_dir`). Throws a Failure (build) when that is nothing, or nothing that an artifact can hold. */
export function artifactsOf({ workflow, plugIn }: Recipe, { artifacts }: Sandbox): Tree {
  const tree = listTree(artifacts)
  if (tree.length === 0) {
    const [place, whose] =
      plugIn === undefined ? ['ARTIFACTS_DIR', 'the variable'] : ['artifacts_dir', 'the param']
    throw new Failure('build', `${workflow}: it left nothing in ${place}`, {
      remedy: `Let it copy what the function needs to the folder that ${whose} ${place} names.`,
    })
  }
  checkNames(workflow, tree)
  return tree
}

/** What is wrong with a name is for the build to mend here, not for an ignore file. */
function checkNames(workflow: string, tree: Tree): void {
  try {
    for (const entry of tree) checkName(entry.path)
    checkClashes(tree.map(entry => entry.path))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    throw new Failure('build', `${workflow}: of what it left, ${error.message}`, {
      cause: error,
      remedy: 'Let the build give it another name.',
    })
  }
}

/** Who names inputs, and what its paths count from: for messages. */
export interface InputsSource {
  key: string
  from: string
}

/**
 * Files and folders outside the code folder that the option `Inputs` names, relative to the code folder. They are copied
 * to the same place relative to the source's copy. Of a folder stays out what stays out of code: `.env.*`, `.npmrc`, what
 * `.lambdaignore` names. Throws a Failure (user) for what is missing or outside the project.
 */
export function namedInputs(
  recipe: Recipe,
  paths: readonly string[],
  rules: Pick<CheckRules, 'roots'>,
  by: InputsSource = { key: 'Inputs', from: 'the code folder' },
): NamedFile[] {
  const files = paths.flatMap(path =>
    filesAt(resolve(recipe.source, path), { root: recipe.root, roots: rules.roots, by }),
  )
  return files
    .filter(file => !isInside(recipe.source, file))
    .map(file => ({ name: nameBelow(recipe.root, file), path: file }))
}

interface Reach {
  root: string
  roots: readonly string[]
  by: InputsSource
}

function filesAt(file: string, { root, roots, by }: Reach): string[] {
  if (!existsSync(file)) {
    throw new Failure('user', `there is nothing at ${shownPath(file)}, which ${by.key} names`, {
      remedy: `Correct the path; it counts from ${by.from}.`,
    })
  }
  if (!roots.some(inside => isInside(inside, realPathOf(file)))) {
    throw new Failure('user', `${shownPath(file)}, which ${by.key} names, lies outside the project`, {
      remedy: 'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
    })
  }
  if (!statSync(file).isDirectory()) return [file]
  return filesBelow(file, ['node_modules/'], { root: isInside(root, file) ? root : file, roots })
}
