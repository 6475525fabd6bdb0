import { describe, expect, it } from '@jest/globals'

import { parseInstant, type Verdict } from '../../../src/obligations/index.ts'
import { besideRows } from '../../../src/reports/besideVerdicts.ts'

const verdict: Verdict = {
  commitment: '1',
  obligor: '2',
  ruleIndex: 0,
  occurrence: parseInstant('2026-03-02T00:00:00+07:00')!,
  label: null,
  windowStart: parseInstant('2026-03-02T00:00:00+07:00')!,
  windowEnd: parseInstant('2026-03-09T00:00:00+07:00')!,
  due: parseInstant('2026-03-09T00:00:00+07:00')!,
  status: 'short',
  target: 3,
  delivered: 1,
  cured: 0,
  expected: 0,
  expectedCure: 0,
  tentative: 0,
  unverified: 0,
  shortfall: 2,
  curableUntil: null,
  counted: ['9'],
  cures: [],
  hoped: [],
  excluded: [],
} as Verdict

const changedIn = (rows: ReturnType<typeof besideRows>) =>
  rows.filter(({ changed }) => changed).map(({ what, then, now }) => [what.vi, then, now])

describe('two verdicts side by side', () => {
  const said = { kind: 'count', locale: 'vi' } as const
  it('the same verdict differs in nothing', () => {
    const one = { verdict, shown: 'short' } as const
    expect(changedIn(besideRows(one, one, said))).toEqual([])
  })
  it('what was made good since is told line by line', () => {
    const now = {
      verdict: { ...verdict, status: 'madeGood', cured: 2, shortfall: 0, cures: ['10', '11'] } as Verdict,
      shown: 'madeGood',
    } as const
    expect(changedIn(besideRows({ verdict, shown: 'short' }, now, said))).toEqual([
      ['Đánh giá', 'Không đạt', 'Đạt nhờ thực hiện bù'],
      ['Đã thực hiện', '1/3', '3/3'],
      ['Còn thiếu', '2', '0'],
      ['Số nội dung bù được tính', '0', '2'],
    ])
  })
  it('lengths are told in minutes, what is begun is not done and what is missing is not less', () => {
    const long = { verdict: { ...verdict, delivered: 100, target: 1800, shortfall: 1700 }, shown: 'short' } as const
    const rows = besideRows(long, null, { kind: 'seconds', locale: 'vi' })
    expect(rows.slice(1, 3).map(({ then }) => then)).toEqual(['1/30', '29'])
  })
  it('of one that was not owed, that is said', () => {
    expect(changedIn(besideRows(null, { verdict, shown: 'short' }, said))[0]).toEqual([
      'Đánh giá',
      'Lúc đó chưa phải thực hiện',
      'Không đạt',
    ])
  })
})
