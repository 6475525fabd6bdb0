import type { Text } from '../platform/text.ts'

/** What the evidence bundle of a scoring says: its list, and its files' names. */
export const bundleText = {
  heading: { vi: 'DANH MỤC TÀI LIỆU KIỂM CHỨNG', en: 'LIST OF EVIDENCE' },
  listName: { vi: '00 - Danh mục tài liệu kiểm chứng', en: '00 - List of evidence' },
  sheet: { vi: 'Danh mục', en: 'List' },
  made: { vi: 'Lập lúc {at}; {n} tài liệu.', en: 'Made at {at}; {n} documents.' },
  bundleName: { vi: 'tai-lieu-kiem-chung', en: 'evidence' },
  number: { vi: 'TT', en: 'No.' },
  criterion: { vi: 'Tiêu chí', en: 'Criterion' },
  document: { vi: 'Tài liệu', en: 'Document' },
  file: { vi: 'Tệp hoặc đường dẫn', en: 'File or link' },
  sha256: { vi: 'SHA-256', en: 'SHA-256' },
  organization: { vi: 'Cơ quan', en: 'Body' },
  day: { vi: 'Ngày', en: 'Day' },
  missing: { vi: 'thiếu tệp trên máy chủ: {file}', en: 'not on the server: {file}' },
  noRow: { vi: 'Bảng điểm này chưa có dòng nào Ông/Bà được xem.', en: 'There is no row of this scoring that you may see.' },
} as const satisfies Record<string, Text>
