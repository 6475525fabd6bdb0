import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { eventsEndpoint } from '../../src/endpoints/desk/events.ts'
import type { Id } from '../../src/documents/ids.ts'
import type { PlacementsEvent } from '../../src/changes/watchPlacements.ts'
import type { Card, DeskCalendar, TrayItem } from '../../src/contracts/desk.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, requestOf, type Town } from '../helpers/people.ts'
import { iso, place } from '../helpers/promises.ts'

describe.each(databases)('the desk’s calendar on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let scheduler: Caller
  let stranger: Caller
  let theme: Id
  let segment: Id
  let evening: Id
  let schedulerUser: unknown

  const calendar = async (who: Caller, query: string): Promise<DeskCalendar & { version: string }> => {
    const { status, body } = await who.get(`/api/desk/calendar?${query}`)
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body as never
  }
  const january = `from=${iso('2030-01-01T00:00')}&to=${iso('2030-02-01T00:00')}`
  const titles = ({ cards }: { cards: Card[] }): string[] => cards.map(({ title }) => title)

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    server = await listen(opened)
    schedulerUser = await hire(payload, 'scheduler', [town.station])
    scheduler = await signIn(server.url, String((schedulerUser as { email: string }).email), password)
    stranger = await signIn(server.url, String((await hire(payload, 'editor', [town.paper])).email), password)
    theme = (
      await payload.create({
        collection: 'themes',
        data: { plan: town.plan, ordinal: 1, ref: 'kh.1', marker: 'a)', text: 'Cải cách thủ tục hành chính. '.repeat(20) } as never,
      })
    ).id
    segment = (
      await payload.create({
        collection: 'segments',
        data: { title: 'Một cửa liên thông', seconds: 900, themes: [theme], organization: town.station, _status: 'published' } as never,
      })
    ).id
    evening = await place(payload, town, '2030-01-09T20:00', { title: 'Buổi tối', content: { relationTo: 'segments', value: segment } })
    await place(payload, town, '2030-01-31T23:50', { title: 'Qua nửa đêm', plannedSeconds: 1200 })
    await place(payload, town, '2030-02-01T00:10', { title: 'Tháng sau' })
    await place(payload, town, '2030-01-12T06:00', { title: 'Báo sáng', channel: town.paperChannel })
    await payload.create({
      collection: 'holidays',
      data: { date: '2030-01-01T12:00:00.000Z', name: 'Tết Dương lịch', standing: 'confirmed' } as never,
    })
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  it('tells a stretch in order, with what a card shows', async () => {
    const read = await calendar(scheduler, january)
    expect(titles(read)).toEqual(['Buổi tối', 'Báo sáng', 'Qua nửa đêm'])
    expect(read.cards[0]).toMatchObject({
      id: evening,
      channel: town.channel,
      form: town.form,
      organization: town.station,
      status: 'planned',
      start: iso('2030-01-09T20:00'),
      seconds: 900,
      planned: { start: iso('2030-01-09T20:00'), seconds: 900 },
      content: { collection: 'segments', id: segment },
      themes: [theme],
      rerun: false,
      makegoodFor: null,
      mayChange: true,
    })
    expect(read.themes[String(theme)]).toMatch(/^a\) Cải cách thủ tục hành chính\..*…$/)
    expect(read.holidays).toEqual([{ date: '2030-01-01', name: 'Tết Dương lịch' }])
    expect(read.channels.map(({ name, mayPlace }) => [name, mayPlace])).toEqual([
      ['Báo Cà Mau', false],
      ['CTV1', true],
    ])
  })

  it.each([
    ['what runs across midnight is in both days', `from=${iso('2030-02-01T00:00')}&to=${iso('2030-02-01T00:10')}`, ['Qua nửa đêm']],
    ['and has ended when it has', `from=${iso('2030-02-01T00:10')}&to=${iso('2030-02-02T00:00')}`, ['Tháng sau']],
  ])('%s', async (_label, query, expected) => {
    expect(titles(await calendar(scheduler, query))).toEqual(expected)
  })

  it('keeps to the channels that are asked for', async () => {
    expect(titles(await calendar(scheduler, `${january}&channels=${town.paperChannel}`))).toEqual(['Báo sáng'])
  })

  it('says what the person may move', async () => {
    expect((await calendar(stranger, january)).cards.map(({ title, mayChange }) => [title, mayChange])).toEqual([
      ['Buổi tối', false],
      ['Báo sáng', true],
      ['Qua nửa đêm', false],
    ])
  })

  it('names cards by id wherever they are', async () => {
    const { body } = await scheduler.get(`/api/desk/calendar?ids=${evening}`)
    expect(body.cards).toMatchObject([
      { id: evening, title: 'Buổi tối', themes: [theme], content: { collection: 'segments', id: segment } },
    ])
  })

  it.each([
    ['a stretch that ends before it begins', `from=${iso('2030-02-01T00:00')}&to=${iso('2030-01-01T00:00')}`],
    ['a stretch without end', `from=${iso('2030-02-01T00:00')}`],
    ['a lifetime', 'from=1990-01-01T00:00:00Z&to=2090-01-01T00:00:00Z'],
    ['no time at all', 'from=a&to=b'],
  ])('refuses %s', async (_label, query) => {
    expect((await scheduler.get(`/api/desk/calendar?${query}`)).status).toBe(400)
  })

  it.each(['calendar?from=2030-01-01T00:00:00Z&to=2030-01-02T00:00:00Z', 'tray', 'events'])('signed out, %s is closed', async (path) => {
    expect((await callerAt(server.url).get(`/api/desk/${path}`)).status).toBe(401)
  })

  it('the tray holds what is ready and has no slot, for those who may place it', async () => {
    const make = (title: string, more: Record<string, unknown> = {}) =>
      payload.create({
        collection: 'segments',
        data: { title, seconds: 600, organization: town.station, _status: 'published', ...more } as never,
      })
    const waiting = await make('Chờ xếp lịch')
    await make('Còn dở', { _status: 'draft' })
    const lost = await make('Bị thay')
    await place(payload, town, '2030-01-10T20:00', {
      content: { relationTo: 'segments', value: lost.id },
      status: 'preempted',
      reason: 'Truyền hình trực tiếp',
    })
    const tray = async (who: Caller): Promise<TrayItem[]> => (await who.get('/api/desk/tray')).body.items as never
    expect((await tray(scheduler)).map(({ title }) => title).toSorted()).toEqual(['Bị thay', 'Chờ xếp lịch'])
    expect((await tray(scheduler)).find(({ id }) => id === waiting.id)).toMatchObject({
      collection: 'segments',
      seconds: 600,
      organization: town.station,
      mayPlace: true,
    })
    expect(await tray(stranger)).toEqual([])
  })

  it('tells whoever listens what changed, and when something went', async () => {
    const req = await requestOf(payload, schedulerUser)
    const response = (await eventsEndpoint.handler(req)) as Response
    const heard = listenTo(response.body!)
    const id = await place(payload, town, '2030-01-20T20:00')
    // The first look only learns how things stand; nobody is told when it was.
    const first = heard.next()
    let looking = true
    void first.then(() => (looking = false))
    while (looking) {
      await payload.update({ collection: 'placements', id, data: { title: 'Đổi tên' }, depth: 0 })
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    expect((await first).changes).toMatchObject([{ id, organization: town.station }])
    await payload.delete({ collection: 'placements', id })
    while (!(await heard.next()).everything);
    await heard.stop()
  })
})

/** Reads a stream of events as a browser does. */
function listenTo(body: ReadableStream<Uint8Array>): { next(): Promise<PlacementsEvent>; stop(): Promise<void> } {
  const reader = body.getReader()
  const text = new TextDecoder()
  let held = ''
  return {
    async next() {
      for (;;) {
        const found = /^data: (.*)$/m.exec(held)
        if (found) {
          held = held.slice(found.index + found[0].length)
          return JSON.parse(found[1]!) as PlacementsEvent
        }
        const { value, done } = await reader.read()
        if (done) throw new Error('The stream ended')
        held += text.decode(value, { stream: true })
      }
    },
    stop: () => reader.cancel(),
  }
}
