/** ruby / bundler: the code, with its gems in `vendor/bundle`. */

import { rmSync } from 'node:fs'
import { cleanUp, copyDependencies, copySource, isFolder } from './common-actions.ts'
import { languageProgram } from './programs.ts'
import { joinPath } from './python-paths.ts'
import { NOTHING_TO_INSTALL } from './python-pip.ts'
import type { Action, BuildersRequest, BuildersWorkflow, World } from './request.ts'
import { runProgram } from './run-program.ts'

export const workflow: BuildersWorkflow = {
  name: 'RubyBundlerBuilder',
  buildInSource: 'never',
  defaultFolder: 'artifacts',
  plan(request, _folders, world) {
    const { sourceDir, artifactsDir } = request
    const code = copySource(sourceDir, artifactsDir, { log: world.log, excludes: ['.aws-sam', '.git'] })
    return {
      actions: [code, ...dependencyActions(request, world)],
      programs: [languageProgram(request, world, { name: 'ruby', searchPaths: request.searchPaths })],
    }
  },
}

function dependencyActions(request: BuildersRequest, world: World): Action[] {
  const { sourceDir, artifactsDir, dependenciesDir, downloadDependencies } = request
  const { log } = world
  if (!downloadDependencies) {
    if (dependenciesDir !== undefined) return [copySource(dependenciesDir, artifactsDir, { log })]
    log.info(NOTHING_TO_INSTALL)
    return []
  }
  const install = [
    bundle('RubyBundle', ['without', 'development:test'], artifactsDir, world),
    bundle('RubyBundleDeployment', ['deployment', 'true'], artifactsDir, world),
  ]
  if (dependenciesDir === undefined) return install
  const folders = { source: sourceDir, from: artifactsDir, to: dependenciesDir }
  return [...install, cleanUp(dependenciesDir), copyDependencies(folders, { log })]
}

/** Installs with one more setting. */
function bundle(name: string, setting: readonly string[], folder: string, world: World): Action {
  return {
    name,
    run: async () => {
      await runBundler(['config', 'set', '--local', ...setting], folder, world)
      await runBundler(['install'], folder, world)
    },
  }
}

/** Bundler ends with 10 where there is no Gemfile (its errors.rb). */
const NO_GEMFILE = 10

async function runBundler(args: readonly string[], folder: string, world: World): Promise<void> {
  const result = await runProgram(['bundle', ...args], world, { cwd: folder })
  if (result.ok) return
  if (result.exitCode !== NO_GEMFILE) {
    const said = [result.stdout, result.stderr].filter(text => text !== '')
    throw new Error(`Bundler Failed: ${said.join('\n')}`)
  }
  world.log.warning('Gemfile not found. Continuing the build without dependencies.')
  const settings = joinPath(folder, '.bundle')
  if (isFolder(settings)) rmSync(settings, { recursive: true })
}
