import type { PayloadRequest } from 'payload'

import { dayFromStore, dayToStore } from '../fields/days.ts'
import { idOf, idOrNull, idsOf, type Id } from '../fields/ids.ts'
import { formatDay } from '../i18n/dates.ts'
import { say, type Locale } from '../i18n/text.ts'
import { whatHolds } from '../i18n/whatHolds.ts'
import { DAY, localDateOf, startOfDay, type Instant, type LocalDate, type Span } from '../obligations/index.ts'
import { slotOnDay } from '../rules/series.ts'
import { readAll, readOne, toStoredId } from '../store/database.ts'
import { lineageOf, withHeirs } from '../store/lineage.ts'
import { seriesOf, type ProgrammeDoc } from '../store/series.ts'
import { horizon } from './fillSlots.ts'

interface Holiday { date: string; name: string; standing: string }
type Heir = ProgrammeDoc & { continues?: unknown }

/** As many days as a sentence holds. */
const DAYS = 6
const daysOf = (days: readonly LocalDate[]): string => days.slice(0, DAYS).map(formatDay).join(', ') + (days.length > DAYS ? ', …' : '')

const holidaysIn = (req: PayloadRequest, { start, end }: Span): Promise<(Holiday & { id: Id })[]> =>
  readAll(req.payload, req, 'holidays', {
    and: [{ date: { greater_than_equal: dayToStore(localDateOf(start)) } }, { date: { less_than: dayToStore(localDateOf(end)) } }],
  }, 'date', { date: true, name: true, standing: true })
const ofStanding = (holidays: readonly Holiday[], standing: 'confirmed' | 'expected'): LocalDate[] =>
  holidays.filter((holiday) => holiday.standing === standing).map(({ date }) => dayFromStore(date))

/** What a reader of a programme should know of how it is counted and laid out, a sentence each. */
export async function programmeHolds(req: PayloadRequest, programme: Heir, now: Instant, locale: Locale): Promise<string[]> {
  const { payload } = req
  const from = idOrNull(programme.continues)
  const before = from === null ? null : await readOne<{ name: string }>(payload, req, 'programmes', from, { name: true })
  const heirs = await readAll<{ id: Id; name: string; validFrom?: string | null }>(payload, req, 'programmes', { continues: { equals: programme.id } }, 'id', { name: true, validFrom: true })
  const expected = ofStanding(await holidaysIn(req, { start: now, end: now + horizon }), 'expected')
  const series = seriesOf(programme)
  const hit = expected.filter((day) => slotOnDay(series, startOfDay(day)) !== null)
  return [
    ...(before === null ? [] : [say(whatHolds.continues, locale, { name: before.name })]),
    ...heirs.map(({ name, validFrom }) => say(whatHolds.continuedBy, locale, {
      name, from: validFrom ? say(whatHolds.fromDay, locale, { day: formatDay(dayFromStore(validFrom)) }) : '',
    })),
    ...(hit.length === 0 ? [] : [say(whatHolds.slotsOnExpected, locale, { days: daysOf(hit) })]),
  ]
}

/** A commitment as far as this is about it. */
export interface Counting {
  match?: { programmes?: unknown } | null
  excuseWhenHolidays?: number | null
}

/** The same for a commitment; for one of its windows, where that is given. */
export async function commitmentHolds(req: PayloadRequest, commitment: Counting, window: Span | null, now: Instant, locale: Locale): Promise<string[]> {
  const heirs = await heirsOf(req, idsOf(commitment.match?.programmes))
  const counted = heirs.length === 0 ? [] : [say(whatHolds.heirsCounted, locale, { names: heirs.map((name) => `“${name}”`).join(', ') })]
  const least = commitment.excuseWhenHolidays
  if (!least) return counted
  const holidays = await holidaysIn(req, window ?? { start: now, end: now + 366 * DAY })
  const expected = ofStanding(holidays, 'expected')
  if (window === null) {
    return [...counted, [say(whatHolds.excuse, locale, { least }), ...(expected.length === 0 ? [] : [say(whatHolds.expectedAhead, locale, { days: daysOf(expected) })])].join(' ')]
  }
  if (expected.length === 0) return counted
  const confirmed = ofStanding(holidays, 'confirmed').length
  return [...counted, say(confirmed === 0 ? whatHolds.noneIn : whatHolds.expectedIn, locale, { least, confirmed, days: daysOf(expected) })]
}

/** What goes on from the named programmes, by name. */
async function heirsOf(req: PayloadRequest, named: readonly Id[]): Promise<string[]> {
  if (named.length === 0) return []
  const going = await readAll<{ id: Id; continues?: unknown }>(req.payload, req, 'programmes', { continues: { exists: true } }, 'id', { continues: true })
  const own = named.map(String)
  const heirs = withHeirs(own, lineageOf(going.map(({ id, continues }) => ({ id, continues: idOf(continues) })))).filter((id) => !own.includes(id))
  if (heirs.length === 0) return []
  return (await readAll<{ id: Id; name: string }>(req.payload, req, 'programmes', { id: { in: heirs.map((id) => toStoredId(req.payload, id)) } }, 'id', { name: true })).map(({ name }) => name)
}
