/** java / maven: `mvn clean install` on a copy of the project; classes and runtime dependencies are the artifact. */

import { existsSync } from 'node:fs'
import { copySource } from './common-actions.ts'
import { copyFolder } from './copy-folder.ts'
import { isJar, javaDependencyActions, javaProgram } from './java.ts'
import { which } from './programs.ts'
import { joinPath } from './python-paths.ts'
import type { Action, BuildersRequest, BuildersWorkflow, World } from './request.ts'
import { runProgram } from './run-program.ts'

export const workflow: BuildersWorkflow = {
  name: 'JavaMavenWorkflow',
  buildInSource: 'never',
  defaultFolder: 'scratch',
  plan(request, _folders, world) {
    let mvn = 'mvn'
    const program = javaProgram(
      request,
      {
        name: 'mvn',
        candidates: () => {
          const found = which('mvn', world, request.searchPaths)
          if (found.length === 0) throw new Error('No Maven executable found!')
          return found
        },
        line: /^Java version:\s+([\d.]+)/m,
        setting: "'maven.compiler.target' in Maven",
        use: path => {
          mvn = path
        },
      },
      world,
    )
    const maven = (name: string, args: readonly string[]): Action => ({
      name,
      run: () => runMaven(() => mvn, args, { folder: request.scratchDir, world }),
    })
    const copy = copySource(request.sourceDir, request.scratchDir, {
      log: world.log,
      excludes: ['.aws-sam', '.git'],
    })
    return {
      actions: [
        copy,
        maven('MavenBuild', ['clean', 'install']),
        maven('MavenCopyDependency', [
          'dependency:copy-dependencies',
          '-DincludeScope=runtime',
          '-Dmdep.prependGroupId=true',
        ]),
        request.isBuildingLayer ? takeJars(request, world) : takeClasses(request, world),
        ...javaDependencyActions(request, world),
      ],
      programs: [program],
    }
  },
}

async function runMaven(
  mvn: () => string,
  args: readonly string[],
  { folder, world }: { folder: string; world: World },
): Promise<void> {
  const { ok, stderr } = await runProgram([mvn(), ...args], world, { cwd: folder })
  if (!ok) throw new Error(`Maven Failed: ${stderr}`)
}

function takeClasses({ scratchDir, artifactsDir }: BuildersRequest, { log }: World): Action {
  const classes = joinPath(scratchDir, 'target', 'classes')
  const dependencies = joinPath(scratchDir, 'target', 'dependency')
  return {
    name: 'MavenCopyArtifacts',
    run: () => {
      if (!existsSync(classes)) throw new Error(NO_CLASSES)
      copyFolder(classes, artifactsDir, { log })
      if (existsSync(dependencies)) copyFolder(dependencies, joinPath(artifactsDir, 'lib'), { log })
    },
  }
}

const NO_CLASSES = "Required target/classes directory was not produced from 'mvn package'"

/** A layer has jar files in `lib`, no classes. */
function takeJars({ scratchDir, artifactsDir }: BuildersRequest, { log }: World): Action {
  const target = joinPath(scratchDir, 'target')
  const dependencies = joinPath(target, 'dependency')
  const lib = joinPath(artifactsDir, 'lib')
  return {
    name: 'MavenCopyLayerArtifacts',
    run: () => {
      if (!existsSync(target)) throw new Error(NO_CLASSES)
      copyFolder(target, lib, { log, include: isJar, excludes: NOT_IN_LAYERS })
      if (existsSync(dependencies)) copyFolder(dependencies, lib, { log })
    },
  }
}

const NOT_IN_LAYERS = ['classes', 'dependency', 'generated-sources', 'maven-archiver', 'maven-status']
