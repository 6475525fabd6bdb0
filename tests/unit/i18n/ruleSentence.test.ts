import { describe, expect, it } from '@jest/globals'

import { noConditions } from '../../../src/i18n/conditions.ts'
import { windowWords } from '../../../src/i18n/recurrence.ts'
import { ruleSentence, slotSentence, type RuleToSay } from '../../../src/i18n/ruleSentence.ts'
import { countingWordsOf } from '../../../src/i18n/units.ts'
import { checkRule, type Rule } from '../../../src/obligations/index.ts'

const ruleOf = (rrule: string, dtstart = '2026-01-05T00:00', duration: string | null = null): Rule => {
  const check = checkRule({ rrule, dtstart, duration })
  if (!check.ok) throw new Error(check.refusal.code)
  return check.rule
}

describe('when windows open', () => {
  it.each([
    ['weekly', 'FREQ=WEEKLY;BYDAY=MO', 'mỗi tuần một kỳ, bắt đầu từ thứ Hai', 'one window every week, from Monday'],
    ['weekly from its start', 'FREQ=WEEKLY', 'mỗi tuần một kỳ, bắt đầu từ thứ Hai', 'one window every week, from Monday'],
    [
      'every second week',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
      'cứ 2 tuần một kỳ, bắt đầu từ thứ Hai, tính từ 05/01/2026',
      'one window every 2 weeks, from Monday, counted from 05/01/2026',
    ],
    [
      'weeks from Sunday',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU',
      'cứ 2 tuần một kỳ, bắt đầu từ chủ nhật, tính từ 05/01/2026, tuần tính từ chủ nhật',
      'one window every 2 weeks, from Sunday, counted from 05/01/2026, weeks beginning on Sunday',
    ],
    [
      'several days',
      'FREQ=WEEKLY;BYDAY=MO,WE,SA',
      'mỗi tuần 3 kỳ, bắt đầu từ thứ Hai, thứ Tư và thứ Bảy',
      '3 windows every week, from Monday, Wednesday and Saturday',
    ],
    [
      'days in a row',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      'mỗi tuần 5 kỳ, bắt đầu từ thứ Hai đến thứ Sáu',
      '5 windows every week, from Monday to Friday',
    ],
    ['monthly by day', 'FREQ=MONTHLY;BYMONTHDAY=1', 'mỗi tháng một kỳ, bắt đầu từ ngày 1', 'one window every month, from day 1'],
    [
      'two days of the month',
      'FREQ=MONTHLY;BYMONTHDAY=1,15',
      'mỗi tháng 2 kỳ, bắt đầu từ ngày 1 và 15',
      '2 windows every month, from day 1 and 15',
    ],
    [
      'last day',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      'mỗi tháng một kỳ, bắt đầu từ ngày cuối tháng',
      'one window every month, from the last day of the month',
    ],
    [
      'the 31st',
      'FREQ=MONTHLY;BYMONTHDAY=31',
      'mỗi tháng mở kỳ vào ngày 31 (nếu có)',
      'a window opens every month, on day 31 (where there is one)',
    ],
    [
      'first Monday',
      'FREQ=MONTHLY;BYDAY=1MO',
      'mỗi tháng một kỳ, bắt đầu từ thứ Hai đầu tiên trong tháng',
      'one window every month, from the first Monday of the month',
    ],
    [
      'second Tuesday',
      'FREQ=MONTHLY;BYDAY=2TU',
      'mỗi tháng một kỳ, bắt đầu từ thứ Ba lần thứ 2 trong tháng',
      'one window every month, from Tuesday number 2 of the month',
    ],
    [
      'last Friday',
      'FREQ=MONTHLY;BYDAY=-1FR',
      'mỗi tháng một kỳ, bắt đầu từ thứ Sáu cuối cùng trong tháng',
      'one window every month, from the last Friday of the month',
    ],
    [
      'every Monday of the month',
      'FREQ=MONTHLY;BYDAY=MO',
      'mỗi tháng mở kỳ vào mọi thứ Hai',
      'a window opens every month, on every Monday',
    ],
    [
      'Friday the 13th',
      'FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR',
      'mỗi tháng mở kỳ vào ngày 13 nếu rơi vào thứ Sáu',
      'a window opens every month, on day 13 when it falls on Friday',
    ],
    [
      'last working day',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      'mỗi tháng một kỳ, bắt đầu từ ngày cuối cùng trong số thứ Hai đến thứ Sáu',
      'one window every month, from the last among Monday to Friday',
    ],
    ['quarterly', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1', 'mỗi quý một kỳ, bắt đầu từ ngày 1', 'one window every quarter, from day 1'],
    [
      'every three months, not a quarter',
      'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15',
      'cứ 3 tháng một kỳ, bắt đầu từ ngày 15, tính từ 05/01/2026',
      'one window every 3 months, from day 15, counted from 05/01/2026',
    ],
    [
      'quarterly by months',
      'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1',
      'mỗi năm 4 kỳ, bắt đầu từ ngày 1 các tháng 1, 4, 7 và 10',
      '4 windows every year, from day 1 of months 1, 4, 7 and 10',
    ],
    [
      'monthly in some months',
      'FREQ=MONTHLY;BYMONTH=1,7;BYMONTHDAY=1',
      'mỗi năm 2 kỳ, bắt đầu từ ngày 1 các tháng 1 và 7',
      '2 windows every year, from day 1 of months 1 and 7',
    ],
    ['yearly', 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1', 'mỗi năm một kỳ, bắt đầu từ ngày 01/01', 'one window every year, from 01/01'],
    ['yearly from its start', 'FREQ=YEARLY', 'mỗi năm một kỳ, bắt đầu từ ngày 05/01', 'one window every year, from 05/01'],
    [
      'leap day',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
      'mỗi năm mở kỳ vào ngày 29/02 (nếu có)',
      'a window opens every year, on 29/02 (where there is one)',
    ],
    [
      'first Monday of the year',
      'FREQ=YEARLY;BYDAY=1MO',
      'mỗi năm một kỳ, bắt đầu từ thứ Hai đầu tiên trong năm',
      'one window every year, from the first Monday of the year',
    ],
    ['daily', 'FREQ=DAILY', 'mỗi ngày một kỳ', 'one window every day'],
    [
      'every ten days',
      'FREQ=DAILY;INTERVAL=10',
      'cứ 10 ngày một kỳ, tính từ 05/01/2026',
      'one window every 10 days, counted from 05/01/2026',
    ],
    ['a plan’s whole time', 'FREQ=DAILY;COUNT=1', 'một kỳ duy nhất, từ ngày 05/01/2026', 'a single window, from 05/01/2026'],
    [
      'a number of times',
      'FREQ=WEEKLY;BYDAY=MO;COUNT=10',
      'mỗi tuần một kỳ, bắt đầu từ thứ Hai, cả thảy 10 lần',
      'one window every week, from Monday, 10 times in all',
    ],
    [
      'until a day has ended',
      'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261228T235959',
      'mỗi tuần một kỳ, bắt đầu từ thứ Hai, lần cuối chậm nhất ngày 28/12/2026',
      'one window every week, from Monday, the last no later than 28/12/2026',
    ],
    [
      'until a day',
      'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261228',
      'mỗi tuần một kỳ, bắt đầu từ thứ Hai, lần cuối chậm nhất ngày 28/12/2026',
      'one window every week, from Monday, the last no later than 28/12/2026',
    ],
  ])('%s', (_, rrule, vi, en) => {
    expect(windowWords(ruleOf(rrule), 'vi')).toBe(vi)
    expect(windowWords(ruleOf(rrule), 'en')).toBe(en)
  })

  it.each([
    ['first quarter', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', 'P3M', 'mỗi năm một kỳ, bắt đầu từ ngày 15/12, dài 3 tháng'],
    ['half year', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', 'P6M', 'mỗi năm một kỳ, bắt đầu từ ngày 15/12, dài 6 tháng'],
    ['third quarter', 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15', 'P3M', 'mỗi năm một kỳ, bắt đầu từ ngày 15/06, dài 3 tháng'],
    ['year', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', 'P1Y', 'mỗi năm một kỳ, bắt đầu từ ngày 15/12, dài 1 năm'],
  ])('report calendar: %s', (_, rrule, duration, vi) => {
    expect(windowWords(ruleOf(rrule, '2025-12-15T00:00', duration), 'vi')).toBe(vi)
  })
})

const nothing: RuleToSay = {
  windows: [],
  measure: {},
  conditions: noConditions,
  joint: false,
  reruns: 'exclude',
  partial: 'skip',
  validFrom: null,
  validTo: null,
  makegoodWithinDays: null,
  excuseWhenHolidays: null,
  answersDueDays: null,
}

describe('a commitment as a sentence', () => {
  const weekly: RuleToSay = {
    ...nothing,
    windows: [{ rule: ruleOf('FREQ=WEEKLY;BYDAY=MO'), label: null }],
    measure: { kind: 'count', target: 1 },
    conditions: {
      ...noConditions,
      minSecondsEach: 900,
      timeBand: { prime: true, rule: 'start' },
      counting: countingWordsOf(['tv'], ['chuyen_muc']),
    },
    validFrom: '2026-01-01',
    validTo: '2027-01-01',
    makegoodWithinDays: 7,
  }
  it('says the whole rule', () => {
    expect(ruleSentence(weekly, 'vi')).toBe(
      'Mỗi tuần một kỳ, bắt đầu từ thứ Hai; mỗi kỳ ít nhất 1 số, mỗi số từ 15 phút, bắt đầu trong giờ vàng; ' +
        'trong thời gian 01/01/2026 – 31/12/2026; nếu chưa đạt thì được phát bù trong 7 ngày.',
    )
    expect(ruleSentence(weekly, 'en')).toBe(
      'One window every week, from Monday; at least 1 episode in each, at least 15 min each, starting in prime time; ' +
        'from 01/01/2026 to 31/12/2026; a miss may be made good within 7 days.',
    )
  })
  it.each<[string, Partial<RuleToSay>, string]>([
    ['nothing written yet', {}, ''],
    [
      'time in sum, together',
      { measure: { kind: 'seconds', target: 5400 }, joint: true },
      'Mỗi kỳ các cơ quan cùng nhau ít nhất 1 giờ 30 phút cộng lại.',
    ],
    ['reruns count', { measure: { target: 2 }, reruns: 'count' }, 'Mỗi kỳ ít nhất 2 lần, tính cả phát lại.'],
    ['holidays', { excuseWhenHolidays: 5 }, 'Không tính kỳ có từ 5 ngày nghỉ lễ.'],
    ['a deadline after the window', { answersDueDays: 6 }, 'Nộp chậm nhất 6 ngày sau khi hết kỳ.'],
    ['a deadline at its end', { answersDueDays: 0 }, 'Nộp trước khi hết kỳ.'],
    ['a deadline before it', { answersDueDays: -5 }, 'Nộp trước khi hết kỳ ít nhất 5 ngày.'],
    ['partial windows', { partial: 'prorate' }, 'Kỳ không trọn vẹn tính chỉ tiêu theo tỷ lệ.'],
    ['labels', { windows: [{ rule: ruleOf('FREQ=DAILY'), label: 'Quý I' }] }, '“Quý I”: mỗi ngày một kỳ.'],
  ])('%s', (_, rule, vi) => {
    expect(ruleSentence({ ...nothing, ...rule }, 'vi')).toBe(vi)
  })
})

describe('a slot as a sentence', () => {
  it.each([
    [
      'weekly',
      'FREQ=WEEKLY;BYDAY=WE',
      'Phát mỗi tuần vào thứ Tư lúc 20:00; mỗi số 15 phút.',
      'Airs every week, on Wednesday at 20:00; 15 min each.',
    ],
    [
      'monthly',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      'Phát mỗi tháng vào ngày cuối tháng lúc 20:00; mỗi số 15 phút.',
      'Airs every month, on the last day of the month at 20:00; 15 min each.',
    ],
  ])('%s', (_, rrule, vi, en) => {
    expect(slotSentence(ruleOf(rrule, '2026-01-07T20:00'), 900, 'vi')).toBe(vi)
    expect(slotSentence(ruleOf(rrule, '2026-01-07T20:00'), 900, 'en')).toBe(en)
  })
})
