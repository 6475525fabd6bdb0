import { curableUntil, type OpenRoot } from './makegoods.ts'
import type { Exclusion, Instant, Obligation, Span, Sums, Verdict, VerdictStatus } from './types.ts'

/** What was found for one obligation, still being added up. */
export interface Tally extends Sums {
  delivered: number
  cured: number
  expected: number
  expectedCure: number
  tentative: number
  unverified: number
  readonly counted: string[]
  readonly cures: string[]
  readonly excluded: Exclusion[]
  readonly openRoots: OpenRoot[]
}

export function emptyTally(): Tally {
  return {
    delivered: 0, cured: 0, expected: 0, expectedCure: 0, tentative: 0, unverified: 0,
    counted: [], cures: [], excluded: [], openRoots: [],
  }
}

/** What excuses an obligation whatever was aired: waivers of its own, and holidays when they are many. */
export interface Pardons {
  readonly waivers: readonly Span[]
  /** Midnights of distinct holidays. */
  readonly holidays: readonly Instant[]
  readonly excuseWhenHolidays: number | null
}

/** The verdict on one obligation at an instant (quota-semantics §6). */
export function verdictOf(obligation: Obligation, tally: Tally, pardons: Pardons, asOf: Instant): Verdict {
  const { openRoots, ...found } = tally
  const shortfall = Math.max(0, obligation.target - tally.delivered - tally.cured)
  const judged = statusOf(obligation, tally, pardons, asOf)
  const until = judged === 'short' ? curableUntil(openRoots, shortfall) : null
  const status = until === null ? judged : 'curable'
  found.counted.sort()
  found.cures.sort()
  found.excluded.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { ...obligation, status, ...found, shortfall, curableUntil: until }
}

/** The first that holds; a shortfall that may be curable is still `short` here. */
function statusOf(
  { target, windowStart, windowEnd }: Obligation, tally: Tally, pardons: Pardons, asOf: Instant,
): VerdictStatus {
  const secured = tally.delivered + tally.cured
  if (tally.delivered >= target) return 'met'
  if (secured >= target) return 'madeGood'
  if (pardons.waivers.some(({ start, end }) => start <= windowStart && windowStart < end)) return 'waived'
  if (isExcused(windowStart, windowEnd, pardons)) return 'excused'
  if (asOf < windowStart) return 'upcoming'
  if (asOf < windowEnd) return secured + tally.expected + tally.expectedCure >= target ? 'onTrack' : 'atRisk'
  return secured + tally.unverified >= target ? 'unverified' : 'short'
}

function isExcused(windowStart: Instant, windowEnd: Instant, { holidays, excuseWhenHolidays }: Pardons): boolean {
  if (excuseWhenHolidays === null) return false
  const held = holidays.filter((midnight) => windowStart <= midnight && midnight < windowEnd)
  return held.length >= excuseWhenHolidays
}
