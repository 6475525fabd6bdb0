import type { Text } from '../platform/text.ts'

/** What the work list says around what waits. */
export const workText = {
  heading: { vi: 'Việc cần làm', en: 'To do' },
  count: { vi: '{label}, {n} việc', en: '{label}, {n} waiting' },
  intro: {
    vi: 'Những việc đang chờ Ông/Bà, việc đến hạn trước đứng trước.',
    en: 'What waits for you, the oldest deadline first.',
  },
  empty: { vi: 'Không có việc nào đang chờ Ông/Bà.', en: 'Nothing is waiting for you.' },
  group: { vi: '{heading} ({n})', en: '{heading} ({n})' },
  overdue: { vi: '{n} việc đã quá hạn', en: '{n} overdue' },
  more: { vi: 'Còn {n} việc nữa, đến hạn sau các việc trên.', en: '{n} more, due after these.' },
  all: { vi: 'Xem cả danh sách', en: 'See the whole list' },
} as const satisfies Record<string, Text>

/** By when it is to be done, or since when it waits. */
export const workDue = {
  answerBy: { vi: 'Trả lời chậm nhất ngày {day} ({left})', en: 'Answer by {day} ({left})' },
  reportBy: { vi: 'Báo cáo chậm nhất ngày {day} ({left})', en: 'Report by {day} ({left})' },
  reported: { vi: 'Báo cáo lúc {at}', en: 'Reported {at}' },
  cureBy: { vi: 'Chậm nhất {day} ({left})', en: 'By {day} ({left})' },
  ended: { vi: 'Đã kết thúc lúc {at}, chưa ghi kết quả', en: 'Over since {at}, no outcome recorded' },
  airs: { vi: 'Theo lịch {at} ({left})', en: 'Scheduled {at} ({left})' },
  answered: { vi: 'Đã trả lời lúc {at}', en: 'Answered {at}' },
  received: { vi: 'Nhận lúc {at}', en: 'Received {at}' },
  sendBy: { vi: 'Gửi chậm nhất hết ngày {day} ({left})', en: 'Send by the end of {day} ({left})' },
  publishBy: { vi: 'Công bố chậm nhất hết ngày {day} ({left})', en: 'Publish by the end of {day} ({left})' },
} as const satisfies Record<string, Text>

/** What is to be done of each kind. */
export const workHeadings = {
  answerFinding: { vi: 'Kiến nghị cần trả lời', en: 'Findings to answer' },
  decideFinding: { vi: 'Trả lời kiến nghị cần quyết định', en: 'Answers to decide on' },
  overdueFinding: { vi: 'Kiến nghị quá hạn trả lời', en: 'Findings without an answer in time' },
  handInDuty: { vi: 'Nhiệm vụ đến hạn báo cáo', en: 'Duties to report on' },
  confirmDuty: { vi: 'Báo cáo nhiệm vụ chờ xác nhận', en: 'Reports on duties to confirm' },
  shortfall: { vi: 'Chỉ tiêu cần bổ sung, thực hiện bù', en: 'Shortfalls to make up' },
  confirmPlacement: { vi: 'Kết quả cần xác nhận', en: 'Outcomes to confirm' },
  emptySlot: { vi: 'Khung giờ trống cần nội dung', en: 'Slots without content' },
  feedback: { vi: 'Ý kiến bạn đọc cần trả lời', en: 'Feedback to answer' },
  reportDue: { vi: 'Báo cáo định kỳ cần gửi', en: 'Periodic reports to send' },
  publishNotice: { vi: 'Thông báo trước cần công bố', en: 'Notices of events to publish' },
  publishResult: { vi: 'Kết quả đối thoại, hội nghị cần công bố', en: 'Results of events to publish' },
  lateEvent: { vi: 'Đối thoại, hội nghị quá hạn thông báo hoặc công bố', en: 'Events whose notice or result is overdue' },
} as const satisfies Record<string, Text>
