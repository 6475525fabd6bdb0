import type { Text } from '../platform/text.ts'

/** How the report of a period stands. */
export const periodState = {
  owed: { vi: 'chưa gửi', en: 'not sent yet' },
  overdue: { vi: 'quá hạn, chưa gửi', en: 'overdue, not sent' },
  planned: { vi: 'đã lên lịch gửi', en: 'scheduled to be sent' },
  waived: { vi: 'được phép không thực hiện', en: 'waived' },
  sent: { vi: 'đã gửi', en: 'sent' },
} as const satisfies Record<string, Text>

/** Where it is chosen which period a report is for. */
export const periodPicker = {
  heading: { vi: 'Kỳ báo cáo', en: 'Reporting period' },
  choose: { vi: '— không phải báo cáo theo kỳ —', en: '— not the report of a period —' },
  organizationFirst: { vi: 'Hãy chọn cơ quan trước.', en: 'Choose the organization first.' },
  none: {
    vi: 'Cơ quan này không phải gửi báo cáo theo kỳ nào với kênh và hình thức đã chọn.',
    en: 'This organization owes no periodic report of this channel and form.',
  },
  kept: { vi: '{label} (kỳ mở ngày {day})', en: '{label} (the period opened on {day})' },
  correction: {
    vi: 'Kỳ này đã có báo cáo; bản này đứng cạnh bản trước như bản đính chính.',
    en: 'This period has been answered; this one stands beside the first as its correction.',
  },
  failed: { vi: 'Không tải được các kỳ báo cáo. Hãy thử lại.', en: 'The periods could not be loaded. Try again.' },
  loading: { vi: 'Đang tải các kỳ báo cáo…', en: 'Loading the periods…' },
} as const satisfies Record<string, Text>
