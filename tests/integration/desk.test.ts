import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import type { Card, RailItem, ProposedSlot } from '../../src/contracts/desk.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, type Town } from '../helpers/people.ts'
import { iso, place, promiseWeekly } from '../helpers/promises.ts'

interface Placed {
  card: Card
  verdicts: RailItem[]
  warnings: { code: string; text: string }[]
  undo: { act: string; body: Record<string, unknown> }
}

/** What has an as-run entry stays. */
const stillOpen = { status: { in: ['planned', 'confirmed'] } }

const messages = (body: Record<string, unknown>): string => (body.errors as { message: string }[]).map(({ message }) => message).join(' ')

describe.each(databases)('the desk on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let editor: Caller
  let stranger: Caller
  let auditor: Caller
  let promise: Id

  const rail = async (from: string, to: string): Promise<RailItem[]> => {
    const { status, body } = await auditor.get(`/api/desk/rail?from=${iso(from)}&to=${iso(to)}`)
    expect(status).toBe(200)
    return body.items as RailItem[]
  }
  const placed = async (data: Record<string, unknown>, by = editor): Promise<Placed> => {
    const { status, body } = await by.post('/api/desk/place', data)
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body as unknown as Placed
  }

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    promise = await promiseWeekly(payload, town, {
      timeBand: { kind: 'bands', rule: 'start', bands: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '19:45', to: '22:00' }] },
    })
    server = await listen(opened)
    const mail = async (role: 'editor' | 'auditor', ...organizations: Id[]) => String((await hire(payload, role, organizations)).email)
    editor = await signIn(server.url, await mail('editor', town.station), password)
    stranger = await signIn(server.url, await mail('editor', town.paper), password)
    auditor = await signIn(server.url, await mail('auditor'), password)
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })
  beforeEach(async () => {
    await payload.db.deleteMany({ collection: 'placements', where: stillOpen })
  })

  it('a drag moves the verdicts with it', async () => {
    const id = await place(payload, town, '2030-01-08T20:00', { status: 'confirmed' })
    expect((await rail('2030-01-07T00:00', '2030-01-21T00:00')).map(({ planned, needed }) => [planned, needed])).toEqual([
      [1, 0],
      [0, 1],
    ])

    const { card, verdicts } = await placed({ id, start: iso('2030-01-15T20:00') })
    expect(card).toMatchObject({ id, start: iso('2030-01-15T20:00'), seconds: 900, mayChange: true })
    expect(verdicts.map(({ windowStart, planned, needed, counts }) => [windowStart, planned, needed, counts])).toEqual([
      [iso('2030-01-07T00:00'), 0, 1, []],
      [iso('2030-01-14T00:00'), 1, 0, [String(id)]],
    ])
    expect((await rail('2030-01-07T00:00', '2030-01-21T00:00')).map(({ planned }) => planned)).toEqual([0, 1])
  })

  it('is undone with what the answer carries', async () => {
    const id = await place(payload, town, '2030-01-08T20:00')
    const { undo } = await placed({ id, start: iso('2030-01-15T20:00'), seconds: 1200 })
    expect((await placed(undo.body)).card.planned).toEqual({ start: iso('2030-01-08T20:00'), seconds: 900 })
  })

  it('what is made is undone by being taken off again', async () => {
    const { card, undo } = await placed({
      title: 'Tọa đàm',
      channel: town.channel,
      form: town.form,
      start: iso('2030-01-09T20:00'),
      seconds: 900,
    })
    expect(undo.act).toBe('unplace')
    const { status, body } = await editor.post('/api/desk/unplace', undo.body)
    expect([status, body.card]).toEqual([200, null])
    expect((body.verdicts as RailItem[]).map(({ needed }) => needed)).toEqual([1])
    expect(await payload.count({ collection: 'placements', where: { id: { equals: card.id } } })).toMatchObject({ totalDocs: 0 })
    const again = (body.undo as Placed['undo']).body
    expect((await placed(again)).card).toMatchObject({ title: 'Tọa đàm', start: iso('2030-01-09T20:00') })
  })

  it('checking says what placing would say, and writes nothing', async () => {
    const id = await place(payload, town, '2030-01-08T20:00', { status: 'confirmed' })
    const { status, body } = await editor.post('/api/desk/check', { id, start: iso('2030-01-08T09:00'), seconds: 600 })
    expect(status).toBe(200)
    // All at once: that it is too early was said only when it was long enough.
    expect(body.warnings).toEqual([
      { code: 'duration', text: 'Ngắn hơn thời lượng tối thiểu nên không tính vào “Chuyên mục hằng tuần”.' },
      { code: 'timeBand', text: 'Ngoài khung giờ quy định nên không tính vào “Chuyên mục hằng tuần”.' },
    ])
    expect((body.verdicts as RailItem[]).map(({ needed }) => needed)).toEqual([1])
    expect((await editor.post('/api/desk/check', { id, start: iso('2030-01-08T09:00') })).body.warnings).toMatchObject([
      { code: 'timeBand' },
    ])
    expect(await payload.findByID({ collection: 'placements', id, depth: 0 })).toMatchObject({ plannedStart: iso('2030-01-08T20:00') })
    expect((await rail('2030-01-07T00:00', '2030-01-14T00:00'))[0]).toMatchObject({ planned: 1 })
  })

  it('a short repeat of content is said to be both', async () => {
    const content = (await payload.create({
      collection: 'segments',
      data: { title: 'Một cửa', organization: town.station, seconds: 900 } as never,
    })) as { id: Id }
    const segment = { relationTo: 'segments', value: content.id }
    await place(payload, town, '2030-01-08T20:00', { status: 'confirmed', content: segment })
    const again = await place(payload, town, '2030-01-10T20:00', { status: 'confirmed', content: segment })
    const { body } = await editor.post('/api/desk/check', { id: again, seconds: 600 })
    expect((body.warnings as Placed['warnings']).map(({ code }) => code)).toEqual(['duration', 'rerun'])
  })

  it('an overlap is refused with its reason, in both', async () => {
    await place(payload, town, '2030-01-08T20:00', { title: 'Thời sự' })
    const id = await place(payload, town, '2030-01-08T21:00')
    for (const act of ['check', 'place']) {
      const { status, body } = await editor.post(`/api/desk/${act}`, { id, start: iso('2030-01-08T20:10') })
      expect(status).toBe(409)
      expect(messages(body)).toMatch(/Trùng giờ trên kênh CTV1 với “Thời sự”/)
    }
  })

  it('what somebody else has open in its form stays until they are done', async () => {
    const id = await place(payload, town, '2030-01-08T20:00')
    const { docs } = await payload.find({ collection: 'users', where: { name: { equals: 'auditor' } } })
    const lock = await payload.create({
      collection: 'payload-locked-documents',
      data: { document: { relationTo: 'placements', value: id }, user: { relationTo: 'users', value: docs[0]!.id } } as never,
    })
    for (const [act, data] of [
      ['place', { id, seconds: 1000 }],
      ['unplace', { id }],
    ] as const) {
      const { status, body } = await editor.post(`/api/desk/${act}`, data)
      expect([status, messages(body)]).toEqual([409, expect.stringMatching(/đang mở mục này/)])
    }
    await payload.delete({ collection: 'payload-locked-documents', id: lock.id })
    expect((await editor.post('/api/desk/place', { id, seconds: 1000 })).status).toBe(200)
  })

  it('other content brings its own title and length; taken out, the slot is its programme’s again', async () => {
    const programme = (
      await payload.create({
        collection: 'programmes',
        data: { name: 'Cải cách hành chính', channel: town.channel, form: town.form, seconds: 900, organization: town.station } as never,
      })
    ).id
    const segment = (
      await payload.create({
        collection: 'segments',
        data: { title: 'Một cửa', seconds: 1100, organization: town.station, _status: 'published' } as never,
      })
    ).id
    const id = await place(payload, town, '2030-01-08T20:00', { title: '', programme })
    await payload.db.updateOne({ collection: 'placements', id, data: { slotKey: `${programme}@x` } })
    const { card } = await placed({ id, content: { collection: 'segments', id: segment } })
    expect(card).toMatchObject({ title: 'Một cửa', seconds: 1100, content: { collection: 'segments', id: segment } })
    const lost = await place(payload, town, '2030-01-07T20:00', { status: 'confirmed' })
    await payload.update({ collection: 'placements', id: lost, data: { status: 'cancelled', reason: 'Bão' } as never })
    expect((await placed({ id, rerun: true, makegoodFor: lost })).card).toMatchObject({ rerun: true })
    const { body } = await editor.post('/api/desk/unplace', { id })
    expect(body.card).toMatchObject({ id, title: 'Cải cách hành chính', seconds: 900, content: null, rerun: false })
    expect(await payload.findByID({ collection: 'placements', id, depth: 0 })).toMatchObject({ makegoodFor: null })
  })

  it('other content is no rerun because what stood there was', async () => {
    const [first, second] = await Promise.all(
      ['Một', 'Hai'].map(
        async (title) =>
          (
            await payload.create({
              collection: 'segments',
              data: { title, seconds: 900, organization: town.station, _status: 'published' } as never,
            })
          ).id,
      ),
    )
    const id = await place(payload, town, '2030-01-08T20:00', { content: { relationTo: 'segments', value: first }, rerun: true })
    expect((await placed({ id, seconds: 1000 })).card).toMatchObject({ rerun: true })
    expect((await placed({ id, content: { collection: 'segments', id: second } })).card).toMatchObject({ title: 'Hai', rerun: false })
  })

  it('a loss is appended as run and made good in a slot that is proposed', async () => {
    const id = await place(payload, town, '2030-01-08T20:00', { status: 'confirmed' })
    const lost = await editor.post('/api/desk/lose', { id, outcome: 'preempted', reason: 'Truyền hình trực tiếp kỳ họp' })
    expect(lost.status).toBe(200)
    expect(lost.body.card).toMatchObject({ status: 'preempted', mayChange: false })
    const slots = lost.body.proposals as ProposedSlot[]
    expect(slots.length).toBeGreaterThan(3)
    expect(
      slots.every(
        ({ start, channel, makegoodFor }) =>
          start <= iso('2030-01-15T20:00') && channel === String(town.channel) && makegoodFor === String(id),
      ),
    ).toBe(true)
    expect(slots[0]!.why).toMatch(/CTV1 còn trống giờ này; dài 15 phút; tính cho “Chuyên mục hằng tuần”/)
    const { docs } = await payload.find({ collection: 'as-run', where: { placement: { equals: id } } })
    expect(docs).toMatchObject([{ outcome: 'preempted', reason: 'Truyền hình trực tiếp kỳ họp' }])

    const last = slots.at(-1)!
    const made = await editor.post('/api/desk/makegood', { for: id, start: last.start, channel: last.channel })
    expect(made.status).toBe(200)
    expect((made.body as unknown as Placed).card).toMatchObject({ makegoodFor: id, status: 'planned', seconds: 900 })
    const [week] = await rail('2030-01-07T00:00', '2030-01-14T00:00')
    expect(week).toMatchObject({ planned: 1, needed: 0, counts: [String((made.body as unknown as Placed).card.id)] })

    const second = await editor.post('/api/desk/makegood', { for: id, start: iso('2030-01-09T21:00'), channel: town.channel })
    expect((second.body as unknown as Placed).warnings.map(({ code }) => code)).toContain('madeGoodAlready')
  })

  it('what is missing is offered slots in which the engine would count it', async () => {
    await place(payload, town, '2030-01-07T19:45', {
      plannedSeconds: 2 * 3600,
      title: 'Thời sự đặc biệt',
      form: (await payload.create({ collection: 'forms', data: { code: `tin${Math.random()}`, name: 'Tin' } as never })).id,
    })
    const [week] = await rail('2030-01-07T00:00', '2030-01-14T00:00')
    const { body } = await editor.get(`/api/desk/proposals?obligation=${encodeURIComponent(week!.key)}`)
    const slots = body.slots as ProposedSlot[]
    expect(slots.map(({ start }) => start).slice(0, 2)).toEqual([iso('2030-01-07T21:45'), iso('2030-01-08T19:45')])
    expect(slots).toHaveLength(7)
    expect(slots.every(({ cures, seconds, form }) => cures[0] === week!.key && seconds === 900 && form === String(town.form))).toBe(true)
    const { start, seconds, channel, form, themes } = slots[0]!
    const made = await placed({
      start,
      seconds,
      channel: Number.isNaN(Number(channel)) ? channel : Number(channel),
      form,
      themes,
      status: 'confirmed',
      title: 'Chuyên mục',
    })
    expect(made.verdicts[0]).toMatchObject({ key: week!.key, needed: 0 })
  })

  it('what changes elsewhere is in the next answer: other hands, other rules, what went past the hooks', async () => {
    await rail('2030-01-07T00:00', '2030-01-14T00:00')
    const id = await place(payload, town, '2030-01-08T20:00')
    expect((await rail('2030-01-07T00:00', '2030-01-14T00:00'))[0]).toMatchObject({ planned: 1 })
    await payload.db.deleteOne({ collection: 'placements', where: { id: { equals: id } } })
    expect((await rail('2030-01-07T00:00', '2030-01-14T00:00'))[0]).toMatchObject({ planned: 0 })
    await payload.update({ collection: 'commitments', id: promise, data: { measure: { kind: 'count', target: 3 } } as never })
    expect((await rail('2030-01-07T00:00', '2030-01-14T00:00'))[0]).toMatchObject({ target: 3 })
    await payload.update({ collection: 'commitments', id: promise, data: { measure: { kind: 'count', target: 1 } } as never })
  })

  it.each<[string, string, unknown]>([
    ['no object', 'place', [1]],
    ['a field that is not there', 'place', { id: 1, status: 'planned', at: iso('2030-01-01T00:00') }],
    ['a status that only as-run gives', 'place', { status: 'delivered' }],
    ['an object where an id belongs', 'place', { id: { $ne: 1 } }],
    ['a time without an offset', 'place', { start: '2030-01-08T20:00' }],
    ['no length', 'place', { seconds: 0 }],
    ['a prototype', 'place', JSON.parse('{"__proto__":{"a":1}}')],
    ['no reason', 'lose', { id: '1', outcome: 'missed' }],
    ['an outcome that is none', 'lose', { id: '1', outcome: 'delivered', reason: 'x' }],
  ])('%s is not understood', async (_label, act, data) => {
    const { status, body } = await editor.post(`/api/desk/${act}`, data)
    expect([status, messages(body).length > 0]).toEqual([400, true])
  })

  it.each(['place', 'check', 'unplace', 'lose', 'makegood'])('%s: signed out 401, an auditor and a stranger 403', async (act) => {
    const id = await place(payload, town, '2030-01-08T20:00')
    const data = {
      place: { id, seconds: 1000 },
      check: { id, seconds: 1000 },
      unplace: { id },
      lose: { id, outcome: 'cancelled', reason: 'x' },
      makegood: { for: id },
    }[act]
    expect((await callerAt(server.url).post(`/api/desk/${act}`, data)).status).toBe(401)
    for (const caller of [auditor, stranger]) expect([403, 409]).toContain((await caller.post(`/api/desk/${act}`, data)).status)
    expect(await payload.findByID({ collection: 'placements', id, depth: 0 })).toMatchObject({ plannedSeconds: 900, status: 'planned' })
    expect(await payload.count({ collection: 'placements', where: stillOpen })).toMatchObject({ totalDocs: 1 })
  })
})
