/**
 * Messages of one line: compilers and linters (`file:3:5: error: …`, `file(3,5): error CS1: …`), make, shells, Ruby, Maven,
 * Kotlin, pip. The forms are those that the tools print when their output is no terminal.
 */

import type { Problem, Rule } from './problem.ts'

/** A path without spaces, brackets and colons: what tools print bare. A drive's colon belongs to it. */
const FILE = '(?<file>(?:[A-Za-z]:[\\\\/])?[^\\s:"\'()\\[\\]`]{1,500})'
const AT = '(?<line>\\d{1,7})'
const COLUMN = '(?<column>\\d{1,5})'
const REST = '(?<message>\\S.*)'

/** Forms of which nothing else has the shape come first; the first that fits counts. */
const FORMS: readonly RegExp[] = [
  // MSBuild's canonical form (C#, F#), and tsc without --pretty; MSBuild adds the project in brackets.
  form(`\\s*${FILE}\\(${AT},${COLUMN}\\): (?<severity>error|warning) (?<message>\\S.*?)(?: \\[[^\\]]*\\])?`),
  // tsc --pretty.
  form(`${FILE}:${AT}:${COLUMN} - (?<severity>error|warning) ${REST}`),
  // GNU's form: gcc, clang, javac, kotlinc 1; Gradle prints the task in front of the first.
  form(`(?::\\w+(?=/))?${FILE}:${AT}(?::${COLUMN})?: (?:fatal )?(?<severity>error|warning|note): ${REST}`),
  // maven-compiler-plugin.
  form(`\\[(?<severity>ERROR|WARNING)\\] ${FILE}:\\[${AT},${COLUMN}\\] ${REST}`),
  // Maven's reader of POMs.
  form(`\\[(?:ERROR|FATAL)\\] +Non-parseable POM ${FILE}: (?<message>.*?) *@ line ${AT}, column ${COLUMN}.*`),
  // Kotlin's Gradle plug-in, 1.8 and newer, then older.
  form(`(?<severity>[ew]): (?:file://)?${FILE}:${AT}:${COLUMN}:? ${REST}`),
  form(`(?<severity>[ew]): ${FILE}: \\(${AT}, ${COLUMN}\\): ${REST}`),
  // make, a mistake in the Makefile; then a recipe that failed.
  form(`${FILE}:${AT}: \\*\\*\\* (?<message>.*?)(?: {2}Stop\\.)?`),
  form(`make(?:\\[\\d+\\])?: \\*\\*\\* \\[${FILE}:${AT}: (?<target>[^\\]]+)\\] (?<message>Error \\d+.*)`),
  // bash, then dash.
  form(`${FILE}: line ${AT}: ${REST}`),
  form(`${FILE}: ${AT}: ${REST}`),
  // Ruby.
  form(`${FILE}:${AT}:in [\`'][^']*': ${REST}`),
  // go build and go vet, and everybody else who gives a column or whose file has an ending.
  form(`(?:vet: )?${FILE}:${AT}:${COLUMN}:? ${REST}`),
  form(`(?:vet: )?(?<file>[^\\s:"'()\\[\\]\`]{0,500}\\.\\w{1,10}):${AT}: ${REST}`),
  // pip.
  form(`ERROR: (?<message>Invalid requirement: .*?) ?\\(from line ${AT} of (?<file>.+)\\)`),
  form(
    `ERROR: (?<message>Could not find a version that satisfies the requirement .*?) \\(from -r (?<file>.+?) \\(line ${AT}\\)\\).*`,
  ),
]

function form(source: string): RegExp {
  return new RegExp(`^${source}$`)
}

export const oneLine: Rule = (lines, at) => {
  const line = lines[at] ?? ''
  // Every form has a number; most lines of a build have none after a colon, a bracket or a space.
  if (!/[:([ ]\d/.test(line)) return undefined
  for (const candidate of FORMS) {
    const groups = candidate.exec(line)?.groups
    if (groups !== undefined) return problemOf(groups)
  }
  return undefined
}

function problemOf(groups: Record<string, string | undefined>): Problem | undefined {
  const { file = '', line, column, message = '', target, severity = 'error' } = groups
  if (severity === 'note') return undefined
  return {
    severity: /^w/i.test(severity) ? 'warning' : 'error',
    message: target === undefined ? message : `${target}: ${message}`,
    spots: [{ file, line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) }],
  }
}
