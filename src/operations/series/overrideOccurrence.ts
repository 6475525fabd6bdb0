import type { PayloadRequest } from 'payload'

import { personOf } from '../../access/roles.ts'
import { payloadData } from '../../documents/stored.ts'
import { idOf, type Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import type { seriesLineReason } from '../../i18n/series.ts'
import { isAired, type Instant } from '../../obligations/index.ts'
import { slotKeyOf, slotsOf } from '../../rules/series.ts'
import type { Airing, EditPlan, EditLine } from '../../rules/series/editPlan.ts'
import { cardOf } from '../../store/calendar.ts'
import { changeOf } from '../../rules/series/airing.ts'
import type { CardDoc } from '../../store/cardRows.ts'
import { readAll } from '../../database/read.ts'
import { nothingOfItsOwn, seriesOf, slotRow, type ProgrammeDoc, type SlotDoc } from '../../store/series.ts'
import { refuse, catchRefusals, type DeskResult } from '../desk/deskRefusal.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { backTo } from '../desk/placeOnDesk.ts'
import { checkPlacement } from '../desk/preparePlacement.ts'
import { programmeOf, refuseSeries } from './prepareSeriesEdit.ts'
import type { OccurrenceChange, RestoredOccurrence } from '../../contracts/series.ts'

export interface OccurrenceEdit {
  slot: Instant
  change: OccurrenceChange
  /** The placement that the person saw in the slot, null for none: another one means that somebody was there first. */
  seen?: { id?: Id; updatedAt?: string } | null
}

interface SlotOccurrence {
  programme: ProgrammeDoc
  /** Null while the slot is not laid out. */
  doc: (SlotDoc & { id: Id }) | null
}

/** The plan of an edit of one occurrence has one line. */
export async function previewOccurrence(
  req: PayloadRequest,
  id: Id,
  edit: OccurrenceEdit,
  now: Instant,
): Promise<DeskResult<{ plan: EditPlan }>> {
  const found = await occurrenceToChange(req, id, edit, now)
  if (!found.ok) return found
  const row = found.doc ?? (slotRow(found.programme, edit.slot) as unknown as SlotDoc)
  const checked = await checkPlacement({ ...(found.doc === null ? row : {}), ...dataOf(edit.change) }, found.doc as never, req)
  if (!checked.ok) return refuse(req, checked.refusal)
  const from = airingOf(row)
  const to = airingOf({ ...row, ...dataOf(edit.change) })
  const line: EditLine<keyof typeof seriesLineReason> = {
    placement: found.doc === null ? null : String(found.doc.id),
    title: row.title ?? '',
    from,
    to,
    slot: edit.slot,
    why: changeOf(from, to),
  }
  return { ok: true, plan: { changes: [line as EditPlan['changes'][number]], kept: [], refused: [], same: [], skip: [] } }
}

/**
 * Makes one occurrence differ from its series: *chỉ lần này*. It stays known by its slot. One that is
 * not laid out yet is made, so that the filler finds its slot taken.
 */
export function overrideOccurrence(
  req: PayloadRequest,
  id: Id,
  edit: OccurrenceEdit,
  now: Instant,
): Promise<DeskResult<{ placement: Id }>> {
  return catchRefusals(req, () =>
    inTransaction(req, async () => {
      const found = await occurrenceToChange(req, id, edit, now)
      if (!found.ok) return found
      const write = { collection: 'placements', depth: 0, user: req.user, req } as const
      const data = dataOf(edit.change)
      const written = found.doc
        ? await req.payload.update({ ...write, id: found.doc.id, data: payloadData<'placements'>(data), overrideAccess: !req.user })
        : // The slot's key is the system's to give; whose programme it is was asked above.
          await req.payload.create({ ...write, data: payloadData<'placements'>({ ...slotRow(found.programme, edit.slot), ...data }) })
      return { ok: true, placement: written.id }
    }),
  )
}

/** Undoes what was done to one occurrence: it stands again as its series has it, its content back in the tray. */
export function restoreOccurrence(req: PayloadRequest, id: Id, slot: Instant, now: Instant): Promise<DeskResult<RestoredOccurrence>> {
  return catchRefusals(req, () =>
    inTransaction(req, async () => {
      const found = await occurrenceToChange(req, id, { slot }, now)
      if (!found.ok) return found
      const { programme, doc } = found
      if (!slotsOf({ ...seriesOf(programme), skip: [] }, slot, slot + 1).includes(slot)) return refuseSeries(req, 'notOfSeries')
      const write = { collection: 'placements', depth: 0, user: req.user, req } as const
      const { slotKey: _, ...own } = slotRow(programme, slot)
      const written = doc
        ? await req.payload.update({
            ...write,
            id: doc.id,
            data: payloadData<'placements'>({ ...own, ...nothingOfItsOwn }),
            overrideAccess: !req.user,
          })
        : await req.payload.create({ ...write, data: payloadData<'placements'>(slotRow(programme, slot)) })
      const after = written as unknown as CardDoc
      return {
        ok: true,
        placement: after.id,
        card: cardOf(after, personOf(req.user)),
        undo: doc && { act: 'place', body: backTo(doc as SlotDoc & CardDoc, after) },
      }
    }),
  )
}

/** What stands in a slot of a programme that the person may change, unless it has had its turn. */
async function occurrenceToChange(
  req: PayloadRequest,
  id: Id,
  { slot, seen }: Pick<OccurrenceEdit, 'slot' | 'seen'>,
  now: Instant,
): Promise<DeskResult<SlotOccurrence>> {
  const found = await programmeOf(req, id)
  if (!found.ok) return found
  const { programme } = found
  const [doc = null] = await readAll(req, 'placements', {
    where: {
      slotKey: { equals: slotKeyOf(programme.id, slot) },
    },
  })
  if (doc === null && !slotsOf(seriesOf(programme), slot, slot + 1).includes(slot)) return refuseSeries(req, 'notOfSeries')
  if (seen !== undefined && !isAsSeen(doc, seen)) return refuseSeries(req, 'secondOverride')
  const begun = doc === null ? slot < now : isAired(doc.status) || Date.parse(doc.plannedStart) < now
  return begun ? refuseSeries(req, 'aired') : { ok: true, programme, doc }
}

const isAsSeen = (doc: (SlotDoc & { id: Id }) | null, seen: NonNullable<OccurrenceEdit['seen']> | null): boolean =>
  doc === null || seen === null
    ? doc === null && seen === null
    : String(doc.id) === String(seen.id) && (seen.updatedAt === undefined || Date.parse(seen.updatedAt) === Date.parse(doc.updatedAt ?? ''))

const dataOf = ({ start, seconds, channel, content, title }: OccurrenceChange): Partial<SlotDoc> => ({
  ...(start === undefined ? {} : { plannedStart: instantToStore(start) }),
  ...(seconds === undefined ? {} : { plannedSeconds: seconds }),
  ...(channel === undefined ? {} : { channel }),
  ...(content === undefined ? {} : { content }),
  ...(title === undefined ? {} : { title }),
})

const airingOf = (doc: Pick<SlotDoc, 'plannedStart' | 'plannedSeconds' | 'channel'>): Airing => ({
  start: Date.parse(doc.plannedStart),
  seconds: doc.plannedSeconds,
  channel: String(idOf(doc.channel)),
})
