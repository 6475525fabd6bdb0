import type { ExclusionReason, Verdict } from '../obligations/index.ts'

/** Why a placement that may be placed adds nothing to a commitment that it looks made for. */
export interface Warning {
  code: 'late' | 'duration' | 'timeBand' | 'rerun'
  commitment: string
}

const codes: readonly ExclusionReason[] = ['late', 'duration', 'timeBand', 'rerun']
const isCode = (reason: ExclusionReason): reason is Warning['code'] => codes.includes(reason)

/**
 * What to say before it is saved: each commitment and reason once, in the order of the verdicts. A verdict names
 * the first reason alone; `besides` knows the others, so that none is said only after the one before it is mended.
 */
export function warningsOn(
  placement: string,
  verdicts: readonly Verdict[],
  besides: (commitment: string) => readonly Warning['code'][] = () => [],
): Warning[] {
  const warnings: Warning[] = []
  for (const { commitment, excluded } of verdicts) {
    for (const { id, reason } of excluded) {
      if (id !== placement || !isCode(reason) || warnings.some((known) => known.commitment === commitment)) continue
      for (const code of new Set([reason, ...besides(commitment)])) warnings.push({ code, commitment })
    }
  }
  return warnings
}
