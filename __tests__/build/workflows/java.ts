/** What the tests of the Java workflows share. */

import { execFileSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { copyTree } from '../../../src/build/private-copy.ts'
import type { Tree } from '../../../src/model/tree.ts'
import { folderWith } from '../support.ts'

/** Builds fetch from public repositories once, then the caches of the tools have it. */
export const MINUTES = 180_000

/** What a class prints when Java has the artifact as Lambda lays it out: the code in a folder, jars in `lib`. */
export function answerOf(tree: Tree, mainClass: string): string {
  const laid = folderWith()
  copyTree(tree, laid)
  const classPath = [laid, join(laid, 'lib', '*'), join(laid, 'java', 'lib', '*')].join(delimiter)
  return execFileSync('java', ['-cp', classPath, mainClass, 'Lambda'], { encoding: 'utf8' }).trim()
}
