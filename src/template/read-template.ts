/**
 * Reads a template into a document in which every node has a position, and refuses what no template may be:
 * too large, too deep, ambiguous (duplicate keys), explosive (aliases) or not a template at all.
 */

import { isUtf8 } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Document } from 'yaml'
import { nearestSibling, shownPath } from '../files/paths.ts'
import { combineFailures, Failure } from '../report/failure.ts'
import { checkDocument, type Problem } from './check-document.ts'
import { checkShape } from './check-shape.ts'
import { readIncludes } from './includes.ts'
import { parseYaml, TextError } from './parse-yaml.ts'
import { placeAt, type Template } from './template.ts'

export { placeOf, type Template } from './template.ts'

/** CloudFormation's quota for a template in S3; a larger one is not even parsed. */
export const MAX_TEMPLATE_BYTES = 1_000_000

/**
 * Reads and checks a template file, and the local files that it includes (which have to lie in one of `allowedRoots`, when
 * given: real paths). Throws a Failure (user) with the place of the mistake, others attached.
 */
export function readTemplate(file: string, allowedRoots?: readonly string[]): Template {
  const path = resolve(file)
  const read = (included: string) => parseText(decode(readBytes(included), included), included)
  return checked(read(path), template => readIncludes(template, { allowedRoots, read }))
}

/** Checks a template that is at hand as text; `file` is the name that messages show. Throws as readTemplate does. */
export function parseTemplate(text: string, file: string): Template {
  return checked(parseText(text, file), () => [])
}

/** What the text means is only worth a look when the text itself is sound. */
function checked(template: Template, include: (template: Template) => Failure[]): Template {
  const wrong = include(template)
  const failures = wrong.length > 0 ? wrong : checkShape(template)
  if (failures.length > 0) throw combineFailures(failures)
  return template
}

function parseText(text: string, file: string): Template {
  const path = resolve(file)
  const bytes = Buffer.byteLength(text)
  if (bytes > MAX_TEMPLATE_BYTES) throw tooLarge(path, bytes)
  const content = text.startsWith('\ufeff') ? text.slice(1) : text
  const lines = lineStarts(content)
  const isJson = looksLikeJson(content)
  const document = parse(content, { file: path, lines }, isJson)
  const found = checkDocument(document, content, offset => placeAt({ file: path, lines }, offset).line)
  const template: Template = {
    file: path,
    format: isJson ? 'json' : 'yaml',
    text: content,
    document,
    anchored: found.anchored,
    lines,
    included: { maps: new Map(), arguments: new Map() },
  }
  const failures = found.problems.map(problem => failureAt(template, problem))
  if (failures.length > 0) throw combineFailures(failures)
  return template
}

function readBytes(path: string): Buffer {
  const stat = statSync(path, { throwIfNoEntry: false })
  const shown = shownPath(path)
  if (stat === undefined) {
    const near = nearestSibling(path)
    const remedy =
      near === undefined ? 'Name the template with --template.' : `Did you mean ${shownPath(near)}?`
    throw new Failure('user', `no template at ${shown}`, { remedy })
  }
  if (!stat.isFile()) {
    throw new Failure('user', `${shown} is not a file`, {
      remedy: 'Name the template itself with --template.',
    })
  }
  if (stat.size > MAX_TEMPLATE_BYTES) throw tooLarge(path, stat.size)
  return readFileSync(path)
}

function tooLarge(path: string, bytes: number): Failure {
  const message = `the template has ${bytes.toLocaleString('en-US')} bytes; CloudFormation takes ${MAX_TEMPLATE_BYTES.toLocaleString('en-US')} at most`
  return new Failure('user', message, {
    place: { file: shownPath(path) },
    remedy: 'Move a part of it into a nested stack.',
  })
}

function decode(bytes: Buffer, path: string): string {
  if (looksLikeUtf16(bytes)) throw notUtf8(path, 'the template is UTF-16 text; UTF-8 expected')
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    const line = bytes.toString('latin1').split('\n').findIndex(isNotUtf8) + 1
    throw notUtf8(path, 'the template is not UTF-8 text', line)
  }
}

/** A line as Latin-1: each character one byte. No character of UTF-8 goes over the end of a line. */
function isNotUtf8(line: string): boolean {
  return !isUtf8(Buffer.from(line, 'latin1'))
}

/** A byte order mark of UTF-16, or (without one) ASCII text with every other byte zero. */
function looksLikeUtf16(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, 4)
  return (
    start.startsWith('\xff\xfe') ||
    start.startsWith('\xfe\xff') ||
    /^(\0[^\0]\0[^\0]|[^\0]\0[^\0]\0)/.test(start)
  )
}

function notUtf8(path: string, message: string, line?: number): Failure {
  const place = { file: shownPath(path), ...(line === undefined ? {} : { line }) }
  return new Failure('user', message, { place, remedy: 'Save the file as UTF-8.' })
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** JSON when it opens with `{` and JSON's own parser takes it; otherwise YAML, which may begin with `{` as well. */
function looksLikeJson(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function parse(text: string, at: Pick<Template, 'file' | 'lines'>, isJson: boolean): Document.Parsed {
  const refuse = (problem: Problem) => {
    throw failureAt(at, problem)
  }
  const nul = text.indexOf('\0')
  if (nul !== -1)
    refuse({ message: 'a NUL byte', offset: nul, remedy: 'Remove it: templates are plain text.' })
  try {
    const document = parseYaml(text, isJson)
    if (document?.contents != null) return document
  } catch (error) {
    if (!(error instanceof TextError)) throw error
    refuse(error)
  }
  const what = text.trim() === '' ? 'is empty' : 'holds nothing but comments'
  throw new Failure('user', `the template ${what}`, {
    place: { file: shownPath(at.file) },
    remedy: 'A template needs at least a Resources section.',
  })
}

function failureAt(at: Pick<Template, 'file' | 'lines'>, problem: Problem): Failure {
  return new Failure('user', problem.message, { place: placeAt(at, problem.offset), remedy: problem.remedy })
}
