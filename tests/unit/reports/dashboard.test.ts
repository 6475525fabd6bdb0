import { describe, expect, it } from '@jest/globals'

import { noConditions } from '../../../src/i18n/conditions.ts'
import { parseInstant, startOfDay, verdictStatuses } from '../../../src/obligations/index.ts'
import { spansAt } from '../../../src/rules/calendarSpans.ts'
import { dashboardOf, type CommitmentLine, type DashboardRows, type Flag } from '../../../src/reports/dashboard.ts'
import type { ShownStatus } from '../../../src/rules/shownStatus.ts'
import { mostUrgent, urgency, type ObligationFigures } from '../../../src/reports/tally.ts'

const at = (text: string): number => parseInstant(text)!
const now = at('2026-11-18T09:00:00+07:00')

const commitment = (id: number, more: Partial<CommitmentLine> = {}): CommitmentLine => ({
  id,
  plan: 1,
  title: `Cam kết ${id}`,
  checkedBy: 'machine',
  kind: 'count',
  conditions: noConditions,
  lastCheck: null,
  checks: [],
  ...more,
})

let lastId = 0
const obligation = (
  of: number,
  status: ShownStatus,
  from: string,
  to: string,
  more: Partial<ObligationFigures> = {},
): ObligationFigures => ({
  id: ++lastId,
  commitment: of,
  obligor: 1,
  obligorName: 'Đài',
  label: null,
  status,
  windowStart: startOfDay(from),
  windowEnd: startOfDay(to),
  due: startOfDay(to),
  curableUntil: null,
  target: 1,
  shortfall: status === 'met' ? 0 : 1,
  delivered: status === 'met' ? 1 : 0,
  cured: 0,
  expected: 0,
  expectedCure: 0,
  tentative: 0,
  unverified: 0,
  makegoodsInHand: 0,
  noData: false,
  ...more,
})

const flag = (id: number, of: number, severity: ShownStatus, more: Partial<Flag> = {}): Flag => ({
  id,
  obligation: null,
  key: null,
  windowStart: null,
  commitment: of,
  obligor: 1,
  obligorName: 'Đài',
  title: `Kỳ ${of}`,
  severity,
  missing: 1,
  cureBy: null,
  acknowledgedBy: null,
  waiting: [],
  ...more,
})

const rows = (more: Partial<DashboardRows>): DashboardRows => ({
  plans: [{ id: 1, title: 'Kế hoạch', demonstration: false }],
  commitments: [],
  obligations: [],
  flags: [],
  ...more,
})

describe('the spans of the calendar', () => {
  it.each([
    ['a Wednesday', '2026-11-18T09:00:00+07:00', '2026-11-16', '2026-11-23', '2026-11-01', '2026-12-01'],
    ['the first instant of a Monday', '2026-11-16T00:00:00+07:00', '2026-11-16', '2026-11-23', '2026-11-01', '2026-12-01'],
    ['the last second of a Sunday', '2026-11-22T23:59:59+07:00', '2026-11-16', '2026-11-23', '2026-11-01', '2026-12-01'],
    ['still yesterday in London', '2026-12-01T03:00:00+07:00', '2026-11-30', '2026-12-07', '2026-12-01', '2027-01-01'],
    ['a week over the new year', '2026-12-31T12:00:00+07:00', '2026-12-28', '2027-01-04', '2026-12-01', '2027-01-01'],
  ])('%s', (_, instant, monday, nextMonday, first, next) => {
    const { week, month, year } = spansAt(at(instant))
    expect(week).toEqual({ start: startOfDay(monday), end: startOfDay(nextMonday) })
    expect(month).toEqual({ start: startOfDay(first), end: startOfDay(next) })
    expect(year).toEqual({ start: startOfDay('2026-01-01'), end: startOfDay('2027-01-01') })
  })
})

describe('the verdict that stands for several', () => {
  it('ranks every verdict once', () => {
    const all = [...verdictStatuses, 'makegoodPlanned'] as const
    expect(new Set(all.map(urgency)).size).toBe(all.length)
    expect(all.map(urgency)).not.toContain(-1)
  })
  it.each<[string, ShownStatus[], ShownStatus]>([
    ['one that did nothing among many', ['met', 'met', 'short', 'met'], 'short'],
    ['what is lost before what can be cured', ['curable', 'short'], 'short'],
    ['danger before doubt', ['unverified', 'atRisk'], 'atRisk'],
    ['all settled', ['waived', 'met'], 'met'],
    ['what is still to be planned before what is planned', ['makegoodPlanned', 'curable'], 'curable'],
  ])('%s', (_, statuses, expected) => {
    expect(mostUrgent(statuses)).toBe(expected)
    expect(mostUrgent(statuses.toReversed())).toBe(expected)
  })
})

describe('the answers', () => {
  const { spans } = dashboardOf(
    rows({
      commitments: [commitment(1), commitment(2)],
      obligations: [
        obligation(1, 'met', '2026-11-16', '2026-11-23'),
        obligation(1, 'short', '2026-03-02', '2026-03-09'),
        obligation(2, 'atRisk', '2026-11-01', '2026-12-01'),
      ],
    }),
    now,
  )
  it.each([
    ['week', 0, 2, 1, [['atRisk', [2]]]],
    ['month', 1, 2, 1, [['atRisk', [2]]]],
    [
      'year',
      2,
      2,
      0,
      [
        ['short', [1]],
        ['atRisk', [2]],
      ],
    ],
  ] as const)('%s: commitments whose windows overlap it', (kind, index, owed, kept, flagged) => {
    expect(spans[index]).toMatchObject({ kind, owed, kept })
    expect(spans[index]!.flagged.map(({ status, commitments }) => [status, commitments])).toEqual(flagged)
  })
  it('counts windows that are over by themselves', () => {
    expect(spans.map(({ over }) => [over.kept, over.owed])).toEqual([
      [0, 0],
      [0, 0],
      [0, 1],
    ])
  })
  it('what need not be done is no part of what is kept, in no span', () => {
    const pardoned = dashboardOf(
      rows({
        commitments: [commitment(1), commitment(2)],
        obligations: [
          obligation(1, 'waived', '2026-11-02', '2026-11-09'),
          obligation(1, 'met', '2026-11-09', '2026-11-16'),
          obligation(2, 'excused', '2026-11-02', '2026-11-09'),
        ],
      }),
      now,
    ).spans.find(({ kind }) => kind === 'month')!
    expect(pardoned).toMatchObject({ owed: 1, kept: 1, notOwed: 1, over: { total: 3, owed: 1, kept: 1 } })
  })
  it('says nothing is owed, never that all is kept', () => {
    expect(dashboardOf(rows({}), now).spans.map(({ owed, status }) => [owed, status])).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ])
  })
})

describe('open shortfalls', () => {
  it('come by the time that is left, then by what is worse; what is lost stands apart', () => {
    const { open, lost } = dashboardOf(
      rows({
        commitments: [commitment(1), commitment(2), commitment(3), commitment(4)],
        flags: [
          flag(1, 1, 'unverified'),
          flag(2, 2, 'atRisk', { cureBy: 200 }),
          flag(3, 3, 'curable', { cureBy: 100 }),
          flag(4, 4, 'short'),
        ],
      }),
      now,
    )
    expect(open.map(({ flags }) => flags[0]!.id)).toEqual([3, 2, 1])
    expect(lost.map(({ flags }) => flags[0]!.id)).toEqual([4])
  })
  it('are one matter for many bodies in one window, with the first deadline', () => {
    const { open } = dashboardOf(
      rows({
        commitments: [commitment(1)],
        flags: [flag(1, 1, 'atRisk', { cureBy: 9 }), flag(2, 1, 'atRisk', { cureBy: 5, obligorName: 'Báo' })],
      }),
      now,
    )
    expect(open).toHaveLength(1)
    expect(open[0]).toMatchObject({ cureBy: 5, commitment: { id: 1 } })
    expect(open[0]!.flags).toHaveLength(2)
  })
})

describe('a commitment', () => {
  const cardOf = (obligations: ObligationFigures[]) =>
    dashboardOf(rows({ commitments: [commitment(1)], obligations }), now).sections[0]!.cards[0]!
  it.each([
    [
      'every window that is open',
      [
        ['2026-01-01', '2027-01-01'],
        ['2026-11-01', '2026-12-01'],
        ['2026-12-01', '2027-01-01'],
      ],
      ['2026-01-01', '2026-11-01'],
    ],
    [
      'the next one when none is open',
      [
        ['2026-10-01', '2026-11-01'],
        ['2026-12-01', '2027-01-01'],
      ],
      ['2026-12-01'],
    ],
    [
      'the last one when all are over',
      [
        ['2026-09-01', '2026-10-01'],
        ['2026-10-01', '2026-11-01'],
      ],
      ['2026-10-01'],
    ],
    ['nothing before the first audit', [], []],
  ])('shows %s', (_, windows, starts) => {
    const card = cardOf(windows.map(([from, to]) => obligation(1, 'met', from!, to!)))
    expect(card.focus.map(({ start }) => start)).toEqual(starts.map(startOfDay))
  })
  it('counts bodies one by one, the most urgent first', () => {
    const { focus } = cardOf([
      obligation(1, 'met', '2026-01-01', '2027-01-01', { obligorName: 'Xã A', delivered: 9 }),
      obligation(1, 'atRisk', '2026-01-01', '2027-01-01', { obligorName: 'Xã C' }),
      obligation(1, 'atRisk', '2026-01-01', '2027-01-01', { obligorName: 'Xã B' }),
    ])
    expect(focus).toHaveLength(1)
    expect(focus[0]).toMatchObject({ status: 'atRisk', counts: { kept: 1, owed: 3 } })
    expect(focus[0]!.rows.map(({ obligorName }) => obligorName)).toEqual(['Xã B', 'Xã C', 'Xã A'])
  })
  it('remembers twelve windows that have begun, oldest first', () => {
    const monday = startOfDay('2026-08-03')
    const week = 7 * 86_400_000
    const weeks = Array.from({ length: 20 }, (_, n) =>
      obligation(1, 'met', '2026-08-03', '2026-08-10', { windowStart: monday + n * week, windowEnd: monday + (n + 1) * week }),
    )
    const { recent } = cardOf(weeks)
    expect(recent).toHaveLength(12)
    expect(recent.at(-1)!.start).toBe(startOfDay('2026-11-16'))
  })
  it('is listed apart when people check it', () => {
    const { sections } = dashboardOf(rows({ commitments: [commitment(1), commitment(2, { checkedBy: 'hand' })] }), now)
    expect(sections[0]!.cards.map((card) => card.commitment.id)).toEqual([1])
    expect(sections[0]!.byHand.map(({ id }) => id)).toEqual([2])
  })
})
