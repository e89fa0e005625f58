/**
 * Java with Gradle: the classes of the code's project and the jars of its runtime class path, built in a private copy
 * of the project and of what it needs. Nothing of Gradle stays in the source, and no daemon stays behind.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isInside, realPathOf, shownPath } from '../../files/paths.ts'
import type { NamedFile, Recipe } from '../../model/artifact.ts'
import { Failure } from '../../report/failure.ts'
import { copyProject, isFile, namedInputs } from '../project-copy.ts'
import { type WorkflowOptions, workflowOptions } from '../workflow-options.ts'
import { extraInputs } from './extra-inputs.ts'
import { GRADLE_JUNK, looseVersions, readGradleBuild } from './gradle-project.ts'
import {
  explainGradle,
  findGradle,
  GRADLE_CLUES,
  GRADLE_QUESTION,
  GRADLE_TASK,
  initScript,
} from './gradle-tool.ts'
import { type JavaContent, javaTree, type Library } from './java-content.ts'
import { majorVersion, wrappedTools } from './java-tool.ts'
import type { BuiltTree, CheckRules, Job, Workflow } from './workflow.ts'

export const javaGradle: Workflow = {
  name: 'java-gradle',
  version: 1,
  languages: ['java'],
  manifests: ['build.gradle', 'build.gradle.kts'],
  buildMethods: ['gradle'],
  lockFiles: ['gradle.lockfile'],
  junk: GRADLE_JUNK,
  layerFolder: 'java',
  check,
  inputs,
  tools: async (recipe, versions) => {
    const folders = [recipe.source, ...recipe.inputs.map(({ path }) => dirname(path))]
    if (folders.some(folder => isFile(join(folder, 'gradlew')))) return wrappedTools('gradle', versions)
    const found = await versions.ask('gradle', GRADLE_QUESTION)
    return { java: majorVersion(found?.versions['java']), gradle: majorVersion(found?.versions['gradle']) }
  },
  compile,
}

const OPTIONS = ['SkipTests', 'Properties', 'Inputs']

function check(recipe: Recipe, { requireLock }: CheckRules): string[] {
  workflowOptions(recipe, OPTIONS)
  if (recipe.manifest === undefined) {
    throw new Failure('user', `there is no build.gradle or build.gradle.kts in ${shownPath(recipe.source)}`, {
      remedy: 'Point CodeUri at the folder of the project.',
    })
  }
  const loose = recipe.lockFile === undefined ? looseVersions(recipe) : []
  if (loose.length === 0) return []
  const message = `${loose.join(', ')}: no exact version, so a later build may differ`
  const remedy = 'Name exact versions, or lock them (gradle dependencies --write-locks).'
  if (requireLock) throw new Failure('user', message, { remedy })
  return [`${shownPath(recipe.manifest)}: ${message}`]
}

function inputs(recipe: Recipe, { roots }: CheckRules): NamedFile[] {
  const { files } = readGradleBuild(recipe, roots)
  const extra = extraInputs(recipe, workflowOptions(recipe, OPTIONS), { junk: GRADLE_JUNK, roots })
  return namedInputs([...files, ...extra], recipe)
}

async function compile(recipe: Recipe, job: Job): Promise<BuiltTree> {
  const build = readGradleBuild(recipe, [recipe.root, recipe.source])
  const options = workflowOptions(recipe, OPTIONS)
  const copy = join(job.scratch, 'project')
  const place = copyProject(recipe, copy)
  // Without settings Gradle would go on looking above, and name the project after its folder.
  if (!build.hasSettings)
    writeFileSync(join(place(build.root), 'settings.gradle'), "rootProject.name = 'function'\n")
  const gradle = await findGradle(job, build.wrapper === undefined ? undefined : place(build.wrapper))
  const report = join(job.scratch, 'content.txt')
  const script = join(job.scratch, 'content.gradle')
  const folder = realPathOf(place(recipe.source))
  writeFileSync(script, initScript({ folder, report, jar: recipe.layerFolder !== '' }))
  await job.run({
    command: gradle.command,
    args: [
      ...gradle.leading,
      ...['--no-daemon', '--console=plain', '--init-script', script],
      ...['--project-cache-dir', join(job.scratch, 'project-cache')],
      ...Object.entries(options.texts('Properties') ?? {}).map(([name, value]) => `-P${name}=${value}`),
      ...tasks(options),
    ],
    cwd: folder,
    environment: gradle.environment,
    clue: GRADLE_CLUES,
    explain: clues => explainGradle(clues, copy),
  })
  return { tree: javaTree(contentOf(report, job.scratch), recipe, job), tools: gradle.versions }
}

function tasks(options: WorkflowOptions): string[] {
  return [...((options.flag('SkipTests') ?? true) ? [] : ['test']), GRADLE_TASK]
}

function contentOf(report: string, scratch: string): JavaContent {
  const lines = existsSync(report) ? readFileSync(report, 'utf8').split('\n') : []
  const of = (kind: string) =>
    lines
      .flatMap(line => (line.startsWith(`${kind}\t`) ? [line.slice(kind.length + 1)] : []))
      .filter(path => existsSync(path))
  return {
    classes: [...of('classes'), ...of('runtime').filter(path => !isFile(path))],
    libraries: libraries(of('runtime').filter(isFile), scratch),
    jar: of('jar')[0],
  }
}

/** Two jars of one name from different groups both stay: the later one gets a number in front. */
function libraries(files: readonly string[], scratch: string): Library[] {
  const counts = new Map<string, number>()
  return files.map(file => {
    const name = basename(file)
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return {
      name: count === 1 ? name : `${count}-${name}`,
      file,
      own: isInside(realPathOf(scratch), dirname(realPathOf(file))),
    }
  })
}
