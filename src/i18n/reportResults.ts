import type { Text } from '../platform/text.ts'

/** Sentences of a report's results: what went out, by theme and by form, and readers' questions. */

export const outputSaid = {
  none: {
    vi: 'Trong kỳ chưa ghi nhận lượt phát sóng, đăng tải hoặc tổ chức nào.',
    en: 'Nothing is recorded as broadcast, published or held in the period.',
  },
  one: {
    vi: 'Trong kỳ đã thực hiện {n} lượt phát sóng, đăng tải, tổ chức{contents}{reruns}.',
    en: '{n} placement went out in the period{contents}{reruns}.',
  },
  many: {
    vi: 'Trong kỳ đã thực hiện {n} lượt phát sóng, đăng tải, tổ chức{contents}{reruns}.',
    en: '{n} placements went out in the period{contents}{reruns}.',
  },
  oneContent: { vi: ' của {n} tác phẩm, bài viết, hoạt động', en: ', all of the same piece' },
  manyContents: { vi: ' của {n} tác phẩm, bài viết, hoạt động khác nhau', en: ', of {n} different pieces' },
  onlyRerun: { vi: ', là lượt phát lại', en: ', a rerun' },
  oneRerun: { vi: ', trong đó có {n} lượt phát lại', en: ', {n} of them a rerun' },
  manyReruns: { vi: ', trong đó có {n} lượt phát lại', en: ', {n} of them reruns' },
  minutes: { vi: 'Tổng thời lượng phát sóng là {minutes}.', en: 'Broadcasts came to {minutes} in all.' },
} as const satisfies Record<string, Text>

export const coverageSaid = {
  noThemes: { vi: 'Kế hoạch không nêu riêng từng nội dung tuyên truyền.', en: 'The plan lists no themes.' },
  onlyCovered: {
    vi: 'Nội dung tuyên truyền của kế hoạch đã được thực hiện trong kỳ.',
    en: 'The one theme of the plan was covered in the period.',
  },
  onlyNotCovered: {
    vi: 'Nội dung tuyên truyền của kế hoạch chưa được thực hiện trong kỳ.',
    en: 'The one theme of the plan was not covered in the period.',
  },
  all: {
    vi: 'Tất cả {count} nội dung của kế hoạch đều đã được tuyên truyền trong kỳ.',
    en: 'All {count} themes of the plan were covered in the period.',
  },
  noneCovered: {
    vi: 'Chưa có nội dung nào trong số {count} nội dung của kế hoạch được tuyên truyền trong kỳ.',
    en: 'None of the {count} themes of the plan was covered in the period.',
  },
  someOne: {
    vi: 'Trong số {count} nội dung của kế hoạch, {covered} nội dung đã được tuyên truyền trong kỳ; {notCovered} nội dung chưa được tuyên truyền, gồm:',
    en: 'Of the {count} themes of the plan, {covered} was covered in the period and {notCovered} not:',
  },
  someMany: {
    vi: 'Trong số {count} nội dung của kế hoạch, {covered} nội dung đã được tuyên truyền trong kỳ; {notCovered} nội dung chưa được tuyên truyền, gồm:',
    en: 'Of the {count} themes of the plan, {covered} were covered in the period and {notCovered} not:',
  },
  tableBelow: { vi: 'Số liệu theo từng nội dung như sau:', en: 'The figures by theme are these:' },
} as const satisfies Record<string, Text>

interface GroupWords {
  readonly name: Text
  readonly none: Text
  readonly one: Text
  readonly many: Text
}

/** What became of each group of mediums. */
export const groupSaid = {
  television: {
    name: { vi: 'Truyền hình', en: 'Television' },
    none: { vi: 'trong kỳ chưa có lượt phát sóng nào.', en: 'nothing was broadcast in the period.' },
    one: { vi: 'đã phát sóng {n} lượt{reruns}, thời lượng {minutes}', en: '{n} airing was broadcast{reruns}, {minutes} long' },
    many: { vi: 'đã phát sóng {n} lượt{reruns}, tổng thời lượng {minutes}', en: '{n} airings were broadcast{reruns}, {minutes} in all' },
  },
  radio: {
    name: { vi: 'Phát thanh', en: 'Radio' },
    none: { vi: 'trong kỳ chưa có lượt phát sóng nào.', en: 'nothing was broadcast in the period.' },
    one: { vi: 'đã phát sóng {n} lượt{reruns}, thời lượng {minutes}', en: '{n} airing was broadcast{reruns}, {minutes} long' },
    many: { vi: 'đã phát sóng {n} lượt{reruns}, tổng thời lượng {minutes}', en: '{n} airings were broadcast{reruns}, {minutes} in all' },
  },
  press: {
    name: { vi: 'Báo in, báo điện tử', en: 'Press' },
    none: { vi: 'trong kỳ chưa có tin, bài nào được đăng.', en: 'nothing was published in the period.' },
    one: { vi: 'đã đăng {n} tin, bài', en: '{n} piece was published' },
    many: { vi: 'đã đăng {n} tin, bài', en: '{n} pieces were published' },
  },
  sites: {
    name: { vi: 'Cổng, trang thông tin điện tử và mạng xã hội', en: 'Portals, websites and social media' },
    none: { vi: 'trong kỳ chưa có tin, bài nào được đăng.', en: 'nothing was published in the period.' },
    one: { vi: 'đã đăng {n} tin, bài', en: '{n} piece was published' },
    many: { vi: 'đã đăng {n} tin, bài', en: '{n} pieces were published' },
  },
  communes: {
    name: { vi: 'Thông tin cơ sở', en: 'Communes' },
    none: { vi: 'trong kỳ chưa ghi nhận lượt phát, lượt đăng nào.', en: 'nothing is recorded in the period.' },
    one: { vi: 'đã thực hiện {n} lượt{reruns}', en: '{n} placement went out{reruns}' },
    many: { vi: 'đã thực hiện {n} lượt{reruns}', en: '{n} placements went out{reruns}' },
  },
  events: {
    name: { vi: 'Hội nghị, tập huấn, hội thi, đối thoại', en: 'Conferences, training, contests, dialogues' },
    none: { vi: 'trong kỳ chưa ghi nhận cuộc nào được tổ chức.', en: 'no event is recorded in the period.' },
    one: { vi: 'đã tổ chức {n} cuộc', en: '{n} event was held' },
    many: { vi: 'đã tổ chức {n} cuộc', en: '{n} events were held' },
  },
  visual: {
    name: { vi: 'Tuyên truyền trực quan', en: 'Visual displays' },
    none: { vi: 'trong kỳ chưa ghi nhận hoạt động nào.', en: 'nothing is recorded in the period.' },
    one: { vi: 'đã thực hiện {n} hoạt động', en: '{n} display was put up' },
    many: { vi: 'đã thực hiện {n} hoạt động', en: '{n} displays were put up' },
  },
  other: {
    name: { vi: 'Hình thức khác', en: 'Other forms' },
    none: { vi: 'trong kỳ chưa ghi nhận hoạt động nào.', en: 'nothing is recorded in the period.' },
    one: { vi: 'đã thực hiện {n} lượt', en: '{n} placement went out' },
    many: { vi: 'đã thực hiện {n} lượt', en: '{n} placements went out' },
  },
} as const satisfies Record<string, GroupWords>

export const groupParts = {
  onlyRerun: { vi: ' (phát lại)', en: ' (a rerun)' },
  oneRerun: { vi: ' (trong đó {n} lượt phát lại)', en: ' ({n} of them a rerun)' },
  manyReruns: { vi: ' (trong đó {n} lượt phát lại)', en: ' ({n} of them reruns)' },
  minutesApart: { vi: ', thời lượng phát sóng {minutes}', en: ', {minutes} on the air' },
  /** What of them: by form. */
  forms: { vi: ', gồm {forms}', en: ': {forms}' },
  /** Where there is one form alone. */
  onlyForm: { vi: ' (hình thức: {form})', en: ' (form: {form})' },
  form: { vi: '{name} ({n})', en: '{name} ({n})' },
  channels: { vi: ' Theo kênh: {channels}.', en: ' By channel: {channels}.' },
  channel: { vi: '{name} {n} lượt', en: '{name} {n}' },
} as const satisfies Record<string, Text>

export const feedbackSaid = {
  notTaken: {
    vi: '[Bổ sung kết quả tiếp nhận và trả lời ý kiến của tổ chức, cá nhân trong kỳ.]',
    en: '[Add how questions from organizations and individuals were taken and answered.]',
  },
  none: {
    vi: 'Trong kỳ chưa tiếp nhận ý kiến bạn đọc nào gửi qua trang thông tin.',
    en: 'No question from readers came in through the site in the period.',
  },
  one: {
    vi: 'Trong kỳ đã tiếp nhận {n} ý kiến bạn đọc gửi qua trang thông tin; {state}.',
    en: '{n} question from readers came in through the site in the period; {state}.',
  },
  many: {
    vi: 'Trong kỳ đã tiếp nhận {n} ý kiến bạn đọc gửi qua trang thông tin; {state}.',
    en: '{n} questions from readers came in through the site in the period; {state}.',
  },
  onlyAnswered: { vi: 'ý kiến này đã được trả lời', en: 'it has been answered' },
  onlyWaiting: { vi: 'ý kiến này đang được xử lý', en: 'it is being dealt with' },
  onlyRejected: { vi: 'ý kiến này không đăng', en: 'it was not published' },
  allAnswered: { vi: 'tất cả đều đã được trả lời', en: 'all of them have been answered' },
  allWaiting: { vi: 'tất cả đang được xử lý', en: 'all of them are being dealt with' },
  allRejected: { vi: 'tất cả không đăng', en: 'none of them was published' },
  oneAnswered: { vi: '{n} ý kiến đã được trả lời', en: '{n} has been answered' },
  answered: { vi: '{n} ý kiến đã được trả lời', en: '{n} have been answered' },
  oneWaiting: { vi: '{n} ý kiến đang được xử lý', en: '{n} is being dealt with' },
  waiting: { vi: '{n} ý kiến đang được xử lý', en: '{n} are being dealt with' },
  oneRejected: { vi: '{n} ý kiến không đăng', en: '{n} was not published' },
  rejected: { vi: '{n} ý kiến không đăng', en: '{n} were not published' },
} as const satisfies Record<string, Text>

export const themeColumns = {
  number: { vi: 'TT', en: 'No.' },
  theme: { vi: 'Nội dung', en: 'Theme' },
  count: { vi: 'Số lượt', en: 'Placements' },
  contents: { vi: 'Số tác phẩm, bài viết', en: 'Pieces' },
  minutes: { vi: 'Thời lượng phát sóng', en: 'On the air' },
  media: { vi: 'Phương tiện', en: 'Mediums' },
} as const satisfies Record<string, Text>
