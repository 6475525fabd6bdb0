import type { PayloadRequest } from 'payload'

import { formatDay } from '../../i18n/dates.ts'
import { say } from '../../i18n/text.ts'
import { unplannedText } from '../../i18n/unplanned.ts'
import type { Instant, Verdict } from '../../obligations/index.ts'
import { localeOf } from '../../refusal.ts'
import { beforeFollowing } from '../../rules/unplanned.ts'
import { warningsOn } from '../../rules/warnings.ts'
import { liveLedger, type LiveLedger } from '../liveLedger.ts'
import { warningWords, type DeskWarning } from '../deskWarnings.ts'
import { railItem, type RailItem } from '../railItems.ts'
import type { Entered } from './enter.ts'

/** What an entry has brought: the obligations that it counts for as they stand now, and why it does not count for others. */
export interface Brought {
  counted: RailItem[]
  warnings: DeskWarning[]
  /** It counts for nothing because no plan was followed yet; in words, null otherwise. */
  notFollowed: string | null
}

const counts = ({ counted, cures }: Verdict, id: string): boolean => counted.includes(id) || cures.includes(id)

/** Asked after the act is committed: it is in the ledger as everything else is. */
export async function broughtBy(req: PayloadRequest, { id, start }: Entered, now: Instant): Promise<Brought> {
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
export async function countsOfMany(req: PayloadRequest, entered: readonly Entered[], now: Instant): Promise<{ counted: number; met: number }> {
  const live = await liveLedger(req.payload, now)
  const ids = new Set(entered.map(({ id }) => String(id)))
  const touched = [...live.verdicts(now).values()].filter(({ counted, cures }) => [...counted, ...cures].some((id) => ids.has(id)))
  return { counted: touched.length, met: touched.filter(({ status }) => status === 'met' || status === 'madeGood').length }
}

function notFollowedWords(req: PayloadRequest, { terms }: LiveLedger, start: Instant): string | null {
  const day = beforeFollowing(start, terms.followedFrom.values(), terms.facts.commitments.some(({ id }) => !terms.followedFrom.has(id)))
  return day === null ? null : say(unplannedText.notFollowed, localeOf(req), { day: formatDay(day) })
}
