import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { formatInstant, localDateOf, parseInstant, parseLocalDate, parseTimeOfDay, startOfDay } from '../../../src/obligations/index.ts'

describe('parseInstant', () => {
  it.each([
    ['an offset', '2014-01-08T20:00:00+07:00', '2014-01-08T13:00:00.000Z'],
    ['Z', '2014-01-08T13:00:00Z', '2014-01-08T13:00:00.000Z'],
    ['a western offset', '2014-01-08T08:00:00-05:00', '2014-01-08T13:00:00.000Z'],
    ['half an hour', '2014-01-08T18:30:00+05:30', '2014-01-08T13:00:00.000Z'],
    ['no seconds', '2014-01-08T20:00+07:00', '2014-01-08T13:00:00.000Z'],
    ['a fraction', '2014-01-08T20:00:00.5+07:00', '2014-01-08T13:00:00.500Z'],
    ['more digits than a clock shows', '2014-01-08T20:00:00.123999+07:00', '2014-01-08T13:00:00.123Z'],
    ['a leap day', '2000-02-29T00:00:00Z', '2000-02-29T00:00:00.000Z'],
    ['a year before the epoch', '1954-10-10T00:00:00+07:00', '1954-10-09T17:00:00.000Z'],
  ])('reads %s', (_, text, utc) => {
    expect(new Date(parseInstant(text) ?? NaN).toISOString()).toBe(utc)
  })

  it.each([
    ['no offset', '2014-01-08T20:00:00'],
    ['no time', '2014-01-08'],
    ['a day that does not exist', '2014-02-30T00:00:00Z'],
    ['a leap day of a common year', '2100-02-29T00:00:00Z'],
    ['month 13', '2014-13-01T00:00:00Z'],
    ['hour 24', '2014-01-08T24:00:00Z'],
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['a space', '2014-01-08 20:00:00+07:00'],
    ['an offset without colon', '2014-01-08T20:00:00+0700'],
    ['text behind', '2014-01-08T20:00:00Z!'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(parseInstant(text)).toBeNull()
  })
})

describe('formatInstant', () => {
  it.each([
    ['cuts off parts of a second', '2014-01-08T20:00:00.999+07:00', '2014-01-08T20:00:00+07:00'],
    ['cuts off downwards before the epoch', '1969-12-31T23:59:58.001Z', '1970-01-01T06:59:58+07:00'],
    ['keeps the local date', '2014-01-08T17:00:00Z', '2014-01-09T00:00:00+07:00'],
  ])('%s', (_, given, printed) => {
    expect(formatInstant(parseInstant(given)!)).toBe(printed)
  })

  it('prints what it can read again, to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62e9, max: 253e9 }), (seconds) => {
        expect(parseInstant(formatInstant(seconds * 1_000))).toBe(seconds * 1_000)
      }),
    )
  })

  it('agrees with the platform on every day', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(-5e13), max: new Date(2e14), noInvalidDate: true }), (date) => {
        const local = new Date(date.getTime() + 7 * 3_600_000).toISOString()
        expect(formatInstant(date.getTime())).toBe(`${local.slice(0, 19)}+07:00`)
      }),
    )
  })
})

describe('local dates and times of day', () => {
  it.each([
    ['2014-02-28', true],
    ['2016-02-29', true],
    ['2014-02-29', false],
    ['2014-04-31', false],
    ['2014-1-1', false],
    ['14-01-01', false],
  ])('%s exists: %s', (text, exists) => {
    expect(parseLocalDate(text) !== null).toBe(exists)
  })

  it.each([
    ['00:00', true],
    ['23:59', true],
    ['24:00', false],
    ['7:00', false],
    ['12:60', false],
    ['12:00:00', false],
  ])('%s is a time of day: %s', (text, exists) => {
    expect(parseTimeOfDay(text) !== null).toBe(exists)
  })

  it('begins a day at local midnight', () => {
    expect(startOfDay('2014-01-09')).toBe(Date.parse('2014-01-08T17:00:00Z'))
    expect(localDateOf(startOfDay('2014-01-09'))).toBe('2014-01-09')
    expect(localDateOf(startOfDay('2014-01-09') - 1)).toBe('2014-01-08')
  })
})
