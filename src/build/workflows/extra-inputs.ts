/** The option `Inputs`: files and folders outside the code folder that a build reads and that nothing else names. */

import { existsSync, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { isInside, shownPath } from '../../files/paths.ts'
import type { Recipe } from '../../model/artifact.ts'
import { Failure } from '../../report/failure.ts'
import { filesBelow } from '../project-copy.ts'
import type { WorkflowOptions } from '../workflow-options.ts'

/**
 * Absolute paths of all files that the option names, relative to the code folder. Throws a Failure of class `user` for
 * what does not exist or lies outside the project.
 */
export function extraInputs(
  recipe: Recipe,
  options: WorkflowOptions,
  { junk, roots }: { junk: readonly string[]; roots: readonly string[] },
): string[] {
  return (options.list('Inputs') ?? []).flatMap(named => {
    const path = resolve(recipe.source, named)
    if (!existsSync(path) || !roots.some(root => isInside(root, realpathSync(path)))) {
      const what = existsSync(path) ? 'lies outside the project' : 'does not exist'
      throw new Failure('user', `${recipe.workflow}: ${shownPath(path)}, named by Inputs, ${what}`, {
        remedy: 'Name files or folders relative to the code folder.',
      })
    }
    return statSync(path).isDirectory() ? filesBelow(path, junk, { root: recipe.root, roots }) : [path]
  })
}
