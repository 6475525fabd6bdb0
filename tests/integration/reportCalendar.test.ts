import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { readAll } from '../../src/database/read.ts'
import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { sendOutbox, type Mail } from '../../src/operations/delivery/sendOutbox.ts'
import { readReportCalendar } from '../../src/operations/record/reportCalendar.ts'
import { remindReportsDue } from '../../src/operations/record/remindReportsDue.ts'
import { readWork } from '../../src/operations/work/readWork.ts'
import { clockAt } from '../../src/platform/clock.ts'
import { databases } from '../helpers/databases.ts'
import { listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, requestOf, type Town } from '../helpers/people.ts'
import { at, iso } from '../helpers/promises.ts'

describe.each(databases)('the calendar of reports on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  const people = new Map<string, Record<string, unknown> & { id: Id }>()
  const callers = new Map<string, Caller>()
  const quarter = (more: Record<string, unknown> = {}) => ({
    ...{ plan: town.plan, calendar: 'report', kind: 'Q1', internalDays: 6, sending: 'fixedDay', sendDay: 23, sendMonth: 3 },
    ...{ move: 'after', remindDays: 5, ...more },
  })

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    await payload.create({
      collection: 'holidays',
      data: { date: dayToStore('2030-03-25'), name: 'Nghỉ bù', standing: 'confirmed' } as never,
    })
    server = await listen(opened)
    for (const role of ['auditor', 'editor', 'viewer'] as const) {
      const user = await hire(payload, role, role === 'editor' ? [town.station] : [])
      people.set(role, user)
      callers.set(role, await signIn(server.url, String(user.email), password))
    }
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  const add = (name: string, data: Record<string, unknown>) => callers.get(name)!.post('/api/report-schedules', data)
  const rows = async (now: number) => readReportCalendar(await requestOf(payload, people.get('auditor')), 2030, now)
  const waiting = async (name: string, now: number): Promise<string[]> =>
    (await readWork(await requestOf(payload, people.get(name)), 'all', now))
      .filter(({ kind }) => kind === 'reportDue')
      .flatMap(({ items }) => items.map(({ title }) => title))
  const remindersOf = () => readAll({ payload }, 'notices', { where: { kind: { equals: 'reportDue' } } })

  it.each([
    ['a kind that the calendar lacks', { kind: 'Q2' }, 'kỳ “Quý II”'],
    ['no day', { sendDay: null }, 'ngày và tháng'],
    ['a day that the month lacks', { sendDay: 31, sendMonth: 4 }, 'Tháng 4 không có ngày 31'],
    ['no number of working days', { sending: 'workingDays', sendAfter: null }, 'số ngày làm việc'],
  ] as const)('%s is refused', async (_, more, words) => {
    const { status, body } = await add('auditor', quarter(more))
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain(words)
  })

  it('an auditor sets it; editors and viewers do not', async () => {
    expect((await add('editor', quarter())).status).toBe(403)
    expect((await add('viewer', quarter())).status).toBe(403)
    const made = await add('auditor', quarter())
    expect([made.status, JSON.stringify(made.body.errors ?? '')]).toEqual([201, '""'])
    expect((made.body.doc as { title: string }).title).toBe('Quý I')
    expect((await add('auditor', quarter())).status).toBe(400)
  })

  it('the day that falls on a weekend is moved past the holiday after it', async () => {
    // 23 March 2030 is a Saturday, the 25th is a holiday.
    expect((await rows(at('2030-03-01T08:00'))).map(({ days, state }) => ({ ...days, state }))).toEqual([
      { internal: '2030-03-20', sending: '2030-03-26', remind: '2030-03-21', state: 'notBegun' },
    ])
  })

  it('it waits for auditors from the day of the reminder, and for nobody else', async () => {
    expect(await waiting('auditor', at('2030-03-20T23:59'))).toEqual([])
    expect(await waiting('auditor', at('2030-03-21T00:00'))).toEqual(['Quý I năm 2030: Kế hoạch'])
    expect(await waiting('editor', at('2030-03-21T00:00'))).toEqual([])
  })

  it('auditors are reminded once, however often the job runs and by however many', async () => {
    expect(await remindReportsDue(payload, at('2030-03-20T07:00'))).toBe(0)
    expect(await remindReportsDue(payload, at('2030-03-21T07:00'), async () => false)).toBe(0)
    const runs = await Promise.all([1, 2, 3].map(() => remindReportsDue(payload, at('2030-03-21T07:00'))))
    expect(runs.sort()).toEqual([0, 0, 1])
    expect(await remindReportsDue(payload, at('2030-03-22T07:00'))).toBe(0)
    expect((await remindersOf()).map(({ body }) => body)).toEqual([expect.stringContaining('chậm nhất hết ngày 26/03/2030')])
    const acts = await readAll({ payload }, 'audit-log', { where: { action: { equals: 'remindReportDue' } } })
    expect(acts).toHaveLength(1)
    const mails: Mail[] = []
    await sendOutbox(payload, { send: async (mail) => mails.push(mail), serverUrl: 'http://x' }, clockAt(at('2030-03-21T07:01')))
    expect(mails.map(({ to }) => to)).toEqual([people.get('auditor')!.email])
    expect(mails[0]!.text).toContain('http://x/admin/bao-cao')
  })

  it('it stands as its report does: a draft, overdue, signed late', async () => {
    const report = { title: 'Quý I', plans: [town.plan], calendar: 'report', kind: 'Q1', year: 2030, locale: 'vi', revision: 0, edits: {} }
    const made = await payload.db.create({ collection: 'period-reports', data: { ...report, state: 'draft' } })
    expect((await rows(at('2030-03-26T23:59'))).map(({ state, report: id }) => [state, id])).toEqual([['draft', made.id]])
    expect((await rows(at('2030-03-27T00:00'))).map(({ state }) => state)).toEqual(['overdue'])
    expect(await waiting('auditor', at('2030-03-27T00:00'))).toHaveLength(1)
    await payload.db.updateOne({
      collection: 'period-reports',
      id: made.id,
      data: { ...report, state: 'signed', signedAt: iso('2030-03-27T09:00') },
    })
    expect((await rows(at('2030-04-01T00:00'))).map(({ state }) => state)).toEqual(['signedLate'])
    expect(await waiting('auditor', at('2030-04-01T00:00'))).toEqual([])
    expect(await remindReportsDue(payload, at('2030-04-01T07:00'))).toBe(0)
  })

  it('years that are none of the plan have no report', async () => {
    await payload.update({
      collection: 'plans',
      id: town.plan,
      data: { period: { start: dayToStore('2029-01-01'), end: dayToStore('2029-12-31') } } as never,
    })
    // The first quarter of 2030 begins on 15 December 2029.
    expect(await rows(at('2030-04-01T00:00'))).toHaveLength(1)
    expect(await readReportCalendar(await requestOf(payload, people.get('auditor')), 2031, at('2030-04-01T00:00'))).toEqual([])
  })
})
