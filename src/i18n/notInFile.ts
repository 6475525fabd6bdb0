import type { Text } from '../platform/text.ts'

/** What becomes of what was planned and is not in an imported file. */
export const notInFile = {
  ask: { vi: 'Mục có trên lịch nhưng không thấy trong tệp', en: 'What is scheduled and not in the file' },
  missedWithin: {
    vi: 'Ghi là không thực hiện, trong khoảng từ dòng đầu đến dòng cuối của tệp',
    en: 'Record as missed, between the file’s first and last row',
  },
  missedDays: {
    vi: 'Ghi là không thực hiện, trong cả những ngày mà tệp có ghi',
    en: 'Record as missed, on all days that the file tells of',
  },
  left: { vi: 'Để nguyên, chờ xác nhận', en: 'Leave it to be confirmed' },
} as const satisfies Record<string, Text>

export type NotInFileChoice = Exclude<keyof typeof notInFile, 'ask'>
