import type { Payload } from 'payload'

import { dayFromStore } from '../fields/days.ts'
import { idOf, idsOf, type Id } from '../fields/ids.ts'
import { timeBased } from '../fields/mediums.ts'
import { fold } from '../fields/search.ts'
import { checkRule, DAY, formatInstant, localDateOf, occurrencesOf, startOfDay, type Instant } from '../obligations/index.ts'
import { readAll } from '../store/database.ts'
import { placementDraft, type PlacementDoc } from '../store/placements.ts'
import { appendAuditEntry } from './appendAuditEntry.ts'
import { inTransaction } from './inTransaction.ts'
import { offAir, overlaps, type Draft } from '../rules/placement.ts'

/** How far ahead slots are laid out. */
export const horizon = 56 * DAY

interface ProgrammeDoc {
  id: Id
  name: string
  channel: unknown
  form: unknown
  organization: unknown
  themes?: unknown
  rrule?: string | null
  dtstart?: string | null
  seconds: number
  validFrom?: string | null
  validTo?: string | null
  skip?: { day: string }[] | null
}

type SlotDoc = PlacementDoc & { slotKey?: string | null; at: string }

/** An occurrence of a programme is known by its original slot, wherever it is moved to. */
export const slotKeyOf = (programme: Id, occurrence: Instant): string => `${String(programme)}@${formatInstant(occurrence)}`

/** The programme's slots that start in `[from, to)`, without the days that it skips. */
export function slotsOf(programme: ProgrammeDoc, from: Instant, to: Instant): Instant[] {
  if (!programme.rrule || !programme.dtstart) return []
  const checked = checkRule({ rrule: programme.rrule, dtstart: programme.dtstart })
  if (!checked.ok) return []
  const first = programme.validFrom ? Math.max(from, startOfDay(dayFromStore(programme.validFrom))) : from
  const end = programme.validTo ? Math.min(to, startOfDay(dayFromStore(programme.validTo))) : to
  const skipped = new Set((programme.skip ?? []).map(({ day }) => dayFromStore(day)))
  return occurrencesOf(checked.rule, first, end)
    .map(({ start }) => start)
    .filter((start) => start >= first && start < end && !skipped.has(localDateOf(start)))
}

/** Nobody has put anything into it, moved it or decided on it. */
const untouched = (slot: SlotDoc): boolean =>
  slot.status === 'planned' && !slot.content && !slot.actualStart && slot.slotKey!.endsWith(`@${formatInstant(new Date(slot.plannedStart).getTime())}`)

/**
 * Lays out the programmes' slots eight weeks ahead as planned placements, and takes back
 * untouched ones that the rule no longer has. What is there already stays as it is; a slot that
 * is taken on its channel is left out and named. A second run changes nothing.
 */
export function fillSlots(payload: Payload, now: number): Promise<{ created: number; removed: number; taken: string[] }> {
  return inTransaction(payload, undefined, async (req) => {
    const programmes = await readAll<ProgrammeDoc>(payload, req, 'programmes', { rrule: { exists: true } })
    const channels = await readAll<{ id: Id; medium: string }>(payload, req, 'channels')
    const oneAtATime = new Set(channels.filter(({ medium }) => timeBased.includes(medium as never)).map(({ id }) => String(id)))
    const iso = (instant: number) => new Date(instant).toISOString()
    const ahead = await readAll<SlotDoc>(payload, req, 'placements', {
      and: [{ endsAt: { greater_than: iso(now) } }, { at: { less_than: iso(now + horizon + DAY) } }],
    }, 'endsAt')
    const moved = await readAll<SlotDoc>(payload, req, 'placements', {
      and: [{ slotKey: { exists: true } }, { plannedStart: { greater_than_equal: iso(now - 366 * DAY) } }],
    }, 'plannedStart')
    const known = new Set(moved.map((slot) => slot.slotKey))
    const busy = new Map<string, Draft[]>()
    for (const slot of ahead) {
      const draft = placementDraft(slot)
      if (!offAir.includes(draft.status)) busy.set(draft.channel, [...(busy.get(draft.channel) ?? []), draft])
    }

    const wanted = new Set<string>()
    const result = { created: 0, removed: 0, taken: [] as string[] }
    for (const programme of programmes) {
      for (const start of slotsOf(programme, now, now + horizon)) {
        const slotKey = slotKeyOf(programme.id, start)
        wanted.add(slotKey)
        if (known.has(slotKey)) continue
        const row = slotRow(programme, start, slotKey)
        const draft = placementDraft(row as Partial<PlacementDoc>)
        const channel = String(idOf(programme.channel))
        if (oneAtATime.has(channel) && busy.get(channel)?.some((other) => overlaps(draft, other))) {
          result.taken.push(`${programme.name} ${formatInstant(start)}`)
          continue
        }
        await payload.db.create({ collection: 'placements', data: row, req })
        busy.set(channel, [...(busy.get(channel) ?? []), draft])
        result.created++
      }
    }
    const filled = new Set(programmes.map(({ id }) => String(id)))
    for (const slot of moved) {
      const future = new Date(slot.plannedStart).getTime() >= now && new Date(slot.plannedStart).getTime() < now + horizon
      if (!future || wanted.has(slot.slotKey!) || !filled.has(slot.slotKey!.split('@')[0]!) || !untouched(slot)) continue
      await payload.db.deleteOne({ collection: 'placements', where: { id: { equals: slot.id } }, req })
      result.removed++
    }
    if (result.created + result.removed > 0) {
      const details = { created: result.created, removed: result.removed, taken: result.taken.slice(0, 50) }
      await appendAuditEntry(payload, req, { action: 'fillSlots', subject: 'placements', details }, now)
    }
    return result
  })
}

function slotRow(programme: ProgrammeDoc, start: Instant, slotKey: string): Record<string, unknown> {
  const at = new Date(start).toISOString()
  return {
    title: programme.name,
    searchText: fold(programme.name),
    programme: programme.id,
    channel: idOf(programme.channel),
    form: idOf(programme.form),
    organization: idOf(programme.organization),
    themes: idsOf(programme.themes),
    status: 'planned',
    plannedStart: at,
    plannedSeconds: programme.seconds,
    rerun: false,
    at,
    endsAt: new Date(start + programme.seconds * 1000).toISOString(),
    slotKey,
  }
}
