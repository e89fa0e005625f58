/** Lock files of Python's package managers, read as far as a build must know them before any tool runs. */

import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parse } from 'smol-toml'
import { z } from 'zod'
import { realPathOf, shownPath } from '../../files/paths.ts'
import { Failure } from '../../report/failure.ts'

export type LockKind = 'uv' | 'poetry' | 'pdm' | 'pipenv'

/** Names of the lock files; where several lie in one folder, the first counts. */
export const LOCK_FILES = ['uv.lock', 'poetry.lock', 'pdm.lock', 'Pipfile.lock'] as const

const KINDS: Readonly<Record<string, LockKind>> = {
  'uv.lock': 'uv',
  'poetry.lock': 'poetry',
  'pdm.lock': 'pdm',
  'Pipfile.lock': 'pipenv',
}

/** Who wrote a lock file. */
export function lockKind(lockFile: string): LockKind {
  return KINDS[basename(lockFile)] ?? 'uv'
}

export interface PythonLock {
  kind: LockKind
  /** uv's name for the project of the manifest. */
  project: string | undefined
  /** Real paths of the folders of local packages that the project needs, and of those that it does not. */
  folders: readonly string[]
  others: readonly string[]
}

/** Throws a Failure of class `user`, with its place, for a lock file that cannot be read or does not know the project. */
export function readLock(lockFile: string, manifest: string): PythonLock {
  const kind = lockKind(lockFile)
  const base = dirname(lockFile)
  const folder = (path: string) => realPathOf(resolve(base, path))
  if (kind === 'uv') return readUvLock(lockFile, manifest)
  const paths = kind === 'pipenv' ? pipfilePaths(lockFile) : packagePaths(lockFile)
  return { kind, project: undefined, folders: paths.map(folder).filter(isFolder), others: [] }
}

/** Whether a lock file decides what is installed here. A requirements.txt beside it wins: it is what SAM builds by. */
export function hasLock(folder: string): boolean {
  const has = (name: string) => existsSync(join(folder, name))
  if (has('requirements.txt')) return false
  if (has('Pipfile')) return has('Pipfile.lock')
  return has('pyproject.toml') && (has('poetry.lock') || has('pdm.lock') || findUvLock(folder) !== undefined)
}

/** The uv.lock that has this folder as a member of its workspace: beside it, or above. */
export function findUvLock(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, 'uv.lock')
    if (existsSync(file)) return at === folder || memberOf(file, folder) !== undefined ? file : undefined
    if (existsSync(join(at, '.git')) || dirname(at) === at) return undefined
  }
}

const Dependencies = z.array(z.object({ name: z.string() }))
const UvLock = z.object({
  package: z
    .array(
      z.object({
        name: z.string(),
        source: z
          .object({
            editable: z.string().optional(),
            virtual: z.string().optional(),
            directory: z.string().optional(),
          })
          .loose()
          .default({}),
        dependencies: Dependencies.default([]),
        'optional-dependencies': z.record(z.string(), Dependencies).default({}),
      }),
    )
    .default([]),
})
type UvPackage = z.infer<typeof UvLock>['package'][number]

function readUvLock(lockFile: string, manifest: string): PythonLock {
  const packages = read(lockFile, UvLock).package
  const project = memberOf(lockFile, dirname(manifest), packages)
  if (project === undefined) {
    throw new Failure('user', `${shownPath(lockFile)} does not know ${shownPath(manifest)}`, {
      place: { file: shownPath(manifest) },
      remedy: 'Run `uv lock` and commit uv.lock; a member of a workspace stands in [tool.uv.workspace].',
    })
  }
  const needed = reachable(packages, project)
  const local = packages.filter(each => each.name !== project.name && localPath(each) !== undefined)
  const folderOf = (each: UvPackage) => realPathOf(resolve(dirname(lockFile), localPath(each) ?? ''))
  return {
    kind: 'uv',
    project: project.name,
    folders: local.filter(each => needed.has(each.name)).map(folderOf),
    others: local.filter(each => !needed.has(each.name)).map(folderOf),
  }
}

function memberOf(
  lockFile: string,
  folder: string,
  packages: readonly UvPackage[] = read(lockFile, UvLock).package,
): UvPackage | undefined {
  const base = dirname(lockFile)
  return packages.find(each => {
    const path = localPath(each)
    return path !== undefined && realPathOf(resolve(base, path)) === realPathOf(folder)
  })
}

function localPath({ source }: UvPackage): string | undefined {
  return source.editable ?? source.virtual ?? source.directory
}

function reachable(packages: readonly UvPackage[], from: UvPackage): Set<string> {
  const byName = new Map(packages.map(each => [each.name, each]))
  const found = new Set<string>()
  const queue = [from]
  for (let each = queue.pop(); each !== undefined; each = queue.pop()) {
    const needs = [...each.dependencies, ...Object.values(each['optional-dependencies']).flat()]
    for (const { name } of needs) {
      const next = byName.get(name)
      if (next === undefined || found.has(name)) continue
      found.add(name)
      queue.push(next)
    }
  }
  return found
}

const PackageLock = z.object({
  package: z
    .array(
      z.object({
        /** pdm */
        path: z.string().optional(),
        /** Poetry */
        source: z.object({ type: z.string().optional(), url: z.string().optional() }).optional(),
      }),
    )
    .default([]),
})

function packagePaths(lockFile: string): string[] {
  return read(lockFile, PackageLock).package.flatMap(({ path, source }) => {
    if (path !== undefined) return [path]
    return source?.type === 'directory' && source.url !== undefined ? [source.url] : []
  })
}

const PipfileLock = z.object({
  default: z.record(z.string(), z.object({ path: z.string().optional() })).default({}),
})

function pipfilePaths(lockFile: string): string[] {
  return Object.values(read(lockFile, PipfileLock, JSON.parse).default).flatMap(({ path }) => path ?? [])
}

function isFolder(path: string): boolean {
  return !/\.(whl|zip|tar\.gz)$/.test(path)
}

function read<Type>(file: string, schema: z.ZodType<Type>, reader: (text: string) => unknown = parse): Type {
  try {
    return schema.parse(reader(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new Failure('user', `${basename(file)} cannot be read`, {
      place: { file: shownPath(file) },
      remedy: 'Write it again with its own tool, and commit it.',
      cause,
    })
  }
}
