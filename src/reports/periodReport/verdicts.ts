import { formatLocalDay } from '../../i18n/dates.ts'
import { correctionAnnex } from '../../i18n/reportAnnexWords.ts'
import { spanWords } from '../../i18n/spans.ts'
import { verdictStatus } from '../../i18n/words.ts'
import { pick, say, type Locale } from '../../platform/text.ts'
import { developmentsOf, obligationOf } from '../../figures/restatement.ts'
import type { PeriodReport } from '../../figures/periodReport.ts'
import { obligationKey, type Commitment, type ObligationKey, type Verdict } from '../../obligations/index.ts'
import type { ReportedChange } from './input.ts'

/** What came after a verdict, by the obligation. */
export function laterOf(later: readonly ReportedChange[]): (verdict: ObligationKey) => ReportedChange | null {
  const found = new Map(later.map((changed) => [obligationKey(changed.obligation), changed]))
  return (verdict) => found.get(obligationKey(verdict)) ?? null
}

/** A window in a few words: its label, or its days. */
export const windowSpanWords = ({ label, windowStart, windowEnd }: Pick<Verdict, 'label' | 'windowStart' | 'windowEnd'>): string =>
  label === null || label === ''
    ? spanWords(windowStart, windowEnd).replaceAll(' – ', '–')
    : `${label} (${formatLocalDay(windowStart)}–${formatLocalDay(windowEnd - 1)})`

/** What came after a report's cut-off, by the verdicts of a later instant on the same facts. */
export function laterVerdicts(
  { told }: Pick<PeriodReport, 'told'>,
  since: readonly Verdict[],
  commitments: readonly Pick<Commitment, 'id' | 'answers'>[],
): ReportedChange[] {
  const answering = new Set(commitments.filter(({ answers }) => answers !== null).map(({ id }) => id))
  return developmentsOf({ told, since, owesAnswers: (commitment) => answering.has(commitment) }).map((one) => ({
    obligation: obligationOf(one),
    ...one,
  }))
}

/** What a verdict was told as; `absent` where there was none. */
export function verdictBesideWords(verdict: ReportedChange['before'], locale: Locale): string {
  if (verdict === null) return pick(correctionAnnex.absent, locale)
  const { status, target, delivered, cured } = verdict
  return say(correctionAnnex.verdict, locale, {
    status: pick(verdictStatus[status], locale),
    done: Math.min(target, delivered + cured),
    target,
  })
}
