import type { Payload } from 'payload'

import { idOf, idOrNull, type Id } from '../../fields/ids.ts'
import { instantFromStore } from '../../fields/instants.ts'
import type { Instant } from '../../obligations/index.ts'
import { offAir } from '../../rules/placement.ts'
import { slotOfKey } from '../../rules/series.ts'
import { announcedPage, type AnnouncedRow } from '../../store/announced.ts'
import { byIds, type ContentKind } from '../../store/published.ts'
import { iso } from './iso.ts'
import { docTag } from '../prepared/tags.ts'
import type { Broadcast } from '../shapes.ts'
import { namesFor } from './names.ts'

interface Shown { broadcasts: Broadcast[]; tags: string[]; until: Instant | null }
interface ChannelRow { id: Id; code: string }
interface FormRow { id: Id; name: string }
interface PublishedRow { id: Id; slug: string; title: string }

export const startOf = (row: AnnouncedRow): Instant => instantFromStore(row.actualStart ?? row.plannedStart)
const endOf = (row: AnnouncedRow): Instant => startOf(row) + (row.actualSeconds ?? row.plannedSeconds) * 1000

/** Placements as the public sees them, with the instant at which time alone changes what is said. */
export async function broadcastsOf(payload: Payload, base: string, rows: readonly AnnouncedRow[], now: Instant): Promise<Shown> {
  const contentIds = (kind: ContentKind) => rows.map(({ content }) => (content?.relationTo === kind ? idOrNull(content.value) : null))
  const roots = rows.map(({ makegoodFor }) => idOrNull(makegoodFor)).filter((id) => id !== null)
  const isPublished = { _status: { equals: 'published' } } as const
  const shownContent = { slug: true, title: true } as const
  const [names, channels, forms, segments, articles, cures, cured] = await Promise.all([
    namesFor(payload, base, rows),
    byIds<ChannelRow>(payload, 'channels', rows.map(({ channel }) => idOf(channel)), { code: true }),
    byIds<FormRow>(payload, 'forms', rows.map(({ form }) => idOf(form)), { name: true }),
    byIds<PublishedRow>(payload, 'segments', contentIds('segments'), shownContent, isPublished),
    byIds<PublishedRow>(payload, 'articles', contentIds('articles'), shownContent, isPublished),
    curesOf(payload, rows.filter(isLost).map(({ id }) => id)),
    byIds<{ id: Id; plannedStart: string }>(payload, 'placements', roots, { plannedStart: true }, { announcedAt: { exists: true } }),
  ])
  const published = { segments, articles }

  const broadcasts = rows.map((row): Broadcast => {
    const kind = row.content?.relationTo
    const content = kind === undefined ? undefined : published[kind].get(String(idOrNull(row.content!.value)))
    const programme = names.programme(row.programme)
    const form = forms.get(String(idOf(row.form)))?.name ?? ''
    const [start, end] = [startOf(row), endOf(row)]
    const slot = row.slotKey ? slotOfKey(row.slotKey) : null
    const root = cured.get(String(idOrNull(row.makegoodFor)))
    const cure = cures.get(String(row.id))
    return {
      id: String(row.id),
      // The title of content that is not published is not the public's.
      title: content?.title ?? (row.content ? null : row.title) ?? programme?.name ?? form,
      channel: channels.get(String(idOf(row.channel)))?.code ?? '',
      programme,
      form,
      themes: names.themes(row.themes),
      start: iso(start),
      end: iso(end),
      seconds: (end - start) / 1000,
      state: isLost(row) ? 'cancelled' : now < start ? 'scheduled' : now < end ? 'onAir' : 'aired',
      movedFrom: slot !== null && slot !== instantFromStore(row.plannedStart) ? iso(slot) : null,
      rerun: row.rerun ?? false,
      makesGood: root ? iso(root.plannedStart) : null,
      madeGoodAt: cure ? iso(startOf(cure)) : null,
      content: content ? { kind: kind!, slug: content.slug, url: `${base}/${kind}/${content.slug}` } : null,
      sequence: row.sequence ?? 0,
      createdAt: iso(row.createdAt),
      updatedAt: iso(row.updatedAt),
    }
  })
  const turns = rows.filter((row) => !isLost(row)).flatMap((row) => [startOf(row), endOf(row)]).filter((turn) => turn > now)
  return {
    broadcasts,
    until: turns.length === 0 ? null : Math.min(...turns),
    tags: [
      ...rows.map(({ id }) => docTag('placements', id)),
      ...rows.flatMap(({ content }) => (content ? [docTag(content.relationTo, idOrNull(content.value))] : [])),
      ...[...cures.values()].map(({ id }) => docTag('placements', id)),
      ...roots.map((id) => docTag('placements', id)),
      ...[...channels.keys()].map((id) => docTag('channels', id)),
      ...[...forms.keys()].map((id) => docTag('forms', id)),
      ...names.tags,
    ],
  }
}

const isLost = ({ status }: AnnouncedRow): boolean => offAir.includes(status)

/** What makes good for lost placements, where that was announced too. */
async function curesOf(payload: Payload, lost: readonly Id[]): Promise<Map<string, AnnouncedRow>> {
  if (lost.length === 0) return new Map()
  const rows = await announcedPage(payload, [{ makegoodFor: { in: lost } }, { status: { not_in: [...offAir] } }], null, lost.length * 2)
  // The first is the one that counts.
  return new Map(rows.toReversed().map((row) => [String(idOrNull(row.makegoodFor)), row]))
}

