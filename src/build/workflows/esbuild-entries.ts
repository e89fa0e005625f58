/** Where bundling starts: the options' entry points, or the file of the handler. */

import { posix } from 'node:path'
import { nearestName, shownPath } from '../../files/paths.ts'
import type { Recipe } from '../../model/artifact.ts'
import type { Tree } from '../../model/tree.ts'
import { Failure } from '../../report/failure.ts'
import { esbuildOptions } from './esbuild-options.ts'

/** In the order in which they are tried; SAM knows the first two of TypeScript's and JavaScript's only. */
const EXTENSIONS = ['.ts', '.mts', '.cts', '.tsx', '.js', '.mjs', '.cjs', '.jsx']

/**
 * Paths relative to the code folder. Throws a Failure of class `user` for a file that is not there, with the nearest name, and
 * when neither a handler nor entry points are set.
 */
export function entryPoints(recipe: Recipe): string[] {
  const files = recipe.sourceTree.map(entry => entry.path)
  const given = esbuildOptions(recipe).list('EntryPoints')
  if (given !== undefined && given.length > 0) {
    return given.map(
      path =>
        fileOf(posix.normalize(path), files) ?? missing(`the entry point ${path}`, path, { recipe, files }),
    )
  }
  const { handler } = recipe
  if (handler === undefined) {
    throw new Failure('user', 'nodejs-esbuild does not know where bundling starts', {
      remedy: 'Set Handler, or Metadata.BuildProperties.EntryPoints.',
    })
  }
  const module = handlerModule(handler)
  return [fileOf(module, files) ?? missing(`the handler ${handler}`, module, { recipe, files })]
}

/**
 * The file that Lambda loads, without its extension: the path, and of the last name what stands before the first dot
 * (aws-lambda-nodejs-runtime-interface-client).
 */
export function handlerModule(handler: string): string {
  const path = posix.normalize(handler)
  const name = posix.basename(path)
  return posix.join(posix.dirname(path), name.split('.')[0] ?? name)
}

/** Throws a Failure of class `build` when Lambda would not find the handler in what was bundled. */
export function checkHandler({ handler }: Recipe, tree: Tree): void {
  if (handler === undefined) return
  const module = handlerModule(handler)
  const paths = new Set(tree.map(entry => entry.path))
  if (['', '.js', '.mjs', '.cjs'].some(extension => paths.has(`${module}${extension}`))) return
  throw new Failure('build', `the bundle has no ${module}.js, which the handler ${handler} names`, {
    remedy: 'Correct OutExtension or the entry points.',
    details: [...paths].slice(0, 10),
  })
}

function fileOf(path: string, files: readonly string[]): string | undefined {
  if (files.includes(path)) return path
  return EXTENSIONS.map(extension => `${path}${extension}`).find(file => files.includes(file))
}

function missing(what: string, path: string, at: { recipe: Recipe; files: readonly string[] }): never {
  const sources = at.files.filter(file => EXTENSIONS.includes(posix.extname(file)))
  const near = nearestName(path, [
    ...sources,
    ...sources.map(file => file.slice(0, -posix.extname(file).length)),
  ])
  throw new Failure('user', `there is no file for ${what} in ${shownPath(at.recipe.source)}`, {
    remedy:
      near === undefined
        ? `Name a file of the code folder, such as ${sources[0] ?? 'app.ts'} (handlers: path/file.function).`
        : `Did you mean ${near}?`,
  })
}
