/**
 * Node.js bundled by esbuild: the code, its packages and those of the same repository in one file for each entry point, at the
 * places where the sources lie, so that handlers keep their names.
 */

import { existsSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs'
import { dirname, extname, join, relative } from 'node:path'
import { isInside } from '../../files/paths.ts'
import type { NamedFile, Recipe } from '../../model/artifact.ts'
import { type Entry, makeTree } from '../../model/tree.ts'
import { buildEnvironment } from '../build-environment.ts'
import { onHost } from '../container-scope.ts'
import { dataFiles } from '../data-files.ts'
import { copyTree, listTree } from '../private-copy.ts'
import { ceilingOf, copyProject, namedInputs } from '../project-copy.ts'
import { checkHandler, entryPoints } from './esbuild-entries.ts'
import { ESBUILD_CLUE, explainEsbuild } from './esbuild-failures.ts'
import { ESBUILD_OPTIONS, esbuildFlags, esbuildOptions } from './esbuild-options.ts'
import { chooseEsbuild, ESBUILD_PLACE, type EsbuildChoice, placeEsbuild } from './esbuild-program.ts'
import { checkNodeProject } from './nodejs-check.ts'
import { installInputs, installPackages } from './nodejs-install.ts'
import type { NodeInstall } from './nodejs-locked.ts'
import { listLocalPackage, managerVersion, NODE_JUNK } from './nodejs-npm.ts'
import { installOptions } from './nodejs-options.ts'
import { lockFileOf, type NodeProject, nodeProject } from './nodejs-project.ts'
import { tsconfigFiles } from './tsconfig-files.ts'
import type { BuiltTree, CheckRules, Job, Workflow } from './workflow.ts'

export const nodejsEsbuild: Workflow = {
  name: 'nodejs-esbuild',
  version: 1,
  manifests: ['package.json'],
  manifestAbove: 'package.json',
  buildMethods: ['esbuild'],
  findLock: lockFileOf,
  needs: options => (Object.keys(options).some(name => /^entry[-_]?points$/i.test(name)) ? [] : ['handler']),
  junk: NODE_JUNK,
  layerFolder: 'nodejs',
  inputs,
  check(recipe, rules) {
    esbuildFlags(recipe, extname(entryPoints(recipe)[0] ?? ''))
    const install = installOf(recipe)
    return install === undefined ? [] : checkNodeProject(recipe, install, rules)
  },
  dependencies(recipe) {
    const install = installOf(recipe)
    return install && installInputs(install)
  },
  async tools(recipe, versions) {
    const { version } = chooseEsbuild(nodeProject(recipe))
    return { ...(await managerVersion(installOf(recipe), versions)), esbuild: version }
  },
  async install(recipe, job) {
    const install = installOf(recipe)
    if (install === undefined) return { tree: [], tools: {} }
    const { tree, tools } = await installPackages(install, job)
    return { tree: tree.filter(isForBundling), tools }
  },
  compile: (recipe, job, installed) => onHost(() => bundle(recipe, job, installed)),
}

function installOf(recipe: Recipe): NodeInstall | undefined {
  const project = nodeProject(recipe)
  const options = installOptions(recipe, project, ESBUILD_OPTIONS)
  return project && { recipe, project, options }
}

/** Half of the files of many packages describe types and are for people: no bundler reads them. */
function isForBundling({ kind, path }: Entry): boolean {
  return kind !== 'link' && !/\.(d\.[cm]?ts|d\.[cm]?ts\.map|md|markdown|flow)$/i.test(path)
}

/** package.json above the code (its `type` counts), tsconfig files, local packages. */
function inputs(recipe: Recipe, rules: CheckRules): readonly NamedFile[] {
  const project = nodeProject(recipe)
  const locals = [...(project?.locals.values() ?? [])].flatMap(folder =>
    listLocalPackage(folder, recipe, rules).flatMap(entry => (entry.kind === 'disk' ? [entry.file] : [])),
  )
  const named = esbuildOptions(recipe).text('Tsconfig')
  const configured = tsconfigFiles(recipe.source, named, ceilingOf(recipe))
  const own = configured.filter(file => rules.roots.some(root => isInside(root, file)))
  const manifest = recipe.manifest === undefined ? [] : [recipe.manifest]
  return namedInputs([...manifest, ...own, ...locals], recipe)
}

async function bundle(recipe: Recipe, job: Job, installed: BuiltTree): Promise<BuiltTree> {
  const project = nodeProject(recipe)
  const choice = chooseEsbuild(project)
  if (choice.passedOver) {
    job.say(`the lock file does not say which esbuild that is: bundled with esbuild ${choice.version}`)
  }
  const program = await sharedEsbuild(choice, job)
  // Node.js and esbuild look for packages in the folders above, when nothing nearer has them.
  const packages = await sharedPackages(installed, job)
  const work = mkdtempSync(join(packages, 'build-'))
  const copy = join(work, 'copy')
  const place = copyProject(recipe, copy)
  if (project !== undefined) linkLocals(project, { copy, packages, place })
  const out = join(work, 'out')
  await runEsbuild(recipe, job, { program, source: place(recipe.source), out })
  const tree = makeTree([...dataFiles(recipe), ...listTree(out)])
  checkHandler(recipe, tree)
  return { tree, tools: { ...installed.tools, esbuild: choice.version } }
}

async function sharedEsbuild(choice: EsbuildChoice, job: Job): Promise<string> {
  const folder = await job.share(`esbuild ${choice.version}`, async at => {
    await placeEsbuild(choice, job, at)
  })
  return join(folder, ESBUILD_PLACE)
}

/** Packages that come out of the store are unpacked once for all functions that have them. */
function sharedPackages({ tree }: BuiltTree, job: Job): Promise<string> {
  const [first] = tree
  const name = first?.kind === 'member' ? first.archive : job.scratch
  return job.share(`packages ${name}`, folder => copyTree(tree, folder))
}

/**
 * Local packages are found by their names, and find their own versions of what others have in another one: the installed
 * packages hold those below the local package's name.
 */
function linkLocals(
  { locals }: NodeProject,
  { copy, packages, place }: { copy: string; packages: string; place: (path: string) => string },
): void {
  for (const [name, folder] of locals) {
    link(join(copy, 'node_modules', name), place(folder))
    const own = join(packages, 'node_modules', name, 'node_modules')
    if (existsSync(own)) link(join(place(folder), 'node_modules'), own)
  }
}

function link(at: string, target: string): void {
  mkdirSync(dirname(at), { recursive: true })
  symlinkSync(relative(dirname(at), target), at)
}

async function runEsbuild(
  recipe: Recipe,
  job: Job,
  { program, source, out }: { program: string; source: string; out: string },
): Promise<void> {
  const entries = entryPoints(recipe)
  const home = join(job.scratch, 'home')
  mkdirSync(home, { recursive: true })
  await job.run({
    command: program,
    args: [
      ...entries.map(entry => `./${entry}`),
      ...esbuildFlags(recipe, extname(entries[0] ?? '')),
      ...[`--outdir=${out}`, '--outbase=.', '--log-level=warning'],
    ],
    // Comments in the output name files relative to this: it is the same way in every build.
    cwd: source,
    environment: buildEnvironment(job, { home }),
    clue: ESBUILD_CLUE,
    explain: explainEsbuild,
  })
}
