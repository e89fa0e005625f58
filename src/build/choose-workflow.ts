/** Which workflow builds a function or layer: what the user said, else what lies there. */

import { readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { nearestName, shownPath } from '../files/paths.ts'
import type { CodeTarget } from '../model/artifact.ts'
import { findRuntime, type Language, type Runtime, usableRuntimes } from '../model/runtimes.ts'
import { Failure } from '../report/failure.ts'
import type { CodeLocation } from './code-location.ts'
import { copy } from './workflows/copy.ts'
import { image } from './workflows/image.ts'
import { plugInWorkflow } from './workflows/plug-in.ts'
import { NO_PLUG_INS, type PlugIns } from './workflows/plug-ins.ts'
import { prebuilt } from './workflows/prebuilt.ts'
import { pythonPip } from './workflows/python-pip.ts'
import { PYTHON_JUNK } from './workflows/python-sources.ts'
import { findWorkflow, isManifest, workflowFor, workflowNames } from './workflows/registry.ts'
import type { Workflow } from './workflows/workflow.ts'

export interface Choice {
  workflow: Workflow
  runtime: Runtime | undefined
  /** Nothing but what is always left out stays out. */
  asItLies: boolean
  /** Patterns that stay out beyond the workflow's own. */
  junk: readonly string[]
}

export interface ChoiceOptions {
  location: CodeLocation
  /** The workflow that the config names. */
  named: string | undefined
  /** Absolute path of the manifest that the config names. */
  manifest: string | undefined
  /** Programs of the user. */
  plugIns?: PlugIns
}

/** Throws a Failure of class `user`: unknown runtime or workflow, or none that builds this yet. */
export function chooseWorkflow(target: CodeTarget, options: ChoiceOptions): Choice {
  const runtime = runtimeOf(target)
  const { plugIns = NO_PLUG_INS } = options
  const plain = { runtime, asItLies: false, junk: [] }
  if (target.packageType === 'Image') return { ...plain, workflow: image }
  if (options.location.kind === 'archive') return { ...plain, workflow: prebuilt }
  if (options.named !== undefined) {
    const workflow = workflowNamed(options.named, target, plugIns)
    if (workflow === prebuilt) throw notAnArchive(target, options.location)
    if (workflow.compile !== undefined && options.location.kind === 'file') {
      throw new Failure(
        'user',
        `${target.id}: ${workflow.name} builds a folder, and its code is a single file`,
        {
          remedy: 'Point the code at the folder that holds it.',
        },
      )
    }
    return { ...plain, workflow }
  }
  const unbuilt = target.skipBuild || (target.kind === 'layer' && target.buildMethod === undefined)
  if (unbuilt || options.location.kind === 'file') return { ...plain, workflow: copy, asItLies: true }
  const method = target.buildMethod === undefined ? undefined : findBuilder(target.buildMethod, plugIns)
  if (method !== undefined) return { ...plain, workflow: method }
  if (target.buildMethod !== undefined && findRuntime(target.buildMethod) === undefined) {
    throw noWorkflow(target, target.buildMethod, plugIns)
  }
  return { ...plain, ...byManifest(target, runtime, options) }
}

function findBuilder(name: string, plugIns: PlugIns): Workflow | undefined {
  const plugIn = plugIns.find(name)
  return findWorkflow(name) ?? (plugIn && plugInWorkflow(plugIn))
}

/** A manifest that only a plug-in reads says more than one of ours that lies there too; one that both read is ours. */
function byManifest(
  target: CodeTarget,
  runtime: Runtime | undefined,
  options: ChoiceOptions,
): Pick<Choice, 'workflow' | 'junk'> {
  const { location, manifest, plugIns = NO_PLUG_INS } = options
  const language = languageOf(target, runtime)
  const names = manifest === undefined ? readdirSync(location.path) : [basename(manifest)]
  const foreign = names.filter(name => language === undefined || !isManifest(name, language))
  const first = plugIns.withManifest(foreign)
  if (first !== undefined) return { workflow: plugInWorkflow(first), junk: [] }
  const chosen = byLanguage(target, runtime, options)
  const plugIn = chosen.workflow === copy ? plugIns.withManifest(names) : undefined
  return plugIn === undefined ? chosen : { workflow: plugInWorkflow(plugIn), junk: [] }
}

function byLanguage(
  target: CodeTarget,
  runtime: Runtime | undefined,
  { location, manifest }: ChoiceOptions,
): Pick<Choice, 'workflow' | 'junk'> {
  const language = languageOf(target, runtime)
  if (language === undefined) {
    throw new Failure('user', `${target.id} has no runtime, so nothing says how to build it`, {
      remedy: 'Set Runtime to a value that is known before the deployment.',
    })
  }
  const workflow = workflowFor(
    language,
    manifest === undefined
      ? { folder: location.path, manifest: undefined, target }
      : { folder: dirname(manifest), manifest: basename(manifest), target },
  )
  if (workflow !== undefined) return { workflow, junk: [] }
  // Where nothing is to be installed, options of a build may still ask for something (parent packages).
  if (language === 'python' && Object.keys(target.buildProperties).length > 0)
    return { workflow: pythonPip, junk: [] }
  return { workflow: copy, junk: JUNK[language] ?? [] }
}

/** `BuildMethod: go1.x` on a `provided` runtime says what the code is written in. */
function languageOf({ buildMethod }: CodeTarget, runtime: Runtime | undefined): Language | undefined {
  const method = buildMethod === undefined ? undefined : findRuntime(buildMethod)
  return (method ?? runtime)?.language
}

/** Interpreters leave files behind where nothing is built, too. */
const JUNK: Partial<Record<Language, readonly string[]>> = { python: PYTHON_JUNK }

function runtimeOf(target: CodeTarget): Runtime | undefined {
  if (target.runtime === undefined) {
    return target.buildMethod === undefined ? undefined : findRuntime(target.buildMethod)
  }
  const runtime = findRuntime(target.runtime)
  if (runtime !== undefined) return runtime
  const near = nearestName(target.runtime, usableRuntimes())
  throw new Failure('user', `${target.id}: Lambda has no runtime ${target.runtime}`, {
    remedy: near === undefined ? 'Choose one such as python3.14 or nodejs24.x.' : `Did you mean ${near}?`,
  })
}

function workflowNamed(name: string, target: CodeTarget, plugIns: PlugIns): Workflow {
  const workflow = findBuilder(name, plugIns)
  if (workflow !== undefined) return workflow
  const names = [...workflowNames(), ...plugIns.names()]
  const near = nearestName(name, names)
  throw new Failure('user', `${target.id}: there is no workflow ${name}`, {
    remedy: near === undefined ? `Choose one of ${names.join(', ')}.` : `Did you mean ${near}?`,
  })
}

function noWorkflow(target: CodeTarget, method: string, plugIns: PlugIns): Failure {
  const near = nearestName(method, [...workflowNames(), ...plugIns.names()])
  return new Failure('user', `${target.id}: there is no workflow for BuildMethod ${method}`, {
    remedy:
      near === undefined
        ? 'Name a program that builds it under workflows in lambda-build.yml, or set Metadata.SkipBuild.'
        : `Did you mean ${near}?`,
  })
}

function notAnArchive(target: CodeTarget, location: CodeLocation): Failure {
  return new Failure(
    'user',
    `${target.id}: prebuilt takes a .zip or .jar, and found ${shownPath(location.path)}`,
    {
      remedy: 'Point the code at the archive, or name the workflow copy.',
    },
  )
}
