import type { Text } from '../platform/text.ts'
import { reportHeadings } from './reportHeadings.ts'

/** What fills a heading of a report, by the generator's code: called as the heading that it has as a rule. */
export const outlineFills = {
  documents: reportHeadings.documents,
  assignment: reportHeadings.assignment,
  checks: reportHeadings.checks,
  byTheme: reportHeadings.byTheme,
  byForm: reportHeadings.byForm,
  commitments: reportHeadings.commitments,
  comparison: reportHeadings.comparison,
  feedback: reportHeadings.feedback,
  strengths: reportHeadings.strengths,
  weaknesses: reportHeadings.weaknesses,
  causes: reportHeadings.causes,
  nextTasks: reportHeadings.nextTasks,
  proposals: reportHeadings.proposals,
} as const satisfies Record<string, Text>

export const outlineLevels = {
  1: { vi: 'Mục lớn (I, II, …)', en: 'First level (I, II, …)' },
  2: { vi: 'Mục nhỏ (1, 2, …)', en: 'Second level (1, 2, …)' },
} as const satisfies Record<string, Text>

export const outlineLabels = {
  singular: { vi: 'Đề cương báo cáo', en: 'Outline of reports' },
  plural: { vi: 'Đề cương báo cáo', en: 'Outlines of reports' },
  title: { vi: 'Tên đề cương', en: 'Title' },
  plan: { vi: 'Áp dụng cho kế hoạch', en: 'For the plan' },
  lines: { vi: 'Các mục', en: 'Headings' },
  line: { vi: 'Mục', en: 'Heading' },
  code: { vi: 'Mã của mục', en: 'Code of the heading' },
  level: { vi: 'Cấp', en: 'Level' },
  headingVi: { vi: 'Tên mục bằng tiếng Việt', en: 'Heading in Vietnamese' },
  headingEn: { vi: 'Tên mục bằng tiếng Anh', en: 'Heading in English' },
  fill: { vi: 'Nội dung do hệ thống viết', en: 'Written by the system' },
  textVi: { vi: 'Lời văn có sẵn bằng tiếng Việt', en: 'Text in Vietnamese' },
  textEn: { vi: 'Lời văn có sẵn bằng tiếng Anh', en: 'Text in English' },
} as const satisfies Record<string, Text>

export const outlineHints = {
  collection: {
    vi: 'Báo cáo có những mục nào, theo thứ tự nào. Dự thảo lấy đề cương khi được lập và giữ nguyên: sửa đề cương không làm thay đổi dự thảo đã lập và báo cáo đã ký.',
    en: 'Which headings a report has, in which order. A draft takes its outline when it is begun and keeps it: later changes move neither drafts nor signed reports.',
  },
  plan: {
    vi: 'Để trống: dùng cho mọi kế hoạch không có đề cương riêng.',
    en: 'Left blank: for every plan without an outline of its own.',
  },
  code: {
    vi: 'Phân biệt các mục với nhau; những đoạn đã sửa của dự thảo gắn với mã này.',
    en: 'Tells headings apart; edited paragraphs of a draft hang on it.',
  },
  fill: {
    vi: 'Để trống: chỉ có tên mục và lời văn có sẵn, nếu có.',
    en: 'Left blank: the heading alone, with the text below where there is one.',
  },
} as const satisfies Record<string, Text>

export const outlineRefused = {
  empty: { vi: 'Cần ít nhất một mục.', en: 'At least one heading is needed.' },
  unknownGenerator: { vi: 'Không có nội dung hệ thống viết với mã này.', en: 'The system writes nothing of this name.' },
  duplicateId: { vi: 'Mã này đã dùng cho một mục ở trên; mỗi mục cần mã riêng.', en: 'A heading above has this code: each needs its own.' },
  noParent: { vi: 'Mục đầu tiên phải là mục lớn.', en: 'The first heading must be of the first level.' },
  noHeading: { vi: 'Cần tên mục bằng cả tiếng Việt và tiếng Anh.', en: 'The heading is needed in both languages.' },
  fillTwice: {
    vi: 'Nội dung này đã có ở một mục phía trên; mỗi nội dung chỉ viết một lần.',
    en: 'A heading above has this content already: each is written once.',
  },
  secondForPlan: {
    vi: 'Kế hoạch này (hoặc trường hợp chung) đã có đề cương “{title}”. Hãy sửa đề cương đó.',
    en: 'This plan, or the general case, has the outline “{title}” already. Change that one.',
  },
} as const satisfies Record<string, Text>
