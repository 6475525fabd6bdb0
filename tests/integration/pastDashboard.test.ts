import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { PayloadRequest } from 'payload'

import { readDashboard } from '../../src/admin/dashboard/readDashboard.ts'
import { readPastDashboard } from '../../src/admin/dashboard/readPastDashboard.ts'
import { parseInstant } from '../../src/obligations/index.ts'
import { runAudit } from '../../src/operations/audit/runAudit.ts'
import { judgedAt } from '../../src/operations/record/judgedAt.ts'
import { timesOfAddress } from '../../src/operations/record/recordTimes.ts'
import { pick } from '../../src/platform/text.ts'
import { dashboardOf, type DashboardRows } from '../../src/reports/dashboard.ts'
import { loadDemoYear } from '../../src/seed/demo/loadDemoYear.ts'
import { databases } from '../helpers/databases.ts'
import type { TestPayload } from '../helpers/payload.ts'
import { hire, requestOf } from '../helpers/people.ts'

const now = parseInstant('2026-11-20T10:00:00+07:00')!
const endOfOctober = parseInstant('2026-11-01T00:00:00+07:00')!

describe.each(databases)('the dashboard at an earlier time on $name', ({ open }) => {
  let opened: TestPayload
  let req: PayloadRequest

  beforeAll(async () => {
    opened = await open()
    await loadDemoYear(opened.payload, now, () => 'a password for the tests')
    await runAudit(opened.payload, { now })
    req = await requestOf(opened.payload, await hire(opened.payload, 'viewer'))
  })
  afterAll(() => opened.close())

  const then = async (asOf: number): Promise<DashboardRows> =>
    readPastDashboard(req, await judgedAt(opened.payload, { asOf, knownAt: null }, now), { locale: 'vi', scope: 'all' })

  it('judged at the instant of the audit it says what the audit wrote', async () => {
    const stored = dashboardOf(await readDashboard(req, now, 'vi'), now)
    const judged = dashboardOf(await then(now), now)
    const spans = (of: typeof stored) =>
      of.spans.map((span) => ({
        ...span,
        flagged: span.flagged.map(({ status, commitments }) => [status, commitments.map(String).sort()]),
      }))
    expect(spans(judged)).toEqual(spans(stored))
    const cards = (of: typeof stored) =>
      of.sections.map(({ cards: each }) =>
        each.map(({ commitment, focus, recent }) => [
          commitment.title,
          focus.map(({ status, done, target }) => [status, done, target]),
          recent.map(({ status, done, target }) => [status, done, target]),
        ]),
      )
    expect(cards(judged)).toEqual(cards(stored))
    const flags = ({ open: some, lost }: typeof stored) =>
      [...some, ...lost]
        .flatMap((group) => group.flags.map(({ key, severity, missing, cureBy }) => [key, severity, missing, cureBy]))
        .sort()
    expect(flags(judged)).toEqual(flags(stored))
    expect(flags(stored).length).toBeGreaterThan(3)
  })

  it('at the end of October its month is October, and nothing that fell due later is over', async () => {
    const { spans } = dashboardOf(await then(endOfOctober), endOfOctober, endOfOctober - 1)
    const month = spans.find(({ kind }) => kind === 'month')!
    expect([month.start, month.end]).toEqual([parseInstant('2026-10-01T00:00:00+07:00'), endOfOctober])
    expect(month.over.total).toBeGreaterThan(0)
    const later = (await then(endOfOctober)).obligations.filter(({ due }) => due > endOfOctober)
    expect(later.filter(({ status }) => status === 'short' || status === 'curable')).toEqual([])
  })

  it.each<[string, Record<string, string>, RegExp]>([
    ['a day that has not come', { asOf: '2999-01-01' }, /chưa tới/],
    ['what is no day', { knownAt: '31/10/2026' }, /YYYY-MM-DD/],
  ])('refused in words: %s', async (_what, params, words) => {
    const read = await timesOfAddress(req, { asOf: params.asOf, knownAt: params.knownAt }, now)
    expect(read.ok ? '' : pick(read.refusal.text, 'vi')).toMatch(words)
  })
})
