/** dotnet / cli-package: the zip file of `dotnet lambda package`, unpacked. */

import { rmSync } from 'node:fs'
import { normalize } from 'node:path'
import { objectOptions } from './options.ts'
import { checkRuntime, which } from './programs.ts'
import { joinPath, nameOf } from './python-paths.ts'
import { pythonString } from './python-text.ts'
import type { Action, BuildersRequest, BuildersWorkflow, NeededProgram, World } from './request.ts'
import { runProgram } from './run-program.ts'

export const workflow: BuildersWorkflow = {
  name: 'DotnetCliPackageBuilder',
  buildInSource: 'always',
  defaultFolder: 'source',
  plan(request, _folders, world) {
    const tool: Action = { name: 'GlobalToolInstall', run: () => installTool(request, world) }
    const build: Action = { name: 'RunPackageAction', run: () => makePackage(request, world) }
    return { actions: [tool, build], programs: [dotnetProgram(request, world)] }
  },
}

function dotnetProgram(request: BuildersRequest, world: World): NeededProgram {
  return {
    name: 'dotnet',
    candidates: () => {
      const found = ['dotnet.exe', 'dotnet'].map(name => which(name, world, request.searchPaths))
      const first = found.find(paths => paths.length > 0)
      if (first === undefined) throw new Error('No dotnet cli executable found!')
      return first
    },
    check: () => checkRuntime(request),
  }
}

const TOOL = ['-g', 'Amazon.Lambda.Tools', '--ignore-failed-sources'] as const

async function installTool({ runtime }: BuildersRequest, world: World): Promise<void> {
  // Version 7 of the tool no longer knows .NET 6: one that is there is better than the newest.
  if (runtime === 'dotnet6' && (await succeeds(['lambda', 'help'], world))) {
    world.log.info('Skipping Amazon.Lambda.Tools install/update for dotnet6; using the pre-installed version')
    return
  }
  if (await succeeds(['tool', 'install', ...TOOL], world)) return
  try {
    await dotnet(['tool', 'update', ...TOOL], world)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`Error configuring the Amazon.Lambda.Tools .NET Core Global Tool: ${reason}`)
  }
}

async function makePackage(request: BuildersRequest, world: World): Promise<void> {
  const { sourceDir, artifactsDir, architecture, mode } = request
  const archive = joinPath(artifactsDir, `${nameOf(normalize(sourceDir).replace(/(.)\/$/, '$1'))}.zip`)
  const platform = architecture === 'arm64' ? 'linux-arm64' : 'linux-x64'
  const isDebug = typeof mode === 'string' && mode.toLowerCase() === 'debug'
  await dotnet(
    [
      ...['lambda', 'package', '--output-package', archive],
      ...['--function-architecture', pythonString(architecture)],
      ...['--msbuild-parameters', `--runtime ${platform}`],
      ...(isDebug ? ['--configuration', 'Debug'] : []),
      ...passedOptions(request),
    ],
    world,
    sourceDir,
  )
  world.unzip(archive, artifactsDir)
  rmSync(archive)
}

/** Options whose names begin with a dash are the tool's. */
function passedOptions(request: BuildersRequest): string[] {
  const options = Object.entries(objectOptions(request.options) ?? {})
  return options
    .filter(([name]) => name.startsWith('-'))
    .flatMap(([name, value]) => [name, pythonString(value)])
}

async function succeeds(args: readonly string[], world: World): Promise<boolean> {
  return (await runDotnet(args, world)).ok
}

async function dotnet(args: readonly string[], world: World, cwd?: string): Promise<void> {
  const { ok, stderr } = await runDotnet(args, world, cwd)
  if (!ok) throw new Error(`Dotnet CLI Failed: ${stderr}`)
}

async function runDotnet(args: readonly string[], world: World, cwd?: string) {
  const result = await runProgram(['dotnet', ...args], world, { cwd })
  world.log.info(result.stdout)
  return result
}
