/** java / gradle: `gradle build`, whose outputs go to the scratch folder; classes and dependencies are the artifact. */

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { copyFolder } from './copy-folder.ts'
import { GRADLE_INIT_SCRIPT, SCRATCH_PROPERTY } from './gradle-init-script.ts'
import { isJar, javaDependencyActions, javaProgram } from './java.ts'
import { which } from './programs.ts'
import { absolutePath, joinPath } from './python-paths.ts'
import type { Action, BuildersRequest, BuildersWorkflow, World } from './request.ts'
import { manifestOf } from './request-paths.ts'
import { runProgram } from './run-program.ts'

export const workflow: BuildersWorkflow = {
  name: 'JavaGradleWorkflow',
  buildInSource: 'never',
  defaultFolder: 'scratch',
  plan(request, _folders, world) {
    let gradle = 'gradle'
    const program = javaProgram(
      request,
      {
        name: 'gradle',
        candidates: () => findGradle(request, world),
        line: /^(?:JVM|Launcher JVM):\s+([\d.]+)/m,
        setting: "'targetCompatibility' in Gradle",
        use: path => {
          gradle = path
        },
      },
      world,
    )
    const build: Action = { name: 'GradleBuild', run: () => runGradle(() => gradle, request, world) }
    const take = request.isBuildingLayer ? takeJars(request, world) : takeClasses(request, world)
    return { actions: [build, take, ...javaDependencyActions(request, world)], programs: [program] }
  },
}

/** A project's own Gradle first. */
function findGradle({ searchPaths }: BuildersRequest, world: World): string[] {
  for (const name of ['gradlew', 'gradle']) {
    const found = which(name, world, searchPaths)
    if (found.length > 0) return found
  }
  throw new Error('No Gradle executable found!')
}

async function runGradle(gradle: () => string, request: BuildersRequest, world: World): Promise<void> {
  const { scratchDir, sourceDir } = request
  const manifest = manifestOf(request)
  const script = joinPath(scratchDir, 'lambda-build-init.gradle')
  writeFileSync(script, GRADLE_INIT_SCRIPT)
  if (!existsSync(manifest)) throw new Error(`Gradle Failed: Gradle build file not found: ${manifest}`)
  const { ok, stderr } = await runProgram(
    [
      gradle(),
      'build',
      ...['--project-cache-dir', joinPath(scratchDir, 'gradle-cache')],
      `-D${SCRATCH_PROPERTY}=${absolutePath(scratchDir)}`,
      ...['--init-script', script],
    ],
    world,
    { cwd: sourceDir },
  )
  if (!ok) throw new Error(`Gradle Failed: ${stderr}`)
}

/** Where the init script lets this project be built. */
function outputOf({ scratchDir, sourceDir }: BuildersRequest): string {
  const name = createHash('sha1').update(absolutePath(sourceDir)).digest('hex')
  return joinPath(scratchDir, name, 'build')
}

function takeClasses(request: BuildersRequest, { log }: World): Action {
  return {
    name: 'JavaGradleCopyArtifacts',
    run: () => {
      mkdirSync(request.artifactsDir, { recursive: true })
      copyFolder(joinPath(outputOf(request), 'distributions', 'lambda-build'), request.artifactsDir, { log })
    },
  }
}

/** A layer has jar files in `lib`, no classes. */
function takeJars(request: BuildersRequest, { log }: World): Action {
  const lib = joinPath(request.artifactsDir, 'lib')
  const output = outputOf(request)
  return {
    name: 'JavaGradleCopyLayerArtifacts',
    run: () => {
      mkdirSync(request.artifactsDir, { recursive: true })
      copyFolder(joinPath(output, 'libs'), lib, { log, include: isJar })
      copyFolder(joinPath(output, 'distributions', 'lambda-build', 'lib'), lib, { log, include: isJar })
    },
  }
}
