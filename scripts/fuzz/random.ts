/** Random numbers that come again with the same seed, so that every case can be run alone. */

export interface Random {
  /** An integer from 0 up to below `limit`. */
  below(limit: number): number
  /** One of the items. Throws a RangeError for an empty list. */
  pick<Item>(items: readonly Item[]): Item
}

/** Mulberry32: small, and good enough to choose mutations. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick: items => {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
  }
}
