/**
 * Reads npm's lock file (package-lock.json, npm-shrinkwrap.json; versions 2 and 3) as the packages that it places. Where
 * all of them come from a registry and have a SHA-512, the lock says everything: no package manager has to run for it.
 */

import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { z } from 'zod'
import { shownPath } from '../../files/paths.ts'
import { Failure } from '../../report/failure.ts'
import type { InstalledPackage, PackageGraph } from './nodejs-packages.ts'
import { type NodeProject, wayTo } from './nodejs-project.ts'
import { readPackageJson } from './package-json.ts'

const Names = z.record(z.string(), z.string()).default({})
const Words = z.union([z.array(z.string()), z.string().transform(word => [word])]).default([])
const LockedPackage = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  inBundle: z.boolean().optional(),
  dependencies: Names,
  devDependencies: Names,
  optionalDependencies: Names,
  peerDependencies: Names,
  bundleDependencies: z.union([z.array(z.string()), z.boolean()]).optional(),
  bin: z.record(z.string(), z.string()).default({}),
  os: Words,
  cpu: Words,
  libc: Words,
  hasInstallScript: z.boolean().optional(),
})
type LockedPackage = z.infer<typeof LockedPackage>
/** Versions 2 and 3 have `packages`; npm 6 wrote version 1 without. */
const Lock = z.object({
  packages: z.record(z.string(), LockedPackage).optional(),
})

export interface NpmLock extends PackageGraph {
  /** Whether npm is needed for this package: it has no hash, or comes from a repository, an address or a file. */
  needsNpm(path: string): boolean
  /** Where packages that are not from a registry come from, by name. */
  remotes: ReadonlyMap<string, string>
  /** Whether it was made for what the manifests say now. Where not, npm itself finds out whether that matters. */
  fits(project: NodeProject): boolean
}

/** The lock read last: functions that share one ask for it one after the other. */
let last: { key: string; lock: NpmLock | undefined } | undefined

/** Undefined for a lock of npm 6 and older. Throws a Failure of class `user` for one that cannot be read. */
export function readNpmLock(file: string): NpmLock | undefined {
  const { mtimeMs, ctimeMs, size } = statSync(file)
  const key = [file, mtimeMs, ctimeMs, size].join(' ')
  if (last?.key !== key) last = { key, lock: parseLock(file) }
  return last.lock
}

function parseLock(file: string): NpmLock | undefined {
  const packages = lockedPackages(file)
  if (packages === undefined) return undefined
  const known = new Map<string, InstalledPackage | undefined>()
  const at = (path: string): InstalledPackage | undefined => {
    if (known.has(path)) return known.get(path)
    const locked = packages[path]
    const isLink = locked?.link === true && locked.resolved !== undefined
    const found = isLink ? at(posix.normalize(locked.resolved ?? '')) : locked && describe(path, locked)
    known.set(path, found)
    return found
  }
  return {
    at,
    needsNpm: path => !isPlain(packages[path]),
    remotes: new Map(
      Object.entries(packages).flatMap(([path, { resolved }]) =>
        resolved !== undefined && isRemote(resolved) ? [[nameOf(path), resolved] as const] : [],
      ),
    ),
    fits: project => fitsProject(packages, project),
  }
}

type Packages = Readonly<Record<string, LockedPackage>>

function lockedPackages(file: string): Packages | undefined {
  try {
    return Lock.parse(JSON.parse(readFileSync(file, 'utf8'))).packages
  } catch (cause) {
    throw new Failure('user', `${shownPath(file)} cannot be read`, {
      place: { file: shownPath(file) },
      remedy: 'Make it anew with `npm install` (it may hold marks of a merge conflict).',
      cause,
    })
  }
}

function describe(path: string, locked: LockedPackage): InstalledPackage {
  const { bundleDependencies: bundled = [] } = locked
  const needs = new Map<string, 'required' | 'optional' | 'peer'>()
  for (const name of Object.keys(locked.peerDependencies)) needs.set(name, 'peer')
  for (const name of Object.keys(locked.dependencies)) needs.set(name, 'required')
  for (const name of Object.keys(locked.optionalDependencies)) needs.set(name, 'optional')
  return {
    path,
    name: locked.name ?? nameOf(path),
    version: locked.version ?? '',
    needs,
    os: locked.os,
    cpu: locked.cpu,
    libc: locked.libc,
    programs: locked.bin,
    bundled: bundled === true ? [...needs.keys()] : bundled === false ? [] : bundled,
    hasInstallScript: locked.hasInstallScript === true,
    ...(locked.integrity === undefined ? {} : { integrity: locked.integrity }),
  }
}

function nameOf(path: string): string {
  const at = path.lastIndexOf('node_modules/')
  return at === -1 ? posix.basename(path) : path.slice(at + 'node_modules/'.length)
}

function isPlain(locked: LockedPackage | undefined): boolean {
  if (locked?.version === undefined || !/(^|\s)sha512-/.test(locked.integrity ?? '')) return false
  return locked.resolved === undefined || /^https?:.*\/-\/[^/]+\.tgz$/.test(locked.resolved)
}

function isRemote(resolved: string): boolean {
  return /^(git[+:@]|ssh:)/.test(resolved) || (/^https?:/.test(resolved) && !resolved.includes('/-/'))
}

function fitsProject(packages: Packages, { top, member, members, locals }: NodeProject): boolean {
  const folders = new Set([top, member, ...members, ...locals.values()])
  return [...folders].every(folder => {
    const locked = packages[wayTo(top, folder)]
    const manifest = join(folder, 'package.json')
    if (!existsSync(manifest)) return true
    return locked !== undefined && sameNeeds(locked, readPackageJson(manifest))
  })
}

function sameNeeds(locked: LockedPackage, wanted: Partial<LockedPackage>): boolean {
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const
  // What is optional stands in the lock once, and may stand in package.json twice.
  const optional = wanted.optionalDependencies ?? {}
  return kinds.every(kind => {
    const names = Object.entries(wanted[kind] ?? {}).filter(
      ([name]) => kind !== 'dependencies' || optional[name] === undefined,
    )
    const there = locked[kind]
    return names.length === Object.keys(there).length && names.every(([name, text]) => there[name] === text)
  })
}
