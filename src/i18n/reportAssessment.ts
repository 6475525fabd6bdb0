import type { Text } from '../platform/text.ts'

/** Sentences of a report's assessment, of the tasks ahead, and of what only a person can write. */

export const strengthsSaid = {
  one: {
    vi: 'Trong số {of} chỉ tiêu, nhiệm vụ có kỳ phải thực hiện, {n} chỉ tiêu được hoàn thành đầy đủ:',
    en: 'Of the {of} commitments that were owed, {n} was kept throughout:',
  },
  many: {
    vi: 'Trong số {of} chỉ tiêu, nhiệm vụ có kỳ phải thực hiện, {n} chỉ tiêu được hoàn thành đầy đủ:',
    en: 'Of the {of} commitments that were owed, {n} were kept throughout:',
  },
  all: {
    vi: 'Tất cả {n} chỉ tiêu, nhiệm vụ có kỳ phải thực hiện đều được hoàn thành đầy đủ.',
    en: 'All {n} commitments that were owed were kept throughout.',
  },
  only: {
    vi: 'Chỉ tiêu, nhiệm vụ duy nhất có kỳ phải thực hiện được hoàn thành đầy đủ.',
    en: 'The only commitment that was owed was kept throughout.',
  },
  madeGoodOne: {
    vi: 'Có {n} chỉ tiêu bị lỡ trong kỳ đã được thực hiện bù kịp thời.',
    en: '{n} obligation that had been missed was made good in time.',
  },
  madeGoodMany: {
    vi: 'Có {n} chỉ tiêu bị lỡ trong kỳ đã được thực hiện bù kịp thời.',
    en: '{n} obligations that had been missed were made good in time.',
  },
  allCovered: {
    vi: 'Các nội dung của kế hoạch được tuyên truyền đầy đủ.',
    en: 'Every theme of the plan was covered.',
  },
  ask: { vi: '[Nhận xét, đánh giá ưu điểm trong kỳ.]', en: '[Say what went well in the period.]' },
} as const satisfies Record<string, Text>

export const weaknessesSaid = {
  none: {
    vi: 'Số liệu trong kỳ không có chỉ tiêu nào không đạt, chưa đạt hoặc chờ xác nhận.',
    en: 'The figures show nothing that fell short or is to be confirmed.',
  },
  one: {
    vi: 'Có {n} chỉ tiêu, nhiệm vụ chưa được hoàn thành đầy đủ:',
    en: '{n} commitment was not kept throughout:',
  },
  many: {
    vi: 'Có {n} chỉ tiêu, nhiệm vụ chưa được hoàn thành đầy đủ:',
    en: '{n} commitments were not kept throughout:',
  },
  item: { vi: '{title}: {pieces} trong số {owed} chỉ tiêu phải thực hiện{obligors}.', en: '{title}: of {owed} owed, {pieces}{obligors}.' },
  onlyItem: { vi: '{title}: {pieces}{obligors}.', en: '{title}: {pieces}{obligors}.' },
  obligors: { vi: ' ({obligors})', en: ' ({obligors})' },
  oneMoreObligor: { vi: '{n} cơ quan khác', en: '{n} more body' },
  moreObligors: { vi: '{n} cơ quan khác', en: '{n} more bodies' },
  byHandOne: {
    vi: 'Kiểm tra thủ công cho thấy {n} nhiệm vụ chưa được thực hiện: {titles}.',
    en: 'Checks by hand found {n} commitment not kept: {titles}.',
  },
  byHandMany: {
    vi: 'Kiểm tra thủ công cho thấy {n} nhiệm vụ chưa được thực hiện: {titles}.',
    en: 'Checks by hand found {n} commitments not kept: {titles}.',
  },
  notCoveredOne: {
    vi: 'Còn {n} nội dung của kế hoạch chưa được tuyên truyền trong kỳ.',
    en: '{n} theme of the plan was not covered in the period.',
  },
  notCoveredMany: {
    vi: 'Còn {n} nội dung của kế hoạch chưa được tuyên truyền trong kỳ.',
    en: '{n} themes of the plan were not covered in the period.',
  },
  ask: { vi: '[Nhận xét, đánh giá hạn chế trong kỳ.]', en: '[Say what fell short in the period.]' },
} as const satisfies Record<string, Text>

export const causesSaid = {
  one: {
    vi: 'Lý do đã ghi nhận khi không thực hiện theo lịch: {reasons}.',
    en: 'The reason on record for what did not go as scheduled: {reasons}.',
  },
  many: {
    vi: 'Các lý do đã ghi nhận khi không thực hiện theo lịch: {reasons}.',
    en: 'The reasons on record for what did not go as scheduled: {reasons}.',
  },
  reason: { vi: '{reason} ({n})', en: '{reason} ({n})' },
  ask: { vi: '[Nêu nguyên nhân khách quan, chủ quan của các hạn chế.]', en: '[Say why, within and beyond the bodies’ control.]' },
} as const satisfies Record<string, Text>

export const tasksSaid = {
  curableOne: {
    vi: 'Thực hiện bù {n} chỉ tiêu còn thời hạn bù.',
    en: 'Make good the {n} obligation that can still be made good.',
  },
  curableMany: {
    vi: 'Thực hiện bù {n} chỉ tiêu còn thời hạn bù.',
    en: 'Make good the {n} obligations that can still be made good.',
  },
  unverifiedOne: {
    vi: 'Xác nhận kết quả của {n} chỉ tiêu đang chờ xác nhận.',
    en: 'Confirm the outcome of the {n} obligation that is to be confirmed.',
  },
  unverifiedMany: {
    vi: 'Xác nhận kết quả của {n} chỉ tiêu đang chờ xác nhận.',
    en: 'Confirm the outcome of the {n} obligations that are to be confirmed.',
  },
  runningOne: {
    vi: 'Hoàn thành {n} chỉ tiêu đang trong thời gian thực hiện mà chưa đạt.',
    en: 'Complete the {n} obligation that is under way and not yet met.',
  },
  runningMany: {
    vi: 'Hoàn thành {n} chỉ tiêu đang trong thời gian thực hiện mà chưa đạt.',
    en: 'Complete the {n} obligations that are under way and not yet met.',
  },
  themesOne: {
    vi: 'Tuyên truyền {n} nội dung của kế hoạch chưa được thực hiện trong kỳ.',
    en: 'Cover the {n} theme of the plan that was not covered in the period.',
  },
  themesMany: {
    vi: 'Tuyên truyền {n} nội dung của kế hoạch chưa được thực hiện trong kỳ.',
    en: 'Cover the {n} themes of the plan that were not covered in the period.',
  },
  ask: { vi: '[Bổ sung nhiệm vụ trọng tâm của kỳ tới.]', en: '[Add the main tasks of the next period.]' },
} as const satisfies Record<string, Text>

export const proposalsSaid = {
  ask: {
    vi: '[Nêu đề xuất, kiến nghị với cơ quan cấp trên, các cơ quan liên quan.]',
    en: '[Add proposals to the superior body and others.]',
  },
} as const satisfies Record<string, Text>
