/**
 * Go with modules: one static program for Lambda's processor, the same bytes wherever it is compiled. It is compiled
 * from a private copy of exactly the files that its digest is made of.
 */

import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { nameBelow, nearestName, shownPath } from '../../files/paths.ts'
import type { NamedFile, Recipe } from '../../model/artifact.ts'
import { makeTree, type Tree } from '../../model/tree.ts'
import { Failure } from '../../report/failure.ts'
import { dataFiles } from '../data-files.ts'
import { isElf } from '../elf-file.ts'
import { findTool } from '../find-tool.ts'
import { diskEntry } from '../list-source.ts'
import { missingTool } from '../missing-tool.ts'
import { copyWithInputs } from '../private-copy.ts'
import { type WorkflowOptions, workflowOptions } from '../workflow-options.ts'
import { goInputs, isGoSource, readGoProject } from './go-sources.ts'
import { checkGoVersion, explainGo, GO_CLUES, GO_QUESTION, goEnvironment } from './go-tool.ts'
import type { BuiltTree, CheckRules, Job, Workflow } from './workflow.ts'

export const goModules: Workflow = {
  name: 'go-modules',
  version: 1,
  languages: ['go', 'provided'],
  manifests: ['go.mod', /\.go$/],
  manifestAbove: 'go.mod',
  // A ready program beside its sources is packed as it lies there.
  fits: folder => !existsSync(join(folder, 'bootstrap')),
  lockFiles: ['go.sum'],
  needs: ['handler'],
  junk: ['*_test.go'],
  layerFolder: 'extensions',
  check,
  inputs,
  tools: async (_recipe, versions) => {
    const found = await versions.ask('go', GO_QUESTION)
    return { go: /^\d+\.\d+/.exec(found?.versions['go'] ?? '')?.[0] ?? 'missing' }
  },
  compile,
}

const OPTIONS = ['Package', 'Tags', 'Ldflags', 'Gcflags', 'Flags', 'Cgo', 'Debug', 'TrimGoPath']

function check(recipe: Recipe): string[] {
  manifestOf(recipe)
  if (recipe.runtime === 'go1.x' && recipe.architecture === 'arm64') {
    throw new Failure('user', 'go1.x does not run on arm64', { remedy: 'Set Runtime to provided.al2023.' })
  }
  packageOf(recipe, workflowOptions(recipe, OPTIONS))
  return []
}

function inputs(recipe: Recipe, { roots }: CheckRules): NamedFile[] {
  const files = goInputs(readGoProject(manifestOf(recipe), recipe, roots), recipe)
  return files.map(path => ({ name: nameBelow(recipe.root, path), path }))
}

async function compile(recipe: Recipe, job: Job): Promise<BuiltTree> {
  const go = await findTool(GO_QUESTION, job.host)
  if (go === undefined) throw missingTool('go')
  const project = readGoProject(manifestOf(recipe), recipe)
  checkGoVersion(project.go, go)
  const options = workflowOptions(recipe, OPTIONS)
  const copied = join(job.scratch, 'source')
  const program = join(job.scratch, 'program')
  const packagePath = packageOf(recipe, options)
  await job.run({
    command: go.command,
    args: ['build', ...goArguments(recipe, options), '-o', program, packagePath],
    cwd: copyWithInputs(recipe, copied),
    environment: goEnvironment(job, {
      architecture: recipe.architecture,
      cgo: options.flag('Cgo') ?? false,
      vendored: project.vendor !== undefined,
      workFile: project.workFile === undefined ? undefined : join(copied, project.workFile),
    }),
    clue: GO_CLUES,
    explain: explainGo,
  })
  return {
    tree: makeTree([...dataFiles(recipe), ...programAt(program, packagePath, recipe)]),
    tools: go.versions,
  }
}

function manifestOf({ manifest, source }: Recipe): string {
  if (manifest !== undefined) return manifest
  throw new Failure('user', `there is no go.mod in ${shownPath(source)} or above it`, {
    remedy: 'Run `go mod init` in the folder of the module, and commit go.mod.',
  })
}

/**
 * Paths and version control stay out of the program, so that equal sources give equal bytes; symbols do too unless it
 * is for a debugger. Code of aws-lambda-go that only go1.x needs is left out by the tag `lambda.norpc` (its README).
 */
function goArguments({ runtime }: Recipe, options: WorkflowOptions): string[] {
  const debug = options.flag('Debug') ?? false
  const gcflags = options.text('Gcflags') ?? (debug ? 'all=-N -l' : undefined)
  const ldflags = options.text('Ldflags') ?? (debug ? undefined : '-s -w')
  const tags = options.list('Tags') ?? (runtime === 'go1.x' ? [] : ['lambda.norpc'])
  return [
    '-trimpath',
    '-buildvcs=false',
    ...(gcflags === undefined ? [] : ['-gcflags', gcflags]),
    ...(ldflags === undefined ? [] : ['-ldflags', ldflags]),
    ...(tags.length === 0 ? [] : ['-tags', tags.join(',')]),
    ...(options.list('Flags') ?? []),
  ]
}

/** The folder itself; where it holds no Go files, the program below it that the handler names, or the only one. */
function packageOf({ sourceTree, handler, source }: Recipe, options: WorkflowOptions): string {
  const named = options.text('Package')
  if (named !== undefined) return named === '.' || named.startsWith('./') ? named : `./${named}`
  const sources = sourceTree.filter(entry => isGoSource(entry.path))
  const folders = [...new Set(sources.map(entry => dirname(entry.path)))].sort()
  if (folders.includes('.')) return '.'
  const fitting = folders.find(folder => folder === handler || folder === `cmd/${handler}`)
  const [only, ...others] = folders
  if (fitting !== undefined) return `./${fitting}`
  if (only !== undefined && others.length === 0) return `./${only}`
  const near = handler === undefined ? undefined : nearestName(handler, folders)
  throw new Failure('user', `there are no Go files in ${shownPath(source)} itself`, {
    remedy: `Set CodeUri, or BuildProperties.Package, to the folder of the main package${near === undefined ? '' : ` (${near}?)`}.`,
  })
}

/** Lambda starts `bootstrap`; go1.x started what the handler names; of a layer every program in `extensions` is started. */
function programAt(program: string, packagePath: string, recipe: Recipe): Tree {
  if (!isElf(program)) {
    throw new Failure('build', `go-modules: ${packagePath} is no main package`, {
      remedy: 'Point CodeUri at the folder with `package main`, or name it with BuildProperties.Package.',
    })
  }
  const { runtime, handler, layerFolder, source } = recipe
  const name = layerFolder !== '' ? basename(source) : runtime === 'go1.x' ? handler : undefined
  return [diskEntry(name ?? 'bootstrap', program, { size: statSync(program).size, executable: true })]
}
