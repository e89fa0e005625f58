/** Packages as a package manager has laid them out below a folder. */

import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join, posix } from 'node:path'
import { z } from 'zod'
import { nameBelow } from '../../files/paths.ts'
import { walk } from '../../files/walk.ts'
import type { Entry } from '../../model/tree.ts'
import { diskEntry } from '../list-source.ts'
import type { InstalledPackage, PackageGraph } from './nodejs-packages.ts'

const Names = z.record(z.string(), z.unknown()).catch({})
const Words = z.union([z.array(z.string()), z.string().transform(word => [word])]).catch([])
/** Strangers write what they like: whatever is malformed counts as absent. */
const Description = z.object({
  name: z.string().catch(''),
  version: z.string().catch(''),
  dependencies: Names,
  optionalDependencies: Names,
  peerDependencies: Names,
  bundleDependencies: z.union([z.array(z.string()), z.boolean()]).catch(false),
  bundledDependencies: z.union([z.array(z.string()), z.boolean()]).catch(false),
  bin: z.union([z.string(), z.record(z.string(), z.string())]).catch({}),
  os: Words,
  cpu: Words,
  libc: Words,
  scripts: Names,
})
type Description = z.infer<typeof Description>

/** `top` is the absolute folder of the project's private copy. */
export function packagesOnDisk(top: string): PackageGraph {
  const real = realpathSync(top)
  const byFolder = new Map<string, InstalledPackage | undefined>()
  const known = new Map<string, InstalledPackage | undefined>()
  const find = (path: string) => {
    const file = join(real, path, 'package.json')
    if (!existsSync(file)) return undefined
    const folder = realpathSync(join(real, path))
    if (!byFolder.has(folder)) {
      byFolder.set(folder, describe(nameBelow(real, folder), folder))
    }
    return byFolder.get(folder)
  }
  return {
    at: path => {
      if (!known.has(path)) known.set(path, find(path))
      return known.get(path)
    },
  }
}

function describe(path: string, folder: string): InstalledPackage {
  const read = readDescription(join(folder, 'package.json'))
  const needs = new Map<string, 'required' | 'optional' | 'peer'>()
  for (const name of Object.keys(read.peerDependencies)) needs.set(name, 'peer')
  for (const name of Object.keys(read.dependencies)) needs.set(name, 'required')
  for (const name of Object.keys(read.optionalDependencies)) needs.set(name, 'optional')
  const bundled = [read.bundleDependencies, read.bundledDependencies].flatMap(value =>
    value === true ? [...needs.keys()] : value === false ? [] : value,
  )
  const { os, cpu, libc, name, version } = read
  return {
    path,
    name,
    version,
    needs,
    os,
    cpu,
    libc,
    programs: typeof read.bin === 'string' ? { [name.replace(/^@[^/]+\//, '')]: read.bin } : read.bin,
    bundled: bundled.filter(each => existsSync(join(folder, 'node_modules', each))),
    hasInstallScript:
      ['preinstall', 'install', 'postinstall'].some(each => each in read.scripts) ||
      existsSync(join(folder, 'binding.gyp')),
  }
}

function readDescription(file: string): Description {
  try {
    return Description.parse(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')))
  } catch {
    return Description.parse({})
  }
}

/** The files of one package, below `to`. What lies in its `node_modules` is not its own, unless it brings some along. */
export function filesOfPackage(top: string, { path, bundled }: InstalledPackage, to: string): Entry[] {
  const skip = (inside: string) => inside === 'node_modules/' && bundled.length === 0
  const entries: Entry[] = []
  for (const found of walk(join(top, path), skip)) {
    const place = posix.join(to, found.path)
    if (found.kind === 'file') entries.push(diskEntry(place, found.absolute, found))
  }
  return entries
}
