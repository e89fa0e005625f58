/** Reads requirements files as far as a build must know them (pip: requirements file format); pip itself reads them again. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isInside, realPathOf, shownPath } from '../../files/paths.ts'
import { Failure } from '../../report/failure.ts'

export interface Requirement {
  /** As written, without comments and options of the line. */
  text: string
  file: string
  line: number
  pinned: boolean
  /** Has a condition such as `; python_version < "3.11"`. */
  marker: boolean
}

export interface Requirements {
  requirements: readonly Requirement[]
  /** The manifest itself, every file that it includes (`-r`, `-c`), the wheels of local `--find-links` folders. */
  files: readonly string[]
}

/** Throws a Failure of class `user`, with file and line, for includes that are missing and for local packages. */
export function readRequirements(manifest: string): Requirements {
  const requirements: Requirement[] = []
  const files = new Set<string>()
  const read = (file: string) => {
    if (files.has(file)) return
    files.add(file)
    for (const { text, line } of logicalLines(readFileSync(file, 'utf8'))) take(text, file, line)
  }
  const take = (text: string, file: string, line: number) => {
    const option = OPTION.exec(text)
    if (option === null) {
      requirements.push(requirementOf(text, file, line))
      return
    }
    const value = option[2] ?? ''
    const name = OPTION_NAMES[option[1] ?? ''] ?? 'other'
    if (name === 'editable') throw localPackage(text, file, line)
    if (name === 'include') read(includedFile(value, file, line))
    if (name === 'links') for (const wheel of localWheels(value, file)) files.add(wheel)
  }
  read(manifest)
  return { requirements, files: [...files] }
}

/** Throws a Failure of class `user` for a file that lies outside the folders where code may lie. */
export function checkInside(files: readonly string[], roots: readonly string[]): void {
  const outside = files.find(file => !roots.some(root => isInside(root, file)))
  if (outside === undefined) return
  throw new Failure(
    'user',
    `${shownPath(outside)} is part of the requirements but lies outside the project`,
    {
      remedy: 'Move it into the project, or list its folder under allowed-roots in lambda-build.yml.',
    },
  )
}

const OPTION = /^(--[a-z-]+|-[a-z])\s*=?\s*(.*)$/i

const OPTION_NAMES: Readonly<Record<string, 'editable' | 'include' | 'links'>> = {
  '-e': 'editable',
  '--editable': 'editable',
  '-r': 'include',
  '--requirement': 'include',
  '-c': 'include',
  '--constraint': 'include',
  '-f': 'links',
  '--find-links': 'links',
}

/** Lines with continuations joined and comments removed; `line` is where each begins. */
function* logicalLines(text: string): Generator<{ text: string; line: number }> {
  let pending: { text: string; line: number } | undefined
  for (const [at, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = pending?.line ?? at + 1
    const joined = `${pending?.text ?? ''}${raw}`
    const isComment = /^\s*#/.test(raw)
    pending = joined.endsWith('\\') && !isComment ? { text: joined.slice(0, -1), line } : undefined
    const bare = joined.replace(/(^|\s+)#.*$/, '').trim()
    if (pending === undefined && bare !== '') yield { text: bare, line }
  }
  if (pending !== undefined && pending.text.trim() !== '')
    yield { text: pending.text.trim(), line: pending.line }
}

function requirementOf(text: string, file: string, line: number): Requirement {
  const bare = text.replace(/\s--?[a-z].*$/, '').trim()
  if (isLocal(bare, file)) throw localPackage(text, file, line)
  return {
    text: bare,
    file,
    line,
    pinned:
      /(^|[^=!<>~])===?\s*[^*\s;,]+(\s*;|\s*$)/.test(bare) || / @ /.test(bare) || text.includes('--hash'),
    marker: MARKER.test(bare),
  }
}

/** Variables of PEP 508 conditions; pip fills them in from the interpreter that runs it, not from the target. */
const MARKER =
  /;.*\b(python_version|python_full_version|implementation_\w+|platform_\w+|sys_platform|os_name)\b/

function isLocal(text: string, file: string): boolean {
  if (/^(\.{0,2}\/|\.{1,2}$|file:)/.test(text) || / @ file:/.test(text)) return true
  if (/^[a-z+]+:\/\//i.test(text)) return false
  return (
    /\.(whl|zip|tar\.gz|tar\.bz2)$/.test(text) ||
    (text.includes('/') && existsSync(join(dirname(file), text)))
  )
}

function includedFile(value: string, file: string, line: number): string {
  const path = realPathOf(resolve(dirname(file), value))
  if (/^https?:/.test(value)) {
    throw new Failure('user', `a requirements file on the network cannot be part of a build: ${value}`, {
      place: { file: shownPath(file), line },
      remedy: 'Keep a copy of it in the project and include that.',
    })
  }
  if (existsSync(path)) return path
  throw new Failure('user', `${shownPath(path)} is included here and does not exist`, {
    place: { file: shownPath(file), line },
    remedy: 'Create it, or correct the path (it counts from the folder of this file).',
  })
}

function localWheels(value: string, file: string): string[] {
  const folder = resolve(dirname(file), value)
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.whl'))
    .sort()
    .map(name => join(folder, name))
}

function localPackage(text: string, file: string, line: number): Failure {
  return new Failure('user', `python-pip does not build local packages yet: ${text}`, {
    place: { file: shownPath(file), line },
    remedy:
      'Put its wheel into a folder and name that with --find-links, or copy the package beside the code.',
  })
}
