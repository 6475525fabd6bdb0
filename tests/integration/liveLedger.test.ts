import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { obligationKey, judge, type Verdict } from '../../src/obligations/index.ts'
import { openPayload } from '../../src/startup/open.ts'
import { fillSlots } from '../../src/operations/series/fillSlots.ts'
import { liveLedger } from '../../src/ledger/liveLedger.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, type Town } from '../helpers/people.ts'
import { at, place, promiseWeekly } from '../helpers/promises.ts'
import { wholeFacts } from '../helpers/wholeFacts.ts'

const now = at('2030-01-09T12:00')

/** Verdicts by key, what their ids stand for in any order. */
const byKey = (verdicts: Iterable<Verdict>): Map<string, Verdict> =>
  new Map([...verdicts].map((verdict) => [obligationKey(verdict), verdict]))

describe.each(databases)('the live ledger on $name', ({ open }) => {
  let opened: TestPayload
  let other: Payload
  let payload: Payload
  let town: Town
  let week: Id

  /** Both instances say what an audit of everything would find. */
  const agrees = async (): Promise<void> => {
    const whole = byKey(judge((await wholeFacts(payload)).facts, now))
    for (const each of [payload, other]) expect(new Map((await liveLedger(each, now)).verdicts(now))).toEqual(whole)
  }

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    other = await openPayload(opened.env, `${opened.key}-other`)
    town = await foundTown(payload)
    week = await promiseWeekly(payload, town)
    await agrees()
  })
  afterAll(async () => {
    await other.destroy()
    await opened.close()
  })

  it('what is usual on a channel follows what stands there', async () => {
    const usual = async () => (await liveLedger(payload, now)).usualOn([String(town.paperChannel)])
    const on = (start: string, plannedSeconds: number) =>
      place(payload, town, start, { organization: town.paper, channel: town.paperChannel, plannedSeconds })
    expect(await usual()).toBeNull()
    const [first] = [await on('2030-03-01T08:00', 600), await on('2030-03-02T08:00', 600), await on('2030-03-03T08:00', 300)]
    expect(await usual()).toEqual({ form: String(town.form), seconds: 600 })
    await on('2030-03-04T08:00', 300)
    await payload.delete({ collection: 'placements', id: first })
    expect(await usual()).toEqual({ form: String(town.form), seconds: 300 })
  })

  it.each<[string, () => Promise<unknown>]>([
    ['a placement made', () => place(payload, town, '2030-01-08T20:00')],
    ['one made by the other instance', () => place(other, town, '2030-01-15T20:00', { status: 'confirmed' })],
    ['several at once', () => Promise.all(['09', '10', '11'].map((day) => place(payload, town, `2030-01-${day}T20:00`)))],
    [
      'one moved past the hooks',
      async () => {
        const id = await place(payload, town, '2030-01-16T20:00')
        await agrees()
        await payload.db.updateOne({
          collection: 'placements',
          id,
          data: { plannedStart: new Date(at('2030-01-23T20:00')).toISOString(), at: new Date(at('2030-01-23T20:00')).toISOString() },
        })
      },
    ],
    [
      'one moved to another organization',
      async () => {
        const id = await place(payload, town, '2030-01-17T20:00')
        await agrees()
        await other.update({ collection: 'placements', id, data: { organization: town.paper, channel: town.paperChannel } as never })
      },
    ],
    [
      'one deleted and another made',
      async () => {
        const id = await place(payload, town, '2030-01-18T20:00')
        await agrees()
        await payload.delete({ collection: 'placements', id })
        await place(payload, town, '2030-01-25T20:00')
      },
    ],
    [
      'two months of slots laid out',
      async () => {
        await payload.create({
          collection: 'programmes',
          data: {
            name: 'Hằng ngày',
            channel: town.channel,
            form: town.form,
            organization: town.station,
            seconds: 900,
            rrule: 'FREQ=DAILY',
            dtstart: '2030-01-09T18:00',
          } as never,
        })
        await payload.create({
          collection: 'programmes',
          data: {
            name: 'Buổi sáng',
            channel: town.channel,
            form: town.form,
            organization: town.station,
            seconds: 900,
            rrule: 'FREQ=DAILY',
            dtstart: '2030-01-09T06:00',
          } as never,
        })
        expect((await fillSlots(payload, now)).created).toBeGreaterThan(64)
      },
    ],
    [
      'another target',
      () => payload.update({ collection: 'commitments', id: week, data: { measure: { kind: 'count', target: 12 } } as never }),
    ],
    [
      'a longer validity, which reaches more placements',
      () => payload.update({ collection: 'commitments', id: week, data: { validTo: dayToStore('2032-02-02') } as never }),
    ],
    [
      'a plan that is audited no more',
      async () => {
        await other.update({ collection: 'plans', id: town.plan, data: { auditing: 'off' } as never })
        expect((await liveLedger(payload, now)).verdicts(now).size).toBe(0)
      },
    ],
  ])('has %s in the next answer, in both instances', async (_label, change) => {
    await change()
    await agrees()
  })
})
