/** What people would clone and build on `pull_request_target` and `workflow_run`, with the real git. */

import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refuseForeignCheckout } from '../../src/action/foreign-checkout.ts'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import { Failure } from '../../src/report/failure.ts'
import { needsTool } from '../support/tools.ts'

let folder: TemporaryFolder
let base: string
let head: string
let said: string[]

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'init.defaultBranch=main']
  const env = { PATH: process.env['PATH'], HOME: folder.path, GIT_CONFIG_NOSYSTEM: '1' }
  return execFileSync('git', [...identity, ...args], { cwd: folder.path, env, encoding: 'utf8' }).trim()
}

function commit(message: string): string {
  git('commit', '-q', '--allow-empty', '-m', message)
  return git('rev-parse', 'HEAD')
}

beforeEach(() => {
  folder = temporaryFolder('checkout')
  said = []
  git('init', '-q')
  base = commit('base')
  git('checkout', '-q', '-b', 'theirs')
  head = commit('theirs')
})
afterEach(() => folder[Symbol.dispose]())

interface Run {
  event?: string
  repository?: string | null
  payload?: unknown
  environment?: Record<string, string>
}

/** What a run there says: 'goes on', or the failure's message. */
async function run({ event = 'pull_request_target', repository = 'evil/shop', ...more }: Run = {}) {
  const repo = repository === null ? null : { full_name: repository }
  const payload = more.payload ?? {
    pull_request: { number: 7, head: { sha: head, repo }, base: { repo: { full_name: 'acme/shop' } } },
    workflow_run: { head_sha: head, head_repository: repo, repository: { full_name: 'acme/shop' } },
  }
  const file = join(folder.path, 'event.json')
  writeFileSync(file, typeof payload === 'string' ? payload : JSON.stringify(payload))
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder.path,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: file,
    GITHUB_SHA: base,
    ...more.environment,
  }
  const warn = (message: string) => void said.push(message)
  try {
    await refuseForeignCheckout({ environment, folders: [folder.path], warn })
    return 'goes on'
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return `${error.class}: ${error.message} → ${error.remedy}`
  }
}

describe('a checkout of a fork', needsTool('git'), () => {
  it('is refused where a workflow has secrets, with the risk and the remedy', async () => {
    const answer = await run()
    expect(answer).toMatch(
      /^user: .* is a checkout of evil\/shop \([0-9a-f]{7}\), and pull_request_target runs with the secrets of acme\/shop: building it would hand them to code of evil\/shop → Build pull requests with `on: pull_request`, or check out the base/,
    )
    expect(await run({ event: 'workflow_run' })).toContain(
      '→ Check out the base, and let the other workflow build',
    )
  })

  it('is refused as a merge with the base, and when the fork is gone', async () => {
    git('checkout', '-q', 'main')
    commit('more')
    git('merge', '-q', '--no-ff', '-m', 'merge', 'theirs')
    expect(await run()).toContain('is a checkout of evil/shop')
    expect(await run({ repository: null })).toContain('is a checkout of a fork')
  })

  it('is refused when it has moved on since the event', async () => {
    const later = commit('later')
    git('update-ref', 'refs/remotes/pull/7/head', later)
    expect(await run()).toContain('is a checkout of evil/shop')
    git('update-ref', '-d', 'refs/remotes/pull/7/head')
    git('remote', 'add', 'origin', 'https://github.com/Evil/shop.git')
    expect(await run()).toContain('is a checkout of evil/shop')
  })

  it('that nobody can tell from another commit is warned of', async () => {
    commit('later')
    commit('still later')
    expect(await run()).toBe('goes on')
    expect(said).toEqual([expect.stringContaining('pull_request_target runs with the secrets of acme/shop')])
  })
})

describe('everything else', needsTool('git'), () => {
  it('goes on: the base, also after it has merged the pull request', async () => {
    git('checkout', '-q', 'main')
    expect(await run()).toBe('goes on')
    git('merge', '-q', '--no-ff', '-m', 'merge', 'theirs')
    expect(await run({ environment: { GITHUB_SHA: git('rev-parse', 'HEAD') } })).toBe('goes on')
    expect(said).toEqual([])
  })

  it.each<[string, Run]>([
    ['a branch of the same repository', { repository: 'acme/shop' }],
    ['a pull request without secrets', { event: 'pull_request' }],
    ['a payload of another shape', { payload: { pull_request: {} } }],
    ['a payload that is no JSON', { payload: '{' }],
    ['no payload', { environment: { GITHUB_EVENT_PATH: '/nowhere' } }],
  ])('goes on: %s', async (_, given) => {
    expect(await run(given)).toBe('goes on')
    expect(said).toEqual([])
  })

  it('goes on: no git', async () => {
    const { PATH: path } = process.env
    process.env['PATH'] = '/nowhere'
    try {
      expect(await run()).toBe('goes on')
    } finally {
      process.env['PATH'] = path
    }
  })
})
