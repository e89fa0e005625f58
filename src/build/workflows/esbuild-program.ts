/**
 * Which esbuild bundles: the one that the project's lock file names, else ours. Either comes through npm's cache as the one
 * package that holds the program for this machine, checked by its SHA-512; no script of it runs.
 */

import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../../report/failure.ts'
import { readNpmLock } from './nodejs-npm-lock.ts'
import { type NodeProject, wayTo } from './nodejs-project.ts'
import { unpackTarball } from './nodejs-tarball.ts'
import { cachedArchives, type LockedArchive } from './npm-cache.ts'
import { readPackageJson } from './package-json.ts'
import type { Job } from './workflow.ts'

const PINNED_VERSION = '0.28.2'
/** `npm view @esbuild/<platform>@0.28.2 dist.integrity` */
const PINNED: Readonly<Record<string, string>> = {
  'linux-x64':
    'sha512-4xTZr1FUmSoQW4XIWmit3tzQrUTZM+N3P0XV8xROKYF50XfI7xeO90+1bZvNwxIufQ9hDQVRJH5YhgPVF8A/HQ==',
  'linux-arm64':
    'sha512-pW4AC0P3it8c7do9MVM4p51FzHzdM/TZrerurgRcHJ2WTa1VQ1CIq18xncfpBJw4ojkiZZrKW2yIBWBP92j6Ug==',
  'darwin-x64':
    'sha512-uq6suIWYP37qzGddBKPw5QEQPi6HiLGsO7UmkpfyaYNQ3D+rN6w6WfwH+nuqcGXWvawGwxOEroO4YGnFh95azw==',
  'darwin-arm64':
    'sha512-n4KqkOQrraxHJcgjM1RvwbigfQKIKJVpM7xp+KsxiyUSrRdIXnt73VhrPAx0fV44hgfmIVKjxMN9J1t5jySVkw==',
  'win32-x64':
    'sha512-5ebpxr3nWMzrL/rnUI755Jkuee0bHL/Gq0WTF9lvcpv73wAp5eu8MfBUgWK9bhWvZjj7yX8etf/8tI8Ney695g==',
}

const platform = `${process.platform}-${process.arch}`
const packageName = `@esbuild/${platform}`

export interface EsbuildChoice {
  version: string
  integrity: string | undefined
  /** The project asks for an esbuild, and nothing says which bytes that is. */
  passedOver: boolean
}

/** The user's when a lock file names it with its hash, else the pinned one. */
export function chooseEsbuild(project: NodeProject | undefined): EsbuildChoice {
  const wants = project !== undefined && [project.member, project.top].some(asksForEsbuild)
  const locked = wants ? lockedEsbuild(project) : undefined
  if (locked !== undefined) return { ...locked, passedOver: false }
  return { version: PINNED_VERSION, integrity: PINNED[platform], passedOver: wants }
}

/** Where the program lies below the folder that it was put into. */
export const ESBUILD_PLACE = process.platform === 'win32' ? 'esbuild/esbuild.exe' : 'esbuild/bin/esbuild'

/** Puts the program below `folder`. Throws a Failure: `environment` where there is none for this machine, `build` for another hash. */
export async function placeEsbuild(choice: EsbuildChoice, job: Job, folder: string): Promise<void> {
  const { version, integrity } = choice
  if (integrity === undefined) {
    throw new Failure('environment', `no esbuild ${version} is known for this machine (${platform})`, {
      remedy: 'Add esbuild to devDependencies and commit the lock file: then that one is used.',
    })
  }
  const archive: LockedArchive = { name: packageName, version, integrity }
  const read = await cachedArchives([archive], job, job.scratch)
  const file = unpackTarball(read(archive), 'esbuild').find(entry => entry.path === ESBUILD_PLACE)
  if (file === undefined) {
    throw new Failure('build', `${packageName}@${version} holds no program`, {
      remedy: 'Choose another version.',
    })
  }
  const program = join(folder, ESBUILD_PLACE)
  mkdirSync(dirname(program), { recursive: true })
  writeFileSync(program, file.bytes)
  chmodSync(program, 0o755)
}

function asksForEsbuild(folder: string): boolean {
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) return false
  const { dependencies, devDependencies, optionalDependencies } = readPackageJson(manifest)
  return 'esbuild' in { ...dependencies, ...devDependencies, ...optionalDependencies }
}

type Locked = Pick<EsbuildChoice, 'version' | 'integrity'>

function lockedEsbuild({ manager, lockFile, top, member }: NodeProject): Locked | undefined {
  if (lockFile === undefined) return undefined
  if (manager === 'npm') return inNpmLock(lockFile, wayTo(top, member))
  const pattern = LOCK_PATTERNS[manager]
  if (pattern === undefined) return undefined
  const found = [...readFileSync(lockFile, 'utf8').matchAll(pattern)].map(([, version = '', integrity]) => ({
    version,
    integrity,
  }))
  // A bundler of the project may bring another one of its own; then it cannot be told apart from here.
  return new Set(found.map(({ version }) => version)).size === 1 ? found[0] : undefined
}

/** The nearest one, as Node.js would look it up. */
function inNpmLock(lockFile: string, member: string): Locked | undefined {
  const lock = readNpmLock(lockFile)
  const folders = member === '' ? [''] : [`${member}/`, '']
  for (const folder of folders) {
    const main = lock?.at(`${folder}node_modules/esbuild`)
    if (main === undefined) continue
    const places = [`${main.path}/node_modules/`, `${folder}node_modules/`, 'node_modules/']
    const found = places
      .map(place => lock?.at(`${place}${packageName}`))
      .find(item => item?.version === main.version)
    return found?.integrity === undefined ? undefined : { version: found.version, integrity: found.integrity }
  }
  return undefined
}

const escaped = packageName.replaceAll('/', '\\/')
const SHA512 = '(sha512-[A-Za-z0-9+/=]+)'

/** The entry of the program's package, with version and hash. Yarn from 2 on hashes archives of its own making. */
const LOCK_PATTERNS: Readonly<Record<string, RegExp | undefined>> = {
  pnpm: new RegExp(`^ {2}'${escaped}@([^'(]+)':\\s+resolution: \\{integrity: ${SHA512}`, 'gm'),
  yarn: new RegExp(
    `^"?${escaped}@[^\\n]*:\\n {2}version "([^"]+)"\\n(?: {2}resolved [^\\n]*\\n)? {2}integrity ${SHA512}`,
    'gm',
  ),
  bun: new RegExp(`"${escaped}": \\["${escaped}@([^"]+)".*"${SHA512}"\\]`, 'g'),
}
