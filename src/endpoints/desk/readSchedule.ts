import type { PayloadRequest, Where } from 'payload'

import { idOf, idOrNull, idsOf, type Id } from '../../documents/ids.ts'
import { instantFromStore } from '../../documents/instants.ts'
import { appearing, timeBased } from '../../documents/mediums.ts'
import { isUnplanned, type UnplannedMark } from '../../documents/unplannedMark.ts'
import { pick, type Locale } from '../../platform/text.ts'
import type { Span } from '../../obligations/index.ts'
import { localeOf } from '../../platform/refusal.ts'
import type { ScheduleExtract, ScheduledItem, Timed } from '../../reports/schedule.ts'
import { beginsWithin, type PlacementDoc } from '../../store/placements.ts'

/** Whose eyes look: catalogues by the person's own rights, placements by what `mayRead` says of them. */
export interface ScheduleReader {
  user: PayloadRequest['user']
  mayRead: Where | true
  locale: Locale
}

/** The person behind a request, who may read these placements. */
export const readerOf = (req: PayloadRequest, mayRead: Where | true): ScheduleReader => ({ user: req.user, mayRead, locale: localeOf(req) })

interface ScheduledDoc extends PlacementDoc {
  unplanned?: UnplannedMark | null
  sequence?: number | null
  createdAt: string
  updatedAt: string
}

const columns = {
  title: true,
  channel: true,
  programme: true,
  form: true,
  themes: true,
  status: true,
  reason: true,
  rerun: true,
  makegoodFor: true,
  plannedStart: true,
  plannedSeconds: true,
  actualStart: true,
  actualSeconds: true,
  unplanned: true,
  sequence: true,
  createdAt: true,
  updatedAt: true,
} as const

/**
 * The schedule of some channels (none named: of all) as copies of it show it; null when one of them
 * does not exist for the reader.
 */
export async function readSchedule(
  req: PayloadRequest,
  span: Span,
  channels: readonly string[],
  { user, mayRead, locale }: ScheduleReader,
): Promise<ScheduleExtract | null> {
  const { payload } = req
  const own = { depth: 0, limit: 0, pagination: false, overrideAccess: false, user, req } as const
  const all = (await payload.find({ collection: 'channels', sort: 'name', select: { name: true, medium: true }, ...own })).docs
  const chosen = channels.length === 0 ? all : all.filter(({ id }) => channels.includes(String(id)))
  if (chosen.length < new Set(channels).size) return null
  const { docs } = await payload.db.find<ScheduledDoc>({
    collection: 'placements',
    where: {
      and: [
        ...beginsWithin(span.start, span.end),
        ...(channels.length === 0 ? [] : [{ channel: { in: chosen.map(({ id }) => id) } }]),
        ...(mayRead === true ? [] : [mayRead]),
      ],
    },
    select: columns,
    sort: 'at',
    limit: 0,
    pagination: false,
    req,
  })
  const used = (ids: readonly (Id | null)[]) => ({ id: { in: [...new Set(ids)].filter((id) => id !== null) } })
  const programmes = await payload.find({
    collection: 'programmes',
    where: used(docs.map((doc) => idOrNull(doc.programme))),
    select: { name: true },
    ...own,
  })
  const forms = await payload.find({ collection: 'forms', select: { name: true, nameEn: true }, ...own })
  const themes = await payload.find({
    collection: 'themes',
    where: used(docs.flatMap((doc) => idsOf(doc.themes))),
    select: { marker: true, text: true },
    ...own,
  })
  const names: Names = {
    programmes: new Map(programmes.docs.map(({ id, name }) => [String(id), name])),
    forms: new Map(forms.docs.map(({ id, name, nameEn }) => [String(id), pick({ vi: name, en: nameEn || name }, locale)])),
    themes: new Map(themes.docs.map(({ id, marker, text }) => [String(id), marker ? `${marker} ${text}` : text])),
  }
  return {
    from: span.start,
    to: span.end,
    channels: chosen.map(({ id, name, medium }) => ({
      id,
      name,
      medium,
      timeBased: timeBased.includes(medium),
      lasting: !appearing.includes(medium),
    })),
    allChannels: chosen.length === all.length,
    items: docs.map((doc) => itemOf(doc, names)),
  }
}

type Names = Readonly<Record<'programmes' | 'forms' | 'themes', ReadonlyMap<string, string>>>

const timed = (start: string | null | undefined, seconds: number | null | undefined): Timed | null =>
  start && seconds != null ? { start: instantFromStore(start), seconds } : null

const itemOf = (doc: ScheduledDoc, names: Names): ScheduledItem => ({
  id: doc.id,
  title: doc.title ?? '',
  channel: idOf(doc.channel),
  programme: names.programmes.get(String(idOrNull(doc.programme))) ?? null,
  form: names.forms.get(String(idOrNull(doc.form))) ?? '',
  themes: idsOf(doc.themes).flatMap((id) => names.themes.get(String(id)) ?? []),
  status: doc.status,
  planned: { start: instantFromStore(doc.plannedStart), seconds: doc.plannedSeconds },
  actual: timed(doc.actualStart, doc.actualSeconds),
  reason: doc.reason || null,
  rerun: doc.rerun ?? false,
  makegood: idOrNull(doc.makegoodFor) !== null,
  unplanned: isUnplanned(doc),
  sequence: doc.sequence ?? 0,
  createdAt: instantFromStore(doc.createdAt),
  updatedAt: instantFromStore(doc.updatedAt),
})
