import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { periodFromCode } from '../../../../src/figures/periodCode.ts'
import { kindsOf } from '../../../../src/figures/periods.ts'
import { DAY, localDateOf, parseInstant, startOfDay } from '../../../../src/obligations/index.ts'
import { dutyFrequencies, dutyKey, dutyKeyParts, dutyWindows, type DutyTerms } from '../../../../src/rules/duties/dutyWindows.ts'
import { owedWindows, owesWithin } from '../../../../src/rules/duties/owedDuties.ts'
import { isWorkingDay } from '../../../../src/rules/workingDays.ts'

const none = new Set<string>()
const terms = (more: Partial<DutyTerms>): DutyTerms => ({
  frequency: 'quarterly',
  calendar: 'civil',
  from: '2026-01-01',
  until: '2027-01-01',
  dueDays: 0,
  dueUnit: 'calendar',
  dueOn: null,
  ...more,
})
const always = { start: parseInstant('1990-01-01T00:00+07:00')!, end: parseInstant('2060-01-01T00:00+07:00')! }
/** Each period with its first and last day and the last day for it. */
const told = (given: DutyTerms, holidays = none): string[] =>
  dutyWindows(given, always, holidays).map(
    ({ period, start, end, due }) => `${period} ${localDateOf(start)} ${localDateOf(end - 1)} ${localDateOf(due - 1)}`,
  )

describe('the periods for which a duty is owed', () => {
  it.each<[string, Partial<DutyTerms>, string[]]>([
    [
      'by quarters',
      {},
      [
        'civil-2026-Q1 2026-01-01 2026-03-31 2026-03-31',
        'civil-2026-Q2 2026-04-01 2026-06-30 2026-06-30',
        'civil-2026-Q3 2026-07-01 2026-09-30 2026-09-30',
        'civil-2026-Q4 2026-10-01 2026-12-31 2026-12-31',
      ],
    ],
    [
      'with the reports of the calendar that turns on the fifteenth, five days after each',
      { frequency: 'reports', calendar: 'report_15_14', dueDays: 5 },
      [
        'report-2026-Q1 2026-01-01 2026-03-14 2026-03-19',
        'report-2026-H1 2026-01-01 2026-06-14 2026-06-19',
        'report-2026-Q3 2026-06-15 2026-09-14 2026-09-19',
        'report-2026-Y 2026-01-01 2026-12-14 2026-12-19',
      ],
    ],
    ['once, by the last day of the plan', { frequency: 'once' }, ['once 2026-01-01 2026-12-31 2026-12-31']],
    ['once, by a day', { frequency: 'once', dueOn: '2026-02-15' }, ['once 2026-01-01 2026-02-15 2026-02-15']],
    ['once, and nobody says until when', { frequency: 'once', until: null }, []],
    ['without a deadline', { frequency: 'none' }, []],
    [
      'one that began before is cut; one that would be cut at its end is not owed',
      { frequency: 'halfYearly', from: '2026-03-10', until: '2026-12-31' },
      ['civil-2026-H1 2026-03-10 2026-06-30 2026-06-30'],
    ],
    ['before the period ends', { frequency: 'yearly', dueDays: -10 }, ['civil-2026-Y 2026-01-01 2026-12-31 2026-12-21']],
    [
      // 31 March is a Tuesday: five working days after it are 1 to 3 and 6 to 7 April.
      'working days after it',
      { until: '2026-04-01', dueDays: 5, dueUnit: 'working' },
      ['civil-2026-Q1 2026-01-01 2026-03-31 2026-04-07'],
    ],
  ])('%s', (_, given, expected) => {
    expect(told(terms(given))).toEqual(expected)
  })

  it('holidays are no working days', () => {
    const given = terms({ until: '2026-04-01', dueDays: 5, dueUnit: 'working' })
    expect(told(given, new Set(['2026-04-02']))).toEqual(['civil-2026-Q1 2026-01-01 2026-03-31 2026-04-08'])
  })

  it('of a plan that is followed from a day on, what was due by then is not owed', () => {
    const followedFrom = startOfDay('2026-07-01')
    expect(owedWindows({ ...terms({}), followedFrom }, always, none).map(({ period }) => period)).toEqual([
      'civil-2026-Q3',
      'civil-2026-Q4',
    ])
  })

  it.each([
    [null, null, true],
    ['2026-06-01', null, true],
    ['2026-07-01', null, false],
    [null, '2026-04-01', false],
    [null, '2026-04-02', true],
  ])('a body from %s until %s owes the second quarter: %s', (validFrom, validTo, owes) => {
    expect(owesWithin({ validFrom, validTo }, { start: startOfDay('2026-04-01'), end: startOfDay('2026-07-01') })).toBe(owes)
  })
})

const days = fc.integer({ min: 0, max: 4000 }).map((n) => localDateOf(startOfDay('2020-01-01') + n * DAY))
const anyTerms: fc.Arbitrary<DutyTerms> = fc
  .record({
    frequency: fc.constantFrom(...dutyFrequencies),
    calendar: fc.constantFrom('civil' as const, 'report_15_14' as const),
    from: days,
    length: fc.option(fc.integer({ min: 1, max: 1500 })),
    unit: fc.constantFrom('calendar' as const, 'working' as const),
    dueDays: fc.integer({ min: -90, max: 180 }),
    dueOn: fc.option(days),
  })
  .map(({ length, unit, dueDays, ...rest }) => ({
    ...rest,
    until: length === null ? null : localDateOf(startOfDay(rest.from) + length * DAY),
    dueUnit: unit,
    dueDays: unit === 'working' ? Math.abs(dueDays) % 60 : dueDays,
  }))

describe('laws of periods', () => {
  it('a deadline belongs to one stretch of time alone, however time is cut', () => {
    fc.assert(
      fc.property(anyTerms, fc.array(days, { maxLength: 6 }), (given, cuts) => {
        const borders = [always.start, ...cuts.map(startOfDay).sort((a, b) => a - b), always.end]
        const apart = borders.slice(1).flatMap((end, at) => dutyWindows(given, { start: borders[at]!, end }, none))
        expect(apart).toEqual(dutyWindows(given, always, none))
      }),
    )
  })

  it('a period lies within the duty’s days, has a length, and is named once; deadlines come in order, at midnight', () => {
    fc.assert(
      fc.property(anyTerms, (given) => {
        const windows = dutyWindows(given, always, none)
        for (const { period, start, end, due } of windows) {
          expect(start).toBeGreaterThanOrEqual(Math.min(startOfDay(given.from), end))
          if (given.frequency !== 'once') {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(given.until === null ? Infinity : startOfDay(given.until))
          }
          expect(due).toBe(startOfDay(localDateOf(due)))
          if (given.dueUnit === 'working' && given.dueDays > 0 && period !== 'once')
            expect(isWorkingDay(localDateOf(due - 1), none)).toBe(true)
        }
        expect(new Set(windows.map(({ period }) => period)).size).toBe(windows.length)
        expect(windows.map(({ due }) => due)).toEqual(windows.map(({ due }) => due).toSorted((a, b) => a - b))
      }),
    )
  })

  it('what figures call a period is the same period', () => {
    const wide = (more: Partial<DutyTerms>): DutyTerms => terms({ from: '2019-01-01', until: '2033-01-01', ...more })
    const all = dutyFrequencies.flatMap((frequency) =>
      (['civil', 'report_15_14'] as const).flatMap((calendar) => dutyWindows(wide({ frequency, calendar }), always, none)),
    )
    const known = all.filter(({ period, start }) => periodFromCode(period) !== null && start > startOfDay('2020-01-01'))
    for (const { period, start, end } of known) expect(periodFromCode(period)).toMatchObject({ start, end })
    const kinds = new Set(known.map(({ period }) => period.replace(/\d{4}-/, '')))
    expect([...kinds].sort()).toEqual(
      (['civil', 'report'] as const).flatMap((calendar) => kindsOf(calendar).map((kind) => `${calendar}-${kind}`)).sort(),
    )
  })

  it('a key names its parts; what is none names nothing', () => {
    fc.assert(
      fc.property(anyTerms, fc.nat(), fc.nat(), (given, duty, body) => {
        for (const { period } of dutyWindows(given, always, none)) {
          const parts = { duty: String(duty), body: String(body), period }
          expect(dutyKeyParts(dutyKey(parts))).toEqual(parts)
        }
      }),
    )
    for (const text of ['', '1:2', '1:2:civil-26-Q1', '1:2:civil-2026-X1', 'x:2:once', '1:2:once:3']) expect(dutyKeyParts(text)).toBeNull()
  })
})
