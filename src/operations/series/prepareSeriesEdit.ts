import { createHash } from 'node:crypto'
import { findPermitted } from '../../database/readPermitted.ts'

import type { PayloadRequest } from 'payload'

import { actsFor, personOf } from '../../access/roles.ts'
import { canonical } from '../../rules/auditLog/chain.ts'
import { idOf, type Id } from '../../documents/ids.ts'
import { formatLocalTime } from '../../i18n/dates.ts'
import { ruleRefusalText } from '../../i18n/ruleRefusals.ts'
import { seriesRefused, type SeriesRefusalCode } from '../../i18n/series.ts'
import type { TextParams } from '../../platform/text.ts'
import { checkRule, DAY, startOfDay, type Instant } from '../../obligations/index.ts'
import { channelsOneAtATime } from '../../store/channels.ts'
import { occurrenceOf, seriesOf, type ProgrammeDoc, type SlotDoc } from '../../store/series.ts'
import { readBusy, readMadeGood, readSlots } from '../../store/slots.ts'
import { ruleOf, slotOnDay, slotsOf, type Series } from '../../rules/series.ts'
import { changed, split, type SeriesChange } from '../../rules/series/change.ts'
import { phaseChange } from '../../rules/series/phase.ts'
import { planEdit } from '../../rules/series/planEdit.ts'
import type { EditPlan } from '../../rules/series/editPlan.ts'
import { refuse, type DeskRefusal, type DeskResult } from '../desk/deskRefusal.ts'
import { FILL_AHEAD } from './fillSlots.ts'

export type SeriesEditScope = 'following' | 'all'

export interface SeriesEdit {
  scope: SeriesEditScope
  /** The original slot of the occurrence that the edit began from; it may be left out for `all`. */
  slot: Instant | null
  change: SeriesChange
}

/** Everything that an edit will do, read and computed, nothing written. */
export interface PreparedEdit {
  programme: ProgrammeDoc
  before: Series
  /** The series that airs from now on: the same programme, or the half that goes on. */
  after: Series
  /** The half that ends; null when the programme is edited in place. */
  ended: Series | null
  boundary: Instant
  plan: EditPlan
  phase: ReturnType<typeof phaseChange>
  docs: ReadonlyMap<string, SlotDoc>
  /** The same edit of the same schedule has the same version. */
  version: string
}

const statuses: Partial<Record<SeriesRefusalCode, DeskRefusal['status']>> = {
  notFound: 404,
  noSuchEdit: 404,
  notYours: 403,
  badRequest: 400,
}

export const refuseSeries = (req: PayloadRequest, code: SeriesRefusalCode, params: TextParams = {}): { ok: false; refusal: DeskRefusal } =>
  refuse(req, { text: seriesRefused[code], params }, statuses[code])

/** Slots are compared by whole weeks and months, so some lie on either side of what is edited. */
const COMPARED_MARGIN = 62 * DAY
/** The earliest time at which an edit at `now` looks for placements. */
export const comparedFrom = (now: Instant): Instant => now - COMPARED_MARGIN
/** Before any slot there is: an edit from here on is one of the whole series. */
export const EARLIEST = startOfDay('2000-01-01')

/** The programme that a person may change, or why not. */
export async function programmeOf(req: PayloadRequest, id: Id): Promise<DeskResult<{ programme: ProgrammeDoc }>> {
  const programme = await findPermitted(req, 'programmes', id)
  if (!programme) return refuseSeries(req, 'notFound')
  // A job or an import acts without a person.
  return req.user && !actsFor(personOf(req.user), idOf(programme.organization)) ? refuseSeries(req, 'notYours') : { ok: true, programme }
}

/** Reads what an edit touches and computes what it would do. */
export async function prepareSeriesEdit(
  req: PayloadRequest,
  programme: ProgrammeDoc,
  edit: SeriesEdit,
  now: Instant,
): Promise<DeskResult<{ prepared: PreparedEdit }>> {
  const before = seriesOf(programme)
  const change = changed(before, edit.slot, edit.change)
  if (!change.ok) {
    const there = edit.change.start === undefined ? null : slotOnDay(before, edit.change.start)
    return refuseSeries(req, change.refusal, { name: before.name, at: there === null ? '' : formatLocalTime(there) })
  }
  const { rrule, dtstart } = change.after
  if (rrule && dtstart) {
    const checked = checkRule({ rrule, dtstart })
    if (!checked.ok) return refuse(req, { text: ruleRefusalText(checked.refusal), path: 'rrule' })
  }
  const boundary = edit.scope === 'all' ? EARLIEST : boundaryOf(before, edit.slot ?? now, now)
  const isSplit = slotsOf({ ...before, skip: [] }, EARLIEST, boundary).length > 0
  const { ended, goesOn } = isSplit ? split(before, change.after, boundary, change.shift) : { ended: null, goesOn: change.after }
  return {
    ok: true,
    prepared: await prepareFollowing(req, programme, { before, after: goesOn, ended, boundary, shift: change.shift }, now),
  }
}

/** A series is divided where its next slot is: what lies before has had its turn. */
const boundaryOf = (before: Series, slot: Instant, now: Instant): Instant =>
  slot >= now ? slot : (slotsOf({ ...before, skip: [] }, now, now + COMPARED_MARGIN * 12)[0] ?? now)

interface Division {
  before: Series
  after: Series
  ended: Series | null
  boundary: Instant
  shift: number | null
}

export async function prepareFollowing(
  req: PayloadRequest,
  programme: ProgrammeDoc,
  { before, after, ended, boundary, shift }: Division,
  now: Instant,
): Promise<PreparedEdit> {
  const person = req.user ? personOf(req.user) : null
  const from = comparedFrom(now)
  const docs = await readSlots(req, programme.id, from)
  const madeGood = await readMadeGood(req, docs)
  const occurrences = docs.flatMap(
    (doc) => occurrenceOf(doc, { mine: person === null || actsFor(person, idOf(doc.organization)), madeGood }) ?? [],
  )
  const last = Math.max(now + FILL_AHEAD, ...occurrences.map(({ slot }) => slot))
  const edited = new Set(occurrences.filter(({ slot }) => slot >= boundary).map(({ id }) => id))
  const channels = [...new Set([before.channel, after.channel, ...occurrences.map(({ channel }) => channel)])]
  const oneAtATime = await channelsOneAtATime(req)
  const busy = await readBusy(req, channels, { from: now, to: last + COMPARED_MARGIN }, edited)
  const plan = planEdit({
    before,
    after,
    occurrences,
    boundary,
    splits: ended !== null,
    now,
    until: now + FILL_AHEAD,
    compared: { from, to: last + COMPARED_MARGIN },
    shift,
    busy,
    oneAtATime,
  })
  const [was, is] = [ruleOf(before), ruleOf(after)]
  return {
    programme,
    before,
    after: { ...after, skip: [...after.skip, ...plan.skip.map((day) => ({ day, reason: null }))] },
    ended,
    boundary,
    plan,
    phase: was && is ? phaseChange(was, is, now) : null,
    docs: new Map(docs.map((doc) => [String(doc.id), doc])),
    version: createHash('sha256').update(canonical({ after, plan })).digest('hex').slice(0, 16),
  }
}
