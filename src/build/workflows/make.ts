/** make: the user's Makefile has a target for every function, and leaves the artifact in ARTIFACTS_DIR (SAM's convention). */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, parse, relative, resolve } from 'node:path'
import { isInside, realPathOf, shownPath } from '../../files/paths.ts'
import type { CodeTarget, NamedFile, Recipe } from '../../model/artifact.ts'
import { Failure } from '../../report/failure.ts'
import { findTool, type ToolQuestion } from '../find-tool.ts'
import { missingTool } from '../missing-tool.ts'
import { artifactsOf, makeSandbox, namedInputs } from '../sandbox.ts'
import { workflowOptions } from '../workflow-options.ts'
import type { BuiltTree, CheckRules, Explanation, Job, Workflow } from './workflow.ts'

/** In the order in which make looks for them (GNU make manual, "What Name to Give Your Makefile"), SAM's first. */
const MAKEFILES = ['Makefile', 'GNUmakefile', 'makefile']

export const make: Workflow = {
  name: 'make',
  version: 1,
  languages: ['provided'],
  manifests: MAKEFILES,
  buildMethods: ['makefile'],
  fits,
  sourceFolder: ({ metadata }) => {
    const folder = metadata?.['ProjectRootDirectory']
    return typeof folder === 'string' ? folder : undefined
  },
  needs: ['id'],
  junk: [],
  layerFolder: '',
  check,
  inputs,
  compile,
}

const OPTIONS = ['Inputs']

/** Without BuildMethod a folder is built by make when its Makefile has the target, or when nothing else could build it. */
function fits(folder: string, target: CodeTarget): boolean {
  const names = readdirSync(folder)
  const makefile = MAKEFILES.find(name => names.includes(name))
  if (makefile === undefined) return false
  const targets = targetsIn(join(folder, makefile))
  if (targets.includes(targetOf(target.id)) || targets.includes('build-%')) return true
  return !names.some(
    name => ['bootstrap', 'go.mod', 'Cargo.toml'].includes(name) || /\.(go|csproj)$/.test(name),
  )
}

function check(recipe: Recipe): string[] {
  workflowOptions(recipe, OPTIONS)
  const makefile = makefileOf(recipe)
  if (!existsSync(makefile)) {
    throw new Failure('user', `there is no Makefile at ${shownPath(makefile)}`, {
      remedy: `Write one with a target ${targetOf(recipe.id)}, or name its folder in Metadata.ContextPath.`,
    })
  }
  const folder = resolve(recipe.source, workingFolder(recipe))
  if (isInside(recipe.source, realPathOf(folder))) return []
  throw new Failure(
    'user',
    `the WorkingDirectory ${shownPath(folder)} lies outside the code, which is copied for make`,
    {
      remedy: `Set Metadata.ProjectRootDirectory to a folder that holds both.`,
    },
  )
}

function inputs(recipe: Recipe, rules: CheckRules): NamedFile[] {
  const makefile = relative(recipe.source, makefileOf(recipe))
  if (!existsSync(join(recipe.source, makefile))) return []
  return namedInputs(recipe, [makefile, ...(workflowOptions(recipe, OPTIONS).list('Inputs') ?? [])], rules)
}

async function compile(recipe: Recipe, job: Job): Promise<BuiltTree> {
  const tool = await findTool(MAKE_QUESTION, job.host)
  if (tool === undefined) throw missingTool('make')
  const sandbox = makeSandbox(recipe, job)
  const makefile = makefileOf(recipe)
  await job.run({
    command: tool.command,
    args: ['--makefile', join(sandbox.copies, relative(parse(makefile).root, makefile)), targetOf(recipe.id)],
    cwd: resolve(sandbox.source, workingFolder(recipe)),
    environment: sandbox.environment,
    clue: /No rule to make target|^make(\[\d+\])?: \*\*\*/,
    explain: clues => explainMake(clues, recipe),
  })
  return { tree: artifactsOf(recipe, sandbox), tools: tool.versions }
}

const MAKE_QUESTION: ToolQuestion = {
  names: ['make', 'gmake'],
  args: ['--version'],
  read: stdout => {
    const version = /Make (\d+\.\S+)/.exec(stdout)?.[1]
    return version === undefined ? undefined : { versions: { make: version } }
  },
}

/** `build-<LogicalId>`; inside nested stacks the id there. */
function targetOf(id: string | undefined): string {
  return `build-${id?.split('/').at(-1) ?? ''}`
}

/** Metadata.ContextPath names the Makefile's folder (SAM). */
function makefileOf(recipe: Recipe): string {
  const context = workflowOptions(recipe, OPTIONS).text('ContextPath')
  if (context === undefined) return recipe.manifest ?? join(recipe.source, 'Makefile')
  const folder = resolve(recipe.source, context)
  const name = MAKEFILES.find(candidate => existsSync(join(folder, candidate)))
  return join(folder, name ?? 'Makefile')
}

function workingFolder(recipe: Recipe): string {
  return workflowOptions(recipe, OPTIONS).text('WorkingDirectory') ?? '.'
}

/** Targets for functions, as far as the text tells; those of included files are make's to know. */
function targetsIn(makefile: string): string[] {
  const rules = [...readFileSync(makefile, 'utf8').matchAll(/^([^\s#:=][^#:=\n]*?)\s*::?(?!=)/gm)]
  return rules.flatMap(([, names = '']) => names.split(/\s+/)).filter(name => name.startsWith('build-'))
}

function explainMake(clues: readonly string[], recipe: Recipe): Explanation | undefined {
  const wanted = targetOf(recipe.id)
  if (clues.some(line => line.includes(`No rule to make target '${wanted}'`))) {
    const targets = targetsIn(makefileOf(recipe))
    return {
      reason: `the Makefile has no target ${wanted}`,
      remedy: `Add it. The Makefile has ${targets.length === 0 ? 'no build-… target' : targets.join(', ')}.`,
    }
  }
  const missing = clues
    .map(line => /No rule to make target '([^']+)'/.exec(line)?.[1])
    .find(name => name !== undefined)
  if (missing === undefined) return undefined
  return {
    reason: `make needs ${missing}, which is not there`,
    remedy: 'make runs at a copy of the code folder: name files elsewhere in BuildProperties.Inputs.',
  }
}
