import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { checkRule, type RuleRefusal } from '../../../src/obligations/index.ts'

const START = '2014-01-06T00:00'

function refusalOf(rrule: string, dtstart = START, duration: string | null = null): RuleRefusal | null {
  const check = checkRule({ rrule, dtstart, duration })
  return check.ok ? null : check.refusal
}

describe('rules that are accepted', () => {
  it.each([
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=MO',
    'BYDAY=MO;FREQ=WEEKLY',
    'FREQ=MONTHLY;BYMONTHDAY=1',
    'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1',
    'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1',
    'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15',
    'FREQ=MONTHLY;BYDAY=5SA',
    'FREQ=MONTHLY;BYDAY=-1SA',
    'FREQ=YEARLY;BYDAY=1MO,+2TU',
    'FREQ=DAILY;BYDAY=MO,TU;BYMONTH=2',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=YEARLY;BYMONTH=1,6;BYSETPOS=2',
    'FREQ=WEEKLY;INTERVAL=366;WKST=SU',
    'FREQ=DAILY;COUNT=1000',
    'FREQ=DAILY;UNTIL=20140106',
    'FREQ=DAILY;UNTIL=20150101T120000',
    'FREQ=MONTHLY;BYMONTHDAY=-31,31',
    'FREQ=YEARLY;INTERVAL=366',
  ])('%s', (rrule) => {
    expect(refusalOf(rrule)).toBeNull()
  })

  it.each(['P1D', 'P2W', 'P3M', 'P1Y', 'P400D'])('with duration %s', (duration) => {
    expect(refusalOf('FREQ=DAILY', START, duration)).toBeNull()
  })
})

describe('rules that are refused, with the part named', () => {
  it.each([
    ['FREQ', 'missingPart', 'INTERVAL=2'],
    ['FREQ', 'badValue', 'FREQ=HOURLY;INTERVAL=2'],
    ['FREQ', 'badValue', 'FREQ=daily'],
    ['FREQ', 'badValue', 'FREQ='],
    ['FREQ', 'repeatedPart', 'FREQ=DAILY;FREQ=DAILY'],
    ['freq', 'unknownPart', 'freq=DAILY'],
    ['RRULE:FREQ', 'unknownPart', 'RRULE:FREQ=DAILY'],
    ['BYHOUR', 'unknownPart', 'FREQ=DAILY;BYHOUR=1'],
    ['BYWEEKNO', 'unknownPart', 'FREQ=YEARLY;BYWEEKNO=53'],
    ['BYYEARDAY', 'unknownPart', 'FREQ=YEARLY;BYYEARDAY=366'],
    ['BYEASTER', 'unknownPart', 'FREQ=YEARLY;BYEASTER=0'],
    ['__proto__', 'unknownPart', 'FREQ=DAILY;__proto__=1'],
    ['constructor', 'unknownPart', 'FREQ=DAILY;constructor=1'],
    ['', 'unknownPart', 'FREQ=DAILY;'],
    ['', 'unknownPart', ''],
    [' BYDAY', 'unknownPart', 'FREQ=WEEKLY; BYDAY=MO'],
    ['INTERVAL', 'badValue', 'FREQ=DAILY;INTERVAL=0'],
    ['INTERVAL', 'badValue', 'FREQ=DAILY;INTERVAL=-1'],
    ['INTERVAL', 'badValue', 'FREQ=DAILY;INTERVAL=367'],
    ['INTERVAL', 'badValue', 'FREQ=DAILY;INTERVAL=1.5'],
    ['INTERVAL', 'badValue', 'FREQ=DAILY;INTERVAL=1e2'],
    ['COUNT', 'badValue', 'FREQ=DAILY;COUNT=0'],
    ['COUNT', 'badValue', 'FREQ=DAILY;COUNT=1001'],
    ['UNTIL', 'badValue', 'FREQ=DAILY;UNTIL=20150101T000000Z'],
    ['UNTIL', 'badValue', 'FREQ=DAILY;UNTIL=20150230'],
    ['UNTIL', 'badValue', 'FREQ=DAILY;UNTIL=2015-01-01'],
    ['UNTIL', 'notWith', 'FREQ=DAILY;UNTIL=20150101;COUNT=2'],
    ['UNTIL', 'noOccurrence', 'FREQ=DAILY;UNTIL=20140105'],
    ['BYMONTH', 'badValue', 'FREQ=DAILY;BYMONTH=13'],
    ['BYMONTH', 'badValue', 'FREQ=DAILY;BYMONTH=-1'],
    ['BYMONTH', 'badValue', 'FREQ=DAILY;BYMONTH=1,,2'],
    ['BYMONTHDAY', 'badValue', 'FREQ=MONTHLY;BYMONTHDAY=0'],
    ['BYMONTHDAY', 'badValue', 'FREQ=MONTHLY;BYMONTHDAY=32'],
    ['BYMONTHDAY', 'notWith', 'FREQ=WEEKLY;BYMONTHDAY=1'],
    ['BYDAY', 'badValue', 'FREQ=MONTHLY;BYDAY=6MO'],
    ['BYDAY', 'badValue', 'FREQ=MONTHLY;BYDAY=0MO'],
    ['BYDAY', 'badValue', 'FREQ=WEEKLY;BYDAY=Mo'],
    ['BYDAY', 'badValue', 'FREQ=WEEKLY;BYDAY=MONDAY'],
    ['BYDAY', 'notWith', 'FREQ=WEEKLY;BYDAY=1MO'],
    ['BYDAY', 'notWith', 'FREQ=DAILY;BYDAY=-1FR'],
    ['BYSETPOS', 'badValue', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0'],
    ['BYSETPOS', 'badValue', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=32'],
    ['BYSETPOS', 'notWith', 'FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1'],
    ['BYSETPOS', 'needsPart', 'FREQ=MONTHLY;BYSETPOS=1'],
    ['WKST', 'badValue', 'FREQ=WEEKLY;WKST=1MO'],
    ['RRULE', 'tooLong', `FREQ=DAILY;BYMONTH=${'1,'.repeat(300)}1`],
    ['BYMONTH;BYMONTHDAY', 'noOccurrence', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31'],
    ['BYMONTH;BYMONTHDAY', 'noOccurrence', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1000'],
    ['BYMONTH;BYSETPOS', 'noOccurrence', 'FREQ=YEARLY;BYMONTH=1;BYSETPOS=2'],
  ])('%s (%s): %s', (part, code, rrule) => {
    expect(refusalOf(rrule)).toMatchObject({ field: 'rrule', part, code })
  })

  it.each([
    ['badStart', '2014-02-30T00:00'],
    ['badStart', '2014-01-06'],
    ['badStart', '2014-01-06T00:00Z'],
    ['badStart', '2014-01-06T00:00+07:00'],
    ['badStart', '2014-01-06T24:00'],
    ['startOutOfRange', '1999-12-31T23:59'],
    ['startOutOfRange', '2101-01-01T00:00'],
  ])('dtstart (%s): %s', (code, dtstart) => {
    expect(refusalOf('FREQ=DAILY', dtstart)).toMatchObject({ field: 'dtstart', code })
  })

  it.each(['P0D', 'P1H', 'P1W2D', '1D', 'P-1D', 'P1.5M', 'PT24H', 'p1d', ''])('duration %s', (duration) => {
    expect(refusalOf('FREQ=DAILY', START, duration)).toMatchObject({ field: 'duration', code: 'badDuration' })
  })
})

describe('the first eight years', () => {
  it.each([
    ['the day itself is still in', 'FREQ=YEARLY;INTERVAL=8;BYMONTH=3;BYMONTHDAY=1;BYDAY=SA', '2000-03-01T00:00', true],
    ['a leap day across 2100', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29', '2096-03-01T00:00', true],
    ['a leap Monday is too rare', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO', '2016-03-01T00:00', false],
  ])('%s', (_, rrule, dtstart, accepted) => {
    expect(refusalOf(rrule, dtstart) === null).toBe(accepted)
  })
})

describe('any text at all', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'FREQ=',
      'DAILY',
      'YEARLY',
      'INTERVAL=',
      'BYDAY=',
      'BYMONTHDAY=',
      'BYSETPOS=',
      'COUNT=',
      'UNTIL=',
      ';',
      ',',
      '-',
      '31',
      '2',
      '366',
      'MO',
      '1MO',
      '=',
    ),
    fc.string({ maxLength: 4 }),
  )

  it('is accepted or refused with a part named', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.string(), (pieces, dtstart) => {
        const check = checkRule({ rrule: pieces.join(''), dtstart })
        expect(check.ok || typeof check.refusal.part === 'string').toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
