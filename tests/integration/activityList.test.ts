import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'
import { readSheet } from 'read-excel-file/node'
import writeXlsxFile from 'write-excel-file/node'

import { dayToStore } from '../../src/documents/days.ts'
import { wallClock } from '../../src/platform/clock.ts'
import type { Id } from '../../src/documents/ids.ts'
import { formatLocalDay, formatTimeOfDay } from '../../src/i18n/dates.ts'
import { MINUTE } from '../../src/obligations/index.ts'
import { databases } from '../helpers/databases.ts'
import { listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, type Town } from '../helpers/people.ts'
import { iso, place, promiseWeekly } from '../helpers/promises.ts'

interface Told {
  version: string
  counts: { record: number; confirm: number; known: number; faulty: number; blank: number }
  lines: { row: number; does: string; organization: string; theme: string }[]
  faults: { row: number; column: string; found: string; expected: string }[]
}
const heads = [
  'Nội dung đã thực hiện',
  'Cơ quan thực hiện',
  'Kênh, nơi tổ chức',
  'Ngày',
  'Giờ',
  'Nội dung theo kế hoạch',
  'Đường dẫn kiểm chứng',
  'Ghi chú',
]
const csv = (rows: readonly (readonly string[])[]): string => [heads, ...rows].map((row) => row.join(';')).join('\r\n')
const COMMUNES = 100

describe.each(databases)('a list of what was done, on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let hall: Id
  let form: Id
  let theme: Id
  const communes: Id[] = []
  const tokens: Record<string, string> = {}
  let scheduler: Caller

  const send = async (
    path: string,
    file: string | Uint8Array<ArrayBuffer>,
    ask: Record<string, unknown> = {},
    who = 'scheduler',
  ): Promise<{ status: number; body: Record<string, unknown> }> => {
    const data = new FormData()
    data.set('file', new File([file], 'doi-thoai.csv'))
    data.set('ask', JSON.stringify({ channel: String(hall), ...ask }))
    const response = await fetch(`${server.url}/api/desk/unplanned/list/${path}`, {
      method: 'POST',
      body: data,
      headers: { 'accept-language': 'vi', ...(tokens[who] ? { authorization: `JWT ${tokens[who]}` } : {}) },
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const preview = async (file: string | Uint8Array<ArrayBuffer>): Promise<Told> => {
    const { status, body } = await send('preview', file)
    expect({ status, body }).toMatchObject({ status: 200 })
    return body as unknown as Told
  }
  const recorded = async () =>
    (await payload.count({ collection: 'placements', where: { 'unplanned.enteredAt': { exists: true } } })).totalDocs
  const meeting = (n: number, more: Partial<Record<number, string>> = {}): string[] =>
    ['Đối thoại với người dân', `Xã số ${n}`, '', '10/03/2020', '08:00', '1', `https://vi-du.vn/${n}`, 'Biên bản'].map(
      (cell, at) => more[at] ?? cell,
    )

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    const make = async (collection: string, data: Record<string, unknown>): Promise<Id> =>
      ((await payload.create({ collection: collection as never, data: data as never, depth: 0 })) as { id: Id }).id
    form = await make('forms', { code: 'doi_thoai', name: 'Đối thoại' })
    hall = await make('channels', {
      name: 'Đối thoại ở cấp xã',
      code: 'doi-thoai',
      medium: 'dialogue_event',
      organization: town.station,
      shared: true,
    })
    theme = await make('themes', { plan: town.plan, ordinal: 1, ref: 'kh.1', marker: '1.', text: 'Đối thoại về thủ tục hành chính' })
    for (let n = 1; n <= COMMUNES; n++)
      communes.push(await make('organizations', { name: `Ủy ban nhân dân xã số ${n}`, code: `xa-${n}`, shortName: `Xã số ${n}` }))
    await promiseWeekly(payload, town, {
      ref: 'dialogue',
      title: 'Mỗi năm một cuộc đối thoại',
      obligors: communes,
      windows: [{ rrule: 'FREQ=YEARLY', dtstart: '2020-01-01T00:00' }],
      validFrom: dayToStore('2020-01-01'),
      validTo: dayToStore('2021-01-01'),
      match: { media: ['dialogue_event'], forms: [form] },
      minSecondsEach: null,
      makegoodWithinDays: null,
    })
    server = await listen(opened)
    for (const [who, role, organizations] of [
      ['scheduler', 'scheduler', communes],
      ['stranger', 'editor', [town.paper]],
      ['viewer', 'viewer', []],
    ] as const) {
      const email = `${who}@vi-du.vn`
      await payload.create({
        collection: 'users',
        data: { email, password, name: who, roles: [role], organizations: [...organizations] } as never,
      })
      const response = await fetch(`${server.url}/api/users/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password }),
      })
      tokens[who] = String(((await response.json()) as { token: string }).token)
    }
    scheduler = await signIn(server.url, 'scheduler@vi-du.vn', password)
    await hire(payload, 'admin')
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  it('the template bears her bodies, and filled in it is read back', async () => {
    const response = await fetch(`${server.url}/api/desk/unplanned/list/template.xlsx?channel=${hall}`, {
      headers: { authorization: `JWT ${tokens.scheduler}`, 'accept-language': 'vi' },
    })
    const rows = await readSheet(Buffer.from(await response.arrayBuffer()))
    expect([response.status, rows.length, rows[0], rows[1]!.slice(0, 3)]).toEqual([
      200,
      COMMUNES + 1,
      heads,
      [null, 'Ủy ban nhân dân xã số 1', 'Đối thoại ở cấp xã'],
    ])
    const { counts } = await preview(
      new Uint8Array(
        await writeXlsxFile(
          rows.map((row) => row.map((cell) => (cell === null ? null : { value: String(cell), type: String }))),
        ).toBuffer(),
      ),
    )
    expect(counts).toEqual({ record: 0, confirm: 0, known: 0, faulty: 0, blank: COMMUNES })
    expect(
      await (
        await fetch(`${server.url}/api/desk/unplanned/list/template.csv`, { headers: { authorization: `JWT ${tokens.scheduler}` } })
      ).text(),
    ).toContain('"Ủy ban nhân dân xã số 1"')
  })

  it('each fault is told by row and column, with what would be right', async () => {
    const { faults, counts } = await preview(
      csv([
        meeting(1),
        meeting(2, { 1: 'Xã sô 2x' }),
        meeting(3, { 2: 'Báo Cà Mau' }),
        meeting(4, { 3: '31/02/2020' }),
        meeting(5, { 4: '25:99' }),
        meeting(6, { 4: '' }),
        meeting(7, { 5: '99' }),
        meeting(8, { 6: 'vi-du.vn' }),
        meeting(9, { 0: '' }),
        meeting(10, { 3: '10/03/2090' }),
        meeting(11, { 1: '' }),
      ]),
    )
    expect(counts).toMatchObject({ record: 1, faulty: 10 })
    expect(faults.map(({ row, column, expected }) => [row, column, expected])).toEqual([
      [3, 'Cơ quan thực hiện', expect.stringContaining('không có cơ quan này trong số cơ quan được ghi nhận')],
      [4, 'Kênh, nơi tổ chức', expect.stringContaining('“Đối thoại ở cấp xã”')],
      [5, 'Ngày', 'cần ngày dạng dd/MM/yyyy, ví dụ 20/11/2026'],
      [6, 'Giờ', 'cần giờ dạng HH:mm, ví dụ 08:30'],
      [7, 'Giờ', 'cần giờ dạng HH:mm, ví dụ 08:30'],
      [8, 'Nội dung theo kế hoạch', expect.stringContaining('“1. Đối thoại về thủ tục hành chính”')],
      [9, 'Đường dẫn kiểm chứng', 'đường dẫn phải bắt đầu bằng http:// hoặc https://'],
      [10, 'Nội dung đã thực hiện', 'cần ghi nội dung đã thực hiện'],
      [11, 'Ngày', expect.stringContaining('chưa diễn ra')],
      [12, 'Cơ quan thực hiện', 'cần tên hoặc mã cơ quan thực hiện'],
    ])
    expect(await recorded()).toBe(0)
  })

  it('a list with a fault is refused as a whole, unless she leaves the faulty rows out', async () => {
    const file = csv([meeting(1), meeting(2, { 4: '25:99' })])
    const { version } = await preview(file)
    expect((await send('apply', file, { version })).status).toBe(409)
    expect(await recorded()).toBe(0)
  })

  it('is refused when the schedule has changed since, to strangers, and to those who only read', async () => {
    const file = csv([meeting(1)])
    expect((await send('apply', file, { version: 'another' })).status).toBe(409)
    expect((await send('preview', file, {}, 'nobody')).status).toBe(401)
    expect((await send('apply', file, {}, 'viewer')).status).toBe(403)
    const { body } = await send('preview', file, {}, 'stranger')
    expect((body as unknown as Told).counts).toMatchObject({ record: 0, faulty: 1 })
    expect(await recorded()).toBe(0)
  })

  it('a hundred dialogues are recorded in one act, each counts once', async () => {
    const planned = await place(payload, town, '2020-03-10T07:30', {
      title: 'Buổi đã xếp',
      organization: communes[4],
      channel: hall,
      form,
      themes: [theme],
      plannedSeconds: 7200,
    })
    const file = csv(communes.map((_, n) => meeting(n + 1)))
    const { version, counts } = await preview(file)
    expect(counts).toEqual({ record: COMMUNES - 1, confirm: 1, known: 0, faulty: 0, blank: 0 })
    const { status, body } = await send('apply', file, { version })
    expect({ status, body }).toEqual({ status: 200, body: { recorded: COMMUNES, known: 0, counted: COMMUNES, met: COMMUNES } })
    expect(await recorded()).toBe(COMMUNES - 1)
    expect((await payload.findByID({ collection: 'placements', id: planned, depth: 0 })).status).toBe('delivered')
    const {
      docs: [one],
    } = await payload.find({ collection: 'placements', where: { organization: { equals: communes[0] } }, depth: 0 })
    expect(one).toMatchObject({
      form,
      unplanned: { enteredBy: 'scheduler' },
      evidence: [expect.objectContaining({ url: 'https://vi-du.vn/1', note: 'Biên bản' })],
      themes: [expect.anything()],
    })
    const {
      docs: [entry],
    } = await payload.find({
      collection: 'audit-log',
      where: { and: [{ action: { equals: 'recordUnplanned' } }, { subjectId: { equals: String(one!.id) } }] },
    })
    expect(entry!.details).toMatchObject({ source: 'doi-thoai.csv' })
  })

  it('the same list again changes nothing', async () => {
    const before = await recorded()
    const file = csv(communes.map((_, n) => meeting(n + 1)))
    const { version, counts } = await preview(file)
    // Also the one that was planned, which keeps its own title.
    expect(counts).toEqual({ record: 0, confirm: 0, known: COMMUNES, faulty: 0, blank: 0 })
    expect((await send('apply', file, { version })).body).toMatchObject({ recorded: 0, known: COMMUNES })
    expect(await recorded()).toBe(before)
  })

  it('twice at once it is taken once; what stands twice in it too', async () => {
    const before = await recorded()
    const file = csv([meeting(1, { 3: '11/03/2020' }), meeting(1, { 3: '11/03/2020', 4: '10:00' }), meeting(2, { 3: '11/03/2020' })])
    const { version, counts } = await preview(file)
    expect(counts).toMatchObject({ record: 2, known: 1 })
    const answers = await Promise.all([1, 2].map(() => send('apply', file, { version })))
    expect(answers.map(({ status, body }) => [status, body.recorded]).sort()).toEqual([
      [200, 0],
      [200, 2],
    ])
    expect(await recorded()).toBe(before + 2)
  })

  describe('a row that the plan makes doubtful is told of, and nothing is taken for it', () => {
    let radio: Id
    const rowsOf = async (...rows: string[][]) => {
      const { faults, lines } = await preview(csv(rows))
      return [lines.map(({ row, does }) => `${row} ${does}`), faults.map(({ row, column, expected }) => [row, column, expected])]
    }
    const planned = (start: string, more: Record<string, unknown>) =>
      place(payload, town, start, { title: 'Bản tin xã', organization: communes[0], channel: radio, form, themes: [theme], ...more })
    beforeAll(async () => {
      radio = (
        (await payload.create({
          collection: 'channels',
          data: { name: 'Đài truyền thanh', code: 'loa', medium: 'commune_radio', organization: town.station, shared: true } as never,
          depth: 0,
        })) as { id: Id }
      ).id
    })
    const aired = (n: number, title: string, day: string, time: string): string[] => [
      title,
      `Xã số ${n}`,
      'Đài truyền thanh',
      day,
      time,
      '',
      '',
      '',
    ]

    it('its name stands on the air at another hour', async () => {
      // The slot of the evening was recorded as run in the morning.
      await planned('2020-05-04T17:00', {})
      expect(await rowsOf(aired(1, 'Bản tin xã', '04/05/2020', '08:00'), aired(1, 'Bản tin xã', '04/05/2020', '17:05'))).toEqual([
        ['3 confirm'],
        [[2, 'Giờ', expect.stringContaining('“Bản tin xã” lúc 17:00 04/05/2020 đã có trong lịch')]],
      ])
    })

    it('it ran in its slot and on into somebody else’s', async () => {
      // The preview took it, and the whole list was then refused without a row.
      await planned('2020-05-06T08:00', {})
      await planned('2020-05-06T08:15', { organization: town.station })
      expect(await rowsOf(aired(1, 'Bản tin xã', '06/05/2020', '08:05'))).toEqual([
        [],
        [[2, 'Giờ', expect.stringContaining('Trùng giờ trên kênh Đài truyền thanh')]],
      ])
    })

    it('what it would be the outcome of is still ahead', async () => {
      const now = wallClock.now()
      const [began, ahead] = [now - 10 * MINUTE, now + 30 * MINUTE]
      await planned('2020-05-05T08:00', { title: 'Sắp tới', channel: hall, plannedStart: new Date(ahead).toISOString() })
      expect(await rowsOf(meeting(1, { 3: formatLocalDay(began), 4: formatTimeOfDay(began) }))).toEqual([
        [],
        [[2, 'Giờ', expect.stringContaining('“Sắp tới”')]],
      ])
    })
  })

  it('what is refused only as it is written names its row, and nothing of the list is recorded', async () => {
    const before = await recorded()
    const file = csv([meeting(1, { 3: '06/05/2020' }), meeting(2, { 3: '08/05/2020' })])
    const { version, counts } = await preview(file)
    expect(counts).toMatchObject({ record: 2 })
    await payload.update({ collection: 'forms', id: form, data: { validTo: dayToStore('2020-05-07') } as never })
    const { status, body } = await send('apply', file, { version })
    expect([status, body.errors]).toEqual([
      409,
      [expect.objectContaining({ message: expect.stringContaining('Dòng 3: “Đối thoại” đã ngừng dùng') })],
    ])
    expect(await recorded()).toBe(before)
    await payload.update({ collection: 'forms', id: form, data: { validTo: null } as never })
  })

  it('what is refused as it is read has kept nobody from writing', async () => {
    // SQLite has one turn to write: the file was read within it.
    const { db } = payload
    const begin = db.beginTransaction
    let begun = 0
    db.beginTransaction = (...args: Parameters<typeof begin>) => {
      begun++
      return begin(...args)
    }
    try {
      const { status, body } = await send('apply', csv(Array.from({ length: 501 }, () => meeting(1, { 1: 'Xã lạ' }))))
      expect([status, body.errors, begun]).toEqual([
        400,
        [expect.objectContaining({ message: 'Mỗi lần ghi nhận tối đa 500 dòng. Hãy chia thành nhiều tệp.' })],
        0,
      ])
    } finally {
      db.beginTransaction = begin
    }
  })

  it('its mark is kept from REST', async () => {
    const { body } = await scheduler.get('/api/placements?limit=1&where[unplanned.enteredAt][exists]=true')
    const id = (body.docs as { id: Id }[])[0]!.id
    await scheduler.patch(`/api/placements/${id}`, { unplanned: { enteredBy: 'ai khác' } })
    expect(await payload.findByID({ collection: 'placements', id, depth: 0 })).toMatchObject({ unplanned: { enteredBy: 'scheduler' } })
    expect(iso('2020-03-10T08:00')).toBe('2020-03-10T01:00:00.000Z')
  })
})
