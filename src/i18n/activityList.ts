import type { Text } from '../platform/text.ts'

/** Why a row of a list of activities cannot be recorded: what would be right. */
export const listFault = {
  what: { vi: 'cần ghi nội dung đã thực hiện', en: 'what was done is needed' },
  organizationMissing: { vi: 'cần tên hoặc mã cơ quan thực hiện', en: 'the name or code of the organization is needed' },
  organization: {
    vi: 'không có cơ quan này trong số cơ quan được ghi nhận; ví dụ {names}',
    en: 'no such organization among those that you record for; e.g. {names}',
  },
  channelMissing: {
    vi: 'cần tên hoặc mã kênh, nơi tổ chức; hoặc chọn kênh chung cho cả danh sách ở trên',
    en: 'the name or code of a channel is needed; or choose one for the whole list above',
  },
  channel: {
    vi: 'cơ quan này không có kênh, nơi tổ chức như vậy; ví dụ {names}',
    en: 'this organization may use no such channel; e.g. {names}',
  },
  theme: { vi: 'cần số hoặc tên nội dung theo kế hoạch; ví dụ {names}', en: 'the number or the words of a theme are needed; e.g. {names}' },
  ambiguous: { vi: 'có nhiều mục khớp: {names}; hãy ghi rõ hơn', en: 'several match: {names}; say it more precisely' },
  day: { vi: 'cần ngày dạng dd/MM/yyyy, ví dụ 20/11/2026', en: 'a day as dd/MM/yyyy is needed, e.g. 20/11/2026' },
  time: { vi: 'cần giờ dạng HH:mm, ví dụ 08:30', en: 'a time as HH:mm is needed, e.g. 08:30' },
  link: { vi: 'đường dẫn phải bắt đầu bằng http:// hoặc https://', en: 'a link must begin with http:// or https://' },
  planned: {
    vi: '“{title}” lúc {at} đã có trong lịch; hãy ghi đúng giờ của nội dung đó, hoặc ghi nhận riêng dòng này ở “Ghi nhận ngoài lịch”',
    en: '“{title}” at {at} is in the schedule; give its time, or record this row by itself under “Record unplanned”',
  },
  columns: {
    what: { vi: 'Nội dung đã thực hiện', en: 'What was done' },
    organization: { vi: 'Cơ quan thực hiện', en: 'Organization' },
    channel: { vi: 'Kênh, nơi tổ chức', en: 'Channel or place' },
    day: { vi: 'Ngày', en: 'Day' },
    time: { vi: 'Giờ', en: 'Time' },
    theme: { vi: 'Nội dung theo kế hoạch', en: 'Theme of the plan' },
    link: { vi: 'Đường dẫn kiểm chứng', en: 'Evidence link' },
    note: { vi: 'Ghi chú', en: 'Note' },
  },
} as const

/** The list, on the page. */
export const listText = {
  heading: { vi: 'Nhập danh sách', en: 'Record a list' },
  intro: {
    vi: 'Tải mẫu về, điền mỗi việc một dòng, rồi chọn tệp. Từng dòng được xem trước; chưa ghi nhận gì cho đến khi bấm “Ghi nhận”.',
    en: 'Download the template, fill in one row for each thing done, then choose the file. Each row is shown first; nothing is recorded until you press “Record”.',
  },
  template: { vi: 'Tải mẫu {type}', en: 'Template as {type}' },
  channel: { vi: 'Kênh, nơi tổ chức cho dòng không ghi', en: 'Channel of rows that name none' },
  chooseFile: { vi: 'Chọn tệp XLSX hoặc CSV…', en: 'Choose an XLSX or CSV file…' },
  reading: { vi: 'Đang đọc…', en: 'Reading…' },
  ready: { vi: '{record} dòng sẽ được ghi nhận', en: 'Rows to be recorded: {record}' },
  confirm: {
    vi: '{n} dòng đã có trong lịch: ghi kết quả cho nội dung đã xếp',
    en: 'In the schedule already, whose outcome is recorded: {n}',
  },
  known: { vi: '{n} dòng đã được ghi nhận trước đây: bỏ qua', en: 'Recorded before, and left out: {n}' },
  blank: { vi: '{n} dòng mẫu chưa điền: bỏ qua', en: 'Rows of the template not filled in, and left out: {n}' },
  faulty: { vi: '{n} dòng cần sửa', en: 'Rows to be mended: {n}' },
  faultyNote: {
    vi: 'Sửa trong tệp rồi chọn lại tệp, hoặc chỉ ghi nhận những dòng đúng.',
    en: 'Mend them in the file and choose it again, or record only the rows that are right.',
  },
  fault: { vi: 'Dòng {row}, cột “{column}”: “{found}” — {expected}', en: 'Row {row}, column “{column}”: “{found}” — {expected}' },
  more: { vi: 'và {n} dòng nữa', en: 'and {n} more' },
  apply: { vi: 'Ghi nhận {n} dòng', en: 'Record {n} rows' },
  applyGood: { vi: 'Chỉ ghi nhận {n} dòng đúng', en: 'Record only the {n} rows that are right' },
  applying: { vi: 'Đang ghi nhận…', en: 'Recording…' },
  done: { vi: '{n} ghi nhận, {met} chỉ tiêu đạt.', en: '{n} recorded, {met} obligations met.' },
  nothing: { vi: 'Không có dòng nào mới để ghi nhận.', en: 'There is nothing new to record.' },
  row: { vi: 'Dòng', en: 'Row' },
  what: { vi: 'Nội dung', en: 'What' },
  where: { vi: 'Cơ quan, kênh', en: 'Organization, channel' },
  when: { vi: 'Thời gian', en: 'When' },
  theme: { vi: 'Nội dung theo kế hoạch', en: 'Theme' },
  does: { vi: 'Sẽ làm', en: 'To be done' },
  guide: { vi: 'Hướng dẫn', en: 'How to fill it in' },
  themesSheet: { vi: 'Danh mục', en: 'Names' },
  missingColumns: { vi: 'Tệp thiếu cột {columns}. Hãy dùng mẫu.', en: 'The file lacks the column {columns}. Use the template.' },
} as const satisfies Record<string, Text>

/** What becomes of a row. */
export const listDoes = {
  record: { vi: 'Ghi nhận', en: 'Record' },
  confirm: { vi: 'Ghi kết quả cho “{title}”', en: 'Record the outcome of “{title}”' },
  known: { vi: 'Đã ghi nhận, bỏ qua', en: 'Recorded before, left out' },
} as const satisfies Record<string, Text>
