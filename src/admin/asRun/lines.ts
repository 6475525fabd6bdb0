import type { AsRunPreview, AsRunLine } from '../../contracts/asRun.ts'

export const lineKeyOf = ({ row, placement }: AsRunLine): string => `${row?.row ?? ''}@${placement?.id ?? ''}`

/**
 * How many outcomes would be recorded as things are decided, by a dry run that took every missing one and no candidate.
 * Null where the missing ones are left out and too many to have been told.
 */
export function toBeRecorded(
  { toWrite, counts, lines }: Pick<AsRunPreview, 'toWrite' | 'counts' | 'lines'>,
  markMissed: boolean,
  taken: number,
): number | null {
  if (toWrite === undefined || !counts || !lines) return null
  if (markMissed) return toWrite + taken
  return counts.missed > lines.missed.length ? null : toWrite + taken - lines.missed.filter(({ notInLog }) => notInLog).length
}
