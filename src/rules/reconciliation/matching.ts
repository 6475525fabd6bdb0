import { fold } from '../../documents/searchText.ts'
import { DAY, HOUR, MINUTE, type Instant } from '../../obligations/index.ts'
import { groupedBy } from '../groupedBy.ts'
import { likeness } from '../likeness.ts'
import type { LineReason, LogRow, Planned } from './lines.ts'
import { distance, nearest } from './nearest.ts'

/** A title is looked for this far from its plan. */
const AROUND = 3 * HOUR
/** Without the same title, this close to its plan. */
const CLOSE = 10 * MINUTE
/** From here on two titles mean the same. */
export const LIKE = 0.6
/** Rows between two pauses. */
export const PIECE = 2_000

/** Which row tells of which placement, as far as it is known. */
export interface Matching {
  /** Placements, earliest first. */
  readonly plan: readonly Planned[]
  /** Rows, earliest first. */
  readonly log: readonly LogRow[]
  /** Folded titles, by placement and by row. */
  readonly titles: ReadonlyMap<string, string>
  readonly rowTitles: ReadonlyMap<number, string>
  /** The row of each placement, and what it was known by where that is worth telling. */
  readonly matched: Map<string, { row: LogRow; why: LineReason | null }>
  /** Rows that tell of a placement. */
  readonly used: Set<number>
}

export function openMatching(rows: readonly LogRow[], placements: readonly Planned[]): Matching {
  const plan = placements.filter(({ status }) => status !== 'retracted').toSorted((a, b) => a.start - b.start)
  const log = rows.toSorted((a, b) => a.start - b.start || a.row - b.row)
  return {
    plan,
    log,
    titles: new Map(plan.map((placement) => [placement.id, fold(placement.title)])),
    rowTitles: new Map(log.map((row) => [row.row, fold(row.title)])),
    matched: new Map(),
    used: new Set(),
  }
}

/** Finds the placement of each row: by its number, by its title near its time, by its time with a title much like it. */
export function* matchRows(matching: Matching): Generator<void, void> {
  const { plan, titles, rowTitles, matched } = matching
  const byId = new Map(plan.map((placement) => [placement.id, placement]))
  const byTitle = groupedBy(plan, ({ id }) => titles.get(id)!)
  const free = ({ id }: Planned): boolean => !matched.has(id)
  // The number of a placement, in whatever column the playout system kept it.
  yield* pass(matching, (row) => {
    const placement = row.code === '' ? undefined : byId.get(row.code)
    return placement && distance(row, placement) <= within(row, AROUND) ? [{ placement, why: null }] : []
  })
  yield* pass(matching, (row) =>
    nearest(byTitle.get(rowTitles.get(row.row)!) ?? [], middleOf(row), within(row, AROUND), free).map((placement) => ({
      placement,
      why: null,
    })),
  )
  yield* pass(matching, (row) => {
    const title = rowTitles.get(row.row)!
    return nearest(plan, middleOf(row), within(row, CLOSE), free).flatMap((placement): PossibleMatch[] => {
      if (title === '') return row.code === '' && row.exact ? [{ placement, why: 'timeAlone' }] : []
      const like = likeness(title, titles.get(placement.id)!)
      return like >= LIKE ? [{ placement, far: 1 - like, why: 'likeTitle' }] : []
    })
  })
}

const within = (row: LogRow, near: number): number => (row.exact ? near : DAY / 2)
const middleOf = (row: LogRow): Instant => (row.exact ? row.start : row.start + DAY / 2)

/** A placement that a row may tell of; how far it is where distance in time does not say. */
interface PossibleMatch {
  placement: Planned
  far?: number
  why: LineReason | null
}

/** Pairs rows that have no placement yet with what is found for them, nearest first: each row and each placement once. */
function* pass({ log, matched, used }: Matching, find: (row: LogRow) => PossibleMatch[]): Generator<void, void> {
  const pairs: { row: LogRow; placement: Planned; far: number; why: LineReason | null }[] = []
  for (const [n, row] of log.entries()) {
    if (n % PIECE === 0) yield
    if (used.has(row.row)) continue
    for (const { placement, far, why } of find(row)) pairs.push({ row, placement, far: far ?? distance(row, placement), why })
  }
  pairs.sort((a, b) => a.far - b.far || a.placement.start - b.placement.start || a.row.row - b.row.row)
  for (const { row, placement, why } of pairs) {
    if (used.has(row.row) || matched.has(placement.id)) continue
    used.add(row.row)
    matched.set(placement.id, { row, why })
  }
}
