import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { createWriteTurns } from '../../../src/database/writeTurns.ts'

const timers = { setTimeout, clearTimeout }

describe('turns', () => {
  it('one at a time, in the order of asking, whatever each takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 3 }), { maxLength: 8 }), async (waits) => {
        const turns = createWriteTurns(60_000, timers)
        const order: number[] = []
        let inside = 0
        await Promise.all(
          waits.map(async (wait, index) => {
            const release = await turns.take()
            inside++
            expect(inside).toBe(1)
            for (let i = 0; i < wait; i++) await Promise.resolve()
            order.push(index)
            inside--
            release()
          }),
        )
        expect(order).toEqual(waits.map((_, index) => index))
      }),
      { numRuns: 30 },
    )
  })

  it('who waits too long is told why, and the next still waits for the first', async () => {
    const turns = createWriteTurns(5, timers)
    const first = await turns.take()
    await expect(turns.take()).rejects.toThrow(/forget to pass req/)
    const patient = createWriteTurns(60_000, timers)
    const held = await patient.take()
    let second = false
    const waiting = patient.take().then((release) => {
      second = true
      release()
    })
    await Promise.resolve()
    expect(second).toBe(false)
    held()
    await waiting
    first()
    const last = await turns.take()
    last()
  })

  it('who gave up leaves its place to whoever asked after it', async () => {
    const turns = createWriteTurns(20, timers)
    const first = await turns.take()
    await expect(turns.take()).rejects.toThrow(/forget to pass req/)
    const third = turns.take()
    first()
    const release = await third
    const fourth = turns.take()
    // Only its own turn is ended, and only once.
    first()
    expect(await Promise.race([fourth.then(() => 'served'), Promise.resolve('waits')])).toBe('waits')
    release()
    ;(await fourth)()
  })

  it('tells for how long the turn has been held', async () => {
    let now = 1_000
    const turns = createWriteTurns(60_000, timers, { now: () => now })
    expect(turns.heldFor()).toBe(0)
    const release = await turns.take()
    now += 250
    expect(turns.heldFor()).toBe(250)
    release()
    expect(turns.heldFor()).toBe(0)
  })
})
