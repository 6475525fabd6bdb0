import type { AsRunColumn } from '../rules/asRunColumns.ts'
import type { LineKind, LineReason } from '../rules/reconciliation.ts'
import type { Text } from '../platform/text.ts'

export const asRunImportState = {
  writing: { vi: 'Đang ghi', en: 'Being written' },
  done: { vi: 'Đã xong', en: 'Done' },
} as const satisfies Record<string, Text>

/** Why a cell of a log was not understood: what was expected. */
export const asRunFault = {
  day: { vi: 'cần ngày, ví dụ 20/11/2026 hoặc 2026-11-20', en: 'a day was expected, e.g. 20/11/2026 or 2026-11-20' },
  time: { vi: 'cần giờ phát, ví dụ 19:45 hoặc 19:45:30', en: 'a time was expected, e.g. 19:45 or 19:45:30' },
  duration: {
    vi: 'cần thời lượng, ví dụ 14:30, 00:14:30, 870 hoặc 15 phút',
    en: 'a length was expected, e.g. 14:30, 00:14:30, 870 or 15 min',
  },
  status: { vi: 'cần “đã phát” hoặc “không phát”', en: '“aired” or “not aired” was expected' },
  future: { vi: 'chưa đến giờ này nên chưa thể đã phát', en: 'this time has not come, so it cannot have aired' },
  nothingNamed: { vi: 'cần tên hoặc mã', en: 'a title or a code was expected' },
} as const satisfies Record<string, Text>

/** Why a request about a file is refused. */
export const asRunRefused = {
  noFile: { vi: 'Hãy chọn một tệp.', en: 'Choose a file.' },
  badAsk: {
    vi: 'Yêu cầu không hợp lệ: cần channel, mapping và take đúng dạng.',
    en: 'Not understood: channel, mapping and take must have their forms.',
  },
  noChannel: { vi: 'Hãy chọn một kênh.', en: 'Choose a channel.' },
  notYours: { vi: 'Ông/Bà không được ghi kết quả phát sóng cho kênh này.', en: 'You may not record what this channel aired.' },
  noDay: { vi: 'Hãy cho biết cột nào là ngày phát.', en: 'Say which column is the day.' },
  planChanged: {
    vi: 'Lịch vừa thay đổi. Hãy đối chiếu lại rồi ghi.',
    en: 'The schedule has just changed. Set the file against it again, then record.',
  },
  noImport: { vi: 'Không tìm thấy lần nhập này.', en: 'No such import.' },
} as const satisfies Record<string, Text>

export const asRunColumn = {
  date: { vi: 'Ngày', en: 'Day' },
  time: { vi: 'Giờ phát', en: 'Start' },
  duration: { vi: 'Thời lượng', en: 'Length' },
  title: { vi: 'Tên', en: 'Title' },
  code: { vi: 'Mã mục trên lịch', en: 'Placement number' },
  status: { vi: 'Trạng thái', en: 'Status' },
} as const satisfies Record<AsRunColumn, Text>

export const lineKind = {
  asPlanned: { vi: 'Đúng lịch', en: 'As scheduled' },
  differently: { vi: 'Khác lịch', en: 'Other than scheduled' },
  missed: { vi: 'Không thực hiện', en: 'Missed' },
  candidate: { vi: 'Không thấy, nhưng có dòng gần giống', en: 'Missing, with a likely candidate' },
  unplanned: { vi: 'Ngoài lịch', en: 'Unplanned' },
} as const satisfies Record<LineKind, Text>

export const lineReason = {
  sameTime: { vi: 'Đúng tên, đúng giờ.', en: 'Its title, its time.' },
  sameDay: { vi: 'Đúng tên, đúng ngày.', en: 'Its title, its day.' },
  otherTime: { vi: 'Đúng tên, khác giờ.', en: 'Its title at another time.' },
  otherLength: { vi: 'Đúng giờ, khác thời lượng.', en: 'Its time, another length.' },
  otherBoth: { vi: 'Đúng tên, khác giờ và thời lượng.', en: 'Its title, another time and length.' },
  likeTitle: { vi: 'Đúng giờ, tên gần giống.', en: 'Its time, a title much like it.' },
  timeAlone: { vi: 'Đúng giờ; tệp không ghi tên.', en: 'Its time; the file names no title.' },
  loggedAsNotAired: { vi: 'Tệp ghi là không phát.', en: 'The file says that it did not go out.' },
  notInLog: { vi: 'Có trên lịch, không có trong tệp.', en: 'Scheduled, and not in the file.' },
  sameTitleElsewhere: { vi: 'Cùng tên, ở một giờ khác xa.', en: 'The same title at quite another time.' },
  likeTitleElsewhere: { vi: 'Tên gần giống, ở giờ khác.', en: 'A title much like it at another time.' },
  otherTitleThen: { vi: 'Đúng giờ này tệp ghi tên khác.', en: 'At this very time the file has another title.' },
  noPlacement: { vi: 'Trên lịch không có mục nào như vậy.', en: 'Nothing like it on the schedule.' },
  notAiredNoPlacement: { vi: 'Tệp ghi là không phát; trên lịch cũng không có.', en: 'The file says not aired; nor was it scheduled.' },
} as const satisfies Record<LineReason, Text>

/** Why a placement was missed, as an import writes it down. */
export const missedReason: Text = { vi: 'Không có trong nhật ký phát sóng “{name}”', en: 'Not in the playout log “{name}”' }

/** The page. */
export const asRunText = {
  heading: { vi: 'Nhập nhật ký phát sóng', en: 'Import an as-run log' },
  intro: {
    vi: 'Chọn kênh và tệp nhật ký phát sóng hoặc danh mục bài của số báo (CSV, XLSX). Hệ thống đối chiếu với lịch để xem trước; chưa ghi gì cho đến khi bấm “Ghi kết quả phát sóng”.',
    en: 'Choose a channel and a playout log or an issue list (CSV, XLSX). It is set against the schedule for you to look at; nothing is written until you press “Record as run”.',
  },
  channel: { vi: 'Kênh', en: 'Channel' },
  choose: { vi: 'Chọn…', en: 'Choose…' },
  file: { vi: 'Tệp', en: 'File' },
  chooseFile: { vi: 'Chọn tệp CSV hoặc XLSX…', en: 'Choose a CSV or XLSX file…' },
  columns: { vi: 'Cột nào là gì', en: 'Which column is what' },
  columnsNote: { vi: 'Được nhớ cho kênh này sau lần nhập.', en: 'Remembered for this channel once imported.' },
  none: { vi: '— không có —', en: '— none —' },
  unit: { vi: 'Thời lượng ghi bằng số', en: 'A bare number of length is' },
  seconds: { vi: 'giây', en: 'seconds' },
  minutes: { vi: 'phút', en: 'minutes' },
  look: { vi: 'Đối chiếu', en: 'Set against the schedule' },
  looking: { vi: 'Đang đối chiếu…', en: 'Setting against the schedule…' },
  apply: { vi: 'Ghi kết quả phát sóng', en: 'Record as run' },
  applying: { vi: 'Đang ghi {written}/{total}…', en: 'Recording {written}/{total}…' },
  applied: { vi: 'Đã ghi {total} kết quả.', en: '{total} outcomes recorded.' },
  nothing: {
    vi: 'Không có gì mới để ghi: mọi kết quả trong tệp đã được ghi.',
    en: 'Nothing new to record: all that the file tells is recorded.',
  },
  before: {
    vi: 'Tệp này đã được nhập đúng như vậy; không ghi lại lần nữa.',
    en: 'This file has been imported in just this way; it is not recorded again.',
  },
  willWrite: { vi: 'Sẽ ghi {total} kết quả.', en: 'Outcomes to be recorded: {total}.' },
  take: { vi: 'Chính là mục này', en: 'This is it' },
  planned: { vi: 'Trên lịch', en: 'Scheduled' },
  aired: { vi: 'Trong tệp', en: 'In the file' },
  why: { vi: 'Vì sao', en: 'Why' },
  settled: { vi: 'đã ghi', en: 'recorded' },
  row: { vi: 'Dòng {row}', en: 'Row {row}' },
  more: { vi: 'và {n} dòng nữa', en: 'and {n} more' },
  faults: { vi: 'Những dòng không đọc được', en: 'Not understood' },
  fault: { vi: 'Dòng {row}, cột “{column}”: “{found}” — {expected}', en: 'Row {row}, column “{column}”: “{found}” — {expected}' },
  faultsNote: {
    vi: 'Những dòng này không được ghi. Hãy sửa trong tệp rồi nhập lại, hoặc ghi tay.',
    en: 'These rows are not recorded. Mend them in the file and import again, or record them by hand.',
  },
  chooseColumns: {
    vi: 'Hãy cho biết cột nào là gì (ít nhất là ngày), rồi bấm “Đối chiếu”.',
    en: 'Say which column is what (the day at least), then “Set against the schedule”.',
  },
  noChannels: {
    vi: 'Ông/Bà chưa phụ trách kênh nào nên chưa thể nhập nhật ký phát sóng.',
    en: 'You answer for no channel, so there is nothing to import for.',
  },
  failed: { vi: 'Không làm được. Hãy thử lại.', en: 'That did not work. Try again.' },
} as const satisfies Record<string, Text>

/** What became of one placement, on its own page. */
export const byHandText = {
  heading: { vi: 'Ghi kết quả', en: 'Record as run' },
  lost: { vi: '{missed}, bị thay, hủy…', en: '{missed}, pre-empted, cancelled…' },
  notYet: { vi: 'Chưa đến giờ theo lịch.', en: 'Its time has not come.' },
  what: { vi: 'Kết quả', en: 'Outcome' },
  reason: { vi: 'Lý do', en: 'Reason' },
  record: { vi: 'Ghi', en: 'Record' },
  failed: { vi: 'Không ghi được. Hãy thử lại.', en: 'That could not be recorded. Try again.' },
} as const satisfies Record<string, Text>

/** What a published article's address shows, as evidence. */
export const publicationNote: Text = { vi: 'Bài đã đăng', en: 'The article as published' }
