import { DAY, type ExclusionReason, type Instant } from '../obligations/index.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'
import { exclusionReason } from './words.ts'

const lateBy: Text = { vi: 'gửi muộn {n} ngày', en: 'sent {n} days late' }
const lateByOne: Text = { vi: 'gửi muộn 1 ngày', en: 'sent a day late' }

/** Why a placement is in no sum; what came late by how many days, the first of which is the one after the last in time. */
export function exclusionWords(reason: ExclusionReason, at: Instant, due: Instant, locale: Locale): string {
  if (reason !== 'late') return pick(exclusionReason[reason], locale)
  const days = Math.floor((at - due) / DAY) + 1
  return say(days === 1 ? lateByOne : lateBy, locale, { n: days })
}
