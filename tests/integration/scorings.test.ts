import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'
import readXlsxFile from 'read-excel-file/node'
import sharp from 'sharp'

import type { OpenedScore, ScoringView, ShownCriterion } from '../../src/contracts/scorings.ts'
import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { recordFacts } from '../../src/operations/history/recordFacts.ts'
import { bundleProgress } from '../../src/operations/scoring/bundleRuns.ts'
import { evidenceBundle } from '../../src/operations/scoring/evidenceBundle.ts'
import { wallClock } from '../../src/platform/clock.ts'
import { readZip } from '../../src/reports/periodReport/docx/zip.ts'
import { databases } from '../helpers/databases.ts'
import { callerAt, listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, requestOf, type Town } from '../helpers/people.ts'
import { iso, place, promiseWeekly } from '../helpers/promises.ts'

const messagesOf = ({ body }: { body: Record<string, unknown> }): string[] =>
  (body.errors as { message: string }[]).map(({ message }) => message)
const messageOf = (answer: { body: Record<string, unknown> }): string => messagesOf(answer)[0]!

const scheme = {
  id: 'thu-2024',
  title: 'Bộ tiêu chí thử',
  source: 'Chỉ dùng để thử',
  year: 2024,
  per: 'obligor',
  criteria: [
    { id: '1', title: 'Hoàn thành', maxPoints: 1, rule: { kind: 'completion', of: 'obligations', proRataFrom: 0.5 }, evidence: 'required' },
    {
      id: '2',
      title: 'Đa dạng',
      maxPoints: 1,
      rule: {
        kind: 'diversity',
        groups: [
          { title: 'Truyền hình', points: 0.25, media: ['tv'], forms: ['chuyen_muc'] },
          { title: 'Báo in', points: 0.75, media: ['print'] },
        ],
      },
      evidence: 'optional',
    },
    { id: '3', title: 'Sáng kiến', maxPoints: 0.5, rule: { kind: 'byHand' }, evidence: 'required' },
  ],
}

/** Everything here lies in January 2024, which is over. */
describe.each(databases)('schemes and scorings, on $name', ({ open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let shown: Id
  let schemeId: Id
  let id: Id
  const people: Record<string, Caller> = {}
  const users: Record<string, Record<string, unknown> & { id: Id }> = {}

  const asked = () => ({ scheme: schemeId, plans: [town.plan], calendar: 'civil', kind: 'M1', year: 2024 })
  const path = (act = '', of: Id = id): string => `/api/record/scorings/${of}${act}`
  const view = async (by = 'auditor', obligor: Id | null = town.station): Promise<ScoringView> => {
    const { status, body } = await people[by]!.get(path(obligor === null ? '' : `?obligor=${obligor}`))
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body.scoring as ScoringView
  }
  const openedBy = async (by = 'auditor'): Promise<OpenedScore> => (await view(by)).opened!
  const criterion = async (name: string, by = 'auditor'): Promise<ShownCriterion> =>
    (await openedBy(by)).criteria.find((one) => one.id === name)!
  const importing = (text: unknown, by = 'auditor') =>
    people[by]!.post('/api/record/schemes/import', { text: typeof text === 'string' ? text : JSON.stringify(text) })
  const count = async (collection: string): Promise<number> => (await payload.count({ collection: collection as never })).totalDocs
  const entries = async (action: string) =>
    (await payload.find({ collection: 'audit-log', where: { action: { equals: action } }, sort: '-seq' as never })).docs as unknown as {
      label: string
      details: Record<string, unknown>
    }[]
  /** Files by what they are called here; in the media they have a name with a part of its own. */
  const stored: Record<string, string> = {}
  const media = async (name: string, organization: Id | null = null): Promise<Id> => {
    const background = { r: name.length, g: 120, b: 200 }
    const data = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
      .png()
      .toBuffer()
    const made = (await payload.create({
      collection: 'media',
      data: { alt: name, organization } as never,
      file: { name: `${name}.png`, data, mimetype: 'image/png', size: data.length },
      depth: 0,
    })) as unknown as { id: Id; filename: string }
    stored[name] = made.filename
    return made.id
  }

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    server = await listen(opened)
    town = await foundTown(payload)
    await promiseWeekly(payload, town, {
      windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2024-01-01T00:00' }],
      validFrom: dayToStore('2024-01-01'),
      validTo: dayToStore('2024-01-29'),
      makegoodWithinDays: null,
    })
    // Four windows, three of them kept: three quarters.
    for (const day of ['03', '10', '17']) {
      const made = await place(payload, town, `2024-01-${day}T20:00`)
      if (day === '03') shown = made
      await payload.db.updateOne({
        collection: 'placements',
        id: made,
        data: { status: 'delivered', actualStart: iso(`2024-01-${day}T20:00`), actualSeconds: 900 },
        req: {},
      })
    }
    await recordFacts(payload, 'outside', wallClock.now())
    for (const [name, role, bodies] of [
      ['auditor', 'auditor', []],
      ['admin', 'admin', []],
      ['station', 'editor', [town.station]],
      ['paper', 'editor', [town.paper]],
      ['viewer', 'viewer', [town.station]],
    ] as const) {
      const person = await hire(payload, role, [...bodies])
      users[name] = person
      people[name] = await signIn(server.url, String(person.email), password)
    }
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  describe('a scheme', () => {
    const faulty = (change: (given: typeof scheme) => void): typeof scheme => {
      const given = structuredClone(scheme)
      change(given)
      return given
    }

    it.each([
      { wrong: 'no JSON', given: '{"id": ', says: ['$: '] },
      { wrong: 'an unknown key', given: { ...scheme, extra: 1 }, says: ['$.extra: '] },
      {
        wrong: 'groups that do not add up',
        given: faulty(({ criteria }) => (criteria[1]!.maxPoints = 2)),
        says: ['$.criteria[1].rule.groups: cần tổng điểm các nhóm bằng maxPoints (2); gặp 1'],
      },
      {
        wrong: 'a criterion twice, and points with three decimals',
        given: faulty(({ criteria }) => {
          criteria[2]!.id = '1'
          criteria[0]!.maxPoints = 0.125
        }),
        says: ['$.criteria[2].id: ', '$.criteria[0].maxPoints: '],
      },
      {
        wrong: 'a form that the catalogue does not have',
        given: faulty(({ criteria }) => ((criteria[1]!.rule as { groups: { forms?: string[] }[] }).groups[0]!.forms = ['toa_dam'])),
        says: ['$.criteria[1].rule.groups[0].forms[0]: danh mục hình thức không có mã “toa_dam”'],
      },
      {
        wrong: 'a medium that there is not',
        given: faulty(({ criteria }) => ((criteria[1]!.rule as { groups: { media: string[] }[] }).groups[1]!.media = ['telepathy'])),
        says: ['$.criteria[1].rule.groups[1].media[0]: không có phương tiện mã “telepathy”'],
      },
    ])('with $wrong is refused with the place of each fault, and nothing is written', async ({ given, says }) => {
      const answer = await importing(given)
      expect(answer.status).toBe(400)
      const messages = messagesOf(answer)
      expect(messages).toHaveLength(says.length)
      for (const said of says) expect(messages.some((message) => message.startsWith(said))).toBe(true)
      expect(await count('schemes')).toBe(0)
    })

    it('is imported by an auditor or an administrator, and no other', async () => {
      for (const who of ['station', 'viewer']) expect((await importing(scheme, who)).status).toBe(403)
      expect((await callerAt(server.url).post('/api/record/schemes/import', { text: '{}' })).status).toBe(401)
      const made = await importing(scheme)
      expect(made.status).toBe(200)
      schemeId = made.body.id as Id
      expect(messageOf(await importing(scheme))).toContain('đã có bộ tiêu chí mã “thu-2024”')
      expect(await count('schemes')).toBe(1)
    })

    it('goes out as it could have come in, byte by byte, however often', async () => {
      const exported = async (): Promise<string> => JSON.stringify((await people.viewer!.get(`/api/record/schemes/${schemeId}/file`)).body)
      const first = JSON.parse(await exported()) as typeof scheme
      expect(first).toMatchObject({ id: 'thu-2024', per: 'obligor', criteria: [{ id: '1' }, { id: '2' }, { id: '3' }] })
      expect(first.criteria[1]).toEqual(scheme.criteria[1])
      const again = await importing({ ...first, id: 'ban-sao' })
      const copy = (await people.viewer!.get(`/api/record/schemes/${String(again.body.id)}/file`)).body
      expect({ ...copy, id: 'thu-2024' }).toEqual(first)
    })

    it('is edited in its form, which refuses what a file could not hold, beside the field', async () => {
      const doc = (await people.auditor!.get(`/api/schemes/${schemeId}?depth=0`)).body as { criteria: Record<string, unknown>[] }
      const criteria = doc.criteria.map((row, at) => (at === 1 ? { ...row, maxPoints: 3 } : row))
      const refused = await people.auditor!.patch(`/api/schemes/${schemeId}`, { criteria })
      expect(refused.status).toBe(400)
      const [error] = refused.body.errors as { data: { errors: { path: string; message: string }[] } }[]
      expect(error!.data.errors).toEqual([{ path: 'criteria.1.rule.groups', message: 'cần tổng điểm các nhóm bằng maxPoints (3); gặp 1' }])
      expect((await people.station!.patch(`/api/schemes/${schemeId}`, { title: 'Khác' })).status).toBe(403)
    })
  })

  describe('a scoring', () => {
    it('is made by who scores, once of each scheme, plans and period', async () => {
      for (const who of ['station', 'viewer']) expect((await people[who]!.post('/api/record/scorings', asked())).status).toBe(403)
      expect(messageOf(await people.auditor!.post('/api/record/scorings', { ...asked(), plans: [] }))).toContain('ít nhất một kế hoạch')
      expect(messageOf(await people.auditor!.post('/api/record/scorings', { ...asked(), year: 2200 }))).toContain('chưa bắt đầu')
      const made = await people.auditor!.post('/api/record/scorings', asked())
      expect(made.status).toBe(200)
      id = made.body.id as Id
      const again = await people.admin!.post('/api/record/scorings', asked())
      expect(again.body).toEqual({ id, existed: true })
      expect(await count('scorings')).toBe(1)
    })

    it('scores by the record; what required evidence is missing for is not provable', async () => {
      const { bodies, opened: row } = await view()
      expect(bodies.map(({ name, selfScore, provable }) => ({ name, selfScore, provable }))).toEqual([
        { name: 'Đài Phát thanh - Truyền hình Cà Mau', selfScore: 1, provable: 0.25 },
      ])
      const [first, second, third] = row!.criteria
      expect(first).toMatchObject({ selfScore: 0.75, r: 0.75, provable: 0, evidence: 'missing', brought: 0 })
      expect(first!.unproved).toEqual([{ name: 'Chuyên mục hằng tuần', collection: 'commitments', id: expect.any(String) as unknown }])
      expect(second).toMatchObject({ selfScore: 0.25, r: null, provable: 0.25, evidence: 'missing' })
      expect(third).toMatchObject({ selfScore: null, provable: null, evidence: 'missing', byHand: true })
      expect(row).toMatchObject({ max: 2.5, scorable: 2 })
    })

    it('evidence that a placement which counted brings is evidence', async () => {
      const video = await media('anh-phat-song', town.station)
      await people.station!.patch(`/api/placements/${shown}`, { evidence: [{ note: 'Ảnh phát sóng', file: video }] })
      expect(await criterion('1')).toMatchObject({ evidence: 'present', provable: 0.75, brought: 1, unproved: [] })
      expect(await criterion('2')).toMatchObject({ evidence: 'present', provable: 0.25 })
    })
  })

  describe('points by hand', () => {
    const entering = async (points: unknown, more: Record<string, unknown> = {}, by = 'auditor') =>
      people[by]!.post(path('/points'), {
        revision: (await view()).revision,
        criterion: '3',
        obligor: String(town.station),
        points,
        reason: 'Có mô hình mới',
        ...more,
      })

    it.each([
      { points: 0.51, more: {}, says: 'Điểm phải từ 0 đến 0,5' },
      { points: -0.1, more: {}, says: 'Điểm phải từ 0 đến 0,5' },
      { points: 0.125, more: {}, says: 'nhiều nhất hai chữ số thập phân' },
      { points: 0.5, more: { reason: ' ' }, says: 'Hãy ghi lý do' },
      { points: 0.5, more: { criterion: '1' }, says: 'do hệ thống tính' },
      { points: 0.5, more: { criterion: '9' }, says: 'không có tiêu chí “9”' },
      { points: 0.5, more: { obligor: '999999' }, says: 'không có cơ quan đó' },
      { points: 0.5, more: { obligor: null }, says: 'không có cơ quan đó' },
    ])('$points with $more are refused', async ({ points, more, says }) => {
      const answer = await entering(points, more)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(messageOf(answer)).toContain(says)
      expect((await criterion('3')).selfScore).toBeNull()
    })

    it('are entered by an auditor with the reason, kept in the log, and provable once there is evidence', async () => {
      for (const who of ['station', 'viewer']) expect((await entering(0.5, {}, who)).status).toBe(403)
      const { revision } = await view()
      expect((await entering(0.4)).body).toEqual({ revision: revision + 1 })
      expect(await criterion('3')).toMatchObject({
        selfScore: 0.4,
        provable: 0,
        entered: { points: 0.4, reason: 'Có mô hình mới', by: 'auditor' },
      })
      const [entry] = await entries('enterPoints')
      expect(entry!.details).toMatchObject({ criterion: '3', points: { from: null, to: 0.4 }, reason: 'Có mô hình mới' })
    })

    it('a save that has not read the last one is refused, with who saved', async () => {
      const answer = await entering(0.5, { revision: 0 }, 'admin')
      expect([answer.status, messageOf(answer)]).toEqual([409, expect.stringContaining('vừa được auditor sửa')])
      expect((await criterion('3')).selfScore).toBe(0.4)
    })
  })

  describe('evidence', () => {
    let row: string

    it('a body’s people see and attach to their own row alone', async () => {
      expect((await view('paper', null)).bodies).toEqual([])
      const other = await people.paper!.get(path(`?obligor=${town.station}`))
      expect(other.status).toBe(404)
      const own = await view('station', null)
      expect([own.bodies.length, own.opened?.obligor, own.mayScore, own.opened?.mayAttach]).toEqual([1, String(town.station), false, true])
      const attaching = { criterion: '3', obligor: String(town.station), url: 'https://vi-du.vn/sang-kien', note: 'Quyết định công nhận' }
      expect((await people.paper!.post(path('/attach'), attaching)).status).toBe(403)
      expect((await people.viewer!.post(path('/attach'), attaching)).status).toBe(403)
      expect(messageOf(await people.station!.post(path('/attach'), { ...attaching, url: undefined }))).toContain('Hãy chọn một tệp')
      expect(messageOf(await people.station!.post(path('/attach'), { ...attaching, url: 'javascript:1' }))).toContain('http')
      const made = await people.station!.post(path('/attach'), attaching)
      expect(made.status).toBe(200)
      row = String(made.body.row)
      const shownRow = await criterion('3', 'station')
      expect(shownRow).toMatchObject({
        evidence: 'present',
        provable: 0.4,
        attached: [{ row, organization: 'Đài Phát thanh - Truyền hình Cà Mau', mayDetach: true }],
      })
      expect((await entries('attachEvidence'))[0]!.details).toMatchObject({ criterion: '3', evidence: [{ note: 'Quyết định công nhận' }] })
    })

    it('is taken away by who gave it or who scores', async () => {
      expect((await people.paper!.post(path('/detach'), { row })).status).toBe(404)
      const scan = await media('quyet-dinh')
      await people.auditor!.post(path('/attach'), { criterion: '3', obligor: String(town.station), file: scan, note: 'Bản quét' })
      const theirs = (await criterion('3', 'station')).attached.find(({ note }) => note === 'Bản quét')!
      expect(theirs.mayDetach).toBe(false)
      expect((await people.station!.post(path('/detach'), { row: theirs.row })).status).toBe(403)
      expect((await people.station!.post(path('/detach'), { row })).status).toBe(200)
      expect((await criterion('3')).attached.map(({ note }) => note)).toEqual(['Bản quét'])
      expect((await people.station!.post(path('/detach'), { row })).status).toBe(404)
    })

    it('a file that a scoring names is not deleted from the media', async () => {
      const { file: named } = (await criterion('3')).attached[0]!
      const refused = await people.admin!.delete(`/api/media/${String(named!.id)}`)
      expect(refused.status).toBe(403)
    })
  })

  describe('the bundle', () => {
    const download = async (by: string, query = '') => {
      const login = await callerAt(server.url).post('/api/users/login', { email: users[by]!.email, password })
      const response = await fetch(`${server.url}${path(`/bundle.zip${query}`)}`, {
        headers: { authorization: `JWT ${String(login.body.token)}` },
      })
      return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
    }

    it('holds files by criterion, a numbered list twice, and sums that are those of the files', async () => {
      const { status, headers, bytes } = await download('auditor', '?run=mot-lan-tai-0001')
      expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
        200,
        'application/zip',
        'attachment; filename="tai-lieu-kiem-chung-M1-2024.zip"',
      ])
      const files = await readZip(bytes)
      const body = 'Đài Phát thanh - Truyền hình Cà Mau'
      expect(files.map(({ name }) => name)).toEqual([
        `${body}/01 - Hoàn thành/${stored['anh-phat-song']!}`,
        `${body}/02 - Đa dạng/${stored['anh-phat-song']!}`,
        `${body}/03 - Sáng kiến/${stored['quyet-dinh']!}`,
        '00 - Danh mục tài liệu kiểm chứng.docx',
        '00 - Danh mục tài liệu kiểm chứng.xlsx',
        'SHA256SUMS.txt',
      ])
      const sums = files.at(-1)!.bytes.toString('utf8').trim().split('\n')
      expect(sums).toEqual(files.slice(0, -1).map((one) => `${createHash('sha256').update(one.bytes).digest('hex')}  ${one.name}`))
      const [sheet] = (await readXlsxFile(files[4]!.bytes)) as unknown as { data: unknown[][] }[]
      const rows = sheet!.data
      expect(rows.find(([number]) => number === 3)).toEqual([
        3,
        `${body}: 3. Sáng kiến`,
        'Bản quét',
        `${body}/03 - Sáng kiến/${stored['quyet-dinh']!}`,
        createHash('sha256').update(files[2]!.bytes).digest('hex'),
        body,
        expect.stringMatching(/^\d\d\/\d\d\/\d{4}$/),
      ])
      const word = (await readZip(files[3]!.bytes)).find(({ name }) => name === 'word/document.xml')!.bytes.toString('utf8')
      expect(word).toContain('Bản quét')
      expect(bundleProgress(`${users.auditor!.id}:mot-lan-tai-0001`)).toMatchObject({ state: 'done', files: 3, allFiles: 3 })
      const told = await people.auditor!.get(path('/bundle?run=mot-lan-tai-0001'))
      expect(told.body.progress).toMatchObject({ state: 'done' })
      expect((await people.station!.get(path('/bundle?run=mot-lan-tai-0001'))).body.progress).toBeNull()
    })

    it('is for who sees the rows', async () => {
      expect((await download('station')).status).toBe(200)
      expect((await download('paper')).status).toBe(404)
      expect((await download('paper', `?obligor=${town.station}`)).status).toBe(403)
    })

    it('tells of a file that is not on the disk any more, and is whole without it', async () => {
      const { staticDir } = payload.collections.media!.config.upload
      rmSync(join(staticDir!, stored['quyet-dinh']!))
      const files = await readZip((await download('auditor')).bytes)
      expect(files.some(({ name }) => name.includes('quyet-dinh'))).toBe(false)
      const word = (await readZip(files.find(({ name }) => name.endsWith('.docx'))!.bytes)).find(
        ({ name }) => name === 'word/document.xml',
      )!
      expect(word.bytes.toString('utf8')).toContain(`thiếu tệp trên máy chủ: ${stored['quyet-dinh']!}`)
    })

    it('ends when nobody reads any more', async () => {
      const req = await requestOf(payload, users.auditor)
      const made = await evidenceBundle(req, { id, obligor: null, run: 'x:dung-giua-chung' }, wallClock)
      if (!made.ok) throw new Error('no bundle')
      await made.bundle.pieces.next()
      await made.bundle.pieces.return()
      expect(await made.bundle.pieces.next()).toEqual({ done: true, value: undefined })
      expect(bundleProgress('x:dung-giua-chung')).toMatchObject({ state: 'broken' })
    })
  })

  describe('a scheme that is changed afterwards', () => {
    it('moves no score until somebody takes it over, and points of criteria that go on stay', async () => {
      const doc = (await people.auditor!.get(`/api/schemes/${schemeId}?depth=0`)).body as { criteria: Record<string, unknown>[] }
      const criteria = doc.criteria.map((row, at) => (at === 0 ? { ...row, maxPoints: 2 } : row))
      expect((await people.auditor!.patch(`/api/schemes/${schemeId}`, { criteria })).status).toBe(200)
      const before = await view()
      expect([before.scheme.changed, before.opened!.max]).toEqual([true, 2.5])
      expect((await people.station!.post(path('/scheme'), { revision: before.revision })).status).toBe(403)
      expect((await people.auditor!.post(path('/scheme'), { revision: before.revision })).status).toBe(200)
      const after = await view()
      expect([after.scheme.changed, after.opened!.max, after.opened!.criteria[2]!.selfScore]).toEqual([false, 3.5, 0.4])
      expect(messageOf(await people.auditor!.post(path('/scheme'), { revision: after.revision }))).toContain('đúng bộ tiêu chí hiện hành')
    })

    it('a scheme that a scoring names is not deleted; a scoring is, by who scores', async () => {
      expect((await people.admin!.delete(`/api/schemes/${schemeId}`)).status).toBe(403)
      const { revision } = await view()
      expect((await people.station!.post(path('/remove'), { revision })).status).toBe(403)
      expect((await people.auditor!.post(path('/remove'), { revision })).status).toBe(200)
      expect(await count('scorings')).toBe(0)
      expect((await entries('removeScoring'))[0]!.details).toEqual({ entered: 1, evidence: 1 })
      expect((await people.auditor!.get(path())).status).toBe(404)
    })
  })
})
