import { describe, expect, it } from '@jest/globals'

import { holidaysVn } from '../../../src/seed/holidaysVn.ts'

describe('the holidays of Vietnam', () => {
  it('names each day once, and eleven confirmed days a year', () => {
    const dates = holidaysVn.map(({ date }) => date)
    expect(new Set(dates).size).toBe(dates.length)
    const perYear = new Map<string, number>()
    for (const { date, standing } of holidaysVn) {
      if (standing === 'confirmed') perYear.set(date.slice(0, 4), (perYear.get(date.slice(0, 4)) ?? 0) + 1)
    }
    expect(new Set(perYear.values())).toEqual(new Set([11]))
  })

  it.each([
    ['2026-02-16', 'Giao thừa'],
    ['2026-02-17', 'Mùng 1 Tết Nguyên đán'],
    ['2026-02-20', 'Mùng 4 Tết Nguyên đán'],
    ['2026-04-26', 'Giỗ Tổ Hùng Vương'],
    ['2030-02-02', 'Mùng 1 Tết Nguyên đán'],
  ])('%s is %s', (date, name) => {
    expect(holidaysVn.find((holiday) => holiday.date === date)?.name).toBe(name)
  })

  it('does not count a day whose law is not in force', () => {
    const standings = holidaysVn.filter(({ date }) => date.endsWith('-11-24')).map(({ standing }) => standing)
    expect(new Set(standings)).toEqual(new Set(['expected']))
  })
})
