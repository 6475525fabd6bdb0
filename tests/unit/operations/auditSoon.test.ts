import { describe, expect, it } from '@jest/globals'

import type { Touched } from '../../../src/operations/factsChanged.ts'
import { createAuditSoon, merge } from '../../../src/operations/auditSoon.ts'

/** Timers that ring when they are told to. */
function byHand() {
  const waiting = new Set<() => void>()
  return {
    timers: {
      setTimeout: (work: () => void) => {
        waiting.add(work)
        return work
      },
      clearTimeout: (work: never) => void waiting.delete(work),
    },
    ring: async () => {
      const due = [...waiting]
      waiting.clear()
      due.forEach((work) => work())
      await new Promise((resolve) => setImmediate(resolve))
    },
    waiting: () => waiting.size,
  }
}
const of = (...organizations: string[]): Touched => ({ organizations })

describe('merging what was touched', () => {
  it.each<[string, Touched | null, Touched, Touched]>([
    ['nothing yet', null, of('1'), of('1')],
    ['two organizations', of('1'), of('2', '1'), of('1', '2')],
    ['everybody wins', of('1'), 'all', 'all'],
    ['everybody stays', 'all', of('1'), 'all'],
  ])('%s', (_label, a, b, expected) => {
    expect(merge(a, b)).toEqual(expected)
  })
})

describe('an audit soon after changes', () => {
  it('many changes in a row make one audit', async () => {
    const clock = byHand()
    const audited: Touched[] = []
    const soon = createAuditSoon(async (touched) => Boolean(audited.push(touched)), 500, clock.timers)
    soon.touch(of('1'))
    soon.touch(of('2'))
    await clock.ring()
    expect(audited).toEqual([of('1', '2')])
    expect(clock.waiting()).toBe(0)
  })

  it('what changes while it runs makes one more', async () => {
    const clock = byHand()
    const audited: Touched[] = []
    let end = () => {}
    const soon = createAuditSoon(
      (touched) => {
        audited.push(touched)
        return new Promise((resolve) => (end = () => resolve(true)))
      },
      500,
      clock.timers,
    )
    soon.touch(of('1'))
    await clock.ring()
    soon.touch(of('2'))
    await clock.ring()
    expect(audited).toEqual([of('1')])
    end()
    await clock.ring()
    await clock.ring()
    expect(audited).toEqual([of('1'), of('2')])
  })

  it('one that could not run is asked again', async () => {
    const clock = byHand()
    let times = 0
    const soon = createAuditSoon(async () => ++times > 1, 500, clock.timers)
    soon.touch('all')
    await clock.ring()
    await clock.ring()
    expect(times).toBe(2)
  })

  it('nothing starts after the stop', async () => {
    const clock = byHand()
    let times = 0
    const soon = createAuditSoon(async () => Boolean(++times), 500, clock.timers)
    soon.touch('all')
    await soon.stop()
    soon.touch('all')
    await clock.ring()
    expect(times).toBe(0)
  })
})
