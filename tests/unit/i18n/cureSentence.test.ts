import { describe, expect, it } from '@jest/globals'

import { spokenSeconds, timeLeft } from '../../../src/i18n/amounts.ts'
import { conditionWords, noConditions, type CountingConditions } from '../../../src/i18n/conditions.ts'
import { cureOfAll, cureSentence, type ShortfallToSay } from '../../../src/i18n/cureSentence.ts'
import { deadlineWords } from '../../../src/i18n/deadline.ts'
import { spanWords } from '../../../src/i18n/spans.ts'
import { anyCountingWords, countingWordsOf } from '../../../src/i18n/units.ts'
import { verdictWords } from '../../../src/i18n/verdictWords.ts'
import { DAY, HOUR, parseInstant, startOfDay, verdictStatuses } from '../../../src/obligations/index.ts'

const gap = (more: Partial<ShortfallToSay> = {}): ShortfallToSay => ({
  status: 'atRisk',
  kind: 'count',
  shortfall: 1,
  delivered: 0,
  cured: 0,
  expected: 0,
  expectedCure: 0,
  tentative: 0,
  unverified: 0,
  makegoodsInHand: 0,
  due: startOfDay('2026-11-23'),
  curableUntil: null,
  ...more,
})
const prime: CountingConditions = {
  ...noConditions,
  minSecondsEach: 900,
  media: ['tv'],
  timeBand: { prime: true, rule: 'start' },
  counting: countingWordsOf(['tv'], ['chuyen_muc']),
}

describe('what would cure an obligation', () => {
  it.each<[string, Partial<ShortfallToSay>, string, string]>([
    [
      'at risk',
      {},
      'Xếp lịch phát sóng và duyệt thêm 1 số, mỗi số từ 15 phút, bắt đầu trong giờ vàng, trên truyền hình, trước khi hết ngày 22/11/2026.',
      'Schedule and confirm 1 episode more, at least 15 min each, starting in prime time, on television, by the end of 22/11/2026.',
    ],
    [
      'some confirmed already',
      { shortfall: 3, expected: 1 },
      'Xếp lịch phát sóng và duyệt thêm 2 số, mỗi số từ 15 phút, bắt đầu trong giờ vàng, trên truyền hình, trước khi hết ngày 22/11/2026.',
      'Schedule and confirm 2 episodes more, at least 15 min each, starting in prime time, on television, by the end of 22/11/2026.',
    ],
    [
      'planned but not confirmed',
      { tentative: 1 },
      'Đã có 1 số dự kiến: duyệt lịch 1 số, mỗi số từ 15 phút, bắt đầu trong giờ vàng, trên truyền hình, trước khi hết ngày 22/11/2026.',
      '1 episode planned already: confirm 1 episode, at least 15 min each, starting in prime time, on television, by the end of 22/11/2026.',
    ],
    [
      'curable',
      { status: 'curable', curableUntil: parseInstant('2026-11-25T20:00:00+07:00') },
      'Phát bù 1 số, mỗi số từ 15 phút, bắt đầu trong giờ vàng, trên truyền hình, trước 20:00 25/11/2026.',
      'Make good 1 episode, at least 15 min each, starting in prime time, on television, before 20:00 25/11/2026.',
    ],
    [
      'unverified',
      { status: 'unverified', unverified: 2 },
      'Xác nhận kết quả của 2 số đã qua giờ theo lịch, kèm tài liệu kiểm chứng.',
      'Record the as-run entries of 2 episodes whose time has passed, with evidence.',
    ],
    [
      'curable to the end of a day',
      { status: 'curable', curableUntil: startOfDay('2026-11-26') },
      'Phát bù 1 số, mỗi số từ 15 phút, bắt đầu trong giờ vàng, trên truyền hình, trước khi hết ngày 25/11/2026.',
      'Make good 1 episode, at least 15 min each, starting in prime time, on television, by the end of 25/11/2026.',
    ],
    [
      'one of two has its makegood',
      { status: 'curable', shortfall: 2, makegoodsInHand: 1, curableUntil: startOfDay('2026-11-26') },
      'Phát bù 1 số, mỗi số từ 15 phút, bắt đầu trong giờ vàng, trên truyền hình, trước khi hết ngày 25/11/2026.',
      'Make good 1 episode, at least 15 min each, starting in prime time, on television, by the end of 25/11/2026.',
    ],
    [
      'its makegood is planned',
      { status: 'makegoodPlanned', expectedCure: 1 },
      'Đã xếp lịch bù đủ, không cần xếp thêm; chỉ tiêu đạt khi nội dung bù được ghi nhận kết quả.',
      'Its makegood is planned and nothing more need be scheduled; it is met once that is recorded as run.',
    ],
    ['met', { status: 'met' }, '', ''],
  ])('%s', (_, more, vi, en) => {
    expect(cureSentence(gap(more), prime, 'vi')).toBe(vi)
    expect(cureSentence(gap(more), prime, 'en')).toBe(en)
  })
  it('speaks for several bodies only when one sentence is true of all', () => {
    expect(cureOfAll([gap(), gap()], noConditions, 'vi')).toBe('Mỗi cơ quan: xếp lịch và duyệt thêm 1 lần, trước khi hết ngày 22/11/2026.')
    expect(cureOfAll([gap(), gap({ shortfall: 2 })], noConditions, 'vi')).toBe('')
    expect(cureOfAll([gap()], noConditions, 'vi')).toBe('Xếp lịch và duyệt thêm 1 lần, trước khi hết ngày 22/11/2026.')
    expect(cureOfAll([], noConditions, 'vi')).toBe('')
  })
})

describe('conditions', () => {
  it.each<[string, Partial<CountingConditions>, string]>([
    ['none', {}, ''],
    ['one of several mediums', { media: ['tv', 'radio'] }, 'trên truyền hình hoặc phát thanh'],
    ['what happens rather than carries', { media: ['dialogue_event'] }, 'qua buổi đối thoại, tiếp xúc'],
    ['capitals that stay', { media: ['led_screen'] }, 'trên màn hình LED'],
    [
      'own hours',
      { timeBand: { rule: 'whole', bands: [{ days: ['SA', 'SU'], from: '19:00', to: '21:00' }] } },
      'trọn trong khung 19:00–21:00 (thứ Bảy và chủ nhật)',
    ],
    [
      'names',
      { channels: ['CTV1'], forms: ['Tọa đàm'], programmes: ['CCHC'], themes: 3 },
      'hình thức tọa đàm, kênh CTV1, thuộc chuyên mục “CCHC”, thuộc một trong 3 nội dung đã nêu',
    ],
    ['the subject of the plan', { forms: ['Chuyên mục'], subject: 'plan' }, 'hình thức chuyên mục, về nội dung của kế hoạch'],
    [
      'any subject, where somebody chose so',
      { forms: ['Chuyên mục'], subject: 'anything' },
      'hình thức chuyên mục, về bất kỳ nội dung nào',
    ],
  ])('%s', (_, conditions, vi) => {
    expect(conditionWords({ ...noConditions, ...conditions }, 'vi').join(', ')).toBe(vi)
  })
})

describe('amounts and times', () => {
  it.each([
    [0, '0 giây'],
    [45, '45 giây'],
    [900, '15 phút'],
    [3600, '1 giờ'],
    [5430, '1 giờ 30 phút 30 giây'],
  ])('%d s', (seconds, said) => {
    expect(spokenSeconds(seconds, 'vi')).toBe(said)
  })
  it.each([
    [3 * DAY + HOUR, 'còn 3 ngày', '3 days left'],
    [DAY, 'còn 1 ngày', '1 day left'],
    [DAY - 1, 'còn 23 giờ', '23 h left'],
    [1, 'còn 1 phút', '1 min left'],
    [0, 'đã qua', 'over'],
  ])('%d ms left', (rest, vi, en) => {
    expect([timeLeft(rest, 0, 'vi'), timeLeft(rest, 0, 'en')]).toEqual([vi, en])
  })
  it.each([
    ['2026-11-23T00:00:00+07:00', 'trước khi hết ngày 22/11/2026'],
    ['2026-11-23T15:00:00+07:00', 'trước 15:00 23/11/2026'],
  ])('before %s', (end, said) => {
    expect(deadlineWords(parseInstant(end)!, 'vi')).toBe(said)
  })
  it.each([
    ['whole days', '2026-11-16T00:00:00+07:00', '2026-11-23T00:00:00+07:00', '16/11/2026 – 22/11/2026'],
    ['one day', '2026-11-16T00:00:00+07:00', '2026-11-17T00:00:00+07:00', '16/11/2026'],
    ['by the minute', '2026-11-16T08:00:00+07:00', '2026-11-17T08:00:00+07:00', '16/11/2026 08:00 – 17/11/2026 08:00'],
  ])('%s', (_, start, end, said) => {
    expect(spanWords(parseInstant(start)!, parseInstant(end)!)).toBe(said)
  })
})

describe('a verdict in words', () => {
  const figures = {
    kind: 'count',
    target: 2,
    delivered: 1,
    cured: 1,
    expected: 0,
    expectedCure: 0,
    tentative: 0,
    unverified: 1,
    shortfall: 1,
    makegoodsInHand: 0,
    due: startOfDay('2026-11-16'),
    curableUntil: startOfDay('2026-11-23'),
  } as const
  it.each(verdictStatuses)('%s leaves no placeholder', (status) => {
    for (const locale of ['vi', 'en'] as const) expect(verdictWords({ ...figures, status }, anyCountingWords, locale)).not.toMatch(/[{}]/)
  })
  it('tells makegoods apart where they decide', () => {
    expect(verdictWords({ ...figures, status: 'madeGood' }, countingWordsOf(['tv'], ['chuyen_muc']), 'vi')).toBe(
      'Đã phát sóng 1 số và phát bù 1 số, đạt chỉ tiêu 2 số.',
    )
  })
})
