import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { readAll } from '../../src/database/read.ts'
import { dayToStore } from '../../src/documents/days.ts'
import { idOf, type Id } from '../../src/documents/ids.ts'
import { DAY, localDateOf, startOfDay } from '../../src/obligations/index.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { sendOutbox, type Mail } from '../../src/operations/delivery/sendOutbox.ts'
import { handInReport } from '../../src/operations/handIn/handInReport.ts'
import { wallClock } from '../../src/platform/clock.ts'
import type { HandInAnswer, HandInRow } from '../../src/reports/handInTypes.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, requestOf, type Town } from '../helpers/people.ts'
import { smallPdf } from '../helpers/smallPdf.ts'

/** Windows of thirty days with ten days to hand in: the first was due 25 days ago, the second is due in five, the third runs. */
const today = startOfDay(localDateOf(Date.now()))
const day = (n: number): string => localDateOf(today + n * DAY)

describe.each(databases)('reports that bodies hand in on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let reportChannel: Id
  const people = new Map<string, Record<string, unknown> & { id: Id }>()
  const callers = new Map<string, Caller>()
  const files = new Map<string, Id>()

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    const make = async (collection: string, data: Record<string, unknown>): Promise<Id> =>
      ((await payload.create({ collection: collection as never, data: data as never, depth: 0 })) as { id: Id }).id
    reportChannel = await make('channels', { name: 'Báo cáo', code: 'bc', medium: 'report', organization: town.station, shared: true })
    const form = await make('forms', { code: 'bao_cao', name: 'Báo cáo' })
    await make('commitments', {
      ref: 'bc',
      title: 'Báo cáo cải cách hành chính',
      text: 'Báo cáo định kỳ.',
      plan: town.plan,
      checkedBy: 'machine',
      obligors: [town.station, town.paper],
      windows: [{ rrule: 'FREQ=DAILY;INTERVAL=30', dtstart: `${day(-65)}T00:00`, duration: 'P30D', label: 'Kỳ' }],
      validFrom: dayToStore(day(-65)),
      validTo: dayToStore(day(85)),
      match: { media: ['report'], forms: [form], anySubject: true },
      measure: { kind: 'count', target: 1 },
      answersDueDays: 10,
    })
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
    const pdf = await smallPdf('Báo cáo cải cách hành chính')
    for (const [name, organization] of [
      ['editor', town.station],
      ['paper', town.paper],
    ] as const) {
      const made = await payload.create({
        collection: 'media',
        data: { alt: 'Báo cáo', organization } as never,
        file: { data: Buffer.from(pdf), mimetype: 'application/pdf', name: `${name}.pdf`, size: pdf.length },
        depth: 0,
      })
      files.set(name, made.id)
    }
    await runAudit(payload, { now: Date.now() })
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  const said = (body: Record<string, unknown>): string =>
    ((body.errors ?? []) as { message: string }[]).map(({ message }) => message).join(' ')
  const caller = (name: string): Caller => callers.get(name)!
  const read = async (name: string, query = ''): Promise<HandInAnswer> =>
    (await caller(name).get(`/api/record/handed-in${query}`)).body as unknown as HandInAnswer
  const rowsOf = async (query = ''): Promise<HandInRow[]> => (await read('auditor', query)).groups.flatMap(({ rows }) => rows)
  /** The row of a body for the period that began so many days from today. */
  const rowOf = async (body: Id, from: number): Promise<HandInRow> =>
    (await rowsOf()).find(({ obligor, period }) => obligor === String(body) && period.start === day(from))!
  const asked = async (name: string, body: Id, from: number, more: Record<string, unknown> = {}) => {
    const row = await rowOf(body, from)
    const standing = row.reports.find(({ id, withdrawn }) => id !== null && withdrawn === null)
    return { obligation: row.key, number: '45/BC', day: day(-1), file: files.get(name) ?? null, seen: standing?.id ?? null, ...more }
  }
  const handIn = async (name: string, body: Id, from: number, more: Record<string, unknown> = {}) =>
    caller(name).post('/api/record/handed-in', await asked(name, body, from, more))
  const placements = () => readAll({ payload }, 'placements', { where: { channel: { equals: reportChannel } }, sort: 'id' })

  it('who has handed in nothing is missing once it is due, and not before', async () => {
    expect((await rowsOf()).map(({ obligor, period, state, days }) => [obligor, period.start, state, days])).toEqual(
      expect.arrayContaining([
        [String(town.station), day(-65), 'missing', 26],
        [String(town.paper), day(-65), 'missing', 26],
        [String(town.station), day(-35), 'notDue', 0],
        [String(town.station), day(-5), 'notDue', 0],
      ]),
    )
    expect((await read('auditor')).counts).toMatchObject({ missing: 2, received: 0 })
  })

  it.each([
    ['no number', { number: ' ' }, 400, 'số, ký hiệu'],
    ['no day', { day: undefined }, 400, 'ngày của văn bản'],
    ['a day that is no day', { day: '2026-02-30' }, 400, 'YYYY-MM-DD'],
    ['a day that is ahead', { day: day(2) }, 400, 'chưa đến'],
    ['no file', { file: null }, 400, 'chọn tệp'],
    ['a file that is not there', { file: 'gone' }, 400, 'không còn trong hệ thống'],
    ['an obligation that is not there', { obligation: 'x' }, 404, 'không còn phải nộp'],
    ['a paper report by the body itself', { onPaper: true, receivedOn: day(-1) }, 403, 'người giám sát'],
    ['a report seen that does not stand', { seen: 'gone' }, 409, 'tải lại'],
  ] as const)('%s is refused, and nothing is written', async (_, more, status, words) => {
    const nobody = payload.db.defaultIDType === 'number' ? 987_654 : 'f'.repeat(24)
    const given = Object.fromEntries(Object.entries(more).map(([name, value]) => [name, value === 'gone' ? nobody : value]))
    const answer = await handIn('editor', town.station, -35, given)
    expect(answer.status).toBe(status)
    expect(said(answer.body)).toContain(words)
    expect(await placements()).toEqual([])
    expect(await readAll({ payload }, 'handed-reports')).toEqual([])
  })

  it.each([
    ['an editor of another body', 'paper', 403],
    ['a viewer', 'viewer', 403],
    ['an auditor who does not say that it is on paper', 'auditor', 403],
  ] as const)('%s does not hand in', async (_, name, status) => {
    const answer = await handIn(name, town.station, -35, { file: files.get('editor') })
    expect([answer.status, (await placements()).length]).toEqual([status, 0])
  })

  it('nobody who is signed out reads or writes', async () => {
    const stranger = callerAt(server.url)
    expect((await stranger.get('/api/record/handed-in')).status).toBe(401)
    expect((await stranger.post('/api/record/handed-in', {})).status).toBe(401)
  })

  it('the body hands in: in time it is received, with its evidence, one entry in the log', async () => {
    const answer = await handIn('editor', town.station, -35, { number: '45/BC-ĐPT', note: 'Kèm phụ lục.' })
    expect([answer.status, said(answer.body)]).toEqual([200, ''])
    const row = await rowOf(town.station, -35)
    expect(row).toMatchObject({ state: 'received', days: 0 })
    expect(row.reports[0]).toMatchObject({ number: '45/BC-ĐPT', day: day(-1), by: 'editor', onPaper: false, corrects: false })
    const [placement] = await placements()
    expect(placement).toMatchObject({ status: 'delivered', organization: town.station, evidence: [{ file: files.get('editor') }] })
    const asRun = await readAll({ payload }, 'as-run', { where: { placement: { equals: placement!.id } } })
    expect(asRun.map(({ outcome }) => outcome)).toEqual(['delivered'])
    const acts = await readAll({ payload }, 'audit-log', { sort: '-seq' })
    expect(acts.filter(({ action }) => action === 'handInReport')).toHaveLength(1)
    expect(acts.filter(({ subject }) => subject === 'placements' || subject === 'as-run')).toEqual([])
  })

  it('a second one is a correction: it stands, the first is kept and still counts', async () => {
    expect((await handIn('editor', town.station, -35, { number: '46/BC-ĐPT' })).status).toBe(200)
    const row = await rowOf(town.station, -35)
    expect(row.state).toBe('received')
    expect(row.reports.map(({ number, corrects, withdrawn }) => [number, corrects, withdrawn])).toEqual([
      ['46/BC-ĐPT', true, null],
      ['45/BC-ĐPT', false, null],
    ])
    expect((await placements()).map(({ status }) => status)).toEqual(['delivered', 'delivered'])
  })

  it('two at once for the same period: one is handed in, the other is told to look again', async () => {
    const same = await asked('editor', town.station, -35, { number: '47/BC-ĐPT' })
    const answers = await Promise.all([1, 2, 3].map(() => caller('editor').post('/api/record/handed-in', same)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect((await rowOf(town.station, -35)).reports).toHaveLength(3)
  })

  it('withdrawn with a reason it stays in the history, and the one before it stands', async () => {
    const { reports } = await rowOf(town.station, -35)
    const [last] = reports
    const withdraw = (name: string, reason: string) => caller(name).post(`/api/record/handed-in/${last!.id}/withdraw`, { reason })
    expect((await withdraw('paper', 'x')).status).toBe(403)
    expect((await withdraw('viewer', 'x')).status).toBe(403)
    expect((await withdraw('editor', ' ')).status).toBe(400)
    expect((await withdraw('editor', 'Nộp nhầm tệp.')).status).toBe(200)
    expect((await withdraw('editor', 'Nộp nhầm tệp.')).status).toBe(409)
    const row = await rowOf(town.station, -35)
    expect(row.state).toBe('received')
    expect(row.reports.map(({ number, withdrawn }) => [number, withdrawn?.reason ?? null])).toEqual([
      ['47/BC-ĐPT', 'Nộp nhầm tệp.'],
      ['46/BC-ĐPT', null],
      ['45/BC-ĐPT', null],
    ])
    expect((await placements()).map(({ status }) => status)).toEqual(['delivered', 'delivered', 'retracted'])
  })

  it('past the deadline it is received as late', async () => {
    expect((await handIn('editor', town.station, -65)).status).toBe(200)
    expect(await rowOf(town.station, -65)).toMatchObject({ state: 'late', days: 26 })
  })

  it('an auditor enters what came on paper, on the day on which it came; the body is told', async () => {
    const enter = (more: Record<string, unknown>) => handIn('auditor', town.paper, -65, { onPaper: true, day: day(-40), ...more })
    expect((await enter({})).status).toBe(400)
    expect(said((await enter({ receivedOn: day(-41) })).body)).toContain('trước ngày văn bản')
    const answer = await enter({ receivedOn: day(-30) })
    expect([answer.status, said(answer.body)]).toEqual([200, ''])
    const row = await rowOf(town.paper, -65)
    expect(row).toMatchObject({ state: 'received' })
    expect(row.reports[0]).toMatchObject({ onPaper: true, by: 'auditor' })
    const told = await readAll({ payload }, 'notices', { where: { kind: { equals: 'reportEntered' } } })
    expect(told.map(({ organization }) => organization)).toEqual([town.paper])
    expect((await readAll({ payload }, 'audit-log', { sort: '-seq' }))[0]).toMatchObject({ action: 'enterPaperReport' })
  })

  it('an auditor withdraws it again: missing, and the body is told why', async () => {
    const { reports } = await rowOf(town.paper, -65)
    expect(
      (await caller('auditor').post(`/api/record/handed-in/${reports[0]!.id}/withdraw`, { reason: 'Không phải báo cáo.' })).status,
    ).toBe(200)
    expect(await rowOf(town.paper, -65)).toMatchObject({ state: 'missing', days: 26 })
    const told = await readAll({ payload }, 'notices', { where: { kind: { equals: 'reportWithdrawn' } } })
    expect(told[0]!.body).toContain('Không phải báo cáo.')
  })

  it('one reminder to all who have not: one entry, one notice for each, mail to that body alone', async () => {
    const keys = (await rowsOf('?state=missing')).map(({ key }) => key)
    expect(keys).toHaveLength(1)
    const handed = (await rowOf(town.station, -35)).key
    const remind = (name: string, obligations: string[]) =>
      caller(name).post('/api/record/handed-in/remind', { obligations, note: 'Trước thứ Sáu.' })
    expect((await remind('editor', keys)).status).toBe(403)
    expect((await remind('auditor', [handed])).status).toBe(409)
    const answer = await remind('auditor', [...keys, handed])
    expect(answer.body).toMatchObject({ reminded: 1, left: 1, bodies: 1 })
    expect((await readAll({ payload }, 'audit-log', { where: { action: { equals: 'remindMissingReports' } } })).length).toBe(1)
    const row = await rowOf(town.paper, -65)
    expect(row.reminders).toHaveLength(1)

    const mails: Mail[] = []
    await sendOutbox(payload, { send: async (mail) => mails.push(mail), serverUrl: 'http://x' }, wallClock)
    const reminded = mails.filter(({ text }) => text.includes('chưa nộp báo cáo “Báo cáo cải cách hành chính”'))
    expect(reminded.map(({ to }) => to)).toEqual([String(people.get('paper')!.email)])
    expect(reminded[0]!.text).toContain('Trước thứ Sáu.')
    expect(reminded[0]!.text).toContain('http://x/admin/nop-bao-cao?state=missing')
  })

  it('what stands in the schedule for the period is confirmed instead of made twice', async () => {
    const period = { start: dayToStore(day(-35)), label: 'Kỳ' }
    const [form] = await readAll({ payload }, 'forms', { where: { code: { equals: 'bao_cao' } } })
    const planned = await payload.create({
      collection: 'placements',
      data: {
        ...{ title: 'Báo cáo kỳ', organization: town.paper, channel: reportChannel, form: form!.id, answers: period },
        ...{ plannedStart: new Date(today + 2 * DAY).toISOString(), plannedSeconds: 60, status: 'planned' },
      } as never,
      depth: 0,
    })
    const before = (await placements()).length
    const answer = await handIn('paper', town.paper, -35)
    expect([answer.status, said(answer.body)]).toEqual([200, ''])
    expect((await placements()).length).toBe(before)
    expect(await rowOf(town.paper, -35)).toMatchObject({ state: 'received' })
    const [handed] = await readAll({ payload }, 'handed-reports', { sort: '-createdAt' })
    expect(idOf(handed!.placement)).toBe(planned.id)
    expect((await payload.findByID({ collection: 'placements', id: planned.id, depth: 0 })).evidence).toHaveLength(1)
  })

  it('filters narrow what is read and what is in the sheet', async () => {
    expect((await rowsOf(`?body=${town.paper}`)).every(({ obligor }) => obligor === String(town.paper))).toBe(true)
    expect(new Set((await rowsOf('?state=received')).map(({ state }) => state))).toEqual(new Set(['received']))
    const period = encodeURIComponent(`${day(-65)}|Kỳ`)
    expect((await rowsOf(`?period=${period}`)).map(({ period: { start } }) => start)).toEqual([day(-65), day(-65)])
    expect((await caller('auditor').get('/api/record/handed-in?state=lost')).status).toBe(400)
    const sheet = await caller('viewer').get('/api/record/handed-in.xlsx?state=missing')
    expect([sheet.status, String(sheet.body.text).slice(0, 2)]).toEqual([200, 'PK'])
  })

  it('a report of yesterday is no reason to hand in for a body that is not asked', async () => {
    const row = await rowOf(town.station, -5)
    const done = await handInReport(
      await requestOf(payload, people.get('editor')),
      {
        ...{ obligation: row.key, organization: town.paper, number: '1', day: day(-1), file: files.get('editor')! },
        ...{ note: '', onPaper: false, seen: null },
      },
      Date.now(),
    )
    expect(done.ok).toBe(false)
  })
})
