/**
 * Java with Maven: `package`, never `install`, in a private copy of the module and of what it needs from its reactor.
 * The artifact is made of the module's classes and the jars of its runtime scope, never of a jar that Maven packed for
 * it, so that it has the same bytes wherever and whenever it is built.
 */

import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hashFile } from '../../files/hash.ts'
import { shownPath } from '../../files/paths.ts'
import { walk } from '../../files/walk.ts'
import type { NamedFile, Recipe } from '../../model/artifact.ts'
import { Failure } from '../../report/failure.ts'
import { copyProject, isFile, namedInputs } from '../project-copy.ts'
import { type WorkflowOptions, workflowOptions } from '../workflow-options.ts'
import { extraInputs } from './extra-inputs.ts'
import { javaTree, type Library } from './java-content.ts'
import { majorVersion, wrappedTools } from './java-tool.ts'
import { MAVEN_JUNK, readMavenProject, readPom } from './maven-project.ts'
import { explainMaven, findMaven, MAVEN_CLUES, MAVEN_QUESTION, type Maven } from './maven-tool.ts'
import type { BuiltTree, CheckRules, Job, Workflow } from './workflow.ts'

export const javaMaven: Workflow = {
  name: 'java-maven',
  version: 1,
  languages: ['java'],
  manifests: ['pom.xml'],
  buildMethods: ['maven'],
  junk: MAVEN_JUNK,
  layerFolder: 'java',
  check,
  inputs,
  tools: async (recipe, versions) => {
    const folders = [recipe.source, ...recipe.inputs.map(({ path }) => dirname(path))]
    if (folders.some(folder => isFile(join(folder, 'mvnw')))) return wrappedTools('maven', versions)
    const found = await versions.ask('mvn', MAVEN_QUESTION)
    return { java: majorVersion(found?.versions['java']), maven: majorVersion(found?.versions['maven']) }
  },
  compile,
}

const OPTIONS = ['SkipTests', 'Profiles', 'Properties', 'UserRepository', 'Inputs']

/** Pinned: without a version Maven takes the newest one of the day. */
const COPY_DEPENDENCIES = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies'

/** The first time that Maven's archiver accepts (its guide to reproducible builds). */
const OUTPUT_TIMESTAMP = '1980-01-01T00:00:02Z'

function check(recipe: Recipe, { requireLock }: CheckRules): string[] {
  const pomFile = pomOf(recipe)
  workflowOptions(recipe, OPTIONS)
  const pom = readPom(pomFile)
  if (pom.packaging === 'pom') {
    throw new Failure(
      'user',
      `${shownPath(pomFile)} has the packaging pom, so it has no classes of its own`,
      {
        place: { file: shownPath(pomFile) },
        remedy: 'Point CodeUri at the folder of the module; its reactor is found above it.',
      },
    )
  }
  const loose = [...pom.naming.matchAll(/<version>\s*([[(][^<]*|LATEST|RELEASE)\s*<\/version>/g)].map(
    found => found[1],
  )
  if (loose.length === 0) return []
  const message = `versions ${loose.join(' and ')} are not exact, so a later build may differ`
  if (requireLock)
    throw new Failure('user', message, { remedy: 'Name exact versions: Maven has no lock file.' })
  return [`${shownPath(pomFile)}: ${message}`]
}

function inputs(recipe: Recipe, { roots }: CheckRules): NamedFile[] {
  const { files } = readMavenProject(pomOf(recipe), recipe, roots)
  const extra = extraInputs(recipe, workflowOptions(recipe, OPTIONS), { junk: MAVEN_JUNK, roots })
  return namedInputs([...files, ...extra], recipe)
}

async function compile(recipe: Recipe, job: Job): Promise<BuiltTree> {
  const pomFile = pomOf(recipe)
  const project = readMavenProject(pomFile, recipe, [recipe.root, recipe.source])
  const options = workflowOptions(recipe, OPTIONS)
  const copy = join(job.scratch, 'project')
  const place = copyProject(recipe, copy)
  const maven = await findMaven(job, {
    wrapper: project.wrapper === undefined ? undefined : place(project.wrapper),
    usersRepository: options.flag('UserRepository') ?? false,
  })
  await job.run({
    command: maven.command,
    args: [
      ...maven.leading,
      // -U: what a repository lacked yesterday may be there today; Maven would not ask again.
      ...['-B', '-ntp', '-U', '-f', place(project.startPom)],
      ...(project.module === '' ? [] : ['-pl', project.module, '-am']),
      ...mavenProperties(maven, options),
      'package',
      COPY_DEPENDENCIES,
    ],
    cwd: dirname(place(project.startPom)),
    environment: maven.environment,
    clue: MAVEN_CLUES,
    explain: clues => explainMaven(clues, copy),
  })
  const target = join(dirname(place(pomFile)), 'target')
  return { tree: javaTree(contentOf(target, copy, recipe), recipe, job), tools: maven.versions }
}

function pomOf({ manifest, source }: Recipe): string {
  if (manifest !== undefined) return manifest
  throw new Failure('user', `there is no pom.xml in ${shownPath(source)}`, {
    remedy: 'Point CodeUri at the folder of the module.',
  })
}

function mavenProperties(maven: Maven, options: WorkflowOptions): string[] {
  const profiles = options.list('Profiles') ?? []
  const properties = Object.entries(options.texts('Properties') ?? {})
  return [
    ...maven.repositories,
    `-Dproject.build.outputTimestamp=${OUTPUT_TIMESTAMP}`,
    `-DskipTests=${options.flag('SkipTests') ?? true}`,
    '-DincludeScope=runtime',
    '-Dmdep.prependGroupId=true',
    ...(profiles.length === 0 ? [] : [`-P${profiles.join(',')}`]),
    ...properties.map(([name, value]) => `-D${name}=${value}`),
  ]
}

function contentOf(target: string, copy: string, recipe: Recipe) {
  const classes = join(target, 'classes')
  const isLayer = recipe.layerFolder !== ''
  const jar = isLayer ? ownJar(target) : undefined
  if (!existsSync(classes) && !isLayer) {
    throw new Failure('build', `java-maven: Maven ended well, but there is no ${shownPath(classes, copy)}`, {
      remedy: 'The module must have classes or resources, and the usual target/classes as its output.',
    })
  }
  return { classes: existsSync(classes) ? [classes] : [], libraries: librariesOf(target, copy), jar }
}

/** Jars of other modules are known by their content: Maven copies them from where it has packed them. */
function librariesOf(target: string, copy: string): Library[] {
  const folder = join(target, 'dependency')
  if (!existsSync(folder)) return []
  const packed = [...walk(copy, path => path.endsWith('/src/') || path.endsWith('/dependency/'))]
    .filter(found => found.kind === 'file' && /(^|\/)target\/[^/]+\.jar$/.test(found.path))
    .map(found => hashFile(found.absolute).digest)
  const own = new Set(packed)
  return readdirSync(folder)
    .sort()
    .map(name => {
      const file = join(folder, name)
      return { name, file, own: own.size > 0 && own.has(hashFile(file).digest) }
    })
}

/** The jar of the module itself: not its sources, tests, documentation, nor what a shading plug-in put aside. */
function ownJar(target: string): string | undefined {
  const names = existsSync(target) ? readdirSync(target) : []
  const name = names
    .sort()
    .find(item => /\.jar$/.test(item) && !/(^original-|-(sources|javadoc|tests?)\.jar$)/.test(item))
  return name === undefined ? undefined : join(target, name)
}
