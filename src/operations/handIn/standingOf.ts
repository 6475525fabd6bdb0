import type { LiveLedger } from '../../ledger/liveLedger.ts'
import { atOf, secondsOf, type Instant, type Verdict } from '../../obligations/index.ts'
import { handInStanding, type HandInStanding } from '../../rules/handIn.ts'

/** The placements of a verdict that were sent and came late. */
export const lateOf = (live: Pick<LiveLedger, 'placement'>, { excluded }: Pick<Verdict, 'excluded'>) =>
  excluded.flatMap(({ id, reason }) => {
    const placement = reason === 'late' ? live.placement(id) : null
    return placement?.status === 'delivered' ? [placement] : []
  })

/** How the report that a verdict is of stands. */
export function standingOf(live: LiveLedger, verdict: Verdict, now: Instant): HandInStanding {
  const bySeconds = live.terms.facts.commitments.find(({ id }) => id === verdict.commitment)?.measure.kind === 'seconds'
  const late = lateOf(live, verdict)
  // A report is measured in pieces; where somebody asked for seconds, each late one is worth its own.
  const cameLate = bySeconds
    ? late.flatMap((one) => Array.from({ length: Math.min(secondsOf(one), 86_400) }, () => atOf(one)))
    : late.map(atOf)
  return handInStanding(verdict, cameLate, now)
}
