/**
 * A program of the user that builds: any that takes one request of AWS Lambda Builders' protocol on standard input and
 * answers on standard output. It works at a private copy of the source, like a command.
 */

import { existsSync } from 'node:fs'
import { join, parse, relative } from 'node:path'
import { isInside, shownPath } from '../../files/paths.ts'
import type { NamedFile, PlugIn, Recipe } from '../../model/artifact.ts'
import { Failure } from '../../report/failure.ts'
import { artifactsOf, makeSandbox, namedInputs, type Sandbox } from '../sandbox.ts'
import { judgeAnswer } from './plug-in-answer.ts'
import type { BuiltTree, CheckRules, Job, Workflow } from './workflow.ts'

/** The workflow that asks this program. */
export function plugInWorkflow(plugIn: PlugIn): Workflow {
  const { name, manifest, lock, needs, layerFolder } = plugIn
  return {
    name,
    plugIn,
    version: 1,
    manifests: manifest === undefined ? [] : [manifest],
    ...(lock === undefined ? {} : { lockFiles: [lock] }),
    needs,
    junk: [],
    layerFolder,
    check: (recipe, rules) => checkLock(plugIn, recipe, rules),
    inputs: (recipe, rules) => inputs(plugIn, recipe, rules),
    compile: (recipe, job) => compile(plugIn, recipe, job),
  }
}

/** The newest version of the protocol, which is the one that is spoken. */
const PROTOCOL_VERSION = '0.3'

function checkLock({ name, lock }: PlugIn, recipe: Recipe, { requireLock }: CheckRules): string[] {
  const { manifest, lockFile } = recipe
  if (lock === undefined || lockFile !== undefined || manifest === undefined || !existsSync(manifest))
    return []
  const message = `${name}: no ${lock} beside ${shownPath(manifest)}, so a later build may differ`
  if (requireLock) throw new Failure('user', message, { remedy: `Make ${lock} and commit it.` })
  return [message]
}

/** The manifest and its lock where they lie elsewhere, and what the configuration names. */
function inputs(plugIn: PlugIn, recipe: Recipe, rules: CheckRules): NamedFile[] {
  const { manifest, lockFile } = recipe
  const found = [manifest, lockFile].filter(path => path !== undefined).filter(path => existsSync(path))
  const by = { key: `workflows.${plugIn.name}.inputs`, from: 'lambda-build.yml' }
  return namedInputs(recipe, [...found, ...plugIn.inputs], rules, by)
}

/** One request a process, so any id will do. */
const ID = 1

async function compile(plugIn: PlugIn, recipe: Recipe, job: Job): Promise<BuiltTree> {
  const sandbox = makeSandbox(recipe, job)
  const [command, ...args] = plugIn.command
  await job.run({
    command,
    args,
    cwd: sandbox.source,
    environment: {
      ...sandbox.environment,
      ...logLevel(job),
      // A Python program would leave the bytecode of its modules beside them.
      PYTHONDONTWRITEBYTECODE: '1',
    },
    input: JSON.stringify(requestOf(plugIn, recipe, sandbox)),
    judge: result => judgeAnswer(result, { id: ID, artifacts: sandbox.artifacts, version: PROTOCOL_VERSION }),
  })
  return { tree: artifactsOf(recipe, sandbox), tools: {} }
}

function logLevel({ host }: Job): Record<string, string> {
  const level = host['LAMBDA_BUILDERS_LOG_LEVEL']
  return level === undefined ? {} : { LAMBDA_BUILDERS_LOG_LEVEL: level }
}

function requestOf(plugIn: PlugIn, recipe: Recipe, sandbox: Sandbox) {
  const { language, dependencyManager, applicationFramework } = plugIn.capability
  return {
    jsonrpc: '2.0',
    id: ID,
    method: 'LambdaBuilder.build',
    params: {
      __protocol_version: PROTOCOL_VERSION,
      capability: {
        language,
        dependency_manager: dependencyManager,
        application_framework: applicationFramework,
      },
      source_dir: sandbox.source,
      artifacts_dir: sandbox.artifacts,
      scratch_dir: sandbox.scratch,
      manifest_path: manifestPath(plugIn, recipe, sandbox),
      runtime: recipe.runtime === undefined ? null : plainRuntime(recipe.runtime),
      // Beyond the protocol, which ignores what it does not know: only this tells which machine it will be.
      unpatched_runtime: recipe.runtime ?? null,
      optimizations: {},
      options: { ...namesOf(recipe), ...recipe.options },
      architecture: recipe.architecture,
      is_building_layer: recipe.isLayer === true,
      // Nothing is kept between builds, so there are no dependencies that come from elsewhere or go there.
      download_dependencies: true,
      dependencies_dir: null,
      combine_dependencies: true,
      executable_search_paths: null,
      mode: null,
      experimental_flags: [],
      build_in_source: null,
    },
  }
}

/** Builders are used to the names that SAM gives them: without the version of Amazon Linux. */
function plainRuntime(runtime: string): string {
  return runtime.replace(/\.al\d+$/, '')
}

/** What `needs` asks for, by the names that SAM uses for them. */
function namesOf({ id, handler }: Recipe): Record<string, string> {
  return {
    ...(id === undefined ? {} : { build_logical_id: id.split('/').at(-1) ?? id }),
    ...(handler === undefined ? {} : { artifact_executable_name: handler }),
  }
}

/** In the copy. One that is not there is named too: what follows from that is the program's to say. */
function manifestPath(plugIn: PlugIn, { manifest, source }: Recipe, sandbox: Sandbox): string | null {
  if (manifest === undefined)
    return plugIn.manifest === undefined ? null : join(sandbox.source, plugIn.manifest)
  if (isInside(source, manifest)) return join(sandbox.source, relative(source, manifest))
  return join(sandbox.copies, relative(parse(manifest).root, manifest))
}
