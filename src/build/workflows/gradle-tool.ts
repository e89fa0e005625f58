/** Gradle, or the project's `gradlew`: its version, its environment, the script that tells us what it built. */

import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../../report/failure.ts'
import { buildEnvironment } from '../build-environment.ts'
import { type FoundTool, findTool, type ToolQuestion } from '../find-tool.ts'
import { missingTool } from '../missing-tool.ts'
import { makePrivateHome } from '../private-home.ts'
import type { Explanation, Job, Step } from './workflow.ts'

export const GRADLE_QUESTION: ToolQuestion = { names: ['gradle'], args: ['--version'], read: readVersions }

export interface Gradle {
  command: string
  /** What stands before its own arguments. */
  leading: readonly string[]
  versions: FoundTool['versions']
  environment: Readonly<Record<string, string>>
}

/**
 * The wrapper when the project has one and it runs (it may have to fetch its Gradle), else the installed one. `wrapper`
 * is its private copy. Throws a Failure of class `environment` when neither is there.
 */
export async function findGradle(job: Job, wrapper: string | undefined): Promise<Gradle> {
  const environment = gradleEnvironment(job)
  const wrapped = wrapper === undefined ? undefined : await askWrapper(wrapper, environment, job)
  if (wrapper !== undefined && wrapped !== undefined) {
    return { command: 'sh', leading: [wrapper], versions: wrapped, environment }
  }
  const found = await findTool(GRADLE_QUESTION, job.host)
  if (found === undefined) throw missingTool('gradle')
  return { command: found.command, leading: [], versions: found.versions, environment }
}

function readVersions(stdout: string): Pick<FoundTool, 'versions'> | undefined {
  const gradle = /^Gradle (\d+\S*)/m.exec(stdout)?.[1]
  const java = /^(?:Launcher )?JVM:\s+(\S+)/m.exec(stdout)?.[1]
  return gradle === undefined || java === undefined ? undefined : { versions: { gradle, java } }
}

/** undefined when it does not run and an installed Gradle may take its place. */
async function askWrapper(
  wrapper: string,
  environment: Step['environment'],
  job: Job,
): Promise<FoundTool['versions'] | undefined> {
  try {
    const cwd = dirname(wrapper)
    const { stdout } = await job.run({ command: 'sh', args: [wrapper, '--version'], cwd, environment })
    const read = readVersions(stdout)
    if (read !== undefined) return read.versions
  } catch (error) {
    if (!(error instanceof Failure) || error.class !== 'build') throw error
    if ((await findTool(GRADLE_QUESTION, job.host)) === undefined) throw error
  }
  job.say('gradlew does not run here (see above); the installed gradle is used in its place')
  return undefined
}

/** Downloads, the wrapper's Gradle and its compiled scripts are kept where the user's Gradle keeps them. */
function gradleEnvironment(job: Job): Record<string, string> {
  const gradleHome = job.host['GRADLE_USER_HOME'] ?? join(job.host['HOME'] ?? job.scratch, '.gradle')
  mkdirSync(gradleHome, { recursive: true })
  const home = makePrivateHome(job.scratch, job.host, {
    configuration: ['.m2/settings.xml', '.m2/repository'],
    caches: [],
  })
  const given = job.passedNames.includes('GRADLE_OPTS') ? job.host['GRADLE_OPTS'] : undefined
  return buildEnvironment(job, {
    home,
    set: {
      GRADLE_USER_HOME: gradleHome,
      // Java takes the home from the password file, and packagers write the user's name into jars.
      GRADLE_OPTS: [given, `-Duser.home=${home}`, '-Duser.name=lambda-build'].filter(Boolean).join(' '),
    },
  })
}

/** Name of the task that the script adds to the project of the code. */
export const GRADLE_TASK = 'lambdaBuildContent'

/**
 * An init script that adds a task to the project in `folder`: it has the classes and the runtime class path built and
 * writes down where they lie, a line each: `classes`, `runtime` or `jar`, a tab, the path. It uses only what Gradle 4 to 9 share, and nothing that the configuration cache forbids.
 */
export function initScript({
  folder,
  report,
  jar,
}: {
  folder: string
  report: string
  jar: boolean
}): string {
  return `
def codeFolder = new File(${groovyText(folder)}).canonicalFile
def report = new File(${groovyText(report)})
allprojects { project ->
  def archives = project.tasks.withType(AbstractArchiveTask)
  def sameEverywhere = { it.preserveFileTimestamps = false; it.reproducibleFileOrder = true }
  if (archives.metaClass.respondsTo(archives, 'configureEach')) archives.configureEach(sameEverywhere)
  else archives.all(sameEverywhere)
  if (project.projectDir.canonicalFile == codeFolder) project.afterEvaluate {
    if (!project.plugins.hasPlugin('java')) throw new GradleException('no Java plugin is applied to ' + project)
    def classes = project.files(project.sourceSets.main.output)
    def runtime = project.files(project.configurations.runtimeClasspath)
    def own = ${jar ? "project.files(project.tasks.getByName('jar'))" : 'project.files()'}
    def content = { task ->
      task.inputs.files(classes, runtime, own)
      task.doLast {
        def lines = classes.files.collect { 'classes\\t' + it } + runtime.files.collect { 'runtime\\t' + it } + own.files.collect { 'jar\\t' + it }
        report.setText(lines.join('\\n'), 'UTF-8')
      }
    }
    def tasks = project.tasks
    if (tasks.metaClass.respondsTo(tasks, 'register', String, Action)) tasks.register('${GRADLE_TASK}', content)
    else tasks.create('${GRADLE_TASK}', content)
  }
}
`
}

function groovyText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

export const GRADLE_CLUES =
  /error: |^e: |^\* What went wrong:|^(Execution failed|Could not|A problem|Build file|Script |Plugin |No |Unable)|^\s*> /

/** `source` is the folder of the private copy. The first compiler's error is the cause, else what Gradle says went wrong. */
export function explainGradle(clues: readonly string[], source: string): Explanation | undefined {
  const lines = clues.map(line => line.replaceAll(`${source}/`, '')).filter(line => !/^> Task /.test(line))
  const compiler = lines.find(line => /^(e: )?\S+\.(java|kts?|groovy|scala|gradle)\b.*:\s*\S/.test(line))
  if (compiler !== undefined) {
    return {
      reason: compiler.replace(/^e: (file:\/\/)?/, ''),
      remedy: 'Correct the code.',
      lines: lines.slice(0, 20),
    }
  }
  const start = lines.findIndex(line => line.startsWith('* What went wrong'))
  const said = lines.slice(start + 1).map(line => line.trim().replace(/^> /, ''))
  const text = said.join('\n')
  for (const [pattern, reason, remedy] of CAUSES) {
    const found = pattern.exec(text)
    if (found !== null)
      return { reason: reason.replace('$1', found[1] ?? ''), remedy, lines: lines.slice(0, 20) }
  }
  const [first, second] = said
  if (first === undefined) return undefined
  return { reason: second === undefined ? first : `${first} ${second}`, lines: lines.slice(0, 20) }
}

const CAUSES: readonly (readonly [pattern: RegExp, reason: string, remedy: string])[] = [
  [
    /Could not find (\S+:\S+:\S+?)\.?$/m,
    'no repository has $1',
    'Check its name and version, and the repositories of the build script.',
  ],
  [
    /(?:invalid source release: |invalid target release: |release version )(\d+)/,
    'the installed JDK does not compile for Java $1',
    'Set java-version in a step `uses: actions/setup-java@v5` before this one.',
  ],
  [
    /not part of the build defined by settings file|Task 'lambdaBuildContent' not found/,
    'the settings above do not include the project in the code folder',
    'Include it in settings.gradle, or give the folder settings of its own.',
  ],
  [
    /(?:Could not GET|Could not HEAD|Unknown host|Connection refused|status code 40[13]) ?'?([^'\s]*)/,
    'a repository cannot be reached, or wants a login: $1',
    'Check the network and ~/.gradle/gradle.properties; name the variables that it uses in build-env.',
  ],
]
