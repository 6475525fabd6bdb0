import { inSentence } from './lists.ts'
import { say, type Locale, type Text } from './text.ts'

/** Every act that the log tells of, in words. `{thing}` is what it was done to, as its collection is called. */
export const auditActs = {
  create: { vi: 'Thêm {thing}', en: 'Added {thing}' },
  update: { vi: 'Sửa {thing}', en: 'Changed {thing}' },
  delete: { vi: 'Xóa {thing}', en: 'Deleted {thing}' },
  changeCredentials: { vi: 'Đổi mật khẩu hoặc địa chỉ thư', en: 'Changed a password or an address' },
  publicationRefused: { vi: 'Không xuất bản được theo giờ đã hẹn', en: 'Could not publish at the time set' },
  fillSlots: { vi: 'Xếp nội dung dự kiến theo lịch định kỳ', en: 'Laid out slots by the recurring schedules' },
  editSeries: { vi: 'Sửa lịch chương trình', en: 'Changed the schedule of a programme' },
  undoSeriesEdit: { vi: 'Hoàn tác việc sửa lịch chương trình', en: 'Undid a change of the schedule of a programme' },
  followProgramme: { vi: 'Đổi lịch theo chương trình', en: 'Rescheduled with the programme' },
  import: { vi: 'Nhập nhật ký phát sóng', en: 'Imported an as-run log' },
  importAsRun: { vi: 'Ghi kết quả phát sóng từ nhật ký', en: 'Recorded outcomes from an as-run log' },
  recordUnplanned: { vi: 'Ghi nhận nội dung ngoài lịch', en: 'Recorded something unplanned' },
  audit: { vi: 'Đánh giá chỉ tiêu', en: 'Audited obligations' },
  acknowledge: { vi: 'Tiếp nhận chỉ tiêu chưa hoàn thành', en: 'Acknowledged a shortfall' },
  importPlan: { vi: 'Nhập kế hoạch từ tệp', en: 'Imported a plan from a file' },
  loadHolidays: { vi: 'Nạp ngày nghỉ lễ, Tết', en: 'Loaded public holidays' },
  loadDemoYear: { vi: 'Nạp dữ liệu minh họa', en: 'Loaded the demonstration year' },
  mendMediaType: { vi: 'Ghi lại loại tệp theo nội dung tệp', en: 'Corrected the type of a file' },
  acceptAuditLog: { vi: 'Chấp nhận hiện trạng nhật ký', en: 'Accepted the log as it stands' },
} as const satisfies Record<string, Text>

/** What an entry of the log may be called: an act without words cannot be appended. */
export type AuditAct = keyof typeof auditActs

/** “Sửa lượt phát, lượt đăng”; an act of another version of the program is told by its code. */
export function actWords(action: string, thing: Text | null, locale: Locale): string {
  const words = (auditActs as Readonly<Record<string, Text>>)[action]
  return words === undefined ? action : say(words, locale, { thing: thing === null ? '' : inSentence(thing[locale]) }).trim()
}

/** Nobody signed in: a job, a start, a command. */
export const systemActor: Text = { vi: 'Hệ thống', en: 'The system' }

/** Whoever commands the server itself, by the name of the account there where it is known. */
const operatorActor: Text = { vi: 'Người vận hành máy chủ{name}', en: 'Operator of the server{name}' }

/** Who acted, as a person reads it: the log keeps “Name <address>”. */
export function actorWords(actor: string, locale: Locale): string {
  const operator = /^server operator( \(.*\))?$/.exec(actor)
  if (operator !== null) return say(operatorActor, locale, { name: operator[1] ?? '' })
  return actor === 'system' ? systemActor[locale] : actor
}
