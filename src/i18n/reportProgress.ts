import type { Text } from '../platform/text.ts'

/** Sentences of a report's opening, of how things were set in motion, and of its end. */

export const openingSaid = {
  start: {
    vi: 'Thực hiện {plans}, {issuer} báo cáo kết quả công tác thông tin, tuyên truyền cải cách hành chính {period} như sau:',
    en: 'Under {plans}, {issuer} reports on communication on administrative reform in {period} as follows:',
  },
  plansNone: { vi: 'kế hoạch đã ban hành', en: 'the plan in force' },
  issuerAsked: { vi: '[tên cơ quan báo cáo]', en: '[the reporting body]' },
  numbered: { vi: 'Kế hoạch số {number}{day}{issuer}', en: 'Plan No. {number}{day}{issuer}' },
  decided: {
    vi: 'kế hoạch ban hành kèm theo Quyết định số {number}{day}{issuer}',
    en: 'the plan enacted by Decision No. {number}{day}{issuer}',
  },
  titled: { vi: 'kế hoạch “{title}”{issuer}', en: 'the plan “{title}”{issuer}' },
  /** For a title that says itself that it is a plan. */
  quoted: { vi: '“{title}”{issuer}', en: '“{title}”{issuer}' },
  ofDay: { vi: ' ngày {day}', en: ' of {day}' },
  ofIssuer: { vi: ' của {issuer}', en: ' of {issuer}' },
} as const satisfies Record<string, Text>

export const documentsSaid = {
  none: {
    vi: 'Trong kỳ chưa ghi nhận kế hoạch nào làm căn cứ thực hiện.',
    en: 'No plan is recorded as the basis of the work in the period.',
  },
  one: {
    vi: 'Công tác thông tin, tuyên truyền cải cách hành chính trong kỳ được triển khai theo {plans}.',
    en: 'Communication on administrative reform in the period followed {plans}.',
  },
  many: {
    vi: 'Công tác thông tin, tuyên truyền cải cách hành chính trong kỳ được triển khai theo {n} kế hoạch: {plans}.',
    en: 'Communication on administrative reform in the period followed {n} plans: {plans}.',
  },
  ask: {
    vi: '[Bổ sung các văn bản chỉ đạo, hướng dẫn đã ban hành trong kỳ: số, ký hiệu, ngày ban hành, trích yếu.]',
    en: '[Add the directives and guidance issued in the period: number, date, subject.]',
  },
} as const satisfies Record<string, Text>

export const assignmentSaid = {
  none: {
    vi: 'Trong kỳ không có chỉ tiêu nào đến hạn hoặc đang trong thời gian thực hiện.',
    en: 'No commitment was due or under way in the period.',
  },
  one: {
    vi: 'Trong kỳ có {n} chỉ tiêu, nhiệm vụ đến hạn hoặc đang trong thời gian thực hiện, {obligors}.',
    en: '{n} commitment was due or under way in the period, {obligors}.',
  },
  many: {
    vi: 'Trong kỳ có {n} chỉ tiêu, nhiệm vụ đến hạn hoặc đang trong thời gian thực hiện, {obligors}.',
    en: '{n} commitments were due or under way in the period, {obligors}.',
  },
  oneObligor: { vi: 'giao cho {n} cơ quan, đơn vị thực hiện', en: 'owed by {n} body' },
  manyObligors: { vi: 'giao cho {n} cơ quan, đơn vị thực hiện', en: 'owed by {n} bodies' },
  oneByHand: { vi: 'Có {n} nhiệm vụ được kiểm tra thủ công.', en: '{n} commitment is checked by hand.' },
  manyByHand: { vi: 'Có {n} nhiệm vụ được kiểm tra thủ công.', en: '{n} commitments are checked by hand.' },
} as const satisfies Record<string, Text>

export const checksSaid = {
  none: { vi: 'Trong kỳ chưa ghi nhận lượt kiểm tra thủ công nào.', en: 'No check by hand is recorded in the period.' },
  one: {
    vi: 'Trong kỳ đã kiểm tra thủ công {n} lượt đối với {commitments}; {outcome}.',
    en: '{n} check by hand was made in the period, of {commitments}; {outcome}.',
  },
  many: {
    vi: 'Trong kỳ đã kiểm tra thủ công {n} lượt đối với {commitments}; {outcome}.',
    en: '{n} checks by hand were made in the period, of {commitments}; {outcome}.',
  },
  oneCommitment: { vi: '{n} nhiệm vụ', en: '{n} commitment' },
  manyCommitments: { vi: '{n} nhiệm vụ', en: '{n} commitments' },
  onlyKept: { vi: 'kết quả là đã thực hiện', en: 'it was found kept' },
  onlyNotKept: { vi: 'kết quả là chưa thực hiện', en: 'it was found not kept' },
  allKept: { vi: 'tất cả các lượt đều cho kết quả đã thực hiện', en: 'all of them found it kept' },
  noneKept: { vi: 'tất cả các lượt đều cho kết quả chưa thực hiện', en: 'none of them found it kept' },
  someKept: { vi: '{kept} lượt cho kết quả đã thực hiện, {notKept} lượt chưa thực hiện', en: '{kept} found it kept and {notKept} did not' },
  ask: {
    vi: '[Bổ sung công tác kiểm tra, đôn đốc, hướng dẫn trong kỳ.]',
    en: '[Add inspections, reminders and guidance in the period.]',
  },
} as const satisfies Record<string, Text>

export const closingSaid = {
  /** A document has to say which annexes belong to it. */
  annexes: { vi: 'Báo cáo có các phụ lục kèm theo: {annexes}.', en: 'These annexes belong to the report: {annexes}.' },
  annex: { vi: 'Phụ lục {number} ({title})', en: 'Annex {number} ({title})' },
  end: {
    vi: 'Trên đây là báo cáo kết quả công tác thông tin, tuyên truyền cải cách hành chính {period}{recipient}./.',
    en: 'Such are the results of communication on administrative reform in {period}{recipient}./.',
  },
  toRecipient: { vi: '; {issuer} kính báo cáo {recipient}', en: ', respectfully reported by {issuer} to {recipient}' },
} as const satisfies Record<string, Text>
