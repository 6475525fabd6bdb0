import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { Slug } from '../../src/documents/slugs.ts'
import type { Id } from '../../src/documents/ids.ts'
import { dayToStore } from '../../src/documents/days.ts'
import { fillSlots } from '../../src/operations/series/fillSlots.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { referencesOf } from '../../src/store/references.ts'
import { databases } from '../helpers/databases.ts'
import { listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, type Town } from '../helpers/people.ts'
import { at, iso, place, promiseWeekly } from '../helpers/promises.ts'

describe.each(databases)('what is named is kept, on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let admin: Caller
  let editor: Caller
  const named: Partial<Record<Slug, Id>> = {}

  const make = async (collection: Slug, data: Record<string, unknown>): Promise<Id> =>
    ((await payload.create({ collection: collection as never, data: data as never, depth: 0 })) as { id: Id }).id

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    server = await listen(opened)
    admin = await signIn(server.url, String((await hire(payload, 'admin')).email), password)
    editor = await signIn(server.url, String((await hire(payload, 'editor', [town.station])).email), password)
    named.organizations = town.station
    named.channels = town.channel
    named.forms = town.form
    named.plans = town.plan
    named.themes = await make('themes', { plan: town.plan, ordinal: 1, ref: 't1', text: 'Một cửa' })
    named.audiences = await make('audiences', { code: 'nhan_dan', name: 'Nhân dân' })
    named.programmes = await make('programmes', {
      name: 'Cải cách hành chính',
      channel: town.channel,
      form: town.form,
      organization: town.station,
      seconds: 900,
      themes: [named.themes],
    })
    named.segments = await make('segments', {
      title: 'Một cửa',
      organization: town.station,
      seconds: 900,
      themes: [named.themes],
      audiences: [named.audiences],
      slug: 'mot-cua',
    })
    named.commitments = await promiseWeekly(payload, town, {
      match: { media: ['tv'], forms: [town.form], programmes: [named.programmes], themes: [named.themes], channels: [town.channel] },
    })
    named.placements = await place(payload, town, '2030-01-08T20:00', {
      programme: named.programmes,
      content: { relationTo: 'segments', value: named.segments },
    })
    await place(payload, town, '2030-01-09T20:00', { status: 'planned', title: 'Không liên quan' })
    await payload.update({ collection: 'placements', id: named.placements, data: { status: 'cancelled', reason: 'Thử' } as never })
    await place(payload, town, '2030-01-10T20:00', { makegoodFor: named.placements })
    await payload.create({
      collection: 'waivers',
      data: {
        commitment: named.commitments,
        from: dayToStore('2030-01-07'),
        to: dayToStore('2030-01-08'),
        reason: 'Thử',
        authority: 'QĐ 1',
      } as never,
    })
    await runAudit(payload, { now: at('2030-01-08T12:00') })
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  it.each<[Slug, string]>([
    ['themes', 'chỉ tiêu, nhiệm vụ'],
    ['forms', 'lượt phát'],
    ['channels', 'Cải cách hành chính'],
    ['programmes', 'Chuyên mục hằng tuần'],
    ['organizations', 'kênh'],
    ['commitments', 'văn bản cho phép không thực hiện'],
    ['plans', 'nội dung'],
    ['audiences', 'Một cửa'],
    ['segments', 'lượt phát'],
  ])('%s: the refusal names what uses it, and nothing is widened', async (collection, says) => {
    const { status, body } = await admin.delete(`/api/${collection}/${named[collection]}`)
    expect([status, JSON.stringify(body)]).toEqual([403, expect.stringContaining('Không xóa được vì còn được dùng ở')])
    expect(JSON.stringify(body)).toContain(says)
    expect(await payload.count({ collection: collection as never, where: { id: { equals: named[collection] } } })).toEqual({ totalDocs: 1 })
    const { match } = (await payload.findByID({ collection: 'commitments', id: named.commitments!, depth: 0 })) as unknown as {
      match: Record<string, unknown[]>
    }
    expect(Object.values(match).map((list) => list.length)).toEqual([1, 1, 1, 1, 1])
  })

  it('what a draft alone names is kept too: one that was never published, and one beside what stands', async () => {
    const write = (data: Record<string, unknown>, id?: Id) =>
      id === undefined
        ? payload.create({ collection: 'segments', data: data as never, draft: true, depth: 0 })
        : payload.update({ collection: 'segments', id, data: data as never, draft: true, depth: 0 })
    const audience = await make('audiences', { code: 'thanh_nien', name: 'Thanh niên' })
    const themes = [
      await make('themes', { plan: town.plan, ordinal: 8, ref: 't8', text: 'Chỉ trong bản nháp' }),
      await make('themes', { plan: town.plan, ordinal: 9, ref: 't9', text: 'Cạnh bản đã đăng' }),
    ]
    const fresh = (await write({ title: 'Chưa đăng', organization: town.station, seconds: 900, slug: 'chua-dang' })).id
    await write({ themes: [themes[0]], audiences: [audience] }, fresh)
    await write({ themes: [themes[1]] }, named.segments)
    for (const [collection, id, title] of [
      ['themes', themes[0], 'Chưa đăng'],
      ['audiences', audience, 'Chưa đăng'],
      ['themes', themes[1], 'Một cửa'],
    ] as const) {
      const { status, body } = await admin.delete(`/api/${collection}/${id}`)
      expect([status, JSON.stringify(body)]).toEqual([403, expect.stringContaining(`1 tác phẩm phát sóng (${title})`)])
    }
    // A draft that was given up, or that does not name it any more, holds nothing.
    await write({ themes: [], audiences: [] }, fresh)
    expect((await admin.delete(`/api/audiences/${audience}`)).status).toBe(200)
    await payload.delete({ collection: 'segments', id: fresh })
    expect((await admin.delete(`/api/themes/${themes[0]}`)).status).toBe(200)
  })

  it('what nothing names can be deleted, a judged commitment with its rows', async () => {
    const form = await make('forms', { code: 'thu', name: 'Thử' })
    expect((await admin.delete(`/api/forms/${form}`)).status).toBe(200)
    const commitment = await promiseWeekly(payload, town, {
      ref: 'other',
      validFrom: dayToStore('2031-01-06'),
      validTo: dayToStore('2031-02-03'),
      windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2031-01-06T00:00' }],
    })
    await runAudit(payload, { now: at('2030-01-08T12:00') })
    expect((await admin.delete(`/api/commitments/${commitment}`)).status).toBe(200)
    await runAudit(payload, { now: at('2030-01-08T12:00') })
  })

  it('every relation of every collection is looked at', () => {
    const paths = referencesOf(payload).map(({ collection, path }) => `${collection}.${path}`)
    expect(paths).toEqual(
      expect.arrayContaining([
        'commitments.match.forms',
        'commitments.obligors',
        'placements.content',
        'placements.evidence.file',
        'as-run.placement',
        'users.organizations',
        'programmes.continues',
        'waivers.commitment',
        'plans.responsibleBodies.organization',
      ]),
    )
  })

  it.each<[string, Record<string, unknown>]>([
    ['a theme', { themes: [999_999] }],
    ['a programme', { programme: 999_999 }],
  ])('%s that is not there cannot be named, and it is said in words', async (_, named) => {
    const id = await place(payload, town, '2030-01-11T20:00', { status: 'planned', title: 'Thử' })
    const { status, body } = await admin.patch(`/api/placements/${id}`, named)
    await payload.delete({ collection: 'placements', id })
    expect([status, JSON.stringify(body)]).toEqual([400, expect.not.stringContaining('Something went wrong')])
  })

  describe('what is retired', () => {
    it('is chosen no more from its day on, and kept where it stood', async () => {
      const form = await make('forms', { code: 'cu', name: 'Hình thức cũ', validTo: dayToStore('2030-02-01') })
      const early = await place(payload, town, '2030-01-31T20:00', { form })
      await expect(place(payload, town, '2030-02-01T20:00', { form })).rejects.toMatchObject({
        data: { errors: [{ path: 'form', message: expect.stringContaining('01/02/2030') }] },
      })
      await payload.update({ collection: 'placements', id: early, data: { title: 'Tên khác' } as never })
      const theme = await make('themes', { plan: town.plan, ordinal: 2, ref: 't2', text: 'Đã bỏ', validTo: dayToStore('2020-01-01') })
      await expect(
        make('segments', { title: 'Mới', organization: town.station, seconds: 60, themes: [theme], slug: 'moi' }),
      ).rejects.toMatchObject({ data: { errors: [{ path: 'themes' }] } })
    })
  })

  describe('a channel belongs to who places on it', () => {
    const data = (channel: Id, hour: string) => ({
      title: 'Thử',
      channel,
      form: town.form,
      plannedStart: iso(`2030-03-04T${hour}`),
      plannedSeconds: 900,
    })

    it('create, update, and by the desk', async () => {
      expect((await editor.post('/api/placements', data(town.channel, '08:00'))).status).toBe(201)
      expect((await editor.post('/api/placements', { ...data(town.paperChannel, '08:00'), organization: town.station })).status).toBe(400)
      const mine = await editor.post('/api/placements', data(town.channel, '09:00'))
      const { id } = mine.body.doc as { id: Id }
      expect((await editor.patch(`/api/placements/${id}`, { channel: town.paperChannel })).status).toBe(400)
      const desk = await editor.post('/api/desk/place', {
        title: 'Thử',
        channel: town.paperChannel,
        form: town.form,
        seconds: 900,
        start: iso('2030-03-05T08:00'),
      })
      expect(desk.status).toBeGreaterThanOrEqual(400)
      expect(
        (
          await editor.post('/api/programmes', {
            name: 'Trên kênh báo',
            channel: town.paperChannel,
            form: town.form,
            organization: town.station,
            seconds: 900,
          })
        ).status,
      ).toBe(400)
    })

    it('a copy of another body’s placement', async () => {
      const theirs = await make('placements', { ...data(town.paperChannel, '10:00'), organization: town.paper })
      const copied = await editor.post(`/api/placements/${theirs}/duplicate`, {
        organization: town.station,
        channel: town.channel,
        plannedStart: iso('2030-03-06T10:00'),
      })
      expect([copied.status, JSON.stringify(copied.body)]).toEqual([403, expect.stringContaining('cơ quan mình')])
    })

    it('the desk’s check says so before anything is saved', async () => {
      const { status, body } = await editor.post('/api/desk/check', {
        title: 'Thử',
        channel: town.paperChannel,
        form: town.form,
        organization: town.station,
        seconds: 900,
        start: iso('2030-03-05T08:00'),
      })
      expect([status, JSON.stringify(body)]).toEqual([expect.any(Number), expect.stringContaining('thuộc cơ quan khác')])
      expect(status).toBeGreaterThanOrEqual(400)
    })

    it('a series that it was handed away from is laid out no further, nor from the day on which its form is retired', async () => {
      const now = at('2030-04-01T00:00')
      const channel = await make('channels', { name: 'CTV2', code: 'ctv2', medium: 'tv', organization: town.station })
      const form = await make('forms', { code: 'sap-bo', name: 'Sắp bỏ', validTo: dayToStore('2030-04-15') })
      const theme = await make('themes', { plan: town.plan, ordinal: 3, ref: 't3', text: 'Sắp hết', validTo: dayToStore('2030-04-08') })
      const weekly = (name: string, more: Record<string, unknown>) =>
        make('programmes', {
          name,
          channel,
          form: town.form,
          organization: town.station,
          seconds: 900,
          rrule: 'FREQ=WEEKLY;BYDAY=MO',
          dtstart: '2030-04-01T06:00',
          validTo: dayToStore('2030-04-29'),
          ...more,
        })
      await weekly('Hình thức sắp bỏ', { form, themes: [theme] })
      await weekly('Kênh sẽ giao', { dtstart: '2030-04-01T09:00' })
      await payload.update({ collection: 'channels', id: channel, data: { organization: town.station } as never })
      await payload.db.updateOne({ collection: 'channels', id: channel, data: { organization: town.paper } })
      expect((await fillSlots(payload, now)).created).toBe(0)
      await payload.db.updateOne({ collection: 'channels', id: channel, data: { organization: town.station } })
      expect((await fillSlots(payload, now)).created).toBe(2 + 4)
      const { docs } = await payload.find({ collection: 'placements', where: { form: { equals: form } }, sort: 'at', depth: 0 })
      expect(docs.map(({ plannedStart, themes }) => [plannedStart, (themes ?? []).length])).toEqual([
        [iso('2030-04-01T06:00'), 1],
        [iso('2030-04-08T06:00'), 0],
      ])
      expect((await fillSlots(payload, now)).created).toBe(0)
    })

    it('a shared one is everybody’s', async () => {
      const shared = await make('channels', {
        name: 'Đối thoại',
        code: 'doi-thoai',
        medium: 'dialogue_event',
        organization: town.paper,
        shared: true,
      })
      expect((await editor.post('/api/placements', { ...data(shared, '11:00'), organization: town.station })).status).toBe(201)
    })
  })
})
