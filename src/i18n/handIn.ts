import type { HandInStanding, HandInState } from '../rules/handIn.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'
import type { NoticeWords } from './noticeWords.ts'

/** The words of the reports that bodies hand in. */

export const handInStateWords = {
  missing: { vi: 'Chưa nộp', en: 'Missing' },
  late: { vi: 'Nộp muộn', en: 'Handed in late' },
  received: { vi: 'Đã nhận', en: 'Received' },
  notDue: { vi: 'Chưa đến hạn', en: 'Not due yet' },
  waived: { vi: 'Được phép không nộp', en: 'Waived' },
} as const satisfies Record<HandInState, Text>

const standing = {
  overdue: { vi: 'Chưa nộp, quá hạn {n} ngày', en: 'Missing, {n} days overdue' },
  overdueOne: { vi: 'Chưa nộp, quá hạn 1 ngày', en: 'Missing, 1 day overdue' },
  late: { vi: 'Nộp muộn {n} ngày', en: '{n} days late' },
  lateOne: { vi: 'Nộp muộn 1 ngày', en: '1 day late' },
} as const satisfies Record<string, Text>

/** “Nộp muộn 3 ngày” */
export function handInStandingWords({ state, days }: HandInStanding, locale: Locale): string {
  if (state === 'missing') return say(days === 1 ? standing.overdueOne : standing.overdue, locale, { n: days })
  if (state === 'late') return say(days === 1 ? standing.lateOne : standing.late, locale, { n: days })
  return pick(handInStateWords[state], locale)
}

export const handInText = {
  heading: { vi: 'Báo cáo của các cơ quan', en: 'Reports of bodies' },
  intro: {
    vi: 'Báo cáo mà từng cơ quan phải nộp theo kế hoạch, theo từng kỳ: đã nhận, nộp muộn, chưa nộp.',
    en: 'The reports that each body owes by the plans, period by period: received, late, missing.',
  },
  empty: {
    vi: 'Không có báo cáo nào theo lựa chọn này. Hãy bỏ bớt điều kiện lọc.',
    en: 'No report fits this choice. Take away some of the filters.',
  },
  noCommitments: {
    vi: 'Chưa có chỉ tiêu nào yêu cầu cơ quan nộp báo cáo theo kỳ. Trong chỉ tiêu, chọn “báo cáo cho kỳ” và ghi hạn nộp thì báo cáo hiện ở đây.',
    en: 'No commitment asks bodies for reports yet. Once one asks for an answer to its periods, with a deadline, its reports stand here.',
  },
  notForYou: {
    vi: 'Hãy đăng nhập bằng tài khoản được xem báo cáo của các cơ quan.',
    en: 'Sign in with an account that may see these reports.',
  },
  filters: { vi: 'Lọc báo cáo', en: 'Filter reports' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  commitment: { vi: 'Chỉ tiêu', en: 'Commitment' },
  period: { vi: 'Kỳ báo cáo', en: 'Period' },
  body: { vi: 'Cơ quan', en: 'Body' },
  state: { vi: 'Tình trạng', en: 'State' },
  all: { vi: 'Tất cả', en: 'All' },
  show: { vi: 'Xem', en: 'Show' },
  clear: { vi: 'Bỏ lọc', en: 'Clear the filters' },
  print: { vi: 'In', en: 'Print' },
  xlsx: { vi: 'Tải bảng tính (XLSX)', en: 'Download as a sheet (XLSX)' },
  due: { vi: 'Hạn nộp', en: 'Due' },
  dueDay: { vi: 'Hạn nộp: hết ngày {day}', en: 'Due by the end of {day}' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  day: { vi: 'Ngày văn bản', en: 'Dated' },
  numberOfDay: { vi: 'Số {number}, ngày {day}', en: 'No. {number} of {day}' },
  receivedAt: { vi: 'Nhận lúc', en: 'Received' },
  receivedWords: { vi: 'Nhận lúc {at}, {by}', en: 'Received {at}, {by}' },
  report: { vi: 'Báo cáo', en: 'Report' },
  file: { vi: 'Tệp báo cáo', en: 'File' },
  openFile: { vi: 'Mở tệp báo cáo', en: 'Open the file' },
  openPlacement: { vi: 'Ghi nhận từ lịch', en: 'Recorded from the schedule' },
  onPaper: { vi: 'Nhận bản giấy, nhập thay', en: 'On paper, entered for the body' },
  correction: { vi: 'Bản đính chính', en: 'Correction' },
  earlier: { vi: 'Các bản trước ({n})', en: 'Earlier ones ({n})' },
  withdrawn: { vi: 'Đã rút lúc {at}, {by}. Lý do: {reason}', en: 'Withdrawn {at}, {by}. Reason: {reason}' },
  waiting: { vi: 'Có lượt gửi trên lịch chờ xác nhận', en: 'A report in the schedule waits to be confirmed' },
  reminded: { vi: 'Đã nhắc lúc {at}', en: 'Reminded {at}' },
  remindedTimes: { vi: 'Đã nhắc {n} lần, gần nhất lúc {at}', en: 'Reminded {n} times, last {at}' },
  handIn: { vi: 'Nộp báo cáo', en: 'Hand in' },
  handInFor: { vi: 'Nộp báo cáo: {body}', en: 'Hand in: {body}' },
  correct: { vi: 'Nộp bản đính chính', en: 'Hand in a correction' },
  enterPaper: { vi: 'Nhập báo cáo giấy', en: 'Enter a paper report' },
  withdraw: { vi: 'Rút báo cáo', en: 'Withdraw' },
  acts: { vi: 'Việc', en: 'Acts' },
  receivedOn: { vi: 'Ngày nhận bản giấy', en: 'Received on' },
  note: { vi: 'Ghi chú (nếu có)', en: 'Note (if any)' },
  reason: { vi: 'Lý do rút', en: 'Reason' },
  chooseFile: { vi: 'Chọn tệp PDF hoặc ảnh chụp', en: 'Choose a PDF or a picture' },
  noFile: { vi: 'Chưa chọn tệp', en: 'No file chosen' },
  correctionNote: {
    vi: 'Kỳ này đã có báo cáo. Bản nộp bây giờ là bản đính chính, thay cho bản trước; bản trước vẫn được lưu.',
    en: 'There is a report for this period. This one is a correction and takes its place; the earlier one is kept.',
  },
  lateNote: {
    vi: 'Đã quá hạn {n} ngày: báo cáo được nhận và ghi là nộp muộn.',
    en: '{n} days past the deadline: it is received, and told as late.',
  },
  remindHeading: { vi: 'Cơ quan chưa nộp ({n})', en: 'Who has not handed in ({n})' },
  remindIntro: {
    vi: 'Gửi một thông báo nhắc cho tất cả cơ quan được chọn.',
    en: 'Sends one reminder to all the bodies that are chosen.',
  },
  remindNote: { vi: 'Ghi chú thêm trong thư', en: 'Note to add to the mail' },
  remindAll: { vi: 'Chọn tất cả', en: 'Choose all' },
  preview: { vi: 'Xem trước thư', en: 'Preview of the mail' },
  remind: { vi: 'Gửi nhắc {n} báo cáo', en: 'Remind of {n} reports' },
  remindDone: { vi: 'Đã gửi nhắc {n} báo cáo.', en: 'Reminded of {n} reports.' },
  remindLeft: { vi: '{n} báo cáo đã được nộp trong lúc đó nên không nhắc.', en: '{n} were handed in meanwhile and are left out.' },
  nobodyMissing: { vi: 'Không có cơ quan nào chưa nộp trong danh sách này.', en: 'Nobody in this list has missed a report.' },
  counts: {
    vi: 'Đã nhận {received}, nộp muộn {late}, chưa nộp {missing}, chưa đến hạn {notDue}',
    en: '{received} received, {late} late, {missing} missing, {notDue} not due',
  },
  sheetName: { vi: 'Báo cáo của các cơ quan', en: 'Reports of bodies' },
  days: { vi: 'Số ngày muộn, quá hạn', en: 'Days late or overdue' },
  asOf: { vi: 'Tính đến {at}', en: 'As of {at}' },
} as const satisfies Record<string, Text>

/** What a report that was handed in is called: in the language of documents, since it stays so. */
export const handInTitle = ({ title, number, day, label }: { title: string; number: string; day: string; label: string | null }): string =>
  `Báo cáo số ${number} ngày ${day}: ${label === null ? title : `${label}, ${title}`}`.slice(0, 300)

export const handInRefused = {
  gone: {
    vi: 'Kỳ báo cáo này không còn phải nộp hoặc không còn trong hệ thống. Hãy tải lại trang.',
    en: 'This report is owed no more, or is not there any more. Reload the page.',
  },
  notYours: {
    vi: 'Biên tập viên của {body} nộp báo cáo này; người giám sát chỉ nhập thay báo cáo giấy.',
    en: 'An editor of {body} hands this in; an auditor only enters what came on paper.',
  },
  onlyAuditor: { vi: 'Chỉ người giám sát nhập thay báo cáo giấy.', en: 'Only an auditor enters what came on paper.' },
  chooseBody: { vi: 'Báo cáo này do nhiều cơ quan cùng nộp: hãy chọn cơ quan.', en: 'Several bodies owe this together: choose the one.' },
  changed: {
    vi: 'Kỳ này vừa có báo cáo khác được nộp hoặc rút sau khi Ông/Bà mở trang. Hãy tải lại trang để xem.',
    en: 'Another report for this period has been handed in or withdrawn since you opened the page. Reload it to see.',
  },
  noNumber: { vi: 'Hãy ghi số, ký hiệu của báo cáo, ví dụ 45/BC-SNV.', en: 'Give the number of the report, such as 45/BC-SNV.' },
  noDay: { vi: 'Hãy ghi ngày của văn bản dạng 15/03/2026.', en: 'Give the day of the document as 15/03/2026.' },
  dayAhead: {
    vi: 'Ngày {day} chưa đến. Hãy ghi ngày không sau ngày hôm nay.',
    en: '{day} is still ahead. Give a day that is not after today.',
  },
  noReceived: { vi: 'Hãy ghi ngày nhận bản giấy dạng 15/03/2026.', en: 'Give the day on which it was received as 15/03/2026.' },
  receivedTooEarly: {
    vi: 'Ngày nhận {received} trước ngày văn bản {day}. Hãy xem lại hai ngày.',
    en: 'It was received on {received}, before it is dated ({day}). Look at both days again.',
  },
  receivedBefore: {
    vi: 'Bản giấy này nhận ngày {received}, trước bản đang có hiệu lực ({at}). Chỉ bản nhận sau mới thay được bản trước.',
    en: 'It was received on {received}, before the one that stands ({at}). Only a later one takes the place of an earlier one.',
  },
  noFile: { vi: 'Hãy chọn tệp báo cáo (PDF hoặc ảnh chụp).', en: 'Choose the file of the report (PDF or a picture).' },
  fileGone: {
    vi: 'Tệp báo cáo không còn trong hệ thống hoặc Ông/Bà không được xem. Hãy tải lên lại.',
    en: 'The file is not there any more, or not for you. Upload it again.',
  },
  fileKind: {
    vi: 'Tệp báo cáo phải là PDF hoặc ảnh chụp; tệp này là {type}.',
    en: 'The report has to be a PDF or a picture; this is {type}.',
  },
  noChannel: {
    vi: 'Chưa có kênh báo cáo nào mà {body} được dùng cho chỉ tiêu này. Người giám sát hãy thêm một kênh loại “Báo cáo” dùng chung.',
    en: 'There is no channel for reports that {body} may use here. An auditor adds a shared channel of the medium “Report”.',
  },
  noForm: {
    vi: 'Chỉ tiêu này không nói hình thức, và chưa có hình thức “báo cáo” trong danh mục.',
    en: 'This commitment names no form, and there is no form “report” in the catalogue.',
  },
  notFound: { vi: 'Không tìm thấy báo cáo này.', en: 'There is no such report.' },
  mayNotWithdraw: {
    vi: 'Chỉ người đã nộp hoặc người giám sát rút được báo cáo này.',
    en: 'Only who handed it in, or an auditor, withdraws this report.',
  },
  alreadyWithdrawn: { vi: 'Báo cáo này đã được rút.', en: 'This report has been withdrawn.' },
  noReason: { vi: 'Hãy ghi lý do rút báo cáo.', en: 'Give the reason for the withdrawal.' },
  mayNotRemind: { vi: 'Chỉ người giám sát gửi nhắc.', en: 'Only an auditor sends reminders.' },
  nobodyToRemind: {
    vi: 'Các báo cáo được chọn đã nộp hoặc không còn phải nộp; không gửi gì.',
    en: 'What was chosen has been handed in, or is owed no more; nothing was sent.',
  },
} as const satisfies Record<string, Text>

export const handInAsked = {
  obligation: { vi: 'phải là khóa của chỉ tiêu từng kỳ', en: 'must be the key of an obligation' },
  obligations: { vi: 'phải là danh sách từ 1 đến 500 khóa của chỉ tiêu từng kỳ', en: 'must be a list of 1 to 500 keys of obligations' },
  number: { vi: 'phải là số, ký hiệu không quá 100 ký tự', en: 'must be a number of at most 100 characters' },
  day: { vi: 'phải là ngày dạng YYYY-MM-DD', en: 'must be a day as YYYY-MM-DD' },
  note: { vi: 'phải là chữ, không quá 2.000 ký tự', en: 'must be text of at most 2,000 characters' },
  state: {
    vi: 'chỉ được là missing, late, received, notDue hoặc waived',
    en: 'may only be missing, late, received, notDue or waived',
  },
  eventState: { vi: 'chỉ được là waiting hoặc late', en: 'may only be waiting or late' },
  period: { vi: 'phải là ngày đầu kỳ và tên kỳ', en: 'must be the first day of a period and its label' },
} as const satisfies Record<string, Text>

const missingMail = {
  subject: { vi: 'Nhắc nộp báo cáo: {title}', en: 'A report is missing: {title}' },
  body: {
    vi: '{body} chưa nộp báo cáo “{title}”, kỳ {period}. Hạn nộp là hết ngày {due}, đã quá {days} ngày. Đề nghị cơ quan nộp báo cáo trên hệ thống. {note}',
    en: '{body} has not handed in the report “{title}” for {period}. It was due by the end of {due}, {days} days ago. Please hand it in in the system. {note}',
  },
} as const satisfies Record<string, Text>

/** The reminder of one missing report, as it is read in one language. */
export function missingReportMail(
  about: { title: string; body: string; period: string; due: string; days: number; note: string },
  locale: Locale,
): NoticeWords {
  return { subject: say(missingMail.subject, locale, about), body: say(missingMail.body, locale, about).trim() }
}

const enteredMail = {
  subject: { vi: 'Đã nhận báo cáo giấy: {title}', en: 'Paper report entered: {title}' },
  body: {
    vi: '{by} đã nhập thay {body} báo cáo giấy số {number} ngày {day} cho “{title}”, kỳ {period}, nhận ngày {received}.',
    en: '{by} entered for {body} the paper report no. {number} of {day} for “{title}”, {period}, received on {received}.',
  },
} as const satisfies Record<string, Text>

const withdrawnMail = {
  subject: { vi: 'Báo cáo bị rút: {title}', en: 'Report withdrawn: {title}' },
  body: {
    vi: '{by} đã rút báo cáo số {number} ngày {day} của {body} cho “{title}”, kỳ {period}. Lý do: {reason}',
    en: '{by} withdrew the report no. {number} of {day} of {body} for “{title}”, {period}. Reason: {reason}',
  },
} as const satisfies Record<string, Text>

export const enteredReportMail = (params: Readonly<Record<string, string>>, locale: Locale): NoticeWords => ({
  subject: say(enteredMail.subject, locale, params),
  body: say(enteredMail.body, locale, params),
})

export const withdrawnReportMail = (params: Readonly<Record<string, string>>, locale: Locale): NoticeWords => ({
  subject: say(withdrawnMail.subject, locale, params),
  body: say(withdrawnMail.body, locale, params),
})
