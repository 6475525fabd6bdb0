import { notOwedStatuses, type VerdictCounts } from '../rules/verdictCounts.ts'
import type { ShownStatus } from '../rules/shownStatus.ts'
import { inSentence } from './lists.ts'
import { pick, say, type Locale, type Text } from '../platform/text.ts'
import { shownStatusWords } from './words.ts'

const words = {
  kept: { vi: '{kept}/{owed} đạt', en: '{kept} of {owed} met' },
  notOwed: { vi: 'không tính: {pieces}', en: 'not counted: {pieces}' },
  piece: { vi: '{n} {status}', en: '{n} {status}' },
  nothing: { vi: 'không có chỉ tiêu nào phải thực hiện', en: 'nothing is owed' },
} as const satisfies Record<string, Text>

/** What is not kept, what is worst first. */
const others: readonly ShownStatus[] = ['short', 'curable', 'makegoodPlanned', 'unverified', 'atRisk', 'onTrack', 'upcoming']

/** “7/9 đạt; 2 không đạt; không tính: 1 được phép không thực hiện”. */
export function tallyWords({ owed, kept, of }: VerdictCounts, locale: Locale): string {
  const pieces = (statuses: readonly ShownStatus[]): string[] =>
    statuses.flatMap((status) =>
      of[status] === undefined
        ? []
        : [say(words.piece, locale, { n: of[status], status: inSentence(pick(shownStatusWords[status], locale)) })],
    )
  const notOwed = pieces(notOwedStatuses)
  return [
    owed === 0 ? pick(words.nothing, locale) : [say(words.kept, locale, { kept, owed }), ...pieces(others)].join('; '),
    ...(notOwed.length === 0 ? [] : [say(words.notOwed, locale, { pieces: notOwed.join(', ') })]),
  ].join('; ')
}
