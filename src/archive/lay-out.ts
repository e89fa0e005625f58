/** Lays a tree out as a folder, for people and for tools that want one. */

import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryName } from '../files/atomic.ts'
import type { Entry, Tree } from '../model/tree.ts'
import { Failure } from '../report/failure.ts'
import { type OpenArchives, openArchives } from './content.ts'
import { readMember } from './inflate.ts'
import { findBadPath } from './member-paths.ts'

/**
 * Files are clones where the file system can, else copies, never hard links; modes are 0644 and 0755 whatever the
 * umask. What was at `folder` is replaced as a whole at the end, and stays on any error.
 */
export function layOut({ tree, folder }: { tree: Tree; folder: string }): void {
  const bad = findBadPath(tree)
  if (bad !== undefined) {
    throw new Failure('user', `${JSON.stringify(bad.path)} ${bad.problem}, so it cannot be laid out`, {
      remedy: 'Rename or remove it, or list it in .lambdaignore.',
    })
  }
  const unfinished = temporaryName(folder)
  try {
    makeFolders(unfinished, tree)
    using archives = openArchives()
    for (const entry of tree) writeEntry(entry, join(unfinished, entry.path), archives)
    swap(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
}

function makeFolders(root: string, tree: Tree): void {
  mkdirSync(dirname(root), { recursive: true })
  const made = new Set<string>()
  const make = (folder: string): void => {
    if (made.has(folder)) return
    if (folder !== root) make(dirname(folder))
    mkdirSync(folder)
    chmodSync(folder, 0o755)
    made.add(folder)
  }
  make(root)
  for (const entry of tree) make(dirname(join(root, entry.path)))
}

function writeEntry(entry: Entry, to: string, archives: OpenArchives): void {
  if (entry.kind === 'link') symlinkSync(entry.target, to)
  else if (entry.kind === 'disk') copyFileSync(entry.file, to, CLONE_OR_COPY)
  else writeFileSync(to, entry.kind === 'bytes' ? entry.bytes : readMember(entry, archives), { flag: 'wx' })
  if (entry.kind !== 'link') chmodSync(to, entry.mode)
}

/** EXCL also where names differ only in case and the file system does not tell them apart. */
const CLONE_OR_COPY = constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL

/** Two renames, because a folder that is not empty cannot be replaced by one. */
function swap(unfinished: string, folder: string): void {
  const old = temporaryName(folder)
  if (lstatSync(folder, { throwIfNoEntry: false }) !== undefined) renameSync(folder, old)
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    if (existsSync(old)) renameSync(old, folder)
    throw error
  }
  rmSync(old, { recursive: true, force: true })
}
