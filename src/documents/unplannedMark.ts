import type { DocumentOf } from './stored.ts'

/** Who entered a placement outside the schedule, and when, as its document bears it. */
export type UnplannedMark = NonNullable<DocumentOf<'placements'>['unplanned']>

/** Whether a placement was entered outside the schedule. */
export const isUnplanned = (doc: { unplanned?: UnplannedMark | null } | null | undefined): boolean => Boolean(doc?.unplanned?.enteredAt)
