import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { createTurns } from '../../src/oneAtATime.ts'

const timers = { setTimeout, clearTimeout }

describe('turns', () => {
  it('one at a time, in the order of asking, whatever each takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 3 }), { maxLength: 8 }), async (waits) => {
        const turns = createTurns(60_000, timers)
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
    const turns = createTurns(5, timers)
    const first = await turns.take()
    await expect(turns.take()).rejects.toThrow(/forget to pass req/)
    const patient = createTurns(60_000, timers)
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
})
