import type { Text } from './text.ts'

/** Why an edit of a series is refused as a whole. */
export const seriesRefused = {
  notFound: { vi: 'Không tìm thấy chuyên mục này.', en: 'No such programme.' },
  notYours: { vi: 'Bạn chỉ được sửa chuyên mục của cơ quan mình.', en: 'You may only change your own organization’s programmes.' },
  badRequest: { vi: 'Yêu cầu không đúng: {part}.', en: 'The request is not valid: {part}.' },
  notOfSeries: {
    vi: 'Giờ này không thuộc lịch định kỳ của chuyên mục. Hãy chọn một kỳ của chuyên mục.',
    en: 'The programme has no slot at this time. Choose one of its occurrences.',
  },
  ontoSibling: {
    vi: 'Ngày này đã có một kỳ khác của chính chuyên mục “{name}” ({at}). Hai kỳ không thể nhập làm một; hãy chọn ngày khác hoặc hủy kỳ kia trước.',
    en: 'Another occurrence of “{name}” already stands on this day ({at}). Two cannot become one; choose another day or cancel that one first.',
  },
  cannotMove: {
    vi: 'Quy tắc lặp này không dời được bằng cách kéo. Hãy sửa lịch định kỳ ngay trong chuyên mục, hoặc chọn “Chỉ lần này”.',
    en: 'This recurrence cannot be moved by dragging. Edit the slot in the programme, or choose “Only this one”.',
  },
  secondOverride: {
    vi: 'Kỳ này vừa được người khác sửa riêng. Hãy tải lại để xem bản đang có rồi sửa tiếp.',
    en: 'Somebody else has just changed this occurrence. Reload it and go on from there.',
  },
  changedMeanwhile: {
    vi: 'Lịch đã thay đổi từ khi bạn xem trước. Hãy xem lại rồi mới áp dụng.',
    en: 'The schedule has changed since the preview. Look again before applying.',
  },
  aired: {
    vi: 'Kỳ này đã phát hoặc đã đến giờ; không sửa được nữa.',
    en: 'This occurrence has aired or its time has come; it cannot be changed.',
  },
  skipReasonFilled: {
    vi: 'Kỳ này đã có nội dung hoặc đã được sửa riêng. Hãy đưa nội dung ra khay hoặc hủy lượt đó trước khi nghỉ ngày này.',
    en: 'This occurrence holds content or was changed by somebody. Put its content back to the tray, or cancel it, before skipping the day.',
  },
  noWorkingDay: {
    vi: 'Không còn ngày làm việc nào trống giờ trong hai tuần tới.',
    en: 'No working day within a fortnight is free at this hour.',
  },
} as const satisfies Record<string, Text>

export type SeriesRefusalCode = keyof typeof seriesRefused

/** Why each line of a preview stands where it stands. */
export const lineReason = {
  moved: { vi: 'Dời giờ', en: 'Moved' },
  altered: { vi: 'Sửa theo chuyên mục', en: 'Changed with the series' },
  added: { vi: 'Thêm mới', en: 'Added' },
  removed: { vi: 'Bỏ khỏi lịch', en: 'Taken back' },
  restored: { vi: 'Trả về lịch chung', en: 'Restored to the series' },
  ownTime: { vi: 'Giữ nguyên: đã dời giờ riêng', en: 'Kept: was moved by itself' },
  ownLength: { vi: 'Giữ nguyên: có thời lượng riêng', en: 'Kept: has a length of its own' },
  ownChannel: { vi: 'Giữ nguyên: đã chuyển kênh riêng', en: 'Kept: is on a channel of its own' },
  confirmed: { vi: 'Giữ nguyên: đã chốt lịch', en: 'Kept: confirmed' },
  decided: { vi: 'Giữ nguyên: đã hủy hoặc đã có kết quả', en: 'Kept: cancelled or decided' },
  content: { vi: 'Giữ nguyên: đã có nội dung', en: 'Kept: holds content' },
  aired: { vi: 'Không sửa: đã phát hoặc đã đến giờ', en: 'Not changed: has aired or begun' },
  past: { vi: 'Không dời: giờ mới đã qua', en: 'Not moved: its new time has passed' },
  taken: { vi: 'Không dời: kênh đã có mục khác vào giờ đó', en: 'Not placed: the channel is taken then' },
  notYours: { vi: 'Không sửa: thuộc cơ quan khác', en: 'Not changed: belongs to another organization' },
} as const satisfies Record<string, Text>

export type LineReason = keyof typeof lineReason

/** What a request about a series should have held. */
export const seriesAsked = {
  scope: { vi: 'phải là this, following hoặc all', en: 'must be this, following or all' },
  day: { vi: 'phải là ngày dạng 2026-01-31', en: 'must be a day like 2026-01-31' },
  skip: { vi: 'phải là danh sách những ngày không phát, mỗi mục có day và reason', en: 'must be a list of days to skip, each with day and reason' },
  change: { vi: 'phải là những trường được sửa', en: 'must be the fields that change' },
  choice: { vi: 'phải là keep, move hoặc skip', en: 'must be keep, move or skip' },
  decisions: { vi: 'phải là danh sách, mỗi mục có slot và choice', en: 'must be a list, each with slot and choice' },
} as const satisfies Record<string, Text>
