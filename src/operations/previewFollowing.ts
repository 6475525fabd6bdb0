import type { Payload } from 'payload'

import type { Instant, LocalDate, VerdictStatus } from '../obligations/index.ts'
import { toStoredId } from '../store/database.ts'
import { loadTerms } from '../store/terms.ts'
import { liveLedger } from './liveLedger.ts'

/** What following a plan would say: so many obligations, of which so many of each verdict. */
export interface FollowingPreview {
  obligations: number
  byStatus: Partial<Record<VerdictStatus, number>>
  /** Obligations that nothing at all was recorded of. */
  withoutData: number
}

/** What would be said now if the plan were followed from a day on. */
export async function previewFollowing(payload: Payload, plan: string, from: LocalDate, now: Instant): Promise<FollowingPreview> {
  const live = await liveLedger(payload, now)
  const verdicts = live.judgeBy(await loadTerms(payload, {}, { plan: toStoredId(payload, plan), from }), now)
  const byStatus: FollowingPreview['byStatus'] = {}
  for (const { status } of verdicts) byStatus[status] = (byStatus[status] ?? 0) + 1
  const withoutData = verdicts.filter(({ counted, cures, hoped, excluded, status }) => status !== 'upcoming' && counted.length + cures.length + hoped.length + excluded.length === 0).length
  return { obligations: verdicts.length, byStatus, withoutData }
}
