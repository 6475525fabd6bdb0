/** Repeatable randomness from a seed. */
export interface Random {
  /** In [0, 1). */
  unit(): number
  /** A whole number in [0, limit). */
  below(limit: number): number
  /** One of the values, each as often as its share; the shares add up to one. */
  weighted<Value>(shares: readonly (readonly [Value, number])[]): Value
}

/** Mulberry32: small, quick, and good enough to make facts up. */
export function randomSource(seed: number): Random {
  let state = seed >>> 0
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    unit,
    below: (limit) => Math.floor(unit() * limit),
    weighted(shares) {
      let left = unit()
      for (const [value, share] of shares) {
        left -= share
        if (left < 0) return value
      }
      return shares.at(-1)![0]
    },
  }
}
