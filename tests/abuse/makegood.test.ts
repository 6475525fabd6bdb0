import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { dayToStore } from '../../src/documents/days.ts'
import { fillSlots } from '../../src/operations/series/fillSlots.ts'
import { liveLedger } from '../../src/ledger/liveLedger.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { verifyAuditLog } from '../../src/operations/history/verifyAuditLog.ts'
import { databases } from '../helpers/databases.ts'
import { listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, type Town } from '../helpers/people.ts'
import { at, iso, place } from '../helpers/promises.ts'

const said = ({ body }: { body: Record<string, unknown> }): string => JSON.stringify(body)

describe.each(databases)('a makegood and what it makes good for, on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town
  let server: TestServer
  let scheduler: Caller

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    server = await listen(opened)
    scheduler = await signIn(server.url, String((await hire(payload, 'scheduler', [town.station])).email), password)
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  const asRun = (placement: Id, more: Record<string, unknown>) => scheduler.post('/api/as-run', { placement, ...more })
  const read = (id: Id) => payload.findByID({ collection: 'placements', id, depth: 0 })

  /** A week that was pre-empted, and its makegood a week before the day of the test or after. */
  async function preempted(week: number, makegoodAt: string): Promise<{ root: Id; makegood: Id }> {
    const root = await place(payload, town, `2026-03-${String(week).padStart(2, '0')}T20:00`, { title: `Gốc ${week}`, status: 'confirmed' })
    expect((await asRun(root, { outcome: 'preempted', reason: 'Tường thuật trực tiếp' })).status).toBe(201)
    const makegood = await place(payload, town, makegoodAt, { title: `Bù ${week}`, status: 'confirmed', makegoodFor: root })
    return { root, makegood }
  }

  describe('whose root turned out to have aired', () => {
    const corrected = async (week: number, makegoodAt: string): Promise<Id> => {
      const { root, makegood } = await preempted(week, makegoodAt)
      expect(
        (await asRun(root, { outcome: 'delivered', start: iso(`2026-03-${String(week).padStart(2, '0')}T20:05`), seconds: 900 })).status,
      ).toBe(201)
      expect(await read(root)).toMatchObject({ status: 'delivered' })
      return makegood
    }

    it('is moved', async () => {
      const id = await corrected(2, '2031-02-03T20:00')
      expect([await scheduler.patch(`/api/placements/${id}`, { plannedStart: iso('2031-02-04T20:00') })]).toMatchObject([{ status: 200 }])
      expect([await scheduler.post('/api/desk/place', { id, start: iso('2031-02-05T20:00') })]).toMatchObject([{ status: 200 }])
      expect(await read(id)).toMatchObject({ plannedStart: iso('2031-02-05T20:00') })
    })

    it('is lost', async () => {
      const id = await corrected(3, '2031-03-03T20:00')
      expect([await scheduler.post('/api/desk/lose', { id, outcome: 'cancelled', reason: 'Không còn cần bù' })]).toMatchObject([
        { status: 200 },
      ])
      expect(await read(id)).toMatchObject({ status: 'cancelled' })
    })

    it('is recorded as run', async () => {
      const id = await corrected(4, '2026-03-20T20:00')
      expect([await asRun(id, { outcome: 'delivered', start: iso('2026-03-20T20:00'), seconds: 900 })]).toMatchObject([{ status: 201 }])
      expect(await read(id)).toMatchObject({ status: 'delivered' })
    })

    it('is moved from the list, with others', async () => {
      const ids = [await corrected(5, '2031-05-05T20:00'), await place(payload, town, '2031-05-06T20:00')]
      const changed = await scheduler.patch(`/api/placements?where[id][in]=${ids.join(',')}`, { plannedSeconds: 600 })
      expect([changed.status, said(changed)]).toEqual([200, expect.stringContaining('thành công 2')])
    })

    it('is released, and not linked again', async () => {
      const id = await corrected(6, '2031-06-03T20:00')
      const root = (await read(id)).makegoodFor as Id
      expect((await scheduler.patch(`/api/placements/${id}`, { makegoodFor: null })).status).toBe(200)
      const again = await scheduler.patch(`/api/placements/${id}`, { makegoodFor: root })
      expect([again.status, said(again)]).toEqual([400, expect.stringContaining('đã thực hiện, không cần bù')])
    })

    it('is not copied with its link', async () => {
      const id = await corrected(7, '2031-07-03T20:00')
      const { makegoodFor, title } = await read(id)
      const copied = await scheduler.post('/api/placements', {
        title,
        channel: town.channel,
        form: town.form,
        plannedSeconds: 900,
        plannedStart: iso('2031-07-04T20:00'),
        makegoodFor,
      })
      expect([copied.status, said(copied)]).toEqual([400, expect.stringContaining('đã thực hiện, không cần bù')])
    })
  })

  it('a link to what does not exist is refused', async () => {
    const { root, makegood } = await preempted(8, '2031-08-03T20:00')
    const gone = typeof root === 'number' ? 999_999 : '0123456789abcdef01234567'
    const refused = await scheduler.patch(`/api/placements/${makegood}`, { makegoodFor: gone })
    expect([refused.status, said(refused)]).toEqual([400, expect.stringContaining('Không tìm thấy mục cần bù')])
    expect(await read(makegood)).toMatchObject({ makegoodFor: root })
  })

  it.each([
    ['one by one', (id: Id) => scheduler.delete(`/api/placements/${id}`)],
    ['from the list', (id: Id) => scheduler.delete(`/api/placements?where[id][in]=${id}`)],
  ])('what others make good for is not deleted %s, and they are named', async (_how, remove) => {
    const root = await place(payload, town, '2031-09-01T19:00', { title: 'Bị thay', status: 'cancelled', reason: 'Thể thao' })
    const makegood = await place(payload, town, '2031-09-03T20:00', { title: 'Bù cho lượt bị thay', makegoodFor: root })
    const refused = await remove(root)
    expect([refused.status, said(refused)]).toEqual([
      expect.any(Number),
      expect.stringContaining('bù cho mục này: “Bù cho lượt bị thay” (20:00 03/09/2031)'),
    ])
    expect(await read(makegood)).toMatchObject({ makegoodFor: root })
    // Released, the lost one may go.
    for (const id of [makegood, root]) expect((await remove(id)).status).toBe(200)
    expect(await verifyAuditLog(payload)).toMatchObject({ faults: [] })
  })

  it('a slot that has a makegood, or is one, is not taken away with its series', async () => {
    const { id: programme } = await payload.create({
      collection: 'programmes',
      data: {
        name: 'Mỗi tuần',
        channel: town.channel,
        form: town.form,
        organization: town.station,
        seconds: 900,
        rrule: 'FREQ=WEEKLY;BYDAY=WE',
        dtstart: '2031-11-05T06:00',
      } as never,
    })
    await fillSlots(payload, at('2031-11-03T12:00'))
    const [first, second, third] = (
      await payload.find({ collection: 'placements', where: { programme: { equals: programme } }, sort: 'at', depth: 0 })
    ).docs.map(({ id }) => id)
    await scheduler.patch(`/api/placements/${first}`, { status: 'cancelled', reason: 'Bão' })
    await scheduler.patch(`/api/placements/${second}`, { makegoodFor: first })
    // It can be held after all, at its own time again.
    await scheduler.patch(`/api/placements/${first}`, { status: 'planned', reason: null })
    await payload.update({ collection: 'programmes', id: programme, data: { validTo: dayToStore('2031-11-04') } as never })
    await fillSlots(payload, at('2031-11-03T12:00'))
    const left = await payload.find({ collection: 'placements', where: { programme: { equals: programme } }, sort: 'at', depth: 0 })
    expect(left.docs).toMatchObject([{ id: first }, { id: second, makegoodFor: first }])
    expect(third).toBeDefined()
  })

  it('the live ledger keeps the link as the audit has it', async () => {
    const { root, makegood } = await preempted(9, '2031-10-03T20:00')
    await scheduler.delete(`/api/placements/${root}`)
    await runAudit(payload, { now: at('2026-04-01T12:00') })
    const live = await liveLedger(payload, at('2026-04-01T12:00'))
    expect(live.placement(String(makegood))?.makegoodFor).toBe(String(root))
  })
})
