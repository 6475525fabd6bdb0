import type { PayloadRequest } from 'payload'

import { actsFor, personOf } from '../access/roles.ts'
import type { Id } from '../fields/ids.ts'
import { instantFromStore, instantToStore } from '../fields/instants.ts'
import { searchedFields, searchTextOf } from '../fields/search.ts'
import { formatLocalTime } from '../i18n/dates.ts'
import { DAY, type Instant } from '../obligations/index.ts'
import { sequenceAfter } from '../rules/sequence.ts'
import { clash, type Airing } from '../rules/series/planEdit.ts'
import { slotOfKey } from '../rules/series.ts'
import { channelsOneAtATime } from '../store/channels.ts'
import { rewrite } from '../store/database.ts'
import { insertMany } from '../store/insertMany.ts'
import { placementDraft } from '../store/placements.ts'
import { readBusy, seriesOf, slotRow, type ProgrammeDoc, type SlotDoc } from '../store/series.ts'
import { appendAuditEntry } from './appendAuditEntry.ts'
import { asOneAct } from './asOneAct.ts'
import { refusing, type DeskResult } from './deskRefusal.ts'
import { changesOf } from './editSeries.ts'
import { tellFactsChanged } from './factsChanged.ts'
import { inTransaction } from './inTransaction.ts'
import { programmeOf, refuseSeries } from './prepareSeriesEdit.ts'
import { readSeriesAsItStands, stoodAs, type Stood, type WhatStood } from './whatStood.ts'

/** An edit with what stood before it and what stands now. */
interface Undoing {
  programme: ProgrammeDoc
  /** The half that the edit divided off; null when it edited in place. */
  goesOn: Id | null
  before: WhatStood
  /** The slots as they stand, by id. */
  docs: ReadonlyMap<string, SlotDoc>
}

/**
 * Takes an edit of a series back: the programme and every placement stand as before it, and a half that it divided off
 * is no more. Refused, with nothing written, once anything of the series has changed since, has aired, or would run
 * over something else.
 */
export async function undoSeriesEdit(req: PayloadRequest, id: Id, edit: number, now: Instant): Promise<DeskResult<{ programme: Id }>> {
  const undone = await refusing(req, () => inTransaction(req.payload, req, async () => {
    const found = await undoingOf(req, id, edit)
    if (!found.ok) return found
    const { undoing } = found
    const refusal = await whyNot(req, undoing, now)
    if (refusal !== null) return refusal
    await putPlacementsBack(req, undoing)
    await asOneAct(req, () => putProgrammeBack(req, undoing))
    await logUndo(req, undoing, edit, now)
    return { ok: true as const, programme: undoing.programme.id }
  }))
  if (undone.ok) tellFactsChanged()
  return undone
}

/** The edit as the log tells it, while the series stands as that left it. */
async function undoingOf(req: PayloadRequest, id: Id, edit: number): Promise<DeskResult<{ undoing: Undoing }>> {
  const found = await programmeOf(req, id)
  if (!found.ok) return found
  const { programme } = found
  const entry = await req.payload.db.findOne<{ id: Id; at: string; details: { goesOnAs?: Id; before?: WhatStood | null } | null }>({
    collection: 'audit-log', req,
    where: { and: [{ seq: { equals: edit } }, { action: { equals: 'editSeries' } }, { subjectId: { equals: String(programme.id) } }] },
  })
  if (!entry) return refuseSeries(req, 'noSuchEdit')
  const { before, goesOnAs: goesOn = null } = entry.details ?? {}
  if (!before) return refuseSeries(req, 'tooManyToUndo')
  const { slots, mark } = await readSeriesAsItStands(req, [programme.id, ...(goesOn === null ? [] : [goesOn])], Date.parse(entry.at))
  if (mark !== before.left) return refuseSeries(req, 'changedSince')
  return { ok: true, undoing: { programme, goesOn, before, docs: new Map(slots.map((doc) => [String(doc.id), doc])) } }
}

const airingOf = ({ plannedStart, plannedSeconds, channel }: Stood): Airing => ({ start: instantFromStore(plannedStart), seconds: plannedSeconds, channel: String(channel) })

const sameAiring = (one: Airing, other: Airing): boolean => one.start === other.start && one.seconds === other.seconds && one.channel === other.channel

/** What takes up other time than it did: from where it stands now, to where it stood. Null for what does not stand then. */
function shiftsOf({ before, docs }: Undoing): { id: Id; title: string; from: Airing | null; to: Airing | null }[] {
  const back = before.placements.flatMap((stood) => {
    const doc = docs.get(String(stood.id))
    const [from, to] = [doc === undefined ? null : airingOf(stoodAs(doc)), airingOf(stood)]
    return from !== null && sameAiring(from, to) ? [] : [{ id: stood.id, title: stood.title, from, to }]
  })
  const made = before.made.map((id) => stoodAs(docs.get(String(id))!))
  return [...back, ...made.map((stood) => ({ id: stood.id, title: stood.title, from: airingOf(stood), to: null }))]
}

async function whyNot(req: PayloadRequest, undoing: Undoing, now: Instant): Promise<ReturnType<typeof refuseSeries> | null> {
  const { before, docs } = undoing
  const person = req.user ? personOf(req.user) : null
  if (person !== null && before.placements.some(({ organization }) => !actsFor(person, organization))) return refuseSeries(req, 'notYours')
  const shifts = shiftsOf(undoing)
  const past = shifts.find(({ from, to }) => (from !== null && from.start < now) || (to !== null && to.start < now))
  const told = ({ title, from, to }: (typeof shifts)[number]) => ({ title, at: formatLocalTime((to ?? from)!.start) })
  if (past !== undefined) return refuseSeries(req, 'undoPast', told(past))

  const oneAtATime = await channelsOneAtATime(req.payload, req)
  const channels = [...new Set(shifts.flatMap(({ to }) => (to === null || !oneAtATime.has(to.channel) ? [] : [to.channel])))]
  if (channels.length === 0) return null
  const last = Math.max(...shifts.flatMap(({ to }) => (to === null ? [] : [to.start])))
  const ownIds = new Set([...docs.keys()].filter((id) => shifts.some((shift) => String(shift.id) === id)))
  const busy = await readBusy(req.payload, req, channels, { from: now, to: last + DAY }, ownIds)
  const taken = shifts.find(({ to }) => to !== null && (busy.get(to.channel) ?? []).some((other) => clash(other, to)))
  return taken === undefined ? null : refuseSeries(req, 'undoTaken', told(taken))
}

/** What the edit made goes, what it changed stands as before, what it took off is laid out again. */
async function putPlacementsBack(req: PayloadRequest, { programme, before, docs }: Undoing): Promise<void> {
  const { payload } = req
  for (const id of before.made) await payload.db.deleteOne({ collection: 'placements', where: { id: { equals: id } }, req })
  const changed = before.placements.flatMap((stood) => {
    const doc = docs.get(String(stood.id))
    return doc === undefined ? [] : [{ doc, stood }]
  })
  // A key is free once nobody holds it.
  const wanted = new Set(before.placements.map(({ slotKey }) => slotKey))
  for (const { doc, stood } of changed) {
    if (doc.slotKey !== stood.slotKey && wanted.has(doc.slotKey!)) await rewrite(payload, req, 'placements', doc, { slotKey: null })
  }
  for (const { doc, stood } of changed) {
    const shared = { ...writtenOf(req, programme, stood, doc), ...(sameAiring(airingOf(stoodAs(doc)), airingOf(stood)) ? {} : spanOf(stood)) }
    const sequence = sequenceAfter({ placement: placementDraft(doc), sequence: doc.sequence ?? 0 }, placementDraft({ ...doc, ...shared }))
    await rewrite(payload, req, 'placements', doc, { ...shared, sequence })
  }
  const removed = before.placements.filter(({ id }) => !docs.has(String(id)))
  const rows = removed.map((stood) => ({ ...slotRow(programme, slotOfKey(stood.slotKey)!), organization: stood.organization, ...writtenOf(req, programme, stood, {}), ...spanOf(stood) }))
  await insertMany(payload, req, 'placements', rows, { themes: 'themes' })
}

const spanOf = (stood: Stood) => {
  const { start, seconds } = airingOf(stood)
  return { at: instantToStore(start), endsAt: instantToStore(start + seconds * 1000) }
}

function writtenOf({ payload }: PayloadRequest, programme: ProgrammeDoc, { id: _, organization: __, ...stood }: Stood, doc: object) {
  return { ...stood, programme: programme.id, searchText: searchTextOf({ ...doc, ...stood }, searchedFields(payload.collections.placements.config)) }
}

/** The programme as it was; a half that went on from it goes, unless something names it by now. */
async function putProgrammeBack(req: PayloadRequest, { programme, goesOn, before }: Undoing): Promise<void> {
  const { payload } = req
  const data = changesOf(payload, seriesOf(programme), before.series)
  await payload.update({ collection: 'programmes', id: programme.id, data: data as never, depth: 0, overrideAccess: !req.user, user: req.user, req })
  // Whoever may edit a series may take back the half that the edit made, and no other programme.
  if (goesOn !== null) await payload.delete({ collection: 'programmes', id: goesOn, depth: 0, req })
}

/** The log keeps what moved from where to where; an entry stays readable. */
const longest = 100

async function logUndo(req: PayloadRequest, undoing: Undoing, edit: number, now: Instant): Promise<void> {
  const { programme, docs, before: { series } } = undoing
  const shifts = shiftsOf(undoing)
  const changes = shifts.slice(0, longest).map(({ id, from, to }) => ({
    placement: docs.has(String(id)) ? id : null,
    why: from === null ? 'added' : to === null ? 'removed' : from.start === to.start && from.channel === to.channel ? 'altered' : 'moved',
    from: from && instantToStore(from.start),
    to: to && instantToStore(to.start),
  }))
  const details = { undoes: edit, series: { rrule: series.rrule, dtstart: series.dtstart, seconds: series.seconds }, changes }
  await appendAuditEntry(req.payload, req, { action: 'undoSeriesEdit', subject: 'programmes', subjectId: programme.id, label: series.name, details }, now)
}
