/**
 * Which files of a .NET solution a function's build reads, found in the project files without running MSBuild: the
 * project, the projects that it refers to, and what MSBuild and NuGet take from the folders above.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Recipe } from '../../model/artifact.ts'
import { ceilingOf, filesBelow, foldersUpTo, isFile } from '../project-copy.ts'

/** Compiled code and what restoring left: it names folders of this machine. */
export const DOTNET_JUNK = ['/bin/', '/obj/', 'TestResults/', '.vs/', '*.user', '*.suo'] as const

export const PROJECT_FILE = /\.(cs|fs|vb)proj$/

/** Absolute paths; `project` is the project file of the code folder. */
export function dotnetFiles(project: string, recipe: Recipe, roots: readonly string[]): string[] {
  const projects = referredProjects(project)
  const reach = { root: recipe.root, roots }
  const above = foldersUpTo(ceilingOf(recipe), dirname(project))
  return [
    ...projects.slice(1).flatMap(file => filesBelow(dirname(file), DOTNET_JUNK, reach)),
    ...[...new Set([...above, ...projects.map(file => dirname(file))])].flatMap(settingsIn),
    ...projects.flatMap(importedFiles),
  ]
}

/** Read by MSBuild, NuGet and the SDK from every folder above a project, under whatever case (their documentation). */
const SETTINGS =
  /^(directory\.(build|packages)\.(props|targets)|directory\.solution\.(props|targets)|global\.json|nuget\.config|packages\.lock\.json|\.editorconfig|\.globalconfig|stylecop\.json)$/i

function settingsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => SETTINGS.test(name))
    .map(name => join(folder, name))
    .filter(isFile)
}

/** The project and all that it refers to, itself first. */
function referredProjects(project: string): string[] {
  const found: string[] = []
  const queue = [project]
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    if (found.includes(file)) continue
    found.push(file)
    queue.push(...namedIn(file, /<ProjectReference\b[^>]*\bInclude\s*=\s*"([^"]+)"/g))
  }
  return found
}

/** Files elsewhere that a project takes in: `<Import Project>`, `<Compile Include="../Shared.cs">`. */
function importedFiles(project: string): string[] {
  return namedIn(
    project,
    /<(?:Import\b[^>]*\bProject|(?:Compile|None|Content|EmbeddedResource|AdditionalFiles)\b[^>]*\bInclude)\s*=\s*"([^"]+)"/g,
  )
}

function namedIn(project: string, pattern: RegExp): string[] {
  const text = readFileSync(project, 'utf8').replace(/<!--[\s\S]*?-->/g, '')
  return [...text.matchAll(pattern)]
    .flatMap(([, list = '']) => list.split(';'))
    .map(path =>
      path
        .trim()
        .replaceAll('\\', '/')
        .replace(/^\$\(MSBuildThisFileDirectory\)\/?/, ''),
    )
    .map(path => resolve(dirname(project), path))
    .filter(isFile)
}
