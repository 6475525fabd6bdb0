import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'
import sharp from 'sharp'

import type { ReportView, ShownParagraph } from '../../src/contracts/record.ts'
import { sql } from '@payloadcms/db-sqlite'
import { sqliteOf } from '../../src/database/sqlite.ts'
import { dayToStore } from '../../src/documents/days.ts'
import type { Id } from '../../src/documents/ids.ts'
import { recordFacts } from '../../src/operations/history/recordFacts.ts'
import { localDateOf } from '../../src/obligations/index.ts'
import { wallClock } from '../../src/platform/clock.ts'
import { readZip } from '../../src/reports/periodReport/docx/zip.ts'
import { timesOfAddress } from '../../src/operations/record/recordTimes.ts'
import { signedReportTimes } from '../../src/operations/record/signedReportTimes.ts'
import { databases } from '../helpers/databases.ts'
import { listen, signIn, type Caller, type TestServer } from '../helpers/http.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { foundTown, hire, password, requestOf, type Town } from '../helpers/people.ts'
import { readPdf } from '../helpers/pdfText.ts'
import { cellText } from '../../src/reports/periodReport/draft.ts'
import { readDraft } from '../../src/operations/record/readDraft.ts'
import { reportById } from '../../src/operations/record/storedReport.ts'
import { iso, place, promiseWeekly } from '../helpers/promises.ts'

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const messageOf = ({ body }: { body: Record<string, unknown> }): string => (body.errors as { message: string }[])[0]!.message

/** Everything here lies in January 2024, which is over; what is not over is the year that we live in. */
describe.each(databases)('periodic reports, on $name', ({ name, open }) => {
  let opened: TestPayload
  let payload: Payload
  let server: TestServer
  let town: Town
  let weekly: Id
  const people: Record<string, Caller> = {}
  let auditor: Record<string, unknown> & { id: Id }
  let id: Id

  const january = () => ({ plans: [town.plan], calendar: 'civil', kind: 'M1', year: 2024, locale: 'vi' })
  const path = (act = '', of: Id = id): string => `/api/record/reports/${of}${act}`
  const view = async (of: Id = id, by: Caller = people.auditor!): Promise<ReportView> => {
    const { status, body } = await by.get(path('', of))
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body.report as ReportView
  }
  const paragraphsOf = ({ draft }: ReportView): ShownParagraph[] => [
    ...draft.opening,
    ...draft.sections.flatMap(({ blocks }) => blocks.filter((block): block is ShownParagraph => block.kind === 'paragraph')),
    ...draft.closing,
  ]
  const textOf = ({ runs }: ShownParagraph): string => runs.map((run) => ('text' in run ? run.text : run.shown)).join('')
  const signing = (revision: number, more: Record<string, unknown> = {}) => ({
    revision,
    number: '15',
    day: '2024-02-05',
    signatory: 'Nguyễn Văn A',
    ...more,
  })
  const file = async (kind: string, of: Id = id): Promise<Buffer> => {
    const response = await fetch(`${server.url}${path(`/file?kind=${kind}`, of)}`, { headers: { authorization: `JWT ${token}` } })
    expect(response.status).toBe(200)
    return Buffer.from(await response.arrayBuffer())
  }
  let token: string

  beforeAll(async () => {
    opened = await open()
    payload = opened.payload
    server = await listen(opened)
    town = await foundTown(payload)
    weekly = await promiseWeekly(payload, town, {
      windows: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', dtstart: '2024-01-01T00:00' }],
      validFrom: dayToStore('2024-01-01'),
      validTo: dayToStore('2024-02-05'),
    })
    const first = await place(payload, town, '2024-01-03T20:00')
    await payload.db.updateOne({
      collection: 'placements',
      id: first,
      data: { status: 'delivered', actualStart: iso('2024-01-03T20:00'), actualSeconds: 900 },
      req: {},
    })
    await recordFacts(payload, 'outside', wallClock.now())
    for (const role of ['auditor', 'admin', 'editor', 'viewer'] as const) {
      const person = await hire(payload, role, role === 'editor' ? [town.station] : [])
      if (role === 'auditor') auditor = person
      people[role] = await signIn(server.url, String(person.email), password)
    }
    const login = await fetch(`${server.url}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: auditor.email, password }),
    })
    token = ((await login.json()) as { token: string }).token
  })
  afterAll(async () => {
    await server.close()
    await opened.close()
  })

  it('is begun by an auditor or an administrator, on a plan and a period that there are', async () => {
    const by = async (who: string, more: Record<string, unknown> = {}) =>
      people[who]!.post('/api/record/reports', { ...january(), ...more })
    expect((await by('editor')).status).toBe(403)
    expect((await by('viewer')).status).toBe(403)
    expect(messageOf(await by('auditor', { kind: 'Q9' }))).toContain('Không có kỳ báo cáo này')
    expect(messageOf(await by('auditor', { plans: [] }))).toContain('Hãy chọn ít nhất một kế hoạch')
    expect(messageOf(await by('auditor', { year: 2200 }))).toContain('chưa bắt đầu')
    expect(messageOf(await by('auditor', { year: 2019 }))).toContain('không có gì để báo cáo')
    expect(messageOf(await by('auditor', { calendar: 'lunar' }))).toContain('report hoặc civil')
    const { totalDocs } = await payload.count({ collection: 'period-reports' })
    expect(totalDocs).toBe(0)
    const { status, body } = await by('auditor')
    expect(status).toBe(200)
    id = body.id as Id
    expect((await view()).title).toBe('Tháng 01 năm 2024: Kế hoạch')
  })

  it('refuses a period outside of the plan’s own time', async () => {
    const plan = await payload.create({
      collection: 'plans',
      data: {
        ref: 'later',
        title: 'Kế hoạch 2026',
        auditing: 'on',
        followedFrom: dayToStore('2000-01-01'),
        period: { start: dayToStore('2026-01-01'), end: dayToStore('2026-12-31') },
      } as never,
      depth: 0,
    })
    const refused = await people.auditor!.post('/api/record/reports', { ...january(), plans: [plan.id] })
    expect([refused.status, messageOf(refused)]).toEqual([
      409,
      'Kỳ này không thuộc thời gian thực hiện của kế hoạch “Kế hoạch 2026” (01/01/2026 – 31/12/2026).',
    ])
  })

  it('a draft is for those who write reports', async () => {
    expect((await people.viewer!.get(path())).status).toBe(404)
    expect((await people.editor!.get(path('/file?kind=pdf'))).status).toBe(404)
  })

  it('a paragraph is written over; figures that still stand in it stay linked, one that does not is told', async () => {
    const before = await view()
    const figuresOf = ({ runs }: ShownParagraph) => runs.flatMap((run) => ('figure' in run ? [run] : []))
    const isAlone = ({ shown }: { shown: string }, _: number, all: readonly { shown: string }[]) =>
      all.filter((other) => other.shown === shown).length === 1
    const paragraph = paragraphsOf(before).find((one) => figuresOf(one).length > 1 && figuresOf(one).some(isAlone))!
    const gone = figuresOf(paragraph).find(isAlone)!
    const rest = figuresOf(paragraph).filter((one) => one !== gone)
    const text = `Trong kỳ có 99 chỉ tiêu: ${rest.map(({ shown }) => shown).join(' và ')}.`
    const saved = await people.auditor!.post(path('/edit'), { revision: before.revision, edits: { [paragraph.id]: text } })
    expect([saved.status, saved.body]).toEqual([200, { revision: before.revision + 1 }])
    const after = await view()
    const edited = paragraphsOf(after).find(({ id: of }) => of === paragraph.id)!
    expect([textOf(edited), edited.edited]).toEqual([text, true])
    expect(figuresOf(edited)).toEqual(rest)
    expect(after.overridden).toEqual([{ paragraph: paragraph.id, figure: gone.figure, computed: gone.shown }])
  })

  it('of two people who edit one draft the second is told who was first, and nothing of hers is written', async () => {
    const { revision, paper } = await view()
    const save = (who: string, position: string) => people[who]!.post(path('/edit'), { revision, paper: { position } })
    expect((await save('admin', 'GIÁM ĐỐC')).status).toBe(200)
    const second = await save('auditor', 'PHÓ GIÁM ĐỐC')
    expect(second.status).toBe(409)
    expect(messageOf(second)).toMatch(/vừa được admin sửa lúc/)
    expect((await view()).paper).toEqual({ ...paper, position: 'GIÁM ĐỐC' })
    expect((await people.editor!.post(path('/edit'), { revision: revision + 1, edits: {} })).status).toBe(403)
    const unknown = await people.auditor!.post(path('/edit'), { revision: revision + 1, edits: { nowhere: 'x' } })
    expect(messageOf(unknown)).toBe('Báo cáo không còn đoạn này.')
  })

  it('is not signed while something is left to write, by others than auditors, or with figures written over unseen', async () => {
    const { revision, leftToWrite, hinders } = await view()
    const sign = (more: Record<string, unknown> = {}, who = 'auditor') => people[who]!.post(path('/sign'), signing(revision, more))
    expect(leftToWrite.length).toBeGreaterThan(0)
    expect(hinders.join()).toContain('đoạn phải viết trước khi ký')
    expect(messageOf(await sign())).toContain('đoạn phải viết trước khi ký')
    for (const who of ['editor', 'viewer', 'admin']) expect((await sign({}, who)).status).toBe(403)
    const asked = paragraphsOf(await view()).filter(({ role }) => role === 'ask')
    const edits = Object.fromEntries(asked.map(({ id: of }) => [of, 'Tiếp tục thực hiện.']))
    const paper = { issuer: 'Sở Nội vụ', symbol: 'BC-SNV' }
    const saved = await people.auditor!.post(path('/edit'), { revision, edits, paper })
    expect(saved.status).toBe(200)
    const after = await view()
    expect([after.leftToWrite, after.hinders]).toEqual([[], []])
    const again = (more: Record<string, unknown>) => people.auditor!.post(path('/sign'), signing(after.revision, more))
    expect(messageOf(await again({}))).toContain('số liệu trong báo cáo khác với số hệ thống tính')
    expect(messageOf(await again({ acceptReplaced: true, day: '2024-01-30' }))).toContain('Ngày ký phải từ')
    expect(messageOf(await again({ acceptReplaced: true, number: ' ' }))).toContain('Hãy ghi số báo cáo')
    expect((await payload.count({ collection: 'report-files' })).totalDocs).toBe(0)
  })

  it('a preview is not signed', async () => {
    const year = Number(localDateOf(wallClock.now()).slice(0, 4))
    await promiseWeekly(payload, town, {
      ref: 'now',
      windows: [{ rrule: 'FREQ=YEARLY', dtstart: `${year}-01-01T00:00` }],
      validFrom: dayToStore(`${year}-01-01`),
      validTo: dayToStore(`${year + 1}-01-01`),
    })
    const { body } = await people.auditor!.post('/api/record/reports', { ...january(), kind: 'Y', year })
    const preview = await view(body.id as Id)
    expect(preview.draft.preview).not.toBeNull()
    const refused = await people.auditor!.post(path('/sign', preview.id), signing(preview.revision))
    expect([refused.status, messageOf(refused)]).toEqual([409, expect.stringContaining('chưa ký được')])
    expect((await people.auditor!.post(path('/remove', preview.id), { revision: preview.revision })).status).toBe(200)
    expect((await people.auditor!.get(path('', preview.id))).status).toBe(404)
  })

  it('is signed with its files, the figures and the head of the audit log, which is printed at the foot', async () => {
    const { revision } = await view()
    const { docs } = await payload.find({ collection: 'audit-log', sort: '-seq', limit: 1, depth: 0 })
    const head = docs[0]!
    const { status, body } = await people.auditor!.post(path('/sign'), signing(revision, { acceptReplaced: true }))
    expect([status, body]).toEqual([200, { id }])
    const { state, signed } = await view()
    expect(state).toBe('signed')
    expect(signed).toMatchObject({ number: '15', day: '2024-02-05', signedBy: 'auditor', auditSeq: head.seq, auditHash: head.hash })
    const kept = await payload.db.findOne<{ id: Id; figures: string; text: string }>({
      collection: 'period-reports',
      where: { id: { equals: id } },
    })
    expect([sha256(kept!.figures), sha256(kept!.text)]).toEqual([signed!.figuresHash, signed!.textHash])
    for (const { kind, sha256: hash, size } of signed!.files) {
      const [once, twice] = [await file(kind), await file(kind)]
      expect([sha256(once), once.length]).toEqual([hash, size])
      expect(once.equals(twice)).toBe(true)
    }
    const entries = await readZip(await file('docx'))
    const footer = entries.find(({ name }) => name === 'word/footer1.xml')!.bytes.toString('utf8')
    expect(footer).toContain(head.hash)
    expect(JSON.stringify(readPdf(await file('pdf')))).toContain(head.hash.slice(0, 20))
    const { docs: last } = await payload.find({ collection: 'audit-log', sort: '-seq', limit: 1, depth: 0 })
    expect(last[0]).toMatchObject({ action: 'signReport', details: { figuresHash: signed!.figuresHash, textHash: signed!.textHash } })
  })

  it('its times can be looked at again', async () => {
    const req = await requestOf(payload, auditor)
    const listed = (await signedReportTimes(req)).filter((one) => one.id === String(id))
    expect(listed).toEqual([expect.objectContaining({ asOf: '2024-01-31', name: expect.stringMatching(/, số 15$/) })])
    const kept = await payload.db.findOne<{ id: Id; knownAt: string }>({ collection: 'period-reports', where: { id: { equals: id } } })
    expect(await timesOfAddress(req, listed[0]!, Date.now())).toEqual({
      ok: true,
      value: { asOf: Date.parse('2024-02-01T00:00:00+07:00'), knownAt: new Date(kept!.knownAt).getTime() },
    })
  })

  it('is everybody’s to read once it is signed', async () => {
    expect((await view(id, people.viewer)).signed!.number).toBe('15')
    expect((await people.editor!.get(path('/file?kind=xlsx'))).status).toBe(200)
  })

  describe('a scan or a digitally signed PDF', () => {
    const adding = async (bytes: Buffer, called: string, by = token) => {
      const form = new FormData()
      form.set('file', new File([new Uint8Array(bytes)], called))
      const headers = { authorization: `JWT ${by}`, 'accept-language': 'vi' }
      const response = await fetch(`${server.url}${path('/scans')}`, { method: 'POST', body: form, headers })
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    }
    /** What a signing program appends: a new object, its cross-reference, and the way back to ours. */
    const withUpdate = (pdf: Buffer): Buffer => {
      const back = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString('latin1'))![1]!
      const object = '\n99999 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite >>\nendobj\n'
      const at = pdf.length + object.length
      const table = `xref\n99999 1\n${String(pdf.length + 1).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 100000 /Prev ${back} >>\n`
      return Buffer.concat([pdf, Buffer.from(`${object}${table}startxref\n${at}\n%%EOF\n`, 'latin1')])
    }

    it('is added after the signature; whether it carries our PDF as its first revision is said and kept', async () => {
      const ours = await file('pdf')
      const signedPdf = withUpdate(ours)
      expect((await adding(signedPdf, 'Báo cáo đã ký số.pdf')).body).toMatchObject({ firstRevision: 'ours' })
      expect((await adding(ours, 'nguyên bản.pdf')).body).toMatchObject({ firstRevision: 'same' })
      const tampered = Buffer.from(signedPdf)
      tampered[200] = tampered[200]! ^ 1
      expect((await adding(tampered, 'khác.pdf')).body).toMatchObject({ firstRevision: 'other' })
      const scan = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'white' } })
        .png()
        .toBuffer()
      expect((await adding(scan, 'bản quét.png')).body).toMatchObject({ firstRevision: null })
      const { scans, files } = (await view()).signed!
      expect(files.map(({ kind }) => kind)).toEqual(['docx', 'pdf', 'xlsx'])
      expect(scans.map(({ name: called, addedBy, firstRevision }) => [called, addedBy, firstRevision])).toEqual([
        ['Báo cáo đã ký số.pdf', 'auditor', 'ours'],
        ['nguyên bản.pdf', 'auditor', 'same'],
        ['khác.pdf', 'auditor', 'other'],
        ['bản quét.png', 'auditor', null],
      ])
      expect(scans[0]!.sha256).toBe(sha256(signedPdf))
      const response = await fetch(`${server.url}${path(`/scans/${scans[0]!.id}`)}`, { headers: { authorization: `JWT ${token}` } })
      expect(Buffer.from(await response.arrayBuffer()).equals(signedPdf)).toBe(true)
      expect(response.headers.get('content-disposition')).toBe('attachment; filename="bao-cao-da-ky-so.pdf"')
      const { docs } = await payload.find({
        collection: 'audit-log',
        where: { action: { equals: 'addReportScan' } },
        sort: 'seq',
        depth: 0,
      })
      expect(docs[0]).toMatchObject({ details: { name: 'Báo cáo đã ký số.pdf', sha256: sha256(signedPdf), firstRevision: 'ours' } })
    })

    it('is refused in a sentence where it is no PDF or picture, comes twice, or comes from who does not write reports', async () => {
      const wrong = await adding(Buffer.from('xin chào'), 'bao-cao.pdf')
      expect([wrong.status, messageOf(wrong)]).toEqual([409, expect.stringContaining('không phải PDF, JPEG hay PNG')])
      expect(messageOf(await adding(withUpdate(await file('pdf')), 'lần nữa.pdf'))).toContain(
        'đã được bổ sung với tên “Báo cáo đã ký số.pdf”',
      )
      expect((await people.editor!.post(path('/scans'), {})).status).toBe(400)
      const login = await people.viewer!.post('/api/users/login', { email: 'viewer-none@vi-du.vn', password })
      expect((await adding(await file('pdf'), 'x.pdf', String(login.body.token))).status).toBe(403)
      expect((await view(id, people.viewer)).mayAddScan).toBe(false)
    })
  })

  it('what is signed nobody changes, deletes or signs again, on any way in', async () => {
    const { revision } = await view()
    const acts: [string, Record<string, unknown>][] = [
      ['/edit', { revision, paper: { issuer: 'Sở khác' } }],
      ['/sign', signing(revision, { acceptReplaced: true })],
      ['/remove', { revision }],
    ]
    for (const [act, body] of acts) {
      const refused = await people.auditor!.post(path(act), body)
      expect([act, refused.status, messageOf(refused)]).toEqual([act, 409, expect.stringContaining('không rút chữ ký được')])
    }
    expect((await people.admin!.patch(`/api/period-reports/${id}`, { state: 'draft' })).status).toBe(403)
    expect((await people.admin!.delete(`/api/period-reports/${id}`)).status).toBe(403)
    await expect(payload.update({ collection: 'period-reports', id, data: { state: 'draft' } as never })).rejects.toThrow()
    await expect(payload.delete({ collection: 'period-reports', id })).rejects.toThrow()
    const { docs } = await payload.find({ collection: 'report-files', depth: 0 })
    await expect(payload.update({ collection: 'report-files', id: docs[0]!.id, data: { name: 'x' } as never })).rejects.toThrow()
    await expect(payload.delete({ collection: 'report-files', id: docs[0]!.id })).rejects.toThrow()
  })

  if (name === 'sqlite')
    it('not even past the program', async () => {
      const { db } = (await sqliteOf({ payload }))!
      for (const statement of [
        `UPDATE period_reports SET state = 'draft' WHERE id = ${id}`,
        `DELETE FROM period_reports WHERE id = ${id}`,
        'UPDATE report_files SET bytes = ""',
        'DELETE FROM report_files',
      ])
        await expect(db.run(sql.raw(statement))).rejects.toThrow()
      expect((await view()).signed!.files.map(({ kind }) => kind)).toEqual(['docx', 'pdf', 'xlsx'])
    })

  it('a later waiver shows as a restatement, with who recorded it; text and hashes stay', async () => {
    const before = await view()
    expect([before.signed!.restated, before.signed!.developments]).toEqual([[], []])
    await wait(2)
    await payload.create({
      collection: 'waivers',
      data: {
        commitment: weekly,
        from: dayToStore('2024-01-08'),
        to: dayToStore('2024-01-15'),
        reason: 'Mưa lũ',
        authority: 'Quyết định số 12/QĐ-UBND',
      } as never,
      req: await requestOf(payload, auditor),
      overrideAccess: false,
    })
    const after = await view()
    expect(after.signed!.restated).toMatchObject([
      { commitment: 'Chuyên mục hằng tuần', before: expect.stringContaining('0/1'), acts: [expect.stringContaining('auditor')] },
    ])
    expect(after.draft).toEqual(before.draft)
    expect({ ...after.signed!, restated: [] }).toEqual(before.signed)
  })

  describe('the outline as a template', () => {
    const headingsOf = ({ draft }: ReportView): string[] => draft.sections.map(({ number, heading }) => `${number} ${heading}`)
    const row = (code: string, level: string, headingVi: string, more: object = {}) => ({
      code,
      level,
      headingVi,
      headingEn: code,
      ...more,
    })
    const lines = [
      row('ketqua', '1', 'Kết quả nổi bật', { textVi: 'Theo chỉ đạo của tỉnh.' }),
      row('chitieu', '2', 'Chỉ tiêu', { fill: 'commitments' }),
      row('denghi', '1', 'Đề nghị', { fill: 'proposals' }),
    ]
    let template: Id

    it('is written by who writes reports, and refused where no report could be written along it', async () => {
      const make = (more: object, who = 'auditor') =>
        people[who]!.post('/api/report-outlines', { title: 'Đề cương riêng', plan: town.plan, lines, ...more })
      expect((await make({}, 'editor')).status).toBe(403)
      const twice = await make({ lines: [...lines, row('lan-hai', '2', 'Lần hai', { fill: 'proposals' })] })
      const [error] = twice.body.errors as { data: { errors: { path: string; message: string }[] } }[]
      expect(error!.data.errors).toEqual([{ path: 'lines.3.fill', message: expect.stringContaining('mỗi nội dung chỉ viết một lần') }])
      const made = await make({})
      expect(made.status).toBe(201)
      template = (made.body.doc as { id: Id }).id
      expect(JSON.stringify((await make({})).body)).toContain('đã có đề cương “Đề cương riêng”')
    })

    it('a draft takes it when it is begun and keeps it; what is signed, and what was begun before, stays', async () => {
      const signedBefore = headingsOf(await view())
      const { body } = await people.auditor!.post('/api/record/reports', january())
      const draft = await view(body.id as Id)
      expect(headingsOf(draft)).toEqual(['I. Kết quả nổi bật', '1. Chỉ tiêu', 'II. Đề nghị'])
      expect(paragraphsOf(draft).map(textOf)).toContain('Theo chỉ đạo của tỉnh.')
      expect((await people.auditor!.patch(`/api/report-outlines/${template}`, { lines: lines.slice(2) })).status).toBe(200)
      expect(headingsOf(await view(draft.id))).toEqual(headingsOf(draft))
      expect(headingsOf(await view())).toEqual(signedBefore)
      const { body: later } = await people.auditor!.post('/api/record/reports', january())
      expect(headingsOf(await view(later.id as Id))).toEqual(['I. Đề nghị'])
      for (const one of [draft.id, later.id as Id]) {
        const { revision } = await view(one)
        expect((await people.auditor!.post(path('/remove', one), { revision })).status).toBe(200)
      }
    })
  })

  it('a new version takes its place, with what people had written, and tells what it corrects', async () => {
    expect((await people.viewer!.post(path('/revise'), {})).status).toBe(403)
    const { status, body } = await people.auditor!.post(path('/revise'), {})
    expect(status).toBe(200)
    const [old, draft] = [await view(), await view(body.id as Id)]
    expect([old.supersededBy!.id, draft.supersedes!.id, draft.state]).toEqual([draft.id, id, 'draft'])
    expect([draft.leftToWrite, draft.paper.issuer]).toEqual([[], 'Sở Nội vụ'])
    expect(draft.draft.annexes.at(-1)).toMatchObject({ title: expect.stringMatching(/đính chính/i), rows: expect.any(Number) })
    expect(messageOf(await people.auditor!.post(path('/revise'), {}))).toContain('đã có bản thay thế')
    const { revision } = draft
    const signed = await people.auditor!.post(path('/sign', draft.id), signing(revision, { number: '20', acceptReplaced: true }))
    expect(signed.status).toBe(200)
    expect((await view()).signed!.number).toBe('15')
    expect((await view(draft.id)).signed).toMatchObject({ number: '20', restated: [] })
  })

  it('a commitment that is gone since is corrected too, and called as it last was', async () => {
    const latest = await payload.find({ collection: 'period-reports', sort: '-createdAt', limit: 1, depth: 0 })
    const signed = latest.docs[0]!.id
    // What a waiver names is kept: here neither is.
    await payload.db.deleteMany({ collection: 'waivers', where: { commitment: { equals: weekly } }, req: {} })
    await payload.delete({ collection: 'commitments', id: weekly, req: await requestOf(payload, auditor) })
    expect((await view(signed)).signed!.restated[0]).toMatchObject({ commitment: 'Chuyên mục hằng tuần' })
    const { body } = await people.auditor!.post(path('/revise', signed), {})
    const draft = await reportById({ payload }, body.id as Id)
    const reading = await readDraft(await requestOf(payload, auditor), draft!, { knownAt: null, now: wallClock.now() })
    if (!reading.ok) throw new Error(JSON.stringify(reading.refusal))
    const corrections = reading.read.draft.annexes.find(({ id: annex }) => annex === 'corrections')!
    expect(corrections.table!.rows.map((row) => cellText(row[2]!))).toContain('Chuyên mục hằng tuần')
  })
})
