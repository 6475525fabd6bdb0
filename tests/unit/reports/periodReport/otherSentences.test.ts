import { describe, expect, it } from '@jest/globals'

import { periodOf } from '../../../../src/figures/periods.ts'
import { periodInSentence, periodWithDays, documentDay } from '../../../../src/i18n/reportPeriod.ts'
import type { FeedbackCounts, HandCheckedCommitment } from '../../../../src/reports/periodReport/input.ts'
import { writeDraft } from '../../../../src/reports/periodReport/writeDraft.ts'
import { emptyReport, inputWith, said, totalOf } from '../../../helpers/reportCounts.ts'

describe('readers’ questions', () => {
  const vi = (state: string, n: number): string => `Trong kỳ đã tiếp nhận ${n} ý kiến bạn đọc gửi qua trang thông tin; ${state}.`
  const en = (state: string, n: number): string =>
    `${n} ${n === 1 ? 'question' : 'questions'} from readers came in through the site in the period; ${state}.`
  it.each<[FeedbackCounts, string, string]>([
    [
      { received: 0, answered: 0, rejected: 0 },
      'Trong kỳ chưa tiếp nhận ý kiến bạn đọc nào gửi qua trang thông tin.',
      'No question from readers came in through the site in the period.',
    ],
    [{ received: 1, answered: 1, rejected: 0 }, vi('ý kiến này đã được trả lời', 1), en('it has been answered', 1)],
    [{ received: 1, answered: 0, rejected: 0 }, vi('ý kiến này đang được xử lý', 1), en('it is being dealt with', 1)],
    [{ received: 1, answered: 0, rejected: 1 }, vi('ý kiến này không đăng', 1), en('it was not published', 1)],
    [{ received: 4, answered: 4, rejected: 0 }, vi('tất cả đều đã được trả lời', 4), en('all of them have been answered', 4)],
    [{ received: 4, answered: 0, rejected: 0 }, vi('tất cả đang được xử lý', 4), en('all of them are being dealt with', 4)],
    [
      { received: 4, answered: 1, rejected: 1 },
      vi('1 ý kiến đã được trả lời, 2 ý kiến đang được xử lý và 1 ý kiến không đăng', 4),
      en('1 has been answered, 2 are being dealt with and 1 was not published', 4),
    ],
    [
      { received: 4, answered: 2, rejected: 2 },
      vi('2 ý kiến đã được trả lời và 2 ý kiến không đăng', 4),
      en('2 have been answered and 2 were not published', 4),
    ],
  ])('%j', (feedback, vietnamese, english) => {
    expect(said(writeDraft(inputWith({ feedback })), 'feedback.received')).toBe(vietnamese)
    expect(said(writeDraft(inputWith({ feedback, locale: 'en' })), 'feedback.received')).toBe(english)
  })

  it('are asked of a person where the site takes none', () => {
    const draft = writeDraft(inputWith({ feedback: null }))
    expect(said(draft, 'feedback.ask')).toMatch(/^\[.*\]$/)
    expect(said(draft, 'feedback.received')).toBe('')
  })
})

describe('checks by hand', () => {
  const checked = (...outcomes: boolean[][]): HandCheckedCommitment[] =>
    outcomes.map((kept, index) => ({
      id: `c${index}`,
      title: 'Cổng cập nhật kịp thời',
      clause: null,
      obligors: [],
      checks: kept.map((each) => ({ at: emptyReport.period.start, kept: each, note: null, evidence: [] })),
    }))
  it.each([
    [checked([]), 'Trong kỳ chưa ghi nhận lượt kiểm tra thủ công nào.', 'No check by hand is recorded in the period.'],
    [
      checked([true]),
      'Trong kỳ đã kiểm tra thủ công 1 lượt đối với 1 nhiệm vụ; kết quả là đã thực hiện.',
      '1 check by hand was made in the period, of 1 commitment; it was found kept.',
    ],
    [
      checked([false]),
      'Trong kỳ đã kiểm tra thủ công 1 lượt đối với 1 nhiệm vụ; kết quả là chưa thực hiện.',
      '1 check by hand was made in the period, of 1 commitment; it was found not kept.',
    ],
    [
      checked([true, true], []),
      'Trong kỳ đã kiểm tra thủ công 2 lượt đối với 1 nhiệm vụ; tất cả các lượt đều cho kết quả đã thực hiện.',
      '2 checks by hand were made in the period, of 1 commitment; all of them found it kept.',
    ],
    [
      checked([true, false], [false]),
      'Trong kỳ đã kiểm tra thủ công 3 lượt đối với 2 nhiệm vụ; 1 lượt cho kết quả đã thực hiện, 2 lượt chưa thực hiện.',
      '3 checks by hand were made in the period, of 2 commitments; 1 found it kept and 2 did not.',
    ],
  ])('%#', (handChecked, vi, en) => {
    expect(said(writeDraft(inputWith({ handChecked })), 'checks.count')).toBe(vi)
    expect(said(writeDraft(inputWith({ handChecked, locale: 'en' })), 'checks.count')).toBe(en)
  })
})

describe('what checks by hand found not kept', () => {
  const checked = (title: string, ...kept: boolean[]): HandCheckedCommitment => ({
    id: title,
    title,
    clause: null,
    obligors: [],
    checks: kept.map((each) => ({ at: emptyReport.period.start, kept: each, note: null, evidence: [] })),
  })
  it.each([
    [[checked('A', true)], '', ''],
    // The last check decides.
    [[checked('A', false, true)], '', ''],
    [
      [checked('A', true, false), checked('B')],
      'Kiểm tra thủ công cho thấy 1 nhiệm vụ chưa được thực hiện: A.',
      'Checks by hand found 1 commitment not kept: A.',
    ],
    [
      [checked('A', false), checked('B', false)],
      'Kiểm tra thủ công cho thấy 2 nhiệm vụ chưa được thực hiện: A và B.',
      'Checks by hand found 2 commitments not kept: A and B.',
    ],
  ])('%#', (handChecked, vi, en) => {
    expect(said(writeDraft(inputWith({ handChecked })), 'weaknesses.byHand')).toBe(vi)
    expect(said(writeDraft(inputWith({ handChecked, locale: 'en' })), 'weaknesses.byHand')).toBe(en)
  })
})

describe('the comparison with another period', () => {
  const report = (met: number, short: number, count: number) => ({
    ...emptyReport,
    total: totalOf({ met, short }),
    output: { ...emptyReport.output, count },
    period: periodOf({ calendar: 'report', kind: 'Q3', year: 2013 })!,
  })
  const compared = (now: ReturnType<typeof report>, before: ReturnType<typeof report> | null, locale: 'vi' | 'en'): string =>
    said(writeDraft({ ...inputWith({ locale }), figures: { ...now, period: emptyReport.period }, before }), 'comparison.before')

  it.each([
    [report(1, 1, 5), null, 'Chưa có số liệu của kỳ trước để so sánh.', 'There are no figures of the period before to compare with.'],
    [
      report(3, 1, 12),
      report(1, 1, 12),
      'So với quý III năm 2013, tỷ lệ hoàn thành chỉ tiêu tăng từ 50,0% lên 75,0%; số lượt phát sóng, đăng tải, tổ chức giữ nguyên ở mức 12.',
      'Compared with the third quarter of 2013, the rate of what was kept rose from 50.0% to 75.0%; the number of placements that went out stayed at 12.',
    ],
    [
      report(1, 1, 5),
      report(1, 1, 0),
      'So với quý III năm 2013, tỷ lệ hoàn thành chỉ tiêu giữ nguyên ở mức 50,0%; số lượt phát sóng, đăng tải, tổ chức tăng từ 0 lên 5.',
      'Compared with the third quarter of 2013, the rate of what was kept stayed at 50.0%; the number of placements that went out rose from 0 to 5.',
    ],
    [
      report(0, 0, 1),
      report(1, 0, 9),
      'So với quý III năm 2013, không so sánh tỷ lệ vì kỳ này không có chỉ tiêu phải thực hiện; số lượt phát sóng, đăng tải, tổ chức giảm từ 9 xuống 1.',
      'Compared with the third quarter of 2013, rates are not compared, as nothing was owed in this period; the number of placements that went out fell from 9 to 1.',
    ],
    [
      report(0, 1, 1),
      report(0, 0, 1),
      'So với quý III năm 2013, không so sánh tỷ lệ vì kỳ đó không có chỉ tiêu phải thực hiện; số lượt phát sóng, đăng tải, tổ chức giữ nguyên ở mức 1.',
      'Compared with the third quarter of 2013, rates are not compared, as nothing was owed in that one; the number of placements that went out stayed at 1.',
    ],
  ])('%#', (now, before, vi, en) => {
    expect(compared(now, before, 'vi')).toBe(vi)
    expect(compared(now, before, 'en')).toBe(en)
  })
})

describe('the period in words', () => {
  it.each([
    ['report', 'Q1', 'Quý I năm 2014 (từ ngày 15/12/2013 đến ngày 14/3/2014)', 'First quarter of 2014 (15 December 2013 to 14 March 2014)'],
    [
      'report',
      'H1',
      '6 tháng đầu năm 2014 (từ ngày 15/12/2013 đến ngày 14/6/2014)',
      'First half of 2014 (15 December 2013 to 14 June 2014)',
    ],
    [
      'report',
      'Q3',
      'Quý III năm 2014 (từ ngày 15/6/2014 đến ngày 14/9/2014)',
      'Third quarter of 2014 (15 June 2014 to 14 September 2014)',
    ],
    ['report', 'Y', 'Năm 2014 (từ ngày 15/12/2013 đến ngày 14/12/2014)', 'Year 2014 (15 December 2013 to 14 December 2014)'],
    ['civil', 'M2', 'Tháng 02 năm 2014 (từ ngày 01/02/2014 đến ngày 28/02/2014)', 'February 2014 (1 February 2014 to 28 February 2014)'],
    ['civil', 'M11', 'Tháng 11 năm 2014 (từ ngày 01/11/2014 đến ngày 30/11/2014)', 'November 2014 (1 November 2014 to 30 November 2014)'],
    [
      'civil',
      'Q4',
      'Quý IV năm 2014 (từ ngày 01/10/2014 đến ngày 31/12/2014)',
      'Fourth quarter of 2014 (1 October 2014 to 31 December 2014)',
    ],
    [
      'civil',
      'H2',
      '6 tháng cuối năm 2014 (từ ngày 01/7/2014 đến ngày 31/12/2014)',
      'Second half of 2014 (1 July 2014 to 31 December 2014)',
    ],
  ] as const)('%s %s', (calendar, kind, vi, en) => {
    const period = periodOf({ calendar, kind, year: 2014 })!
    expect(periodWithDays(period, 'vi')).toBe(vi)
    expect(periodWithDays(period, 'en')).toBe(en)
  })

  it.each([
    ['Q1', 'quý I năm 2014', 'the first quarter of 2014'],
    ['M5', 'tháng 5 năm 2014', 'May 2014'],
    ['Y', 'năm 2014', 'the year 2014'],
  ])('%s inside a sentence', (kind, vi, en) => {
    const period = periodOf({ calendar: 'civil', kind, year: 2014 })!
    expect(periodInSentence(period, 'vi')).toBe(vi)
    expect(periodInSentence(period, 'en')).toBe(en)
  })

  // Nothing can be written before a day below 10 or a month below 3.
  it.each([
    ['2026-02-05', '05/02/2026'],
    ['2026-03-10', '10/3/2026'],
    ['2026-12-31', '31/12/2026'],
  ])('writes the day %s as %s', (day, written) => expect(documentDay(day, 'vi')).toBe(written))
})

describe('the plans that are carried out, as documents cite them', () => {
  const issuer = 'Ủy ban nhân dân tỉnh Cà Mau'
  const plan = { title: 'Tuyên truyền cải cách hành chính', number: null, day: null, issuer: null, byDecision: false }
  const decided = { ...plan, number: '47/QĐ-UBND', day: '2014-01-14', issuer, byDecision: true }
  const numbered = { ...plan, number: '35/KH-UBND', day: '2014-02-05', issuer }
  it.each([
    [[], 'Trong kỳ chưa ghi nhận kế hoạch nào làm căn cứ thực hiện.', 'No plan is recorded as the basis of the work in the period.'],
    [
      [decided],
      'Công tác thông tin, tuyên truyền cải cách hành chính trong kỳ được triển khai theo kế hoạch ban hành kèm theo Quyết định số 47/QĐ-UBND ngày 14/01/2014 của Ủy ban nhân dân tỉnh Cà Mau.',
      'Communication on administrative reform in the period followed the plan enacted by Decision No. 47/QĐ-UBND of 14 January 2014 of Ủy ban nhân dân tỉnh Cà Mau.',
    ],
    [
      [{ ...plan, title: 'KẾ HOẠCH TUYÊN TRUYỀN' }],
      'Công tác thông tin, tuyên truyền cải cách hành chính trong kỳ được triển khai theo “KẾ HOẠCH TUYÊN TRUYỀN”.',
      'Communication on administrative reform in the period followed “KẾ HOẠCH TUYÊN TRUYỀN”.',
    ],
    [
      [numbered, plan],
      'Công tác thông tin, tuyên truyền cải cách hành chính trong kỳ được triển khai theo 2 kế hoạch: Kế hoạch số 35/KH-UBND ngày 05/02/2014 của Ủy ban nhân dân tỉnh Cà Mau và kế hoạch “Tuyên truyền cải cách hành chính”.',
      'Communication on administrative reform in the period followed 2 plans: Plan No. 35/KH-UBND of 5 February 2014 of Ủy ban nhân dân tỉnh Cà Mau and the plan “Tuyên truyền cải cách hành chính”.',
    ],
  ])('%#', (plans, vi, en) => {
    expect(said(writeDraft(inputWith({ plans })), 'documents.plans')).toBe(vi)
    expect(said(writeDraft(inputWith({ plans, locale: 'en' })), 'documents.plans')).toBe(en)
  })
})

describe('the end of a report', () => {
  it('says which annexes belong to it, to whom it is reported, and ends with ./.', () => {
    const draft = writeDraft(inputWith({ recipient: 'Ủy ban nhân dân tỉnh' }))
    expect(said(draft, 'closing.annexes')).toBe(
      'Báo cáo có các phụ lục kèm theo: Phụ lục I (kết quả thực hiện chỉ tiêu), Phụ lục II (danh mục sản phẩm thông tin, tuyên truyền) và Phụ lục III (danh mục tài liệu kiểm chứng).',
    )
    expect(said(draft, 'closing')).toBe(
      'Trên đây là báo cáo kết quả công tác thông tin, tuyên truyền cải cách hành chính quý I năm 2014; Sở Nội vụ kính báo cáo Ủy ban nhân dân tỉnh./.',
    )
  })

  it('names nobody to report to where nobody is above', () => {
    expect(said(writeDraft(inputWith()), 'closing')).toBe(
      'Trên đây là báo cáo kết quả công tác thông tin, tuyên truyền cải cách hành chính quý I năm 2014./.',
    )
  })
})
