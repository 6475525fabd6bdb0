import { DAY, instantOf, occurrencesOf, wallOf, type Instant, type Rule, monthNumberOf, splitWall } from '../../obligations/index.ts'
import { weekOf } from './days.ts'

const ahead = 3 * 366 * DAY

/** The next starts of a rule. */
export const nextStarts = (rule: Rule, now: Instant, count: number): Instant[] =>
  occurrencesOf(rule, now, now + ahead)
    .slice(0, count)
    .map(({ start }) => start)

/** The first day of the rule's period that holds an instant: what every second week is counted in. */
function periodOf({ parts }: Rule, instant: Instant): number {
  const { day } = splitWall(wallOf(instant))
  if (parts.freq === 'WEEKLY') return weekOf(day, parts.weekStart)
  return parts.freq === 'DAILY' ? day : parts.freq === 'MONTHLY' ? monthNumberOf(day) : Math.floor(monthNumberOf(day) / 12)
}

/**
 * A rule of every second (third …) week counts from the week of its start, weeks beginning where the
 * rule says (RFC 5545 WKST). Which weeks those are before and after a change, and whether the beat
 * changed: nothing may flip it unseen. Null for rules without a beat, or when the beat itself changed.
 */
export function phaseChange(
  before: Rule,
  after: Rule,
  now: Instant,
  count = 5,
): { before: Instant[]; after: Instant[]; flipped: boolean } | null {
  const { freq, interval } = before.parts
  if (interval === 1 || after.parts.freq !== freq || after.parts.interval !== interval) return null
  const [was, is] = [nextStarts(before, now, count), nextStarts(after, now, count)]
  const periods = new Set(was.map((start) => periodOf(before, start)))
  return { before: was, after: is, flipped: was.length > 0 && is.length > 0 && !is.some((start) => periods.has(periodOf(before, start))) }
}

/** The first and last day of the week from which a beat is counted. */
export function countedFrom({ parts, start }: Rule): { first: Instant; last: Instant } {
  const first = weekOf(splitWall(start).day, parts.weekStart)
  return { first: instantOf(first * DAY), last: instantOf((first + 6) * DAY) }
}
