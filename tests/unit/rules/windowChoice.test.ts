import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { checkRule, nextWindows, parseInstant, type WindowRule } from '../../../src/obligations/index.ts'
import { windowName } from '../../../src/i18n/windows.ts'
import { ruleFromReading } from '../../../src/formats/planFile/ruleFromReading.ts'
import type { PlanFile } from '../../../src/formats/planFile/schema.ts'
import { beginning, choiceOfRule, labelAfter, paces, ruleOfChoice, type Pace, type WindowChoice } from '../../../src/rules/windowChoice.ts'
import { namedPeriods, type NamedPeriod } from '../../../src/rules/windowsOf.ts'
import { demoYear } from '../../../src/seed/demo/demoYear.ts'
import { readPlanFiles } from '../../../src/seed/importPlans.ts'

const rule = (rrule: string, dtstart = '2026-01-05T00:00', duration: string | null = null): WindowRule => ({ rrule, dtstart, duration })

describe('a rule as an official reads it', () => {
  it.each<[string, WindowRule, Partial<WindowChoice>, string]>([
    ['every day', rule('FREQ=DAILY'), { pace: 'daily', start: '2026-01-05' }, 'Mỗi ngày một kỳ'],
    [
      'every week',
      rule('FREQ=WEEKLY;BYDAY=MO'),
      { pace: 'weekly', interval: 1, start: '2026-01-05' },
      'Mỗi tuần một kỳ, bắt đầu từ thứ Hai',
    ],
    [
      'every week from the Monday after its start',
      rule('FREQ=WEEKLY;BYDAY=MO', '2025-10-01T00:00'),
      { pace: 'weekly', start: '2025-10-06' },
      'Mỗi tuần một kỳ, bắt đầu từ thứ Hai',
    ],
    [
      'every second week',
      rule('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'),
      { pace: 'weekly', interval: 2 },
      'Cứ 2 tuần một kỳ, bắt đầu từ thứ Hai, tính từ 05/01/2026',
    ],
    [
      'every month',
      rule('FREQ=MONTHLY;BYMONTHDAY=1', '2026-01-01T00:00'),
      { pace: 'monthly', start: '2026-01-01' },
      'Mỗi tháng một kỳ, bắt đầu từ ngày 1',
    ],
    [
      'every month, its day left to the start',
      rule('FREQ=MONTHLY', '2026-01-15T00:00'),
      { pace: 'monthly', start: '2026-01-15' },
      'Mỗi tháng một kỳ, bắt đầu từ ngày 15',
    ],
    [
      'every quarter',
      rule('FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1', '2026-01-01T00:00'),
      { pace: 'quarterly', interval: 1 },
      'Mỗi quý một kỳ, bắt đầu từ ngày 1',
    ],
    [
      'every half year',
      rule('FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=1', '2026-01-01T00:00'),
      { pace: 'halfYearly', interval: 1 },
      'Cứ 6 tháng một kỳ, bắt đầu từ ngày 1, tính từ 01/01/2026',
    ],
    [
      'every year',
      rule('FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1', '2026-01-01T00:00'),
      { pace: 'yearly', start: '2026-01-01' },
      'Mỗi năm một kỳ, bắt đầu từ ngày 01/01',
    ],
    ['once', rule('FREQ=DAILY;COUNT=1', '2014-01-14T00:00'), { pace: 'once', start: '2014-01-14' }, 'Một kỳ duy nhất, từ ngày 14/01/2014'],
    [
      'a quarter of the report calendar',
      rule('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', '2025-12-15T00:00', 'P3M'),
      { pace: 'report', period: 'Q1' },
      'Mỗi năm một kỳ, bắt đầu từ ngày 15/12, dài 3 tháng',
    ],
    [
      'its year, told in months',
      rule('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', '2025-12-15T00:00', 'P12M'),
      { pace: 'report', period: 'Y' },
      'Mỗi năm một kỳ, bắt đầu từ ngày 15/12, dài 12 tháng',
    ],
  ])('%s', (_, written, choice, words) => {
    expect(choiceOfRule(written)).toMatchObject(choice)
    const check = checkRule(written)
    expect(check.ok && windowName(check.rule, null, 'vi')).toBe(words)
  })

  it.each([
    ['with an end', rule('FREQ=WEEKLY;BYDAY=MO;COUNT=10')],
    ['on several days', rule('FREQ=WEEKLY;BYDAY=MO,TH')],
    ['at an hour', rule('FREQ=WEEKLY;BYDAY=MO', '2026-01-05T08:00')],
    ['by the weekday of the month', rule('FREQ=MONTHLY;BYDAY=1MO')],
    ['outside the grammar', rule('FREQ=HOURLY')],
  ])('one that the fields cannot say is kept: %s', (_, written) => expect(choiceOfRule(written)).toBeNull())
})

describe('what the fields write', () => {
  const day = fc
    .date({ min: new Date('2001-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const choices = fc.record<WindowChoice>({
    pace: fc.constantFrom(...paces),
    interval: fc.integer({ min: 1, max: 12 }),
    start: day,
    period: fc.constantFrom(...(Object.keys(namedPeriods) as NamedPeriod[])),
  })
  it('is accepted by the engine, opens its first window on the day chosen, and reads back as the same', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const written = ruleOfChoice(choice)
        const read = choiceOfRule(written)
        // In February of a leap year every few years is never: the engine says so, and the form shows it.
        if (!checkRule({ ...written, duration: written.duration ?? null }).ok) return
        expect(read).not.toBeNull()
        expect(ruleOfChoice(read!)).toEqual(written)
        if (choice.pace !== 'report') expect(read!.start).toBe(choice.start)
      }),
    )
  })

  it('changes nothing of a rule that is written anew from what it says: the same windows', () => {
    const asOf = parseInstant('2026-06-01T00:00:00+07:00')!
    const windowsOf = (window: WindowRule) =>
      nextWindows(
        {
          id: 'c',
          obligors: ['o'],
          aggregation: 'each',
          windows: [window],
          validFrom: '2025-01-01',
          validTo: '2030-01-01',
          partial: 'skip',
          match: { media: [], channels: [], forms: [], programmes: [], themes: [] },
          measure: { kind: 'count', target: 1 },
          minSecondsEach: null,
          timeBand: null,
          reruns: 'exclude',
          makegood: null,
          excuseWhenHolidays: null,
          answers: null,
        },
        asOf,
        6,
      )
    for (const before of [
      rule('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2025-10-01T00:00'),
      rule('FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1', '2025-01-15T00:00'),
      rule('FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1', '2025-10-01T00:00'),
    ]) {
      expect(windowsOf(ruleOfChoice(choiceOfRule(before)!))).toEqual(windowsOf(before))
    }
  })

  it.each<[Pace, string]>([
    ['daily', '2026-11-04'],
    ['weekly', '2026-11-09'],
    ['monthly', '2026-12-01'],
    ['quarterly', '2027-01-01'],
    ['halfYearly', '2027-01-01'],
    ['yearly', '2027-01-01'],
    ['once', '2026-11-04'],
  ])('begins with the first whole one: %s', (pace, first) => expect(beginning(pace, '2026-11-04')).toBe(first))
})

describe('the label of a window whose rule changes', () => {
  const of = (pace: Pace, period: NamedPeriod = 'Q1'): WindowChoice => ({ pace, interval: 1, start: '2026-01-01', period })
  it.each<[string, string | null, WindowChoice | null, WindowChoice | null, string | null]>([
    ['a report period brings its own', null, of('weekly'), of('report', 'Q3'), 'Quý III'],
    ['another report period brings another', 'Quý I', of('report'), of('report', 'Q2'), 'Quý II'],
    ['a report period that is left takes its own away', 'Quý I', of('report'), of('monthly'), null],
    ['and also where a rule is pasted over it', 'Quý I', of('report'), null, null],
    ['what a person wrote stays', 'Đợt đầu', of('report'), of('monthly'), 'Đợt đầu'],
    ['and beside a report period too', 'Đợt đầu', of('monthly'), of('report'), 'Đợt đầu'],
    ['what never was a report period keeps its name', 'Năm', of('yearly'), of('monthly'), 'Năm'],
  ])('%s', (_, label, before, after, expected) => expect(labelAfter(label, before, after)).toBe(expected))
})

it('every rule of the five plans and of the demonstration year shows as plain fields', () => {
  const ofPlans = readPlanFiles().flatMap(({ file }) => {
    const { commitments, document } = file as PlanFile
    return commitments.flatMap(({ reading }) => {
      const read = ruleFromReading(reading, document.period)
      return read.ok ? read.rule.windows : []
    })
  })
  const ofDemo = demoYear(parseInstant('2026-11-20T12:00:00+07:00')!).commitments.flatMap(({ check }) =>
    check.by === 'machine' ? check.rule.windows : [],
  )
  expect([...ofPlans, ...ofDemo].length).toBeGreaterThan(10)
  expect([...ofPlans, ...ofDemo].filter((window) => choiceOfRule(window) === null)).toEqual([])
})
