import { DAY, type Instant } from '../../obligations/index.ts'
import type { LogRow, Planned } from './lines.ts'

/** As many are compared with each: enough for a day's repeats, and a hostile file stays linear. */
const COMPARED = 12

/** How far a row is from a plan, in milliseconds; a row without a time is anywhere in its day. */
export const distance = (row: LogRow, { start }: Planned): number => {
  if (row.exact) return Math.abs(row.start - start)
  return start >= row.start && start < row.start + DAY ? 0 : Math.min(Math.abs(start - row.start), Math.abs(start - row.start - DAY))
}

/** The items of a list sorted by start that stand nearest to an instant, at most so many. */
export function nearest<T extends { start: Instant }>(
  sorted: readonly T[],
  around: Instant,
  within: number,
  take: (item: T) => boolean,
): T[] {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start < around) low = middle + 1
    else high = middle
  }
  const found: T[] = []
  let [left, right, looked] = [low - 1, low, 0]
  while (found.length < COMPARED && looked++ < COMPARED * 4) {
    const [a, b] = [sorted[left], sorted[right]]
    const [toA, toB] = [a ? around - a.start : Infinity, b ? b.start - around : Infinity]
    if (Math.min(toA, toB) > within) break
    if (toA <= toB) left--
    else right++
    const item = toA <= toB ? a! : b!
    if (take(item)) found.push(item)
  }
  return found
}
