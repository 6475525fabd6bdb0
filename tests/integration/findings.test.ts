import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { decideRequest, type DecideRequest } from '../../src/contracts/findings.ts'
import { readAll } from '../../src/database/read.ts'
import { dayToStore } from '../../src/documents/days.ts'
import { idOf, type Id } from '../../src/documents/ids.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { sendOutbox, type Mail } from '../../src/operations/delivery/sendOutbox.ts'
import { answerFinding } from '../../src/operations/findings/answerFinding.ts'
import { decideFinding } from '../../src/operations/findings/decideFinding.ts'
import { raiseFinding } from '../../src/operations/findings/raiseFinding.ts'
import { clockAt } from '../../src/platform/clock.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, requestOf, type Town } from '../helpers/people.ts'
import { at, promiseWeekly } from '../helpers/promises.ts'

/** Wednesday: the first weekly window is over, short, and past its makegood. */
const now = at('2030-01-23T09:00')

describe.each(databases)('findings on $name', ({ name, open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  const people = new Map<string, Record<string, unknown> & { id: Id }>()
  const callers = new Map<string, Caller>()
  let keys: string[]
  let joint: string

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    await promiseWeekly(payload, town)
    await promiseWeekly(payload, town, {
      ref: 'joint',
      title: 'Cùng làm',
      obligors: [town.station, town.paper],
      aggregation: 'joint',
    })
    server = await listen(opened)
    for (const [name, role, of] of [
      ['auditor', 'auditor', []],
      ['editor', 'editor', [town.station]],
      ['scheduler', 'scheduler', [town.station]],
      ['paper', 'editor', [town.paper]],
      ['viewer', 'viewer', []],
      ['admin', 'admin', []],
    ] as const) {
      const user = await hire(payload, role, [...of])
      people.set(name, user)
      callers.set(name, await signIn(server.url, String(user.email), password))
    }
    await runAudit(payload, { now })
    const rows = await readAll({ payload }, 'obligations', { sort: 'windowStart', select: { key: true, obligor: true } })
    keys = rows.filter(({ obligor }) => obligor !== null && obligor !== undefined).map(({ key }) => key)
    joint = rows.find(({ obligor }) => obligor === null || obligor === undefined)!.key
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  const caller = (name: string): Caller => callers.get(name)!
  const request = async (name: string) => requestOf(payload, people.get(name))
  const asked = (more: Record<string, unknown> = {}) => ({
    subjectKind: 'obligation',
    subject: keys[0],
    kind: 'question',
    text: 'Vì sao tuần này không phát?',
    ...more,
  })
  const said = (body: Record<string, unknown>): string =>
    ((body.errors ?? []) as { message: string }[]).map(({ message }) => message).join(' ')
  const stored = (id: Id) => payload.findByID({ collection: 'findings', id, depth: 0 })
  const raised = async (more: Record<string, unknown> = {}): Promise<Id> => {
    const { status, body } = await caller('auditor').post('/api/findings/raise', asked(more))
    expect([status, said(body)]).toEqual([200, ''])
    return (body.finding as { id: Id }).id
  }
  const step = (name: string, id: Id, what: string, data: Record<string, unknown>) => caller(name).post(`/api/findings/${id}/${what}`, data)
  const answered = async (more: Record<string, unknown> = {}): Promise<Id> => {
    const id = await raised(more)
    expect((await step('editor', id, 'answer', { text: 'Do bão số 3.' })).status).toBe(200)
    return id
  }
  const actsOn = async (id: Id): Promise<string[]> =>
    (
      await readAll({ payload }, 'audit-log', {
        where: { subject: { equals: 'findings' }, subjectId: { equals: String(id) } },
        sort: 'seq',
      })
    ).map(({ action }) => action)
  const noticesOf = async (id: Id): Promise<string[]> =>
    (await readAll({ payload }, 'notices', { where: { finding: { equals: id } } })).map(({ kind }) => kind)

  it('the body has five working days, weekends and confirmed holidays aside', async () => {
    await payload.create({
      collection: 'holidays',
      data: { date: dayToStore('2030-01-25'), name: 'Nghỉ bù', standing: 'confirmed' } as never,
    })
    await payload.create({
      collection: 'holidays',
      data: { date: dayToStore('2030-01-28'), name: 'Dự kiến', standing: 'expected' } as never,
    })
    const done = await raiseFinding(
      await request('auditor'),
      { subjectKind: 'obligation', subject: keys[0]!, organization: null, kind: 'objection', text: 'Số liệu chưa đúng.', days: 5 },
      now,
    )
    if (!done.ok) throw new Error(JSON.stringify(done.refusal))
    const finding = await stored(done.finding.id)
    // 24 January, then 28 to 31: the 25th is a holiday, the 28th is only expected to be one.
    expect(finding.dueBy).toBe(new Date(at('2030-02-01T00:00')).toISOString())
    expect(finding).toMatchObject({ state: 'open', raisedBy: 'auditor', subject: keys[0] })
    expect(idOf(finding.organization)).toBe(town.station)
    expect(await actsOn(finding.id)).toEqual(['raiseFinding'])
    expect(await noticesOf(finding.id)).toEqual(['findingRaised'])
  })

  it('asked, answered with evidence, accepted: all of it stays to be read', async () => {
    const id = await raised()
    const answer = await step('editor', id, 'answer', {
      text: 'Do bão số 3, đã phát bù.',
      evidence: [{ url: 'https://vi-du.vn/bien-ban', note: 'Biên bản' }],
      seen: 0,
    })
    expect([answer.status, answer.body]).toEqual([200, { finding: { id, state: 'answered' } }])
    expect((await step('auditor', id, 'decide', { decision: 'accept', seen: 1 })).status).toBe(200)
    const finding = await stored(id)
    expect(finding.state).toBe('accepted')
    expect((finding.steps ?? []).map((one) => [one.step, one.by, one.text])).toEqual([
      ['answer', 'editor', 'Do bão số 3, đã phát bù.'],
      ['accept', 'auditor', ''],
    ])
    expect(finding.steps![0]!.evidence).toMatchObject([{ url: 'https://vi-du.vn/bien-ban', note: 'Biên bản' }])
    expect(finding.endedAt).toBeTruthy()
    expect(await actsOn(id)).toEqual(['raiseFinding', 'answerFinding', 'decideFinding'])
    expect(await noticesOf(id)).toEqual(['findingRaised', 'findingAnswered', 'findingAccepted'])
    const history = await caller('editor').get(`/api/history/findings/${id}`)
    expect((history.body.entries as { act: string }[]).map(({ act }) => act)).toEqual([
      'Quyết định về trả lời kiến nghị',
      'Trả lời kiến nghị',
      'Nêu kiến nghị',
    ])
  })

  it('sent back it waits for the body anew, with a deadline of its own', async () => {
    const id = await answered()
    const before = (await stored(id)).dueBy
    expect((await step('auditor', id, 'decide', { decision: 'sendBack', text: 'Cần biên bản.', days: 20 })).status).toBe(200)
    const finding = await stored(id)
    expect(finding.state).toBe('open')
    expect(Date.parse(finding.dueBy!)).toBeGreaterThan(Date.parse(before!))
    expect((await step('editor', id, 'answer', { text: 'Gửi kèm biên bản.' })).status).toBe(200)
    expect((await step('auditor', id, 'decide', { decision: 'reject', text: 'Không có căn cứ.' })).status).toBe(200)
    expect((await stored(id)).state).toBe('rejected')
  })

  it('more time is given to who has not answered, and never less', async () => {
    const id = await raised({ text: 'Xin thêm thời gian' })
    const { dueBy, firstDueBy } = await stored(id)
    const less = await step('auditor', id, 'extend', { days: 3 })
    expect([less.status, said(less.body)]).toEqual([400, expect.stringContaining('phải sau hạn đang có')])
    expect((await step('editor', id, 'extend', { days: 10 })).status).toBe(403)
    expect((await step('auditor', id, 'extend', { days: 10, text: 'Do bão' })).status).toBe(200)
    const finding = await stored(id)
    expect(finding.state).toBe('open')
    expect(Date.parse(finding.dueBy!)).toBeGreaterThan(Date.parse(dueBy!))
    expect(finding.firstDueBy).toBe(firstDueBy)
    expect(await noticesOf(id)).toEqual(['findingRaised', 'findingExtended'])
  })

  it('turned into a waiver: the waiver stands with the decision, and the verdict follows', async () => {
    const id = await answered({ subject: keys[1], text: 'Vì sao thiếu?' })
    const waived = await step('auditor', id, 'decide', {
      decision: 'waive',
      text: 'Bão số 3',
      authority: 'UBND tỉnh, Công văn số 12/UBND-VX',
    })
    expect([waived.status, said(waived.body)]).toEqual([200, ''])
    const finding = await stored(id)
    const waiver = await payload.findByID({ collection: 'waivers', id: idOf(finding.waiver) as number, depth: 0 })
    expect(waiver).toMatchObject({ reason: 'Bão số 3', authority: 'UBND tỉnh, Công văn số 12/UBND-VX', obligor: town.station })
    expect([waiver.from, waiver.to].map((day) => day.slice(0, 10))).toEqual(['2030-01-14', '2030-01-21'])
    await runAudit(payload, { now })
    const [row] = await readAll({ payload }, 'obligations', { where: { key: { equals: keys[1] } }, select: { status: true } })
    expect(row!.status).toBe('waived')
  })

  it('of a waiver that is refused nothing stands: neither a step nor an entry', async () => {
    const id = await answered({ text: 'Không nêu căn cứ' })
    const refused = await step('auditor', id, 'decide', { decision: 'waive', text: 'Bão', authority: ' ' })
    expect([refused.status, said(refused.body)]).toEqual([400, 'Hãy ghi người, cơ quan cho phép và số văn bản.'])
    // A waiver of a label that no window has is refused by the rules of waivers themselves.
    const before = (await payload.count({ collection: 'waivers' })).totalDocs
    await payload.db.updateOne({ collection: 'findings', id, data: { ...(await stored(id)), label: 'Quý IX' } })
    const idle = await step('auditor', id, 'decide', { decision: 'waive', text: 'Bão', authority: 'UBND tỉnh' })
    expect(idle.status).toBe(409)
    expect(said(idle.body)).toContain('không có tên riêng')
    expect((await payload.count({ collection: 'waivers' })).totalDocs).toBe(before)
    expect((await stored(id)).state).toBe('answered')
    expect(await actsOn(id)).toEqual(['raiseFinding', 'answerFinding'])
  })

  it('two answers at once: one stands, the other is told why not', async () => {
    const id = await raised({ text: 'Hai người cùng trả lời' })
    const both = await Promise.all(
      ['Một', 'Hai'].map(async (text) => answerFinding(await request('editor'), id, { text, evidence: [] }, now)),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const lost = both.find(({ ok }) => !ok)
    expect(lost).toMatchObject({ refusal: { status: 409 } })
    expect((await stored(id)).steps).toHaveLength(1)
    expect(await noticesOf(id)).toEqual(['findingRaised', 'findingAnswered'])
  })

  it('accepted and withdrawn at once: one of the two stands', async () => {
    const id = await answered({ text: 'Hai quyết định' })
    const both = await Promise.all([
      step('auditor', id, 'decide', { decision: 'accept', seen: 1 }),
      step('auditor', id, 'withdraw', { text: 'Nêu nhầm', seen: 1 }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const { state, steps } = await stored(id)
    expect(steps).toHaveLength(2)
    expect(state).toBe(both[0]!.status === 200 ? 'accepted' : 'withdrawn')
    expect(await noticesOf(id)).toHaveLength(3)
  })

  it('the same step twice is refused, and changes nothing', async () => {
    const id = await answered({ text: 'Hai lần' })
    const again = await step('editor', id, 'answer', { text: 'Lần nữa' })
    expect([again.status, said(again.body)]).toEqual([
      409,
      'Kiến nghị đang ở tình trạng “Đã trả lời” nên không làm được việc này. Hãy tải lại trang để xem bước mới nhất.',
    ])
    expect((await stored(id)).steps).toHaveLength(1)
  })

  it('the same question sent twice is one finding', async () => {
    const id = await raised({ text: 'Gửi hai lần' })
    const again = await caller('auditor').post('/api/findings/raise', asked({ text: 'Gửi hai lần' }))
    expect([again.status, said(again.body)]).toEqual([409, expect.stringContaining('đã nêu đúng kiến nghị này')])
    expect((await step('editor', id, 'answer', { text: 'Đã rõ.' })).status).toBe(200)
    // Once it is answered, it may be asked again.
    await raised({ text: 'Gửi hai lần' })
  })

  it('who has not read the latest answer does not decide on it', async () => {
    const id = await answered({ text: 'Đã đọc chưa' })
    const stale = await step('auditor', id, 'decide', { decision: 'accept', seen: 0 })
    expect([stale.status, said(stale.body)]).toEqual([409, expect.stringContaining('đã có bước mới')])
    expect((await stored(id)).state).toBe('answered')
  })

  it('nobody decides on an answer of her own', async () => {
    const user = await payload.create({
      collection: 'users',
      data: { email: 'hai-vai@vi-du.vn', password, name: 'Hai vai', roles: ['auditor', 'editor'], organizations: [town.station] } as never,
      depth: 0,
    })
    people.set('both', { ...(user as unknown as Record<string, unknown> & { id: Id }), collection: 'users' })
    const id = await raised({ text: 'Tự trả lời' })
    expect((await answerFinding(await request('both'), id, { text: 'Tôi trả lời', evidence: [] }, now)).ok).toBe(true)
    const decide: DecideRequest = decideRequest('number').parse({ decision: 'accept' })
    expect(await decideFinding(await request('both'), id, decide, now)).toMatchObject({ ok: false, refusal: { status: 403 } })
    expect((await decideFinding(await request('auditor'), id, decide, now)).ok).toBe(true)
  })

  it.each<[string, string, string, Record<string, unknown>, number]>([
    ['an editor of another body cannot answer: there is no such finding for her', 'paper', 'answer', { text: 'Tôi trả lời' }, 404],
    ['a scheduler of the body reads, and does not answer', 'scheduler', 'answer', { text: 'Tôi trả lời' }, 403],
    ['an auditor does not answer for the body', 'auditor', 'answer', { text: 'Tôi trả lời' }, 403],
    ['a viewer of no body sees nothing to answer', 'viewer', 'answer', { text: 'Tôi trả lời' }, 403],
    ['an editor does not withdraw what she is asked', 'editor', 'withdraw', { text: 'Thôi' }, 403],
    ['an administrator neither', 'admin', 'withdraw', { text: 'Thôi' }, 403],
    ['an editor does not decide', 'editor', 'decide', { decision: 'accept' }, 403],
  ])('%s', async (_label, who, what, data, status) => {
    const id = await raised({ text: `Quyền của ${who}: ${what}` })
    const refused = await step(who, id, what, data)
    expect(refused.status).toBe(status)
    expect(said(refused.body).length).toBeGreaterThan(10)
    expect(await actsOn(id)).toEqual(['raiseFinding'])
  })

  it.each<[string, string, () => Record<string, unknown>, number, RegExp]>([
    ['only an auditor raises', 'editor', () => asked(), 403, /Chỉ người giám sát/],
    ['something is asked', 'auditor', () => asked({ text: '  ' }), 400, /Hãy ghi nội dung/],
    ['about something that is there', 'auditor', () => asked({ subject: 'weekly:1:2030-09-09' }), 404, /không còn/],
    ['of a body that owes it', 'auditor', () => asked({ organization: town.paper }), 400, /Cơ quan thực hiện: Đài Phát thanh/],
    ['of one of those who owe it together', 'auditor', () => asked({ subject: joint }), 400, /chọn cơ quan phải trả lời/],
    ['within one to sixty working days', 'auditor', () => asked({ days: 0 }), 400, /từ 1 đến 60/],
    ['of a kind there is', 'auditor', () => asked({ kind: 'remark' }), 400, /question hoặc objection/],
    ['about a commitment that is there', 'auditor', () => asked({ subjectKind: 'commitment', subject: 'không có' }), 404, /không còn/],
  ])('to be raised: %s', async (_label, who, data, status, why) => {
    const before = (await payload.count({ collection: 'findings' })).totalDocs
    const refused = await caller(who).post('/api/findings/raise', data())
    expect([refused.status, said(refused.body)]).toEqual([status, expect.stringMatching(why)])
    expect((await payload.count({ collection: 'findings' })).totalDocs).toBe(before)
  })

  it('a commitment can be asked about too, and one of several bodies', async () => {
    const commitment = (await payload.find({ collection: 'commitments', where: { ref: { equals: 'joint' } }, depth: 0 })).docs[0]!
    const id = await raised({ subjectKind: 'commitment', subject: String(commitment.id), organization: town.paper, text: 'Ai chủ trì?' })
    expect(idOf((await stored(id)).organization)).toBe(town.paper)
    expect((await step('paper', id, 'answer', { text: 'Báo chủ trì.' })).status).toBe(200)
    const spanless = await step('auditor', id, 'decide', { decision: 'waive', text: 'Giải thể', authority: 'UBND tỉnh' })
    expect([spanless.status, said(spanless.body)]).toEqual([400, expect.stringContaining('từ ngày nào')])
    const days = { from: '2030-01-01', to: '2030-02-01' }
    expect((await step('auditor', id, 'decide', { decision: 'waive', text: 'Giải thể', authority: 'UBND tỉnh', ...days })).status).toBe(200)
    const { waiver } = await stored(id)
    // What is owed together is waived for all of them.
    expect((await payload.findByID({ collection: 'waivers', id: idOf(waiver) as number, depth: 0 })).obligor ?? null).toBeNull()
  })

  it('each reads what is hers: the body its own, auditors all, nobody through Payload’s own ways', async () => {
    const id = await raised({ text: 'Ai đọc được' })
    const reads = async (who: string): Promise<number> => (await caller(who).get(`/api/findings/${id}?depth=0`)).status
    expect(await Promise.all(['auditor', 'admin', 'editor', 'scheduler'].map(reads))).toEqual([200, 200, 200, 200])
    expect(await Promise.all(['paper', 'viewer'].map(reads))).toEqual([404, 403])
    expect((await callerAt(server.url).post('/api/findings/raise', asked())).status).toBe(403)
    for (const refused of [
      await caller('auditor').post('/api/findings', { title: 'x' }),
      await caller('auditor').patch(`/api/findings/${id}`, { state: 'accepted' }),
      await caller('admin').delete(`/api/findings/${id}`),
    ])
      expect(refused.status).toBe(403)
    await expect(payload.update({ collection: 'findings', id, data: { state: 'accepted' } as never })).rejects.toThrow()
  })

  it('evidence names a file that is there', async () => {
    const id = await raised({ text: 'Tệp không có' })
    const refused = await step('editor', id, 'answer', {
      text: 'Xem tệp',
      evidence: [{ file: name === 'mongodb' ? '64b000000000000000004711' : 4711 }],
    })
    expect([refused.status, said(refused.body)]).toEqual([400, expect.stringContaining('không còn trong hệ thống')])
    const link = await step('editor', id, 'answer', { text: 'Xem', evidence: [{ url: 'javascript:alert(1)' }] })
    expect([link.status, said(link.body)]).toEqual([400, expect.stringContaining('http://')])
    expect((await stored(id)).state).toBe('open')
  })

  it('each step is mailed to the other side, once', async () => {
    await payload.db.deleteMany({ collection: 'notices', where: {} })
    const id = await answered({ text: 'Báo cho ai' })
    const sent: Mail[] = []
    const clock = clockAt(Date.now() + 1000)
    for (let round = 0; round < 2; round++)
      await sendOutbox(payload, { send: async (mail) => sent.push(mail), serverUrl: 'https://vi-du.vn' }, clock)
    const to = (subject: RegExp): string[] =>
      sent
        .filter((mail) => subject.test(mail.subject))
        .map((mail) => mail.to)
        .toSorted()
    const emailOf = (name: string): string => String(people.get(name)!.email)
    expect(sent.find(({ to: who }) => who === emailOf('editor'))?.text).toContain(`https://vi-du.vn/admin/collections/findings/${id}`)
    expect(to(/^Kiến nghị mới/)).toEqual(expect.arrayContaining([emailOf('editor'), emailOf('scheduler')]))
    expect(to(/^Kiến nghị mới/)).not.toContain(emailOf('auditor'))
    expect(to(/^Đã trả lời/)).toContain(emailOf('auditor'))
    expect(to(/^Đã trả lời/)).not.toContain(emailOf('editor'))
    expect(sent.filter(({ to: who }) => who === emailOf('paper'))).toEqual([])
    expect(sent.filter(({ to: who }) => who === emailOf('editor'))).toHaveLength(1)
  })

  it('an obligation that is gone can still be answered for, and is waived no more', async () => {
    const id = await raised({ subject: keys[2], text: 'Sẽ mất' })
    await payload.db.deleteMany({ collection: 'obligations', where: { key: { equals: keys[2] } } })
    expect((await step('editor', id, 'answer', { text: 'Kế hoạch đã thay đổi.' })).status).toBe(200)
    const refused = await step('auditor', id, 'decide', { decision: 'waive', text: 'x', authority: 'UBND tỉnh' })
    expect([refused.status, said(refused.body)]).toEqual([409, expect.stringContaining('không còn phải thực hiện')])
    expect((await step('auditor', id, 'decide', { decision: 'accept' })).status).toBe(200)
  })

  it('a commitment that is asked about is not deleted', async () => {
    const { commitment } = await stored(await raised({ text: 'Còn kiến nghị' }))
    const refused = await caller('admin').delete(`/api/commitments/${idOf(commitment)}`)
    expect([refused.status, said(refused.body)]).toEqual([403, expect.stringContaining('kiến nghị')])
  })
})
