/** Whether something can be built at a code path; what it holds is the build's business. */

import { readdirSync } from 'node:fs'
import { nearestSibling, shownPath, statOf } from '../files/paths.ts'
import { Failure } from '../report/failure.ts'
import type { TargetContext } from './target-properties.ts'
import { placeOf } from './template.ts'

/** The failure (user) for a path that leads nowhere, to an empty folder or to a device; undefined when it is fine. */
export function checkCode(
  { template, resource, property }: TargetContext,
  { path, node, code }: { path: string; node: unknown; code: string },
): Failure | undefined {
  const said = `the ${property.path[0]} of ${resource.id} is ${path}, but`
  const refuse = (message: string, remedy: string) =>
    new Failure('user', message, { place: placeOf(template, node), artifact: resource.id, remedy })
  const stat = statOf(code)
  if (stat === undefined) {
    const near = nearestSibling(code)
    const remedy = near === undefined ? 'Create it, or correct the path.' : `Did you mean ${shownPath(near)}?`
    return refuse(`${said} nothing is at ${shownPath(code)}`, remedy)
  }
  if (!stat.isDirectory() && !stat.isFile()) {
    return refuse(`${said} that is neither a folder nor a file`, 'Name the folder of the code.')
  }
  if (stat.isDirectory() && readdirSync(code).length === 0) {
    return refuse(`${said} that folder is empty`, 'Put the code there, or correct the path.')
  }
  return undefined
}
