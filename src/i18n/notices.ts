import type { Text } from '../platform/text.ts'
import type { DutyNotice } from '../rules/duties/dutySteps.ts'
import type { FindingNotice } from '../rules/finding.ts'
import type { HandInNotice } from '../rules/handIn.ts'
import type { NoticeKind } from '../rules/shortfall.ts'
import { dutyNoticeWords } from './dutyNotices.ts'

/** What a notice tells: changes of state alone, never the same mail every night. */
export const noticeKind = {
  atRisk: { vi: 'Có nguy cơ không đạt', en: 'At risk' },
  short: { vi: 'Không đạt', en: 'Short' },
  curable: { vi: 'Chưa đạt, còn thời hạn bù', en: 'Short, can be made good' },
  makegoodPlanned: { vi: 'Chưa đạt, đã xếp lịch bù', en: 'Short, makegood planned' },
  unverified: { vi: 'Chờ xác nhận', en: 'To be confirmed' },
  cured: { vi: 'Đã khắc phục', en: 'Cured' },
  metAfterAll: { vi: 'Đã đạt', en: 'Met after all' },
  findingRaised: { vi: 'Kiến nghị mới', en: 'New finding' },
  findingAnswered: { vi: 'Đã trả lời kiến nghị', en: 'Finding answered' },
  findingSentBack: { vi: 'Đề nghị trả lời lại kiến nghị', en: 'Finding to be answered again' },
  findingExtended: { vi: 'Gia hạn trả lời kiến nghị', en: 'More time to answer a finding' },
  findingAccepted: { vi: 'Chấp nhận trả lời kiến nghị', en: 'Finding settled' },
  findingRejected: { vi: 'Không chấp nhận trả lời kiến nghị', en: 'Finding closed, answer rejected' },
  findingWaived: { vi: 'Kiến nghị chuyển thành được phép không thực hiện', en: 'Finding turned into a waiver' },
  findingWithdrawn: { vi: 'Rút lại kiến nghị', en: 'Finding withdrawn' },
  missingReport: { vi: 'Nhắc nộp báo cáo', en: 'Report is missing' },
  reportEntered: { vi: 'Đã nhận báo cáo giấy', en: 'Paper report entered' },
  reportWithdrawn: { vi: 'Báo cáo bị rút', en: 'Report withdrawn' },
  reportDue: { vi: 'Sắp đến hạn gửi báo cáo', en: 'Report is due' },
  ...dutyNoticeWords,
  logBroken: { vi: 'Nhật ký không nguyên vẹn', en: 'Audit log not whole' },
} as const satisfies Record<NoticeKind | FindingNotice | DutyNotice | HandInNotice | 'logBroken', Text>

export const noticeState = {
  queued: { vi: 'Chờ gửi', en: 'Queued' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  failed: { vi: 'Không gửi được', en: 'Failed' },
} as const satisfies Record<string, Text>

/** `{title}` is the commitment and window, `{obligor}` who owes it, the rest as named. */
export const noticeText: Record<NoticeKind, { subject: Text; body: Text }> = {
  atRisk: {
    subject: { vi: 'Có nguy cơ không đạt: {title}', en: 'At risk: {title}' },
    body: {
      vi: '{obligor} còn thiếu {missing} (chỉ tiêu {target}) cho “{title}”. Còn {days} ngày, hạn {due}. Cần xếp lịch và duyệt thêm trong thời hạn đó.',
      en: '{obligor} lacks {missing} of the target of {target} for “{title}”. {days} days left, due {due}. Schedule and confirm more by then.',
    },
  },
  curable: {
    subject: { vi: 'Chưa đạt, còn thời hạn bù đến {curableUntil}: {title}', en: 'Short, can be made good until {curableUntil}: {title}' },
    body: {
      vi: '{obligor} còn thiếu {missing} (chỉ tiêu {target}) cho “{title}”. Thời hạn bù đến {curableUntil}.',
      en: '{obligor} fell {missing} short of the target of {target} for “{title}”. A makegood can still make it up until {curableUntil}.',
    },
  },
  makegoodPlanned: {
    subject: { vi: 'Chưa đạt, đã xếp lịch bù: {title}', en: 'Short, makegood planned: {title}' },
    body: {
      vi: '{obligor} còn thiếu {missing} (chỉ tiêu {target}) cho “{title}”, và đã xếp lịch bù đủ. Không cần xếp thêm; chỉ tiêu đạt khi nội dung bù được ghi nhận kết quả.',
      en: '{obligor} fell {missing} short of the target of {target} for “{title}”, and the makegood is planned. Nothing more need be scheduled; the target is met once it is recorded as run.',
    },
  },
  short: {
    subject: { vi: 'Không đạt: {title}', en: 'Short: {title}' },
    body: {
      vi: '{obligor} không đạt “{title}”: thiếu {missing} (chỉ tiêu {target}), hạn {due}. Đã hết thời hạn bù; nếu có lý do chính đáng, đề nghị cơ quan có thẩm quyền có văn bản cho phép không thực hiện.',
      en: '{obligor} fell {missing} short of the target of {target} for “{title}”, due {due}. Nothing can make it up any more; where there is good reason, ask the authority for a waiver.',
    },
  },
  unverified: {
    subject: { vi: 'Cần xác nhận kết quả: {title}', en: 'To be confirmed: {title}' },
    body: {
      vi: '“{title}” đã quá hạn {due} nhưng chưa được xác nhận kết quả. Đề nghị {obligor} xác nhận, kèm tài liệu kiểm chứng.',
      en: '“{title}” was due {due}, and its outcome is to be confirmed. {obligor}: please record the as-run entries with evidence.',
    },
  },
  cured: {
    subject: { vi: 'Đã khắc phục: {title}', en: 'Cured: {title}' },
    body: {
      vi: '{obligor} đã thực hiện bù phần còn thiếu của “{title}”.',
      en: 'The shortfall of {obligor} for “{title}” has been made good.',
    },
  },
  metAfterAll: {
    subject: { vi: 'Đã đạt: {title}', en: 'Met after all: {title}' },
    body: {
      vi: '{obligor} đã đạt “{title}”; cảnh báo trước đây đã kết thúc.',
      en: '{obligor} has met “{title}” after all; the earlier flag is closed.',
    },
  },
}
