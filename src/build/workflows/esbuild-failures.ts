/** What esbuild means when it fails. */

import type { Explanation } from './workflow.ts'

export const ESBUILD_CLUE = /\[ERROR\]|^ {4}\S+:\d+:\d+:/

/** The first error, with its place; what to do about a file or package that was not found. */
export function explainEsbuild(clues: readonly string[]): Explanation | undefined {
  const at = clues.findIndex(line => line.includes('[ERROR]'))
  const error = /\[ERROR\]\s*(.*)/.exec(clues[at] ?? '')?.[1]
  if (error === undefined) return undefined
  const place = /^ {4}(\S+:\d+:\d+):/.exec(clues[at + 1] ?? '')?.[1]
  const others = clues.filter(line => line.includes('[ERROR]')).length - 1
  const reason = [error, place && `(${place})`, others > 0 && `and ${others} more`].filter(Boolean).join(' ')
  const unresolved = /Could not resolve "([^"]+)"/.exec(error)?.[1]
  return { reason, ...(unresolved === undefined ? {} : { remedy: remedyFor(unresolved) }) }
}

function remedyFor(path: string): string {
  if (path.startsWith('../')) {
    return 'Point the code at a folder that holds both, or make the other one a local package (file: or workspace).'
  }
  if (path.startsWith('.') || path.startsWith('/'))
    return 'Correct the path, or see what .lambdaignore leaves out.'
  return `List ${path} under dependencies of package.json (devDependencies are not installed), or under External when a layer or the runtime has it.`
}
