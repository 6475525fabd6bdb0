import type { PayloadRequest } from 'payload'

import { idOrNull } from '../fields/ids.ts'
import { instantToStore } from '../fields/instants.ts'
import type { Instant } from '../obligations/index.ts'
import { slotsOf } from '../rules/series.ts'
import { clash, isOwn } from '../rules/series/planEdit.ts'
import { channelsOneAtATime } from '../store/channels.ts'
import { layOut, occurrenceOf, readBusy, seriesOf, type ProgrammeDoc, type SlotDoc } from '../store/series.ts'
import { appendAuditEntry } from './appendAuditEntry.ts'
import { tellFactsChanged } from './factsChanged.ts'

/**
 * An occurrence that somebody had changed and now deletes goes back to its series, which lays out
 * its own again where that is still to come and its time is free. To have none there, it is cancelled
 * or its day skipped.
 */
export async function giveSlotBack(deleted: SlotDoc, req: PayloadRequest, now: Instant): Promise<void> {
  const { payload } = req
  const occurrence = occurrenceOf(deleted, true)
  const id = idOrNull(deleted.programme)
  if (occurrence === null || id === null || occurrence.slot < now) return
  const programme = (await payload.findByID({ collection: 'programmes', id, depth: 0, disableErrors: true, req })) as unknown as ProgrammeDoc | null
  if (programme === null) return
  const series = seriesOf(programme)
  const { slot } = occurrence
  if (isOwn(occurrence, series) && occurrence.status === 'planned') return
  if (!slotsOf(series, slot, slot + 1).includes(slot)) return
  const own = { start: slot, seconds: series.seconds, channel: series.channel }
  if ((await channelsOneAtATime(payload, req)).has(own.channel)) {
    const busy = await readBusy(payload, req, [own.channel], { from: slot, to: slot + own.seconds * 1000 })
    if (busy.get(own.channel)?.some((other) => clash(own, other))) return
  }
  if ((await layOut(payload, req, [{ programme, slot }])).length === 0) return
  tellFactsChanged()
  const details = { created: 1, removed: 0, slot: instantToStore(slot) }
  await appendAuditEntry(payload, req, { action: 'fillSlots', subject: 'placements', label: programme.name, details }, now)
}
