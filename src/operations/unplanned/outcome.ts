import type { PayloadRequest } from 'payload'

import { formatDay } from '../../i18n/dates.ts'
import { say } from '../../platform/text.ts'
import { unplannedText } from '../../i18n/unplanned.ts'
import type { Instant, Verdict } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import { beforeFollowing } from '../../rules/unplanned.ts'
import { isKept } from '../../rules/verdictCounts.ts'
import { warningsOn } from '../../rules/warnings.ts'
import { liveLedger, type LiveLedger } from '../../ledger/liveLedger.ts'
import { warningWords } from '../desk/deskWarnings.ts'
import { railItem } from '../desk/railItems.ts'
import type { EntryOutcome } from '../../contracts/unplanned.ts'
import type { EnteredPlacement } from './writeUnplanned.ts'

const counts = ({ counted, cures }: Verdict, id: string): boolean => counted.includes(id) || cures.includes(id)

/** Asked after the act is committed: it is in the ledger as everything else is. */
export async function outcomeOfEntry(req: PayloadRequest, { id, start }: EnteredPlacement, now: Instant): Promise<EntryOutcome> {
  const live = await liveLedger(req.payload, now)
  const key = String(id)
  const verdicts = [...live.verdicts(now).values()]
  const counted = verdicts.filter((verdict) => counts(verdict, key))
  return {
    counted: counted.map((verdict) => railItem(verdict, live.terms)),
    warnings: warningWords(req, live, warningsOn(key, verdicts)),
    notFollowed: counted.length > 0 ? null : notFollowedWords(req, live, start),
  }
}

/** How many obligations what was entered counts for, and how many of them are kept now. */
export async function outcomeOfEntries(
  req: PayloadRequest,
  entered: readonly EnteredPlacement[],
  now: Instant,
): Promise<{ counted: number; met: number }> {
  const live = await liveLedger(req.payload, now)
  const ids = new Set(entered.map(({ id }) => String(id)))
  const touched = [...live.verdicts(now).values()].filter(({ counted, cures }) => [...counted, ...cures].some((id) => ids.has(id)))
  return { counted: touched.length, met: touched.filter(({ status }) => isKept(status)).length }
}

function notFollowedWords(req: PayloadRequest, { terms }: LiveLedger, start: Instant): string | null {
  const day = beforeFollowing(
    start,
    terms.followedFrom.values(),
    terms.facts.commitments.some(({ id }) => !terms.followedFrom.has(id)),
  )
  return day === null ? null : say(unplannedText.notFollowed, localeOf(req), { day: formatDay(day) })
}
