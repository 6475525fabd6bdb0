/** Seeded chance: the same seed gives the same run on every machine. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** `count` picks, doubles possible. */
  picks<T>(list: readonly T[], count: number): T[]
  /** A random subset of at least `least` members, in random order. */
  some<T>(list: readonly T[], least: number, most?: number): T[]
  shuffle<T>(list: readonly T[]): T[]
}

/** Mulberry32: a 32-bit state is plenty for test data. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function createRandom(seed: number): Random {
  const next = mulberry32(seed)
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('nothing to pick from')
    return list[int(0, list.length - 1)] as T
  }
  const shuffle = <T>(list: readonly T[]): T[] =>
    list
      .map((value) => ({ value, key: next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ value }) => value)
  return {
    int,
    pick,
    shuffle,
    chance: (probability) => next() < probability,
    picks: (list, count) => Array.from({ length: count }, () => pick(list)),
    some: (list, least, most = list.length) => shuffle(list).slice(0, int(Math.min(least, list.length), Math.min(most, list.length))),
  }
}
