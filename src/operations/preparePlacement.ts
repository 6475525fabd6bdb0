import type { PayloadRequest } from 'payload'

import { wallClock } from '../clock.ts'
import { idOf, idOrNull, idsOf, type Id } from '../fields/ids.ts'
import { instantToStore } from '../fields/instants.ts'
import { timeBased } from '../fields/mediums.ts'
import type { Refusal } from '../refusal.ts'
import { placementDraft, type PlacementDoc } from '../store/placements.ts'
import { byAsRun } from './recordAsRun.ts'
import { siblingConflict } from './siblingConflict.ts'
import { endOf, offAir, refusePlacement, startOf, type Draft } from '../rules/placement.ts'

type Data = Partial<PlacementDoc> & Record<string, unknown>

const find = async (req: PayloadRequest, collection: 'programmes' | 'channels' | 'placements' | 'segments' | 'articles', id: Id | null) =>
  id === null
    ? null
    : ((await req.payload.findByID({ collection, id, depth: 0, disableErrors: true, req })) as Record<string, unknown> | null)

/**
 * Fills in what a placement need not repeat: its title, themes and length from the content and
 * the programme, its form from the programme, its organization from the channel.
 */
export async function fillInPlacement(data: Data, before: Data | undefined, req: PayloadRequest): Promise<Data> {
  const now: Data = { ...before, ...data }
  // One after the other: MongoDB refuses a transaction whose first commands arrive side by side.
  const content = await find(req, now.content?.relationTo === 'articles' ? 'articles' : 'segments', idOrNull(now.content?.value))
  const programme = await find(req, 'programmes', idOrNull(now.programme))
  const channel = now.organization ? null : await find(req, 'channels', idOrNull(now.channel))
  const filled: Data = { ...data }
  const offer = (name: keyof PlacementDoc, value: unknown) => {
    const has = now[name] !== undefined && now[name] !== null && now[name] !== '' && now[name] !== 0
    if (!has && value !== undefined && value !== null) filled[name] = value as never
  }
  offer('title', content?.title ?? programme?.name)
  offer('form', programme?.form)
  offer('plannedSeconds', content?.seconds ?? programme?.seconds ?? before?.plannedSeconds)
  offer('organization', programme?.organization ?? channel?.organization)
  if (idsOf(now.themes).length === 0) {
    const themes = [...new Set([...idsOf(content?.themes), ...idsOf(programme?.themes)])]
    if (themes.length > 0) filled.themes = themes
  }
  return filled
}

/** The placement that runs on the same channel at the same time, however early it began; null for none. */
async function overlappingOn(after: Draft, channel: Record<string, unknown> | null, req: PayloadRequest): Promise<Draft | null> {
  if (offAir.includes(after.status) || !timeBased.includes(channel?.medium as never)) return null
  const { docs } = await req.payload.find({
    collection: 'placements',
    where: {
      and: [
        { channel: { equals: idOf(channel) } },
        { at: { less_than: instantToStore(endOf(after)) } },
        { endsAt: { greater_than: instantToStore(startOf(after)) } },
        { status: { not_in: [...offAir] } },
        ...(after.id === null ? [] : [{ id: { not_equals: after.id } }]),
      ],
    },
    // What has ended is not looked at: the channel's past only grows.
    sort: 'endsAt',
    limit: 1,
    pagination: false,
    depth: 0,
    req,
  })
  return docs[0] ? placementDraft(docs[0] as never) : null
}

const moved = (before: Draft | null, after: Draft): boolean =>
  before === null ||
  before.channel !== after.channel ||
  startOf(before) !== startOf(after) ||
  endOf(before) !== endOf(after) ||
  offAir.includes(before.status) !== offAir.includes(after.status)

/** Checks a placement against what stands around it and completes its computed fields. */
export async function checkPlacement(
  data: Data,
  original: Data | undefined,
  req: PayloadRequest,
): Promise<{ ok: true; data: Data } | { ok: false; refusal: Refusal }> {
  const before = original ? placementDraft(original) : null
  const after = placementDraft({ ...original, ...data })
  const channel = await find(req, 'channels', idOrNull((data.channel ?? original?.channel) as unknown))
  const missed =
    after.makegoodFor !== null && after.makegoodFor !== before?.makegoodFor
      ? await find(req, 'placements', idOrNull(data.makegoodFor))
      : null
  const refusal = await siblingConflict({ ...original, ...data }, original, req) ?? refusePlacement(after, {
    before,
    missed: missed ? placementDraft(missed as never) : null,
    overlapping: after.plannedSeconds > 0 && moved(before, after) ? await overlappingOn(after, channel, req) : null,
    channelName: String(channel?.name ?? ''),
    now: wallClock.now(),
    byAsRun: req.context[byAsRun] === true,
    byPerson: Boolean(req.user),
  })
  if (refusal !== null) return { ok: false, refusal }
  return {
    ok: true,
    data: {
      ...data,
      at: instantToStore(startOf(after)),
      endsAt: instantToStore(endOf(after)),
    },
  }
}
