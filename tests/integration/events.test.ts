import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { DAY, HOUR, localDateOf, startOfDay } from '../../src/obligations/index.ts'
import { countWork } from '../../src/operations/work/countWork.ts'
import { readWork } from '../../src/operations/work/readWork.ts'
import type { EventList, EventRow } from '../../src/reports/eventTypes.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, requestOf, type Town } from '../helpers/people.ts'

const today = startOfDay(localDateOf(Date.now()))
const day = (n: number): string => localDateOf(today + n * DAY)

describe.each(databases)('dialogues and meetings on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  const people = new Map<string, Record<string, unknown> & { id: Id }>()
  const callers = new Map<string, Caller>()
  const held = new Map<string, Id>()

  const make = async (collection: string, data: Record<string, unknown>): Promise<Id> =>
    ((await payload.create({ collection: collection as never, data: data as never, depth: 0 })) as { id: Id }).id

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    const channel = await make('channels', {
      name: 'Đối thoại',
      code: 'dt',
      medium: 'dialogue_event',
      organization: town.station,
      shared: true,
    })
    const form = await make('forms', { code: 'doi_thoai', name: 'Đối thoại', noticeDays: 7, resultDays: 10 })
    const training = await make('forms', { code: 'tap_huan', name: 'Tập huấn' })
    const at = async (title: string, days: number, more: Record<string, unknown> = {}): Promise<void> => {
      const start = new Date(today + days * DAY + 8 * HOUR).toISOString()
      const data = { title, organization: town.station, channel, form, plannedStart: start, plannedSeconds: 7200, ...more }
      held.set(title, await make('placements', data))
    }
    const ran = (days: number) => ({
      status: 'delivered',
      actualStart: new Date(today + days * DAY + 8 * HOUR).toISOString(),
      actualSeconds: 7200,
    })
    await at('Sắp tới', 15)
    await at('Quá gần', 3)
    await at('Còn xa', 60)
    await at('Đã tổ chức', -5, ran(-5))
    await at('Đã lâu', -20, ran(-20))
    await at('Đã hủy', -8, { status: 'cancelled', reason: 'Bão' })
    await at('Tập huấn', -6, { form: training, ...ran(-6) })
    await at('Của Báo', 15, { organization: town.paper })
    await place()
    server = await listen(opened)
    for (const [name, role, of] of [
      ['auditor', 'auditor', []],
      ['editor', 'editor', [town.station]],
      ['paper', 'editor', [town.paper]],
      ['viewer', 'viewer', []],
    ] as const) {
      const user = await hire(payload, role, [...of])
      people.set(name, user)
      callers.set(name, await signIn(server.url, String(user.email), password))
    }
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  /** What is aired is no event. */
  async function place(): Promise<void> {
    await make('placements', {
      ...{ title: 'Chuyên mục', channel: town.channel, form: town.form, plannedSeconds: 900 },
      plannedStart: new Date(today + 2 * DAY).toISOString(),
    })
  }
  const list = async (name: string, query = ''): Promise<readonly EventRow[]> =>
    ((await callers.get(name)!.get(`/api/record/events${query}`)).body as unknown as EventList).rows
  const standing = async (title: string): Promise<[string, string]> => {
    const row = (await list('auditor')).find((one) => one.title === title)!
    return [row.notice.state, row.result.state]
  }
  const waiting = async (name: string): Promise<string[]> => {
    const req = await requestOf(payload, people.get(name))
    const read = await readWork(req, 'all', Date.now())
    return read
      .filter(({ kind }) => ['publishNotice', 'publishResult', 'lateEvent'].includes(kind))
      .flatMap(({ kind, items }) => items.map(({ title }) => `${kind}: ${title}`))
      .sort()
  }
  const record = (name: string, title: string, data: Record<string, unknown> = {}) =>
    callers.get(name)!.post('/api/events', { placement: held.get(title), ...data })

  it('each is told with what the law asks of its form, and what airs is none', async () => {
    expect((await list('auditor')).map(({ title }) => title).sort()).toEqual([...held.keys()].sort())
    expect(await standing('Sắp tới')).toEqual(['due', 'notDue'])
    expect(await standing('Quá gần')).toEqual(['missing', 'notDue'])
    expect(await standing('Còn xa')).toEqual(['notDue', 'notDue'])
    expect(await standing('Đã tổ chức')).toEqual(['missing', 'due'])
    expect(await standing('Đã lâu')).toEqual(['missing', 'missing'])
    expect(await standing('Đã hủy')).toEqual(['none', 'none'])
    expect(await standing('Tập huấn')).toEqual(['none', 'none'])
  })

  it('what is to be published waits for its body, what is overdue for auditors', async () => {
    expect(await waiting('editor')).toEqual(
      [
        ...['Sắp tới', 'Quá gần', 'Đã tổ chức', 'Đã lâu'].map((title) => `publishNotice: ${title}`),
        ...['Đã tổ chức', 'Đã lâu'].map((title) => `publishResult: ${title}`),
      ].sort(),
    )
    expect(await waiting('paper')).toEqual(['publishNotice: Của Báo'])
    expect(await waiting('auditor')).toEqual(['lateEvent: Quá gần', 'lateEvent: Đã lâu', 'lateEvent: Đã tổ chức'].sort())
    expect(await waiting('viewer')).toEqual([])
    const req = await requestOf(payload, people.get('paper'))
    expect(await countWork(req, Date.now())).toBe((await readWork(req, 'all', Date.now())).reduce((sum, { total }) => sum + total, 0))
  })

  it.each([
    ['an editor of another body', 'paper'],
    ['an auditor', 'auditor'],
    ['a viewer', 'viewer'],
  ] as const)('%s fills in nothing', async (_, name) => {
    const { status } = await record(name, 'Sắp tới', { organization: people.get(name)!.organizations })
    expect(status).toBeGreaterThanOrEqual(400)
    expect((await list('auditor')).every(({ event }) => event === null)).toBe(true)
  })

  it('its body fills it in, in one form and one entry of the log; name and body come from the schedule', async () => {
    const questions = [
      { text: 'Bao giờ có kết quả?', answer: 'Trong tuần.', answeredBy: town.station, answeredOn: dayToStore(day(-5)) },
      { text: 'Hồ sơ nộp ở đâu?' },
    ]
    const answer = await record('editor', 'Đã tổ chức', {
      ...{ invited: 120, present: 96, questions },
      notice: { publishedOn: dayToStore(day(-14)), url: 'https://vi-du.vn/thong-bao' },
    })
    expect([answer.status, JSON.stringify(answer.body.errors ?? '')]).toEqual([201, '""'])
    const row = (await list('auditor')).find(({ title }) => title === 'Đã tổ chức')!
    expect(row).toMatchObject({ invited: 120, present: 96, questions: 2, answered: 1, notice: { state: 'done' }, result: { state: 'due' } })
    const doc = await payload.findByID({ collection: 'events', id: row.event!, depth: 0 })
    expect(doc).toMatchObject({ title: 'Đã tổ chức', organization: town.station })
    const { docs } = await payload.find({ collection: 'audit-log', where: { subject: { equals: 'events' } } })
    expect(docs.map(({ action }) => action)).toEqual(['create'])
  })

  it('a second record of the same event is refused; so is a link that leads nowhere, and fewer than nobody', async () => {
    expect((await record('editor', 'Đã tổ chức')).status).toBe(400)
    expect((await record('editor', 'Sắp tới', { notice: { url: 'giấy mời' } })).status).toBe(400)
    expect((await record('editor', 'Sắp tới', { present: -1 })).status).toBe(400)
  })

  it('two who begin the record of an event at once make one', async () => {
    const answers = await Promise.all([1, 2].map(() => record('editor', 'Đã lâu')))
    expect(answers.map(({ status }) => status >= 400).sort()).toEqual([false, true])
  })

  it('what is published late is told as late, never refused, and waits no more', async () => {
    const { event } = (await list('auditor')).find(({ title }) => title === 'Đã lâu')!
    const { status } = await callers.get('editor')!.patch(`/api/events/${event}`, {
      ...{ notice: { publishedOn: dayToStore(day(-25)) }, result: { publishedOn: dayToStore(day(-8)) } },
    })
    expect(status).toBe(200)
    const row = (await list('auditor')).find(({ title }) => title === 'Đã lâu')!
    expect([row.notice, row.result].map(({ state, days }) => [state, days])).toEqual([
      ['late', 2],
      ['late', 2],
    ])
    expect((await waiting('editor')).some((one) => one.includes('Đã lâu'))).toBe(false)
    expect(await waiting('auditor')).toEqual(['lateEvent: Quá gần'])
  })

  it('filters narrow the list and the sheet', async () => {
    expect((await list('auditor', '?state=late')).map(({ title }) => title).sort()).toEqual(['Quá gần', 'Đã lâu'].sort())
    expect((await list('auditor', `?from=${day(-7)}&to=${day(0)}`)).map(({ title }) => title)).toEqual(['Đã tổ chức', 'Tập huấn'])
    expect((await list('auditor', `?body=${town.paper}`)).map(({ title }) => title)).toEqual(['Của Báo'])
    expect((await callers.get('viewer')!.get('/api/record/events?from=31/12/2026')).status).toBe(400)
    const sheet = await callers.get('viewer')!.get('/api/record/events.xlsx')
    expect([sheet.status, String(sheet.body.text).slice(0, 2)]).toEqual([200, 'PK'])
    expect((await callerAt(server.url).get('/api/record/events')).status).toBe(401)
  })
})
