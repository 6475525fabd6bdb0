import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { remindDutiesJob } from '../../jobs/remind-duties.ts'
import { runJob } from '../../jobs/runJob.ts'
import { dutyQuery, type DutyStepRequest } from '../../src/contracts/duties.ts'
import { idKindOf, readAll } from '../../src/database/read.ts'
import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { DAY } from '../../src/obligations/index.ts'
import { readDutyList } from '../../src/operations/duties/readDutyList.ts'
import { makeDuties } from '../../src/operations/duties/makeDuties.ts'
import { takeDutyStep } from '../../src/operations/duties/takeDutyStep.ts'
import { sendOutbox, type Mail } from '../../src/operations/delivery/sendOutbox.ts'
import { dutyShares } from '../../src/operations/record/dutyShares.ts'
import { countWork } from '../../src/operations/work/countWork.ts'
import { readWork } from '../../src/operations/work/readWork.ts'
import { periodOf } from '../../src/figures/periods.ts'
import { clockAt } from '../../src/platform/clock.ts'
import { parseEnv } from '../../src/platform/env.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, requestOf, type Town } from '../helpers/people.ts'
import { at } from '../helpers/promises.ts'

/** The second week of April: the first quarter was due at the end of March. */
const now = at('2030-04-10T09:00')

describe.each(databases)('duties of bodies on $name', ({ name, open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  const people = new Map<string, Record<string, unknown> & { id: Id }>()
  const callers = new Map<string, Caller>()
  let quarterly: Id
  let check: Id

  const make = async (collection: string, data: Record<string, unknown>): Promise<Id> =>
    ((await payload.create({ collection: collection as never, data: data as never, depth: 0 })) as { id: Id }).id

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    server = await listen(opened)
    const duty = { plan: town.plan, from: dayToStore('2030-01-01'), until: dayToStore('2031-01-01'), text: 'Báo cáo kết quả tuyên truyền.' }
    quarterly = await make('duties', { ...duty, ref: 'd1', bodies: [town.station, town.paper], frequency: 'quarterly' })
    const commitment = await make('commitments', {
      ref: 'hand',
      text: 'Cập nhật kịp thời thủ tục hành chính.',
      plan: town.plan,
      checkedBy: 'hand',
      kind: 'unquantified',
      obligors: [town.paper],
    })
    check = await make('duties', { ...duty, ref: 'd2', ordinal: 2, bodies: [town.paper], frequency: 'halfYearly', commitment })
    const old = await make('plans', { ref: 'cu', title: 'Kế hoạch cũ', auditing: 'off' })
    await make('duties', { ...duty, ref: 'd3', plan: old, bodies: [town.station], frequency: 'monthly' })
    for (const [who, role, of] of [
      ['auditor', 'auditor', []],
      ['second', 'auditor', [town.paper]],
      ['editor', 'editor', [town.station]],
      ['scheduler', 'scheduler', [town.station]],
      ['paper', 'editor', [town.paper]],
      ['viewer', 'viewer', []],
      ['admin', 'admin', []],
    ] as const) {
      const user = await hire(payload, role, [...of])
      people.set(who, user)
      callers.set(who, await signIn(server.url, String(user.email), password))
    }
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  const keyOf = (duty: Id, body: Id, period: string): string => `${duty}:${body}:civil-2030-${period}`
  const step = (who: string, key: string, what: string, data: Record<string, unknown> = {}) =>
    callers.get(who)!.post('/api/duty-accounts/step', { key, step: what, ...data })
  const said = ({ body }: { body: Record<string, unknown> }): string =>
    ((body.errors ?? []) as { message: string }[]).map(({ message }) => message).join(' ')
  const stored = async (key: string) => (await readAll({ payload }, 'duty-accounts', { where: { key: { equals: key } } }))[0]!
  const actsOn = async (key: string): Promise<string[]> => {
    const { id } = await stored(key)
    const where = { subject: { equals: 'duty-accounts' }, subjectId: { equals: String(id) } }
    return (await readAll({ payload }, 'audit-log', { where, sort: 'seq' })).map(({ action }) => action)
  }
  const noticesAbout = async (key: string): Promise<string[]> =>
    (await readAll({ payload }, 'notices', { sort: 'createdAt' }))
      .filter(({ key: own }) => own.startsWith(`duty:${key}#`))
      .map(({ kind }) => kind)
  const list = async (who: string, query: Record<string, unknown> = {}, when = now) => {
    const read = await readDutyList(await requestOf(payload, people.get(who)), dutyQuery(idKindOf(payload)).parse(query), when)
    return read.occurrences.map(({ duty, body, window, state }) => `${duty.title} ${body.name} ${window.period} ${state}`)
  }
  const asked = (key: string, more: Partial<DutyStepRequest>): DutyStepRequest => ({
    key,
    step: 'handIn',
    text: 'Đã thực hiện.',
    document: '',
    days: 3,
    evidence: [],
    ...more,
  })

  it('each body owes each period; a plan that is kept for reference asks for nothing', async () => {
    const seen = await list('auditor', { period: 'civil-2030-H1' })
    expect(seen).toHaveLength(5)
    expect(seen.filter((line) => line.endsWith('overdue'))).toHaveLength(2)
    expect(seen.filter((line) => line.includes('civil-2030-Q2') && line.endsWith('notYetDue'))).toHaveLength(2)
  })

  it('a body sees its own alone; who belongs to none sees nothing', async () => {
    expect((await list('editor')).every((line) => line.includes('Đài'))).toBe(true)
    expect(await list('editor', { body: String(town.paper) })).toEqual([])
    expect(await list('viewer')).toEqual([])
  })

  it('reported with evidence and confirmed: all of it stays to be read', async () => {
    const key = keyOf(quarterly, town.station, 'Q2')
    expect(said(await step('editor', key, 'begin', { seen: 0 }))).toBe('')
    const evidence = [{ url: 'https://vi-du.vn/bao-cao', note: 'Báo cáo' }]
    expect(said(await step('editor', key, 'handIn', { text: 'Đã làm.', document: '12/BC-PTTH', evidence, seen: 1 }))).toBe('')
    const done = await step('auditor', key, 'confirm', { seen: 2 })
    expect([done.status, done.body]).toEqual([200, { duty: { key, stage: 'confirmed' } }])
    const account = await stored(key)
    expect(account).toMatchObject({ stage: 'confirmed', outcome: 'kept', settledBy: 'auditor', period: 'civil-2030-Q2' })
    expect((account.steps ?? []).map((one) => [one.step, one.by, one.text, one.document ?? null])).toEqual([
      ['begin', 'editor', '', null],
      ['handIn', 'editor', 'Đã làm.', '12/BC-PTTH'],
      ['confirm', 'auditor', '', null],
    ])
    expect(account.steps![1]!.evidence).toMatchObject([{ url: 'https://vi-du.vn/bao-cao', note: 'Báo cáo' }])
    expect(await actsOn(key)).toEqual(['beginDuty', 'reportDuty', 'confirmDuty'])
    expect(await noticesAbout(key)).toEqual(['dutyReported', 'dutyConfirmed'])
    const history = await callers.get('editor')!.get(`/api/history/duty-accounts/${account.id}`)
    expect((history.body.entries as { act: string }[]).map(({ act }) => act)).toEqual([
      'Xác nhận báo cáo nhiệm vụ',
      'Báo cáo kết quả nhiệm vụ',
      'Ghi nhiệm vụ đang thực hiện',
    ])
  })

  it('sent back it waits for the body anew, with time to report again', async () => {
    const key = keyOf(quarterly, town.station, 'Q1')
    const editor = await requestOf(payload, people.get('editor'))
    const auditor = await requestOf(payload, people.get('auditor'))
    expect(await takeDutyStep(editor, asked(key, {}), now)).toMatchObject({ ok: true })
    expect(await takeDutyStep(auditor, asked(key, { step: 'return', text: 'Thiếu số liệu.', days: 3 }), now)).toMatchObject({ ok: true })
    // Wednesday 10 April: three working days are up to Monday the 15th.
    expect((await stored(key)).dueBy).toBe(new Date(at('2030-04-16T00:00')).toISOString())
    const mine = (when: number) => list('editor', { period: 'civil-2030-Q1' }, when)
    expect([(await mine(now))[0], (await mine(now + 7 * DAY))[0]].map((line) => line!.split(' ').at(-1))).toEqual(['returned', 'overdue'])
    expect(await noticesAbout(key)).toEqual(['dutyReported', 'dutyReturned'])
  })

  it('a check by hand asks for no report, and says whether it was kept', async () => {
    const key = keyOf(check, town.paper, 'H1')
    expect((await step('auditor', key, 'check', { outcome: 'notKept' })).status).toBe(400)
    expect((await step('auditor', key, 'check', { text: 'Chưa cập nhật.' })).status).toBe(400)
    expect(said(await step('auditor', key, 'check', { outcome: 'notKept', text: 'Chưa cập nhật.' }))).toBe('')
    expect(await stored(key)).toMatchObject({ stage: 'confirmed', outcome: 'notKept' })
    // What a body reports by itself is confirmed after there is a report.
    expect((await step('auditor', keyOf(quarterly, town.paper, 'Q3'), 'check', { outcome: 'kept' })).status).toBe(403)
  })

  it.each([
    ['viewer', 'handIn', 403],
    ['scheduler', 'handIn', 403],
    ['paper', 'handIn', 404],
    ['editor', 'notRequire', 403],
    ['editor', 'confirm', 403],
    ['auditor', 'handIn', 403],
    ['auditor', 'confirm', 409],
  ])('%s may not %s what is the station’s and open: %s', async (who, what, status) => {
    const key = keyOf(quarterly, town.station, 'Q3')
    expect((await step(who, key, what, { text: 'x', document: '1' })).status).toBe(status)
    expect(await readAll({ payload }, 'duty-accounts', { where: { key: { equals: key } } })).toEqual([])
  })

  it('nobody confirms her own report, and strangers are sent away', async () => {
    const key = keyOf(quarterly, town.paper, 'Q2')
    await payload.update({ collection: 'users', id: people.get('second')!.id as number, data: { roles: ['auditor', 'editor'] } as never })
    const own = await signIn(server.url, String(people.get('second')!.email), password)
    const handed = await own.post('/api/duty-accounts/step', { key, step: 'handIn', text: 'Đã làm.' })
    expect([handed.status, said(handed)]).toEqual([200, ''])
    const refused = await own.post('/api/duty-accounts/step', { key, step: 'confirm' })
    expect([refused.status, said(refused)]).toEqual([403, expect.stringContaining('do chính Ông/Bà gửi')])
    expect((await callerAt(server.url).post('/api/duty-accounts/step', { key, step: 'confirm' })).status).toBe(403)
  })

  it('of two people at once one is first; the other is told, and one step stands', async () => {
    const key = keyOf(quarterly, town.station, 'Q4')
    const both = await Promise.all(
      ['Báo cáo thứ nhất', 'Báo cáo thứ hai'].map(async (text) =>
        takeDutyStep(await requestOf(payload, people.get('editor')), asked(key, { text, seen: 0 }), now),
      ),
    )
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect((await stored(key)).steps).toHaveLength(1)
    expect(await actsOn(key)).toEqual(['reportDuty'])
    const late = await step('auditor', key, 'confirm', { seen: 0 })
    expect([late.status, said(late)]).toEqual([409, expect.stringContaining('Đã có bước mới')])
  })

  it('not required: with a reason and a document, and it counts no more; opened again it does', async () => {
    const key = keyOf(quarterly, town.paper, 'Q4')
    expect((await step('auditor', key, 'notRequire', { text: 'Sáp nhập' })).status).toBe(400)
    expect(said(await step('auditor', key, 'notRequire', { text: 'Sáp nhập', document: '15/UBND' }))).toBe('')
    const year = periodOf({ calendar: 'civil', kind: 'Y', year: 2030 })!
    const shares = await dutyShares({ payload }, [town.plan], year, now)
    // Eight quarters of two bodies and two checks, one let off; the station’s second quarter alone is confirmed as done.
    expect(shares.total).toEqual({ planned: 9, done: 1 })
    expect(Object.fromEntries(shares.byObligor)).toEqual({
      [String(town.station)]: { planned: 4, done: 1 },
      [String(town.paper)]: { planned: 5, done: 0 },
    })
    expect(said(await step('auditor', key, 'reopen', { text: 'Ghi nhầm' }))).toBe('')
    expect((await dutyShares({ payload }, [town.plan], year, now)).total.planned).toBe(10)
  })

  it('a finding about a duty: the body answers, and it can be turned into being let off', async () => {
    const key = keyOf(quarterly, town.paper, 'Q3')
    const raise = (who: string, subject: string) =>
      callers.get(who)!.post('/api/findings/raise', { subjectKind: 'duty', subject, kind: 'question', text: 'Vì sao chưa báo cáo?' })
    expect((await raise('paper', key)).status).toBe(403)
    const nothing = await raise('auditor', `${quarterly}:${town.paper}:civil-2031-Q3`)
    expect([nothing.status, said(nothing)]).toEqual([404, expect.stringContaining('không còn phải thực hiện')])
    const raised = await raise('auditor', key)
    expect([raised.status, said(raised)]).toEqual([200, ''])
    const { id } = (raised.body as { finding: { id: Id } }).finding
    const read = async () => (await readAll({ payload }, 'findings', { where: { id: { equals: id } } }))[0]!
    expect(await read()).toMatchObject({ subject: key, organization: town.paper, duty: quarterly })

    const on = (who: string, step: string, data: Record<string, unknown>) => callers.get(who)!.post(`/api/findings/${id}/${step}`, data)
    const evidence = [{ url: 'https://vi-du.vn/15-UBND' }]
    expect((await on('editor', 'answer', { text: 'Không phải của tôi.' })).status).toBe(404)
    expect((await on('paper', 'answer', { text: 'Đã sáp nhập.', evidence })).status).toBe(200)
    expect((await on('auditor', 'decide', { decision: 'waive', text: 'Sáp nhập' })).status).toBe(400)
    expect(await readAll({ payload }, 'duty-accounts', { where: { key: { equals: key } } })).toEqual([])
    expect(said(await on('auditor', 'decide', { decision: 'waive', text: 'Sáp nhập', authority: '15/UBND' }))).toBe('')
    const waived = await read()
    expect([waived.state, waived.waiver ?? null]).toEqual(['waived', null])
    const { stage, steps } = await stored(key)
    expect([stage, steps!.map(({ step, document }) => [step, document]), steps![0]!.evidence!.map(({ url }) => url)]).toEqual([
      'notRequired',
      [['notRequire', '15/UBND']],
      ['https://vi-du.vn/15-UBND'],
    ])
    expect(await actsOn(key)).toEqual(['notRequireDuty'])
    expect(said(await step('auditor', key, 'reopen', { text: 'Trả lại như trước' }))).toBe('')
    const refused = await callers.get('admin')!.delete(`/api/duties/${quarterly}`)
    expect(refused.status).toBe(403)
  })

  it('many are confirmed together or not at all', async () => {
    const [good, open] = [keyOf(quarterly, town.paper, 'Q2'), keyOf(quarterly, town.paper, 'Q1')]
    const confirm = (duties: { key: string; seen: number }[]) => callers.get('auditor')!.post('/api/duty-accounts/confirm', { duties })
    const refused = await confirm([
      { key: good, seen: 1 },
      { key: open, seen: 0 },
    ])
    expect([refused.status, said(refused)]).toEqual([409, expect.stringContaining('Báo Cà Mau')])
    expect((await stored(good)).stage).toBe('reported')
    expect((await confirm([{ key: good, seen: 1 }])).body).toEqual({ count: 1 })
    expect((await stored(good)).stage).toBe('confirmed')
    expect((await callers.get('editor')!.post('/api/duty-accounts/confirm', { duties: [{ key: good, seen: 2 }] })).status).toBe(403)
  })

  it('an auditor reminds: one notice a body however many, the same once a day', async () => {
    const duties = ['Q1', 'Q3'].map((period) => ({ key: keyOf(quarterly, town.paper, period), seen: 0 }))
    const remind = () => callers.get('auditor')!.post('/api/duty-accounts/remind', { duties })
    expect((await remind()).body).toEqual({ count: 1 })
    expect((await remind()).status).toBe(409)
    const notices = await readAll({ payload }, 'notices', { where: { kind: { equals: 'dutyAsked' } } })
    expect(notices.map(({ subject }) => subject)).toEqual(['Đề nghị báo cáo 2 nhiệm vụ'])
    const mails: Mail[] = []
    const send = async (mail: Mail) => void mails.push(mail)
    await sendOutbox(payload, { send, serverUrl: 'https://dinh-ky.vn' }, clockAt(Date.now() + DAY))
    const told = mails.filter(({ text }) => text.includes('Đề nghị báo cáo 2 nhiệm vụ'))
    expect(told.map(({ to }) => to).toSorted()).toEqual(
      ['paper', 'second', 'admin'].map((who) => String(people.get(who)!.email)).toSorted(),
    )
    expect(told[0]!.text).toContain(`https://dinh-ky.vn/admin/nhiem-vu?body=${town.paper}`)
  })

  it('the work list asks the body for what is due, and the auditor for what is reported', async () => {
    const of = async (who: string): Promise<Record<string, number>> => {
      const req = await requestOf(payload, people.get(who))
      const read = await readWork(req, 'all', now)
      expect(await countWork(req, now)).toBe(read.reduce((sum, { total }) => sum + total, 0))
      return Object.fromEntries(read.filter(({ kind, total }) => /Duty/.test(kind) && total > 0).map(({ kind, total }) => [kind, total]))
    }
    expect(await of('editor')).toEqual({ handInDuty: 1 })
    expect(await of('paper')).toEqual({ handInDuty: 1 })
    expect(await of('scheduler')).toEqual({})
    expect(await of('auditor')).toEqual({ confirmDuty: 1 })
    expect(await of('admin')).toEqual({})
  })

  it('reminders go out once, however often the job runs, also after a long sleep and from two servers', async () => {
    const read = parseEnv({ NODE_ENV: 'test', PAYLOAD_SECRET: 'x'.repeat(32) })
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    const runAt = async (when: number) => runJob(remindDutiesJob, { payload, env: read.env, clock: clockAt(when) })
    const kinds = async (): Promise<string[]> =>
      (await readAll({ payload }, 'notices', { where: { kind: { in: ['dutyAhead', 'dutyOverdue', 'dutiesOverdue'] } } })).map(
        ({ kind }) => kind,
      )
    // The first run tells of its own day alone: nothing of what was overdue before.
    await runAt(at('2030-06-10T07:00'))
    expect(await kinds()).toEqual([])
    const together = await Promise.all([runAt(at('2030-06-17T07:00')), runAt(at('2030-06-17T07:00'))])
    expect(together.filter(({ ran }) => ran).length).toBeGreaterThanOrEqual(1)
    // Of the second quarter and the first half-year everything is settled.
    expect(await kinds()).toEqual([])
    await runAt(at('2030-09-17T07:00'))
    expect((await kinds()).toSorted()).toEqual(['dutyAhead', 'dutyAhead'])
    await Promise.all([runAt(at('2030-09-18T07:00')), runAt(at('2030-09-18T07:00'))])
    expect(await kinds()).toHaveLength(2)
    // Asleep from before the last reminder until well after the deadline.
    await runAt(at('2030-10-20T07:00'))
    await runAt(at('2030-10-20T08:00'))
    expect((await kinds()).toSorted()).toEqual(['dutiesOverdue', 'dutyAhead', 'dutyAhead', 'dutyOverdue', 'dutyOverdue'])
  })

  it('what was asked of nobody yet is shown to auditors, and is nobody’s', async () => {
    const id = await make('duties', {
      ref: 'd9',
      plan: town.plan,
      text: 'UBND các xã báo cáo.',
      from: dayToStore('2030-01-01'),
      until: dayToStore('2031-01-01'),
    })
    const read = await readDutyList(await requestOf(payload, people.get('auditor')), dutyQuery(idKindOf(payload)).parse({}), now)
    expect(read.withoutBody.map((duty) => duty.id)).toEqual([id])
  })

  it.each([
    ['frequency once without an end', { frequency: 'once', until: null }, 'dueOn'],
    ['a deadline too far', { dueDays: 999 }, 'dueDays'],
    ['working days before the end', { dueDays: -3, dueUnit: 'working' }, 'dueDays'],
    ['days out of order', { from: dayToStore('2031-02-01') }, 'until'],
  ])('a duty of which nobody can say when it is due is refused: %s', async (_, more, path) => {
    const data = {
      ref: `bad-${name}`,
      plan: town.plan,
      text: 'x',
      from: dayToStore('2030-01-01'),
      until: dayToStore('2031-01-01'),
      ...more,
    }
    await expect(make('duties', data)).rejects.toMatchObject({ data: { errors: [{ path }] } })
  })

  it('a duty with an account is not deleted, and an account is written by acts alone', async () => {
    await expect(payload.delete({ collection: 'duties', id: quarterly as number })).rejects.toThrow()
    const { id } = await stored(keyOf(quarterly, town.station, 'Q2'))
    await expect(payload.update({ collection: 'duty-accounts', id: id as number, data: { stage: 'open' } as never })).rejects.toThrow()
    await expect(payload.delete({ collection: 'duty-accounts', id: id as number })).rejects.toThrow()
  })

  it('duties are made of a plan’s rows and of what is checked by hand, once', async () => {
    const plan = await make('plans', {
      ref: 'moi',
      title: 'Kế hoạch mới',
      auditing: 'on',
      period: { start: dayToStore('2030-01-01'), end: dayToStore('2030-12-31') },
      responsibleBodies: [
        {
          name: 'Đài',
          organization: town.station,
          duties: [
            { ref: 'moi.1', text: 'Báo cáo hằng quý.', obligation: 'periodic' },
            { ref: 'moi.2', text: 'Đăng tin.', obligation: 'continuous', commitmentRefs: ['moi.cm'] },
          ],
        },
      ],
    })
    const clause = { plan, text: 'Đăng tin kịp thời.', checkedBy: 'hand', kind: 'unquantified', obligors: [town.paper] }
    await make('commitments', { ...clause, ref: 'moi.cm' })
    await make('commitments', { ...clause, ref: 'moi.cm2', ordinal: 2 })
    expect(await makeDuties(payload, now)).toBeGreaterThanOrEqual(3)
    const made = await readAll({ payload }, 'duties', { where: { plan: { equals: plan } }, sort: 'ordinal' })
    expect(made.map(({ ref, frequency, until, commitment }) => [ref, frequency, until, commitment != null])).toEqual([
      ['moi.1', 'quarterly', '2031-01-01T12:00:00.000Z', false],
      ['moi.2', 'yearly', '2031-01-01T12:00:00.000Z', true],
      ['moi.cm2.check', 'yearly', '2031-01-01T12:00:00.000Z', true],
    ])
    expect(await makeDuties(payload, now)).toBe(0)
    await payload.delete({ collection: 'duties', id: made[0]!.id as number })
    expect(await makeDuties(payload, now)).toBe(0)
  })

  it('the sheet holds what the page shows', async () => {
    const { status, body } = await callers.get('auditor')!.get('/api/record/duties.xlsx?period=civil-2030-Q2')
    expect([status, String(body.text).slice(0, 2)]).toEqual([200, 'PK'])
    expect((await callers.get('auditor')!.get('/api/record/duties.xlsx?period=never')).status).toBe(400)
    expect((await callerAt(server.url).get('/api/record/duties.xlsx')).status).toBe(401)
  })
})
