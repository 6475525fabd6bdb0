import { placementStatus } from './words.ts'
import type { Text } from './text.ts'

/** What the scheduling desk's calendar says. */
export const calendarText = {
  heading: { vi: 'Lịch phát sóng', en: 'Schedule' },
  loading: { vi: 'Đang tải lịch…', en: 'Loading the schedule…' },
  views: { vi: 'Cách xem', en: 'View' },
  today: { vi: 'Hôm nay', en: 'Today' },
  previous: { vi: 'Trước', en: 'Previous' },
  next: { vi: 'Sau', en: 'Next' },
  channels: { vi: 'Kênh', en: 'Channels' },
  allChannels: { vi: 'Tất cả các kênh', en: 'All channels' },
  nothing: { vi: 'Không có lượt phát nào trong khoảng này.', en: 'Nothing is scheduled in this stretch.' },
  noChannels: {
    vi: 'Chưa có kênh nào. Hãy khai báo kênh trong danh mục rồi quay lại đây.',
    en: 'There is no channel yet. Add one to the catalogue, then come back.',
  },
  failed: { vi: 'Không tải được lịch. Kiểm tra kết nối rồi thử lại.', en: 'The schedule could not be loaded. Check the connection and try again.' },
  again: { vi: 'Thử lại', en: 'Try again' },
  offline: { vi: 'Mất kết nối trực tiếp; lịch được hỏi lại mỗi vài giây.', en: 'The live connection is lost; the schedule is asked for every few seconds.' },
  more: { vi: '+{n} lượt', en: '+{n} more' },
  moreHint: { vi: 'Xem thêm {n} lượt', en: 'Show {n} more' },
  close: { vi: 'Đóng', en: 'Close' },
  timed: { vi: 'Theo giờ', en: 'By the hour' },
  placements: { vi: 'Các lượt phát', en: 'Placements' },
  prime: { vi: 'Giờ vàng', en: 'Prime time' },
  rerun: { vi: 'Phát lại', en: 'Rerun' },
  makegood: { vi: 'Phát bù', en: 'Makegood' },
  empty: { vi: 'Chưa có nội dung', en: 'No content yet' },

  rundown: { vi: 'Khung chương trình', en: 'Rundown' },
  feeds: { vi: 'Lịch đồng bộ', en: 'Calendar feeds' },
  spreadsheet: { vi: 'Bảng tính', en: 'Spreadsheet' },

  tray: { vi: 'Khay chờ xếp lịch', en: 'Waiting for a slot' },
  trayHint: {
    vi: 'Kéo một mục vào lịch, hoặc bấm “Xếp lịch…”. Kéo một lượt từ lịch về đây để gỡ.',
    en: 'Drag an item onto the calendar, or press “Schedule…”. Drag a placement back here to take it off.',
  },
  trayEmpty: { vi: 'Mọi nội dung đã hoàn thành đều có lịch.', en: 'Everything that is finished has a slot.' },
  schedule: { vi: 'Xếp lịch…', en: 'Schedule…' },

  panels: { vi: 'Phần hiển thị', en: 'What is shown' },
  panelCalendar: { vi: 'Lịch', en: 'Schedule' },
  panelRail: { vi: 'Chỉ tiêu trong kỳ', en: 'Obligations' },
  panelTray: { vi: 'Chờ xếp lịch', en: 'Waiting' },

  rail: { vi: 'Cam kết trong kỳ', en: 'Commitments of the period' },
  railEmpty: { vi: 'Không có cam kết nào trong khoảng này.', en: 'No commitment falls into this stretch.' },
  railSettled: { vi: 'Đã đủ: {n}', en: 'Settled: {n}' },
  railPlanned: { vi: 'theo lịch sẽ đạt {planned}/{target}', en: 'the plan would bring it to {planned}/{target}' },
  railNeeded: { vi: 'còn cần {needed}', en: '{needed} still needed' },
  notOwed: {
    vi: 'Chỉ tiêu này không còn gì phải xếp lịch trong khoảng đang xem.',
    en: 'Nothing is left to schedule for this obligation in the stretch that is shown.',
  },
  until: { vi: 'đến {day}', en: 'until {day}' },
  showCounting: { vi: 'Chỉ làm rõ những lượt được tính', en: 'Show what counts' },
  showAll: { vi: 'Hiện lại tất cả', en: 'Show everything again' },
  make: { vi: 'Tạo mục còn thiếu', en: 'Add what is missing' },

  proposalsFor: { vi: 'Chọn một ô cho: {title}', en: 'Choose a slot: {title}' },
  noProposals: { vi: 'Không còn ô lịch nào đáp ứng trong thời hạn.', en: 'No slot within the time would count.' },
  choose: { vi: 'Chọn ô này', en: 'Choose' },
  deadline: { vi: 'hạn {at}', en: 'by {at}' },
  searching: { vi: 'Đang tìm ô lịch…', en: 'Looking for slots…' },

  move: { vi: 'Đổi giờ…', en: 'Move…' },
  moveSave: { vi: 'Lưu giờ mới', en: 'Save' },
  place: { vi: 'Xếp lịch', en: 'Schedule' },
  day: { vi: 'Ngày', en: 'Date' },
  time: { vi: 'Giờ', en: 'Time' },
  minutes: { vi: 'Thời lượng (phút:giây)', en: 'Length (minutes:seconds)' },
  channel: { vi: 'Kênh', en: 'Channel' },
  form: { vi: 'Hình thức', en: 'Form' },
  slot: { vi: 'Ô lịch', en: 'Slot' },
  ownTime: { vi: 'Giờ khác', en: 'Another time' },
  programmeForm: { vi: 'Theo chuyên mục', en: 'As its programme' },
  open: { vi: 'Mở để sửa đầy đủ', en: 'Open the document' },
  unplace: { vi: 'Đưa về khay', en: 'Back to the tray' },
  lose: { vi: 'Không phát, bị thay, hủy…', en: 'Missed, pre-empted, cancelled…' },
  fixed: { vi: 'Lượt này không đổi giờ được: đã có kết quả thực tế hoặc thuộc cơ quan khác.', en: 'This one cannot be moved: it has an outcome, or belongs to another organization.' },

  outcome: { vi: 'Điều gì đã xảy ra?', en: 'What happened?' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonMissing: { vi: 'Hãy ghi lý do.', en: 'Say why.' },
  record: { vi: 'Ghi nhận và tìm ô phát bù', en: 'Record, and look for a makegood' },
  recorded: { vi: 'Đã ghi nhận: {title}', en: 'Recorded: {title}' },
  makegoods: { vi: 'Phát bù cho: {title}', en: 'Make good: {title}' },
  noMakegood: { vi: 'Không cần hoặc không còn ô phát bù nào.', en: 'No makegood is needed, or none is left.' },
  later: { vi: 'Để sau', en: 'Later' },
  makegoodMade: { vi: 'Đã tạo lượt phát bù lúc {at}.', en: 'The makegood is planned for {at}.' },

  occurrence: { vi: 'Sửa một lượt của lịch định kỳ', en: 'Change an occurrence of a series' },
  occurrenceAsk: { vi: 'Thay đổi này áp dụng cho:', en: 'This change applies to:' },
  scopeThis: { vi: 'Chỉ lần này', en: 'This one alone' },
  scopeFollowing: { vi: 'Từ đây về sau', en: 'This and following' },
  scopeAll: { vi: 'Tất cả', en: 'All' },
  apply: { vi: 'Áp dụng', en: 'Apply' },
  nameFrom: { vi: 'Tên chuyên mục từ đây về sau', en: 'Name of the programme from here on' },
  nameUntil: { vi: 'Phần trước đó mang tên “{name}”.', en: 'What lies before is called “{name}”.' },
  applied: { vi: 'Đã đổi lịch định kỳ.', en: 'The series is changed.' },

  restore: { vi: 'Trả về lịch định kỳ', en: 'Back to the series' },
  restored: { vi: 'Đã trả về lịch định kỳ: {title}, {at}.', en: 'Back to the series: {title}, {at}.' },

  warnings: { vi: 'Xem lại trước khi lưu', en: 'Before you save' },
  saveAnyway: { vi: 'Vẫn lưu', en: 'Save anyway' },
  changeIt: { vi: 'Sửa lại', en: 'Change it' },
  putBack: { vi: 'Trả lại chỗ cũ', en: 'Put it back' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  moved: { vi: '{title}: {at}.', en: '{title}: {at}.' },
  takenOff: { vi: 'Đã đưa về khay: {title}', en: 'Back in the tray: {title}' },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  undone: { vi: 'Đã hoàn tác.', en: 'Undone.' },
  refusedBack: { vi: 'Đã trả về chỗ cũ: {why}', en: 'Put back: {why}' },
  saveFailed: { vi: 'Không lưu được. Kiểm tra kết nối rồi thử lại.', en: 'It could not be saved. Check the connection and try again.' },
} as const satisfies Record<string, Text>

/** The ways of looking, and their names in the address. */
export const viewName = {
  month: { vi: 'Tháng', en: 'Month' },
  week: { vi: 'Tuần', en: 'Week' },
  day: { vi: 'Ngày', en: 'Day' },
  agenda: { vi: 'Danh sách', en: 'Agenda' },
} as const satisfies Record<string, Text>

/** Statuses as a card has room for them. */
export const shortStatus = {
  ...placementStatus,
  delivered: { vi: 'Đã phát', en: 'Delivered' },
  missed: { vi: 'Không phát', en: 'Missed' },
  preempted: { vi: 'Bị thay', en: 'Pre-empted' },
  retracted: { vi: 'Thu hồi', en: 'Retracted' },
} as const satisfies Record<keyof typeof placementStatus, Text>

/** Days of the week as a column's head, Sunday first as JavaScript counts. */
export const weekdayShort: readonly Text[] = [
  { vi: 'CN', en: 'Sun' },
  { vi: 'Thứ 2', en: 'Mon' },
  { vi: 'Thứ 3', en: 'Tue' },
  { vi: 'Thứ 4', en: 'Wed' },
  { vi: 'Thứ 5', en: 'Thu' },
  { vi: 'Thứ 6', en: 'Fri' },
  { vi: 'Thứ 7', en: 'Sat' },
]

export const monthTitle: Text = { vi: 'Tháng {month}/{year}', en: '{month}/{year}' }
