import { fold } from '../fields/search.ts'
import { DAY, HOUR, localDateOf, MINUTE, SECOND, startOfDay, type Instant, type PlacementStatus } from '../obligations/index.ts'
import { groupedBy } from './groupedBy.ts'
import { likeness } from './likeness.ts'
import { isOpen } from './placement.ts'

/** One line of a playout log or an issue list. */
export interface LogRow {
  /** Counted from 1, as in the file. */
  row: number
  start: Instant
  /** False where the file tells the day alone. */
  exact: boolean
  seconds: number | null
  title: string
  code: string
  /** False where the log itself says that it did not go out. */
  aired: boolean
}

/** A placement as it is set against a log. */
export interface Planned {
  id: string
  title: string
  start: Instant
  seconds: number
  status: PlacementStatus
  actualStart: Instant | null
  actualSeconds: number | null
}

export type LineKind = 'asPlanned' | 'differently' | 'missed' | 'candidate' | 'unplanned'
export type LineReason =
  | 'sameTime' | 'sameDay' | 'otherTime' | 'otherLength' | 'otherBoth' | 'likeTitle' | 'timeAlone'
  | 'loggedAsNotAired' | 'notInLog' | 'sameTitleElsewhere' | 'likeTitleElsewhere' | 'otherTitleThen' | 'noPlacement' | 'notAiredNoPlacement'

export type Outcome = { outcome: 'delivered'; start: Instant; seconds: number } | { outcome: 'missed' }

/** What became of one placement or of one row, and why it is thought so. */
export interface Line {
  kind: LineKind
  why: LineReason
  row: LogRow | null
  placement: Planned | null
  /** What would be recorded of the placement; a candidate's only when somebody confirms it. */
  outcome: Outcome | null
  /** It is recorded so already: nothing would change. */
  settled: boolean
}

/** The stretch of time that a log speaks of: what stands in it and not in the log did not go out. */
export interface Covered {
  from: Instant
  to: Instant
}

/** Starts and lengths are the same within this. */
const SAME = MINUTE
/** A title is looked for this far from its plan. */
const AROUND = 3 * HOUR
/** Without the same title, this close to its plan. */
const CLOSE = 10 * MINUTE
/** A candidate for what is missing may stand this far away. */
const FAR = 36 * HOUR
/** From here on two titles mean the same. */
const LIKE = 0.6
/** As many are compared with each: enough for a day's repeats, and a hostile file stays linear. */
const COMPARED = 12
const PIECE = 2_000

/** From the first row to the last; whole days where the file has no times or is said to be complete. */
export function coveredBy(rows: readonly LogRow[], wholeDays: boolean): Covered | null {
  if (rows.length === 0) return null
  let [from, to] = [Infinity, -Infinity]
  for (const { start, seconds } of rows) {
    from = Math.min(from, start)
    to = Math.max(to, start + Math.max(seconds ?? 0, 1) * SECOND)
  }
  return wholeDays ? { from: startOfDay(localDateOf(from)), to: startOfDay(localDateOf(to - 1)) + DAY } : { from, to }
}

/** Where placements must be read for a log to be set against them. */
export const reachOf = ({ from, to }: Covered): Covered => ({ from: from - FAR, to: to + FAR })

/** How far a row is from a plan, in milliseconds; a row without a time is anywhere in its day. */
const distance = (row: LogRow, { start }: Planned): number => {
  if (row.exact) return Math.abs(row.start - start)
  return start >= row.start && start < row.start + DAY ? 0 : Math.min(Math.abs(start - row.start), Math.abs(start - row.start - DAY))
}

/** The items of a list sorted by start that stand nearest to an instant, at most so many. */
function nearest<T extends { start: Instant }>(sorted: readonly T[], around: Instant, within: number, take: (item: T) => boolean): T[] {
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

/**
 * Sets a log against the plan of its channel: what went out as planned, differently, not at all, what went out
 * unplanned, and what may stand for something that is missing. Pauses now and then, so that others get their turn.
 */
export function* reconciling(
  rows: readonly LogRow[],
  placements: readonly Planned[],
  covered: Covered,
  now: Instant,
): Generator<void, Line[]> {
  const plan = placements.filter(({ status }) => status !== 'retracted').toSorted((a, b) => a.start - b.start)
  const titles = new Map(plan.map((placement) => [placement.id, fold(placement.title)]))
  const byTitle = groupedBy(plan, ({ id }) => titles.get(id)!)
  const byId = new Map(plan.map((placement) => [placement.id, placement]))
  const log = rows.toSorted((a, b) => a.start - b.start || a.row - b.row)
  const rowTitles = new Map(log.map((row) => [row.row, fold(row.title)]))
  const taken = new Map<string, { row: LogRow; why: LineReason | null }>()
  const used = new Set<number>()
  const within = (row: LogRow, near: number): number => (row.exact ? near : DAY / 2)
  const middle = (row: LogRow): Instant => (row.exact ? row.start : row.start + DAY / 2)

  /** Pairs, nearest first: each row and each placement once. */
  const pair = (pairs: { row: LogRow; placement: Planned; far: number; why: LineReason | null }[]): void => {
    pairs.sort((a, b) => a.far - b.far || a.placement.start - b.placement.start || a.row.row - b.row.row)
    for (const { row, placement, why } of pairs) {
      if (used.has(row.row) || taken.has(placement.id)) continue
      used.add(row.row)
      taken.set(placement.id, { row, why })
    }
  }
  const pass = function* (find: (row: LogRow) => Found[]): Generator<void, void> {
    const pairs = []
    for (const [n, row] of log.entries()) {
      if (n % PIECE === 0) yield
      if (used.has(row.row)) continue
      for (const { placement, far, why } of find(row)) pairs.push({ row, placement, far: far ?? distance(row, placement), why })
    }
    pair(pairs)
  }
  const free = ({ id }: Planned): boolean => !taken.has(id)

  // The number of a placement, in whatever column the playout system kept it.
  yield* pass((row) => {
    const placement = row.code === '' ? undefined : byId.get(row.code)
    return placement && distance(row, placement) <= within(row, AROUND) ? [{ placement, why: null }] : []
  })
  yield* pass((row) =>
    nearest(byTitle.get(rowTitles.get(row.row)!) ?? [], middle(row), within(row, AROUND), free).map((placement) => ({ placement, why: null })))
  yield* pass((row) => {
    const title = rowTitles.get(row.row)!
    return nearest(plan, middle(row), within(row, CLOSE), free).flatMap((placement): Found[] => {
      if (title === '') return row.code === '' && row.exact ? [{ placement, why: 'timeAlone' }] : []
      const like = likeness(title, titles.get(placement.id)!)
      return like >= LIKE ? [{ placement, far: 1 - like, why: 'likeTitle' }] : []
    })
  })

  const left = log.filter(({ row }) => !used.has(row))
  const leftAired = left.filter(({ aired }) => aired)
  const leftByTitle = groupedBy(leftAired, ({ row }) => rowTitles.get(row)!)
  const lines: Line[] = []
  for (const [n, placement] of plan.entries()) {
    if (n % PIECE === 0) yield
    const match = taken.get(placement.id)
    if (match) {
      lines.push(matched(match.row, placement, match.why))
      continue
    }
    const over = placement.start >= covered.from && placement.start < covered.to && placement.start + placement.seconds * SECOND <= now
    if (!over || !isOpen(placement.status)) continue
    const candidate = candidateFor(placement)
    if (candidate) used.add(candidate.row.row)
    lines.push(candidate
      ? { kind: 'candidate', ...candidate, placement, outcome: deliveredBy(candidate.row, placement), settled: false }
      : { kind: 'missed', why: 'notInLog', row: null, placement, outcome: { outcome: 'missed' }, settled: false })
  }
  for (const row of left) {
    if (used.has(row.row)) continue
    lines.push({ kind: 'unplanned', why: row.aired ? 'noPlacement' : 'notAiredNoPlacement', row, placement: null, outcome: null, settled: true })
  }
  return lines.sort((a, b) => timeOf(a) - timeOf(b))

  function candidateFor(placement: Planned): { row: LogRow; why: LineReason } | null {
    const title = titles.get(placement.id)!
    const unused = ({ row }: LogRow): boolean => !used.has(row)
    const same = nearest(leftByTitle.get(title) ?? [], placement.start, FAR, unused)[0]
    if (same) return { row: same, why: 'sameTitleElsewhere' }
    const like = nearest(leftAired, placement.start, FAR, unused)
      .map((row) => ({ row, like: likeness(title, rowTitles.get(row.row)!) }))
      .filter((each) => each.like >= LIKE)
      .sort((a, b) => b.like - a.like)[0]
    if (like) return { row: like.row, why: 'likeTitleElsewhere' }
    const then = nearest(leftAired, placement.start, SAME * 2, (row) => unused(row) && row.exact)[0]
    return then ? { row: then, why: 'otherTitleThen' } : null
  }
}

const timeOf = ({ row, placement }: Line): Instant => placement?.start ?? row!.start

/** A placement that a row may tell of; how far it is where distance in time does not say. */
interface Found {
  placement: Planned
  far?: number
  why: LineReason | null
}

/** What a row tells of a placement: its own figures, the plan's where it is silent. */
const deliveredBy = (row: LogRow, placement: Planned): Outcome => ({
  outcome: 'delivered',
  start: row.exact ? row.start : placement.start,
  seconds: row.seconds ?? placement.seconds,
})

function matched(row: LogRow, placement: Planned, why: LineReason | null): Line {
  if (!row.aired) {
    const settled = placement.status !== 'delivered' && !isOpen(placement.status)
    return { kind: 'missed', why: 'loggedAsNotAired', row, placement, outcome: { outcome: 'missed' }, settled }
  }
  const moved = row.exact && Math.abs(row.start - placement.start) > SAME
  const resized = row.seconds !== null && Math.abs(row.seconds - placement.seconds) * SECOND > SAME
  const outcome = deliveredBy(row, placement)
  const same = moved ? (resized ? 'otherBoth' : 'otherTime') : resized ? 'otherLength' : why ?? (row.exact ? 'sameTime' : 'sameDay')
  return {
    kind: moved || resized ? 'differently' : 'asPlanned',
    why: same,
    row,
    placement,
    outcome,
    settled: placement.status === 'delivered' && outcome.outcome === 'delivered'
      && (row.exact ? placement.actualStart === outcome.start : true)
      && (row.seconds === null || placement.actualSeconds === outcome.seconds),
  }
}

/** The whole of it at once. */
export function reconcile(...given: Parameters<typeof reconciling>): Line[] {
  const steps = reconciling(...given)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
