import type { DayMove, ScheduledState } from '../rules/reportSchedule.ts'
import type { PeriodKind } from '../figures/periods.ts'
import { say, type Locale, type Text } from '../platform/text.ts'
import type { NoticeWords } from './noticeWords.ts'

/** The words of the calendar of reports. */

export const dayMoveWords = {
  none: { vi: 'Không dời', en: 'Not moved' },
  after: { vi: 'Dời sang ngày làm việc sau', en: 'To the next working day' },
  before: { vi: 'Dời về ngày làm việc trước', en: 'To the working day before' },
} as const satisfies Record<DayMove, Text>

export const sendingWords = {
  fixedDay: { vi: 'Vào ngày, tháng cố định', en: 'On a fixed day and month' },
  workingDays: { vi: 'Sau kỳ một số ngày làm việc', en: 'So many working days after the period' },
} as const satisfies Record<'fixedDay' | 'workingDays', Text>

export const scheduledStateWords = {
  notBegun: { vi: 'Chưa lập', en: 'Not begun' },
  draft: { vi: 'Đang dự thảo', en: 'Draft' },
  overdue: { vi: 'Quá hạn gửi', en: 'Overdue' },
  signed: { vi: 'Đã ký, đúng hạn', en: 'Signed in time' },
  signedLate: { vi: 'Đã ký, gửi muộn', en: 'Signed, sent late' },
} as const satisfies Record<ScheduledState, Text>

/** Kinds of period as a form offers them, without a year. */
export const periodKindWords = {
  Q1: { vi: 'Quý I', en: 'First quarter' },
  Q2: { vi: 'Quý II', en: 'Second quarter' },
  Q3: { vi: 'Quý III', en: 'Third quarter' },
  Q4: { vi: 'Quý IV', en: 'Fourth quarter' },
  H1: { vi: '6 tháng đầu năm', en: 'First half' },
  H2: { vi: '6 tháng cuối năm', en: 'Second half' },
  Y: { vi: 'Năm', en: 'Year' },
  M1: { vi: 'Tháng 01', en: 'January' },
  M2: { vi: 'Tháng 02', en: 'February' },
  M3: { vi: 'Tháng 3', en: 'March' },
  M4: { vi: 'Tháng 4', en: 'April' },
  M5: { vi: 'Tháng 5', en: 'May' },
  M6: { vi: 'Tháng 6', en: 'June' },
  M7: { vi: 'Tháng 7', en: 'July' },
  M8: { vi: 'Tháng 8', en: 'August' },
  M9: { vi: 'Tháng 9', en: 'September' },
  M10: { vi: 'Tháng 10', en: 'October' },
  M11: { vi: 'Tháng 11', en: 'November' },
  M12: { vi: 'Tháng 12', en: 'December' },
} as const satisfies Record<PeriodKind, Text>

export const scheduleText = {
  heading: { vi: 'Lịch báo cáo năm {year}', en: 'Calendar of reports, {year}' },
  year: { vi: 'Năm', en: 'Year' },
  earlier: { vi: 'Năm trước', en: 'Year before' },
  later: { vi: 'Năm sau', en: 'Year after' },
  report: { vi: 'Báo cáo', en: 'Report' },
  data: { vi: 'Kỳ số liệu', en: 'Data period' },
  internal: { vi: 'Cơ quan nộp', en: 'Bodies hand in' },
  sending: { vi: 'Ngày gửi', en: 'Sent by' },
  state: { vi: 'Tình trạng', en: 'State' },
  acts: { vi: 'Việc', en: 'Acts' },
  begin: { vi: 'Lập báo cáo', en: 'Begin the report' },
  beginning: { vi: 'Đang lập…', en: 'Beginning…' },
  open: { vi: 'Mở báo cáo', en: 'Open the report' },
  reports: { vi: 'Xem báo cáo của các cơ quan', en: 'Reports of bodies' },
  edit: { vi: 'Sửa lịch', en: 'Edit the calendar' },
  add: { vi: 'Thêm loại báo cáo vào lịch', en: 'Add a kind of report' },
  none: {
    vi: 'Chưa có lịch báo cáo. Người giám sát thêm từng loại báo cáo của kế hoạch: kỳ số liệu, hạn cơ quan nộp, ngày gửi.',
    en: 'There is no calendar of reports yet. An auditor adds each kind of report of a plan: its period, when bodies hand in, when it is sent.',
  },
} as const satisfies Record<string, Text>

export const scheduleRefused = {
  kind: { vi: 'Cách tính kỳ này không có kỳ “{kind}”. Hãy chọn kỳ khác.', en: 'That calendar has no period “{kind}”. Choose another.' },
  fixedDay: { vi: 'Hãy ghi ngày và tháng gửi báo cáo.', en: 'Give the day and the month on which it is sent.' },
  noSuchDay: { vi: 'Tháng {month} không có ngày {day}.', en: 'There is no day {day} in month {month}.' },
  workingDays: { vi: 'Hãy ghi số ngày làm việc sau kỳ.', en: 'Give the number of working days after the period.' },
  twice: {
    vi: 'Kế hoạch này đã có lịch cho loại báo cáo đó. Hãy sửa mục đang có.',
    en: 'The plan has a calendar for that report already. Edit that one.',
  },
} as const satisfies Record<string, Text>

const dueMail = {
  subject: { vi: 'Sắp đến hạn gửi báo cáo: {report}', en: 'A report is due: {report}' },
  body: {
    vi: 'Báo cáo {report} của “{plan}” phải gửi chậm nhất hết ngày {sending}. Các cơ quan nộp báo cáo chậm nhất hết ngày {internal}. Tình trạng: {state}.',
    en: 'The report for {report} of “{plan}” has to be sent by the end of {sending}. Bodies hand in by the end of {internal}. It stands as: {state}.',
  },
} as const satisfies Record<string, Text>

export const reportDueMail = (params: Readonly<Record<string, string>>, locale: Locale): NoticeWords => ({
  subject: say(dueMail.subject, locale, params),
  body: say(dueMail.body, locale, params),
})
