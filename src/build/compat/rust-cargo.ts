/** rust / cargo: `cargo lambda build` in the source folder; its `bootstrap` is the artifact. */

import { mkdirSync, readdirSync } from 'node:fs'
import { type CargoLayout, cargoLayout } from './cargo-layout.ts'
import { copyFile } from './copy-folder.ts'
import { optionsOf } from './options.ts'
import { languageProgram, which } from './programs.ts'
import { joinPath } from './python-paths.ts'
import { isTruthy, pythonString } from './python-text.ts'
import type { BuildersRequest, BuildersWorkflow, World } from './request.ts'
import { runProgram } from './run-program.ts'

export const workflow: BuildersWorkflow = {
  name: 'RustCargoLambdaBuilder',
  buildInSource: 'always',
  defaultFolder: 'source',
  plan(request, _folders, world) {
    const options = optionsOf(request.options)
    const name = options['artifact_executable_name']
    const flags = options['cargo_lambda_flags']
    let cargo = 'cargo'
    let layout: Promise<CargoLayout> | undefined
    const layoutOnce = () => {
      layout ??= cargoLayout(cargo, request.sourceDir, world)
      return layout
    }
    const binary = isTruthy(name) ? pythonString(name) : undefined
    const extra = Array.isArray(flags) ? flags.map(pythonString) : []
    return {
      actions: [
        {
          name: 'CargoLambdaBuild',
          run: () =>
            buildBinary([cargo, ...buildArguments(request, binary, extra)], { request, layoutOnce, world }),
        },
        {
          name: 'RustCopyAndRename',
          run: async () => takeBinary(request, { binary, layout: await layoutOnce() }, world),
        },
      ],
      // A second look, for cargo-lambda, is left to the build.
      programs: [
        languageProgram(request, world, {
          name: 'cargo',
          use: path => {
            cargo = path
          },
        }),
      ],
    }
  },
}

function buildArguments(
  { mode, architecture }: BuildersRequest,
  binary: string | undefined,
  extra: readonly string[],
): string[] {
  return [
    ...['lambda', 'build'],
    ...(mode === 'debug' ? [] : ['--release']),
    ...(architecture === 'arm64' ? ['--arm64'] : []),
    ...(binary === undefined ? [] : ['--bin', binary]),
    ...extra,
  ]
}

interface Build {
  request: BuildersRequest
  layoutOnce: () => Promise<CargoLayout>
  world: World
}

async function buildBinary(
  command: readonly [string, ...string[]],
  { request, layoutOnce, world }: Build,
): Promise<void> {
  if (which('cargo-lambda', world).length === 0) throw new Error(MISSING_CARGO_LAMBDA)
  const given = world.environment['CARGO_TARGET_DIR']
  const target = isTruthy(given) ? undefined : ((await layoutOnce()).target ?? 'target')
  const result = await runProgram(command, world, {
    cwd: request.sourceDir,
    environment: target === undefined ? {} : { CARGO_TARGET_DIR: target },
    onLine: (line, stream) => {
      if (stream === 'stdout') world.log.info(line)
    },
  })
  if (!result.ok) throw new Error(`Cargo Lambda failed: ${result.stderr}`)
}

const MISSING_CARGO_LAMBDA =
  'Cargo Lambda failed: Cannot find Cargo Lambda. Cargo Lambda must be installed on the host machine to use this ' +
  'feature. Follow the gettings started guide to learn how to install it: ' +
  'https://www.cargo-lambda.info/guide/getting-started.html'

function takeBinary(
  { sourceDir, artifactsDir }: BuildersRequest,
  { binary, layout }: { binary: string | undefined; layout: CargoLayout },
  world: World,
): void {
  mkdirSync(artifactsDir, { recursive: true })
  const folder = joinPath(layout.target ?? joinPath(sourceDir, 'target'), 'lambda')
  const name = binary ?? layout.binary ?? onlyEntry(folder, world)
  copyFile(joinPath(folder, name, 'bootstrap'), joinPath(artifactsDir, 'bootstrap'))
}

function onlyEntry(folder: string, { log }: World): string {
  const names = readdirSync(folder)
  const [only] = names
  if (only !== undefined && names.length === 1) return only
  log.warning(`unexpected list of binary directories: [${names.join(', ')}]`)
  throw new Error(
    'Cargo Lambda failed: unable to find function binary, use the option `artifact_executable_name` to specify the name',
  )
}
