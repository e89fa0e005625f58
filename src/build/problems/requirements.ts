/** What package managers say of a package that they can't get: they name it, and we look for it in the manifest. */

import type { Rule, Spot } from './problem.ts'

/** Caught: the package. The first that fits counts. */
const REFUSALS: readonly RegExp[] = [
  // pip
  /^ERROR: Could not find a version that satisfies the requirement ([\w.-]+)/,
  // uv
  /Because ([\w.-]+) was not found in the package registry/,
  /Because (?:there (?:is|are) no versions? of|only the following versions of) ([\w.-]+)/,
  // npm, with the version behind it
  /^npm (?:ERR!|error) (?:404|notarget) +(?:'|No matching version found for )(@?[\w./-]+)@/,
  // pnpm, Yarn
  /ERR_PNPM_FETCH_404.*\/((?:@[\w.-]+%2F)?[\w.-]+): Not Found/,
  /Couldn't find (?:any versions for|package) "(@?[\w./-]+)"/,
  // cargo
  /^error: no matching package named `([\w-]+)` found/,
  // Maven: group, artifact; the artifact stands in a line of its own
  /Could not find artifact [\w.-]+:([\w.-]+):/,
  // Gradle
  /^ +> Could not find ([\w.-]+:[\w.-]+:[\w.-]+)\.$/,
  // Bundler
  /^Could not find gem '([\w.-]+)/,
  // go
  /^go: ([\w.~-]+\/[\w./~-]+)@v\S+: /,
]

export const refusedPackage: Rule = (lines, at) => {
  const line = lines[at] ?? ''
  for (const refusal of REFUSALS) {
    const name = refusal.exec(line)?.[1]
    if (name !== undefined) return { severity: 'error', message: line.trim(), spots: [{ mentions: name }] }
  }
  return unreadable(lines, at)
}

/** uv: "Couldn't parse requirement in `requirements.txt` at position 5", why, and the requirement. */
const unreadable: Rule = (lines, at) => {
  const file = /Couldn't parse requirement in [`']([^`']+)[`']/.exec(lines[at] ?? '')?.[1]
  if (file === undefined) return undefined
  const why = lines[at + 1]?.replace(/^\s*(?:cause|Caused by): /, '').trim()
  const mentions = lines[at + 2]?.trim()
  const spot: Spot = mentions ? { file, mentions } : { file }
  return {
    severity: 'error',
    message: `the requirement cannot be read${why ? `: ${why}` : ''}`,
    spots: [spot],
  }
}
