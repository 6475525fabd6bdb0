import { describe, expect, it } from '@jest/globals'

import { meantTime, readTimeOfDay, writeTimeOfDay } from '../../../src/rules/timeOfDay.ts'

const read = (text: string): string | null => {
  const time = readTimeOfDay(text)
  return time === null ? null : writeTimeOfDay(time)
}

describe('a time of day is read as people write it', () => {
  it.each([
    ['as a clock shows it', '15:30', '15:30'],
    ['without a leading zero', '8:30', '08:30'],
    ['with seconds', '19:45:10', '19:45:10'],
    ['with a point', '8.30', '08:30'],
    ['without anything between', '830', '08:30'],
    ['four digits', '1530', '15:30'],
    ['a full hour', '15h', '15:00'],
    ['an hour and minutes', '15h30', '15:30'],
    ['in capitals', '15H30', '15:30'],
    ['as the south says it', '15g30', '15:30'],
    ['with seconds after h', '15h30:20', '15:30:20'],
    ['in words', '15 giờ 30', '15:30'],
    ['in more words', '15 giờ 30 phút', '15:30'],
    ['in words without marks', '15 gio 30 phut', '15:30'],
    ['composed of parts', '15 gio\u031b\u0300 30'.normalize('NFD'), '15:30'],
    ['a full hour in words', '15 giờ', '15:00'],
    ['with a minute of one digit', '15h5', '15:05'],
    ['with a mark for minutes', "19h45'", '19:45'],
    ['with blanks around', '  7:05 ', '07:05'],
    ['midnight', '0h', '00:00'],
    ['the last minute', '23h59', '23:59'],
    ['in the morning', '7 giờ 30 sáng', '07:30'],
    ['at noon', '12h trưa', '12:00'],
    ['after noon', '2h chiều', '14:00'],
    ['in the evening', '8h tối', '20:00'],
    ['in the evening, by the hours of the day', '20h tối', '20:00'],
    ['at midnight', '12h đêm', '00:00'],
    ['as the English do', '8:30 PM', '20:30'],
    ['at midnight as the English do', '12:15 am', '00:15'],
  ])('%s: %s', (_, text, time) => {
    expect(read(text)).toBe(time)
  })

  it.each([
    ['nothing', ''],
    ['no such hour', '25:00'],
    ['the hour after the last', '24h'],
    ['no such minute', '15h75'],
    ['a bare hour', '15'],
    ['five digits', '15300'],
    ['half a minute', '15:3'],
    ['a word', 'tối nay'],
    ['an evening in the morning', '20h sáng'],
    ['a day', '15/03/2026'],
  ])('and not what is %s: %s', (_, text) => {
    expect(readTimeOfDay(text)).toBeNull()
  })

  it.each([
    ['15', '15:00'],
    ['24:00', '00:00'],
    ['24h', '00:00'],
    ['25:00', null],
    ['tối nay', null],
  ])('of %s the right is told where it can be known', (text, meant) => {
    expect(meantTime(text)).toBe(meant)
  })
})
