import type { Text } from '../platform/text.ts'

/** Why a waiver is not taken, and what would be right. */
export const waiverRefused = {
  oneOfTogether: {
    vi: 'Chỉ tiêu này do các cơ quan cùng thực hiện ({obligors}), nên không cho phép riêng một cơ quan không thực hiện. Hãy để trống ô cơ quan: văn bản áp dụng cho cả nhóm.',
    en: 'This commitment is owed together ({obligors}), so one of them alone cannot be waived. Leave the obligor empty: the waiver then holds for all of them together.',
  },
  notObligor: {
    vi: '“{name}” không phải thực hiện chỉ tiêu này. Cơ quan thực hiện: {obligors}.',
    en: '“{name}” does not owe this commitment. Its obligors: {obligors}.',
  },
  noSuchLabel: {
    vi: 'Chỉ tiêu này không có kỳ nào tên “{label}”. Tên các kỳ: {labels}.',
    en: 'No window of this commitment is called “{label}”. Its windows: {labels}.',
  },
  noLabels: {
    vi: 'Các kỳ của chỉ tiêu này không có tên riêng, nên không có kỳ “{label}”. Hãy để trống tên kỳ và chọn khoảng ngày.',
    en: 'The windows of this commitment have no labels, so none is called “{label}”. Leave the label empty and choose the days.',
  },
} as const satisfies Record<string, Text>

/** What the form of a waiver says around its choices. */
export const waiverText = {
  together: { vi: 'Cả nhóm cơ quan cùng thực hiện', en: 'All of them together' },
  togetherWhy: {
    vi: 'Chỉ tiêu giao chung cho nhiều cơ quan: văn bản áp dụng cho cả nhóm.',
    en: 'It is owed together, so a waiver holds for all of them.',
  },
  everyWindow: { vi: 'Mọi kỳ bắt đầu trong khoảng ngày này', en: 'Every window that starts between these days' },
  noLabels: { vi: 'Các kỳ của chỉ tiêu này không có tên riêng.', en: 'The windows of this commitment have no labels.' },
} as const satisfies Record<string, Text>
