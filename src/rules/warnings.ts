import type { ExclusionReason, Verdict } from '../obligations/index.ts'

/** Why a placement that may be placed adds nothing to a commitment that it looks made for. */
export interface Warning {
  code: 'late' | 'duration' | 'timeBand' | 'rerun'
  commitment: string
}

const codes: readonly ExclusionReason[] = ['late', 'duration', 'timeBand', 'rerun']
const isCode = (reason: ExclusionReason): reason is Warning['code'] => codes.includes(reason)

/** What to say before it is saved: each commitment and reason once, in the order of the verdicts. */
export function warningsOn(placement: string, verdicts: readonly Verdict[]): Warning[] {
  const warnings: Warning[] = []
  for (const { commitment, excluded } of verdicts) {
    for (const { id, reason } of excluded) {
      if (id !== placement || !isCode(reason)) continue
      if (!warnings.some((known) => known.code === reason && known.commitment === commitment)) warnings.push({ code: reason, commitment })
    }
  }
  return warnings
}
