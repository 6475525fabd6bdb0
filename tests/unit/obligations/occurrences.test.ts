import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { RRuleTemporal } from 'rrule-temporal'
import rruleLibrary from 'rrule'

import { checkRule, instantOf, occurrencesOf, wallOf } from '../../../src/obligations/index.ts'
import { dtstart as anyStart, rrule as anyRule } from './recurrences.ts'

const LAST_DAY = Date.UTC(2017, 11, 31)

/** Wall times until the end of 2017, as `YYYY-MM-DDTHH:mm`, or null when the rule is refused. */
function wallTimes(rrule: string, dtstart: string, from = 0, to = LAST_DAY): string[] | null {
  const check = checkRule({ rrule, dtstart })
  if (!check.ok) return null
  return occurrencesOf(check.rule, instantOf(from), instantOf(to)).map(({ start }) => wallText(wallOf(start)))
}

const wallText = (wall: number): string => new Date(wall).toISOString().slice(0, 16)

const compact = (dtstart: string): string => `${dtstart.replaceAll(/[-:]/g, '')}00`

function byTemporal(rrule: string, dtstart: string): string[] {
  const rule = new RRuleTemporal({ rruleString: `DTSTART:${compact(dtstart)}Z\nRRULE:${rrule.replace(/(UNTIL=\w+)/, '$1Z')}` })
  const found: string[] = []
  rule.all((occurrence) => {
    if (occurrence.epochMilliseconds >= LAST_DAY) return false
    found.push(wallText(occurrence.epochMilliseconds))
    return true
  })
  return found
}

function byRrule(rrule: string, dtstart: string): string[] {
  const rule = rruleLibrary.rrulestr(`DTSTART:${compact(dtstart)}Z\nRRULE:${rrule.replace(/(UNTIL=\w+)/, '$1Z')}`)
  return rule.between(new Date(0), new Date(LAST_DAY - 1), true).map((date) => wallText(date.getTime()))
}

describe('typical rules', () => {
  it.each([
    ['weekly', 'FREQ=WEEKLY;BYDAY=MO', '2014-01-06T00:00', ['2014-01-06', '2014-01-13', '2014-01-20']],
    [
      'a start that does not match is no occurrence',
      'FREQ=WEEKLY;BYDAY=MO',
      '2014-01-07T00:00',
      ['2014-01-13', '2014-01-20', '2014-01-27'],
    ],
    ['quarterly', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1', '2014-01-01T00:00', ['2014-01-01', '2014-04-01', '2014-07-01']],
    ['the 31st skips short months', 'FREQ=MONTHLY;BYMONTHDAY=31', '2014-01-01T00:00', ['2014-01-31', '2014-03-31', '2014-05-31']],
    ['the last day does not', 'FREQ=MONTHLY;BYMONTHDAY=-1', '2014-01-01T00:00', ['2014-01-31', '2014-02-28', '2014-03-31']],
    ['the fifth Saturday', 'FREQ=MONTHLY;BYDAY=5SA', '2014-01-01T00:00', ['2014-03-29', '2014-05-31', '2014-08-30']],
    ['the last Saturday', 'FREQ=MONTHLY;BYDAY=-1SA', '2014-01-01T00:00', ['2014-01-25', '2014-02-22', '2014-03-29']],
    ['the day of the start, by default', 'FREQ=MONTHLY', '2014-01-30T00:00', ['2014-01-30', '2014-03-30', '2014-04-30']],
    ['month and day of the start, by default', 'FREQ=YEARLY', '2016-02-29T00:00', ['2016-02-29']],
    ['the day of the start in named months', 'FREQ=YEARLY;BYMONTH=1,6', '2014-01-15T00:00', ['2014-01-15', '2014-06-15', '2015-01-15']],
    ['a weekday of the year', 'FREQ=YEARLY;BYDAY=20MO', '2014-01-01T00:00', null],
    ['the second Monday of the year', 'FREQ=YEARLY;BYDAY=2MO', '2014-01-01T00:00', ['2014-01-13', '2015-01-12', '2016-01-11']],
    ['the second Monday of March', 'FREQ=YEARLY;BYMONTH=3;BYDAY=2MO', '2014-01-01T00:00', ['2014-03-10', '2015-03-09', '2016-03-14']],
    [
      'fortnights counted from Monday',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO',
      '2014-08-05T00:00',
      ['2014-08-05', '2014-08-10', '2014-08-19'],
    ],
    [
      'fortnights counted from Sunday',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU',
      '2014-08-05T00:00',
      ['2014-08-05', '2014-08-17', '2014-08-19'],
    ],
    ['an end that is inclusive', 'FREQ=DAILY;UNTIL=20140102', '2014-01-01T00:00', ['2014-01-01', '2014-01-02']],
    ['a date as an end is its midnight', 'FREQ=DAILY;UNTIL=20140102', '2014-01-01T08:00', ['2014-01-01']],
    ['a count of what matches', 'FREQ=WEEKLY;BYDAY=MO;COUNT=2', '2014-01-07T00:00', ['2014-01-13', '2014-01-20']],
  ])('%s', (_, rrule, dtstart, expected) => {
    expect(
      wallTimes(rrule, dtstart)
        ?.slice(0, 3)
        .map((wall) => wall.slice(0, 10)) ?? null,
    ).toEqual(expected)
  })
})

describe('what rrule 2.8.1 gets wrong', () => {
  it('a set position in February', () => {
    expect(wallTimes('FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-2', '2014-01-01T00:00')?.slice(0, 3)).toEqual([
      '2014-01-30T00:00',
      '2014-03-30T00:00',
      '2014-04-29T00:00',
    ])
  })

  it('plain and numbered weekdays together are a union', () => {
    expect(wallTimes('FREQ=MONTHLY;BYDAY=FR,1MO', '2014-01-01T00:00')?.slice(0, 6)).toEqual([
      '2014-01-03T00:00',
      '2014-01-06T00:00',
      '2014-01-10T00:00',
      '2014-01-17T00:00',
      '2014-01-24T00:00',
      '2014-01-31T00:00',
    ])
  })

  it.each(['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31', 'FREQ=DAILY;INTERVAL=-1', 'FREQ=HOURLY;INTERVAL=2;BYHOUR=1'])(
    '%s ends in a refusal',
    (rrule) => {
      expect(wallTimes(rrule, '2014-01-01T00:00')).toBeNull()
    },
  )
})

describe('sparse rules', () => {
  it('find their next occurrence centuries away', () => {
    const check = checkRule({ rrule: 'FREQ=YEARLY;INTERVAL=366;BYMONTH=2;BYMONTHDAY=29', dtstart: '2000-01-01T00:00' })
    if (!check.ok) throw new Error('refused')
    const [first] = occurrencesOf(check.rule, instantOf(0), instantOf(LAST_DAY))
    expect(first?.end).toBe(instantOf(Date.UTC(2732, 1, 29)))
  })
})

/**
 * Beside BYMONTHDAY, RFC 5545 (§3.3.10, table, note 2) lets BYDAY of a yearly rule only limit;
 * rrule-temporal 2.2.7 takes the numbered weekdays as they are.
 */
const isExpandedWrongly = (rrule: string): boolean => /FREQ=YEARLY.*BYMONTHDAY.*BYDAY=-?\d/.test(rrule)

describe('random rules', () => {
  it('mean the same to rrule-temporal', () => {
    fc.assert(
      fc.property(anyRule, anyStart, (rrule, dtstart) => {
        const own = wallTimes(rrule, dtstart)
        fc.pre(own !== null && !isExpandedWrongly(rrule))
        expect(own).toEqual(byTemporal(rrule, dtstart))
      }),
      { numRuns: 150 },
    )
  })

  it('mean the same to rrule, where it is not known to be wrong', () => {
    fc.assert(
      fc.property(anyRule, anyStart, (rrule, dtstart) => {
        const own = wallTimes(rrule, dtstart)
        fc.pre(own !== null && !rrule.includes('BYSETPOS'))
        expect(own).toEqual(byRrule(rrule, dtstart))
      }),
      { numRuns: 300 },
    )
  })
})
