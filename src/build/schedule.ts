/** Runs many things, a few at a time. */

import { Failure } from '../report/failure.ts'

/**
 * Calls `work` for every item, at most `jobs` at once, in the order of the items. All of them run to their end, also
 * when one fails; the answers come back in the order of the items. After `signal` nothing new is started, and items
 * that never started count as cancelled. Throws nothing itself.
 */
export async function runAll<Item, Answer>(
  items: readonly Item[],
  jobs: number,
  signal: AbortSignal | undefined,
  work: (item: Item) => Promise<Answer>,
): Promise<PromiseSettledResult<Answer>[]> {
  const answers: PromiseSettledResult<Answer>[] = items.map(() => ({
    status: 'rejected',
    reason: cancelled(),
  }))
  const queue = items.entries()
  async function lane(): Promise<void> {
    for (const [at, item] of queue) {
      if (signal?.aborted) return
      answers[at] = await settle(() => work(item))
    }
  }
  const lanes = Math.max(1, Math.min(Math.floor(jobs), items.length))
  await Promise.all(Array.from({ length: lanes }, lane))
  return answers
}

async function settle<Answer>(work: () => Promise<Answer>): Promise<PromiseSettledResult<Answer>> {
  try {
    return { status: 'fulfilled', value: await work() }
  } catch (reason) {
    return { status: 'rejected', reason }
  }
}

function cancelled(): Failure {
  return new Failure('cancelled', 'cancelled before it started')
}
