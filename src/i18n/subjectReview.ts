import type { Text } from '../platform/text.ts'

/** What is said beside rules that count whatever there is. */
export const subjectReviewText = {
  heading: { vi: 'Chỉ tiêu đang tính mọi nội dung', en: 'Commitments that count anything' },
  explained: {
    vi: 'Các chỉ tiêu sau tính cả những gì không gắn với kế hoạch. Nên đổi nếu văn bản nói đến nội dung cụ thể.',
    en: 'These count whatever there is, about the plan or not. Change them where the document speaks of a subject.',
  },
  counting: {
    vi: 'Đang tính mọi nội dung, kể cả không gắn với kế hoạch.',
    en: 'Counting anything, whether or not it is about the plan.',
  },
  change: { vi: 'Chỉ tính nội dung của kế hoạch', en: 'Count what is about the plan alone' },
  changeNamed: { vi: 'Chỉ tính nội dung của kế hoạch: {title}', en: 'Count what is about the plan alone: {title}' },
  failed: { vi: 'Chưa đổi được, hãy thử lại.', en: 'It could not be changed; try again.' },
} as const satisfies Record<string, Text>
