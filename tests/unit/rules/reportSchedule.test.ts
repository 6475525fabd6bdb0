import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { periodOf } from '../../../src/figures/periods.ts'
import { DAY, localDateOf, parseInstant, startOfDay, type Instant } from '../../../src/obligations/index.ts'
import {
  isReminded,
  movedDay,
  reportDays,
  scheduledState,
  type DayMove,
  type ReportScheduleRule,
} from '../../../src/rules/reportSchedule.ts'
import { isWorkingDay } from '../../../src/rules/workingDays.ts'

/** Tết of Bính Ngọ: from 14 to 22 February 2026 offices are shut, weekends among them. */
const tet = new Set(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'])
const none = new Set<string>()
const at = (text: string): Instant => parseInstant(`${text}+07:00`)!
const fixed = (day: number, month: number, move: DayMove = 'none'): ReportScheduleRule => ({
  ...{ internalDays: 0, sending: { day, month }, move, remindDays: null },
})
const after = (workingDays: number): ReportScheduleRule => ({ ...fixed(1, 1), sending: { workingDays } })
const period = (calendar: 'report' | 'civil', kind: string, year: number) => periodOf({ calendar, kind, year })!

describe('when a report is sent', () => {
  it.each([
    ['20/3 for the first quarter, a Friday', 'report', 'Q1', 2026, fixed(20, 3), none, '2026-03-20'],
    ['a Saturday stays where nothing moves it', 'report', 'Q1', 2027, fixed(20, 3), none, '2027-03-20'],
    ['a Saturday, moved on to Monday', 'report', 'Q1', 2027, fixed(20, 3, 'after'), none, '2027-03-22'],
    ['a Saturday, moved back to Friday', 'report', 'Q1', 2027, fixed(20, 3, 'before'), none, '2027-03-19'],
    ['15/12 of the civil year, before its end', 'civil', 'Y', 2026, fixed(15, 12), none, '2026-12-15'],
    ['15/1 of the civil year, after its end', 'civil', 'Y', 2026, fixed(15, 1), none, '2027-01-15'],
    ['20/12 for the year that ends on the 14th', 'report', 'Y', 2026, fixed(20, 12), none, '2026-12-20'],
    ['29 February of a leap year', 'civil', 'M1', 2028, fixed(29, 2), none, '2028-02-29'],
    ['29 February of a common year is its last day', 'civil', 'M1', 2026, fixed(29, 2), none, '2026-02-28'],
    ['31 in a month of thirty', 'civil', 'Q1', 2026, fixed(31, 4), none, '2026-04-30'],
    ['in Tết, moved on to the Monday after', 'civil', 'M1', 2026, fixed(17, 2, 'after'), tet, '2026-02-23'],
    ['in Tết, moved back to the Friday before', 'civil', 'M1', 2026, fixed(17, 2, 'before'), tet, '2026-02-13'],
    ['a working day after the period', 'report', 'Q1', 2026, after(1), none, '2026-03-16'],
    ['five working days, over a weekend', 'report', 'Q1', 2026, after(5), none, '2026-03-20'],
    ['ten working days of January, over Tết', 'civil', 'M1', 2026, after(15), tet, '2026-02-27'],
  ] as const)('%s', (_, calendar, kind, year, rule, holidays, sending) => {
    expect(reportDays(period(calendar, kind, year), rule, holidays).sending).toBe(sending)
  })

  it.each([
    ['on the last day of the period', 0, 'none', '2026-03-14'],
    ['a day after, a Sunday', 1, 'none', '2026-03-15'],
    ['the last day is a Saturday, moved on', 0, 'after', '2026-03-16'],
    ['the last day is a Saturday, moved back', 0, 'before', '2026-03-13'],
    ['a week before', -7, 'none', '2026-03-07'],
  ] as const)('bodies hand in %s', (_, internalDays, move, internal) => {
    const rule = { ...fixed(20, 3, move), internalDays }
    expect(reportDays(period('report', 'Q1', 2026), rule, none).internal).toBe(internal)
  })

  it('one is reminded so many days of the calendar before', () => {
    const days = reportDays(period('report', 'Q1', 2026), { ...fixed(20, 3), remindDays: 5 }, none)
    expect(days.remind).toBe('2026-03-15')
    expect(reportDays(period('report', 'Q1', 2026), fixed(20, 3), none).remind).toBeNull()
  })

  const someDay = fc.integer({ min: 0, max: 20_000 }).map((n) => localDateOf(startOfDay('2000-01-01') + n * DAY))

  it('a moved day is a working day, that way, and no working day lies between', () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom<DayMove>('after', 'before'), fc.array(someDay, { maxLength: 20 }), (day, move, off) => {
        const holidays = new Set(off)
        const moved = movedDay(day, move, holidays)
        expect(isWorkingDay(moved, holidays)).toBe(true)
        const step = move === 'after' ? DAY : -DAY
        for (let on = startOfDay(day); localDateOf(on) !== moved; on += step) expect(isWorkingDay(localDateOf(on), holidays)).toBe(false)
      }),
    )
  })

  it('of all days of that name the one nearest the end of the period is meant', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Q1', 'H1', 'Q3', 'Y'),
        fc.integer({ min: 2001, max: 2090 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 12 }),
        (kind, year, day, month) => {
          const of = period('report', kind, year)
          const { sending } = reportDays(of, fixed(day, month), none)
          expect(sending.slice(5)).toBe(`${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
          expect(Math.abs(startOfDay(sending) - of.end)).toBeLessThanOrEqual(184 * DAY)
        },
      ),
    )
  })
})

describe('how a report of the calendar stands', () => {
  const draft = { signedAt: null }
  const signed = (text: string) => ({ signedAt: at(text) })
  it.each([
    ['nobody has begun', [], '2026-03-20T23:59', 'notBegun'],
    ['a draft', [draft], '2026-03-20T23:59', 'draft'],
    ['nobody has begun, its day is over', [], '2026-03-21T00:00', 'overdue'],
    ['a draft, its day is over', [draft], '2026-03-21T00:00', 'overdue'],
    ['signed in the last minute', [signed('2026-03-20T23:59')], '2026-04-01T00:00', 'signed'],
    ['signed a minute late', [signed('2026-03-21T00:00')], '2026-04-01T00:00', 'signedLate'],
    ['signed in time, a new version later', [signed('2026-03-20T09:00'), signed('2026-05-01T09:00')], '2026-06-01T00:00', 'signed'],
    ['signed in time, a new version begun', [signed('2026-03-20T09:00'), draft], '2026-06-01T00:00', 'signed'],
  ] as const)('%s', (_, reports, now, state) => {
    expect(scheduledState(reports, '2026-03-20', at(now))).toBe(state)
  })

  it.each([
    ['before its day', 'draft', '2026-03-15', '2026-03-14T23:59', false],
    ['from that day on', 'draft', '2026-03-15', '2026-03-15T00:00', true],
    ['where nobody has begun', 'notBegun', '2026-03-15', '2026-03-18T07:00', true],
    ['still when it is overdue', 'overdue', '2026-03-15', '2026-03-25T07:00', true],
    ['not once it is signed', 'signed', '2026-03-15', '2026-03-18T07:00', false],
    ['not where no reminder is set', 'draft', null, '2026-03-18T07:00', false],
  ] as const)('one is reminded: %s', (_, state, remind, now, expected) => {
    expect(isReminded(state, remind, at(now))).toBe(expected)
  })
})
