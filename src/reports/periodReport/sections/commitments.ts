import { endWords } from '../../../i18n/deadline.ts'
import { inSentence } from '../../../i18n/lists.ts'
import {
  commitmentColumns,
  curableSaid,
  dueSaid,
  freedSaid,
  handCheckedSaid,
  keptSaid,
  notKeptSaid,
  runningSaid,
} from '../../../i18n/reportCommitments.ts'
import { documentDay } from '../../../i18n/reportPeriod.ts'
import { verdictStatus } from '../../../i18n/words.ts'
import { localDateOf, obligationKey } from '../../../obligations/index.ts'
import type { DueVerdict } from '../../../figures/told.ts'
import type { Block, Paragraph, Run } from '../draft.ts'
import type { HandCheckedCommitment } from '../input.ts'
import { andRuns, sentences } from '../phrase.ts'
import { windowSpanWords } from '../verdicts.ts'
import { columnsOf, commitmentWithClause, paragraph, table, toldOneByOne, type Writer } from '../writer.ts'

export function commitments(writer: Writer): Block[] {
  const { figures } = writer
  return [
    paragraph('commitments.due', sentences(dueRuns(writer), freedRuns(writer))),
    ...(figures.number('total', 'owed') === 0 ? [] : [paragraph('commitments.kept', sentences(keptRuns(writer), notKeptRuns(writer)))]),
    ...curables(writer),
    ...running(writer),
    ...(writer.input.figures.commitments.length === 0 ? [] : [commitmentsTable(writer)]),
    ...writer.input.handChecked.map((commitment) => handCheckedItem(writer, commitment)),
  ]
}

function dueRuns({ figures, count, say }: Writer): Run[] {
  const [due, carriedIn] = [figures.figure('total', 'due'), figures.figure('total', 'carriedIn')]
  const carried =
    carriedIn.value === 0
      ? []
      : carriedIn.value !== due.value
        ? say(dueSaid.carried, { n: carriedIn })
        : say(due.value === 1 ? dueSaid.onlyCarried : dueSaid.allCarried)
  return count(due, dueSaid, { carried })
}

/** What was waived or excused, where anything was. */
function freedRuns({ figures, say, locale }: Writer): Run[] {
  const pieces = (['waived', 'excused'] as const)
    .filter((status) => figures.number('total', status) > 0)
    .map((status) => say(freedSaid[status], { n: figures.figure('total', status) }))
  if (pieces.length === 0) return []
  const fills = { freed: andRuns(pieces, locale), owed: figures.figure('total', 'owed') }
  return say(figures.number('total', 'owed') === 0 ? freedSaid.nothingLeft : freedSaid.some, fills)
}

function keptRuns(writer: Writer): Run[] {
  const { figures, say } = writer
  const [owed, kept] = [figures.number('total', 'owed'), figures.number('total', 'kept')]
  const fills = {
    owed: figures.figure('total', 'owed'),
    kept: figures.figure('total', 'kept'),
    rate: figures.figure('total', 'keptRate'),
    how: howRuns(writer),
  }
  if (owed === 1) return say(kept === 1 ? keptSaid.onlyKept : keptSaid.onlyNotKept, fills)
  if (kept === owed) return say(keptSaid.all, fills)
  if (kept === 0) return say(keptSaid.noneKept, fills)
  return say(kept === 1 ? keptSaid.someOne : keptSaid.someMany, fills)
}

/** How much of what was kept was kept by makegoods. */
function howRuns({ figures, say }: Writer): Run[] {
  const [kept, madeGood] = [figures.number('total', 'kept'), figures.number('total', 'madeGood')]
  if (madeGood === 0) return []
  if (madeGood === kept) return say(kept === 1 ? keptSaid.byMakegood : keptSaid.allByMakegoods)
  return say(keptSaid.mixed, {
    met: figures.figure('total', 'met'),
    onTimeRate: figures.figure('total', 'onTimeRate'),
    madeGood: figures.figure('total', 'madeGood'),
  })
}

const notKept = [
  { status: 'short', one: notKeptSaid.oneShort, many: notKeptSaid.short },
  { status: 'curable', one: notKeptSaid.oneCurable, many: notKeptSaid.curable },
  { status: 'unverified', one: notKeptSaid.oneUnverified, many: notKeptSaid.unverified },
] as const

/** What was not kept, by how it stands: “1 chỉ tiêu không đạt, 2 chỉ tiêu chờ xác nhận”; by commitment where one is named. */
export function notKeptPieces({ figures, count }: Writer, ...line: string[]): Run[][] {
  return notKept
    .filter(({ status }) => figures.number(...line, status) > 0)
    .map(({ status, one, many }) => count(figures.figure(...line, status), { one, many }))
}

function notKeptRuns(writer: Writer): Run[] {
  const pieces = notKeptPieces(writer, 'total')
  if (pieces.length === 0) return []
  const text = writer.figures.number('total', 'kept') === 0 ? notKeptSaid.among : notKeptSaid.rest
  return writer.say(text, { pieces: andRuns(pieces, writer.locale) })
}

function curables(writer: Writer): Paragraph[] {
  const { input, figures, say, count } = writer
  const due = input.figures.told.due.filter(({ status }) => status === 'curable')
  if (due.length === 0) return []
  const more = due.length - toldOneByOne
  return [
    paragraph('commitments.curable', say(figures.number('total', 'curable') === 1 ? curableSaid.oneHeading : curableSaid.heading)),
    ...due.slice(0, toldOneByOne).map((verdict) => curableItem(writer, verdict)),
    ...(more > 0
      ? [paragraph('commitments.curable.more', count(more, { one: curableSaid.oneMore, many: curableSaid.more }, { annex: 'I' }), 'item')]
      : []),
  ]
}

function curableItem(writer: Writer, verdict: DueVerdict): Paragraph {
  const { commitment, obligor, curableUntil } = verdict
  const { say, word, locale } = writer
  const after = writer.later(verdict)?.after ?? null
  const runs = say(curableSaid.item, {
    title: writer.commitment(commitment),
    obligor: writer.obligor(obligor),
    window: windowSpanWords(verdict),
    until: endWords(curableUntil!, locale),
    since: after === null ? '' : say(curableSaid.since, { status: inSentence(word(verdictStatus[after.status])) }),
  })
  return paragraph(`commitments.curable.${obligationKey(verdict)}`, runs, 'item')
}

function running({ figures, count, say }: Writer): Paragraph[] {
  const [all, met] = [figures.figure('total', 'running', 'count'), figures.figure('total', 'running', 'met')]
  if (all.value === 0) return []
  const state =
    all.value === 1
      ? say(met.value === 1 ? runningSaid.onlyMet : runningSaid.onlyNotMet)
      : met.value === 0
        ? say(runningSaid.noneMet)
        : met.value === all.value
          ? say(runningSaid.allMet)
          : count(met, { one: runningSaid.oneMet, many: runningSaid.someMet })
  return [paragraph('commitments.running', count(all, runningSaid, { met: state }))]
}

function commitmentsTable(writer: Writer): Block {
  const { figures } = writer
  const names = ['due', 'owed', 'kept', 'madeGood', 'short', 'curable', 'unverified'] as const
  const columns = columnsOf(writer, [
    [commitmentColumns.number, 5, 'centre'],
    [commitmentColumns.commitment, 24, 'start'],
    // “Không” and “100,0%” are not torn apart.
    ...names.map((name) => [commitmentColumns[name], 8.7, 'end'] as const),
    [commitmentColumns.rate, 10, 'end'],
  ])
  const rows = writer.input.figures.commitments.map(({ commitment }, index) => [
    String(index + 1),
    commitmentWithClause(writer, commitment),
    ...names.map((name) => figures.figure('commitment', commitment, name)),
    figures.figure('commitment', commitment, 'keptRate'),
  ])
  return table('commitments.table', columns, rows)
}

function handCheckedItem({ say, locale }: Writer, { id, title, checks }: HandCheckedCommitment): Paragraph {
  const last = checks.at(-1)
  const runs =
    last === undefined
      ? say(handCheckedSaid.unchecked, { title })
      : say(handCheckedSaid.checked, {
          title,
          day: documentDay(localDateOf(last.at), locale),
          outcome: say(last.kept ? handCheckedSaid.kept : handCheckedSaid.notKept),
          note: last.note === null ? '' : say(handCheckedSaid.note, { note: last.note.replace(/\.\s*$/, '') }),
        })
  return paragraph(`commitments.byHand.${id}`, runs, 'item')
}
