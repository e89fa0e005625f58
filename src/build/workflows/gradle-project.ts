/**
 * Which files of a Gradle build a function's project reads, found in the build scripts without running Gradle: the
 * project itself, the projects that the scripts name as its dependencies, the scripts of all others (Gradle configures
 * them first). Where a script computes names, everything below the settings counts.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isInside } from '../../files/paths.ts'
import type { Recipe } from '../../model/artifact.ts'
import { ceilingOf, filesBelow, foldersUpTo, isFile } from '../project-copy.ts'
import { javaJunk } from './java-content.ts'

export const GRADLE_JUNK = javaJunk('build/', '.gradle/', '.kotlin/')

export interface GradleBuild {
  /** The folder of the settings; the code folder where there are none. */
  root: string
  hasSettings: boolean
  /** The gradlew to run, when there is one. */
  wrapper: string | undefined
  /** Absolute paths of everything that the build reads. */
  files: readonly string[]
}

interface Reach {
  root: string
  roots: readonly string[]
}

export function readGradleBuild(recipe: Recipe, roots: readonly string[]): GradleBuild {
  const above = foldersUpTo(ceilingOf(recipe), recipe.source)
  // Gradle takes the first settings that it finds on the way up, too.
  const settings = above.flatMap(folder => scriptIn(folder, 'settings'))[0]
  const root = settings === undefined ? recipe.source : dirname(settings)
  const wrapper = above.map(folder => join(folder, 'gradlew')).find(isFile)
  const reach = { root: recipe.root, roots }
  return {
    root,
    hasSettings: settings !== undefined,
    wrapper,
    files: [
      ...(settings === undefined ? [] : buildFiles(settings, recipe, reach)),
      ...(wrapper === undefined
        ? []
        : [wrapper, ...below(join(dirname(wrapper), 'gradle', 'wrapper'), reach)]),
    ],
  }
}

interface Project {
  /** `:services:orders` */
  path: string
  folder: string
}

function buildFiles(settings: string, recipe: Recipe, reach: Reach): string[] {
  const root = dirname(settings)
  const text = code(settings)
  const shared = [...below(join(root, 'gradle'), reach), ...below(join(root, 'buildSrc'), reach)]
  const included = includedBuilds(text, root).flatMap(folder => below(folder, reach))
  const projects = projectsOf(text, root)
  const sharedScripts = [settings, ...scriptsIn(root), ...[...shared, ...included].filter(isScript)]
  const needed = isComputed(text) ? undefined : neededProjects(projects, sharedScripts, recipe)
  if (needed === undefined)
    return [...below(root, reach), ...included, ...projects.flatMap(({ folder }) => below(folder, reach))]
  return [
    ...controlFiles(root),
    ...shared,
    ...included,
    ...projects.flatMap(project =>
      needed.has(project) ? below(project.folder, reach) : controlFiles(project.folder),
    ),
  ]
}

/** The code of a script without comments. */
function code(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(^|[\s;{}])\/\/[^\n]*/g, '$1')
}

/** Settings that go over folders or lists in place of naming each project. */
function isComputed(settings: string): boolean {
  return (
    /\b(each\w*|forEach|listFiles|walk\w*|fileTree|for)\b\s*[({]/.test(settings) ||
    /\binclude(Flat)?\s*\(?\s*[^'"\s([]/.test(settings.replace(/\binclude(Build|Group|Module)\w*/g, ''))
  )
}

function projectsOf(settings: string, root: string): Project[] {
  const moved = new Map(
    [...settings.matchAll(/project\(\s*['"](:[^'"]+)['"]\s*\)\.projectDir\s*=[^'"\n]*['"]([^'"]+)['"]/g)].map(
      ([, path = '', folder = '']) =>
        [path, resolve(root, folder.replace(/^\$\{?(rootDir|settingsDir)\}?\//, ''))] as const,
    ),
  )
  const projects = new Map<string, Project>()
  for (const [, flat, list = ''] of settings.matchAll(
    /\binclude(Flat)?\b\s*\(?((?:\s*,?\s*['"][^'"]+['"])+)/g,
  )) {
    for (const [, name = ''] of list.matchAll(/['"]([^'"]+)['"]/g)) {
      const names = name.split(':').filter(part => part !== '')
      // `a:b` includes `a` too.
      for (let length = 1; length <= names.length; length++) {
        const path = `:${names.slice(0, length).join(':')}`
        const usual = flat === undefined ? join(root, ...names.slice(0, length)) : join(dirname(root), name)
        projects.set(path, { path, folder: moved.get(path) ?? usual })
      }
    }
  }
  return [...projects.values(), { path: ':', folder: root }].filter(({ folder }) => existsSync(folder))
}

/**
 * The code's project and all that it needs; undefined when a script computes what it needs. What scripts for several
 * projects name counts for each of them.
 */
function neededProjects(
  projects: readonly Project[],
  sharedScripts: readonly string[],
  recipe: Recipe,
): ReadonlySet<Project> | undefined {
  const needed = new Set<Project>()
  const queue: Project[] = []
  const follow = (scripts: readonly string[]): boolean => {
    const texts = scripts.map(code)
    queue.push(...projects.filter(project => texts.some(text => namesProject(text, project))))
    return texts.every(text => !/\bproject\(\s*(path\s*[:=]\s*)?[^'"\s:p)]/.test(text))
  }
  if (!follow(sharedScripts)) return undefined
  queue.push(...projects.filter(({ folder }) => folder === recipe.source))
  for (let project = queue.pop(); project !== undefined; project = queue.pop()) {
    if (needed.has(project) || project.path === ':') continue
    needed.add(project)
    if (!follow(scriptsIn(project.folder))) return undefined
  }
  return needed
}

/** `project(':a:b')`, or the accessor `projects.a.b` that Gradle makes of it. */
function namesProject(text: string, { path }: Project): boolean {
  if (path === ':') return false
  if (new RegExp(`\\bproject\\([^)'"]*['"]${escaped(path)}['"]`).test(text)) return true
  const accessor = path
    .slice(1)
    .split(':')
    .map(part => part.replace(/[-_.]+(\w)/g, (_, letter: string) => letter.toUpperCase()))
  return new RegExp(`\\bprojects\\.${escaped(accessor.join('.'))}\\b`).test(text)
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function includedBuilds(settings: string, root: string): string[] {
  return [...settings.matchAll(/\bincludeBuild\b\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, path = '']) =>
    resolve(root, path),
  )
}

/** What Gradle reads of a project that is configured and not built. */
function controlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => /\.(gradle|kts|properties|toml|lockfile)$/.test(name) || name === 'lombok.config')
    .map(name => join(folder, name))
}

const isScript = (file: string): boolean => /\.(gradle|kts)$/.test(file)

function scriptsIn(folder: string): string[] {
  return readdirSync(folder)
    .map(name => join(folder, name))
    .filter(file => isScript(file) && isFile(file))
}

function scriptIn(folder: string, name: string): string[] {
  return [`${name}.gradle`, `${name}.gradle.kts`].map(file => join(folder, file)).filter(isFile)
}

function below(folder: string, reach: Reach): string[] {
  if (!existsSync(folder) || !reach.roots.some(root => isInside(root, folder))) return []
  return filesBelow(folder, GRADLE_JUNK, reach)
}

/** Dependencies of the code's own scripts whose versions are patterns: `1.+`, `latest.release`. */
export function looseVersions(recipe: Recipe): string[] {
  return scriptsIn(recipe.source).flatMap(file =>
    [...code(file).matchAll(/['"]([^'":\s]+:[^'":\s]+:(?:[\d.]*\+|latest\.\w+|[[(][^'"]*))['"]/g)].map(
      ([, found = '']) => found,
    ),
  )
}
