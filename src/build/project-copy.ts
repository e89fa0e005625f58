/**
 * Projects that reach beyond the code folder (a Maven reactor, a Gradle build, project references): which of their
 * files a build reads, and a private copy that looks the same wherever the project lies.
 */

import { statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { isInside, nameBelow } from '../files/paths.ts'
import type { NamedFile, Recipe } from '../model/artifact.ts'
import { diskEntry, listSource } from './list-source.ts'
import { copyTree } from './private-copy.ts'

/** Where the search above the code folder ends: the recipe's root, or the code folder when it lies elsewhere. */
export function ceilingOf({ root, source }: Recipe): string {
  return isInside(root, source) ? root : source
}

/** The folders from `folder` up to `ceiling`, nearest first. */
export function foldersUpTo(ceiling: string, folder: string): string[] {
  const folders: string[] = []
  for (let at = folder; isInside(ceiling, at); at = dirname(at)) {
    folders.push(at)
    if (dirname(at) === at) break
  }
  return folders
}

/** Real paths of the files below a folder of the project, by the rules that hold for code; links are followed. */
export function filesBelow(folder: string, junk: readonly string[], { root, roots }: Reach): string[] {
  const listed = listSource({
    folder,
    top: root,
    roots,
    junk,
    asItLies: false,
    ownFiles: [],
    include: [],
    exclude: [],
  })
  return listed.tree.flatMap(entry => {
    if (entry.kind === 'disk') return [join(folder, entry.path)]
    const file = join(folder, entry.path)
    return entry.kind === 'link' && isFile(file) ? [file] : []
  })
}

interface Reach {
  root: string
  roots: readonly string[]
}

/** Those files that lie outside the code folder, once each, as inputs of the recipe. */
export function namedInputs(files: Iterable<string>, { source, root }: Recipe): NamedFile[] {
  return [...new Set(files)]
    .filter(path => !isInside(source, path) && isFile(path))
    .sort()
    .map(path => ({ name: nameBelow(root, path), path }))
}

/**
 * Copies a recipe's source and inputs below `folder`, at the same places relative to each other. The topmost folder
 * among them becomes `folder` itself, so that no tool sees a name that depends on the clone. Returns the place in the
 * copy of any path of the project.
 */
export function copyProject(recipe: Recipe, folder: string): (path: string) => string {
  const inputs = recipe.inputs.map(({ path }) => path)
  const place = copyFiles(inputs, { from: recipe.source, folder })
  copyTree(recipe.sourceTree, place(recipe.source))
  return place
}

/** Copies files in the same way; the topmost of their folders and of `from` becomes `folder`. */
export function copyFiles(
  files: readonly string[],
  { from, folder }: { from: string; folder: string },
): (path: string) => string {
  const base = files.reduce((top, path) => commonFolder(top, dirname(path)), from)
  const entries = files.map(path => {
    const { size, mode } = statSync(path)
    return diskEntry(relative(base, path), path, { size, executable: (mode & 0o111) !== 0 })
  })
  copyTree(entries, folder)
  return path => join(folder, relative(base, path))
}

function commonFolder(a: string, b: string): string {
  let at = a
  while (!isInside(at, b)) at = dirname(at)
  return at
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}
