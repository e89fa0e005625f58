/** Files of the source that go into an artifact beside what a compiler made. */

import ignore from 'ignore'
import type { Recipe } from '../model/artifact.ts'
import type { Tree } from '../model/tree.ts'

/** What `include` of lambda-build.yml names, where it lies; nothing without `include`. */
export function dataFiles({ sourceTree, include }: Recipe): Tree {
  if (include.length === 0) return []
  const wanted = ignore().add([...include])
  return sourceTree.filter(entry => wanted.ignores(entry.path))
}
