/** buildspec: what CodeBuild would run for a function's folder, at a private copy of it. */

import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join, posix, resolve } from 'node:path'
import { isInside, shownPath } from '../../files/paths.ts'
import type { NamedFile, Recipe } from '../../model/artifact.ts'
import { makeTree, type Tree } from '../../model/tree.ts'
import { Failure } from '../../report/failure.ts'
import { listTree } from '../private-copy.ts'
import { artifactsOf, makeSandbox, namedInputs, type Sandbox } from '../sandbox.ts'
import { workflowOptions } from '../workflow-options.ts'
import { type BuildspecArtifacts, passedOver, readBuildspec } from './buildspec-file.ts'
import { buildspecScript, FAILED } from './buildspec-script.ts'
import type { BuiltTree, CheckRules, Explanation, Job, Workflow } from './workflow.ts'

export const buildspec: Workflow = {
  name: 'buildspec',
  version: 1,
  languages: ['python', 'nodejs', 'java', 'dotnet', 'ruby', 'go', 'provided'],
  manifests: ['buildspec.yml', 'buildspec.yaml'],
  junk: [],
  layerFolder: '',
  check,
  inputs,
  compile,
}

const OPTIONS = ['Inputs']

function check(recipe: Recipe): string[] {
  workflowOptions(recipe, OPTIONS)
  const manifest = manifestOf(recipe)
  const ignored = passedOver(readBuildspec(manifest))
  return ignored.length === 0 ? [] : [`${shownPath(manifest)}: not acted on: ${ignored.join(', ')}`]
}

function inputs(recipe: Recipe, rules: CheckRules): NamedFile[] {
  return namedInputs(recipe, workflowOptions(recipe, OPTIONS).list('Inputs') ?? [], rules)
}

async function compile(recipe: Recipe, job: Job): Promise<BuiltTree> {
  const spec = readBuildspec(manifestOf(recipe))
  const sandbox = makeSandbox(recipe, job)
  const script = join(job.scratch, 'buildspec.sh')
  writeFileSync(script, buildspecScript(spec))
  await job.run({
    command: spec.env?.shell === 'bash' ? 'bash' : '/bin/sh',
    args: [script],
    cwd: sandbox.source,
    environment: { ...sandbox.environment, ...spec.env?.variables, CODEBUILD_SRC_DIR: sandbox.source },
    clue: FAILED,
    explain,
  })
  const { artifacts } = spec
  return { tree: artifacts ? chosenFiles(artifacts, sandbox) : artifactsOf(recipe, sandbox), tools: {} }
}

function manifestOf({ manifest, source }: Recipe): string {
  if (manifest !== undefined && existsSync(manifest)) return manifest
  throw new Failure('user', `there is no buildspec.yml in ${shownPath(source)}`, {
    remedy: 'Put it beside the code, or name it as `manifest` in lambda-build.yml.',
  })
}

function explain([clue = '']: readonly string[]): Explanation | undefined {
  const [, phase, status, text] = FAILED.exec(clue) ?? []
  if (phase === undefined) return undefined
  return {
    reason: `${phase}: \`${text}\` ended with exit status ${status}`,
    remedy: 'Read the last lines of its output.',
  }
}

/** `artifacts.files` counts from `base-directory`; every pattern has to match something, as in CodeBuild. */
function chosenFiles(artifacts: BuildspecArtifacts, { source }: Sandbox): Tree {
  const base = resolve(source, artifacts['base-directory'] ?? '.')
  if (!isInside(source, base) || !existsSync(base))
    throw nothingFits(`base-directory ${artifacts['base-directory']}`)
  const wanted = artifacts.files.map(pattern => ({ pattern, expression: expressionOf(pattern) }))
  const excluded = (artifacts['exclude-paths'] ?? []).map(expressionOf)
  const leftOut = (path: string) => excluded.some(expression => expression.test(path))
  const skip = (path: string) =>
    !path.endsWith('/') && (leftOut(path) || !wanted.some(({ expression }) => expression.test(path)))
  const tree = listTree(base, skip)
  const empty = wanted.find(({ expression }) => !tree.some(entry => expression.test(entry.path)))
  if (empty !== undefined) throw nothingFits(`artifacts.files ${empty.pattern}`, base)
  const flat = artifacts['discard-paths'] === true || artifacts['discard-paths'] === 'yes'
  return flat ? makeTree(tree.map(entry => ({ ...entry, path: basename(entry.path) }))) : tree
}

function nothingFits(what: string, base?: string): Failure {
  const there = base === undefined ? [] : readdirSync(base).sort().slice(0, 20)
  return new Failure('build', `buildspec: nothing fits ${what}`, {
    remedy: 'Correct the pattern, or let the build make the file.',
    details: there.length === 0 ? [] : [`there is: ${there.join(', ')}`],
  })
}

/** `**` any folders, `*` and `?` within a name (AWS: buildspec, `artifacts/files`). */
function expressionOf(pattern: string): RegExp {
  const plain = posix.normalize(pattern).replace(/^\.\//, '')
  const source = plain.replace(/\*\*\/|\*\*|\*|\?|[.+^${}()|[\]\\]/g, found => {
    if (found === '**/') return '(?:.*/)?'
    if (found === '**') return '.*'
    return found === '*' ? '[^/]*' : found === '?' ? '[^/]' : `\\${found}`
  })
  return new RegExp(`^${source}$`)
}
