import type { Text } from '../platform/text.ts'

/** What is wrong with a commitment, and what would be right. */
export const commitmentRefused = {
  missing: {
    vi: 'Chưa ghi. Chỉ tiêu do hệ thống tự đối chiếu phải có cơ quan thực hiện, kỳ, thời gian áp dụng và số lượng; nếu chưa đủ, hãy chọn “Kiểm tra thủ công”.',
    en: 'Missing. A commitment checked by the system needs obligors, windows, a validity and a target; until it has them, choose “By hand”.',
  },
  nothingToCount: {
    vi: 'Kế hoạch này và kế hoạch cấp trên chưa có nội dung nào nên sẽ không có gì được tính: hãy bổ sung nội dung của kế hoạch, chọn chuyên mục hoặc nội dung cụ thể, hoặc chọn “Tính mọi nội dung, kể cả không gắn với kế hoạch”.',
    en: 'This plan and the plans above it have no themes, so that nothing would count: add themes to the plan, choose a programme or a theme, or tick “Count anything, whatever it is about”.',
  },
  obligorTwice: {
    vi: 'Một cơ quan được ghi hai lần; mỗi cơ quan chỉ ghi một lần.',
    en: 'A body is named twice; name each once.',
  },
  daysOutOfOrder: {
    vi: 'Ngày hết áp dụng ({to}) phải sau ngày bắt đầu ({from}).',
    en: 'The end of the validity ({to}) must come after its beginning ({from}).',
  },
  notPositive: {
    vi: 'Phải là số nguyên từ 1 trở lên, không phải “{value}”.',
    en: 'Must be a whole number of 1 or more, not “{value}”.',
  },
  primeAndBands: {
    vi: 'Đã chọn giờ vàng của kênh thì không ghi khung giờ riêng: hãy xóa các khung giờ riêng, hoặc chọn “Khung giờ riêng”.',
    en: 'Prime time of the channel and own bands exclude each other: remove the bands, or choose “Bands of its own”.',
  },
  bandsMissing: {
    vi: 'Đã chọn “Khung giờ riêng” thì phải ghi ít nhất một khung giờ.',
    en: '“Bands of its own” needs at least one band.',
  },
  dueDays: {
    vi: 'Phải là số nguyên từ {least} đến {most}, không phải “{value}”.',
    en: 'Must be a whole number from {least} to {most}, not “{value}”.',
  },
  notBesideAnswers: {
    vi: 'Không dùng cùng hạn nộp: báo cáo nộp cho từng kỳ thì không gửi bù, cũng không trừ kỳ theo ngày nghỉ. Hãy để trống.',
    en: 'Not beside days to the deadline: what is handed in for a period has no makegood and no excuse for holidays. Leave it empty.',
  },
  labelTwice: {
    vi: 'Đã có kỳ khác tên “{label}”. Báo cáo nộp cho từng kỳ thì mỗi quy tắc phải có tên riêng.',
    en: 'Another window is called “{label}”. Where reports are handed in for periods, each rule needs a label of its own.',
  },
  labelMissing: {
    vi: 'Đã có một kỳ không tên. Báo cáo nộp cho từng kỳ thì mỗi quy tắc phải có tên riêng.',
    en: 'One window already has no label. Where reports are handed in for periods, each rule needs a label of its own.',
  },
} as const satisfies Record<string, Text>
