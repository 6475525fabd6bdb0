import { curableUntil, type OpenRoot } from './makegoods.ts'
import { DAY } from './time.ts'
import type { Exclusion, Instant, ObligationKey, OwedWindow, Span, Sums, Verdict, VerdictStatus } from './types.ts'

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
  readonly hoped: string[]
  readonly excluded: Exclusion[]
  openRoots: OpenRoot[] | null
}

export function emptyTally(): Tally {
  return {
    delivered: 0, cured: 0, expected: 0, expectedCure: 0, tentative: 0, unverified: 0,
    counted: [], cures: [], hoped: [], excluded: [], openRoots: null,
  }
}

/** What excuses an obligation whatever was aired: waivers of its own, and holidays when they are many. */
export interface Pardons {
  readonly waivers: readonly (Span & { readonly label: string | null })[]
  /** Midnights of distinct holidays. */
  readonly holidays: readonly Instant[]
  readonly excuseWhenHolidays: number | null
}

/** How long before it is due an answer is first asked for (§6, 5). */
const WEEK = 7 * DAY

/** The verdict on one obligation at an instant (quota-semantics §6). Written out: spreading is slow by the million. */
export function verdictOf(
  { commitment, obligor }: Pick<ObligationKey, 'commitment' | 'obligor'>,
  window: OwedWindow, isAnswered: boolean, tally: Tally, pardons: Pardons, asOf: Instant,
): Verdict {
  const { target } = window
  const shortfall = Math.max(0, target - tally.delivered - tally.cured)
  const status = statusOf(window, isAnswered, tally, pardons, asOf)
  const until = status === 'short' && tally.openRoots !== null ? curableUntil(tally.openRoots, shortfall) : null
  return {
    commitment,
    obligor,
    ruleIndex: window.ruleIndex,
    occurrence: window.occurrence,
    label: window.label,
    windowStart: window.windowStart,
    windowEnd: window.windowEnd,
    due: window.due,
    status: until === null ? status : 'curable',
    target,
    delivered: tally.delivered,
    cured: tally.cured,
    expected: tally.expected,
    expectedCure: tally.expectedCure,
    tentative: tally.tentative,
    unverified: tally.unverified,
    shortfall,
    curableUntil: until,
    counted: inOrder(tally.counted, compareIds),
    cures: inOrder(tally.cures, compareIds),
    hoped: inOrder(tally.hoped, compareIds),
    excluded: inOrder(tally.excluded, compareExclusions),
  }
}

/** Ids are unique, so none are equal. */
const compareIds = (a: string, b: string): number => (a < b ? -1 : 1)
const compareExclusions = (a: Exclusion, b: Exclusion): number => compareIds(a.id, b.id)

const none: readonly never[] = Object.freeze([])

/** Sorts in place. Most lists have one entry or none, and one empty list serves for all. */
function inOrder<Item>(items: Item[], compare: (a: Item, b: Item) => number): readonly Item[] {
  if (items.length === 0) return none
  return items.length === 1 ? items : items.sort(compare)
}

/** The first that holds; a shortfall that may be curable is still `short` here. */
function statusOf(
  { target, label, windowStart, windowEnd, due }: OwedWindow, isAnswered: boolean, tally: Tally, pardons: Pardons, asOf: Instant,
): VerdictStatus {
  const secured = tally.delivered + tally.cured
  if (tally.delivered >= target) return 'met'
  if (secured >= target) return 'madeGood'
  if (pardons.waivers.some((waiver) => waives(waiver, label, windowStart))) return 'waived'
  if (isExcused(windowStart, windowEnd, pardons)) return 'excused'
  if (asOf < (isAnswered ? Math.min(windowEnd, due - WEEK) : windowStart)) return 'upcoming'
  const isOver = asOf >= due
  const inSight = isOver ? secured : secured + tally.expected + tally.expectedCure
  if (inSight >= target) return 'onTrack'
  if (inSight + tally.unverified >= target) return 'unverified'
  return isOver ? 'short' : 'atRisk'
}

const waives = ({ start, end, label }: Pardons['waivers'][number], of: string | null, windowStart: Instant): boolean =>
  (label === null || label === of) && start <= windowStart && windowStart < end

function isExcused(windowStart: Instant, windowEnd: Instant, { holidays, excuseWhenHolidays }: Pardons): boolean {
  if (excuseWhenHolidays === null) return false
  const held = holidays.filter((midnight) => windowStart <= midnight && midnight < windowEnd)
  return held.length >= excuseWhenHolidays
}
