import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HelpBudget } from '../../src/action/help-budget.ts'

let said: string[]
const budget = () => new HelpBudget({ warn: message => void said.push(message), now: Date.now })
const never = () => new Promise<string>(() => undefined)

beforeEach(() => {
  vi.useFakeTimers()
  said = []
})
afterEach(() => void vi.useRealTimers())

describe('what merely helps', () => {
  it('gives its answer, and says nothing', async () => {
    expect(await budget().ask('the cache', 1_000, async () => 'found')).toBe('found')
    expect(said).toEqual([])
  })

  it('is given up with one warning when it fails, and is not asked again', async () => {
    const all = budget()
    const fail = vi.fn(async () => Promise.reject(new Error('503')))
    await all.ask('the cache', 1_000, fail)
    await all.ask('the cache', 1_000, fail)
    expect(fail).toHaveBeenCalledTimes(1)
    expect(said).toEqual(['the cache: 503; going on without it'])
  })

  it('takes a minute in all, whoever never answers', async () => {
    const all = budget()
    const started = Date.now()
    const everything = (async () => {
      for (const service of ['artifacts', 'the cache', 'the deployment', 'the comment'])
        await all.ask(service, 25_000, never)
    })()
    await vi.advanceTimersByTimeAsync(120_000)
    await everything
    expect(said).toEqual([
      'artifacts: no answer within 25 s; going on without it',
      'the cache: no answer within 25 s; going on without it',
      'the deployment: no answer within 10 s; going on without it',
      'the comment: other services have used up the time for it; going on without it',
    ])
    await all.ask('one more', 1_000, async () => 'x')
    expect(Date.now() - started).toBe(120_000)
  })

  it('leaves no trace when it fails after its time', async () => {
    const tooLate = async () => {
      await new Promise(resolve => setTimeout(resolve, 1_500))
      throw new Error('too late')
    }
    const asked = budget().ask('the cache', 1_000, tooLate)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await asked).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(said).toHaveLength(1)
  })
})
