/**
 * What Lambda's Java runtimes load (AWS: Deploy Java functions with .zip archives): classes and resources at the top,
 * jars in `lib/`; of a layer the jars in `java/lib/`.
 */

import { closeSync, mkdirSync, openSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Recipe } from '../../model/artifact.ts'
import { findRuntime } from '../../model/runtimes.ts'
import { type Entry, makeTree, type Tree } from '../../model/tree.ts'
import { Failure } from '../../report/failure.ts'
import { dataFiles } from '../data-files.ts'
import { diskEntry } from '../list-source.ts'
import { entryBytes, listTree } from '../private-copy.ts'
import { isFile } from '../project-copy.ts'
import { storedZip } from '../stored-zip.ts'
import type { Job } from './workflow.ts'

/** gitignore patterns for what editors and the build tool leave. Packages below `src` may have the tool's names. */
export function javaJunk(...folders: readonly string[]): readonly string[] {
  const packages = folders.flatMap(folder => [`!src/**/${folder}`, `!**/src/**/${folder}`])
  return [...folders, ...packages, '.settings/', '.classpath', '.project', '.factorypath', '*.iml']
}

export interface JavaContent {
  /** Folders with classes and resources; of two equal paths the first counts, as on a class path. */
  classes: readonly string[]
  libraries: readonly Library[]
  /** The project's own jar, which a layer holds in place of classes. */
  jar: string | undefined
}

export interface Library {
  /** Its name in `lib/`. */
  name: string
  file: string
  /** Made by this build, so its bytes tell when and by whom; otherwise it is taken as it is. */
  own: boolean
}

type JarJob = Pick<Job, 'scratch' | 'readArchive'>

/** Throws a Failure of class `build` for classes that the runtime cannot load. */
export function javaTree(content: JavaContent, recipe: Recipe, job: JarJob): Tree {
  const own = content.jar === undefined ? [] : [{ name: basename(content.jar), file: content.jar, own: true }]
  const isLayer = recipe.layerFolder !== ''
  const libraries = [...content.libraries, ...(isLayer ? own : [])]
  const entries: Entry[] = libraries.map(library => libraryEntry(library, job))
  if (!isLayer) {
    const classes = [...content.classes].reverse().flatMap(folder => listTree(folder))
    checkClasses(classes, recipe)
    entries.push(...classes)
  }
  return makeTree([...entries, ...dataFiles(recipe)])
}

function libraryEntry(library: Library, job: JarJob): Entry {
  const file = library.own ? stableJar(library, job) : library.file
  return diskEntry(`lib/${library.name}`, file, { size: statSync(file).size, executable: false })
}

/**
 * A copy of a jar in which nothing depends on time, umask, processor or the order of folders. Signed jars stay as they
 * are: their signature covers the manifest. So do those that programs could read in two ways (a member twice).
 */
function stableJar({ name, file }: Library, job: JarJob): string {
  const members = soundMembers(file, job)
  if (members === undefined) return file
  if (members.some(({ path }) => /^META-INF\/[^/]+\.(SF|RSA|DSA|EC)$/i.test(path))) return file
  const sorted = members
    .map(entry => ({ path: entry.path, bytes: withoutDate(entry.path, Buffer.from(entryBytes(entry))) }))
    .sort((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1))
  const to = join(job.scratch, 'jars', name)
  mkdirSync(dirname(to), { recursive: true })
  writeFileSync(to, storedZip(sorted))
  return to
}

function soundMembers(file: string, job: JarJob): Tree | undefined {
  try {
    const members = job.readArchive(file)
    return members.some(entry => entry.kind === 'link') ? undefined : members
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}

/** Programs that read a jar as a stream find the manifest only in front. */
function rank(path: string): number {
  return path === 'META-INF/MANIFEST.MF' ? 0 : 1
}

/** Older packagers write the date into comments of pom.properties. */
function withoutDate(path: string, bytes: Buffer): Buffer {
  if (!/^META-INF\/maven\/.*\/pom\.properties$/.test(path)) return bytes
  return Buffer.from(bytes.toString('latin1').replace(/^#.*\r?\n/gm, ''), 'latin1')
}

/** Class files of Java N have the major version 44 + N (JVM specification, table 4.1-A). */
const MAJOR_OF_JAVA_0 = 44

function checkClasses(classes: Tree, { runtime, workflow }: Recipe): void {
  const newest = Number.parseInt(findRuntime(runtime ?? '')?.version ?? '', 10)
  if (Number.isNaN(newest)) return
  for (const entry of classes) {
    if (entry.kind !== 'disk' || !entry.path.endsWith('.class') || entry.path.startsWith('META-INF/'))
      continue
    const version = majorOf(entry.file) - MAJOR_OF_JAVA_0
    if (version <= newest) continue
    throw new Failure(
      'build',
      `${workflow}: ${entry.path} is compiled for Java ${version}, and ${runtime} cannot load it`,
      {
        remedy: `Compile for Java ${newest} (maven.compiler.release, options.release), or set Runtime to java${version}.`,
      },
    )
  }
}

function majorOf(file: string): number {
  const header = Buffer.alloc(8)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, header, 0, 8, 0)
  } finally {
    closeSync(descriptor)
  }
  return header.readUInt32BE(0) === 0xcafebabe ? header.readUInt16BE(6) : 0
}

/** `distributionUrl` of a wrapper's properties, as it stands there. */
export function wrapperDistribution(properties: string): string | undefined {
  if (!isFile(properties)) return undefined
  return /^\s*distributionUrl\s*=\s*(\S+)/m
    .exec(readFileSync(properties, 'utf8'))?.[1]
    ?.replaceAll('\\:', ':')
}
