import type { Text } from '../platform/text.ts'

/** A kept scoring: labels of its collection, and why an act on it is refused. */
export const scoringLabels = {
  singular: { vi: 'Bảng chấm điểm', en: 'Scoring' },
  plural: { vi: 'Bảng chấm điểm', en: 'Scorings' },
  title: { vi: 'Tên bảng điểm', en: 'Title' },
  scheme: { vi: 'Bộ tiêu chí', en: 'Scheme' },
  schemeKept: { vi: 'Bộ tiêu chí như khi lập bảng điểm', en: 'The scheme as it was taken' },
  plans: { vi: 'Kế hoạch', en: 'Plans' },
  calendar: { vi: 'Cách tính kỳ', en: 'Calendar' },
  kind: { vi: 'Kỳ', en: 'Period' },
  year: { vi: 'Năm', en: 'Year' },
  revision: { vi: 'Lần sửa', en: 'Revision' },
  editedBy: { vi: 'Người sửa cuối', en: 'Last edited by' },
  key: { vi: 'Khóa', en: 'Key' },
  entered: { vi: 'Điểm do cán bộ giám sát chấm', en: 'Points entered' },
  criterion: { vi: 'Tiêu chí', en: 'Criterion' },
  obligor: { vi: 'Cơ quan được chấm', en: 'Body scored' },
  points: { vi: 'Điểm', en: 'Points' },
  reason: { vi: 'Lý do', en: 'Reason' },
  by: { vi: 'Người chấm', en: 'By' },
  at: { vi: 'Lúc', en: 'At' },
  evidence: { vi: 'Tài liệu kiểm chứng', en: 'Evidence' },
  note: { vi: 'Nội dung', en: 'What it shows' },
  url: { vi: 'Đường dẫn', en: 'Link' },
  file: { vi: 'Tệp', en: 'File' },
  organization: { vi: 'Cơ quan cung cấp', en: 'Given by' },
} as const satisfies Record<string, Text>

/** What a request about a scoring should have held. */
export const scoringAsked = {
  criterion: { vi: 'phải là mã của một tiêu chí', en: 'must be the id of a criterion' },
  obligor: { vi: 'phải là mã của một cơ quan, hoặc null', en: 'must be the id of a body, or null' },
  points: { vi: 'phải là một số, hoặc null để bỏ điểm đã chấm', en: 'must be a number, or null to take the points back' },
  reason: { vi: 'phải là văn bản, không quá 2.000 ký tự', en: 'must be text of at most 2,000 characters' },
  url: { vi: 'phải là đường dẫn bắt đầu bằng http:// hoặc https://', en: 'must be a web address that starts with http:// or https://' },
  row: { vi: 'phải là mã của một tài liệu kiểm chứng trong bảng điểm', en: 'must be the id of a piece of evidence of the scoring' },
  run: { vi: 'phải là một mã lần tải', en: 'must be the code of a download' },
} as const satisfies Record<string, Text>

/** Why an act on a scoring is refused. */
export const scoringRefused = {
  mayNotScore: {
    vi: 'Chỉ cán bộ giám sát và quản trị viên được lập bảng điểm và chấm điểm.',
    en: 'Only auditors and administrators make scorings and enter points.',
  },
  missing: {
    vi: 'Không có bảng điểm này, hoặc tài khoản này không được xem.',
    en: 'There is no such scoring, or you may not see it.',
  },
  noPlans: { vi: 'Hãy chọn ít nhất một kế hoạch.', en: 'Choose at least one plan.' },
  changedSince: {
    vi: 'Bảng điểm này vừa được {name} sửa lúc {at}. Nội dung vừa nhập chưa được lưu; hãy tải lại rồi lưu lại.',
    en: '{name} has just changed this scoring, at {at}. What you entered is not saved: load it again, then save.',
  },
  noCriterion: { vi: 'Bộ tiêu chí không có tiêu chí “{criterion}”.', en: 'The scheme has no criterion “{criterion}”.' },
  notByHand: {
    vi: 'Tiêu chí “{criterion}” do hệ thống tính, không chấm tay được.',
    en: 'The points of “{criterion}” are computed; nobody enters them.',
  },
  badPoints: {
    vi: 'Điểm phải từ 0 đến {max}, có nhiều nhất hai chữ số thập phân.',
    en: 'Points are from 0 to {max}, with at most two decimals.',
  },
  noReason: { vi: 'Hãy ghi lý do chấm điểm.', en: 'Say why.' },
  noSuchRow: {
    vi: 'Bảng điểm này không có cơ quan đó, hoặc tài khoản này không được xem điểm của cơ quan đó.',
    en: 'The scoring has no such body, or you may not see its score.',
  },
  nothingGiven: { vi: 'Hãy chọn một tệp hoặc ghi một đường dẫn.', en: 'Choose a file or give a link.' },
  noFile: {
    vi: 'Không có tệp này trong tư liệu, hoặc tài khoản này không được xem.',
    en: 'There is no such file in the media, or you may not see it.',
  },
  notYourEvidence: {
    vi: 'Chỉ cơ quan đã cung cấp hoặc cán bộ giám sát được gỡ tài liệu này.',
    en: 'Only the body that gave it, or an auditor, takes it away.',
  },
  evidenceGone: { vi: 'Tài liệu này không còn trong bảng điểm.', en: 'This evidence is not in the scoring any more.' },
  noBody: {
    vi: 'Tài khoản này không thuộc cơ quan nào được bổ sung tài liệu cho dòng này.',
    en: 'Your account belongs to no body that may attach evidence here.',
  },
  sameScheme: {
    vi: 'Bảng điểm đang dùng đúng bộ tiêu chí hiện hành.',
    en: 'The scoring uses the scheme as it stands already.',
  },
  notReady: { vi: 'Bảng điểm này không đọc được bộ tiêu chí đã lưu.', en: 'The scheme kept with this scoring cannot be read.' },
} as const satisfies Record<string, Text>
