import { describe, expect, it } from '@jest/globals'

import { onClockJump } from '../../jobs/clockJumps.ts'

describe('a clock that is set', () => {
  it.each<[string, number, number[]]>([
    ['back by two days', -172_800_000, [-172_800_000]],
    ['ahead by an hour', 3_600_000, [3_600_000]],
    ['right by a second', 1_000, []],
  ])('%s is noticed once', (_, by, expected) => {
    let [time, elapsed] = [1_000_000_000, 0]
    const alarms: (() => void)[] = []
    const jumps: number[] = []
    const timers = { setTimeout: ((work: () => void) => alarms.push(work)) as never, clearTimeout: (() => undefined) as never }
    onClockJump(
      { now: () => time },
      () => elapsed,
      timers,
      (jump) => jumps.push(jump),
    )
    for (let round = 0; round < 4; round++) {
      time += 10_000 + (round === 1 ? by : 0)
      elapsed += 10_000
      alarms.shift()!()
    }
    expect(jumps).toEqual(expected)
  })
})
