import type { MeasureKind, Sums } from '../obligations/index.ts'
import type { ShownStatus } from '../rules/shownStatus.ts'
import { amount } from './amounts.ts'
import { conditionWords, type CountingConditions } from './conditions.ts'
import { deadlineWords } from './deadline.ts'
import { deliveryWords } from './delivery.ts'
import { inSentence } from './lists.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'

/** What is missing from an obligation, and until when it can be had. */
export interface ShortfallToSay extends Sums {
  status: ShownStatus
  kind: MeasureKind
  shortfall: number
  makegoodsInHand: number
  due: number
  curableUntil: number | null
}

const words = {
  add: { vi: '{schedule} và duyệt thêm {amount}{conditions}, {until}.', en: 'Schedule and confirm {amount} more{conditions}, {until}.' },
  confirm: {
    vi: 'Đã có {tentative} dự kiến: duyệt lịch {amount}{conditions}, {until}.',
    en: '{tentative} planned already: confirm {amount}{conditions}, {until}.',
  },
  makeGood: { vi: '{makeGood} {amount}{conditions}, {until}.', en: '{makeGood} {amount}{conditions}, {until}.' },
  planned: {
    vi: 'Đã xếp lịch bù đủ, không cần xếp thêm; chỉ tiêu đạt khi nội dung bù được ghi nhận kết quả.',
    en: 'Its makegood is planned and nothing more need be scheduled; it is met once that is recorded as run.',
  },
  record: {
    vi: 'Xác nhận kết quả của {amount} đã qua giờ theo lịch, kèm tài liệu kiểm chứng.',
    en: 'Record the as-run entries of {amount} whose time has passed, with evidence.',
  },
  waive: {
    vi: 'Đã hết thời hạn bù. Nếu có lý do chính đáng, đề nghị cơ quan có thẩm quyền có văn bản cho phép không thực hiện.',
    en: 'Nothing can cure it any more. Where there is good reason, ask the authority for a waiver.',
  },
  each: { vi: 'Mỗi cơ quan: {cure}', en: 'Each body: {cure}' },
} as const satisfies Record<string, Text>

/** What would cure an obligation, in one sentence; empty when nothing needs curing. */
export function cureSentence(gap: ShortfallToSay, conditions: CountingConditions, locale: Locale): string {
  const asked = conditionWords(conditions, locale)
    .map((piece) => `, ${piece}`)
    .join('')
  const missing = Math.max(0, gap.shortfall - gap.expected - gap.expectedCure)
  const { delivery, unit } = conditions.counting
  const amountOf = (n: number): string => amount(gap.kind, n, locale, unit)
  const planned = gap.tentative + gap.makegoodsInHand
  const called = deliveryWords(delivery)
  switch (gap.status) {
    case 'atRisk':
      return say(planned >= missing ? words.confirm : words.add, locale, {
        schedule: pick(called.schedule, locale),
        amount: amountOf(missing),
        tentative: amountOf(planned),
        conditions: asked,
        until: deadlineWords(gap.due, locale),
      })
    case 'curable':
      return say(words.makeGood, locale, {
        makeGood: pick(called.makeGood, locale),
        amount: amountOf(Math.max(0, missing - gap.makegoodsInHand)),
        conditions: asked,
        until: deadlineWords(gap.curableUntil ?? gap.due, locale),
      })
    case 'makegoodPlanned':
      return pick(words.planned, locale)
    case 'unverified':
      return say(words.record, locale, { amount: amountOf(gap.unverified) })
    case 'short':
      return pick(words.waive, locale)
    default:
      return ''
  }
}

/** What would cure several obligations of one commitment, when one sentence says it for all; otherwise empty. */
export function cureOfAll(gaps: readonly ShortfallToSay[], conditions: CountingConditions, locale: Locale): string {
  const sentences = new Set(gaps.map((gap) => cureSentence(gap, conditions, locale)))
  const [cure = ''] = sentences
  if (sentences.size !== 1 || cure === '' || gaps.length === 1) return sentences.size === 1 ? cure : ''
  return say(words.each, locale, { cure: inSentence(cure) })
}
