import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Payload, PayloadRequest } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import type { SeriesChange } from '../../src/rules/series/change.ts'
import { applySeriesEdit } from '../../src/operations/series/editSeries.ts'
import { fillSlots } from '../../src/operations/series/fillSlots.ts'
import { liveLedger } from '../../src/ledger/liveLedger.ts'
import type { SeriesEdit } from '../../src/operations/series/prepareSeriesEdit.ts'
import { undoSeriesEdit } from '../../src/operations/series/undoSeriesEdit.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, requestOf, type Town } from '../helpers/people.ts'
import { at, iso, place, promiseWeekly } from '../helpers/promises.ts'

const now = at('2030-01-01T08:00')

type Doc = Record<string, unknown> & { id: Id; at: string }

describe.each(databases)('undoing an edit of a series on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let town: Town
  let req: PayloadRequest
  let programme: Id

  /** Wednesdays at eight in the evening, of which one has a title, another a length and a third a time of its own. */
  beforeEach(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    await promiseWeekly(payload, town)
    req = await requestOf(payload, await hire(payload, 'scheduler', [town.station]))
    programme = (
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
        } as never,
      })
    ).id
    await fillSlots(payload, now)
    await change('2030-01-09T20:00', { title: 'Số đặc biệt' })
    await change('2030-01-16T20:00', { plannedSeconds: 1800 })
    await change('2030-01-23T20:00', { plannedStart: iso('2030-01-25T21:00') })
  })
  afterEach(() => opened.close())

  const all = async (collection: 'placements' | 'programmes'): Promise<Doc[]> =>
    (await payload.find({ collection, sort: collection === 'placements' ? 'at' : 'id', pagination: false, depth: 0 }))
      .docs as unknown as Doc[]
  const slotAt = async (start: string): Promise<Doc> => (await all('placements')).find((doc) => doc.at === iso(start))!
  const change = async (start: string, data: Record<string, unknown>) =>
    payload.update({ collection: 'placements', id: (await slotAt(start)).id, data: data as never })
  /** On MongoDB a field that holds nothing may be there or not. */
  const set = (doc: object) => Object.fromEntries(Object.entries(doc).filter(([, value]) => value != null))
  /** Everything but when and how often it was written; a slot that was taken off comes back as another document. */
  const shown = async () => ({
    programmes: (await all('programmes')).map(({ updatedAt: _, ...doc }) =>
      set({ ...doc, skip: (doc.skip as { day: string }[]).map(({ day }) => day) }),
    ),
    placements: (await all('placements')).map(({ id: _, updatedAt: __, createdAt: ___, sequence: ____, ...doc }) => set(doc)),
    verdicts: (await liveLedger(payload, now)).judge(now).map(({ counted, cures, hoped, excluded, ...sums }) => ({
      ...sums,
      placements: [counted, cures, hoped, excluded].map(({ length }) => length),
    })),
  })
  const apply = async (edit: SeriesEdit) => {
    const done = await applySeriesEdit(req, programme, edit, now)
    if (!done.ok || done.undo === null) throw new Error(JSON.stringify(done))
    return done.undo.edit
  }
  const message = (text: string) => ({ ok: false, refusal: { status: 409, errors: [{ message: expect.stringContaining(text) }] } })
  const following = (start: string, changed: SeriesChange): SeriesEdit => ({ scope: 'following', slot: at(start), change: changed })
  const everything = (changed: SeriesChange): SeriesEdit => ({ scope: 'all', slot: null, change: changed })

  it.each<[string, SeriesEdit]>([
    ['another time', everything({ rrule: 'FREQ=WEEKLY;BYDAY=TH', dtstart: '2030-01-03T20:00' })],
    ['another name and length', everything({ name: 'Số đặc biệt', seconds: 1200 })],
    ['fewer days, so that slots were taken off', everything({ rrule: 'FREQ=MONTHLY;BYDAY=-1WE', dtstart: '2030-01-02T20:00' })],
    ['more days, so that slots were added', everything({ rrule: 'FREQ=WEEKLY;BYDAY=WE,FR', dtstart: '2030-01-02T20:00' })],
    ['nothing regular', everything({ rrule: null, dtstart: null })],
    [
      'one week later, so that keys pass from one to the next',
      { scope: 'all', slot: at('2030-01-02T20:00'), change: { dtstart: '2030-01-09T20:00' } },
    ],
    ['a half that goes on at another time', following('2030-01-16T20:00', { start: at('2030-01-18T19:30') })],
    ['a half that goes on with another name', following('2030-01-16T20:00', { name: 'Cải cách mới' })],
    ['a half that goes on more often', following('2030-01-30T20:00', { rrule: 'FREQ=DAILY', dtstart: '2030-01-30T20:00' })],
    ['a half that does not go on', following('2030-01-30T20:00', { rrule: null, dtstart: null })],
  ])('%s: all stands as before, and the filler has nothing to add', async (_, edit) => {
    const before = await shown()
    const undo = await apply(edit)
    expect(await shown()).not.toEqual(before)
    expect(await undoSeriesEdit(req, programme, undo, now)).toEqual({ ok: true, programme })
    expect(await shown()).toEqual(before)
    expect(await fillSlots(payload, now)).toEqual({ created: 0, removed: 0, taken: [] })
  })

  it('what a calendar showed differently counts as changed again', async () => {
    const { id } = await slotAt('2030-01-30T20:00')
    const undo = await apply(everything({ dtstart: '2030-01-02T20:30' }))
    await undoSeriesEdit(req, programme, undo, now)
    expect(await payload.findByID({ collection: 'placements', id })).toMatchObject({ at: iso('2030-01-30T20:00'), sequence: 2 })
  })

  it('the log tells both, and the history of what was moved', async () => {
    const undo = await apply(everything({ dtstart: '2030-01-02T20:30' }))
    const { totalDocs: before } = await payload.count({ collection: 'audit-log' })
    await undoSeriesEdit(req, programme, undo, now)
    const { docs, totalDocs } = await payload.find({ collection: 'audit-log', sort: '-seq', limit: 1 })
    expect(totalDocs - before).toBe(1)
    expect(docs[0]).toMatchObject({
      action: 'undoSeriesEdit',
      subject: 'programmes',
      subjectId: String(programme),
      label: 'Cải cách hành chính',
      details: { undoes: undo },
    })
    expect((docs[0]!.details as { changes: unknown[] }).changes).toContainEqual({
      placement: (await slotAt('2030-01-30T20:00')).id,
      why: 'moved',
      from: iso('2030-01-30T20:30'),
      to: iso('2030-01-30T20:00'),
    })
  })

  it.each<[string, string, (half: Id) => Promise<unknown>]>([
    ['an occurrence was changed', 'đã thay đổi', () => change('2030-02-06T20:30', { status: 'confirmed' })],
    [
      'the first half was changed',
      'đã thay đổi',
      () => payload.update({ collection: 'programmes', id: programme, data: { description: 'Mới' } as never }),
    ],
    [
      'the second half was changed',
      'đã thay đổi',
      (half) => payload.update({ collection: 'programmes', id: half, data: { seconds: 600 } as never }),
    ],
    [
      'an occurrence was deleted',
      'đã thay đổi',
      async () => payload.delete({ collection: 'placements', id: (await slotAt('2030-02-06T20:30')).id }),
    ],
    [
      'something took an earlier time',
      'kênh đã có mục khác',
      () => place(payload, town, '2030-02-06T19:50', { title: 'Tin bão', plannedSeconds: 1200 }),
    ],
    ['something else names the second half', 'còn được dùng', (half) => place(payload, town, '2030-02-27T09:00', { programme: half })],
  ])('is refused with nothing half written when %s', async (_, why, meanwhile) => {
    const done = await applySeriesEdit(req, programme, following('2030-01-30T20:00', { start: at('2030-01-30T20:30') }), now)
    if (!done.ok) throw new Error('refused')
    await meanwhile(done.programme)
    const before = [await all('programmes'), await all('placements'), await payload.count({ collection: 'audit-log' })]
    expect(await undoSeriesEdit(req, programme, done.undo!.edit, now)).toMatchObject(message(why))
    expect([await all('programmes'), await all('placements'), await payload.count({ collection: 'audit-log' })]).toEqual(before)
  })

  it('is refused once an earlier time has come', async () => {
    const undo = await apply(everything({ dtstart: '2030-01-02T20:30' }))
    expect(await undoSeriesEdit(req, programme, undo, at('2030-01-02T20:10'))).toMatchObject(message('đã đến giờ'))
  })

  it('is refused a second time, and for what is no edit of this programme', async () => {
    const undo = await apply(everything({ seconds: 1200 }))
    expect(await undoSeriesEdit(req, programme, undo + 1, now)).toMatchObject({ ok: false, refusal: { status: 404 } })
    await undoSeriesEdit(req, programme, undo, now)
    expect(await undoSeriesEdit(req, programme, undo, now)).toMatchObject(message('đã được hoàn tác'))
  })

  it('over HTTP it is for who may edit the series, and asks for a number', async () => {
    const server = await listen(opened)
    try {
      const scheduler = await signIn(server.url, `scheduler-${String(town.station)}@vi-du.vn`, password)
      const url = `/api/desk/series/${String(programme)}`
      const applied = await scheduler.post(`${url}/apply`, { scope: 'all', change: { seconds: 1200 } })
      expect(applied).toMatchObject({ status: 200, body: { undo: { edit: expect.any(Number) } } })
      const strangers = [
        await hire(payload, 'scheduler', [town.paper]),
        await hire(payload, 'auditor'),
        await hire(payload, 'viewer', [town.station]),
      ]
      for (const { email } of strangers) {
        expect((await (await signIn(server.url, String(email), password)).post(`${url}/undo`, applied.body.undo as never)).status).toBe(403)
      }
      expect((await callerAt(server.url).post(`${url}/undo`, applied.body.undo as never)).status).toBe(401)
      expect((await scheduler.post(`${url}/undo`, { edit: 'x' })).status).toBe(400)
      expect((await slotAt('2030-01-30T20:00')).plannedSeconds).toBe(1200)
      expect((await scheduler.post(`${url}/undo`, applied.body.undo as never)).status).toBe(200)
      expect((await slotAt('2030-01-30T20:00')).plannedSeconds).toBe(900)
    } finally {
      await server.close()
    }
  })
})
