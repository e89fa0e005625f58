/** The files of a code folder that go into an artifact. Nothing is copied: a tree says where each file lies. */

import { accessSync, constants } from 'node:fs'
import { posix } from 'node:path'
import { shownPath } from '../files/paths.ts'
import { type Found, walk } from '../files/walk.ts'
import { type Entry, makeTree, type Tree } from '../model/tree.ts'
import { Failure } from '../report/failure.ts'
import { type IgnoreOptions, type IgnoreRules, ignoreRules } from './ignore-rules.ts'
import { endlessLink, judgeLink } from './source-links.ts'
import { checkClashes, checkName, shownName } from './source-names.ts'

export interface SourceOptions extends IgnoreOptions {
  /** Real paths of the folders where code may lie: links that end there are followed. */
  roots: readonly string[]
}

export interface SourceListing {
  tree: Tree
  /** Names of the always left out (secrets, folders of tools) that were met. */
  leftOut: readonly string[]
}

/**
 * Lists a folder given by its real path. Throws a Failure of class `user`, without a place, for whatever cannot be
 * packed: pipes, sockets, devices, unreadable files, bad names, clashes of case, links that loop, break or lead out.
 */
export function listSource(options: SourceOptions): SourceListing {
  const listing = new Listing(options)
  try {
    listing.add({ real: options.folder, prefix: '', above: [] })
  } catch (error) {
    throw explained(error)
  }
  return { tree: listing.tree(), leftOut: [...listing.leftOut] }
}

/** Listings of one run: functions that share a code folder share the walk. */
export class SourceListings {
  readonly #known = new Map<string, SourceListing>()

  list(options: SourceOptions): SourceListing {
    const key = JSON.stringify(options)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const listing = listSource(options)
    this.#known.set(key, listing)
    return listing
  }
}

/** A real folder whose content goes below `prefix` (empty or ending in `/`), and the real folders that lead to it. */
interface Container {
  real: string
  prefix: string
  above: readonly string[]
}

class Listing {
  readonly leftOut = new Set<string>()
  readonly #entries: Entry[] = []
  readonly #rules: IgnoreRules
  readonly #roots: readonly string[]

  constructor(options: SourceOptions) {
    this.#rules = ignoreRules(options)
    this.#roots = options.roots
  }

  add(container: Container): void {
    for (const found of walk(container.real, path => this.#skips(`${container.prefix}${path}`))) {
      this.#take(found, container)
    }
  }

  tree(): Tree {
    const tree = makeTree(withoutDanglingLinks(this.#entries))
    checkClashes(tree.map(entry => entry.path))
    return tree
  }

  /** Folders that stay out are entered only for what `include` may bring back. */
  #skips(path: string): boolean {
    checkName(path)
    if (!this.#rules.leavesOut(path)) return false
    if (path.endsWith('/') && this.#rules.mayHoldIncluded(path)) return false
    if (this.#rules.isAlwaysLeftOut(path)) this.leftOut.add(posix.basename(path))
    return true
  }

  #take(found: Found, container: Container): void {
    const path = `${container.prefix}${found.path}`
    if (found.kind === 'other') throw unpackable(found.absolute, found.what)
    if (found.kind === 'link') this.#takeLink(found, path, container)
    else {
      if ((found.mode & 0o004) === 0) checkReadable(found.absolute)
      this.#entries.push(diskEntry(path, found.absolute, found))
    }
  }

  #takeLink(found: Found & { kind: 'link' }, path: string, container: Container): void {
    const judged = judgeLink(found, container.real, this.#roots)
    if (judged.kind === 'keep') this.#entries.push({ kind: 'link', path, target: judged.target })
    else if (judged.kind === 'follow-file') this.#entries.push(diskEntry(path, judged.real, judged))
    else {
      const above = [...container.above, container.real]
      if (above.includes(judged.real)) throw endlessLink(found)
      this.add({ real: judged.real, prefix: `${path}/`, above })
    }
  }
}

/** One file as an entry; execution is all that matters of its mode. */
export function diskEntry(
  path: string,
  file: string,
  { size, executable }: { size: number; executable: boolean },
): Entry {
  return { kind: 'disk', path, file, size, mode: executable ? 0o755 : 0o644 }
}

/** The failure for a pipe, a socket, a device. */
export function unpackable(file: string, what: string): Failure {
  return new Failure('user', `${shown(file)} is ${what}, which no artifact can hold`, {
    remedy: 'Remove it, or leave it out with .lambdaignore.',
  })
}

/** Throws a Failure of class `user` when this process may not read the file. */
export function checkReadable(file: string): void {
  try {
    accessSync(file, constants.R_OK)
  } catch (cause) {
    throw unreadable(file, cause)
  }
}

/** A link to something that stays out stays out too, and so does a link to that link. */
function withoutDanglingLinks(entries: readonly Entry[]): readonly Entry[] {
  const links = entries.filter(entry => entry.kind === 'link')
  if (links.length === 0) return entries
  const there = new Set(entries.flatMap(entry => [entry.path, ...foldersOf(entry.path)]))
  const dangling = links.filter(link => {
    const target = posix.normalize(posix.join(posix.dirname(link.path), link.target)).replace(/\/$/, '')
    return target !== '.' && !there.has(target)
  })
  if (dangling.length === 0) return entries
  return withoutDanglingLinks(entries.filter(entry => !dangling.some(link => link === entry)))
}

function foldersOf(path: string): string[] {
  const folder = posix.dirname(path)
  return folder === '.' ? [] : [folder, ...foldersOf(folder)]
}

function explained(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Failure) return error
  const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined
  const code = 'code' in error ? error.code : undefined
  if (path === undefined) return error
  if (code === 'EACCES' || code === 'EPERM') return unreadable(path, error)
  if (code === 'ENOENT') {
    return new Failure('environment', `${shown(path)} vanished while the sources were read`, {
      cause: error,
      remedy: 'Run again when nothing else writes there.',
    })
  }
  return error
}

function unreadable(file: string, cause: unknown): Failure {
  return new Failure('user', `${shown(file)} cannot be read`, {
    cause,
    remedy: 'Make it readable (chmod u+r), or leave it out with .lambdaignore.',
  })
}

function shown(file: string): string {
  return shownName(shownPath(file))
}
