import { isOffAir, offAirStatuses } from '../../obligations/index.ts'
import type { PayloadRequest } from 'payload'

import { wallClock } from '../../platform/clock.ts'
import { idOrNull, idsOf, type Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import { timeBased, type Medium } from '../../documents/mediums.ts'
import { refused } from '../../i18n/refused.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { readOne, toStoredId } from '../../database/read.ts'
import { answerOf, draftFields, placementDraft, placementFact, type PlacementDoc } from '../../store/placements.ts'
import { enteringOf } from '../unplanned/outsideSchedule.ts'
import { byAsRun } from '../asRun/recordAsRun.ts'
import { refuseAnswer } from '../refusals/refuseAnswer.ts'
import { siblingConflict } from './siblingConflict.ts'
import { placementThemes, saysNothingOfItsOwn } from '../../rules/placementThemes.ts'
import { refusePlacement } from '../../i18n/wordRefusal.ts'
import { endOf, longestSeconds, startOf, type Draft } from '../../rules/placement.ts'

type Data = Partial<PlacementDoc> & Record<string, unknown>

/** What a placement takes from what it names. */
interface Named {
  title?: string | null
  name?: string | null
  form?: unknown
  seconds?: number | null
  organization?: unknown
  themes?: unknown
  medium?: Medium
}

/** Of content that was never published its newest draft is what there is. */
async function named(req: PayloadRequest, collection: keyof typeof takenFrom, id: Id | null): Promise<Named | null> {
  if (id === null) return null
  const doc = (await readOne(req, collection, id, takenFrom[collection])) as (Named & { _status?: string | null }) | null
  if (doc?._status !== 'draft') return doc
  return (await req.payload.findByID({
    collection: collection as 'segments',
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    req,
  })) as Named | null
}

const takenFrom = {
  programmes: { name: true, form: true, seconds: true, organization: true, themes: true },
  channels: { name: true, organization: true, medium: true },
  segments: { title: true, seconds: true, themes: true, _status: true },
  articles: { title: true, themes: true, _status: true },
} as const

/**
 * Fills in what a placement need not repeat: its title, themes and length from the content and
 * the programme, its form from the programme, its organization from the channel.
 */
export async function fillInPlacement(data: Data, before: Data | undefined, req: PayloadRequest): Promise<Data> {
  const now: Data = { ...before, ...data }
  // One after the other: MongoDB refuses a transaction whose first commands arrive side by side.
  const content = await named(req, now.content?.relationTo === 'articles' ? 'articles' : 'segments', idOrNull(now.content?.value))
  const programme = await named(req, 'programmes', idOrNull(now.programme))
  const channel = now.organization ? null : await named(req, 'channels', idOrNull(now.channel))
  const filled: Data = { ...data }
  const offer = (name: keyof PlacementDoc, value: unknown) => {
    const has = now[name] !== undefined && now[name] !== null && now[name] !== '' && now[name] !== 0
    if (!has && value !== undefined && value !== null) filled[name] = value as never
  }
  offer('title', content?.title ?? programme?.name)
  offer('form', programme?.form)
  offer('plannedSeconds', content?.seconds ?? programme?.seconds ?? before?.plannedSeconds)
  offer('organization', programme?.organization ?? channel?.organization)
  const [own, ofProgramme] = [idsOf(now.themes), idsOf(programme?.themes)]
  const newContent = before != null && idOrNull(before.content?.value) !== idOrNull(now.content?.value)
  const ofBefore = newContent
    ? idsOf(
        (await named(req, before.content?.relationTo === 'articles' ? 'articles' : 'segments', idOrNull(before.content?.value)))?.themes,
      )
    : []
  if (own.length === 0 || (newContent && saysNothingOfItsOwn(own, [ofProgramme, ofBefore]))) {
    const themes = placementThemes(idsOf(content?.themes), ofProgramme)
    if (themes.length > 0 || own.length > 0) filled.themes = [...themes]
  }
  return filled
}

/** What runs on the channel at the same time, however early it began; null for none, and where many run side by side. */
async function overlappingOn(channel: Id | null, after: Draft, req: PayloadRequest): Promise<{ other: Draft; channelName: string } | null> {
  const on = await named(req, 'channels', channel)
  if (on === null || !timeBased.includes(on.medium!)) return null
  const { docs } = await req.payload.db.find<PlacementDoc>({
    collection: 'placements',
    where: {
      and: [
        { channel: { equals: channel } },
        // Bounded on both sides, so that neither the channel's past nor its future is gone through.
        { at: { greater_than: instantToStore(startOf(after) - longestSeconds * 1000) } },
        { at: { less_than: instantToStore(endOf(after)) } },
        { endsAt: { greater_than: instantToStore(startOf(after)) } },
        { status: { not_in: [...offAirStatuses] } },
        ...(after.id === null ? [] : [{ id: { not_equals: toStoredId(req.payload, after.id) } }]),
      ],
    },
    sort: 'endsAt',
    limit: 1,
    pagination: false,
    select: draftFields,
    req,
  })
  return docs[0] ? { other: placementDraft(docs[0]), channelName: on.name ?? '' } : null
}

const moved = (before: Draft | null, after: Draft): boolean =>
  before === null ||
  before.channel !== after.channel ||
  startOf(before) !== startOf(after) ||
  endOf(before) !== endOf(after) ||
  isOffAir(before.status) !== isOffAir(after.status)

/** What must be looked at again when a placement says what it answers. */
const answerFields = ['answers', 'organization', 'channel', 'form', 'programme', 'themes'] as const

async function answerFault(data: Data, original: Data | undefined, req: PayloadRequest, now: number): Promise<Refusal | null> {
  const after = { ...original, ...data } as PlacementDoc
  if (!after.answers?.start) return after.answers?.label ? { text: refused.answerWithoutStart, path: 'answers.start' } : null
  const answeringState = (doc: Partial<PlacementDoc>): string =>
    JSON.stringify(
      answerFields.map((name) =>
        name === 'answers' ? answerOf(doc.answers) : name === 'themes' ? idsOf(doc.themes) : idOrNull(doc[name]),
      ),
    )
  if (original && answeringState(original) === answeringState(after)) return null
  return refuseAnswer(req, placementFact(after), now)
}

/** Checks a placement against what stands around it and completes its computed fields. */
export async function checkPlacement(
  data: Data,
  original: Data | undefined,
  req: PayloadRequest,
): Promise<{ ok: true; data: Data } | { ok: false; refusal: Refusal }> {
  const before = original ? placementDraft(original) : null
  const after = placementDraft({ ...original, ...data })
  // What is no time is for the fields themselves to refuse.
  const readable = Number.isFinite(startOf(after))
  const overlapping =
    readable &&
    enteringOf(req)?.byLog !== true &&
    after.plannedSeconds > 0 &&
    endOf(after) - startOf(after) <= longestSeconds * 1000 &&
    !isOffAir(after.status) &&
    moved(before, after)
      ? await overlappingOn(idOrNull(data.channel ?? original?.channel), after, req)
      : null
  const link = after.makegoodFor !== before?.makegoodFor ? idOrNull(data.makegoodFor) : null
  const missed = link === null ? null : await readOne(req, 'placements', link, draftFields)
  const now = wallClock.now()
  const refusal =
    (await answerFault(data, original, req, now)) ??
    (await siblingConflict({ ...original, ...data }, original, req)) ??
    refusePlacement(after, {
      before,
      missed: missed && placementDraft(missed),
      overlapping: overlapping?.other ?? null,
      channelName: overlapping?.channelName ?? '',
      now,
      byAsRun: req.context[byAsRun] === true,
      byPerson: Boolean(req.user),
    })
  if (refusal !== null) return { ok: false, refusal }
  if (!readable) return { ok: true, data }
  return {
    ok: true,
    data: {
      ...data,
      at: instantToStore(startOf(after)),
      endsAt: instantToStore(endOf(after)),
    },
  }
}
