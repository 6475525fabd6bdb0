import type { Payload, PayloadRequest } from 'payload'

import type { Id } from '../fields/ids.ts'
import { instantToStore, optionalInstantToStore } from '../fields/instants.ts'
import type { Unit } from '../i18n/units.ts'
import type { MeasureKind, Verdict, VerdictStatus } from '../obligations/index.ts'
import { countingIn } from '../store/counting.ts'
import { rewrite } from '../store/database.ts'
import { contentOf, keyOf, readLedger, readShortfalls, rowOf, shownOf, standingOf, type ObligationRow, type ShortfallRow } from '../store/ledger.ts'
import type { Terms } from '../store/terms.ts'
import { appendAuditEntry } from './appendAuditEntry.ts'
import { inTransaction } from './inTransaction.ts'
import { judgeUnaudited } from './judgeUnaudited.ts'
import { liveLedger, readAnew, type LiveLedger, type Unaudited } from './liveLedger.ts'
import { queueNotice } from './queueNotice.ts'
import { isOpenShortfall, stepShortfall, urgencyOf, type Step } from '../rules/shortfall.ts'
import { accountOf } from '../rules/withoutData.ts'

/** What an audit found and what it wrote. */
export interface AuditReport {
  obligations: number
  byStatus: Record<VerdictStatus, number>
  created: number
  updated: number
  removed: number
  shortfalls: { raised: number; changed: number; ended: number }
  notices: number
}

/** One verdict that moved, as the log keeps it. */
type Move = { key: string; from: VerdictStatus | null; to: VerdictStatus | null }

/** Entries of the log stay readable: a first audit of a nation is told in several. */
const movesPerEntry = 500

export interface AuditOptions {
  /** The instant to judge at. */
  now: number
  req?: PayloadRequest
  /** Asked inside the transaction: false when another instance has taken over; then nothing is written. */
  stillHolds?: (req: PayloadRequest) => Promise<boolean>
}

/**
 * The auditor: reads all facts, judges, writes the ledger, raises and ends shortfalls, queues notices and appends to
 * the audit log. The facts are read before the transaction, and in it only what was written since: others save
 * meanwhile. Where nothing changed it writes nothing. Null when `stillHolds` said no.
 */
export async function runAudit(payload: Payload, { now, req: given, stillHolds }: AuditOptions): Promise<AuditReport | null> {
  const upToDate = await readAnew(payload, now)
  let live: LiveLedger | null = null
  const report = await inTransaction(payload, given, async (req) => {
    if (stillHolds && !(await stillHolds(req))) return null
    live = await upToDate()
    return record(payload, req, live, 'all', now)
  })
  if (report !== null) (live as LiveLedger | null)?.audited()
  return report
}

/** The same for what changes have touched since the last audit of this process, from the facts at hand. */
export async function auditChanges(payload: Payload, now: number): Promise<AuditReport> {
  // Opened before anybody has to wait for it.
  await liveLedger(payload, now)
  let live: LiveLedger | null = null
  const report = await inTransaction(payload, undefined, async (req) => {
    live = await liveLedger(payload, now)
    return record(payload, req, live, live.unaudited, now)
  })
  ;(live as LiveLedger | null)?.audited()
  return report
}

/** Writes what the verdicts on some obligations, or on all, change. */
async function record(payload: Payload, req: PayloadRequest, live: LiveLedger, asked: Unaudited, now: number): Promise<AuditReport> {
  const names = live.terms
  const { of, verdicts, silent } = await judgeUnaudited(payload, req, live, asked, now)
  const keys = of === 'all' ? 'all' : [...of.keys()]
  const ledger = await readLedger(payload, req, keys)
  const standing = await readShortfalls(payload, req, keys)
  const report = emptyReport(verdicts)
  const moves: Move[] = []

  for (const verdict of verdicts) {
    const key = keyOf(verdict)
    const before = ledger.get(key)
    ledger.delete(key)
    const inHand = live.makegoodsInHand(verdict, now)
    const beside = { makegoodsInHand: inHand.amount, noData: silent.has(accountOf(verdict)) }
    const row = rowOf(payload, verdict, names, beside)
    const id = await writeRow(payload, req, before, row, report)
    if (before?.status !== verdict.status) moves.push({ key, from: before?.status ?? null, to: verdict.status })

    const known = standing.get(key)
    standing.delete(key)
    const step = stepShortfall(known ? standingOf(known) : null, { ...verdict, status: shownOf(row) }, now)
    if (step === null) continue
    const life = await writeShortfall(payload, req, known, row, id, step, now)
    count(report, known, step)
    if (step.notice !== null) {
      await queueNotice(payload, req, { kind: step.notice, verdict, row, obligation: id, hoped: [...verdict.hoped, ...inHand.ids], key: `${key}#${life}`, ...counted(verdict, names) }, now)
      report.notices++
    }
  }

  // What is owed no more: its commitment, obligor or window is gone.
  for (const row of standing.values()) {
    if (!isOpenShortfall(row.state)) continue
    const next = { state: 'closed', severity: row.severity, missing: 0, cureBy: null } as const
    await writeShortfall(payload, req, row, row, null, { next, moved: true, notice: null }, now)
    report.shortfalls.ended++
  }
  for (const [key, row] of ledger) {
    await payload.db.deleteOne({ collection: 'obligations', where: { id: { equals: row.id } }, req })
    report.removed++
    moves.push({ key, from: row.status, to: null })
  }

  for (let at = 0; at < moves.length; at += movesPerEntry) {
    const details = { asOf: instantToStore(now), moves: moves.slice(at, at + movesPerEntry) }
    await appendAuditEntry(payload, req, { action: 'audit', subject: 'obligations', details }, now)
  }
  return report
}

/** In what a commitment counts. */
function counted(verdict: Verdict, terms: Terms): { measure: MeasureKind; unit: Unit } {
  const commitment = terms.facts.commitments.find(({ id }) => id === verdict.commitment)
  return { measure: commitment?.measure.kind ?? 'count', unit: countingIn(terms, commitment).unit }
}

function emptyReport(verdicts: readonly Verdict[]): AuditReport {
  const byStatus = {
    met: 0, madeGood: 0, waived: 0, excused: 0, upcoming: 0, onTrack: 0, atRisk: 0, unverified: 0, curable: 0, short: 0,
  }
  for (const { status } of verdicts) byStatus[status]++
  return {
    obligations: verdicts.length,
    byStatus,
    created: 0,
    updated: 0,
    removed: 0,
    shortfalls: { raised: 0, changed: 0, ended: 0 },
    notices: 0,
  }
}

async function writeRow(
  payload: Payload,
  req: PayloadRequest,
  before: (ObligationRow & { id: Id }) | undefined,
  row: ObligationRow,
  report: AuditReport,
): Promise<Id> {
  if (before === undefined) {
    const { id } = await payload.db.create({ collection: 'obligations', data: { ...row }, req })
    report.created++
    return id
  }
  if (contentOf(before) !== contentOf(row)) {
    await rewrite(payload, req, 'obligations', before, row)
    report.updated++
  }
  return before.id
}

/** Writes a step of a shortfall's life; gives back how many steps it has had. */
async function writeShortfall(
  payload: Payload,
  req: PayloadRequest,
  before: (ShortfallRow & { id: Id }) | undefined,
  about: Pick<ObligationRow, 'key' | 'title' | 'searchText' | 'commitment' | 'obligor' | 'obligorName'>,
  obligation: Id | null,
  { next, moved }: Step,
  now: number,
): Promise<number> {
  const at = instantToStore(now)
  const lived = before?.life ?? []
  // Written past Payload's hooks, which would otherwise name the step.
  const step = { id: `${about.key}#${lived.length + 1}`, at, state: next.state, severity: next.severity, by: 'system' }
  const life = moved ? [...lived, step] : lived
  const changed = {
    state: next.state,
    severity: next.severity,
    missing: next.missing,
    cureBy: optionalInstantToStore(next.cureBy),
    endedAt: isOpenShortfall(next.state) ? null : at,
    urgency: urgencyOf(next),
    title: about.title,
    searchText: about.searchText,
    life,
    obligation,
  }
  if (before === undefined) {
    const { key, commitment, obligor, obligorName } = about
    await payload.db.create({
      collection: 'shortfalls',
      data: { key, commitment, obligor, obligorName, raisedAt: at, ...changed },
      req,
    })
  } else {
    await rewrite(payload, req, 'shortfalls', before, changed)
  }
  return life.length
}

function count(report: AuditReport, before: ShortfallRow | undefined, { next }: Step): void {
  const wasOpen = before !== undefined && isOpenShortfall(before.state)
  report.shortfalls[isOpenShortfall(next.state) ? (wasOpen ? 'changed' : 'raised') : 'ended']++
}
