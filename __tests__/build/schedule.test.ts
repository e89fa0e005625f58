import { describe, expect, it } from 'vitest'
import { runAll } from '../../src/build/schedule.ts'

describe('runAll', () => {
  it('runs at most so many at once, all of them, and answers in order', async () => {
    let running = 0
    let most = 0
    const answers = await runAll([1, 2, 3, 4, 5], 2, undefined, async item => {
      most = Math.max(most, ++running)
      await new Promise(resolve => setImmediate(resolve))
      running--
      if (item === 2) throw new Error('two')
      return item * 10
    })
    expect(most).toBe(2)
    expect(answers.map(answer => (answer.status === 'fulfilled' ? answer.value : 'failed'))).toEqual([
      10,
      'failed',
      30,
      40,
      50,
    ])
  })

  it('starts nothing more after an abort', async () => {
    const abort = new AbortController()
    const started: number[] = []
    const answers = await runAll([1, 2, 3], 1, abort.signal, async item => {
      started.push(item)
      abort.abort()
    })
    expect(started).toEqual([1])
    expect(answers.map(answer => answer.status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  })
})
