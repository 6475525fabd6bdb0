import type { Payload } from 'payload'

import type { Instant, LocalDate } from '../../obligations/index.ts'
import type { FollowingForecast } from '../../contracts/following.ts'
import { toStoredId } from '../../database/read.ts'
import { loadTerms } from '../../store/terms.ts'
import { liveLedger } from '../../ledger/liveLedger.ts'

/** What would be said now if the plan were followed from a day on. */
export async function previewFollowing(payload: Payload, plan: string, from: LocalDate, now: Instant): Promise<FollowingForecast> {
  const live = await liveLedger(payload, now)
  const verdicts = live.judgeBy(await loadTerms({ payload }, { plan: toStoredId(payload, plan), from }), now)
  const byStatus: FollowingForecast['byStatus'] = {}
  for (const { status } of verdicts) byStatus[status] = (byStatus[status] ?? 0) + 1
  const withoutData = verdicts.filter(
    ({ counted, cures, hoped, excluded, status }) =>
      status !== 'upcoming' && counted.length + cures.length + hoped.length + excluded.length === 0,
  ).length
  return { obligations: verdicts.length, byStatus, withoutData }
}
