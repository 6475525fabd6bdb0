import type { Text } from '../platform/text.ts'

/** Why something that was not planned cannot be recorded. */
export const unplannedRefused = {
  noTitle: { vi: 'Hãy ghi nội dung đã thực hiện.', en: 'Say what it was.' },
  notYet: {
    vi: '{at} chưa diễn ra nên chưa thể ghi nhận. Nội dung sắp tới hãy xếp vào lịch.',
    en: '{at} has not come, so it cannot be recorded. What is still ahead belongs into the schedule.',
  },
  noChannel: { vi: 'Hãy chọn kênh hoặc nơi tổ chức.', en: 'Choose a channel or place.' },
  noForm: {
    vi: 'Chưa biết hình thức nào dùng trên kênh này. Hãy chọn hình thức.',
    en: 'Nothing tells in which form things are on this channel. Choose a form.',
  },
  mayNotMake: {
    vi: 'Tài khoản này không được thêm kênh hoặc nơi tổ chức. Hãy chọn kênh dùng chung, hoặc đề nghị quản trị viên thêm.',
    en: 'You may not add a channel or place. Choose a shared one, or ask an administrator to add it.',
  },
  notUnplanned: {
    vi: '“{title}” là nội dung đã xếp lịch, không rút lại ở đây được.',
    en: '“{title}” was in the schedule; it is not withdrawn here.',
  },
  tooMany: {
    vi: 'Mỗi lần ghi nhận tối đa {most} dòng. Hãy chia thành nhiều tệp.',
    en: 'At most {most} rows are recorded at once. Divide the file.',
  },
  listChanged: {
    vi: 'Lịch vừa thay đổi. Hãy xem lại danh sách rồi ghi nhận.',
    en: 'The schedule has just changed. Look at the list again, then record.',
  },
  listFaulty: {
    vi: 'Danh sách còn {n} dòng cần sửa; chưa ghi nhận dòng nào.',
    en: '{n} rows of the list are still to be mended; nothing was recorded.',
  },
  recordedBefore: {
    vi: '{n} dòng trước đó đã được ghi nhận; hãy đọc lại tệp để ghi nhận các dòng còn lại.',
    en: 'Recorded before that: {n}. Read the file again to record the rest.',
  },
  rowRefused: { vi: 'Dòng {row}: {why}', en: 'Row {row}: {why}' },
} as const satisfies Record<string, Text>

/** The mark of what was not planned, and the page on which it is recorded. */
export const unplannedText = {
  chip: { vi: 'Ngoài lịch', en: 'Unplanned' },
  markNote: {
    vi: 'Nội dung không có trong lịch, được ghi nhận sau khi đã thực hiện.',
    en: 'It was not in the schedule, and was recorded after it had happened.',
  },
  enteredBy: { vi: 'Người ghi nhận', en: 'Entered by' },
  enteredAt: { vi: 'Thời điểm ghi nhận', en: 'Entered at' },
  enteredById: { vi: 'Mã người ghi nhận', en: 'User id of who entered it' },
  why: { vi: 'Rút lại ngay sau khi ghi nhận nhầm', en: 'Withdrawn right after it was recorded by mistake' },
  standing: {
    vi: '“{title}” lúc {at} đã có trong lịch. Ghi kết quả cho nội dung đó?',
    en: '“{title}” at {at} is in the schedule. Record its outcome?',
  },
  known: {
    vi: '“{title}” ngày {at} đã được ghi nhận. Đây có phải là một lần khác?',
    en: '“{title}” on {at} has been recorded. Is this another?',
  },
  notFollowed: {
    vi: 'Trước ngày bắt đầu theo dõi kế hoạch ({day}) nên không được đánh giá.',
    en: 'It lies before the day from which the plan is followed ({day}), so it is not judged.',
  },
  countsNowhere: {
    vi: 'Chưa tính vào chỉ tiêu nào: hãy xem lại nội dung theo kế hoạch, hình thức và kênh.',
    en: 'It counts for no obligation: look at its theme, its form and its channel again.',
  },
} as const satisfies Record<string, Text>

/** The page on which it is recorded. */
export const recordText = {
  heading: { vi: 'Ghi nhận ngoài lịch', en: 'Record what was not planned' },
  link: { vi: 'Ghi nhận ngoài lịch', en: 'Record unplanned' },
  intro: {
    vi: 'Ghi lại việc đã làm mà chưa có trong lịch: một cuộc đối thoại, một bài đã đăng, một nội dung đã phát sóng. Việc đã ghi nhận được tính như nội dung có trong lịch.',
    en: 'For what has been done and was not in the schedule: a dialogue held, an article published, a programme aired. What is recorded counts as what was planned does.',
  },
  mayNot: {
    vi: 'Tài khoản này không ghi nhận cho cơ quan nào. Người ghi nhận là biên tập viên hoặc thư ký biên tập của cơ quan thực hiện.',
    en: 'This account records for no organization. Editors and schedulers of the body that did it record it.',
  },
  forObligation: { vi: 'Cho chỉ tiêu: {obligation}', en: 'For the obligation: {obligation}' },
  what: { vi: 'Nội dung đã thực hiện', en: 'What was done' },
  whatHint: { vi: 'Ví dụ: Đối thoại với người dân khóm 3', en: 'e.g. Dialogue with the people of hamlet 3' },
  where: { vi: 'Kênh, nơi tổ chức', en: 'Channel or place' },
  choose: { vi: 'Chọn…', en: 'Choose…' },
  ownChannels: { vi: 'Của cơ quan', en: 'Of the organization' },
  sharedChannels: { vi: 'Dùng chung', en: 'Shared' },
  newPlace: { vi: 'Nơi khác, chưa có trong danh mục…', en: 'Another place, not in the list yet…' },
  placeName: { vi: 'Tên nơi tổ chức', en: 'Name of the place' },
  placeHint: { vi: 'Ví dụ: Hội trường UBND xã Năm Căn', en: 'e.g. Hall of the people’s committee' },
  medium: { vi: 'Loại hình', en: 'Medium' },
  noChannel: {
    vi: 'Cơ quan chưa có kênh, nơi tổ chức nào dùng được. Hãy đề nghị quản trị viên thêm một kênh dùng chung.',
    en: 'There is no channel that your organization may use. Ask an administrator for a shared one.',
  },
  noneOfKind: {
    vi: 'Cơ quan chưa có kênh loại “{medium}”; hãy chọn kênh khác hoặc đề nghị quản trị viên thêm.',
    en: 'The organization has no channel of the kind “{medium}”: choose another, or ask an administrator to add one.',
  },
  organization: { vi: 'Cơ quan thực hiện', en: 'Organization' },
  when: { vi: 'Thời gian', en: 'When' },
  today: { vi: 'Hôm nay', en: 'Today' },
  yesterday: { vi: 'Hôm qua', en: 'Yesterday' },
  otherDay: { vi: 'Ngày khác', en: 'Another day' },
  day: { vi: 'Ngày', en: 'Day' },
  time: { vi: 'Giờ', en: 'Time' },
  timeHint: { vi: '8:30, 15h', en: '8:30, 15h' },
  theme: { vi: 'Nội dung theo kế hoạch', en: 'Theme of the plan' },
  noTheme: { vi: 'Không thuộc nội dung nào', en: 'None' },
  period: { vi: 'Báo cáo cho kỳ', en: 'The period that it reports on' },
  evidence: { vi: 'Tài liệu kiểm chứng', en: 'Evidence' },
  photo: { vi: 'Chụp ảnh', en: 'Take a picture' },
  file: { vi: 'Chọn ảnh, tệp', en: 'Choose a file' },
  url: { vi: 'Đường dẫn', en: 'Link' },
  details: { vi: 'Hình thức: {form} · Thời lượng: {length}', en: 'Form: {form} · Length: {length}' },
  detailsNoLength: { vi: 'Hình thức: {form}', en: 'Form: {form}' },
  form: { vi: 'Hình thức', en: 'Form' },
  length: { vi: 'Thời lượng (phút:giây)', en: 'Length (minutes:seconds)' },
  programme: { vi: 'Chuyên mục, chương trình', en: 'Programme' },
  noProgramme: { vi: 'Không thuộc chuyên mục nào', en: 'None' },
  submit: { vi: 'Ghi nhận', en: 'Record' },
  sending: { vi: 'Đang ghi nhận…', en: 'Recording…' },
  uploading: { vi: 'Đang tải tệp lên…', en: 'Uploading the file…' },
  missingWhat: { vi: 'Hãy ghi nội dung đã thực hiện.', en: 'Say what was done.' },
  missingWhere: { vi: 'Hãy chọn kênh hoặc nơi tổ chức.', en: 'Choose a channel or place.' },
  missingPlace: { vi: 'Hãy ghi tên nơi tổ chức và chọn loại hình.', en: 'Name the place and choose its medium.' },
  wrongUrl: { vi: 'Đường dẫn phải bắt đầu bằng http:// hoặc https://.', en: 'A link starts with http:// or https://.' },
  missingWho: { vi: 'Hãy chọn cơ quan thực hiện.', en: 'Choose the organization.' },
  failed: {
    vi: 'Không ghi nhận được. Kiểm tra kết nối rồi thử lại; nội dung đã nhập vẫn còn.',
    en: 'It could not be recorded. Check the connection and try again; what was typed is still there.',
  },
  confirmThat: { vi: 'Ghi kết quả cho nội dung đã xếp lịch', en: 'Record the outcome of what was planned' },
  another: { vi: 'Đây là lần khác, vẫn ghi nhận', en: 'It is another; record it' },
  change: { vi: 'Sửa lại', en: 'Change it' },
  counted: { vi: 'Tính vào {n} chỉ tiêu:', en: 'It counts for {n} obligation(s):' },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  undone: {
    vi: 'Đã rút lại “{title}”. Nhật ký vẫn lưu việc ghi nhận và rút lại.',
    en: '“{title}” is withdrawn. The log keeps both the entry and the withdrawal.',
  },
  open: { vi: 'Mở để bổ sung', en: 'Open it to add to it' },
  next: { vi: 'Ghi nhận tiếp', en: 'Record another' },
} as const satisfies Record<string, Text>

/** Lines of a playout log that had no slot. */
export const unplannedLineText = {
  heading: { vi: 'Ngoài lịch', en: 'Without a slot' },
  all: { vi: 'Ghi nhận tất cả {n} dòng', en: 'Record all {n}' },
  note: { vi: 'Quảng cáo và nội dung lấp giờ không được ghi nhận.', en: 'Advertisements and fillers are left out.' },
  fillers: { vi: 'Quảng cáo, nội dung lấp giờ và dòng không phát ({n})', en: 'Advertisements, fillers, and lines that did not air ({n})' },
  recorded: {
    vi: 'Đã ghi nhận {n} nội dung ngoài lịch, tính vào {counted} chỉ tiêu.',
    en: 'Recorded without a slot: {n}, counting for {counted} obligations.',
  },
} as const satisfies Record<string, Text>
