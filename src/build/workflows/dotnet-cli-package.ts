/**
 * .NET with AWS's own packaging tool (`dotnet lambda package`), as SAM has it: in a private copy of the project and of
 * what it refers to, with a pinned version of the tool in a private folder. The zip that it makes is unpacked: only its
 * files count, so their order and times don't.
 */

import { basename, dirname, join } from 'node:path'
import { shownPath } from '../../files/paths.ts'
import type { NamedFile, Recipe } from '../../model/artifact.ts'
import { makeTree, type Tree } from '../../model/tree.ts'
import { Failure } from '../../report/failure.ts'
import { dataFiles } from '../data-files.ts'
import { findTool } from '../find-tool.ts'
import { missingTool } from '../missing-tool.ts'
import { copyTree, listTree } from '../private-copy.ts'
import { copyProject, isFile, namedInputs } from '../project-copy.ts'
import { workflowOptions } from '../workflow-options.ts'
import { DOTNET_JUNK, dotnetFiles, PROJECT_FILE } from './dotnet-project.ts'
import {
  DOTNET_CLUES,
  DOTNET_QUESTION,
  dotnetEnvironment,
  explainDotnet,
  lambdaToolsVersion,
} from './dotnet-tool.ts'
import { extraInputs } from './extra-inputs.ts'
import type { BuiltTree, CheckRules, Job, Workflow } from './workflow.ts'

export const dotnetCliPackage: Workflow = {
  name: 'dotnet-cli-package',
  version: 1,
  languages: ['dotnet', 'provided'],
  manifests: [PROJECT_FILE],
  buildMethods: ['dotnet', 'dotnet7'],
  lockFiles: ['packages.lock.json'],
  junk: DOTNET_JUNK,
  layerFolder: 'dotnet',
  check,
  inputs,
  tools: async (_recipe, versions) => {
    const found = await versions.ask('dotnet', DOTNET_QUESTION)
    const dotnet = found?.versions['dotnet']
    return dotnet === undefined
      ? { dotnet: 'missing' }
      : { dotnet: dotnet.split('.').slice(0, 2).join('.'), 'Amazon.Lambda.Tools': lambdaToolsVersion(dotnet) }
  },
  compile,
}

const OPTIONS = ['Configuration', 'LambdaToolsVersion', 'Inputs']

function check(recipe: Recipe): string[] {
  projectOf(recipe)
  optionsOf(recipe)
  return []
}

function inputs(recipe: Recipe, { roots }: CheckRules): NamedFile[] {
  const extra = extraInputs(recipe, optionsOf(recipe).named, { junk: DOTNET_JUNK, roots })
  return namedInputs([...dotnetFiles(projectOf(recipe), recipe, roots), ...extra], recipe)
}

async function compile(recipe: Recipe, job: Job): Promise<BuiltTree> {
  const dotnet = await findTool(DOTNET_QUESTION, job.host)
  if (dotnet === undefined) throw missingTool('dotnet')
  const { named, passed } = optionsOf(recipe)
  const copy = join(job.scratch, 'project')
  const cwd = copyProject(recipe, copy)(dirname(projectOf(recipe)))
  const tools = join(job.scratch, 'tools')
  const environment = dotnetEnvironment(job, { tools, copy, locked: recipe.lockFile !== undefined })
  const version = named.text('LambdaToolsVersion') ?? lambdaToolsVersion(dotnet.versions['dotnet'] ?? '')
  const step = {
    command: dotnet.command,
    cwd,
    environment,
    clue: DOTNET_CLUES,
    explain: (clues: readonly string[]) => explainDotnet(clues, copy),
  }
  await job.run({ ...step, args: installArguments(tools, version) })
  const zip = join(job.scratch, 'package.zip')
  await job.run({ ...step, args: [...packageArguments(zip, recipe, named.text('Configuration')), ...passed] })
  if (!isFile(zip)) {
    throw new Failure('build', 'dotnet-cli-package: dotnet lambda package ended well, but made no package', {
      remedy: 'See what aws-lambda-tools-defaults.json sets.',
    })
  }
  const tree = makeTree([...unpacked(zip, join(job.scratch, 'package'), job), ...dataFiles(recipe)])
  return { tree, tools: { ...dotnet.versions, 'Amazon.Lambda.Tools': version } }
}

function projectOf({ manifest, source }: Recipe): string {
  if (manifest !== undefined) return manifest
  throw new Failure('user', `there is no .csproj, .fsproj or .vbproj in ${shownPath(source)}`, {
    remedy: 'Point CodeUri at the folder of the project.',
  })
}

/** Options that begin with a dash are the tool's own, as clients of AWS Lambda Builders write them. */
function optionsOf(recipe: Recipe) {
  const own = Object.entries(recipe.options).filter(([name]) => name.startsWith('-'))
  const rest = Object.fromEntries(Object.entries(recipe.options).filter(([name]) => !name.startsWith('-')))
  return {
    named: workflowOptions({ ...recipe, options: rest }, OPTIONS),
    passed: own.flatMap(([name, value]) => [name, String(value)]),
  }
}

function installArguments(tools: string, version: string): string[] {
  const source = ['Amazon.Lambda.Tools', '--version', version, '--ignore-failed-sources']
  return ['tool', 'install', '--tool-path', tools, ...source]
}

function packageArguments(
  zip: string,
  { architecture }: Recipe,
  configuration: string | undefined,
): string[] {
  const target = architecture === 'arm64' ? 'linux-arm64' : 'linux-x64'
  return [
    ...['lambda', 'package', '--output-package', zip],
    ...['--function-architecture', architecture],
    ...['--msbuild-parameters', `--runtime ${target}`],
    ...(configuration === undefined ? [] : ['--configuration', configuration]),
  ]
}

/** Unpacked, because only its files count: the packer's compression would be another one on every machine. */
function unpacked(zip: string, folder: string, job: Job): Tree {
  const members = sound(zip, job)
  const link = members.find(entry => entry.kind === 'link')
  if (link !== undefined) {
    throw new Failure('build', `dotnet-cli-package: the package holds the link ${link.path}`, {
      remedy: 'Let the project publish a file in its place.',
    })
  }
  copyTree(members, folder)
  // Lambda starts this program; a package that was made on Windows knows no modes.
  return listTree(folder).map(entry =>
    entry.kind === 'disk' && basename(entry.path) === 'bootstrap' ? { ...entry, mode: 0o755 } : entry,
  )
}

function sound(zip: string, job: Job): Tree {
  try {
    return job.readArchive(zip)
  } catch (cause) {
    const problem = cause instanceof Failure ? `: ${cause.message}` : ''
    throw new Failure('build', `dotnet-cli-package: the package cannot be read${problem}`, {
      cause,
      remedy: 'Run dotnet lambda package alone to see whether the archive is whole.',
    })
  }
}
