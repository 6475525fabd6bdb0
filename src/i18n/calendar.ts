import type { PlacementShown } from '../rules/placementShown.ts'
import { statusText } from './delivery.ts'
import type { Text } from '../platform/text.ts'

/** What the scheduling desk's calendar says. */
export const calendarText = {
  heading: { vi: 'Lịch phát sóng, đăng tải', en: 'Schedule' },
  loading: { vi: 'Đang tải lịch…', en: 'Loading the schedule…' },
  views: { vi: 'Cách xem', en: 'View' },
  today: { vi: 'Hôm nay', en: 'Today' },
  previous: { vi: 'Trước', en: 'Previous' },
  next: { vi: 'Sau', en: 'Next' },
  channels: { vi: 'Kênh', en: 'Channels' },
  allChannels: { vi: 'Tất cả các kênh', en: 'All channels' },
  nothing: { vi: 'Không có nội dung nào trên lịch trong khoảng thời gian này.', en: 'Nothing is scheduled in this stretch.' },
  noChannels: {
    vi: 'Chưa có kênh nào. Hãy khai báo kênh trong danh mục rồi quay lại đây.',
    en: 'There is no channel yet. Add one to the catalogue, then come back.',
  },
  failed: {
    vi: 'Không tải được lịch. Kiểm tra kết nối rồi thử lại.',
    en: 'The schedule could not be loaded. Check the connection and try again.',
  },
  again: { vi: 'Thử lại', en: 'Try again' },
  offline: {
    vi: 'Mất kết nối trực tiếp; lịch được tải lại sau mỗi vài giây.',
    en: 'The live connection is lost; the schedule is asked for every few seconds.',
  },
  more: { vi: '+{n} mục', en: '+{n} more' },
  moreHint: { vi: 'Xem thêm {n} mục', en: 'Show {n} more' },
  close: { vi: 'Đóng', en: 'Close' },
  timed: { vi: 'Theo giờ', en: 'By the hour' },
  placements: { vi: 'Nội dung trên lịch', en: 'Placements' },
  prime: { vi: 'Giờ vàng', en: 'Prime time' },
  rerun: { vi: 'Phát lại', en: 'Rerun' },
  makegoodPlanned: { vi: 'Đã xếp lịch bù: {at}', en: 'Makegood planned: {at}' },
  madeGood: { vi: 'Đã bù: {at}', en: 'Made good: {at}' },
  findMakegood: { vi: 'Tìm khung giờ để bù', en: 'Find a slot for the makegood' },
  empty: { vi: 'Chưa có nội dung', en: 'No content yet' },

  rundown: { vi: 'Khung chương trình', en: 'Rundown' },
  feeds: { vi: 'Lịch đồng bộ', en: 'Calendar feeds' },
  spreadsheet: { vi: 'Bảng tính', en: 'Spreadsheet' },

  tray: { vi: 'Nội dung chờ xếp lịch', en: 'Content to be scheduled' },
  trayHint: {
    vi: 'Kéo một mục vào lịch, hoặc bấm “Xếp lịch…”. Kéo một mục từ lịch về đây để đưa ra khỏi lịch.',
    en: 'Drag an item onto the calendar, or press “Schedule…”. Drag a placement back here to take it off.',
  },
  trayEmpty: { vi: 'Mọi nội dung đã hoàn thành đều đã được xếp lịch.', en: 'Everything that is finished has a slot.' },
  schedule: { vi: 'Xếp lịch…', en: 'Schedule…' },

  panels: { vi: 'Phần hiển thị', en: 'What is shown' },
  panelCalendar: { vi: 'Lịch', en: 'Schedule' },
  panelRail: { vi: 'Chỉ tiêu trong kỳ', en: 'Obligations' },
  panelTray: { vi: 'Chờ xếp lịch', en: 'Waiting' },

  rail: { vi: 'Chỉ tiêu trong kỳ', en: 'Commitments of the period' },
  railEmpty: { vi: 'Không có chỉ tiêu nào trong khoảng thời gian này.', en: 'No commitment falls into this stretch.' },
  railSettled: { vi: 'Không còn việc phải làm: {tally}', en: 'Nothing more to do: {tally}' },
  railPlanned: { vi: 'theo lịch sẽ đạt {planned}/{target}', en: 'the plan would bring it to {planned}/{target}' },
  railNeeded: { vi: 'còn thiếu {needed}', en: '{needed} still needed' },
  railWaiting: { vi: 'trong đó {amount} chờ xác nhận', en: '{amount} of it to be confirmed' },
  railCureBy: { vi: 'hạn bù {day}', en: 'to be made good by {day}' },
  notOwed: {
    vi: 'Chỉ tiêu này không còn gì phải xếp lịch trong khoảng đang xem.',
    en: 'Nothing is left to schedule for this obligation in the stretch that is shown.',
  },
  until: { vi: 'đến {day}', en: 'until {day}' },
  showCounting: { vi: 'Chỉ làm rõ những mục được tính', en: 'Show what counts' },
  showAll: { vi: 'Hiện lại tất cả', en: 'Show everything again' },
  make: { vi: 'Bổ sung nội dung còn thiếu', en: 'Add what is missing' },

  proposalsFor: { vi: 'Chọn khung giờ trống cho: {title}', en: 'Choose a slot: {title}' },
  noProposals: { vi: 'Không còn khung giờ trống nào đáp ứng trong thời hạn.', en: 'No slot within the time would count.' },
  choose: { vi: 'Chọn khung giờ này', en: 'Choose' },
  searching: { vi: 'Đang tìm khung giờ trống…', en: 'Looking for slots…' },

  move: { vi: 'Đổi giờ…', en: 'Move…' },
  moveSave: { vi: 'Lưu giờ mới', en: 'Save' },
  place: { vi: 'Xếp lịch', en: 'Schedule' },
  day: { vi: 'Ngày', en: 'Date' },
  time: { vi: 'Giờ', en: 'Time' },
  minutes: { vi: 'Thời lượng (phút:giây)', en: 'Length (minutes:seconds)' },
  channel: { vi: 'Kênh', en: 'Channel' },
  form: { vi: 'Hình thức', en: 'Form' },
  slot: { vi: 'Khung giờ trống', en: 'Free slot' },
  ownTime: { vi: 'Giờ khác', en: 'Another time' },
  programmeForm: { vi: 'Theo chuyên mục', en: 'As its programme' },
  open: { vi: 'Mở để sửa đầy đủ', en: 'Open the document' },
  unplace: { vi: 'Đưa về danh sách chờ', en: 'Back to the waiting list' },
  lose: { vi: '{missed}, bị thay, hủy…', en: '{missed}, pre-empted, cancelled…' },
  fixed: {
    vi: 'Mục này không đổi giờ được: đã có kết quả thực tế hoặc thuộc cơ quan khác.',
    en: 'This one cannot be moved: it has an outcome, or belongs to another organization.',
  },

  outcome: { vi: 'Kết quả thực tế', en: 'What happened?' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonMissing: { vi: 'Hãy ghi lý do.', en: 'Say why.' },
  record: { vi: 'Ghi nhận và tìm khung giờ bù', en: 'Record, and look for a makegood' },
  recorded: { vi: 'Đã ghi nhận: {title}', en: 'Recorded: {title}' },
  makegoods: { vi: '{makeGood} cho: {title}', en: '{makeGood}: {title}' },
  noMakegood: { vi: 'Không cần bù, hoặc không còn khung giờ trống để bù.', en: 'No makegood is needed, or none is left.' },
  later: { vi: 'Để sau', en: 'Later' },
  makegoodMade: { vi: 'Đã xếp lịch bù vào {at}.', en: 'The makegood is planned for {at}.' },

  occurrence: { vi: 'Sửa một số phát sóng của lịch định kỳ', en: 'Change an episode of a series' },
  occurrenceAsk: { vi: 'Thay đổi này áp dụng cho:', en: 'This change applies to:' },
  scopeThis: { vi: 'Chỉ lần này', en: 'This one alone' },
  scopeFollowing: { vi: 'Từ đây về sau', en: 'This and following' },
  scopeAll: { vi: 'Tất cả', en: 'All' },
  apply: { vi: 'Áp dụng', en: 'Apply' },
  nameFrom: { vi: 'Tên chuyên mục từ đây về sau', en: 'Name of the programme from here on' },
  nameUntil: { vi: 'Phần trước đó mang tên “{name}”.', en: 'What lies before is called “{name}”.' },
  applied: { vi: 'Đã đổi lịch định kỳ.', en: 'The series is changed.' },
  appliedForGood: {
    vi: 'Đã đổi lịch định kỳ. Thay đổi này quá lớn nên không hoàn tác được.',
    en: 'The series is changed. This change is too large to be undone.',
  },

  restore: { vi: 'Trả về lịch định kỳ', en: 'Back to the series' },
  restored: { vi: 'Đã trả về lịch định kỳ: {title}, {at}.', en: 'Back to the series: {title}, {at}.' },

  warnings: { vi: 'Xem lại trước khi lưu', en: 'Before you save' },
  saveAnyway: { vi: 'Vẫn lưu', en: 'Save anyway' },
  changeIt: { vi: 'Sửa lại', en: 'Change it' },
  putBack: { vi: 'Trả lại chỗ cũ', en: 'Put it back' },
  cancel: { vi: 'Hủy bỏ', en: 'Cancel' },
  moved: { vi: '{title}: {at}.', en: '{title}: {at}.' },
  takenOff: { vi: 'Đã đưa về danh sách chờ: {title}', en: 'Back on the waiting list: {title}' },
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
const shortStatus: Readonly<Partial<Record<PlacementShown, Text>>> = {
  preempted: { vi: 'Bị thay', en: 'Pre-empted' },
  retracted: { vi: 'Thu hồi', en: 'Retracted' },
}

export const cardStatus = (status: PlacementShown, medium: string | undefined): Text => shortStatus[status] ?? statusText(status, medium)

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
