import type { Instant, Verdict, VerdictStatus } from '../obligations/index.ts'
import { isNotOwed } from '../rules/verdictCounts.ts'
import type { Period } from './periods.ts'

/** What a verdict on a due obligation can say. */
export const dueStatuses = ['met', 'madeGood', 'waived', 'excused', 'unverified', 'curable', 'short'] as const satisfies VerdictStatus[]
export type DueStatus = (typeof dueStatuses)[number]

export interface DueVerdict extends Verdict {
  readonly status: DueStatus
}

export const isDueVerdict = (verdict: Verdict): verdict is DueVerdict => (dueStatuses as readonly VerdictStatus[]).includes(verdict.status)

/** The obligations that a report tells of, by the verdicts at its cut-off (record-semantics §3). */
export interface Told {
  readonly due: readonly DueVerdict[]
  readonly running: readonly Verdict[]
}

/** Of verdicts at the cut-off `asOf`: what fell due in the period, and what is running then. */
export function toldOf(verdicts: readonly Verdict[], { start }: Pick<Period, 'start'>, asOf: Instant): Told {
  const due: DueVerdict[] = []
  const running: Verdict[] = []
  for (const verdict of verdicts) {
    if (verdict.due <= asOf) {
      if (verdict.due <= start) continue
      if (!isDueVerdict(verdict)) throw new Error(`A due obligation of ${verdict.commitment} is ${verdict.status}`)
      due.push(verdict)
    } else if (verdict.windowStart < asOf && !isNotOwed(verdict.status)) running.push(verdict)
  }
  return { due, running }
}
