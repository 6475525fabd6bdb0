import { describe, expect, it } from '@jest/globals'

import { checkRule } from '../../../../src/obligations/index.ts'
import { readPlanFiles } from '../../../../src/seed/importPlans.ts'
import type { PlanFile } from '../../../../src/formats/planFile/schema.ts'
import type { ClauseReading } from '../../../../src/formats/planFile/clauseReading.ts'
import { rhythmByHand, ruleFromReading } from '../../../../src/formats/planFile/ruleFromReading.ts'

const year2024 = { label_vi: null, start: '2024-01-01', end: '2024-12-31', kind: 'year' } as const

const weekly: ClauseReading = {
  actor: 'Đài Phát thanh - Truyền hình Cà Mau',
  scope: { each: false, unit_types: ['broadcaster'], aggregation: 'per_body' },
  channels: ['tv'],
  forms: ['chuyen_muc'],
  quantity: { op: 'gte', value: 1, unit: 'lan_phat_song' },
  percent: null,
  period: { unit: 'week', n: 1, labels: null },
  duration: null,
  time_bands: null,
  deadline: null,
  trigger: null,
  conditions: [],
  alternatives: null,
  rrule_hint: null,
  checkable: 'auto',
}
const ruleOf = (change: Partial<ClauseReading>, period: PlanFile['document']['period'] = year2024) => {
  const read = ruleFromReading({ ...weekly, ...change }, period)
  if (!read.ok) throw new Error(read.refusal)
  return read.rule
}

describe('the subject', () => {
  it.each<[string, ClauseReading['subject'], { themes: string[]; anySubject: boolean }]>([
    ['is the plan where the clause names none', undefined, { themes: [], anySubject: false }],
    ['is certain themes', { theme_ids: ['p.theme.1'] }, { themes: ['p.theme.1'], anySubject: false }],
    ['is a programme, of whoever owes it', { programme_vi: 'Trao đổi ý kiến với bạn đọc' }, { themes: [], anySubject: false }],
    ['is anything where the file says so', { anything: true }, { themes: [], anySubject: true }],
  ])('%s', (_, subject, match) => expect(ruleOf(subject === undefined ? {} : { subject }).match).toMatchObject(match))
})

describe('windows', () => {
  const units: [string, ClauseReading['period'], string, string][] = [
    ['a day', { unit: 'day', n: 1, labels: null }, 'FREQ=DAILY', '2024-01-01T00:00'],
    ['ten days', { unit: 'day', n: 10, labels: null }, 'FREQ=DAILY;INTERVAL=10', '2024-01-01T00:00'],
    ['a week', { unit: 'week', n: 1, labels: null }, 'FREQ=WEEKLY;BYDAY=MO', '2024-01-01T00:00'],
    ['two weeks', { unit: 'week', n: 2, labels: null }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2024-01-01T00:00'],
    ['a month', { unit: 'month', n: 1, labels: null }, 'FREQ=MONTHLY;BYMONTHDAY=1', '2024-01-01T00:00'],
    ['a quarter', { unit: 'quarter', n: 1, labels: null }, 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1', '2024-01-01T00:00'],
    ['a year', { unit: 'year', n: 1, labels: null }, 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1', '2024-01-01T00:00'],
    ['the whole period', { unit: 'plan_period', n: 1, labels: null }, 'FREQ=DAILY;COUNT=1', '2024-01-01T00:00'],
  ]
  it.each(units)('of %s', (_, period, rrule, dtstart) => {
    const rule = ruleOf({ period })
    expect(rule.windows).toEqual([{ rrule, dtstart }])
    expect(checkRule(rule.windows[0]!).ok).toBe(true)
    expect(rule).toMatchObject({ validFrom: '2024-01-01', validTo: '2025-01-01', periodCalendar: 'civil', answers: null })
  })

  const mid = { ...year2024, start: '2023-08-22', end: '2023-12-31' }
  it.each([
    ['week', '2023-08-28T00:00'],
    ['month', '2023-09-01T00:00'],
    ['quarter', '2023-10-01T00:00'],
  ])('of a %s begin with the first whole one', (unit, dtstart) => {
    expect(ruleOf({ period: { unit, n: 1, labels: null } }, mid).windows[0]!.dtstart).toBe(dtstart)
  })

  it('of a year that the plan covers in part are the plan’s own time', () => {
    const rule = ruleOf({ period: { unit: 'year', n: 1, labels: null } }, mid)
    expect(rule).toMatchObject({
      windows: [{ rrule: 'FREQ=DAILY;COUNT=1', dtstart: '2023-08-22T00:00' }],
      validFrom: '2023-08-22',
      validTo: '2024-01-01',
    })
  })

  it('of a clause that a person checks keep its rhythm, and none where it has none', () => {
    const yearly = { ...weekly, channels: ['report' as const], period: { unit: 'year', n: 1, labels: null } }
    expect(rhythmByHand(yearly, year2024)?.windows).toEqual([{ rrule: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1', dtstart: '2024-01-01T00:00' }])
    expect(rhythmByHand({ ...yearly, period: { unit: 'continuous', n: 1, labels: null } }, year2024)).toBe(null)
    expect(rhythmByHand({ ...yearly, trigger: { kind: 'event' } }, year2024)).toBe(null)
  })

  it('of the named report periods run from the 15th to the 14th', () => {
    const rule = ruleOf({ channels: ['report'], period: { unit: 'named_periods', n: 1, labels: ['Q1', 'H1', 'Q3', 'Y'] } })
    expect(rule).toMatchObject({ validFrom: '2023-12-15', validTo: '2024-12-15', periodCalendar: 'report_15_14', answers: { dueDays: 6 } })
    expect(rule.windows).toEqual([
      { rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', dtstart: '2023-12-15T00:00', duration: 'P3M', label: 'Quý I' },
      { rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', dtstart: '2023-12-15T00:00', duration: 'P6M', label: '6 tháng đầu năm' },
      { rrule: 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15', dtstart: '2024-06-15T00:00', duration: 'P3M', label: 'Quý III' },
      { rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', dtstart: '2023-12-15T00:00', duration: 'P1Y', label: 'Năm' },
    ])
  })
})

describe('the deadline of a report', () => {
  const reports: Partial<ClauseReading> = { channels: ['report'], period: { unit: 'named_periods', n: 1, labels: ['Q1'] } }
  it.each<[string, ClauseReading['deadline'], number]>([
    ['is the 20th of the last month where the plan sets none', null, 6],
    ['or leaves it to the reports on administrative reform', { kind: 'external_default' }, 6],
    ['or to their table', { kind: 'default_table' }, 6],
    ['is the end of the period', { kind: 'period_end' }, 0],
    ['is the 25th of the last month', { kind: 'monthday_of_last_month', day: 25 }, 11],
    ['is the 5th, before the period ends', { kind: 'monthday_of_last_month', day: 5 }, -9],
  ])('%s', (_, deadline, dueDays) => {
    expect(ruleOf({ ...reports, deadline }).answers).toEqual({ dueDays })
  })
})

describe('what counts', () => {
  const bands: [string, ClauseReading['time_bands'], unknown][] = [
    ['no band', null, null],
    ['when many watch', { kind: 'audience_peak_config', bands: [] }, { prime: true, rule: 'start' }],
    [
      'one of two bands',
      {
        kind: 'hard_any_of',
        bands: [
          { start: '18:00', end: '19:45' },
          { start: '23:00', end: '23:30' },
        ],
        days: ['SA'],
      },
      {
        bands: [
          { days: ['SA'], from: '18:00', to: '19:45' },
          { days: ['SA'], from: '23:00', to: '23:30' },
        ],
        rule: 'start',
      },
    ],
  ]
  it.each(bands)('%s', (_, time_bands, timeBand) => expect(ruleOf({ time_bands }).timeBand).toEqual(timeBand))

  it('a least duration of each', () => {
    expect(ruleOf({ duration: { op: 'gte', seconds: 900, basis: 'per_occurrence' } }).minSecondsEach).toBe(900)
  })

  it('a sum of seconds', () => {
    const rule = ruleOf({ quantity: null, duration: { op: 'gte', seconds: 3600, basis: 'sum_per_period' } })
    expect(rule).toMatchObject({ measure: { kind: 'seconds', target: 3600 }, minSecondsEach: null })
  })

  it('together, only when the clause says so', () => {
    const scope = (aggregation: ClauseReading['scope']['aggregation']) => ({ ...weekly.scope, aggregation })
    expect(ruleOf({ scope: scope('joint') }).aggregation).toBe('joint')
    expect(ruleOf({ scope: scope('unspecified') }).aggregation).toBe('each')
  })
})

describe('only a person can check', () => {
  const byHand: [string, Partial<ClauseReading>, string][] = [
    ['a clause without a number', { quantity: null }, 'no_quantity'],
    ['an increase without a figure', { quantity: { op: 'increase', value: null, unit: 'phut' } }, 'no_quantity'],
    ['half a broadcast', { quantity: { op: 'gte', value: 0.5, unit: 'lan' } }, 'no_quantity'],
    ['a ceiling', { quantity: { op: 'lte', value: 2, unit: 'lan' } }, 'not_expressible'],
    ['a clause without a period', { period: null }, 'no_period'],
    [
      'a period that a law sets, without a number too',
      { quantity: null, trigger: { kind: 'also_on_demand' }, period: { unit: 'by_law', n: 1, labels: null } },
      'period_elsewhere',
    ],
    ['a period that a law sets', { period: { unit: 'by_law', n: 1, labels: null } }, 'period_elsewhere'],
    ['an answer to an event', { trigger: { kind: 'external_event' } }, 'event_triggered'],
    ['a training class', { channels: ['training'] }, 'not_countable'],
    ['an unnamed medium', { channels: ['mass_media'] }, 'not_countable'],
    ['a medium of which one cannot be counted', { channels: ['tv', 'training'] }, 'not_countable'],
    ['no medium', { channels: [] }, 'not_countable'],
    ['a yearly report without a calendar', { channels: ['report'], period: { unit: 'year', n: 1, labels: null } }, 'not_expressible'],
    ['an unknown named period', { period: { unit: 'named_periods', n: 1, labels: ['Q1', 'week'] } }, 'not_expressible'],
    ['a campaign', { period: { unit: 'campaign', n: 1, labels: ['tháng 11'] } }, 'not_expressible'],
    ['a greatest duration', { duration: { op: 'lte', seconds: 900, basis: 'per_occurrence' } }, 'not_expressible'],
    ['forbidden days', { time_bands: { kind: 'forbidden_days', bands: [], days: ['SA', 'SU'] } }, 'not_expressible'],
    ['a share', { percent: { op: 'eq', value: 100 } }, 'not_expressible'],
    ['sub-quotas', { alternatives: [{ form: 'tin', value: 5 }] }, 'not_expressible'],
    ['a deadline inside the period', { deadline: { kind: 'relative', offset_days: -7 } }, 'not_expressible'],
    [
      'a report with a table of deadlines',
      { channels: ['report'], period: { unit: 'named_periods', n: 1, labels: ['Q1'] }, deadline: { kind: 'table' } },
      'not_expressible',
    ],
  ]
  it.each(byHand)('%s', (_, change, refusal) => {
    expect(ruleFromReading({ ...weekly, ...change }, year2024)).toEqual({ ok: false, refusal })
  })
})

describe('the five real plans', () => {
  it('have seven clauses that amount to a rule the engine accepts', () => {
    const ruled = readPlanFiles().flatMap(({ file }) => {
      const { commitments, document } = file as PlanFile
      return commitments.flatMap(({ id, reading }) => {
        const read = ruleFromReading(reading, document.period)
        return read.ok && read.rule.windows.every((window) => checkRule(window).ok) ? [id] : []
      })
    })
    expect(ruled).toEqual(['cm2014.cm.1', 'cm2014.cm.2', 'cm2014.cm.3', 'cm2014.cm.4', 'cm2014.cm.9', 'nb2024.cm.1', 'nb2024.cm.2'])
  })
})
