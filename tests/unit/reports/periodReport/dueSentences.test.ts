import { describe, expect, it } from '@jest/globals'

import { writeDraft } from '../../../../src/reports/periodReport/writeDraft.ts'
import { inputWith, said, totalOf, type TotalCounts } from '../../../helpers/reportCounts.ts'

const sentence = (id: string, counts: TotalCounts, locale: 'vi' | 'en'): string =>
  said(writeDraft(inputWith({ total: totalOf(counts), locale })), id)

const each = 'mỗi chỉ tiêu của mỗi cơ quan trong mỗi kỳ được tính là một'
const once = 'each commitment counts once for every body and window'

describe('what fell due', () => {
  it.each<[TotalCounts, string, string]>([
    [{}, 'Trong kỳ không có chỉ tiêu nào đến hạn.', 'No obligation fell due in the period.'],
    [{ met: 1 }, 'Trong kỳ có 1 chỉ tiêu từng kỳ đến hạn.', '1 obligation fell due in the period.'],
    [{ met: 2 }, `Trong kỳ có 2 chỉ tiêu từng kỳ đến hạn; ${each}.`, `2 obligations fell due in the period; ${once}.`],
    [{ met: 1_200 }, `Trong kỳ có 1.200 chỉ tiêu từng kỳ đến hạn; ${each}.`, `1,200 obligations fell due in the period; ${once}.`],
    [
      { met: 1, carriedIn: 1 },
      'Trong kỳ có 1 chỉ tiêu từng kỳ đến hạn, bắt đầu từ trước kỳ báo cáo.',
      '1 obligation fell due in the period, which had begun before it.',
    ],
    [
      { met: 2, carriedIn: 2 },
      `Trong kỳ có 2 chỉ tiêu từng kỳ đến hạn, tất cả đều bắt đầu từ trước kỳ báo cáo; ${each}.`,
      `2 obligations fell due in the period, all of which had begun before it; ${once}.`,
    ],
    [
      { met: 3, carriedIn: 1 },
      `Trong kỳ có 3 chỉ tiêu từng kỳ đến hạn, trong đó 1 chỉ tiêu bắt đầu từ trước kỳ báo cáo; ${each}.`,
      `3 obligations fell due in the period, 1 of which had begun before it; ${once}.`,
    ],
    [
      { met: 2, waived: 1 },
      `Trong kỳ có 3 chỉ tiêu từng kỳ đến hạn; ${each}. Không tính 1 chỉ tiêu được phép không thực hiện; còn lại 2 chỉ tiêu phải thực hiện.`,
      `3 obligations fell due in the period; ${once}. Not counted: 1 waived by an authority; 2 remained owed.`,
    ],
    [
      { met: 1, waived: 2, excused: 1 },
      `Trong kỳ có 4 chỉ tiêu từng kỳ đến hạn; ${each}. Không tính 2 chỉ tiêu được phép không thực hiện và 1 chỉ tiêu có kỳ trùng đợt nghỉ lễ, Tết; còn lại 1 chỉ tiêu phải thực hiện.`,
      `4 obligations fell due in the period; ${once}. Not counted: 2 waived by an authority and 1 excused for holidays; 1 remained owed.`,
    ],
    [
      { excused: 1 },
      'Trong kỳ có 1 chỉ tiêu từng kỳ đến hạn. Không tính 1 chỉ tiêu có kỳ trùng đợt nghỉ lễ, Tết; không còn chỉ tiêu nào phải thực hiện nên không tính tỷ lệ.',
      '1 obligation fell due in the period. Not counted: 1 excused for holidays; nothing remained owed, so that there is no rate.',
    ],
  ])('%j', (counts, vi, en) => {
    expect(sentence('commitments.due', counts, 'vi')).toBe(vi)
    expect(sentence('commitments.due', counts, 'en')).toBe(en)
  })
})

describe('what was kept of it', () => {
  it.each<[TotalCounts, string, string]>([
    // Nothing owed is never 100 %: there is no sentence about it.
    [{}, '', ''],
    [{ waived: 3 }, '', ''],
    [{ met: 1 }, 'Chỉ tiêu duy nhất phải thực hiện đã hoàn thành (100,0%).', 'The only one that was owed was kept (100.0%).'],
    [
      { madeGood: 1 },
      'Chỉ tiêu duy nhất phải thực hiện đã hoàn thành (100,0%), nhờ thực hiện bù.',
      'The only one that was owed was kept (100.0%), by a makegood.',
    ],
    [
      { short: 1 },
      'Chỉ tiêu duy nhất phải thực hiện chưa hoàn thành (0,0%). Trong đó có 1 chỉ tiêu không đạt.',
      'The only one that was owed was not kept (0.0%). 1 fell short for good.',
    ],
    [{ met: 2 }, 'Đã hoàn thành toàn bộ 2 chỉ tiêu phải thực hiện, đạt 100,0%.', 'All 2 that were owed were kept (100.0%).'],
    [
      { madeGood: 2 },
      'Đã hoàn thành toàn bộ 2 chỉ tiêu phải thực hiện, đạt 100,0%, tất cả đều nhờ thực hiện bù.',
      'All 2 that were owed were kept (100.0%), all of them by makegoods.',
    ],
    [
      { met: 7, madeGood: 1 },
      'Đã hoàn thành toàn bộ 8 chỉ tiêu phải thực hiện, đạt 100,0%, trong đó 7 chỉ tiêu đạt ngay trong kỳ (87,5%) và 1 chỉ tiêu đạt nhờ thực hiện bù.',
      'All 8 that were owed were kept (100.0%): 7 in their windows (87.5%) and 1 by makegoods.',
    ],
    [
      { short: 2, curable: 1 },
      'Chưa hoàn thành chỉ tiêu nào trong số 3 chỉ tiêu phải thực hiện (0,0%). Trong đó có 2 chỉ tiêu không đạt và 1 chỉ tiêu chưa đạt nhưng còn thời hạn bù.',
      'None of the 3 that were owed was kept (0.0%). 2 fell short for good and 1 fell short but can still be made good.',
    ],
    [
      { met: 1, unverified: 1 },
      'Đã hoàn thành 1 trên 2 chỉ tiêu phải thực hiện, đạt 50,0%. Còn lại 1 chỉ tiêu chờ xác nhận.',
      '1 of the 2 that were owed was kept (50.0%). 1 is to be confirmed.',
    ],
    [
      { met: 2, short: 1, curable: 2, unverified: 3 },
      'Đã hoàn thành 2 trên 8 chỉ tiêu phải thực hiện, đạt 25,0%. Còn lại 1 chỉ tiêu không đạt, 2 chỉ tiêu chưa đạt nhưng còn thời hạn bù và 3 chỉ tiêu chờ xác nhận.',
      '2 of the 8 that were owed were kept (25.0%). 1 fell short for good, 2 fell short but can still be made good and 3 are to be confirmed.',
    ],
    // Never 100,0 unless all were kept.
    [
      { met: 9_999, short: 1 },
      'Đã hoàn thành 9.999 trên 10.000 chỉ tiêu phải thực hiện, đạt 99,9%. Còn lại 1 chỉ tiêu không đạt.',
      '9,999 of the 10,000 that were owed were kept (99.9%). 1 fell short for good.',
    ],
  ])('%j', (counts, vi, en) => {
    expect(sentence('commitments.kept', counts, 'vi')).toBe(vi)
    expect(sentence('commitments.kept', counts, 'en')).toBe(en)
  })
})

describe('what is under way', () => {
  const start = 'Ngoài ra có 1 chỉ tiêu đang trong thời gian thực hiện, chưa đến hạn nên không tính vào tỷ lệ'
  const starts = start.replace('1', '3')
  const under = 'obligations are under way, not yet due and in no rate'
  it.each<[TotalCounts, string, string]>([
    [{}, '', ''],
    [{ running: 1 }, `${start}; chỉ tiêu này chưa đạt.`, '1 obligation is under way, not yet due and in no rate; it has not been met yet.'],
    [
      { running: 1, runningMet: 1 },
      `${start}; chỉ tiêu này đã đạt.`,
      '1 obligation is under way, not yet due and in no rate; it has been met already.',
    ],
    [{ running: 3 }, `${starts}; chưa có chỉ tiêu nào đạt.`, `3 ${under}; none of them has been met yet.`],
    [{ running: 3, runningMet: 1 }, `${starts}; trong đó 1 chỉ tiêu đã đạt.`, `3 ${under}; 1 of them has been met already.`],
    [{ running: 3, runningMet: 2 }, `${starts}; trong đó 2 chỉ tiêu đã đạt.`, `3 ${under}; 2 of them have been met already.`],
    [{ running: 3, runningMet: 3 }, `${starts}; tất cả đều đã đạt.`, `3 ${under}; all of them have been met already.`],
  ])('%j', (counts, vi, en) => {
    expect(sentence('commitments.running', counts, 'vi')).toBe(vi)
    expect(sentence('commitments.running', counts, 'en')).toBe(en)
  })
})
