import type { Text } from '../platform/text.ts'

/** The guides' page, and the way to it from every other. */
export const guideText = {
  heading: { vi: 'Hướng dẫn sử dụng', en: 'Guide' },
  help: { vi: 'Hướng dẫn cho trang này', en: 'Guide to this page' },
  editor: { vi: 'Dành cho biên tập viên', en: 'For editors' },
  auditor: { vi: 'Dành cho người giám sát', en: 'For auditors' },
  contents: { vi: 'Mục lục', en: 'Contents' },
  noSuchPicture: { vi: 'Không có hình này.', en: 'There is no such picture.' },
} as const satisfies Record<string, Text>
