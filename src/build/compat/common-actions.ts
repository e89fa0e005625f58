/** The steps that several workflows share, by the names that clients know. */

import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { type CopyOptions, copyFile, copyFolder, linkOrCopy } from './copy-folder.ts'
import { folderOf, joinPath, nameOf } from './python-paths.ts'
import { noSuchFile } from './python-text.ts'
import type { Action, Log } from './request.ts'

/** Copies the code (or what stands for it) into a folder. */
export function copySource(from: string, to: string, options: CopyOptions): Action {
  return { name: 'CopySource', run: () => copyFolder(from, to, options) }
}

/** Empties a folder and keeps it. One that does not exist is clean. */
export function cleanUp(folder: string): Action {
  return { name: 'CleanUp', run: () => emptyFolder(folder) }
}

/** Dependencies are whatever lies at the top of `from` under a name that neither the code nor the manifest's folder has. */
export interface DependencyFolders {
  source: string
  manifest?: string | undefined
  from: string
  to: string
}

export function copyDependencies(folders: DependencyFolders, options: CopyOptions): Action {
  return {
    name: 'CopyDependencies',
    run: () => {
      for (const { from, to } of dependenciesIn(folders)) copyDependency(from, to, options)
    },
  }
}

export function moveDependencies(folders: DependencyFolders): Action {
  return {
    name: 'MoveDependencies',
    run: () => {
      for (const { from, to } of dependenciesIn(folders)) {
        if (isFile(from)) mkdirSync(folderOf(to), { recursive: true })
        move(from, to)
      }
    },
  }
}

/** Links every entry of a folder into another; a file that is in the way goes. */
export function linkSource(from: string, to: string, log: Log): Action {
  return {
    name: 'LinkSource',
    run: () => {
      for (const name of readdirSync(from)) {
        const place = joinPath(to, name)
        if (existsSync(place)) unlinkSync(place)
        else mkdirSync(folderOf(place), { recursive: true })
        linkOrCopy(joinPath(from, name), place, log)
      }
    },
  }
}

/** Links one path; nothing happens when there is nothing to link to. */
export function linkPath(from: string, to: string, log: Log): Action {
  return {
    name: 'LinkSource',
    run: () => {
      if (!existsSync(from)) return
      if (!existsSync(to)) mkdirSync(folderOf(to), { recursive: true })
      linkOrCopy(from, to, log)
    },
  }
}

/** Moves a file, link or folder like `mv`: into `to` when that is a folder, and across file systems by copying. */
export function move(from: string, to: string): void {
  const source = lstatSync(from, { throwIfNoEntry: false })
  if (source === undefined) throw noSuchFile(from)
  const place = isFolder(to) ? joinPath(to, nameOf(from)) : to
  if (place !== to && existsSync(place)) throw new Error(`Destination path '${place}' already exists`)
  if (source.isDirectory()) mkdirSync(dirname(place), { recursive: true })
  try {
    renameSync(from, place)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
    cpSync(from, place, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
    rmSync(from, { recursive: true })
  }
}

export const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

function emptyFolder(folder: string): void {
  if (!isFolder(folder)) return
  for (const name of readdirSync(folder)) rmSync(joinPath(folder, name), { recursive: true })
}

function* dependenciesIn({ source, manifest, from, to }: DependencyFolders) {
  const own = new Set([
    ...readdirSync(source).filter(isOwn),
    ...(manifest === undefined || manifest === '' ? [] : readdirSync(manifest).filter(isOwn)),
  ])
  for (const name of readdirSync(from)) {
    if (!own.has(name)) yield { from: joinPath(from, name), to: joinPath(to, name) }
  }
}

/** Dependencies may have been installed in the source folder itself. */
const isOwn = (name: string): boolean => name !== 'node_modules'

function copyDependency(from: string, to: string, options: CopyOptions): void {
  if (options.keepLinks === true && lstatSync(from).isSymbolicLink()) {
    mkdirSync(folderOf(to), { recursive: true })
    linkOrCopy(readlinkSync(from), to, options.log)
  } else if (isFolder(from)) copyFolder(from, to, options)
  else {
    mkdirSync(folderOf(to), { recursive: true })
    copyFile(from, to)
  }
}
