import type { RowFigures } from '../../../figures/periodReport.ts'
import { dueStatuses, type DueVerdict } from '../../../figures/told.ts'
import { amount } from '../../../i18n/amounts.ts'
import { endWords } from '../../../i18n/deadline.ts'
import { inSentence } from '../../../i18n/lists.ts'
import { annexText, clauseWords, commitmentAnnex } from '../../../i18n/reportAnnexWords.ts'
import { annexTitles } from '../../../i18n/reportHeadings.ts'
import { documentDay } from '../../../i18n/reportPeriod.ts'
import { anyCountingWords } from '../../../i18n/units.ts'
import { verdictStatus } from '../../../i18n/words.ts'
import { isOffAir, localDateOf, type Verdict } from '../../../obligations/index.ts'
import { groupedBy } from '../../../rules/groupedBy.ts'
import { say } from '../../../platform/text.ts'
import type { Annex, Cell, Column, Figure } from '../draft.ts'
import type { HandCheckedCommitment } from '../input.ts'
import { rowKey } from '../figureTree.ts'
import { windowSpanWords } from '../verdicts.ts'
import { columnsOf, commitmentWithClause, table, type Writer } from '../writer.ts'
import { numberRanges, subjectOfCheck, subjectOfPlacement, subjectOfWaiver, type EvidenceProofs } from './evidence.ts'
import { waiversOf } from './waiversOf.ts'

const columnsIn = (writer: Writer): readonly Column[] =>
  columnsOf(writer, [
    [commitmentAnnex.number, 4, 'centre'],
    [commitmentAnnex.commitment, 22, 'start'],
    [commitmentAnnex.obligor, 13, 'start'],
    [commitmentAnnex.target, 8, 'end'],
    [commitmentAnnex.done, 8, 'end'],
    [commitmentAnnex.madeGood, 6, 'end'],
    [commitmentAnnex.share, 7, 'end'],
    [commitmentAnnex.state, 12, 'start'],
    [commitmentAnnex.reason, 11, 'start'],
    [commitmentAnnex.evidence, 9, 'start'],
  ])

/** One row for each commitment and obligor that is told of, then what people checked by hand. */
export function commitmentList(writer: Writer, proofs: EvidenceProofs, evidenceNumber: string): Omit<Annex, 'number'> {
  const { input, word } = writer
  const told = groupedBy([...input.figures.told.due, ...input.figures.told.running], rowKey)
  const evidence = (numbers: readonly number[]): string =>
    numbers.length === 0
      ? ''
      : say(commitmentAnnex.evidenceNumbers, writer.locale, { annex: evidenceNumber, numbers: numberRanges(numbers) })
  const machine = input.figures.rows.map((row): Cell[] => {
    const verdicts = told.get(rowKey(row)) ?? []
    const proving = verdicts.flatMap((verdict) => numbersOf(writer, proofs, verdict))
    return [...machineCells(writer, row, verdicts), evidence(proving)]
  })
  const byHand = input.handChecked.map((commitment): Cell[] => [
    ...handCells(writer, commitment),
    evidence(proofs.numbersOf(subjectOfCheck(commitment.id))),
  ])
  const rows = [...machine, ...byHand].map((cells, index): Cell[] => [String(index + 1), ...cells])
  return {
    id: 'commitments',
    title: word(annexTitles.commitments),
    note: rows.length === 0 ? word(annexText.noCommitments) : null,
    table: rows.length === 0 ? null : table('annex.commitments', columnsIn(writer), rows),
  }
}

function numbersOf({ input }: Writer, proofs: EvidenceProofs, verdict: Verdict): number[] {
  const waived = verdict.status === 'waived' ? waiversOf(input.waivers, verdict) : []
  return [
    ...[...verdict.counted, ...verdict.cures].flatMap((id) => proofs.numbersOf(subjectOfPlacement(id))),
    ...waived.flatMap(({ index }) => proofs.numbersOf(subjectOfWaiver(index))),
  ]
}

const isDue = (verdict: Verdict, { input }: Writer): verdict is DueVerdict => verdict.due <= input.figures.asOf

function machineCells(writer: Writer, row: RowFigures, verdicts: readonly Verdict[]): Cell[] {
  const due = verdicts.filter((verdict) => isDue(verdict, writer))
  const unit = (writer.input.names.commitments.get(row.commitment)?.words ?? anyCountingWords).unit
  const path = ['row', row.commitment, row.obligor, 'amount'] as const
  const amountOf = (name: 'target' | 'inWindow' | 'madeGood'): Figure => {
    const figure = writer.figures.figure(...path, name)
    return { ...figure, shown: amount(row.measure, figure.value ?? 0, writer.locale, unit) }
  }
  return [
    commitmentWithClause(writer, row.commitment),
    writer.obligor(row.obligor),
    amountOf('target'),
    amountOf('inWindow'),
    amountOf('madeGood'),
    writer.figures.figure(...path, 'doneRate'),
    stateWords(writer, row),
    reasonWords(writer, due),
  ]
}

/** “8 đạt; 1 không đạt; 1 đang thực hiện”, or for a single obligation its verdict. */
function stateWords({ word, locale }: Writer, row: RowFigures): string {
  if (row.due === 0) return word(row.running.met === row.running.count ? commitmentAnnex.runningMet : commitmentAnnex.running)
  const present = dueStatuses.filter((status) => row[status] > 0)
  const words =
    row.due === 1
      ? present.map((status) => word(verdictStatus[status]))
      : present.map((status) => say(commitmentAnnex.many, locale, { n: row[status], status: inSentence(word(verdictStatus[status])) }))
  const also = row.running.count === 0 ? [] : [say(commitmentAnnex.alsoRunning, locale, { n: row.running.count })]
  return [...words, ...also].join('; ')
}

function reasonWords(writer: Writer, due: readonly Verdict[]): string {
  const { input, locale, word } = writer
  const reasons = due.flatMap((verdict): string[] => {
    if (verdict.status === 'waived')
      return waiversOf(input.waivers, verdict).map(({ waiver }) =>
        say(commitmentAnnex.waived, locale, { authority: waiver.authority, reason: waiver.reason }),
      )
    if (verdict.status === 'excused') return [word(commitmentAnnex.excused)]
    if (verdict.status !== 'short' && verdict.status !== 'curable') return []
    const lost = verdict.excluded.filter(({ reason }) => isOffAir(reason)).flatMap(({ id }) => input.names.placements.get(id)?.reason ?? [])
    return verdict.status === 'curable' ? [...lost, curableWords(writer, verdict)] : lost
  })
  return [...new Set(reasons)].join('; ')
}

function curableWords({ later, locale, word }: Writer, verdict: Verdict): string {
  const after = later(verdict)?.after ?? null
  return say(commitmentAnnex.curable, locale, {
    window: windowSpanWords(verdict),
    until: endWords(verdict.curableUntil!, locale),
    since: after === null ? '' : say(commitmentAnnex.since, locale, { status: inSentence(word(verdictStatus[after.status])) }),
  })
}

function handCells({ word, locale, obligor }: Writer, { title, clause, obligors, checks }: HandCheckedCommitment): Cell[] {
  const last = checks.at(-1)
  const state =
    last === undefined
      ? word(commitmentAnnex.unchecked)
      : say(last.kept ? commitmentAnnex.byHandKept : commitmentAnnex.byHandNotKept, locale, {
          day: documentDay(localDateOf(last.at), locale),
        })
  const name = clause === null ? title : `${title} (${clauseWords(clause, locale)})`
  return [name, obligors.map(obligor).join(', '), '', '', '', '', state, last?.note ?? '']
}
