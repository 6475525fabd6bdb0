import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import type { MatrixAnswer } from '../../src/operations/record/readMatrix.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, type Town } from '../helpers/people.ts'
import { place, promiseWeekly } from '../helpers/promises.ts'

/** The weeks of March 2026 from Monday the 2nd: over by now, whenever that is. */
const march = {
  windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2026-03-02T00:00' }],
  validFrom: dayToStore('2026-03-02'),
  validTo: dayToStore('2026-03-30'),
  makegoodWithinDays: null,
}
const inMarch = '/api/record/matrix?period=civil-2026-Q1'

describe.each(databases)('the matrix over HTTP on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let auditor: Caller
  let editor: Caller
  let viewer: Caller
  let site: Caller
  let weekly: Id
  let press: Id

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    weekly = await promiseWeekly(payload, town, march)
    press = await promiseWeekly(payload, town, {
      ...march,
      ref: 'press',
      title: 'Tin trên báo mỗi tuần',
      obligors: [town.paper],
      match: { media: ['print'], forms: [town.form], anySubject: true },
      minSecondsEach: null,
    })
    const aired = async (start: string, more: Record<string, unknown> = {}) =>
      place(payload, town, start, {
        status: 'delivered',
        actualStart: new Date(`${start}+07:00`).toISOString(),
        actualSeconds: 900,
        ...more,
      })
    await aired('2026-03-03T20:00')
    await aired('2026-03-10T20:00')
    await aired('2026-03-05T06:00', { channel: town.paperChannel, organization: town.paper })
    server = await listen(opened)
    const login = async (role: 'auditor' | 'editor' | 'viewer', bodies: Id[] = []) =>
      signIn(server.url, String((await hire(payload, role, bodies)).email), password)
    auditor = await login('auditor')
    editor = await login('editor', [town.paper])
    viewer = await login('viewer')
    const client = await hire(payload, 'apiClient')
    await payload.update({
      collection: 'users',
      id: client.id,
      data: { enableAPIKey: true, apiKey: 'khoa-cua-trang-tin-0123456789-abcdef' } as never,
    })
    site = callerAt(server.url, { authorization: 'users API-Key khoa-cua-trang-tin-0123456789-abcdef' })
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  const matrix = async (caller: Caller, query = ''): Promise<MatrixAnswer> => {
    const { status, body } = await caller.get(`${inMarch}${query}`)
    expect([status, body.errors]).toEqual([200, undefined])
    return body as unknown as MatrixAnswer
  }
  const rowsOf = ({ sections }: MatrixAnswer): string[] => sections.flatMap(({ rows }) => rows.map(({ name }) => name))

  it('says how all commitments stood in the months of a quarter', async () => {
    const { sections, total, past } = await matrix(auditor)
    const cells = sections[0]!.rows.map(({ name, cells }) => [
      name,
      cells.map((cell) => cell && [cell.status, cell.counts?.kept, cell.counts?.owed]),
    ])
    expect(cells).toEqual([
      ['Chuyên mục hằng tuần', [null, null, ['short', 2, 4]]],
      ['Tin trên báo mỗi tuần', [null, null, ['short', 1, 4]]],
    ])
    expect(total).toMatchObject({ due: 8, owed: 8, kept: 3 })
    expect(past).toBe(false)
  })

  it('one commitment: its bodies by its windows', async () => {
    const { subject, sections } = await matrix(auditor, `&view=commitment&commitment=${weekly}`)
    expect(subject).toBe('Chuyên mục hằng tuần')
    expect(sections[0]!.columns.map(({ id }) => id)).toEqual([
      '2026-03-02_2026-03-09',
      '2026-03-09_2026-03-16',
      '2026-03-16_2026-03-23',
      '2026-03-23_2026-03-30',
    ])
    expect(sections[0]!.rows.map(({ cells }) => cells.map((cell) => cell?.status))).toEqual([['met', 'met', 'short', 'short']])
  })

  it('one body: what it owes', async () => {
    expect(rowsOf(await matrix(auditor, `&view=obligor&obligor=${town.paper}`))).toEqual(['Tin trên báo mỗi tuần'])
  })

  it.each([
    ['a medium', () => '&medium=print', ['Tin trên báo mỗi tuần']],
    ['a body', () => `&obligor=${town.station}`, ['Chuyên mục hằng tuần']],
    ['a state that none is in', () => '&state=waived,excused', []],
    ['the plan', () => `&plan=${town.plan}`, ['Chuyên mục hằng tuần', 'Tin trên báo mỗi tuần']],
  ])('narrowed by %s', async (_what, query, rows) => {
    expect(rowsOf(await matrix(auditor, query()))).toEqual(rows)
  })

  it('as of an earlier day what was still ahead was not short yet', async () => {
    const then = await matrix(auditor, `&view=commitment&commitment=${weekly}&asOf=2026-03-15`)
    expect(then.sections[0]!.rows[0]!.cells.map((cell) => cell?.status)).toEqual(['met', 'met', 'atRisk', 'upcoming'])
    // The third week begins at that midnight: it is running from then on (record-semantics §3).
    expect(then).toMatchObject({
      past: true,
      asOf: Date.parse('2026-03-15T17:00:00Z'),
      knownAt: null,
      total: { due: 2, kept: 2, running: 0, ahead: 2 },
    })
  })

  it('by what was known at an earlier day: the day that is asked for comes back with the answer', async () => {
    const then = await matrix(auditor, '&asOf=2026-03-31&knownAt=2026-04-02')
    expect(then).toMatchObject({ past: true, asOf: Date.parse('2026-03-31T17:00:00Z'), knownAt: Date.parse('2026-04-02T17:00:00Z') })
  })

  it('who belongs to a body sees its own first, and everybody’s when she asks', async () => {
    expect(rowsOf(await matrix(editor))).toEqual(['Tin trên báo mỗi tuần'])
    expect(rowsOf(await matrix(editor, '&scope=all'))).toEqual(['Chuyên mục hằng tuần', 'Tin trên báo mỗi tuần'])
    expect(rowsOf(await matrix(viewer))).toHaveLength(2)
  })

  it.each(['', '.xlsx', '.pdf'])('matrix%s is for whoever may read obligations', async (format) => {
    const of = async (caller: Caller) => (await caller.get(`/api/record/matrix${format}`)).status
    expect([await of(callerAt(server.url)), await of(site), await of(viewer)]).toEqual([401, 403, 200])
  })

  it.each([
    ['a view that there is not', 'view=all', 'view: chỉ được là period, commitment hoặc obligor'],
    ['a period that there is not', 'period=civil-2026-Q5', /^period: phải là một kỳ như civil-2026-Y/],
    ['a state that there is not', 'state=met,lost', /^state: phải là các mã đánh giá/],
    ['what is no id', 'commitment=1%20OR%201', 'commitment: phải là mã số của một bản ghi'],
    ['what is no time', 'asOf=31/03/2026', /^asOf: phải là ngày dạng YYYY-MM-DD/],
    ['a day that has not come', 'asOf=2999-01-01', 'Ngày này chưa tới: chỉ xem được đến hôm nay.'],
    ['a day of which nothing can be known yet', 'knownAt=2999-01-01', 'Ngày này chưa tới: chỉ xem được đến hôm nay.'],
    ['one commitment, and none is named', 'view=commitment', 'Hãy chọn một chỉ tiêu.'],
    ['one body, and none is named', 'view=obligor', 'Hãy chọn một cơ quan thực hiện.'],
    ['a name that is none of its own', 'limit=3', 'limit: không có trường này'],
  ])('refused in words: %s', async (_what, query, message) => {
    const { status, body } = await auditor.get(`/api/record/matrix?${query}`)
    expect(status).toBe(400)
    const [said] = (body.errors as { message: string }[]).map((error) => error.message)
    expect(said).toMatch(message)
  })

  it('a commitment that is not there has no rows', async () => {
    expect(
      (
        await matrix(
          auditor,
          `&view=commitment&commitment=${'f'.repeat(24)}`.replace(/f+$/, String(press).length === 24 ? 'f'.repeat(24) : '999999'),
        )
      ).sections,
    ).toEqual([])
  })
})
