/** Folders in which downloads of tools are kept between builds, where the tool's own cache must not be written. */

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Job } from './workflows/workflow.ts'

/** `<user's cache folder>/lambda-build/<name>`, made; in the build's scratch when there is none that can be written. */
export function toolCache(job: Job, name: string): string {
  const { HOME: home, XDG_CACHE_HOME: caches } = job.host
  const base = caches ?? (home === undefined ? undefined : join(home, '.cache'))
  if (base !== undefined) {
    const folder = join(base, 'lambda-build', name)
    try {
      mkdirSync(folder, { recursive: true })
      return folder
    } catch {
      // A read-only home: the build does without.
    }
  }
  const folder = join(job.scratch, 'cache', name)
  mkdirSync(folder, { recursive: true })
  return folder
}
