/**
 * Which packages a function gets, and where in `node_modules`: everything that its package.json reaches, as Node.js
 * itself looks packages up, and nothing else that a workspace has installed. Paths are relative to the project's top.
 */

import { posix } from 'node:path'
import type { Architecture } from '../../model/artifact.ts'

export interface InstalledPackage {
  /** Where it lies: `node_modules/a`, `services/x/node_modules/a`; a local package's own folder. */
  path: string
  name: string
  version: string
  /** What it needs, by name. Peers and optional ones may be missing. */
  needs: ReadonlyMap<string, 'required' | 'optional' | 'peer'>
  os: readonly string[]
  cpu: readonly string[]
  libc: readonly string[]
  /** Names of programs → paths inside the package. */
  programs: Readonly<Record<string, string>>
  /** Names of packages that come inside it. */
  bundled: readonly string[]
  hasInstallScript: boolean
  /** Of the lock file: `sha512-…`. */
  integrity?: string
}

export interface PackageGraph {
  /** The package at a path; links are followed. */
  at(path: string): InstalledPackage | undefined
}

export interface Placement {
  /** `node_modules/a`, `node_modules/b/node_modules/a`. */
  to: string
  package: InstalledPackage
}

export interface PlacementRules {
  /** The function's package: empty at the top, `services/x` in a workspace. */
  member: string
  /** Local packages, by name: they lie at the top of `node_modules`, and are nobody's placement. */
  locals: ReadonlyMap<string, { path: string; version: string }>
  /** Names of local packages that somebody else sees to. */
  skipped: ReadonlySet<string>
  architecture: Architecture
}

/**
 * A package that is needed and not there, that does not run on Lambda, or that was taken from a registry although the
 * workspace has one of that name, whose version does not fit.
 */
export class UnmetNeed extends Error {
  readonly kind: 'missing' | 'platform' | 'foreign'
  readonly dependency: string
  readonly by: string

  constructor(kind: UnmetNeed['kind'], dependency: string, by: string) {
    super(`${by} needs ${dependency}`)
    this.kind = kind
    this.dependency = dependency
    this.by = by
  }
}

interface Visit {
  package: InstalledPackage
  /** Where its own `node_modules` would lie in the artifact: empty for the function. */
  to: string
}

/**
 * Packages keep their places where the function is a project of its own. A member of a workspace has packages in two
 * folders above each other, which an artifact cannot have: then each goes to the top, and below whoever needs it where
 * another of that name is there already. Sorted by place; throws UnmetNeed.
 */
export function placePackages(graph: PackageGraph, rules: PlacementRules): Placement[] {
  const start = graph.at(rules.member)
  if (start === undefined) throw new UnmetNeed('missing', 'a package.json', rules.member)
  const keepsPlaces = rules.member === '' && rules.locals.size === 0
  const locals = localPlaces(graph, start, rules)
  const placed = new Map<string, InstalledPackage>(locals)
  const queue: Visit[] = [
    { package: start, to: '' },
    ...[...locals].map(([to, item]) => ({ package: item, to })),
  ]
  for (let visit = queue.shift(); visit !== undefined; visit = queue.shift()) {
    for (const needed of neededBy(visit.package, graph, rules)) {
      const to = keepsPlaces ? placeKept(needed, placed) : placeNew(needed, visit.to, placed)
      if (to === undefined) continue
      placed.set(to, needed.package)
      queue.push({ package: needed.package, to })
    }
  }
  return [...placed]
    .filter(([to]) => !locals.has(to))
    .map(([to, item]) => ({ to, package: item }))
    .sort((a, b) => (a.to < b.to ? -1 : 1))
}

/** A local package is found by a link to its folder, or as a copy that the package manager made. */
function localPlaces(
  graph: PackageGraph,
  start: InstalledPackage,
  rules: PlacementRules,
): ReadonlyMap<string, InstalledPackage> {
  const places = new Map<string, InstalledPackage>()
  for (const [name, local] of rules.locals) {
    const seen = lookUp(graph, rules.member, name)
    const found = seen !== undefined && isLocal(seen, local) ? seen : graph.at(local.path)
    if (found === undefined) throw new UnmetNeed('missing', name, start.name)
    places.set(`node_modules/${name}`, found)
  }
  return places
}

function isLocal(item: InstalledPackage, local: { path: string; version: string }): boolean {
  return item.path === local.path || item.version === local.version
}

interface Needed {
  name: string
  package: InstalledPackage
}

function* neededBy(by: InstalledPackage, graph: PackageGraph, rules: PlacementRules): Generator<Needed> {
  const { architecture, locals, skipped } = rules
  for (const [name, kind] of [...by.needs].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (by.bundled.includes(name) || skipped.has(name)) continue
    const found = lookUp(graph, by.path, name)
    const usable = found !== undefined && runsOnLambda(found, graph, architecture)
    const local = locals.get(name)
    if (local !== undefined && found !== undefined) {
      if (!isLocal(found, local)) throw new UnmetNeed('foreign', name, by.name)
    } else if (usable) yield { name, package: found }
    else if (kind === 'required') {
      throw new UnmetNeed(found === undefined ? 'missing' : 'platform', name, by.name)
    }
  }
}

/** The look-up of Node.js (modules: loading from node_modules folders), with `..` above the project's top. */
function lookUp(graph: PackageGraph, from: string, name: string): InstalledPackage | undefined {
  for (let at = from; ; at = posix.dirname(at) === '.' ? '' : posix.dirname(at)) {
    if (posix.basename(at) !== 'node_modules') {
      const found = graph.at(posix.join(at, 'node_modules', name))
      if (found !== undefined) return found
    }
    if (at === '' || at === '..' || at.endsWith('/..')) return undefined
  }
}

/** An optional package is left out, too, when something that it cannot do without is for another system. */
function runsOnLambda(
  item: InstalledPackage,
  graph: PackageGraph,
  architecture: Architecture,
  asked: readonly InstalledPackage[] = [],
): boolean {
  if (!fits(item.os, 'linux') || !fits(item.cpu, CPU[architecture]) || !fits(item.libc, 'glibc')) return false
  if (asked.includes(item) || asked.length >= DEEPEST) return true
  return [...item.needs].every(([name, kind]) => {
    if (kind !== 'required' || item.bundled.includes(name)) return true
    const needed = lookUp(graph, item.path, name)
    return (
      needed === undefined || !limited(needed) || runsOnLambda(needed, graph, architecture, [...asked, item])
    )
  })
}

/** Packages for one system only are leaves, or nearly so. */
const DEEPEST = 4
const limited = (item: InstalledPackage): boolean => item.os.length + item.cpu.length + item.libc.length > 0

export const CPU: Readonly<Record<Architecture, string>> = { x86_64: 'x64', arm64: 'arm64' }

/** `os`, `cpu` and `libc` of package.json: a list of what fits, or of what does not (`!win32`). */
function fits(list: readonly string[], value: string): boolean {
  if (list.length === 0 || list.includes('any')) return true
  if (list.includes(`!${value}`)) return false
  return list.includes(value) || list.every(item => item.startsWith('!'))
}

function placeKept(
  { package: item }: Needed,
  placed: ReadonlyMap<string, InstalledPackage>,
): string | undefined {
  return placed.has(item.path) ? undefined : item.path
}

/** Undefined when the look-up from there finds it already. */
function placeNew(
  { name, package: item }: Needed,
  from: string,
  placed: ReadonlyMap<string, InstalledPackage>,
): string | undefined {
  for (const place of placesAbove(from, name)) {
    const there = placed.get(place)
    if (there === item) return undefined
    if (there !== undefined) return posix.join(from, 'node_modules', name)
  }
  return `node_modules/${name}`
}

function* placesAbove(from: string, name: string): Generator<string> {
  let at = from
  for (;;) {
    yield posix.join(at, 'node_modules', name)
    if (at === '') return
    const above = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/')))
    at = above.replace(/\/$/, '')
  }
}
