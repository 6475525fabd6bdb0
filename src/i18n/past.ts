import type { Instant } from '../obligations/index.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'
import { formatDateTime, formatLocalDay, formatLocalTime } from './dates.ts'

/** Looking at an earlier time: as of when, by what was known when, and what that means for who looks. */
export const pastText = {
  times: { vi: 'Thời điểm của số liệu', en: 'Times of the figures' },
  asOf: { vi: 'Tính đến', en: 'As of' },
  knownAt: { vi: 'Theo số liệu có lúc', en: 'Known at' },
  now: { vi: 'Hiện nay', en: 'Now' },
  monthEnd: { vi: 'Cuối tháng trước', en: 'End of last month' },
  periodEnd: { vi: 'Hết kỳ báo cáo trước', en: 'End of the last report period' },
  otherDay: { vi: 'Ngày khác', en: 'Another day' },
  dayOf: { vi: '{what}: ngày', en: '{what}: day' },
  signedReport: { vi: 'Như báo cáo đã ký', en: 'As a signed report' },
  chooseReport: { vi: 'Hãy chọn…', en: 'Choose…' },
  reportName: { vi: '{period}, số {number}', en: '{period}, no. {number}' },
  past: {
    vi: 'Số liệu quá khứ: kết quả tính đến {asOf}, theo số liệu có lúc {knownAt}.',
    en: 'Figures of the past: as of {asOf}, by what was known at {knownAt}.',
  },
  pastKnownNow: {
    vi: 'Số liệu quá khứ: kết quả tính đến {asOf}, theo số liệu hiện nay.',
    en: 'Figures of the past: as of {asOf}, by what is known now.',
  },
  pastFigures: { vi: 'Số liệu quá khứ', en: 'Figures of the past' },
  endOf: { vi: 'hết ngày {day}', en: 'the end of {day}' },
  nowInWords: { vi: 'hiện nay', en: 'now' },
  backToNow: { vi: 'Về hiện nay', en: 'Back to now' },
  pastActs: {
    vi: 'Đây là quá khứ, không xử lý được ở đây. Về hiện nay để làm tiếp.',
    en: 'This is the past; nothing can be done here. Go back to now to act.',
  },
  pastItems: {
    vi: 'Tên, giờ và tài liệu kiểm chứng của từng mục là theo số liệu hiện nay.',
    en: 'Titles, times and evidence of the items are told as they are now.',
  },
  pastNames: {
    vi: 'Tên chỉ tiêu, cơ quan và điều kiện tính là theo số liệu hiện nay.',
    en: 'Names of commitments and bodies, and what is counted, are told as they are now.',
  },
  ahead: { vi: 'Ngày này chưa tới: chỉ xem được đến hôm nay.', en: 'That day has not come: nothing later than today can be shown.' },
  noTime: {
    vi: 'Không hiểu ngày trong địa chỉ: phải là ngày dạng YYYY-MM-DD, hoặc thời điểm ISO 8601 có múi giờ.',
    en: 'The day in the address makes no sense: it must be YYYY-MM-DD, or an ISO 8601 instant with an offset.',
  },
  differs: { vi: '{n} kết quả khác hiện nay', en: '{n} verdicts differ from now' },
  differsNot: { vi: 'Không có kết quả nào khác hiện nay.', en: 'No verdict differs from now.' },
  differsFirst: { vi: 'Dưới đây là {n} kết quả đầu tiên.', en: 'The first {n} of them:' },
  inMatrix: { vi: 'Xem thời điểm này trong bảng giám sát', en: 'See this time in the matrix' },
  then: { vi: 'Lúc đó', en: 'Then' },
  beside: { vi: 'Lúc đó và hiện nay', en: 'Then and now' },
  what: { vi: 'Nội dung so sánh', en: 'Compared' },
  same: { vi: 'Không khác hiện nay.', en: 'The same as now.' },
  noVerdictThen: { vi: 'Lúc đó chưa phải thực hiện', en: 'Not owed then' },
  noVerdictNow: { vi: 'Hiện nay không còn phải thực hiện', en: 'No longer owed now' },
  noVerdict: { vi: 'Không có chỉ tiêu nào như vậy, lúc đó cũng như hiện nay.', en: 'There is no such obligation, then or now.' },
  changed: { vi: 'khác', en: 'differs' },
} as const satisfies Record<string, Text>

/** The journal does not reach so far back. */
export const beforeJournal = (begins: Instant): Text => ({
  vi: `Sổ diễn biến số liệu chỉ có từ ${formatDateTime(begins)}: không biết trước đó đã ghi những gì.`,
  en: `The fact journal begins on ${formatDateTime(begins)}: what was known before that cannot be said.`,
})

/** A time that was asked for: a day by its end, now as such. */
export function timeAskedWords(at: Instant | null, locale: Locale): string {
  if (at === null) return pick(pastText.nowInWords, locale)
  const day = formatLocalDay(at - 1)
  return formatLocalDay(at) === day ? formatLocalTime(at) : say(pastText.endOf, locale, { day })
}

/** That what is shown is not how things stand now: as of when, and by what was known when. */
export const pastWords = (asOf: Instant | null, knownAt: Instant | null, locale: Locale): string =>
  say(knownAt === null ? pastText.pastKnownNow : pastText.past, locale, {
    asOf: timeAskedWords(asOf, locale),
    knownAt: timeAskedWords(knownAt, locale),
  })
