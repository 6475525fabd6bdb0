import type { DutyFrequency, DueUnit } from '../rules/duties/dutyWindows.ts'
import type { DutyStep } from '../rules/duties/dutySteps.ts'
import type { DutyOutcome, DutyStage, DutyState } from '../rules/duties/dutyState.ts'
import type { Text } from '../platform/text.ts'

/** The words of what bodies are asked to do by a plan, and of what becomes of it in each period. */

export const dutyFrequencyWords = {
  once: { vi: 'Một lần', en: 'Once' },
  monthly: { vi: 'Hằng tháng', en: 'Monthly' },
  quarterly: { vi: 'Hằng quý', en: 'Quarterly' },
  halfYearly: { vi: 'Sáu tháng một lần', en: 'Every half-year' },
  yearly: { vi: 'Hằng năm', en: 'Yearly' },
  reports: { vi: 'Quý I, 6 tháng, quý III và năm', en: 'First quarter, half-year, third quarter and year' },
  none: { vi: 'Không tính hạn', en: 'No deadline' },
} as const satisfies Record<DutyFrequency, Text>

/** How long before a deadline a body is reminded; the code is the number of days. */
export const remindDayWords = {
  '30': { vi: '30 ngày', en: '30 days' },
  '21': { vi: '21 ngày', en: '21 days' },
  '14': { vi: '14 ngày', en: '14 days' },
  '7': { vi: '7 ngày', en: '7 days' },
  '3': { vi: '3 ngày', en: '3 days' },
  '1': { vi: '1 ngày', en: '1 day' },
} as const satisfies Record<string, Text>

export const dueUnitWords = {
  calendar: { vi: 'Ngày', en: 'Days' },
  working: { vi: 'Ngày làm việc', en: 'Working days' },
} as const satisfies Record<DueUnit, Text>

export const dutyStageWords = {
  open: { vi: 'Chưa báo cáo', en: 'Nothing reported' },
  inProgress: { vi: 'Đang thực hiện', en: 'In progress' },
  reported: { vi: 'Đã báo cáo', en: 'Reported' },
  returned: { vi: 'Đề nghị báo cáo lại', en: 'Sent back' },
  confirmed: { vi: 'Được xác nhận', en: 'Confirmed' },
  notRequired: { vi: 'Không phải thực hiện', en: 'Not required' },
} as const satisfies Record<DutyStage, Text>

export const dutyStateWords = {
  notYetDue: { vi: 'Chưa đến hạn', en: 'Not due yet' },
  inProgress: dutyStageWords.inProgress,
  reported: dutyStageWords.reported,
  returned: dutyStageWords.returned,
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  confirmed: dutyStageWords.confirmed,
  notRequired: dutyStageWords.notRequired,
} as const satisfies Record<DutyState, Text>

export const dutyOutcomeWords = {
  kept: { vi: 'Đã thực hiện', en: 'Done' },
  notKept: { vi: 'Chưa thực hiện', en: 'Not done' },
} as const satisfies Record<DutyOutcome, Text>

/** What was done, as the thread tells it. */
export const dutyStepWords = {
  begin: { vi: 'Đang thực hiện', en: 'Said to be in progress' },
  handIn: { vi: 'Báo cáo kết quả', en: 'Reported' },
  withdraw: { vi: 'Rút lại', en: 'Taken back' },
  confirm: { vi: 'Xác nhận báo cáo', en: 'Confirmed the report' },
  check: { vi: 'Kiểm tra, xác nhận', en: 'Checked and confirmed' },
  return: { vi: 'Đề nghị báo cáo lại', en: 'Sent back' },
  notRequire: { vi: 'Ghi không phải thực hiện', en: 'Recorded as not required' },
  reopen: { vi: 'Mở lại', en: 'Opened again' },
} as const satisfies Record<DutyStep, Text>

/** What the buttons are called. */
export const dutyButtons = {
  begin: { vi: 'Đang thực hiện', en: 'It is in progress' },
  handIn: { vi: 'Báo cáo kết quả', en: 'Report' },
  withdraw: { vi: 'Rút lại', en: 'Take back' },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  check: { vi: 'Ghi kết quả kiểm tra', en: 'Record a check' },
  return: { vi: 'Đề nghị báo cáo lại', en: 'Send back' },
  notRequire: { vi: 'Không phải thực hiện', en: 'Not required' },
  reopen: { vi: 'Mở lại', en: 'Open again' },
} as const satisfies Record<DutyStep, Text>

export const dutyRefused = {
  notFound: {
    vi: 'Không tìm thấy nhiệm vụ của cơ quan trong kỳ này: có thể nhiệm vụ đã được sửa tần suất, thời gian áp dụng hoặc cơ quan thực hiện.',
    en: 'There is no such duty of this body for this period: its frequency, days or bodies may have been changed.',
  },
  signIn: { vi: 'Hãy đăng nhập bằng tài khoản được xem nhiệm vụ.', en: 'Sign in with an account that may see duties.' },
  notYours: {
    vi: 'Biên tập viên của {body} báo cáo; người giám sát xác nhận, đề nghị báo cáo lại hoặc ghi không phải thực hiện.',
    en: 'An editor of {body} reports; an auditor confirms, sends back or records that it is not required.',
  },
  notNow: {
    vi: 'Nhiệm vụ đang ở tình trạng “{state}” nên không làm được việc này. Hãy tải lại trang để xem bước mới nhất.',
    en: 'The duty stands as “{state}”, so this cannot be done. Reload the page to see the latest step.',
  },
  ownReport: {
    vi: 'Báo cáo này do chính Ông/Bà gửi; người giám sát khác phải xác nhận hoặc đề nghị báo cáo lại.',
    en: 'This report is your own; another auditor has to confirm it or send it back.',
  },
  changed: {
    vi: 'Đã có bước mới sau khi Ông/Bà mở trang. Hãy tải lại trang, xem bước đó rồi làm tiếp.',
    en: 'There has been a step since you opened the page. Reload it, read that step, then go on.',
  },
  noText: { vi: 'Hãy ghi nội dung báo cáo.', en: 'Write what was done.' },
  noReason: { vi: 'Hãy ghi lý do.', en: 'Give the reason.' },
  noDocument: { vi: 'Hãy ghi số, ký hiệu văn bản cho phép.', en: 'Give the number of the document that allows it.' },
  noOutcome: { vi: 'Hãy chọn kết quả kiểm tra.', en: 'Choose the outcome of the check.' },
  notChecked: {
    vi: 'Nhiệm vụ này do cơ quan báo cáo; chỉ xác nhận được sau khi có báo cáo.',
    en: 'This duty is reported by its body; it can be confirmed once there is a report.',
  },
  noFile: {
    vi: 'Có tệp kiểm chứng không còn trong hệ thống hoặc Ông/Bà không được xem. Hãy tải lên lại.',
    en: 'A file given as evidence is not there any more, or not for you. Upload it again.',
  },
  onlyAuditors: { vi: 'Chỉ người giám sát làm được việc này.', en: 'Only an auditor can do this.' },
  noneChosen: { vi: 'Hãy chọn ít nhất một nhiệm vụ.', en: 'Choose at least one duty.' },
  ofOne: { vi: '{title}: {why}', en: '{title}: {why}' },
  nobodyToRemind: {
    vi: 'Các nhiệm vụ đã chọn không còn chờ cơ quan báo cáo, hoặc hôm nay đã nhắc.',
    en: 'None of these waits for its body, or it has been reminded today.',
  },
} as const satisfies Record<string, Text>

/** What requests about duties must look like. */
export const dutyAsked = {
  key: {
    vi: 'phải là mã của nhiệm vụ, cơ quan và kỳ, ví dụ 12:3:civil-2026-Q1',
    en: 'must be the key of a duty, a body and a period, such as 12:3:civil-2026-Q1',
  },
  keys: {
    vi: 'phải là danh sách { key, seen }, không quá 500 dòng',
    en: 'must be a list of { key, seen }, at most 500 of them',
  },
  step: {
    vi: 'chỉ được là begin, handIn, withdraw, confirm, check, return, notRequire hoặc reopen',
    en: 'may only be begin, handIn, withdraw, confirm, check, return, notRequire or reopen',
  },
  document: { vi: 'phải là số, ký hiệu văn bản, không quá 200 ký tự', en: 'must be the number of a document, at most 200 characters' },
  outcome: { vi: 'chỉ được là kept hoặc notKept', en: 'may only be kept or notKept' },
  by: { vi: 'chỉ được là body hoặc plan', en: 'may only be body or plan' },
  state: { vi: 'phải là các tình trạng cách nhau bằng dấu phẩy', en: 'must be states with commas between them' },
  page: { vi: 'phải là số trang từ 1', en: 'must be a number of a page, from 1' },
} as const satisfies Record<string, Text>

/** Why a duty cannot be saved as it is. */
export const dutyFaults = {
  dueOnMissing: {
    vi: 'Nhiệm vụ làm một lần phải có hạn: ghi “Hạn cuối” hoặc “Đến trước ngày”.',
    en: 'What is done once needs a deadline: give its last day, or the day until which it is owed.',
  },
  dueDays: {
    vi: 'Phải là số nguyên từ {least} đến {most}; ở đây là {value}.',
    en: 'Must be a whole number from {least} to {most}; it is {value}.',
  },
  workingBefore: {
    vi: 'Hạn tính theo ngày làm việc không được trước khi hết kỳ; hãy ghi số từ 0, hoặc chọn “Ngày”.',
    en: 'A deadline in working days cannot come before the period ends: give 0 or more, or choose days.',
  },
} as const satisfies Record<string, Text>
