/**
 * `.dockerignore`, as docker reads it: patterns count from the context's folder, `*` stays within one name, `**` crosses
 * folders, and the last pattern that matches a path or a folder above it decides (docs.docker.com, "Build context";
 * moby/patternmatcher). That is not how git reads its own files, so `ignore` cannot do it.
 */

import { posix } from 'node:path'
import { Failure } from '../../report/failure.ts'

export interface DockerIgnore {
  /** Whether a path relative to the context stays out; `already` is what was said of it before this file. */
  leavesOut(path: string, already: boolean): boolean
  /** Whether something below a folder that stays out may be brought back by a pattern with `!`. */
  mayHoldKept(folder: string): boolean
}

interface Pattern {
  text: string
  matches(path: string): boolean
  brings: boolean
}

/** `file` is the path that messages show. Throws a Failure (user) at the line of a pattern that docker refuses, too. */
export function parseDockerIgnore(text: string, file: string): DockerIgnore {
  const patterns = text
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((line, index) => patternOf(line, { file, line: index + 1 }))
  return {
    leavesOut: (path, already) => {
      const ways = waysTo(path)
      return patterns.reduce(
        (out, { matches, brings }) => (brings === out && ways.some(matches) ? !brings : out),
        already,
      )
    },
    mayHoldKept: folder => patterns.some(({ brings, text }) => brings && mayLieIn(folder, text)),
  }
}

function patternOf(line: string, place: { file: string; line: number }): Pattern[] {
  if (line.startsWith('#')) return []
  const trimmed = line.trim()
  if (trimmed === '') return []
  const brings = trimmed.startsWith('!')
  const written = brings ? trimmed.slice(1).trim() : trimmed
  if (written === '') throw wrong(line, place, 'a single ! brings nothing back')
  const text = cleaned(written)
  try {
    return [{ text, brings, matches: matcherOf(text) }]
  } catch {
    throw wrong(line, place, 'its brackets or backslashes do not fit')
  }
}

function wrong(line: string, place: { file: string; line: number }, reason: string): Failure {
  return new Failure('user', `${place.file}: ${JSON.stringify(line)} is no pattern: ${reason}`, {
    place,
    remedy: 'Mend the line, or remove it.',
  })
}

/** Go's `filepath.Clean`, and no slash in front. */
function cleaned(written: string): string {
  const clean = posix.normalize(written).replace(/(?<=.)\/$/, '')
  return clean.length > 1 && clean.startsWith('/') ? clean.slice(1) : clean
}

/** The path itself and every folder on the way to it: a pattern for a folder holds for all that is in it. */
function waysTo(path: string): string[] {
  const names = path.replace(/\/$/, '').split('/')
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}

function matcherOf(pattern: string): (path: string) => boolean {
  if (!/[*?[\]\\]/.test(pattern)) return path => path === pattern
  const source = new RegExp(`^${regexOf(pattern)}$`, 'su')
  return path => source.test(path)
}

function regexOf(pattern: string): string {
  let regex = ''
  for (let at = 0; at < pattern.length; at++) {
    const rest = pattern.slice(at)
    const wide = /^\*\*+\/?/.exec(rest)?.[0]
    if (wide !== undefined) {
      at += wide.length - 1
      const isLast = at === pattern.length - 1
      // `**name` at the start also matches the end of a longer name.
      const loose = regex === '' && !wide.endsWith('/')
      regex += isLast || loose ? '.*' : '(?:.*/)?'
    } else if (rest.startsWith('*')) regex += '[^/]*'
    else if (rest.startsWith('?')) regex += '[^/]'
    else if (rest.startsWith('[')) {
      const [set] = /^\[\^?(?:\\.|[^\]\\])+\]/.exec(rest) ?? []
      if (set === undefined) throw new SyntaxError('open bracket')
      regex += set.replace(/(?<!\\)\[(?!^)/g, (bracket, index) => (index === 0 ? bracket : '\\['))
      at += set.length - 1
    } else if (rest.startsWith('\\')) {
      const [escaped] = /^\\(.)/su.exec(rest) ?? []
      if (escaped === undefined) throw new SyntaxError('nothing to escape')
      regex += escapeText(escaped.slice(1))
      at += escaped.length - 1
    } else {
      const [character = ''] = rest
      regex += escapeText(character)
      at += character.length - 1
    }
  }
  return regex
}

function escapeText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** By the part of the pattern before its first wildcard. */
function mayLieIn(folder: string, pattern: string): boolean {
  const fixed = pattern.slice(0, pattern.search(/[*?[\\]|$/))
  const within = `${folder.replace(/\/$/, '')}/`
  const isWhole = fixed === pattern
  return within.startsWith(isWhole ? `${fixed}/` : fixed) || fixed.startsWith(within)
}
