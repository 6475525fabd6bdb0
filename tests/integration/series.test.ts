import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Payload, PayloadRequest } from 'payload'

import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { applySeriesEdit, previewSeriesEdit } from '../../src/operations/series/editSeries.ts'
import { fillSlots } from '../../src/operations/series/fillSlots.ts'
import { overrideOccurrence, restoreOccurrence } from '../../src/operations/series/overrideOccurrence.ts'
import type { SeriesEdit } from '../../src/operations/series/prepareSeriesEdit.ts'
import { proposeForHolidays, resolveHolidays } from '../../src/operations/series/resolveHolidays.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, requestOf, type Town } from '../helpers/people.ts'
import { at, iso, place } from '../helpers/promises.ts'

const now = at('2030-01-01T08:00')

interface Slot {
  id: Id
  title: string
  at: string
  slotKey: string
  status: string
  plannedSeconds: number
  programme: Id
}

describe.each(databases)('series on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town
  let req: PayloadRequest
  let programme: Id

  beforeEach(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    req = await requestOf(payload, await hire(payload, 'scheduler', [town.station]))
    programme = await found()
    await fillSlots(payload, now)
  })
  afterEach(() => opened.close())

  /** Wednesdays at eight in the evening: 2, 9, 16, 23 and 30 January, 6, 13 and 20 February 2030. */
  const found = async (more: Record<string, unknown> = {}): Promise<Id> =>
    (
      await payload.create({
        collection: 'programmes',
        data: {
          name: 'Cải cách hành chính',
          channel: town.channel,
          form: town.form,
          organization: town.station,
          seconds: 900,
          rrule: 'FREQ=WEEKLY;BYDAY=WE',
          dtstart: '2030-01-02T20:00',
          ...more,
        } as never,
        depth: 0,
      })
    ).id
  const slots = async (): Promise<Slot[]> =>
    (await payload.find({ collection: 'placements', sort: 'at', pagination: false, depth: 0 })).docs as unknown as Slot[]
  const slotAt = async (start: string): Promise<Slot> => {
    const there = (await slots()).find((slot) => slot.at === iso(start))
    if (!there) throw new Error(`nothing stands at ${start}`)
    return there
  }
  const starts = async (): Promise<string[]> => (await slots()).map((slot) => slot.at)
  const change = (id: Id, data: Record<string, unknown>) => payload.update({ collection: 'placements', id, data: data as never })
  const apply = async (edit: SeriesEdit, when = now) => {
    const done = await applySeriesEdit(req, programme, edit, when)
    if (!done.ok) throw new Error(done.refusal.errors[0]!.message)
    return done
  }
  const thursdays = { rrule: 'FREQ=WEEKLY;BYDAY=TH', dtstart: '2030-01-03T20:00' }

  it('a new programme has its slots as soon as it is saved', async () => {
    const daily = await found({ rrule: 'FREQ=DAILY', dtstart: '2020-01-01T05:00', seconds: 60 })
    const { totalDocs } = await payload.count({ collection: 'placements', where: { programme: { equals: daily } } })
    expect(totalDocs).toBe(56)
  })

  it('a preview writes nothing and an application does what it said', async () => {
    const edit: SeriesEdit = { scope: 'all', slot: null, change: { rrule: 'FREQ=WEEKLY;BYDAY=WE', dtstart: '2030-01-02T20:30' } }
    const before = await slots()
    const preview = await previewSeriesEdit(req, programme, edit, now)
    expect(await slots()).toEqual(before)
    if (!preview.ok) throw new Error('refused')
    expect(preview.prepared.plan).toMatchObject({ kept: [], refused: [], skip: [] })
    expect(preview.prepared.plan.changes.map(({ why }) => why)).toEqual(Array(8).fill('moved'))
    const done = await applySeriesEdit(req, programme, { ...edit, version: preview.prepared.version }, now)
    expect(done).toMatchObject({ ok: true, programme })
    expect((await starts()).slice(0, 2)).toEqual([iso('2030-01-02T20:30'), iso('2030-01-09T20:30')])
    expect((await slots()).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(await fillSlots(payload, now)).toEqual({ created: 0, removed: 0, taken: [] })
  })

  it('what was seen before it changed is not applied', async () => {
    const edit: SeriesEdit = { scope: 'all', slot: null, change: thursdays }
    const preview = await previewSeriesEdit(req, programme, edit, now)
    await change((await slotAt('2030-01-09T20:00')).id, { plannedStart: iso('2030-01-11T20:00') })
    const done = await applySeriesEdit(req, programme, { ...edit, version: preview.ok ? preview.prepared.version : '' }, now)
    expect(done).toMatchObject({ ok: false, refusal: { status: 409, errors: [{ message: expect.stringContaining('đã thay đổi') }] } })
  })

  it('dragging one with all that follow moves the rule and leaves what lies before', async () => {
    const { programme: second } = await apply({
      scope: 'following',
      slot: at('2030-01-16T20:00'),
      change: { start: at('2030-01-18T19:30') },
    })
    expect(second).not.toBe(programme)
    expect(await starts()).toEqual(
      [
        '2030-01-02T20:00',
        '2030-01-09T20:00',
        '2030-01-18T19:30',
        '2030-01-25T19:30',
        '2030-02-01T19:30',
        '2030-02-08T19:30',
        '2030-02-15T19:30',
        '2030-02-22T19:30',
      ].map(iso),
    )
    const docs = (await payload.find({ collection: 'programmes', sort: 'id', depth: 0 })).docs as unknown as Record<string, unknown>[]
    expect(docs).toMatchObject([
      // Two of one name could not be told apart wherever one is chosen.
      { id: programme, name: 'Cải cách hành chính (đến hết 15/01/2030)', rrule: 'FREQ=WEEKLY;BYDAY=WE', validTo: dayToStore('2030-01-16') },
      { id: second, name: 'Cải cách hành chính', rrule: 'FREQ=WEEKLY;BYDAY=FR', validFrom: dayToStore('2030-01-18'), continues: programme },
    ])
    expect(await fillSlots(payload, now)).toEqual({ created: 0, removed: 0, taken: [] })
  })

  it('from the first one on is all of it: no empty half stays behind', async () => {
    const done = await apply({ scope: 'following', slot: at('2030-01-02T20:00'), change: { seconds: 1200 } })
    expect(done.programme).toBe(programme)
    expect((await slots()).every(({ plannedSeconds }) => plannedSeconds === 1200)).toBe(true)
  })

  it('each occurrence keeps what somebody gave it and follows in the rest', async () => {
    await change((await slotAt('2030-01-09T20:00')).id, { plannedStart: iso('2030-01-11T21:00') })
    await change((await slotAt('2030-01-16T20:00')).id, { plannedSeconds: 1800 })
    await change((await slotAt('2030-01-23T20:00')).id, { status: 'confirmed' })
    await change((await slotAt('2030-01-30T20:00')).id, { status: 'cancelled', reason: 'Nghỉ' })
    const { prepared } = await apply({ scope: 'all', slot: null, change: { ...thursdays, seconds: 1200, name: 'Cải cách mới' } })
    expect(prepared.plan.kept.map(({ why }) => why)).toEqual(['confirmed', 'decided'])
    expect((await slots()).map(({ at: start, plannedSeconds, title, status }) => [start, plannedSeconds, title, status])).toEqual([
      [iso('2030-01-03T20:00'), 1200, 'Cải cách mới', 'planned'],
      [iso('2030-01-11T21:00'), 1200, 'Cải cách mới', 'planned'],
      [iso('2030-01-17T20:00'), 1800, 'Cải cách mới', 'planned'],
      [iso('2030-01-23T20:00'), 900, 'Cải cách hành chính', 'confirmed'],
      [iso('2030-01-30T20:00'), 900, 'Cải cách hành chính', 'cancelled'],
      [iso('2030-02-07T20:00'), 1200, 'Cải cách mới', 'planned'],
      [iso('2030-02-14T20:00'), 1200, 'Cải cách mới', 'planned'],
      [iso('2030-02-21T20:00'), 1200, 'Cải cách mới', 'planned'],
    ])
    expect(await fillSlots(payload, now)).toEqual({ created: 0, removed: 0, taken: [] })
  })

  it('a programme that airs regularly no more takes its slots back', async () => {
    await change((await slotAt('2030-01-09T20:00')).id, { plannedSeconds: 1800 })
    await apply({ scope: 'all', slot: null, change: { rrule: null, dtstart: null } })
    expect(await starts()).toEqual([iso('2030-01-09T20:00')])
    expect(await fillSlots(payload, now)).toEqual({ created: 0, removed: 0, taken: [] })
  })

  it('a slot with content is not thrown away when its day is given up', async () => {
    const segment = await payload.create({ collection: 'segments', data: { title: 'Một cửa', organization: town.station } as never })
    await change((await slotAt('2030-01-09T20:00')).id, { content: { relationTo: 'segments', value: segment.id } })
    const { prepared } = await apply({
      scope: 'all',
      slot: null,
      change: { rrule: 'FREQ=MONTHLY;BYDAY=-1WE', dtstart: '2030-01-02T20:00' },
    })
    expect(prepared.plan.kept).toMatchObject([{ why: 'content', from: { start: at('2030-01-09T20:00') } }])
    expect(await starts()).toEqual([iso('2030-01-09T20:00'), iso('2030-01-30T20:00')])
  })

  it('what would run over something else stays where it is, and is named', async () => {
    await place(payload, town, '2030-01-10T19:50', { title: 'Trực tiếp', plannedSeconds: 3600 })
    const { prepared } = await apply({ scope: 'all', slot: null, change: thursdays })
    expect(prepared.plan.refused).toMatchObject([{ why: 'taken', from: { start: at('2030-01-09T20:00') } }])
    expect(await starts()).toContain(iso('2030-01-09T20:00'))
    expect(await fillSlots(payload, now)).toEqual({ created: 0, removed: 0, taken: [] })
  })

  it('keys that pass from one occurrence to the next do not collide', async () => {
    programme = await found({ name: 'Hằng ngày', rrule: 'FREQ=DAILY;INTERVAL=7', dtstart: '2030-01-04T06:00' })
    await fillSlots(payload, now)
    const second = await slotAt('2030-01-11T06:00')
    await change(second.id, { plannedStart: iso('2030-01-12T06:00') })
    await apply({ scope: 'all', slot: at('2030-01-04T06:00'), change: { start: at('2030-01-05T06:00') } })
    expect(await slotAt('2030-01-12T06:00')).toMatchObject({ id: second.id, slotKey: `${programme}@2030-01-12T06:00:00+07:00` })
  })

  it('the log tells it as one act', async () => {
    const { totalDocs: before } = await payload.count({ collection: 'audit-log' })
    await apply({ scope: 'all', slot: null, change: thursdays })
    const { docs, totalDocs } = await payload.find({ collection: 'audit-log', sort: '-seq', limit: 1 })
    expect(totalDocs - before).toBe(1)
    expect(docs[0]).toMatchObject({
      action: 'editSeries',
      subject: 'programmes',
      subjectId: String(programme),
      details: { scope: 'all', counts: { changes: 8 } },
    })
  })

  it('slots carry the themes of their programme, and later changes of them', async () => {
    const theme = (ordinal: number) =>
      payload.create({
        collection: 'themes',
        data: { plan: town.plan, ordinal, ref: `kh.nd.${ordinal}`, text: `Nội dung ${ordinal}` } as never,
      })
    const [one, two, three] = [await theme(1), await theme(2), await theme(3)]
    programme = await found({ name: 'Có nội dung', dtstart: '2030-01-02T05:00', themes: [two.id, one.id] })
    await fillSlots(payload, now)
    const themes = async () => ((await slotAt('2030-01-09T05:00')) as unknown as { themes: Id[] }).themes
    expect(await themes()).toEqual([two.id, one.id])
    await apply({ scope: 'all', slot: null, change: { themes: [String(three.id)] } })
    expect(await themes()).toEqual([three.id])
  })

  it('a rule that cannot be had is refused and nothing is written', async () => {
    const before = await slots()
    expect(await applySeriesEdit(req, programme, { scope: 'all', slot: null, change: { rrule: 'FREQ=HOURLY' } }, now)).toMatchObject({
      ok: false,
      refusal: { status: 409, errors: [{ path: 'rrule' }] },
    })
    expect(await slots()).toEqual(before)
  })

  it('another organization’s series is not hers to edit', async () => {
    const stranger = await requestOf(payload, await hire(payload, 'scheduler', [town.paper]))
    expect(await applySeriesEdit(stranger, programme, { scope: 'all', slot: null, change: thursdays }, now)).toMatchObject({
      ok: false,
      refusal: { status: 403 },
    })
    expect(await overrideOccurrence(stranger, programme, { slot: at('2030-01-09T20:00'), change: { seconds: 60 } }, now)).toMatchObject({
      ok: false,
      refusal: { status: 403 },
    })
  })

  describe('only this one', () => {
    it('beyond the slots that are laid out it is made, and the filler finds it', async () => {
      const far = at('2030-03-06T20:00')
      expect(await overrideOccurrence(req, programme, { slot: far, change: { start: at('2030-03-07T20:00') } }, now)).toMatchObject({
        ok: true,
      })
      expect(await fillSlots(payload, at('2030-02-01T08:00'))).toMatchObject({ created: 4 })
      expect((await starts()).filter((start) => start > iso('2030-03-01T00:00') && start < iso('2030-03-11T00:00'))).toEqual([
        iso('2030-03-07T20:00'),
      ])
    })

    it('is refused over something else, in words', async () => {
      await place(payload, town, '2030-01-10T20:00', { title: 'Trực tiếp' })
      expect(
        await overrideOccurrence(req, programme, { slot: at('2030-01-09T20:00'), change: { start: at('2030-01-10T20:05') } }, now),
      ).toMatchObject({
        ok: false,
        refusal: { status: 409, errors: [{ message: expect.stringContaining('Trực tiếp') }] },
      })
    })
  })

  describe('holidays', () => {
    beforeEach(async () => {
      const holiday = (date: string, name: string) =>
        payload.create({ collection: 'holidays', data: { date: dayToStore(date), name, standing: 'confirmed' } as never })
      await holiday('2030-01-09', 'Ngày thử')
      await holiday('2030-01-10', 'Ngày thử, liền kề')
      await holiday('2030-02-06', 'Mùng 5 Tết')
    })

    it('are proposed with the next working day that is free', async () => {
      await place(payload, town, '2030-01-11T20:00')
      expect(await proposeForHolidays(req, programme, now)).toMatchObject({
        ok: true,
        slots: [
          { day: '2030-01-09', holiday: 'Ngày thử', state: 'open', moveTo: at('2030-01-14T20:00') },
          { day: '2030-02-06', holiday: 'Mùng 5 Tết', state: 'open', moveTo: at('2030-02-07T20:00') },
        ],
      })
    })

    it('move one, skip another', async () => {
      const done = await resolveHolidays(
        req,
        programme,
        [
          { slot: at('2030-01-09T20:00'), choice: 'move' },
          { slot: at('2030-02-06T20:00'), choice: 'skip' },
        ],
        now,
      )
      expect(done).toMatchObject({ ok: true, slots: [{ state: 'moved' }, { state: 'skipped' }] })
      expect(await starts()).toEqual(
        [
          '2030-01-02T20:00',
          '2030-01-11T20:00',
          '2030-01-16T20:00',
          '2030-01-23T20:00',
          '2030-01-30T20:00',
          '2030-02-13T20:00',
          '2030-02-20T20:00',
        ].map(iso),
      )
      expect(await fillSlots(payload, now)).toEqual({ created: 0, removed: 0, taken: [] })
    })

    it('a day on which somebody has content is not skipped, and nothing else of the request is done', async () => {
      await change((await slotAt('2030-02-06T20:00')).id, { plannedSeconds: 1800 })
      const before = await slots()
      const done = await resolveHolidays(
        req,
        programme,
        [
          { slot: at('2030-01-09T20:00'), choice: 'move' },
          { slot: at('2030-02-06T20:00'), choice: 'skip' },
        ],
        now,
      )
      expect(done).toMatchObject({ ok: false, refusal: { status: 409 } })
      expect(await slots()).toEqual(before)
    })
  })

  it('restoring one gives the series its own back', async () => {
    const moved = await slotAt('2030-01-09T20:00')
    const lost = await place(payload, town, '2030-01-07T09:00', { status: 'confirmed' })
    await change(lost, { status: 'cancelled', reason: 'Mất điện' })
    await change(moved.id, { plannedStart: iso('2030-01-11T21:00'), plannedSeconds: 60, makegoodFor: lost, rerun: true })
    await change(moved.id, { status: 'cancelled', reason: 'Nghỉ' })
    expect(await restoreOccurrence(req, programme, at('2030-01-09T20:00'), now)).toMatchObject({ ok: true, placement: moved.id })
    expect(await slotAt('2030-01-09T20:00')).toMatchObject({
      id: moved.id,
      status: 'planned',
      plannedSeconds: 900,
      title: 'Cải cách hành chính',
      reason: null,
      makegoodFor: null,
      rerun: false,
    })
  })

  it('restoring one of a half that has ended keeps the name that is announced', async () => {
    const { id } = await slotAt('2030-01-09T20:00')
    await apply({ scope: 'following', slot: at('2030-01-16T20:00'), change: { start: at('2030-01-18T19:30') } })
    await change(id, { plannedStart: iso('2030-01-10T20:00') })
    expect(await restoreOccurrence(req, programme, at('2030-01-09T20:00'), now)).toMatchObject({ ok: true })
    expect(await slotAt('2030-01-09T20:00')).toMatchObject({ id, title: 'Cải cách hành chính' })
  })

  describe('over HTTP', () => {
    let server: TestServer
    let scheduler: Caller
    beforeEach(async () => {
      server = await listen(opened)
      scheduler = await signIn(server.url, `scheduler-${String(town.station)}@vi-du.vn`, password)
    })
    afterEach(() => server.close())
    const url = (name: string, id: Id = programme) => `/api/desk/series/${String(id)}/${name}`

    it.each(['preview', 'apply', 'restore', 'holidays', 'fill'])('signed out, %s is closed', async (name) => {
      expect((await callerAt(server.url).post(url(name), {})).status).toBe(401)
    })

    it('fills, previews and applies; what was applied is what was shown', async () => {
      expect(await scheduler.post(url('fill'), {})).toMatchObject({
        status: 200,
        body: { created: expect.any(Number), removed: expect.any(Number) },
      })
      const asked = {
        scope: 'following',
        slot: `${String(programme)}@2030-01-16T20:00:00+07:00`,
        change: { start: iso('2030-01-17T19:00') },
      }
      const preview = await scheduler.post(url('preview'), asked)
      expect(preview).toMatchObject({
        status: 200,
        body: {
          scope: 'following',
          dividesAt: iso('2030-01-16T20:00'),
          version: expect.any(String),
          kept: [],
          refused: [],
          series: { rrule: 'FREQ=WEEKLY;BYDAY=TH', validFrom: '2030-01-17' },
        },
      })
      const [first] = preview.body.changes as Record<string, unknown>[]
      expect(first).toMatchObject({
        from: { start: iso('2030-01-16T20:00') },
        to: { start: iso('2030-01-17T19:00'), seconds: 900 },
        why: 'moved',
        text: 'Dời giờ',
      })
      const applied = await scheduler.post(url('apply'), { ...asked, version: preview.body.version })
      expect(applied).toMatchObject({ status: 200, body: { changes: preview.body.changes } })
      expect(applied.body.programme).not.toBe(programme)
    })

    it('only this one is moved, and a second editor who saw nothing there is told', async () => {
      const asked = { scope: 'this', slot: iso('2030-01-09T20:00'), change: { start: iso('2030-01-10T20:00') } }
      expect(await scheduler.post(url('preview'), asked)).toMatchObject({
        status: 200,
        body: { changes: [{ to: { start: iso('2030-01-10T20:00') } }] },
      })
      expect(await scheduler.post(url('apply'), asked)).toMatchObject({ status: 200, body: { placement: expect.anything() } })
      expect(await scheduler.post(url('apply'), { ...asked, seen: null })).toMatchObject({
        status: 409,
        body: { errors: [{ message: expect.stringContaining('người khác') }] },
      })
    })

    it.each<[string, Record<string, unknown>, number]>([
      ['no scope', { change: {} }, 400],
      ['an unknown scope', { scope: 'some', change: {} }, 400],
      ['an unknown field', { scope: 'all', change: { organization: 2 } }, 400],
      ['a slot that is none', { scope: 'following', slot: 'thứ Tư', change: {} }, 400],
      ['no slot', { scope: 'this', change: { seconds: 60 } }, 400],
      ['a rule that is none', { scope: 'all', change: { rrule: 'FREQ=SECONDLY' } }, 409],
      ['a length of nothing', { scope: 'all', change: { seconds: 0 } }, 400],
    ])('%s is refused in words', async (_label, asked, status) => {
      const answer = await scheduler.post(url('apply'), asked)
      expect(answer).toMatchObject({ status, body: { errors: [{ message: expect.any(String) }] } })
    })

    it('a programme that is not there, or no id, is missing', async () => {
      const asked = { scope: 'all', change: { seconds: 60 } }
      expect((await scheduler.post(url('preview', 'abc'), asked)).status).toBe(404)
      expect((await scheduler.post(url('preview', payload.db.defaultIDType === 'number' ? 999 : 'f'.repeat(24)), asked)).status).toBe(404)
    })

    it('an auditor looks and changes nothing', async () => {
      await hire(payload, 'auditor')
      const auditor = await signIn(server.url, 'auditor-none@vi-du.vn', password)
      expect((await auditor.post(url('apply'), { scope: 'all', change: { seconds: 60 } })).status).toBe(403)
      expect((await auditor.post(url('fill'), {})).status).toBe(403)
    })
  })
})
