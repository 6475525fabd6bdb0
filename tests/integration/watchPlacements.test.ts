import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { tellFactsChanged } from '../../src/operations/factsChanged.ts'
import { watchPlacements } from '../../src/operations/watchPlacements.ts'
import { databases } from '../helpers/databases.ts'
import { handTime } from '../helpers/handTime.ts'
import type { TestPayload } from '../helpers/payload.ts'

describe.each(databases)('watching placements on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
  })
  afterAll(() => opened.close())

  // While a look was put off by each change, whoever changed without a pause kept everybody from hearing of it.
  it('a look is brought forward by a change and put off by none', async () => {
    const time = handTime(Date.parse('2030-01-01T01:00:00Z'))
    const stop = watchPlacements(payload, () => undefined, time.clock.now, time.timers)
    const begun = time.clock.now()
    expect(await time.ring()).toBe(1_000)
    time.pass(100)
    tellFactsChanged()
    expect(time.delays.at(-1)).toBe(120)
    time.pass(100)
    tellFactsChanged()
    expect(time.armed()).toBe(1)
    await time.ring()
    expect(time.clock.now() - begun).toBe(220)
    stop()
    expect(time.armed()).toBe(0)
  })
})
