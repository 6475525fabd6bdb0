import type { PayloadRequest } from 'payload'

import { beforeJournal, pastText } from '../../i18n/past.ts'
import { journalBegins } from '../../journal/journalBegins.ts'
import { localDateOf, type Instant } from '../../obligations/index.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { endOfAsked } from '../../rules/askedTimes.ts'

/** At which instant things are judged, and what of the record is believed; null: all of it. */
export interface RecordTimes {
  readonly asOf: Instant
  readonly knownAt: Instant | null
}

/** The times that somebody asks for; what is missing is now. */
export interface AskedTimes {
  readonly asOf?: Instant | undefined
  readonly knownAt?: Instant | undefined
}

/** What was asked for, or why it has no answer. */
export type RecordRead<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export const isPast = ({ asOf, knownAt }: RecordTimes, now: Instant): boolean => asOf !== now || knownAt !== null

/** The times that are meant; refused where nothing can be known yet, or is known no more. */
export async function recordTimes(req: PayloadRequest, asked: AskedTimes, now: Instant): Promise<RecordRead<RecordTimes>> {
  for (const path of ['asOf', 'knownAt'] as const) {
    if (isAhead(asked[path], now)) return { ok: false, refusal: { text: pastText.ahead, path } }
  }
  const { asOf = now, knownAt = now } = asked
  const times: RecordTimes = { asOf: Math.min(asOf, now), knownAt: knownAt >= now ? null : knownAt }
  const begins = times.knownAt === null ? null : await journalBegins(req)
  if (begins !== null && times.knownAt! < begins) return { ok: false, refusal: { text: beforeJournal(begins), path: 'knownAt' } }
  return { ok: true, value: times }
}

/** The same as an address names them. */
export async function timesOfAddress(
  req: PayloadRequest,
  params: Readonly<Record<'asOf' | 'knownAt', string | undefined>>,
  now: Instant,
): Promise<RecordRead<RecordTimes>> {
  const read = (text: string | undefined): Instant | undefined | null => (text ? endOfAsked(text) : undefined)
  const [asOf, knownAt] = [read(params.asOf), read(params.knownAt)]
  if (asOf === null || knownAt === null) return { ok: false, refusal: { text: pastText.noTime, path: asOf === null ? 'asOf' : 'knownAt' } }
  return recordTimes(req, { asOf, knownAt }, now)
}

/** Today is not over, and is asked for as long as it lasts: it means now. */
const isAhead = (asked: Instant | undefined, now: Instant): boolean => asked !== undefined && localDateOf(asked - 1) > localDateOf(now)
