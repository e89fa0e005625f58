/**
 * Node.js with npm: what the lock file says, for Lambda's platform and processor, without development packages and
 * without running anybody's install scripts.
 */

import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { shownPath } from '../../files/paths.ts'
import { walk } from '../../files/walk.ts'
import type { Recipe } from '../../model/artifact.ts'
import { type Entry, makeTree, type Tree } from '../../model/tree.ts'
import { Failure } from '../../report/failure.ts'
import { buildEnvironment } from '../build-environment.ts'
import { findTool, NPM_QUESTION } from '../find-tool.ts'
import { diskEntry } from '../list-source.ts'
import { missingTool } from '../missing-tool.ts'
import { makePrivateHome } from '../private-home.ts'
import { checkPackageJson, productionDependencies } from './package-json.ts'
import type { BuiltTree, CheckRules, DependencyInputs, Explanation, Job, Workflow } from './workflow.ts'

export const nodejsNpm: Workflow = {
  name: 'nodejs-npm',
  version: 1,
  languages: ['nodejs'],
  manifests: ['package.json'],
  lockFiles: ['npm-shrinkwrap.json', 'package-lock.json'],
  junk: ['/node_modules/', '/package-lock.json', '/npm-shrinkwrap.json', 'npm-debug.log*', '.nyc_output/'],
  layerFolder: 'nodejs',
  check,
  dependencies,
  tools: async (_recipe, versions) => {
    const found = await versions.npm()
    return { npm: found?.versions['npm']?.split('.')[0] ?? 'missing' }
  },
  install,
}

/** Lock files of other package managers, which npm does not read. */
const FOREIGN_LOCKS = ['yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb']

function check(recipe: Recipe, rules: CheckRules): string[] {
  const { manifest, lockFile } = recipe
  if (manifest === undefined) return []
  checkPackageJson(manifest)
  if (lockFile !== undefined || !hasDependencies(manifest)) return []
  const foreign = FOREIGN_LOCKS.find(name => existsSync(join(dirname(manifest), name)))
  const message =
    foreign === undefined
      ? 'no package-lock.json, so a later build may differ'
      : `nodejs-npm does not read ${foreign} and there is no package-lock.json, so a later build may differ`
  if (!rules.requireLock) return [`${shownPath(manifest)}: ${message} (npm install makes one; commit it)`]
  throw new Failure('user', message, { remedy: 'Run `npm install` and commit package-lock.json.' })
}

function dependencies({ manifest, lockFile }: Recipe): DependencyInputs | undefined {
  if (manifest === undefined || !hasDependencies(manifest)) return undefined
  const files = [manifest, ...(lockFile === undefined ? [] : [lockFile]), ...projectConfiguration(manifest)]
  return { files: files.map(path => ({ name: basename(path), path })) }
}

async function install(recipe: Recipe, job: Job): Promise<BuiltTree> {
  const npm = await findTool(NPM_QUESTION, job.host)
  if (npm === undefined) throw missingTool('npm')
  const folder = join(job.scratch, 'dependencies')
  prepare(recipe, folder)
  await job.run({
    command: npm.command,
    args: npmArguments(recipe),
    cwd: folder,
    environment: npmEnvironment(job),
    clue: /^npm (error|ERR!) (code|404|notarget|Missing:|Invalid:)/,
    explain: explainNpm,
  })
  sayUnrunScripts(folder, job)
  return { tree: installedModules(folder), tools: { ...npm.versions } }
}

function hasDependencies(manifest: string): boolean {
  return Object.keys(productionDependencies(manifest)).length > 0
}

/** Registries of the project; needed to install, never part of an artifact. */
function projectConfiguration(manifest: string): string[] {
  const file = join(dirname(manifest), '.npmrc')
  return existsSync(file) ? [file] : []
}

function prepare({ manifest, lockFile }: Recipe, folder: string): void {
  mkdirSync(folder, { recursive: true })
  if (manifest === undefined) return
  copyFileSync(manifest, join(folder, 'package.json'))
  if (lockFile !== undefined) copyFileSync(lockFile, join(folder, basename(lockFile)))
  for (const file of projectConfiguration(manifest)) copyFileSync(file, join(folder, basename(file)))
}

function npmArguments({ architecture, lockFile }: Recipe): string[] {
  return [
    ...(lockFile === undefined ? ['install', '--no-package-lock'] : ['ci']),
    '--omit=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--os=linux',
    `--cpu=${architecture === 'arm64' ? 'arm64' : 'x64'}`,
    '--libc=glibc',
  ]
}

/** npm's own configuration and cache stay in force: private registries are named there. */
function npmEnvironment(job: Job): Record<string, string> {
  const home = makePrivateHome(job.scratch, job.host, { configuration: ['.npmrc'], caches: ['.npm'] })
  return buildEnvironment(job, {
    home,
    passedNames: [
      // setup-node names the registry's configuration this way.
      ...['NPM_CONFIG_USERCONFIG', 'npm_config_userconfig'],
      ...['NPM_CONFIG_GLOBALCONFIG', 'npm_config_globalconfig'],
      ...['NPM_CONFIG_CACHE', 'npm_config_cache'],
    ],
    set: { NO_UPDATE_NOTIFIER: '1' },
  })
}

const HiddenLock = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), hasInstallScript: z.boolean().optional() }),
  ),
})

/** npm writes what it installed, and which packages have scripts, to a lock file of its own in node_modules. */
function sayUnrunScripts(folder: string, job: Job): void {
  const file = join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(file)) return
  const parsed = HiddenLock.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  const names = Object.entries(parsed.data?.packages ?? {})
    .filter(([, item]) => item.hasInstallScript)
    .map(([path, item]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${item.version ?? '?'}`)
  if (names.length === 0) return
  job.say(
    `install scripts were not run: ${names.join(', ')} (a package that needs its script must be built before)`,
  )
}

function installedModules(folder: string): Tree {
  const modules = join(folder, 'node_modules')
  if (!existsSync(modules)) return []
  const entries: Entry[] = []
  for (const found of walk(modules, path => path === '.package-lock.json' || path === '.cache/')) {
    const path = `node_modules/${found.path}`
    if (found.kind === 'file') entries.push(diskEntry(path, found.absolute, found))
    else if (found.kind === 'link') entries.push({ kind: 'link', path, target: found.target })
  }
  return makeTree(entries)
}

function explainNpm(clues: readonly string[]): Explanation | undefined {
  const said = clues.map(line => line.replace(/^npm (error|ERR!) /, ''))
  const find = (pattern: RegExp) =>
    said.map(line => pattern.exec(line)?.[1]).find(found => found !== undefined)
  const missing = find(/^404\s+.*'([^']+)'/)
  const noVersion = find(/^notarget (No matching version found for \S*[^\s.])/)
  if (missing !== undefined) {
    return { reason: `the registry has no ${missing}`, remedy: 'Check the name, and the registry in .npmrc.' }
  }
  if (noVersion !== undefined) return { reason: noVersion, remedy: 'Choose a version that the registry has.' }
  const code = find(/^code (\w+)/) ?? ''
  // After EUSAGE npm prints all its options; what is out of step stands before them.
  const apart = said.filter(line => /^(Missing|Invalid):/.test(line))
  const known = NPM_ERRORS[code]
  return known === undefined || code !== 'EUSAGE' ? known : { ...known, lines: apart }
}

const NPM_ERRORS: Readonly<Record<string, Explanation>> = {
  EUSAGE: {
    reason: 'package.json and the lock file do not fit together',
    remedy: 'Run `npm install` and commit package-lock.json.',
  },
  EINTEGRITY: {
    reason: 'a package does not have the hash that the lock file demands',
    remedy: 'Check where the package comes from; renew the lock file when it is trusted.',
  },
  ENOTFOUND: { reason: 'the registry cannot be reached', remedy: 'Check the network, proxy and .npmrc.' },
  ECONNREFUSED: { reason: 'the registry cannot be reached', remedy: 'Check the network, proxy and .npmrc.' },
  ETIMEDOUT: { reason: 'the registry does not answer', remedy: 'Check the network, proxy and .npmrc.' },
  E401: { reason: 'the registry wants a login', remedy: 'Give npm a token: name its variable in build-env.' },
  E403: { reason: 'the registry refuses access', remedy: 'Check the token that .npmrc uses.' },
}
