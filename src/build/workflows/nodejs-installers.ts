/**
 * Package managers at work in a private copy. Each installs what its lock file says, for Lambda's platform, without
 * development packages, without links into a store, without scripts.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { Recipe } from '../../model/artifact.ts'
import { Failure } from '../../report/failure.ts'
import { buildEnvironment } from '../build-environment.ts'
import { makePrivateHome } from '../private-home.ts'
import { explanationFor, outdatedLock } from './nodejs-failures.ts'
import { type ManagerProgram, programOf } from './nodejs-managers.ts'
import type { InstallOptions } from './nodejs-options.ts'
import { CPU } from './nodejs-packages.ts'
import { type ManagerName, type NodeProject, wayTo } from './nodejs-project.ts'
import { npmEnvironment } from './npm-cache.ts'
import { readPackageJson } from './package-json.ts'
import type { Job } from './workflow.ts'

export interface Installation {
  recipe: Recipe
  project: NodeProject
  options: InstallOptions
  job: Job
  /** The project's top in the private copy. */
  top: string
}

/** Runs the project's package manager in the private copy; returns its version by name. */
export async function runManager(installation: Installation): Promise<Readonly<Record<string, string>>> {
  const { project, job } = installation
  const tool = await programOf(project.manager, job, installation.top)
  await INSTALLERS[project.manager](tool, installation)
  return tool.versions
}

type Installer = (tool: ManagerProgram, installation: Installation) => Promise<void>

const INSTALLERS: Readonly<Record<ManagerName, Installer>> = {
  npm: installWithNpm,
  pnpm: installWithPnpm,
  yarn: installWithYarn,
  berry: installWithBerry,
  bun: installWithBun,
}

async function installWithNpm(tool: ManagerProgram, installation: Installation): Promise<void> {
  const { project, options, recipe } = installation
  const way = wayTo(project.top, project.member)
  const locked = project.lockFile !== undefined && options.useNpmCi !== false
  const remote = options.allowRemote ? ['--allow-git=all', '--allow-remote=all'] : []
  await run(tool, installation, npmEnvironment(installation.job), [
    ...(locked ? ['ci'] : ['install', project.lockFile === undefined ? '--no-package-lock' : '--no-save']),
    ...(way === '' ? [] : [`--workspace=${way}`]),
    ...['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--install-links=false'],
    ...['--os=linux', `--cpu=${CPU[recipe.architecture]}`, '--libc=glibc', ...remote],
  ])
}

async function installWithPnpm(tool: ManagerProgram, installation: Installation): Promise<void> {
  const { project, recipe, job, options } = installation
  const home = makePrivateHome(job.scratch, job.host, {
    configuration: ['.npmrc', '.config/pnpm'],
    caches: ['.local/share/pnpm', '.cache/pnpm'],
  })
  const store = job.host['PNPM_HOME'] ?? join(home, '.local/share/pnpm')
  const environment = buildEnvironment(job, {
    home,
    passedNames: ['NPM_CONFIG_USERCONFIG', 'npm_config_userconfig'],
    set: { NO_UPDATE_NOTIFIER: '1', npm_config_manage_package_manager_versions: 'false' },
  })
  setPlatformForPnpm(installation)
  const way = wayTo(project.top, project.member)
  await run(tool, installation, environment, [
    'install',
    ...(project.lockFile === undefined ? ['--no-lockfile'] : ['--frozen-lockfile']),
    ...['--prod', '--ignore-scripts', '--node-linker=hoisted'],
    // On another disk than the home pnpm would make a store of its own there.
    `--config.store-dir=${join(store, 'store')}`,
    // What is wrong stays wrong: pnpm would wait more than a minute.
    ...['--config.fetch-retry-mintimeout=1000', '--config.fetch-retry-maxtimeout=5000'],
    // Scripts may change files, and pnpm links them to its store.
    ...(options.allowedScripts.length > 0 ? ['--config.package-import-method=copy'] : []),
    ...(project.members.length > 0 ? ['--filter', `{./${way}}...`] : []),
    ...(takesPlatform(tool) ? platformFlags(recipe) : []),
  ])
}

const platformFlags = (recipe: Recipe) => ['--os=linux', `--cpu=${CPU[recipe.architecture]}`, '--libc=glibc']

/** The options came with pnpm 10.14; before, the configuration alone says it. */
function takesPlatform({ versions }: ManagerProgram): boolean {
  const [major = 0, minor = 0] = (versions['pnpm'] ?? '').split('.').map(Number)
  return major > 10 || (major === 10 && minor >= 14)
}

/** pnpm 9 reads this of package.json, later ones of pnpm-workspace.yaml; the lock file does not depend on it. */
function setPlatformForPnpm({ top, recipe }: Installation): void {
  const platform = { os: ['linux'], cpu: [CPU[recipe.architecture]], libc: ['glibc'] }
  const workspace = join(top, 'pnpm-workspace.yaml')
  if (existsSync(workspace)) setInYaml(workspace, { supportedArchitectures: platform })
  const manifest = join(top, 'package.json')
  if (!existsSync(manifest)) return
  const content = JSON.parse(readFileSync(manifest, 'utf8'))
  content.pnpm = { ...content.pnpm, supportedArchitectures: platform }
  writeFileSync(manifest, JSON.stringify(content))
}

/** Yarn 1 cannot install for another platform: it takes the packages of all, and what does not fit stays out later. */
async function installWithYarn(tool: ManagerProgram, installation: Installation): Promise<void> {
  const { project, job } = installation
  const home = makePrivateHome(job.scratch, job.host, {
    configuration: ['.npmrc', '.yarnrc'],
    caches: ['.cache/yarn'],
  })
  const environment = buildEnvironment(job, { home, passedNames: ['YARN_CACHE_FOLDER'] })
  if (!isInYarnLock(installation)) throw outdatedYarnLock()
  await run(tool, installation, environment, [
    'install',
    ...(project.lockFile === undefined ? ['--no-lockfile'] : ['--frozen-lockfile']),
    ...['--production', '--ignore-scripts', '--ignore-platform', '--ignore-engines'],
    ...['--non-interactive', '--no-progress'],
  ])
}

/** Yarn 1 does not look into the packages of a workspace when it is told to leave the lock file alone. */
function isInYarnLock({ project: { member, locals, lockFile } }: Installation): boolean {
  if (lockFile === undefined) return true
  const entries = readFileSync(lockFile, 'utf8').match(/^\S.*:$/gm) ?? []
  const locked = new Set(entries.flatMap(line => line.slice(0, -1).split(', ').map(unquoted)))
  return [member, ...locals.values()].every(folder => {
    const { dependencies, optionalDependencies } = readPackageJson(join(folder, 'package.json'))
    const wanted = Object.entries({ ...optionalDependencies, ...dependencies })
    return wanted.every(([name, spec]) => locals.has(name) || locked.has(`${name}@${spec}`))
  })
}

const unquoted = (text: string) => text.replace(/^"|"$/g, '')

async function installWithBerry(tool: ManagerProgram, installation: Installation): Promise<void> {
  const { project, recipe, job, top } = installation
  const home = makePrivateHome(job.scratch, job.host, {
    configuration: ['.yarnrc.yml', '.npmrc'],
    caches: ['.yarn/berry'],
  })
  const environment = buildEnvironment(job, {
    home,
    passedNames: ['YARN_GLOBAL_FOLDER'],
    set: { YARN_IGNORE_PATH: '1', YARN_ENABLE_IMMUTABLE_INSTALLS: 'false' },
  })
  setInYaml(join(top, '.yarnrc.yml'), {
    nodeLinker: 'node-modules',
    nmMode: 'classic',
    enableScripts: false,
    enableTelemetry: false,
    enableGlobalCache: true,
    supportedArchitectures: { os: ['linux'], cpu: [CPU[recipe.architecture]], libc: ['glibc'] },
  })
  const lock = join(top, 'yarn.lock')
  if (project.lockFile === undefined) writeFileSync(lock, '')
  // `focus` takes whatever fits: whether the lock file is up to date has to be asked before.
  const before = readFileSync(lock, 'utf8')
  await run(tool, installation, environment, ['install', '--mode=update-lockfile'])
  if (project.lockFile !== undefined && readFileSync(lock, 'utf8') !== before) throw outdatedYarnLock()
  const inMember = { ...installation, top: join(top, wayTo(project.top, project.member)) }
  await run(tool, inMember, environment, ['workspaces', 'focus', '--production'])
}

function outdatedYarnLock(): Failure {
  const { reason, remedy } = outdatedLock()
  return new Failure('build', `nodejs-npm: ${reason}`, { reason, remedy, command: 'yarn install' })
}

async function installWithBun(tool: ManagerProgram, installation: Installation): Promise<void> {
  const { project, recipe, job, options } = installation
  const home = makePrivateHome(job.scratch, job.host, {
    configuration: ['.npmrc', '.bunfig.toml'],
    caches: ['.bun/install/cache'],
  })
  const environment = buildEnvironment(job, { home, passedNames: ['BUN_INSTALL_CACHE_DIR'] })
  const way = wayTo(project.top, project.member)
  const [major = 0, minor = 0] = (tool.versions['bun'] ?? '').split('.').map(Number)
  const knowsLibc = major > 1 || (major === 1 && minor >= 4)
  await run(tool, installation, environment, [
    'install',
    ...(project.lockFile === undefined ? ['--no-save'] : ['--frozen-lockfile']),
    ...['--production', '--ignore-scripts', '--linker=hoisted', '--no-progress'],
    ...['--os=linux', `--cpu=${CPU[recipe.architecture]}`, ...(knowsLibc ? ['--libc=glibc'] : [])],
    ...(options.allowedScripts.length > 0 ? ['--backend=copyfile'] : []),
    ...(way === '' ? [] : ['--filter', `./${way}`]),
  ])
}

async function run(
  tool: ManagerProgram,
  { project, job, top }: Installation,
  environment: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<void> {
  await job.run({
    command: tool.command,
    args: [...(tool.script === undefined ? [] : [tool.script]), ...args],
    cwd: top,
    environment,
    ...explanationFor(project.manager),
  })
}

/** Sets keys of a YAML file, which may be missing; the rest stays as it is. */
function setInYaml(file: string, values: Readonly<Record<string, unknown>>): void {
  const document = parseDocument(existsSync(file) ? readFileSync(file, 'utf8') : '')
  for (const [key, value] of Object.entries(values)) document.set(key, value)
  writeFileSync(file, document.toString())
}
