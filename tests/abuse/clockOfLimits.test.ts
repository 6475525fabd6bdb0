/** Limits are kept by the clock; one that was ahead and was put right must shut nobody out until it has come there again. */
import { describe, expect, it } from '@jest/globals'

import { createAttempts } from '../../src/access/attempts.ts'
import { createBudget } from '../../src/access/budget.ts'
import { DAY, HOUR } from '../../src/obligations/index.ts'

describe.each([
  ['two days', 2 * DAY],
  ['three hours', 3 * HOUR],
])('after a clock was %s ahead', (_name, ahead) => {
  const start = 1_000_000_000_000
  const jumping = () => {
    let now = start + ahead
    return {
      now: () => now,
      set: (to: number) => {
        now = to
      },
    }
  }

  it('who failed to sign in waits no longer than for that failure', () => {
    const clock = jumping()
    const attempts = createAttempts(clock)
    const terms = { free: 1, longest: 60 }
    expect([attempts.begin('an', terms), attempts.begin('an', terms)]).toEqual([0, 1])
    clock.set(start)
    expect(attempts.begin('an', terms)).toBe(1)
    clock.set(start + 1000)
    expect(attempts.begin('an', terms)).toBe(0)
  })

  it('who spent all there was gets it back as fast as ever', () => {
    const clock = jumping()
    const budget = createBudget({ most: 10, perSecond: 1 }, clock)
    expect([budget.spend('an', 10), budget.spend('an', 5)]).toEqual([0, 5])
    clock.set(start)
    expect(budget.spend('an', 5)).toBe(5)
    clock.set(start + 5000)
    expect(budget.spend('an', 5)).toBe(0)
  })
})
