import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { PayloadRequest } from 'payload'

import type { Id } from '../../src/documents/ids.ts'
import { periodOf } from '../../src/figures/periods.ts'
import { DAY } from '../../src/obligations/index.ts'
import { readReportInput, type ReportReading } from '../../src/operations/record/readReportInput.ts'
import { readReportPaper } from '../../src/operations/record/readReportPaper.ts'
import type { ReportInput } from '../../src/reports/periodReport/input.ts'
import { writeDraft } from '../../src/reports/periodReport/writeDraft.ts'
import { demoYear } from '../../src/seed/demo/demoYear.ts'
import { loadDemoYear } from '../../src/seed/demo/loadDemoYear.ts'
import { loadHolidays } from '../../src/seed/holidays.ts'
import { databases } from '../helpers/databases.ts'
import { demoReport } from '../helpers/demoReport.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { hire, requestOf } from '../helpers/people.ts'
import { said } from '../helpers/reportCounts.ts'
import { demoKnownAt } from '../helpers/reportDrafts.ts'

const period = (kind: string) => periodOf({ calendar: 'report', kind, year: 2026 })!

/** Paragraphs that name nothing by its id. */
const paragraphs = [
  'assignment.told',
  'checks.count',
  'byTheme.output',
  'byTheme.coverage',
  'byForm.television',
  'byForm.radio',
  'byForm.press',
  'byForm.sites',
  'byForm.communes',
  'byForm.events',
  'byForm.other',
  'commitments.due',
  'commitments.kept',
  'commitments.running',
  'comparison.before',
  'comparison.yearBefore',
  'causes.recorded',
]

describe.each(databases)('what a report is written from, on $name', ({ open }) => {
  let test: TestPayload
  let plan: Id
  let req: PayloadRequest

  beforeAll(async () => {
    test = await open()
    await loadHolidays(test.payload, demoKnownAt)
    await loadDemoYear(test.payload, demoKnownAt, () => 'a password for the tests')
    const { docs } = await test.payload.find({ collection: 'plans', where: { demonstration: { equals: true } }, depth: 0 })
    plan = docs[0]!.id
    req = await requestOf(test.payload, await hire(test.payload, 'auditor'))
  })
  afterAll(() => test.close())

  const read = (given: { plans?: Id[]; kind?: string; locale?: 'vi' | 'en'; by?: PayloadRequest } = {}): Promise<ReportReading> =>
    readReportInput(
      given.by ?? req,
      { plans: given.plans ?? [plan], period: period(given.kind ?? 'H1'), knownAt: null, locale: given.locale ?? 'vi' },
      demoKnownAt,
    )
  const inputOf = async (given: Parameters<typeof read>[0] = {}): Promise<ReportInput> => {
    const reading = await read(given)
    if (!reading.ok) throw new Error(reading.refusal)
    return reading.input
  }

  it.each(
    ['Q1', 'H1', 'Q3', 'Y'].flatMap((kind) => [
      { kind, locale: 'vi' as const },
      { kind, locale: 'en' as const },
    ]),
  )('gives the draft of $kind in $locale that the year gives before it is stored', async ({ kind, locale }) => {
    const stored = writeDraft(await inputOf({ kind, locale }))
    const before = writeDraft(demoReport(demoYear(demoKnownAt), kind, { knownAt: demoKnownAt, locale }))
    const told = (draft: typeof stored) => Object.fromEntries(paragraphs.map((id) => [id, said(draft, id)]))
    // Names of channels and bodies say that they are made up.
    expect(JSON.parse(JSON.stringify(told(stored)).replaceAll(' (minh họa)', ''))).toEqual(told(before))
    expect(stored.annexes.map(({ table }) => table!.rows.length).slice(0, 2)).toEqual(
      before.annexes.map(({ table }) => table!.rows.length).slice(0, 2),
    )
  })

  it('names what proves each thing that went out, from what was recorded of it', async () => {
    const { names, figures } = await inputOf()
    const proofs = new Set(figures.placements.flatMap(({ id }) => names.placements.get(id)!.evidence.map(({ note }) => note)))
    expect(proofs).toContain('Nhật ký phát sóng')
    expect(proofs).toContain('Bản báo lưu chiểu')
  })

  it('has asked nobody of readers’ questions that the site does not take, and counts those that came in the period', async () => {
    expect((await inputOf()).feedback).toBeNull()
    const receive = (state: 'received' | 'published' | 'rejected', at: number): Promise<unknown> =>
      test.payload.db.create({
        collection: 'feedback',
        data: { question: 'Bao giờ có kết quả?', answer: 'Ngày 05.', state, receivedAt: new Date(at).toISOString() },
      })
    const { start, end } = period('H1')
    await receive('received', start)
    await receive('published', start + DAY)
    await receive('rejected', end - 1)
    await receive('published', end)
    expect((await inputOf()).feedback).toEqual({ received: 3, answered: 1, rejected: 1 })
  })

  it('leaves out what was due before the plan was followed', async () => {
    const update = (followedFrom: string | null) =>
      test.payload.update({ collection: 'plans', id: plan, data: { followedFrom }, depth: 0, overrideAccess: true })
    const { followedFrom } = await test.payload.findByID({ collection: 'plans', id: plan, depth: 0 })
    const whole = (await inputOf()).figures.total.due
    await update('2026-06-01T12:00:00.000Z')
    const late = (await inputOf()).figures.told.due
    await update(followedFrom ?? null)
    expect(late.length).toBeGreaterThan(0)
    expect(late.length).toBeLessThan(whole)
    expect(Math.min(...late.map(({ due }) => due))).toBeGreaterThan(Date.parse('2026-05-31T17:00:00Z'))
  })

  it('counts what is about the themes of a plan that carries the plan out', async () => {
    const { docs } = await test.payload.find({ collection: 'plans', where: { id: { equals: plan } }, depth: 0 })
    const below = await test.payload.create({
      collection: 'plans',
      data: { ref: 'below', title: 'Kế hoạch của sở', auditing: 'off', kind: 'ke_hoach', parent: docs[0]!.id } as never,
      depth: 0,
    })
    const theme = await test.payload.create({
      collection: 'themes',
      data: { plan: below.id, ordinal: 1, ref: 'below.theme.1', text: 'Nội dung của sở' } as never,
      depth: 0,
    })
    const { figures, names } = await inputOf()
    expect(figures.coverage.map((covered) => covered.theme)).toContain(String(theme.id))
    // The plan's own table of themes names its own alone.
    expect(names.themes.map(({ id }) => id)).not.toContain(String(theme.id))
  })

  it('refuses a plan that is not there, and a period that has not begun', async () => {
    const { docs } = await test.payload.find({ collection: 'organizations', limit: 1, depth: 0 })
    const nowhere = typeof plan === 'number' ? 999_999 : docs[0]!.id
    expect(await read({ plans: [nowhere] })).toEqual({ ok: false, refusal: 'noSuchPlan' })
    expect(await read({ plans: [plan, nowhere] })).toEqual({ ok: false, refusal: 'noSuchPlan' })
    expect(await read({ plans: [] })).toEqual({ ok: false, refusal: 'noSuchPlan' })
    const asked = {
      plans: [plan],
      period: periodOf({ calendar: 'report', kind: 'Q1', year: 2028 })!,
      knownAt: null,
      locale: 'vi',
    } as const
    expect(await readReportInput(req, asked, demoKnownAt)).toEqual({ ok: false, refusal: 'notBegun' })
  })

  it.each([
    ['SNV', { symbol: 'BC-SNV', onBehalf: null, position: 'GIÁM ĐỐC', superior: 'Ủy ban nhân dân tỉnh Cà Mau (minh họa)' }],
    ['UBND tỉnh', { symbol: 'BC-UBND', onBehalf: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', superior: null }],
    [
      'Báo Cà Mau',
      { symbol: 'BC-BCM', onBehalf: null, position: 'THỦ TRƯỞNG CƠ QUAN', superior: 'Ủy ban nhân dân tỉnh Cà Mau (minh họa)' },
    ],
  ])(
    'lays out the paper of %s as such bodies have it, number and day left open',
    async (shortName, { symbol, onBehalf, position, superior }) => {
      const { docs } = await test.payload.find({ collection: 'organizations', where: { shortName: { equals: shortName } }, depth: 0 })
      expect(await readReportPaper(req, docs[0]!.id, 'vi')).toEqual({
        superior,
        issuer: docs[0]!.name,
        symbol,
        place: 'Cà Mau',
        ...(onBehalf !== null && { onBehalf }),
        position,
        recipients: superior === null ? 'Lưu: VT.' : `${superior};\nLưu: VT.`,
      })
    },
  )

  it('is for staff alone', async () => {
    const stranger = await requestOf(test.payload, null)
    await expect(read({ by: stranger })).rejects.toThrow()
  })
})
