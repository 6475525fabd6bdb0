import type { Pace } from '../rules/windowChoice.ts'
import type { NamedPeriod } from '../rules/windowsOf.ts'
import type { Rule } from '../obligations/index.ts'
import { capitalized } from './lists.ts'
import { windowWords } from './recurrence.ts'
import { say, type Locale, type Text } from '../platform/text.ts'

/** The choices of how often something is owed. */
export const paceText: Readonly<Record<Pace | 'other', Text>> = {
  daily: { vi: 'Hằng ngày', en: 'Daily' },
  weekly: { vi: 'Hằng tuần', en: 'Weekly' },
  monthly: { vi: 'Hằng tháng', en: 'Monthly' },
  quarterly: { vi: 'Hằng quý', en: 'Quarterly' },
  halfYearly: { vi: '6 tháng một lần', en: 'Half-yearly' },
  yearly: { vi: 'Hằng năm', en: 'Yearly' },
  report: { vi: 'Kỳ báo cáo (từ ngày 15 đến ngày 14)', en: 'Report period (15th to 14th)' },
  once: { vi: 'Một lần', en: 'Once' },
  other: { vi: 'Khác', en: 'Other' },
}

/** The periods of the report calendar; in the rule itself they bear the name that the document gives them. */
export const periodText: Readonly<Record<NamedPeriod, Text>> = {
  Q1: { vi: 'Quý I', en: 'First quarter' },
  H1: { vi: '6 tháng đầu năm', en: 'First half-year' },
  '9M': { vi: '9 tháng', en: 'Nine months' },
  Y: { vi: 'Năm', en: 'Year' },
  Q2: { vi: 'Quý II', en: 'Second quarter' },
  Q3: { vi: 'Quý III', en: 'Third quarter' },
  H2: { vi: '6 tháng cuối năm', en: 'Second half-year' },
  Q4: { vi: 'Quý IV', en: 'Fourth quarter' },
}

/** What stands beside the number in “every n …”. */
export const paceUnit: Partial<Record<Pace, Text>> = {
  daily: { vi: 'ngày', en: 'days' },
  weekly: { vi: 'tuần', en: 'weeks' },
  monthly: { vi: 'tháng', en: 'months' },
  yearly: { vi: 'năm', en: 'years' },
}

/** How long a window is, by the letter that is kept. */
export const lengthUnit: Readonly<Record<'D' | 'W' | 'M' | 'Y', Text>> = {
  D: { vi: 'ngày', en: 'days' },
  W: { vi: 'tuần', en: 'weeks' },
  M: { vi: 'tháng', en: 'months' },
  Y: { vi: 'năm', en: 'years' },
}

export const windowText = {
  heading: { vi: 'Kỳ được mở khi nào', en: 'When windows open' },
  pace: { vi: 'Tần suất', en: 'How often' },
  choose: { vi: 'Chọn tần suất', en: 'Choose how often' },
  every: { vi: 'Cứ mỗi', en: 'Every' },
  period: { vi: 'Kỳ báo cáo', en: 'Report period' },
  start: { vi: 'Kỳ đầu tiên từ ngày', en: 'First window from' },
  length: { vi: 'Độ dài mỗi kỳ', en: 'Length of each' },
  lengthUnit: { vi: 'Đơn vị của độ dài', en: 'Unit of the length' },
  untilNext: { vi: 'đến kỳ sau', en: 'until the next' },
  untilEnd: { vi: 'đến hết thời gian áp dụng', en: 'until the validity ends' },
  dayFormat: { vi: 'ngày/tháng/năm', en: 'dd/MM/yyyy' },
  kept: {
    vi: 'Quy tắc này không hiện được bằng các ô ở trên và được giữ nguyên. Chọn một tần suất để đặt lại từ đầu.',
    en: 'These fields cannot show this rule; it is kept as it is. Choose how often to begin anew.',
  },
  blank: { vi: 'Kỳ chưa đặt', en: 'A window to be set' },
  named: { vi: '{label}: {window}', en: '{label}: {window}' },
} as const satisfies Record<string, Text>

/** A window rule by its name and in words. */
export function windowName(rule: Rule, label: string | null, locale: Locale): string {
  const window = windowWords(rule, locale)
  return label === null || label === '' ? capitalized(window) : say(windowText.named, locale, { label, window })
}
