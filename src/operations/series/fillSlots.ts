import type { Payload, PayloadRequest } from 'payload'

import type { Id } from '../../documents/ids.ts'
import { DAY, formatInstant } from '../../obligations/index.ts'
import { slotKeyOf, slotsOf, type Occurrence } from '../../rules/series.ts'
import { clash } from '../../rules/series/airing.ts'
import { isOwn } from '../../rules/series/planOccurrence.ts'
import type { Airing } from '../../rules/series/editPlan.ts'
import { channelsOneAtATime } from '../../store/channels.ts'
import { readAll } from '../../database/read.ts'
import { layOut } from '../../store/layOut.ts'
import { occurrenceOf, seriesOf } from '../../store/series.ts'
import { keysHeld, readBusy, readLaidOut, readMadeGood } from '../../store/slots.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { inTransaction } from '../../database/inTransaction.ts'

/** How far ahead slots are laid out. */
export const FILL_AHEAD = 56 * DAY

export interface Filled {
  created: number
  removed: number
  /** Slots that were left out because their channel is taken, named for people. */
  taken: string[]
}

/**
 * Lays out the programmes' slots eight weeks ahead as planned placements, and takes back
 * untouched ones that the rule no longer has. What is there already stays as it is; a slot that
 * is taken on its channel is left out and named, one whose channel or form the programme may no longer
 * use is left out. A second run changes nothing.
 */
export function fillSlots(payload: Payload, now: number, only?: { programme: Id; req: PayloadRequest }): Promise<Filled> {
  return inTransaction(only?.req ?? payload, async (req) => {
    const programmes = await readAll(req, 'programmes', {
      where: {
        and: [{ rrule: { exists: true } }, ...(only ? [{ id: { equals: only.programme } }] : [])],
      },
    })
    const slots = programmes.flatMap((programme) => {
      const series = seriesOf(programme)
      return slotsOf(series, now, now + FILL_AHEAD).map((slot) => ({ programme, series, slot, key: slotKeyOf(programme.id, slot) }))
    })
    const laidOut = await readLaidOut(req, { from: now, to: now + FILL_AHEAD }, only?.programme ?? null)
    const known = new Set(laidOut.map(({ slotKey }) => slotKey))
    // An occurrence that was moved far away still is that occurrence.
    const elsewhere = await keysHeld(
      req,
      slots.flatMap(({ key }) => (known.has(key) ? [] : [key])),
    )

    const result: Filled = { created: 0, removed: 0, taken: [] }
    const missing = slots.filter(({ key }) => !known.has(key) && !elsewhere.has(key))
    if (missing.length > 0) {
      const oneAtATime = await channelsOneAtATime(req)
      const channels = [...new Set(missing.map(({ series }) => series.channel))].filter((channel) => oneAtATime.has(channel))
      const busy =
        channels.length === 0 ? new Map<string, Airing[]>() : await readBusy(req, channels, { from: now, to: now + FILL_AHEAD + DAY })
      const free = missing.filter(({ programme, series, slot }) => {
        const airing = { start: slot, seconds: series.seconds, channel: series.channel }
        const others = busy.get(series.channel) ?? []
        if (oneAtATime.has(series.channel) && others.some((other) => clash(airing, other))) {
          result.taken.push(`${programme.name} ${formatInstant(slot)}`)
          return false
        }
        busy.set(series.channel, others)
        others.push(airing)
        return true
      })
      const written = await layOut(req, free)
      result.created = written.length
    }

    const wanted = new Set(slots.map(({ key }) => key))
    const seriesById = new Map(programmes.map((programme) => [String(programme.id), seriesOf(programme)]))
    const unwanted = laidOut.filter(({ slotKey, status }) => !wanted.has(slotKey!) && status === 'planned')
    const madeGood = await readMadeGood(req, unwanted)
    for (const doc of unwanted) {
      const series = seriesById.get(doc.slotKey!.split('@')[0]!)
      if (series === undefined || !isOwn(occurrenceOf(doc, { mine: true, madeGood }) as Occurrence, series)) continue
      await payload.db.deleteOne({ collection: 'placements', where: { id: { equals: doc.id } }, req })
      result.removed++
    }
    if (result.created + result.removed > 0) {
      const details = { created: result.created, removed: result.removed, taken: result.taken.slice(0, 50) }
      await appendAuditEntry(req, { action: 'fillSlots', subject: 'placements', details }, now)
    }
    return result
  })
}
