import type { Payload, PayloadRequest } from 'payload'

import { payloadData } from '../../documents/stored.ts'
import { idOf, type Id } from '../../documents/ids.ts'
import { instantToStore } from '../../documents/instants.ts'
import { searchedFields, searchTextOf } from '../../documents/searchText.ts'
import type { Instant } from '../../obligations/index.ts'
import { sequenceAfter } from '../../rules/sequence.ts'
import { endedName } from '../../i18n/endedName.ts'
import type { Airing, SeriesChangeLine } from '../../rules/series/editPlan.ts'
import { slotKeyOf, type Series } from '../../rules/series.ts'
import { rewrite, toStoredId } from '../../database/read.ts'
import { placementDraft } from '../../store/placements.ts'
import { layOut } from '../../store/layOut.ts'
import { seriesData, type ProgrammeDoc, type SlotDoc } from '../../store/series.ts'
import { appendAuditEntry } from '../history/appendAuditEntry.ts'
import { withSingleAuditEntry } from '../history/singleAuditEntry.ts'
import { catchRefusals, type DeskResult } from '../desk/deskRefusal.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { prepareSeriesEdit, programmeOf, refuseSeries, type PreparedEdit, type SeriesEdit } from './prepareSeriesEdit.ts'
import { seriesBefore, type SeriesBefore } from './seriesBefore.ts'
import type { SeriesUndo } from '../../contracts/series.ts'

/** What an edit would do; nothing is written. */
export async function previewSeriesEdit(
  req: PayloadRequest,
  id: Id,
  edit: SeriesEdit,
  now: Instant,
): Promise<DeskResult<{ prepared: PreparedEdit }>> {
  const found = await programmeOf(req, id)
  return found.ok ? prepareSeriesEdit(req, found.programme, edit, now) : found
}

/**
 * Edits a series: the programme, or its second half as a programme that goes on from it, and every
 * occurrence that follows. All of it in one transaction with one entry in the log. With `version`,
 * only while the preview that was seen still holds.
 */
export async function applySeriesEdit(
  req: PayloadRequest,
  id: Id,
  { version, ...edit }: SeriesEdit & { version?: string },
  now: Instant,
): Promise<DeskResult<{ prepared: PreparedEdit; programme: Id; undo: SeriesUndo | null }>> {
  const applied = await catchRefusals(req, () =>
    inTransaction(req, async () => {
      const previewed = await previewSeriesEdit(req, id, edit, now)
      if (!previewed.ok) return previewed
      const { prepared } = previewed
      if (version !== undefined && version !== prepared.version) return refuseSeries(req, 'changedMeanwhile')
      const programme = await withSingleAuditEntry(req, () => writeProgrammes(req, prepared))
      await writeOccurrences(req, prepared, programme)
      const before = await seriesBefore(req, prepared, programme.id, now)
      const entry = await logEdit(req, prepared, { ...edit, goesOn: programme.id, before }, now)
      return { ok: true as const, prepared, programme: programme.id, undo: before && { edit: entry } }
    }),
  )
  return applied
}

/** The programme as edited, or the one that goes on from it. */
async function writeProgrammes(req: PayloadRequest, { programme, before, after, ended }: PreparedEdit): Promise<ProgrammeDoc> {
  const { payload } = req
  const write = { collection: 'programmes', depth: 0, overrideAccess: !req.user, user: req.user, req } as const
  const update = (data: Record<string, unknown>) => payload.update({ ...write, id: programme.id, data: data })
  if (ended === null) return await update(changesOf(payload, before, after))
  await update({ ...changesOf(payload, before, ended), name: endedName(ended, after) })
  const { description, organization } = programme
  const data = { ...seriesData(payload, after), description, organization: idOf(organization), continues: programme.id }
  return await payload.create({ ...write, data: payloadData<'programmes'>(data) })
}

/** Only what differs is written, so that nothing else is validated anew. */
export function changesOf(payload: Payload, before: Series, after: Series): Record<string, unknown> {
  const was = seriesData(payload, before)
  return Object.fromEntries(
    Object.entries(seriesData(payload, after)).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name])),
  )
}

/** Carries a plan out on the placements. They stay known by their slots, which move with the series. */
export async function writeOccurrences(
  req: PayloadRequest,
  { before, after, plan, docs }: PreparedEdit,
  programme: ProgrammeDoc,
): Promise<void> {
  const { payload } = req
  const docOf = (id: string): SlotDoc & { id: Id } => docs.get(id) as SlotDoc & { id: Id }
  for (const { placement, why } of plan.changes) {
    if (why === 'removed') await payload.db.deleteOne({ collection: 'placements', where: { id: { equals: docOf(placement!).id } }, req })
  }
  const following = plan.changes.flatMap((line) => (line.placement !== null && line.to !== null ? [{ ...line, to: line.to }] : []))
  const staying = [...plan.kept, ...plan.refused.filter(({ why }) => why === 'past' || why === 'taken')]
  const renamed = [...following, ...staying, ...plan.same].flatMap(({ placement, slot }) => {
    if (placement === null || slot === null) return []
    const slotKey = slotKeyOf(programme.id, slot)
    return docOf(placement).slotKey === slotKey ? [] : [{ doc: docOf(placement), slotKey }]
  })
  // A key is free once nobody holds it: those that pass from one to another are let go first.
  const wanted = new Set(renamed.map(({ slotKey }) => slotKey))
  for (const { doc } of renamed) if (wanted.has(doc.slotKey!)) await rewrite(req, 'placements', doc, { slotKey: null })

  const keys = new Map(renamed.map(({ doc, slotKey }) => [String(doc.id), { slotKey, programme: programme.id }]))
  const searched = searchedFields(payload.collections.placements.config)
  for (const { placement, to } of following) {
    const doc = docOf(placement!)
    const title = doc.title === before.name ? after.name : (doc.title ?? '')
    const shared = {
      ...keys.get(placement!),
      title,
      channel: toStoredId(payload, to.channel),
      form: String(idOf(doc.form)) === before.form ? toStoredId(payload, after.form) : doc.form,
      themes: same(doc.themes, before.themes) ? after.themes.map((id) => toStoredId(payload, id)) : doc.themes,
      plannedStart: instantToStore(to.start),
      plannedSeconds: to.seconds,
      at: instantToStore(to.start),
      endsAt: instantToStore(to.start + to.seconds * 1000),
      searchText: searchTextOf({ ...doc, title }, searched),
    }
    const sequence = sequenceAfter({ placement: placementDraft(doc), sequence: doc.sequence ?? 0 }, placementDraft({ ...doc, ...shared }))
    await rewrite(req, 'placements', doc, { ...shared, sequence })
    keys.delete(placement!)
  }
  for (const [id, key] of keys) await rewrite(req, 'placements', docOf(id), key)
  const added = plan.changes.flatMap(({ placement, to }) => (placement === null && to !== null ? [{ programme, slot: to.start }] : []))
  await layOut(req, added)
}

const same = (refs: unknown, ids: readonly string[]): boolean =>
  (Array.isArray(refs) ? refs.map((ref) => String(idOf(ref))) : []).sort().join() === [...ids].sort().join()

/** The log keeps what moved from where to where; an entry stays readable. */
const MAX_LISTED_MOVES = 100

interface Move {
  placement: Id | null
  why: SeriesChangeLine['why']
  from: Airing | null
  to: Airing | null
}

/** Moves as the log lists them, in an edit and where one is taken back. */
export const listedMoves = (moves: readonly Move[]) =>
  moves.slice(0, MAX_LISTED_MOVES).map(({ placement, from, to, why }) => ({
    placement,
    why,
    from: from && instantToStore(from.start),
    to: to && instantToStore(to.start),
  }))

interface WrittenEdit {
  scope: string
  goesOn: Id
  before: SeriesBefore | null
}

async function logEdit(
  req: PayloadRequest,
  { programme, after, ended, boundary, plan }: PreparedEdit,
  { scope, goesOn, before }: WrittenEdit,
  now: Instant,
): Promise<number> {
  const details = {
    scope,
    ...(ended ? { goesOnAs: goesOn, from: instantToStore(boundary) } : {}),
    series: {
      rrule: after.rrule,
      dtstart: after.dtstart,
      seconds: after.seconds,
      channel: after.channel,
      validFrom: after.validFrom,
      validTo: after.validTo,
    },
    changes: listedMoves(plan.changes),
    counts: { changes: plan.changes.length, kept: plan.kept.length, refused: plan.refused.length },
    before,
  }
  return appendAuditEntry(
    req,
    { action: 'editSeries', subject: 'programmes', subjectId: programme.id, label: programme.name, details },
    now,
  )
}
