/** One requirement as pip reads it (PEP 508, and paths and addresses as pip takes them): what it names and where that lies. */

import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { realPathOf, shownPath } from '../../files/paths.ts'
import { Failure } from '../../report/failure.ts'

export interface Requirement {
  /** As written, without comments and options of the line. */
  text: string
  file: string
  line: number
  pinned: boolean
  /** Has a condition such as `; python_version < "3.11"`. */
  marker: boolean
  origin: Origin
}

/** Where a package comes from. Paths are absolute and real; `extras` is empty or `[a,b]`. */
export type Origin =
  | { kind: 'index'; name: string }
  /** A wheel by its path. */
  | { kind: 'wheel'; path: string; extras: string }
  /** A folder, or an archive of sources by its path. */
  | { kind: 'local'; path: string; extras: string }
  /** A wheel by its address. */
  | { kind: 'url'; url: string }
  /** A repository, or an archive of sources by its address. */
  | { kind: 'remote'; name: string | undefined; extras: string; url: string }

/** Reads one line. `folders` are where relative paths may count from. Throws a Failure of class `user`, with its place. */
export function readRequirement(
  text: string,
  { file, line, folders }: { file: string; line: number; folders: readonly string[] },
): Requirement {
  const bare = text
    .replace(EDITABLE, '')
    .replace(/\s--?[a-z].*$/, '')
    .trim()
  const origin = originOf(bare, { file, line, folders })
  return {
    text: bare,
    file,
    line,
    pinned: isPinned(origin, bare, text),
    marker: MARKER.test(bare),
    origin,
  }
}

/** Lower case, with one dash for any run of dashes, dots and underscores: how the index knows a package (PEP 503). */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}

const EDITABLE = /^(-e|--editable)\s*=?\s*/

/** Variables of PEP 508 conditions. */
const MARKER =
  /;.*\b(python_version|python_full_version|implementation_\w+|platform_\w+|sys_platform|os_name)\b/

const COMMIT = /@[0-9a-f]{40}\b/

function isPinned(origin: Origin, bare: string, text: string): boolean {
  if (origin.kind === 'remote') return COMMIT.test(origin.url) || /#.*sha256=/.test(origin.url)
  if (origin.kind !== 'index') return true
  return /(^|[^=!<>~])===?\s*[^*\s;,]+(\s*;|\s*$)/.test(bare) || text.includes('--hash')
}

interface Spot {
  file: string
  line: number
  folders: readonly string[]
}

const NAMED = /^([A-Za-z0-9][\w.-]*)\s*(\[[^\]]*\])?\s*@\s*(\S+)/
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i

function originOf(bare: string, spot: Spot): Origin {
  const [, name, extras = '', address] = NAMED.exec(bare) ?? []
  if (name !== undefined && address !== undefined) return addressed(address, { name, extras }, spot)
  if (ADDRESS.test(bare) || bare.startsWith('file:')) {
    const egg = /#.*egg=([\w.-]+)(\[[^\]]*\])?/.exec(bare)
    return addressed(bare.split(/\s+;/)[0] ?? bare, { name: egg?.[1], extras: egg?.[2] ?? '' }, spot)
  }
  const path = /^(.*?)(\[[^\]]*\])?\s*(;.*)?$/.exec(bare)
  if (path?.[1] !== undefined && isPath(path[1].trim(), spot)) {
    return atPath(path[1].trim(), path[2] ?? '', spot)
  }
  return { kind: 'index', name: /^[A-Za-z0-9][\w.-]*/.exec(bare)?.[0] ?? bare }
}

function addressed(
  address: string,
  { name, extras }: { name: string | undefined; extras: string },
  spot: Spot,
): Origin {
  const withoutHash = address.replace(/#.*$/, '')
  if (withoutHash.startsWith('file:')) {
    const path = /^file:\/\//.test(withoutHash) ? fileURLToPath(withoutHash) : withoutHash.slice(5)
    return atPath(path, extras, spot)
  }
  if (!ADDRESS.test(address)) return atPath(withoutHash, extras, spot)
  if (withoutHash.endsWith('.whl')) return { kind: 'url', url: address }
  return { kind: 'remote', name, extras, url: address }
}

function isPath(text: string, { folders }: Spot): boolean {
  if (/^(\.{0,2}\/|\.{1,2}$)/.test(text) || /\.(whl|zip|tar\.gz|tar\.bz2)$/.test(text)) return true
  return text.includes('/') && folders.some(folder => existsSync(join(folder, text)))
}

function atPath(path: string, extras: string, { file, line, folders }: Spot): Origin {
  const found = folders.map(folder => resolve(folder, path)).find(candidate => existsSync(candidate))
  if (found === undefined) {
    throw new Failure('user', `there is no package at ${shownPath(resolve(dirname(file), path))}`, {
      place: { file: shownPath(file), line },
      remedy: 'Create it, or correct the path (it counts from the folder of this file).',
    })
  }
  const real = realPathOf(found)
  if (real.endsWith('.whl')) return { kind: 'wheel', path: real, extras }
  if (statSync(real).isFile() || isProject(real)) return { kind: 'local', path: real, extras }
  throw new Failure(
    'user',
    `${shownPath(real)} is no Python package: it has neither pyproject.toml nor setup.py`,
    {
      place: { file: shownPath(file), line },
      remedy: 'Add a pyproject.toml, or correct the path.',
    },
  )
}

function isProject(folder: string): boolean {
  return ['pyproject.toml', 'setup.py', 'setup.cfg'].some(name => existsSync(join(folder, name)))
}
