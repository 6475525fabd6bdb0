import { HOUR } from '../../obligations/index.ts'
import { groupedBy } from '../groupedBy.ts'
import { likeness } from '../likeness.ts'
import { SAME, type LineReason, type LogRow, type Planned } from './lines.ts'
import { LIKE, type Matching } from './matching.ts'
import { nearest } from './nearest.ts'

/** A candidate for what is missing may stand this far away, in milliseconds. */
export const FAR = 36 * HOUR

/** Finds rows without a placement that may stand for one that is missing: its title elsewhere, one much like it, another title at its time. */
export function candidateFinder(
  { titles, rowTitles, used }: Matching,
  left: readonly LogRow[],
): (placement: Planned) => { row: LogRow; why: LineReason } | null {
  const aired = left.filter((row) => row.aired)
  const byTitle = groupedBy(aired, ({ row }) => rowTitles.get(row)!)
  const unused = ({ row }: LogRow): boolean => !used.has(row)
  return (placement) => {
    const title = titles.get(placement.id)!
    const same = nearest(byTitle.get(title) ?? [], placement.start, FAR, unused)[0]
    if (same) return { row: same, why: 'sameTitleElsewhere' }
    const like = nearest(aired, placement.start, FAR, unused)
      .map((row) => ({ row, like: likeness(title, rowTitles.get(row.row)!) }))
      .filter((each) => each.like >= LIKE)
      .sort((a, b) => b.like - a.like)[0]
    if (like) return { row: like.row, why: 'likeTitleElsewhere' }
    const then = nearest(aired, placement.start, SAME * 2, (row) => unused(row) && row.exact)[0]
    return then ? { row: then, why: 'otherTitleThen' } : null
  }
}
