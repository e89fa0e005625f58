/** Many things at once, but not too many, and not too heavy together. */

export interface Bounds<T> {
  /** How many at once. */
  parallel: number
  /** What all that run at once may weigh together; a single heavier one runs alone. */
  budget?: number
  weigh?: (item: T) => number
}

/**
 * Does the work for every item, in order of arrival as places become free. After the first error nothing new is
 * started; what runs is awaited, then the first error is thrown.
 */
export async function runBounded<T>(
  items: readonly T[],
  { parallel, budget = Number.POSITIVE_INFINITY, weigh = () => 0 }: Bounds<T>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>()
  const errors: unknown[] = []
  let load = 0
  for (const item of items) {
    const weight = weigh(item)
    while (running.size >= parallel || (running.size > 0 && load + weight > budget))
      await Promise.race(running)
    if (errors.length > 0) break
    load += weight
    const task: Promise<void> = work(item)
      .catch(error => void errors.push(error))
      .finally(() => {
        load -= weight
        running.delete(task)
      })
    running.add(task)
  }
  await Promise.all(running)
  if (errors.length > 0) throw errors[0]
}
