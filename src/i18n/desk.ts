import type { Text } from '../platform/text.ts'

/** What the desk says before something is saved that may be saved, but will not count. */
export const deskWarning = {
  late: {
    vi: 'Sau hạn nộp nên không tính vào “{commitment}”.',
    en: 'After the deadline: it will not count for “{commitment}”.',
  },
  duration: {
    vi: 'Ngắn hơn thời lượng tối thiểu nên không tính vào “{commitment}”.',
    en: 'Shorter than the least duration: it will not count for “{commitment}”.',
  },
  timeBand: {
    vi: 'Ngoài khung giờ quy định nên không tính vào “{commitment}”.',
    en: 'Outside the time band: it will not count for “{commitment}”.',
  },
  rerun: {
    vi: 'Là phát lại nên không tính vào “{commitment}”.',
    en: 'A rerun: it will not count for “{commitment}”.',
  },
  noContent: {
    vi: 'Duyệt lịch khi chưa có nội dung: chỉ đúng với chương trình trực tiếp. Nếu nội dung còn phải làm, hãy để “Dự kiến”.',
    en: 'Confirmed without content: right for a live show only. While the content is still to be made, leave it planned.',
  },
  subject: {
    vi: 'Chưa gắn với nội dung nào của kế hoạch nên không tính vào “{commitment}”. Nếu đúng nội dung, hãy chọn trong thẻ “Gắn với kế hoạch” của tác phẩm.',
    en: 'Tied to no theme of a plan: it will not count for “{commitment}”. If it is about one, choose it in the tab “Plan” of the content.',
  },
  madeGoodAlready: {
    vi: 'Mục không thực hiện được đã có mục bù khác; chỉ mục bù sớm nhất được tính.',
    en: 'What was lost has another makegood already; only the earliest counts.',
  },
} as const satisfies Record<string, Text>

/** Why a slot is proposed, piece by piece. */
export const proposalWords = {
  emptySlot: { vi: 'Khung giờ trống của lịch định kỳ, chưa có nội dung', en: 'A slot of the series, without content' },
  freeTime: { vi: '{channel} còn trống giờ này', en: '{channel} is free at this time' },
  length: { vi: 'dài {length}', en: '{length} long' },
  serves: { vi: 'tính cho {commitments}', en: 'counts for {commitments}' },
} as const satisfies Record<string, Text>

/** What a request to the desk must look like. */
export const deskAsked = {
  body: { vi: 'Cần một đối tượng JSON.', en: 'A JSON object is needed.' },
  id: { vi: 'phải là mã số của một bản ghi', en: 'must be the id of a document' },
  instant: { vi: 'phải là thời điểm ISO 8601 có múi giờ', en: 'must be an ISO 8601 instant with an offset' },
  seconds: { vi: 'phải là số giây nguyên dương, không quá 7 ngày', en: 'must be a positive whole number of seconds, at most 7 days' },
  text: { vi: 'phải là văn bản, không quá 500 ký tự', en: 'must be text of at most 500 characters' },
  content: {
    vi: 'phải là { collection, id } của một tác phẩm phát sóng hoặc bài viết',
    en: 'must be { collection, id } of a segment or an article',
  },
  answer: {
    vi: 'phải là { start, label }: ngày đầu kỳ dạng YYYY-MM-DD và tên kỳ (hoặc null)',
    en: 'must be { start, label }: the first day of the period as YYYY-MM-DD, and its label (or null)',
  },
  place: {
    vi: 'phải là mã số của một kênh, hoặc { name, medium } của nơi tổ chức mới',
    en: 'must be the id of a channel, or { name, medium } of a new place',
  },
  evidence: { vi: 'phải là danh sách { url, file, note }', en: 'must be a list of { url, file, note }' },
  ids: { vi: 'phải là danh sách mã số', en: 'must be a list of ids' },
  flag: { vi: 'phải là true hoặc false', en: 'must be true or false' },
  status: { vi: 'chỉ được là planned hoặc confirmed', en: 'may only be planned or confirmed' },
  outcome: { vi: 'chỉ được là missed, preempted hoặc cancelled', en: 'may only be missed, preempted or cancelled' },
  unknown: { vi: 'không có trường này', en: 'is not a field' },
  missing: { vi: 'không được để trống', en: 'must be given' },
  question: { vi: 'Hãy nêu obligation hoặc placement.', en: 'Name an obligation or a placement.' },
} as const satisfies Record<string, Text>
