import { excludedStatuses, type ExclusionReason, type PlacementStatus, type VerdictStatus } from '../obligations/index.ts'
import type { Text } from '../platform/text.ts'

/** The words of the trade: codes as the database keeps them, words as people read them. */

export const placementStatus = {
  planned: { vi: 'Dự kiến', en: 'Planned' },
  confirmed: { vi: 'Đã duyệt lịch', en: 'Confirmed' },
  delivered: { vi: 'Đã thực hiện', en: 'Delivered' },
  missed: { vi: 'Không thực hiện', en: 'Missed' },
  preempted: { vi: 'Bị thay bằng nội dung khác', en: 'Pre-empted' },
  cancelled: { vi: 'Hủy', en: 'Cancelled' },
  retracted: { vi: 'Thu hồi, gỡ bỏ', en: 'Retracted' },
} as const satisfies Record<PlacementStatus, Text>

/** The words of some statuses, in their order. */
export const statusWordsOf = <Status extends PlacementStatus>(statuses: readonly Status[]): Pick<typeof placementStatus, Status> =>
  Object.fromEntries(statuses.map((status) => [status, placementStatus[status]])) as Pick<typeof placementStatus, Status>

/** An as-run entry that takes back a loss that was recorded by mistake. */
export const reinstated: Text = { vi: 'Đính chính: vẫn theo lịch', en: 'Correction: stands as scheduled' }

/** Verdicts of quota-semantics §6, in the order in which the page tests them. */
export const verdictStatus = {
  met: { vi: 'Đạt', en: 'Met' },
  madeGood: { vi: 'Đạt nhờ thực hiện bù', en: 'Made good' },
  waived: { vi: 'Được phép không thực hiện', en: 'Waived' },
  excused: { vi: 'Nghỉ lễ, Tết', en: 'Excused' },
  upcoming: { vi: 'Chưa đến kỳ', en: 'Upcoming' },
  onTrack: { vi: 'Đúng tiến độ', en: 'On track' },
  atRisk: { vi: 'Có nguy cơ không đạt', en: 'At risk' },
  unverified: { vi: 'Chờ xác nhận', en: 'To be confirmed' },
  curable: { vi: 'Chưa đạt, còn thời hạn bù', en: 'Short, can be made good' },
  short: { vi: 'Không đạt', en: 'Short' },
} as const satisfies Record<VerdictStatus, Text>

/** The same, with what stands ready for it: a shortfall whose makegood is planned. */
export const shownStatusWords = {
  ...verdictStatus,
  makegoodPlanned: { vi: 'Chưa đạt, đã xếp lịch bù', en: 'Short, makegood planned' },
} as const satisfies Record<string, Text>

/** Said beside the verdict of a commitment of which nothing has been entered since it is followed. */
export const noDataWords: Text = { vi: 'Chưa có số liệu', en: 'No data yet' }

/** Statuses of placements, and what has had its time while nobody has said what became of it. */
export const placementShownWords = {
  ...placementStatus,
  waiting: verdictStatus.unverified,
} as const satisfies Record<string, Text>

/** Why a placement is in no sum. */
export const exclusionReason = {
  ...statusWordsOf(excludedStatuses),
  late: { vi: 'Gửi muộn', en: 'Late' },
  duration: { vi: 'Ngắn hơn thời lượng tối thiểu', en: 'Shorter than the least duration' },
  timeBand: { vi: 'Ngoài khung giờ quy định', en: 'Outside the time band' },
  rerun: { vi: 'Phát lại', en: 'Rerun' },
} as const satisfies Record<ExclusionReason, Text>

/** The life of a shortfall. */
export const shortfallState = {
  raised: { vi: 'Mới phát sinh', en: 'Raised' },
  acknowledged: { vi: 'Đã tiếp nhận', en: 'Acknowledged' },
  cured: { vi: 'Đã khắc phục', en: 'Cured' },
  waived: { vi: 'Được phép không thực hiện', en: 'Waived' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
} as const satisfies Record<string, Text>

export const role = {
  admin: { vi: 'Quản trị', en: 'Administrator' },
  editor: { vi: 'Biên tập viên', en: 'Editor' },
  scheduler: { vi: 'Thư ký biên tập', en: 'Scheduler' },
  auditor: { vi: 'Người giám sát', en: 'Auditor' },
  viewer: { vi: 'Người xem', en: 'Viewer' },
  apiClient: { vi: 'Trang thông tin (khóa API)', en: 'Website (API key)' },
} as const satisfies Record<string, Text>

export const weekday = {
  MO: { vi: 'Thứ Hai', en: 'Monday' },
  TU: { vi: 'Thứ Ba', en: 'Tuesday' },
  WE: { vi: 'Thứ Tư', en: 'Wednesday' },
  TH: { vi: 'Thứ Năm', en: 'Thursday' },
  FR: { vi: 'Thứ Sáu', en: 'Friday' },
  SA: { vi: 'Thứ Bảy', en: 'Saturday' },
  SU: { vi: 'Chủ nhật', en: 'Sunday' },
} as const satisfies Record<string, Text>

/** The admin's menu groups. */
export const group = {
  desk: { vi: 'Nội dung và lịch', en: 'Content and schedule' },
  plan: { vi: 'Kế hoạch và chỉ tiêu', en: 'Plans and commitments' },
  audit: { vi: 'Giám sát', en: 'Oversight' },
  catalogue: { vi: 'Danh mục', en: 'Catalogue' },
  system: { vi: 'Hệ thống', en: 'System' },
} as const satisfies Record<string, Text>
