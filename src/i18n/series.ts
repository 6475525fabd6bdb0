import type { Text } from '../platform/text.ts'

/** Why an edit of a series is refused as a whole. */
export const seriesRefused = {
  notFound: { vi: 'Không tìm thấy chuyên mục này.', en: 'No such programme.' },
  notYours: { vi: 'Chỉ được sửa chuyên mục của cơ quan mình.', en: 'You may only change your own organization’s programmes.' },
  badRequest: { vi: 'Yêu cầu không đúng: {part}.', en: 'The request is not valid: {part}.' },
  notOfSeries: {
    vi: 'Giờ này không thuộc lịch định kỳ của chuyên mục. Hãy chọn một số phát sóng của chuyên mục.',
    en: 'The programme has no slot at this time. Choose one of its episodes.',
  },
  ontoSibling: {
    vi: 'Ngày này đã có một số phát sóng khác của chính chuyên mục “{name}” ({at}). Hai số không thể nhập làm một; hãy chọn ngày khác hoặc hủy số kia trước.',
    en: 'Another episode of “{name}” already stands on this day ({at}). Two cannot become one; choose another day or cancel that one first.',
  },
  cannotMove: {
    vi: 'Quy tắc lặp này không dời được bằng cách kéo. Hãy sửa lịch định kỳ ngay trong chuyên mục, hoặc chọn “Chỉ lần này”.',
    en: 'This recurrence cannot be moved by dragging. Edit the slot in the programme, or choose “This one alone”.',
  },
  secondOverride: {
    vi: 'Số phát sóng này vừa được người khác sửa riêng. Hãy tải lại để xem bản đang có rồi sửa tiếp.',
    en: 'Somebody else has just changed this episode. Reload it and go on from there.',
  },
  changedMeanwhile: {
    vi: 'Lịch đã thay đổi từ khi xem trước. Hãy xem lại rồi mới áp dụng.',
    en: 'The schedule has changed since the preview. Look again before applying.',
  },
  aired: {
    vi: 'Số phát sóng này đã phát hoặc đã đến giờ; không sửa được nữa.',
    en: 'This episode has aired or its time has come; it cannot be changed.',
  },
  skipReasonFilled: {
    vi: 'Số phát sóng này đã có nội dung hoặc đã được sửa riêng. Hãy đưa nội dung về danh sách chờ, hoặc hủy số đó, trước khi nghỉ ngày này.',
    en: 'This episode holds content or was changed by somebody. Put its content back on the waiting list, or cancel it, before skipping the day.',
  },
  noSuchEdit: { vi: 'Không tìm thấy lần sửa lịch này của chuyên mục.', en: 'The programme has no such change of its schedule.' },
  tooManyToUndo: {
    vi: 'Lần sửa này thay đổi quá nhiều mục trên lịch nên không hoàn tác được. Hãy sửa lại lịch của chuyên mục.',
    en: 'This edit changed too many placements to be undone. Change the schedule of the programme back instead.',
  },
  changedSince: {
    vi: 'Không hoàn tác được: lịch của chuyên mục đã thay đổi từ sau lần sửa này, hoặc lần sửa này đã được hoàn tác.',
    en: 'This cannot be undone: the schedule of the programme has changed since that edit, or the edit has been undone already.',
  },
  undoPast: {
    vi: 'Không hoàn tác được: “{title}” lúc {at} đã phát hoặc đã đến giờ.',
    en: 'This cannot be undone: “{title}” at {at} has aired or its time has come.',
  },
  undoTaken: {
    vi: 'Không hoàn tác được: kênh đã có mục khác vào giờ cũ của “{title}” ({at}).',
    en: 'This cannot be undone: the channel has something else by now where “{title}” stood ({at}).',
  },
  noWorkingDay: {
    vi: 'Không còn ngày làm việc nào trống giờ trong hai tuần tới.',
    en: 'No working day within a fortnight is free at this hour.',
  },
} as const satisfies Record<string, Text>

export type SeriesRefusalCode = keyof typeof seriesRefused

/** Why each line of a preview stands where it stands. */
export const seriesLineReason = {
  moved: { vi: 'Dời giờ', en: 'Moved' },
  altered: { vi: 'Sửa theo chuyên mục', en: 'Changed with the series' },
  added: { vi: 'Thêm mới', en: 'Added' },
  removed: { vi: 'Bỏ khỏi lịch', en: 'Taken back' },
  ownTime: { vi: 'Giữ nguyên: đã dời giờ riêng', en: 'Kept: was moved by itself' },
  ownLength: { vi: 'Giữ nguyên: có thời lượng riêng', en: 'Kept: has a length of its own' },
  ownChannel: { vi: 'Giữ nguyên: đã chuyển kênh riêng', en: 'Kept: is on a channel of its own' },
  confirmed: { vi: 'Giữ nguyên: đã duyệt lịch', en: 'Kept: confirmed' },
  decided: { vi: 'Giữ nguyên: đã hủy hoặc đã có kết quả', en: 'Kept: cancelled or decided' },
  content: { vi: 'Giữ nguyên: đã có nội dung', en: 'Kept: holds content' },
  linked: { vi: 'Giữ nguyên: là mục bù hoặc đã có mục bù', en: 'Kept: is a makegood, or has one' },
  aired: { vi: 'Không sửa: đã phát hoặc đã đến giờ', en: 'Not changed: has aired or begun' },
  past: { vi: 'Không dời: giờ mới đã qua', en: 'Not moved: its new time has passed' },
  taken: { vi: 'Không dời: kênh đã có mục khác vào giờ đó', en: 'Not placed: the channel is taken then' },
  notYours: { vi: 'Không sửa: thuộc cơ quan khác', en: 'Not changed: belongs to another organization' },
} as const satisfies Record<string, Text>

export type SeriesLineReason = keyof typeof seriesLineReason

/** What a request about a series should have held. */
export const seriesAsked = {
  scope: { vi: 'phải là this, following hoặc all', en: 'must be this, following or all' },
  day: { vi: 'phải là ngày dạng 2026-01-31', en: 'must be a day like 2026-01-31' },
  skip: {
    vi: 'phải là danh sách những ngày không phát, mỗi mục có day và reason',
    en: 'must be a list of days to skip, each with day and reason',
  },
  change: { vi: 'phải là những trường được sửa', en: 'must be the fields that change' },
  choice: { vi: 'phải là keep, move hoặc skip', en: 'must be keep, move or skip' },
  edit: { vi: 'phải là số của lần sửa trong nhật ký', en: 'must be the number of the edit in the log' },
  decisions: { vi: 'phải là danh sách, mỗi mục có slot và choice', en: 'must be a list, each with slot and choice' },
} as const satisfies Record<string, Text>

/** The recurrence as plain fields. */
export const recurrenceText = {
  heading: { vi: 'Giờ phát định kỳ', en: 'When it airs' },
  none: {
    vi: 'Chuyên mục chưa có giờ phát định kỳ: từng số được xếp thủ công.',
    en: 'No regular slot yet: every placement is made by hand.',
  },
  begin: { vi: 'Đặt giờ phát định kỳ', en: 'Give it a regular slot' },
  clear: { vi: 'Bỏ giờ phát định kỳ', en: 'Remove the regular slot' },
  pattern: { vi: 'Lặp lại', en: 'Repeats' },
  daily: { vi: 'Hằng ngày', en: 'Daily' },
  weekly: { vi: 'Hằng tuần, theo thứ', en: 'Weekly, by weekday' },
  monthDay: { vi: 'Hằng tháng, theo ngày', en: 'Monthly, by day' },
  lastDay: { vi: 'Hằng tháng, ngày cuối tháng', en: 'Monthly, on the last day' },
  nthWeekday: { vi: 'Hằng tháng, theo thứ trong tháng', en: 'Monthly, by weekday of the month' },
  every: { vi: 'Cứ mỗi', en: 'Every' },
  days: { vi: 'ngày', en: 'days' },
  weeks: { vi: 'tuần', en: 'weeks' },
  months: { vi: 'tháng', en: 'months' },
  weekdays: { vi: 'Vào các thứ', en: 'On weekdays' },
  monthDays: { vi: 'Vào các ngày trong tháng', en: 'On days of the month' },
  ordinal: { vi: 'Lần thứ mấy trong tháng', en: 'Which of the month' },
  weekday: { vi: 'Thứ', en: 'Weekday' },
  first: { vi: '{day} đầu tiên', en: 'the first {day}' },
  nth: { vi: '{day} lần thứ {n}', en: '{day} number {n}' },
  last: { vi: '{day} cuối cùng', en: 'the last {day}' },
  dayFormat: { vi: 'ngày/tháng/năm', en: 'dd/MM/yyyy' },
  startDay: { vi: 'Tính từ ngày', en: 'Counted from' },
  time: { vi: 'Giờ phát', en: 'Time' },
  end: { vi: 'Kết thúc', en: 'Ends' },
  never: { vi: 'Không kết thúc', en: 'Never' },
  until: { vi: 'Sau ngày', en: 'After a day' },
  untilDay: { vi: 'Ngày cuối', en: 'Last day' },
  count: { vi: 'Sau một số lần', en: 'After a number of times' },
  times: { vi: 'Số lần', en: 'Times' },
  lastDayHint: {
    vi: 'Tháng ngắn không có ngày {day}, nên tháng đó không phát.',
    en: 'Short months have no day {day}, so nothing airs in them.',
  },
  fifthHint: {
    vi: 'Không phải tháng nào cũng có lần thứ năm, nên nhiều tháng không phát.',
    en: 'Most months have no fifth one, so nothing airs in them.',
  },
  useLast: { vi: 'Dùng lần cuối trong tháng', en: 'Use the last of the month' },
  countedFrom: {
    vi: 'Cứ {n} {unit} một lần, tính từ tuần {first} – {last}.',
    en: 'Every {n} {unit}, counted from the week {first} – {last}.',
  },
  flipped: {
    vi: 'Đổi như vậy làm lệch tần suất: trước đây {before}; từ nay {after}.',
    en: 'This flips the beat: so far {before}; from now on {after}.',
  },
  tooRich: {
    vi: 'Quy tắc này chi tiết hơn các ô ở đây. Hãy sửa ở phần “Nâng cao”, hoặc đặt lại từ đầu.',
    en: 'This rule says more than these fields can. Edit it under “Advanced”, or begin anew.',
  },
  anew: { vi: 'Đặt lại từ đầu', en: 'Begin anew' },
  advanced: { vi: 'Nâng cao: quy tắc lặp dạng mã', en: 'Advanced: the rule in code' },
  paste: { vi: 'Dán quy tắc lặp chép từ ứng dụng lịch khác', en: 'Paste a rule copied from another calendar application' },
  take: { vi: 'Lấy quy tắc này', en: 'Take this rule' },
  notARule: { vi: 'Không thấy quy tắc lặp nào trong đoạn này.', en: 'There is no recurrence rule in this text.' },
  notPlain: { vi: 'Quy tắc không dùng được: {why}', en: 'The rule cannot be used: {why}' },
} as const satisfies Record<string, Text>

/** What the programme's page tells of its slots. */
export const seriesPanelText = {
  heading: { vi: 'Các số phát sóng đã xếp theo lịch', en: 'Slots laid out by the schedule' },
  fill: { vi: 'Xếp tám tuần tới', en: 'Lay out the next eight weeks' },
  filling: { vi: 'Đang xếp…', en: 'Laying out…' },
  filled: {
    vi: 'Đã thêm {created}, bỏ {removed}; {taken} số không xếp được vì trùng giờ.',
    en: '{created} added, {removed} taken back; {taken} left out because the channel is taken.',
  },
  saveFirst: { vi: 'Lưu chuyên mục trước rồi xếp lịch.', en: 'Save the programme first, then lay out its slots.' },
  ifSaved: { vi: 'Nếu lưu bây giờ', en: 'If saved now' },
  counts: {
    vi: '{changes} số thay đổi, {kept} giữ nguyên, {refused} không sửa được',
    en: '{changes} change, {kept} kept, {refused} cannot change',
  },
  nothing: { vi: 'Không số nào thay đổi.', en: 'No placement changes.' },
  changes: { vi: 'Sẽ đổi', en: 'Will change' },
  kept: { vi: 'Giữ nguyên', en: 'Kept' },
  refused: { vi: 'Không sửa được', en: 'Cannot change' },
  more: { vi: 'và {n} số nữa', en: 'and {n} more' },
  looking: { vi: 'Đang xem trước…', en: 'Looking ahead…' },
  failed: { vi: 'Không làm được. Hãy thử lại.', en: 'That did not work. Try again.' },
  holidays: { vi: 'Rơi vào ngày nghỉ trong tám tuần tới', en: 'On holidays in the next eight weeks' },
  noHolidays: { vi: 'Không số nào rơi vào ngày nghỉ.', en: 'No slot falls on a holiday.' },
  keep: { vi: 'Vẫn phát', en: 'Keep' },
  move: { vi: 'Dời sang {at}', en: 'Move to {at}' },
  noMove: { vi: 'Không còn ngày làm việc nào trống giờ', en: 'No working day is free at this hour' },
  skip: { vi: 'Nghỉ số này', en: 'Skip' },
  apply: { vi: 'Áp dụng', en: 'Apply' },
  applied: { vi: 'Đã ghi.', en: 'Done.' },
  wasMoved: { vi: 'Đã dời sang {at}', en: 'Moved to {at}' },
  wasSkipped: { vi: 'Đã cho nghỉ', en: 'Skipped' },
  wasDecided: { vi: 'Đã duyệt hoặc hủy', en: 'Confirmed or cancelled' },
  choice: { vi: 'Xử lý số phát sóng {at}', en: 'What to do with {at}' },
} as const satisfies Record<string, Text>
