import { mixedFiguresOf, talliesBy, newLineTally } from '../figures/figures.ts'
import { periodCode } from '../figures/periodCode.ts'
import { isDueVerdict, toldOf } from '../figures/told.ts'
import { JOINT, type MeasureKind, type Verdict } from '../obligations/index.ts'
import { groupedBy } from '../rules/groupedBy.ts'
import { rhythms } from '../rules/matrixViews.ts'
import { isNotOwed, verdictCounts } from '../rules/verdictCounts.ts'
import { periodColumns, rhythmOf, windowColumnId, windowColumns } from './matrixColumns.ts'
import type {
  Matrix,
  MatrixCell,
  MatrixChoice,
  MatrixColumn,
  MatrixCommitment,
  MatrixFacts,
  MatrixRow,
  MatrixSection,
  MatrixTotal,
} from './matrixTypes.ts'
import { mostUrgent } from './tally.ts'

/** Verdicts laid out as rows and columns, with totals in the margins. */
export function matrixOf(facts: MatrixFacts, choice: MatrixChoice): Matrix {
  const { view, period } = choice
  const chosen = obligationsIn(facts, choice)
  return {
    view,
    subject: subjectOf(facts, choice),
    period: periodCode(period),
    asOf: facts.asOf,
    sections: sectionsOf(facts, choice, chosen),
    total: totalOf(chosen, facts, choice),
  }
}

function subjectOf({ commitments, nameOfObligor }: MatrixFacts, { view, commitment, obligor }: MatrixChoice): string | null {
  if (view === 'commitment') return commitment === null ? null : (commitments.get(commitment)?.title ?? null)
  return view === 'obligor' && obligor !== null ? nameOfObligor(obligor) : null
}

/** The obligations that a matrix shows: of the rows that are left by its filters, all. */
function obligationsIn(facts: MatrixFacts, choice: MatrixChoice): Verdict[] {
  const asked = facts.verdicts.filter((verdict) => isAsked(verdict, facts, choice))
  if (choice.states.length === 0) return asked
  const rowOf = rowIdIn(choice)
  const rows = new Set(asked.filter((verdict) => choice.states.includes(facts.shownOf(verdict))).map(rowOf))
  return asked.filter((verdict) => rows.has(rowOf(verdict)))
}

function isAsked(verdict: Verdict, { commitments }: MatrixFacts, choice: MatrixChoice): boolean {
  const { commitment: id, obligor, due, windowStart } = verdict
  const { period } = choice
  // Due in the period; of what has its row by windows, also what is running when the period ends.
  const isRunningAtEnd = choice.view !== 'period' && due > period.end && windowStart < period.end
  if (!(due > period.start && due <= period.end) && !isRunningAtEnd) return false
  if (choice.commitment !== null && choice.commitment !== id) return false
  if (choice.obligor !== null && choice.obligor !== obligor) return false
  const commitment = commitments.get(id)
  if (choice.plan !== null && choice.plan !== commitment?.plan) return false
  if (choice.medium !== null && commitment?.mediums.includes(choice.medium) !== true) return false
  return choice.own === null || isOwn(obligor, commitment, choice.own)
}

const isOwn = (obligor: string, commitment: MatrixCommitment | undefined, own: readonly string[]): boolean =>
  obligor === JOINT ? own.some((body) => commitment?.obligors.includes(body)) : own.includes(obligor)

const rowIdIn = ({ view }: Pick<MatrixChoice, 'view'>): ((verdict: Verdict) => string) =>
  view === 'commitment' ? ({ obligor }) => obligor : ({ commitment }) => commitment

/** The columns in which an obligation stands: the periods of a report overlap. Many share a window, which is looked up once. */
function columnIdsIn({ view }: MatrixChoice, columns: readonly MatrixColumn[]): (verdict: Verdict) => readonly string[] {
  const known = new Map<string | number, readonly string[]>()
  const lookUp = (key: string | number, find: () => readonly string[]): readonly string[] => {
    const found = known.get(key) ?? find()
    known.set(key, found)
    return found
  }
  if (view !== 'period')
    return (verdict) => lookUp(`${verdict.windowStart}/${verdict.windowEnd}/${verdict.label ?? ''}`, () => [windowColumnId(verdict)])
  return ({ due }) => lookUp(due, () => columns.filter(({ start, end }) => due > start && due <= end).map(({ id }) => id))
}

/** The obligations behind one cell. */
export function obligationsOfCell(facts: MatrixFacts, choice: MatrixChoice, cell: { row: string; column: string }): Verdict[] {
  const columnsOf = columnIdsIn(choice, periodColumns(choice.period, choice.columns))
  const rowOf = rowIdIn(choice)
  return obligationsIn(facts, choice).filter((verdict) => rowOf(verdict) === cell.row && columnsOf(verdict).includes(cell.column))
}

/** One section; of one body's commitments as many as there are rhythms, each with its own windows. */
function sectionsOf(facts: MatrixFacts, choice: MatrixChoice, chosen: readonly Verdict[]): MatrixSection[] {
  if (chosen.length === 0) return []
  if (choice.view === 'period') return [sectionOf(facts, choice, { chosen, columns: periodColumns(choice.period, choice.columns) })]
  if (choice.view === 'commitment') return [sectionOf(facts, choice, { chosen, columns: windowColumns(chosen) })]
  const byCommitment = [...groupedBy(chosen, ({ commitment }) => commitment).values()]
  const byRhythm = groupedBy(byCommitment, rhythmOf)
  return rhythms.flatMap((rhythm) => {
    const these = (byRhythm.get(rhythm) ?? []).flat()
    return these.length === 0 ? [] : [{ ...sectionOf(facts, choice, { chosen: these, columns: windowColumns(these) }), rhythm }]
  })
}

interface Part {
  readonly chosen: readonly Verdict[]
  readonly columns: readonly MatrixColumn[]
}

function sectionOf(facts: MatrixFacts, choice: MatrixChoice, { chosen, columns }: Part): MatrixSection {
  const columnsOf = columnIdsIn(choice, columns)
  const rows = [...groupedBy(chosen, rowIdIn(choice))].map(([id, these]) => rowOf(id, these, { facts, choice, columns, columnsOf }))
  const byColumn = groupedBy(
    chosen.flatMap((verdict) => columnsOf(verdict).map((column) => ({ column, verdict }))),
    ({ column }) => column,
  )
  return {
    rhythm: null,
    columns,
    rows: inOrder(rows, facts, choice),
    columnTotals: columns.map(({ id }) =>
      totalOf(
        (byColumn.get(id) ?? []).map(({ verdict }) => verdict),
        facts,
        choice,
      ),
    ),
  }
}

interface RowSetting {
  readonly facts: MatrixFacts
  readonly choice: MatrixChoice
  readonly columns: readonly MatrixColumn[]
  readonly columnsOf: (verdict: Verdict) => readonly string[]
}

function rowOf(id: string, verdicts: readonly Verdict[], { facts, choice, columns, columnsOf }: RowSetting): MatrixRow {
  const byColumn = new Map<string, Verdict[]>()
  for (const verdict of verdicts) {
    for (const column of columnsOf(verdict)) {
      const cell = byColumn.get(column)
      if (cell === undefined) byColumn.set(column, [verdict])
      else cell.push(verdict)
    }
  }
  const commitment = facts.commitments.get(verdicts[0]!.commitment)
  return {
    id,
    name: choice.view === 'commitment' ? facts.nameOfObligor(id) : (commitment?.title ?? id),
    kind: commitment?.kind ?? 'count',
    cells: columns.map(({ id: column }) => {
      const found = byColumn.get(column)
      return found === undefined ? null : cellOf(found, facts)
    }),
    total: totalOf(verdicts, facts, choice),
  }
}

/** Of several the worst, with how many there are of each: an average would hide the one that did nothing. */
function cellOf(verdicts: readonly Verdict[], { shownOf }: MatrixFacts): MatrixCell {
  const statuses = verdicts.map(shownOf)
  const [only] = statuses
  const isSingle = statuses.length === 1
  // What nobody owes is in no sum, unless it is all that is told of.
  const summed = isSingle ? verdicts : verdicts.filter((_, at) => !isNotOwed(statuses[at]!))
  return {
    status: isSingle ? only! : mostUrgent(statuses),
    done: summed.reduce((sum, { delivered, cured }) => sum + delivered + cured, 0),
    target: summed.reduce((sum, { target }) => sum + target, 0),
    ...(!isSingle && { counts: verdictCounts(statuses) }),
  }
}

/** Bodies by name, commitments in the order of their plan. */
function inOrder(rows: MatrixRow[], { commitments }: MatrixFacts, { view }: MatrixChoice): MatrixRow[] {
  if (view === 'commitment') return rows.sort((a, b) => byName.compare(a.name, b.name))
  const place = new Map([...commitments.keys()].map((id, at) => [id, at]))
  return rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
}

const byName = new Intl.Collator('vi', { numeric: true })

/** What a margin says: of what was due by the cut-off, and beside it what is running and what is still ahead. */
function totalOf(verdicts: readonly Verdict[], { asOf, commitments }: MatrixFacts, { period }: MatrixChoice): MatrixTotal {
  const measureOf = (commitment: string): MeasureKind => commitments.get(commitment)?.kind ?? 'count'
  const cutOff = Math.min(asOf, period.end)
  // The ledger's verdicts may be half a minute old: what has fallen due since is told as it was judged, as running.
  const judged = verdicts.filter((verdict) => verdict.due > cutOff || isDueVerdict(verdict))
  const told = toldOf(judged, period, cutOff)
  const tally = talliesBy(told, () => '', { period, measureOf }).get('') ?? newLineTally()
  const { due, owed, met, madeGood, running, measures } = mixedFiguresOf(tally)
  return {
    due,
    owed,
    kept: met + madeGood,
    onTime: met,
    running: running.count + verdicts.length - judged.length,
    ahead: judged.length - due - running.count,
    measures: owed === 0 ? {} : measures,
  }
}
