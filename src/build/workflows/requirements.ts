/** Reads requirements files as far as a build must know them (pip: requirements file format); pip itself reads them again. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isInside, realPathOf, shownPath } from '../../files/paths.ts'
import { Failure } from '../../report/failure.ts'
import { normalName, type Requirement, readRequirement } from './python-requirement.ts'

export interface Requirements {
  requirements: readonly Requirement[]
  /** The manifest itself, every file that it includes (`-r`, `-c`), wheels and archives by path or in local `--find-links`. */
  files: readonly string[]
  /** Real paths of the folders of local packages. */
  folders: readonly string[]
  /** The whole as one list, includes taken in and paths absolute: for whoever has to write it again. */
  lines: readonly RequirementLine[]
  /** Names of the options that stand on lines of their own: `--index-url`. */
  options: readonly string[]
  /** Names, in normal form, whose version a constraints file fixes. */
  constrained: ReadonlySet<string>
}

export interface RequirementLine {
  text: string
  requirement?: Requirement
}

/** Throws a Failure of class `user`, with file and line, for includes and packages that are not there. */
export function readRequirements(manifest: string): Requirements {
  const reading = new Reading(dirname(manifest))
  reading.read(manifest)
  return reading
}

/** Throws a Failure of class `user` for a file or folder that lies outside the folders where code may lie. */
export function checkInside(paths: readonly string[], roots: readonly string[]): void {
  const outside = paths.find(path => !roots.some(root => isInside(root, path)))
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

const OPTION_NAMES: Readonly<Record<string, string>> = {
  '-e': '--editable',
  '-r': '--requirement',
  '-c': '--constraint',
  '-f': '--find-links',
  '-i': '--index-url',
}

class Reading implements Requirements {
  readonly requirements: Requirement[] = []
  readonly folders: string[] = []
  readonly lines: RequirementLine[] = []
  readonly options: string[] = []
  readonly constrained = new Set<string>()
  readonly #files = new Set<string>()
  readonly #top: string

  constructor(top: string) {
    this.#top = top
  }

  get files(): string[] {
    return [...this.#files]
  }

  read(file: string): void {
    if (this.#files.has(file)) return
    this.#files.add(file)
    for (const { text, line } of logicalLines(readFileSync(file, 'utf8'))) this.#take(text, file, line)
  }

  #take(text: string, file: string, line: number): void {
    const [, given = '', value = ''] = OPTION.exec(text) ?? []
    const name = OPTION_NAMES[given] ?? given
    if (name === '' || name === '--editable') this.#takeRequirement(text, file, line)
    else if (name === '--requirement') this.read(includedFile(value, file, line))
    else this.#takeOption(name, value, file, line)
  }

  #takeRequirement(text: string, file: string, line: number): void {
    const requirement = readRequirement(text, { file, line, folders: [dirname(file), this.#top] })
    const { origin } = requirement
    this.requirements.push(requirement)
    this.lines.push({ text, requirement })
    if (origin.kind === 'wheel') this.#files.add(origin.path)
    if (origin.kind !== 'local') return
    if (statSync(origin.path).isFile()) this.#files.add(origin.path)
    else this.folders.push(origin.path)
  }

  #takeOption(name: string, value: string, file: string, line: number): void {
    this.options.push(name)
    if (name === '--constraint') {
      const path = includedFile(value, file, line)
      this.#constrain(readRequirements(path))
      this.lines.push({ text: `--constraint ${path}` })
    } else if (name === '--find-links') {
      for (const wheel of localWheels(value, file)) this.#files.add(wheel)
      const folder = resolve(dirname(file), value)
      this.lines.push({ text: `--find-links ${existsSync(folder) ? folder : value}` })
    } else this.lines.push({ text: value === '' ? name : `${name} ${value}` })
  }

  #constrain({ files, requirements }: Requirements): void {
    for (const file of files) this.#files.add(file)
    for (const { origin, pinned } of requirements) {
      if (pinned && origin.kind === 'index') this.constrained.add(normalName(origin.name))
    }
  }
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
