import type { Text } from '../platform/text.ts'
import type { ShownStatus } from '../rules/shownStatus.ts'

/** Who owes something together with others. */
export const jointName: Text = { vi: 'Cùng thực hiện', en: 'Together' }

/** What a request for the matrix must look like. */
export const matrixAsked = {
  view: { vi: 'chỉ được là period, commitment hoặc obligor', en: 'may only be period, commitment or obligor' },
  id: { vi: 'phải là mã số của một bản ghi', en: 'must be the id of a document' },
  period: {
    vi: 'phải là một kỳ như civil-2026-Y, civil-2026-Q1, civil-2026-M3 hoặc report-2026-Q1',
    en: 'must be a period such as civil-2026-Y, civil-2026-Q1, civil-2026-M3 or report-2026-Q1',
  },
  columns: { vi: 'chỉ được là M (tháng), Q (quý), H (6 tháng) hoặc Y (năm)', en: 'may only be M (months), Q, H (half-years) or Y' },
  state: { vi: 'phải là các mã đánh giá, cách nhau bằng dấu phẩy', en: 'must be codes of verdicts, separated by commas' },
  medium: { vi: 'phải là mã của một loại hình', en: 'must be the code of a medium' },
  scope: { vi: 'chỉ được là mine hoặc all', en: 'may only be mine or all' },
  time: {
    vi: 'phải là ngày dạng YYYY-MM-DD, hoặc thời điểm ISO 8601 có múi giờ',
    en: 'must be a day as YYYY-MM-DD, or an ISO 8601 instant with an offset',
  },
} as const satisfies Record<string, Text>

/** The page on which commitments are overseen: `/admin/giam-sat`. */
export const matrixText = {
  heading: { vi: 'Giám sát chỉ tiêu', en: 'Oversight of commitments' },
  notForYou: {
    vi: 'Hãy đăng nhập bằng tài khoản được xem chỉ tiêu từng kỳ.',
    en: 'Sign in with an account that may see obligations.',
  },
  noCommitment: { vi: 'Hãy chọn một chỉ tiêu.', en: 'Choose a commitment.' },
  noObligor: { vi: 'Hãy chọn một cơ quan thực hiện.', en: 'Choose an obligor.' },
  failed: { vi: 'Không đọc được bảng giám sát. Hãy thử lại.', en: 'The matrix could not be read. Try again.' },
  loading: { vi: 'Đang đọc số liệu…', en: 'Reading…' },
  again: { vi: 'Thử lại', en: 'Try again' },
  nothing: {
    vi: 'Không có chỉ tiêu nào khớp với lựa chọn này trong kỳ.',
    en: 'No obligation matches this choice in the period.',
  },
  clear: { vi: 'Bỏ các bộ lọc', en: 'Clear the filters' },
  view: { vi: 'Cách xem', en: 'View' },
  viewPeriod: { vi: 'Mọi chỉ tiêu theo kỳ', en: 'All commitments by period' },
  viewCommitment: { vi: 'Một chỉ tiêu, các cơ quan', en: 'One commitment, all obligors' },
  viewObligor: { vi: 'Một cơ quan, các chỉ tiêu', en: 'One obligor, all commitments' },
  commitment: { vi: 'Chỉ tiêu, nhiệm vụ', en: 'Commitment' },
  obligor: { vi: 'Cơ quan thực hiện', en: 'Obligor' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  state: { vi: 'Đánh giá', en: 'Verdict' },
  medium: { vi: 'Loại hình', en: 'Medium' },
  period: { vi: 'Kỳ', en: 'Period' },
  year: { vi: 'Năm', en: 'Year' },
  yearBefore: { vi: 'Năm trước', en: 'Year before' },
  yearAfter: { vi: 'Năm sau', en: 'Year after' },
  columns: { vi: 'Chia theo', en: 'Columns' },
  choose: { vi: 'Hãy chọn…', en: 'Choose…' },
  all: { vi: 'Tất cả', en: 'All' },
  filters: { vi: 'Bộ lọc', en: 'Filters' },
  civil: { vi: 'Năm dương lịch', en: 'Calendar year' },
  report: { vi: 'Kỳ báo cáo', en: 'Report period' },
  total: { vi: 'Tổng cộng', en: 'Total' },
  kept: { vi: 'Đạt', en: 'Met' },
  keptShare: { vi: '{kept}/{owed} đạt ({share})', en: '{kept} of {owed} met ({share})' },
  nothingOwed: { vi: 'Chưa có chỉ tiêu nào đến hạn', en: 'Nothing has fallen due' },
  freed: { vi: 'Không có chỉ tiêu nào phải thực hiện', en: 'Nothing is owed' },
  running: { vi: '{n} đang trong kỳ', en: '{n} running' },
  aheadCount: { vi: '{n} chưa tới kỳ', en: '{n} still ahead' },
  measured: { vi: 'đã thực hiện {done}/{target}', en: '{done} of {target} done' },
  measuredMinutes: { vi: 'đã thực hiện {done}/{target} phút', en: '{done} of {target} min done' },
  dueOn: { vi: 'hạn {day}', en: 'due {day}' },
  minutes: { vi: 'phút', en: 'min' },
  cell: { vi: '{status}, {amount}', en: '{status}, {amount}' },
  notOwed: { vi: 'Không phải thực hiện', en: 'Nothing owed' },
  table: { vi: 'Bảng giám sát: {what}', en: 'Matrix: {what}' },
  keys: {
    vi: 'Dùng các phím mũi tên, Home, End, Page Up, Page Down để đi trong bảng; Enter để mở; Esc để đóng.',
    en: 'Arrow keys, Home, End, Page Up and Page Down move in the table; Enter opens, Escape closes.',
  },
  legend: { vi: 'Chú giải', en: 'Legend' },
  toCommitment: { vi: 'Xem các cơ quan thực hiện chỉ tiêu này', en: 'See everybody who owes this' },
  toObligor: { vi: 'Xem các chỉ tiêu của cơ quan này', en: 'See all that this body owes' },
  panel: { vi: 'Chi tiết', en: 'Details' },
  close: { vi: 'Đóng', en: 'Close' },
  several: { vi: '{n} chỉ tiêu trong ô này', en: '{n} obligations in this cell' },
  back: { vi: 'Về danh sách của ô này', en: 'Back to the list of this cell' },
  noCell: { vi: 'Ô này không còn chỉ tiêu nào.', en: 'Nothing is in this cell any more.' },
  fullPage: { vi: 'Mở trang kết quả đánh giá', en: 'Open the page of this verdict' },
  history: { vi: 'Lịch sử của chỉ tiêu, nhiệm vụ này', en: 'History of this commitment' },
  ask: { vi: 'Gửi thư hỏi', en: 'Write to ask' },
  remind: { vi: 'Nhắc qua thư', en: 'Remind by mail' },
  sheet: { vi: 'Tải bảng tính (XLSX)', en: 'Spreadsheet (XLSX)' },
  pdf: { vi: 'Tải bản in (PDF)', en: 'Print copy (PDF)' },
  mailSubject: { vi: '{title}: {window}', en: '{title}: {window}' },
  mailAsk: {
    vi: 'Kính gửi {body},\n\nĐề nghị cho biết tình hình thực hiện chỉ tiêu “{title}”, kỳ {window} (đã thực hiện {amount}).\n\nTrân trọng.',
    en: 'To {body},\n\nPlease let us know how “{title}” stands for {window} ({amount} done).\n\nWith regards.',
  },
  mailRemind: {
    vi: 'Kính gửi {body},\n\nChỉ tiêu “{title}”, kỳ {window}: {why}\n\nĐề nghị thực hiện, ghi kết quả và tài liệu kiểm chứng.\n\nTrân trọng.',
    en: 'To {body},\n\n“{title}”, {window}: {why}\n\nPlease see to it, and record the result with its evidence.\n\nWith regards.',
  },
  saved: { vi: 'Cách xem đã lưu', en: 'Saved views' },
  save: { vi: 'Lưu cách xem này', en: 'Save this view' },
  saveName: { vi: 'Tên cách xem', en: 'Name of the view' },
  remove: { vi: 'Xóa cách xem “{name}”', en: 'Delete the view “{name}”' },
  noneSaved: { vi: 'Chưa lưu cách xem nào.', en: 'No view is saved yet.' },
  savedAs: { vi: 'Đã lưu cách xem “{name}”.', en: 'Saved the view “{name}”.' },
  page: { vi: 'Trang {page}/{pages}', en: 'Page {page} of {pages}' },
  printed: { vi: 'Tính đến {asOf}; theo số liệu có lúc {knownAt}', en: 'As of {asOf}; known at {knownAt}' },
  due: { vi: 'Đến hạn', en: 'Due' },
  owed: { vi: 'Phải thực hiện', en: 'Owed' },
  onTime: { vi: 'Đạt đúng hạn', en: 'Met on time' },
  share: { vi: 'Tỷ lệ đạt', en: 'Share met' },
  runningHead: { vi: 'Đang trong kỳ', en: 'Running' },
  aheadHead: { vi: 'Chưa tới kỳ', en: 'Still ahead' },
  filteredBy: { vi: '{what}: {value}', en: '{what}: {value}' },
  sheetName: { vi: 'Giám sát', en: 'Matrix' },
} as const satisfies Record<string, Text>

/** How often what stands in a section is owed. */
export const rhythmWords = {
  week: { vi: 'Hằng tuần', en: 'Weekly' },
  month: { vi: 'Hằng tháng', en: 'Monthly' },
  quarter: { vi: 'Hằng quý', en: 'Quarterly' },
  half: { vi: '6 tháng', en: 'Half-yearly' },
  year: { vi: 'Hằng năm', en: 'Yearly' },
} as const satisfies Record<string, Text>

/** How long the columns are. */
export const columnLengthWords = {
  M: { vi: 'Tháng', en: 'Months' },
  Q: { vi: 'Quý', en: 'Quarters' },
  H: { vi: '6 tháng', en: 'Half-years' },
  Y: { vi: 'Năm', en: 'Year' },
} as const satisfies Record<string, Text>

/** A letter for each verdict: on paper there is no colour to go by. */
export const statusLetters = {
  met: { vi: 'Đ', en: 'M' },
  madeGood: { vi: 'B', en: 'G' },
  waived: { vi: 'P', en: 'W' },
  excused: { vi: 'N', en: 'E' },
  upcoming: { vi: '·', en: '·' },
  onTrack: { vi: 'T', en: 'T' },
  atRisk: { vi: '!', en: '!' },
  unverified: { vi: '?', en: '?' },
  curable: { vi: 'C', en: 'C' },
  makegoodPlanned: { vi: 'L', en: 'P' },
  short: { vi: 'K', en: 'S' },
} as const satisfies Record<ShownStatus, Text>
