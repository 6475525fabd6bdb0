import { describe, expect, it } from '@jest/globals'

import { tallyWords } from '../../../src/i18n/tallyWords.ts'
import { shownStatusWords } from '../../../src/i18n/words.ts'
import { verdictStatuses } from '../../../src/obligations/index.ts'
import { auditSummary, type SummaryRow } from '../../../src/reports/auditSummary.ts'
import { shownStatus, verdictsShownAs, type ShownStatus } from '../../../src/rules/shownStatus.ts'
import { isKept, isNotOwed, verdictCounts } from '../../../src/rules/verdictCounts.ts'

const times = (n: number, status: ShownStatus): ShownStatus[] => Array.from({ length: n }, () => status)

describe('several obligations told of at once', () => {
  it('what is waived or excused is neither kept nor owed', () => {
    const counts = verdictCounts([...times(6, 'met'), 'madeGood', 'waived', 'excused', 'short', 'short'])
    expect(counts).toMatchObject({ total: 11, owed: 9, kept: 7, of: { waived: 1, excused: 1, short: 2 } })
  })
  it.each(verdictStatuses)('%s is kept, not owed, or neither; never both', (status) => {
    expect(isKept(status) && isNotOwed(status)).toBe(false)
    expect(verdictCounts([status])).toMatchObject({ owed: isNotOwed(status) ? 0 : 1, kept: isKept(status) ? 1 : 0 })
  })
  it.each<[string, ShownStatus[], string, string]>([
    [
      'some of each',
      [...times(7, 'met'), ...times(2, 'short'), 'waived'],
      '7/9 đạt; 2 {short}; không tính: 1 {waived}',
      '7 of 9 met; 2 {short}; not counted: 1 {waived}',
    ],
    ['its makegood is planned', ['met', 'makegoodPlanned'], '1/2 đạt; 1 {makegoodPlanned}', '1 of 2 met; 1 {makegoodPlanned}'],
    [
      'all waived',
      times(2, 'waived'),
      'không có chỉ tiêu nào phải thực hiện; không tính: 2 {waived}',
      'nothing is owed; not counted: 2 {waived}',
    ],
    ['all kept', times(3, 'met'), '3/3 đạt', '3 of 3 met'],
    ['nothing at all', [], 'không có chỉ tiêu nào phải thực hiện', 'nothing is owed'],
  ])('%s', (_, statuses, vi, en) => {
    for (const [locale, expected] of [
      ['vi', vi],
      ['en', en],
    ] as const) {
      const word = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
      expect(tallyWords(verdictCounts(statuses), locale)).toBe(
        expected.replace(/\{(\w+)\}/g, (_all, status: ShownStatus) => word(shownStatusWords[status][locale])),
      )
    }
  })
})

describe('how an obligation stands for people', () => {
  const verdict = { status: 'curable' as const, shortfall: 2, expected: 0, expectedCure: 0, makegoodsInHand: 0 }
  it.each([
    ['nothing is planned', {}, 'curable'],
    ['one of two is', { makegoodsInHand: 1 }, 'curable'],
    ['both are, one of them confirmed', { expectedCure: 1, makegoodsInHand: 1 }, 'makegoodPlanned'],
    ['went out on its last day, to be confirmed', { status: 'short' as const, makegoodsInHand: 2 }, 'makegoodPlanned'],
    ['nobody has planned anything and the time is over', { status: 'short' as const }, 'short'],
    ['what can still be had in its window is no makegood', { status: 'atRisk' as const, makegoodsInHand: 2 }, 'atRisk'],
  ])('%s', (_, more, expected) => {
    expect(shownStatus({ ...verdict, ...more })).toBe(expected)
  })
  it('a list finds what is shown so among the verdicts of the engine', () => {
    expect(verdictsShownAs('makegoodPlanned')).toEqual(['curable', 'short'])
    expect(verdictsShownAs('met')).toEqual(['met'])
  })
})

describe('the summary in a terminal', () => {
  const row = (status: ShownStatus, noData = false): SummaryRow => ({
    commitment: 'Chuyên mục tuần',
    obligorName: 'Đài',
    title: 'Tuần 1',
    status,
    curableUntil: null,
    due: '2026-11-22T17:00:00.000Z',
    shortfall: 1,
    noData,
  })
  it('counts as everything else counts', () => {
    const text = auditSummary([row('met'), row('waived'), row('short')], 0, 'vi')
    expect(text).toContain(tallyWords(verdictCounts(['met', 'waived', 'short']), 'vi'))
    expect(text).toContain('1/2 đạt')
  })
  it('says where nothing was ever entered', () => {
    expect(auditSummary([row('short', true)], 0, 'vi')).toContain('(chưa có số liệu)')
    expect(auditSummary([row('short', true), row('short')], 0, 'vi')).not.toContain('chưa có số liệu')
  })
})
