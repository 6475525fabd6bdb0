import type { Id } from '../../documents/ids.ts'
import type { DbRequest } from '../../database/read.ts'
import type { Share } from '../../figures/scores.ts'
import type { Period } from '../../figures/periods.ts'
import type { Instant } from '../../obligations/index.ts'
import { dutyStateTraits, isDutyDone } from '../../rules/duties/dutyState.ts'
import { groupedBy } from '../../rules/groupedBy.ts'
import { readDutyOccurrences, type DutyOccurrence } from '../duties/readDutyOccurrences.ts'

/** What was due of duties and what of it was done, of all bodies and of each by its id. */
export interface DutyShares {
  readonly total: Share
  readonly byObligor: ReadonlyMap<string, Share>
}

/**
 * The duties of some plans for a score (record-semantics §6): those whose deadline lies in the period and that were not let off;
 * done ones are confirmed, and not by a check that found them undone. By the duty's own deadline, not by one that was
 * given anew, so that each is due in one period alone. As things stand at `now`.
 */
export async function dutyShares(
  req: DbRequest,
  plans: readonly Id[],
  period: Pick<Period, 'start' | 'end'>,
  now: Instant,
): Promise<DutyShares> {
  const due = await readDutyOccurrences(req, { plans }, { start: period.start, end: period.end }, now)
  const owed = due.filter(({ state }) => dutyStateTraits[state].owed)
  const byBody = groupedBy(owed, ({ body }) => String(body.id))
  return { total: shareOfDuties(owed), byObligor: new Map([...byBody].map(([body, own]) => [body, shareOfDuties(own)])) }
}

const shareOfDuties = (owed: readonly DutyOccurrence[]): Share => ({
  planned: owed.length,
  done: owed.filter(({ account }) => account !== null && isDutyDone(account.stage, account.outcome)).length,
})
