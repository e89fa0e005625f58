/** Reads pyproject.toml as far as a build must know it (PEP 517, 518, 621, 735). */

import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parse, TomlError } from 'smol-toml'
import { z } from 'zod'
import { shownPath } from '../../files/paths.ts'
import { Failure } from '../../report/failure.ts'
import { readRequirement } from './python-requirement.ts'
import type { RequirementLine } from './requirements.ts'

const Texts = z.array(z.string())
const Document = z.object({
  'build-system': z.object({}).loose().optional(),
  project: z
    .object({
      name: z.string().optional(),
      'requires-python': z.string().optional(),
      dependencies: Texts.default([]),
      'optional-dependencies': z.record(z.string(), Texts).default({}),
      dynamic: Texts.default([]),
    })
    .optional(),
  tool: z
    .object({
      uv: z
        .object({ package: z.boolean().optional(), sources: z.record(z.string(), z.unknown()).default({}) })
        .loose()
        .optional(),
      poetry: z
        .object({
          'package-mode': z.boolean().optional(),
          dependencies: z.record(z.string(), z.unknown()).default({}),
        })
        .loose()
        .optional(),
    })
    .loose()
    .optional(),
})

export interface PyProject {
  name: string | undefined
  requiresPython: string | undefined
  /** Has a build system, and does not say that it is no package. */
  isPackage: boolean
  /** `[project].dependencies`, and those of the extras. */
  lines: readonly RequirementLine[]
  /** Something else (setup.py, a tool) says what it depends on. */
  isDynamic: boolean
  /** Names in `[tool.uv.sources]`, and whether Poetry's own table lists dependencies: pip reads neither. */
  uvSources: readonly string[]
  hasPoetryTable: boolean
}

/** Throws a Failure of class `user`, with its place, for a file that is no TOML or names an extra that is not there. */
export function readPyProject(manifest: string, extras: readonly string[] = []): PyProject {
  const { project, tool, ...rest } = parsed(manifest)
  const optional = project?.['optional-dependencies'] ?? {}
  const missing = extras.find(extra => optional[extra] === undefined)
  if (missing !== undefined && project !== undefined) {
    throw new Failure('user', `${shownPath(manifest)} has no extra ${missing}`, {
      place: { file: shownPath(manifest) },
      remedy: 'List it under [project.optional-dependencies], or correct the option extras.',
    })
  }
  const texts = [...(project?.dependencies ?? []), ...extras.flatMap(extra => optional[extra] ?? [])]
  return {
    name: project?.name,
    requiresPython: project?.['requires-python'],
    isPackage:
      rest['build-system'] !== undefined &&
      tool?.uv?.package !== false &&
      tool?.poetry?.['package-mode'] !== false,
    lines: texts.map(text => lineOf(text, manifest)),
    isDynamic: project?.dynamic.includes('dependencies') ?? false,
    uvSources: Object.keys(tool?.uv?.sources ?? {}),
    hasPoetryTable: Object.keys(tool?.poetry?.dependencies ?? {}).some(name => name !== 'python'),
  }
}

function parsed(manifest: string): z.infer<typeof Document> {
  const text = readFileSync(manifest, 'utf8').replace(/^\uFEFF/, '')
  try {
    return Document.parse(parse(text))
  } catch (cause) {
    const place = cause instanceof TomlError ? { line: cause.line, column: cause.column } : {}
    const issue = cause instanceof z.ZodError ? cause.issues[0] : undefined
    const reason =
      issue === undefined
        ? cause instanceof Error
          ? cause.message.split('\n')[0]
          : 'it is no TOML'
        : `${issue.path.join('.')}: ${issue.message}`
    throw new Failure('user', `pyproject.toml cannot be read: ${reason}`, {
      place: { file: shownPath(manifest), ...place },
      remedy: 'Correct it.',
      cause,
    })
  }
}

function lineOf(text: string, manifest: string): RequirementLine {
  const line = readFileSync(manifest, 'utf8')
    .split('\n')
    .findIndex(each => each.includes(text))
  const spot = { file: manifest, line: line + 1, folders: [dirname(manifest)] }
  return { text, requirement: readRequirement(text, spot) }
}
