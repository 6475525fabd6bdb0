import type { Where } from 'payload'

import { readAll, readAmong, toStoredId, type DbRequest } from '../database/read.ts'
import { idOrNull, type Id } from '../documents/ids.ts'
import { instantFromStore, instantToStore } from '../documents/instants.ts'
import type { Selected } from '../documents/stored.ts'
import type { Instant } from '../obligations/index.ts'
import { isOffAir } from '../obligations/index.ts'
import type { Airing } from '../rules/series/editPlan.ts'
import { beginsWithin } from './placements.ts'
import { type SlotDoc } from './series.ts'

/** The slots of a programme that were laid out and stand at `from` or later. */
export async function readSlots(req: DbRequest, programme: Id, from: Instant): Promise<SlotDoc[]> {
  const docs = await readAll(req, 'placements', {
    where: {
      and: [{ programme: { equals: programme } }, { at: { greater_than_equal: instantToStore(from) } }],
    },
    sort: 'at',
  })
  const key = `${String(programme)}@`
  return docs.filter(({ slotKey }) => slotKey?.startsWith(key))
}

/** What tells whether somebody touched a laid-out slot. */
const laidOutFields = {
  organization: true,
  slotKey: true,
  status: true,
  content: true,
  channel: true,
  form: true,
  plannedStart: true,
  plannedSeconds: true,
  makegoodFor: true,
} as const

/** The laid-out slots that stand in `[from, to)`, of one programme or of all. */
export const readLaidOut = (
  req: DbRequest,
  { from, to }: { from: Instant; to: Instant },
  programme: Id | null,
): Promise<Selected<'placements', typeof laidOutFields>[]> =>
  readAll(req, 'placements', {
    where: {
      and: [
        ...beginsWithin(from, to),
        { slotKey: { exists: true } },
        ...(programme === null ? [] : [{ programme: { equals: programme } }]),
      ],
    },
    sort: 'at',
    select: laidOutFields,
  })

/** Those of the slots that another placement makes good for. */
export async function readMadeGood(req: DbRequest, slots: readonly Pick<SlotDoc, 'id'>[]): Promise<Set<string>> {
  const makegoods = await readAmong(req, 'placements', {
    field: 'makegoodFor',
    values: slots.map(({ id }) => id),
    select: { makegoodFor: true },
  })
  return new Set(makegoods.map(({ makegoodFor }) => String(idOrNull(makegoodFor))))
}

/** Those of the keys that some placement holds, wherever it stands. */
export async function keysHeld(req: DbRequest, keys: readonly string[]): Promise<Set<string>> {
  const docs = await readAmong(req, 'placements', { field: 'slotKey', values: keys, select: { slotKey: true } })
  return new Set(docs.map(({ slotKey }) => slotKey!))
}

/** What takes time on channels in `[from, to)`, by channel; null for all of them. */
export async function readBusy(
  req: DbRequest,
  channels: readonly string[] | null,
  { from, to }: { from: Instant; to: Instant },
  without: ReadonlySet<string> = new Set(),
): Promise<Map<string, Airing[]>> {
  const where: Where = {
    and: [
      { endsAt: { greater_than: instantToStore(from) } },
      { at: { less_than: instantToStore(to) } },
      ...(channels === null ? [] : [{ channel: { in: channels.map((id) => toStoredId(req.payload, id)) } }]),
    ],
  }
  const docs = await readAll(req, 'placements', { where, sort: 'endsAt', select: { channel: true, at: true, endsAt: true, status: true } })
  const busy = new Map<string, Airing[]>()
  for (const doc of docs) {
    if (isOffAir(doc.status) || without.has(String(doc.id))) continue
    const channel = String(idOrNull(doc.channel))
    const start = instantFromStore(doc.at)
    const airing = { start, seconds: (instantFromStore(doc.endsAt) - start) / 1000, channel }
    const there = busy.get(channel)
    if (there === undefined) busy.set(channel, [airing])
    else there.push(airing)
  }
  return busy
}
