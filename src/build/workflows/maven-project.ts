/**
 * Which files of a Maven project a function's build reads, found in the poms without running Maven: the module itself,
 * the modules that it names as dependencies, the poms above, and the poms of all others (Maven reads them at its start).
 */

import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { isInside, nameBelow } from '../../files/paths.ts'
import type { Recipe } from '../../model/artifact.ts'
import { ceilingOf, filesBelow, foldersUpTo, isFile } from '../project-copy.ts'
import { javaJunk } from './java-content.ts'

export const MAVEN_JUNK = javaJunk('target/')

export interface MavenProject {
  /** The pom at which Maven starts: of the reactor that lists the module, else the module's own. */
  startPom: string
  /** The module's folder relative to that pom's, with `/`; empty when it is its own start. */
  module: string
  /** The mvnw to run, when the project has one. */
  wrapper: string | undefined
  /** Absolute paths of everything that the build reads. */
  files: readonly string[]
}

export interface Pom {
  file: string
  artifactId: string | undefined
  packaging: string
  /** What may name other modules: without coordinates of its own, managed versions and comments. */
  naming: string
  /** Poms of its modules, those of profiles too; absolute paths. */
  modules: readonly string[]
  /** The pom of its parent, when it is a file. */
  parent: string | undefined
}

export function readMavenProject(pomFile: string, recipe: Recipe, roots: readonly string[]): MavenProject {
  const above = foldersUpTo(ceilingOf(recipe), dirname(pomFile))
  const startPom = reactorPom(pomFile, above)
  const reactor = reactorPoms(startPom)
  const reach = { root: recipe.root, roots }
  const needed = neededPoms(pomFile, reactor).filter(pom => !isInside(recipe.source, pom.file))
  const wrapper = above.map(folder => join(folder, 'mvnw')).find(isFile)
  return {
    startPom,
    module: nameBelow(dirname(startPom), dirname(pomFile)),
    wrapper,
    files: [
      pomFile,
      ...[...reactor.values()].flatMap(pom => [pom.file, ...parentsOf(pom).map(({ file }) => file)]),
      ...needed.flatMap(pom =>
        pom.packaging === 'pom' ? [] : filesBelow(dirname(pom.file), MAVEN_JUNK, reach),
      ),
      ...settingsOf(dirname(startPom)),
      ...above.flatMap(folder => mavenFolder(folder, reach)),
      ...(wrapper === undefined ? [] : [wrapper]),
    ],
  }
}

/** Reads what matters here; whether a pom is right is Maven's to say. */
export function readPom(file: string): Pom {
  const text = readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->/g, '')
  const naming = without(text, 'dependencyManagement')
  const own = NESTED.reduce(without, text)
  return {
    file,
    artifactId: element(own, 'artifactId'),
    packaging: element(own, 'packaging') ?? 'jar',
    naming,
    modules: [...text.matchAll(/<(module|subproject)>\s*([^<]+?)\s*<\/\1>/g)].flatMap(([, , path = '']) =>
      pomAt(resolve(dirname(file), path)),
    ),
    parent: parentPom(file, text),
  }
}

/** The topmost pom whose modules lead to this one. */
function reactorPom(pomFile: string, above: readonly string[]): string {
  const candidates = above
    .map(folder => join(folder, 'pom.xml'))
    .filter(file => file !== pomFile && isFile(file))
  return candidates.findLast(file => reactorPoms(file).has(pomFile)) ?? pomFile
}

function reactorPoms(start: string): Map<string, Pom> {
  const poms = new Map<string, Pom>()
  const queue = [start]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (poms.has(file)) continue
    const pom = readPom(file)
    poms.set(file, pom)
    queue.push(...pom.modules)
  }
  return poms
}

/** The module and all that it may need: what its pom, or a parent's, names by artifactId. Rather too many than too few. */
function neededPoms(pomFile: string, reactor: ReadonlyMap<string, Pom>): Pom[] {
  const needed = new Map<string, Pom>()
  const queue = [reactor.get(pomFile) ?? readPom(pomFile)]
  for (let pom = queue.pop(); pom !== undefined; pom = queue.pop()) {
    if (needed.has(pom.file)) continue
    needed.set(pom.file, pom)
    const texts = [pom, ...parentsOf(pom)].map(({ naming }) => naming)
    for (const other of reactor.values()) if (texts.some(text => names(text, other))) queue.push(other)
  }
  return [...needed.values()]
}

function parentsOf(pom: Pom): Pom[] {
  const parents: Pom[] = []
  for (let file = pom.parent; file !== undefined; file = parents.at(-1)?.parent) {
    if (parents.some(known => known.file === file)) break
    parents.push(readPom(file))
  }
  return parents
}

/** A name that is put together from properties counts as named everywhere. */
function names(text: string, { artifactId }: Pom): boolean {
  if (artifactId === undefined || artifactId.includes('${')) return true
  return [...text.matchAll(/<artifactId>\s*([^<]+?)\s*<\/artifactId>/g)].some(
    ([, name]) => name === artifactId,
  )
}

/** `relativePath` is `../pom.xml` unless it says otherwise; empty means: not in the file system (Maven model reference). */
function parentPom(file: string, text: string): string | undefined {
  const parent = /<parent>[\s\S]*?<\/parent>/.exec(text)?.[0]
  if (parent === undefined || /<relativePath\s*\/>/.test(parent)) return undefined
  const path = /<relativePath>\s*([^<]*?)\s*<\/relativePath>/.exec(parent)?.[1] ?? '../pom.xml'
  return path === '' ? undefined : pomAt(resolve(dirname(file), path))[0]
}

function pomAt(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false })
  const file = stat?.isDirectory() === true ? join(path, 'pom.xml') : path
  return isFile(file) ? [file] : []
}

/** Elements that have an artifactId or a packaging of somebody else inside. */
const NESTED = [
  'parent',
  'dependencies',
  'dependencyManagement',
  'build',
  'profiles',
  'reporting',
  'properties',
]

function without(text: string, name: string): string {
  return text.replace(new RegExp(`<${name}>[\\s\\S]*</${name}>`), '')
}

function element(text: string, name: string): string | undefined {
  return new RegExp(`<${name}>\\s*([^<]+?)\\s*</${name}>`).exec(text)?.[1]
}

/** Settings of compilers and plug-ins that lie beside the reactor's pom by custom: `lombok.config`, `checkstyle.xml`. */
function settingsOf(folder: string): string[] {
  return ['lombok.config', 'checkstyle.xml', 'license-header.txt']
    .map(name => join(folder, name))
    .filter(file => isFile(file) && basename(file) !== 'pom.xml')
}

/** Options, extensions and the wrapper's version of a project lie in `.mvn`. */
function mavenFolder(folder: string, reach: { root: string; roots: readonly string[] }): string[] {
  const settings = join(folder, '.mvn')
  return existsSync(settings) ? filesBelow(settings, [], reach) : []
}
