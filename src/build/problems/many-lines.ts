/** Messages that go over several lines: rustc, esbuild, Python, Node, Bundler, Gradle, Maven's models, TOML read by uv. */

import { following, type Problem, type Rule, type Spot } from './problem.ts'

function problem(message: string, spots: readonly Spot[]): Problem | undefined {
  return spots.length === 0 ? undefined : { severity: 'error', message, spots }
}

/** A path, a line and perhaps a column, out of a match's groups. */
function spotOf(found: RegExpExecArray | null): Spot[] {
  const { file, line, column } = found?.groups ?? {}
  if (file === undefined || line === undefined) return []
  return [{ file, line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) }]
}

/** The first of the next lines that fits. */
function next(lines: readonly string[], at: number, pattern: RegExp): RegExpExecArray | null {
  for (const line of following(lines, at)) {
    const found = pattern.exec(line)
    if (found !== null) return found
  }
  return null
}

/** `error[E0425]: …`, then ` --> src/main.rs:3:5`; also cargo's own, of Cargo.toml. */
const rust: Rule = (lines, at) => {
  const [, severity, message] = /^(error|warning)(?:\[\w+\])?: (.+)$/.exec(lines[at] ?? '') ?? []
  if (message === undefined) return undefined
  const end = lines.indexOf('', at)
  const whole = lines.slice(0, end < 0 ? lines.length : end)
  const [spot] = spotOf(next(whole, at, /^ *--> (?<file>.+?):(?<line>\d+):(?<column>\d+)$/))
  if (spot === undefined) return undefined
  return { severity: severity === 'warning' ? 'warning' : 'error', message, spots: [spot] }
}

/** `✘ [ERROR] …`, then `    src/app.ts:3:5:`. */
const esbuild: Rule = (lines, at) => {
  const message = /^\s*(?:✘|X) \[ERROR\] (.+)$/.exec(lines[at] ?? '')?.[1]
  if (message === undefined) return undefined
  return problem(
    message,
    spotOf(next(lines, at, /^ {4}(?<file>\S.*?):(?<line>\d+):(?<column>\d+):$/)).map(columnFromOne),
  )
}

/** esbuild counts columns from 0. */
function columnFromOne(spot: Spot): Spot {
  return spot.column === undefined ? spot : { ...spot, column: spot.column + 1 }
}

const FRAME = /^\s*File "(?<file>[^"]+)", line (?<line>\d+)/
/** How deep a traceback may go before its message. */
const DEEPEST_TRACEBACK = 300

/** From the first frame on down to the line that names the error; the innermost frame is the likeliest. */
const python: Rule = (lines, at) => {
  if (!FRAME.test(lines[at] ?? '') || FRAME.test(lines[at - 1] ?? '')) return undefined
  const spots: Spot[] = []
  for (const line of lines.slice(at, at + DEEPEST_TRACEBACK)) {
    spots.unshift(...spotOf(FRAME.exec(line)))
    if (/^\w[\w.]*(?::|$)/.test(line)) return problem(line, spots)
  }
  return undefined
}

/** `/app/build.js:3`, the line itself, `SyntaxError: …`, and the frames. */
const node: Rule = (lines, at) => {
  const head = /^(?:file:\/\/)?(?<file>\/.+?):(?<line>\d+)$/.exec(lines[at] ?? '')
  if (head === null) return undefined
  const message = next(lines, at, /^\w*Error(?: \[\w+\])?: .+$/)?.[0]
  if (message === undefined) return undefined
  const frames = following(lines, at).flatMap(line =>
    spotOf(/^\s+at .*?(?:file:\/\/)?(?<file>\/[^():]+):(?<line>\d+):(?<column>\d+)\)?$/.exec(line)),
  )
  return problem(message, [...spotOf(head), ...frames])
}

const bundler: Rule = (lines, at) => {
  const message = /^\[!\] (There was an error (?:parsing|while loading) .+)$/.exec(lines[at] ?? '')?.[1]
  if (message === undefined) return undefined
  return problem(message, spotOf(next(lines, at, /^ # {2}from (?<file>.+?):(?<line>\d+)$/)))
}

/** `Build file '/app/build.gradle' line: 2`, then what went wrong, and why, after a `>`. */
const gradle: Rule = (lines, at) => {
  const where = /^(?:Build|Settings|Initialization|Script)[\w ]*? '(?<file>.+)' line: (?<line>\d+)$/.exec(
    lines[at] ?? '',
  )
  if (where === null) return undefined
  const said = following(lines, at)
  const what = said[said.indexOf('* What went wrong:') + 1]
  const why = said.find(line => line.startsWith('> '))?.slice(2)
  return problem(why ?? what ?? 'Gradle could not read it', spotOf(where))
}

/** `The project a:b:1 (/app/pom.xml) has 1 error`, then `'…' is missing. @ line 6, column 9`. */
const mavenModel: Rule = (lines, at) => {
  const file = /^\[ERROR\] +The project .*\(([^()]+)\) has \d+ errors?$/.exec(lines[at] ?? '')?.[1]
  const [, message, line, column] =
    /^\[ERROR\] +(.+?) @ (?:.*, )?line (\d+), column (\d+)/.exec(lines[at + 1] ?? '') ?? []
  if (file === undefined || message === undefined) return undefined
  return problem(message, [{ file, line: Number(line), column: Number(column) }])
}

/** uv and others in Rust: `Failed to parse: pyproject.toml`, then where, a picture of the line, and what. */
const toml: Rule = (lines, at) => {
  const file = /Failed to parse:? [`']?([^`']+?\.toml)[`']?(?: .*)?$/.exec(lines[at] ?? '')?.[1]
  const [, line, column] = /TOML parse error at line (\d+), column (\d+)/.exec(lines[at + 1] ?? '') ?? []
  if (file === undefined || line === undefined) return undefined
  const words = following(lines, at + 1).find(text => !/^\s*(\d+ )?\|/.test(text))
  return problem(words?.trim() || 'it is no TOML', [{ file, line: Number(line), column: Number(column) }])
}

export const manyLines: readonly Rule[] = [rust, esbuild, python, node, bundler, gradle, mavenModel, toml]
