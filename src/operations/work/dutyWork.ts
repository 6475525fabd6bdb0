import type { PayloadRequest } from 'payload'

import { holds, personOf } from '../../access/roles.ts'
import { DAY, type Instant } from '../../obligations/index.ts'
import { dutyStateTraits } from '../../rules/duties/dutyState.ts'
import { anyTime, readDutyOccurrences, type DutyOccurrence } from '../duties/readDutyOccurrences.ts'

/** How far ahead duties are told of, unless they are reminded of sooner. */
const usualAhead = 14

/**
 * The duties that the person who asks is to report on: due soon or overdue, of her own bodies, the oldest deadline first.
 * Who administers all bodies reports for none of them but her own. What no step has been taken on has no row to ask for: they are computed from the duties.
 */
export async function dutiesToReport(req: PayloadRequest, now: Instant): Promise<DutyOccurrence[]> {
  const person = personOf(req.user)
  const bodies = [...(person?.organizations ?? [])]
  if (!holds(person, 'admin', 'editor') || bodies.length === 0) return []
  const span = { start: anyTime(now).start, end: now + 91 * DAY }
  const read = await readDutyOccurrences(req, { bodies }, span, now)
  return read
    .filter(
      ({ state, dueBy, duty }) =>
        dutyStateTraits[state].waitsFor === 'body' && dueBy <= now + Math.max(usualAhead, ...duty.remindDays) * DAY,
    )
    .sort((a, b) => a.dueBy - b.dueBy)
}
