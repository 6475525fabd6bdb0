import type { Text } from '../platform/text.ts'

/** What following a plan from a day on would say. */
export const planFollowingText = {
  asking: { vi: 'Đang tính thử…', en: 'Working it out…' },
  failed: { vi: 'Chưa tính thử được. Hãy thử lại.', en: 'Could not be worked out. Try again.' },
  nothing: { vi: 'Theo dõi từ {day}: chưa có kỳ nào phải đánh giá.', en: 'Followed from {day}: nothing to judge yet.' },
  would: {
    vi: 'Theo dõi từ {day} thì hiện có {obligations} chỉ tiêu: {parts}.',
    en: 'Followed from {day}, there are {obligations} obligations now: {parts}.',
  },
  withoutData: { vi: 'Trong đó {count} chỉ tiêu chưa có số liệu nào.', en: 'Of these, {count} have no data at all.' },
} as const satisfies Record<string, Text>
