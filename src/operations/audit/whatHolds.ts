import type { PayloadRequest } from 'payload'

import { dayFromStore, dayToStore } from '../../documents/days.ts'
import { idOf, idOrNull, idsOf, type Id } from '../../documents/ids.ts'
import { formatDay } from '../../i18n/dates.ts'
import { say, type Locale } from '../../platform/text.ts'
import { planningNotes } from '../../i18n/planningNotes.ts'
import { DAY, localDateOf, startOfDay, type Instant, type LocalDate, type Span } from '../../obligations/index.ts'
import { slotOnDay } from '../../rules/series.ts'
import { readAll, readOne, toStoredId } from '../../database/read.ts'
import { lineageOf, programmesWithSuccessors } from '../../store/lineage.ts'
import { seriesOf, type ProgrammeDoc } from '../../store/series.ts'
import { FILL_AHEAD } from '../series/fillSlots.ts'

interface Holiday {
  date: string
  name: string
  standing: string
}
type Heir = ProgrammeDoc & { continues?: unknown }

/** As many days as a sentence holds. */
const MAX_DAYS_IN_SENTENCE = 6
const daysOf = (days: readonly LocalDate[]): string =>
  days.slice(0, MAX_DAYS_IN_SENTENCE).map(formatDay).join(', ') + (days.length > MAX_DAYS_IN_SENTENCE ? ', …' : '')

const holidaysIn = (req: PayloadRequest, { start, end }: Span): Promise<(Holiday & { id: Id })[]> =>
  readAll(req, 'holidays', {
    where: {
      and: [{ date: { greater_than_equal: dayToStore(localDateOf(start)) } }, { date: { less_than: dayToStore(localDateOf(end)) } }],
    },
    sort: 'date',
    select: { date: true, name: true, standing: true },
  })
const ofStanding = (holidays: readonly Holiday[], standing: 'confirmed' | 'expected'): LocalDate[] =>
  holidays.filter((holiday) => holiday.standing === standing).map(({ date }) => dayFromStore(date))

/** What a reader of a programme should know of how it is counted and laid out, a sentence each. */
export async function programmeHolds(req: PayloadRequest, programme: Heir, now: Instant, locale: Locale): Promise<string[]> {
  const from = idOrNull(programme.continues)
  const before = from === null ? null : await readOne(req, 'programmes', from, { name: true })
  const heirs = await readAll(req, 'programmes', {
    where: { continues: { equals: programme.id } },
    select: { name: true, validFrom: true },
  })
  const expected = ofStanding(await holidaysIn(req, { start: now, end: now + FILL_AHEAD }), 'expected')
  const series = seriesOf(programme)
  const hit = expected.filter((day) => slotOnDay(series, startOfDay(day)) !== null)
  return [
    ...(before === null ? [] : [say(planningNotes.continues, locale, { name: before.name })]),
    ...heirs.map(({ name, validFrom }) =>
      say(planningNotes.continuedBy, locale, {
        name,
        from: validFrom ? say(planningNotes.fromDay, locale, { day: formatDay(dayFromStore(validFrom)) }) : '',
      }),
    ),
    ...(hit.length === 0 ? [] : [say(planningNotes.slotsOnExpected, locale, { days: daysOf(hit) })]),
  ]
}

/** A commitment as far as this is about it. */
export interface CountedCommitment {
  match?: { programmes?: unknown } | null
  excuseWhenHolidays?: number | null
}

/** The same for a commitment; for one of its windows, where that is given. */
export async function commitmentHolds(
  req: PayloadRequest,
  commitment: CountedCommitment,
  { window, now, locale }: { window: Span | null; now: Instant; locale: Locale },
): Promise<string[]> {
  const heirs = await heirsOf(req, idsOf(commitment.match?.programmes))
  const counted =
    heirs.length === 0 ? [] : [say(planningNotes.heirsCounted, locale, { names: heirs.map((name) => `“${name}”`).join(', ') })]
  const least = commitment.excuseWhenHolidays
  if (!least) return counted
  const holidays = await holidaysIn(req, window ?? { start: now, end: now + 366 * DAY })
  const expected = ofStanding(holidays, 'expected')
  if (window === null) {
    return [
      ...counted,
      [
        say(planningNotes.excuse, locale, { least }),
        ...(expected.length === 0 ? [] : [say(planningNotes.expectedAhead, locale, { days: daysOf(expected) })]),
      ].join(' '),
    ]
  }
  if (expected.length === 0) return counted
  const confirmed = ofStanding(holidays, 'confirmed').length
  return [
    ...counted,
    say(confirmed === 0 ? planningNotes.noneIn : planningNotes.expectedIn, locale, { least, confirmed, days: daysOf(expected) }),
  ]
}

/** What goes on from the named programmes, by name. */
async function heirsOf(req: PayloadRequest, named: readonly Id[]): Promise<string[]> {
  if (named.length === 0) return []
  const going = await readAll(req, 'programmes', {
    where: { continues: { exists: true } },
    select: {
      continues: true,
    },
  })
  const own = named.map(String)
  const heirs = programmesWithSuccessors(own, lineageOf(going.map(({ id, continues }) => ({ id, continues: idOf(continues) })))).filter(
    (id) => !own.includes(id),
  )
  if (heirs.length === 0) return []
  return (
    await readAll(req, 'programmes', {
      where: { id: { in: heirs.map((id) => toStoredId(req.payload, id)) } },
      select: { name: true },
    })
  ).map(({ name }) => name)
}
