/** What pip installed, as a tree that is the same on every machine. */

import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type Found, walk } from '../../files/walk.ts'
import { type Entry, makeTree, type Tree } from '../../model/tree.ts'
import { diskEntry } from '../list-source.ts'

/**
 * Files that say who installed a package, when and from where, and programs with the path of the host's Python in their
 * first line. Everything else stays: METADATA, licences and entry points are read by importlib.metadata.
 */
const INSTALLER_FILES = new Set(['INSTALLER', 'REQUESTED', 'direct_url.json'])

/** Lists the folder that pip was given as `--target`. */
export function installedPackages(target: string): Tree {
  const hasPrograms = !existsSync(join(target, 'bin', '__init__.py'))
  const isDropped = (path: string) =>
    /(^|\/)__pycache__\//.test(path) || (hasPrograms && path.startsWith('bin/')) || isInstallerFile(path)
  const entries: Entry[] = []
  for (const found of walk(target, isDropped)) {
    const entry = entryOf(found, isDropped)
    if (entry !== undefined) entries.push(entry)
  }
  return makeTree(entries)
}

function entryOf(found: Found, isDropped: (path: string) => boolean): Entry | undefined {
  if (found.kind === 'link') return { kind: 'link', path: found.path, target: found.target }
  if (found.kind !== 'file') return undefined
  if (/^[^/]+\.dist-info\/RECORD$/.test(found.path)) return recordOf(found, isDropped)
  return diskEntry(found.path, found.absolute, found)
}

/** RECORD without the files that are dropped: their hashes differ from host to host. */
function recordOf(found: Found & { kind: 'file' }, isDropped: (path: string) => boolean): Entry {
  const lines = readFileSync(found.absolute, 'utf8').split(/\r?\n/)
  const kept = lines.filter(line => {
    const path = posix.normalize(line.split(',')[0]?.replace(/^"|"$/g, '') ?? '')
    return line !== '' && !path.startsWith('..') && !isDropped(path)
  })
  return { kind: 'bytes', path: found.path, mode: 0o644, bytes: Buffer.from(`${kept.sort().join('\n')}\n`) }
}

function isInstallerFile(path: string): boolean {
  return /^[^/]+\.dist-info\/[^/]+$/.test(path) && INSTALLER_FILES.has(posix.basename(path))
}
