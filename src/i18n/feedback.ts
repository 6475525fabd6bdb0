import type { Text } from '../platform/text.ts'

export const feedbackState = {
  received: { vi: 'Mới nhận', en: 'Received' },
  published: { vi: 'Đăng', en: 'Published' },
  rejected: { vi: 'Không đăng', en: 'Not published' },
} as const satisfies Record<string, Text>

export const feedbackRefused = {
  body: { vi: 'phải là một đối tượng JSON có “question”', en: 'must be a JSON object with "question"' },
  unknown: {
    vi: 'không có trường này; nhận: question, name, contact, article, website',
    en: 'is not known; these are: question, name, contact, article, website',
  },
  question: { vi: 'phải dài từ 10 đến 2.000 ký tự', en: 'must be 10 to 2,000 characters long' },
  name: { vi: 'tối đa 100 ký tự', en: 'must be at most 100 characters long' },
  contact: { vi: 'tối đa 200 ký tự', en: 'must be at most 200 characters long' },
  article: { vi: 'không có bài viết này', en: 'there is no such article' },
  links: { vi: 'không quá 2 đường dẫn', en: 'may hold at most 2 links' },
  unanswered: { vi: 'Hãy trả lời trước khi đăng.', en: 'Answer it before you publish it.' },
} as const satisfies Record<string, Text>
