import type { Text } from '../platform/text.ts'

/** Whose matters are shown. */
export const scopeText = {
  whose: { vi: 'Hiển thị', en: 'Show' },
  mine: { vi: 'Của tôi', en: 'Mine' },
  all: { vi: 'Tất cả', en: 'All' },
} as const satisfies Record<string, Text>
