/**
 * Ruby with Bundler: the gems of the lock file without those for development and tests, in the folder where Lambda's
 * Ruby looks for them, with the settings that `bundler/setup` needs there.
 */

import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isInside, nameBelow, realPathOf, shownPath } from '../../files/paths.ts'
import type { Recipe } from '../../model/artifact.ts'
import { type Entry, makeTree, type Tree } from '../../model/tree.ts'
import { Failure } from '../../report/failure.ts'
import type { FoundTool } from '../find-tool.ts'
import { diskEntry } from '../list-source.ts'
import { copyFiles } from '../project-copy.ts'
import { workflowOptions } from '../workflow-options.ts'
import {
  BUNDLER_CLUES,
  bundlerEnvironment,
  explainBundler,
  findRuby,
  rubyQuestion,
  settingsText,
} from './bundler-tool.ts'
import { bundleSettings, gemSources, lockedRuby, RUBY_JUNK } from './gemfile.ts'
import { BUNDLE_FOLDER, installedGems, rubyAbi, rubyVersion } from './installed-gems.ts'
import { type LocalGem, localGems } from './local-gems.ts'
import type { BuiltTree, CheckRules, DependencyInputs, Job, Workflow } from './workflow.ts'

export const rubyBundler: Workflow = {
  name: 'ruby-bundler',
  version: 1,
  languages: ['ruby'],
  manifests: ['Gemfile', /\.rb$/],
  manifestAbove: 'Gemfile',
  buildMethods: ['bundler'],
  lockFiles: ['Gemfile.lock'],
  junk: RUBY_JUNK,
  layerFolder: 'ruby',
  check,
  dependencies,
  tools: async (recipe, versions) => {
    const found = await versions.ask(`ruby ${versionOf(recipe)}`, rubyQuestion(versionOf(recipe)))
    const { ruby = 'missing', bundler = 'missing' } = found?.versions ?? {}
    return { ruby: ruby.split('.').slice(0, 2).join('.'), bundler: bundler.split('.')[0] ?? bundler }
  },
  install,
  compile,
}

/** Groups that SAM leaves out, too. */
const WITHOUT = ['development', 'test']

function check(recipe: Recipe, { requireLock }: CheckRules): string[] {
  workflowOptions(recipe, ['Without'])
  const { manifest, lockFile, source } = recipe
  if (manifest === undefined) return []
  const shown = shownPath(manifest)
  const warnings: string[] = []
  if (!isInside(source, manifest))
    warnings.push(`${shownPath(source)}: has no Gemfile of its own, so ${shown} is used`)
  if (lockFile === undefined) {
    if (requireLock)
      throw new Failure('user', `there is no Gemfile.lock beside ${shown}`, { remedy: LOCK_REMEDY })
    warnings.push(`${shown}: no Gemfile.lock, so a later build may differ (bundle lock makes one; commit it)`)
  }
  const locked = lockFile === undefined ? undefined : lockedRuby(lockFile)
  const wanted = versionOf(recipe)
  if (locked !== undefined && wanted !== '' && rubyAbi(locked) !== rubyAbi(wanted)) {
    warnings.push(`${shown}: is locked to Ruby ${locked}, and the runtime is ${recipe.runtime}`)
  }
  return warnings
}

const LOCK_REMEDY = 'Run `bundle lock` and commit Gemfile.lock.'

function dependencies(recipe: Recipe): DependencyInputs | undefined {
  const { manifest } = recipe
  if (manifest === undefined) return undefined
  const nameOf = (path: string) => nameBelow(dirname(manifest), path)
  return {
    files: gemSources(recipe, manifest).map(path => ({ name: nameOf(path), path })),
    options: { without: withoutOf(recipe, manifest), beside: isBeside(recipe, manifest) },
  }
}

/** The installed gems and, where the code's own will not do, Gemfile and Gemfile.lock. */
async function install(recipe: Recipe, job: Job): Promise<BuiltTree> {
  const { manifest } = recipe
  if (manifest === undefined) return { tree: [], tools: {} }
  const ruby = await findRuby(versionOf(recipe), job)
  const folder = join(job.scratch, 'gems')
  mkdirSync(folder, { recursive: true })
  const place = copyFiles(gemSources(recipe, manifest), { from: dirname(manifest), folder })
  const environment = environmentOf(recipe, manifest, { job, ruby, folder })
  const cwd = dirname(place(manifest))
  await job.run({
    command: ruby.command,
    args: ['-S', 'bundle', 'install'],
    cwd,
    environment,
    clue: BUNDLER_CLUES,
    explain: explainBundler,
  })
  const { tree, native } = installedGems({ bundle: join(cwd, 'vendor', 'bundle'), ruby, recipe })
  if (native.length > 0) job.say(`gems with native code: ${native.join(', ')} (installed for this machine)`)
  const version = versionOf(recipe) === '' ? (ruby.versions['ruby'] ?? '') : versionOf(recipe)
  const gems = `${BUNDLE_FOLDER}/${rubyAbi(version)}`
  const local = await localGems({ gemfile: place(manifest), ruby, environment, gems, job })
  const description = describe(recipe, { manifest, copy: cwd, local, place })
  return {
    tree: makeTree([...tree, ...local.flatMap(gem => gem.entries), ...description]),
    tools: ruby.versions,
  }
}

/** Code of functions lies at the top; of layers in `lib`, with the gems where the runtime's GEM_PATH has them. */
async function compile(recipe: Recipe, _job: Job, installed: BuiltTree): Promise<BuiltTree> {
  const { manifest, sourceTree, layerFolder } = recipe
  const { tools } = installed
  if (layerFolder !== '') {
    const gems = installed.tree.flatMap(entry => moved(entry, `${BUNDLE_FOLDER}/`, 'gems/'))
    const code = sourceTree.filter(({ path }) => !DESCRIPTION.test(path))
    return {
      tree: makeTree([...code.map(entry => ({ ...entry, path: `lib/${entry.path}` })), ...gems]),
      tools,
    }
  }
  const described = installed.tree.filter(({ path }) => DESCRIPTION.test(path))
  const settings = manifest === undefined ? [] : [shippedSettings(withoutOf(recipe, manifest))]
  return { tree: makeTree([...installed.tree, ...sourceTree, ...described, ...settings]), tools }
}

const DESCRIPTION = /^Gemfile(\.lock)?$/

/** `3.3`; empty for layers that name no Ruby. */
const versionOf = ({ runtime }: Recipe): string => rubyVersion(runtime) ?? ''

const isBeside = ({ source }: Recipe, manifest: string): boolean => dirname(manifest) === source

function withoutOf(recipe: Recipe, manifest: string): string[] {
  const given = workflowOptions(recipe, ['Without']).list('Without')
  const project = bundleSettings(manifest).kept['BUNDLE_WITHOUT']?.split(/[:\s]+/) ?? []
  return given ?? [...new Set([...WITHOUT, ...project.filter(group => group !== '')])]
}

function environmentOf(
  recipe: Recipe,
  manifest: string,
  { job, ruby, folder }: { job: Job; ruby: FoundTool; folder: string },
): Record<string, string> {
  const { kept, passedOver } = bundleSettings(manifest)
  if (passedOver.length > 0)
    job.say(`.bundle/config: ${passedOver.join(', ')} passed over: the build decides that`)
  return bundlerEnvironment(job, {
    settings: {
      ...kept,
      BUNDLE_PATH: 'vendor/bundle',
      BUNDLE_WITHOUT: withoutOf(recipe, manifest).join(':'),
      ...(recipe.lockFile === undefined ? {} : { BUNDLE_FROZEN: 'true' }),
    },
    bundler: ruby.versions['bundler'] ?? '',
    folder: realPathOf(folder),
  })
}

/**
 * Gemfile and lock file as the artifact needs them: when they lie elsewhere than the code, when Bundler has just made
 * the lock file, and when they name gems outside the code, which now lie among the others.
 */
function describe(
  recipe: Recipe,
  project: { manifest: string; copy: string; local: readonly LocalGem[]; place(path: string): string },
): Tree {
  const { manifest, copy, local, place } = project
  const beside = isBeside(recipe, manifest)
  const outside = local.filter(gem => !beside || !isInside(realPathOf(place(recipe.source)), gem.folder))
  return ['Gemfile', 'Gemfile.lock'].flatMap((name): Entry[] => {
    const file = join(copy, name)
    if (!existsSync(file)) return []
    const made = name === 'Gemfile.lock' && recipe.lockFile === undefined
    if (beside && !made && outside.length === 0) return []
    if (outside.length === 0) return [diskEntry(name, file, { size: statSync(file).size, executable: false })]
    const text = outside.reduce((before, gem) => withNewPath(before, gem), readFileSync(file, 'utf8'))
    return [{ kind: 'bytes', path: name, mode: 0o644, bytes: Buffer.from(text) }]
  })
}

/** In quotes in a Gemfile, as `remote:` in a lock file. */
function withNewPath(text: string, { written, path }: LocalGem): string {
  return text
    .replaceAll(`'${written}'`, `'${path}'`)
    .replaceAll(`"${written}"`, `"${path}"`)
    .replaceAll(`\n  remote: ${written}\n`, `\n  remote: ${path}\n`)
}

/** `bundler/setup` reads this; a plain `require` finds the gems without it. */
function shippedSettings(without: readonly string[]): Entry {
  const text = settingsText({
    BUNDLE_DEPLOYMENT: 'true',
    BUNDLE_PATH: 'vendor/bundle',
    BUNDLE_WITHOUT: without.join(':'),
  })
  return { kind: 'bytes', path: '.bundle/config', mode: 0o644, bytes: Buffer.from(text) }
}

function moved(entry: Entry, from: string, to: string): Entry[] {
  return entry.path.startsWith(from) ? [{ ...entry, path: `${to}${entry.path.slice(from.length)}` }] : []
}
