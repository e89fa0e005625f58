/** What both Java workflows share: the check of the JVM, and the folder of dependencies. */

import { existsSync, mkdirSync } from 'node:fs'
import { cleanUp, move } from './common-actions.ts'
import { copyFolder } from './copy-folder.ts'
import { checkRuntime } from './programs.ts'
import { joinPath } from './python-paths.ts'
import type { Action, BuildersRequest, NeededProgram, World } from './request.ts'
import { runProgram } from './run-program.ts'

/** How a build tool tells its JVM, and where a project says which Java it compiles for. */
export interface JavaTool {
  name: string
  candidates: () => string[]
  /** Matches the line with the version. */
  line: RegExp
  setting: string
  use: (path: string) => void
}

/** Any JVM will do; one that is newer than the runtime is a warning. */
export function javaProgram(request: BuildersRequest, tool: JavaTool, world: World): NeededProgram {
  return {
    name: tool.name,
    candidates: tool.candidates,
    use: tool.use,
    check: async path => {
      checkRuntime(request)
      warnOfJvm(path, { tool, found: await jvmVersion(path, tool, world), request, world })
      return true
    },
  }
}

function warnOfJvm(
  path: string,
  {
    tool,
    found,
    request,
    world,
  }: { tool: JavaTool; found: number | undefined; request: BuildersRequest; world: World },
): void {
  const wanted = Number((request.runtime ?? '').replaceAll('java', ''))
  if (found === undefined) {
    world.log.warning(
      `${path} failed to return a version string using the '-v' option. The workflow is unable to check that the ` +
        'version of the JVM used is compatible with AWS Lambda.',
    )
  } else if (Number.isNaN(wanted)) {
    throw new Error(`invalid literal for int() with base 10: '${request.runtime?.replaceAll('java', '')}'`)
  } else if (found > wanted) {
    world.log.warning(
      `${path} is using a JVM with major version ${found} which is newer than ${wanted} that is supported by AWS ` +
        `Lambda. The compiled function code may not run in AWS Lambda unless the project has been configured to be ` +
        `compatible with Java ${wanted} using ${tool.setting}.`,
    )
  }
}

/** `1.8.0` is Java 8, `17.0.2` Java 17. */
async function jvmVersion(path: string, { line }: JavaTool, world: World): Promise<number | undefined> {
  const { ok, stdout } = await runProgram([path, '-version'], world)
  const version = ok ? line.exec(stdout)?.[1] : undefined
  if (version === undefined) return undefined
  const [first, second] = version.split('.').map(Number)
  return first === 1 ? second : first
}

/** Brings `lib` of the artifact to the folder of dependencies, when there is one; a wish not to download changes nothing. */
export function javaDependencyActions(request: BuildersRequest, { log }: World): Action[] {
  const { artifactsDir, dependenciesDir } = request
  if (dependenciesDir === undefined) return []
  const [from, to] = [joinPath(artifactsDir, 'lib'), joinPath(dependenciesDir, 'lib')]
  const copy: Action = {
    name: 'JavaCopyDependencies',
    run: () => {
      if (!existsSync(to)) mkdirSync(to, { recursive: true })
      copyFolder(from, to, { log })
    },
  }
  const moveAway: Action = { name: 'JavaMoveDependencies', run: () => move(from, to) }
  return [cleanUp(dependenciesDir), request.combineDependencies ? copy : moveAway]
}

export const isJar = (name: string): boolean => name.endsWith('.jar')
