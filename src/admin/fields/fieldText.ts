import type { Text } from '../../platform/text.ts'

/** What the explanations inside forms say around the figures. */
export const fieldText = {
  rule: { vi: 'Quy tắc đọc thành lời', en: 'The rule in words' },
  noRule: { vi: 'Ghi quy tắc lặp và ngày bắt đầu để đọc thành lời.', en: 'Write a recurrence rule and a start to read it back.' },
  nextWindows: { vi: 'Năm kỳ sắp tới', en: 'The next five windows' },
  noValidity: {
    vi: 'Ghi thời gian áp dụng và chỉ tiêu để thấy các kỳ.',
    en: 'Write the validity and the target to see the windows.',
  },
  noWindows: { vi: 'Không còn kỳ nào từ nay về sau.', en: 'No window is left from now on.' },
  slot: { vi: 'Giờ phát định kỳ đọc thành lời', en: 'The slot in words' },
  nextDates: { vi: 'Năm lần phát sắp tới', en: 'The next five airings' },
} as const satisfies Record<string, Text>
