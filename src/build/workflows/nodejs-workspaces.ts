/** Workspaces: which folders belong to the project whose package.json or pnpm-workspace.yaml lists them. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { nameBelow, shownPath } from '../../files/paths.ts'
import { Failure } from '../../report/failure.ts'
import { readPackageJson } from './package-json.ts'

/** Folders of the members (absolute, sorted), without the top itself. */
export function workspaceMembers(top: string): string[] {
  const patterns = workspacePatterns(top)
  const [wanted, unwanted] = [true, false].map(positive =>
    patterns.filter(pattern => pattern.startsWith('!') !== positive).map(segmentsOf),
  )
  const folders = new Set((wanted ?? []).flatMap(segments => [...matching(top, segments)]))
  const excluded = (unwanted ?? []).map(segments => new RegExp(`^${segments.map(regexOf).join('/')}$`))
  return [...folders]
    .filter(folder => folder !== top && existsSync(join(folder, 'package.json')))
    .filter(folder => !excluded.some(pattern => pattern.test(nameBelow(top, folder))))
    .sort()
}

/** pnpm reads its own file only, the others package.json only. */
function workspacePatterns(top: string): readonly string[] {
  const pnpm = join(top, 'pnpm-workspace.yaml')
  if (existsSync(pnpm)) return readPnpmWorkspace(pnpm).packages ?? []
  const manifest = join(top, 'package.json')
  if (!existsSync(manifest)) return []
  const { workspaces = [] } = readPackageJson(manifest)
  return Array.isArray(workspaces) ? workspaces : workspaces.packages
}

const PnpmWorkspace = z.object({
  packages: z.array(z.string()).optional(),
  patchedDependencies: z.record(z.string(), z.string()).optional(),
  onlyBuiltDependencies: z.array(z.string()).optional(),
  allowBuilds: z.record(z.string(), z.unknown()).optional(),
})

/** Throws a Failure of class `user` for one that is no YAML. */
export function readPnpmWorkspace(file: string): z.infer<typeof PnpmWorkspace> {
  try {
    return PnpmWorkspace.parse(parse(readFileSync(file, 'utf8')) ?? {})
  } catch (cause) {
    throw new Failure('user', `${shownPath(file)} cannot be read`, {
      place: { file: shownPath(file) },
      remedy: 'Correct it; pnpm would refuse it, too.',
      cause,
    })
  }
}

function segmentsOf(pattern: string): string[] {
  const path = posix.normalize(pattern.replace(/^!/, '').replace(/\/+$/, ''))
  return path.split('/').filter(segment => segment !== '.' && segment !== '')
}

/** Folders below `folder` that fit; `**` stands for any number of them. */
function* matching(folder: string, [first, ...rest]: readonly string[]): Generator<string> {
  if (first === undefined) {
    yield folder
    return
  }
  if (first === '**') yield* matching(folder, rest)
  if (!/[*?[{]/.test(first)) {
    if (existsSync(join(folder, first))) yield* matching(join(folder, first), rest)
    return
  }
  const pattern = new RegExp(`^${first === '**' ? '.*' : regexOf(first)}$`)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const isOpen = entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')
    if (!isOpen || !pattern.test(entry.name)) continue
    yield* matching(join(folder, entry.name), first === '**' ? ['**', ...rest] : rest)
  }
}

/** One segment of a glob as a regular expression: `*`, `?`, `{a,b}`. */
function regexOf(segment: string): string {
  if (segment === '**') return '.*'
  return segment
    .replace(/[.+^$()|\\]/g, '\\$&')
    .replace(/\*+/g, '[^/]*')
    .replace(/\?/g, '[^/]')
    .replace(/\{([^}]*)\}/g, (_all, names: string) => `(${names.split(',').join('|')})`)
}
