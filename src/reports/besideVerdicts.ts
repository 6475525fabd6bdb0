import { dueWords, lastDayWords } from '../i18n/deadline.ts'
import { pastText } from '../i18n/past.ts'
import { sumsAmount } from '../i18n/matrixWords.ts'
import { shownStatusWords } from '../i18n/words.ts'
import type { MeasureKind, Verdict } from '../obligations/index.ts'
import { pick, type Locale, type Text } from '../platform/text.ts'
import type { ShownStatus } from '../rules/shownStatus.ts'

/** A verdict beside another of the same obligation; null where nothing was owed. */
export interface BesideVerdict {
  readonly verdict: Verdict
  readonly shown: ShownStatus
}

export interface BesideRow {
  readonly what: Text
  readonly then: string
  readonly now: string
  readonly changed: boolean
}

const rowNames = {
  verdict: { vi: 'Đánh giá', en: 'Verdict' },
  done: { vi: 'Đã thực hiện', en: 'Done' },
  missing: { vi: 'Còn thiếu', en: 'Missing' },
  due: { vi: 'Hạn', en: 'Due' },
  curable: { vi: 'Hạn bù', en: 'To be made good by' },
  counted: { vi: 'Số nội dung được tính', en: 'Placements counted' },
  cures: { vi: 'Số nội dung bù được tính', en: 'Makegoods counted' },
} as const satisfies Record<string, Text>

const nothing = '–'

/** What two judgements say of one obligation, line by line. */
export function besideRows(
  then: BesideVerdict | null,
  now: BesideVerdict | null,
  { kind, locale }: { kind: MeasureKind; locale: Locale },
): BesideRow[] {
  const row = (what: Text, say: (of: BesideVerdict) => string, absent: { then: string; now: string }): BesideRow => {
    const [before, after] = [then === null ? absent.then : say(then), now === null ? absent.now : say(now)]
    return { what, then: before, now: after, changed: before !== after }
  }
  const plain = (what: Text, say: (verdict: Verdict) => string): BesideRow =>
    row(what, ({ verdict }) => say(verdict), { then: nothing, now: nothing })
  return [
    row(rowNames.verdict, ({ shown }) => pick(shownStatusWords[shown], locale), {
      then: pick(pastText.noVerdictThen, locale),
      now: pick(pastText.noVerdictNow, locale),
    }),
    plain(rowNames.done, ({ delivered, cured, target }) => sumsAmount({ done: delivered + cured, target }, kind)),
    plain(rowNames.missing, ({ shortfall }) => String(kind === 'seconds' ? Math.ceil(shortfall / 60) : shortfall)),
    plain(rowNames.due, ({ due }) => dueWords(due)),
    plain(rowNames.curable, ({ curableUntil }) => (curableUntil === null ? nothing : lastDayWords(curableUntil))),
    plain(rowNames.counted, ({ counted }) => String(counted.length)),
    plain(rowNames.cures, ({ cures }) => String(cures.length)),
  ]
}
