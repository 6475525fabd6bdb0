import type { EventDuty, EventDutyState } from '../rules/event.ts'
import { formatDay } from './dates.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'

/** The words of dialogues, conferences and trainings as events. */

export const eventDutyWords = {
  none: { vi: 'Không bắt buộc', en: 'Not asked for' },
  notDue: { vi: 'Chưa đến hạn', en: 'Not due yet' },
  due: { vi: 'Sắp đến hạn', en: 'Due soon' },
  done: { vi: 'Đúng hạn', en: 'In time' },
  late: { vi: 'Muộn', en: 'Late' },
  missing: { vi: 'Quá hạn, chưa có', en: 'Overdue' },
} as const satisfies Record<EventDutyState, Text>

const told = {
  due: { vi: 'Chậm nhất hết ngày {day}', en: 'By the end of {day}' },
  late: { vi: 'Muộn {n} ngày', en: '{n} days late' },
  missing: { vi: 'Quá hạn {n} ngày (hạn {day})', en: '{n} days overdue (due {day})' },
} as const satisfies Record<string, Text>

/** “Muộn 2 ngày”, “Chậm nhất hết ngày 05/03/2026” */
export function eventDutySentence({ state, last, days }: EventDuty, locale: Locale): string {
  const params = { n: days, day: last === null ? '' : formatDay(last) }
  if (state === 'due' || state === 'notDue') return say(told.due, locale, params)
  if (state === 'late') return say(told.late, locale, params)
  if (state === 'missing') return say(told.missing, locale, params)
  return pick(eventDutyWords[state], locale)
}

export const eventText = {
  heading: { vi: 'Đối thoại, hội nghị', en: 'Dialogues and meetings' },
  intro: {
    vi: 'Buổi đối thoại, hội nghị, tập huấn trên lịch: thông báo trước, công bố kết quả sau, người dự, câu hỏi, biên bản.',
    en: 'Dialogues, conferences and trainings in the schedule: notice before, result after, attendance, questions, minutes.',
  },
  noForms: {
    vi: 'Chưa có hình thức nào ghi số ngày phải thông báo trước hoặc công bố kết quả. Người giám sát ghi ở Danh mục, Hình thức.',
    en: 'No form says yet how many days before a notice or after a result is due. An auditor sets that in the catalogue of forms.',
  },
  empty: {
    vi: 'Không có buổi nào theo lựa chọn này. Hãy bỏ bớt điều kiện lọc.',
    en: 'No event fits this choice. Take away some of the filters.',
  },
  notForYou: { vi: 'Hãy đăng nhập bằng tài khoản được xem lịch.', en: 'Sign in with an account that may see the schedule.' },
  filters: { vi: 'Lọc', en: 'Filter' },
  body: { vi: 'Cơ quan', en: 'Body' },
  form: { vi: 'Hình thức', en: 'Form' },
  notice: { vi: 'Thông báo trước', en: 'Notice' },
  result: { vi: 'Công bố kết quả', en: 'Result' },
  state: { vi: 'Tình trạng', en: 'State' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  all: { vi: 'Tất cả', en: 'All' },
  late: { vi: 'Quá hạn hoặc muộn', en: 'Overdue or late' },
  waiting: { vi: 'Cần làm', en: 'To be done' },
  show: { vi: 'Xem', en: 'Show' },
  clear: { vi: 'Bỏ lọc', en: 'Clear the filters' },
  xlsx: { vi: 'Tải bảng tính (XLSX)', en: 'Download as a sheet (XLSX)' },
  print: { vi: 'In', en: 'Print' },
  what: { vi: 'Buổi', en: 'Event' },
  heldOn: { vi: 'Ngày tổ chức', en: 'Held on' },
  status: { vi: 'Kết quả', en: 'Outcome' },
  attendance: { vi: 'Người dự', en: 'Attendance' },
  attended: { vi: '{present} dự, mời {invited}', en: '{present} present of {invited} invited' },
  present: { vi: 'Có mặt', en: 'Present' },
  invited: { vi: 'Được mời', en: 'Invited' },
  questions: { vi: 'Câu hỏi', en: 'Questions' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  questionsOf: { vi: '{answered}/{n} câu đã trả lời', en: '{answered} of {n} answered' },
  minutes: { vi: 'Biên bản', en: 'Minutes' },
  hasMinutes: { vi: 'Có biên bản', en: 'Minutes kept' },
  fillIn: { vi: 'Ghi thông tin', en: 'Fill in' },
  open: { vi: 'Mở', en: 'Open' },
  acts: { vi: 'Việc', en: 'Acts' },
  sheetName: { vi: 'Đối thoại, hội nghị', en: 'Dialogues and meetings' },
  noticeOn: { vi: 'Ngày thông báo', en: 'Notice published' },
  resultOn: { vi: 'Ngày công bố kết quả', en: 'Result published' },
} as const satisfies Record<string, Text>

export const eventRefused = {
  twice: {
    vi: 'Buổi này đã có bản ghi. Hãy mở bản ghi đó ở trang Đối thoại, hội nghị để sửa.',
    en: 'There is a record of this event already. Open that one from the page of dialogues and meetings.',
  },
  otherBody: {
    vi: 'Buổi này do cơ quan khác tổ chức; biên tập viên của cơ quan đó ghi thông tin.',
    en: 'This event is held by another body, whose editors fill it in.',
  },
  noPlacement: { vi: 'Hãy chọn buổi trên lịch.', en: 'Choose the event in the schedule.' },
} as const satisfies Record<string, Text>
