import type { Text } from '../platform/text.ts'

/** What pickers say. */
export const pickerText = {
  own: { vi: 'Của cơ quan, đơn vị mình', en: 'Of your own body' },
  others: { vi: 'Khác', en: 'Others' },
  since: { vi: 'từ {day}', en: 'since {day}' },
  failed: { vi: 'Không tải được danh sách để chọn. Hãy thử lại.', en: 'What to choose from could not be loaded. Try again.' },
  none: { vi: 'Không có mục nào phù hợp', en: 'Nothing fits' },
} as const satisfies Record<string, Text>
