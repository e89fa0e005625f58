/** Whether a nested template can be read where a stack says it is. */

import { dirname, resolve as resolvePath } from 'node:path'
import { isInside, nearestSibling, realPathOf, shownPath, statOf } from '../files/paths.ts'
import { Failure } from '../report/failure.ts'
import { placeOf, type Template } from './template.ts'

/** Templates inside each other. CloudFormation names no limit; a chain this long is a mistake. */
export const MAX_NESTED_DEPTH = 20

/** A local file that a template names: where, and for whom. */
export interface NamedTemplate {
  /** The template that names it. */
  template: Template
  /** Files from the root down to that template. */
  chain: readonly string[]
  /** As written, without `file://`. */
  path: string
  /** The expression, to point at. */
  node: unknown
  /** Begins messages: `the TemplateURL of Orders`. */
  what: string
  /** The resource's full id, when there is one. */
  id?: string
  /** Real paths of the folders in which it may lie; anywhere when absent. */
  allowedRoots: readonly string[] | undefined
}

/** The absolute path of the file. Throws a Failure (user): not there, no file, outside the project, in a circle, too deep. */
export function nestedFile(named: NamedTemplate): string {
  const { template, path, node, what, id, allowedRoots, chain } = named
  const file = resolvePath(dirname(template.file), path)
  const refuse = (problem: string, remedy: string) =>
    new Failure('user', `${what} is ${path}, but ${problem}`, {
      place: placeOf(template, node),
      artifact: id,
      remedy,
    })
  const stat = statOf(file)
  if (stat === undefined) {
    const near = nearestSibling(file)
    throw refuse(
      `nothing is at ${shownPath(file)}`,
      near === undefined ? 'Create it, or correct the path.' : `Did you mean ${shownPath(near)}?`,
    )
  }
  if (!stat.isFile()) throw refuse('that is not a file', 'Name the file itself.')
  const real = realPathOf(file)
  if (allowedRoots !== undefined && !allowedRoots.some(root => isInside(root, real))) {
    throw refuse(
      `that lies outside the project: ${shownPath(real)}`,
      'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
    )
  }
  const start = chain.findIndex(above => realPathOf(above) === real)
  if (start !== -1) {
    const circle = [...chain.slice(start), file].map(above => shownPath(above))
    throw refuse(`these templates nest each other: ${circle.join(' → ')}`, 'Break the circle.')
  }
  if (chain.length > MAX_NESTED_DEPTH) {
    throw refuse(`more than ${MAX_NESTED_DEPTH} templates are nested in each other there`, 'Flatten them.')
  }
  return file
}
