import { DAY, localDateOf, startOfDay, type Commitment, type Rule } from '../obligations/index.ts'
import { amount, spokenSeconds } from './amounts.ts'
import { conditionWords, type CountingConditions } from './conditions.ts'
import { formatDay } from './dates.ts'
import { deliveryWords } from './delivery.ts'
import { capitalized, inSentence } from './lists.ts'
import { slotWords, windowWords } from './recurrence.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'

/** A commitment's rule as far as it has been written: what is missing is left out of the sentence. */
export interface RuleToSay {
  windows: readonly { rule: Rule; label: string | null }[]
  measure: Partial<Commitment['measure']>
  conditions: CountingConditions
  joint: boolean
  reruns: Commitment['reruns']
  partial: Commitment['partial']
  validFrom: string | null
  /** Exclusive, as stored; people are told the last day. */
  validTo: string | null
  makegoodWithinDays: number | null
  excuseWhenHolidays: number | null
  answersDueDays: number | null
}

const words = {
  labelled: { vi: '“{label}”: {window}', en: '“{label}”: {window}' },
  each: { vi: 'mỗi kỳ ít nhất {amount}{conditions}', en: 'at least {amount} in each{conditions}' },
  joint: {
    vi: 'mỗi kỳ các cơ quan cùng nhau ít nhất {amount}{conditions}',
    en: 'at least {amount} in each by all bodies together{conditions}',
  },
  seconds: { vi: '{amount} cộng lại', en: '{amount} in sum' },
  reruns: { vi: ', tính cả phát lại', en: ', reruns included' },
  validity: { vi: 'trong thời gian {from} – {to}', en: 'from {from} to {to}' },
  makegood: { vi: 'nếu chưa đạt thì được {makegood} trong {n} ngày', en: 'a miss may be made good within {n} days' },
  holidays: { vi: 'không tính kỳ có từ {n} ngày nghỉ lễ', en: 'excused when the window holds {n} or more holidays' },
  dueAfter: { vi: 'nộp chậm nhất {n} ngày sau khi hết kỳ', en: 'due within {n} days after the window ends' },
  dueAtEnd: { vi: 'nộp trước khi hết kỳ', en: 'due before the window ends' },
  dueBefore: { vi: 'nộp trước khi hết kỳ ít nhất {n} ngày', en: 'due at least {n} days before the window ends' },
  full: { vi: 'kỳ không trọn vẹn vẫn giữ nguyên chỉ tiêu', en: 'a partial window keeps the full target' },
  prorate: { vi: 'kỳ không trọn vẹn tính chỉ tiêu theo tỷ lệ', en: 'a partial window is prorated' },
  slot: { vi: '{slot}; mỗi số {length}', en: '{slot}; {length} each' },
} as const satisfies Record<string, Text>

/** A commitment's rule read back as one sentence. */
export function ruleSentence(rule: RuleToSay, locale: Locale): string {
  const pieces = rule.windows.map(({ rule: one, label }) => {
    const window = windowWords(one, locale)
    return label === null ? window : say(words.labelled, locale, { label, window })
  })
  const { kind = 'count', target } = rule.measure
  if (target) {
    const asked = conditionWords(rule.conditions, locale)
      .map((piece) => `, ${piece}`)
      .join('')
    const least = amount(kind, target, locale, rule.conditions.counting.unit)
    pieces.push(
      say(rule.joint ? words.joint : words.each, locale, {
        amount: kind === 'seconds' ? say(words.seconds, locale, { amount: least }) : least,
        conditions: asked + (rule.reruns === 'count' ? pick(words.reruns, locale) : ''),
      }),
    )
  }
  if (rule.validFrom !== null && rule.validTo !== null) {
    const last = localDateOf(startOfDay(rule.validTo) - DAY)
    pieces.push(say(words.validity, locale, { from: formatDay(rule.validFrom), to: formatDay(last) }))
  }
  if (rule.partial !== 'skip') pieces.push(pick(words[rule.partial], locale))
  if (rule.makegoodWithinDays)
    pieces.push(
      say(words.makegood, locale, {
        n: rule.makegoodWithinDays,
        makegood: inSentence(pick(deliveryWords(rule.conditions.counting.delivery).makegood, locale)),
      }),
    )
  if (rule.excuseWhenHolidays) pieces.push(say(words.holidays, locale, { n: rule.excuseWhenHolidays }))
  if (rule.answersDueDays !== null) pieces.push(dueSentence(rule.answersDueDays, locale))
  return pieces.length === 0 ? '' : `${capitalized(pieces.join('; '))}.`
}

function dueSentence(days: number, locale: Locale): string {
  if (days === 0) return pick(words.dueAtEnd, locale)
  return say(days > 0 ? words.dueAfter : words.dueBefore, locale, { n: Math.abs(days) })
}

/** A programme's slot read back as one sentence. */
export function slotSentence(rule: Rule, seconds: number | null, locale: Locale): string {
  const slot = slotWords(rule, locale)
  return `${capitalized(seconds ? say(words.slot, locale, { slot, length: spokenSeconds(seconds, locale) }) : slot)}.`
}
