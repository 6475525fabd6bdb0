import { annexTitles } from '../../../i18n/reportHeadings.ts'
import { correctionAnnex } from '../../../i18n/reportAnnexWords.ts'
import { formatLocalTime } from '../../../i18n/dates.ts'
import { say } from '../../../platform/text.ts'
import type { Annex, Cell } from '../draft.ts'
import type { ReportedChange, CorrectingEntry } from '../input.ts'
import { verdictBesideWords, windowSpanWords } from '../verdicts.ts'
import { columnsOf, table, type Writer } from '../writer.ts'

/** What was said of the period and is no longer so, and what came after it; null where there is neither. */
export function correctionList(writer: Writer): Omit<Annex, 'number'> | null {
  const { input, word } = writer
  // What came after alone is told where the obligation is: an annex is for what was signed and is corrected.
  if (input.restatements.length === 0) return null
  const columns = columnsOf(writer, [
    [correctionAnnex.number, 4, 'centre'],
    [correctionAnnex.kind, 10, 'start'],
    [correctionAnnex.commitment, 20, 'start'],
    [correctionAnnex.obligor, 13, 'start'],
    [correctionAnnex.window, 12, 'start'],
    [correctionAnnex.before, 11, 'start'],
    [correctionAnnex.after, 11, 'start'],
    [correctionAnnex.entries, 19, 'start'],
  ])
  const rows = [
    ...input.restatements.map((each) => cells(writer, word(correctionAnnex.restatement), each, each.entries)),
    ...input.later.map((each) => cells(writer, word(correctionAnnex.later), each, [])),
  ].map((each, index): Cell[] => [String(index + 1), ...each])
  return { id: 'corrections', title: word(annexTitles.corrections), note: null, table: table('corrections', columns, rows) }
}

function cells(writer: Writer, kind: string, { obligation, before, after }: ReportedChange, entries: readonly CorrectingEntry[]): Cell[] {
  const { locale } = writer
  return [
    kind,
    writer.commitment(obligation.commitment),
    writer.obligor(obligation.obligor),
    windowSpanWords(obligation),
    verdictBesideWords(before, locale),
    verdictBesideWords(after, locale),
    entries.map(({ at, by, what }) => say(correctionAnnex.entry, locale, { day: formatLocalTime(at), by, what })).join('; '),
  ]
}
