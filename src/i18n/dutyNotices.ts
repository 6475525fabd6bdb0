import type { Text } from '../platform/text.ts'
import type { DutyNotice } from '../rules/duties/dutySteps.ts'

export const dutyNoticeWords = {
  dutyReported: { vi: 'Đã báo cáo nhiệm vụ', en: 'Duty reported' },
  dutyConfirmed: { vi: 'Xác nhận nhiệm vụ', en: 'Duty confirmed' },
  dutyReturned: { vi: 'Đề nghị báo cáo lại nhiệm vụ', en: 'Duty sent back' },
  dutyNotRequired: { vi: 'Không phải thực hiện nhiệm vụ', en: 'Duty not required' },
  dutyReopened: { vi: 'Mở lại nhiệm vụ', en: 'Duty opened again' },
  dutyAhead: { vi: 'Nhiệm vụ sắp đến hạn', en: 'Duties due soon' },
  dutyOverdue: { vi: 'Nhiệm vụ quá hạn', en: 'Duties overdue' },
  dutyAsked: { vi: 'Nhắc thực hiện nhiệm vụ', en: 'Reminder of duties' },
  dutiesOverdue: { vi: 'Cơ quan có nhiệm vụ quá hạn', en: 'Bodies with overdue duties' },
} as const satisfies Record<DutyNotice, Text>

/** `{title}` is the duty and its period, `{body}` who owes it, `{text}` what was said, `{list}` several duties one under the other. */
export const dutyNoticeText: Readonly<Record<DutyNotice, { subject: Text; body: Text }>> = {
  dutyReported: {
    subject: { vi: 'Đã báo cáo: {title}', en: 'Reported: {title}' },
    body: { vi: '{body} ({by}) báo cáo “{title}”: {text}', en: '{body} ({by}) reported on “{title}”: {text}' },
  },
  dutyConfirmed: {
    subject: { vi: 'Xác nhận {outcome}: {title}', en: 'Confirmed as {outcome}: {title}' },
    body: {
      vi: '{by} xác nhận {body} {outcome} “{title}”. {text}',
      en: '{by} confirmed “{title}” of {body} as {outcome}. {text}',
    },
  },
  dutyReturned: {
    subject: { vi: 'Đề nghị báo cáo lại: {title}', en: 'To be reported again: {title}' },
    body: {
      vi: '{by} đề nghị {body} báo cáo lại “{title}”. Lý do: {text} Chậm nhất ngày {due}.',
      en: '{by} asks {body} to report on “{title}” again. Reason: {text} By {due}.',
    },
  },
  dutyNotRequired: {
    subject: { vi: 'Không phải thực hiện: {title}', en: 'Not required: {title}' },
    body: {
      vi: '{by} ghi {body} không phải thực hiện “{title}”, theo {document}. Lý do: {text}',
      en: '{by} recorded that {body} need not do “{title}”, by {document}. Reason: {text}',
    },
  },
  dutyReopened: {
    subject: { vi: 'Mở lại: {title}', en: 'Opened again: {title}' },
    body: { vi: '{by} mở lại “{title}” của {body}. Lý do: {text}', en: '{by} opened “{title}” of {body} again. Reason: {text}' },
  },
  dutyAhead: {
    subject: { vi: '{n} nhiệm vụ sắp đến hạn', en: '{n} duties due soon' },
    body: {
      vi: '{body} còn {n} nhiệm vụ sắp đến hạn, chưa báo cáo:\n{list}',
      en: '{body} has {n} duties that are due soon and not reported:\n{list}',
    },
  },
  dutyOverdue: {
    subject: { vi: '{n} nhiệm vụ đã quá hạn', en: '{n} duties overdue' },
    body: {
      vi: '{body} có {n} nhiệm vụ vừa quá hạn, chưa báo cáo:\n{list}\nĐề nghị báo cáo ngay, kèm tài liệu kiểm chứng.',
      en: '{body} has {n} duties that have just become overdue without a report:\n{list}\nPlease report at once, with evidence.',
    },
  },
  dutyAsked: {
    subject: { vi: 'Đề nghị báo cáo {n} nhiệm vụ', en: 'Please report on {n} duties' },
    body: {
      vi: '{by} đề nghị {body} báo cáo, kèm tài liệu kiểm chứng:\n{list}',
      en: '{by} asks {body} to report, with evidence:\n{list}',
    },
  },
  dutiesOverdue: {
    subject: { vi: '{n} nhiệm vụ vừa quá hạn', en: '{n} duties have become overdue' },
    body: {
      vi: 'Các cơ quan có nhiệm vụ vừa quá hạn, chưa báo cáo:\n{list}',
      en: 'Bodies with duties that have just become overdue:\n{list}',
    },
  },
}

/** One line of what auditors are told. */
export const overdueOfBody: Text = { vi: '– {body}: {n} nhiệm vụ', en: '– {body}: {n}' }
