import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { resumeAsRunImports } from '../../src/operations/asRun/writeAsRunImport.ts'
import { databases } from '../helpers/databases.ts'
import { listen, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, type Town } from '../helpers/people.ts'
import { iso, place } from '../helpers/promises.ts'

interface Answer {
  status: number
  body: Record<string, unknown>
}
interface ToldLine {
  row: { row: number } | null
  placement: { id: string; title: string } | null
  why: string
  settled: boolean
}
type Lines = Record<'asPlanned' | 'differently' | 'missed' | 'candidate' | 'unplanned', ToldLine[]>

const log = [
  'Ngày phát;Giờ phát;Thời lượng;Tên chương trình',
  '05/03/2020;19:45:10;00:15:00;Cải cách hành chính',
  '05/03/2020;20:30;12:00;An toàn giao thông',
  '05/03/2020;21:00;30;Quảng cáo',
  '05/03/2020;25:75;30;Lỗi giờ',
  '06/03/2020;08:00;15:00;Nông thôn mới',
].join('\r\n')

describe.each(databases)('an import of what went out on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  const placed: Record<string, Id> = {}
  const tokens: Record<string, string> = {}

  const send = async (
    path: string,
    ask: Record<string, unknown>,
    file: string | Uint8Array<ArrayBuffer> = log,
    who = 'scheduler',
    name = 'nhat-ky.csv',
  ): Promise<Answer> => {
    const form = new FormData()
    form.set('file', new File([file], name))
    form.set('ask', JSON.stringify({ channel: town.channel, ...ask }))
    const response = await fetch(`${server.url}/api/desk/as-run/${path}`, {
      method: 'POST',
      body: form,
      headers: { 'accept-language': 'vi', ...(tokens[who] ? { authorization: `JWT ${tokens[who]}` } : {}) },
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const preview = (ask: Record<string, unknown> = {}, ...rest: [(string | Uint8Array<ArrayBuffer>)?, string?, string?]) =>
    send('preview', ask, ...rest)
  const applied = async (ask: Record<string, unknown>, ...rest: [(string | Uint8Array<ArrayBuffer>)?, string?, string?]) => {
    const {
      body: { version },
    } = await preview(ask, ...rest)
    const { status, body } = await send('apply', { version, ...ask }, ...rest)
    expect({ status, body }).toMatchObject({ status: 200 })
    const begun = body as { import: { id: Id; total: number }; before: boolean }
    for (;;) {
      const response = await fetch(`${server.url}/api/desk/as-run/progress/${begun.import.id}`, {
        headers: { authorization: `JWT ${tokens.scheduler}` },
      })
      const {
        import: { state },
      } = (await response.json()) as { import: { state: string } }
      if (state === 'done') return begun
    }
  }
  const placement = (name: string) => payload.findByID({ collection: 'placements', id: placed[name]!, depth: 0 })
  const entries = async () => (await payload.count({ collection: 'as-run' })).totalDocs

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    town = await foundTown(payload)
    server = await listen(opened)
    for (const [who, organizations] of [
      ['viewer', []],
      ['scheduler', [town.station]],
      ['editor', [town.paper]],
    ] as const) {
      await hire(payload, who, [...organizations])
      const response = await fetch(`${server.url}/api/users/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: `${who}-${organizations.join('-') || 'none'}@vi-du.vn`, password }),
      })
      tokens[who] = String(((await response.json()) as { token: string }).token)
    }
    placed.reform = await place(payload, town, '2020-03-05T19:45', { title: 'Cải cách hành chính' })
    placed.traffic = await place(payload, town, '2020-03-05T20:15', { title: 'An toàn giao thông' })
    placed.health = await place(payload, town, '2020-03-05T22:00', { title: 'Sức khỏe cộng đồng' })
    placed.rural = await place(payload, town, '2020-03-05T21:30', { title: 'Nông thôn mới' })
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  it('is for those who answer for the channel', async () => {
    expect((await preview({}, log, 'nobody')).status).toBe(401)
    expect((await preview({}, log, 'viewer')).status).toBe(403)
    expect((await preview({}, log, 'editor')).status).toBe(403)
  })

  it('is looked at first: each row and each placement with why, and nothing is written', async () => {
    const { status, body } = await preview()
    expect(status).toBe(200)
    const lines = body.lines as Lines
    const told = Object.fromEntries(
      Object.entries(lines).map(([kind, of]) => [kind, of.map(({ row, placement: of_ }) => `${row?.row ?? '-'} ${of_?.title ?? '-'}`)]),
    )
    expect(told).toEqual({
      asPlanned: ['2 Cải cách hành chính'],
      differently: ['3 An toàn giao thông'],
      missed: ['- Sức khỏe cộng đồng'],
      candidate: ['6 Nông thôn mới'],
      unplanned: ['4 -'],
    })
    expect(body.faults).toEqual([{ row: 5, column: 'Giờ phát', found: '25:75', expected: 'cần giờ phát, ví dụ 19:45 hoặc 19:45:30' }])
    expect(await entries()).toBe(0)
    expect((await payload.count({ collection: 'as-run-imports' })).totalDocs).toBe(0)
  })

  it('is refused when the schedule has changed since', async () => {
    expect((await send('apply', { version: 'another' })).status).toBe(409)
  })

  it('becomes the evidence', async () => {
    const {
      import: { total },
    } = await applied({})
    expect(total).toBe(3)
    expect(await placement('reform')).toMatchObject({ status: 'delivered', actualStart: iso('2020-03-05T19:45:10'), actualSeconds: 900 })
    expect(await placement('traffic')).toMatchObject({
      status: 'delivered',
      actualStart: iso('2020-03-05T20:30'),
      actualSeconds: 720,
      at: iso('2020-03-05T20:30'),
    })
    expect(await placement('health')).toMatchObject({ status: 'missed', reason: 'Không có trong nhật ký phát sóng “nhat-ky.csv”' })
    expect((await placement('rural')).status).toBe('planned')
    // What went out the public was told of; what it was never told of is not told as lost.
    expect([(await placement('reform')).announcedAt, (await placement('health')).announcedAt ?? null]).toEqual([expect.any(String), null])
    const { docs } = await payload.find({ collection: 'as-run', where: { placement: { equals: placed.reform } }, depth: 0 })
    expect(docs).toEqual([
      expect.objectContaining({ title: 'Cải cách hành chính', channelName: 'CTV1', recordedBy: 'scheduler', outcome: 'delivered' }),
    ])
    const {
      docs: [audited],
    } = await payload.find({ collection: 'audit-log', where: { subject: { equals: 'as-run-imports' } } })
    expect(audited).toMatchObject({
      action: 'import',
      label: 'CTV1: nhat-ky.csv',
      details: expect.objectContaining({ recorded: 3, notUnderstood: 1 }),
    })
  })

  it('the same file twice changes nothing', async () => {
    const before = await entries()
    expect((await applied({})).before).toBe(true)
    expect((await preview()).body.toWrite).toBe(0)
    expect(await entries()).toBe(before)
  })

  it('the same file twice at once is taken once', async () => {
    await place(payload, town, '2020-03-12T19:45', { title: 'Một lần' })
    const file = `${log.split('\r\n')[0]}\r\n12/03/2020;19:45;00:15:00;Một lần`
    const {
      body: { version },
    } = await preview({}, file)
    const answers = await Promise.all([1, 2].map(() => send('apply', { version }, file)))
    expect(answers.map(({ status, body }) => [status, body.before]).sort()).toEqual([
      [200, false],
      [200, true],
    ])
    await applied({}, file)
    expect((await payload.count({ collection: 'as-run', where: { title: { equals: 'Một lần' } } })).totalDocs).toBe(1)
  })

  it('a candidate is recorded when it is confirmed', async () => {
    const {
      import: { total },
    } = await applied({ take: [{ row: 6, placement: String(placed.rural) }] })
    expect(total).toBe(1)
    expect(await placement('rural')).toMatchObject({ status: 'delivered', actualStart: iso('2020-03-06T08:00') })
  })

  it('one that broke off is gone on with, where it stopped', async () => {
    const [first, second] = [await place(payload, town, '2020-03-10T08:00'), await place(payload, town, '2020-03-10T09:00')]
    const made = await payload.db.create({
      collection: 'as-run-imports',
      data: {
        name: 'dở dang.csv',
        channel: town.channel,
        state: 'writing',
        total: 2,
        written: 1,
        fileKey: 'dở dang',
        counts: {},
        mapping: null,
        faults: [],
        pending: {
          reason: 'Không có trong tệp',
          outcomes: [
            [first, 'missed', null, null],
            [second, 'delivered', Date.parse(iso('2020-03-10T09:01')), 600],
          ],
        },
      },
    })
    await Promise.all([resumeAsRunImports(payload), resumeAsRunImports(payload)])
    const statuses = [first, second].map(async (id) => (await payload.findByID({ collection: 'placements', id, depth: 0 })).status)
    expect(await Promise.all(statuses)).toEqual(['planned', 'delivered'])
    expect((await payload.count({ collection: 'as-run', where: { placement: { equals: second } } })).totalDocs).toBe(1)
    expect(await payload.findByID({ collection: 'as-run-imports', id: made.id })).toMatchObject({ state: 'done', written: 2 })
  })

  it('remembers how the channel’s columns are read', async () => {
    const strange = 'A;B;C\n07/03/2020;19:00;Tin\n'
    const first = await preview({}, strange, 'scheduler', 'la.csv')
    expect(first.body).toMatchObject({ ready: false, headings: ['A', 'B', 'C'] })
    const mapping = { columns: { date: 'A', time: 'B', title: 'C' }, unit: 'seconds' }
    await applied({ mapping }, strange, 'scheduler', 'la.csv')
    expect((await preview({}, strange.replace('07/', '08/'), 'scheduler', 'la2.csv')).body).toMatchObject({ ready: true, mapping })
  })

  describe('lines that had no slot', () => {
    const day = (n: number): string =>
      [
        log.split('\r\n')[0],
        `${n}/04/2020;18:00;00:30:00;Thời sự`,
        `${n}/04/2020;18:30;00:01:00;Quảng cáo Tết`,
        // Half a minute before the one before has ended: logs overlap so.
        `${n}/04/2020;18:29:30;00:10:00;Bản tin nông nghiệp`,
      ].join('\r\n')
    const record = async (file: string, lines: unknown, who = 'scheduler') => {
      const {
        body: { version },
      } = await preview({}, file)
      return send('unplanned', { version, lines }, file, who)
    }
    const unplanned = async (title: string) =>
      (await payload.find({ collection: 'placements', where: { title: { equals: title } }, sort: 'at', depth: 0 })).docs

    it('each says what its title is a name of, and which only fill the time', async () => {
      const made = await payload.create({
        collection: 'programmes',
        data: { name: 'Thời sự', organization: town.station, channel: town.channel, form: town.form, seconds: 1800 } as never,
      })
      const { body } = await preview({}, day(10))
      expect(body).toMatchObject({ toRecord: 2, programmes: [{ id: made.id, name: 'Thời sự' }] })
      expect((body.unplanned as { programme: Id | null; filler: boolean }[]).map(({ programme, filler }) => [programme, filler])).toEqual([
        [made.id, false],
        [null, false],
        [null, true],
      ])
    })

    it('are for those who answer for the channel', async () => {
      expect((await record(day(10), 'all', 'viewer')).status).toBe(403)
      expect((await record(day(10), 'all', 'editor')).status).toBe(403)
      expect((await send('unplanned', { version: 'another', lines: 'all' }, day(10))).status).toBe(409)
      expect((await record(day(10), [{ row: 'x' }])).status).toBe(400)
      expect(await unplanned('Thời sự')).toEqual([])
    })

    it('one is recorded alone, as the programme that was chosen', async () => {
      const { status, body } = await record(day(10), [{ row: 2 }])
      expect([status, body.recorded]).toEqual([200, 1])
      const [doc] = await unplanned('Thời sự')
      expect(doc).toMatchObject({
        status: 'delivered',
        actualStart: iso('2020-04-10T18:00'),
        actualSeconds: 1800,
        programme: expect.anything(),
        unplanned: { enteredBy: 'scheduler' },
      })
      expect(await unplanned('Bản tin nông nghiệp')).toEqual([])
    })

    it('all are recorded but what fills the time, and the file again records nothing', async () => {
      expect((await record(day(10), 'all')).body).toMatchObject({ recorded: 1 })
      expect((await preview({}, day(10))).body).toMatchObject({ toRecord: 0, counts: { asPlanned: 2, unplanned: 1 } })
      expect((await record(day(10), 'all')).body).toMatchObject({ recorded: 0 })
      expect([
        (await unplanned('Thời sự')).length,
        (await unplanned('Bản tin nông nghiệp')).length,
        (await unplanned('Quảng cáo Tết')).length,
      ]).toEqual([1, 1, 0])
    })

    it('of lines of which one is refused none is recorded, and the refusal names the row', async () => {
      // What is returned from a transaction is committed: the row before the refused one stayed.
      const file = [log.split('\r\n')[0], '12/04/2020;18:00;00:10:00;Chuyện cuối tuần', '12/04/2020;18:30;00:10:00;'].join('\r\n')
      const { status, body } = await record(file, [{ row: 2 }, { row: 3 }])
      expect([status, body.errors]).toEqual([409, [expect.objectContaining({ message: 'Dòng 3: Hãy ghi nội dung đã thực hiện.' })]])
      expect(await unplanned('Chuyện cuối tuần')).toEqual([])
    })

    it('of a long file the refusal says how many lines were recorded before the refused one', async () => {
      const clock = (n: number): string => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`
      const file = [
        log.split('\r\n')[0],
        ...Array.from({ length: 51 }, (_, n) => `13/04/2020;${clock(n)};00:01:00;Tin số ${n}`),
        '13/04/2020;10:00;00:10:00;',
      ].join('\r\n')
      const { status, body } = await record(
        file,
        Array.from({ length: 52 }, (_, n) => ({ row: n + 2 })),
      )
      expect([status, (body.errors as { message: string }[]).map(({ message }) => message)]).toEqual([
        409,
        ['Dòng 53: Hãy ghi nội dung đã thực hiện.', '50 dòng trước đó đã được ghi nhận; hãy đọc lại tệp để ghi nhận các dòng còn lại.'],
      ])
      expect([(await unplanned('Tin số 49')).length, (await unplanned('Tin số 50')).length]).toEqual([1, 0])
    })

    it('twice at once are recorded once; a filler, when it is asked for', async () => {
      const {
        body: { version },
      } = await preview({}, day(11))
      const answers = await Promise.all([1, 2].map(() => send('unplanned', { version, lines: 'all' }, day(11))))
      expect(answers.filter(({ status }) => status === 200).reduce((sum, { body }) => sum + Number(body.recorded), 0)).toBe(2)
      expect((await unplanned('Thời sự')).length).toBe(2)
      expect((await record(day(11), [{ row: 3 }])).body).toMatchObject({ recorded: 1 })
    })
  })
})
