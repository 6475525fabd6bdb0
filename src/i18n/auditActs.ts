import { inSentence } from './lists.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'

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
  raiseFinding: { vi: 'Nêu kiến nghị', en: 'Raised a finding' },
  answerFinding: { vi: 'Trả lời kiến nghị', en: 'Answered a finding' },
  decideFinding: { vi: 'Quyết định về trả lời kiến nghị', en: 'Decided on the answer to a finding' },
  extendFinding: { vi: 'Gia hạn trả lời kiến nghị', en: 'Gave more time to answer a finding' },
  withdrawFinding: { vi: 'Rút lại kiến nghị', en: 'Withdrew a finding' },
  handInReport: { vi: 'Nộp báo cáo cho kỳ', en: 'Handed in a report' },
  enterPaperReport: { vi: 'Nhập thay báo cáo giấy', en: 'Entered a paper report for a body' },
  withdrawReport: { vi: 'Rút báo cáo đã nộp', en: 'Withdrew a report that was handed in' },
  remindMissingReports: { vi: 'Nhắc các cơ quan chưa nộp báo cáo', en: 'Reminded bodies of missing reports' },
  remindReportDue: { vi: 'Nhắc báo cáo sắp đến hạn gửi', en: 'Reminded of a report that is due' },
  beginDuty: { vi: 'Ghi nhiệm vụ đang thực hiện', en: 'Said that a duty is in progress' },
  reportDuty: { vi: 'Báo cáo kết quả nhiệm vụ', en: 'Reported on a duty' },
  withdrawDuty: { vi: 'Rút lại báo cáo nhiệm vụ', en: 'Took back a report on a duty' },
  confirmDuty: { vi: 'Xác nhận báo cáo nhiệm vụ', en: 'Confirmed a report on a duty' },
  checkDuty: { vi: 'Ghi kết quả kiểm tra nhiệm vụ', en: 'Recorded a check of a duty' },
  returnDuty: { vi: 'Đề nghị báo cáo lại nhiệm vụ', en: 'Sent a report on a duty back' },
  notRequireDuty: { vi: 'Ghi không phải thực hiện nhiệm vụ', en: 'Recorded a duty as not required' },
  reopenDuty: { vi: 'Mở lại nhiệm vụ', en: 'Opened a duty again' },
  remindDuties: { vi: 'Nhắc các cơ quan thực hiện nhiệm vụ', en: 'Reminded bodies of their duties' },
  makeDuties: { vi: 'Lập nhiệm vụ từ các kế hoạch', en: 'Made duties of the plans' },
  tellOfDuties: { vi: 'Thông báo nhiệm vụ sắp đến hạn, quá hạn', en: 'Told of duties due soon and overdue' },
  signReport: { vi: 'Ký, phát hành báo cáo', en: 'Signed and issued a report' },
  enterPoints: { vi: 'Chấm điểm tiêu chí', en: 'Entered points of a criterion' },
  attachEvidence: { vi: 'Bổ sung tài liệu kiểm chứng', en: 'Attached evidence' },
  detachEvidence: { vi: 'Gỡ tài liệu kiểm chứng', en: 'Took evidence away' },
  adoptScheme: { vi: 'Dùng bộ tiêu chí hiện hành cho bảng điểm', en: 'Took the scheme as it stands for a scoring' },
  removeScoring: { vi: 'Xóa bảng chấm điểm', en: 'Deleted a scoring' },
  addReportScan: { vi: 'Bổ sung bản quét, bản ký số của báo cáo', en: 'Added a scan or a digitally signed PDF to a report' },
  importPlan: { vi: 'Nhập kế hoạch từ tệp', en: 'Imported a plan from a file' },
  loadHolidays: { vi: 'Nạp ngày nghỉ lễ, Tết', en: 'Loaded public holidays' },
  loadDemoYear: { vi: 'Nạp dữ liệu minh họa', en: 'Loaded the demonstration year' },
  mendMediaType: { vi: 'Ghi lại loại tệp theo nội dung tệp', en: 'Corrected the type of a file' },
  recordFacts: { vi: 'Ghi số liệu vào sổ diễn biến', en: 'Recorded facts in the journal' },
  acceptAuditLog: { vi: 'Chấp nhận hiện trạng nhật ký', en: 'Accepted the log as it stands' },
} as const satisfies Record<string, Text>

/** What an entry of the log may be called: an act without words cannot be appended. */
export type AuditAct = keyof typeof auditActs

/** “Sửa lượt phát, lượt đăng”; an act of another version of the program is told by its code. */
export function actWords(action: string, thing: Text | null, locale: Locale): string {
  const words = (auditActs as Readonly<Record<string, Text>>)[action]
  return words === undefined ? action : say(words, locale, { thing: thing === null ? '' : inSentence(pick(thing, locale)) }).trim()
}

/** Nobody signed in: a job, a start, a command. */
export const systemActor: Text = { vi: 'Hệ thống', en: 'The system' }

/** Whoever commands the server itself, by the name of the account there where it is known. */
const operatorActor: Text = { vi: 'Người vận hành máy chủ{name}', en: 'Operator of the server{name}' }

/** Who acted, as a person reads it: the log keeps “Name <address>”. */
export function actorWords(actor: string, locale: Locale): string {
  const operator = /^server operator( \(.*\))?$/.exec(actor)
  if (operator !== null) return say(operatorActor, locale, { name: operator[1] ?? '' })
  return actor === 'system' ? pick(systemActor, locale) : actor
}
