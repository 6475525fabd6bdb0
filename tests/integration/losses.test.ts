import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { DAY, localDateOf } from '../../src/obligations/index.ts'
import type { Card, RailItem, DeskUndo, ProposedSlot } from '../../src/contracts/desk.ts'
import { databases } from '../helpers/databases.ts'
import { listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, type Town } from '../helpers/people.ts'
import { at, iso, place, promiseWeekly } from '../helpers/promises.ts'

const messages = (body: Record<string, unknown>): string => (body.errors as { message: string }[]).map(({ message }) => message).join(' ')

/** What was lost, what makes good for it, and taking a loss back. Everything lies in 2030, after the clock. */
describe.each(databases)('losses on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let editor: Caller
  let show: Id
  let monday = at('2029-12-24T00:00')

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    await promiseWeekly(payload, town, { validTo: dayToStore('2031-01-01') })
    server = await listen(opened)
    editor = await signIn(server.url, String((await hire(payload, 'editor', [town.station])).email), password)
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })
  // Two weeks of its own for each test.
  beforeEach(async () => {
    monday += 14 * DAY
    show = await place(payload, town, on(0), { status: 'confirmed' })
  })

  const on = (days: number, time = '20:00'): string => `${localDateOf(monday + days * DAY)}T${time}`
  const lose = async (id: Id = show) => {
    const { status, body } = await editor.post('/api/desk/lose', { id, outcome: 'preempted', reason: 'Truyền hình trực tiếp kỳ họp' })
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body as unknown as { card: Card; proposals: ProposedSlot[]; undo: DeskUndo }
  }
  const takeBack = (undo: DeskUndo) => editor.post(`/api/desk/${undo.act}`, undo.body)
  const proposed = async (id: Id) => (await editor.get(`/api/desk/proposals?placement=${id}`)).body.slots as ProposedSlot[]
  const cardOf = async (id: Id) => ((await editor.get(`/api/desk/calendar?ids=${id}`)).body.cards as Card[])[0]!
  const week = async () =>
    ((await editor.get(`/api/desk/rail?from=${iso(on(0, '00:00'))}&to=${iso(on(6, '00:00'))}`)).body.items as RailItem[])[0]!
  const makeGood = async (body: Record<string, unknown>) => {
    const made = await editor.post('/api/desk/makegood', { for: show, start: iso(on(2)), channel: town.channel, ...body })
    if (made.status !== 200) throw new Error(JSON.stringify(made.body))
    return (made.body as unknown as { card: Card }).card
  }

  describe('taken back', () => {
    it('the placement stands as it did; both entries stay in the record', async () => {
      const { undo } = await lose()
      const undone = await takeBack(undo)
      expect(undone.status).toBe(200)
      expect(undone.body.card).toMatchObject({ id: show, status: 'confirmed', mayChange: true })
      const { docs } = await payload.find({ collection: 'as-run', where: { placement: { equals: show } }, sort: 'createdAt', depth: 0 })
      expect(docs).toMatchObject([
        { outcome: 'preempted', reason: 'Truyền hình trực tiếp kỳ họp' },
        { outcome: 'reinstated', reinstatedAs: 'confirmed' },
      ])
      const logged = await payload.find({
        collection: 'audit-log',
        where: { and: [{ subject: { equals: 'as-run' } }, { subjectId: { in: docs.map(({ id }) => String(id)) } }] },
      })
      expect(logged.docs).toHaveLength(2)
      expect(await payload.findByID({ collection: 'placements', id: show, depth: 0 })).toMatchObject({ status: 'confirmed', reason: null })
      expect(await week()).toMatchObject({ status: 'upcoming', planned: 1, needed: 0 })
    })

    it('what was only planned is only planned again', async () => {
      await payload.update({ collection: 'placements', id: show, data: { status: 'planned' } as never })
      const { undo } = await lose()
      expect((await takeBack(undo)).body.card).toMatchObject({ status: 'planned' })
    })

    it.each<[string, () => Promise<unknown>, RegExp]>([
      ['its makegood is planned', () => makeGood({}), /đã có nội dung bù lúc 20:00/],
      [
        'somebody has changed it',
        () => payload.update({ collection: 'placements', id: show, data: { reason: 'Lý do khác' } as never }),
        /Người khác vừa thay đổi/,
      ],
      ['its time was taken', () => place(payload, town, on(0, '20:05'), { title: 'Tin bão' }), /Trùng giờ .* “Tin bão”/],
    ])('is refused in words when %s', async (_, meanwhile, why) => {
      const { undo } = await lose()
      await meanwhile()
      const refusedUndo = await takeBack(undo)
      expect(refusedUndo.status).toBe(409)
      expect(messages(refusedUndo.body)).toMatch(why)
      expect((await payload.findByID({ collection: 'placements', id: show, depth: 0 })).status).toBe('preempted')
    })

    it('twice is refused', async () => {
      const { undo } = await lose()
      await takeBack(undo)
      expect((await takeBack(undo)).status).toBe(409)
    })

    it('stays on record, so that the placement is not deleted, and is not told to have aired', async () => {
      await takeBack((await lose()).undo)
      const { status, body } = await editor.delete(`/api/placements/${show}`)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(JSON.stringify(body)).toMatch(/đã có kết quả được ghi/)
    })

    it('is not for strangers', async () => {
      const { undo } = await lose()
      const stranger = await signIn(server.url, String((await hire(payload, 'editor', [town.paper])).email), password)
      expect((await stranger.post('/api/desk/reinstate', undo.body)).status).toBeGreaterThanOrEqual(403)
      expect((await payload.findByID({ collection: 'placements', id: show, depth: 0 })).status).toBe('preempted')
    })
  })

  describe('made good', () => {
    it('without content a makegood is a plan, which nobody has confirmed', async () => {
      await lose()
      expect(await makeGood({})).toMatchObject({ status: 'planned', content: null })
    })

    it('with content it is settled', async () => {
      const { id } = await payload.create({
        collection: 'segments',
        data: { title: 'Một cửa', seconds: 900, organization: town.station, _status: 'published' } as never,
      })
      await lose()
      expect(await makeGood({ content: { collection: 'segments', id } })).toMatchObject({ status: 'confirmed' })
    })

    it('while it is planned none is asked for again; once it is lost, one is', async () => {
      expect((await lose()).card).toMatchObject({ makegood: null, mayMakeGood: true })
      expect((await proposed(show)).length).toBeGreaterThan(0)
      // In the next week, so that it counts as a makegood or not at all.
      const makegood = await makeGood({ start: iso(on(7)) })
      expect(await cardOf(show)).toMatchObject({ makegood: { id: makegood.id, status: 'planned', start: iso(on(7)) }, mayMakeGood: false })
      expect(await proposed(show)).toEqual([])
      expect(await week()).toMatchObject({ needed: 0, counts: [String(makegood.id)] })

      await lose(makegood.id)
      expect(await cardOf(show)).toMatchObject({ makegood: null, mayMakeGood: true })
      expect((await proposed(show)).length).toBeGreaterThan(0)
      expect((await proposed(makegood.id)).length).toBeGreaterThan(0)
      expect(await week()).toMatchObject({ needed: 1 })
    })

    it('taken off the schedule, it is asked for again', async () => {
      await lose()
      const makegood = await makeGood({ start: iso(on(7)) })
      expect((await editor.post('/api/desk/unplace', { id: makegood.id })).status).toBe(200)
      expect(await cardOf(show)).toMatchObject({ makegood: null, mayMakeGood: true })
    })

    it('a makegood that comes too late is none, so another is offered', async () => {
      await lose()
      await makeGood({ start: iso(on(7, '20:30')) })
      expect((await proposed(show)).length).toBeGreaterThan(0)
    })
  })

  it('confirming what has no content is said before it is saved; a live programme has none', async () => {
    const warned = async (data: Record<string, unknown>) =>
      ((await editor.post('/api/desk/check', data)).body.warnings as { code: string }[]).map(({ code }) => code)
    const slot = { start: iso(on(3)), seconds: 900, channel: town.channel, form: town.form, title: 'Mới' }
    expect(await warned({ ...slot, status: 'confirmed' })).toContain('noContent')
    expect(await warned({ ...slot, status: 'planned' })).not.toContain('noContent')
    const programme = (
      await payload.create({
        collection: 'programmes',
        data: { name: 'Tọa đàm trực tiếp', channel: town.channel, form: town.form, seconds: 900, organization: town.station } as never,
      })
    ).id
    expect(await warned({ ...slot, programme, status: 'confirmed' })).not.toContain('noContent')
  })
})
