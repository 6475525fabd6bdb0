import type { Endpoint, PayloadRequest } from 'payload'

import { wallClock } from '../../clock.ts'
import type { Id } from '../../fields/ids.ts'
import { instantToStore, optionalInstantToStore } from '../../fields/instants.ts'
import { lineReason, type LineReason } from '../../i18n/series.ts'
import type { Instant } from '../../obligations/index.ts'
import type { DeskResult } from '../../operations/deskRefusal.ts'
import { applySeriesEdit, previewSeriesEdit } from '../../operations/editSeries.ts'
import { fillSlots } from '../../operations/fillSlots.ts'
import { overrideOccurrence, previewOccurrence, restoreOccurrence, type OccurrenceEdit } from '../../operations/overrideOccurrence.ts'
import { programmeOf, refuseSeries, type PreparedEdit, type SeriesEdit } from '../../operations/prepareSeriesEdit.ts'
import { proposeForHolidays, resolveHolidays, type HolidayDecision } from '../../operations/resolveHolidays.ts'
import { undoSeriesEdit } from '../../operations/undoSeriesEdit.ts'
import { endedName } from '../../rules/series/endedName.ts'
import type { HolidaySlot } from '../../rules/series/holidays.ts'
import type { Airing, EditPlan, Line } from '../../rules/series/planEdit.ts'
import { localeOf } from '../../refusal.ts'
import { answerWith } from './acts.ts'
import { readersOnly } from './answers.ts'
import { readBody, theId, type Read } from './asked.ts'
import { decisions, editNumber, occurrenceChange, scope, seen, seriesChange, slot } from './seriesAsked.ts'

type Act<T> = (req: PayloadRequest, programme: Id, body: T, now: Instant) => Promise<DeskResult<unknown>>

/** An act on `/api/desk/series/:programme/NAME`. */
const seriesEndpoint = <T>(name: string, method: 'get' | 'post', fields: Readonly<Record<string, Read>>, required: readonly (keyof T & string)[], act: Act<T>): Endpoint => ({
  path: `/desk/series/:programme/${name}`,
  method,
  handler: async (req) => {
    const reader = readersOnly(req)
    if (!reader.ok) return reader.answer
    const programme = theId(req.routeParams?.programme, req.payload)
    if ('wrong' in programme) return answerWith(refuseSeries(req, 'notFound'))
    const asked = method === 'get' ? { ok: true as const, body: {} as T } : await readBody<T>(req, fields, required)
    return answerWith(asked.ok ? await act(req, programme.value as Id, asked.body, wallClock.now()) : asked)
  },
})

/** A preview or an application: `slot` may be left out for `all`; `change` is read for its scope. */
interface Asked {
  scope: 'this' | 'following' | 'all'
  slot?: Instant
  change: unknown
  seen?: OccurrenceEdit['seen']
  /** What the preview called itself: another schedule since then is refused. */
  version?: string
}
const anything: Read = (value) => ({ value })
const version: Read = (value) => (typeof value === 'string' ? { value } : { value: undefined })
const edit = { scope, slot, change: anything, seen, version }

/** An edit of one occurrence or of its series, as far as the request makes sense. */
function editOf(req: PayloadRequest, asked: Asked): DeskResult<{ one: OccurrenceEdit } | { series: SeriesEdit }> {
  const read = (asked.scope === 'this' ? occurrenceChange : seriesChange)(asked.change, req.payload)
  if ('wrong' in read) return refuseSeries(req, 'badRequest', { part: `change: ${read.wrong[localeOf(req)]}` })
  if (asked.scope !== 'all' && asked.slot === undefined) return refuseSeries(req, 'badRequest', { part: 'slot' })
  return asked.scope === 'this'
    ? { ok: true, one: { slot: asked.slot!, change: read.value as object, ...(asked.seen === undefined ? {} : { seen: asked.seen }) } }
    : { ok: true, series: { scope: asked.scope, slot: asked.slot ?? null, change: read.value as object } }
}

const preview: Act<Asked> = async (req, id, asked, now) => {
  const read = editOf(req, asked)
  if (!read.ok) return read
  if ('one' in read) {
    const previewed = await previewOccurrence(req, id, read.one, now)
    return previewed.ok ? { ok: true, scope: 'this', ...linesOf(req, previewed.plan) } : previewed
  }
  const previewed = await previewSeriesEdit(req, id, read.series, now)
  return previewed.ok ? { ok: true, ...told(req, asked.scope, previewed.prepared) } : previewed
}

const apply: Act<Asked> = async (req, id, asked, now) => {
  const read = editOf(req, asked)
  if (!read.ok) return read
  if ('one' in read) return overrideOccurrence(req, id, read.one, now)
  const applied = await applySeriesEdit(req, id, read.series, now, asked.version)
  return applied.ok ? { ok: true, programme: applied.programme, undo: applied.undo, ...told(req, asked.scope, applied.prepared) } : applied
}

const isoAiring = (airing: Airing | null) => airing && { ...airing, start: instantToStore(airing.start) }

const linesOf = (req: PayloadRequest, { changes, kept, refused }: EditPlan) => {
  const line = ({ from, to, slot: at, ...rest }: Line<LineReason>) => ({
    ...rest, from: isoAiring(from), to: isoAiring(to), slot: optionalInstantToStore(at), text: lineReason[rest.why][localeOf(req)],
  })
  return { changes: changes.map(line), kept: kept.map(line), refused: refused.map(line) }
}

/** A prepared edit as the wire has it: what it does, the beat before and after, whether it divides the series. */
const told = (req: PayloadRequest, asked: Asked['scope'], { plan, phase, ended, after, boundary, version: name }: PreparedEdit) => ({
  scope: asked,
  version: name,
  ...linesOf(req, plan),
  phase: phase && { ...phase, before: phase.before.map(optionalInstantToStore), after: phase.after.map(optionalInstantToStore) },
  dividesAt: ended === null ? null : optionalInstantToStore(boundary),
  names: ended === null ? null : { ended: endedName(ended, after), goesOn: after.name },
  series: { rrule: after.rrule, dtstart: after.dtstart, seconds: after.seconds, validFrom: after.validFrom, validTo: after.validTo, skip: after.skip },
})

const holidayLine = (line: HolidaySlot) => ({ ...line, slot: optionalInstantToStore(line.slot), start: optionalInstantToStore(line.start), moveTo: optionalInstantToStore(line.moveTo) })
const holidaysTold = (result: DeskResult<{ slots: HolidaySlot[] }>) => (result.ok ? { ok: true as const, slots: result.slots.map(holidayLine) } : result)

const fill: Act<object> = async (req, id, _, now) => {
  const found = await programmeOf(req, id)
  return found.ok ? { ok: true, ...(await fillSlots(req.payload, now, { programme: found.programme.id, req })) } : found
}

/** A series on the desk: what an edit would do, doing it, taking it back, one occurrence given back, holidays, the next eight weeks. */
export const seriesEndpoints: Endpoint[] = [
  seriesEndpoint<Asked>('preview', 'post', edit, ['scope', 'change'], preview),
  seriesEndpoint<Asked>('apply', 'post', edit, ['scope', 'change'], apply),
  seriesEndpoint<{ edit: number }>('undo', 'post', { edit: editNumber }, ['edit'], (req, id, asked, now) => undoSeriesEdit(req, id, asked.edit, now)),
  seriesEndpoint<{ slot: Instant }>('restore', 'post', { slot }, ['slot'], (req, id, asked, now) => restoreOccurrence(req, id, asked.slot, now)),
  seriesEndpoint<object>('holidays', 'get', {}, [], async (req, id, _, now) => holidaysTold(await proposeForHolidays(req, id, now))),
  seriesEndpoint<{ decisions: HolidayDecision[] }>('holidays', 'post', { decisions }, ['decisions'], async (req, id, asked, now) =>
    holidaysTold(await resolveHolidays(req, id, asked.decisions, now))),
  seriesEndpoint<object>('fill', 'post', {}, [], fill),
]
