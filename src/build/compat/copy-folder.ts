/** Copies folders the way clients of AWS Lambda Builders rely on: links followed, modes and times kept, nothing removed. */

import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs'
import { resolve } from 'node:path'
import { joinPath } from './python-paths.ts'
import type { Log } from './request.ts'

export interface CopyOptions {
  log: Log
  /** Names (with `*` and `?`) that are left out at every level. */
  excludes?: readonly string[]
  /** Asked for every file; folders are always entered. */
  include?: (name: string) => boolean
  /** Links stay links; otherwise what they lead to is copied, and one that leads nowhere is an error. */
  keepLinks?: boolean
}

/** A source that does not exist is a warning. Files that are there already are written over. */
export function copyFolder(from: string, to: string, options: CopyOptions): void {
  if (!existsSync(from)) {
    options.log.warning(`Skipping copy operation since source ${from} does not exist`)
    return
  }
  copyInto(from, to, { ...options, isExcluded: nameMatcher(options.excludes ?? []) })
}

type Copying = CopyOptions & { isExcluded: (name: string) => boolean }

function copyInto(from: string, to: string, options: Copying): void {
  if (!existsSync(to)) {
    mkdirSync(to, { recursive: true })
    chmodSync(to, statSync(from).mode & 0o7777)
  }
  for (const name of readdirSync(from)) {
    if (!options.isExcluded(name)) copyEntry(name, joinPath(from, name), joinPath(to, name), options)
  }
}

function copyEntry(name: string, from: string, to: string, options: Copying): void {
  const isFolder = statSync(from, { throwIfNoEntry: false })?.isDirectory() ?? false
  if (!isFolder && options.include?.(name) === false) return
  if (options.keepLinks === true && lstatSync(from).isSymbolicLink()) {
    linkOrCopy(readlinkSync(from), to, options.log)
  } else if (isFolder) copyInto(from, to, options)
  else copyFile(from, to)
}

/** Content, mode and times; a clone where the file system can. */
export function copyFile(from: string, to: string): void {
  try {
    copyFileSync(from, to, constants.COPYFILE_FICLONE)
  } catch (error) {
    // Python opens one after the other, so its error names one path.
    accessSync(from, constants.R_OK)
    if (error instanceof Error) throw Object.assign(error, { path: to, dest: undefined })
    throw error
  }
  const { mode, atime, mtime } = statSync(from)
  chmodSync(to, mode & 0o7777)
  utimesSync(to, atime, mtime)
}

/** A link to the absolute path of `target`; a copy where links cannot be made or something is in the way. */
export function linkOrCopy(target: string, place: string, log: Log): void {
  if (existsSync(place) && lstatSync(place).isSymbolicLink()) return
  try {
    symlinkSync(resolve(target), resolve(place))
  } catch {
    log.warning(
      'Symbolic link creation failed, falling back to copying files instead. To optimize speed, consider enabling the ' +
        'necessary settings or privileges on your system to support symbolic links.',
    )
    copyFolder(target, place, { log })
  }
}

/** Shell patterns over a bare name, as Python's fnmatch reads them. */
export function nameMatcher(patterns: readonly string[]): (name: string) => boolean {
  const plain = new Set(patterns.filter(pattern => !/[*?]/.test(pattern)))
  const globs = patterns.filter(pattern => !plain.has(pattern)).map(globExpression)
  return name => plain.has(name) || globs.some(glob => glob.test(name))
}

function globExpression(pattern: string): RegExp {
  const source = pattern.replace(/[\\^$.|+()[\]{}]/g, '\\$&')
  return new RegExp(`^${source.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's')
}
