import type { Verdict, VerdictStatus } from '../../obligations/index.ts'
import { isOpenShortfall, type Step } from '../../rules/shortfall.ts'
import type { ShortfallRow } from '../../store/ledger.ts'

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

/** The report on some verdicts before anything is written. */
export function reportOn(verdicts: readonly Verdict[]): AuditReport {
  const byStatus = {
    met: 0,
    madeGood: 0,
    waived: 0,
    excused: 0,
    upcoming: 0,
    onTrack: 0,
    atRisk: 0,
    unverified: 0,
    curable: 0,
    short: 0,
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

/** Counts a step of a shortfall's life. */
export function countStep({ shortfalls }: AuditReport, before: ShortfallRow | undefined, { next }: Step): void {
  const wasOpen = before !== undefined && isOpenShortfall(before.state)
  shortfalls[isOpenShortfall(next.state) ? (wasOpen ? 'changed' : 'raised') : 'ended']++
}
