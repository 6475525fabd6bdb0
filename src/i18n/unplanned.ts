import type { Text } from './text.ts'

/** Why something that was not planned cannot be recorded. */
export const unplannedRefused = {
  noTitle: { vi: 'Hãy ghi nội dung đã thực hiện.', en: 'Say what it was.' },
  notYet: { vi: '{at} chưa diễn ra nên chưa thể ghi nhận. Nội dung sắp tới hãy xếp vào lịch.', en: '{at} has not come, so it cannot be recorded. What is still ahead belongs into the schedule.' },
  noChannel: { vi: 'Hãy chọn kênh hoặc nơi tổ chức.', en: 'Choose a channel or place.' },
  noForm: { vi: 'Chưa biết hình thức nào dùng trên kênh này. Hãy chọn hình thức.', en: 'Nothing tells in which form things are on this channel. Choose a form.' },
  mayNotMake: { vi: 'Bạn không được thêm kênh hoặc nơi tổ chức. Hãy chọn kênh dùng chung, hoặc đề nghị quản trị viên thêm.', en: 'You may not add a channel or place. Choose a shared one, or ask an administrator to add it.' },
  notUnplanned: { vi: '“{title}” là nội dung đã xếp lịch, không rút lại ở đây được.', en: '“{title}” was in the schedule; it is not withdrawn here.' },
  tooMany: { vi: 'Mỗi lần ghi nhận tối đa {most} dòng. Hãy chia thành nhiều tệp.', en: 'At most {most} rows are recorded at once. Divide the file.' },
  listChanged: { vi: 'Lịch vừa thay đổi. Hãy xem lại danh sách rồi ghi nhận.', en: 'The schedule has just changed. Look at the list again, then record.' },
  listFaulty: { vi: 'Danh sách còn {n} dòng cần sửa; chưa ghi nhận dòng nào.', en: '{n} rows of the list are still to be mended; nothing was recorded.' },
  rowRefused: { vi: 'Dòng {row}: {why}', en: 'Row {row}: {why}' },
} as const satisfies Record<string, Text>

/** The mark of what was not planned, and the page on which it is recorded. */
export const unplannedText = {
  chip: { vi: 'Ngoài lịch', en: 'Unplanned' },
  markNote: { vi: 'Nội dung không có trong lịch, được ghi nhận sau khi đã thực hiện.', en: 'It was not in the schedule, and was recorded after it had happened.' },
  enteredBy: { vi: 'Người ghi nhận', en: 'Entered by' },
  enteredAt: { vi: 'Thời điểm ghi nhận', en: 'Entered at' },
  enteredById: { vi: 'Mã người ghi nhận', en: 'User id of who entered it' },
  why: { vi: 'Rút lại ngay sau khi ghi nhận nhầm', en: 'Withdrawn right after it was recorded by mistake' },
  standing: { vi: '“{title}” lúc {at} đã có trong lịch. Ghi kết quả cho nội dung đó?', en: '“{title}” at {at} is in the schedule. Record its outcome?' },
  known: { vi: '“{title}” ngày {at} đã được ghi nhận. Đây có phải là một lần khác?', en: '“{title}” on {at} has been recorded. Is this another?' },
  notFollowed: { vi: 'Trước ngày bắt đầu theo dõi kế hoạch ({day}) nên không được đánh giá.', en: 'It lies before the day from which the plan is followed ({day}), so it is not judged.' },
  countsNowhere: { vi: 'Đã ghi nhận, nhưng chưa tính vào chỉ tiêu nào.', en: 'Recorded, but it counts for no obligation.' },
} as const satisfies Record<string, Text>
