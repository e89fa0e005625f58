/**
 * Private copies of sources, for tools that write where they read, and trees of what such a tool left behind.
 * The user's own folder is never handed to one.
 */

import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, parse, relative, resolve, sep } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { isInside } from '../files/paths.ts'
import { walk } from '../files/walk.ts'
import type { Recipe } from '../model/artifact.ts'
import { type Entry, type MemberEntry, makeTree, type Tree } from '../model/tree.ts'
import { Failure } from '../report/failure.ts'
import { diskEntry } from './list-source.ts'
import { shownName } from './source-names.ts'

/**
 * Lays a tree out below `folder`, which is made when it is missing: clones where the file system can, else copies,
 * never hard links. Modes are 0644 and 0755 whatever the umask; every file carries the first moment that a zip can
 * hold (1980-01-01 UTC), so that tools which note times note the same one everywhere. Files that are there already are
 * replaced. Paths of a tree have been checked when it was made; links come last, so nothing is written through one.
 */
export function copyTree(tree: Tree, folder: string): void {
  mkdirSync(folder, { recursive: true })
  const made = new Set<string>()
  for (const entry of [...tree.filter(isFile), ...tree.filter(isLink)]) {
    const to = join(folder, entry.path)
    if (!made.has(dirname(to))) mkdirSync(dirname(to), { recursive: true })
    made.add(dirname(to))
    writeEntry(entry, to)
  }
}

/**
 * Copies a recipe's source and its inputs below `folder`, at the same places relative to each other, so that `../shared`
 * still leads there. Returns where the source's copy lies. The build sees exactly the files that its digest is made of.
 */
export function copyWithInputs(recipe: Recipe, folder: string): string {
  const place = (path: string) => relative(parse(path).root, path)
  const inputs = recipe.inputs.map(({ path }) => {
    const { size, mode } = statSync(path)
    return diskEntry(place(path), path, { size, executable: (mode & 0o111) !== 0 })
  })
  copyTree(inputs, folder)
  const source = join(folder, place(recipe.source))
  copyTree(recipe.sourceTree, source)
  return source
}

/**
 * The tree of everything that a tool left in a folder. Throws a Failure of class `build` for what no artifact can hold:
 * links that end outside the folder or nowhere, pipes, sockets, devices.
 */
export function listTree(folder: string, skip: (path: string) => boolean = () => false): Tree {
  const entries: Entry[] = []
  if (!existsSync(folder)) return entries
  const real = realpathSync(folder)
  for (const found of walk(real, skip)) {
    if (found.kind === 'other') throw unfit(found.path, `is ${found.what}`)
    if (found.kind === 'file') entries.push(diskEntry(found.path, found.absolute, found))
    else entries.push({ kind: 'link', path: found.path, target: targetInside(real, found) })
  }
  return makeTree(entries)
}

const isLink = (entry: Entry): boolean => entry.kind === 'link'
const isFile = (entry: Entry): boolean => entry.kind !== 'link'

const FIRST_ZIP_TIME = new Date(Date.UTC(1980, 0, 1))

function writeEntry(entry: Entry, to: string): void {
  if (entry.kind === 'link') {
    symlinkSync(entry.target, to)
    return
  }
  if (entry.kind === 'disk') copyFileSync(entry.file, to, constants.COPYFILE_FICLONE)
  else writeFileSync(to, entry.kind === 'bytes' ? entry.bytes : contentOf(entry))
  chmodSync(to, entry.mode)
  utimesSync(to, FIRST_ZIP_TIME, FIRST_ZIP_TIME)
}

/** The content of a file of a tree, wherever it lies; a link's target. */
export function entryBytes(entry: Entry): Uint8Array {
  if (entry.kind === 'bytes') return entry.bytes
  if (entry.kind === 'link') return Buffer.from(entry.target)
  return entry.kind === 'disk' ? readFileSync(entry.file) : contentOf(entry)
}

/** Archives that members come from are ours, and were checked when they came out of the store. */
function contentOf(entry: MemberEntry): Uint8Array {
  const bytes = Buffer.alloc(entry.compressedSize)
  const descriptor = openSync(entry.archive, 'r')
  try {
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(descriptor, bytes, at, bytes.length - at, entry.offset + at)
      if (read === 0) throw new RangeError(`${entry.archive} ends early`)
      at += read
    }
  } finally {
    closeSync(descriptor)
  }
  return entry.method === 'store'
    ? bytes
    : inflateRawSync(bytes, { maxOutputLength: Math.max(entry.size, 1) })
}

/** The target relative to the link; absolute ones that stay inside are rewritten. */
function targetInside(folder: string, link: { path: string; absolute: string; target: string }): string {
  const at = resolve(dirname(link.absolute), link.target)
  const end = existsSync(at) ? realpathSync(at) : undefined
  if (end === undefined || !isInside(folder, end)) {
    const where = end === undefined ? 'nowhere' : 'outside the artifact'
    throw unfit(link.path, `is a link that ends ${where} (${shownName(link.target)})`)
  }
  if (isInside(folder, at)) return relative(dirname(link.absolute), at).split(sep).join('/') || '.'
  return relative(dirname(link.absolute), end).split(sep).join('/') || '.'
}

function unfit(path: string, what: string): Failure {
  return new Failure('build', `the build left ${shownName(path)}, which ${what}`, {
    remedy: 'Let the build copy what the function needs, and remove what it does not.',
  })
}
