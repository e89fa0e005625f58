/** What git says of a working tree: which commit it is at, and where that came from. */

import type { HostEnvironment } from './environment.ts'

export interface GitCheckout {
  /** SHA-1 or SHA-256, hex. */
  commit: string
  parents: readonly string[]
  /** Names of refs that stand at the commit: `refs/remotes/pull/7/merge`. */
  refs: readonly string[]
  /** Address of the remote `origin`. */
  remote: string | undefined
}

/** Undefined where there is no git, no repository or no commit. Runs no program that the repository names. */
export async function gitCheckout(folder: string, host: HostEnvironment): Promise<GitCheckout | undefined> {
  const commit = (await ask(folder, host, ['rev-parse', '--verify', '-q', 'HEAD']))?.trim()
  if (commit === undefined || !/^[0-9a-f]{40,64}$/.test(commit)) return undefined
  const [object = '', refs = '', remote = ''] = await Promise.all([
    // Not rev-list: a shallow clone hides parents from it.
    ask(folder, host, ['cat-file', 'commit', commit]),
    ask(folder, host, ['for-each-ref', '--points-at', commit, '--format=%(refname)']),
    ask(folder, host, ['config', '--get', 'remote.origin.url']),
  ])
  const [header = ''] = object.split('\n\n')
  return {
    commit,
    parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent),
    refs: refs.split('\n').filter(name => name !== ''),
    remote: remote.trim() || undefined,
  }
}

async function ask(folder: string, host: HostEnvironment, args: string[]): Promise<string | undefined> {
  const { getExecOutput } = await import('@actions/exec')
  try {
    // In container jobs the workspace belongs to somebody else, which git takes for a danger.
    const guarded = ['-c', 'core.fsmonitor=false', '-c', 'safe.directory=*', ...args]
    const answer = await getExecOutput('git', guarded, {
      cwd: folder,
      env: {
        PATH: host['PATH'] ?? '',
        HOME: host['HOME'] ?? '',
        GIT_NO_LAZY_FETCH: '1',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
      },
      silent: true,
      ignoreReturnCode: true,
    })
    return answer.exitCode === 0 ? answer.stdout : undefined
  } catch {
    return undefined
  }
}
