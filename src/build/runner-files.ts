/**
 * The files by which a step of GitHub Actions sets variables, outputs and paths of later steps. A build has no business
 * there: it could make every later step run its own programs (hardness R8).
 */

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Failure } from '../report/failure.ts'
import type { HostEnvironment } from './environment.ts'

const NAMES = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const

/**
 * Notes what is in the runner's files. The function that it returns throws a Failure of class `environment` when that
 * has changed. Without a runner both do nothing.
 */
export function watchRunnerFiles(host: HostEnvironment, id: string): () => void {
  const before = NAMES.map(name => contentOf(host[name]))
  return () => {
    const changed = NAMES.filter((name, at) => contentOf(host[name]) !== before[at])
    if (changed.length === 0) return
    throw new Failure('environment', `the build of ${id} changed the runner's ${changed.join(' and ')}`, {
      artifact: id,
      remedy:
        'Find out which of its tools or packages writes there. Later steps of this job cannot be trusted.',
    })
  }
}

function contentOf(file: string | undefined): string | undefined {
  if (file === undefined || file === '') return undefined
  try {
    const bytes = readFileSync(file)
    return `${bytes.length} ${createHash('sha256').update(bytes).digest('hex')}`
  } catch {
    return undefined
  }
}
