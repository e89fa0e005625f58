/** Which package brought a file: by its folder in node_modules, or by the lists that Python's installers leave. */

import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import type { Entry, MemberEntry, Tree } from '../../model/tree.ts'

type Read = (entry: MemberEntry) => Uint8Array

/** Answers `name version` for a path of the tree. What has to be read for it is read on the first question. */
export function packageFinder(tree: Tree, read: Read): (path: string) => string | undefined {
  let wheels: Map<string, string> | undefined
  let byPath: Map<string, Entry> | undefined
  return path => {
    const folder = moduleFolder(path)
    if (folder === undefined) {
      wheels ??= installedWheels(tree, read)
      return wheels.get(path)
    }
    byPath ??= new Map(tree.map(entry => [entry.path, entry]))
    return nodePackage(folder, byPath.get(`${folder}/package.json`), read)
  }
}

/** `…/node_modules/@scope/name`, the innermost. */
function moduleFolder(path: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/@][^/]*(?=\/)/.exec(path)?.[0]
}

function nodePackage(folder: string, manifest: Entry | undefined, read: Read): string {
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const version = /"version"\s*:\s*"([^"\\]{1,64})"/.exec(textOf(manifest, read) ?? '')?.[1]
  return version === undefined ? name : `${name} ${version}`
}

/** PEP 376 and the wheel format: `<name>-<version>.dist-info/RECORD` lists a package's files, one a line. */
function installedWheels(tree: Tree, read: Read): Map<string, string> {
  const owners = new Map<string, string>()
  for (const entry of tree) {
    const found = /^(.*\/)?([^/]+)-([^/-]+)\.dist-info\/RECORD$/.exec(entry.path)
    if (found === null) continue
    const [, folder = '', name, version] = found
    for (const line of textOf(entry, read)?.split(/\r?\n/) ?? []) {
      const path = /^"?([^",]+)/.exec(line)?.[1]
      if (path !== undefined) owners.set(posix.normalize(`${folder}${path}`), `${name} ${version}`)
    }
  }
  return owners
}

function textOf(entry: Entry | undefined, read: Read): string | undefined {
  if (entry === undefined || entry.kind === 'link') return undefined
  try {
    const bytes =
      entry.kind === 'disk' ? readFileSync(entry.file) : entry.kind === 'bytes' ? entry.bytes : read(entry)
    return Buffer.from(bytes).toString('utf8')
  } catch {
    return undefined
  }
}
