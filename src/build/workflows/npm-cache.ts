/**
 * Packages out of npm's own cache (cacache: `content-v2/<algorithm>/<digest>`), each held against the hash that the lock
 * file demands. npm fetches what is missing, with the user's registries, proxies and tokens.
 */

import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../../report/failure.ts'
import { buildEnvironment } from '../build-environment.ts'
import { currentContainer } from '../container-scope.ts'
import { findTool, NPM_QUESTION } from '../find-tool.ts'
import { missingTool } from '../missing-tool.ts'
import { makePrivateHome } from '../private-home.ts'
import { explainNpm, NPM_CLUE } from './nodejs-failures.ts'
import type { Job } from './workflow.ts'

export interface LockedArchive {
  name: string
  version: string
  /** `sha512-…`, as lock files have it. */
  integrity: string
}

/**
 * Gives a reader for these archives. npm runs in `folder`, where the project's .npmrc lies, only when one is missing.
 * Throws a Failure: `build` for a package that does not exist or has another hash, `environment` without npm.
 */
export async function cachedArchives(
  wanted: readonly LockedArchive[],
  job: Job,
  folder: string,
): Promise<(archive: LockedArchive) => Uint8Array> {
  const caches = npmCacheFolders(job)
  const [cache = job.scratch] = caches
  const missing = wanted.filter(archive => !caches.some(each => existsSync(contentPath(each, archive))))
  if (missing.length > 0) await fetchAll(missing, { job, folder, cache })
  return archive => {
    for (const each of caches) {
      const bytes = readVerified(each, archive)
      if (bytes !== undefined) return bytes
    }
    throw otherHash(archive)
  }
}

/** npm's own configuration and cache stay in force: private registries are named there. */
export function npmEnvironment(job: Job): Record<string, string> {
  const home = makePrivateHome(job.scratch, job.host, { configuration: ['.npmrc'], caches: ['.npm'] })
  return buildEnvironment(job, {
    home,
    passedNames: [
      // setup-node names the registry's configuration this way.
      ...['NPM_CONFIG_USERCONFIG', 'npm_config_userconfig'],
      ...['NPM_CONFIG_GLOBALCONFIG', 'npm_config_globalconfig'],
      ...['NPM_CONFIG_CACHE', 'npm_config_cache'],
    ],
    set: { NO_UPDATE_NOTIFIER: '1' },
  })
}

/** The one that npm writes to comes first: in a container it cannot reach the user's. */
function npmCacheFolders({ host, scratch }: Job): string[] {
  const own = join(scratch, 'npm-cache')
  const named = host['npm_config_cache'] ?? host['NPM_CONFIG_CACHE']
  const usual = named || join(host['HOME'] ?? scratch, '.npm')
  return currentContainer() === undefined && canWrite(usual) ? [usual] : [own, usual]
}

function canWrite(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

async function fetchAll(
  missing: readonly LockedArchive[],
  { job, folder, cache }: { job: Job; folder: string; cache: string },
): Promise<void> {
  const npm = await findTool(NPM_QUESTION, job.host)
  if (npm === undefined) throw missingTool('npm')
  const specs = [...new Set(missing.map(({ name, version }) => `${name}@${version}`))].sort()
  mkdirSync(folder, { recursive: true })
  for (let at = 0; at < specs.length; at += SPECS_PER_RUN) {
    await job.run({
      command: npm.command,
      args: ['cache', 'add', '--cache', cache, ...specs.slice(at, at + SPECS_PER_RUN)],
      cwd: folder,
      environment: npmEnvironment(job),
      clue: NPM_CLUE,
      explain: explainNpm,
    })
  }
}

/** A command line holds about 2 MB (Linux, ARG_MAX). */
const SPECS_PER_RUN = 500

function readVerified(cache: string, archive: LockedArchive): Uint8Array | undefined {
  try {
    const bytes = readFileSync(contentPath(cache, archive))
    return createHash('sha512').update(bytes).digest('hex') === sha512Of(archive) ? bytes : undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function contentPath(cache: string, archive: LockedArchive): string {
  const digest = sha512Of(archive)
  const [first, second, rest] = [digest.slice(0, 2), digest.slice(2, 4), digest.slice(4)]
  return join(cache, '_cacache', 'content-v2', 'sha512', first, second, rest)
}

function sha512Of({ integrity }: LockedArchive): string {
  const base64 = /(?:^|\s)sha512-([A-Za-z0-9+/=]+)/.exec(integrity)?.[1] ?? ''
  return Buffer.from(base64, 'base64').toString('hex')
}

function otherHash({ name, version, integrity }: LockedArchive): Failure {
  return new Failure('build', `${name}@${version} does not have the hash that the lock file demands`, {
    reason: 'a package does not have the hash that the lock file demands',
    remedy: 'Check where the package comes from; renew the lock file when it is trusted.',
    details: [`demanded: ${integrity}`],
  })
}
