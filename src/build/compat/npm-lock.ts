/** Reads npm's lock files for what a project in a workspace needs to run (lockfileVersion 2 and 3). */

import { readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { realPathOf } from '../../files/paths.ts'
import { isFolder } from './common-actions.ts'

interface Project {
  root: string
  install: string
}

interface LockedPackage {
  link?: boolean
  resolved?: string
  dev?: boolean
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

type Packages = Readonly<Record<string, LockedPackage>>

/** npm's record of the tree that it installed. */
const INSTALLED = join('node_modules', '.package-lock.json')

/**
 * The folders of everything that the project in `install` needs in production, and of the project itself; undefined when
 * npm's record is missing, too old a format, older than the tree, or does not know the project.
 */
export function productionClosure({ root, install }: Project): string[] | undefined {
  const packages = isCurrent(root) ? readPackages(join(root, INSTALLED)) : undefined
  const start = relative(realPathOf(root), realPathOf(install)).split(sep).join('/')
  if (packages === undefined || !Object.hasOwn(packages, start)) return undefined
  const top = realPathOf(root)
  const folders = [...reachable(packages, start)]
    .map(key => folderOfKey(top, key, packages[key]))
    // Optional packages for other systems are listed, but not there.
    .filter(isFolder)
  return [...new Set([...folders, top, realPathOf(install)])].sort()
}

/** What is installed for development only: folders where a lock file tells, else the names that the manifests give. */
export function devPackages({ root, install }: Project): {
  folders: ReadonlySet<string>
  names: ReadonlySet<string>
} {
  const files = [INSTALLED, 'npm-shrinkwrap.json', 'package-lock.json'].map(name => join(root, name))
  const packages = files.map(readPackages).find(found => found !== undefined)
  if (packages === undefined) {
    return { folders: new Set(), names: new Set([root, install].flatMap(devDependencies)) }
  }
  const marked = Object.entries(packages).filter(([key, { dev }]) => key !== '' && dev === true)
  return {
    folders: new Set(marked.map(([key, entry]) => realPathOf(folderOfKey(root, key, entry)))),
    names: new Set(),
  }
}

function isCurrent(root: string): boolean {
  const record = statSync(join(root, INSTALLED), { throwIfNoEntry: false })
  const tree = statSync(join(root, 'node_modules'), { throwIfNoEntry: false })
  return record !== undefined && tree !== undefined && record.mtimeMs >= tree.mtimeMs
}

function readPackages(file: string): Packages | undefined {
  const lock = readJson(file)
  if (!isRecord(lock) || Number(lock['lockfileVersion'] ?? 1) < 2) return undefined
  const { packages } = lock
  return isPackages(packages) ? packages : undefined
}

function devDependencies(folder: string): string[] {
  const manifest = readJson(join(folder, 'package.json'))
  const listed = isRecord(manifest) ? manifest['devDependencies'] : undefined
  return isRecord(listed) ? Object.keys(listed) : []
}

function* reachable(packages: Packages, start: string): Generator<string> {
  const seen = new Set<string>()
  const open = [start]
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    for (const name of dependenciesOf(packages, key)) {
      const found = resolveName(packages, key, name)
      const entry = found === undefined ? undefined : packages[found]
      if (found === undefined || entry === undefined || seen.has(found) || entry.dev === true) continue
      seen.add(found)
      yield found
      // A link's dependencies are found from the folder that it leads to.
      open.push(entry.link === true && entry.resolved ? entry.resolved : found)
    }
  }
}

function dependenciesOf(packages: Packages, key: string): string[] {
  const entry = packages[key]
  const source = entry?.link === true && entry.resolved ? (packages[entry.resolved] ?? entry) : entry
  return Object.keys({
    ...source?.dependencies,
    ...source?.optionalDependencies,
    ...source?.peerDependencies,
  })
}

/** Looks into the `node_modules` of each folder upwards, as Node does. */
function resolveName(packages: Packages, from: string, name: string): string | undefined {
  for (let folder = from; ; ) {
    const key = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (Object.hasOwn(packages, key)) return key
    if (folder === '') return undefined
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/'))).replace(/\/node_modules$/, '')
  }
}

function folderOfKey(root: string, key: string, entry: LockedPackage | undefined): string {
  return join(root, entry?.link === true && entry.resolved ? entry.resolved : key)
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPackages(value: unknown): value is Packages {
  return isRecord(value) && Object.values(value).every(isRecord)
}
