/**
 * Finds in the output of a failed tool what it says is wrong, and where: the work of the runner's problem matchers, for
 * every tool at once, because a Makefile or a script may run any of them. Nothing is read but these lines; what is no
 * file of the user's is sorted out by whoever looks the files up.
 */

import { manyLines } from './many-lines.ts'
import { oneLine } from './one-line.ts'
import type { Problem, Rule } from './problem.ts'
import { refusedPackage } from './requirements.ts'

/** More than anybody shows. */
const MOST_PROBLEMS = 200

const RULES: readonly Rule[] = [...manyLines, oneLine, refusedPackage]

/** Errors in the order of the output. Warnings of a tool that failed are not what it failed of. */
export function findProblems(lines: readonly string[]): Problem[] {
  const found: Problem[] = []
  for (let at = 0; at < lines.length && found.length < MOST_PROBLEMS; at++) {
    for (const rule of RULES) {
      const problem = rule(lines, at)
      if (problem === undefined) continue
      if (problem.severity === 'error') found.push(problem)
      break
    }
  }
  return found
}
