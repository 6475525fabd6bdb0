import type { PayloadRequest } from 'payload'

import { idOrNull } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import type { Instant } from '../../obligations/index.ts'
import { slotsOf } from '../../rules/series.ts'
import { clash } from '../../rules/series/airing.ts'
import { isOwn } from '../../rules/series/planOccurrence.ts'
import { channelsOneAtATime } from '../../store/channels.ts'
import { layOut } from '../../store/layOut.ts'
import { occurrenceOf, seriesOf, type SlotDoc } from '../../store/series.ts'
import { readBusy } from '../../store/slots.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'

/**
 * An occurrence that somebody had changed and now deletes goes back to its series, which lays out
 * its own again where that is still to come and its time is free. To have none there, it is cancelled
 * or its day skipped.
 */
export async function restoreSeriesSlot(deleted: SlotDoc, req: PayloadRequest, now: Instant): Promise<void> {
  const { payload } = req
  const occurrence = occurrenceOf(deleted, { mine: true })
  const id = idOrNull(deleted.programme)
  if (occurrence === null || id === null || occurrence.slot < now) return
  const programme = await payload.findByID({
    collection: 'programmes',
    id,
    depth: 0,
    disableErrors: true,
    req,
  })
  if (programme === null) return
  const series = seriesOf(programme)
  const { slot } = occurrence
  if (isOwn(occurrence, series) && occurrence.status === 'planned') return
  if (!slotsOf(series, slot, slot + 1).includes(slot)) return
  const own = { start: slot, seconds: series.seconds, channel: series.channel }
  if ((await channelsOneAtATime(req)).has(own.channel)) {
    const busy = await readBusy(req, [own.channel], { from: slot, to: slot + own.seconds * 1000 })
    if (busy.get(own.channel)?.some((other) => clash(own, other))) return
  }
  if ((await layOut(req, [{ programme, slot }])).length === 0) return
  const details = { created: 1, removed: 0, slot: instantToStore(slot) }
  await appendAuditEntry(req, { action: 'fillSlots', subject: 'placements', label: programme.name, details }, now)
}
