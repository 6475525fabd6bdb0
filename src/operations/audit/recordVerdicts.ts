import { rewrite } from '../../database/read.ts'
import type { Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import type { Unit } from '../../i18n/units.ts'
import type { Unaudited } from '../../ledger/liveLedger.ts'
import { obligationKey, type MeasureKind, type Verdict, type VerdictStatus } from '../../obligations/index.ts'
import { isOpenShortfall, stepShortfall } from '../../rules/shortfall.ts'
import { accountOf } from '../../rules/withoutData.ts'
import { countingOfCommitment } from '../../store/counting.ts'
import {
  comparableText,
  readLedger,
  readShortfalls,
  obligationRow,
  shownStatusOf,
  recordedShortfall,
  type ObligationRow,
  type ShortfallRow,
} from '../../store/ledger.ts'
import type { Terms } from '../../store/terms.ts'
import { queueNotice } from '../delivery/queueNotice.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import type { AuditContext } from './auditContext.ts'
import { countStep, reportOn, type AuditReport } from './auditReport.ts'
import { judgeUnaudited } from './judgeUnaudited.ts'
import { writeShortfall } from './writeShortfall.ts'

/** An audit under way. */
interface Recording extends AuditContext {
  /** Rows of the database's ledger that no verdict has been recorded in yet, by key. */
  readonly rows: Map<string, ObligationRow & { id: Id }>
  /** Shortfalls in the same way. */
  readonly shortfalls: Map<string, ShortfallRow & { id: Id }>
  /** Accounts of which nothing is known. */
  readonly silent: ReadonlySet<string>
  readonly moves: Move[]
  readonly report: AuditReport
}

/** One verdict that moved, as the log keeps it. */
type Move = { key: string; from: VerdictStatus | null; to: VerdictStatus | null }

/** Entries of the log stay readable: a first audit of a nation is told in several. */
const MAX_MOVES_PER_ENTRY = 500

/** Writes what the verdicts on some obligations, or on all, change in the ledger, the shortfalls, the outbox and the log. */
export async function recordVerdicts(context: AuditContext, asked: Unaudited): Promise<AuditReport> {
  const { req } = context
  const { of, verdicts, silent } = await judgeUnaudited(context, asked)
  const keys = of === 'all' ? 'all' : [...of.keys()]
  const recording: Recording = {
    ...context,
    rows: await readLedger(req, keys),
    shortfalls: await readShortfalls(req, keys),
    silent,
    moves: [],
    report: reportOn(verdicts),
  }
  for (const verdict of verdicts) await recordVerdict(recording, verdict)
  await closeUnowed(recording)
  await logMoves(recording)
  return recording.report
}

async function recordVerdict(recording: Recording, verdict: Verdict): Promise<void> {
  const { req, live, now, rows, shortfalls, moves } = recording
  const key = obligationKey(verdict)
  const [before, shortfall] = [rows.get(key), shortfalls.get(key)]
  rows.delete(key)
  shortfalls.delete(key)

  const inHand = live.makegoodsInHand(verdict, now)
  const row = obligationRow(req.payload, verdict, live.terms, {
    makegoodsInHand: inHand.amount,
    noData: recording.silent.has(accountOf(verdict)),
  })
  const obligation = await writeRow(recording, before, row)
  if (before?.status !== verdict.status) moves.push({ key, from: before?.status ?? null, to: verdict.status })

  const step = stepShortfall(shortfall ? recordedShortfall(shortfall) : null, { ...verdict, status: shownStatusOf(row) }, now)
  if (step === null) return
  const steps = await writeShortfall(req, { before: shortfall, about: row, obligation, step }, now)
  countStep(recording.report, shortfall, step)
  if (step.notice === null) return
  const hoped = [...verdict.hoped, ...inHand.ids]
  await queueNotice(
    req,
    { kind: step.notice, verdict, row, obligation, hoped, key: `${key}#${steps}`, ...measureOf(verdict, live.terms) },
    now,
  )
  recording.report.notices++
}

async function writeRow({ req, report }: Recording, before: (ObligationRow & { id: Id }) | undefined, row: ObligationRow): Promise<Id> {
  if (before === undefined) {
    const { id } = await req.payload.db.create({ collection: 'obligations', data: { ...row }, req })
    report.created++
    return id
  }
  if (comparableText(before) !== comparableText(row)) {
    await rewrite(req, 'obligations', before, row)
    report.updated++
  }
  return before.id
}

/** In what a commitment counts. */
function measureOf(verdict: Verdict, terms: Terms): { measure: MeasureKind; unit: Unit } {
  const commitment = terms.facts.commitments.find(({ id }) => id === verdict.commitment)
  return { measure: commitment?.measure.kind ?? 'count', unit: countingOfCommitment(terms, commitment).unit }
}

/** Ends the shortfalls and removes the rows of what is owed no more: its commitment, obligor or window is gone. */
async function closeUnowed({ req, now, rows, shortfalls, moves, report }: Recording): Promise<void> {
  for (const row of shortfalls.values()) {
    if (!isOpenShortfall(row.state)) continue
    const next = { state: 'closed', severity: row.severity, missing: 0, cureBy: null } as const
    await writeShortfall(req, { before: row, about: row, obligation: null, step: { next, moved: true, notice: null } }, now)
    report.shortfalls.ended++
  }
  for (const [key, row] of rows) {
    await req.payload.db.deleteOne({ collection: 'obligations', where: { id: { equals: row.id } }, req })
    report.removed++
    moves.push({ key, from: row.status, to: null })
  }
}

async function logMoves({ req, now, moves }: Recording): Promise<void> {
  for (let at = 0; at < moves.length; at += MAX_MOVES_PER_ENTRY) {
    const details = { asOf: instantToStore(now), moves: moves.slice(at, at + MAX_MOVES_PER_ENTRY) }
    await appendAuditEntry(req, { action: 'audit', subject: 'obligations', details }, now)
  }
}
