import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { localDateOf } from '../../src/obligations/index.ts'
import { liveLedger } from '../../src/ledger/liveLedger.ts'
import { previewFollowing } from '../../src/operations/audit/previewFollowing.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { firstFollowedDay } from '../../src/rules/following.ts'
import { databases } from '../helpers/databases.ts'
import { listen, signIn, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, type Town } from '../helpers/people.ts'
import { at, place, promiseWeekly } from '../helpers/promises.ts'

describe('a plan is followed from', () => {
  it.each([
    ['the day on which it is switched on, when it has begun', '2026-03-10', '2026-01-01', '2026-03-10'],
    ['its first day, when that is still to come', '2026-03-10', '2026-07-01', '2026-07-01'],
    ['the day on which it is switched on, when it says nothing', '2026-03-10', null, '2026-03-10'],
  ])('%s', (_, switchedOn, begins, day) => {
    expect(firstFollowedDay(switchedOn, begins)).toBe(day)
  })
})

/** Switching on a plan of the past once raised 91 flags and mailed two digests about years of which nothing was recorded. */
describe.each(databases)('auditing begins on a day, on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  const now = at('2030-01-17T12:00')
  const follow = (from: string | null) =>
    payload.update({
      collection: 'plans',
      id: town.plan,
      data: { auditing: 'on', followedFrom: from === null ? null : dayToStore(from) } as never,
    })
  const judged = async (): Promise<string[]> => {
    await runAudit(payload, { now })
    const { docs } = await payload.find({ collection: 'obligations', sort: 'windowStart', limit: 0, depth: 0 })
    return docs.map(({ windowStart, status }) => `${localDateOf(Date.parse(windowStart))} ${status}`)
  }
  const count = async (collection: 'shortfalls' | 'notices') => (await payload.count({ collection })).totalDocs

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    server = await listen(opened)
    town = await foundTown(payload)
    await payload.update({ collection: 'plans', id: town.plan, data: { auditing: 'off' } as never })
    await promiseWeekly(payload, town, {
      validFrom: dayToStore('2029-01-01'),
      windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2029-01-01T00:00' }],
    })
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  it('beforehand it is said what following would say, and nothing is written', async () => {
    expect(await previewFollowing(payload, String(town.plan), '2029-01-01', now)).toMatchObject({
      obligations: 57,
      byStatus: { short: 54 },
    })
    const { obligations, withoutData } = await previewFollowing(payload, String(town.plan), '2030-01-14', now)
    expect([obligations, withoutData]).toEqual([3, 1])
    expect(await count('shortfalls')).toBe(0)
  })

  it('is asked by those who may have a plan followed', async () => {
    const statuses: Record<string, number> = {}
    for (const role of ['admin', 'auditor', 'viewer'] as const) {
      const caller = await signIn(server.url, String((await hire(payload, role)).email), password)
      statuses[role] = (await caller.get(`/api/plans/${town.plan}/following?from=2030-01-14`)).status
      statuses[`${role}, no day`] = (await caller.get(`/api/plans/${town.plan}/following?from=hom-nay`)).status
    }
    expect(statuses).toEqual({ admin: 200, 'admin, no day': 400, auditor: 200, 'auditor, no day': 400, viewer: 403, 'viewer, no day': 403 })
  })

  it('nothing that was due before is judged, flagged or mailed; the period under way is', async () => {
    await follow('2030-01-14')
    expect(await judged()).toEqual(['2030-01-14 atRisk', '2030-01-21 upcoming', '2030-01-28 upcoming'])
    expect(await count('shortfalls')).toBe(1)
  })

  it('an earlier day brings the periods since then, a later one takes them away again', async () => {
    await follow('2030-01-07')
    expect((await judged())[0]).toBe('2030-01-07 short')
    await follow('2030-01-21')
    expect(await judged()).toEqual(['2030-01-21 upcoming', '2030-01-28 upcoming'])
  })

  it('the live ledger and the desk’s forecasts keep to it too', async () => {
    await follow('2030-01-21')
    await place(payload, town, '2030-01-15T20:00', { status: 'confirmed' })
    expect([...(await liveLedger(payload, now)).verdicts(now).values()].map(({ windowStart }) => localDateOf(windowStart))).toEqual([
      '2030-01-21',
      '2030-01-28',
    ])
  })

  it('a plan that is switched on without a day is followed from today', async () => {
    const { id } = (await payload.create({
      collection: 'plans',
      data: { ref: 'cu', title: 'Kế hoạch cũ', auditing: 'off', period: { start: dayToStore('2014-01-14') } } as never,
    })) as { id: Id }
    const { followedFrom } = (await payload.update({ collection: 'plans', id, data: { auditing: 'on' } as never })) as unknown as {
      followedFrom: string
    }
    expect(followedFrom).toBe(dayToStore(localDateOf(Date.now())))
  })
})
