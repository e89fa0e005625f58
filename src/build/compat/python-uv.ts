/** python / uv: `uv pip install` for Lambda's platform, of a requirements file or of what a project's lock file says. */

import { resolve } from 'node:path'
import { cleanUp, copyDependencies, copySource, isFile } from './common-actions.ts'
import { which } from './programs.ts'
import { PYTHON_EXCLUDES } from './python-excludes.ts'
import { folderOf, joinPath, nameOf } from './python-paths.ts'
import { pythonString } from './python-text.ts'
import type { Action, BuildersRequest, BuildersWorkflow, World } from './request.ts'
import { runProgram } from './run-program.ts'

export const workflow: BuildersWorkflow = {
  name: 'PythonUvBuilder',
  buildInSource: 'never',
  defaultFolder: 'scratch',
  plan(request, _folders, world) {
    const manifest = findManifest(request, world)
    const code = copySource(request.sourceDir, request.artifactsDir, {
      log: world.log,
      excludes: [...PYTHON_EXCLUDES, '.uv-cache', 'uv.lock.bak'],
    })
    // uv finds or fetches the Python that it needs: no program and no runtime is checked.
    return { actions: [...dependencyActions(request, manifest, world), code], programs: [] }
  },
}

function findManifest({ manifestPath, sourceDir }: BuildersRequest, { log }: World): string | undefined {
  if (manifestPath !== null && manifestPath !== '' && isFile(manifestPath)) return manifestPath
  const found = MANIFESTS.map(name => joinPath(sourceDir, name)).find(isFile)
  if (found !== undefined) log.info(`Auto-detected manifest file: ${found}`)
  else {
    log.warning(
      'No UV-compatible manifest file found (pyproject.toml, requirements.txt). ' +
        'Continuing the build without dependencies.',
    )
  }
  return found
}

const MANIFESTS = [
  'requirements.txt',
  'requirements-dev.txt',
  'requirements-test.txt',
  'requirements-prod.txt',
  'pyproject.toml',
] as const

function dependencyActions(request: BuildersRequest, manifest: string | undefined, world: World): Action[] {
  const { dependenciesDir, artifactsDir, sourceDir } = request
  const wantsInstall = manifest !== undefined && request.downloadDependencies
  const install: Action[] = wantsInstall
    ? [{ name: 'ResolveDependencies', run: () => installDependencies(request, manifest, world) }]
    : []
  if (dependenciesDir === undefined) return install
  const folders = { source: sourceDir, from: dependenciesDir, to: artifactsDir }
  return [
    ...(wantsInstall ? [cleanUp(dependenciesDir)] : []),
    ...install,
    ...(request.combineDependencies ? [copyDependencies(folders, { log: world.log })] : []),
  ]
}

/** Errors name every step on the way, one in the other, as clients of the original see them. */
async function installDependencies(request: BuildersRequest, manifest: string, world: World): Promise<void> {
  const { log } = world
  const [command] = which('uv', world)
  if (command === undefined) throw new Error(MISSING_UV)
  log.info('Building Python dependencies using UV')
  log.info(`Manifest file: ${manifest}`)
  log.info(`Target architecture: ${pythonString(request.architecture)}`)
  log.info(`Using scratch directory: ${request.scratchDir}`)
  if (request.runtime === null || request.runtime === '') {
    throw new Error('UV package build failed: Runtime is required but was not provided')
  }
  const version = request.runtime.startsWith('python')
    ? request.runtime.replaceAll('python', '')
    : request.runtime
  try {
    await installManifest({ command, version, request, world }, manifest)
  } catch (error) {
    log.error(`Failed to build dependencies: ${messageOf(error)}`)
    throw error
  }
}

const MISSING_UV =
  'uv executable not found in PATH. Please install uv: https://docs.astral.sh/uv/getting-started/installation/'

interface Uv {
  command: string
  /** `3.12`. */
  version: string
  request: BuildersRequest
  world: World
}

async function installManifest(uv: Uv, manifest: string): Promise<void> {
  const name = nameOf(manifest)
  if (name === 'pyproject.toml') await installProject(uv, manifest)
  else if (name === 'requirements.txt' || /^requirements-.+\.txt$/s.test(name)) {
    uv.world.log.info('Building from requirements file')
    await named('UV package build failed: Failed to build from requirements', () => install(uv, manifest))
  } else throw new Error(`UV package build failed: Unsupported manifest file: ${name}`)
}

async function installProject(uv: Uv, manifest: string): Promise<void> {
  const folder = folderOf(manifest)
  if (isFile(joinPath(folder, 'uv.lock'))) {
    uv.world.log.info(
      'Found uv.lock alongside pyproject.toml - using lock-based build for precise dependencies',
    )
    await installLocked(uv, folder)
    return
  }
  uv.world.log.info('Building from pyproject.toml using UV lock and export')
  await named('UV package build failed: Failed to build from pyproject.toml', async () => {
    const args = ['lock', '--no-progress', '--python', uv.version]
    await run(uv, args, { cwd: folder, failure: 'UV package build failed: UV lock failed' })
    await installLocked(uv, folder)
  })
}

async function installLocked(uv: Uv, folder: string): Promise<void> {
  uv.world.log.info('Building from UV lock file')
  const exported = joinPath(uv.request.scratchDir, 'lock_requirements.txt')
  await named(
    'Lock file operation failed',
    async () => {
      await run(uv, ['export', ...EXPORT, '--output-file', exported, '--python', uv.version], {
        cwd: folder,
        failure: 'Lock file operation failed: Failed to export lock file',
      })
      await install(uv, exported, folder)
    },
    'Lock file operation failed: ',
  )
}

const EXPORT = [
  '--format',
  'requirements.txt',
  '--no-emit-project',
  '--no-hashes',
  '--no-default-groups',
] as const

async function install(uv: Uv, requirements: string, cwd?: string): Promise<void> {
  const { dependenciesDir, artifactsDir, architecture } = uv.request
  const platform = PLATFORMS[pythonString(architecture)]
  const args = [
    ...['pip', 'install', '-r', requirements],
    ...['--target', resolve(dependenciesDir ?? artifactsDir)],
    ...['--python-version', uv.version],
    ...(platform === undefined ? [] : ['--python-platform', platform]),
  ]
  await run(uv, args, { cwd, failure: 'Failed to install dependencies using uv: UV pip install failed' })
}

const PLATFORMS: Readonly<Record<string, string>> = {
  x86_64: 'x86_64-unknown-linux-gnu',
  arm64: 'aarch64-unknown-linux-gnu',
}

async function run(
  { command, world }: Uv,
  args: readonly string[],
  { cwd, failure }: { cwd?: string | undefined; failure: string },
): Promise<void> {
  const { ok, stderrAsIs } = await runProgram([command, ...args], world, {
    cwd: cwd === '' ? undefined : cwd,
  })
  if (!ok) throw new Error(`${failure}: ${stderrAsIs}`)
}

/** Puts the step's name before what went wrong in it, unless that begins with `except`. */
async function named(prefix: string, step: () => Promise<void>, except?: string): Promise<void> {
  try {
    await step()
  } catch (error) {
    const message = messageOf(error)
    if (except !== undefined && message.startsWith(except)) throw error
    throw new Error(`${prefix}: ${message}`)
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
