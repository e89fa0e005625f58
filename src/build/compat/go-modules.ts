/** go / modules: `go build` in the source folder. */

import { optionsOf } from './options.ts'
import { checkRuntime, languageProgram } from './programs.ts'
import { joinPath } from './python-paths.ts'
import { isTruthy, pythonString, pythonType } from './python-text.ts'
import type { Action, BuildersRequest, BuildersWorkflow, World } from './request.ts'
import { runProgram } from './run-program.ts'

export const workflow: BuildersWorkflow = {
  name: 'GoModulesBuilder',
  buildInSource: 'always',
  defaultFolder: 'source',
  plan(request, _folders, world) {
    const options = optionsOf(request.options)
    const handler = options['artifact_executable_name'] ?? null
    const output = joinPath(request.artifactsDir, outputName(request, handler))
    let go = 'go'
    const program = languageProgram(request, world, {
      name: 'go',
      searchPaths: request.searchPaths,
      check: path => checkRuntime(request) && isModern(path, world),
      use: path => {
        go = path
      },
    })
    const build: Action = {
      name: 'Build',
      run: async () => {
        const flags = buildFlags(request, isTruthy(options['trim_go_path']))
        await goBuild(request, { command: [go, 'build', ...flags, '-o', output], handler }, world)
      },
    }
    return { actions: [build], programs: [program] }
  },
}

/** The runtime `provided` starts `bootstrap`; every other one what the handler names. */
function outputName({ runtime }: BuildersRequest, handler: unknown): string {
  if (runtime === 'provided') return 'bootstrap'
  if (typeof handler === 'string') return handler
  throw new Error(`join() argument must be str, bytes, or os.PathLike object, not '${pythonType(handler)}'`)
}

function buildFlags({ mode }: BuildersRequest, trimPath: boolean): string[] {
  const isDebug = typeof mode === 'string' && mode.toLowerCase() === 'debug'
  return [...(trimPath ? ['-trimpath'] : []), ...(isDebug ? ['-gcflags', 'all=-N -l'] : [])]
}

/** Modules came with Go 1.11. */
async function isModern(path: string, world: World): Promise<boolean> {
  const { ok, stdout } = await runProgram([path, 'version'], world)
  const [, major = '0', minor = '0'] = /go(\d)\.(\d+)/.exec(stdout) ?? []
  return ok && (Number(major) > 1 || (Number(major) === 1 && Number(minor) >= 11))
}

/** A first failure may mean that the code lies in a folder named like the handler; the second one is told. */
async function goBuild(
  request: BuildersRequest,
  { command, handler }: { command: [string, ...string[]]; handler: unknown },
  world: World,
): Promise<void> {
  const { sourceDir, architecture } = request
  const environment = { GOOS: 'linux', GOARCH: architecture === 'arm64' ? 'arm64' : 'amd64' }
  const run = (folder: string) => runProgram([...command, folder], world, { cwd: sourceDir, environment })
  if ((await run(sourceDir)).ok) return
  if (typeof handler !== 'string') {
    throw new Error(`expected str, bytes or os.PathLike object, not ${pythonType(handler)}`)
  }
  const second = await run(joinPath(sourceDir, pythonString(handler)))
  if (!second.ok) throw new Error(`Builder Failed: ${second.stderr}`)
}
