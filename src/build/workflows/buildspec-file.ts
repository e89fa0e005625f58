/**
 * CodeBuild's buildspec, version 0.2, as far as it means something without CodeBuild (AWS: "Build specification reference
 * for CodeBuild"). What would change the result and cannot be done here is refused with its line, never ignored.
 */

import { readFileSync } from 'node:fs'
import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import { z } from 'zod'
import { nearestName, shownPath } from '../../files/paths.ts'
import { Failure } from '../../report/failure.ts'

export const PHASES = ['install', 'pre_build', 'build', 'post_build'] as const

/** YAML's plain words (`yes`, numbers) count as the text they are written as. */
const text = z.union([z.string(), z.number(), z.boolean()]).transform(String)
const commands = z.union([text.transform(one => [one]), z.array(text)])

const Phase = z.strictObject({
  'runtime-versions': z.unknown().optional(),
  'on-failure': z.enum(['ABORT', 'CONTINUE']).optional(),
  commands: commands.optional(),
  finally: commands.optional(),
})

const Artifacts = z.strictObject({
  files: commands,
  name: text.optional(),
  'base-directory': text.optional(),
  'discard-paths': z.union([z.boolean(), z.enum(['yes', 'no'])]).optional(),
  'exclude-paths': commands.optional(),
})

const File = z.strictObject({
  version: z.union([z.literal(0.2), z.literal('0.2')], 'must be 0.2'),
  env: z
    .strictObject({
      shell: z.enum(['sh', '/bin/sh', 'bash']).optional(),
      variables: z.record(z.string(), text).optional(),
    })
    .nullish(),
  phases: z.strictObject({
    install: Phase.nullish(),
    pre_build: Phase.nullish(),
    build: Phase.nullish(),
    post_build: Phase.nullish(),
  }),
  artifacts: Artifacts.nullish(),
  cache: z.unknown().optional(),
})

export type Buildspec = z.infer<typeof File>
export type BuildspecArtifacts = z.infer<typeof Artifacts>

/** Throws a Failure (user) with the line of the first key or value that cannot be honoured. */
export function readBuildspec(file: string): Buildspec {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, prettyErrors: false })
  const placeAt = (offset: number | undefined) => {
    const { line, col } = lines.linePos(offset ?? 0)
    return { file: shownPath(file), line, column: col }
  }
  const [syntax] = document.errors
  if (syntax !== undefined) {
    throw new Failure('user', `YAML: ${syntax.message}`, {
      place: placeAt(syntax.pos[0]),
      remedy: 'Mend the line.',
    })
  }
  const parsed = File.safeParse(document.toJS() ?? {})
  if (parsed.success) return parsed.data
  const issue = worstOf(parsed.error.issues)
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const path = unknown === undefined ? issue.path : [...issue.path, unknown]
  const place = placeAt(keyAt(document.contents, path)?.range?.[0])
  throw unknown === undefined ? wrongValue(issue, place) : unsupported(unknown, issue.path, place)
}

/** What a reader may expect to work and does not: the machine's tools are used, and nothing is cached. */
export function passedOver({ phases, cache }: Buildspec): string[] {
  return [
    ...(phases.install?.['runtime-versions'] === undefined
      ? []
      : ['runtime-versions (the tools of this machine are used)']),
    ...(cache === undefined ? [] : ['cache']),
  ]
}

/** A key that is not known is told first: what is missing may be what it should have been. */
function worstOf(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue {
  const worst = issues.find(issue => issue.code === 'unrecognized_keys') ?? issues[0]
  if (worst === undefined) throw new RangeError('a failed parse has an issue')
  return worst
}

function wrongValue(issue: z.core.$ZodIssue, place: Failure['place']): Failure {
  const where = issue.path.join('.') || 'the file'
  return new Failure('user', `buildspec: ${where}: ${issue.message}`, {
    place,
    remedy: 'See docs/builders.md for what is read of a buildspec.',
  })
}

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(File.shape),
  env: ['shell', 'variables'],
  phases: PHASES,
  artifacts: Object.keys(Artifacts.shape),
}

function unsupported(key: string, path: readonly PropertyKey[], place: Failure['place']): Failure {
  const where = path.join('.')
  const known = KNOWN[where] ?? Object.keys(Phase.shape)
  const near = nearestName(key, known)
  const remedy =
    near === undefined
      ? `Remove it, or build by a command. Supported are ${known.join(', ')}.`
      : `Did you mean ${near}?`
  return new Failure('user', `buildspec: ${where === '' ? '' : `${where}.`}${key} is not supported here`, {
    place,
    remedy,
  })
}

/** The node of the last key on a path, or the deepest that there is. */
function keyAt(node: unknown, [key, ...rest]: readonly PropertyKey[]): Node | undefined {
  const here = isNodeWithRange(node) ? node : undefined
  if (key === undefined || !isMap(node)) return here
  const pair = node.items.find(item => isPair(item) && isScalar(item.key) && item.key.value === key)
  if (pair === undefined) return here
  return rest.length === 0 || !isMap(pair.value)
    ? isScalar(pair.key)
      ? pair.key
      : here
    : keyAt(pair.value, rest)
}

function isNodeWithRange(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'range' in node
}
