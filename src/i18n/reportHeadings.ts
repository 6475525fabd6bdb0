import type { Text } from '../platform/text.ts'

/** The headings of a periodic report's outline. */
export const reportHeadings = {
  progress: { vi: 'Tình hình triển khai', en: 'What was set in motion' },
  documents: { vi: 'Văn bản triển khai', en: 'Documents' },
  assignment: { vi: 'Phân công thực hiện', en: 'Who does what' },
  checks: { vi: 'Kiểm tra, đôn đốc', en: 'Checks' },
  results: { vi: 'Kết quả thực hiện', en: 'Results' },
  byTheme: { vi: 'Kết quả theo nội dung', en: 'By theme' },
  byForm: { vi: 'Kết quả theo hình thức', en: 'By form' },
  commitments: { vi: 'Kết quả thực hiện chỉ tiêu', en: 'Commitments' },
  feedback: { vi: 'Tiếp nhận và trả lời ý kiến', en: 'Questions and answers' },
  comparison: { vi: 'So sánh với kỳ trước và cùng kỳ năm trước', en: 'Compared with the period before and a year ago' },
  assessment: { vi: 'Đánh giá chung', en: 'Assessment' },
  strengths: { vi: 'Ưu điểm', en: 'What went well' },
  weaknesses: { vi: 'Hạn chế', en: 'What fell short' },
  causes: { vi: 'Nguyên nhân', en: 'Why' },
  nextTasks: { vi: 'Nhiệm vụ kỳ tới', en: 'Tasks of the next period' },
  proposals: { vi: 'Đề xuất, kiến nghị', en: 'Proposals' },
} as const satisfies Record<string, Text>

/** The titles of the annexes. */
export const annexTitles = {
  commitments: { vi: 'Kết quả thực hiện chỉ tiêu', en: 'Commitments' },
  products: { vi: 'Danh mục sản phẩm thông tin, tuyên truyền', en: 'What went out' },
  evidence: { vi: 'Danh mục tài liệu kiểm chứng', en: 'Evidence' },
  corrections: { vi: 'Đính chính và diễn biến sau kỳ', en: 'Corrections, and what came after' },
} as const satisfies Record<string, Text>

export const reportTitle = {
  title: { vi: 'BÁO CÁO', en: 'REPORT' },
  subject: {
    vi: 'Kết quả công tác thông tin, tuyên truyền cải cách hành chính {period}',
    en: 'Results of communication on administrative reform, {period}',
  },
  preview: {
    vi: 'Bản xem trước: kỳ báo cáo chưa kết thúc, số liệu tính đến {day}; không ký, không phát hành.',
    en: 'Preview: the period is not over, and the figures go up to {day}; neither to be signed nor to be issued.',
  },
} as const satisfies Record<string, Text>
