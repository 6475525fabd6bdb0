import type { Text } from '../platform/text.ts'

/** Sentences of how commitments were kept, and of the comparison with other periods. */

export const dueSaid = {
  none: { vi: 'Trong kỳ không có chỉ tiêu nào đến hạn.', en: 'No obligation fell due in the period.' },
  one: { vi: 'Trong kỳ có {n} chỉ tiêu từng kỳ đến hạn{carried}.', en: '{n} obligation fell due in the period{carried}.' },
  many: {
    vi: 'Trong kỳ có {n} chỉ tiêu từng kỳ đến hạn{carried}; mỗi chỉ tiêu của mỗi cơ quan trong mỗi kỳ được tính là một.',
    en: '{n} obligations fell due in the period{carried}; each commitment counts once for every body and window.',
  },
  onlyCarried: { vi: ', bắt đầu từ trước kỳ báo cáo', en: ', which had begun before it' },
  allCarried: { vi: ', tất cả đều bắt đầu từ trước kỳ báo cáo', en: ', all of which had begun before it' },
  carried: { vi: ', trong đó {n} chỉ tiêu bắt đầu từ trước kỳ báo cáo', en: ', {n} of which had begun before it' },
} as const satisfies Record<string, Text>

export const freedSaid = {
  some: { vi: 'Không tính {freed}; còn lại {owed} chỉ tiêu phải thực hiện.', en: 'Not counted: {freed}; {owed} remained owed.' },
  nothingLeft: {
    vi: 'Không tính {freed}; không còn chỉ tiêu nào phải thực hiện nên không tính tỷ lệ.',
    en: 'Not counted: {freed}; nothing remained owed, so that there is no rate.',
  },
  waived: { vi: '{n} chỉ tiêu được phép không thực hiện', en: '{n} waived by an authority' },
  excused: { vi: '{n} chỉ tiêu có kỳ trùng đợt nghỉ lễ, Tết', en: '{n} excused for holidays' },
} as const satisfies Record<string, Text>

export const keptSaid = {
  onlyKept: {
    vi: 'Chỉ tiêu duy nhất phải thực hiện đã hoàn thành ({rate}){how}.',
    en: 'The only one that was owed was kept ({rate}){how}.',
  },
  onlyNotKept: {
    vi: 'Chỉ tiêu duy nhất phải thực hiện chưa hoàn thành ({rate}).',
    en: 'The only one that was owed was not kept ({rate}).',
  },
  all: {
    vi: 'Đã hoàn thành toàn bộ {owed} chỉ tiêu phải thực hiện, đạt {rate}{how}.',
    en: 'All {owed} that were owed were kept ({rate}){how}.',
  },
  noneKept: {
    vi: 'Chưa hoàn thành chỉ tiêu nào trong số {owed} chỉ tiêu phải thực hiện ({rate}).',
    en: 'None of the {owed} that were owed was kept ({rate}).',
  },
  someOne: {
    vi: 'Đã hoàn thành {kept} trên {owed} chỉ tiêu phải thực hiện, đạt {rate}{how}.',
    en: '{kept} of the {owed} that were owed was kept ({rate}){how}.',
  },
  someMany: {
    vi: 'Đã hoàn thành {kept} trên {owed} chỉ tiêu phải thực hiện, đạt {rate}{how}.',
    en: '{kept} of the {owed} that were owed were kept ({rate}){how}.',
  },
  byMakegood: { vi: ', nhờ thực hiện bù', en: ', by a makegood' },
  allByMakegoods: { vi: ', tất cả đều nhờ thực hiện bù', en: ', all of them by makegoods' },
  mixed: {
    vi: ', trong đó {met} chỉ tiêu đạt ngay trong kỳ ({onTimeRate}) và {madeGood} chỉ tiêu đạt nhờ thực hiện bù',
    en: ': {met} in their windows ({onTimeRate}) and {madeGood} by makegoods',
  },
} as const satisfies Record<string, Text>

export const notKeptSaid = {
  rest: { vi: 'Còn lại {pieces}.', en: '{pieces}.' },
  among: { vi: 'Trong đó có {pieces}.', en: '{pieces}.' },
  oneShort: { vi: '{n} chỉ tiêu không đạt', en: '{n} fell short for good' },
  short: { vi: '{n} chỉ tiêu không đạt', en: '{n} fell short for good' },
  oneCurable: { vi: '{n} chỉ tiêu chưa đạt nhưng còn thời hạn bù', en: '{n} fell short but can still be made good' },
  curable: { vi: '{n} chỉ tiêu chưa đạt nhưng còn thời hạn bù', en: '{n} fell short but can still be made good' },
  oneUnverified: { vi: '{n} chỉ tiêu chờ xác nhận', en: '{n} is to be confirmed' },
  unverified: { vi: '{n} chỉ tiêu chờ xác nhận', en: '{n} are to be confirmed' },
} as const satisfies Record<string, Text>

export const curableSaid = {
  heading: { vi: 'Các chỉ tiêu còn thời hạn bù:', en: 'What can still be made good:' },
  oneHeading: { vi: 'Chỉ tiêu còn thời hạn bù:', en: 'What can still be made good:' },
  item: {
    vi: '{title} – {obligor}, kỳ {window}: còn thời hạn bù đến {until}{since}.',
    en: '{title} – {obligor}, {window}: it can be made good until {until}{since}.',
  },
  until: { vi: '{until}', en: '{until}' },
  since: { vi: '; sau kỳ báo cáo: {status}', en: '; since then: {status}' },
  oneMore: { vi: 'Còn {n} chỉ tiêu khác, nêu tại Phụ lục {annex}.', en: '{n} more stands in Annex {annex}.' },
  more: { vi: 'Còn {n} chỉ tiêu khác, nêu tại Phụ lục {annex}.', en: '{n} more stand in Annex {annex}.' },
} as const satisfies Record<string, Text>

export const runningSaid = {
  one: {
    vi: 'Ngoài ra có {n} chỉ tiêu đang trong thời gian thực hiện, chưa đến hạn nên không tính vào tỷ lệ; {met}.',
    en: '{n} obligation is under way, not yet due and in no rate; {met}.',
  },
  many: {
    vi: 'Ngoài ra có {n} chỉ tiêu đang trong thời gian thực hiện, chưa đến hạn nên không tính vào tỷ lệ; {met}.',
    en: '{n} obligations are under way, not yet due and in no rate; {met}.',
  },
  onlyMet: { vi: 'chỉ tiêu này đã đạt', en: 'it has been met already' },
  onlyNotMet: { vi: 'chỉ tiêu này chưa đạt', en: 'it has not been met yet' },
  noneMet: { vi: 'chưa có chỉ tiêu nào đạt', en: 'none of them has been met yet' },
  allMet: { vi: 'tất cả đều đã đạt', en: 'all of them have been met already' },
  oneMet: { vi: 'trong đó {n} chỉ tiêu đã đạt', en: '{n} of them has been met already' },
  someMet: { vi: 'trong đó {n} chỉ tiêu đã đạt', en: '{n} of them have been met already' },
} as const satisfies Record<string, Text>

export const handCheckedSaid = {
  checked: {
    vi: '{title}: kiểm tra thủ công ngày {day}, kết quả {outcome}{note}.',
    en: '{title}: checked by hand on {day}, {outcome}{note}.',
  },
  unchecked: { vi: '{title}: kiểm tra thủ công, chưa kiểm tra trong kỳ.', en: '{title}: checked by hand, not checked in the period.' },
  kept: { vi: 'đã thực hiện', en: 'kept' },
  notKept: { vi: 'chưa thực hiện', en: 'not kept' },
  note: { vi: ' ({note})', en: ' ({note})' },
} as const satisfies Record<string, Text>

export const commitmentColumns = {
  number: { vi: 'TT', en: 'No.' },
  commitment: { vi: 'Chỉ tiêu, nhiệm vụ', en: 'Commitment' },
  due: { vi: 'Đến hạn', en: 'Due' },
  owed: { vi: 'Phải thực hiện', en: 'Owed' },
  kept: { vi: 'Hoàn thành', en: 'Kept' },
  madeGood: { vi: 'Trong đó nhờ bù', en: 'Of these, by makegoods' },
  short: { vi: 'Không đạt', en: 'Short' },
  curable: { vi: 'Còn thời hạn bù', en: 'Can be made good' },
  unverified: { vi: 'Chờ xác nhận', en: 'To be confirmed' },
  rate: { vi: 'Tỷ lệ', en: 'Rate' },
} as const satisfies Record<string, Text>

export const comparisonSaid = {
  noBefore: { vi: 'Chưa có số liệu của kỳ trước để so sánh.', en: 'There are no figures of the period before to compare with.' },
  noYearBefore: { vi: 'Chưa có số liệu cùng kỳ năm trước để so sánh.', en: 'There are no figures of a year ago to compare with.' },
  withPeriod: { vi: 'So với {period}, {rate}; {count}.', en: 'Compared with {period}, {rate}; {count}.' },
  rateUp: { vi: 'tỷ lệ hoàn thành chỉ tiêu tăng từ {was} lên {is}', en: 'the rate of what was kept rose from {was} to {is}' },
  rateDown: { vi: 'tỷ lệ hoàn thành chỉ tiêu giảm từ {was} xuống {is}', en: 'the rate of what was kept fell from {was} to {is}' },
  rateSame: { vi: 'tỷ lệ hoàn thành chỉ tiêu giữ nguyên ở mức {is}', en: 'the rate of what was kept stayed at {is}' },
  rateNoNow: {
    vi: 'không so sánh tỷ lệ vì kỳ này không có chỉ tiêu phải thực hiện',
    en: 'rates are not compared, as nothing was owed in this period',
  },
  rateNoThen: {
    vi: 'không so sánh tỷ lệ vì kỳ đó không có chỉ tiêu phải thực hiện',
    en: 'rates are not compared, as nothing was owed in that one',
  },
  countUp: {
    vi: 'số lượt phát sóng, đăng tải, tổ chức tăng từ {was} lên {is}',
    en: 'the number of placements that went out rose from {was} to {is}',
  },
  countDown: {
    vi: 'số lượt phát sóng, đăng tải, tổ chức giảm từ {was} xuống {is}',
    en: 'the number of placements that went out fell from {was} to {is}',
  },
  countSame: {
    vi: 'số lượt phát sóng, đăng tải, tổ chức giữ nguyên ở mức {is}',
    en: 'the number of placements that went out stayed at {is}',
  },
} as const satisfies Record<string, Text>

export const comparisonRows = {
  figure: { vi: 'Số liệu', en: 'Figure' },
  none: { vi: 'Không có số liệu', en: 'No figures' },
  owed: { vi: 'Chỉ tiêu phải thực hiện', en: 'Owed' },
  kept: { vi: 'Chỉ tiêu hoàn thành', en: 'Kept' },
  rate: { vi: 'Tỷ lệ hoàn thành', en: 'Rate' },
  count: { vi: 'Số lượt phát sóng, đăng tải, tổ chức', en: 'Placements that went out' },
  contents: { vi: 'Số tác phẩm, bài viết, hoạt động', en: 'Pieces' },
  minutes: { vi: 'Thời lượng phát sóng', en: 'On the air' },
} as const satisfies Record<string, Text>
