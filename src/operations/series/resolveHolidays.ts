import type { PayloadRequest } from 'payload'

import { actsFor, personOf } from '../../access/roles.ts'
import { idOf, type Id } from '../../documents/ids.ts'
import { formatLocalDay } from '../../i18n/dates.ts'
import { DAY, localDateOf, type Instant } from '../../obligations/index.ts'
import { clash } from '../../rules/series/airing.ts'
import { holidaySlots, type HolidaySlot } from '../../rules/series/holidays.ts'
import { channelsOneAtATime } from '../../store/channels.ts'
import { confirmedHolidays } from '../../store/holidays.ts'
import { occurrenceOf, seriesOf } from '../../store/series.ts'
import { readBusy, readSlots } from '../../store/slots.ts'
import { actInTransaction } from '../desk/actInTransaction.ts'
import type { DeskResult } from '../desk/deskRefusal.ts'
import { applySeriesEdit } from './editSeries.ts'
import { FILL_AHEAD } from './fillSlots.ts'
import { overrideOccurrence } from './overrideOccurrence.ts'
import { programmeOf, refuseSeries } from './prepareSeriesEdit.ts'
import type { HolidayDecision } from '../../contracts/series.ts'

/** The programme's slots of the next eight weeks that fall on holidays, each with what can be done. */
export async function proposeForHolidays(req: PayloadRequest, id: Id, now: Instant): Promise<DeskResult<{ slots: HolidaySlot[] }>> {
  const found = await programmeOf(req, id)
  if (!found.ok) return found
  const { programme } = found
  const series = seriesOf(programme)
  const person = req.user ? personOf(req.user) : null
  const docs = await readSlots(req, programme.id, now - DAY)
  const occurrences = docs.flatMap((doc) => occurrenceOf(doc, { mine: person === null || actsFor(person, idOf(doc.organization)) }) ?? [])
  const holidays = await confirmedHolidays(req)
  const oneAtATime = (await channelsOneAtATime(req)).has(series.channel)
  const busy = oneAtATime
    ? ((await readBusy(req, [series.channel], { from: now, to: now + FILL_AHEAD + 15 * DAY })).get(series.channel) ?? [])
    : []
  const isFree = (start: Instant): boolean => {
    const there = { start, seconds: series.seconds, channel: series.channel }
    return !busy.some((other) => clash(there, other))
  }
  return { ok: true, slots: holidaySlots(series, occurrences, holidays, { from: now, to: now + FILL_AHEAD, isFree }) }
}

/** Keeps, moves or skips slots that fall on holidays, all in one transaction or none. */
export async function resolveHolidays(
  req: PayloadRequest,
  id: Id,
  decisions: readonly HolidayDecision[],
  now: Instant,
): Promise<DeskResult<{ slots: HolidaySlot[] }>> {
  return actInTransaction(req, async () => {
    for (const { slot, choice } of decisions) {
      const proposed = await proposeForHolidays(req, id, now)
      if (!proposed.ok) return proposed
      const found = proposed.slots.find((each) => each.slot === slot)
      if (found === undefined) return refuseSeries(req, 'notOfSeries')
      const done =
        choice === 'keep' ? { ok: true as const } : choice === 'move' ? await move(req, id, found, now) : await skip(req, id, found, now)
      if (!done.ok) return done
    }
    return proposeForHolidays(req, id, now)
  })
}

function move(req: PayloadRequest, id: Id, { slot, moveTo }: HolidaySlot, now: Instant): Promise<DeskResult<object>> | DeskResult<object> {
  return moveTo === null ? refuseSeries(req, 'noWorkingDay') : overrideOccurrence(req, id, { slot, change: { start: moveTo } }, now)
}

async function skip(req: PayloadRequest, id: Id, { slot, day, holiday }: HolidaySlot, now: Instant): Promise<DeskResult<object>> {
  const found = await programmeOf(req, id)
  if (!found.ok) return found
  const series = seriesOf(found.programme)
  const applied = await applySeriesEdit(
    req,
    id,
    { scope: 'all', slot: null, change: { skip: [...series.skip, { day, reason: holiday }] } },
    now,
  )
  if (!applied.ok) return applied
  // What somebody has worked on is not thrown away with the day.
  const held = applied.prepared.plan.kept.find(({ from }) => from !== null && localDateOf(from.start) === day)
  return held === undefined ? applied : refuseSeries(req, 'skipReasonFilled', { day: formatLocalDay(slot) })
}
