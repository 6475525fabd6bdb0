import type { Text } from '../platform/text.ts'

/** A scheme of points, in the words of its form (record-semantics §6). */
export const schemePer = {
  total: { vi: 'Cả tỉnh hoặc cả đơn vị lập kế hoạch (một bảng điểm)', en: 'The whole report (one score)' },
  obligor: { vi: 'Từng cơ quan, đơn vị (mỗi nơi một bảng điểm)', en: 'Each body by itself' },
} as const satisfies Record<string, Text>

export const schemeEvidence = {
  required: { vi: 'Bắt buộc', en: 'Required' },
  optional: { vi: 'Không bắt buộc', en: 'Optional' },
} as const satisfies Record<string, Text>

export const schemeRuleKinds = {
  completion: { vi: 'Mức độ hoàn thành', en: 'Completion' },
  diversity: { vi: 'Đa dạng hình thức tuyên truyền', en: 'Diversity of forms' },
  byHand: { vi: 'Cán bộ giám sát chấm', en: 'Entered by an auditor' },
} as const satisfies Record<string, Text>

export const schemeCompletionOf = {
  obligations: { vi: 'Chỉ tiêu từng kỳ', en: 'Obligations' },
  commitments: { vi: 'Chỉ tiêu, nhiệm vụ của kế hoạch', en: 'Commitments' },
  duties: { vi: 'Nhiệm vụ có thời hạn', en: 'Duties' },
  all: { vi: 'Chỉ tiêu và nhiệm vụ có thời hạn', en: 'Commitments and duties' },
} as const satisfies Record<string, Text>

export const schemeLabels = {
  singular: { vi: 'Bộ tiêu chí chấm điểm', en: 'Scheme of points' },
  plural: { vi: 'Bộ tiêu chí chấm điểm', en: 'Schemes of points' },
  code: { vi: 'Mã', en: 'Code' },
  title: { vi: 'Tên bộ tiêu chí', en: 'Title' },
  source: { vi: 'Văn bản ban hành', en: 'Source' },
  year: { vi: 'Năm áp dụng', en: 'Year' },
  level: { vi: 'Cấp', en: 'Level' },
  per: { vi: 'Chấm cho', en: 'Scored for' },
  criteria: { vi: 'Tiêu chí', en: 'Criteria' },
  criterion: { vi: 'Tiêu chí', en: 'Criterion' },
  criterionCode: { vi: 'Số, ký hiệu tiêu chí', en: 'Number of the criterion' },
  criterionTitle: { vi: 'Nội dung tiêu chí', en: 'Title of the criterion' },
  maxPoints: { vi: 'Điểm tối đa', en: 'Maximum points' },
  evidence: { vi: 'Tài liệu kiểm chứng', en: 'Evidence' },
  rule: { vi: 'Cách tính điểm', en: 'How points are given' },
  kind: { vi: 'Cách tính', en: 'Kind' },
  of: { vi: 'Tính trên', en: 'Completion of' },
  proRataFrom: { vi: 'Tính theo tỷ lệ từ mức', en: 'In proportion from' },
  groups: { vi: 'Nhóm hình thức', en: 'Groups' },
  group: { vi: 'Nhóm hình thức', en: 'Group' },
  groupTitle: { vi: 'Tên nhóm', en: 'Title of the group' },
  points: { vi: 'Điểm', en: 'Points' },
  media: { vi: 'Phương tiện', en: 'Media' },
  forms: { vi: 'Hình thức', en: 'Forms' },
  min: { vi: 'Số nội dung tối thiểu', en: 'Contents at least' },
} as const satisfies Record<string, Text>

export const schemeHints = {
  collection: {
    vi: 'Thang điểm do từng tỉnh ban hành cho từng cấp, từng năm; không có điểm nào viết sẵn trong phần mềm. Nhập từ tệp JSON và xuất ra tệp JSON tại trang Chấm điểm.',
    en: 'Schemes are issued by provinces, by level and year; no points stand in the program. Import and export as JSON are on the page Scores.',
  },
  source: {
    vi: 'Số, ngày, cơ quan ban hành; điểm nào chưa tra được văn bản gốc thì ghi rõ.',
    en: 'Number, date and issuer; say which points could not be checked against the document.',
  },
  proRataFrom: {
    vi: 'Số trên 0 đến 1, ví dụ 0,9: từ 90% được tính theo tỷ lệ, dưới 90% được 0 điểm. Để trống: chưa đủ 100% thì 0 điểm.',
    en: 'Above 0 and at most 1, such as 0.9: in proportion from 90%, nothing below. Left blank: nothing below 100%.',
  },
  groups: {
    vi: 'Tổng điểm các nhóm phải bằng điểm tối đa của tiêu chí.',
    en: 'The points of the groups must add up to the maximum.',
  },
  blankIsAny: { vi: 'Để trống: không xét.', en: 'Left blank: any.' },
} as const satisfies Record<string, Text>

export const schemeAsked = {
  text: { vi: 'phải là nội dung tệp JSON, không quá 1 MB', en: 'must be the text of a JSON file of at most 1 MB' },
} as const satisfies Record<string, Text>

export const schemeRefused = {
  mayNotWrite: {
    vi: 'Chỉ cán bộ giám sát và quản trị viên được nhập bộ tiêu chí.',
    en: 'Only auditors and administrators import schemes.',
  },
  missing: {
    vi: 'Không có bộ tiêu chí này, hoặc tài khoản này không được xem.',
    en: 'There is no such scheme, or you may not see it.',
  },
  codeTaken: {
    vi: '$.id: đã có bộ tiêu chí mã “{code}”. Hãy sửa bộ đã có, hoặc đặt mã khác trong tệp.',
    en: '$.id: there is a scheme with the code “{code}” already. Change that one, or give the file another id.',
  },
  noForm: {
    vi: '{path}: danh mục hình thức không có mã “{code}”. Hãy thêm hình thức này vào danh mục, hoặc dùng mã đã có: {known}.',
    en: '{path}: the catalogue has no form “{code}”. Add the form, or use a code that is there: {known}.',
  },
  noMedium: {
    vi: '{path}: không có phương tiện mã “{code}”. Dùng một trong các mã: {known}.',
    en: '{path}: there is no medium “{code}”. Use one of: {known}.',
  },
} as const satisfies Record<string, Text>
