/**
 * Problems that tools named, at the user's own lines. Tools work at private copies: a path in one leads back to the file
 * that it is a copy of. What lies outside the project (a library, a tool's own file) is nobody's line to mend.
 */

import { readFileSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path'
import { isInside, realPathOf, shownPath, statOf } from '../../files/paths.ts'
import type { Recipe } from '../../model/artifact.ts'
import type { Place, SourceProblem } from '../../report/failure.ts'
import { findProblems } from './find-problems.ts'
import type { Spot } from './problem.ts'

export interface ToolPlace {
  recipe: Recipe
  /** Where the tool ran, and the folder that holds its copies; absolute. */
  cwd: string
  scratch: string
}

/** As many as one person reads, and GitHub records of a step. */
const MOST = 10
const LONGEST_MESSAGE = 500

/** Once each, in the order of the output; empty where the tool named no line of the user's. Never throws for a file that is gone. */
export function sourceProblems(lines: readonly string[], where: ToolPlace): SourceProblem[] {
  const originals = new Originals(where)
  const found = new Map<string, SourceProblem>()
  for (const { message, spots } of findProblems(lines)) {
    const place = firstPlace(spots, originals, where.recipe)
    if (place === undefined) continue
    const shown = message.slice(0, LONGEST_MESSAGE)
    const key = [place.file, place.line, shown].join('\n')
    if (!found.has(key)) found.set(key, { place, message: shown })
    if (found.size === MOST) break
  }
  return [...found.values()]
}

function firstPlace(spots: readonly Spot[], originals: Originals, recipe: Recipe): Place | undefined {
  for (const { file, line, column, mentions } of spots) {
    const path = file === undefined ? recipe.manifest : originals.of(file)
    if (path === undefined) continue
    const at = line ?? (mentions === undefined ? undefined : lineThatMentions(mentions, path))
    if (file === undefined && at === undefined) continue
    return {
      file: shownPath(path),
      ...(at === undefined ? {} : { line: at }),
      ...(at === undefined || column === undefined ? {} : { column }),
    }
  }
  return undefined
}

class Originals {
  readonly #where: ToolPlace
  /** By the place below a folder of copies that a tool may know it by. */
  readonly #files: ReadonlyMap<string, string>

  constructor(where: ToolPlace) {
    this.#where = where
    this.#files = new Map(filesOf(where.recipe))
  }

  /** The absolute path of the user's file; undefined for everything else. */
  of(name: string): string | undefined {
    const { cwd, scratch, recipe } = this.#where
    const path = resolve(cwd, name)
    const copies = [scratch, realPathOf(scratch)].find(folder => isInside(folder, path))
    if (copies !== undefined) return this.#copied(path, copies) ?? this.#named(name)
    const isTheirs = isInside(recipe.root, path) || this.#files.has(path)
    return isTheirs && statOf(path)?.isFile() === true ? path : undefined
  }

  /** A copy lies below some folder as the file lies below the root of the disk, the code folder or one above it. */
  #copied(path: string, copies: string): string | undefined {
    const parts = path.slice(copies.length + 1).split(sep)
    for (let at = 0; at < parts.length; at++) {
      const rest = join(...parts.slice(at))
      for (const base of foldersAbove(this.#where.recipe.source)) {
        const original = this.#files.get(join(base, rest))
        if (original !== undefined && areAlike(original, path)) return original
      }
    }
    return undefined
  }

  /** make and others change folders before they start a compiler: then the end of the path has to do, if it is the only one. */
  #named(name: string): string | undefined {
    if (isAbsolute(name)) return undefined
    const end = `${sep}${join(name)}`
    const fitting = [...this.#files].filter(([path]) => path.endsWith(end))
    return fitting.length === 1 ? fitting[0]?.[1] : undefined
  }
}

function* filesOf({ source, sourceTree, inputs, manifest }: Recipe): Generator<[string, string]> {
  for (const entry of sourceTree) if (entry.kind === 'disk') yield [join(source, entry.path), entry.file]
  for (const { path } of inputs) yield [path, path]
  if (manifest !== undefined) yield [manifest, manifest]
}

/** The nearest first; the last is the root of the disk. */
function foldersAbove(folder: string): string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...foldersAbove(above)]
}

/** The copy is still there; where a build has changed or removed it, the name has to do. */
function areAlike(original: string, copy: string): boolean {
  try {
    return readFileSync(original).equals(readFileSync(copy))
  } catch {
    return basename(original) === basename(copy)
  }
}

function lineThatMentions(text: string, file: string): number | undefined {
  try {
    const name = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[-_]/g, '[-_]')
    const pattern = new RegExp(`(?<![\\w.-])${name}(?![\\w-])`, 'i')
    const at = readFileSync(file, 'utf8')
      .split('\n')
      .findIndex(line => pattern.test(line))
    return at < 0 ? undefined : at + 1
  } catch {
    return undefined
  }
}
