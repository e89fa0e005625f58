/** Lays a tree out as a folder, for people and for tools that want one. */

import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fchmodSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  symlinkSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { temporaryName } from '../files/atomic.ts'
import { isSystemError } from '../files/system-error.ts'
import type { DiskEntry, Entry, FileMode, Tree } from '../model/tree.ts'
import { Failure } from '../report/failure.ts'
import { type OpenArchives, openArchives } from './content.ts'
import { Contents } from './contents.ts'
import { FolderLook } from './folder-look.ts'
import { findBadPath } from './member-paths.ts'

/** Writes a folder and puts it in the place of what was at `folder`, which stays on any error. */
export function layOut({ tree, folder }: { tree: Tree; folder: string }): void {
  const unfinished = temporaryName(folder)
  writeFolder({ tree, folder: unfinished, contents: new Contents() })
  const old = replaceFolder(unfinished, folder)
  if (old !== undefined) rmSync(old, { recursive: true, force: true })
}

/**
 * Writes a folder that is not there yet, and removes it again on any error. Files are clones where the file system can,
 * else copies, never hard links; modes are 0644 and 0755 whatever the umask. Returns how the folder looks.
 */
export function writeFolder({ tree, folder, contents }: Writing): string {
  const bad = findBadPath(tree)
  if (bad !== undefined) {
    throw new Failure('user', `${JSON.stringify(bad.path)} ${bad.problem}, so it cannot be laid out`, {
      remedy: 'Rename or remove it, or list it in .lambdaignore.',
    })
  }
  const look = new FolderLook()
  try {
    makeFolders(folder, tree, look)
    using archives = openArchives()
    for (const entry of tree)
      look.add(entry.path, writeEntry(entry, `${folder}/${entry.path}`, archives, contents))
    return look.digest()
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

interface Writing {
  tree: Tree
  folder: string
  /** Shared by all folders of one run. */
  contents: Contents
}

/**
 * Two renames, because a folder that is not empty cannot be replaced by one. Returns where the old one lies now, for the
 * caller to remove.
 */
export function replaceFolder(unfinished: string, folder: string): string | undefined {
  for (let tries = 1; ; tries++) {
    const old = temporaryName(folder)
    const isThere = moveAway(folder, old)
    try {
      renameSync(unfinished, folder)
      return isThere ? old : undefined
    } catch (error) {
      // Another run has put its own there meanwhile: ours takes its place.
      const isTaken = isSystemError(error, 'ENOTEMPTY') || isSystemError(error, 'EEXIST')
      if (isTaken && tries < MOST_TRIES) {
        rmSync(old, { recursive: true, force: true })
        continue
      }
      if (isThere && !existsSync(folder)) renameSync(old, folder)
      throw error
    }
  }
}

const MOST_TRIES = 5

/** False when there is nothing, or when another run was faster. */
function moveAway(folder: string, old: string): boolean {
  try {
    renameSync(folder, old)
    return true
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return false
    throw error
  }
}

const FOLDER_MODE = 0o755

function makeFolders(root: string, tree: Tree, look: FolderLook): void {
  mkdirSync(dirname(root), { recursive: true })
  mkdirSync(root, FOLDER_MODE)
  const isMasked = permissions(lstatSync(root)) !== FOLDER_MODE
  if (isMasked) chmodSync(root, FOLDER_MODE)
  const stat = lstatSync(root)
  look.add('', stat)
  const made = new Set([''])
  const make = (path: string): void => {
    if (made.has(path)) return
    make(parentOf(path))
    mkdirSync(`${root}/${path}`, FOLDER_MODE)
    if (isMasked) chmodSync(`${root}/${path}`, FOLDER_MODE)
    look.add(path, stat)
    made.add(path)
  }
  for (const { path } of tree) make(parentOf(path))
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0))
}

function writeEntry(entry: Entry, to: string, archives: OpenArchives, contents: Contents): Stats {
  if (entry.kind === 'disk') return copyListed(entry, to)
  if (entry.kind === 'bytes') return writeNew(to, entry.bytes, entry.mode)
  if (entry.kind === 'member') return writeNew(to, contents.read(entry, archives), entry.mode)
  symlinkSync(entry.target, to)
  return lstatSync(to)
}

/** EXCL also where names differ only in case and the file system does not tell them apart. */
const CLONE_OR_COPY = constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL

function copyListed({ file, mode }: DiskEntry, to: string): Stats {
  copyFileSync(file, to, CLONE_OR_COPY)
  chmodSync(to, mode)
  return lstatSync(to)
}

function writeNew(to: string, bytes: Uint8Array, mode: FileMode): Stats {
  const descriptor = openSync(to, 'wx', mode)
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at)
    const stat = fstatSync(descriptor)
    if (permissions(stat) === mode) return stat
    fchmodSync(descriptor, mode)
    return fstatSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function permissions({ mode }: Stats): number {
  return mode & 0o777
}
