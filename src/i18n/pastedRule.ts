import { say, type Text } from '../platform/text.ts'
import type { PastedRefusal } from '../rules/series/pastedRule.ts'
import { ruleRefusalText } from './ruleRefusals.ts'
import { recurrenceText } from './series.ts'

const pastedRefused = {
  noRule: recurrenceText.notARule,
  tooLong: {
    vi: 'Đoạn này quá dài. Hãy chỉ dán phần DTSTART, RRULE và EXDATE.',
    en: 'This text is too long. Paste its DTSTART, RRULE and EXDATE alone.',
  },
  severalRules: {
    vi: 'Đoạn này có nhiều quy tắc lặp hoặc nhiều ngày bắt đầu. Hãy dán từng quy tắc một.',
    en: 'This text has several rules or several starts. Paste one rule at a time.',
  },
  extraDates: {
    vi: 'Quy tắc có thêm ngày lẻ (RDATE), ở đây không ghi được. Hãy bỏ các ngày đó rồi xếp riêng vào lịch.',
    en: 'The rule has extra dates (RDATE), which it cannot have here. Leave them out and schedule them one by one.',
  },
  excludedByRule: {
    vi: 'Quy tắc có phần loại trừ theo quy tắc (EXRULE), ở đây không ghi được. Hãy ghi từng ngày bỏ qua.',
    en: 'The rule leaves out days by a rule (EXRULE), which it cannot do here. Name the skipped days instead.',
  },
  shiftedDays: {
    vi: 'Đổi sang giờ Việt Nam thì các lượt rơi vào ngày khác, mà quy tắc theo tháng hoặc năm không dời ngày được. Hãy ghi giờ bắt đầu theo giờ Việt Nam.',
    en: 'In Vietnamese time the occurrences fall on another day, and a rule of months or years cannot be moved so. Give its start in Vietnamese time.',
  },
  zoneChanges: {
    vi: 'Múi giờ “{value}” còn đổi giờ mùa hè hoặc đổi múi, nên giờ Việt Nam của các lượt sẽ thay đổi. Hãy ghi giờ bắt đầu theo giờ Việt Nam.',
    en: 'Clocks still change in the time zone “{value}”, so that the Vietnamese time of the occurrences would change. Give the start in Vietnamese time.',
  },
  unknownZone: {
    vi: 'Không biết múi giờ “{value}”. Hãy ghi giờ bắt đầu theo giờ Việt Nam.',
    en: 'The time zone “{value}” is not known. Give the start in Vietnamese time.',
  },
  badDate: {
    vi: '“{value}” không phải là ngày giờ, ví dụ 20260107T200000.',
    en: '“{value}” is not a date and time such as 20260107T200000.',
  },
  unreadable: { vi: 'Không đọc được quy tắc này.', en: 'This rule cannot be read.' },
} as const satisfies Record<Exclude<PastedRefusal['code'], 'rule'>, Text>

/** Why a pasted rule is refused, and what to do about it. */
export function pastedRefusalText(refusal: PastedRefusal): Text {
  const [text, params]: [Text, Record<string, Text | string>] =
    refusal.code === 'rule'
      ? [recurrenceText.notPlain, { why: ruleRefusalText(refusal.refusal) }]
      : [pastedRefused[refusal.code], 'value' in refusal ? { value: refusal.value } : {}]
  const inLocale = (locale: 'vi' | 'en'): string =>
    say(
      text,
      locale,
      Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? value : value[locale]])),
    )
  return { vi: inLocale('vi'), en: inLocale('en') }
}
