import type { Text } from '../platform/text.ts'
import type { CoverageColumnKind, CoverageSubject } from '../rules/coverageViews.ts'

/** What a request for coverage must look like. */
export const coverageAsked = {
  rows: { vi: 'chỉ được là theme, audience hoặc area', en: 'may only be theme, audience or area' },
  columns: { vi: 'chỉ được là month hoặc medium', en: 'may only be month or medium' },
  row: { vi: 'phải là mã của một dòng trong bảng', en: 'must be the id of a row' },
  column: { vi: 'phải là mã của một cột trong bảng, hoặc total', en: 'must be the id of a column, or total' },
} as const satisfies Record<string, Text>

/** The page on which it is told what plans' themes were covered: `/admin/bao-phu`. */
export const coverageText = {
  heading: { vi: 'Độ bao phủ nội dung', en: 'Coverage of themes' },
  notForYou: { vi: 'Hãy đăng nhập bằng tài khoản được xem số liệu.', en: 'Sign in with an account that may see the figures.' },
  noSuchPlan: { vi: 'Không có kế hoạch này, hoặc Ông/Bà không được xem.', en: 'There is no such plan, or you may not see it.' },
  failed: { vi: 'Không đọc được bảng này. Hãy thử lại.', en: 'The table could not be read. Try again.' },
  loading: { vi: 'Đang đọc số liệu…', en: 'Reading…' },
  again: { vi: 'Thử lại', en: 'Try again' },
  nothing: {
    vi: 'Chưa có gì để xét: kế hoạch chưa ghi nội dung, hoặc danh mục chưa có đối tượng.',
    en: 'There is nothing to look at: no plan has themes, or the catalogue has no audiences.',
  },
  notBegun: { vi: 'Kỳ này chưa bắt đầu.', en: 'This period has not begun.' },
  rows: { vi: 'Xét theo', en: 'Rows' },
  columns: { vi: 'Chia theo', en: 'Columns' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  body: { vi: 'Cơ quan', en: 'Body' },
  all: { vi: 'Tất cả', en: 'All' },
  allPlans: { vi: 'Các kế hoạch đang theo dõi', en: 'All plans that are followed' },
  filters: { vi: 'Bộ lọc', en: 'Filters' },
  total: { vi: 'Cả kỳ', en: 'Whole period' },
  output: { vi: 'Đã phát sóng, đăng tải trong kỳ (mỗi lượt tính một lần)', en: 'Output of the period, each placement once' },
  neverTotalled: {
    vi: 'Không cộng các dòng: một lượt phát, lượt đăng có thể thuộc nhiều nội dung. Thời lượng chỉ tính cho phát thanh, truyền hình.',
    en: 'Rows are not added up: a placement may stand in several. Minutes are those of broadcasts alone.',
  },
  untied: { vi: 'Không gắn với dòng nào ở trên', en: 'Tied to none of these' },
  items: { vi: '{n} lượt', en: '{n} items' },
  item: { vi: '{n} lượt', en: '{n} item' },
  minutes: { vi: '{n} phút', en: '{n} min' },
  none: { vi: 'Chưa có', en: 'None' },
  aheadColumn: { vi: 'chưa tới', en: 'not yet' },
  covered: { vi: '{n}/{all} đã có', en: '{n} of {all} covered' },
  notCovered: { vi: 'Chưa có nội dung ({n})', en: 'Not covered yet ({n})' },
  allCovered: { vi: 'Mọi dòng đều đã có nội dung trong kỳ.', en: 'Everything is covered in the period.' },
  ahead: { vi: 'Sắp tới ({n}):', en: 'Ahead ({n}):' },
  programmes: { vi: 'Chuyên mục:', en: 'Programmes:' },
  nextSlot: { vi: 'số tới {at}', en: 'next on {at}' },
  noSlot: { vi: 'chưa có lịch', en: 'no slot ahead' },
  contents: { vi: 'Đã viết, chưa xếp lịch:', en: 'Written, not scheduled:' },
  nothingYet: { vi: 'Chưa có gì.', en: 'Nothing yet.' },
  schedule: { vi: 'xếp lịch', en: 'schedule something' },
  scheduleOf: { vi: 'Xếp lịch cho “{name}”', en: 'Schedule something on “{name}”' },
  write: { vi: 'viết nội dung', en: 'write something' },
  writeOf: { vi: 'Viết nội dung cho “{name}”', en: 'Write something for “{name}”' },
  table: { vi: 'Bảng độ bao phủ', en: 'Table of coverage' },
  cell: { vi: '{row}, {column}: {what}', en: '{row}, {column}: {what}' },
  panel: { vi: 'Các lượt phát, lượt đăng', en: 'Placements' },
  panelOf: { vi: '{row} · {column}', en: '{row} · {column}' },
  panelNothing: { vi: 'Ô này chưa có gì.', en: 'Nothing is in this cell.' },
  panelFirst: { vi: '{n} lượt gần nhất trong tổng số {total}.', en: 'The latest {n} of {total}.' },
  gone: { vi: '(không còn, hoặc Ông/Bà không được xem)', en: '(gone, or you may not see it)' },
  close: { vi: 'Đóng', en: 'Close' },
  sheet: { vi: 'Tải bảng tính (XLSX)', en: 'Spreadsheet (XLSX)' },
  sheetName: { vi: 'Độ bao phủ', en: 'Coverage' },
  uncoveredSheet: { vi: 'Chưa có', en: 'Not covered' },
  print: { vi: 'In trang này', en: 'Print this page' },
  printed: { vi: 'Tính đến {asOf}; theo số liệu có lúc {knownAt}', en: 'As of {asOf}; known at {knownAt}' },
  itemsHead: { vi: 'Số lượt', en: 'Items' },
  minutesHead: { vi: 'Phút', en: 'Minutes' },
  audienceNote: {
    vi: 'Đối tượng lấy từ nội dung được phát, theo số liệu hiện nay.',
    en: 'Audiences are those of the contents carried, as they are now.',
  },
  themeNow: { vi: 'Tên nội dung, cây nội dung là theo hiện nay.', en: 'Themes and their tree are told as they are now.' },
} as const satisfies Record<string, Text>

/** What is looked at, and what one of it is called at the head of its column. */
export const coverageSubjectWords = {
  theme: { vi: 'Nội dung', en: 'Themes' },
  audience: { vi: 'Đối tượng', en: 'Audiences' },
  area: { vi: 'Lĩnh vực cải cách hành chính', en: 'Areas of reform' },
} as const satisfies Record<CoverageSubject, Text>

export const coverageColumnWords = {
  month: { vi: 'Tháng', en: 'Months' },
  medium: { vi: 'Loại hình', en: 'Mediums' },
} as const satisfies Record<CoverageColumnKind, Text>
