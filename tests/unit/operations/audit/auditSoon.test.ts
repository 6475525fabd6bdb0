import { describe, expect, it } from '@jest/globals'

import { createAuditSoon } from '../../../../src/operations/audit/auditSoon.ts'

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

describe('an audit soon after changes', () => {
  it('many changes in a row make one audit', async () => {
    const clock = byHand()
    let times = 0
    const soon = createAuditSoon(async () => Boolean(++times), 500, clock.timers)
    soon.touch()
    soon.touch()
    await clock.ring()
    expect([times, clock.waiting()]).toEqual([1, 0])
  })

  it('what changes while it runs makes one more', async () => {
    const clock = byHand()
    let times = 0
    let end = () => {}
    const soon = createAuditSoon(
      () => {
        times++
        return new Promise((resolve) => (end = () => resolve(true)))
      },
      500,
      clock.timers,
    )
    soon.touch()
    await clock.ring()
    soon.touch()
    await clock.ring()
    expect(times).toBe(1)
    end()
    await clock.ring()
    await clock.ring()
    expect(times).toBe(2)
  })

  it('one that could not run is asked again', async () => {
    const clock = byHand()
    let times = 0
    const soon = createAuditSoon(async () => ++times > 1, 500, clock.timers)
    soon.touch()
    await clock.ring()
    await clock.ring()
    expect(times).toBe(2)
  })

  it('nothing starts after the stop', async () => {
    const clock = byHand()
    let times = 0
    const soon = createAuditSoon(async () => Boolean(++times), 500, clock.timers)
    soon.touch()
    await soon.stop()
    soon.touch()
    await clock.ring()
    expect(times).toBe(0)
  })
})
