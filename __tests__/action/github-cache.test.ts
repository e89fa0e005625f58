/** The store in the GitHub cache, by the toolkit's unmodified client. */

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { githubCache } from '../../src/action/github-cache.ts'
import { HelpBudget } from '../../src/action/help-budget.ts'
import { type TemporaryFolder, temporaryFolder } from '../../src/files/temporary.ts'
import { type ResultsService, startResultsService } from '../support/results-service.ts'

const MINUTE = 60_000
const DIGESTS = { manifests: 'a'.repeat(64), inputs: 'b'.repeat(64) }

let folder: TemporaryFolder
let service: ResultsService
let said: string[]
const workingFolder = process.cwd()

beforeEach(async () => {
  folder = temporaryFolder('cache')
  service = await startResultsService()
  Object.assign(process.env, service.environment, {
    RUNNER_TEMP: folder.path,
    GITHUB_WORKSPACE: folder.path,
    GITHUB_REF: 'refs/heads/main',
  })
  // The toolkit's paths count from there.
  process.chdir(folder.path)
  said = []
})
afterEach(async () => {
  process.chdir(workingFolder)
  for (const name of Object.keys(service.environment)) delete process.env[name]
  await service[Symbol.asyncDispose]()
  folder[Symbol.dispose]()
})

async function cacheOf(milliseconds = MINUTE) {
  const opened = await githubCache({
    storeFolder: join(folder.path, 'store'),
    workspace: folder.path,
    extra: '',
    system: 'Linux-X64',
    budget: new HelpBudget({ warn: message => void said.push(message), milliseconds }),
    note: () => undefined,
  })
  if (opened === undefined) throw new TypeError('no cache here')
  return opened
}

const finished = { prune: async () => undefined, handover: undefined, isComplete: true }

describe('the GitHub cache', () => {
  it('keeps the store from run to run', { timeout: MINUTE }, async () => {
    const first = await cacheOf()
    expect(await first.restore(DIGESTS)).toBe(false)
    mkdirSync('store')
    writeFileSync('store/record', 'x')
    await first.save(finished)
    expect(service.keys()).toHaveLength(1)
    rmSync('store', { recursive: true })
    const second = await cacheOf()
    expect([await second.restore(DIGESTS), second.hit]).toEqual([true, true])
    expect(existsSync('store/record')).toBe(true)
    expect(said).toEqual([])
  })

  it.each(['hang', 500, 429] as const)(
    'holds nobody up with %s, and is asked once',
    {
      timeout: MINUTE,
    },
    async how => {
      service.fail(how)
      const cache = await cacheOf(2_000)
      expect(await cache.restore(DIGESTS)).toBe(false)
      mkdirSync('store')
      await cache.save(finished)
      // The toolkit itself warns of some errors.
      expect(said.length).toBeLessThanOrEqual(1)
      for (const message of said) expect(message).toMatch(/^the GitHub cache: .*; going on without it$/)
      if (how === 'hang')
        expect(said).toEqual(['the GitHub cache: no answer within 2 s; going on without it'])
    },
  )
})
