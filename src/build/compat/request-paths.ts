/** Questions about the paths of a request that several workflows ask. */

import { realPathOf } from '../../files/paths.ts'
import type { BuildersRequest } from './request.ts'

/** The manifest's path; null is what Python says when it is asked for such a file. */
export function manifestOf({ manifestPath }: BuildersRequest): string {
  if (manifestPath !== null) return manifestPath
  throw new Error('stat: path should be string, bytes, os.PathLike or integer, not NoneType')
}

/** Whether two paths lead to one folder. */
export function isSameFolder(a: string, b: string): boolean {
  return realPathOf(a) === realPathOf(b)
}
