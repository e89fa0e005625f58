/** provided / make: the target `build-<logical id>` of a Makefile fills `ARTIFACTS_DIR`. */

import { existsSync, mkdirSync } from 'node:fs'
import { copySource } from './common-actions.ts'
import { optionsOf } from './options.ts'
import { languageProgram } from './programs.ts'
import { isTruthy, pythonString } from './python-text.ts'
import { type Action, BuildersFailure, type BuildersWorkflow, type World } from './request.ts'
import { runProgram } from './run-program.ts'

const NAME = 'CustomMakeBuilder'

export const workflow: BuildersWorkflow = {
  name: NAME,
  buildInSource: 'optional',
  defaultFolder: 'scratch',
  plan(request, folders, world) {
    const options = optionsOf(request.options)
    const id = options['build_logical_id']
    if (!isTruthy(id)) {
      throw new BuildersFailure(NAME, 'None', `Build target ${pythonString(id)} is not found!`)
    }
    const chosen = options['working_directory']
    const copy = copySource(request.sourceDir, folders.build, {
      log: world.log,
      excludes: ['.aws-sam', '.git'],
    })
    const make = runMake(
      {
        artifacts: request.artifactsDir,
        makefile: pythonString(request.manifestPath),
        id: pythonString(id),
        cwd: isTruthy(chosen) ? pythonString(chosen) : folders.build,
      },
      world,
    )
    return {
      actions: folders.build === request.sourceDir ? [make] : [copy, make],
      programs: [
        languageProgram(request, world, {
          name: 'make',
          runtime: 'provided',
          searchPaths: request.searchPaths,
          // Any runtime will do: the Makefile knows what it makes.
          check: () => true,
        }),
      ],
    }
  },
}

interface MakeRun {
  artifacts: string
  makefile: string
  id: string
  cwd: string
}

function runMake({ artifacts, makefile, id, cwd }: MakeRun, world: World): Action {
  return {
    name: 'MakeBuild',
    run: async () => {
      if (!existsSync(makefile)) throw new Error(`Makefile not found at ${makefile}`)
      if (!existsSync(artifacts)) mkdirSync(artifacts, { recursive: true })
      world.log.info(`${id}: Current Artifacts Directory : ${artifacts}`)
      const result = await runProgram(['make', '--makefile', makefile, `build-${id}`], world, {
        cwd,
        environment: { ARTIFACTS_DIR: artifacts },
        onBytes: (bytes, stream) => {
          if (stream === 'stdout') world.log.pass(bytes)
        },
      })
      if (!result.ok) throw new Error(`Make Failed: ${result.stderr}`)
    },
  }
}
