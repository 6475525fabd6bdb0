import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { periodOf } from '../../src/figures/periods.ts'
import { recordFacts } from '../../src/operations/history/recordFacts.ts'
import { restate } from '../../src/operations/record/restate.ts'
import { wallClock } from '../../src/platform/clock.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, requestOf, type Town } from '../helpers/people.ts'
import { iso, place, promiseWeekly } from '../helpers/promises.ts'

/** A period is over when its report is made: everything here lies in January 2024. */
describe.each(databases)('what is said later of a period, on $name', ({ open }) => {
  const january = periodOf({ calendar: 'civil', kind: 'M1', year: 2024 })!
  let opened: TestPayload
  let payload: Payload
  let town: Town
  let weekly: Id

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    weekly = await promiseWeekly(payload, town, {
      windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2024-01-01T00:00' }],
      validFrom: dayToStore('2024-01-01'),
      validTo: dayToStore('2024-02-05'),
    })
  })
  afterAll(() => opened.close())

  /** Whatever follows bears a later instant. */
  const knownNow = async (): Promise<number> => {
    const now = wallClock.now()
    await wait(2)
    return now
  }

  it('is a restatement with who did what, where something was learnt; nothing where nothing was', async () => {
    const first = await place(payload, town, '2024-01-03T20:00')
    await payload.db.updateOne({
      collection: 'placements',
      id: first,
      data: { status: 'delivered', actualStart: iso('2024-01-03T20:00'), actualSeconds: 900 },
      req: {},
    })
    await recordFacts(payload, 'outside', wallClock.now())
    const signed = await knownNow()
    const unchanged = await restate(payload, { period: january, knownAt: signed, later: wallClock.now() })
    expect([unchanged.restated, unchanged.developments()]).toEqual([[], []])

    const auditor = await hire(payload, 'auditor')
    await payload.create({
      collection: 'waivers',
      data: {
        commitment: weekly,
        from: dayToStore('2024-01-08'),
        to: dayToStore('2024-01-15'),
        reason: 'Mưa lũ',
        authority: 'Quyết định số 12/QĐ-UBND',
      } as never,
      req: await requestOf(payload, auditor),
      overrideAccess: false,
    })
    const { restated, developments } = await restate(payload, { period: january, knownAt: signed, later: wallClock.now() })
    expect(
      restated.map(({ before, after, acts }) => [before!.status, after!.status, acts.map(({ action, actor }) => `${action} ${actor}`)]),
    ).toEqual([['short', 'waived', [`create auditor <${String(auditor.email)}>`]]])
    expect(developments()).toEqual([])
  })
})
