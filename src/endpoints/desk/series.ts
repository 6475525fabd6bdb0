import type { Endpoint, PayloadRequest } from 'payload'

import { requestFaultWords, requestFaults } from '../../contracts/requestFaults.ts'
import { pick } from '../../platform/text.ts'
import {
  emptyRequest,
  holidaysRequest,
  occurrenceChange,
  restoreRequest,
  seriesChange,
  seriesEditRequest,
  undoEditRequest,
  type EditScope,
  type SeriesEditRequest,
} from '../../contracts/series.ts'
import type { Id } from '../../documents/ids.ts'
import { idKindOf } from '../../database/read.ts'
import { instantToStore, optionalInstantToStore } from '../../documents/instants.ts'
import { seriesLineReason, type SeriesLineReason } from '../../i18n/series.ts'
import type { Instant } from '../../obligations/index.ts'
import type { DeskResult } from '../../operations/desk/deskRefusal.ts'
import { applySeriesEdit, previewSeriesEdit } from '../../operations/series/editSeries.ts'
import { fillSlots } from '../../operations/series/fillSlots.ts'
import {
  overrideOccurrence,
  previewOccurrence,
  restoreOccurrence,
  type OccurrenceEdit,
} from '../../operations/series/overrideOccurrence.ts'
import { programmeOf, refuseSeries, type PreparedEdit, type SeriesEdit } from '../../operations/series/prepareSeriesEdit.ts'
import { proposeForHolidays, resolveHolidays } from '../../operations/series/resolveHolidays.ts'
import { undoSeriesEdit } from '../../operations/series/undoSeriesEdit.ts'
import { wallClock } from '../../platform/clock.ts'
import { localeOf } from '../../platform/refusal.ts'
import { endedName } from '../../i18n/endedName.ts'
import type { HolidaySlot } from '../../rules/series/holidays.ts'
import type { Airing, EditPlan, EditLine } from '../../rules/series/editPlan.ts'
import { readersOnly, resultResponse } from './answers.ts'
import { readId, readRequest, type RequestSchema } from './readRequest.ts'

interface SeriesAct<T> {
  /** What is sent along; null for what is only read. */
  request: RequestSchema<T> | null
  run: (req: PayloadRequest, programme: Id, body: T, now: Instant) => Promise<DeskResult<unknown>>
}

/** An act on `/api/desk/series/:programme/NAME`, for whoever may see the schedule. */
const seriesEndpoint = <T = undefined>(name: string, { request, run }: SeriesAct<T>): Endpoint => ({
  path: `/desk/series/:programme/${name}`,
  method: request === null ? 'get' : 'post',
  handler: async (req) => {
    const reader = readersOnly(req)
    if (!reader.ok) return reader.answer
    const programme = readId(req, req.routeParams?.programme)
    if (programme === null) return resultResponse(refuseSeries(req, 'notFound'))
    const asked = request === null ? { ok: true as const, body: undefined as T } : await readRequest(req, request)
    return resultResponse(asked.ok ? await run(req, programme, asked.body, wallClock.now()) : asked)
  },
})

/** An edit of one occurrence or of its series, as far as the request makes sense. */
function editOf(req: PayloadRequest, asked: SeriesEditRequest): DeskResult<{ one: OccurrenceEdit } | { series: SeriesEdit }> {
  const { scope, slot, seen } = asked
  const ids = idKindOf(req.payload)
  const read = (scope === 'this' ? occurrenceChange(ids) : seriesChange(ids)).safeParse(asked.change)
  if (!read.success) {
    const [fault] = requestFaults(read.error, asked.change)
    return refuseSeries(req, 'badRequest', { part: requestFaultWords({ ...fault!, path: ['change', ...fault!.path] }, localeOf(req)) })
  }
  const change = read.data as object
  if (scope === 'all') return { ok: true, series: { scope, slot: slot ?? null, change } }
  if (slot === undefined) return refuseSeries(req, 'badRequest', { part: 'slot' })
  return scope === 'this'
    ? { ok: true, one: { slot, change, ...(seen === undefined ? {} : { seen }) } }
    : { ok: true, series: { scope, slot, change } }
}

async function preview(req: PayloadRequest, id: Id, asked: SeriesEditRequest, now: Instant): Promise<DeskResult<Record<string, unknown>>> {
  const read = editOf(req, asked)
  if (!read.ok) return read
  if ('one' in read) {
    const previewed = await previewOccurrence(req, id, read.one, now)
    return previewed.ok ? { ok: true, scope: 'this', ...linesOf(req, previewed.plan) } : previewed
  }
  const previewed = await previewSeriesEdit(req, id, read.series, now)
  return previewed.ok ? { ok: true, ...editAnswer(req, asked.scope, previewed.prepared) } : previewed
}

async function apply(req: PayloadRequest, id: Id, asked: SeriesEditRequest, now: Instant): Promise<DeskResult<Record<string, unknown>>> {
  const read = editOf(req, asked)
  if (!read.ok) return read
  if ('one' in read) return overrideOccurrence(req, id, read.one, now)
  const applied = await applySeriesEdit(req, id, { ...read.series, version: asked.version }, now)
  return applied.ok
    ? { ok: true, programme: applied.programme, undo: applied.undo, ...editAnswer(req, asked.scope, applied.prepared) }
    : applied
}

const isoAiring = (airing: Airing | null) => airing && { ...airing, start: instantToStore(airing.start) }

const linesOf = (req: PayloadRequest, { changes, kept, refused }: EditPlan) => {
  const line = ({ from, to, slot: at, ...rest }: EditLine<SeriesLineReason>) => ({
    ...rest,
    from: isoAiring(from),
    to: isoAiring(to),
    slot: optionalInstantToStore(at),
    text: pick(seriesLineReason[rest.why], localeOf(req)),
  })
  return { changes: changes.map(line), kept: kept.map(line), refused: refused.map(line) }
}

/** A prepared edit as it is answered: what it does, the beat before and after, whether it divides the series. */
const editAnswer = (req: PayloadRequest, scope: EditScope, { plan, phase, ended, after, boundary, version }: PreparedEdit) => ({
  scope,
  version,
  ...linesOf(req, plan),
  phase: phase && { ...phase, before: phase.before.map(optionalInstantToStore), after: phase.after.map(optionalInstantToStore) },
  dividesAt: ended === null ? null : optionalInstantToStore(boundary),
  names: ended === null ? null : { ended: endedName(ended, after), goesOn: after.name },
  series: {
    rrule: after.rrule,
    dtstart: after.dtstart,
    seconds: after.seconds,
    validFrom: after.validFrom,
    validTo: after.validTo,
    skip: after.skip,
  },
})

const holidayLine = (line: HolidaySlot) => ({
  ...line,
  slot: optionalInstantToStore(line.slot),
  start: optionalInstantToStore(line.start),
  moveTo: optionalInstantToStore(line.moveTo),
})
const holidaysAnswer = (result: DeskResult<{ slots: HolidaySlot[] }>) =>
  result.ok ? { ok: true as const, slots: result.slots.map(holidayLine) } : result

async function fill(req: PayloadRequest, id: Id, _: object, now: Instant): Promise<DeskResult<unknown>> {
  const found = await programmeOf(req, id)
  return found.ok ? { ok: true, ...(await fillSlots(req.payload, now, { programme: found.programme.id, req })) } : found
}

/** A series on the desk: what an edit would do, doing it, taking it back, one occurrence given back, holidays, the next eight weeks. */
export const seriesEndpoints: Endpoint[] = [
  seriesEndpoint('preview', { request: seriesEditRequest, run: preview }),
  seriesEndpoint('apply', { request: seriesEditRequest, run: apply }),
  seriesEndpoint('undo', { request: undoEditRequest, run: (req, id, { edit }, now) => undoSeriesEdit(req, id, edit, now) }),
  seriesEndpoint('restore', { request: restoreRequest, run: (req, id, { slot }, now) => restoreOccurrence(req, id, slot, now) }),
  seriesEndpoint('holidays', { request: null, run: async (req, id, _, now) => holidaysAnswer(await proposeForHolidays(req, id, now)) }),
  seriesEndpoint('holidays', {
    request: holidaysRequest,
    run: async (req, id, { decisions }, now) => holidaysAnswer(await resolveHolidays(req, id, decisions, now)),
  }),
  seriesEndpoint('fill', { request: emptyRequest, run: fill }),
]
