import { say, type Locale, type Text } from '../platform/text.ts'

export const annexText = {
  annex: { vi: 'Phụ lục {number}', en: 'Annex {number}' },
  /** What an annex belongs to; the number and the day are filled in when the report is issued. */
  belongsTo: { vi: '(Kèm theo Báo cáo số {number} ngày {day} của {issuer})', en: '(To Report No. {number} of {day} of {issuer})' },
  noCommitments: {
    vi: 'Trong kỳ không có chỉ tiêu nào đến hạn hoặc đang trong thời gian thực hiện.',
    en: 'No commitment was due or under way in the period.',
  },
  noProducts: { vi: 'Trong kỳ chưa ghi nhận sản phẩm nào.', en: 'Nothing is recorded as having gone out in the period.' },
  noEvidence: { vi: 'Chưa có tài liệu kiểm chứng nào được ghi nhận.', en: 'No evidence is on record.' },
} as const satisfies Record<string, Text>

export const jointObligors: Text = { vi: 'Các cơ quan cùng thực hiện', en: 'The bodies together' }

const clause = {
  section: { vi: 'mục {section}', en: 'section {section}' },
  point: { vi: 'mục {section}, điểm {point}', en: 'section {section}, point {point}' },
} as const satisfies Record<string, Text>

/** Where a clause stands in its plan: “III.1.đ” is “mục III.1, điểm đ”. */
export function clauseWords(place: string, locale: Locale): string {
  const found = /^(.+)\.([a-zđ])$/.exec(place)
  return found === null
    ? say(clause.section, locale, { section: place })
    : say(clause.point, locale, { section: found[1]!, point: found[2]! })
}

export const commitmentAnnex = {
  number: { vi: 'TT', en: 'No.' },
  commitment: { vi: 'Chỉ tiêu (mục, điểm)', en: 'Commitment (clause)' },
  obligor: { vi: 'Cơ quan', en: 'Body' },
  target: { vi: 'Chỉ tiêu trong kỳ', en: 'Target' },
  done: { vi: 'Thực hiện', en: 'Done' },
  madeGood: { vi: 'Bù', en: 'Made good' },
  share: { vi: '%', en: '%' },
  state: { vi: 'Đánh giá', en: 'Verdict' },
  reason: { vi: 'Lý do', en: 'Reason' },
  evidence: { vi: 'Tài liệu kiểm chứng', en: 'Evidence' },
  many: { vi: '{n} {status}', en: '{n} {status}' },
  running: { vi: 'Đang thực hiện, chưa đến hạn', en: 'Under way, not yet due' },
  runningMet: { vi: 'Đã đạt, chưa đến hạn', en: 'Met already, not yet due' },
  alsoRunning: { vi: '{n} đang thực hiện', en: '{n} under way' },
  byHandKept: { vi: 'Đã thực hiện (kiểm tra thủ công ngày {day})', en: 'Kept (checked by hand on {day})' },
  byHandNotKept: { vi: 'Chưa thực hiện (kiểm tra thủ công ngày {day})', en: 'Not kept (checked by hand on {day})' },
  unchecked: { vi: 'Kiểm tra thủ công, chưa kiểm tra trong kỳ', en: 'By hand, not checked in the period' },
  waived: { vi: '{authority}: {reason}', en: '{authority}: {reason}' },
  excused: { vi: 'Nghỉ lễ, Tết', en: 'Holidays' },
  curable: { vi: 'Kỳ {window}: còn thời hạn bù đến {until}{since}', en: '{window}: can be made good until {until}{since}' },
  since: { vi: '; sau kỳ báo cáo: {status}', en: '; since then: {status}' },
  evidenceNumbers: { vi: 'Phụ lục {annex}, số {numbers}', en: 'Annex {annex}, No. {numbers}' },
} as const satisfies Record<string, Text>

export const productAnnex = {
  number: { vi: 'TT', en: 'No.' },
  title: { vi: 'Tên sản phẩm', en: 'Title' },
  channel: { vi: 'Kênh', en: 'Channel' },
  at: { vi: 'Ngày, giờ', en: 'Day and time' },
  length: { vi: 'Thời lượng', en: 'Length' },
  link: { vi: 'Đường dẫn', en: 'Link' },
  rerun: { vi: '{title} (phát lại)', en: '{title} (rerun)' },
  untitled: { vi: '(không có tên)', en: '(untitled)' },
} as const satisfies Record<string, Text>

export const evidenceAnnex = {
  number: { vi: 'TT', en: 'No.' },
  what: { vi: 'Tài liệu', en: 'Evidence' },
  of: { vi: 'Của', en: 'Of' },
  day: { vi: 'Ngày', en: 'Day' },
  link: { vi: 'Đường dẫn, tệp', en: 'Link or file' },
  unnamed: { vi: 'Tài liệu', en: 'Evidence' },
  checkOf: { vi: 'Kiểm tra thủ công: {title}', en: 'Check by hand: {title}' },
  waiverOf: { vi: 'Văn bản cho phép không thực hiện: {title}', en: 'Waiver: {title}' },
} as const satisfies Record<string, Text>

export const correctionAnnex = {
  number: { vi: 'TT', en: 'No.' },
  kind: { vi: 'Loại', en: 'Kind' },
  restatement: { vi: 'Đính chính', en: 'Correction' },
  later: { vi: 'Diễn biến sau kỳ', en: 'What came after' },
  commitment: { vi: 'Chỉ tiêu', en: 'Commitment' },
  obligor: { vi: 'Cơ quan', en: 'Body' },
  window: { vi: 'Kỳ', en: 'Window' },
  before: { vi: 'Đã báo cáo', en: 'As reported' },
  after: { vi: 'Nay là', en: 'Now' },
  entries: { vi: 'Thay đổi (ai, khi nào, việc gì)', en: 'Changes (who, when, what)' },
  absent: { vi: 'Không có', en: 'None' },
  verdict: { vi: '{status} ({done}/{target})', en: '{status} ({done}/{target})' },
  entry: { vi: '{day}, {by}: {what}', en: '{day}, {by}: {what}' },
} as const satisfies Record<string, Text>
