import type { FindingKind, FindingState, FindingStep, FindingSubject } from '../rules/finding.ts'
import { say, type Locale, type Text } from '../platform/text.ts'

/** The words of a finding: what an auditor asks or objects, and what becomes of it. */

export const findingStateWords = {
  open: { vi: 'Chờ trả lời', en: 'To be answered' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  accepted: { vi: 'Chấp nhận', en: 'Accepted' },
  rejected: { vi: 'Không chấp nhận', en: 'Rejected' },
  waived: { vi: 'Chuyển thành được phép không thực hiện', en: 'Turned into a waiver' },
  withdrawn: { vi: 'Đã rút lại', en: 'Withdrawn' },
} as const satisfies Record<FindingState, Text>

export const findingKindWords = {
  question: { vi: 'Đề nghị giải trình', en: 'Question' },
  objection: { vi: 'Không đồng ý với kết quả', en: 'Objection' },
} as const satisfies Record<FindingKind, Text>

export const findingSubjectWords = {
  obligation: { vi: 'Chỉ tiêu từng kỳ', en: 'Obligation' },
  commitment: { vi: 'Chỉ tiêu, nhiệm vụ', en: 'Commitment' },
  duty: { vi: 'Nhiệm vụ của cơ quan', en: 'Duty of a body' },
} as const satisfies Record<FindingSubject, Text>

/** What was done, as the thread tells it. */
export const findingStepWords = {
  answer: { vi: 'Trả lời', en: 'Answered' },
  accept: { vi: 'Chấp nhận trả lời', en: 'Accepted the answer' },
  sendBack: { vi: 'Đề nghị trả lời lại', en: 'Asked to answer again' },
  reject: { vi: 'Không chấp nhận, kết thúc', en: 'Rejected the answer' },
  waive: { vi: 'Chuyển thành được phép không thực hiện', en: 'Turned into a waiver' },
  extend: { vi: 'Gia hạn trả lời', en: 'Extended the deadline' },
  withdraw: { vi: 'Rút lại kiến nghị', en: 'Withdrew the finding' },
} as const satisfies Record<FindingStep, Text>

export const findingRefused = {
  notFound: { vi: 'Không tìm thấy kiến nghị này.', en: 'There is no such finding.' },
  signIn: { vi: 'Hãy đăng nhập bằng tài khoản được xem kiến nghị.', en: 'Sign in with an account that may see findings.' },
  mayNotRaise: { vi: 'Chỉ người giám sát nêu được kiến nghị.', en: 'Only an auditor raises findings.' },
  notYours: {
    vi: 'Biên tập viên của {body} trả lời; người giám sát quyết định hoặc rút lại kiến nghị.',
    en: 'An editor of {body} answers; an auditor decides on the answer or withdraws the finding.',
  },
  notNow: {
    vi: 'Kiến nghị đang ở tình trạng “{state}” nên không làm được việc này. Hãy tải lại trang để xem bước mới nhất.',
    en: 'The finding stands as “{state}”, so this cannot be done. Reload the page to see the latest step.',
  },
  ownAnswer: {
    vi: 'Trả lời này do chính Ông/Bà gửi; người giám sát khác phải quyết định.',
    en: 'This answer is your own; another auditor has to decide on it.',
  },
  changed: {
    vi: 'Kiến nghị đã có bước mới sau khi Ông/Bà mở trang. Hãy tải lại trang rồi quyết định.',
    en: 'The finding has moved on since you opened it. Reload the page, then decide.',
  },
  noText: { vi: 'Hãy ghi nội dung.', en: 'Write what it is about.' },
  noReason: { vi: 'Hãy ghi lý do.', en: 'Give the reason.' },
  noAuthority: { vi: 'Hãy ghi người, cơ quan cho phép và số văn bản.', en: 'Name the authority and the document number.' },
  noSpan: {
    vi: 'Kiến nghị này không về một kỳ cụ thể: hãy chọn từ ngày nào đến trước ngày nào được phép không thực hiện.',
    en: 'This finding is about no single window: choose from which day until which day it is waived.',
  },
  subjectGone: {
    vi: 'Chỉ tiêu, nhiệm vụ này không còn phải thực hiện hoặc không còn trong hệ thống.',
    en: 'This is owed no more, or is not there any more.',
  },
  alreadyRaised: {
    vi: 'Ông/Bà đã nêu đúng kiến nghị này và cơ quan chưa trả lời; chưa ghi thêm gì.',
    en: 'You have raised this very finding already, and it waits to be answered; nothing was added.',
  },
  chooseBody: {
    vi: 'Chỉ tiêu này giao cho nhiều cơ quan: hãy chọn cơ quan phải trả lời. Cơ quan thực hiện: {bodies}.',
    en: 'Several bodies owe this: choose which of them is to answer. Its obligors: {bodies}.',
  },
  notObligor: {
    vi: 'Cơ quan được chọn không thực hiện chỉ tiêu này. Cơ quan thực hiện: {bodies}.',
    en: 'The body chosen does not owe this. Its obligors: {bodies}.',
  },
  noBody: {
    vi: 'Chỉ tiêu này chưa ghi cơ quan thực hiện nên chưa có ai trả lời.',
    en: 'Nobody is named as the obligor of this commitment, so there is nobody to answer.',
  },
  notLater: {
    vi: 'Hạn mới phải sau hạn đang có ({day}). Hãy tăng số ngày làm việc.',
    en: 'The new deadline has to be after the present one ({day}). Give more working days.',
  },
  noFile: {
    vi: 'Có tệp kiểm chứng không còn trong hệ thống hoặc Ông/Bà không được xem. Hãy tải lên lại.',
    en: 'A file given as evidence is not there any more, or not for you. Upload it again.',
  },
} as const satisfies Record<string, Text>

/** What requests about findings must look like. */
export const findingAsked = {
  subjectKind: { vi: 'chỉ được là obligation, commitment hoặc duty', en: 'may only be obligation, commitment or duty' },
  kind: { vi: 'chỉ được là question hoặc objection', en: 'may only be question or objection' },
  subject: {
    vi: 'phải là khóa của chỉ tiêu từng kỳ hay của nhiệm vụ, hoặc mã số của chỉ tiêu',
    en: 'must be the key of an obligation or of a duty, or the id of a commitment',
  },
  text: { vi: 'phải có nội dung, không quá 4.000 ký tự', en: 'must be text of at most 4,000 characters' },
  days: { vi: 'phải là số ngày làm việc từ 1 đến 60', en: 'must be a number of working days from 1 to 60' },
  decision: { vi: 'chỉ được là accept, sendBack, reject hoặc waive', en: 'may only be accept, sendBack, reject or waive' },
  evidence: {
    vi: 'phải là danh sách { url, file, note }; đường dẫn bắt đầu bằng http:// hoặc https://',
    en: 'must be a list of { url, file, note }; links begin with http:// or https://',
  },
  day: { vi: 'phải là ngày dạng YYYY-MM-DD', en: 'must be a day as YYYY-MM-DD' },
  seen: { vi: 'phải là số bước đã xem', en: 'must be the number of steps that were seen' },
} as const satisfies Record<string, Text>

const deadlines = {
  left: { vi: 'còn {n} ngày làm việc', en: '{n} working days left' },
  one: { vi: 'còn 1 ngày làm việc', en: '1 working day left' },
  today: { vi: 'đến hạn trong ngày', en: 'due today' },
  over: { vi: 'quá hạn {n} ngày làm việc', en: '{n} working days overdue' },
  overOne: { vi: 'quá hạn 1 ngày làm việc', en: '1 working day overdue' },
  justOver: { vi: 'đã quá hạn', en: 'overdue' },
} as const satisfies Record<string, Text>

/** How many working days are left, or have gone by since. */
export function workingDaysWords(left: number, overdue: boolean, locale: Locale): string {
  if (!overdue) return say(left === 0 ? deadlines.today : left === 1 ? deadlines.one : deadlines.left, locale, { n: left })
  return say(left === 0 ? deadlines.justOver : left === -1 ? deadlines.overOne : deadlines.over, locale, { n: -left })
}

/** What the page of a finding, and the dialogs around it, say. */
export const findingText = {
  heading: { vi: 'Kiến nghị', en: 'Finding' },
  raise: { vi: 'Nêu kiến nghị', en: 'Raise a finding' },
  about: { vi: 'Về', en: 'About' },
  body: { vi: 'Cơ quan trả lời', en: 'To be answered by' },
  chooseBody: { vi: 'Chọn cơ quan trả lời', en: 'Choose who is to answer' },
  kind: { vi: 'Loại kiến nghị', en: 'Kind' },
  raisedBy: { vi: 'Người nêu', en: 'Raised by' },
  due: { vi: 'Hạn trả lời', en: 'Answer due' },
  dueWords: { vi: 'Hết ngày {day} ({left})', en: 'By the end of {day} ({left})' },
  thread: { vi: 'Nội dung trao đổi', en: 'Question and answers' },
  question: { vi: 'Nội dung kiến nghị', en: 'What is asked' },
  answer: { vi: 'Nội dung trả lời', en: 'Answer' },
  reason: { vi: 'Lý do', en: 'Reason' },
  noteIfAny: { vi: 'Ý kiến (nếu có)', en: 'Remark (if any)' },
  days: { vi: 'Hạn trả lời (ngày làm việc)', en: 'Days to answer (working days)' },
  lastDay: { vi: 'Hết ngày {day}', en: 'By the end of {day}' },
  late: { vi: 'Trả lời sau hạn', en: 'Answered late' },
  newDue: { vi: 'Hạn trả lời mới: hết ngày {day}.', en: 'New deadline: the end of {day}.' },
  link: { vi: 'Đường dẫn kiểm chứng', en: 'Link to evidence' },
  badLink: { vi: 'Đường dẫn phải bắt đầu bằng http:// hoặc https://.', en: 'The link has to begin with http:// or https://.' },
  addFile: { vi: 'Chọn ảnh hoặc tệp', en: 'Choose a picture or a file' },
  authority: { vi: 'Người, cơ quan cho phép; số văn bản', en: 'Authority and document number' },
  from: { vi: 'Từ ngày', en: 'From' },
  until: { vi: 'Đến trước ngày', en: 'Until, exclusive' },
  dayExample: { vi: 'ngày/tháng/năm', en: 'day/month/year' },
  badDay: { vi: 'Hãy ghi ngày dạng 15/03/2026.', en: 'Write the day as 15/03/2026.' },
  waiver: { vi: 'Xem văn bản cho phép không thực hiện', en: 'See the waiver' },
  next: { vi: 'Việc có thể làm tiếp', en: 'What can be done next' },
  waitsForBody: { vi: 'Đang chờ {body} trả lời.', en: 'Waiting for {body} to answer.' },
  waitsForAuditor: { vi: 'Đang chờ người giám sát quyết định.', en: 'Waiting for an auditor to decide.' },
  ended: { vi: 'Kiến nghị đã kết thúc.', en: 'This finding has ended.' },
  send: { vi: 'Gửi', en: 'Send' },
  sending: { vi: 'Đang gửi…', en: 'Sending…' },
  cancel: { vi: 'Hủy bỏ', en: 'Cancel' },
  failed: { vi: 'Chưa gửi được. Hãy thử lại.', en: 'It could not be sent. Try again.' },
  count: { vi: 'Kiến nghị ({n})', en: 'Findings ({n})' },
} as const satisfies Record<string, Text>

/** What the buttons of a finding are called. */
export const findingButtons = {
  answer: { vi: 'Trả lời', en: 'Answer' },
  accept: { vi: 'Chấp nhận', en: 'Accept' },
  sendBack: { vi: 'Đề nghị trả lời lại', en: 'Ask again' },
  reject: { vi: 'Không chấp nhận', en: 'Reject' },
  waive: { vi: 'Chuyển thành được phép không thực hiện', en: 'Turn into a waiver' },
  extend: { vi: 'Gia hạn', en: 'Extend the deadline' },
  withdraw: { vi: 'Rút lại', en: 'Withdraw' },
} as const satisfies Record<FindingStep, Text>
