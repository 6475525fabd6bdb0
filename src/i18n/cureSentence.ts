import type { MeasureKind, Sums, VerdictStatus } from '../obligations/index.ts'
import { amount } from './amounts.ts'
import { conditionWords, type Conditions } from './conditions.ts'
import { formatLocalTime } from './dates.ts'
import { say, type Locale, type Text } from './text.ts'

/** What is missing from an obligation, and until when it can be had. */
export interface Gap extends Sums {
  status: VerdictStatus
  kind: MeasureKind
  shortfall: number
  windowEnd: number
  curableUntil: number | null
}

const words = {
  add: { vi: 'Xếp và chốt thêm {amount}{conditions}, trước {until}.', en: 'Schedule and confirm {amount} more{conditions}, before {until}.' },
  confirm: {
    vi: 'Đã có {tentative} dự kiến: chốt lịch {amount}{conditions}, trước {until}.',
    en: '{tentative} planned already: confirm {amount}{conditions}, before {until}.',
  },
  makeGood: { vi: 'Phát bù {amount}{conditions}, chậm nhất {until}.', en: 'Make good {amount}{conditions}, by {until}.' },
  record: {
    vi: 'Ghi “Thực phát” cho {amount} đã qua giờ phát, kèm tài liệu kiểm chứng.',
    en: 'Record the as-run entries of {amount} whose time has passed, with evidence.',
  },
  waive: {
    vi: 'Không còn lượt nào bù được. Nếu có lý do chính đáng, đề nghị cơ quan có thẩm quyền xem xét miễn.',
    en: 'Nothing can cure it any more. Where there is good reason, ask the authority for a waiver.',
  },
} as const satisfies Record<string, Text>

/** What would cure an obligation, in one sentence; empty when nothing needs curing. */
export function cureSentence(gap: Gap, conditions: Conditions, locale: Locale): string {
  const asked = conditionWords(conditions, locale).map((piece) => `, ${piece}`).join('')
  const missing = Math.max(0, gap.shortfall - gap.expected - gap.expectedCure)
  const amountOf = (n: number): string => amount(gap.kind, n, locale)
  switch (gap.status) {
    case 'atRisk':
      return say(gap.tentative >= missing ? words.confirm : words.add, locale, {
        amount: amountOf(missing), tentative: amountOf(gap.tentative), conditions: asked, until: formatLocalTime(gap.windowEnd),
      })
    case 'curable':
      return say(words.makeGood, locale, {
        amount: amountOf(gap.shortfall), conditions: asked, until: formatLocalTime(gap.curableUntil ?? gap.windowEnd),
      })
    case 'unverified':
      return say(words.record, locale, { amount: amountOf(gap.unverified) })
    case 'short':
      return words.waive[locale]
    default:
      return ''
  }
}
