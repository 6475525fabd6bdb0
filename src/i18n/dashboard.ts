import type { SpanKind } from '../rules/calendarSpans.ts'
import type { ShownStatus } from '../rules/shownStatus.ts'
import type { Text } from '../platform/text.ts'

/** What the dashboard says around the figures. */
export const dashboardText = {
  heading: { vi: 'Tình hình thực hiện chỉ tiêu', en: 'How the commitments stand' },
  lastAudit: { vi: 'Đánh giá lần cuối lúc {at}', en: 'Last audited at {at}' },
  neverAudited: { vi: 'Chưa đánh giá lần nào', en: 'Not audited yet' },
  auditNow: { vi: 'Đánh giá lại ngay', en: 'Audit now' },
  auditing: { vi: 'Đang đánh giá…', en: 'Auditing…' },
  audited: { vi: 'Đã đánh giá xong.', en: 'Audited.' },
  failed: { vi: 'Không thực hiện được. Hãy thử lại.', en: 'That did not work. Please try again.' },

  spans: { vi: 'Tuần, tháng, năm', en: 'Week, month, year' },
  nothingOwed: { vi: 'Không có chỉ tiêu nào đến kỳ.', en: 'No commitment has a window here.' },
  kept: { vi: '{kept}/{owed} chỉ tiêu đúng tiến độ', en: '{kept} of {owed} commitments on track' },
  allKept: { vi: 'Cả {owed} chỉ tiêu đúng tiến độ', en: 'All {owed} commitments on track' },

  notOwed: { vi: 'không tính {n} được phép không thực hiện hoặc nghỉ lễ, Tết', en: '{n} waived or excused, not counted' },

  over: { vi: 'Chỉ tiêu đã đến hạn: {tally}', en: 'Fallen due: {tally}' },

  openHeading: { vi: 'Cần xử lý', en: 'To act on' },
  openThenHeading: { vi: 'Còn thiếu hoặc chờ xác nhận lúc đó', en: 'Open then' },
  nothingOpen: { vi: 'Không có chỉ tiêu nào cần xử lý.', en: 'No shortfall is open.' },
  lostHeading: { vi: 'Không đạt, đã hết thời hạn bù', en: 'Short, past making good' },
  missing: { vi: 'Còn thiếu {amount}', en: '{amount} missing' },
  cureBy: { vi: 'hạn bù {day}', en: 'to be made good by {day}' },
  bodies: { vi: '{n} cơ quan', en: '{n} bodies' },
  acknowledge: { vi: 'Tiếp nhận', en: 'Acknowledge' },
  acknowledging: { vi: 'Đang ghi…', en: 'Saving…' },
  acknowledgedBy: { vi: 'Đã tiếp nhận: {name}', en: 'Acknowledged by {name}' },
  acknowledged: { vi: 'Đã tiếp nhận', en: 'Acknowledged' },
  each: { vi: 'Từng cơ quan', en: 'Body by body' },
  allFlags: { vi: 'Tất cả chỉ tiêu chưa hoàn thành', en: 'All shortfalls' },

  commitments: { vi: 'Từng chỉ tiêu', en: 'Commitment by commitment' },
  demonstration: { vi: 'Dữ liệu minh họa', en: 'Demonstration data' },
  current: { vi: 'Kỳ này', en: 'This window' },
  next: { vi: 'Kỳ tới', en: 'Next window' },
  past: { vi: 'Kỳ cuối', en: 'Last window' },
  due: { vi: 'hạn {day}', en: 'due {day}' },
  bodiesKept: { vi: 'Cơ quan: {tally}', en: 'Bodies: {tally}' },
  confirmed: { vi: 'đã duyệt lịch {amount}', en: '{amount} confirmed' },
  bodiesMissing: { vi: '{n} chưa đạt', en: '{n} not yet' },
  recent: { vi: 'Các kỳ gần đây', en: 'Recent windows' },
  notJudged: { vi: 'Chưa có kỳ nào được đánh giá.', en: 'No window has been judged yet.' },

  byHand: { vi: 'Chỉ tiêu kiểm tra thủ công ({n})', en: 'Checked by hand ({n})' },
  commitment: { vi: 'Chỉ tiêu, nhiệm vụ', en: 'Commitment' },
  checks: { vi: 'Từng cơ quan, từng kỳ', en: 'By body and period' },
  noChecks: { vi: 'Không có kỳ nào', en: 'No period' },
  lastCheck: { vi: 'Kiểm tra gần nhất', en: 'Last check' },
  notChecked: { vi: 'Chưa kiểm tra', en: 'Not checked yet' },

  noPlan: { vi: 'Chưa theo dõi kế hoạch nào', en: 'No plan is audited yet' },
  noPlanHelp: {
    vi: 'Hãy mở một kế hoạch, ghi các chỉ tiêu và chọn “Theo dõi”. Hệ thống sẽ đối chiếu từng kỳ với nội dung đã phát sóng, đăng tải.',
    en: 'Open a plan, write down its commitments and choose “Audited”. Every window is then judged against placements.',
  },
  openPlans: { vi: 'Mở danh sách kế hoạch', en: 'Open the list of plans' },
} as const satisfies Record<string, Text>

export const spanName: Readonly<Record<SpanKind, Text>> = {
  week: { vi: 'Tuần này', en: 'This week' },
  month: { vi: 'Tháng này', en: 'This month' },
  year: { vi: 'Năm nay', en: 'This year' },
}

/** The same of an earlier time. */
export const pastSpanName: Readonly<Record<SpanKind, Text>> = {
  week: { vi: 'Tuần đó', en: 'That week' },
  month: { vi: 'Tháng đó', en: 'That month' },
  year: { vi: 'Năm đó', en: 'That year' },
}

/** How many commitments stand so, after the number. */
export const flaggedCount: Readonly<Partial<Record<ShownStatus, Text>>> = {
  short: { vi: '{n} không đạt', en: '{n} short' },
  curable: { vi: '{n} chưa đạt, còn thời hạn bù', en: '{n} short, can be made good' },
  atRisk: { vi: '{n} có nguy cơ không đạt', en: '{n} at risk' },
  makegoodPlanned: { vi: '{n} chưa đạt, đã xếp lịch bù', en: '{n} short, makegood planned' },
  unverified: { vi: '{n} chờ xác nhận', en: '{n} to be confirmed' },
}
