import type { Account, Excuses } from './account.ts'
import { curableUntil } from './makegoods.ts'
import type { Instant } from './spans.ts'
import type { Tally } from './tally.ts'
import { DAY } from './time.ts'
import type { Exclusion, OwedWindow, Verdict, VerdictStatus } from './verdictTypes.ts'

/** How long before it is due an answer is first asked for (§6, 5). */
const WEEK = 7 * DAY

/** The verdict on one obligation at an instant (quota-semantics §6). Written out: spreading is slow by the million. */
export function verdictOf(account: Account, window: OwedWindow, tally: Tally, asOf: Instant): Verdict {
  const { target } = window
  const shortfall = Math.max(0, target - tally.delivered - tally.cured)
  const status = statusOf(account, window, tally, asOf)
  const until = status === 'short' && tally.openRoots !== null ? curableUntil(tally.openRoots, shortfall) : null
  return {
    commitment: account.commitment.id,
    obligor: account.obligor,
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
function statusOf({ windows, excuses }: Account, window: OwedWindow, tally: Tally, asOf: Instant): VerdictStatus {
  const { target, label, windowStart, windowEnd, due } = window
  const secured = tally.delivered + tally.cured
  if (tally.delivered >= target) return 'met'
  if (secured >= target) return 'madeGood'
  if (excuses.waivers.some((waiver) => waives(waiver, label, windowStart))) return 'waived'
  if (isExcused(window, excuses)) return 'excused'
  const begins = windows.answeredPlace === null ? windowStart : Math.min(windowEnd, due - WEEK)
  if (asOf < begins) return 'upcoming'
  const isOver = asOf >= due
  const inSight = isOver ? secured : secured + tally.expected + tally.expectedCure
  if (inSight >= target) return 'onTrack'
  if (inSight + tally.unverified >= target) return 'unverified'
  return isOver ? 'short' : 'atRisk'
}

const waives = ({ start, end, label }: Excuses['waivers'][number], of: string | null, windowStart: Instant): boolean =>
  (label === null || label === of) && start <= windowStart && windowStart < end

function isExcused({ windowStart, windowEnd }: OwedWindow, { holidays, excuseWhenHolidays }: Excuses): boolean {
  if (excuseWhenHolidays === null) return false
  const held = holidays.filter((midnight) => windowStart <= midnight && midnight < windowEnd)
  return held.length >= excuseWhenHolidays
}
