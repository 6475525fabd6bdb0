import type { PayloadRequest } from 'payload'

import { actsFor, personOf } from '../../access/roles.ts'
import type { Id } from '../../documents/ids.ts'
import { formatLocalTime } from '../../i18n/dates.ts'
import { DAY, type Instant } from '../../obligations/index.ts'
import { clash, changeOf } from '../../rules/series/airing.ts'
import { channelsOneAtATime } from '../../store/channels.ts'
import { readBusy } from '../../store/slots.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { withSingleAuditEntry } from '../history/singleAuditEntry.ts'
import { catchRefusals, type DeskResult } from '../desk/deskRefusal.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { refuseSeries } from './prepareSeriesEdit.ts'
import { listedMoves } from './editSeries.ts'
import { editToUndo, shiftsOf, type EditToUndo } from './editToUndo.ts'
import { restorePlacements, restoreProgramme } from './restoreSeries.ts'

/**
 * Takes an edit of a series back: the programme and every placement are as before it, and a half that it divided off
 * is no more. Refused, with nothing written, once anything of the series has changed since, has aired, or would run
 * over something else.
 */
export async function undoSeriesEdit(req: PayloadRequest, id: Id, seq: number, now: Instant): Promise<DeskResult<{ programme: Id }>> {
  const undone = await catchRefusals(req, () =>
    inTransaction(req, async () => {
      const found = await editToUndo(req, id, seq)
      if (!found.ok) return found
      const { edit } = found
      const refusal = await undoRefusal(req, edit, now)
      if (refusal !== null) return refusal
      await restorePlacements(req, edit)
      await withSingleAuditEntry(req, () => restoreProgramme(req, edit))
      await logUndo(req, edit, seq, now)
      return { ok: true as const, programme: edit.programme.id }
    }),
  )
  return undone
}

/** Why an edit cannot be taken back; null where it can. */
async function undoRefusal(req: PayloadRequest, edit: EditToUndo, now: Instant): Promise<ReturnType<typeof refuseSeries> | null> {
  const { before, docs } = edit
  const person = req.user ? personOf(req.user) : null
  if (person !== null && before.placements.some(({ organization }) => !actsFor(person, organization))) return refuseSeries(req, 'notYours')
  const shifts = shiftsOf(edit)
  const past = shifts.find(({ from, to }) => (from !== null && from.start < now) || (to !== null && to.start < now))
  const shiftWords = ({ title, from, to }: (typeof shifts)[number]) => ({ title, at: formatLocalTime((to ?? from)!.start) })
  if (past !== undefined) return refuseSeries(req, 'undoPast', shiftWords(past))

  const oneAtATime = await channelsOneAtATime(req)
  const channels = [...new Set(shifts.flatMap(({ to }) => (to === null || !oneAtATime.has(to.channel) ? [] : [to.channel])))]
  if (channels.length === 0) return null
  const last = Math.max(...shifts.flatMap(({ to }) => (to === null ? [] : [to.start])))
  const ownIds = new Set([...docs.keys()].filter((id) => shifts.some((shift) => String(shift.id) === id)))
  const busy = await readBusy(req, channels, { from: now, to: last + DAY }, ownIds)
  const taken = shifts.find(({ to }) => to !== null && (busy.get(to.channel) ?? []).some((other) => clash(other, to)))
  return taken === undefined ? null : refuseSeries(req, 'undoTaken', shiftWords(taken))
}

async function logUndo(req: PayloadRequest, edit: EditToUndo, seq: number, now: Instant): Promise<void> {
  const {
    programme,
    docs,
    before: { series },
  } = edit
  const moves = shiftsOf(edit).map(({ id, from, to }) => ({
    placement: docs.has(String(id)) ? id : null,
    why: from === null ? ('added' as const) : to === null ? ('removed' as const) : changeOf(from, to),
    from,
    to,
  }))
  const details = {
    undoes: seq,
    series: { rrule: series.rrule, dtstart: series.dtstart, seconds: series.seconds },
    changes: listedMoves(moves),
  }
  await appendAuditEntry(
    req,
    { action: 'undoSeriesEdit', subject: 'programmes', subjectId: programme.id, label: series.name, details },
    now,
  )
}
