import { describe, expect, it } from '@jest/globals'

import { endOfWorkingDay, isWorkingDay, workingDaysLeft } from '../../../src/rules/workingDays.ts'
import { at } from '../../helpers/promises.ts'

/** 2026-04-30 is a Thursday: Reunification Day, and Labour Day after it. */
const holidays = new Set(['2026-04-30', '2026-05-01'])

describe('working days', () => {
  it.each([
    ['a Monday', '2026-04-27', true],
    ['a Saturday', '2026-04-25', false],
    ['a Sunday', '2026-04-26', false],
    ['a holiday', '2026-04-30', false],
  ])('%s: %s', (_label, day, expected) => {
    expect(isWorkingDay(day, holidays)).toBe(expected)
  })

  it.each([
    ['five days from a Monday end with the next Monday', '2026-04-13T09:00', 5, '2026-04-21T00:00'],
    ['the day itself is not counted, however early', '2026-04-13T00:00', 1, '2026-04-15T00:00'],
    ['nor however late', '2026-04-13T23:59', 1, '2026-04-15T00:00'],
    ['from a Friday the weekend is left out', '2026-04-17T09:00', 1, '2026-04-21T00:00'],
    ['from a Saturday too', '2026-04-18T09:00', 1, '2026-04-21T00:00'],
    ['holidays are left out with the weekend after them', '2026-04-28T09:00', 2, '2026-05-05T00:00'],
  ])('%s', (_label, from, days, expected) => {
    expect(endOfWorkingDay(at(from), days, holidays)).toBe(at(expected))
  })

  it.each([
    ['as many as were given, when it is raised', '2026-04-13T09:00', 5],
    ['on the last day there is none after it', '2026-04-20T23:59', 0],
    ['over the weekend before it one is left', '2026-04-18T09:00', 1],
    ['the moment after it', '2026-04-21T00:00', -1],
    ['a week of working days later', '2026-04-27T10:00', -5],
  ])('left until the end of Monday 20 April: %s', (_label, now, expected) => {
    expect(workingDaysLeft(at(now), at('2026-04-21T00:00'), holidays)).toBe(expected)
  })

  it('a weekend and holidays after the deadline make nothing later', () => {
    expect(workingDaysLeft(at('2026-05-03T12:00'), at('2026-04-30T00:00'), holidays)).toBe(0)
  })
})
