/** nodejs / npm-esbuild: the code and its dependencies in one file by each entry point. */

import { cleanUp, copySource, isFile, linkPath, linkSource, moveDependencies } from './common-actions.ts'
import { type BundleOptions, esbuildArguments } from './esbuild-command.ts'
import { canInstallLinks, installAction, npm, OLD_NPM_WARNING } from './npm.ts'
import { objectOptions } from './options.ts'
import { languageProgram, which } from './programs.ts'
import { folderOf, joinPath } from './python-paths.ts'
import { isTruthy } from './python-text.ts'
import type { Action, BuildersRequest, BuildersWorkflow, World } from './request.ts'
import { manifestOf } from './request-paths.ts'
import { runProgram } from './run-program.ts'
import { otherFolder } from './run-request.ts'

const FACTS = {
  name: 'NodejsNpmEsbuildBuilder',
  buildInSource: 'optional',
  defaultFolder: 'scratch',
} as const

const EXCLUDES = ['.aws-sam', '.git', 'node_modules'] as const

export const workflow: BuildersWorkflow = {
  ...FACTS,
  async plan(request, folders, world) {
    const programs = [languageProgram(request, world, { name: 'npm' })]
    const searchPaths = await esbuildPaths(request, folders.build, world)
    const manifest = manifestOf(request)
    const options = isTruthy(request.options) ? (objectOptions(request.options) ?? {}) : {}
    const bundler: Bundler = { request, manifest, options, searchPaths, world }
    if (isFile(manifest)) return { actions: await projectActions(bundler, folders.build), programs }
    world.log.warning('package.json file not found. Bundling source without installing dependencies.')
    return { actions: [bundleAction(bundler, request.sourceDir, { skipDependencies: false })], programs }
  },
}

interface Bundler {
  request: BuildersRequest
  manifest: string
  options: BundleOptions
  searchPaths: readonly string[]
  world: World
}

/** The project's own esbuild first, then that of the client's search paths, then PATH. */
async function esbuildPaths(request: BuildersRequest, folder: string, world: World): Promise<string[]> {
  try {
    return [joinPath(await npm(['root'], folder, world), '.bin'), ...request.searchPaths]
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new Error(NO_NPM)
    throw error
  }
}

const NO_NPM = "Esbuild Failed: The esbuild workflow couldn't find npm installed on your system."

const NO_DEPENDENCIES =
  'Esbuild Failed: Lambda Builders was unable to find the location of the dependencies since a dependencies directory ' +
  'was not provided and downloading dependencies is disabled.'

async function projectActions(bundler: Bundler, buildFolder: string): Promise<Action[]> {
  const { request, manifest, world } = bundler
  let build = buildFolder
  let inSource = build === request.sourceDir
  if (!request.downloadDependencies && request.dependenciesDir === undefined && !inSource) {
    throw new Error(NO_DEPENDENCIES)
  }
  const copies = copyActions(bundler, { build, inSource })
  if (request.downloadDependencies && inSource && !(await canInstallLinks(world))) {
    world.log.warning(OLD_NPM_WARNING)
    inSource = false
    build = otherFolder(FACTS, request)
  }
  const install = request.downloadDependencies
    ? await installActions(request, { build, inSource, manifestFolder: folderOf(manifest) }, world)
    : []
  return [...copies, ...install, ...bundleActions(bundler, { build, inSource })]
}

interface Place {
  build: string
  inSource: boolean
}

function copyActions({ request, manifest, world }: Bundler, { build, inSource }: Place): Action[] {
  if (inSource) return []
  const folders = [...new Set([request.sourceDir, folderOf(manifest)])]
  return folders.map(folder => copySource(folder, build, { log: world.log, excludes: EXCLUDES }))
}

async function installActions(
  request: BuildersRequest,
  { build, inSource, manifestFolder }: Place & { manifestFolder: string },
  world: World,
): Promise<Action[]> {
  const isElsewhere = inSource && manifestFolder !== request.sourceDir
  const [from, to] = [manifestFolder, request.sourceDir].map(folder => joinPath(folder, 'node_modules'))
  return [
    await installAction(request, { folder: isElsewhere ? manifestFolder : build, inSource }, world),
    ...(isElsewhere ? [linkPath(from ?? '', to ?? '', world.log)] : []),
  ]
}

function bundleActions(bundler: Bundler, { build, inSource }: Place): Action[] {
  const { request, manifest, world } = bundler
  const { dependenciesDir, scratchDir, sourceDir } = request
  const bundle = bundleAction(bundler, build, { skipDependencies: !request.combineDependencies })
  if (dependenciesDir === undefined || inSource) return [bundle]
  if (!request.downloadDependencies) return [linkSource(dependenciesDir, scratchDir, world.log), bundle]
  const folders = { source: sourceDir, manifest: folderOf(manifest), from: scratchDir, to: dependenciesDir }
  return [bundle, cleanUp(dependenciesDir), moveDependencies(folders)]
}

function bundleAction(
  { request, manifest, options, searchPaths, world }: Bundler,
  folder: string,
  { skipDependencies }: { skipDependencies: boolean },
): Action {
  const esbuild = (args: readonly string[]) => runEsbuild(args, { folder, searchPaths, world })
  return {
    name: 'EsbuildBundle',
    run: async () => {
      const external = options['external']
      const isMarked =
        (Array.isArray(external) || typeof external === 'string') && external.includes('./node_modules/*')
      if (skipDependencies || isMarked) await checkVersion(esbuild)
      await esbuild(
        esbuildArguments({
          folder,
          artifacts: request.artifactsDir,
          options,
          ...(skipDependencies || isMarked ? { externalsOf: manifest } : {}),
        }),
      )
    },
  }
}

/** Externals need esbuild 0.14.13. */
async function checkVersion(esbuild: (args: readonly string[]) => Promise<string>): Promise<void> {
  const found = await esbuild(['--version'])
  const parts = found.split('.').map(Number)
  const bad = parts.findIndex(part => Number.isNaN(part))
  if (bad >= 0) {
    const text = found.split('.')[bad] ?? ''
    throw new Error(`Unable to parse esbuild version: invalid literal for int() with base 10: '${text}'`)
  }
  const [major = 0, minor = 0, patch = 0] = parts
  if (major > 0 || minor > 14 || (minor === 14 && patch >= 13)) return
  throw new Error(
    'Unsupported esbuild version. To use a dependency layer, the esbuild version must be at least 0.14.13. ' +
      `Version found: ${found}`,
  )
}

async function runEsbuild(
  args: readonly string[],
  { folder, searchPaths, world }: { folder: string; searchPaths: readonly string[]; world: World },
): Promise<string> {
  // Looked up each time: the first run may have been before the project's own was installed.
  const [command] = which('esbuild', world, searchPaths)
  if (command === undefined) throw new Error(NO_ESBUILD)
  const { ok, stdout, stderr } = await runProgram([command, ...args], world, { cwd: folder })
  if (!ok) throw new Error(`Esbuild Failed: ${stderr}`)
  return stdout
}

const NO_ESBUILD =
  'Esbuild Failed: Cannot find esbuild. esbuild must be installed on the host machine to use this feature. It is ' +
  'recommended to be installed on the PATH, but can also be included as a project dependency.'
